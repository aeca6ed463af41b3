format-html = Pagina web
format-markdown = Markdown
format-text = Testo semplice
format-json = JSON, per i programmi

# The answer in one sentence.
headline-works-websocket = Funziona: la connessione WebSocket a { $place } si apre e resta aperta.
headline-works-http = Funziona: { $place } risponde in HTTP.
headline-works-tls = Funziona: { $place } completa un handshake TLS verificato.
headline-works-tcp = Funziona: { $place } accetta connessioni.
headline-cause = { $title }.
headline-degraded = Funziona, con un punto debole: “{ $weakness }”.
headline-degraded-somehow = { $address } funziona, ma solo in parte.
headline-checking = Verifica di { $address } in corso…
headline-stopped = Verifica interrotta prima di sapere se { $address } è raggiungibile.
headline-inconclusive = Le misure non mostrano perché { $address } non funziona.
headline-name-unknown = Il nome { $host } non esiste.
headline-name-disputed = Non tutti i server DNS conoscono il nome { $host }.
headline-name-no-address = Il nome { $host } non ha un indirizzo.
headline-dns-silent = Il server DNS non dà una risposta per { $host }.
headline-dns-failed = Il server DNS non è riuscito a trovare l’indirizzo di { $host }.
headline-lookup-left-out = Questo computer non trova un indirizzo per { $host }, anche se il suo server DNS conosce il nome.
headline-dns-chain = I record DNS di { $host } non portano da nessuna parte.
headline-dns-strange = Il nome { $host } porta a un indirizzo strano.
headline-refused = La connessione alla porta { $port } viene rifiutata.
headline-silent = { $host } non risponde sulla porta { $port }.
headline-cut = La connessione sulla porta { $port } si apre e viene interrotta subito.
headline-no-answer = La porta { $port } accetta la connessione, ma non risponde.
headline-data-lost = { $host } accetta la connessione, ma ciò che inviamo non arriva mai.
headline-host-unreachable = Il computer { $host } non è raggiungibile.
headline-no-way = Da qui nessun tragitto porta a { $host }.
headline-no-network = Questo computer non ha una rete.
headline-not-permitted = Qualcosa vieta la connessione a { $host }.
headline-no-local-address = Questo computer non ha un indirizzo e una porta liberi per una connessione a { $host }.
headline-too-many-files = Questo computer non può aprire altre connessioni.
headline-tcp-other = La connessione a { $host } sulla porta { $port } fallisce.
headline-certificate = Del certificato di { $host } non ci si può fidare.
headline-unrecognized-name = Il server non conosce il nome { $host }.
headline-client-certificate = { $host } vuole un certificato da questo computer.
headline-not-tls = La porta { $port } non parla TLS.
headline-tls = L’handshake TLS con { $host } fallisce.
headline-http-error = Il server risponde con l’errore { $status }.
headline-redirect = Il server ci manda a un altro indirizzo.
headline-not-http = Ciò che risponde sulla porta { $port } non parla HTTP.
headline-closed-unanswered = La porta { $port } chiude la connessione senza rispondere.
headline-http-broken = La risposta HTTP del server non è corretta.
headline-ws-status = Il server risponde alla richiesta di connessione WebSocket con { $status }.
headline-ws-handshake = L’handshake WebSocket del server non è corretto.
headline-ws-closed = La connessione WebSocket si apre e viene chiusa subito.
headline-ws-idle = La connessione WebSocket viene interrotta quando è inattiva.
headline-proxy = Il proxy di questo computer non fa passare la connessione.
headline-policy = Il tuo programma rifiuta questo indirizzo prima di connettersi.
headline-captive = Una pagina di accesso blocca il passaggio.
headline-check-broken = Una verifica si è interrotta per un errore di questo programma.

# The sentence under the answer.
summary-checks = { $count ->
    [one] Una misura in { $time }.
   *[other] { $count } misure in { $time }.
}
summary-connected = { $address } ha accettato la connessione in { $time }.
summary-refused = Da { $address } è arrivata una risposta in { $time }: questa porta non accetta connessioni.
summary-silent = { $syns ->
    [one] Un tentativo verso { $address } è rimasto senza risposta per { $time }.
   *[other] { $syns } tentativi verso { $address } sono rimasti senza risposta per { $time }.
}
summary-likely = Causa più probabile: “{ $cause }”.
summary-possible = Causa possibile: “{ $cause }”.
summary-alike = { $count ->
    [one] Una causa corrisponde.
   *[other] { $count } cause danno lo stesso risultato, viste da qui.
}
note-credentials = L’indirizzo conteneva un nome utente o una password. Non sono stati né conservati né inviati.
note-stopped = Verifica interrotta dopo { $time }. Qui compare ciò che si sapeva fino a quel momento.
note-stopped-open = Misure non concluse: { $checks }.
missing-stopped = La verifica è stata interrotta prima che finissero tutte le misure che potrebbero indicarla.
missing-running = Non è stato ancora misurato tutto ciò che potrebbe indicarla.

# The picture of the way.
way-value = { $value }
way-computer = Questo computer
way-tunnel = Proxy o VPN
way-router = Router
way-internet = Internet
way-server = Server
way-server-here = Questo computer come server
way-server-behind = dietro la CDN
way-port = Porta { $port }
way-port-open = aperta
way-port-hidden = aperta, ma solo fino al proxy
way-port-refused = rifiutata
way-port-silent = nessuna risposta
way-port-unreachable = non raggiungibile
way-websocket = WebSocket
way-http = HTTP
way-tls = TLS
way-program = Programma
way-answers = funziona
way-answers-degraded = funziona, con un punto debole
way-fails = non funziona
way-not-reached = non si raggiunge

# How sure a cause is.
status-confirmed = Confermata
status-likely = Probabile
status-possible = Possibile
status-not_checked = Non verificata
status-ruled_out = Esclusa

# The parts of a report.
report-title = Connection Doctor: { $address }
report-first = Da fare per prima cosa
report-next = La prova che toglie il dubbio
report-causes = Cause
report-measurements = Misure
report-label = { $check } { $subject }
report-label-brackets = { $check } { $subject }
report-measured = { $label }: { $says }
report-cause = { $status }: { $title }
report-lead = { $word }:
report-place = ({ $place })
report-effect = ({ $effect })
report-command = [{ $shell }, { $effect }]
report-column-start = Inizio
report-column-check = Verifica
report-column-result = Risultato
report-column-time = Durata
report-made = Creato da Connection Doctor { $version }, { $time }.
report-ruled-out = Escluse e non verificate
report-way = Il tragitto fino al server
report-way-point = { $label } [{ $state }]
report-way-point-detail = { $label } { $detail } [{ $state }]
effect-reads = non modifica nulla
effect-changes = modifica qualcosa
place-server = Sul server
place-client = Su questo computer
place-cloud_console = Nella console del cloud
place-panel = Nel pannello di hosting
place-dns = Presso il fornitore DNS
place-application = Nel programma
way-state-reached = si raggiunge
way-state-broken = si interrompe qui
way-state-doubtful = in dubbio
way-state-unknown = senza misura
