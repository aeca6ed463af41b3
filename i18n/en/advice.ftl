# English is the source of all languages.
# Advice: verb first, one thing a step, least-open.

# The server’s firewall.
advice-test_from_the_server = On the server, connect to port { $port } at the server’s own address, not at 127.0.0.1. If that works, a firewall keeps others out. If it is refused, the program is not running, or it listens only on 127.0.0.1: the list of listeners shows which.
advice-look_at_the_firewall = Look at the server’s firewall rules. Use the command for the firewall that your server has.
advice-open_the_port = Let port { $port } in, and only this port. If only you need it, allow only your address.
advice-open_the_port-source = Let port { $port } in for { $source }, and for nobody else.
advice-unban = Look on the server whether it has banned the address that you connect from, and lift the ban.
advice-wait_a_while = Wait some minutes, then try once. Repeated attempts make a ban or a limit last longer.

# Security group and panel.
advice-open_security_group = In the cloud console, open the security group (or firewall) of this server. Add an inbound rule: TCP, port { $port }, from the addresses that need it.
advice-open_security_group-source = In the cloud console, open the security group (or firewall) of this server. Add an inbound rule: TCP, port { $port }, from { $source }.
advice-open_security_group-cloud = In the { $cloud } console, go to: { $path }. Add a rule for incoming connections: { $rule }. As source, enter only the addresses that need it.
advice-open_other_product = If the server is of the kind { $product }, go instead to: { $path }. Add a rule: { $rule }.
advice-find_the_cloud = Find out which provider runs the server: the invoice names it, and often the command below does, run on the server. Choose it in the settings, and the way through its menus is shown here.
advice-firewall_in_image = The usual systems of { $cloud } bring a firewall of their own, which is a second gate: allow the port on the server too.
advice-two_gates = Remember that there are two gates: the security group and the server’s own firewall. Watch on the server whether attempts on port { $port } arrive: if nothing arrives, something in front of the server stops them, most often the security group.
advice-open_in_panel = Open the security page of your hosting panel and add a rule for TCP port { $port }. Choose the panel in the settings, and the way through its menus is shown here.
advice-open_in_panel-known = In { $panel }, go to: { $path }. Add a rule: { $rule }.
advice-open_beside_panel = { $panel } has no page for the firewall. Allow TCP port { $port } in the server’s own firewall.

# Who listens, and where.
advice-look_who_listens = On the server, look whether a program listens on port { $port }, and on which address.
advice-look_who_listens-here = Look whether a program on this computer listens on port { $port }, and on which address.
advice-start_the_server = If nothing listens on port { $port }, start the program. If it stops again, read its log.
advice-listen_on_all = If it shows 127.0.0.1:{ $port }, the program takes connections only from its own computer. Let it listen on all addresses, then restart it.
advice-listen_on_all-here = If the list shows port { $port } at another address than { $address }, use that address, or let the program listen on { $address }, too.
advice-listen_on_all-v6 = Let the program listen on IPv6, too: [::]:{ $port }. On Windows, [::] alone takes no IPv4 connections: add 0.0.0.0.
advice-rather_a_proxy = If port { $port } belongs to a database or an internal service, leave it on 127.0.0.1. Reach it by a tunnel or through a reverse proxy.
advice-bind_to_an_existing_address = Give the program an address that this computer has. Behind a cloud’s address translation that is the private address, or 0.0.0.0 for all.

# Reverse proxies.
advice-pass_the_upgrade = Let the reverse proxy pass the headers Upgrade and Connection for { $path }. Put your service’s port in place of BACKEND_PORT, then reload the proxy.
advice-start_the_backend = Start the service behind the proxy. Compare its address with the one in the proxy’s configuration.
advice-ask_the_backend_with_tls = Write https:// in place of http:// before the address of the service behind the proxy (nginx: proxy_pass), then reload the proxy.
advice-heartbeat = Send a short message (heartbeat) in every connection at least every 55 seconds.
advice-longer_timeout = Let the proxy wait longer before it drops a quiet connection.
advice-tls_in_front = Let a reverse proxy take encrypted connections (TLS) on port 443 and pass them on to port { $port }. Put your certificate’s files in place of the words in capital letters.

# The program itself.
advice-use_its_language = Use a program that speaks the protocol of this port, or ask its owner for the right address.
advice-use_its_language-address = Use this address instead: { $address }
advice-speak_the_asked_language = If this port should speak { $protocol }, say so in the line where the program listens, then restart it.
advice-with_tls = Use the address with TLS: { $address }
advice-without_tls = Use the address without TLS: { $address }
advice-other_port = Look into the server’s configuration for the right port. It may not be { $port }.
advice-other_port-known = Use port { $port }: the service answers there.
advice-other_path = Find out the right path. The server knows nothing under { $path }.
advice-other_path-known = Use this address: { $address }. The WebSocket opens there.
advice-read_the_log = Read the program’s log around the time of this attempt.
advice-read_the_answer = Read what the server says in its answer, and change the request to fit.
advice-allow_the_caller = Ask whoever runs the server what it lets in. It may want a password or a token, another page (Origin) or another name (Host).
advice-allow_the_caller-credentials = Let your client send what the server wants: a user name and a password, or a token. This program sends none.
advice-allow_the_caller-origin = Add { $origin } to the pages (Origin) that the server lets in.
advice-allow_the_caller-origin_missing = Let the client send the header Origin with { $origin }: the server lets that page in. A browser sends the address of the page by itself.
advice-allow_the_caller-host = Add the name { $host } to the names that the server accepts (Host), or use the server’s address in its place.
advice-use_the_new_address = Use the address that the server names. WebSocket clients do not follow redirects.
advice-use_the_new_address-known = Use the address that the server names: { $address }. WebSocket clients do not follow redirects.
advice-agree_on_a_subprotocol = Let client and server name the same subprotocol.
advice-agree_on_a_subprotocol-known = Ask for the subprotocol { $name }: the server takes it.
advice-mend_the_handshake = Mend the server’s handshake: status 101, Upgrade, Connection and Sec-WebSocket-Accept as RFC 6455 has them. A cache between must let the answer pass unchanged.
advice-read_the_close_code = Look in the server’s program for the place that ends the connection: the close code or the program’s log says why.
advice-start_business_workers = With GatewayWorker: look whether Register, Gateway and BusinessWorker all run. A Gateway without a BusinessWorker drops its clients.
advice-find_the_blocked_worker = Look for a worker that is busy or hangs. The system accepts connections even when the program does not answer.
advice-listen_in_the_container = With Docker: let the program listen on 0.0.0.0:{ $port } inside the container. If it listens on 127.0.0.1 there, the published port accepts connections and cuts them at once.
advice-look_at_the_backlog = Look whether the queue of waiting connections is full (Recv-Q near Send-Q), and give the program more workers.

# TLS and certificates.
advice-renew_the_certificate = Renew the certificate, then reload the server so that it uses the new one.
advice-wait_or_set_the_clock = Compare the start date of the certificate with the clocks of both computers. Set the wrong clock, or wait until the date.
advice-certificate_for_this_name = Get a certificate that names { $host }, or use the name that the certificate has.
advice-certificate_for_this_name-address = Use a name that stands in the certificate in place of the address { $address }. Certificates for addresses are rare.
advice-send_the_whole_chain = Let the server send the whole chain: its own certificate and the intermediate ones, in one file.
advice-public_certificate = Get a certificate from a public authority for { $host }. Inside a company, install the certificate of its authority on this computer instead.
advice-public_certificate-address = Give the server a name, and get a certificate from a public authority for that name: few certify an address such as { $address }. Inside a company, install the certificate of its authority on this computer instead.
advice-new_certificate = Replace the certificate with a valid one.
advice-look_at_the_certificate = Look at the chain that the server sends.
advice-newer_tls = Let the server speak TLS 1.2 and 1.3.
advice-get_a_client_certificate = Ask the owner of the server for a client certificate, and install it in the program that connects.
advice-ask_about_interception = Ask whoever runs the inspection of TLS traffic on this computer or network whether this address can be left out.

# This computer.
advice-use_the_corrected_address = Use this address: { $address }
advice-enter_the_servers_address = Enter the address of the computer on which the server runs.
advice-connect_to_a_network = Plug in the cable, or switch Wi-Fi on and flight mode off.
advice-connect_to_a_network-again = Disconnect the cable or Wi-Fi and connect it again. If that does not help, restart the router.
advice-look_at_the_interfaces = Look at the addresses that this computer has.
advice-look_at_the_route = Look at the route from this computer to { $address }.
advice-get_a_route = Add a route to this network, or connect to the VPN that leads there. Remove the route that blocks it, if one does.
advice-get_a_route-v6 = Ask your provider for IPv6, or let the server have an IPv4 address (A record), too.
advice-get_a_route-neighbour = If { $address } is not on this computer’s own network, correct the network mask or remove the route. If containers use the same network, give them another one.
advice-sign_in = Open any web page in a browser and sign in to the network. Then check again.
advice-allow_this_program = Allow connections to { $address } on port { $port } in the firewall or antivirus of this computer.
advice-who_holds_the_ports = Look which programs hold connections to { $address }:{ $port }.
advice-keep_connections = Keep connections open and use them again (keep-alive, a pool) instead of opening a new one each time.
advice-widen_the_range = Only then give the computer more local ports. Leave tcp_tw_recycle alone: it breaks clients behind address translation.
advice-raise_open_files = Close programs that hold many connections or files, or raise the limit of open files.
advice-use_a_secure_address = Use a secure address behind a reverse proxy: { $address }
advice-set_the_clock = Set the clock of this computer.

# Names, proxies and tunnels.
advice-use_the_right_name = Check the spelling of { $host }. If it is a name of a company network, connect to its VPN first.
advice-use_the_right_name-known = Use the name { $name } if that is the one you mean.
advice-look_at_the_resolver = Look which DNS server this computer asks. Restart the router, reconnect the VPN, or choose another DNS server in the network settings.
advice-look_at_the_lookup = Look at how this computer looks up names: on Linux the line “hosts:” in nsswitch.conf has to hold “dns” or “resolve”. Then restart the service that looks up names.
advice-mend_the_hosts_file = Correct or remove line { $line } of { $path }: { $text }
advice-flush_names = Clear the DNS cache of this computer, so that it forgets old answers.
advice-direct_rule = Add a direct rule for { $host } in your proxy program.
advice-without_the_program = Test once with the proxy program off, if it is safe for you to connect without it.
advice-look_at_the_proxy = Look at the proxy settings of this computer.
advice-bypass_the_proxy = Add { $host } to the proxy’s list of exceptions, or correct the proxy’s address.
advice-use_the_proxy = Let your program go through the proxy { $proxy }: the direct way is closed here.

# DNS and CDN.
advice-add_a_record = At the DNS provider, add an A record (and an AAAA record, if the server has IPv6) for { $host }.
advice-look_at_the_records = Look at the DNS records as they are now.
advice-mend_the_alias = At the DNS provider, correct the CNAME of { $host }: it leads nowhere.
advice-mend_the_alias-known = At the DNS provider, correct the CNAME that points to { $alias }.
advice-mend_the_zone = Ask the owner of { $host } to check its DNS servers and DNSSEC records.
advice-right_address = At the DNS provider, check the address of { $host }. Wait until the old answer has run out.
advice-right_address-parked = Look whether the domain of { $host } is still registered and paid for. If it has lapsed, renew it; if not, enter the server’s address at the DNS provider.
advice-right_address-known = At the DNS provider, let { $host } point to { $address }. Wait until the old answer has run out.
advice-write_the_whole_name = Write the name with a dot at its end ({ $host }.), or take the search domain or “ndots” out of the DNS settings.
advice-mend_the_dead_address = Start the server at { $addresses } again, or remove { $addresses } from the DNS records of { $host }.
advice-use_a_cdn_port = Use a port that the CDN forwards. It does not forward port { $port }, or it cannot reach the server behind it.
advice-cdn_off_for_this_name = Switch the CDN’s proxy off for { $host } (DNS only), or use a name that points to the server itself.
advice-past_the_cdn = Connect to the server’s own address. { $address } belongs to the CDN.
advice-mend_ipv6 = Let the server listen on IPv6 on port { $port }, or remove the AAAA record of { $host }.
advice-mend_ipv4 = Let the server listen on IPv4 on port { $port }, or remove the A record of { $host }.

# The network and the machine at its end.
advice-ask_the_administrator = Ask the administrator of the network to allow { $address } on TCP port { $port }.
advice-ask_for_dns = Ask the administrator of the network to allow DNS to { $servers } (port 53), or ask which DNS server to use here.
advice-other_network = Try another network, for example a mobile phone’s.
advice-register_the_name = Register { $host } with the cloud that hosts it (ICP filing), or host it in another region.
advice-switch_it_on = Look whether the computer { $address } is on and connected. In a cloud: start it in the console and compare its address.
advice-look_at_the_forwarding = Look on { $address } to which inner address it forwards port { $port }, and whether the machine with that address is on.
advice-look_for_the_host = Look whether the computer answers at all.
advice-look_for_dropped_traffic = Look on the server whether data for port { $port } arrives after the handshake. A balancer or firewall may drop established traffic.
advice-clamp_the_mss = Lower the packet size of the VPN or router (MTU), or let it adjust the segment size (MSS).
advice-watch_the_path = Measure the loss on the way, and give the result to your provider.
advice-use_the_public_address = Use the server’s public address, or connect to the VPN that leads to { $address }.
advice-forward_the_port = Forward TCP port { $port } on the router to the server. If the provider shares one public address among customers (CGNAT), ask for your own.
