# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = { $address } adresi, WebSocket isteğine ({ $url }) şu yanıtı verdi: “{ $answer }”.
seen-answer-page = { $address } adresi, { $url } isteğine şu yanıtı verdi: “{ $answer }”.
seen-page-closed = { $address } adresi { $status } koduyla yanıt verdi, ama bağlantı sayfanın tamamı gelmeden bitti.
seen-page-reset = { $address } adresi { $status } koduyla yanıt verdi, ama bağlantı sayfanın tamamı gelmeden sıfırlandı (RST).
seen-page-stalled = { $address } adresi { $status } koduyla yanıt verdi, ama sayfanın ortasında başka bir şey gelmedi. { $time } bekledik.
seen-unanswered = { $address } adresi konuşmaya başladı, ama isteğe yanıt gelmedi. { $time } bekledik.
seen-unanswered-frames = { $address } adresi HTTP/2’yi kabul etti, ama { $time } boyunca isteğe yanıt gelmedi. Bunun yerine gelen çerçeve sayısı: { $count }.
seen-h2-ended = { $address } adresi HTTP/2’yi kabul etti, ama isteği yanıt vermeden { $code } hata koduyla bitirdi.
seen-answer-changes = { $address } adresi aynı isteğe başka bir zaman farklı yanıt verdi. Belki orada birden fazla sunucu sırayla yanıt veriyor.
next-page-stalled = Sunucuda, bir deneme sırasında { $port } portunun paketlerini kaydedin: sayfanın tamamı çıkıyorsa onu yoldaki bir şey kaybediyordur; çıkmıyorsa program takılmıştır.
seen-not-part = Bir { $protocol } bağlantısında böyle bir şey olmaz.
seen-tls-spoken = { $address } adresi, TLS açılış mesajına { $version } ile yanıt verdi.
seen-tls-alert = { $address } adresi, TLS açılış mesajına “{ $alert }” TLS uyarısıyla yanıt verdi.
seen-tls-hello = { $address } adresi TLS ile yanıt verdi.
missing-speaking-unreached = { $target } hedefine bağlanılamadı, bu yüzden oradan yanıt alınamadı. Önce porta ulaşmanızı engelleyen sorunu giderin.
missing-speaking-running = Bunu gösterecek kontroller hâlâ sürüyor.
missing-speaking-no-answer = Sunucudan bunu gösterecek bir yanıt gelmedi. Sunucu yöneticisi günlüğe bakabilir.
missing-speaking-elsewhere = Bunu gösterecek yanıt, adın her adresinden gelmedi.
seen-pasted = Yapıştırılan mesajda “{ $text }” yazıyor.

seen-sent-nothing = daha bir şey sorulmadan
seen-sent-http = bir web isteğinden sonra
seen-sent-client-hello = TLS açılış mesajından sonra
seen-sent-line = bir satır metinden sonra
seen-sent-http-in-tls = şifreli bağlantının içindeki bir web isteğinden sonra
seen-try-bytes = { $address } adresi { $after } “{ $bytes }” gönderdi.
seen-try-answered = { $address } adresi { $after } yanıt verdi.
seen-try-reset = { $address } adresi bağlantıyı { $after }, başlangıçtan { $time } sonra sıfırladı (RST).
seen-try-closed = { $address } adresi bağlantıyı { $after }, başlangıçtan { $time } sonra tek söz etmeden kapattı.
seen-try-silent = { $address } adresi bağlantıyı kabul etti ve { $after } { $time } boyunca hiçbir şey göndermedi.
