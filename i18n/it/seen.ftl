# What was seen: sentences of evidence that many causes share.

seen-port-connected = { $address } ha accettato la connessione dopo { $time }.
seen-port-reset = { $address } ha rifiutato la connessione: dopo { $time } è tornato un reset.
seen-port-icmp = Ai pacchetti verso { $address } ha risposto { $sender } dopo { $time }: { $meaning } (ICMP { $code }).
seen-port-icmp-own = È stato questo stesso computer ({ $sender }) a terminare la connessione a { $address } dopo { $time } (ICMP { $code }).
seen-port-silent =
    { $syns ->
        [one] { $address } non ha risposto: è stata inviata una richiesta di connessione (SYN), e in { $time } non è tornato nulla.
       *[other] { $address } non ha risposto: sono state inviate { $syns } richieste di connessione (SYN), e in { $time } non è tornato nulla.
    }
seen-port-local = Questo computer non è riuscito a connettersi a { $address }: { $error }.
seen-completed = La connessione { $protocol } ha funzionato ({ $subject }, { $time }).
seen-ping =
    { $received ->
        [one] { $address } ha risposto a un ping su { $sent }.
       *[other] { $address } ha risposto a { $received } ping su { $sent }.
    }
seen-dns-answered = Il server DNS { $server } ha risposto alla domanda su { $name } ({ $code }).
seen-dns-root = Il server DNS { $server } ha risposto alla domanda sulla radice del DNS ({ $code }).
seen-hop = { $address } ha risposto lungo il tragitto verso la destinazione.

seen-icmp-net-unreachable = “rete irraggiungibile”
seen-icmp-host-unreachable = “host irraggiungibile”
seen-icmp-port-unreachable = “porta irraggiungibile”
seen-icmp-prohibited = “vietato da una regola”
seen-icmp-time-exceeded = “tempo di vita superato”
seen-icmp-other = un errore ICMP

seen-nxdomain = Il server DNS { $server } dice che { $name } non esiste (NXDOMAIN).
seen-lookup-failed = Questo computer non è riuscito a trovare l’indirizzo di { $name } ({ $error }).
seen-failed = Quello che è stato provato su { $subject } è finito così: { $failure }.

seen-neighbour-answered = Una macchina di questa rete ha risposto che { $address } è il suo indirizzo (ARP o scoperta dei vicini): una macchina con questo indirizzo sembra quindi accesa.
seen-controls-silent = { $address } non ha risposto neanche su altre porte ({ $ports }).
seen-ping-silent =
    { $sent ->
        [one] { $address } non ha risposto a un ping.
       *[other] { $address } non ha risposto a nessuno dei { $sent } ping.
    }
seen-listener = Un programma di questo computer è in ascolto su { $address }.
seen-listener-program = { $program }, su questo computer, è in ascolto su { $address }.
seen-containers = Su questo computer girano dei container ({ $interface }): una porta può portare a uno di essi senza che qui sia in ascolto nulla.
seen-forwards = Questo computer inoltra pacchetti tra reti: una porta può portare a un’altra macchina senza che qui sia in ascolto nulla.
seen-dns-silent = Il server DNS { $server } non ha risposto entro { $time } alla domanda su { $name }.
seen-dns-unreachable = Non è stato possibile interrogare il server DNS { $server } su { $name } ({ $error }).
seen-dns-addresses = Il server DNS { $server } dà { $addresses } per { $name } (risposta valida per { $time }).
seen-dns-addresses-now = Il server DNS { $server } dà { $addresses } per { $name }.
seen-resolved = I programmi di questo computer ricevono { $addresses } per { $name }.
seen-hosts = La riga { $line } di { $path } dice “{ $text }”.
seen-typed-address = { $address } è un indirizzo, quindi non c’è un nome da risolvere.
seen-tunnel = I pacchetti verso { $address } entrano nel tunnel { $interface }.
seen-tunnel-product = I pacchetti verso { $address } entrano nel tunnel { $interface } ({ $product }).
seen-nearer-reset = Il rifiuto è tornato dopo { $reset }, ma a { $address } servono { $host } per rispondere: sembra che una macchina più vicina del server abbia rifiutato al suo posto.
seen-nearer-accept = La porta ha accettato dopo { $accept }, ma { $address } impiega { $host } per rispondere a un ping: sembra che una macchina più vicina del server abbia accettato al suo posto.
seen-first-accept = { $gateway }, il primo router lungo il tragitto, ha accettato per { $address }: ha anche questo indirizzo, oppure risponde al posto del server.
seen-nearer-cut = La connessione è stata interrotta { $cut } dopo l’invio dei primi byte, ma a { $address } servono { $host } per rispondere: sembra che una macchina più vicina del server l’abbia interrotta al suo posto.
next-public_checks = Verifica di nuovo chiedendo anche a server DNS pubblici: { $servers } (un’opzione nelle impostazioni, --public-checks dalla riga di comando). Vengono a sapere il nome { $name }.
seen-nearer-answer =
    Una risposta a nome di { $address } è arrivata benché il pacchetto non potesse andare oltre { $hops ->
        [one] la prima macchina
       *[other] { $hops } macchine
    }. Un altro pacchetto uguale si è fermato a { $router }, prima dell’host: ha risposto una macchina più vicina dell’host.
seen-cloud-named = Hai indicato che il server si trova in questo cloud: { $cloud }.
seen-owner-published = { $address } appartiene a { $owner }, secondo dati del { $day }.
seen-owner-announced = { $address } sembra annunciato da { $owner }, secondo dati del { $day }. È solo un indizio.
seen-cloud-name = Il nome { $name } di { $address } mostra che il server si trova in un cloud: { $cloud }.
