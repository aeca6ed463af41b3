ui-name = Connection Doctor

# The start screen.
ui-question = Que n’arrivez-vous pas à joindre ?
ui-paste-hint = Collez une adresse ou un message d’erreur, par exemple ws://chat.example.com:8282
ui-paste = Coller
ui-host = Hôte
ui-port = Port
ui-protocol = Protocole
ui-protocol-auto = Automatique
ui-protocol-ws = WebSocket
ui-protocol-wss = WebSocket avec TLS
ui-protocol-http = HTTP
ui-protocol-https = HTTPS
ui-protocol-tcp = TCP seul
ui-protocol-tls = TLS seul
ui-check = Vérifier
ui-contacts = Le programme ne contacte que l’adresse saisie et votre serveur DNS.
ui-contacts-public = Le programme contacte l’adresse saisie, votre serveur DNS, des serveurs DNS publics et un site de test d’accès à Internet.
ui-change = Modifier
ui-details = Plus de détails
ui-details-less = Moins de détails
ui-expected-address = Adresse IP réelle du serveur
ui-origin = Origin (la page qui se connecte)
ui-subprotocol = Sous-protocole WebSocket
ui-server-name = Nom du serveur pour TLS (SNI)
ui-examples = Pas de serveur sous la main ? Essayez un exemple sur cet ordinateur
ui-examples-all = Afficher les { $count } exemples
ui-try = Essayer : { $name }
ui-not-served = L’exemple n’a pas pu démarrer : { $reason }
ui-paste-cut = Le texte collé était très long. Seuls ses 64 premiers Kio sont utilisés.

# The header of the result.
ui-home = Retour au départ
ui-check-again = Vérifier à nouveau
ui-stop = Arrêter
ui-export = Exporter
ui-settings = Paramètres

# The answer.
ui-progress = { $ended ->
    [0] Vérification en cours depuis { $time }.
    [one] Vérification en cours depuis { $time }, { $ended } contrôle terminé.
   *[other] Vérification en cours depuis { $time }, { $ended } contrôles terminés.
}
ui-running = Encore en cours : { $checks }
ui-running-more = { $checks } et { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
ui-starting = Démarrage…
ui-lost = Le diagnostic s’est interrompu. C’est une erreur de Connection Doctor.
ui-again = Réessayer

# The way.
ui-way = Le trajet jusqu’au serveur
ui-way-point = { $label }, { $state }
ui-way-point-detail = { $label } { $detail }, { $state }

# Do this first.
ui-steps = À faire d’abord
ui-steps-none = Il n’y a rien à faire.
ui-steps-wait = Les étapes s’affichent dès qu’une cause est trouvée.
ui-steps-stopped = Vérifiez de nouveau et attendez la fin : les étapes découlent des mesures.
ui-next-test = L’essai qui permet de trancher
ui-copy-command = Copier
ui-copied = Copié dans le presse-papiers.

ui-shell-apache = Apache
ui-shell-caddy = Caddy
ui-shell-gatewayworker = GatewayWorker
ui-shell-linux = Linux
ui-shell-macos = macOS
ui-shell-nginx = nginx
ui-shell-windows = PowerShell
ui-shell-workerman = Workerman

# The checklist.
ui-causes = Causes
ui-causes-wait = Les causes s’affichent dès que quelque chose est mesuré.
ui-causes-all = { $count ->
    [one] Afficher { $count } cause
   *[other] Afficher les { $count } causes
}
ui-causes-few = Afficher moins de causes
ui-for = pour
ui-against = contre

# The measurements.
ui-measurements = Mesures
ui-measurements-wait = Rien n’a encore été mesuré.
ui-measurement = { $label } : { $says }. Début après { $start }, durée { $time }.
ui-measurement-running = encore en cours

# Fields.
ui-cut = Couper
ui-copy = Copier
ui-select-all = Tout sélectionner

# Saving.
ui-copy-report = Copier comme texte
ui-save-title = Enregistrer le rapport
ui-save-typed = Ce système n’a pas de fenêtre pour choisir un fichier. Saisissez l’endroit où enregistrer le rapport.
ui-save-exists = Un fichier de ce nom existe déjà.
ui-path = Fichier
ui-save = Enregistrer
ui-replace = Le remplacer
ui-cancel = Annuler
ui-saved = Enregistré sous { $path }
ui-not-saved = Le rapport n’a pas pu être enregistré sous { $path } : { $reason }
ui-retry = Réessayer
ui-dismiss = Fermer ce message

# The settings.
ui-close = Fermer
ui-appearance = Apparence
ui-theme = Thème
ui-theme-system = Comme le système
ui-theme-light = Clair
ui-theme-dark = Sombre
ui-text-size = Taille du texte
ui-language = Langue
ui-language-system = Comme le système
ui-checks = Vérifications
ui-timeout = Délai d’attente maximal d’une tentative
ui-control-ports = Essayer aussi d’autres ports du même serveur
ui-control-ports-why = Montre si le serveur est en marche.
ui-public-checks = Interroger aussi des serveurs DNS publics et un site de test d’accès à Internet
ui-public-checks-why = Ils apprennent quel nom vous cherchez. Jamais utilisé pour les adresses privées.
ui-public-checks-who = Interrogés dans ce cas : { $servers }.
ui-send-message = Envoyer un court texte dans la connexion WebSocket ouverte
ui-send-message-why = Montre si les données passent. Le programme du serveur voit ce texte.
ui-panel-ports = Essayer les ports des panneaux d’hébergement
ui-panel-ports-why = Indique quel panneau le serveur utilise, pour nommer le bon menu.
ui-server = Le serveur
ui-cloud = Cloud ou hébergeur
ui-panel = Panneau d’hébergement
ui-not-known = Inconnu
ui-server-why = Si vous les connaissez, les conseils nomment les bons menus.
ui-settings-broken = Les paramètres n’ont pas pu être lus, les valeurs habituelles sont donc utilisées : { $reason }
ui-settings-not-kept = Les paramètres n’ont pas pu être enregistrés : { $reason }
ui-no-letters = Aucune police de cet ordinateur ne contient les lettres de cette langue : { $language }. Installez-en une, par exemple une police Noto, puis choisissez de nouveau la langue.
ui-broken = Une erreur s’est produite dans Connection Doctor : { $reason }
ui-no-window = Connection Doctor n’a pas pu ouvrir sa fenêtre. { $reason }
window-display = L’affichage graphique ne répond pas, ou refuse ce programme.
window-library = Il manque une bibliothèque du système dont la fenêtre a besoin. Installez ces paquets, ou ceux qui leur correspondent sur votre système : { $packages }.
window-opengl = OpenGL, qui dessine la fenêtre, ne fonctionne pas ici. Mettez à jour le pilote graphique.
window-opengl-linux = OpenGL, qui dessine la fenêtre, ne fonctionne pas ici. Mettez à jour le pilote graphique, ou lancez le programme avec { $variable }.
window-other = La raison : { $reason }.

# About.
ui-about = À propos de Connection Doctor
ui-version = Version { $version }
ui-about-what = Dit en mots simples pourquoi une connexion échoue, à quel point c’est sûr et que faire ensuite.
ui-licence = Licence : MIT ou Apache 2.0, au choix.
ui-credits = Réalisé avec
ui-credit-fonts = Noto Sans, Noto Sans Mono et Noto Sans Arabic, © Google LLC, SIL Open Font License 1.1
ui-credit-window = egui et eframe, MIT ou Apache 2.0
ui-credit-network = Tokio, Hyper, rustls, Hickory DNS et beaucoup d’autres crates, sous MIT, Apache 2.0, ISC, BSD et licences semblables
ui-font-licence = Licence des polices

# Everywhere.
ui-time = { $time }
