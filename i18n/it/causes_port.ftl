# Causes of the stage tcp: getting to the port.

missing-hidden-way = Un programma proxy o un tunnel di questo computer risponde al posto del server. Prova una volta senza, oppure chiedi a qualcuno su un’altra rete di provare.
missing-nearer-way = Una macchina lungo il tragitto risponde al posto del server. Chiedi a qualcuno su un’altra rete di provare.
missing-port-not-tried = La porta { $port } non è stata provata, perché un passaggio precedente è fallito o la verifica è stata interrotta.
missing-port-nothing-left = Nessun pacchetto per la porta { $port } è uscito da questo computer, quindi del server non si sa nulla. Risolvi prima il problema su questo computer.
missing-port-not-connected = Non è stata stabilita alcuna connessione alla porta { $port }, quindi non si è potuto misurare ciò che viene dopo.

cause-wrong_port =
    .title = Il numero di porta non è quello che il servizio usa
    .title-register = Questa è la porta del servizio Register di GatewayWorker, non del suo Gateway
    .why = Il server può essere quello giusto e il servizio può essere in esecuzione, ma su un’altra porta. La porta nell’indirizzo deve essere quella della configurazione del programma server.
evidence-wrong_port-answers = { $address } risponde in { $protocol } sulla porta { $port }.
evidence-wrong_port-register = La porta { $port } parla come il servizio Register di GatewayWorker, che i client non devono usare: a loro serve la porta del Gateway.
evidence-wrong_port-usual_register = La porta { $port } è di solito quella del servizio Register di GatewayWorker, con cui i suoi processi si trovano tra loro. Ai client serve la porta del Gateway.
evidence-wrong_port-usual_internal = La porta { $port } è di solito una di quelle con cui i processi di GatewayWorker parlano tra loro. Ai client serve la porta del Gateway.
evidence-wrong_port-not_typed = Non è stata inserita alcuna porta, quindi si è usata quella abituale, { $port }.
next-wrong_port = Cerca la porta nella configurazione del programma server, oppure elenca sul server le porte in ascolto, e confronta con { $port }.
missing-wrong_port = Solo la configurazione del server dice se { $port } è la porta giusta. Chi gestisce il server può controllarla.

cause-server_not_listening =
    .title = Il programma server non è in esecuzione
    .why = La macchina risponde, ma nessun programma accetta connessioni su questa porta. Il programma non è stato avviato, si è fermato oppure usa un’altra porta.
evidence-server_not_listening-nobody = Su questo computer nulla è in ascolto sulla porta { $port }.
next-server_not_listening = Sul server, elenca che cosa è in ascolto sulla porta { $port }. Se non c’è nulla, avvia il programma e leggi il suo log.
missing-server_not_listening = Il sistema dietro la porta { $port } non ha risposto, quindi del programma non si sa nulla. Chi gestisce il server può elencare che cosa è in ascolto su { $port }.

cause-listen_address_mismatch =
    .title = Il programma server ascolta solo su un altro indirizzo
    .why = Il programma usa questa porta, ma accetta connessioni solo su uno degli indirizzi del server, spesso 127.0.0.1, che nessun altro può raggiungere. Deve ascoltare su 0.0.0.0 o sull’indirizzo che i client usano.
evidence-listen_address_mismatch-nobody = Su questo computer nulla è in ascolto sulla porta { $port }, su nessun indirizzo.
next-listen_address_mismatch = Sul server, guarda su quale indirizzo è in ascolto la porta { $port }: 127.0.0.1 o ::1 significa che può connettersi solo il server stesso.
missing-listen_address_mismatch = La porta { $port } non ha rifiutato la connessione, quindi non si è potuto capire l’indirizzo di ascolto. Chi gestisce il server può controllare su quale indirizzo { $port } è in ascolto.

cause-server_firewall =
    .title = Un firewall sul server blocca questa porta
    .why = Il sistema del server ignora o respinge le connessioni a questa porta prima che il programma le veda. I server nuovi consentono poche porte.
next-server_firewall = Sul server, connettiti alla porta { $port } usando il suo stesso indirizzo: se lì funziona e da fuori no, in mezzo c’è un firewall.
missing-server_firewall = I pacchetti non sono arrivati fino al firewall del server, oppure non ha dato alcun segno. Chi gestisce il server può controllare se la porta { $port } è consentita.

cause-cloud_security_group =
    .title = Il gruppo di sicurezza del cloud non consente questa porta in ingresso
    .why = I cloud mettono un proprio firewall davanti a ogni server. Ciò che lì non è consentito viene scartato prima che il server lo veda.
next-cloud_security_group = Nella console del cloud, controlla se le regole in ingresso del gruppo di sicurezza del server consentono la porta TCP { $port }.
missing-cloud_security_group = Nulla indica che il server si trovi in un cloud, oppure i pacchetti non sono arrivati fin lì. Chi ha l’account del cloud può controllare la porta { $port }.

cause-panel_firewall =
    .title = Il firewall del pannello di hosting non consente questa porta
    .why = Pannelli come BaoTa, aaPanel o Plesk tengono un proprio elenco di porte consentite. Una porta che non vi compare è chiusa, anche se è consentita altrove.
evidence-panel_firewall-named = Hai indicato che il server usa { $panel }.
evidence-panel_firewall-recognised = { $address } risponde come il pannello di hosting { $panel }: “{ $sign }”.
evidence-panel_firewall-answers = { $address } accetta connessioni: è la porta di un pannello di hosting come { $panel }.
next-panel_firewall = Nella pagina firewall o sicurezza del pannello, controlla se la porta { $port } è nell’elenco.
missing-panel_firewall = Nulla indica che sul server ci sia un pannello di hosting che chiude la porta { $port }. Indica di quale pannello si tratta, oppure consenti di provare le porte abituali dei pannelli.

cause-network_filter =
    .title = Un firewall o un filtro lungo il tragitto blocca la connessione
    .title-dns = Un firewall o un filtro lungo il tragitto blocca la risoluzione del nome
    .why = Una macchina tra questo computer e il server non inoltra questi pacchetti: un router, il firewall di un’azienda o di una scuola, o il filtro di un fornitore.
evidence-network_filter-cut_short = I pacchetti per la porta { $port } non sono stati inoltrati oltre { $last }, mentre quelli per la porta { $control } dello stesso server lo sono stati, da { $further }.
evidence-network_filter-gateway = Oltre il primo router, { $gateway }, nulla ha risposto.
evidence-network_filter-no_hop = Nessuna macchina lungo il tragitto ha risposto, neanche il primo router, { $gateway }.
evidence-network_filter-name-cut = { $address } ha interrotto con un reset la connessione cifrata quando il nome { $name } era nel suo primo messaggio.
evidence-network_filter-name-other = { $address } ha risposto allo stesso messaggio quando non conteneva il nome { $name }.
evidence-network_filter-page = È una pagina che i filtri di { $product } mostrano al posto di un sito.
next-network_filter = Prova { $target } da un’altra rete, per esempio con la connessione dati di un telefono. Se lì funziona, è questa rete a bloccarlo.
missing-network_filter = Nulla indica se una macchina lungo il tragitto blocca la porta { $port }. Lo può dire una prova da un’altra rete.

cause-icp_block =
    .title = Il fornitore blocca questo nome: manca la registrazione ICP
    .why = Nella Cina continentale un nome deve essere registrato (registrazione ICP) prima che un server situato lì possa servirlo. Fino ad allora il fornitore risponde al posto del server.
evidence-icp_block-by_address = Interrogato per indirizzo invece che per nome, { $address } risponde in modo diverso: { $answer }
evidence-icp_block-address = La destinazione è l’indirizzo { $host }, e questo blocco guarda solo i nomi.
next-icp_block = Richiedi lo stesso indirizzo senza il nome { $host }: se arriva la pagina del server, è il nome a essere bloccato.
missing-icp_block = Per il nome non è arrivata alcuna pagina, quindi non si è potuto riconoscere un blocco.

cause-client_banned =
    .title = Il server ha bloccato (ban) l’indirizzo da cui ti connetti, o ne limita i tentativi
    .title-limited = Il server limita il numero di richieste
    .why = Il server riconosce questo computer dal suo indirizzo, o da quello del suo router, e lo respinge, per un po’ o per sempre. Il motivo abituale sono troppi tentativi in poco tempo.
evidence-client_banned-cut_off =
    { $worked ->
        [one] Il primo tentativo è stato accettato;
       *[other] I primi { $worked } tentativi sono stati accettati;
    } { $failed ->
        [one] quello successivo non ha più ottenuto una connessione.
       *[other] i { $failed } successivi non hanno più ottenuto una connessione.
    }
evidence-client_banned-one_by_one = Mai due tentativi consecutivi verso la porta { $port } sono riusciti subito. È così quando vengono accettate solo poche connessioni al secondo.
next-client_banned = Aspetta dieci minuti senza provare, poi prova una volta sola; oppure prova nello stesso momento da un’altra rete.
missing-client_banned = Solo una prova da un’altra rete, o l’elenco dei blocchi (ban) del server, mostra se il server blocca l’indirizzo da cui ti connetti.

cause-host_down =
    .title = Il server è spento o non è in rete
    .title-no_way = Nessun tragitto porta alla rete del server
    .title-behind = La macchina dietro il router non risponde
    .why = A questo indirizzo non risponde nessuna macchina. È spenta, si è bloccata, ha perso la rete oppure ora ha un altro indirizzo.
evidence-host_down-own = { $address } è questo stesso computer.
evidence-host_down-neighbour = Nessuna macchina di questa rete ha risposto quando questo computer ha cercato { $address } (indirizzo hardware non trovato).
next-host_down = Controlla se { $host } è acceso: sul posto, nella console del fornitore, o chiedendo a chi lo gestisce.
missing-host_down = Nulla indica se { $host } è acceso: i pacchetti sono stati fermati prima.

cause-data_lost =
    .title = La connessione si apre, ma i dati inviati non arrivano mai
    .title-answer = La connessione si apre, ma una parte della risposta si perde lungo il tragitto
    .why = La breve apertura della connessione passa, tutto ciò che segue sparisce. Un firewall o un bilanciatore di carico lungo il tragitto blocca le connessioni già aperte o ne vede una sola direzione.
evidence-data_lost-unacknowledged =
    { $repeated ->
        [one] { $address } ha accettato la connessione e poi non ha mai confermato la ricezione della richiesta, ripetuta una volta in { $time }.
       *[other] { $address } ha accettato la connessione e poi non ha mai confermato la ricezione della richiesta, ripetuta { $repeated } volte in { $time }.
    }
evidence-data_lost-arrived = { $address } ha confermato la ricezione di ciò che è stato inviato su un’altra connessione.
evidence-data_lost-reported = La ricezione di ciò che è stato inviato su { $subject } non è mai stata confermata.
next-data_lost = Sul server, registra i pacchetti della porta { $port } durante un tentativo: se arriva l’apertura della connessione e non la richiesta, qualcosa lungo il tragitto la scarta.
missing-data_lost = Questo sistema non dice se la ricezione di ciò che è stato inviato alla porta { $port } è stata confermata. Lo può dire una registrazione dei pacchetti su uno dei due lati.

cause-mtu_black_hole =
    .title = I pacchetti grandi spariscono lungo il tragitto (MTU)
    .why = Un tratto del tragitto accetta solo pacchetti più piccoli, e il messaggio che lo segnala va perso. Gli scambi piccoli funzionano, pagine e certificati restano bloccati.
evidence-mtu_black_hole-hangs =
    { $times ->
        [one] { $address } ha accettato la connessione, e lo scambio si è bloccato.
       *[other] { $address } ha accettato la connessione, e { $times } scambi si sono bloccati.
    }
evidence-mtu_black_hole-small = Con pacchetti di al massimo 536 byte lo stesso scambio con { $address } è riuscito.
evidence-mtu_black_hole-hello = Il primo messaggio a { $address }, più grande di un pacchetto, è stato ripetuto e la sua ricezione mai confermata.
evidence-mtu_black_hole-request = La ricezione di un messaggio piccolo a { $address } è stata confermata.
evidence-mtu_black_hole-arrived = Da { $address } è arrivata una risposta grande.
next-mtu_black_hole = Per prova, abbassa l’MTU di questo computer a 1280 e connettiti di nuovo alla porta { $port }: se funziona, lungo il tragitto si perdono i pacchetti grandi.
missing-mtu_black_hole = Dalla porta { $port } non è arrivata alcuna risposta grande, quindi non si è potuta confrontare la dimensione dei pacchetti.

cause-packet_loss =
    .title = La linea perde pacchetti
    .why = Una parte di ciò che viene inviato non arriva mai, quindi le connessioni richiedono secondi o ogni tanto falliscono. I motivi abituali sono un Wi-Fi debole e linee sovraccariche.
evidence-packet_loss-series =
    { $lost ->
        [one] Un tentativo su { $attempts } verso la porta { $port } ha perso un pacchetto.
       *[other] { $lost } tentativi su { $attempts } verso la porta { $port } hanno perso pacchetti.
    }
evidence-packet_loss-control =
    { $lost ->
        [0] Nessuno dei { $attempts } tentativi verso altre porte dello stesso server ha perso pacchetti.
        [one] Un tentativo su { $attempts } verso altre porte dello stesso server ha perso un pacchetto.
       *[other] { $lost } tentativi su { $attempts } verso altre porte dello stesso server hanno perso pacchetti.
    }
evidence-packet_loss-none =
    { $attempts ->
        [one] Il tentativo ha avuto subito risposta.
       *[other] Tutti i { $attempts } tentativi hanno avuto subito risposta.
    }
next-packet_loss = Invia dei ping a { $host } per qualche minuto, una volta via cavo e una volta da un’altra rete, e confronta le perdite.
missing-packet_loss = Troppo pochi tentativi verso la porta { $port } hanno avuto risposta per contare le perdite. Lo può dire una misura più lunga.

cause-server_overloaded =
    .title = Il server è sovraccarico
    .why = Il programma non sta al passo: la coda delle nuove connessioni è piena, o tutti i suoi processi (worker) sono occupati. Le connessioni allora aspettano o vengono scartate.
evidence-server_overloaded-series =
    { $lost ->
        [one] La porta { $port } accetta solo a tratti: un tentativo su { $attempts } è stato ripetuto o è fallito.
       *[other] La porta { $port } accetta solo a tratti: { $lost } tentativi su { $attempts } sono stati ripetuti o sono falliti.
    }
evidence-server_overloaded-some = { $address } ha risposto a una richiesta e ne ha lasciata un’altra senza risposta per { $time }.
next-server_overloaded = Sul server, guarda la coda delle connessioni in attesa della porta { $port } e il numero di connessioni.
missing-server_overloaded = Nulla indica quanto è occupato il server. Chi lo gestisce può guardare la coda delle connessioni in attesa della porta { $port }.
