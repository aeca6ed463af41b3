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
cli-window-failed = The window could not open. { $reason } To check an address without it: connection-doctor check ws://example.com:8282

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

cli-command-program = { ui-about-what } Without arguments the window opens.
cli-command-check = Diagnose one address and print the report.
cli-command-server = Look at this computer as the server (not in this version).
cli-command-practice = Diagnose the built-in practice servers.

cli-help-usage = Usage:
cli-help-commands = Commands:
cli-help-arguments = Arguments:
cli-help-options-heading = Options:
cli-help-options = OPTIONS
cli-help-one-of = One of: { $values }
cli-help-default = Default: { $value }

cli-arg-lang = Language of the text, such as en
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-target = Address, or an error message with an address in it
cli-arg-host = Host name or address; IPv6 with or without brackets
cli-arg-port = Port, 1 to 65535
cli-arg-protocol = How to connect
cli-arg-format = Format of what is written
cli-arg-output = Where it is written; - is standard output
cli-arg-timeout = { ui-timeout }, in seconds
cli-arg-expect_ip = { ui-expected-address }
cli-arg-path = Path and query of the address
cli-arg-origin = { ui-origin }
cli-arg-subprotocol = { ui-subprotocol }
cli-arg-sni = { ui-server-name }
cli-arg-public_checks = { ui-public-checks }
cli-arg-panel = { ui-panel }, to name its menus
cli-arg-cloud = { ui-cloud }, to name its menus
cli-arg-panel_ports = { ui-panel-ports }
cli-arg-offline = Contact nothing but the target and the system’s DNS servers
cli-arg-outside = Also ask an outside measurement network (not in this version)
cli-arg-redact = Replace addresses and names in what is written (not in this version)
cli-arg-list = Show all practice servers
cli-arg-serve = Let the practice servers run until the program is ended
cli-arg-name = Only this practice server

cli-wrong-unknown = The argument “{ $argument }” is not known.
cli-wrong-command = The command “{ $command }” is not known.
cli-wrong-similar = Something similar is known: { $names }.
cli-wrong-no-value = { $argument } needs a value.
cli-wrong-choice = { $argument } cannot be “{ $value }”. It can be: { $values }.
cli-wrong-value = { $argument } cannot be “{ $value }”. It takes: { $expected }.
cli-wrong-value-only = { $argument } cannot be “{ $value }”.
cli-wrong-twice = { $argument } can be given only once.
cli-wrong-together = { $argument } cannot be used together with: { $others }.
cli-wrong-missing = Something is missing: { $arguments }.
cli-wrong-letters = One of the arguments is not readable text (UTF-8).
cli-wrong-call = The arguments do not fit together.
cli-wrong-help = To see all that can be given: { $command }

cli-expected-seconds = a number of seconds from { $least } to { $most }
cli-expected-address = an address such as { $ipv4 } or { $ipv6 }
cli-expected-line = one line of text without control characters
