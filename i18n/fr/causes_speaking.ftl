# Speaking: the port was reached, and what is said there goes wrong.

# What is heard on a port. Names of products and protocols stay as they are.
language-http = HTTP (web)
language-ws = WebSocket
language-tls = TLS (chiffrement)
language-ssh = SSH (connexion à distance)
language-smtp = SMTP (courrier)
language-ftp = FTP (transfert de fichiers)
language-pop3 = POP3 (courrier)
language-imap = IMAP (courrier)
language-mysql = MySQL (base de données)
language-postgresql = PostgreSQL (base de données)
language-redis = Redis (base de données)
language-memcached = Memcached (cache)
language-mongodb = MongoDB (base de données)
language-vnc = VNC (écran à distance)
language-rdp = RDP (bureau à distance)
language-telnet = Telnet (connexion à distance)
language-irc = IRC (messagerie)
language-socks = SOCKS (proxy)
language-echo = un écho, qui renvoie ce qu’il reçoit
language-gateway_register = le service Register de GatewayWorker
language-text = un protocole maison, en lignes de texte
language-frame = un protocole en trames qui commencent par leur longueur (comme Workerman frame)
language-binary = un protocole binaire maison

## protocol_mismatch

cause-protocol_mismatch =
    .title = Le port parle un autre protocole que celui que vous avez demandé
    .title-ssh = Le port sert à la connexion à distance (SSH), pas à ce type de connexion
    .title-mail = Le port est celui d’un serveur de courrier
    .title-database = Le port est celui d’une base de données
    .title-register = Le port est celui du service Register de GatewayWorker, pas d’un Gateway
    .title-web-page = Un serveur web ordinaire répond, pas un serveur WebSocket
    .title-web-socket = Le port sert des connexions WebSocket, pas des pages web
    .why = Les deux côtés doivent parler le même protocole, comme deux personnes doivent parler la même langue. La connexion était établie, mais le programme sur ce port comprend autre chose.
evidence-protocol_mismatch-product = { $address } a dit « { $bytes } » { $after }. C’est { $language }, { $product }, et non { $asked } comme demandé.
evidence-protocol_mismatch-language = { $address } a dit « { $bytes } » { $after }. C’est { $language }, et non { $asked } comme demandé.
evidence-protocol_mismatch-bytes = { $address } a dit « { $bytes } » { $after }. Ce n’est ni HTTP ni TLS, et ce n’est pas { $asked } comme demandé.
evidence-protocol_mismatch-opened = Une connexion WebSocket à { $address } s’est ouverte ({ $url }) : le port accepte donc bien ces connexions.
evidence-protocol_mismatch-no_sign = Rien dans la réponse n’indique un serveur WebSocket : statut { $status } au lieu de 101, et aucun en-tête WebSocket.
evidence-protocol_mismatch-usual_port = Le port { $port } est d’habitude utilisé par { $service }, qui parle son propre protocole.
evidence-protocol_mismatch-alpn = { $address } a mis fin à la négociation chiffrée parce qu’il ne parle aucun des protocoles proposés, tels que HTTP/1.1 (no_application_protocol).
evidence-protocol_mismatch-paths =
    { $count ->
        [one] { $count } autre chemin habituel n’a pas donné de connexion WebSocket non plus.
       *[other] { $count } autres chemins habituels n’ont pas donné de connexion WebSocket non plus.
    }
evidence-protocol_mismatch-ws_header = La réponse contient « { $header } », que seuls les serveurs WebSocket envoient.
next-protocol_mismatch-log = Demandez à la personne qui gère le serveur quel programme écoute sur ce port, et s’il sert des connexions WebSocket à ce chemin.
next-protocol_mismatch-listen = Vérifiez sur le serveur quel programme écoute sur le port { $port } et sur quel protocole il est réglé.

## tls_expected

cause-tls_expected =
    .title = Le port veut une connexion chiffrée (TLS)
    .why = Une adresse non chiffrée a été utilisée pour un port qui ne parle que TLS. Le serveur ne peut pas comprendre la requête.
evidence-tls_expected-alert = { $address } a répondu { $after } par les octets « { $bytes } » : c’est ainsi que TLS commence.
next-tls_expected-try = Essayez la même adresse avec wss:// ou https://.

## tls_not_expected

cause-tls_not_expected =
    .title = Le port parle HTTP sans chiffrement
    .why = Une adresse chiffrée (wss:// ou https://) a été utilisée pour un port qui ne connaît pas TLS. Le serveur ne peut pas comprendre le message d’ouverture chiffré.
next-tls_not_expected-try = Essayez la même adresse avec ws:// ou http://.

## upgrade_stripped

cause-upgrade_stripped =
    .title = Un proxy placé devant le serveur ne laisse pas passer les connexions WebSocket
    .why = Une connexion WebSocket commence par une requête web qui demande à changer de protocole. Le proxy transmet la requête sans cette demande : le serveur placé derrière voit donc une requête ordinaire.
evidence-upgrade_stripped-direct = Une connexion WebSocket à { $address } s’est ouverte ({ $url }), sans passer par le proxy.
evidence-upgrade_stripped-front = L’en-tête « { $header } » montre qu’un proxy ou un serveur web est placé devant.
evidence-upgrade_stripped-no_front = Aucun en-tête n’indique un proxy placé devant.
evidence-upgrade_stripped-passed = La demande de passage à WebSocket est arrivée à { $address } ({ $url }) : statut 101.
evidence-upgrade_stripped-missing = { $address } ne voit pas ce qui a été envoyé : sa réponse dit « { $sign } », alors que la requête portait les deux en-têtes, Upgrade et Connection.
evidence-upgrade_stripped-differs = La même requête sans ces en-têtes reçoit une autre réponse : ils arrivent donc.
next-upgrade_stripped-server = Sur le serveur, envoyez la même requête directement au programme placé derrière le proxy. Si la connexion s’ouvre, c’est le proxy qui est en cause.

## wrong_path

cause-wrong_path =
    .title = Il n’y a rien à ce chemin
    .why = Le serveur est là, mais il ne connaît pas la partie de l’adresse qui suit l’hôte.
evidence-wrong_path-opens = Une connexion WebSocket s’est ouverte à un autre chemin de { $address } : { $url }.
evidence-wrong_path-tried = Ces chemins n’ont pas donné de connexion WebSocket non plus : { $paths }.
evidence-wrong_path-root = La page d’accueil de { $address } fonctionne : { $url }.
next-wrong_path-ask = Demandez à la personne qui gère le serveur l’adresse complète avec son chemin, ou cherchez-la dans les paramètres du client.

## proxy_backend_down

cause-proxy_backend_down =
    .title = Le proxy répond, mais pas le programme placé derrière lui
    .title-wants-tls = Le programme derrière le proxy veut du TLS, mais le proxy s’y connecte sans TLS
    .why = Un proxy ou un répartiteur de charge a reçu la requête et n’a pas pu la transmettre. Le programme placé derrière ne tourne pas, ne répond pas ou écoute ailleurs.
evidence-proxy_backend_down-page = C’est la page qu’affiche { $product } quand le programme placé derrière lui ne répond pas.
evidence-proxy_backend_down-front = L’en-tête « { $header } » montre qu’un proxy ou un serveur web est placé devant.
next-proxy_backend_down-server = Sur le serveur, envoyez la même requête directement au programme, sans passer par le proxy.

## server_error

cause-server_error =
    .title = Le serveur signale une erreur de son côté
    .why = La requête est arrivée, et le programme a échoué en la traitant, ou ne peut pas fonctionner en ce moment.
next-server_error-log = Consultez le journal du programme du serveur à l’heure de cette vérification.

## request_rejected

cause-request_rejected =
    .title = Le serveur n’accepte pas ce genre de requête
    .why = La requête est arrivée et a été comprise, et le statut dit pourquoi elle a été refusée.
evidence-request_rejected-meaning = Le statut { $status } signifie : { $meaning }
status-meaning-bad_request = le serveur n’a pas compris la requête.
status-meaning-payment = le serveur demande d’abord un paiement.
status-meaning-method = cette adresse existe, mais pas pour ce genre de requête.
status-meaning-format = le serveur ne sait pas traiter le format proposé.
status-meaning-timeout = le serveur a attendu la requête trop longtemps.
status-meaning-gone = ce qui était ici a été retiré définitivement.
status-meaning-size = la requête est trop grande, ou sa longueur n’est pas indiquée.
status-meaning-misdirected = ce serveur ne répond pas pour le nom indiqué dans l’adresse.
status-meaning-upgrade = le serveur veut que le client change d’abord de protocole.
status-meaning-legal = le serveur ne peut pas montrer cela pour des raisons légales.

## access_rejected

cause-access_rejected =
    .title = Le serveur refuse l’accès
    .title-origin = Le serveur n’accepte que les connexions de certaines pages web (Origin)
    .title-host = Le serveur n’accepte pas le nom indiqué dans l’adresse
    .title-subprotocol = Le serveur n’accepte que les clients qui indiquent un sous-protocole
    .title-credentials = Le serveur demande un mot de passe ou un jeton
    .why = Le serveur est là et a compris la requête, mais il ne laisse pas entrer ce client.
evidence-access_rejected-scheme = Le serveur demande des identifiants : « { $scheme } ».
evidence-access_rejected-not_sent = L’adresse saisie contient des identifiants. Ce programme ne les envoie pas.
evidence-access_rejected-no_origin = Sans en-tête Origin, la connexion WebSocket s’ouvre.
evidence-access_rejected-origin = Avec l’Origin « { $origin } », la connexion WebSocket s’ouvre.
evidence-access_rejected-host = Avec l’adresse à la place du nom dans l’en-tête Host, cela fonctionne ({ $url }).
evidence-access_rejected-subprotocol = Avec le sous-protocole « { $name } », la connexion WebSocket s’ouvre.
next-access_rejected-ask = Demandez à la personne qui gère le serveur ce qu’un client doit envoyer pour entrer : un jeton, un mot de passe, ou une page de sa liste.

## redirected

cause-redirected =
    .title = Le serveur envoie les clients vers une autre adresse
    .title-loop = Le serveur fait tourner les clients en rond
    .why = Ce que vous cherchez a déménagé, ou n’est servi qu’à une autre adresse. Les pages web suivent un tel renvoi, les connexions WebSocket ne le suivent pas.
evidence-redirected-location = { $address } a répondu par le statut { $status } et la nouvelle adresse { $location }.
evidence-redirected-not_followed = Les clients WebSocket ne suivent pas d’eux-mêmes une nouvelle adresse.
evidence-redirected-loop =
    { $count ->
        [one] Après { $count } renvoi, on revient au point de départ.
       *[other] Après { $count } renvois, on revient au point de départ.
    }
evidence-redirected-portal = Le réseau répond aussi autre chose pour la page de test { $url } : c’est peut-être la page d’identification du réseau qui répond ici.

## subprotocol_mismatch

cause-subprotocol_mismatch =
    .title = Le client et le serveur ne s’accordent pas sur le sous-protocole WebSocket
    .title-with = Le serveur n’ouvre que les connexions WebSocket qui indiquent un sous-protocole
    .title-without = Le serveur ne connaît pas le sous-protocole demandé
    .why = Un client peut indiquer la langue qu’il veut parler à l’intérieur de la connexion WebSocket. Le serveur doit la connaître, et certains serveurs exigent qu’elle soit indiquée.
evidence-subprotocol_mismatch-opened = La connexion WebSocket à { $address } s’est ouverte comme demandé ({ $url }).
evidence-subprotocol_mismatch-other = { $address } a choisi le sous-protocole « { $got } », alors que « { $asked } » était demandé.
evidence-subprotocol_mismatch-none = { $address } n’a choisi aucun sous-protocole, alors que « { $asked } » était demandé.
evidence-subprotocol_mismatch-unasked = { $address } a choisi le sous-protocole « { $got } », alors qu’aucun n’était demandé.
evidence-subprotocol_mismatch-opens_with = Avec le sous-protocole « { $name } », la connexion WebSocket à { $address } s’ouvre.
evidence-subprotocol_mismatch-opens_without = Sans sous-protocole, la connexion WebSocket à { $address } s’ouvre.
next-subprotocol_mismatch-ask = Demandez à la personne qui gère le serveur quel sous-protocole ses clients doivent indiquer.
missing-subprotocol_mismatch = Les sous-protocoles habituels n’ont rien donné. L’auteur du serveur sait s’il en attend un qui lui est propre.

## handshake_broken

cause-handshake_broken =
    .title = Le serveur accepte la connexion WebSocket, mais avec une réponse incorrecte
    .why = La réponse qui ouvre une connexion WebSocket doit suivre des règles strictes, pour qu’aucun cache ni aucun autre serveur ne puisse passer pour un serveur WebSocket. Cette réponse ne les respecte pas, et les clients abandonnent.
evidence-handshake_broken-wrong = { $address } a envoyé l’en-tête { $header } avec « { $got } ». La bonne valeur serait « { $expected } ».
evidence-handshake_broken-missing = { $address } n’a pas envoyé d’en-tête { $header }. La bonne valeur serait « { $expected } ».
evidence-handshake_broken-cache = L’en-tête « { $header } » montre qu’un cache a répondu avec une ancienne copie.

## closed_after_open

cause-closed_after_open =
    .title = La connexion WebSocket s’ouvre, et le serveur la ferme aussitôt
    .title-policy = La connexion WebSocket s’ouvre, et le serveur refuse le client
    .title-code = La connexion WebSocket s’ouvre, et le serveur la ferme aussitôt avec un code
    .title-no-code = La connexion WebSocket s’ouvre, puis se coupe aussitôt
    .why = L’adresse, le port et le protocole sont bons. Le programme du serveur met fin à la connexion après l’avoir ouverte : il refuse le client, ou il échoue.
evidence-closed_after_open-code = { $address } a fermé la connexion WebSocket { $time } après son ouverture, avec le code { $code }.
evidence-closed_after_open-reason = { $address } a fermé la connexion WebSocket { $time } après son ouverture, avec le code { $code } et la raison « { $reason } ».
evidence-closed_after_open-reset = { $address } a coupé la connexion WebSocket { $time } après son ouverture, par une réinitialisation (RST). Les navigateurs l’affichent comme code 1006.
evidence-closed_after_open-no_code = { $address } a mis fin à la connexion WebSocket { $time } après son ouverture, sans code de fermeture. Les navigateurs l’affichent comme code 1006.
evidence-closed_after_open-ping = La connexion est restée ouverte jusqu’à notre trame ping. Les navigateurs n’en envoient pas : elle peut donc y rester ouverte.
evidence-closed_after_open-no_frames = Une fois la connexion WebSocket ouverte, { $address } a envoyé des octets qui ne sont pas des trames WebSocket. Les navigateurs coupent alors la connexion avec le code 1006.
evidence-closed_after_open-gone = La connexion WebSocket à { $address } s’est ouverte et n’est pas restée ouverte.
evidence-closed_after_open-pasted = Le message collé indique le code de fermeture { $code } : { $meaning }
evidence-closed_after_open-meaning = Le code { $code } signifie : { $meaning }
close-meaning-normal = le serveur n’a plus rien à dire.
close-meaning-going_away = le serveur s’arrête, ou a fait partir le client.
close-meaning-protocol = une erreur de protocole. Ce qui est arrivé n’était pas conforme au protocole WebSocket.
close-meaning-data_kind = le serveur n’accepte pas ce type de message.
close-meaning-data_broken = un message n’a pas pu être lu.
close-meaning-policy = ce qui est arrivé est contraire à une règle du serveur. Ce code vaut pour toute règle : jeton manquant, page non autorisée, limite.
close-meaning-too_big = un message était trop grand.
close-meaning-extension = le client voulait une extension qui n’est pas disponible.
close-meaning-server_fault = le serveur a rencontré une erreur de son côté.
close-meaning-restart = le serveur redémarre.
close-meaning-try_later = le serveur est surchargé : réessayez plus tard.
close-meaning-gateway = un proxy n’a pas reçu de bonne réponse du programme placé derrière lui.
close-meaning-unauthorized = le client n’est pas identifié.
close-meaning-forbidden = le client n’a pas le droit de faire cela.
close-meaning-timeout = le client a mis trop de temps.
close-meaning-own = un code propre au programme. Sa documentation en donne le sens.

## silent_server

cause-silent_server =
    .title = Le serveur accepte la connexion et ne dit rien
    .title-behind = Le serveur web est là, mais ce qui devrait répondre à cette requête est bloqué
    .title-midway = Le serveur s’arrête au milieu de sa réponse
    .title-seldom = Le serveur laisse certaines requêtes sans réponse
    .title-unanswered = Le serveur parle, mais ne répond pas à la requête
    .why = La connexion est établie, mais aucune réponse à la requête ne vient. Le programme attend autre chose, est bloqué ou a trop à faire.
evidence-silent_server-acknowledged =
    { $count ->
        [one] Ce qui a été envoyé est arrivé : l’autre côté en a confirmé la réception.
       *[other] Ce qui a été envoyé est arrivé sur { $count } connexions : l’autre côté en a confirmé la réception, et rien n’est revenu.
    }
next-silent_server-server = Sur le serveur, regardez ce que fait le programme du port { $port } : son journal, sa charge, et le protocole qu’il attend.

## connection_reset

cause-connection_reset =
    .title = Le serveur coupe la connexion avant de dire un mot
    .title-at-once = Le serveur accepte la connexion et la coupe aussitôt
    .title-cut-short = Le serveur coupe la connexion au milieu de sa réponse
    .why = Quelque chose accepte la connexion, puis la coupe. Souvent, le programme placé derrière est absent, une limite est atteinte, ou le programme ne comprend pas ce qu’il reçoit.
next-connection_reset-server = Sur le serveur, vérifiez quel programme écoute sur le port { $port } et ce que son journal dit des connexions coupées.

## tls_certificate

cause-tls_certificate =
    .title = Le certificat du serveur n’est pas accepté
    .title-expired = Le certificat du serveur a expiré
    .title-not-yet-valid = Le certificat du serveur n’est pas encore valable
    .title-revoked = Le certificat du serveur a été révoqué par son émetteur
    .title-self-signed = Le serveur a signé lui-même son certificat : personne ne s’en porte garant
    .title-wrong-name = Le certificat du serveur est pour un autre nom
    .title-chain-incomplete = Le serveur omet un certificat qui le relie à une autorité reconnue
    .title-issuer-expired = Un certificat placé au-dessus de celui du serveur dans la chaîne a expiré
    .title-unknown-issuer = Le certificat du serveur vient d’une autorité que cet ordinateur ne connaît pas
    .title-weak = Le certificat du serveur utilise une clé ou une signature qui n’est plus sûre
    .title-wrong-usage = Le certificat du serveur n’est pas fait pour un serveur
    .title-too-large = Le serveur envoie plus de certificats que les clients n’en acceptent
    .title-unrecognized-name = Le serveur n’a pas de certificat pour ce nom
    .why = Un certificat prouve qu’un serveur est bien celui qu’il prétend être. Les clients coupent la connexion quand la preuve ne tient pas.
evidence-tls_certificate-accepted = Cet ordinateur accepte le certificat de { $address }.
evidence-tls_certificate-too_large = Les certificats envoyés par { $address } dépassent 64 Ko au total. Ce programme n’en accepte pas plus, et d’autres clients ont une limite semblable. Un serveur n’envoie normalement que son certificat et les quelques autres qui le relient à une autorité.
evidence-tls_certificate-intercepted = L’émetteur ressemble à { $product }, qui remplace le certificat du serveur par le sien.
evidence-tls_certificate-old_roots = Les autorités livrées avec ce programme l’acceptent : la liste de cet ordinateur est peut-être trop ancienne.
evidence-tls_certificate-clock = L’horloge de { $server } indique { $time } : l’horloge de cet ordinateur est donc peut-être fausse.
evidence-tls_certificate-portal = Le réseau répond autre chose pour la page de test { $url } : c’est peut-être lui qui répond ici aussi.
evidence-tls_certificate-expired = Le certificat « { $subject } » de { $address } était valable jusqu’au { $date }.
evidence-tls_certificate-not_yet_valid = Le certificat « { $subject } » de { $address } n’est valable qu’à partir du { $date }.
evidence-tls_certificate-wrong_name = Le certificat de { $address } est pour { $names }, et non pour { $host }.
evidence-tls_certificate-no_names = Le certificat de { $address } ne porte { $subject } que dans son sujet. Les programmes n’y regardent plus : le nom doit figurer parmi les noms alternatifs (SAN).
evidence-tls_certificate-self_signed = Le certificat « { $subject } » de { $address } est signé par lui-même.
evidence-tls_certificate-unknown_issuer = Le certificat de { $address } est signé par « { $issuer } », que cet ordinateur ne connaît pas.
evidence-tls_certificate-chain_incomplete =
    { $count ->
        [one] { $address } a envoyé { $count } certificat. Celui de « { $issuer } », qui l’a signé, manque.
       *[other] { $address } a envoyé { $count } certificats. Celui de « { $issuer } », qui a signé le dernier, manque.
    }
evidence-tls_certificate-issuer_expired = Un certificat que { $address } a envoyé avec le sien a expiré.
evidence-tls_certificate-revoked = Le certificat de { $address } a été révoqué par « { $issuer } ».
evidence-tls_certificate-weak = Les certificats de { $address } utilisent la clé { $key } et la signature { $signature }.
evidence-tls_certificate-wrong_usage = Le certificat de { $address } indique d’autres usages, et pas celui d’un serveur.
evidence-tls_certificate-unnamed = Cet ordinateur refuse le certificat de { $address } : { $note }
evidence-tls_certificate-unrecognized = { $address } a mis fin à la négociation par l’alerte TLS « unrecognized_name » : il n’a pas de certificat pour { $host }.
evidence-tls_certificate-no_name_sent = { $address } a mis fin à la négociation par l’alerte TLS « unrecognized_name ». Il attend un nom, et une adresse a été utilisée à la place.

## tls_too_old

cause-tls_too_old =
    .title = Le serveur ne propose qu’un chiffrement trop ancien
    .title-cipher = Le serveur ne propose que des algorithmes de chiffrement trop anciens
    .why = Les anciens chiffrements peuvent être cassés : les programmes d’aujourd’hui les refusent.
evidence-tls_too_old-version = { $address } a refusé un message d’ouverture TLS actuel, et répondu à un ancien en { $version }.
evidence-tls_too_old-cipher = { $address } a refusé un message d’ouverture TLS actuel, et répondu à un ancien en { $version } avec l’algorithme { $cipher }.
next-tls_too_old-server = Regardez dans la configuration du serveur quelles versions de TLS et quels algorithmes de chiffrement il propose.

## client_certificate_required

cause-client_certificate_required =
    .title = Le serveur ne laisse entrer que les clients qui ont leur propre certificat
    .why = Le serveur veut une preuve de l’identité du client. La personne qui gère le serveur délivre ces certificats.
evidence-client_certificate_required-alert = { $address } a demandé un certificat et, n’en recevant pas, a mis fin à la connexion par l’alerte TLS « { $alert } ».
evidence-client_certificate_required-ended = { $address } a demandé un certificat et, n’en recevant pas, a mis fin à la connexion.
evidence-client_certificate_required-asks = { $address } a demandé un certificat à cet ordinateur.
evidence-client_certificate_required-issuers = Certificats acceptés, par émetteur : { $issuers }.
evidence-client_certificate_required-never = { $address } n’a jamais demandé de certificat à cet ordinateur.
next-client_certificate_required-ask = Demandez à la personne qui gère le serveur si ses clients ont besoin de leur propre certificat.

## tls_intercepted

cause-tls_intercepted =
    .title = Un programme ou un appareil sur le trajet déchiffre la connexion
    .title-product = Un filtre ou un antivirus déchiffre la connexion
    .title-private = Le certificat vient de l’autorité d’une entreprise, ou d’un filtre
    .why = Un antivirus, un filtre ou un autre outil déchiffre la connexion pour en lire le contenu, puis la chiffre à nouveau avec son propre certificat à la place de celui du serveur. Certains programmes le refusent, et certains filtres ne laissent pas passer les connexions WebSocket.
evidence-tls_intercepted-product = Le certificat de { $address } a été signé par « { $issuer } ». C’est { $product }, connu pour déchiffrer les connexions.
evidence-tls_intercepted-private = Cet ordinateur fait confiance à « { $issuer } », qui a signé le certificat de { $address }, mais la liste des autorités publiques ne le connaît pas. L’autorité propre à une entreprise donne le même résultat.
evidence-tls_intercepted-public = Le certificat de { $address } a été signé par « { $issuer } » et mène à une autorité publique.
next-tls_intercepted-elsewhere = Regardez le certificat depuis un autre ordinateur, sur un autre réseau. Si l’émetteur y est différent, quelque chose sur cet ordinateur ou ce réseau-ci déchiffre la connexion.
missing-tls_intercepted = Le certificat ne vient pas d’une autorité publique et n’indique aucun produit connu. Quelqu’un sur un autre réseau pourrait dire s’il voit le même.

## idle_dropped

cause-idle_dropped =
    .title = La connexion est coupée après un moment sans messages
    .why = Les proxys et les routeurs oublient les connexions où rien ne se dit. Un signe de vie régulier les maintient.
evidence-idle_dropped-after = La connexion WebSocket à { $address } a été coupée après { $time } sans message.
evidence-idle_dropped-again =
    { $count ->
        [one] { $count } autre essai a été coupé après la même durée.
       *[other] { $count } autres essais ont été coupés après la même durée.
    }
evidence-idle_dropped-kept = Avec des pings réguliers, la connexion est restée ouverte.
next-idle_dropped-pings = Faites envoyer un ping par le client toutes les 30 secondes. Si la connexion tient, c’est l’inactivité qui est en cause.
next-idle_dropped-test = Ouvrez une connexion avec votre propre client, n’envoyez rien, et notez au bout de combien de temps elle est coupée. Si la durée est deux fois à peu près la même, par exemple 60 secondes, la cause est sans doute un proxy ou un routeur.
missing-idle_dropped = Seule une connexion laissée ouverte quelques minutes le montre, et cette vérification est plus courte. Notez au bout de combien de temps votre propre client est coupé.
missing-idle_dropped-closed = Seule une connexion qui s’ouvre peut être coupée pour inactivité. Réglez d’abord ce qui l’empêche de s’ouvrir.
