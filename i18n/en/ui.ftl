# English is the source of all languages.
ui-name = Connection Doctor

# The start screen.
ui-question = What can’t you reach?
ui-paste-hint = Paste an address or an error message, for example ws://chat.example.com:8282
ui-paste = Paste
ui-host = Host
ui-port = Port
ui-protocol = Protocol
ui-protocol-auto = Find out for me
ui-protocol-ws = WebSocket
ui-protocol-wss = WebSocket with TLS
ui-protocol-http = HTTP
ui-protocol-https = HTTPS
ui-protocol-tcp = TCP only
ui-protocol-tls = TLS only
ui-check = Check
ui-contacts = It contacts only the address you enter and your DNS server.
ui-contacts-public = It contacts the address you enter, your DNS server, public DNS servers and a site that tests internet access.
ui-change = Change
ui-details = More details
ui-details-less = Fewer details
ui-expected-address = IP address that the server really has
ui-origin = Origin (the page that connects)
ui-subprotocol = WebSocket subprotocol
ui-server-name = Server name for TLS (SNI)
ui-examples = No server at hand? Try an example on this computer
ui-examples-all = Show all { $count } examples
ui-try = Try it: { $name }
ui-not-served = The example could not be started: { $reason }
ui-paste-cut = The pasted text was very long. Only its first 64 KiB are used.

# The header of the result.
ui-home = Back to the start
ui-check-again = Check again
ui-stop = Stop
ui-export = Export
ui-settings = Settings

# The answer.
ui-progress = { $ended ->
    [0] Checking for { $time }.
    [one] Checking for { $time }, one check is done.
   *[other] Checking for { $time }, { $ended } checks are done.
}
ui-running = Still running: { $checks }
ui-running-more = { $checks } and { $count ->
    [one] one more
   *[other] { $count } more
}
ui-starting = Starting…
ui-lost = The diagnosis broke down. This is a fault in Connection Doctor.
ui-again = Try again

# The way.
ui-way = The way to the server
ui-way-point = { $label }, { $state }
ui-way-point-detail = { $label } { $detail }, { $state }

# Do this first.
ui-steps = Do this first
ui-steps-none = Nothing needs to be done.
ui-steps-wait = The steps appear as soon as a cause is found.
ui-steps-stopped = Check again and wait for the end: the steps follow from what is measured.
ui-next-test = The test that settles it
ui-copy-command = Copy
ui-copied = Copied to the clipboard.

ui-shell-apache = Apache
ui-shell-caddy = Caddy
ui-shell-gatewayworker = GatewayWorker
ui-shell-linux = Linux
ui-shell-macos = macOS
ui-shell-nginx = nginx
ui-shell-windows = PowerShell
ui-shell-workerman = Workerman

# The checklist.
ui-causes = Causes
ui-causes-wait = The causes appear as soon as something is measured.
ui-causes-all = { $count ->
    [one] Show the one cause
   *[other] Show all { $count } causes
}
ui-causes-few = Show fewer causes
ui-for = for it
ui-against = against it

# The measurements.
ui-measurements = Measurements
ui-measurements-wait = Nothing has been measured yet.
ui-measurement = { $label }: { $says }. Began after { $start }, took { $time }.
ui-measurement-running = still running

# Fields.
ui-cut = Cut
ui-copy = Copy
ui-select-all = Select all

# Saving.
ui-copy-report = Copy as text
ui-save-title = Save the report
ui-save-typed = This system offers no window for choosing a file. Type where to save the report.
ui-save-exists = A file with this name exists already.
ui-path = File
ui-save = Save
ui-replace = Replace it
ui-cancel = Cancel
ui-saved = Saved as { $path }
ui-not-saved = The report could not be saved as { $path }: { $reason }
ui-retry = Try again
ui-dismiss = Close this message

# The settings.
ui-close = Close
ui-appearance = Appearance
ui-theme = Theme
ui-theme-system = Like the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-text-size = Text size
ui-language = Language
ui-language-system = Like the system
ui-checks = Checks
ui-timeout = Longest wait of one attempt
ui-control-ports = Also try other ports of the same server
ui-control-ports-why = Shows whether the server is up at all.
ui-public-checks = Also ask public DNS servers and a site that tests internet access
ui-public-checks-why = They learn which name you look up. Never used for private addresses.
ui-public-checks-who = Asked then: { $servers }.
ui-send-message = Send a short text into the open WebSocket
ui-send-message-why = Shows whether data passes. The program on the server sees the text.
ui-panel-ports = Look at the ports of hosting panels
ui-panel-ports-why = Tells which panel the server runs, to name the right menu.
ui-server = The server
ui-cloud = Cloud or hoster
ui-panel = Hosting panel
ui-not-known = Not known
ui-server-why = If you know them, the advice names the right menus.
ui-settings-broken = The settings could not be read, so the usual ones are used: { $reason }
ui-settings-not-kept = The settings could not be kept: { $reason }
ui-no-letters = No font on this computer has the letters of this language: { $language }. Install one, for example a Noto font, then choose the language again.
ui-broken = Something went wrong in Connection Doctor: { $reason }
ui-no-window = Connection Doctor could not open its window. { $reason }
window-display = The display server does not answer, or does not let this program in.
window-library = A library of the system that the window needs is missing. Install these packages, or what your system calls them: { $packages }.
window-opengl = OpenGL, which draws the window, does not work here. Update the graphics driver.
window-opengl-linux = OpenGL, which draws the window, does not work here. Update the graphics driver, or start the program with { $variable }.
window-other = The reason: { $reason }.

# About.
ui-about = About Connection Doctor
ui-version = Version { $version }
ui-about-what = Says in plain words why a connection fails, how sure that is, and what to do next.
ui-licence = Licence: MIT or Apache 2.0, as you choose.
ui-credits = Made with
ui-credit-fonts = Noto Sans, Noto Sans Mono and Noto Sans Arabic, © Google LLC, SIL Open Font License 1.1
ui-credit-window = egui and eframe, MIT or Apache 2.0
ui-credit-network = Tokio, Hyper, rustls, Hickory DNS and many other crates, under MIT, Apache 2.0, ISC, BSD and similar licences
ui-font-licence = Licence of the fonts

# Everywhere.
ui-time = { $time }
