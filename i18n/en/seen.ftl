# English is the source of all languages.
# What was seen: sentences of evidence that many causes share.

seen-port-connected = { $address } accepted the connection after { $time }.
seen-port-reset = { $address } refused the connection: a reset came back after { $time }.
seen-port-icmp = { $sender } answered packets to { $address } after { $time }: { $meaning } (ICMP { $code }).
seen-port-icmp-own = This computer itself ({ $sender }) ended the connection to { $address } after { $time } (ICMP { $code }).
seen-port-silent =
    { $syns ->
        [one] { $address } did not answer: one request to connect (SYN) was sent, and nothing came back within { $time }.
       *[other] { $address } did not answer: { $syns } requests to connect (SYN) were sent, and nothing came back within { $time }.
    }
seen-port-local = This computer could not connect to { $address }: { $error }.
seen-completed = The { $protocol } connection worked ({ $subject }, { $time }).
seen-ping =
    { $received ->
        [one] { $address } answered one of { $sent } pings.
       *[other] { $address } answered { $received } of { $sent } pings.
    }
seen-dns-answered = The DNS server { $server } answered when asked for { $name } ({ $code }).
seen-dns-root = The DNS server { $server } answered when asked for the DNS root ({ $code }).
seen-hop = { $address } answered on the way to the target.

seen-icmp-net-unreachable = “network unreachable”
seen-icmp-host-unreachable = “host unreachable”
seen-icmp-port-unreachable = “port unreachable”
seen-icmp-prohibited = “forbidden by a rule”
seen-icmp-time-exceeded = “time to live exceeded”
seen-icmp-other = an ICMP error

seen-nxdomain = The DNS server { $server } says that { $name } does not exist (NXDOMAIN).
seen-lookup-failed = This computer could not look up { $name } ({ $error }).
seen-failed = What was tried at { $subject } ended so: { $failure }.

seen-neighbour-answered = A machine on this network said that { $address } is its address (ARP or neighbour discovery), so a machine with this address seems to be on.
seen-controls-silent = { $address } did not answer at other ports either ({ $ports }).
seen-ping-silent =
    { $sent ->
        [one] { $address } did not answer a ping.
       *[other] { $address } did not answer any of { $sent } pings.
    }
seen-listener = A program on this computer listens at { $address }.
seen-listener-program = { $program } on this computer listens at { $address }.
seen-containers = Containers run on this computer ({ $interface }): a port can lead into one without a listener here.
seen-forwards = This computer passes packets on between networks: a port can lead to another machine without a listener here.
seen-dns-silent = The DNS server { $server } did not answer within { $time } when asked for { $name }.
seen-dns-unreachable = The DNS server { $server } could not be asked for { $name } ({ $error }).
seen-dns-addresses = The DNS server { $server } gives { $addresses } for { $name } (may be kept for { $time }).
seen-dns-addresses-now = The DNS server { $server } gives { $addresses } for { $name }.
seen-resolved = Programs on this computer get { $addresses } for { $name }.
seen-hosts = Line { $line } of { $path } says “{ $text }”.
seen-typed-address = { $address } is an address, so no name has to be looked up.
seen-tunnel = Packets to { $address } go into the tunnel { $interface }.
seen-tunnel-product = Packets to { $address } go into the tunnel { $interface } ({ $product }).
seen-nearer-reset = The refusal came back after { $reset }, but { $address } needs { $host } to answer: a machine nearer than the server seems to have refused in its name.
seen-nearer-accept = The port accepted after { $accept }, but { $address } needs { $host } to answer a ping: a machine nearer than the server seems to have accepted in its name.
seen-first-accept = { $gateway }, the first router on the way, accepted for { $address }: it has this address as well, or it answers in the server’s name.
seen-nearer-cut = The connection was cut { $cut } after the first bytes, but { $address } needs { $host } to answer: a machine nearer than the server seems to have cut it in its name.
next-public_checks = Check again and let public DNS servers be asked too: { $servers } (a switch in the settings, --public-checks on the command line). They learn the name { $name }.
seen-nearer-answer =
    An answer in the name of { $address } came although the packet could not get further than { $hops ->
        [one] one machine
       *[other] { $hops } machines
    }. Another packet like it ended at { $router }, before the host: a machine nearer than the host answered.
seen-cloud-named = You said that the server stands in this cloud: { $cloud }.
seen-owner-published = { $address } belongs to { $owner }, according to data of { $day }.
seen-owner-announced = { $address } seems to be announced by { $owner }, according to data of { $day }. This is a hint only.
seen-cloud-name = The name { $name } of the address { $address } shows that the server stands in a cloud: { $cloud }.
