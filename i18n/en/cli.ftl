# English is the source of all languages.

cli-progress = Measured: { $measured }. Waiting for: { $running }
cli-public = Also asked, as you allowed: { $servers }. The DNS servers learn the name { $name }.
cli-not-yet = { $what } does not work yet in this version.
cli-no-such-language = There is no text in the language “{ $tag }”. There is: { $tags }.
cli-not-written = The diagnosis could not be written to { $place }: { $reason }
cli-no-threads = The checks could not be started: { $reason }
cli-no-facts = The checks ended without a result.
cli-no-display = There is no display, so the window cannot open. The built-in practice servers are diagnosed instead. To open the window, start this program from a desktop. To check an address here: connection-doctor check ws://example.com:8282
cli-no-window-here = This program is for the command line. To open the window, start connection-doctor. To check an address here: connection-doctor-cli check ws://example.com:8282
cli-window-failed = The window could not open: { $reason }. To check an address without it: connection-doctor check ws://example.com:8282

cli-practice-name = Practice server
cli-practice-expected = Expected
cli-practice-found = Found
cli-practice-right = right
cli-practice-wrong = WRONG
cli-practice-skipped = skipped
cli-practice-waits = { $count ->
    [one] One practice server is diagnosed.
   *[other] { $count } practice servers are diagnosed. Some of them never answer, which takes eight seconds each to find out.
}
cli-practice-unknown = There is no practice server “{ $name }”. To see all names: connection-doctor practice --list
cli-practice-not-served = The practice server { $name } cannot run on this computer: { $reason }
