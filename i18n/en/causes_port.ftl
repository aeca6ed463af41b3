# Causes of the stage tcp: getting to the port. English is the source of all languages.

missing-hidden-way = A proxy program or a tunnel on this computer answers in place of the server. Test once without it, or ask someone on another network to test.
