# Causes before the network: what was typed, and what this computer allows.

cause-input_mistake =
    .title = L’adresse saisie contient une erreur
    .title-look_alike = L’adresse contient des lettres d’un autre alphabet
    .title-ending = Le nom a une terminaison inconnue
    .title-listen_address = Cette adresse sert aux serveurs pour écouter, pas aux clients pour se connecter
    .title-this_computer = Cette adresse désigne cet ordinateur
    .title-many = Cette adresse désigne plusieurs ordinateurs, pas un seul
    .title-zone = Il manque à cette adresse le nom de l’interface réseau
    .why = Ce qui a été saisi n’est pas une adresse utilisable telle quelle par un programme, ou ne peut pas être l’adresse voulue.
evidence-input_mistake-clean = L’adresse { $target } est écrite correctement.
evidence-input_mistake-mended = « { $before } » a dû être corrigé en « { $after } ».
evidence-input_mistake-look_alike = « { $name } » contient des lettres d’un autre alphabet, qui ressemblent à celles de « { $plain } ».
evidence-input_mistake-ending = « .{ $ending } » ne fait pas partie des terminaisons de noms connues.
evidence-input_mistake-listen_address = Dans les paramètres d’un serveur, { $address } signifie « toutes les adresses de cet ordinateur ». Ce n’est pas l’adresse d’un serveur.
evidence-input_mistake-many = { $address } désigne plusieurs ordinateurs à la fois (multicast ou broadcast). Aucun programme ne peut s’y connecter.
evidence-input_mistake-zone = L’adresse { $address } n’est valable que sur un seul réseau local : le nom de l’interface doit la suivre, par exemple { $example }.
evidence-input_mistake-this_computer = { $host } désigne toujours l’ordinateur sur lequel ce programme tourne, jamais un autre.
next-input_mistake-this_computer = Si le serveur tourne sur un autre ordinateur, saisissez l’adresse de celui-ci.

cause-no_network =
    .title = Cet ordinateur n’est relié à aucun réseau
    .title-gateway = Le routeur de ce réseau ne répond pas
    .title-silent = Rien ne répond sur le réseau
    .title-self_assigned = Aucun routeur n’a donné d’adresse à cet ordinateur
    .why = Sans câble, Wi-Fi ou réseau mobile qui fonctionne, et sans routeur qui réponde, rien ne peut sortir de cet ordinateur.
evidence-no_network-this_computer = { $address } est cet ordinateur lui-même : aucun réseau n’est nécessaire pour le joindre.
evidence-no_network-only_loopback = Cet ordinateur n’a aucune interface réseau en dehors de sa boucle locale.
evidence-no_network-off = L’interface { $interface } est désactivée.
evidence-no_network-no_carrier = L’interface { $interface } n’est reliée à rien : pas de câble, ou pas de réseau Wi-Fi.
evidence-no_network-no_address = L’interface { $interface } est active mais n’a pas d’adresse.
evidence-no_network-self_assigned = L’interface { $interface } n’a que l’adresse { $address }, qu’elle s’est donnée elle-même : aucun routeur ne lui en a donné une autre.
evidence-no_network-gateway = Le routeur { $gateway } n’a pas répondu sur le réseau local pendant { $time }.
evidence-no_network-dns_silent = Le serveur DNS { $server } n’a pas répondu non plus.
next-no_network-gateway = Vérifiez depuis un autre ordinateur de ce réseau si le routeur { $gateway } répond.
next-no_network-silent = Ouvrez une autre page dans un navigateur : si elle ne s’ouvre pas non plus, le problème vient du réseau.
missing-no_network = On ne sait pas si autre chose est joignable d’ici. Pour le savoir, vous pouvez ouvrir une autre page dans un navigateur.
missing-no_network-interfaces = La liste des interfaces réseau de cet ordinateur n’a pas pu être lue.

cause-no_route =
    .title = Cet ordinateur ne connaît aucun trajet vers l’adresse
    .title-ipv6 = Le serveur n’a que l’IPv6, et cet ordinateur ne l’a pas
    .title-router = Un routeur ne connaît aucun trajet vers l’adresse
    .title-tunnel = Le trajet entre dans un VPN où rien ne répond
    .title-resolver = Cet ordinateur ne connaît aucun trajet vers son serveur DNS
    .title-neighbour = Cet ordinateur cherche peut-être l’adresse sur le mauvais réseau
    .why = La table de routage décide où vont les paquets. Pour cette adresse, elle n’a pas d’entrée, ou une entrée qui interdit le passage ou ne mène nulle part.
evidence-no_route-none = Le système a refusé d’envoyer vers { $address }, car il ne connaît aucun trajet vers cette adresse ({ $error }).
evidence-no_route-forbidden = La table de routage de cet ordinateur contient une route de type « { $kind } » pour { $address } ({ $error }).
evidence-no_route-at_once = Le système a refusé d’envoyer vers { $address }, tout de suite et sans aucune réponse de l’extérieur ({ $error }).
evidence-no_route-no_ipv6 = { $address } est une adresse IPv6, et cet ordinateur n’a pas d’adresse IPv6 ({ $error }).
evidence-no_route-no_ipv6_here = Cet ordinateur n’a pas d’adresse IPv6.
evidence-no_route-only_aaaa = Selon le serveur DNS { $server }, { $name } n’a qu’une adresse IPv6 ({ $address }).
evidence-no_route-gateway = Les paquets vers { $address } sortent par le routeur { $gateway }.
evidence-no_route-tunnel = Les paquets vers { $address } entrent dans le tunnel { $interface }.
evidence-no_route-bridge = { $address } se trouve dans le réseau de { $product } sur cet ordinateur ({ $interface }) : les paquets n’en sortent pas.
evidence-no_route-neighbour = D’après sa table de routage, cet ordinateur cherche { $address } sur son propre réseau, et non au-delà du routeur. Son adresse est { $own }.
evidence-no_route-source = Le système envoie vers { $address } depuis { $source }. Cette adresse ne signifie rien au-delà de ce réseau local : aucune réponse ne peut donc revenir.
next-no_route-table = Consultez la table de routage : c’est l’entrée pour cette adresse qui décide.
next-no_route-router = Demandez à la personne qui gère ce routeur s’il devrait connaître ce réseau.
next-no_route-tunnel = Vérifiez à nouveau avec le VPN déconnecté, si c’est sans risque pour vous.
missing-no_route = Il manque une adresse vers laquelle chercher : le nom n’a pas donné d’adresse.

cause-captive_portal =
    .title = Ce réseau vous demande d’abord de vous identifier
    .why = Dans les hôtels, les trains et les réseaux pour invités, une page d’identification répond à tout tant que personne ne s’est identifié.
evidence-captive_portal-open = { $url } a répondu comme sur un réseau ouvert.
evidence-captive_portal-redirect = { $url } a été redirigé vers { $location }.
evidence-captive_portal-page = { $url } a répondu par une page (statut { $status }), alors qu’un réseau ouvert n’en donne pas.
evidence-captive_portal-511 = { $address } a répondu avec le statut 511 : le réseau demande de s’identifier.
evidence-captive_portal-target = { $target } a été redirigé vers { $location }, qui appartient à quelqu’un d’autre.
next-captive_portal = Ouvrez une page dans un navigateur : si le réseau a une page d’identification, elle s’affiche aussitôt.
missing-captive_portal = Il manque la réponse d’un site de test d’accès à Internet. Vous pouvez autoriser ce test dans les paramètres.

cause-client_firewall =
    .title = Une règle sur cet ordinateur bloque la connexion
    .title-dns = Une règle sur cet ordinateur bloque la résolution du nom
    .why = Un pare-feu ou un logiciel de sécurité de cet ordinateur arrête la connexion avant qu’elle en sorte.
evidence-client_firewall-own = Le refus pour { $address } vient de cet ordinateur lui-même ({ $sender }), au bout de { $time }.
evidence-client_firewall-sends =
    { $count ->
        [one] { $count } paquet n’a pas pu être envoyé par cet ordinateur pendant l’essai de { $address }.
       *[other] { $count } paquets n’ont pas pu être envoyés par cet ordinateur pendant l’essai de { $address }.
    }
evidence-client_firewall-no_sends = Le système n’a compté aucun paquet qui n’ait pas pu sortir de cet ordinateur.
evidence-client_firewall-dns = Le système a interdit à ce programme d’interroger le serveur DNS { $server } (EPERM).
evidence-client_firewall-fast = { $address } a refusé au bout de { $refusal }, alors que l’aller-retour jusqu’à l’hôte dure { $host } : quelque chose de plus proche a répondu à sa place.
next-client_firewall = Essayez la même adresse depuis un autre ordinateur de ce réseau : si elle y fonctionne, consultez le pare-feu de cet ordinateur-ci.
missing-client_firewall = On ne sait pas si le refus vient de cet ordinateur. Un essai depuis un autre ordinateur de ce réseau le montre.
missing-client_firewall-answers = La demande a quitté cet ordinateur. On ne sait pas si une règle d’ici jette les réponses. Un essai depuis un autre ordinateur de ce réseau le montre.
missing-client_firewall-address = Il manque une adresse à essayer : le nom n’a pas donné d’adresse.

cause-local_ports_exhausted =
    .title = Cet ordinateur n’a plus de port local libre
    .title-pasted = Les ports locaux étaient épuisés au moment du message
    .why = Chaque connexion sortante prend un port local. Tous ces ports sont pris, souvent par des connexions courtes qui attendent encore d’être libérées.
evidence-local_ports_exhausted-towards =
    { $waiting ->
        [0] { $used } ports locaux sur { $size } ({ $first } à { $last }) sont utilisés vers { $address }.
       *[other] { $used } ports locaux sur { $size } ({ $first } à { $last }) sont utilisés vers { $address }, dont { $waiting } en simple attente (TIME_WAIT).
    }
evidence-local_ports_exhausted-all = { $used } ports locaux sur { $size } ({ $first } à { $last }) sont utilisés.
evidence-local_ports_exhausted-got = La connexion à { $address } a obtenu le port local { $port }.
next-local_ports_exhausted = Pendant la panne, comptez les ports locaux utilisés vers ce serveur.
missing-local_ports_exhausted = Il manque un essai de connexion : aucun n’a été fait.

cause-local_address_missing =
    .title = Un programme veut une adresse que cet ordinateur n’a pas
    .why = Un programme veut écouter ou se connecter avec une adresse qui n’est sur aucune interface réseau, par exemple l’adresse publique d’une machine dans un cloud.
evidence-local_address_missing-pasted = Le message dit que l’adresse ne peut pas être attribuée : { $text }
evidence-local_address_missing-source = La route vers { $address } indique la source { $source }, qui n’est sur aucune interface de cet ordinateur.
evidence-local_address_missing-unspecified = { $address } n’est pas une adresse à laquelle Windows se connecte.
evidence-local_address_missing-no_ipv6 = Cet ordinateur n’a aucune adresse IPv6, ce qui donne le même message.
next-local_address_missing = Comparez l’adresse que le programme veut utiliser avec celles de cet ordinateur.
missing-local_address_missing = Il manque l’adresse que le programme veut utiliser. Elle figure dans sa configuration, sur le serveur.

cause-open_files_exhausted =
    .title = Cet ordinateur ne peut pas ouvrir d’autres connexions
    .title-pasted = La limite de fichiers ouverts était atteinte au moment du message
    .why = Pour le système, chaque connexion est un fichier ouvert, et la limite de fichiers ouverts est atteinte.
evidence-open_files_exhausted-program = Le système a refusé d’ouvrir un socket pour { $subject } : la limite de fichiers ouverts de ce programme est atteinte (EMFILE).
evidence-open_files_exhausted-system = Le système a refusé d’ouvrir un socket pour { $subject } : la limite de fichiers ouverts de tout l’ordinateur est atteinte (ENFILE).
evidence-open_files_exhausted-start = Le système a refusé les quelques fichiers nécessaires au démarrage des vérifications : la limite de fichiers ouverts est atteinte ({ $word }).
evidence-open_files_exhausted-opened = Un socket vers { $address } a pu être ouvert.
evidence-open_files_exhausted-pasted = Le message parle d’un trop grand nombre de fichiers ouverts.
missing-open_files_exhausted = Il manque un essai d’ouverture de socket : aucun n’a été fait.

cause-client_policy =
    .title = Le programme client refuse lui-même cette adresse
    .title-port = Les navigateurs refusent ce port
    .title-mixed = Une page en https ne peut pas ouvrir une adresse ws://
    .title-mini_program = Les mini-programmes refusent cette adresse
    .why = Les navigateurs, les téléphones et les mini-programmes ont leurs propres règles. Ils refusent avant tout envoi : le serveur n’en sait donc rien.
evidence-client_policy-none = Aucune règle d’un client connu n’interdit { $protocol } sur le port { $port }.
evidence-client_policy-pasted = Le client dit qu’il a refusé de lui-même : { $text }
evidence-client_policy-port = Le port { $port } est sur la liste des ports que les navigateurs refusent.
evidence-client_policy-mixed = La page { $origin } est chiffrée, et { $target } ne l’est pas.
evidence-client_policy-mini_program = Les mini-programmes n’acceptent que les adresses wss:// avec un nom déclaré, et { $target } n’en est pas une.
next-client_policy = Essayez l’adresse avec un autre programme : si elle y fonctionne, c’est la règle du client qui bloque.

cause-clock_wrong =
    .title = L’horloge de cet ordinateur est fausse
    .why = Avec une date fausse, de bons certificats paraissent expirés ou pas encore valables.
evidence-clock_wrong-agrees = { $server } donne l’heure { $time }, en accord avec cet ordinateur.
evidence-clock_wrong-ahead = L’horloge de cet ordinateur avance de { $difference } par rapport à { $server }, qui indique { $time }.
evidence-clock_wrong-behind = L’horloge de cet ordinateur retarde de { $difference } par rapport à { $server }, qui indique { $time }.
evidence-clock_wrong-dates = Le certificat du serveur est valable du { $from } au { $until }.
evidence-clock_wrong-no_tls = { $protocol } n’utilise pas de certificat : l’horloge n’a donc pas d’importance.
clock-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
clock-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
clock-days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
next-clock_wrong = Comparez la date et l’heure de cet ordinateur avec celles d’un téléphone.
missing-clock_wrong = Il manque l’heure d’un autre serveur : aucune n’a été vue. Comparez l’horloge de cet ordinateur avec celle d’un téléphone.
missing-clock_wrong-certificate = Il manque le certificat du serveur : aucune connexion TLS n’a été établie.
