# English is the source of all languages.

## What was changed in the typed text

mend-outer_spaces = The spaces around the address were left out.
mend-inner_spaces = The spaces inside the address were left out: “{ $before }” became “{ $after }”.
mend-quotes = The quotation marks or brackets around the address were left out: “{ $before }” became “{ $after }”.
mend-invisible = The address held characters that cannot be seen, such as a zero-width space from a copied web page. They were left out: it now reads “{ $after }”.
mend-full_width = Characters of another keyboard, such as full-width digits, were replaced by plain ones: “{ $before }” became “{ $after }”.
mend-letters = Letters that look like digits were replaced by digits: “{ $before }” became “{ $after }”.
mend-scheme_twice = The beginning of the address stood there more than once: “{ $before }” became “{ $after }”.
mend-scheme_spelling = The beginning of the address was put right: “{ $before }” became “{ $after }”.
mend-slashes = Backslashes were replaced by slashes: “{ $before }” became “{ $after }”.
mend-dots = The dots of the host name were put right: “{ $before }” became “{ $after }”.
mend-port = The way the port was written was put right: “{ $before }” became “{ $after }”.
mend-trailing = Punctuation at the end was left out: “{ $before }” became “{ $after }”.
mend-punycode = On the internet, the name “{ $before }” is written “{ $after }”.
mend-brackets = An IPv6 address stands in square brackets: “{ $before }” became “{ $after }”.
mend-address_form = “{ $before }” is an unusual way to write an address. Most programs read it as { $after }.
mend-surroundings = The address { $after } was taken out of the text.

## Why a text cannot be checked

target-error-empty = Type or paste an address first, for example ws://example.com:8282.
target-error-too_long = This text is too long. Paste only the address or the error message.
target-error-no_address = There is no address in this text. Type one, for example ws://example.com:8282 or 192.0.2.7:8080.
target-error-message_without_address = This error message does not say which address it is about. Type the address next to it.
target-error-host_missing = The server is missing. Type its name or address before the port, for example example.com:8282.
target-error-host = “{ $typed }” is not a host name and not an address. Check the spelling.
target-error-host_too_long = This host name is too long. Names have at most 253 characters, and at most 63 between two dots.
target-error-port = “{ $typed }” is not a port. Ports are numbers from 1 to 65535.
target-error-expected_address = “{ $typed }” is not an IP address. Type one such as 192.0.2.7, or leave the field empty.
target-error-scheme = Addresses that begin with “{ $typed }:” cannot be checked here. Use ws, wss, http, https, tcp or tls, or only the host and the port.

## What a pasted error message means

pasted-refused = The message says that the connection was refused: something answered at that address and turned it down. Most often no program serves this port.
pasted-timed-out = The message says that no answer came in time. Either something on the way drops the packets, or nothing is there.
pasted-silent = The message says that the connection was made, but the server sent nothing in time.
pasted-reset = The message says that the connection was cut off after it had been opened.
pasted-closed = The message says that the other side closed the connection before the answer was complete.
pasted-aborted = The message says that a program on this computer gave the connection up, as filters and antivirus programs do.
pasted-any-failure = The message says that the connection failed, but not how: this client writes the same words for very different faults.
pasted-interrupted = The message says that the connection was lost while the page was loading.
pasted-cancelled = The message says that the page or the program ended the attempt itself, for example because it was reloaded. It says nothing about the network.
pasted-name-unknown = The message says that the name of the host could not be found.
pasted-name-without-address = The message says that the name exists, but has no address.
pasted-dns-silent = The message says that no DNS server answered.
pasted-dns-failed = The message says that the DNS server could not answer the question.
pasted-no-internet = The message says that this computer was not connected to a network.
pasted-network-changed = The message says that the network of this computer changed meanwhile, for example from Wi-Fi to a VPN.
pasted-host-unreachable = The message says that there is no way to this host: either it is off, or a router or firewall said no.
pasted-net-unreachable = The message says that this computer has no route to that network. Often the address is an IPv6 one, and this computer has no IPv6.
pasted-permission = The message says that this computer itself did not allow the connection. A firewall or a filter program does that.
pasted-address-invalid = The message says that this computer had no local address or port for the connection. Most often all local ports are in use.
pasted-local-ports = The message says that this computer has no free local port or buffer left for another connection.
pasted-too-many-files = The message says that the program has too many files and connections open.
pasted-not-101 = The message says that the server answered, but did not open a WebSocket.
pasted-not-http = The message says that an answer came which is not HTTP: the port speaks another protocol.
pasted-header-upgrade = The message says that the answer lacks a correct Upgrade header. Something between the client and the server may have taken it away.
pasted-header-connection = The message says that the answer lacks a correct Connection header. Something between the client and the server may have taken it away.
pasted-header-accept = The message says that the server answered the WebSocket handshake with a wrong key.
pasted-subprotocol = The message says that client and server did not agree on a WebSocket subprotocol.
pasted-closed-before-answer = The message says that the server accepted the connection and closed it without an answer. It may expect another protocol, or the program behind it is not there.
pasted-handshake-timed-out = The message says that the connection was made, but the WebSocket handshake was never answered.
pasted-http-auth = The message says that the server wants a login before it opens the WebSocket.
pasted-http-error = The message says that the server answered with the HTTP status { $code }.
pasted-http-protocol = The message says that the server’s HTTP answer broke off or was not in order.
pasted-redirect-loop = The message says that the server sent the client from one address to the next without an end.
pasted-proxy = The message says that the proxy this computer is set to use did not answer.
pasted-proxy-auth = The message says that the proxy wants a user name and a password.
pasted-proxy-tunnel = The message says that the proxy did not pass the connection on.
pasted-cert-date = The message says that the certificate has expired or is not valid yet, by the clock of this computer.
pasted-cert-name = The message says that the certificate of the server was made for another name.
pasted-cert-authority = The message says that this computer does not trust whoever issued the certificate.
pasted-cert-other = The message says that the certificate of the server was not accepted.
pasted-client-cert = The message says that the server wants a certificate of the client.
pasted-unrecognized-name = The message says that the server has no certificate for this name.
pasted-tls-version = The message says that client and server have no encryption version in common.
pasted-tls-not-there = The message says that the port does not answer with encryption (TLS). Probably the address must begin with ws:// or http://.
pasted-tls-failed = The message says that the encrypted connection (TLS) could not be set up.
pasted-plain-to-https = The message says that this port expects encryption (TLS). Probably the address must begin with wss:// or https://.
pasted-mixed-content = The browser refused: a page that was loaded over https must not open a ws:// address. No packet was sent. The server needs a wss:// address.
pasted-port-blocked = The browser refused: this port is on its list of blocked ports. No packet was sent. The server needs another port.
pasted-cleartext = The system refused: it allows apps encrypted connections only. No packet was sent. The server needs a wss:// or https:// address.
pasted-mini-program = The mini program refused: this address is not on its list of allowed domains. No packet was sent. Only wss:// addresses with a listed domain name work there.
pasted-blocked-by-extension = An extension of the browser, such as an ad blocker, refused. No packet was sent.
pasted-local-network = The browser refused: a public web page may not reach into the local network without permission.
pasted-content-policy = The page itself refused: its content security policy does not list this address. No packet was sent.
pasted-cors = The browser refused to hand the answer to the page, because the server does not allow that page (CORS). The server may well be reachable.
pasted-start-port-taken = The server program could not start: another program uses this port already.
pasted-start-address = The server program could not start: the address it should listen on does not belong to that computer. In a cloud, the public address belongs to the provider’s router.
pasted-start-permission = The server program could not start: it is not allowed to use this port. Ports below 1024 need special rights on Linux.

pasted-http-status-plain = The message says that a web server answered with the HTTP status { $code }, as if for a normal page, and did not open a WebSocket.
pasted-http-status-redirect = The message says that the server sent the client to another address (HTTP status { $code }). WebSocket clients do not follow.
pasted-http-status-upgrade = The message says that the server did not see a WebSocket request in what reached it (HTTP status { $code }). A reverse proxy without the Upgrade lines looks like this.
pasted-http-status-access = The message says that the server did not allow this client in (HTTP status { $code }).
pasted-http-status-path = The message says that there is nothing for WebSockets at this path (HTTP status { $code }).
pasted-http-status-proxy = The message says that a proxy on the way wants a login (HTTP status { $code }).
pasted-http-status-limit = The message says that the server turned the client away because of too many requests (HTTP status { $code }).
pasted-http-status-gateway = The message says that a reverse proxy answered, but the program behind it did not (HTTP status { $code }).
pasted-http-status-cdn = The message says that a CDN answered, but could not get through to the server behind it (HTTP status { $code }).
pasted-http-status-server = The message says that the server program itself failed (HTTP status { $code }).
pasted-http-status-other = The message says that the server answered with the HTTP status { $code } and did not open a WebSocket.

pasted-close-1000 = Close code { $code } means a normal end: one of the two programs closed the connection on purpose.
pasted-close-1001 = Close code { $code } means that one side went away, for example because the page was left or the server stopped.
pasted-close-1002 = Close code { $code } means that one side did not keep to the WebSocket protocol.
pasted-close-1003 = Close code { $code } means that one side got data of a kind that it does not take.
pasted-close-1005 = Close code { $code } means that the connection was closed without a code that says why.
pasted-close-1006 = Close code { $code } only means that the connection ended without a goodbye. It does not say why: it may never have been opened at all.
pasted-close-1007 = Close code { $code } means that a text message was not correct UTF-8.
pasted-close-1008 = Close code { $code } means that the server closed the connection because of a rule of its own, often a missing or wrong login.
pasted-close-1009 = Close code { $code } means that a message was too large.
pasted-close-1010 = Close code { $code } means that the client wanted an extension which the server does not have.
pasted-close-1011 = Close code { $code } means that the server program failed.
pasted-close-1012 = Close code { $code } means that the server restarts.
pasted-close-1013 = Close code { $code } means that the server has too much to do at the moment.
pasted-close-1014 = Close code { $code } means that a gateway got no good answer from the server behind it.
pasted-close-1015 = Close code { $code } means that the encrypted connection (TLS) could not be set up, often because of the certificate.
pasted-close-3000 = Close code { $code } means that the server wants a login.
pasted-close-3003 = Close code { $code } means that the server does not allow this client in.
pasted-close-3008 = Close code { $code } means that the connection was too long without an answer.
pasted-close-other = Close code { $code } is a code of that program’s own. Its maker can say what it means.
