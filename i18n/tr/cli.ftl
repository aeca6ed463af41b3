cli-progress = Ölçülen: { $measured }. Beklenen: { $running }
cli-public = İzin verdiğiniz için şunlara da sorulur: { $servers }. DNS sunucuları { $name } adını öğrenir.
cli-not-yet = { $what } bu sürümde henüz çalışmıyor.
cli-no-such-language = “{ $tag }” dilinde metin yok. Olanlar: { $tags }.
cli-not-written = Teşhis şuraya yazılamadı: { $place }. Sebep: { $reason }
cli-no-threads = Kontroller başlatılamadı: { $reason }
cli-no-facts = Kontroller sonuçsuz bitti.
cli-no-display = Ekran yok, bu yüzden pencere açılamıyor. Onun yerine yerleşik alıştırma sunucuları inceleniyor. Pencereyi açmak için programı bir masaüstünden başlatın. Burada bir adresi kontrol etmek için: connection-doctor check ws://example.com:8282
cli-no-window-here = Bu program komut satırı içindir. Pencereyi açmak için connection-doctor programını başlatın. Burada bir adresi kontrol etmek için: connection-doctor-cli check ws://example.com:8282
cli-window-failed = Pencere açılamadı. { $reason } Bir adresi penceresiz kontrol etmek için: connection-doctor check ws://example.com:8282

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

cli-command-program = { ui-about-what } Argüman verilmezse pencere açılır.
cli-command-check = Bir adresi inceler ve raporu yazar.
cli-command-server = Bu bilgisayarı sunucu olarak inceler (bu sürümde yok).
cli-command-practice = Yerleşik alıştırma sunucularını inceler.

cli-help-usage = Kullanım:
cli-help-commands = Komutlar:
cli-help-arguments = Argümanlar:
cli-help-options-heading = Seçenekler:
cli-help-options = SEÇENEKLER
cli-help-one-of = Şunlardan biri: { $values }
cli-help-default = Varsayılan: { $value }

cli-arg-lang = Metnin dili, örneğin tr
cli-arg-help = Bu yardımı göster
cli-arg-version = Sürümü göster
cli-arg-target = Adres veya içinde adres geçen bir hata mesajı
cli-arg-host = Sunucu adı veya adresi; IPv6 köşeli parantezli ya da parantezsiz
cli-arg-port = Port, 1 ile 65535 arası
cli-arg-protocol = Nasıl bağlanılacağı
cli-arg-format = Hangi biçimde yazılacağı
cli-arg-output = Nereye yazılacağı; - standart çıktıdır
cli-arg-timeout = { ui-timeout }, saniye olarak
cli-arg-expect_ip = { ui-expected-address }
cli-arg-path = Adresin yolu ve parametreleri
cli-arg-origin = { ui-origin }
cli-arg-subprotocol = { ui-subprotocol }
cli-arg-sni = { ui-server-name }
cli-arg-public_checks = { ui-public-checks }
cli-arg-panel = { ui-panel }; menülerini söyleyebilmek için
cli-arg-cloud = { ui-cloud }; menülerini söyleyebilmek için
cli-arg-panel_ports = { ui-panel-ports }
cli-arg-offline = Hedef ve sistemin DNS sunucuları dışında hiçbir yere bağlanma
cli-arg-outside = Dışarıdaki bir ölçüm ağına da sor (bu sürümde yok)
cli-arg-redact = Yazılanlardaki adresleri ve adları değiştir (bu sürümde yok)
cli-arg-list = Bütün alıştırma sunucularını göster
cli-arg-serve = Program sonlandırılana kadar alıştırma sunucularını çalıştır
cli-arg-name = Yalnızca bu alıştırma sunucusu

cli-wrong-unknown = “{ $argument }” argümanı bilinmiyor.
cli-wrong-command = “{ $command }” komutu bilinmiyor.
cli-wrong-similar = Benzeri var: { $names }.
cli-wrong-no-value = { $argument } için bir değer gerekli.
cli-wrong-choice = { $argument } için “{ $value }” olmaz. Olabilecekler: { $values }.
cli-wrong-value = { $argument } için “{ $value }” olmaz. Olabilecek değer: { $expected }.
cli-wrong-value-only = { $argument } için “{ $value }” olmaz.
cli-wrong-twice = { $argument } yalnızca bir kez verilebilir.
cli-wrong-together = { $argument } şunlarla birlikte kullanılamaz: { $others }.
cli-wrong-missing = Eksik olan: { $arguments }.
cli-wrong-letters = Argümanlardan biri okunabilir metin değil (UTF-8).
cli-wrong-call = Argümanlar birbirine uymuyor.
cli-wrong-help = Verilebilecek her şeyi görmek için: { $command }

cli-expected-seconds = saniye olarak { $least } ile { $most } arasında bir sayı
cli-expected-address = { $ipv4 } veya { $ipv6 } gibi bir adres
cli-expected-line = denetim karakteri içermeyen tek satır metin
