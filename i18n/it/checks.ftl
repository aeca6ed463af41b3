# The checks, as the list of measurements names them.
check-interfaces = Interfacce di rete
check-route = Rotta
check-address_owner = Di chi è l’indirizzo
check-proxies = Impostazioni proxy
check-ephemeral_ports = Porte locali
check-listeners = In ascolto qui
check-hosts_file = File hosts
check-system_lookup = Risoluzione del nome
check-dns_records = DNS
check-tcp = TCP
check-control_port = Porta di controllo
check-panel_port = Porta del pannello
check-ping = Ping
check-path_trace = Tragitto
check-tls = TLS
check-http = HTTP
check-web_socket = WebSocket
check-web_socket-watched = se la connessione WebSocket resta aperta
check-speaks = Che cosa dice la porta
check-proxy_tunnel = Attraverso il proxy
check-connectivity = Accesso a Internet
check-server_clock = Orologio del server

# One line for each measurement.
result-interfaces = attive: { $names }
result-interfaces-none = nessuna è attiva
result-route-own = l’indirizzo appartiene a questo computer
result-route-gateway = tramite { $gateway } su { $interface }
result-route-link = direttamente su { $interface }
result-route-none = nessuna rotta ({ $kind })
result-owner = { $owner } (dati del { $day })
result-owner-hint = annunciato da { $owner } (un indizio, dati del { $day })
result-owner-special = non è un indirizzo pubblico: { $kind }
result-owner-unknown = proprietario sconosciuto (dati del { $day })
range-unspecified = questa rete
range-loopback = il computer stesso
range-private = una rete privata
range-shared = condiviso tra i clienti di un fornitore (CGNAT)
range-link-local = valido solo in una rete locale
range-documentation = per gli esempi nei documenti
range-benchmarking = per misure; i programmi proxy vi prendono indirizzi inventati
range-protocol = riservato ai protocolli
range-multicast = a molti computer insieme
range-broadcast = a tutti i computer della rete locale
range-reserved = riservato
range-nat64 = un indirizzo IPv4 dentro IPv6 (NAT64)
range-transition = un indirizzo IPv4 dentro IPv6 (un vecchio tunnel)
range-discard = scartato dai router
result-proxy = { $proxy }, da { $setting }
result-pac = impostati dallo script { $url }
result-proxy-none = nessuno
result-ports =
    { $waiting ->
        [0] { $used } su { $size } in uso
       *[other] { $used } su { $size } in uso, di cui { $waiting } solo in attesa (TIME_WAIT)
    }
result-listener = { $address }
result-listener-program = { $address } ({ $program })
result-listener-none = nulla è in ascolto su questa porta
result-hosts-entry = { $path }, riga { $line }: { $address }
result-hosts-none = { $path } non contiene questo host
result-addresses = { $addresses }
result-addresses-again = { $addresses } (al secondo tentativo; il primo: { $failure })
result-dns-addresses = { $server }: { $kind } { $addresses }
result-dns-control = { $server } risponde
result-dns-empty = { $server }: nessun record { $kind }
result-dns-nxdomain = { $server }: il nome non esiste (NXDOMAIN)
result-dns-servfail = { $server }: non è riuscito a trovarlo (SERVFAIL)
result-dns-refused = { $server }: rifiuta di rispondere (REFUSED)
result-dns-other = { $server }: una risposta insolita
result-dns-silent = { $server }: nessuna risposta
result-dns-unknown = { $server }: { $note }
result-connected = connesso in { $time }
result-connected-some = connesso in { $time }; tentativi riusciti: { $connected } su { $attempts }
result-refused = connessione rifiutata dopo { $time }
result-silent = { $syns ->
    [one] una richiesta di connessione (SYN) senza risposta in { $time }
   *[other] { $syns } richieste di connessione (SYN) senza risposta in { $time }
}
result-icmp = ICMP { $code } da { $sender } dopo { $time }
result-failure = { $failure }
result-failure-os = { $failure } ({ $error })
result-panel = risponde un pannello di hosting: “{ $sign }”
result-panel-unknown = qualcosa risponde, senza nominare un pannello
result-empty = nulla
result-ping = risposte: { $received } su { $sent }, la più rapida in { $time }
result-ping-silent = { $sent ->
    [one] nessuna risposta a un ping
   *[other] nessuna risposta a { $sent } ping
}
result-ping-denied = questo computer non permette ai programmi di inviare ping
result-path = { $hops ->
    [one] l’ultima macchina che ha risposto è { $address }, a un nodo da qui
   *[other] l’ultima macchina che ha risposto è { $address }, a { $hops } nodi da qui
}
result-path-none = nessuna macchina lungo il tragitto ha risposto
result-tls = { $version }, certificato di { $issuer }
result-tls-plain = non è TLS: “{ $bytes }”
result-tls-alert = il server ha terminato l’handshake con l’avviso { $alert }
result-tls-problem = { $problem }: { $subject }
certificate-expired = scaduto
certificate-not_yet_valid = non ancora valido
certificate-wrong_name = per un altro nome
certificate-self_signed = firmato da sé stesso
certificate-unknown_issuer = emittente sconosciuto
certificate-chain_incomplete = catena incompleta
certificate-issuer_expired = un emittente è scaduto
certificate-revoked = revocato
certificate-weak_algorithm = algoritmo debole
certificate-wrong_usage = non fatto per un server
result-http = ha risposto { $status } { $reason }
result-not-http = non è HTTP: “{ $bytes }”
result-ws-pong = connessione aperta, risposta al ping in { $time }
result-ws-open = connessione aperta
result-ws-closed = connessione aperta, poi chiusa con il codice { $code } dopo { $time }
result-ws-fault = ha risposto 101, ma l’intestazione { $header } è sbagliata
result-ended-silent = nessun byte in { $time }
result-ended-closed = connessione chiusa senza risposta
result-ended-reset = connessione interrotta (reset) senza risposta
result-speaks = { $language }: “{ $bytes }”
result-bytes = “{ $bytes }”
result-proxy-dead = { $proxy } non accetta connessioni
result-proxy-works = { $proxy } raggiunge la destinazione
result-proxy-inside = { $proxy } apre un tunnel, ma la destinazione non vi risponde
result-proxy-refused = { $proxy } rifiuta il tunnel con { $status }
result-proxy-no-tunnel = { $proxy } non apre un tunnel
result-internet-open = Internet risponde
result-internet-other = qualcos’altro ha risposto con { $status }
result-internet-none = nessuna risposta
result-clock = differenza tra gli orologi: { $seconds } s
result-nothing = non misurato: { $note }
result-not-reached = non misurato: un passaggio precedente è fallito ({ $step })
result-broken = questa verifica si è interrotta per un errore del programma: { $note }
result-no-address = non misurato: non è un indirizzo
result-dns-impossible = non chiesto: non c’è un server DNS, o il DNS non ammette questo nome
result-stopped = non misurato: interrotto
result-system-silent = non misurato: il sistema non ha risposto in tempo
check-input = Che cosa è stato inserito
