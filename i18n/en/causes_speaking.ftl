# English is the source of all languages.
# Speaking: the port was reached, and what is said there goes wrong.

# What is heard on a port. Names of products and protocols stay as they are.
language-http = HTTP (web)
language-ws = WebSocket
language-tls = TLS (encryption)
language-ssh = SSH (remote login)
language-smtp = SMTP (mail)
language-ftp = FTP (file transfer)
language-pop3 = POP3 (mail)
language-imap = IMAP (mail)
language-mysql = MySQL (database)
language-postgresql = PostgreSQL (database)
language-redis = Redis (database)
language-memcached = Memcached (cache)
language-mongodb = MongoDB (database)
language-vnc = VNC (remote screen)
language-rdp = RDP (remote desktop)
language-telnet = Telnet (remote login)
language-irc = IRC (chat)
language-socks = SOCKS (proxy)
language-echo = an echo: it sends back what it gets
language-gateway_register = the Register service of GatewayWorker
language-text = lines of text in a protocol of its own
language-frame = frames that begin with their length (such as Workerman frame)
language-binary = a binary protocol of its own

## protocol_mismatch

cause-protocol_mismatch =
    .title = The port speaks another protocol than the one you asked for
    .title-ssh = The port is for remote login (SSH), not for this kind of connection
    .title-mail = The port belongs to a mail server
    .title-database = The port belongs to a database
    .title-register = The port belongs to GatewayWorker’s Register service, not to a gateway
    .title-web-page = An ordinary web server answers, not a WebSocket server
    .title-web-socket = The port serves WebSockets, not web pages
    .why = Both sides must speak the same protocol, as two people must speak the same language. The connection was made, but the program on this port understands something else.
evidence-protocol_mismatch-product = { $address } said “{ $bytes }” { $after }. That is { $language }, { $product }, and not the { $asked } that was asked for.
evidence-protocol_mismatch-language = { $address } said “{ $bytes }” { $after }. That is { $language }, and not the { $asked } that was asked for.
evidence-protocol_mismatch-bytes = { $address } said “{ $bytes }” { $after }. That is neither HTTP nor TLS, and not the { $asked } that was asked for.
evidence-protocol_mismatch-opened = A WebSocket opened at { $address } ({ $url }), so the port does serve them.
evidence-protocol_mismatch-no_sign = Nothing in the answer shows a WebSocket server: status { $status } instead of 101, and no WebSocket header.
evidence-protocol_mismatch-usual_port = Port { $port } usually belongs to { $service }, which speaks a protocol of its own.
evidence-protocol_mismatch-alpn = { $address } ended the encrypted handshake because it speaks none of the protocols that were offered to it, such as HTTP/1.1 (no_application_protocol).
evidence-protocol_mismatch-paths =
    { $count ->
        [one] Another usual path gave no WebSocket either.
       *[other] { $count } other usual paths gave no WebSocket either.
    }
evidence-protocol_mismatch-ws_header = The answer carries “{ $header }”, which only WebSocket servers send.
next-protocol_mismatch-log = Ask whoever runs the server which program listens on this port, and whether it serves WebSockets under this path.
next-protocol_mismatch-listen = Look on the server which program listens on port { $port } and which protocol it is set to.

## tls_expected

cause-tls_expected =
    .title = The port wants an encrypted connection (TLS)
    .why = A plain address was used for a port that only speaks TLS. The server cannot understand the request.
evidence-tls_expected-alert = { $address } answered { $after } with the bytes “{ $bytes }”: that is how TLS begins.
next-tls_expected-try = Try the same address with wss:// or https://.

## tls_not_expected

cause-tls_not_expected =
    .title = The port speaks plain HTTP, without encryption
    .why = An encrypted address (wss:// or https://) was used for a port that knows no TLS. The server cannot understand the encrypted hello.
next-tls_not_expected-try = Try the same address with ws:// or http://.

## upgrade_stripped

cause-upgrade_stripped =
    .title = A proxy in front of the server does not let WebSockets through
    .why = A WebSocket starts as a web request that asks to switch. The proxy passes the request on without that wish, so the server behind it sees an ordinary request.
evidence-upgrade_stripped-direct = A WebSocket opened at { $address } ({ $url }), past the proxy.
evidence-upgrade_stripped-front = The header “{ $header }” shows a proxy or a web server in front.
evidence-upgrade_stripped-no_front = No header shows a proxy in front.
evidence-upgrade_stripped-passed = The switch to a WebSocket arrived at { $address } ({ $url }): status 101.
evidence-upgrade_stripped-missing = { $address } misses what was sent: the answer says “{ $sign }”, although the request carried both headers, Upgrade and Connection.
evidence-upgrade_stripped-differs = The same request without these headers is answered differently, so they do arrive.
next-upgrade_stripped-server = On the server, make the same request straight to the program behind the proxy. If it opens there, the proxy is at fault.

## wrong_path

cause-wrong_path =
    .title = Nothing is served under this path
    .why = The server is there, but the part of the address after the host is not one that it knows.
evidence-wrong_path-opens = A WebSocket opened under another path at { $address }: { $url }.
evidence-wrong_path-tried = These paths gave no WebSocket either: { $paths }.
evidence-wrong_path-root = The start page of { $address } works: { $url }.
next-wrong_path-ask = Ask whoever runs the server for the whole address with its path, or look it up in the client’s settings.

## proxy_backend_down

cause-proxy_backend_down =
    .title = The proxy answers, but the program behind it does not
    .title-wants-tls = The program behind the proxy wants TLS, but the proxy connects without it
    .why = A proxy or load balancer took the request and could not hand it on. The program behind it is not running, does not answer, or listens somewhere else.
evidence-proxy_backend_down-page = This is the page that { $product } writes when the program behind it does not answer.
evidence-proxy_backend_down-front = The header “{ $header }” shows a proxy or a web server in front.
next-proxy_backend_down-server = On the server, make the same request straight to the program, past the proxy.

## server_error

cause-server_error =
    .title = The server reports a fault of its own
    .why = The request arrived and the program broke down over it, or cannot work at the moment.
next-server_error-log = Look into the log of the server’s program at the time of this check.

## request_rejected

cause-request_rejected =
    .title = The server does not take this kind of request
    .why = The request arrived and was understood, and the status tells why it was turned down.
evidence-request_rejected-meaning = Status { $status } means: { $meaning }
status-meaning-bad_request = the server could not make sense of the request.
status-meaning-payment = the server wants a payment first.
status-meaning-method = this address exists, but not for this kind of request.
status-meaning-format = the server cannot handle the format that was offered.
status-meaning-timeout = the server waited too long for the request.
status-meaning-gone = what was here has been removed for good.
status-meaning-size = the request is too large, or its length is not given.
status-meaning-misdirected = this server does not serve the name in the address.
status-meaning-upgrade = the server wants the client to switch to another protocol first.
status-meaning-legal = the server may not show this for legal reasons.

## access_rejected

cause-access_rejected =
    .title = The server refuses access
    .title-origin = The server only accepts connections from certain web pages (Origin)
    .title-host = The server does not accept the name in the address
    .title-subprotocol = The server only accepts clients that name a subprotocol
    .title-credentials = The server wants a password or a token
    .why = The server is there and understood the request, but it does not let this client in.
evidence-access_rejected-scheme = The server asks for credentials: “{ $scheme }”.
evidence-access_rejected-not_sent = The address that was typed holds credentials. This program does not send them.
evidence-access_rejected-no_origin = Without an Origin header the WebSocket opens.
evidence-access_rejected-origin = With the Origin “{ $origin }” the WebSocket opens.
evidence-access_rejected-host = With the address instead of the name in the Host header it works ({ $url }).
evidence-access_rejected-subprotocol = With the subprotocol “{ $name }” the WebSocket opens.
next-access_rejected-ask = Ask whoever runs the server what a client must send to be let in: a token, a password, or a page on its list.

## redirected

cause-redirected =
    .title = The server sends clients to another address
    .title-loop = The server sends clients round in a circle
    .why = What you are looking for has moved, or is only served under another address. Web pages follow such a pointer, WebSockets do not.
evidence-redirected-location = { $address } answered with status { $status } and the new address { $location }.
evidence-redirected-not_followed = WebSocket clients do not follow a new address by themselves.
evidence-redirected-loop =
    { $count ->
        [one] After one pointer it comes back to where it was.
       *[other] After { $count } pointers it comes back to where it was.
    }
evidence-redirected-portal = The network also answers the test page { $url } with something else: it may be the network’s login page that answers here.

## subprotocol_mismatch

cause-subprotocol_mismatch =
    .title = Client and server do not agree on the WebSocket’s subprotocol
    .title-with = The server only opens WebSockets that name a subprotocol
    .title-without = The server does not know the subprotocol that was asked for
    .why = A client may name the language that it wants to speak inside the WebSocket. The server must know it, and some servers insist that one is named.
evidence-subprotocol_mismatch-opened = The WebSocket opened as it was asked at { $address } ({ $url }).
evidence-subprotocol_mismatch-other = { $address } picked the subprotocol “{ $got }”, but “{ $asked }” was asked for.
evidence-subprotocol_mismatch-none = { $address } picked no subprotocol, although “{ $asked }” was asked for.
evidence-subprotocol_mismatch-unasked = { $address } picked the subprotocol “{ $got }”, although none was asked for.
evidence-subprotocol_mismatch-opens_with = With the subprotocol “{ $name }” the WebSocket opens at { $address }.
evidence-subprotocol_mismatch-opens_without = Without a subprotocol the WebSocket opens at { $address }.
next-subprotocol_mismatch-ask = Ask whoever runs the server which subprotocol its clients must name.
missing-subprotocol_mismatch = The usual subprotocols did not help. Whoever wrote the server knows whether it wants one of its own.

## handshake_broken

cause-handshake_broken =
    .title = The server agrees to a WebSocket, but with a wrong answer
    .why = The answer that opens a WebSocket must follow strict rules, so that no cache or wrong server can pass for one. This answer breaks them, and clients give up.
evidence-handshake_broken-wrong = { $address } sent the header { $header } with “{ $got }”. Right would be “{ $expected }”.
evidence-handshake_broken-missing = { $address } sent no header { $header }. Right would be “{ $expected }”.
evidence-handshake_broken-cache = The header “{ $header }” shows that a cache answered with an old copy.

## closed_after_open

cause-closed_after_open =
    .title = The WebSocket opens, and the server closes it at once
    .title-policy = The WebSocket opens, and the server turns the client away
    .title-code = The WebSocket opens, and the server closes it at once with a code
    .title-no-code = The WebSocket opens, and the connection breaks at once
    .why = Address, port and protocol are right. The program on the server ends the connection after it has opened: it rejects the client, or it fails.
evidence-closed_after_open-code = { $address } closed the WebSocket { $time } after it had opened, with code { $code }.
evidence-closed_after_open-reason = { $address } closed the WebSocket { $time } after it had opened, with code { $code } and the reason “{ $reason }”.
evidence-closed_after_open-reset = { $address } cut the WebSocket with a reset { $time } after it had opened. Browsers show this as code 1006.
evidence-closed_after_open-no_code = { $address } ended the WebSocket { $time } after it had opened, without a close code. Browsers show this as code 1006.
evidence-closed_after_open-ping = It stayed open until we sent a ping frame. Browsers send none, so it may stay open there.
evidence-closed_after_open-no_frames = After the WebSocket had opened, { $address } sent bytes that are no WebSocket frames. Browsers then end the connection with code 1006.
evidence-closed_after_open-gone = The WebSocket at { $address } opened and did not stay open.
evidence-closed_after_open-pasted = The pasted message names close code { $code }: { $meaning }
evidence-closed_after_open-meaning = Code { $code } means: { $meaning }
close-meaning-normal = the server has no more to say.
close-meaning-going_away = the server is stopping, or has sent the client away.
close-meaning-protocol = a protocol error. What arrived was not as the WebSocket protocol wants it.
close-meaning-data_kind = the server does not take this kind of message.
close-meaning-data_broken = a message could not be read.
close-meaning-policy = what arrived goes against a rule of the server. This code stands for any rule: a missing token, a page that is not allowed, a limit.
close-meaning-too_big = a message was too big.
close-meaning-extension = the client wanted an extension that is missing.
close-meaning-server_fault = the server met a fault of its own.
close-meaning-restart = the server is restarting.
close-meaning-try_later = the server is overloaded: try again later.
close-meaning-gateway = a proxy got no right answer from the program behind it.
close-meaning-unauthorized = the client is not signed in.
close-meaning-forbidden = the client may not do this.
close-meaning-timeout = the client took too long.
close-meaning-own = a code of the program’s own. Its documentation says what it means.

## silent_server

cause-silent_server =
    .title = The server accepts the connection and says nothing
    .title-behind = The web server is there, but what should answer this request hangs
    .title-midway = The server stops speaking in the middle of its answer
    .title-seldom = The server leaves some requests without an answer
    .title-unanswered = The server speaks, but does not answer the request
    .why = The connection is open, but no answer to the request comes. The program waits for something else, is stuck, or has too much to do.
evidence-silent_server-acknowledged =
    { $count ->
        [one] What was sent arrived: the other side acknowledged it.
       *[other] What was sent arrived on { $count } connections: the other side acknowledged it, and nothing came back.
    }
next-silent_server-server = On the server, see what the program on port { $port } does: its log, its load, and which protocol it expects.

## connection_reset

cause-connection_reset =
    .title = The server ends the connection before it says a word
    .title-at-once = The server accepts the connection and ends it at once
    .title-cut-short = The server ends the connection in the middle of its answer
    .why = Something accepts the connection and drops it again. Often the program behind it is missing, a limit is reached, or it does not understand what it gets.
next-connection_reset-server = On the server, see which program listens on port { $port } and what its log says about ended connections.

## tls_certificate

cause-tls_certificate =
    .title = The server’s certificate is not accepted
    .title-expired = The server’s certificate has expired
    .title-not-yet-valid = The server’s certificate is not valid yet
    .title-revoked = The server’s certificate was revoked by its issuer
    .title-self-signed = The server signed its certificate itself, so nobody vouches for it
    .title-wrong-name = The server’s certificate is for another name
    .title-chain-incomplete = The server leaves out a certificate that links it to a trusted authority
    .title-issuer-expired = A certificate above the server’s own has expired
    .title-unknown-issuer = The server’s certificate comes from an authority that this computer does not know
    .title-weak = The server’s certificate uses a key or a signature that is no longer safe
    .title-wrong-usage = The server’s certificate is not made for servers
    .title-too-large = The server sends more certificates than clients take
    .title-unrecognized-name = The server has no certificate for this name
    .why = A certificate proves that a server is the one it says it is. Clients break off when the proof does not hold.
evidence-tls_certificate-accepted = This computer accepts the certificate of { $address }.
evidence-tls_certificate-too_large = The certificates that { $address } sends are larger than 64 KB together. This program takes no more, and other clients have limits of this kind. A server sends its own certificate and the few that link it to an authority.
evidence-tls_certificate-intercepted = The issuer looks like { $product }, which puts its own certificate in place of the server’s.
evidence-tls_certificate-old_roots = The authorities that this program brings along accept it: this computer’s own list may be too old.
evidence-tls_certificate-clock = The clock of { $server } says { $time }, so this computer’s clock may be wrong.
evidence-tls_certificate-portal = The network answers the test page { $url } with something else, so it may answer here, too.
evidence-tls_certificate-expired = The certificate “{ $subject }” of { $address } was valid until { $date }.
evidence-tls_certificate-not_yet_valid = The certificate “{ $subject }” of { $address } is only valid from { $date }.
evidence-tls_certificate-wrong_name = The certificate of { $address } is for { $names }, and not for { $host }.
evidence-tls_certificate-no_names = The certificate of { $address } holds { $subject } in its subject only. Programs no longer look there: the name must stand among the alternative names (SAN).
evidence-tls_certificate-self_signed = The certificate “{ $subject }” of { $address } is signed by itself.
evidence-tls_certificate-unknown_issuer = The certificate of { $address } is signed by “{ $issuer }”, which this computer does not know.
evidence-tls_certificate-chain_incomplete =
    { $count ->
        [one] { $address } sent one certificate. The one of “{ $issuer }”, which signed it, is missing.
       *[other] { $address } sent { $count } certificates. The one of “{ $issuer }”, which signed the last, is missing.
    }
evidence-tls_certificate-issuer_expired = A certificate that { $address } sent along with its own has expired.
evidence-tls_certificate-revoked = The certificate of { $address } was revoked by “{ $issuer }”.
evidence-tls_certificate-weak = The certificates of { $address } use the key { $key } and the signature { $signature }.
evidence-tls_certificate-wrong_usage = The certificate of { $address } names other uses, and not that of a server.
evidence-tls_certificate-unnamed = This computer refuses the certificate of { $address }: { $note }
evidence-tls_certificate-unrecognized = { $address } ended the handshake with the TLS alert “unrecognized_name”: it has no certificate for { $host }.
evidence-tls_certificate-no_name_sent = { $address } ended the handshake with the TLS alert “unrecognized_name”. It wants a name, and an address was used instead.

## tls_too_old

cause-tls_too_old =
    .title = The server only offers encryption that is too old
    .title-cipher = The server only offers ciphers that are too old
    .why = Old kinds of encryption can be broken, so today’s programs refuse them.
evidence-tls_too_old-version = { $address } refused today’s hello and answered an old one with { $version }.
evidence-tls_too_old-cipher = { $address } refused today’s hello and answered an old one with { $version } and the cipher { $cipher }.
next-tls_too_old-server = Look in the server’s configuration which TLS versions and ciphers it offers.

## client_certificate_required

cause-client_certificate_required =
    .title = The server only lets in clients with a certificate of their own
    .why = The server wants proof of who the client is. Whoever runs it hands out such certificates.
evidence-client_certificate_required-alert = { $address } asked for a certificate and, getting none, ended the connection with the TLS alert “{ $alert }”.
evidence-client_certificate_required-ended = { $address } asked for a certificate and, getting none, ended the connection.
evidence-client_certificate_required-asks = { $address } asked for a certificate of this computer.
evidence-client_certificate_required-issuers = It accepts certificates from: { $issuers }.
evidence-client_certificate_required-never = { $address } never asked for a certificate of this computer.
next-client_certificate_required-ask = Ask whoever runs the server whether its clients need a certificate of their own.

## tls_intercepted

cause-tls_intercepted =
    .title = A program or device on the way decrypts the connection
    .title-product = A filter or a virus scanner decrypts the connection
    .title-private = The certificate comes from a company’s authority, or from a filter
    .why = A virus scanner, a filter or another tool decrypts the connection and encrypts it again with its own certificate in place of the server’s, so that it can read along. Some programs refuse this, and some filters do not let WebSockets through.
evidence-tls_intercepted-product = The certificate of { $address } was signed by “{ $issuer }”. That is { $product }, which is known to decrypt connections.
evidence-tls_intercepted-private = This computer trusts “{ $issuer }”, which signed the certificate of { $address }, and the list of public authorities does not. A company’s own authority looks the same.
evidence-tls_intercepted-public = The certificate of { $address } was signed by “{ $issuer }” and leads to a public authority.
next-tls_intercepted-elsewhere = Look at the certificate from another computer on another network. If another issuer stands there, something on this computer or network decrypts the connection.
missing-tls_intercepted = The certificate is not from a public authority and names no known product. Somebody on another network could tell whether they see the same one.

## idle_dropped

cause-idle_dropped =
    .title = The connection is cut after a while without messages
    .why = Proxies and routers forget connections on which nothing is said. A regular sign of life keeps them.
evidence-idle_dropped-after = The WebSocket to { $address } was cut after { $time } without a message.
evidence-idle_dropped-again =
    { $count ->
        [one] Another try was cut after the same time.
       *[other] { $count } more tries were cut after the same time.
    }
evidence-idle_dropped-kept = With regular pings the connection stayed open.
next-idle_dropped-pings = Let the client send a ping every 30 seconds. If the connection stays, the idle time is the cause.
next-idle_dropped-test = Open a connection with your own client, send nothing, and note after how long it is cut. About the same time twice, such as 60 seconds, points to a proxy or router.
missing-idle_dropped = Only a connection that is left open for some minutes shows this, and this check is shorter. Note after how long your own client is cut.
missing-idle_dropped-closed = Only a connection that opens can be cut for being idle. First mend what keeps it from opening.
