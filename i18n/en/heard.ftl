# English is the source of all languages.
# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = { $address } answered the request for a WebSocket ({ $url }) with “{ $answer }”.
seen-answer-page = { $address } answered the request for { $url } with “{ $answer }”.
seen-page-closed = { $address } answered with status { $status }, but the connection ended before the whole page had come.
seen-page-reset = { $address } answered with status { $status }, but the connection was reset before the whole page had come.
seen-page-stalled = { $address } answered with status { $status }, but in the middle of the page nothing more came. We waited { $time }.
seen-unanswered = { $address } began to speak, but no answer to the request came. We waited { $time }.
seen-unanswered-frames = { $address } agreed on HTTP/2, but no answer to the request came within { $time }. Frames that came instead: { $count }.
seen-h2-ended = { $address } agreed on HTTP/2 and ended the request before an answer, with error code { $code }.
seen-answer-changes = { $address } answered the same request differently at another time. Perhaps several servers take turns there.
next-page-stalled = On the server, record the packets of port { $port } during an attempt: if the whole page leaves it, something on the way loses it; if not, the program hangs.
seen-not-part = This is no part of a connection over { $protocol }.
seen-tls-spoken = { $address } answered an encrypted hello (TLS) with { $version }.
seen-tls-alert = { $address } answered an encrypted hello (TLS) with the TLS alert “{ $alert }”.
seen-tls-hello = { $address } answered with TLS.
missing-speaking-unreached = No connection to { $target } could be made, so nothing could be heard there. First mend what keeps you from reaching the port.
missing-speaking-running = The checks that would show this are still running.
missing-speaking-no-answer = The server gave no answer from which this could be seen. Whoever runs the server can look into its log.
missing-speaking-elsewhere = Not every address of the name gave an answer from which this could be seen.
seen-pasted = The pasted message says “{ $text }”.

seen-sent-nothing = before anything was asked
seen-sent-http = after a web request
seen-sent-client-hello = after an encrypted hello (TLS)
seen-sent-line = after a line of text
seen-sent-http-in-tls = after a web request inside the encrypted connection
seen-try-bytes = { $address } said “{ $bytes }” { $after }.
seen-try-answered = { $address } answered { $after }.
seen-try-reset = { $address } cut the connection with a reset { $after }. The connection had lasted { $time }.
seen-try-closed = { $address } closed the connection { $after }, without a word. The connection had lasted { $time }.
seen-try-silent = { $address } accepted the connection and said nothing for { $time } { $after }.
