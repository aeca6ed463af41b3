# What was seen: sentences of evidence that many causes share.

seen-port-connected = { $address } a accepté la connexion au bout de { $time }.
seen-port-reset = { $address } a refusé la connexion : une réinitialisation (RST) est revenue au bout de { $time }.
seen-port-icmp = Aux paquets vers { $address }, { $sender } a répondu au bout de { $time } : { $meaning } (ICMP { $code }).
seen-port-icmp-own = Cet ordinateur lui-même ({ $sender }) a mis fin à la connexion à { $address } au bout de { $time } (ICMP { $code }).
seen-port-silent =
    { $syns ->
        [one] { $address } n’a pas répondu : { $syns } demande de connexion (SYN) a été envoyée, et rien n’est revenu en { $time }.
       *[other] { $address } n’a pas répondu : { $syns } demandes de connexion (SYN) ont été envoyées, et rien n’est revenu en { $time }.
    }
seen-port-local = Cet ordinateur n’a pas pu se connecter à { $address } : { $error }.
seen-completed = La connexion { $protocol } a fonctionné ({ $subject }, { $time }).
seen-ping =
    { $received ->
        [one] { $address } a répondu à { $received } ping sur { $sent }.
       *[other] { $address } a répondu à { $received } pings sur { $sent }.
    }
seen-dns-answered = Le serveur DNS { $server } a répondu à la question sur { $name } ({ $code }).
seen-dns-root = Le serveur DNS { $server } a répondu à la question sur la racine du DNS ({ $code }).
seen-hop = { $address } a répondu sur le trajet vers la cible.

seen-icmp-net-unreachable = « réseau injoignable »
seen-icmp-host-unreachable = « hôte injoignable »
seen-icmp-port-unreachable = « port injoignable »
seen-icmp-prohibited = « interdit par une règle »
seen-icmp-time-exceeded = « durée de vie dépassée »
seen-icmp-other = une erreur ICMP

seen-nxdomain = Le serveur DNS { $server } dit que { $name } n’existe pas (NXDOMAIN).
seen-lookup-failed = Cet ordinateur n’a pas pu trouver l’adresse de { $name } ({ $error }).
seen-failed = Ce qui a été essayé sur { $subject } s’est terminé ainsi : { $failure }.

seen-neighbour-answered = Une machine de ce réseau a répondu que { $address } est son adresse (ARP ou découverte des voisins) : une machine avec cette adresse semble donc allumée.
seen-controls-silent = { $address } n’a pas répondu sur d’autres ports non plus ({ $ports }).
seen-ping-silent =
    { $sent ->
        [one] { $address } n’a pas répondu à { $sent } ping.
       *[other] { $address } n’a répondu à aucun des { $sent } pings.
    }
seen-listener = Un programme de cet ordinateur écoute sur { $address }.
seen-listener-program = { $program }, sur cet ordinateur, écoute sur { $address }.
seen-containers = Des conteneurs tournent sur cet ordinateur ({ $interface }) : un port peut mener à l’un d’eux sans que rien n’écoute ici.
seen-forwards = Cet ordinateur transmet des paquets entre réseaux : un port peut mener à une autre machine sans que rien n’écoute ici.
seen-dns-silent = Le serveur DNS { $server } n’a pas répondu en { $time } à la question sur { $name }.
seen-dns-unreachable = Le serveur DNS { $server } n’a pas pu être interrogé sur { $name } ({ $error }).
seen-dns-addresses = Le serveur DNS { $server } donne { $addresses } pour { $name } (réponse valable { $time }).
seen-dns-addresses-now = Le serveur DNS { $server } donne { $addresses } pour { $name }.
seen-resolved = Les programmes de cet ordinateur reçoivent { $addresses } pour { $name }.
seen-hosts = La ligne { $line } de { $path } dit « { $text } ».
seen-typed-address = { $address } est une adresse : il n’y a pas de nom à résoudre.
seen-tunnel = Les paquets vers { $address } entrent dans le tunnel { $interface }.
seen-tunnel-product = Les paquets vers { $address } entrent dans le tunnel { $interface } ({ $product }).
seen-nearer-reset = Le refus est revenu au bout de { $reset }, alors que { $address } met { $host } pour répondre : une machine plus proche que le serveur semble avoir refusé à sa place.
seen-nearer-accept = Le port a accepté au bout de { $accept }, mais { $address } met { $host } à répondre à un ping : une machine plus proche que le serveur semble avoir accepté à sa place.
seen-first-accept = { $gateway }, le premier routeur du trajet, a accepté pour { $address } : il a aussi cette adresse, ou il répond à la place du serveur.
seen-nearer-cut = La connexion a été coupée { $cut } après l’envoi des premiers octets, alors que { $address } met { $host } pour répondre : une machine plus proche que le serveur semble l’avoir coupée à sa place.
next-public_checks = Vérifiez à nouveau en interrogeant aussi des serveurs DNS publics : { $servers } (une option dans les paramètres, --public-checks en ligne de commande). Ils apprennent le nom { $name }.
seen-nearer-answer =
    Une réponse au nom de { $address } est arrivée alors que le paquet ne pouvait pas aller au-delà de { $hops ->
        [one] la première machine
       *[other] { $hops } machines
    }. Un autre paquet semblable s’est arrêté à { $router }, avant l’hôte : une machine plus proche que l’hôte a répondu.
seen-cloud-named = Vous avez indiqué que le serveur est dans ce cloud : { $cloud }.
seen-owner-published = { $address } appartient à { $owner }, d’après des données du { $day }.
seen-owner-announced = { $address } semble annoncée par { $owner }, d’après des données du { $day }. Ce n’est qu’un indice.
seen-cloud-name = Le nom { $name } de { $address } montre que ce serveur est dans un cloud : { $cloud }.
