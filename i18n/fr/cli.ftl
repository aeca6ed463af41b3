cli-progress = Mesures faites : { $measured }. En attente de : { $running }
cli-public = Contactés aussi, comme vous l’avez permis : { $servers }. Les serveurs DNS apprennent le nom { $name }.
cli-not-yet = { $what } ne fonctionne pas encore dans cette version.
cli-no-such-language = Il n’y a pas de textes dans la langue « { $tag } ». Langues disponibles : { $tags }.
cli-not-written = Le diagnostic n’a pas pu être écrit dans { $place } : { $reason }
cli-no-threads = Les vérifications n’ont pas pu démarrer : { $reason }
cli-no-facts = Les vérifications se sont terminées sans résultat.
cli-no-display = Il n’y a pas d’écran : la fenêtre ne peut pas s’ouvrir. Les serveurs d’entraînement intégrés sont diagnostiqués à la place. Pour ouvrir la fenêtre, lancez ce programme depuis un bureau. Pour vérifier une adresse ici : connection-doctor check ws://example.com:8282
cli-no-window-here = Ce programme s’utilise en ligne de commande. Pour ouvrir la fenêtre, lancez connection-doctor. Pour vérifier une adresse ici : connection-doctor-cli check ws://example.com:8282
cli-window-failed = La fenêtre n’a pas pu s’ouvrir. { $reason } Pour vérifier une adresse sans elle : connection-doctor check ws://example.com:8282

cli-practice-name = Serveur d’entraînement
cli-practice-expected = Attendu
cli-practice-found = Trouvé
cli-practice-right = juste
cli-practice-wrong = FAUX
cli-practice-skipped = ignoré
cli-practice-waits = { $count ->
    [one] { $count } serveur d’entraînement est diagnostiqué.
   *[other] { $count } serveurs d’entraînement sont diagnostiqués. Certains ne répondent jamais, et il faut huit secondes pour chacun d’eux avant de le constater.
}
cli-practice-unknown = Il n’y a pas de serveur d’entraînement « { $name } ». Pour voir tous les noms : connection-doctor practice --list
cli-practice-not-served = Le serveur d’entraînement { $name } ne peut pas tourner sur cet ordinateur : { $reason }

cli-command-program = { ui-about-what } Sans argument, la fenêtre s’ouvre.
cli-command-check = Diagnostiquer une adresse et afficher le rapport.
cli-command-server = Examiner cet ordinateur en tant que serveur (pas dans cette version).
cli-command-practice = Diagnostiquer les serveurs d’entraînement intégrés.

cli-help-usage = Utilisation :
cli-help-commands = Commandes :
cli-help-arguments = Arguments :
cli-help-options-heading = Options :
cli-help-options = OPTIONS
cli-help-one-of = Au choix : { $values }
cli-help-default = Par défaut : { $value }

cli-arg-lang = Langue du texte, par exemple fr
cli-arg-help = Afficher cette aide
cli-arg-version = Afficher la version
cli-arg-target = Adresse, ou message d’erreur qui contient une adresse
cli-arg-host = Nom d’hôte ou adresse ; IPv6 avec ou sans crochets
cli-arg-port = Port, de 1 à 65535
cli-arg-protocol = Manière de se connecter
cli-arg-format = Format de ce qui est écrit
cli-arg-output = Où l’écrire ; - désigne la sortie standard
cli-arg-timeout = { ui-timeout }, en secondes
cli-arg-expect_ip = { ui-expected-address }
cli-arg-path = Chemin et paramètres de l’adresse
cli-arg-origin = { ui-origin }
cli-arg-subprotocol = { ui-subprotocol }
cli-arg-sni = { ui-server-name }
cli-arg-public_checks = { ui-public-checks }
cli-arg-panel = { ui-panel }, pour nommer ses menus
cli-arg-cloud = { ui-cloud }, pour nommer ses menus
cli-arg-panel_ports = { ui-panel-ports }
cli-arg-offline = Ne contacter que la cible et les serveurs DNS du système
cli-arg-outside = Interroger aussi un réseau de mesure extérieur (pas dans cette version)
cli-arg-redact = Remplacer les adresses et les noms dans ce qui est écrit (pas dans cette version)
cli-arg-list = Afficher tous les serveurs d’entraînement
cli-arg-serve = Laisser tourner les serveurs d’entraînement jusqu’à l’arrêt du programme
cli-arg-name = Seulement ce serveur d’entraînement

cli-wrong-unknown = L’argument « { $argument } » est inconnu.
cli-wrong-command = La commande « { $command } » est inconnue.
cli-wrong-similar = Il existe quelque chose de proche : { $names }.
cli-wrong-no-value = { $argument } demande une valeur.
cli-wrong-choice = La valeur « { $value } » ne convient pas pour { $argument }. Valeurs possibles : { $values }.
cli-wrong-value = La valeur « { $value } » ne convient pas pour { $argument }. Valeur attendue : { $expected }.
cli-wrong-value-only = La valeur « { $value } » ne convient pas pour { $argument }.
cli-wrong-twice = { $argument } ne peut être donné qu’une fois.
cli-wrong-together = { $argument } ne peut pas être utilisé avec : { $others }.
cli-wrong-missing = Il manque : { $arguments }.
cli-wrong-letters = Un des arguments n’est pas du texte lisible (UTF-8).
cli-wrong-call = Les arguments ne vont pas ensemble.
cli-wrong-help = Pour voir tous les arguments possibles : { $command }

cli-expected-seconds = un nombre de secondes de { $least } à { $most }
cli-expected-address = une adresse comme { $ipv4 } ou { $ipv6 }
cli-expected-line = une ligne de texte sans caractères de contrôle
