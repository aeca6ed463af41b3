cli-progress = Ölçülen: { $measured }. Beklenen: { $running }
cli-public = İzin verdiğiniz için şunlara da sorulur: { $servers }. DNS sunucuları { $name } adını öğrenir.
cli-not-yet = { $what } bu sürümde henüz çalışmıyor.
cli-no-such-language = “{ $tag }” dilinde metin yok. Olanlar: { $tags }.
cli-not-written = Teşhis şuraya yazılamadı: { $place }. Sebep: { $reason }
cli-no-threads = Kontroller başlatılamadı: { $reason }
cli-no-facts = Kontroller sonuçsuz bitti.
cli-no-display = Ekran yok, bu yüzden pencere açılamıyor. Onun yerine yerleşik alıştırma sunucuları inceleniyor. Pencereyi açmak için programı bir masaüstünden başlatın. Burada bir adresi kontrol etmek için: connection-doctor check ws://example.com:8282
cli-no-window-here = Bu program komut satırı içindir. Pencereyi açmak için connection-doctor programını başlatın. Burada bir adresi kontrol etmek için: connection-doctor-cli check ws://example.com:8282
cli-window-failed = Pencere açılamadı: { $reason }. Bir adresi penceresiz kontrol etmek için: connection-doctor check ws://example.com:8282

cli-practice-name = Alıştırma sunucusu
cli-practice-expected = Beklenen
cli-practice-found = Bulunan
cli-practice-right = doğru
cli-practice-wrong = YANLIŞ
cli-practice-skipped = atlandı
cli-practice-waits = { $count ->
    [one] Bir alıştırma sunucusu inceleniyor.
   *[other] { $count } alıştırma sunucusu inceleniyor. Bazıları hiç yanıt vermez; bunu anlamak her biri için sekiz saniye sürer.
}
cli-practice-unknown = “{ $name }” adında bir alıştırma sunucusu yok. Bütün adları görmek için: connection-doctor practice --list
cli-practice-not-served = { $name } adlı alıştırma sunucusu bu bilgisayarda çalışamıyor: { $reason }
