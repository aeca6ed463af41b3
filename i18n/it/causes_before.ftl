# Causes before the network: what was typed, and what this computer allows.

cause-input_mistake =
    .title = L’indirizzo inserito contiene un errore
    .title-look_alike = L’indirizzo contiene lettere di un altro alfabeto
    .title-ending = Il nome ha una terminazione sconosciuta
    .title-listen_address = Questo indirizzo serve ai server per ascoltare, non ai client per connettersi
    .title-this_computer = Questo indirizzo indica questo computer
    .title-many = Questo indirizzo indica molti computer, non uno solo
    .title-zone = A questo indirizzo manca il nome dell’interfaccia di rete
    .why = Ciò che è stato inserito non è un indirizzo che i programmi possano usare così com’è, oppure non può essere quello voluto.
evidence-input_mistake-clean = L’indirizzo { $target } è scritto correttamente.
evidence-input_mistake-mended = È stato necessario correggere “{ $before }” in “{ $after }”.
evidence-input_mistake-look_alike = “{ $name }” contiene lettere di un altro alfabeto che somigliano a quelle di “{ $plain }”.
evidence-input_mistake-ending = “.{ $ending }” non è tra le terminazioni di nomi conosciute.
evidence-input_mistake-listen_address = Nelle impostazioni di un server, { $address } significa “tutti gli indirizzi di questo computer”. Non è l’indirizzo di un server.
evidence-input_mistake-many = { $address } indica molti computer insieme (multicast o broadcast). Nessun programma può connettersi a questo indirizzo.
evidence-input_mistake-zone = L’indirizzo { $address } vale solo in una rete locale: deve seguirlo il nome dell’interfaccia, per esempio { $example }.
evidence-input_mistake-this_computer = { $host } indica sempre il computer su cui gira questo programma, mai un altro.
next-input_mistake-this_computer = Se il server gira su un altro computer, inserisci l’indirizzo di quel computer.

cause-no_network =
    .title = Questo computer non è collegato a nessuna rete
    .title-gateway = Il router di questa rete non risponde
    .title-silent = Nella rete non risponde nulla
    .title-self_assigned = Nessun router ha dato un indirizzo a questo computer
    .why = Senza un cavo, un Wi-Fi o una rete mobile che funzioni, e senza un router che risponda, da questo computer non può uscire nulla.
evidence-no_network-this_computer = { $address } è questo stesso computer: per raggiungerlo non serve una rete.
evidence-no_network-only_loopback = Questo computer non ha interfacce di rete oltre al proprio loopback.
evidence-no_network-off = L’interfaccia { $interface } è disattivata.
evidence-no_network-no_carrier = L’interfaccia { $interface } non è collegata: manca il cavo, o la rete Wi-Fi.
evidence-no_network-no_address = L’interfaccia { $interface } è attiva ma non ha un indirizzo.
evidence-no_network-self_assigned = L’interfaccia { $interface } ha solo l’indirizzo { $address }, che si è data da sola: nessun router gliene ha dato un altro.
evidence-no_network-gateway = Il router { $gateway } non ha risposto sulla rete locale per { $time }.
evidence-no_network-dns_silent = Neanche il server DNS { $server } ha risposto.
next-no_network-gateway = Verifica da un altro computer di questa rete se il router { $gateway } risponde.
next-no_network-silent = Apri un’altra pagina in un browser: se non si apre neanche quella, il problema è la rete.
missing-no_network = Non si sa se da qui si raggiunge qualcos’altro. Per saperlo puoi aprire un’altra pagina in un browser.
missing-no_network-interfaces = Non è stato possibile leggere l’elenco delle interfacce di rete di questo computer.

cause-no_route =
    .title = Questo computer non conosce un tragitto verso l’indirizzo
    .title-ipv6 = Il server ha solo l’IPv6, e questo computer non ce l’ha
    .title-router = Un router non conosce un tragitto verso l’indirizzo
    .title-tunnel = Il tragitto entra in una VPN in cui non risponde nulla
    .title-resolver = Questo computer non conosce un tragitto verso il suo server DNS
    .title-neighbour = Questo computer forse cerca l’indirizzo nella rete sbagliata
    .why = La tabella di routing decide dove vanno i pacchetti. Per questo indirizzo non ha una voce, oppure ne ha una che vieta il passaggio o che non porta da nessuna parte.
evidence-no_route-none = Il sistema ha rifiutato di inviare a { $address }, perché non conosce un tragitto per arrivarci ({ $error }).
evidence-no_route-forbidden = La tabella di routing di questo computer contiene una rotta di tipo “{ $kind }” per { $address } ({ $error }).
evidence-no_route-at_once = Il sistema ha rifiutato di inviare a { $address }, subito e senza alcuna risposta dall’esterno ({ $error }).
evidence-no_route-no_ipv6 = { $address } è un indirizzo IPv6, e questo computer non ha un proprio indirizzo IPv6 ({ $error }).
evidence-no_route-no_ipv6_here = Questo computer non ha un indirizzo IPv6.
evidence-no_route-only_aaaa = Secondo il server DNS { $server }, { $name } ha solo un indirizzo IPv6 ({ $address }).
evidence-no_route-gateway = I pacchetti verso { $address } escono dal router { $gateway }.
evidence-no_route-tunnel = I pacchetti verso { $address } entrano nel tunnel { $interface }.
evidence-no_route-bridge = { $address } si trova nella rete di { $product } su questo computer ({ $interface }): i pacchetti non ne escono.
evidence-no_route-neighbour = Secondo la sua tabella di routing, questo computer cerca { $address } nella propria rete, non oltre il router. Il suo indirizzo è { $own }.
evidence-no_route-source = Il sistema invia a { $address } da { $source }. Questo indirizzo non significa nulla fuori da questa rete locale, quindi non può tornare alcuna risposta.
next-no_route-table = Guarda la tabella di routing: è la voce per questo indirizzo a decidere.
next-no_route-router = Chiedi a chi gestisce quel router se dovrebbe conoscere questa rete.
next-no_route-tunnel = Verifica di nuovo con la VPN disconnessa, se per te è sicuro.
missing-no_route = Manca un indirizzo verso cui cercare un tragitto: dal nome non se ne è ottenuto nessuno.

cause-captive_portal =
    .title = Questa rete chiede prima di effettuare l’accesso
    .why = Negli hotel, sui treni e nelle reti per ospiti, una pagina di accesso risponde a tutto finché qualcuno non ha effettuato l’accesso.
evidence-captive_portal-open = { $url } ha risposto come in una rete aperta.
evidence-captive_portal-redirect = { $url } è stato reindirizzato a { $location }.
evidence-captive_portal-page = { $url } ha risposto con una pagina (stato { $status }), mentre una rete aperta non ne dà nessuna.
evidence-captive_portal-511 = { $address } ha risposto con lo stato 511: la rete chiede di effettuare l’accesso.
evidence-captive_portal-target = { $target } è stato reindirizzato a { $location }, che appartiene ad altri.
next-captive_portal = Apri una pagina in un browser: se la rete ha una pagina di accesso, compare subito.
missing-captive_portal = Manca la risposta di un sito di prova dell’accesso a Internet. Puoi consentire questa prova nelle impostazioni.

cause-client_firewall =
    .title = Una regola su questo computer blocca la connessione
    .title-dns = Una regola su questo computer blocca la risoluzione del nome
    .why = Un firewall o un programma di sicurezza di questo computer ferma la connessione prima che esca.
evidence-client_firewall-own = Il rifiuto per { $address } è venuto da questo stesso computer ({ $sender }) dopo { $time }.
evidence-client_firewall-sends =
    { $count ->
        [one] Durante la prova di { $address } questo computer non è riuscito a inviare un pacchetto.
       *[other] Durante la prova di { $address } questo computer non è riuscito a inviare { $count } pacchetti.
    }
evidence-client_firewall-no_sends = Il sistema non ha contato pacchetti che non siano riusciti a uscire da questo computer.
evidence-client_firewall-dns = Il sistema ha vietato a questo programma di interrogare il server DNS { $server } (EPERM).
evidence-client_firewall-fast = { $address } ha rifiutato dopo { $refusal }, ma l’andata e ritorno fino all’host dura { $host }: qualcosa di più vicino ha risposto al suo posto.
next-client_firewall = Prova lo stesso indirizzo da un altro computer di questa rete: se lì funziona, guarda il firewall di questo computer qui.
missing-client_firewall = Non si sa se il rifiuto sia nato su questo computer. Lo mostra una prova da un altro computer di questa rete.
missing-client_firewall-answers = La richiesta ha lasciato questo computer. Non si sa se una regola qui scarta le risposte. Una prova da un altro computer di questa rete lo mostra.
missing-client_firewall-address = Manca un indirizzo da provare: dal nome non se ne è ottenuto nessuno.

cause-local_ports_exhausted =
    .title = Questo computer non ha più porte locali libere
    .title-pasted = Le porte locali erano esaurite quando il messaggio è stato scritto
    .why = Ogni connessione in uscita occupa una porta locale. Queste porte sono esaurite, spesso per connessioni brevi che attendono ancora di essere liberate.
evidence-local_ports_exhausted-towards =
    { $waiting ->
        [0] Porte locali in uso verso { $address }: { $used } su { $size } (da { $first } a { $last }).
       *[other] Porte locali in uso verso { $address }: { $used } su { $size } (da { $first } a { $last }), di cui { $waiting } solo in attesa (TIME_WAIT).
    }
evidence-local_ports_exhausted-all = Porte locali in uso: { $used } su { $size } (da { $first } a { $last }).
evidence-local_ports_exhausted-got = La connessione a { $address } ha ottenuto la porta locale { $port }.
next-local_ports_exhausted = Mentre il guasto è in corso, conta le porte locali in uso verso questo server.
missing-local_ports_exhausted = Manca un tentativo di connessione: non ne è stato fatto nessuno.

cause-local_address_missing =
    .title = Un programma vuole un indirizzo che questo computer non ha
    .why = Un programma vuole ascoltare o connettersi con un indirizzo che non è su nessuna interfaccia di rete, per esempio l’indirizzo pubblico di una macchina in un cloud.
evidence-local_address_missing-pasted = Il messaggio dice che l’indirizzo non può essere assegnato: { $text }
evidence-local_address_missing-source = La rotta verso { $address } indica la sorgente { $source }, che non è su nessuna interfaccia di questo computer.
evidence-local_address_missing-unspecified = { $address } non è un indirizzo a cui Windows si connette.
evidence-local_address_missing-no_ipv6 = Questo computer non ha alcun indirizzo IPv6, il che dà lo stesso messaggio.
next-local_address_missing = Confronta l’indirizzo che il programma vuole usare con gli indirizzi di questo computer.
missing-local_address_missing = Manca l’indirizzo che il programma vuole usare. Si trova nella sua configurazione, sul server.

cause-open_files_exhausted =
    .title = Questo computer non può aprire altre connessioni
    .title-pasted = Il limite dei file aperti era raggiunto quando il messaggio è stato scritto
    .why = Per il sistema ogni connessione è un file aperto, e il limite dei file aperti è raggiunto.
evidence-open_files_exhausted-program = Il sistema ha rifiutato di aprire un socket per { $subject }: il limite dei file aperti di questo programma è raggiunto (EMFILE).
evidence-open_files_exhausted-system = Il sistema ha rifiutato di aprire un socket per { $subject }: il limite dei file aperti di tutto il computer è raggiunto (ENFILE).
evidence-open_files_exhausted-start = Il sistema ha rifiutato i pochi file che servono per avviare le verifiche: il limite dei file aperti è raggiunto ({ $word }).
evidence-open_files_exhausted-opened = È stato possibile aprire un socket verso { $address }.
evidence-open_files_exhausted-pasted = Il messaggio parla di troppi file aperti.
missing-open_files_exhausted = Manca un tentativo di aprire un socket: non ne è stato fatto nessuno.

cause-client_policy =
    .title = È il programma client a rifiutare questo indirizzo
    .title-port = I browser rifiutano questa porta
    .title-mixed = Una pagina https non può aprire un indirizzo ws://
    .title-mini_program = I mini programmi rifiutano questo indirizzo
    .why = Browser, telefoni e mini programmi hanno regole proprie. Rifiutano prima di inviare qualsiasi cosa, quindi il server non ne sa nulla.
evidence-client_policy-none = Nessuna regola di un client conosciuto vieta { $protocol } sulla porta { $port }.
evidence-client_policy-pasted = Il client dice di aver rifiutato da sé: { $text }
evidence-client_policy-port = La porta { $port } è nell’elenco delle porte che i browser rifiutano.
evidence-client_policy-mixed = La pagina { $origin } è cifrata e { $target } non lo è.
evidence-client_policy-mini_program = I mini programmi accettano solo indirizzi wss:// con un nome registrato, e { $target } non è uno di questi.
next-client_policy = Prova l’indirizzo con un altro programma: se lì funziona, il motivo è la regola del client.

cause-clock_wrong =
    .title = L’orologio di questo computer è sbagliato
    .why = Con una data sbagliata, certificati buoni sembrano scaduti o non ancora validi.
evidence-clock_wrong-agrees = { $server } indica l’ora { $time }, che concorda con questo computer.
evidence-clock_wrong-ahead = L’orologio di questo computer è avanti di { $difference } rispetto a { $server }, che indica { $time }.
evidence-clock_wrong-behind = L’orologio di questo computer è indietro di { $difference } rispetto a { $server }, che indica { $time }.
evidence-clock_wrong-dates = Il certificato del server è valido dal { $from } al { $until }.
evidence-clock_wrong-no_tls = { $protocol } non usa certificati, quindi l’orologio non conta.
clock-minutes =
    { $count ->
        [one] un minuto
       *[other] { $count } minuti
    }
clock-hours =
    { $count ->
        [one] un’ora
       *[other] { $count } ore
    }
clock-days =
    { $count ->
        [one] un giorno
       *[other] { $count } giorni
    }
next-clock_wrong = Confronta la data e l’ora di questo computer con quelle di un telefono.
missing-clock_wrong = Manca l’ora di un altro server: non se ne è vista nessuna. Confronta l’orologio di questo computer con quello di un telefono.
missing-clock_wrong-certificate = Manca il certificato del server: non è stata aperta alcuna connessione TLS.
