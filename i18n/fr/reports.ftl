format-html = Page web
format-markdown = Markdown
format-text = Texte brut
format-json = JSON, pour les programmes

# The answer in one sentence.
headline-works-websocket = Cela fonctionne : la connexion WebSocket à { $place } s’ouvre et reste ouverte.
headline-works-http = Cela fonctionne : { $place } répond en HTTP.
headline-works-tls = Cela fonctionne : { $place } mène à bien une négociation TLS vérifiée.
headline-works-tcp = Cela fonctionne : { $place } accepte les connexions.
headline-cause = { $title }.
headline-degraded = Cela fonctionne, avec un point faible : « { $weakness } ».
headline-degraded-somehow = { $address } fonctionne, mais seulement en partie.
headline-checking = Vérification de { $address }…
headline-stopped = Vérification arrêtée avant de savoir si { $address } est joignable.
headline-inconclusive = Les mesures ne montrent pas pourquoi la connexion à { $address } échoue.
headline-name-unknown = Le nom { $host } n’existe pas.
headline-name-disputed = Certains serveurs DNS ne connaissent pas le nom { $host }.
headline-name-no-address = Le nom { $host } n’a pas d’adresse.
headline-dns-silent = Le serveur DNS ne donne pas de réponse pour { $host }.
headline-dns-failed = Le serveur DNS n’a pas pu trouver l’adresse de { $host }.
headline-lookup-left-out = Cet ordinateur ne trouve pas d’adresse pour { $host }, alors que son serveur DNS connaît le nom.
headline-dns-chain = Les enregistrements DNS de { $host } ne mènent nulle part.
headline-dns-strange = Le nom { $host } mène à une adresse étrange.
headline-refused = La connexion au port { $port } est refusée.
headline-silent = { $host } ne répond pas sur le port { $port }.
headline-cut = La connexion sur le port { $port } s’ouvre et est coupée aussitôt.
headline-no-answer = Le port { $port } accepte la connexion, mais ne répond pas.
headline-data-lost = { $host } accepte la connexion, mais ce que nous envoyons n’arrive jamais.
headline-host-unreachable = L’ordinateur { $host } est injoignable.
headline-no-way = Aucun trajet ne mène d’ici à { $host }.
headline-no-network = Cet ordinateur n’a pas de réseau.
headline-not-permitted = Quelque chose interdit la connexion à { $host }.
headline-no-local-address = Cet ordinateur n’a pas d’adresse et de port libres pour une connexion à { $host }.
headline-too-many-files = Cet ordinateur ne peut pas ouvrir d’autres connexions.
headline-tcp-other = La connexion à { $host } sur le port { $port } échoue.
headline-certificate = On ne peut pas faire confiance au certificat de { $host }.
headline-unrecognized-name = Le serveur ne connaît pas le nom { $host }.
headline-client-certificate = { $host } demande un certificat à cet ordinateur.
headline-not-tls = Le port { $port } ne parle pas TLS.
headline-tls = La négociation TLS avec { $host } échoue.
headline-http-error = Le serveur répond par l’erreur { $status }.
headline-redirect = Le serveur nous envoie à une autre adresse.
headline-not-http = Ce qui répond sur le port { $port } ne parle pas HTTP.
headline-closed-unanswered = Le port { $port } ferme la connexion sans répondre.
headline-http-broken = La réponse HTTP du serveur est incorrecte.
headline-ws-status = Le serveur répond à la demande de connexion WebSocket par { $status }.
headline-ws-handshake = La négociation WebSocket du serveur est incorrecte.
headline-ws-closed = La connexion WebSocket s’ouvre et est fermée aussitôt.
headline-ws-idle = La connexion WebSocket est coupée quand elle est inactive.
headline-proxy = Le proxy de cet ordinateur ne laisse pas passer la connexion.
headline-policy = Votre programme refuse cette adresse avant de se connecter.
headline-captive = Une page d’identification bloque le passage.
headline-check-broken = Une vérification s’est arrêtée sur une erreur de ce programme.

# The sentence under the answer.
summary-checks = { $count ->
    [one] { $count } mesure en { $time }.
   *[other] { $count } mesures en { $time }.
}
summary-connected = { $address } a accepté la connexion en { $time }.
summary-refused = Une réponse est venue de { $address } en { $time } : ce port n’accepte pas de connexions.
summary-silent = { $syns ->
    [one] { $syns } tentative vers { $address } est restée sans réponse pendant { $time }.
   *[other] { $syns } tentatives vers { $address } sont restées sans réponse pendant { $time }.
}
summary-likely = Cause la plus probable : « { $cause } ».
summary-possible = Cause possible : « { $cause } ».
summary-alike = { $count ->
    [one] { $count } cause correspond.
   *[other] { $count } causes donnent, vues d’ici, le même résultat.
}
note-credentials = L’adresse contenait un nom d’utilisateur ou un mot de passe. Ils n’ont été ni conservés ni envoyés.
note-stopped = Vérification arrêtée après { $time }. Ce qui figure ici était connu à ce moment.
note-stopped-open = Mesures non terminées : { $checks }.
missing-stopped = La vérification a été arrêtée avant la fin des mesures qui pourraient l’indiquer.
missing-running = Tout ce qui pourrait l’indiquer n’a pas encore été mesuré.

# The picture of the way.
way-value = { $value }
way-computer = Cet ordinateur
way-tunnel = Proxy ou VPN
way-router = Routeur
way-internet = Internet
way-server = Serveur
way-server-here = Cet ordinateur comme serveur
way-server-behind = derrière le CDN
way-port = Port { $port }
way-port-open = ouvert
way-port-hidden = ouvert, mais seulement jusqu’au proxy
way-port-refused = refusé
way-port-silent = pas de réponse
way-port-unreachable = injoignable
way-websocket = WebSocket
way-http = HTTP
way-tls = TLS
way-program = Programme
way-answers = fonctionne
way-answers-degraded = fonctionne, avec un point faible
way-fails = échoue
way-not-reached = pas atteint

# How sure a cause is.
status-confirmed = Confirmée
status-likely = Probable
status-possible = Possible
status-not_checked = Non vérifiée
status-ruled_out = Écartée

# The parts of a report.
report-title = Connection Doctor : { $address }
report-first = À faire d’abord
report-next = L’essai qui permet de trancher
report-causes = Causes
report-measurements = Mesures
report-label = { $check } { $subject }
report-label-brackets = { $check } { $subject }
report-measured = { $label } : { $says }
report-cause = { $status } : { $title }
report-lead = { $word } :
report-place = ({ $place })
report-effect = ({ $effect })
report-command = [{ $shell }, { $effect }]
report-column-start = Début
report-column-check = Vérification
report-column-result = Résultat
report-column-time = Durée
report-made = Créé par Connection Doctor { $version }, { $time }.
report-ruled-out = Écartées et non vérifiées
report-way = Le trajet jusqu’au serveur
report-way-point = { $label } [{ $state }]
report-way-point-detail = { $label } { $detail } [{ $state }]
effect-reads = ne modifie rien
effect-changes = modifie quelque chose
place-server = Sur le serveur
place-client = Sur cet ordinateur
place-cloud_console = Dans la console du cloud
place-panel = Dans le panneau d’hébergement
place-dns = Chez le fournisseur DNS
place-application = Dans le programme
way-state-reached = atteint
way-state-broken = coupé ici
way-state-doubtful = incertain
way-state-unknown = non mesuré
