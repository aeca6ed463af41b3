# Speaking: the port was reached, and what is said there goes wrong.

# What is heard on a port. Names of products and protocols stay as they are.
language-http = HTTP (web)
language-ws = WebSocket
language-tls = TLS (cifratura)
language-ssh = SSH (accesso remoto)
language-smtp = SMTP (posta)
language-ftp = FTP (trasferimento di file)
language-pop3 = POP3 (posta)
language-imap = IMAP (posta)
language-mysql = MySQL (database)
language-postgresql = PostgreSQL (database)
language-redis = Redis (database)
language-memcached = Memcached (cache)
language-mongodb = MongoDB (database)
language-vnc = VNC (schermo remoto)
language-rdp = RDP (desktop remoto)
language-telnet = Telnet (accesso remoto)
language-irc = IRC (chat)
language-socks = SOCKS (proxy)
language-echo = un’eco, che rimanda ciò che riceve
language-gateway_register = il servizio Register di GatewayWorker
language-text = un protocollo proprio, a righe di testo
language-frame = un protocollo a frame che iniziano con la propria lunghezza (come Workerman frame)
language-binary = un protocollo binario proprio

## protocol_mismatch

cause-protocol_mismatch =
    .title = La porta parla un protocollo diverso da quello che hai chiesto
    .title-ssh = La porta serve per l’accesso remoto (SSH), non per questo tipo di connessione
    .title-mail = La porta è di un server di posta
    .title-database = La porta è di un database
    .title-register = La porta è del servizio Register di GatewayWorker, non di un Gateway
    .title-web-page = Risponde un normale server web, non un server WebSocket
    .title-web-socket = La porta serve connessioni WebSocket, non pagine web
    .why = Le due parti devono parlare lo stesso protocollo, come due persone devono parlare la stessa lingua. La connessione era stabilita, ma il programma su questa porta capisce altro.
evidence-protocol_mismatch-product = { $address } ha detto “{ $bytes }” { $after }. È { $language }, { $product }, e non { $asked } come richiesto.
evidence-protocol_mismatch-language = { $address } ha detto “{ $bytes }” { $after }. È { $language }, e non { $asked } come richiesto.
evidence-protocol_mismatch-bytes = { $address } ha detto “{ $bytes }” { $after }. Non è né HTTP né TLS, e non è { $asked } come richiesto.
evidence-protocol_mismatch-opened = Si è aperta una connessione WebSocket a { $address } ({ $url }), quindi la porta serve davvero connessioni di questo tipo.
evidence-protocol_mismatch-no_sign = Nulla nella risposta indica un server WebSocket: stato { $status } invece di 101, e nessuna intestazione WebSocket.
evidence-protocol_mismatch-usual_port = La porta { $port } di solito è usata da { $service }, che parla un protocollo proprio.
evidence-protocol_mismatch-alpn = { $address } ha chiuso l’handshake cifrato perché non parla nessuno dei protocolli proposti, come HTTP/1.1 (no_application_protocol).
evidence-protocol_mismatch-paths =
    { $count ->
        [one] Neanche un altro percorso abituale ha dato una connessione WebSocket.
       *[other] Neanche altri { $count } percorsi abituali hanno dato una connessione WebSocket.
    }
evidence-protocol_mismatch-ws_header = La risposta contiene “{ $header }”, che solo i server WebSocket inviano.
next-protocol_mismatch-log = Chiedi a chi gestisce il server quale programma è in ascolto su questa porta, e se serve connessioni WebSocket a questo percorso.
next-protocol_mismatch-listen = Guarda sul server quale programma è in ascolto sulla porta { $port } e quale protocollo vi è impostato.

## tls_expected

cause-tls_expected =
    .title = La porta vuole una connessione cifrata (TLS)
    .why = È stato usato un indirizzo non cifrato per una porta che parla solo TLS. Il server non può capire la richiesta.
evidence-tls_expected-alert = { $address } ha risposto { $after } con i byte “{ $bytes }”: è così che inizia TLS.
next-tls_expected-try = Prova lo stesso indirizzo con wss:// o https://.

## tls_not_expected

cause-tls_not_expected =
    .title = La porta parla HTTP semplice, senza cifratura
    .why = È stato usato un indirizzo cifrato (wss:// o https://) per una porta che non conosce TLS. Il server non può capire il messaggio di apertura cifrato.
next-tls_not_expected-try = Prova lo stesso indirizzo con ws:// o http://.

## upgrade_stripped

cause-upgrade_stripped =
    .title = Un proxy davanti al server non fa passare le connessioni WebSocket
    .why = Una connessione WebSocket inizia come una richiesta web che chiede di cambiare protocollo. Il proxy inoltra la richiesta senza chiedere il cambio, quindi il server che gli sta dietro vede una richiesta normale.
evidence-upgrade_stripped-direct = Si è aperta una connessione WebSocket a { $address } ({ $url }), senza passare dal proxy.
evidence-upgrade_stripped-front = L’intestazione “{ $header }” mostra che davanti c’è un proxy o un server web.
evidence-upgrade_stripped-no_front = Nessuna intestazione indica un proxy davanti.
evidence-upgrade_stripped-passed = La richiesta di passare a WebSocket è arrivata a { $address } ({ $url }): stato 101.
evidence-upgrade_stripped-missing = { $address } non vede ciò che è stato inviato: la risposta dice “{ $sign }”, anche se la richiesta portava entrambe le intestazioni, Upgrade e Connection.
evidence-upgrade_stripped-differs = La stessa richiesta senza queste intestazioni riceve un’altra risposta: dunque arrivano.
next-upgrade_stripped-server = Sul server, invia la stessa richiesta direttamente al programma dietro il proxy. Se lì la connessione si apre, la causa è il proxy.

## wrong_path

cause-wrong_path =
    .title = A questo percorso non c’è nulla
    .why = Il server c’è, ma non conosce la parte dell’indirizzo che segue l’host.
evidence-wrong_path-opens = Una connessione WebSocket si è aperta a un altro percorso di { $address }: { $url }.
evidence-wrong_path-tried = Neanche questi percorsi hanno dato una connessione WebSocket: { $paths }.
evidence-wrong_path-root = La pagina iniziale di { $address } funziona: { $url }.
next-wrong_path-ask = Chiedi a chi gestisce il server l’indirizzo completo con il suo percorso, oppure cerca l’indirizzo nelle impostazioni del client.

## proxy_backend_down

cause-proxy_backend_down =
    .title = Il proxy risponde, ma il programma che gli sta dietro no
    .title-wants-tls = Il programma dietro il proxy vuole TLS, ma il proxy si connette senza
    .why = Un proxy o un bilanciatore di carico ha ricevuto la richiesta e non ha potuto inoltrarla. Il programma che gli sta dietro non è in esecuzione, non risponde oppure ascolta altrove.
evidence-proxy_backend_down-page = Questa è la pagina che { $product } mostra quando il programma che gli sta dietro non risponde.
evidence-proxy_backend_down-front = L’intestazione “{ $header }” mostra che davanti c’è un proxy o un server web.
next-proxy_backend_down-server = Sul server, invia la stessa richiesta direttamente al programma, senza passare dal proxy.

## server_error

cause-server_error =
    .title = Il server segnala un proprio errore
    .why = La richiesta è arrivata e il programma è andato in errore nell’elaborarla, oppure al momento non può funzionare.
next-server_error-log = Guarda il log del programma del server all’ora di questa verifica.

## request_rejected

cause-request_rejected =
    .title = Il server non accetta questo tipo di richiesta
    .why = La richiesta è arrivata ed è stata capita, e lo stato dice perché è stata respinta.
evidence-request_rejected-meaning = Lo stato { $status } significa: { $meaning }
status-meaning-bad_request = il server non ha capito la richiesta.
status-meaning-payment = il server vuole prima un pagamento.
status-meaning-method = questo indirizzo esiste, ma non per questo tipo di richiesta.
status-meaning-format = il server non sa gestire il formato proposto.
status-meaning-timeout = il server ha aspettato troppo a lungo la richiesta.
status-meaning-gone = ciò che era qui è stato rimosso per sempre.
status-meaning-size = la richiesta è troppo grande, oppure la sua lunghezza non è indicata.
status-meaning-misdirected = questo server non risponde per il nome indicato nell’indirizzo.
status-meaning-upgrade = il server vuole che il client passi prima a un altro protocollo.
status-meaning-legal = il server non può mostrarlo per motivi legali.

## access_rejected

cause-access_rejected =
    .title = Il server rifiuta l’accesso
    .title-origin = Il server accetta connessioni solo da certe pagine web (Origin)
    .title-host = Il server non accetta il nome indicato nell’indirizzo
    .title-subprotocol = Il server accetta solo client che indicano un sottoprotocollo
    .title-credentials = Il server vuole una password o un token
    .why = Il server c’è e ha capito la richiesta, ma non fa entrare questo client.
evidence-access_rejected-scheme = Il server chiede credenziali: “{ $scheme }”.
evidence-access_rejected-not_sent = L’indirizzo inserito contiene credenziali. Questo programma non le invia.
evidence-access_rejected-no_origin = Senza un’intestazione Origin la connessione WebSocket si apre.
evidence-access_rejected-origin = Con l’Origin “{ $origin }” la connessione WebSocket si apre.
evidence-access_rejected-host = Con l’indirizzo al posto del nome nell’intestazione Host funziona ({ $url }).
evidence-access_rejected-subprotocol = Con il sottoprotocollo “{ $name }” la connessione WebSocket si apre.
next-access_rejected-ask = Chiedi a chi gestisce il server che cosa deve inviare un client per entrare: un token, una password o una pagina del suo elenco.

## redirected

cause-redirected =
    .title = Il server manda i client a un altro indirizzo
    .title-loop = Il server fa girare i client in tondo
    .why = Ciò che cerchi si è spostato, oppure viene servito solo a un altro indirizzo. Le pagine web seguono un rimando del genere, le connessioni WebSocket no.
evidence-redirected-location = { $address } ha risposto con lo stato { $status } e il nuovo indirizzo { $location }.
evidence-redirected-not_followed = I client WebSocket non seguono da soli un nuovo indirizzo.
evidence-redirected-loop =
    { $count ->
        [one] Dopo un rimando si torna al punto di partenza.
       *[other] Dopo { $count } rimandi si torna al punto di partenza.
    }
evidence-redirected-portal = Anche alla pagina di prova { $url } la rete risponde con altro: forse qui risponde la pagina di accesso della rete.

## subprotocol_mismatch

cause-subprotocol_mismatch =
    .title = Client e server non si accordano sul sottoprotocollo WebSocket
    .title-with = Il server apre solo connessioni WebSocket che indicano un sottoprotocollo
    .title-without = Il server non conosce il sottoprotocollo richiesto
    .why = Un client può indicare la lingua che vuole parlare dentro la connessione WebSocket. Il server deve conoscerla, e alcuni server pretendono che ne venga indicata una.
evidence-subprotocol_mismatch-opened = La connessione WebSocket a { $address } si è aperta come richiesto ({ $url }).
evidence-subprotocol_mismatch-other = { $address } ha scelto il sottoprotocollo “{ $got }”, ma era stato richiesto “{ $asked }”.
evidence-subprotocol_mismatch-none = { $address } non ha scelto alcun sottoprotocollo, anche se era stato richiesto “{ $asked }”.
evidence-subprotocol_mismatch-unasked = { $address } ha scelto il sottoprotocollo “{ $got }”, anche se non ne era stato richiesto nessuno.
evidence-subprotocol_mismatch-opens_with = Con il sottoprotocollo “{ $name }” la connessione WebSocket a { $address } si apre.
evidence-subprotocol_mismatch-opens_without = Senza sottoprotocollo la connessione WebSocket a { $address } si apre.
next-subprotocol_mismatch-ask = Chiedi a chi gestisce il server quale sottoprotocollo devono indicare i suoi client.
missing-subprotocol_mismatch = I sottoprotocolli abituali non sono serviti. Chi ha scritto il server sa se ne vuole uno proprio.

## handshake_broken

cause-handshake_broken =
    .title = Il server accetta la connessione WebSocket, ma con una risposta sbagliata
    .why = La risposta che apre una connessione WebSocket deve seguire regole rigide, perché nessuna cache e nessun altro server possa passare per un server WebSocket. Questa risposta le viola, e i client rinunciano.
evidence-handshake_broken-wrong = { $address } ha inviato l’intestazione { $header } con “{ $got }”. Il valore giusto sarebbe “{ $expected }”.
evidence-handshake_broken-missing = { $address } non ha inviato l’intestazione { $header }. Il valore giusto sarebbe “{ $expected }”.
evidence-handshake_broken-cache = L’intestazione “{ $header }” mostra che una cache ha risposto con una vecchia copia.

## closed_after_open

cause-closed_after_open =
    .title = La connessione WebSocket si apre, e il server la chiude subito
    .title-policy = La connessione WebSocket si apre, e il server respinge il client
    .title-code = La connessione WebSocket si apre, e il server la chiude subito con un codice
    .title-no-code = La connessione WebSocket si apre, e si interrompe subito
    .why = Indirizzo, porta e protocollo sono giusti. Il programma sul server termina la connessione dopo che si è aperta: respinge il client, oppure va in errore.
evidence-closed_after_open-code = { $address } ha chiuso la connessione WebSocket { $time } dopo l’apertura, con il codice { $code }.
evidence-closed_after_open-reason = { $address } ha chiuso la connessione WebSocket { $time } dopo l’apertura, con il codice { $code } e il motivo “{ $reason }”.
evidence-closed_after_open-reset = { $address } ha interrotto con un reset la connessione WebSocket { $time } dopo l’apertura. I browser lo mostrano come codice 1006.
evidence-closed_after_open-no_code = { $address } ha terminato la connessione WebSocket { $time } dopo l’apertura, senza un codice di chiusura. I browser lo mostrano come codice 1006.
evidence-closed_after_open-ping = È rimasta aperta finché non abbiamo inviato un frame ping. I browser non ne inviano, quindi lì può restare aperta.
evidence-closed_after_open-no_frames = Dopo l’apertura del WebSocket, { $address } ha inviato byte che non sono frame WebSocket. I browser allora chiudono la connessione con il codice 1006.
evidence-closed_after_open-gone = La connessione WebSocket a { $address } si è aperta e non è rimasta aperta.
evidence-closed_after_open-pasted = Il messaggio incollato indica il codice di chiusura { $code }: { $meaning }
evidence-closed_after_open-meaning = Il codice { $code } significa: { $meaning }
close-meaning-normal = il server non ha altro da dire.
close-meaning-going_away = il server si sta fermando, oppure ha mandato via il client.
close-meaning-protocol = un errore di protocollo. Ciò che è arrivato non era conforme al protocollo WebSocket.
close-meaning-data_kind = il server non accetta questo tipo di messaggio.
close-meaning-data_broken = non è stato possibile leggere un messaggio.
close-meaning-policy = ciò che è arrivato è contrario a una regola del server. Questo codice vale per qualsiasi regola: un token mancante, una pagina non ammessa, un limite.
close-meaning-too_big = un messaggio era troppo grande.
close-meaning-extension = il client voleva un’estensione che non è disponibile.
close-meaning-server_fault = il server ha riscontrato un proprio errore.
close-meaning-restart = il server si sta riavviando.
close-meaning-try_later = il server è sovraccarico: riprova più tardi.
close-meaning-gateway = un proxy non ha ricevuto una risposta valida dal programma che gli sta dietro.
close-meaning-unauthorized = il client non ha effettuato l’accesso.
close-meaning-forbidden = il client non è autorizzato a farlo.
close-meaning-timeout = il client ha impiegato troppo tempo.
close-meaning-own = un codice proprio del programma. La sua documentazione dice che cosa significa.

## silent_server

cause-silent_server =
    .title = Il server accetta la connessione e non dice nulla
    .title-behind = Il server web c’è, ma ciò che dovrebbe rispondere a questa richiesta è bloccato
    .title-midway = Il server si ferma a metà della sua risposta
    .title-seldom = Il server lascia alcune richieste senza risposta
    .title-unanswered = Il server parla, ma non risponde alla richiesta
    .why = La connessione è stabilita, ma alla richiesta non arriva alcuna risposta. Il programma aspetta qualcos’altro, è bloccato o ha troppo da fare.
evidence-silent_server-acknowledged =
    { $count ->
        [one] Ciò che è stato inviato è arrivato: l’altra parte ne ha confermato la ricezione.
       *[other] Ciò che è stato inviato è arrivato su { $count } connessioni: l’altra parte ne ha confermato la ricezione, e non è tornato nulla.
    }
next-silent_server-server = Sul server, guarda che cosa fa il programma della porta { $port }: il suo log, il suo carico e il protocollo che si aspetta.

## connection_reset

cause-connection_reset =
    .title = Il server termina la connessione prima di dire una parola
    .title-at-once = Il server accetta la connessione e la termina subito
    .title-cut-short = Il server termina la connessione a metà della sua risposta
    .why = Qualcosa accetta la connessione e poi la interrompe. Spesso il programma che sta dietro manca, ha raggiunto un limite, oppure non capisce ciò che riceve.
next-connection_reset-server = Sul server, guarda quale programma è in ascolto sulla porta { $port } e che cosa dice il suo log sulle connessioni terminate.

## tls_certificate

cause-tls_certificate =
    .title = Il certificato del server non viene accettato
    .title-expired = Il certificato del server è scaduto
    .title-not-yet-valid = Il certificato del server non è ancora valido
    .title-revoked = Il certificato del server è stato revocato dal suo emittente
    .title-self-signed = Il server ha firmato da sé il proprio certificato, quindi nessun altro lo garantisce
    .title-wrong-name = Il certificato del server è per un altro nome
    .title-chain-incomplete = Il server omette un certificato che lo collega a un’autorità riconosciuta
    .title-issuer-expired = Un certificato che nella catena sta sopra quello del server è scaduto
    .title-unknown-issuer = Il certificato del server viene da un’autorità che questo computer non conosce
    .title-weak = Il certificato del server usa una chiave o una firma che non è più sicura
    .title-wrong-usage = Il certificato del server non è fatto per un server
    .title-too-large = Il server invia più certificati di quanti ne accettino i client
    .title-unrecognized-name = Il server non ha un certificato per questo nome
    .why = Un certificato dimostra che un server è quello che dice di essere. I client interrompono la connessione quando la prova non regge.
evidence-tls_certificate-accepted = Questo computer accetta il certificato di { $address }.
evidence-tls_certificate-too_large = I certificati inviati da { $address } superano in tutto 64 KB. Questo programma non ne accetta di più, e altri client hanno limiti simili. Di norma un server invia solo il proprio certificato e i pochi altri che lo collegano a un’autorità.
evidence-tls_certificate-intercepted = L’emittente somiglia a { $product }, che mette il proprio certificato al posto di quello del server.
evidence-tls_certificate-old_roots = Le autorità che questo programma porta con sé lo accettano: l’elenco di questo computer potrebbe essere troppo vecchio.
evidence-tls_certificate-clock = L’orologio di { $server } indica { $time }, quindi l’orologio di questo computer potrebbe essere sbagliato.
evidence-tls_certificate-portal = Alla pagina di prova { $url } la rete risponde con altro, quindi forse risponde anche qui.
evidence-tls_certificate-expired = Il certificato “{ $subject }” di { $address } era valido fino al { $date }.
evidence-tls_certificate-not_yet_valid = Il certificato “{ $subject }” di { $address } è valido solo dal { $date }.
evidence-tls_certificate-wrong_name = Il certificato di { $address } è per { $names }, e non per { $host }.
evidence-tls_certificate-no_names = Il certificato di { $address } riporta { $subject } solo nel soggetto. I programmi non vi guardano più: il nome deve stare tra i nomi alternativi (SAN).
evidence-tls_certificate-self_signed = Il certificato “{ $subject }” di { $address } è firmato da sé stesso.
evidence-tls_certificate-unknown_issuer = Il certificato di { $address } è firmato da “{ $issuer }”, che questo computer non conosce.
evidence-tls_certificate-chain_incomplete =
    { $count ->
        [one] { $address } ha inviato un certificato. Manca quello di “{ $issuer }”, che lo ha firmato.
       *[other] { $address } ha inviato { $count } certificati. Manca quello di “{ $issuer }”, che ha firmato l’ultimo.
    }
evidence-tls_certificate-issuer_expired = Un certificato che { $address } ha inviato insieme al proprio è scaduto.
evidence-tls_certificate-revoked = Il certificato di { $address } è stato revocato da “{ $issuer }”.
evidence-tls_certificate-weak = I certificati di { $address } usano la chiave { $key } e la firma { $signature }.
evidence-tls_certificate-wrong_usage = Il certificato di { $address } indica altri usi, e non quello di un server.
evidence-tls_certificate-unnamed = Questo computer rifiuta il certificato di { $address }: { $note }
evidence-tls_certificate-unrecognized = { $address } ha terminato l’handshake con l’avviso TLS “unrecognized_name”: non ha un certificato per { $host }.
evidence-tls_certificate-no_name_sent = { $address } ha terminato l’handshake con l’avviso TLS “unrecognized_name”. Vuole un nome, e invece è stato usato un indirizzo.

## tls_too_old

cause-tls_too_old =
    .title = Il server offre solo una cifratura troppo vecchia
    .title-cipher = Il server offre solo algoritmi di cifratura troppo vecchi
    .why = Le vecchie cifrature si possono violare, quindi i programmi di oggi le rifiutano.
evidence-tls_too_old-version = { $address } ha rifiutato un messaggio di apertura TLS attuale e ha risposto a uno vecchio con { $version }.
evidence-tls_too_old-cipher = { $address } ha rifiutato un messaggio di apertura TLS attuale e ha risposto a uno vecchio con { $version } e l’algoritmo { $cipher }.
next-tls_too_old-server = Guarda nella configurazione del server quali versioni di TLS e quali algoritmi di cifratura offre.

## client_certificate_required

cause-client_certificate_required =
    .title = Il server fa entrare solo i client con un proprio certificato
    .why = Il server vuole una prova di chi sia il client. Chi gestisce il server rilascia questi certificati.
evidence-client_certificate_required-alert = { $address } ha chiesto un certificato e, non ricevendolo, ha terminato la connessione con l’avviso TLS “{ $alert }”.
evidence-client_certificate_required-ended = { $address } ha chiesto un certificato e, non ricevendolo, ha terminato la connessione.
evidence-client_certificate_required-asks = { $address } ha chiesto un certificato a questo computer.
evidence-client_certificate_required-issuers = Accetta certificati di: { $issuers }.
evidence-client_certificate_required-never = { $address } non ha mai chiesto un certificato a questo computer.
next-client_certificate_required-ask = Chiedi a chi gestisce il server se i suoi client hanno bisogno di un proprio certificato.

## tls_intercepted

cause-tls_intercepted =
    .title = Un programma o un apparecchio lungo il tragitto decifra la connessione
    .title-product = Un filtro o un antivirus decifra la connessione
    .title-private = Il certificato viene dall’autorità di un’azienda, o da un filtro
    .why = Un antivirus, un filtro o un altro strumento decifra la connessione per leggerne il contenuto, poi la cifra di nuovo con il proprio certificato al posto di quello del server. Alcuni programmi lo rifiutano, e alcuni filtri non fanno passare le connessioni WebSocket.
evidence-tls_intercepted-product = Il certificato di { $address } è stato firmato da “{ $issuer }”. È { $product }, noto per decifrare le connessioni.
evidence-tls_intercepted-private = Questo computer si fida di “{ $issuer }”, che ha firmato il certificato di { $address }, ma l’elenco delle autorità pubbliche non lo conosce. Con l’autorità di un’azienda si vede la stessa cosa.
evidence-tls_intercepted-public = Il certificato di { $address } è stato firmato da “{ $issuer }” e porta a un’autorità pubblica.
next-tls_intercepted-elsewhere = Guarda il certificato da un altro computer, su un’altra rete. Se lì l’emittente è un altro, qualcosa su questo computer o in questa rete decifra la connessione.
missing-tls_intercepted = Il certificato non viene da un’autorità pubblica e non indica alcun prodotto conosciuto. Qualcuno su un’altra rete potrebbe dire se vede lo stesso.

## idle_dropped

cause-idle_dropped =
    .title = La connessione viene interrotta dopo un po’ di tempo senza messaggi
    .why = Proxy e router dimenticano le connessioni su cui non si dice nulla. Un segnale di vita regolare le mantiene.
evidence-idle_dropped-after = La connessione WebSocket a { $address } è stata interrotta dopo { $time } senza messaggi.
evidence-idle_dropped-again =
    { $count ->
        [one] Un’altra prova è stata interrotta dopo lo stesso tempo.
       *[other] Altre { $count } prove sono state interrotte dopo lo stesso tempo.
    }
evidence-idle_dropped-kept = Con ping regolari la connessione è rimasta aperta.
next-idle_dropped-pings = Fai inviare al client un ping ogni 30 secondi. Se la connessione resta aperta, la causa è l’inattività.
next-idle_dropped-test = Apri una connessione con il tuo client, non inviare nulla e annota dopo quanto viene interrotta. Se il tempo è due volte circa lo stesso, per esempio 60 secondi, la causa è probabilmente un proxy o un router.
missing-idle_dropped = Lo mostra solo una connessione lasciata aperta per qualche minuto, e questa verifica è più breve. Annota dopo quanto tempo il tuo client viene interrotto.
missing-idle_dropped-closed = Solo una connessione che si apre può essere interrotta per inattività. Risolvi prima ciò che le impedisce di aprirsi.
