# English is the source of all languages.
# What was seen: sentences of evidence that many causes share.

seen-port-connected = { $address } accepted the connection after { $time }.
seen-port-reset = { $address } refused the connection: a reset came back after { $time }.
seen-port-icmp = { $sender } answered for { $address } after { $time }: { $meaning } (ICMP { $code }).
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
seen-hop = { $address } answered on the way to the target.

seen-icmp-net-unreachable = “network unreachable”
seen-icmp-host-unreachable = “host unreachable”
seen-icmp-port-unreachable = “port unreachable”
seen-icmp-prohibited = “forbidden by a rule”
seen-icmp-time-exceeded = “time to live exceeded”
seen-icmp-other = an ICMP error

# What the port says.
seen-answer-upgrade = { $address } answered the request for a WebSocket ({ $url }) with “{ $answer }”.
seen-answer-page = { $address } answered the request for { $url } with “{ $answer }”.
seen-not-part = This is no part of a { $protocol } connection.
seen-tls-spoken = { $address } answered an encrypted hello (TLS) with { $version }.
seen-tls-alert = { $address } answered an encrypted hello (TLS) with the TLS alert “{ $alert }”.
seen-tls-hello = { $address } answered with TLS.
seen-tls-answer = { $address } answered over TLS ({ $url }) with status { $status }.
missing-speaking-unreached = No connection to { $target } could be made, so nothing could be heard there. First mend what keeps you from reaching the port.
missing-speaking-running = The checks that would show this are still running.
missing-speaking-no-answer = The server gave no answer from which this could be seen. Whoever runs the server can look into its log.
missing-speaking-elsewhere = Not every address of the name gave an answer from which this could be seen.
seen-nxdomain = The DNS server { $server } says that { $name } does not exist (NXDOMAIN).
seen-lookup-failed = This computer could not look up { $name } ({ $error }).

seen-neighbour-answered = { $address } is on this network, and this computer could find its hardware address: a machine with this address seems to be on.
seen-controls-silent = { $address } did not answer at other ports either ({ $ports }).
seen-ping-silent =
    { $sent ->
        [one] { $address } did not answer a ping.
       *[other] { $address } did not answer any of { $sent } pings.
    }
seen-listener = A program on this computer listens at { $address }.
seen-listener-program = { $program } on this computer listens at { $address }.
