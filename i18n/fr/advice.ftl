# Advice: verb first, one thing a step, least-open.

# The server’s firewall.
advice-test_from_the_server = Depuis le serveur, connectez-vous au port { $port } à l’adresse du serveur lui-même, et non à 127.0.0.1. Si cela fonctionne, un pare-feu bloque les autres. Si la connexion est refusée, le programme ne tourne pas, ou n’écoute que sur 127.0.0.1 : la liste des ports à l’écoute le montre.
advice-look_at_the_firewall = Consultez les règles du pare-feu du serveur. Utilisez la commande qui correspond au pare-feu de votre serveur.
advice-open_the_port = Autorisez le port { $port } en entrée, et lui seul. Si vous seul en avez besoin, n’autorisez que votre adresse.
advice-open_the_port-source = Autorisez le port { $port } en entrée pour { $source }, et pour personne d’autre.
advice-unban = Vérifiez sur le serveur si l’adresse depuis laquelle vous vous connectez est bannie et, si c’est le cas, levez ce bannissement.
advice-wait_a_while = Attendez quelques minutes, puis essayez une seule fois. Des essais répétés prolongent le bannissement ou la limitation.

# Security group and panel.
advice-open_security_group = Dans la console du cloud, ouvrez le groupe de sécurité (ou le pare-feu) de ce serveur. Ajoutez une règle entrante : TCP, port { $port }, depuis les adresses qui en ont besoin.
advice-open_security_group-source = Dans la console du cloud, ouvrez le groupe de sécurité (ou le pare-feu) de ce serveur. Ajoutez une règle entrante : TCP, port { $port }, depuis { $source }.
advice-open_security_group-cloud = Dans la console { $cloud }, allez dans : { $path }. Ajoutez une règle pour les connexions entrantes : { $rule }. Comme source, n’indiquez que les adresses qui en ont besoin.
advice-open_other_product = Si le serveur est du type { $product }, allez plutôt dans : { $path }. Ajoutez une règle : { $rule }.
advice-find_the_cloud = Cherchez quel fournisseur héberge le serveur : la facture l’indique, et souvent aussi la commande ci-dessous, lancée sur le serveur. Choisissez-le dans les paramètres : le chemin dans ses menus s’affichera ici.
advice-firewall_in_image = Chez { $cloud }, les systèmes habituels ont leur propre pare-feu, qui est une seconde barrière : autorisez aussi le port sur le serveur.
advice-two_gates = N’oubliez pas qu’il y a deux barrières : le groupe de sécurité et le pare-feu du serveur. Observez sur le serveur si les tentatives sur le port { $port } arrivent : si rien n’arrive, quelque chose les arrête avant le serveur, le plus souvent le groupe de sécurité.
advice-open_in_panel = Ouvrez la page de sécurité de votre panneau d’hébergement et ajoutez une règle pour le port TCP { $port }. Choisissez le panneau dans les paramètres : le chemin dans ses menus s’affichera ici.
advice-open_in_panel-known = Dans { $panel }, allez dans : { $path }. Ajoutez une règle : { $rule }.
advice-open_beside_panel = { $panel } n’a pas de page pour le pare-feu. Autorisez le port TCP { $port } dans le pare-feu du serveur.

# Who listens, and where.
advice-look_who_listens = Sur le serveur, vérifiez si un programme écoute sur le port { $port }, et à quelle adresse.
advice-look_who_listens-here = Vérifiez si un programme de cet ordinateur écoute sur le port { $port }, et à quelle adresse.
advice-start_the_server = Si rien n’écoute sur le port { $port }, démarrez le programme. S’il s’arrête à nouveau, lisez son journal.
advice-listen_on_all = Si vous voyez 127.0.0.1:{ $port }, le programme n’accepte que les connexions de son propre ordinateur. Faites-le écouter sur toutes les adresses, puis redémarrez-le.
advice-listen_on_all-here = Si la liste montre le port { $port } à une autre adresse que { $address }, utilisez cette adresse-là, ou faites écouter le programme aussi sur { $address }.
advice-listen_on_all-v6 = Faites écouter le programme aussi en IPv6 : [::]:{ $port }. Sous Windows, [::] seul n’accepte pas l’IPv4 : ajoutez 0.0.0.0.
advice-rather_a_proxy = Si le port { $port } est celui d’une base de données ou d’un service interne, laissez-le sur 127.0.0.1. Passez par un tunnel ou par un proxy inverse pour l’atteindre.
advice-bind_to_an_existing_address = Donnez au programme une adresse que cet ordinateur possède. Derrière la traduction d’adresses d’un cloud, c’est l’adresse privée, ou 0.0.0.0 pour toutes.

# Reverse proxies.
advice-pass_the_upgrade = Faites transmettre par le proxy inverse les en-têtes Upgrade et Connection pour { $path }. Remplacez BACKEND_PORT par le port de votre service, puis rechargez le proxy.
advice-start_the_backend = Démarrez le service placé derrière le proxy. Comparez son adresse avec celle de la configuration du proxy.
advice-ask_the_backend_with_tls = Écrivez https:// à la place de http:// devant l’adresse du service placé derrière le proxy (nginx : proxy_pass), puis rechargez le proxy.
advice-heartbeat = Envoyez un court message (heartbeat) dans chaque connexion, au moins toutes les 55 secondes.
advice-longer_timeout = Laissez le proxy attendre plus longtemps avant de couper une connexion inactive.
advice-tls_in_front = Faites recevoir les connexions chiffrées (TLS) par un proxy inverse sur le port 443, qui les transmet au port { $port }. Remplacez les mots en majuscules par les fichiers de votre certificat.

# The program itself.
advice-use_its_language = Utilisez un programme qui parle le protocole de ce port, ou demandez la bonne adresse à son responsable.
advice-use_its_language-address = Utilisez plutôt cette adresse : { $address }
advice-speak_the_asked_language = Si ce port doit parler { $protocol }, indiquez-le à la ligne où le programme se met à l’écoute, puis redémarrez-le.
advice-with_tls = Utilisez l’adresse avec TLS : { $address }
advice-without_tls = Utilisez l’adresse sans TLS : { $address }
advice-other_port = Cherchez le bon port dans la configuration du serveur. Ce n’est peut-être pas { $port }.
advice-other_port-known = Utilisez le port { $port } : le service y répond.
advice-other_path = Trouvez le bon chemin. Le serveur n’a rien au chemin { $path }.
advice-other_path-known = Utilisez cette adresse : { $address }. La connexion WebSocket s’y ouvre.
advice-read_the_log = Lisez le journal du programme à l’heure de cette tentative.
advice-read_the_answer = Lisez ce que dit la réponse du serveur, et adaptez la requête.
advice-allow_the_caller = Demandez à la personne qui gère le serveur ce qu’il accepte. Il veut peut-être un mot de passe ou un jeton, une autre page (Origin) ou un autre nom (Host).
advice-allow_the_caller-credentials = Configurez votre client pour qu’il envoie ce que le serveur demande : un nom d’utilisateur et un mot de passe, ou un jeton. Ce programme-ci n’en envoie pas.
advice-allow_the_caller-origin = Ajoutez { $origin } à la liste des pages (Origin) que le serveur accepte.
advice-allow_the_caller-origin_missing = Configurez le client pour qu’il envoie l’en-tête Origin avec la valeur { $origin } : le serveur accepte cette page. Un navigateur envoie de lui-même l’adresse de la page.
advice-allow_the_caller-host = Ajoutez le nom { $host } aux noms que le serveur accepte (Host), ou utilisez l’adresse du serveur à sa place.
advice-use_the_new_address = Utilisez l’adresse que le serveur indique. Les clients WebSocket ne suivent pas les redirections.
advice-use_the_new_address-known = Utilisez l’adresse que le serveur indique : { $address }. Les clients WebSocket ne suivent pas les redirections.
advice-agree_on_a_subprotocol = Indiquez le même sous-protocole dans le client et dans le serveur.
advice-agree_on_a_subprotocol-known = Indiquez dans le client le sous-protocole { $name } : le serveur l’accepte.
advice-mend_the_handshake = Corrigez la négociation du serveur : statut 101, Upgrade, Connection et Sec-WebSocket-Accept comme le veut la RFC 6455. Un cache intermédiaire doit laisser passer la réponse telle quelle.
advice-read_the_close_code = Cherchez dans le programme du serveur l’endroit qui met fin à la connexion : le code de fermeture ou le journal du programme en donne la raison.
advice-start_business_workers = Avec GatewayWorker : vérifiez si Register, Gateway et BusinessWorker tournent tous. Un Gateway sans BusinessWorker déconnecte ses clients.
advice-find_the_blocked_worker = Cherchez un worker occupé ou bloqué. Le système accepte les connexions même quand le programme ne répond pas.
advice-listen_in_the_container = Avec Docker : faites écouter le programme sur 0.0.0.0:{ $port } dans le conteneur. S’il y écoute sur 127.0.0.1, le port publié accepte les connexions et les coupe aussitôt.
advice-look_at_the_backlog = Vérifiez si la file d’attente des connexions est pleine (Recv-Q proche de Send-Q), et donnez plus de workers au programme.

# TLS and certificates.
advice-renew_the_certificate = Renouvelez le certificat, puis rechargez le serveur pour qu’il utilise le nouveau.
advice-wait_or_set_the_clock = Comparez la date de début du certificat avec l’horloge des deux ordinateurs. Réglez celle qui est fausse, ou attendez cette date.
advice-certificate_for_this_name = Procurez-vous un certificat qui contient le nom { $host }, ou utilisez le nom inscrit dans le certificat.
advice-certificate_for_this_name-address = Utilisez un nom inscrit dans le certificat à la place de l’adresse { $address }. Les certificats pour des adresses sont rares.
advice-send_the_whole_chain = Faites envoyer par le serveur la chaîne complète : son propre certificat et les certificats intermédiaires, dans un seul fichier.
advice-public_certificate = Procurez-vous pour { $host } un certificat d’une autorité publique. Dans une entreprise, installez plutôt le certificat de son autorité sur cet ordinateur.
advice-public_certificate-address = Donnez un nom au serveur, et procurez-vous pour ce nom un certificat d’une autorité publique : peu d’autorités certifient une adresse comme { $address }. Dans une entreprise, installez plutôt le certificat de son autorité sur cet ordinateur.
advice-new_certificate = Remplacez le certificat par un certificat valable.
advice-look_at_the_certificate = Consultez la chaîne de certificats que le serveur envoie.
advice-newer_tls = Activez TLS 1.2 et 1.3 sur le serveur.
advice-get_a_client_certificate = Demandez un certificat client au responsable du serveur, et installez-le dans le programme qui se connecte.
advice-ask_about_interception = Demandez à la personne qui gère l’inspection du trafic TLS, sur cet ordinateur ou ce réseau, si cette adresse peut en être exclue.

# This computer.
advice-use_the_corrected_address = Utilisez cette adresse : { $address }
advice-enter_the_servers_address = Saisissez l’adresse de l’ordinateur sur lequel tourne le serveur.
advice-connect_to_a_network = Branchez le câble, ou activez le Wi-Fi et désactivez le mode avion.
advice-connect_to_a_network-again = Débranchez le câble ou coupez le Wi-Fi, puis reconnectez-le. Si cela ne suffit pas, redémarrez le routeur.
advice-look_at_the_interfaces = Regardez quelles adresses cet ordinateur possède.
advice-look_at_the_route = Consultez la route de cet ordinateur vers { $address }.
advice-get_a_route = Ajoutez une route vers ce réseau, ou connectez-vous au VPN qui y mène. Si une route le bloque, supprimez-la.
advice-get_a_route-v6 = Demandez l’IPv6 à votre fournisseur, ou donnez aussi une adresse IPv4 au serveur (enregistrement A).
advice-get_a_route-neighbour = Si { $address } n’est pas sur le réseau de cet ordinateur, corrigez le masque de réseau ou supprimez la route. Si des conteneurs utilisent le même réseau, donnez-leur un autre réseau.
advice-sign_in = Ouvrez une page web quelconque dans un navigateur et identifiez-vous sur le réseau. Vérifiez ensuite à nouveau.
advice-allow_this_program = Autorisez les connexions vers { $address } sur le port { $port } dans le pare-feu ou l’antivirus de cet ordinateur.
advice-who_holds_the_ports = Regardez quels programmes ont des connexions vers { $address }:{ $port }.
advice-keep_connections = Gardez les connexions ouvertes et réutilisez-les (keep-alive, pool) au lieu d’en ouvrir une nouvelle à chaque fois.
advice-widen_the_range = Ensuite seulement, donnez plus de ports locaux à l’ordinateur. Ne touchez pas à tcp_tw_recycle : il bloque les clients situés derrière une traduction d’adresses.
advice-raise_open_files = Fermez les programmes qui gardent beaucoup de connexions ou de fichiers ouverts, ou relevez la limite de fichiers ouverts.
advice-use_a_secure_address = Utilisez une adresse sécurisée derrière un proxy inverse : { $address }
advice-set_the_clock = Réglez l’horloge de cet ordinateur.

# Names, proxies and tunnels.
advice-use_the_right_name = Vérifiez l’orthographe de { $host }. Si c’est un nom d’un réseau d’entreprise, connectez-vous d’abord à son VPN.
advice-use_the_right_name-known = Utilisez le nom { $name } si c’est bien celui que vous cherchez.
advice-look_at_the_resolver = Regardez quel serveur DNS cet ordinateur interroge. Redémarrez le routeur, reconnectez le VPN ou choisissez un autre serveur DNS dans les paramètres du réseau.
advice-look_at_the_lookup = Regardez comment cet ordinateur résout les noms : sous Linux, la ligne « hosts: » de nsswitch.conf doit contenir « dns » ou « resolve ». Redémarrez ensuite le service de résolution des noms.
advice-mend_the_hosts_file = Corrigez ou supprimez la ligne { $line } de { $path } : { $text }
advice-flush_names = Videz le cache DNS de cet ordinateur, pour qu’il oublie les anciennes réponses.
advice-direct_rule = Ajoutez dans votre logiciel proxy une règle directe pour { $host }.
advice-without_the_program = Faites un essai avec le logiciel proxy désactivé, si vous pouvez sans risque vous connecter sans lui.
advice-look_at_the_proxy = Consultez les paramètres de proxy de cet ordinateur.
advice-bypass_the_proxy = Ajoutez { $host } à la liste d’exceptions du proxy, ou corrigez l’adresse du proxy.
advice-use_the_proxy = Faites passer votre programme par le proxy { $proxy } : le trajet direct est fermé ici.

# DNS and CDN.
advice-add_a_record = Chez le fournisseur DNS, ajoutez un enregistrement A pour { $host } (et un enregistrement AAAA si le serveur a l’IPv6).
advice-look_at_the_records = Consultez les enregistrements DNS tels qu’ils sont maintenant.
advice-mend_the_alias = Chez le fournisseur DNS, corrigez le CNAME de { $host } : il ne mène nulle part.
advice-mend_the_alias-known = Chez le fournisseur DNS, corrigez le CNAME qui pointe vers { $alias }.
advice-mend_the_zone = Demandez au responsable de { $host } de vérifier ses serveurs DNS et ses enregistrements DNSSEC.
advice-right_address = Chez le fournisseur DNS, vérifiez l’adresse de { $host }. Attendez ensuite que l’ancienne réponse soit périmée.
advice-right_address-parked = Vérifiez si le domaine de { $host } est toujours enregistré et payé. S’il a expiré, renouvelez-le ; sinon, indiquez l’adresse du serveur chez le fournisseur DNS.
advice-right_address-known = Chez le fournisseur DNS, faites pointer { $host } vers { $address }. Attendez ensuite que l’ancienne réponse soit périmée.
advice-write_the_whole_name = Écrivez le nom avec un point à la fin ({ $host }.), ou retirez le domaine de recherche ou « ndots » des paramètres DNS.
advice-mend_the_dead_address = Relancez le serveur à { $addresses }, ou retirez { $addresses } des enregistrements DNS de { $host }.
advice-use_a_cdn_port = Utilisez un port que le CDN transmet. Il ne transmet pas le port { $port }, ou il ne peut pas joindre le serveur placé derrière lui.
advice-cdn_off_for_this_name = Désactivez le proxy du CDN pour { $host } (DNS seulement), ou utilisez un nom qui pointe vers le serveur lui-même.
advice-past_the_cdn = Connectez-vous à l’adresse du serveur lui-même. { $address } appartient au CDN.
advice-mend_ipv6 = Faites écouter le serveur en IPv6 sur le port { $port }, ou supprimez l’enregistrement AAAA de { $host }.
advice-mend_ipv4 = Faites écouter le serveur en IPv4 sur le port { $port }, ou supprimez l’enregistrement A de { $host }.

# The network and the machine at its end.
advice-ask_the_administrator = Demandez à l’administrateur du réseau d’autoriser { $address } sur le port TCP { $port }.
advice-ask_for_dns = Demandez à l’administrateur du réseau d’autoriser le DNS vers { $servers } (port 53), ou demandez-lui quel serveur DNS utiliser ici.
advice-other_network = Essayez depuis un autre réseau, par exemple celui d’un téléphone mobile.
advice-register_the_name = Déclarez { $host } auprès du cloud qui l’héberge (enregistrement ICP), ou hébergez-le dans une autre région.
advice-switch_it_on = Vérifiez si l’ordinateur { $address } est allumé et connecté. Dans un cloud : démarrez-le dans la console et comparez son adresse.
advice-look_at_the_forwarding = Regardez sur { $address } vers quelle adresse interne le port { $port } est redirigé, et si l’ordinateur qui a cette adresse est allumé.
advice-look_for_the_host = Vérifiez si l’ordinateur répond.
advice-look_for_dropped_traffic = Regardez sur le serveur si des données pour le port { $port } arrivent après l’ouverture de la connexion. Un répartiteur de charge ou un pare-feu peut bloquer le trafic d’une connexion établie.
advice-clamp_the_mss = Réduisez la taille des paquets (MTU) du VPN ou du routeur, ou laissez-le adapter la taille des segments (MSS).
advice-watch_the_path = Mesurez les pertes sur le trajet, et transmettez le résultat à votre fournisseur.
advice-use_the_public_address = Utilisez l’adresse publique du serveur, ou connectez-vous au VPN qui mène à { $address }.
advice-forward_the_port = Redirigez le port TCP { $port } du routeur vers le serveur. Si le fournisseur partage une adresse publique entre plusieurs clients (CGNAT), demandez une adresse publique rien que pour vous.
