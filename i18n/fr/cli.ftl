cli-progress = Mesures faites : { $measured }. En attente de : { $running }
cli-public = Contactés aussi, comme vous l’avez permis : { $servers }. Les serveurs DNS apprennent le nom { $name }.
cli-not-yet = { $what } ne fonctionne pas encore dans cette version.
cli-no-such-language = Il n’y a pas de textes dans la langue « { $tag } ». Langues disponibles : { $tags }.
cli-not-written = Le diagnostic n’a pas pu être écrit dans { $place } : { $reason }
cli-no-threads = Les vérifications n’ont pas pu démarrer : { $reason }
cli-no-facts = Les vérifications se sont terminées sans résultat.
cli-no-display = Il n’y a pas d’écran : la fenêtre ne peut pas s’ouvrir. Les serveurs d’entraînement intégrés sont diagnostiqués à la place. Pour ouvrir la fenêtre, lancez ce programme depuis un bureau. Pour vérifier une adresse ici : connection-doctor check ws://example.com:8282
cli-no-window-here = Ce programme s’utilise en ligne de commande. Pour ouvrir la fenêtre, lancez connection-doctor. Pour vérifier une adresse ici : connection-doctor-cli check ws://example.com:8282
cli-window-failed = La fenêtre n’a pas pu s’ouvrir : { $reason }. Pour vérifier une adresse sans elle : connection-doctor check ws://example.com:8282

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
