format-html = Web sayfası
format-markdown = Markdown
format-text = Düz metin
format-json = JSON, programlar için

# The answer in one sentence.
headline-works-websocket = Çalışıyor: { $place } adresindeki WebSocket açılıyor ve açık kalıyor.
headline-works-http = Çalışıyor: { $place } adresi HTTP ile yanıt veriyor.
headline-works-tls = Çalışıyor: { $place } ile TLS el sıkışması tamamlanıyor, sertifika doğrulandı.
headline-works-tcp = Çalışıyor: { $place } adresi bağlantıları kabul ediyor.
headline-cause = { $title }.
headline-degraded = Çalışıyor, ama zayıf bir yanı var: “{ $weakness }”.
headline-degraded-somehow = { $address } çalışıyor, ama her bakımdan değil.
headline-checking = { $address } kontrol ediliyor…
headline-stopped = { $address } adresine ulaşılıp ulaşılmadığı anlaşılmadan durduruldu.
headline-inconclusive = Ölçümler { $address } bağlantısının neden kurulamadığını göstermiyor.
headline-name-unknown = { $host } diye bir ad yok.
headline-name-disputed = Bazı DNS sunucuları { $host } adını bilmiyor.
headline-name-no-address = { $host } adının adresi yok.
headline-dns-silent = DNS sunucusu { $host } için yanıt vermiyor.
headline-dns-failed = DNS sunucusu { $host } adını çözümleyemedi.
headline-lookup-left-out = Bu bilgisayar { $host } için adres bulamıyor, oysa DNS sunucusu adı biliyor.
headline-dns-chain = { $host } adının DNS kayıtları hiçbir yere varmıyor.
headline-dns-strange = { $host } adı tuhaf bir adrese gidiyor.
headline-refused = { $port } portuna bağlantı reddediliyor.
headline-silent = { $host }, { $port } portunda yanıt vermiyor.
headline-cut = { $port } portundaki bağlantı açılıyor ve hemen kesiliyor.
headline-no-answer = { $port } portu bağlantıyı kabul ediyor, ama yanıt vermiyor.
headline-data-lost = { $host } bağlantıyı kabul ediyor, ama gönderilenler oraya hiç ulaşmıyor.
headline-host-unreachable = { $host } bilgisayarına ulaşılamıyor.
headline-no-way = Buradan { $host } hedefine yol yok.
headline-no-network = Bu bilgisayarın ağı yok.
headline-not-permitted = Bir şey { $host } hedefine giden yolu yasaklıyor.
headline-no-local-address = Bu bilgisayarda { $host } bağlantısı için boş adres ve port yok.
headline-too-many-files = Bu bilgisayar daha fazla bağlantı açamıyor.
headline-tcp-other = { $host } hedefine { $port } portundan bağlanılamıyor.
headline-certificate = { $host } sertifikasına güvenilemiyor.
headline-unrecognized-name = Sunucu { $host } adını tanımıyor.
headline-client-certificate = { $host } bu bilgisayardan bir sertifika istiyor.
headline-not-tls = { $port } portu TLS konuşmuyor.
headline-tls = { $host } ile TLS el sıkışması başarısız.
headline-http-error = Sunucu { $status } hatasıyla yanıt veriyor.
headline-redirect = Sunucu başka bir adrese yönlendiriyor.
headline-not-http = { $port } portunda yanıt veren şey HTTP konuşmuyor.
headline-closed-unanswered = { $port } portu bağlantıyı yanıt vermeden kapatıyor.
headline-http-broken = Sunucunun HTTP yanıtı bozuk.
headline-ws-status = Sunucu WebSocket isteğine { $status } koduyla yanıt veriyor.
headline-ws-handshake = Sunucunun WebSocket el sıkışması hatalı.
headline-ws-closed = WebSocket açılıyor ve hemen kapanıyor.
headline-ws-idle = WebSocket, üzerinden veri geçmeyince kesiliyor.
headline-proxy = Bu bilgisayarın proxy’si bağlantıyı geçirmiyor.
headline-policy = Programınız bu adresi daha bağlanmadan reddediyor.
headline-captive = Araya bir oturum açma sayfası giriyor.
headline-check-broken = Bu programın bir kontrolü yarıda kaldı.

# The sentence under the answer.
summary-checks = { $time } içinde { $count } ölçüm yapıldı.
summary-connected = { $address } adresi bağlantıyı { $time } içinde kabul etti.
summary-refused = { $address } adresinden { $time } içinde yanıt geldi: bu port bağlantı kabul etmiyor.
summary-silent = { $address } adresine yapılan { $syns } deneme { $time } boyunca yanıtsız kaldı.
summary-likely = Büyük olasılıkla: “{ $cause }”.
summary-possible = Belki de: “{ $cause }”.
summary-alike = { $count ->
    [one] Bir neden uyuyor.
   *[other] { $count } neden buradan bakınca aynı görünüyor.
}
note-credentials = Adreste bir kullanıcı adı veya parola vardı. Saklanmadı ve gönderilmedi.
note-stopped = { $time } sonra durduruldu. Burada o ana kadar bilinenler var.
note-stopped-open = Sonuna kadar ölçülmeyenler: { $checks }.
missing-stopped = Bunu gösterebilecek her şey ölçülmeden kontrol durduruldu.
missing-running = Bunu gösterebilecek her şey henüz ölçülmedi.

# The picture of the way.
way-value = { $value }
way-computer = Bu bilgisayar
way-tunnel = Proxy veya VPN
way-router = Yönlendirici
way-internet = İnternet
way-server = Sunucu
way-server-here = Sunucu olarak bu bilgisayar
way-server-behind = CDN’in arkasında
way-port = Port { $port }
way-port-open = açık
way-port-hidden = açık, ama yalnızca proxy’ye kadar
way-port-refused = reddedildi
way-port-silent = yanıt yok
way-port-unreachable = ulaşılamıyor
way-websocket = WebSocket
way-http = HTTP
way-tls = TLS
way-program = Program
way-answers = çalışıyor
way-answers-degraded = çalışıyor, zayıf bir yanı var
way-fails = çalışmıyor
way-not-reached = buraya ulaşılamadı

# How sure a cause is.
status-confirmed = Doğrulandı
status-likely = Muhtemel
status-possible = Olabilir
status-not_checked = Bakılmadı
status-ruled_out = Elendi

# The parts of a report.
report-title = Connection Doctor: { $address }
report-first = Önce bunu yapın
report-next = Kesin sonuç verecek deneme
report-causes = Nedenler
report-measurements = Ölçümler
report-label = { $check } { $subject }
report-label-brackets = { $check } { $subject }
report-measured = { $label }: { $says }
report-cause = { $status }: { $title }
report-lead = { $word }:
report-place = ({ $place })
report-effect = ({ $effect })
report-command = [{ $shell }, { $effect }]
report-column-start = Başlangıç
report-column-check = Kontrol
report-column-result = Sonuç
report-column-time = Süre
report-made = Connection Doctor { $version } ile hazırlandı, { $time }.
report-ruled-out = Elenenler ve bakılmayanlar
report-way = Sunucuya giden yol
report-way-point = { $label } [{ $state }]
report-way-point-detail = { $label } { $detail } [{ $state }]
effect-reads = yalnızca bakar
effect-changes = bir şeyi değiştirir
place-server = Sunucuda
place-client = Bu bilgisayarda
place-cloud_console = Bulut konsolunda
place-panel = Hosting panelinde
place-dns = DNS sağlayıcısında
place-application = Programda
way-state-reached = ulaşıldı
way-state-broken = burada kopuk
way-state-doubtful = şüpheli
way-state-unknown = ölçülmedi
