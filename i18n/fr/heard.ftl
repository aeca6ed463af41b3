# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = { $address } a répondu à la demande de connexion WebSocket ({ $url }) par « { $answer } ».
seen-answer-page = { $address } a répondu à la demande de { $url } par « { $answer } ».
seen-page-closed = { $address } a répondu par le statut { $status }, mais la connexion s’est terminée avant l’arrivée de toute la page.
seen-page-reset = { $address } a répondu par le statut { $status }, mais la connexion a été réinitialisée (RST) avant l’arrivée de toute la page.
seen-page-stalled = { $address } a répondu par le statut { $status }, mais au milieu de la page plus rien n’est venu. Nous avons attendu { $time }.
seen-unanswered = { $address } a commencé à parler, mais aucune réponse à la requête n’est venue. Nous avons attendu { $time }.
seen-unanswered-frames = { $address } a accepté HTTP/2, mais aucune réponse à la requête n’est venue pendant { $time }. Trames reçues à la place : { $count }.
seen-h2-ended = { $address } a accepté HTTP/2, puis a mis fin à la requête avant toute réponse, avec le code d’erreur { $code }.
seen-answer-changes = { $address } a répondu autrement à la même requête à un autre moment. Peut-être plusieurs serveurs s’y relaient-ils.
next-page-stalled = Sur le serveur, enregistrez les paquets du port { $port } pendant une tentative : si toute la page en sort, quelque chose sur le trajet la perd ; sinon, le programme est bloqué.
seen-not-part = Cela ne concerne pas une connexion { $protocol }.
seen-tls-spoken = { $address } a répondu à un message d’ouverture chiffré (TLS) en { $version }.
seen-tls-alert = { $address } a répondu à un message d’ouverture chiffré (TLS) par l’alerte TLS « { $alert } ».
seen-tls-hello = { $address } a répondu en TLS.
missing-speaking-unreached = Aucune connexion à { $target } n’a pu être établie : aucune réponse n’a donc pu être observée. Réglez d’abord ce qui empêche d’atteindre le port.
missing-speaking-running = Les vérifications qui le montreraient sont encore en cours.
missing-speaking-no-answer = Aucune réponse du serveur ne permet de le voir. La personne qui gère le serveur peut consulter son journal.
missing-speaking-elsewhere = Certaines adresses du nom n’ont pas donné de réponse qui permette de le voir.
seen-pasted = Le message collé dit « { $text } ».

seen-sent-nothing = avant toute demande
seen-sent-http = après une requête web
seen-sent-client-hello = après un message d’ouverture chiffré (TLS)
seen-sent-line = après une ligne de texte
seen-sent-http-in-tls = après une requête web dans la connexion chiffrée
seen-try-bytes = { $address } a dit « { $bytes } » { $after }.
seen-try-answered = { $address } a répondu { $after }.
seen-try-reset = { $address } a coupé la connexion par une réinitialisation (RST) { $after }, au bout de { $time }.
seen-try-closed = { $address } a fermé la connexion { $after }, au bout de { $time }, sans un mot.
seen-try-silent = { $address } a accepté la connexion puis, { $after }, n’a rien dit pendant { $time }.
