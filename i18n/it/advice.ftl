# Advice: verb first, one thing a step, least-open.

# The server’s firewall.
advice-test_from_the_server = Dal server, connettiti alla porta { $port } dell’indirizzo del server stesso, non a 127.0.0.1. Se funziona, un firewall tiene fuori gli altri. Se la connessione viene rifiutata, il programma non è in esecuzione, o è in ascolto solo su 127.0.0.1: lo mostra l’elenco delle porte in ascolto.
advice-look_at_the_firewall = Guarda le regole del firewall del server. Usa il comando che corrisponde al firewall del tuo server.
advice-open_the_port = Consenti l’ingresso sulla porta { $port }, e solo su questa. Se serve solo a te, consenti solo il tuo indirizzo.
advice-open_the_port-source = Consenti l’ingresso sulla porta { $port } a { $source }, e a nessun altro.
advice-unban = Controlla sul server se l’indirizzo da cui ti connetti è bloccato (ban) e, in tal caso, togli il blocco.
advice-wait_a_while = Aspetta qualche minuto, poi prova una volta sola. I tentativi ripetuti allungano il blocco o la limitazione.

# Security group and panel.
advice-open_security_group = Nella console del cloud, apri il gruppo di sicurezza (o il firewall) di questo server. Aggiungi una regola in ingresso: TCP, porta { $port }, dagli indirizzi che ne hanno bisogno.
advice-open_security_group-source = Nella console del cloud, apri il gruppo di sicurezza (o il firewall) di questo server. Aggiungi una regola in ingresso: TCP, porta { $port }, da { $source }.
advice-open_security_group-cloud = Nella console di { $cloud }, vai a: { $path }. Aggiungi una regola per le connessioni in ingresso: { $rule }. Come sorgente, indica solo gli indirizzi che ne hanno bisogno.
advice-open_other_product = Se il server è del tipo { $product }, vai invece a: { $path }. Aggiungi una regola: { $rule }.
advice-find_the_cloud = Cerca quale fornitore ospita il server: lo indica la fattura, e spesso anche il comando qui sotto, eseguito sul server. Sceglilo nelle impostazioni: qui comparirà il percorso nei suoi menu.
advice-firewall_in_image = Su { $cloud } i sistemi abituali hanno un proprio firewall, che è una seconda barriera: consenti la porta anche sul server.
advice-two_gates = Ricorda che le barriere sono due: il gruppo di sicurezza e il firewall del server. Osserva sul server se i tentativi sulla porta { $port } arrivano: se non arriva nulla, qualcosa li ferma prima del server, di solito il gruppo di sicurezza.
advice-open_in_panel = Apri la pagina di sicurezza del tuo pannello di hosting e aggiungi una regola per la porta TCP { $port }. Scegli il pannello nelle impostazioni: qui comparirà il percorso nei suoi menu.
advice-open_in_panel-known = In { $panel }, vai a: { $path }. Aggiungi una regola: { $rule }.
advice-open_beside_panel = { $panel } non ha una pagina per il firewall. Consenti la porta TCP { $port } nel firewall del server stesso.

# Who listens, and where.
advice-look_who_listens = Sul server, controlla se un programma è in ascolto sulla porta { $port }, e su quale indirizzo.
advice-look_who_listens-here = Controlla se un programma di questo computer è in ascolto sulla porta { $port }, e su quale indirizzo.
advice-start_the_server = Se nulla è in ascolto sulla porta { $port }, avvia il programma. Se si ferma di nuovo, leggi il suo log.
advice-listen_on_all = Se vedi 127.0.0.1:{ $port }, il programma accetta connessioni solo dal proprio computer. Mettilo in ascolto su tutti gli indirizzi, poi riavvialo.
advice-listen_on_all-here = Se l’elenco mostra la porta { $port } a un indirizzo diverso da { $address }, usa quell’indirizzo, oppure metti il programma in ascolto anche su { $address }.
advice-listen_on_all-v6 = Metti il programma in ascolto anche in IPv6: [::]:{ $port }. Su Windows, [::] da solo non accetta connessioni IPv4: aggiungi 0.0.0.0.
advice-rather_a_proxy = Se la porta { $port } è di un database o di un servizio interno, lasciala su 127.0.0.1. Raggiungilo con un tunnel o attraverso un reverse proxy.
advice-bind_to_an_existing_address = Dai al programma un indirizzo che questo computer possiede. Dietro la traduzione degli indirizzi di un cloud è l’indirizzo privato, oppure 0.0.0.0 per tutti.

# Reverse proxies.
advice-pass_the_upgrade = Fai in modo che il reverse proxy inoltri le intestazioni Upgrade e Connection per { $path }. Metti la porta del tuo servizio al posto di BACKEND_PORT, poi ricarica il proxy.
advice-start_the_backend = Avvia il servizio dietro il proxy. Confronta il suo indirizzo con quello nella configurazione del proxy.
advice-ask_the_backend_with_tls = Scrivi https:// al posto di http:// davanti all’indirizzo del servizio dietro il proxy (nginx: proxy_pass), poi ricarica il proxy.
advice-heartbeat = Invia un breve messaggio (heartbeat) in ogni connessione, almeno ogni 55 secondi.
advice-longer_timeout = Fai aspettare più a lungo il proxy prima che chiuda una connessione inattiva.
advice-tls_in_front = Fai ricevere le connessioni cifrate (TLS) a un reverse proxy sulla porta 443, che le inoltra alla porta { $port }. Metti i file del tuo certificato al posto delle parole in maiuscolo.

# The program itself.
advice-use_its_language = Usa un programma che parla il protocollo di questa porta, oppure chiedi l’indirizzo giusto a chi la gestisce.
advice-use_its_language-address = Usa invece questo indirizzo: { $address }
advice-speak_the_asked_language = Se questa porta deve parlare { $protocol }, indicalo nella riga in cui il programma si mette in ascolto, poi riavvialo.
advice-with_tls = Usa l’indirizzo con TLS: { $address }
advice-without_tls = Usa l’indirizzo senza TLS: { $address }
advice-other_port = Cerca la porta giusta nella configurazione del server. Potrebbe non essere { $port }.
advice-other_port-known = Usa la porta { $port }: il servizio risponde lì.
advice-other_path = Cerca il percorso giusto. Il server non ha nulla al percorso { $path }.
advice-other_path-known = Usa questo indirizzo: { $address }. Lì la connessione WebSocket si apre.
advice-read_the_log = Leggi il log del programma all’ora di questo tentativo.
advice-read_the_answer = Leggi che cosa dice il server nella risposta, e adatta la richiesta.
advice-allow_the_caller = Chiedi a chi gestisce il server che cosa accetta. Forse vuole una password o un token, un’altra pagina (Origin) o un altro nome (Host).
advice-allow_the_caller-credentials = Fai inviare al tuo client ciò che il server chiede: un nome utente e una password, oppure un token. Questo programma non li invia.
advice-allow_the_caller-origin = Aggiungi { $origin } all’elenco delle pagine (Origin) che il server accetta.
advice-allow_the_caller-origin_missing = Fai inviare al client l’intestazione Origin con il valore { $origin }: il server accetta quella pagina. Un browser invia da solo l’indirizzo della pagina.
advice-allow_the_caller-host = Aggiungi il nome { $host } ai nomi che il server accetta (Host), oppure usa al suo posto l’indirizzo del server.
advice-use_the_new_address = Usa l’indirizzo che il server indica. I client WebSocket non seguono i reindirizzamenti.
advice-use_the_new_address-known = Usa l’indirizzo che il server indica: { $address }. I client WebSocket non seguono i reindirizzamenti.
advice-agree_on_a_subprotocol = Indica lo stesso sottoprotocollo nel client e nel server.
advice-agree_on_a_subprotocol-known = Indica nel client il sottoprotocollo { $name }: il server lo accetta.
advice-mend_the_handshake = Correggi l’handshake del server: stato 101, Upgrade, Connection e Sec-WebSocket-Accept come prescrive la RFC 6455. Una cache intermedia deve lasciar passare la risposta invariata.
advice-read_the_close_code = Cerca nel programma del server il punto che chiude la connessione: il codice di chiusura o il log del programma dice perché.
advice-start_business_workers = Con GatewayWorker: controlla se Register, Gateway e BusinessWorker sono tutti in esecuzione. Un Gateway senza BusinessWorker disconnette i suoi client.
advice-find_the_blocked_worker = Cerca un worker occupato o bloccato. Il sistema accetta connessioni anche quando il programma non risponde.
advice-listen_in_the_container = Con Docker: metti il programma in ascolto su 0.0.0.0:{ $port } dentro il container. Se lì ascolta su 127.0.0.1, la porta pubblicata accetta le connessioni e le interrompe subito.
advice-look_at_the_backlog = Controlla se la coda delle connessioni in attesa è piena (Recv-Q vicino a Send-Q), e dai più worker al programma.

# TLS and certificates.
advice-renew_the_certificate = Rinnova il certificato, poi ricarica il server perché usi quello nuovo.
advice-wait_or_set_the_clock = Confronta la data di inizio del certificato con gli orologi dei due computer. Regola quello sbagliato, oppure aspetta quella data.
advice-certificate_for_this_name = Procurati un certificato che contenga il nome { $host }, oppure usa il nome scritto nel certificato.
advice-certificate_for_this_name-address = Usa un nome scritto nel certificato al posto dell’indirizzo { $address }. I certificati per indirizzi sono rari.
advice-send_the_whole_chain = Fai inviare al server l’intera catena: il suo certificato e quelli intermedi, in un solo file.
advice-public_certificate = Procurati per { $host } un certificato di un’autorità pubblica. In un’azienda, installa invece il certificato della sua autorità su questo computer.
advice-public_certificate-address = Dai un nome al server, e procurati per quel nome un certificato di un’autorità pubblica: poche autorità certificano un indirizzo come { $address }. In un’azienda, installa invece il certificato della sua autorità su questo computer.
advice-new_certificate = Sostituisci il certificato con uno valido.
advice-look_at_the_certificate = Guarda la catena di certificati che il server invia.
advice-newer_tls = Attiva TLS 1.2 e 1.3 sul server.
advice-get_a_client_certificate = Chiedi un certificato client a chi gestisce il server, e installalo nel programma che si connette.
advice-ask_about_interception = Chiedi a chi gestisce l’ispezione del traffico TLS, su questo computer o su questa rete, se può escludere questo indirizzo.

# This computer.
advice-use_the_corrected_address = Usa questo indirizzo: { $address }
advice-enter_the_servers_address = Inserisci l’indirizzo del computer su cui gira il server.
advice-connect_to_a_network = Collega il cavo, oppure attiva il Wi-Fi e disattiva la modalità aereo.
advice-connect_to_a_network-again = Scollega il cavo o il Wi-Fi e ricollegalo. Se non basta, riavvia il router.
advice-look_at_the_interfaces = Guarda quali indirizzi ha questo computer.
advice-look_at_the_route = Guarda la rotta da questo computer verso { $address }.
advice-get_a_route = Aggiungi una rotta verso questa rete, oppure connettiti alla VPN che porta lì. Se una rotta la blocca, rimuovila.
advice-get_a_route-v6 = Chiedi l’IPv6 al tuo fornitore, oppure dai al server anche un indirizzo IPv4 (record A).
advice-get_a_route-neighbour = Se { $address } non è nella rete di questo computer, correggi la maschera di rete o rimuovi la rotta. Se dei container usano la stessa rete, assegna loro un’altra rete.
advice-sign_in = Apri una pagina web qualsiasi in un browser ed effettua l’accesso alla rete. Poi verifica di nuovo.
advice-allow_this_program = Consenti le connessioni a { $address } sulla porta { $port } nel firewall o nell’antivirus di questo computer.
advice-who_holds_the_ports = Guarda quali programmi hanno connessioni verso { $address }:{ $port }.
advice-keep_connections = Tieni aperte le connessioni e riusale (keep-alive, pool) invece di aprirne ogni volta una nuova.
advice-widen_the_range = Solo dopo, dai più porte locali al computer. Lascia stare tcp_tw_recycle: blocca i client dietro una traduzione degli indirizzi.
advice-raise_open_files = Chiudi i programmi che tengono aperti molti file o molte connessioni, oppure alza il limite dei file aperti.
advice-use_a_secure_address = Usa un indirizzo sicuro dietro un reverse proxy: { $address }
advice-set_the_clock = Regola l’orologio di questo computer.

# Names, proxies and tunnels.
advice-use_the_right_name = Controlla come è scritto { $host }. Se è un nome di una rete aziendale, connettiti prima alla sua VPN.
advice-use_the_right_name-known = Usa il nome { $name } se è quello che cerchi.
advice-look_at_the_resolver = Guarda quale server DNS interroga questo computer. Riavvia il router, riconnetti la VPN oppure scegli un altro server DNS nelle impostazioni di rete.
advice-look_at_the_lookup = Guarda come questo computer risolve i nomi: su Linux la riga “hosts:” di nsswitch.conf deve contenere “dns” o “resolve”. Poi riavvia il servizio che risolve i nomi.
advice-mend_the_hosts_file = Correggi o elimina la riga { $line } di { $path }: { $text }
advice-flush_names = Svuota la cache DNS di questo computer, così che dimentichi le vecchie risposte.
advice-direct_rule = Aggiungi nel tuo programma proxy una regola diretta per { $host }.
advice-without_the_program = Prova una volta con il programma proxy spento, se per te è sicuro connetterti senza.
advice-look_at_the_proxy = Guarda le impostazioni proxy di questo computer.
advice-bypass_the_proxy = Aggiungi { $host } all’elenco delle eccezioni del proxy, oppure correggi l’indirizzo del proxy.
advice-use_the_proxy = Fai passare il programma dal proxy { $proxy }: qui il tragitto diretto è chiuso.

# DNS and CDN.
advice-add_a_record = Presso il fornitore DNS, aggiungi un record A per { $host } (e un record AAAA, se il server ha l’IPv6).
advice-look_at_the_records = Guarda i record DNS come sono adesso.
advice-mend_the_alias = Presso il fornitore DNS, correggi il CNAME di { $host }: non porta da nessuna parte.
advice-mend_the_alias-known = Presso il fornitore DNS, correggi il CNAME che punta a { $alias }.
advice-mend_the_zone = Chiedi a chi gestisce { $host } di controllare i suoi server DNS e i record DNSSEC.
advice-right_address = Presso il fornitore DNS, controlla l’indirizzo di { $host }. Poi aspetta che la vecchia risposta scada.
advice-right_address-parked = Controlla se il dominio di { $host } è ancora registrato e pagato. Se è scaduto, rinnovalo; altrimenti indica l’indirizzo del server presso il fornitore DNS.
advice-right_address-known = Presso il fornitore DNS, fai puntare { $host } a { $address }. Poi aspetta che la vecchia risposta scada.
advice-write_the_whole_name = Scrivi il nome con un punto alla fine ({ $host }.), oppure togli il dominio di ricerca o “ndots” dalle impostazioni DNS.
advice-mend_the_dead_address = Riavvia il server su { $addresses }, oppure togli { $addresses } dai record DNS di { $host }.
advice-use_a_cdn_port = Usa una porta che la CDN inoltra. Non inoltra la porta { $port }, oppure non riesce a raggiungere il server che le sta dietro.
advice-cdn_off_for_this_name = Disattiva il proxy della CDN per { $host } (solo DNS), oppure usa un nome che punta al server stesso.
advice-past_the_cdn = Connettiti all’indirizzo del server stesso. { $address } appartiene alla CDN.
advice-mend_ipv6 = Metti il server in ascolto in IPv6 sulla porta { $port }, oppure elimina il record AAAA di { $host }.
advice-mend_ipv4 = Metti il server in ascolto in IPv4 sulla porta { $port }, oppure elimina il record A di { $host }.

# The network and the machine at its end.
advice-ask_the_administrator = Chiedi all’amministratore della rete di consentire { $address } sulla porta TCP { $port }.
advice-ask_for_dns = Chiedi all’amministratore della rete di consentire il DNS verso { $servers } (porta 53), oppure chiedi quale server DNS usare qui.
advice-other_network = Prova da un’altra rete, per esempio quella di un telefono cellulare.
advice-register_the_name = Registra { $host } presso il cloud che lo ospita (registrazione ICP), oppure ospitalo in un’altra regione.
advice-switch_it_on = Controlla se il computer { $address } è acceso e connesso. In un cloud: avvialo nella console e confronta il suo indirizzo.
advice-look_at_the_forwarding = Controlla su { $address } a quale indirizzo interno è inoltrata la porta { $port }, e se il computer con questo indirizzo è acceso.
advice-look_for_the_host = Controlla se il computer risponde.
advice-look_for_dropped_traffic = Guarda sul server se arrivano dati per la porta { $port } dopo l’apertura della connessione. Un bilanciatore di carico o un firewall può scartare il traffico di una connessione già aperta.
advice-clamp_the_mss = Riduci la dimensione dei pacchetti (MTU) della VPN o del router, oppure lascia che adatti la dimensione dei segmenti (MSS).
advice-watch_the_path = Misura le perdite lungo il tragitto, e comunica il risultato al tuo fornitore.
advice-use_the_public_address = Usa l’indirizzo pubblico del server, oppure connettiti alla VPN che porta a { $address }.
advice-forward_the_port = Inoltra la porta TCP { $port } del router al server. Se il fornitore condivide un indirizzo pubblico tra più clienti (CGNAT), chiedi un indirizzo pubblico tutto tuo.
