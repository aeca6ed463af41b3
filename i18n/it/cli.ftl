cli-progress = Misure fatte: { $measured }. In attesa di: { $running }
cli-public = Contattati anche, come hai permesso: { $servers }. I server DNS vengono a sapere il nome { $name }.
cli-not-yet = { $what } non funziona ancora in questa versione.
cli-no-such-language = Non ci sono testi nella lingua “{ $tag }”. Lingue disponibili: { $tags }.
cli-not-written = Non è stato possibile scrivere la diagnosi in { $place }: { $reason }
cli-no-threads = Non è stato possibile avviare le verifiche: { $reason }
cli-no-facts = Le verifiche sono finite senza risultato.
cli-no-display = Non c’è uno schermo, quindi la finestra non si può aprire. Al suo posto vengono diagnosticati i server di prova integrati. Per aprire la finestra, avvia questo programma da un desktop. Per verificare un indirizzo qui: connection-doctor check ws://example.com:8282
cli-no-window-here = Questo programma si usa dalla riga di comando. Per aprire la finestra, avvia connection-doctor. Per verificare un indirizzo qui: connection-doctor-cli check ws://example.com:8282
cli-window-failed = Non è stato possibile aprire la finestra. { $reason } Per verificare un indirizzo senza la finestra: connection-doctor check ws://example.com:8282

cli-practice-name = Server di prova
cli-practice-expected = Atteso
cli-practice-found = Trovato
cli-practice-right = giusto
cli-practice-wrong = ERRATO
cli-practice-skipped = saltato
cli-practice-waits = { $count ->
    [one] Viene diagnosticato un server di prova.
   *[other] Vengono diagnosticati { $count } server di prova. Alcuni non rispondono mai, e per accorgersene servono otto secondi ciascuno.
}
cli-practice-unknown = Non esiste un server di prova “{ $name }”. Per vedere tutti i nomi: connection-doctor practice --list
cli-practice-not-served = Il server di prova { $name } non può funzionare su questo computer: { $reason }

cli-command-program = { ui-about-what } Senza argomenti si apre la finestra.
cli-command-check = Diagnostica un indirizzo e mostra il rapporto.
cli-command-server = Esamina questo computer come server (non in questa versione).
cli-command-practice = Diagnostica i server di prova integrati.

cli-help-usage = Uso:
cli-help-commands = Comandi:
cli-help-arguments = Argomenti:
cli-help-options-heading = Opzioni:
cli-help-options = OPZIONI
cli-help-one-of = A scelta: { $values }
cli-help-default = Valore predefinito: { $value }

cli-arg-lang = Lingua del testo, per esempio it
cli-arg-help = Mostra questo aiuto
cli-arg-version = Mostra la versione
cli-arg-target = Indirizzo, o un messaggio di errore che contiene un indirizzo
cli-arg-host = Nome host o indirizzo; IPv6 con o senza parentesi quadre
cli-arg-port = Porta, da 1 a 65535
cli-arg-protocol = Come connettersi
cli-arg-format = Formato di ciò che viene scritto
cli-arg-output = Dove viene scritto; - è l’uscita standard
cli-arg-timeout = { ui-timeout }, in secondi
cli-arg-expect_ip = { ui-expected-address }
cli-arg-path = Percorso e parametri dell’indirizzo
cli-arg-origin = { ui-origin }
cli-arg-subprotocol = { ui-subprotocol }
cli-arg-sni = { ui-server-name }
cli-arg-public_checks = { ui-public-checks }
cli-arg-panel = { ui-panel }, per indicarne i menu
cli-arg-cloud = { ui-cloud }, per indicarne i menu
cli-arg-panel_ports = { ui-panel-ports }
cli-arg-offline = Contatta solo la destinazione e i server DNS del sistema
cli-arg-outside = Interroga anche una rete di misura esterna (non in questa versione)
cli-arg-redact = Sostituisci indirizzi e nomi in ciò che viene scritto (non in questa versione)
cli-arg-list = Mostra tutti i server di prova
cli-arg-serve = Lascia attivi i server di prova finché il programma non viene terminato
cli-arg-name = Solo questo server di prova

cli-wrong-unknown = L’argomento “{ $argument }” è sconosciuto.
cli-wrong-command = Il comando “{ $command }” è sconosciuto.
cli-wrong-similar = Esiste qualcosa di simile: { $names }.
cli-wrong-no-value = { $argument } richiede un valore.
cli-wrong-choice = Il valore “{ $value }” non va bene per { $argument }. Valori possibili: { $values }.
cli-wrong-value = Il valore “{ $value }” non va bene per { $argument }. Valore atteso: { $expected }.
cli-wrong-value-only = Il valore “{ $value }” non va bene per { $argument }.
cli-wrong-twice = { $argument } si può indicare una sola volta.
cli-wrong-together = { $argument } non si può usare insieme a: { $others }.
cli-wrong-missing = Manca qualcosa: { $arguments }.
cli-wrong-letters = Uno degli argomenti non è testo leggibile (UTF-8).
cli-wrong-call = Gli argomenti non sono compatibili tra loro.
cli-wrong-help = Per vedere tutto ciò che si può indicare: { $command }

cli-expected-seconds = un numero di secondi da { $least } a { $most }
cli-expected-address = un indirizzo come { $ipv4 } o { $ipv6 }
cli-expected-line = una riga di testo senza caratteri di controllo
