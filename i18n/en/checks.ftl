# English is the source of all languages.
# The checks, as the list of measurements names them.
check-interfaces = Network interfaces
check-route = Route
check-proxies = Proxy settings
check-ephemeral_ports = Local ports
check-listeners = Listening here
check-hosts_file = Hosts file
check-system_lookup = Name lookup
check-dns_records = DNS
check-tcp = TCP
check-control_port = Control port
check-ping = Ping
check-path_trace = Path
check-tls = TLS
check-http = HTTP
check-web_socket = WebSocket
check-speaks = What speaks
check-proxy_tunnel = Through the proxy
check-connectivity = Internet probe
check-server_clock = Server clock

# One line for each measurement.
seen-interfaces = up: { $names }
seen-interfaces-none = none is up
seen-route-own = the address belongs to this computer
seen-route-gateway = by { $gateway } on { $interface }
seen-route-link = directly on { $interface }
seen-route-none = no route ({ $kind })
seen-proxy = { $proxy }, from { $setting }
seen-pac = set by the script { $url }
seen-proxy-none = none
seen-ports = { $used } of { $size } in use, { $waiting } in time-wait
seen-listener = { $address }
seen-listener-program = { $address } ({ $program })
seen-listener-none = nothing listens on this port
seen-hosts-entry = { $path }, line { $line }: { $address }
seen-hosts-none = { $path } does not name this host
seen-addresses = { $addresses }
seen-dns-addresses = { $server }: { $kind } { $addresses }
seen-dns-control = { $server } answers
seen-dns-empty = { $server }: no { $kind } record
seen-dns-nxdomain = { $server }: the name does not exist (NXDOMAIN)
seen-dns-servfail = { $server }: it could not find out (SERVFAIL)
seen-dns-refused = { $server }: it refuses to answer (REFUSED)
seen-dns-other = { $server }: an unusual answer
seen-dns-silent = { $server }: no answer
seen-dns-unknown = { $server }: { $note }
seen-connected = connected in { $time }
seen-connected-some = connected in { $time }; { $connected } of { $attempts } attempts
seen-refused = refused after { $time }
seen-silent = { $syns ->
    [one] one SYN without an answer in { $time }
   *[other] { $syns } SYNs without an answer in { $time }
}
seen-icmp = ICMP { $code } from { $sender } after { $time }
seen-failure = { $failure }
seen-failure-os = { $failure } ({ $error })
seen-empty = nothing
seen-ping = { $received } of { $sent } answered, best { $time }
seen-ping-silent = { $sent ->
    [one] no answer to one ping
   *[other] no answer to { $sent } pings
}
seen-ping-denied = this computer does not let programs ping
seen-path = { $hops ->
    [one] the last machine that answered is { $address }, one step away
   *[other] the last machine that answered is { $address }, { $hops } steps away
}
seen-path-none = no machine on the way answered
seen-tls = { $version }, certificate from { $issuer }
seen-tls-plain = not TLS: “{ $bytes }”
seen-tls-alert = the server ended it with the alert { $alert }
seen-tls-problem = { $problem }: { $subject }
certificate-expired = expired
certificate-not_yet_valid = not yet valid
certificate-wrong_name = for another name
certificate-self_signed = signed by itself
certificate-unknown_issuer = unknown issuer
certificate-chain_incomplete = incomplete chain
certificate-issuer_expired = an issuer has expired
certificate-revoked = revoked
certificate-weak_algorithm = weak algorithm
certificate-wrong_usage = not for servers
seen-http = answered { $status } { $reason }
seen-not-http = not HTTP: “{ $bytes }”
seen-ws-pong = open, ping answered in { $time }
seen-ws-open = open
seen-ws-closed = opened, then closed with { $code } after { $time }
seen-ws-fault = answered 101, but the header { $header } is wrong
seen-ended-silent = no byte in { $time }
seen-ended-closed = closed without an answer
seen-ended-reset = reset without an answer
seen-speaks = { $language }: “{ $bytes }”
seen-bytes = “{ $bytes }”
seen-proxy-dead = { $proxy } does not accept connections
seen-proxy-works = { $proxy } reaches the target
seen-proxy-inside = { $proxy } opens a tunnel, but the target does not answer in it
seen-proxy-refused = { $proxy } refuses the tunnel with { $status }
seen-proxy-no-tunnel = { $proxy } opens no tunnel
seen-internet-open = the internet answers
seen-internet-other = something else answered with { $status }
seen-internet-none = no answer
seen-clock = the clocks differ by { $seconds } s
seen-nothing = not measured: { $note }
