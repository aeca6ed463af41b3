# English is the source of all languages.
# The checks, as the list of measurements names them.
check-interfaces = Network interfaces
check-route = Route
check-address_owner = Whose address
check-proxies = Proxy settings
check-ephemeral_ports = Local ports
check-listeners = Listening here
check-hosts_file = Hosts file
check-system_lookup = Name lookup
check-dns_records = DNS
check-tcp = TCP
check-control_port = Control port
check-panel_port = Panel port
check-ping = Ping
check-path_trace = Path trace
check-tls = TLS
check-http = HTTP
check-web_socket = WebSocket
check-web_socket-watched = whether the WebSocket stays open
check-speaks = Protocol of the port
check-proxy_tunnel = Through the proxy
check-connectivity = Internet access
check-server_clock = Server clock

# One line for each measurement.
result-interfaces = up: { $names }
result-interfaces-none = none is up
result-route-own = the address belongs to this computer
result-route-gateway = by { $gateway } on { $interface }
result-route-link = directly on { $interface }
result-route-none = no route ({ $kind })
result-owner = { $owner } (data of { $day })
result-owner-hint = announced by { $owner } (a hint, data of { $day })
result-owner-special = not a public address: { $kind }
result-owner-unknown = not known (data of { $day })
range-unspecified = this network
range-loopback = the computer itself
range-private = a private network
range-shared = shared by a provider’s customers (CGNAT)
range-link-local = only on one local network
range-documentation = for examples in documents
range-benchmarking = for measurements; proxy programs take made-up addresses here
range-protocol = reserved for protocols
range-multicast = to many computers at once
range-broadcast = to every computer on the local network
range-reserved = reserved
range-nat64 = an IPv4 address inside IPv6 (NAT64)
range-transition = an IPv4 address inside IPv6 (an old tunnel)
range-discard = thrown away by routers
result-proxy = { $proxy }, from { $setting }
result-pac = set by the script { $url }
result-proxy-none = none
result-ports =
    { $waiting ->
        [0] { $used } of { $size } in use
       *[other] { $used } of { $size } in use, { $waiting } of them only waiting (TIME_WAIT)
    }
result-listener = { $address }
result-listener-program = { $address } ({ $program })
result-listener-none = nothing listens on this port
result-hosts-entry = { $path }, line { $line }: { $address }
result-hosts-none = { $path } does not name this host
result-addresses = { $addresses }
result-addresses-again = { $addresses } (at the second try; the first one: { $failure })
result-dns-addresses = { $server }: { $kind } { $addresses }
result-dns-control = { $server } answers
result-dns-empty = { $server }: no { $kind } record
result-dns-nxdomain = { $server }: the name does not exist (NXDOMAIN)
result-dns-servfail = { $server }: it could not find out (SERVFAIL)
result-dns-refused = { $server }: it refuses to answer (REFUSED)
result-dns-other = { $server }: an unusual answer
result-dns-silent = { $server }: no answer
result-dns-unknown = { $server }: { $note }
result-connected = connected in { $time }
result-connected-some = connected in { $time }; { $connected } of { $attempts } attempts
result-refused = refused after { $time }
result-silent = { $syns ->
    [one] one request to connect (SYN) without an answer in { $time }
   *[other] { $syns } requests to connect (SYN) without an answer in { $time }
}
result-icmp = ICMP { $code } from { $sender } after { $time }
result-failure = { $failure }
result-failure-os = { $failure } ({ $error })
result-panel = a hosting panel answers: “{ $sign }”
result-panel-unknown = something answers, and names no panel
result-empty = nothing
result-ping = { $received } of { $sent } answered, best { $time }
result-ping-silent = { $sent ->
    [one] no answer to one ping
   *[other] no answer to { $sent } pings
}
result-ping-denied = this computer does not let programs ping
result-path = { $hops ->
    [one] the last machine that answered is { $address }, one step away
   *[other] the last machine that answered is { $address }, { $hops } steps away
}
result-path-none = no machine on the way answered
result-tls = { $version }, certificate from { $issuer }
result-tls-plain = not TLS: “{ $bytes }”
result-tls-alert = the server ended it with the alert { $alert }
result-tls-problem = { $problem }: { $subject }
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
result-http = answered { $status } { $reason }
result-not-http = not HTTP: “{ $bytes }”
result-ws-pong = open, ping answered in { $time }
result-ws-open = open
result-ws-closed = opened, then closed with { $code } after { $time }
result-ws-fault = answered 101, but the header { $header } is wrong
result-ended-silent = no byte in { $time }
result-ended-closed = closed without an answer
result-ended-reset = reset without an answer
result-speaks = { $language }: “{ $bytes }”
result-bytes = “{ $bytes }”
result-proxy-dead = { $proxy } does not accept connections
result-proxy-works = { $proxy } reaches the target
result-proxy-inside = { $proxy } opens a tunnel, but the target does not answer in it
result-proxy-refused = { $proxy } refuses the tunnel with { $status }
result-proxy-no-tunnel = { $proxy } opens no tunnel
result-internet-open = the internet answers
result-internet-other = something else answered with { $status }
result-internet-none = no answer
result-clock = the clocks differ by { $seconds } s
result-nothing = not measured: { $note }
result-not-reached = not measured: an earlier step failed ({ $step })
result-broken = this check of the program broke down: { $note }
result-no-address = not measured: this is no address
result-dns-impossible = not asked: there is no DNS server, or DNS cannot carry this name
result-stopped = not measured: stopped
result-system-silent = not measured: the system gave no answer in time
check-input = What was typed
