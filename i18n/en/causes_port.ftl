# Causes of the stage tcp: getting to the port. English is the source of all languages.

missing-hidden-way = A proxy program or a tunnel on this computer answers in place of the server. Test once without it, or ask someone on another network to test.
missing-nearer-way = A machine on the way answers in place of the server. Ask someone on another network to test.
missing-port-not-tried = Port { $port } was not tried, because an earlier step failed or the check was stopped.
missing-port-nothing-left = No packet to port { $port } left this computer, so nothing is known about the server. Mend this computer’s side first.
missing-port-not-connected = No connection to port { $port } could be made, so what comes after it could not be measured.

cause-wrong_port =
    .title = The port number is not the one that the service uses
    .title-register = This is the port of GatewayWorker’s Register service, not of its Gateway
    .why = The server may be right and the service may run, but at another port. The port in the address must be the one in the server program’s configuration.
evidence-wrong_port-answers = { $address } answers { $protocol } on port { $port }.
evidence-wrong_port-register = Port { $port } speaks like the Register service of GatewayWorker, which clients must not use: they need the port of the Gateway.
evidence-wrong_port-usual_register = Port { $port } is usually the one of GatewayWorker’s Register service, with which its own processes find each other. Clients need the port of the Gateway.
evidence-wrong_port-usual_internal = Port { $port } is usually one with which the processes of GatewayWorker talk to each other. Clients need the port of the Gateway.
evidence-wrong_port-not_typed = No port was typed, so the usual one, { $port }, was taken.
next-wrong_port = Look up the port in the server program’s configuration, or list on the server which ports are listened on, and compare with { $port }.
missing-wrong_port = Only the server’s configuration says whether { $port } is the right port. Whoever runs the server can look it up.

cause-server_not_listening =
    .title = The server program is not running
    .why = The machine answers, but no program takes connections on this port. The program was not started, has stopped, or uses another port.
evidence-server_not_listening-nobody = Nothing on this computer listens on port { $port }.
next-server_not_listening = On the server, list what listens on port { $port }. If nothing does, start the program and read its log.
missing-server_not_listening = No answer of the system behind port { $port } came, so nothing is known about the program. Whoever runs the server can list what listens on { $port }.

cause-listen_address_mismatch =
    .title = The server program listens only on another address
    .why = The program has the port, but takes connections only at one of the server’s addresses, often 127.0.0.1, which nobody else can reach. It must listen on 0.0.0.0 or on the address that clients use.
evidence-listen_address_mismatch-nobody = Nothing on this computer listens on port { $port }, at any address.
next-listen_address_mismatch = On the server, look at which address port { $port } is listened on: 127.0.0.1 or ::1 means that only the server itself can connect.
missing-listen_address_mismatch = Port { $port } did not refuse, so the listening address could not be told. Whoever runs the server can list at which address { $port } is listened on.

cause-server_firewall =
    .title = A firewall on the server blocks this port
    .why = The server’s own system drops or rejects connections to this port before the program sees them. New servers allow few ports.
next-server_firewall = On the server, connect to port { $port } at its own address: if that works and it does not from outside, a firewall stands between.
missing-server_firewall = The packets did not get as far as the server’s firewall, or it gave no sign. Whoever runs the server can look whether port { $port } is allowed.

cause-cloud_security_group =
    .title = The cloud’s security group does not let this port in
    .why = Clouds put a firewall of their own before each server. What is not allowed there is dropped before the server sees it.
next-cloud_security_group = In the cloud’s console, look whether the inbound rules of the server’s security group allow TCP port { $port }.
missing-cloud_security_group = Nothing shows that the server stands in a cloud, or the packets did not come that far. Whoever holds the cloud account can look up port { $port }.

cause-panel_firewall =
    .title = The hosting panel’s firewall does not allow this port
    .why = Panels such as BaoTa, aaPanel or Plesk keep their own list of allowed ports. What is not on it is closed, whatever was allowed elsewhere.
evidence-panel_firewall-named = You said that the server runs { $panel }.
evidence-panel_firewall-recognised = { $address } answers as the hosting panel { $panel }: “{ $sign }”.
evidence-panel_firewall-answers = { $address } accepts connections: the port of a hosting panel such as { $panel }.
next-panel_firewall = On the panel’s firewall or security page, look whether port { $port } is on the list.
missing-panel_firewall = Nothing shows that a hosting panel runs on the server and closes port { $port }. Say which panel it is, or allow a look at the usual ports of panels.

cause-network_filter =
    .title = A firewall or filter on the way blocks the connection
    .title-dns = A firewall or filter on the way blocks the name lookup
    .why = A machine between this computer and the server does not pass these packets on: a router, a company’s or school’s firewall, or a provider’s filter.
evidence-network_filter-cut_short = Packets to port { $port } were not passed on beyond { $last }, while packets to port { $control } of the same server were, by { $further }.
evidence-network_filter-gateway = Nothing was heard from beyond the first router, { $gateway }.
evidence-network_filter-no_hop = No machine on the way was heard of, not even the first router, { $gateway }.
evidence-network_filter-name-cut = { $address } reset the encrypted connection when the name { $name } was in its first message.
evidence-network_filter-name-other = { $address } answered the same message when the name { $name } was not in it.
evidence-network_filter-page = The page is one that filters of { $product } show in place of a site.
next-network_filter = Try { $target } from another network, for example through a phone’s mobile data. If it works there, this network blocks it.
missing-network_filter = Nothing shows whether a machine on the way blocks port { $port }. A test from another network can tell.

cause-icp_block =
    .title = The provider blocks this name: no ICP registration
    .why = In mainland China a name must be registered (ICP filing) before a server there may serve it. Until then the provider answers in the server’s place.
evidence-icp_block-by_address = Asked by address instead of by name, { $address } answers differently: { $answer }
evidence-icp_block-address = The target is the address { $host }, and this block only looks at names.
next-icp_block = Ask the same address without the name { $host }: if the server’s own page comes, the name is blocked.
missing-icp_block = No page came for the name, so no block could be recognised.

cause-client_banned =
    .title = The server has banned the address that you connect from, or limits its attempts
    .title-limited = The server limits how many requests it takes
    .why = The server knows this computer by its address, or by that of its router, and turns it away, for some time or for good. Too many attempts in a short time are the usual reason.
evidence-client_banned-cut_off =
    { $worked ->
        [one] The first attempt was accepted;
       *[other] The first { $worked } attempts were accepted;
    } { $failed ->
        [one] the attempt after it got no connection any more.
       *[other] all { $failed } attempts after that got no connection any more.
    }
evidence-client_banned-one_by_one = No two attempts at port { $port } that followed each other came through at once. So it is where somebody lets only a few pass each second.
next-client_banned = Wait ten minutes without trying, then try once; or try from another network at the same time.
missing-client_banned = Whether the server bans the address that you connect from shows only from another network, or in the server’s ban list.

cause-host_down =
    .title = The server is off or not on the network
    .title-no_way = No way leads to the server’s network
    .title-behind = The machine behind the router does not answer
    .why = No machine answers at this address. It is switched off, has crashed, lost its network, or has another address now.
evidence-host_down-own = { $address } is this computer itself.
evidence-host_down-neighbour = Nobody on this network answered when this computer asked for { $address } (its hardware address was not found).
next-host_down = Look whether { $host } is on: at the machine itself, in the provider’s console, or by asking whoever runs it.
missing-host_down = Nothing shows whether { $host } is on: the packets were stopped before it.

cause-data_lost =
    .title = The connection opens, but sent data never arrives
    .title-answer = The connection opens, but part of the answer is lost on the way
    .why = The short handshake passes, everything after it vanishes. A firewall or load balancer on the way drops established connections or sees only one direction.
evidence-data_lost-unacknowledged =
    { $repeated ->
        [one] { $address } accepted the connection and then never acknowledged the request, which was repeated once within { $time }.
       *[other] { $address } accepted the connection and then never acknowledged the request, which was repeated { $repeated } times within { $time }.
    }
evidence-data_lost-arrived = { $address } acknowledged what was sent on another connection.
evidence-data_lost-reported = What was sent on { $subject } was never acknowledged.
next-data_lost = On the server, record the packets of port { $port } during an attempt: if the handshake arrives and the request does not, something on the way drops it.
missing-data_lost = This system does not tell whether what was sent to port { $port } was acknowledged. A packet recording on either side can tell.

cause-mtu_black_hole =
    .title = Large packets vanish on the way (MTU)
    .why = A link on the way takes only smaller packets, and the message that says so is lost. Small exchanges work, pages and certificates hang.
evidence-mtu_black_hole-hangs =
    { $times ->
        [one] { $address } accepted the connection, and the exchange hung.
       *[other] { $address } accepted the connection, and { $times } exchanges hung.
    }
evidence-mtu_black_hole-small = With packets of at most 536 bytes the same exchange with { $address } passed.
evidence-mtu_black_hole-hello = The first message to { $address }, larger than one packet, was repeated and never acknowledged.
evidence-mtu_black_hole-request = A small message to { $address } was acknowledged.
evidence-mtu_black_hole-arrived = A large answer came from { $address }.
next-mtu_black_hole = Lower this computer’s MTU to 1280 for a test and connect to port { $port } again: if it works, the path loses large packets.
missing-mtu_black_hole = No large answer came from port { $port }, so the size of the packets could not be compared.

cause-packet_loss =
    .title = The line loses packets
    .why = Part of what is sent never arrives, so connections take seconds or fail now and then. Weak Wi-Fi and overloaded lines are the usual reasons.
evidence-packet_loss-series =
    { $lost ->
        [one] One of { $attempts } attempts at port { $port } lost a packet.
       *[other] { $lost } of { $attempts } attempts at port { $port } lost packets.
    }
evidence-packet_loss-control =
    { $lost ->
        [0] None of { $attempts } attempts at other ports of the same server lost a packet.
        [one] One of { $attempts } attempts at other ports of the same server lost a packet.
       *[other] { $lost } of { $attempts } attempts at other ports of the same server lost packets.
    }
evidence-packet_loss-none =
    { $attempts ->
        [one] The attempt was answered at once.
       *[other] All { $attempts } attempts were answered at once.
    }
next-packet_loss = Ping { $host } for some minutes, once by cable and once on another network, and compare the losses.
missing-packet_loss = Too few attempts at port { $port } were answered to count losses. A longer measurement can tell.

cause-server_overloaded =
    .title = The server is overloaded
    .why = The program does not keep up: its queue of new connections is full, or all of its workers are busy. Connections then wait or are dropped.
evidence-server_overloaded-series =
    { $lost ->
        [one] Port { $port } accepts now and then: one of { $attempts } attempts had to be repeated or failed.
       *[other] Port { $port } accepts now and then: { $lost } of { $attempts } attempts had to be repeated or failed.
    }
evidence-server_overloaded-some = { $address } answered one request and left another one without a word for { $time }.
next-server_overloaded = On the server, look at the accept queue of port { $port } and at the number of connections.
missing-server_overloaded = Nothing shows how busy the server is. Whoever runs it can look at the accept queue of port { $port }.
