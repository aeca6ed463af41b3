# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = { $address } ha risposto alla richiesta di connessione WebSocket ({ $url }) con “{ $answer }”.
seen-answer-page = { $address } ha risposto alla richiesta di { $url } con “{ $answer }”.
seen-page-closed = { $address } ha risposto con lo stato { $status }, ma la connessione è finita prima che arrivasse tutta la pagina.
seen-page-reset = { $address } ha risposto con lo stato { $status }, ma la connessione è stata interrotta con un reset prima che arrivasse tutta la pagina.
seen-page-stalled = { $address } ha risposto con lo stato { $status }, ma a metà della pagina non è arrivato più nulla. Abbiamo aspettato { $time }.
seen-unanswered = { $address } ha cominciato a parlare, ma alla richiesta non è arrivata alcuna risposta. Abbiamo aspettato { $time }.
seen-unanswered-frames = { $address } ha accettato HTTP/2, ma alla richiesta non è arrivata alcuna risposta per { $time }. Frame arrivati al suo posto: { $count }.
seen-h2-ended = { $address } ha accettato HTTP/2 e ha terminato la richiesta prima di una risposta, con il codice di errore { $code }.
seen-answer-changes = { $address } ha risposto in modo diverso alla stessa richiesta in un altro momento. Forse lì si alternano più server.
next-page-stalled = Sul server, registra i pacchetti della porta { $port } durante un tentativo: se ne esce tutta la pagina, qualcosa lungo il tragitto la perde; altrimenti il programma è bloccato.
seen-not-part = Non riguarda una connessione { $protocol }.
seen-tls-spoken = { $address } ha risposto a un messaggio di apertura cifrato (TLS) con { $version }.
seen-tls-alert = { $address } ha risposto a un messaggio di apertura cifrato (TLS) con l’avviso TLS “{ $alert }”.
seen-tls-hello = { $address } ha risposto in TLS.
missing-speaking-unreached = Non è stato possibile connettersi a { $target }, quindi non si è potuta osservare alcuna risposta. Risolvi prima ciò che impedisce di raggiungere la porta.
missing-speaking-running = Le verifiche che lo mostrerebbero sono ancora in corso.
missing-speaking-no-answer = Il server non ha dato una risposta da cui si possa vedere. Chi gestisce il server può guardare il suo log.
missing-speaking-elsewhere = Non tutti gli indirizzi del nome hanno dato una risposta da cui si possa vedere.
seen-pasted = Il messaggio incollato dice “{ $text }”.

seen-sent-nothing = prima di qualsiasi richiesta
seen-sent-http = dopo una richiesta web
seen-sent-client-hello = dopo un messaggio di apertura cifrato (TLS)
seen-sent-line = dopo una riga di testo
seen-sent-http-in-tls = dopo una richiesta web dentro la connessione cifrata
seen-try-bytes = { $address } ha detto “{ $bytes }” { $after }.
seen-try-answered = { $address } ha risposto { $after }.
seen-try-reset = { $address } ha interrotto la connessione con un reset { $after } (dopo { $time }).
seen-try-closed = { $address } ha chiuso la connessione { $after } (dopo { $time }), senza dire nulla.
seen-try-silent = { $address } ha accettato la connessione e poi, { $after }, non ha detto nulla per { $time }.
