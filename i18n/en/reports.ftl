# English is the source of all languages.
format-html = Web page
format-markdown = Markdown
format-text = Plain text
format-json = JSON, for programs

# The answer in one sentence.
headline-works-websocket = It works: the WebSocket at { $place } opens and stays open.
headline-works-http = It works: { $place } answers over HTTP.
headline-works-tls = It works: { $place } completes a verified TLS handshake.
headline-works-tcp = It works: { $place } accepts connections.
headline-cause = { $title }.
headline-degraded = It works, with a weakness: “{ $weakness }”.
headline-degraded-somehow = { $address } works, but not in every way.
headline-checking = Checking { $address }…
headline-stopped = Stopped before it was clear whether { $address } can be reached.
headline-inconclusive = The measurements do not show why { $address } fails.
headline-name-unknown = The name { $host } does not exist.
headline-name-disputed = Not every DNS server knows the name { $host }.
headline-name-no-address = The name { $host } has no address.
headline-dns-silent = The DNS server does not answer for { $host }.
headline-dns-failed = The DNS server could not look up { $host }.
headline-lookup-left-out = This computer finds no address for { $host }, although its DNS server knows the name.
headline-dns-chain = The DNS records of { $host } lead nowhere.
headline-dns-strange = The name { $host } leads to a strange address.
headline-refused = The connection to port { $port } is refused.
headline-silent = { $host } does not answer on port { $port }.
headline-cut = The connection on port { $port } opens and is cut at once.
headline-no-answer = Port { $port } accepts the connection, but gives no answer.
headline-data-lost = { $host } accepts the connection, but what we send never arrives.
headline-host-unreachable = The computer { $host } cannot be reached.
headline-no-way = There is no way from here to { $host }.
headline-no-network = This computer has no network.
headline-not-permitted = Something forbids the way to { $host }.
headline-no-local-address = This computer has no free address and port for a connection to { $host }.
headline-too-many-files = This computer cannot open more connections.
headline-tcp-other = The connection to { $host } on port { $port } fails.
headline-certificate = The certificate of { $host } cannot be trusted.
headline-unrecognized-name = The server does not know the name { $host }.
headline-client-certificate = { $host } wants a certificate from this computer.
headline-not-tls = Port { $port } does not speak TLS.
headline-tls = The TLS handshake with { $host } fails.
headline-http-error = The server answers with the error { $status }.
headline-redirect = The server sends us to another address.
headline-not-http = What answers on port { $port } does not speak HTTP.
headline-closed-unanswered = Port { $port } closes the connection without an answer.
headline-http-broken = The server’s HTTP answer is broken.
headline-ws-status = The server answers the WebSocket request with { $status }.
headline-ws-handshake = The WebSocket handshake of the server is broken.
headline-ws-closed = The WebSocket opens and is closed at once.
headline-ws-idle = The WebSocket is dropped when it is quiet.
headline-proxy = The proxy of this computer does not let the connection through.
headline-policy = Your program refuses this address before it connects.
headline-captive = A login page stands in the way.
headline-check-broken = A check of this program broke down.

# The sentence under the answer.
summary-checks = { $count ->
    [one] One measurement in { $time }.
   *[other] { $count } measurements in { $time }.
}
summary-connected = { $address } accepted the connection in { $time }.
summary-refused = An answer came from { $address } in { $time }: this port takes no connections.
summary-silent = { $syns ->
    [one] One attempt to { $address } stayed without an answer for { $time }.
   *[other] { $syns } attempts to { $address } stayed without an answer for { $time }.
}
summary-likely = Most likely: “{ $cause }”.
summary-possible = Perhaps: “{ $cause }”.
summary-alike = { $count ->
    [one] One cause fits.
   *[other] { $count } causes look the same from here.
}
note-credentials = The address held a user name or a password. They were not kept and not sent.
note-stopped = Stopped after { $time }. What stands here was known by then.
note-stopped-open = Not measured to the end: { $checks }.
missing-stopped = The run was stopped before everything that could show it was measured.
missing-running = Not everything that could show it has been measured yet.

# The picture of the way.
way-value = { $value }
way-computer = This computer
way-tunnel = Proxy or VPN
way-router = Router
way-internet = Internet
way-server = Server
way-server-here = This computer as server
way-server-behind = behind the CDN
way-port = Port { $port }
way-port-open = open
way-port-hidden = open, but only up to the proxy
way-port-refused = refused
way-port-silent = no answer
way-port-unreachable = not reachable
way-websocket = WebSocket
way-http = HTTP
way-tls = TLS
way-program = Program
way-answers = works
way-answers-degraded = works, with a weakness
way-fails = fails
way-not-reached = not reached

# How sure a cause is.
status-confirmed = Confirmed
status-likely = Likely
status-possible = Possible
status-not_checked = Not checked
status-ruled_out = Ruled out

# The parts of a report.
report-title = Connection Doctor: { $address }
report-first = Do this first
report-next = The test that settles it
report-causes = Causes
report-measurements = Measurements
report-label = { $check } { $subject }
report-label-brackets = { $check } { $subject }
report-measured = { $label }: { $says }
report-cause = { $status }: { $title }
report-lead = { $word }:
report-place = ({ $place })
report-effect = ({ $effect })
report-command = [{ $shell }, { $effect }]
report-column-start = Start
report-column-check = Check
report-column-result = Result
report-column-time = Time
report-made = Made by Connection Doctor { $version }, { $time }.
report-ruled-out = Ruled out and not checked
report-way = The way to the server
report-way-point = { $label } [{ $state }]
report-way-point-detail = { $label } { $detail } [{ $state }]
effect-reads = only looks
effect-changes = changes something
place-server = On the server
place-client = On this computer
place-cloud_console = In the cloud console
place-panel = In the hosting panel
place-dns = At the DNS provider
place-application = In the program
way-state-reached = reached
way-state-broken = broken here
way-state-doubtful = in doubt
way-state-unknown = not measured
