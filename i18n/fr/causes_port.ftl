# Causes of the stage tcp: getting to the port.

missing-hidden-way = Un logiciel proxy ou un tunnel de cet ordinateur répond à la place du serveur. Faites un essai sans lui, ou demandez à quelqu’un d’essayer depuis un autre réseau.
missing-nearer-way = Une machine sur le trajet répond à la place du serveur. Demandez à quelqu’un d’essayer depuis un autre réseau.
missing-port-not-tried = Le port { $port } n’a pas été essayé, car une étape précédente a échoué ou la vérification a été arrêtée.
missing-port-nothing-left = Aucun paquet vers le port { $port } n’a quitté cet ordinateur : on ne sait donc rien du serveur. Réglez d’abord le problème sur cet ordinateur.
missing-port-not-connected = Aucune connexion au port { $port } n’a été établie : la suite n’a donc pas pu être mesurée.

cause-wrong_port =
    .title = Le numéro de port n’est pas celui qu’utilise le service
    .title-register = C’est le port du service Register de GatewayWorker, pas celui de son Gateway
    .why = Le serveur est peut-être le bon et le service tourne peut-être, mais sur un autre port. Le port de l’adresse doit être celui de la configuration du programme serveur.
evidence-wrong_port-answers = { $address } répond en { $protocol } sur le port { $port }.
evidence-wrong_port-register = Le port { $port } parle comme le service Register de GatewayWorker, que les clients ne doivent pas utiliser : il leur faut le port du Gateway.
evidence-wrong_port-usual_register = Le port { $port } est d’habitude celui du service Register de GatewayWorker, qui permet à ses propres processus de se trouver. Les clients ont besoin du port du Gateway.
evidence-wrong_port-usual_internal = Le port { $port } est d’habitude l’un de ceux par lesquels les processus de GatewayWorker se parlent. Les clients ont besoin du port du Gateway.
evidence-wrong_port-not_typed = Aucun port n’a été saisi : le port habituel, { $port }, a donc été pris.
next-wrong_port = Cherchez le port dans la configuration du programme serveur, ou listez sur le serveur les ports en écoute, et comparez avec { $port }.
missing-wrong_port = Seule la configuration du serveur dit si { $port } est le bon port. La personne qui gère le serveur peut le vérifier.

cause-server_not_listening =
    .title = Le programme serveur ne tourne pas
    .why = La machine répond, mais aucun programme n’accepte de connexions sur ce port. Le programme n’a pas été démarré, s’est arrêté ou utilise un autre port.
evidence-server_not_listening-nobody = Aucun programme de cet ordinateur n’écoute sur le port { $port }.
next-server_not_listening = Sur le serveur, listez ce qui écoute sur le port { $port }. Si rien n’y écoute, démarrez le programme et lisez son journal.
missing-server_not_listening = Le système placé derrière le port { $port } n’a pas répondu : on ne sait donc rien du programme. La personne qui gère le serveur peut lister ce qui écoute sur { $port }.

cause-listen_address_mismatch =
    .title = Le programme serveur n’écoute que sur une autre adresse
    .why = Le programme utilise bien ce port, mais n’accepte les connexions qu’à l’une des adresses du serveur, souvent 127.0.0.1, que personne d’autre ne peut joindre. Il doit écouter sur 0.0.0.0 ou sur l’adresse que les clients utilisent.
evidence-listen_address_mismatch-nobody = Rien sur cet ordinateur n’écoute sur le port { $port }, à aucune adresse.
next-listen_address_mismatch = Sur le serveur, vérifiez à quelle adresse le port { $port } est en écoute : 127.0.0.1 ou ::1 signifie que seul le serveur lui-même peut se connecter.
missing-listen_address_mismatch = Le port { $port } n’a pas refusé la connexion, donc l’adresse d’écoute n’a pas pu être déterminée. La personne qui gère le serveur peut vérifier à quelle adresse { $port } est en écoute.

cause-server_firewall =
    .title = Un pare-feu sur le serveur bloque ce port
    .why = Le système du serveur ignore ou rejette les connexions à ce port avant que le programme les voie. Les nouveaux serveurs n’autorisent que peu de ports.
next-server_firewall = Sur le serveur, connectez-vous au port { $port } par sa propre adresse : si cela marche là mais pas de l’extérieur, un pare-feu se trouve entre les deux.
missing-server_firewall = Les paquets ne sont pas arrivés jusqu’au pare-feu du serveur, ou il n’a donné aucun signe. La personne qui gère le serveur peut vérifier si le port { $port } est autorisé.

cause-cloud_security_group =
    .title = Le groupe de sécurité du cloud n’autorise pas ce port en entrée
    .why = Les clouds placent leur propre pare-feu devant chaque serveur. Ce qui n’y est pas autorisé est supprimé avant d’arriver au serveur.
next-cloud_security_group = Dans la console du cloud, vérifiez si les règles entrantes du groupe de sécurité du serveur autorisent le port TCP { $port }.
missing-cloud_security_group = Rien n’indique que le serveur est dans un cloud, ou les paquets ne sont pas arrivés jusque-là. La personne qui a le compte du cloud peut vérifier le port { $port }.

cause-panel_firewall =
    .title = Le pare-feu du panneau d’hébergement n’autorise pas ce port
    .why = Les panneaux comme BaoTa, aaPanel ou Plesk ont leur propre liste de ports autorisés. Un port absent de cette liste est fermé, même s’il est autorisé ailleurs.
evidence-panel_firewall-named = Vous avez indiqué que le serveur utilise { $panel }.
evidence-panel_firewall-recognised = { $address } répond comme le panneau d’hébergement { $panel } : « { $sign } ».
evidence-panel_firewall-answers = { $address } accepte les connexions : c’est le port d’un panneau d’hébergement comme { $panel }.
next-panel_firewall = Sur la page pare-feu ou sécurité du panneau, vérifiez si le port { $port } est sur la liste.
missing-panel_firewall = Rien n’indique qu’un panneau d’hébergement tourne sur le serveur et ferme le port { $port }. Indiquez de quel panneau il s’agit, ou autorisez l’essai des ports habituels des panneaux.

cause-network_filter =
    .title = Un pare-feu ou un filtre sur le trajet bloque la connexion
    .title-dns = Un pare-feu ou un filtre sur le trajet bloque la résolution du nom
    .why = Une machine entre cet ordinateur et le serveur ne transmet pas ces paquets : un routeur, le pare-feu d’une entreprise ou d’une école, ou le filtre d’un fournisseur.
evidence-network_filter-cut_short = Les paquets vers le port { $port } n’ont pas été transmis au-delà de { $last }, alors que les paquets vers le port { $control } du même serveur l’ont été, par { $further }.
evidence-network_filter-gateway = Rien n’a répondu au-delà du premier routeur, { $gateway }.
evidence-network_filter-no_hop = Aucune machine du trajet n’a répondu, pas même le premier routeur, { $gateway }.
evidence-network_filter-name-cut = { $address } a coupé la connexion chiffrée par une réinitialisation (RST) quand le nom { $name } figurait dans son premier message.
evidence-network_filter-name-other = { $address } a répondu au même message quand le nom { $name } n’y figurait pas.
evidence-network_filter-page = Cette page est de celles que les filtres { $product } affichent à la place d’un site.
next-network_filter = Essayez { $target } depuis un autre réseau, par exemple avec la connexion mobile d’un téléphone. Si cela y fonctionne, c’est ce réseau-ci qui bloque.
missing-network_filter = Rien n’indique si une machine du trajet bloque le port { $port }. Un essai depuis un autre réseau peut le dire.

cause-icp_block =
    .title = Le fournisseur bloque ce nom : pas d’enregistrement ICP
    .why = En Chine continentale, un nom doit être déclaré (enregistrement ICP) avant qu’un serveur situé là-bas puisse le servir. D’ici là, le fournisseur répond à la place du serveur.
evidence-icp_block-by_address = Interrogé par son adresse et non par le nom, { $address } répond autrement : { $answer }
evidence-icp_block-address = La cible est l’adresse { $host }, et ce blocage ne regarde que les noms.
next-icp_block = Demandez la même adresse sans le nom { $host } : si la page du serveur s’affiche, c’est le nom qui est bloqué.
missing-icp_block = Aucune page n’a été reçue pour ce nom : un blocage n’a donc pas pu être reconnu.

cause-client_banned =
    .title = Le serveur a banni l’adresse depuis laquelle vous vous connectez, ou limite ses tentatives
    .title-limited = Le serveur limite le nombre de requêtes
    .why = Le serveur reconnaît cet ordinateur à son adresse, ou à celle de son routeur, et le refuse, pour un temps ou pour de bon. La raison habituelle : trop de tentatives en peu de temps.
evidence-client_banned-cut_off =
    { $worked ->
        [one] La première tentative a été acceptée ;
       *[other] Les { $worked } premières tentatives ont été acceptées ;
    } { $failed ->
        [one] la tentative suivante n’a plus obtenu de connexion.
       *[other] les { $failed } tentatives suivantes n’ont plus obtenu de connexion.
    }
evidence-client_banned-one_by_one = Jamais deux tentatives de suite vers le port { $port } n’ont abouti du premier coup. Il en va ainsi quand seules quelques connexions par seconde sont acceptées.
next-client_banned = Attendez dix minutes sans essayer, puis essayez une seule fois ; ou essayez au même moment depuis un autre réseau.
missing-client_banned = Seul un essai depuis un autre réseau, ou la liste des bannissements du serveur, montre si le serveur bannit l’adresse depuis laquelle vous vous connectez.

cause-host_down =
    .title = Le serveur est éteint ou n’est pas sur le réseau
    .title-no_way = Aucun trajet ne mène au réseau du serveur
    .title-behind = La machine derrière le routeur ne répond pas
    .why = Aucune machine ne répond à cette adresse. Elle est éteinte, en panne, coupée de son réseau, ou a maintenant une autre adresse.
evidence-host_down-own = { $address } est cet ordinateur lui-même.
evidence-host_down-neighbour = Aucune machine de ce réseau n’a répondu quand cet ordinateur a cherché { $address } (adresse matérielle introuvable).
next-host_down = Vérifiez si { $host } est allumé : sur place, dans la console du fournisseur, ou en demandant à la personne qui le gère.
missing-host_down = Rien n’indique si { $host } est allumé : les paquets ont été arrêtés avant.

cause-data_lost =
    .title = La connexion s’ouvre, mais les données envoyées n’arrivent jamais
    .title-answer = La connexion s’ouvre, mais une partie de la réponse se perd en chemin
    .why = La brève ouverture de la connexion passe, tout ce qui suit disparaît. Un pare-feu ou un répartiteur de charge sur le trajet bloque les connexions établies ou n’en voit qu’un seul sens.
evidence-data_lost-unacknowledged =
    { $repeated ->
        [one] { $address } a accepté la connexion, puis n’a jamais confirmé la réception de la requête, répétée { $repeated } fois en { $time }.
       *[other] { $address } a accepté la connexion, puis n’a jamais confirmé la réception de la requête, répétée { $repeated } fois en { $time }.
    }
evidence-data_lost-arrived = { $address } a confirmé la réception de ce qui a été envoyé sur une autre connexion.
evidence-data_lost-reported = La réception de ce qui a été envoyé sur { $subject } n’a jamais été confirmée.
next-data_lost = Sur le serveur, enregistrez les paquets du port { $port } pendant une tentative : si l’ouverture de la connexion arrive et pas la requête, quelque chose sur le trajet la supprime.
missing-data_lost = Ce système ne dit pas si la réception de ce qui a été envoyé au port { $port } a été confirmée. Un enregistrement des paquets, d’un côté ou de l’autre, peut le dire.

cause-mtu_black_hole =
    .title = Les gros paquets disparaissent sur le trajet (MTU)
    .why = Une liaison du trajet n’accepte que des paquets plus petits, et le message qui le signale se perd. Les petits échanges fonctionnent, les pages et les certificats restent bloqués.
evidence-mtu_black_hole-hangs =
    { $times ->
        [one] { $address } a accepté la connexion, puis l’échange est resté bloqué.
       *[other] { $address } a accepté la connexion, puis { $times } échanges sont restés bloqués.
    }
evidence-mtu_black_hole-small = Avec des paquets de 536 octets au plus, le même échange avec { $address } est passé.
evidence-mtu_black_hole-hello = Le premier message à { $address }, plus gros qu’un paquet, a été répété et sa réception jamais confirmée.
evidence-mtu_black_hole-request = La réception d’un petit message à { $address } a été confirmée.
evidence-mtu_black_hole-arrived = Une grosse réponse est arrivée de { $address }.
next-mtu_black_hole = Abaissez pour un essai la MTU de cet ordinateur à 1280 et reconnectez-vous au port { $port } : si cela fonctionne, le trajet perd les gros paquets.
missing-mtu_black_hole = Aucune grosse réponse n’est arrivée du port { $port } : la taille des paquets n’a donc pas pu être comparée.

cause-packet_loss =
    .title = La ligne perd des paquets
    .why = Une partie de ce qui est envoyé n’arrive jamais : les connexions prennent des secondes ou échouent de temps en temps. Les raisons habituelles sont un Wi-Fi faible ou une ligne surchargée.
evidence-packet_loss-series =
    { $lost ->
        [one] { $lost } tentative sur { $attempts } vers le port { $port } a perdu un paquet.
       *[other] { $lost } tentatives sur { $attempts } vers le port { $port } ont perdu des paquets.
    }
evidence-packet_loss-control =
    { $lost ->
        [0] Aucune des { $attempts } tentatives vers d’autres ports du même serveur n’a perdu de paquet.
        [one] { $lost } tentative sur { $attempts } vers d’autres ports du même serveur a perdu un paquet.
       *[other] { $lost } tentatives sur { $attempts } vers d’autres ports du même serveur ont perdu des paquets.
    }
evidence-packet_loss-none =
    { $attempts ->
        [one] La tentative a reçu une réponse aussitôt.
       *[other] Les { $attempts } tentatives ont toutes reçu une réponse aussitôt.
    }
next-packet_loss = Envoyez des pings à { $host } pendant quelques minutes, une fois par câble et une fois sur un autre réseau, et comparez les pertes.
missing-packet_loss = Trop peu de tentatives vers le port { $port } ont reçu une réponse pour compter les pertes. Une mesure plus longue peut le dire.

cause-server_overloaded =
    .title = Le serveur est surchargé
    .why = Le programme ne suit plus : sa file d’attente de nouvelles connexions est pleine, ou tous ses processus (workers) sont occupés. Les connexions attendent ou sont alors abandonnées.
evidence-server_overloaded-series =
    { $lost ->
        [one] Le port { $port } n’accepte que par moments : { $lost } tentative sur { $attempts } a dû être répétée ou a échoué.
       *[other] Le port { $port } n’accepte que par moments : { $lost } tentatives sur { $attempts } ont dû être répétées ou ont échoué.
    }
evidence-server_overloaded-some = { $address } a répondu à une requête et en a laissé une autre sans réponse pendant { $time }.
next-server_overloaded = Sur le serveur, regardez la file d’attente des connexions du port { $port } et le nombre de connexions.
missing-server_overloaded = Rien n’indique à quel point le serveur est occupé. La personne qui le gère peut regarder la file d’attente des connexions du port { $port }.
