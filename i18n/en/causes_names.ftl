# English is the source of all languages.
# Causes of names and addresses.

cause-wrong_host =
    .title = The host name is not the right one
    .title-local = This name is known on the local network only
    .why = The name does not exist, or it belongs to another machine than the one that is meant.
evidence-wrong_host-short = “{ $name }” is a short name: it means something only inside one network.
evidence-wrong_host-alias = { $name } exists: it is an alias of { $target }.
evidence-wrong_host-no_address = { $name } exists but has no address. Another name of the same service may have one.
evidence-wrong_host-certificate = The server’s certificate is for { $names }, not for { $name }.
next-wrong_host = Compare “{ $name }” letter by letter with the place where you found it.
missing-wrong_host = It is not known which server is meant. Only you know whether this is its name or address.

cause-dns_record_missing =
    .title = The name has no address record
    .why = The name exists in DNS, but nobody made a record that says at which address it is.
evidence-dns_record_missing-none = The DNS server { $server } knows { $name } and has no { $kind } record for it.
evidence-dns_record_missing-ttl = Servers may keep this answer for { $time }.
missing-dns_record_missing = No DNS server has answered about this name.

cause-dns_alias_broken =
    .title = The name is an alias that leads nowhere
    .title-loop = The aliases of this name go round in a circle
    .title-dangling = The name is an alias of a name that does not exist
    .why = The name points to another name, and that one does not lead to an address.
evidence-dns_alias_broken-chain = The aliases lead like this: { $chain }.
evidence-dns_alias_broken-gone = { $target }, the end of the chain, does not exist (NXDOMAIN).
evidence-dns_alias_broken-empty = Nothing was found behind { $target }, the end of the chain.
missing-dns_alias_broken = No DNS server has answered about this name.

cause-dns_resolver_failing =
    .title = The DNS server does not answer as it should
    .title-slow = Looking up names takes long
    .title-one = One of the DNS servers does not answer
    .title-local = This computer has no working DNS server set
    .why = Names are looked up by a server that this network or the settings name. It is silent, refuses, or fails.
evidence-dns_resolver_failing-answered = The DNS server { $server } answered after { $time } ({ $code }).
evidence-dns_resolver_failing-slow = The lookup of { $name } took { $time }, because a server did not answer.
next-dns_resolver_failing = Ask another DNS server for the same name: if it answers, this one is the reason.
missing-dns_resolver_failing = The DNS servers of this computer have not been heard.

cause-dns_zone_broken =
    .title = The domain’s own DNS servers are broken
    .title-dnssec = The domain’s DNSSEC signatures are wrong
    .why = DNS servers get no good answer from the servers that hold the records of this domain, so looking it up fails.
evidence-dns_zone_broken-unchecked = The same server ({ $server }) gave an answer once it was told not to check the signatures (DNSSEC).
next-dns_zone_broken = Ask a second, independent DNS server for the same name: if it fails too, the domain is the reason.
missing-dns_zone_broken = It shows only when this name fails while another name gets a good answer.

cause-dns_wrong_address =
    .title = The name leads to the wrong address
    .title-hosts = The hosts file sends the name to the wrong address
    .title-dns = DNS gives the wrong address
    .title-nowhere = The name leads to an address that nobody can have
    .title-collision = The name collides with a new domain ending on the internet
    .title-loopback = The name leads to this computer itself
    .title-private = A public name leads to a private address
    .title-parked = The name leads to a page for domains that are for sale or have lapsed
    .title-one_dead = One of the addresses of this name does not answer
    .why = Programs get an address for the name, but the server is not at that address.
evidence-dns_wrong_address-expected = { $address } is the address that you expect.
evidence-dns_wrong_address-nowhere = { $name } leads to { $address }, which is no address of another computer.
evidence-dns_wrong_address-private = { $name } is a public name, and { $address } means something only inside one network.
evidence-dns_wrong_address-parked = { $name } leads to { $address }, which belongs to a service that keeps pages for domains without a server of their own.
next-dns_wrong_address = Ask the owner of { $name } for its right address, type it under “More details” on the start page, and check again.
missing-dns_wrong_address = It is not known which address the server really has. If you know it, type it under “More details” on the start page, or after --expect-ip on the command line.
missing-dns_wrong_address-lookup = There is no address to check: the name was not resolved.

cause-fake_ip =
    .title = A proxy program makes up the address of this name
    .why = Programs such as Clash or sing-box answer with addresses of their own and pass connections on. A connection that seems to work then shows only that the program runs.
evidence-fake_ip-answer = { $name } leads to { $address }, which lies in a range that proxy programs use for made-up addresses.
evidence-fake_ip-program = The tunnel { $interface } belongs to { $product }.
next-fake_ip = Check again with the proxy program off, if that is safe for you.
missing-fake_ip = It is not known which address a public DNS server gives. You can allow asking one in the settings.
missing-fake_ip-lookup = There is no address to check: the name was not resolved.

cause-proxy_software =
    .title = A proxy or VPN stands in the way
    .title-dead = The configured proxy does not answer
    .title-refuses = The configured proxy refuses this connection
    .title-auth = The configured proxy wants a user name and a password
    .title-differs = The connection fails inside the proxy
    .title-needed = Only the proxy can reach the server
    .title-tunnel = A VPN or proxy program holds the way to the server
    .why = Programs on this computer are told to go through a proxy, or a VPN takes the way to the server.
evidence-proxy_software-dead = The proxy { $proxy } did not accept a connection.
evidence-proxy_software-status = The proxy { $proxy } answered with status { $status } instead of opening the way.
evidence-proxy_software-socks = The proxy { $proxy } refused with the SOCKS code { $reply }.
evidence-proxy_software-no_tunnel = The proxy { $proxy } accepted the connection and did not open the way.
evidence-proxy_software-inside = Through the proxy { $proxy } the connection fails ({ $failure }).
evidence-proxy_software-good = Through the proxy { $proxy } the connection works.
evidence-proxy_software-set = The setting { $setting } names the proxy { $proxy }.
evidence-proxy_software-set_product = The setting { $setting } names the proxy { $proxy }, the usual place of { $product }.
evidence-proxy_software-pac = The script { $url } decides which proxy is used.
evidence-proxy_software-bypassed = The proxy { $proxy } is set, but this target is on its list of exceptions.
evidence-proxy_software-none = No proxy is set on this computer, and no tunnel holds the way.
next-proxy_software = Check again with the proxy or VPN off, if that is safe for you.
missing-proxy_software = The proxy settings of this computer could not be read.

cause-cdn_or_accelerator =
    .title = A CDN in front of the server does not pass this on
    .title-port = The CDN in front of the server does not take this port
    .title-origin = The CDN does not reach the server behind it
    .title-websocket = The CDN in front of the server does not pass WebSockets on
    .why = The name leads to the machines of a CDN. They take only some ports and talk to the real server themselves.
evidence-cdn_or_accelerator-none = { $address } belongs to no known CDN, and no answer shows one.
evidence-cdn_or_accelerator-address = { $address } is an address of { $cdn }.
evidence-cdn_or_accelerator-alias = { $name } is an alias of { $target }, which belongs to { $cdn }.
evidence-cdn_or_accelerator-headers = The answer of { $address } holds headers of { $cdn }.
evidence-cdn_or_accelerator-port = { $cdn } does not take port { $port }. It takes { $ports }.
next-cdn_or_accelerator = Try the server’s own address past the CDN.
missing-cdn_or_accelerator = There is no address to check: the name was not resolved.

cause-private_address_elsewhere =
    .title = The address is a private one of another network
    .why = Private addresses mean something only inside one network. From another network they lead nowhere.
evidence-private_address_elsewhere-own = { $address } is this computer itself.
evidence-private_address_elsewhere-on_link = { $address } is on the same local network as this computer.
evidence-private_address_elsewhere-public = { $address } is a public address.
evidence-private_address_elsewhere-private = { $address } is a private address and not on the local network of this computer.
evidence-private_address_elsewhere-public_router = { $router }, which said so, has a public address: the private network ended before it.
evidence-private_address_elsewhere-hop = The way to { $address } leads over { $hop }, a public address, and then nothing answers.
evidence-private_address_elsewhere-far = Packets to { $address } leave this network through the router.
next-private_address_elsewhere = Check whether you should be connected to another network or a VPN for this address.
missing-private_address_elsewhere = There is no address to check: the name was not resolved.
missing-private_address_elsewhere-try = No attempt to reach the private address has shown where it ends.

cause-port_forward_missing =
    .title = The router in front of the server does not pass this port on
    .title-hairpin = This is the public address of your own router
    .title-cgnat = This address is shared by a provider’s customers
    .why = A server behind a router is reached only at ports that the router forwards to it.
evidence-port_forward_missing-inside = { $address } is an address inside a network, so no forwarding is needed to reach it.
evidence-port_forward_missing-own_router = { $address } is the first machine on the way: the router { $gateway } of this network has it.
evidence-port_forward_missing-cgnat = { $address } is on the inner side of a provider’s shared address (CGNAT). Nobody outside the provider’s network can reach it.
next-port_forward_missing = Try from a mobile phone on the mobile network, and look at the port forwarding of the router.
missing-port_forward_missing = It is not known whether the server stands behind a router that forwards this port. Look at the settings of that router.

cause-ipv6_broken =
    .title = IPv6 does not work for this server, IPv4 does
    .title-ipv4 = IPv4 does not work for this server, IPv6 does
    .why = The name has addresses of both kinds. Programs that take the broken kind fail or wait.
evidence-ipv6_broken-one_family = Programs use only one kind of address here ({ $address }).
evidence-ipv6_broken-no_family = This computer has no address of that kind, so programs skip it.
evidence-ipv6_broken-protocol = { $protocol } works over the other kind of address, and over { $family } it does not.
missing-ipv6_broken = There were no attempts over both IPv4 and IPv6.
