cli-progress = Misure fatte: { $measured }. In attesa di: { $running }
cli-public = Contattati anche, come hai permesso: { $servers }. I server DNS vengono a sapere il nome { $name }.
cli-not-yet = { $what } non funziona ancora in questa versione.
cli-no-such-language = Non ci sono testi nella lingua “{ $tag }”. Lingue disponibili: { $tags }.
cli-not-written = Non è stato possibile scrivere la diagnosi in { $place }: { $reason }
cli-no-threads = Non è stato possibile avviare le verifiche: { $reason }
cli-no-facts = Le verifiche sono finite senza risultato.
cli-no-display = Non c’è uno schermo, quindi la finestra non si può aprire. Al suo posto vengono diagnosticati i server di prova integrati. Per aprire la finestra, avvia questo programma da un desktop. Per verificare un indirizzo qui: connection-doctor check ws://example.com:8282
cli-no-window-here = Questo programma si usa dalla riga di comando. Per aprire la finestra, avvia connection-doctor. Per verificare un indirizzo qui: connection-doctor-cli check ws://example.com:8282
cli-window-failed = Non è stato possibile aprire la finestra: { $reason }. Per verificare un indirizzo senza la finestra: connection-doctor check ws://example.com:8282

cli-practice-name = Server di prova
cli-practice-expected = Atteso
cli-practice-found = Trovato
cli-practice-right = giusto
cli-practice-wrong = ERRATO
cli-practice-skipped = saltato
cli-practice-waits = { $count ->
    [one] Viene diagnosticato un server di prova.
   *[other] Vengono diagnosticati { $count } server di prova. Alcuni non rispondono mai, e per accorgersene servono otto secondi ciascuno.
}
cli-practice-unknown = Non esiste un server di prova “{ $name }”. Per vedere tutti i nomi: connection-doctor practice --list
cli-practice-not-served = Il server di prova { $name } non può funzionare su questo computer: { $reason }
