# The checks, as the list of measurements names them.
check-interfaces = Interfaces réseau
check-route = Route
check-address_owner = À qui est l’adresse
check-proxies = Paramètres de proxy
check-ephemeral_ports = Ports locaux
check-listeners = À l’écoute ici
check-hosts_file = Fichier hosts
check-system_lookup = Résolution du nom
check-dns_records = DNS
check-tcp = TCP
check-control_port = Port témoin
check-panel_port = Port de panneau
check-ping = Ping
check-path_trace = Trajet
check-tls = TLS
check-http = HTTP
check-web_socket = WebSocket
check-web_socket-watched = si la connexion WebSocket reste ouverte
check-speaks = Ce que dit le port
check-proxy_tunnel = À travers le proxy
check-connectivity = Accès à Internet
check-server_clock = Horloge du serveur

# One line for each measurement.
result-interfaces = actives : { $names }
result-interfaces-none = aucune n’est active
result-route-own = l’adresse appartient à cet ordinateur
result-route-gateway = par { $gateway } sur { $interface }
result-route-link = directement sur { $interface }
result-route-none = aucune route ({ $kind })
result-owner = { $owner } (données du { $day })
result-owner-hint = annoncée par { $owner } (un indice, données du { $day })
result-owner-special = pas une adresse publique : { $kind }
result-owner-unknown = propriétaire inconnu (données du { $day })
range-unspecified = ce réseau
range-loopback = l’ordinateur lui-même
range-private = un réseau privé
range-shared = partagée entre les clients d’un fournisseur (CGNAT)
range-link-local = valable sur un seul réseau local
range-documentation = pour les exemples des documents
range-benchmarking = pour des mesures ; les logiciels proxy y prennent des adresses inventées
range-protocol = réservée aux protocoles
range-multicast = vers plusieurs ordinateurs à la fois
range-broadcast = vers tous les ordinateurs du réseau local
range-reserved = réservée
range-nat64 = une adresse IPv4 dans IPv6 (NAT64)
range-transition = une adresse IPv4 dans IPv6 (un ancien tunnel)
range-discard = jetée par les routeurs
result-proxy = { $proxy }, d’après { $setting }
result-pac = fixés par le script { $url }
result-proxy-none = aucun
result-ports =
    { $waiting ->
        [0] { $used } sur { $size } utilisés
       *[other] { $used } sur { $size } utilisés, dont { $waiting } en simple attente (TIME_WAIT)
    }
result-listener = { $address }
result-listener-program = { $address } ({ $program })
result-listener-none = rien n’écoute sur ce port
result-hosts-entry = { $path }, ligne { $line } : { $address }
result-hosts-none = { $path } ne contient pas cet hôte
result-addresses = { $addresses }
result-addresses-again = { $addresses } (au deuxième essai ; le premier : { $failure })
result-dns-addresses = { $server } : { $kind } { $addresses }
result-dns-control = { $server } répond
result-dns-empty = { $server } : pas d’enregistrement { $kind }
result-dns-nxdomain = { $server } : le nom n’existe pas (NXDOMAIN)
result-dns-servfail = { $server } : n’a pas pu trouver (SERVFAIL)
result-dns-refused = { $server } : refuse de répondre (REFUSED)
result-dns-other = { $server } : réponse inhabituelle
result-dns-silent = { $server } : pas de réponse
result-dns-unknown = { $server } : { $note }
result-connected = connecté en { $time }
result-connected-some = connecté en { $time } ; tentatives réussies : { $connected } sur { $attempts }
result-refused = connexion refusée au bout de { $time }
result-silent = { $syns ->
    [one] { $syns } demande de connexion (SYN) sans réponse en { $time }
   *[other] { $syns } demandes de connexion (SYN) sans réponse en { $time }
}
result-icmp = ICMP { $code } de { $sender } au bout de { $time }
result-failure = { $failure }
result-failure-os = { $failure } ({ $error })
result-panel = un panneau d’hébergement répond : « { $sign } »
result-panel-unknown = quelque chose répond, sans nommer de panneau
result-empty = rien
result-ping = réponses : { $received } sur { $sent }, la plus rapide en { $time }
result-ping-silent = { $sent ->
    [one] pas de réponse à { $sent } ping
   *[other] pas de réponse à { $sent } pings
}
result-ping-denied = cet ordinateur ne permet pas aux programmes d’envoyer des pings
result-path = { $hops ->
    [one] la dernière machine qui a répondu est { $address }, à { $hops } étape d’ici
   *[other] la dernière machine qui a répondu est { $address }, à { $hops } étapes d’ici
}
result-path-none = aucune machine sur le trajet n’a répondu
result-tls = { $version }, certificat émis par { $issuer }
result-tls-plain = pas du TLS : « { $bytes } »
result-tls-alert = le serveur a mis fin à la négociation par l’alerte { $alert }
result-tls-problem = { $problem } : { $subject }
certificate-expired = expiré
certificate-not_yet_valid = pas encore valable
certificate-wrong_name = pour un autre nom
certificate-self_signed = signé par lui-même
certificate-unknown_issuer = émetteur inconnu
certificate-chain_incomplete = chaîne incomplète
certificate-issuer_expired = un émetteur a expiré
certificate-revoked = révoqué
certificate-weak_algorithm = algorithme faible
certificate-wrong_usage = pas fait pour un serveur
result-http = a répondu { $status } { $reason }
result-not-http = pas du HTTP : « { $bytes } »
result-ws-pong = connexion ouverte, réponse au ping en { $time }
result-ws-open = connexion ouverte
result-ws-closed = connexion ouverte, puis fermée avec le code { $code } au bout de { $time }
result-ws-fault = a répondu 101, mais l’en-tête { $header } est incorrect
result-ended-silent = aucun octet en { $time }
result-ended-closed = connexion fermée sans réponse
result-ended-reset = connexion coupée (RST) sans réponse
result-speaks = { $language } : « { $bytes } »
result-bytes = « { $bytes } »
result-proxy-dead = { $proxy } n’accepte pas les connexions
result-proxy-works = { $proxy } joint la cible
result-proxy-inside = { $proxy } ouvre un tunnel, mais la cible n’y répond pas
result-proxy-refused = { $proxy } refuse le tunnel avec { $status }
result-proxy-no-tunnel = { $proxy } n’ouvre pas de tunnel
result-internet-open = Internet répond
result-internet-other = autre chose a répondu avec { $status }
result-internet-none = pas de réponse
result-clock = écart entre les horloges : { $seconds } s
result-nothing = non mesuré : { $note }
result-not-reached = non mesuré : une étape précédente a échoué ({ $step })
result-broken = cette vérification s’est arrêtée sur une erreur du programme : { $note }
result-no-address = non mesuré : ce n’est pas une adresse
result-dns-impossible = non demandé : il n’y a pas de serveur DNS, ou le DNS n’accepte pas ce nom
result-stopped = non mesuré : arrêté
result-system-silent = non mesuré : le système n’a pas répondu à temps
check-input = Ce qui a été saisi
