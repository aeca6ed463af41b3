# English is the source of all languages.
# Causes before the network: what was typed, and what this computer allows.

cause-input_mistake =
    .title = The address was typed with a mistake
    .title-look_alike = The address holds letters of another script
    .title-ending = The name has an unknown ending
    .title-listen_address = This address is for servers to listen on, not to connect to
    .title-this_computer = This address means this computer
    .title-many = This address stands for many computers, not for one
    .title-zone = This address lacks the name of the network interface
    .why = What was typed is no address that programs can use as it stands, or it cannot be the one that is meant.
evidence-input_mistake-clean = { $target } is written as it should be.
evidence-input_mistake-mended = “{ $before }” had to be corrected to “{ $after }”.
evidence-input_mistake-look_alike = “{ $name }” holds letters of another script that look like those of “{ $plain }”.
evidence-input_mistake-ending = “.{ $ending }” is not among the known endings of names.
evidence-input_mistake-listen_address = { $address } means “every address of this computer” in a server’s settings. It is no address of a server.
evidence-input_mistake-many = { $address } stands for many computers at once (multicast or broadcast). No program can connect to it.
evidence-input_mistake-zone = { $address } is valid on one local network only: the name of the interface has to stand behind it, such as { $example }.
evidence-input_mistake-this_computer = { $host } always means the computer on which this program runs, never another one.
next-input_mistake-this_computer = If the server runs on another computer, enter the address of that computer.

cause-no_network =
    .title = This computer is not connected to a network
    .title-gateway = The router of this network does not answer
    .title-silent = Nothing in the network answers
    .title-self_assigned = No router gave this computer an address
    .why = Without a working cable, Wi-Fi or mobile connection, and without a router that answers, nothing can leave this computer.
evidence-no_network-this_computer = { $address } is this computer itself: no network is needed to reach it.
evidence-no_network-only_loopback = This computer has no network interface besides its own loopback.
evidence-no_network-off = The interface { $interface } is switched off.
evidence-no_network-no_carrier = The interface { $interface } has no connection: no cable, or no Wi-Fi network.
evidence-no_network-no_address = The interface { $interface } is on but has no address.
evidence-no_network-self_assigned = The interface { $interface } has only the address { $address }, which it gave itself: no router gave it another one.
evidence-no_network-gateway = The router { $gateway } did not answer on the local network for { $time }.
evidence-no_network-dns_silent = The DNS server { $server } did not answer either.
next-no_network-gateway = Check from another computer on this network whether the router { $gateway } answers.
next-no_network-silent = Open any other page in a browser: if that fails too, the network is the reason.
missing-no_network = It is not known whether anything else can be reached from here. You can open another page in a browser to see.
missing-no_network-interfaces = The list of network interfaces could not be read on this computer.

cause-no_route =
    .title = This computer knows no way to the address
    .title-ipv6 = The server has only IPv6, and this computer has none
    .title-router = A router knows no way to the address
    .title-tunnel = The way leads into a VPN, and no answer comes out of it
    .title-resolver = This computer knows no way to its DNS server
    .title-neighbour = This computer may look for the address on the wrong network
    .why = The routing table decides where packets go. For this address it has no entry, one that forbids it, or one that leads nowhere.
evidence-no_route-none = The system refused to send to { $address } because it knows no way there ({ $error }).
evidence-no_route-forbidden = The routing table of this computer holds a route of the type “{ $kind }” for { $address } ({ $error }).
evidence-no_route-at_once = The system refused at once to send to { $address }, without any answer from outside ({ $error }).
evidence-no_route-no_ipv6 = { $address } is an IPv6 address, and this computer has no IPv6 address of its own ({ $error }).
evidence-no_route-no_ipv6_here = This computer has no IPv6 address.
evidence-no_route-only_aaaa = { $name } has only an IPv6 address ({ $address }), says the DNS server { $server }.
evidence-no_route-gateway = Packets to { $address } leave through the router { $gateway }.
evidence-no_route-tunnel = Packets to { $address } go into the tunnel { $interface }.
evidence-no_route-bridge = { $address } lies in the network of { $product } on this computer ({ $interface }): packets for it do not leave.
evidence-no_route-neighbour = By its routing table, this computer looks for { $address } on its own network, not beyond the router. Its own address is { $own }.
evidence-no_route-source = The system sends to { $address } from { $source }. That address means nothing beyond this local network, so no answer can come back.
next-no_route-table = Look at the routing table: the entry for this address decides.
next-no_route-router = Ask whoever runs that router whether it should know this network.
next-no_route-tunnel = Check again with the VPN disconnected, if that is safe for you.
missing-no_route = No way can be looked for: no address was found for the name.

cause-captive_portal =
    .title = This network wants you to sign in first
    .why = Hotels, trains and guest networks answer everything with a login page until somebody has signed in.
evidence-captive_portal-open = { $url } answered as it does on an open network.
evidence-captive_portal-redirect = { $url } was redirected to { $location }.
evidence-captive_portal-page = { $url } answered with a page (status { $status }) where an open network gives none.
evidence-captive_portal-511 = { $address } answered with status 511, which means that the network wants a login.
evidence-captive_portal-target = { $target } was redirected to { $location }, which belongs to somebody else.
next-captive_portal = Open a page in a browser: a login page of the network would show at once.
missing-captive_portal = No site that tests internet access was asked. You can allow it in the settings.

cause-client_firewall =
    .title = A rule on this computer blocks the connection
    .title-dns = A rule on this computer blocks the name lookup
    .why = A firewall or security program on this computer stops the connection before it leaves.
evidence-client_firewall-own = The refusal for { $address } came from this computer itself ({ $sender }) after { $time }.
evidence-client_firewall-sends =
    { $count ->
        [one] One packet could not be sent on this computer while { $address } was tried.
       *[other] { $count } packets could not be sent on this computer while { $address } was tried.
    }
evidence-client_firewall-no_sends = The system counted no packet that failed to leave this computer.
evidence-client_firewall-dns = The system forbade this program to ask the DNS server { $server } (EPERM).
evidence-client_firewall-fast = { $address } refused after { $refusal }, but answers from the host take { $host }: something nearer answered in its place.
next-client_firewall = Try the same address from another computer on this network: if it works there, look at the firewall of this computer.
missing-client_firewall = It is not known whether the refusal was made up on this computer. A try from another computer on this network shows it.
missing-client_firewall-answers = The request left this computer. It is not known whether a rule here throws the answers away. A try from another computer on this network shows it.
missing-client_firewall-address = There is no address to try: none was found for the name.

cause-local_ports_exhausted =
    .title = This computer has no free local port left
    .title-pasted = Local ports had run out when the message was written
    .why = Each outgoing connection takes a local port. The range of these ports is used up, often by short connections that still wait to be cleared.
evidence-local_ports_exhausted-towards =
    { $waiting ->
        [0] { $used } of { $size } local ports ({ $first } to { $last }) are in use towards { $address }.
        [one] { $used } of { $size } local ports ({ $first } to { $last }) are in use towards { $address }, one of them only waits (TIME_WAIT).
       *[other] { $used } of { $size } local ports ({ $first } to { $last }) are in use towards { $address }, { $waiting } of them only wait (TIME_WAIT).
    }
evidence-local_ports_exhausted-all = { $used } of { $size } local ports ({ $first } to { $last }) are in use.
evidence-local_ports_exhausted-got = The connection to { $address } got the local port { $port }.
next-local_ports_exhausted = Count the local ports in use towards this server while it fails.
missing-local_ports_exhausted = No attempt to connect was made.

cause-local_address_missing =
    .title = A program wants an address that this computer does not have
    .why = A program listens on or connects from an address that is on none of the network interfaces, such as the public address of a cloud machine.
evidence-local_address_missing-pasted = The message says that the address cannot be assigned: { $text }
evidence-local_address_missing-source = The route to { $address } names the source { $source }, which is on no interface of this computer.
evidence-local_address_missing-unspecified = { $address } is no address that Windows connects to.
evidence-local_address_missing-no_ipv6 = This computer has no IPv6 address at all, which gives the same message.
next-local_address_missing = Compare the address that the program binds to with the addresses of this computer.
missing-local_address_missing = It is not known which address the program wants. Its configuration on the server names it.

cause-open_files_exhausted =
    .title = This computer may not open more connections
    .title-pasted = The limit of open files was reached when the message was written
    .why = Every connection is an open file to the system, and the limit of open files is reached.
evidence-open_files_exhausted-program = The system refused to open a socket for { $subject }: this program’s limit of open files is reached (EMFILE).
evidence-open_files_exhausted-system = The system refused to open a socket for { $subject }: the whole computer’s limit of open files is reached (ENFILE).
evidence-open_files_exhausted-start = The system refused the few files that the checks need to start: the limit of open files is reached ({ $word }).
evidence-open_files_exhausted-opened = A socket towards { $address } could be opened.
evidence-open_files_exhausted-pasted = The message speaks of too many open files.
missing-open_files_exhausted = No attempt to open a socket was made.

cause-client_policy =
    .title = The client program itself refuses this address
    .title-port = Browsers refuse this port
    .title-mixed = A page with https may not open a ws:// address
    .title-mini_program = Mini-programs refuse this address
    .why = Browsers, phones and mini-programs have rules of their own. They refuse before anything is sent, so the server never hears of it.
evidence-client_policy-none = No rule of a known client forbids { $protocol } on port { $port }.
evidence-client_policy-pasted = The client says that it refused by itself: { $text }
evidence-client_policy-port = Port { $port } is on the list of ports that browsers refuse.
evidence-client_policy-mixed = The page { $origin } is encrypted and { $target } is not.
evidence-client_policy-mini_program = Mini-programs take only wss:// with a registered name, and { $target } is not one.
next-client_policy = Try the address with another program: if it works there, the client’s own rule is the reason.

cause-clock_wrong =
    .title = The clock of this computer is wrong
    .why = With a wrong date, good certificates look expired or not yet valid.
evidence-clock_wrong-agrees = { $server } gives the time as { $time }, which agrees with this computer.
evidence-clock_wrong-ahead = This computer’s clock is { $difference } ahead of { $server }, which gives { $time }.
evidence-clock_wrong-behind = This computer’s clock is { $difference } behind { $server }, which gives { $time }.
evidence-clock_wrong-dates = The server’s certificate is valid from { $from } to { $until }.
evidence-clock_wrong-no_tls = { $protocol } uses no certificate, so the clock does not matter.
clock-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
clock-hours =
    { $count ->
        [one] one hour
       *[other] { $count } hours
    }
clock-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
next-clock_wrong = Compare the date and time of this computer with a phone.
missing-clock_wrong = The time of another server was not seen. Compare the clock of this computer with a phone.
missing-clock_wrong-certificate = The server’s certificate was not seen: no TLS connection was made.
