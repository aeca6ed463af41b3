ui-name = Connection Doctor

# The start screen.
ui-question = Che cosa non riesci a raggiungere?
ui-paste-hint = Incolla un indirizzo o un messaggio di errore, per esempio ws://chat.example.com:8282
ui-paste = Incolla
ui-host = Host
ui-port = Porta
ui-protocol = Protocollo
ui-protocol-auto = Automatico
ui-protocol-ws = WebSocket
ui-protocol-wss = WebSocket con TLS
ui-protocol-http = HTTP
ui-protocol-https = HTTPS
ui-protocol-tcp = Solo TCP
ui-protocol-tls = Solo TLS
ui-check = Verifica
ui-contacts = Il programma contatta solo l’indirizzo inserito e il tuo server DNS.
ui-contacts-public = Il programma contatta l’indirizzo inserito, il tuo server DNS, server DNS pubblici e un sito di prova dell’accesso a Internet.
ui-change = Cambia
ui-details = Altri dettagli
ui-details-less = Meno dettagli
ui-expected-address = Indirizzo IP reale del server
ui-origin = Origin (la pagina che si connette)
ui-subprotocol = Sottoprotocollo WebSocket
ui-server-name = Nome del server per TLS (SNI)
ui-examples = Nessun server a portata di mano? Prova un esempio su questo computer
ui-examples-all = Mostra tutti i { $count } esempi
ui-try = Prova: { $name }
ui-not-served = Non è stato possibile avviare l’esempio: { $reason }
ui-paste-cut = Il testo incollato era molto lungo. Ne vengono usati solo i primi 64 KiB.

# The header of the result.
ui-home = Torna all’inizio
ui-check-again = Verifica di nuovo
ui-stop = Interrompi
ui-export = Esporta
ui-settings = Impostazioni

# The answer.
ui-progress = { $ended ->
    [0] Verifica in corso da { $time }.
    [one] Verifica in corso da { $time }, un controllo completato.
   *[other] Verifica in corso da { $time }, { $ended } controlli completati.
}
ui-running = Ancora in corso: { $checks }
ui-running-more = { $checks } e { $count ->
    [one] un altro
   *[other] altri { $count }
}
ui-starting = Avvio…
ui-lost = La diagnosi si è interrotta. È un errore di Connection Doctor.
ui-again = Riprova

# The way.
ui-way = Il tragitto fino al server
ui-way-point = { $label }, { $state }
ui-way-point-detail = { $label } { $detail }, { $state }

# Do this first.
ui-steps = Da fare per prima cosa
ui-steps-none = Non c’è nulla da fare.
ui-steps-wait = I passaggi compaiono appena si trova una causa.
ui-steps-stopped = Verifica di nuovo e attendi la fine: i passaggi derivano dalle misure.
ui-next-test = La prova che toglie il dubbio
ui-copy-command = Copia
ui-copied = Copiato negli appunti.

ui-shell-apache = Apache
ui-shell-caddy = Caddy
ui-shell-gatewayworker = GatewayWorker
ui-shell-linux = Linux
ui-shell-macos = macOS
ui-shell-nginx = nginx
ui-shell-windows = PowerShell
ui-shell-workerman = Workerman

# The checklist.
ui-causes = Cause
ui-causes-wait = Le cause compaiono appena si misura qualcosa.
ui-causes-all = { $count ->
    [one] Mostra la causa
   *[other] Mostra tutte le { $count } cause
}
ui-causes-few = Mostra meno cause
ui-for = a favore
ui-against = contro

# The measurements.
ui-measurements = Misure
ui-measurements-wait = Non è stato ancora misurato nulla.
ui-measurement = { $label }: { $says }. Inizio dopo { $start }, durata { $time }.
ui-measurement-running = ancora in corso

# Fields.
ui-cut = Taglia
ui-copy = Copia
ui-select-all = Seleziona tutto

# Saving.
ui-copy-report = Copia come testo
ui-save-title = Salva il rapporto
ui-save-typed = Questo sistema non ha una finestra per scegliere un file. Scrivi dove salvare il rapporto.
ui-save-exists = Esiste già un file con questo nome.
ui-path = File
ui-save = Salva
ui-replace = Sostituisci
ui-cancel = Annulla
ui-saved = Salvato come { $path }
ui-not-saved = Non è stato possibile salvare il rapporto come { $path }: { $reason }
ui-retry = Riprova
ui-dismiss = Chiudi questo messaggio

# The settings.
ui-close = Chiudi
ui-appearance = Aspetto
ui-theme = Tema
ui-theme-system = Come il sistema
ui-theme-light = Chiaro
ui-theme-dark = Scuro
ui-text-size = Dimensione del testo
ui-language = Lingua
ui-language-system = Come il sistema
ui-checks = Verifiche
ui-timeout = Attesa massima di un tentativo
ui-control-ports = Prova anche altre porte dello stesso server
ui-control-ports-why = Mostra se il server è acceso.
ui-public-checks = Interroga anche server DNS pubblici e un sito di prova dell’accesso a Internet
ui-public-checks-why = Vengono a sapere quale nome cerchi. Mai usati per indirizzi privati.
ui-public-checks-who = Contattati in tal caso: { $servers }.
ui-send-message = Invia un breve testo nella connessione WebSocket aperta
ui-send-message-why = Mostra se i dati passano. Il programma sul server vede il testo.
ui-panel-ports = Prova le porte dei pannelli di hosting
ui-panel-ports-why = Dice quale pannello usa il server, per indicare il menu giusto.
ui-server = Il server
ui-cloud = Cloud o provider di hosting
ui-panel = Pannello di hosting
ui-not-known = Non noto
ui-server-why = Se li conosci, i consigli indicano i menu giusti.
ui-settings-broken = Non è stato possibile leggere le impostazioni, quindi si usano quelle abituali: { $reason }
ui-settings-not-kept = Non è stato possibile salvare le impostazioni: { $reason }
ui-no-letters = Nessun carattere di questo computer contiene le lettere di questa lingua: { $language }. Installane uno, per esempio un carattere Noto, poi scegli di nuovo la lingua.
ui-broken = Qualcosa è andato storto in Connection Doctor: { $reason }
ui-no-window = Connection Doctor non è riuscito ad aprire la sua finestra. { $reason }
window-display = Il sistema grafico non risponde, o non accetta questo programma.
window-library = Manca una libreria di sistema di cui la finestra ha bisogno. Installa questi pacchetti, o quelli corrispondenti del tuo sistema: { $packages }.
window-opengl = OpenGL, che disegna la finestra, qui non funziona. Aggiorna il driver grafico.
window-opengl-linux = OpenGL, che disegna la finestra, qui non funziona. Aggiorna il driver grafico, oppure avvia il programma con { $variable }.
window-other = Il motivo: { $reason }.

# About.
ui-about = Informazioni su Connection Doctor
ui-version = Versione { $version }
ui-about-what = Dice con parole semplici perché una connessione non funziona, quanto è sicuro e che cosa fare dopo.
ui-licence = Licenza: MIT o Apache 2.0, a tua scelta.
ui-credits = Realizzato con
ui-credit-fonts = Noto Sans, Noto Sans Mono e Noto Sans Arabic, © Google LLC, SIL Open Font License 1.1
ui-credit-window = egui ed eframe, MIT o Apache 2.0
ui-credit-network = Tokio, Hyper, rustls, Hickory DNS e molti altri crate, con licenze MIT, Apache 2.0, ISC, BSD e simili
ui-font-licence = Licenza dei caratteri

# Everywhere.
ui-time = { $time }
