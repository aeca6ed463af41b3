ui-name = Connection Doctor

# The start screen.
ui-question = Nereye bağlanamıyorsunuz?
ui-paste-hint = Bir adres veya hata mesajı yapıştırın, örneğin ws://chat.example.com:8282
ui-paste = Yapıştır
ui-host = Sunucu adı veya IP adresi
ui-port = Port
ui-protocol = Protokol
ui-protocol-auto = Otomatik bul
ui-protocol-ws = WebSocket
ui-protocol-wss = TLS’li WebSocket
ui-protocol-http = HTTP
ui-protocol-https = HTTPS
ui-protocol-tcp = Yalnızca TCP
ui-protocol-tls = Yalnızca TLS
ui-check = Kontrol et
ui-contacts = Yalnızca girdiğiniz adrese ve DNS sunucunuza bağlanır.
ui-contacts-public = Girdiğiniz adrese, DNS sunucunuza, herkese açık DNS sunucularına ve internet erişimini sınayan bir siteye bağlanır.
ui-change = Değiştir
ui-details = Daha fazla ayrıntı
ui-details-less = Daha az ayrıntı
ui-expected-address = Sunucunun gerçek IP adresi
ui-origin = Origin (bağlanan sayfa)
ui-subprotocol = WebSocket alt protokolü
ui-server-name = TLS için sunucu adı (SNI)
ui-examples = Elinizde sunucu yok mu? Bu bilgisayarda bir örnek deneyin
ui-examples-all = Bütün örnekleri göster ({ $count })
ui-try = Dene: { $name }
ui-not-served = Örnek başlatılamadı: { $reason }
ui-paste-cut = Yapıştırılan metin çok uzundu. Yalnızca ilk 64 KiB kullanıldı.

# The header of the result.
ui-home = Başa dön
ui-check-again = Yeniden kontrol et
ui-stop = Durdur
ui-export = Dışa aktar
ui-settings = Ayarlar

# The answer.
ui-progress = { $ended ->
    [0] Kontrol sürüyor ({ $time }).
   *[other] Kontrol sürüyor ({ $time }), { $ended } adım bitti.
}
ui-running = Hâlâ sürüyor: { $checks }
ui-running-more = { $checks } ve { $count } tane daha
ui-starting = Başlıyor…
ui-lost = Teşhis yarıda kaldı. Bu, Connection Doctor programının kendi hatasıdır.
ui-again = Yeniden dene

# The way.
ui-way = Sunucuya giden yol
ui-way-point = { $label }, { $state }
ui-way-point-detail = { $label } { $detail }, { $state }

# Do this first.
ui-steps = Önce bunu yapın
ui-steps-none = Bir şey yapmanız gerekmiyor.
ui-steps-wait = Bir neden bulununca adımlar burada görünür.
ui-steps-stopped = Yeniden kontrol edin ve sonunu bekleyin: adımlar ölçümlere dayanır.
ui-next-test = Kesin sonuç verecek deneme
ui-copy-command = Kopyala
ui-copied = Panoya kopyalandı.

ui-shell-apache = Apache
ui-shell-caddy = Caddy
ui-shell-gatewayworker = GatewayWorker
ui-shell-linux = Linux
ui-shell-macos = macOS
ui-shell-nginx = nginx
ui-shell-windows = PowerShell
ui-shell-workerman = Workerman

# The checklist.
ui-causes = Nedenler
ui-causes-wait = Bir şey ölçülünce nedenler burada görünür.
ui-causes-all = { $count ->
    [one] Tek nedeni göster
   *[other] Bütün nedenleri göster ({ $count })
}
ui-causes-few = Daha az neden göster
ui-for = lehine
ui-against = aleyhine

# The measurements.
ui-measurements = Ölçümler
ui-measurements-wait = Henüz bir şey ölçülmedi.
ui-measurement = { $label }: { $says }. Başlangıç { $start } sonra, süre { $time }.
ui-measurement-running = sürüyor

# Fields.
ui-cut = Kes
ui-copy = Kopyala
ui-select-all = Tümünü seç

# Saving.
ui-copy-report = Metin olarak kopyala
ui-save-title = Raporu kaydet
ui-save-typed = Bu sistemde dosya seçme penceresi yok. Raporun nereye kaydedileceğini yazın.
ui-save-exists = Bu adda bir dosya zaten var.
ui-path = Dosya
ui-save = Kaydet
ui-replace = Üzerine yaz
ui-cancel = Vazgeç
ui-saved = Kaydedildi: { $path }
ui-not-saved = Rapor şuraya kaydedilemedi: { $path }. Sebep: { $reason }
ui-retry = Yeniden dene
ui-dismiss = Bu mesajı kapat

# The settings.
ui-close = Kapat
ui-appearance = Görünüm
ui-theme = Tema
ui-theme-system = Sistemdeki gibi
ui-theme-light = Açık
ui-theme-dark = Koyu
ui-text-size = Yazı boyutu
ui-language = Dil
ui-language-system = Sistemdeki gibi
ui-checks = Kontroller
ui-timeout = Bir denemede en uzun bekleme
ui-control-ports = Aynı sunucunun başka portlarını da dene
ui-control-ports-why = Sunucunun çalışıp çalışmadığını gösterir.
ui-public-checks = Herkese açık DNS sunucularına ve internet erişimini sınayan bir siteye de sor
ui-public-checks-why = Hangi adı aradığınızı öğrenirler. Özel adreslerde hiç kullanılmaz.
ui-public-checks-who = O zaman şunlara sorulur: { $servers }.
ui-send-message = Açılan WebSocket üzerinden kısa bir metin gönder
ui-send-message-why = Verinin geçip geçmediğini gösterir. Sunucudaki program bu metni görür.
ui-panel-ports = Hosting panellerinin portlarına bak
ui-panel-ports-why = Sunucuda hangi panelin çalıştığını gösterir; böylece doğru menü söylenebilir.
ui-server = Sunucu
ui-cloud = Bulut veya hosting firması
ui-panel = Hosting paneli
ui-not-known = Bilinmiyor
ui-server-why = Biliyorsanız adımlarda doğru menülerin adı yazar.
ui-settings-broken = Ayarlar okunamadı, bu yüzden olağan ayarlar kullanılıyor: { $reason }
ui-settings-not-kept = Ayarlar kaydedilemedi: { $reason }
ui-no-letters = Bu bilgisayardaki hiçbir yazı tipinde bu dilin harfleri yok: { $language }. Bir tane kurun, örneğin bir Noto yazı tipi, sonra dili yeniden seçin.
ui-broken = Connection Doctor programında bir hata oldu: { $reason }
ui-no-window = Connection Doctor penceresini açamadı. { $reason }
window-display = Grafik sistemi yanıt vermiyor ya da bu programı kabul etmiyor.
window-library = Pencerenin gerek duyduğu bir sistem kitaplığı eksik. Şu paketleri ya da sisteminizdeki karşılıklarını kurun: { $packages }.
window-opengl = Pencereyi çizen OpenGL burada çalışmıyor. Grafik sürücüsünü güncelleyin.
window-opengl-linux = Pencereyi çizen OpenGL burada çalışmıyor. Grafik sürücüsünü güncelleyin ya da programı { $variable } ile başlatın.
window-other = Sebep: { $reason }.

# About.
ui-about = Connection Doctor hakkında
ui-version = Sürüm { $version }
ui-about-what = Bir bağlantının neden kurulamadığını, bunun ne kadar kesin olduğunu ve sırada ne yapılacağını sade sözlerle söyler.
ui-licence = Lisans: MIT veya Apache 2.0, seçim sizin.
ui-credits = Kullanılanlar
ui-credit-fonts = Noto Sans, Noto Sans Mono ve Noto Sans Arabic, © Google LLC, SIL Open Font License 1.1
ui-credit-window = egui ve eframe, MIT veya Apache 2.0
ui-credit-network = Tokio, Hyper, rustls, Hickory DNS ve daha birçok kütüphane; MIT, Apache 2.0, ISC, BSD ve benzeri lisanslarla
ui-font-licence = Yazı tiplerinin lisansı

# Everywhere.
ui-time = { $time }
