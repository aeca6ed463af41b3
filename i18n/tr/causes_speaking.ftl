# Speaking: the port was reached, and what is said there goes wrong.

# What is heard on a port. Names of products and protocols stay as they are.
language-http = HTTP (web)
language-ws = WebSocket
language-tls = TLS (şifreleme)
language-ssh = SSH (uzaktan oturum)
language-smtp = SMTP (e-posta)
language-ftp = FTP (dosya aktarımı)
language-pop3 = POP3 (e-posta)
language-imap = IMAP (e-posta)
language-mysql = MySQL (veritabanı)
language-postgresql = PostgreSQL (veritabanı)
language-redis = Redis (veritabanı)
language-memcached = Memcached (önbellek)
language-mongodb = MongoDB (veritabanı)
language-vnc = VNC (uzak ekran)
language-rdp = RDP (uzak masaüstü)
language-telnet = Telnet (uzaktan oturum)
language-irc = IRC (sohbet)
language-socks = SOCKS (proxy)
language-echo = yankı (ne gelirse geri gönderiyor)
language-gateway_register = GatewayWorker’ın Register hizmeti
language-text = kendine özgü bir protokolle metin satırları
language-frame = uzunluğuyla başlayan çerçeveler (Workerman frame gibi)
language-binary = kendine özgü ikili bir protokol

## protocol_mismatch

cause-protocol_mismatch =
    .title = Port, istenenden başka bir protokol konuşuyor
    .title-ssh = Bu port uzaktan oturum (SSH) için, bu tür bağlantı için değil
    .title-mail = Bu port bir posta sunucusuna ait
    .title-database = Bu port bir veritabanına ait
    .title-register = Bu port GatewayWorker’ın Register hizmetine ait, Gateway portu değil
    .title-web-page = WebSocket sunucusu değil, sıradan bir web sunucusu yanıt veriyor
    .title-web-socket = Bu port web sayfası değil, WebSocket sunuyor
    .why = İki taraf aynı protokolü konuşmalı, iki insanın aynı dili konuşması gerektiği gibi. Bağlantı kuruldu, ama bu porttaki program başka bir şey anlıyor.
evidence-protocol_mismatch-product = { $address } adresi { $after } “{ $bytes }” gönderdi. Gelen: { $language }, { $product }. İstenen: { $asked }.
evidence-protocol_mismatch-language = { $address } adresi { $after } “{ $bytes }” gönderdi. Gelen: { $language }. İstenen: { $asked }.
evidence-protocol_mismatch-bytes = { $address } adresi { $after } “{ $bytes }” gönderdi. Bu ne HTTP ne TLS. İstenen: { $asked }.
evidence-protocol_mismatch-opened = { $address } adresinde ({ $url }) bir WebSocket açıldı, demek ki port WebSocket sunuyor.
evidence-protocol_mismatch-no_sign = Yanıtta WebSocket sunucusu olduğunu gösteren bir şey yok: kod 101 yerine { $status } ve hiç WebSocket başlığı yok.
evidence-protocol_mismatch-usual_port = { $port } portu genellikle { $service } içindir ve onun kendi protokolü vardır.
evidence-protocol_mismatch-alpn = { $address } şifreli el sıkışmayı bitirdi, çünkü HTTP/1.1 gibi önerilen protokollerden hiçbirini konuşmuyor (no_application_protocol).
evidence-protocol_mismatch-paths = Olağan { $count } yol daha denendi, WebSocket oralarda da yok.
evidence-protocol_mismatch-ws_header = Yanıtta “{ $header }” var; bunu yalnızca WebSocket sunucuları gönderir.
next-protocol_mismatch-log = Sunucu yöneticisine bu portu hangi programın dinlediğini ve bu yolda WebSocket sunup sunmadığını sorun.
next-protocol_mismatch-listen = Sunucuda { $port } portunu hangi programın dinlediğine ve hangi protokole ayarlı olduğuna bakın.

## tls_expected

cause-tls_expected =
    .title = Port şifreli bağlantı (TLS) istiyor
    .why = Yalnızca TLS konuşan bir port için şifresiz bir adres kullanıldı. Sunucu isteği anlayamıyor.
evidence-tls_expected-alert = { $address } adresi { $after } “{ $bytes }” baytlarıyla yanıt verdi: TLS böyle başlar.
next-tls_expected-try = Aynı adresi wss:// veya https:// ile deneyin.

## tls_not_expected

cause-tls_not_expected =
    .title = Port düz HTTP konuşuyor, şifreleme yok
    .why = TLS bilmeyen bir port için şifreli bir adres (wss:// veya https://) kullanıldı. Sunucu TLS açılış mesajını anlayamıyor.
next-tls_not_expected-try = Aynı adresi ws:// veya http:// ile deneyin.

## upgrade_stripped

cause-upgrade_stripped =
    .title = Sunucunun önündeki bir proxy, WebSocket bağlantılarını geçirmiyor
    .why = WebSocket, geçiş isteyen bir web isteğiyle başlar. Proxy isteği bu geçiş talebi olmadan iletiyor, bu yüzden arkasındaki sunucu sıradan bir istek görüyor.
evidence-upgrade_stripped-direct = Proxy atlanınca { $address } adresinde ({ $url }) bir WebSocket açıldı.
evidence-upgrade_stripped-front = “{ $header }” başlığı, önde bir proxy veya web sunucusu olduğunu gösteriyor.
evidence-upgrade_stripped-no_front = Hiçbir başlık önde bir proxy göstermiyor.
evidence-upgrade_stripped-passed = WebSocket’e geçiş talebi { $address } adresine ({ $url }) ulaştı: kod 101.
evidence-upgrade_stripped-missing = Gönderilen, { $address } adresine eksik ulaşmış: istekte Upgrade ve Connection başlıklarının ikisi de olduğu hâlde yanıtta “{ $sign }” yazıyor.
evidence-upgrade_stripped-differs = Aynı istek bu başlıklar olmadan farklı yanıtlanıyor; demek ki başlıklar ulaşıyor.
next-upgrade_stripped-server = Sunucuda aynı isteği doğrudan proxy’nin arkasındaki programa gönderin. Orada açılırsa sorun proxy’dedir.

## wrong_path

cause-wrong_path =
    .title = Bu yolda hiçbir şey sunulmuyor
    .why = Sunucu yerinde, ama adresin sunucu adından sonraki kısmını tanımıyor.
evidence-wrong_path-opens = { $address } adresinde başka bir yolda WebSocket açıldı: { $url }.
evidence-wrong_path-tried = Bu yollarda da WebSocket yok: { $paths }.
evidence-wrong_path-root = { $address } adresinin ana sayfası çalışıyor: { $url }.
next-wrong_path-ask = Yoluyla birlikte tam adresi sunucu yöneticisine sorun veya istemcinin ayarlarında arayın.

## proxy_backend_down

cause-proxy_backend_down =
    .title = Proxy yanıt veriyor, arkasındaki program vermiyor
    .title-wants-tls = Proxy’nin arkasındaki program TLS istiyor, proxy ise ona TLS’siz bağlanıyor
    .why = Bir proxy veya yük dengeleyici isteği aldı, ama ileri aktaramadı. Arkasındaki program çalışmıyor, yanıt vermiyor veya başka bir yerde dinliyor.
evidence-proxy_backend_down-page = Bu, arkasındaki program yanıt vermeyince { $product } tarafından gösterilen sayfa.
evidence-proxy_backend_down-front = “{ $header }” başlığı, önde bir proxy veya web sunucusu olduğunu gösteriyor.
next-proxy_backend_down-server = Sunucuda, proxy’yi atlayarak aynı isteği doğrudan programa gönderin.

## server_error

cause-server_error =
    .title = Sunucu kendi içinde bir hata bildiriyor
    .why = İstek sunucuya ulaştı, ama program onu işlerken hata verdi veya şu anda çalışamıyor.
next-server_error-log = Sunucu programının günlüğünde bu kontrolün yapıldığı andaki kayıtlara bakın.

## request_rejected

cause-request_rejected =
    .title = Sunucu bu tür istekleri kabul etmiyor
    .why = İstek sunucuya ulaştı ve anlaşıldı; neden geri çevrildiğini durum kodu söylüyor.
evidence-request_rejected-meaning = { $status } kodunun anlamı: { $meaning }
status-meaning-bad_request = sunucu isteği çözemedi.
status-meaning-payment = sunucu önce ödeme istiyor.
status-meaning-method = bu adres var, ama bu tür istekler için değil.
status-meaning-format = sunucu, sunulan biçimi işleyemiyor.
status-meaning-timeout = sunucu isteği çok uzun bekledi.
status-meaning-gone = burada olan şey temelli kaldırılmış.
status-meaning-size = istek çok büyük veya uzunluğu belirtilmemiş.
status-meaning-misdirected = bu sunucu adresteki ada hizmet vermiyor.
status-meaning-upgrade = sunucu, istemcinin önce başka bir protokole geçmesini istiyor.
status-meaning-legal = sunucu bunu hukuki nedenlerle gösteremez.

## access_rejected

cause-access_rejected =
    .title = Sunucu erişimi reddediyor
    .title-origin = Sunucu yalnızca belirli web sayfalarından (Origin) bağlantı kabul ediyor
    .title-host = Sunucu adresteki adı kabul etmiyor
    .title-subprotocol = Sunucu yalnızca alt protokol belirten istemcileri kabul ediyor
    .title-credentials = Sunucu parola veya belirteç (token) istiyor
    .why = Sunucu yerinde ve isteği anladı, ama bu istemciyi içeri almıyor.
evidence-access_rejected-scheme = Sunucu oturum bilgileri istiyor: “{ $scheme }”.
evidence-access_rejected-not_sent = Yazılan adreste oturum bilgileri var. Bu program onları göndermez.
evidence-access_rejected-no_origin = Origin başlığı olmadan WebSocket açılıyor.
evidence-access_rejected-origin = “{ $origin }” Origin değeriyle WebSocket açılıyor.
evidence-access_rejected-host = Host başlığında ad yerine adres olunca çalışıyor ({ $url }).
evidence-access_rejected-subprotocol = “{ $name }” alt protokolüyle WebSocket açılıyor.
next-access_rejected-ask = Bir istemcinin içeri alınmak için ne göndermesi gerektiğini sunucu yöneticisine sorun: belirteç (token), parola veya izin verilenler listesindeki bir sayfanın adresi.

## redirected

cause-redirected =
    .title = Sunucu istemcileri başka bir adrese gönderiyor
    .title-loop = Sunucu istemcileri bir döngüye sokuyor
    .why = Aradığınız şey taşınmış veya yalnızca başka bir adreste sunuluyor. Tarayıcı böyle bir yönlendirmeyle yeni sayfaya gider, WebSocket gitmez.
evidence-redirected-location = { $address } adresi { $status } koduyla yanıt verdi ve yeni adresi söyledi: { $location }.
evidence-redirected-not_followed = WebSocket istemcileri yeni bir adrese kendiliğinden gitmez.
evidence-redirected-loop = { $count } yönlendirmeden sonra daha önceki yere geri dönüyor.
evidence-redirected-portal = Ağ, { $url } deneme sayfasına da başka bir şeyle yanıt veriyor: burada yanıt veren, ağın oturum açma sayfası olabilir.

## subprotocol_mismatch

cause-subprotocol_mismatch =
    .title = İstemci ile sunucu, WebSocket alt protokolünde anlaşamıyor
    .title-with = Sunucu yalnızca alt protokol belirtilen WebSocket’leri açıyor
    .title-without = Sunucu, istenen alt protokolü tanımıyor
    .why = İstemci, WebSocket içinde konuşmak istediği dili belirtebilir. Sunucu bu dili bilmelidir; bazı sunucular bir dil belirtilmesini şart koşar.
evidence-subprotocol_mismatch-opened = WebSocket, istendiği gibi { $address } adresinde ({ $url }) açıldı.
evidence-subprotocol_mismatch-other = { $address } adresi “{ $got }” alt protokolünü seçti, oysa “{ $asked }” istenmişti.
evidence-subprotocol_mismatch-none = { $address } adresi alt protokol seçmedi, oysa “{ $asked }” istenmişti.
evidence-subprotocol_mismatch-unasked = { $address } adresi “{ $got }” alt protokolünü seçti, oysa hiçbiri istenmemişti.
evidence-subprotocol_mismatch-opens_with = “{ $name }” alt protokolüyle { $address } adresinde WebSocket açılıyor.
evidence-subprotocol_mismatch-opens_without = Alt protokol olmadan { $address } adresinde WebSocket açılıyor.
next-subprotocol_mismatch-ask = İstemcilerin hangi alt protokolü belirtmesi gerektiğini sunucu yöneticisine sorun.
missing-subprotocol_mismatch = Olağan alt protokoller işe yaramadı. Sunucunun kendine özgü bir alt protokol isteyip istemediğini onu yazan bilir.

## handshake_broken

cause-handshake_broken =
    .title = Sunucu WebSocket’i kabul ediyor, ama yanlış yanıt veriyor
    .why = WebSocket açan yanıt sıkı kurallara uymalıdır; böylece bir önbellek veya yanlış sunucu onun yerine geçemez. Bu yanıt kuralları çiğniyor, istemciler de vazgeçiyor.
evidence-handshake_broken-wrong = { $address } adresi { $header } başlığını “{ $got }” değeriyle gönderdi. Doğrusu “{ $expected }” olurdu.
evidence-handshake_broken-missing = { $address } adresi { $header } başlığını göndermedi. Doğrusu “{ $expected }” olurdu.
evidence-handshake_broken-cache = “{ $header }” başlığı, bir önbelleğin eski bir kopyayla yanıt verdiğini gösteriyor.

## closed_after_open

cause-closed_after_open =
    .title = WebSocket açılıyor, ama sunucu onu hemen kapatıyor
    .title-policy = WebSocket açılıyor, ama sunucu istemciyi geri çeviriyor
    .title-code = WebSocket açılıyor, ama sunucu onu hemen bir kodla kapatıyor
    .title-no-code = WebSocket açılıyor, ama bağlantı hemen kopuyor
    .why = Adres, port ve protokol doğru. Sunucudaki program bağlantıyı açıldıktan sonra bitiriyor: istemciyi reddediyor veya hata veriyor.
evidence-closed_after_open-code = { $address } adresi WebSocket’i açıldıktan { $time } sonra { $code } koduyla kapattı.
evidence-closed_after_open-reason = { $address } adresi WebSocket’i açıldıktan { $time } sonra { $code } koduyla ve “{ $reason }” nedeniyle kapattı.
evidence-closed_after_open-reset = { $address } adresi WebSocket’i açıldıktan { $time } sonra sıfırlayarak (RST) kesti. Tarayıcılar bunu 1006 kodu olarak gösterir.
evidence-closed_after_open-no_code = { $address } adresi WebSocket’i açıldıktan { $time } sonra kapanış kodu olmadan bitirdi. Tarayıcılar bunu 1006 kodu olarak gösterir.
evidence-closed_after_open-ping = Biz bir ping çerçevesi gönderene kadar açık kaldı. Tarayıcılar bunu göndermez, bu yüzden orada açık kalabilir.
evidence-closed_after_open-no_frames = WebSocket açıldıktan sonra { $address } adresi WebSocket çerçevesi olmayan baytlar gönderdi. Tarayıcılar o zaman bağlantıyı 1006 koduyla bitirir.
evidence-closed_after_open-gone = { $address } adresindeki WebSocket açıldı, ama açık kalmadı.
evidence-closed_after_open-pasted = Yapıştırılan mesajdaki kapanış kodu { $code }: { $meaning }
evidence-closed_after_open-meaning = { $code } kodunun anlamı: { $meaning }
close-meaning-normal = sunucunun söyleyecek başka bir şeyi yok.
close-meaning-going_away = sunucu duruyor veya istemciyi bağlantıdan çıkardı.
close-meaning-protocol = protokol hatası. Gelen veri WebSocket protokolüne uymuyordu.
close-meaning-data_kind = sunucu bu tür mesajları kabul etmiyor.
close-meaning-data_broken = bir mesaj okunamadı.
close-meaning-policy = gelen, sunucunun bir kuralına aykırı. Bu kod her tür kural için kullanılır: eksik belirteç (token), izin verilmeyen sayfa, bir sınır.
close-meaning-too_big = bir mesaj çok büyüktü.
close-meaning-extension = istemci, olmayan bir uzantı istedi.
close-meaning-server_fault = sunucuda bir iç hata oldu.
close-meaning-restart = sunucu yeniden başlıyor.
close-meaning-try_later = sunucu aşırı yüklü: daha sonra deneyin.
close-meaning-gateway = bir proxy, arkasındaki programdan doğru yanıt alamadı.
close-meaning-unauthorized = istemci oturum açmamış.
close-meaning-forbidden = istemcinin bunu yapma izni yok.
close-meaning-timeout = istemci çok geç kaldı.
close-meaning-own = programın kendine özgü bir kodu. Ne anlama geldiği belgelerinde yazar.

## silent_server

cause-silent_server =
    .title = Sunucu bağlantıyı kabul ediyor, ama hiçbir şey söylemiyor
    .title-behind = Web sunucusu yerinde, ama bu isteğe yanıt vermesi gereken şey takılmış
    .title-midway = Sunucu yanıtının ortasında susuyor
    .title-seldom = Sunucu bazı istekleri yanıtsız bırakıyor
    .title-unanswered = Sunucu konuşuyor, ama isteğe yanıt vermiyor
    .why = Bağlantı kuruldu, ama isteğe yanıt gelmiyor. Program başka bir şey bekliyor, takılmış veya çok meşgul.
evidence-silent_server-acknowledged =
    { $count ->
        [one] Gönderilen ulaştı: karşı taraf aldığını onayladı.
       *[other] Gönderilen, { $count } bağlantıda da ulaştı: karşı taraf aldığını onayladı, ama hiçbir yanıt gelmedi.
    }
next-silent_server-server = Sunucuda { $port } portundaki programın ne yaptığına bakın: günlüğüne, yüküne ve hangi protokolü beklediğine.

## connection_reset

cause-connection_reset =
    .title = Sunucu tek söz etmeden bağlantıyı bitiriyor
    .title-at-once = Sunucu bağlantıyı kabul ediyor ve hemen bitiriyor
    .title-cut-short = Sunucu, yanıtının ortasında bağlantıyı bitiriyor
    .why = Bir şey bağlantıyı kabul edip hemen bırakıyor. Çoğu zaman arkasındaki program yoktur, bir sınıra ulaşılmıştır veya program geleni anlamıyordur.
next-connection_reset-server = Sunucuda { $port } portunu hangi programın dinlediğine ve günlüğünün biten bağlantılar hakkında ne dediğine bakın.

## tls_certificate

cause-tls_certificate =
    .title = Sunucunun sertifikası kabul edilmiyor
    .title-expired = Sunucunun sertifikasının süresi dolmuş
    .title-not-yet-valid = Sunucunun sertifikası henüz geçerli değil
    .title-revoked = Sunucunun sertifikasını, veren kuruluş iptal etmiş
    .title-self-signed = Sunucu sertifikasını kendi imzalamış, ona kefil olan yok
    .title-wrong-name = Sunucunun sertifikası başka bir ad için verilmiş
    .title-chain-incomplete = Sunucu, onu güvenilen bir yetkiliye bağlayan sertifikayı göndermiyor
    .title-issuer-expired = Zincirde sunucunun sertifikasının üstündeki bir sertifikanın süresi dolmuş
    .title-unknown-issuer = Sunucunun sertifikasını, bu bilgisayarın tanımadığı bir yetkili vermiş
    .title-weak = Sunucunun sertifikasındaki anahtar veya imza artık güvenli değil
    .title-wrong-usage = Sunucunun sertifikası sunucular için verilmemiş
    .title-too-large = Sunucu, istemcilerin kabul ettiğinden fazla sertifika gönderiyor
    .title-unrecognized-name = Sunucunun bu ad için sertifikası yok
    .why = Sertifika, sunucunun gerçekten iddia ettiği sunucu olduğunu kanıtlar. Kanıt geçerli değilse istemciler bağlantıyı keser.
evidence-tls_certificate-accepted = Bu bilgisayar { $address } adresinin sertifikasını kabul ediyor.
evidence-tls_certificate-too_large = { $address } adresinin gönderdiği sertifikaların toplamı 64 KB’den büyük. Bu program daha fazlasını kabul etmez; başka istemcilerin de böyle sınırları vardır. Sunucu kendi sertifikasını ve onu bir yetkiliye bağlayan birkaçını gönderir.
evidence-tls_certificate-intercepted = Sertifikayı veren { $product } gibi görünüyor; bu ürün, sunucunun sertifikasının yerine kendi sertifikasını koyar.
evidence-tls_certificate-old_roots = Bu programla gelen yetkililer listesi onu kabul ediyor: bilgisayarın kendi listesi çok eski olabilir.
evidence-tls_certificate-clock = { $server } saati { $time } olarak veriyor, demek ki bu bilgisayarın saati yanlış olabilir.
evidence-tls_certificate-portal = Ağ, { $url } deneme sayfasına başka bir şeyle yanıt veriyor, yani burada da o yanıt veriyor olabilir.
evidence-tls_certificate-expired = { $address } adresinin “{ $subject }” sertifikası { $date } tarihine kadar geçerliydi.
evidence-tls_certificate-not_yet_valid = { $address } adresinin “{ $subject }” sertifikası ancak { $date } tarihinden itibaren geçerli.
evidence-tls_certificate-wrong_name = { $address } adresinin sertifikası { $names } için verilmiş, { $host } için değil.
evidence-tls_certificate-no_names = { $address } adresinin sertifikasında { $subject } yalnızca konu alanında yazıyor. Programlar artık oraya bakmıyor: ad, alternatif adlar (SAN) arasında olmalı.
evidence-tls_certificate-self_signed = { $address } adresinin “{ $subject }” sertifikası kendi kendine imzalanmış.
evidence-tls_certificate-unknown_issuer = { $address } adresinin sertifikasını “{ $issuer }” imzalamış; bu bilgisayar onu tanımıyor.
evidence-tls_certificate-chain_incomplete =
    { $count ->
        [one] { $address } adresi bir sertifika gönderdi. Onu imzalayan “{ $issuer }” sertifikası eksik.
       *[other] { $address } adresi { $count } sertifika gönderdi. Sonuncusunu imzalayan “{ $issuer }” sertifikası eksik.
    }
evidence-tls_certificate-issuer_expired = { $address } adresinin kendi sertifikasıyla birlikte gönderdiği bir sertifikanın süresi dolmuş.
evidence-tls_certificate-revoked = { $address } adresinin sertifikasını “{ $issuer }” iptal etmiş.
evidence-tls_certificate-weak = { $address } adresinin sertifikaları { $key } anahtarını ve { $signature } imzasını kullanıyor.
evidence-tls_certificate-wrong_usage = { $address } adresinin sertifikasında başka kullanımlar yazıyor, sunucu kullanımı yazmıyor.
evidence-tls_certificate-unnamed = Bu bilgisayar { $address } adresinin sertifikasını kabul etmiyor: { $note }
evidence-tls_certificate-unrecognized = { $address } adresi el sıkışmayı “unrecognized_name” TLS uyarısıyla bitirdi: { $host } için sertifikası yok.
evidence-tls_certificate-no_name_sent = { $address } adresi el sıkışmayı “unrecognized_name” TLS uyarısıyla bitirdi. Bir ad istiyor, oysa adres kullanıldı.

## tls_too_old

cause-tls_too_old =
    .title = Sunucu yalnızca çok eski bir şifreleme sunuyor
    .title-cipher = Sunucu yalnızca çok eski şifreleme algoritmaları sunuyor
    .why = Eski şifreleme türleri kırılabilir, bu yüzden bugünün programları onları reddeder.
evidence-tls_too_old-version = { $address } adresi bugünkü açılış mesajını reddetti, eskisine { $version } ile yanıt verdi.
evidence-tls_too_old-cipher = { $address } adresi bugünkü açılış mesajını reddetti, eskisine { $version } ve { $cipher } algoritmasıyla yanıt verdi.
next-tls_too_old-server = Sunucunun ayarlarında hangi TLS sürümlerini ve şifreleme algoritmalarını sunduğuna bakın.

## client_certificate_required

cause-client_certificate_required =
    .title = Sunucu yalnızca kendi sertifikası olan istemcileri içeri alıyor
    .why = Sunucu, istemcinin kim olduğuna kanıt istiyor. Bu sertifikaları sunucu yöneticisi verir.
evidence-client_certificate_required-alert = { $address } adresi sertifika istedi, alamayınca bağlantıyı “{ $alert }” TLS uyarısıyla bitirdi.
evidence-client_certificate_required-ended = { $address } adresi sertifika istedi, alamayınca bağlantıyı bitirdi.
evidence-client_certificate_required-asks = { $address } adresi bu bilgisayardan bir sertifika istedi.
evidence-client_certificate_required-issuers = Kabul ettiği sertifikaların verenleri: { $issuers }.
evidence-client_certificate_required-never = { $address } adresi bu bilgisayardan hiç sertifika istemedi.
next-client_certificate_required-ask = İstemcilerin kendi sertifikasına ihtiyacı olup olmadığını sunucu yöneticisine sorun.

## tls_intercepted

cause-tls_intercepted =
    .title = Yoldaki bir program veya cihaz bağlantının şifresini çözüyor
    .title-product = Bir filtre veya antivirüs bağlantının şifresini çözüyor
    .title-private = Sertifika bir şirketin yetkilisinden veya bir filtreden geliyor
    .why = Bir antivirüs, filtre veya başka bir araç, içeriği okuyabilmek için bağlantının şifresini çözüyor ve sunucunun sertifikası yerine kendi sertifikasıyla yeniden şifreliyor. Bazı programlar bunu reddeder, bazı filtreler de WebSocket geçirmez.
evidence-tls_intercepted-product = { $address } adresinin sertifikasını “{ $issuer }” imzalamış. Bu, { $product }; bağlantıların şifresini çözdüğü bilinir.
evidence-tls_intercepted-private = Bu bilgisayar, { $address } adresinin sertifikasını imzalayan “{ $issuer }” kuruluşuna güveniyor, herkesçe tanınan yetkililer listesi ise güvenmiyor. Bir şirketin kendi yetkilisi de böyle görünür.
evidence-tls_intercepted-public = { $address } adresinin sertifikasını “{ $issuer }” imzalamış; zincir, herkesçe tanınan bir yetkiliye varıyor.
next-tls_intercepted-elsewhere = Sertifikaya başka bir ağdaki başka bir bilgisayardan bakın. Orada sertifikayı veren farklıysa bağlantının şifresini bu bilgisayardaki veya bu ağdaki bir şey çözüyordur.
missing-tls_intercepted = Sertifika herkesçe tanınan bir yetkiliden değil ve bilinen bir ürünün adı da geçmiyor. Başka bir ağdaki biri, aynı sertifikayı görüp görmediğini söyleyebilir.

## idle_dropped

cause-idle_dropped =
    .title = Bağlantı, bir süre mesaj gelmeyince kesiliyor
    .why = Proxy’ler ve yönlendiriciler, üzerinden veri geçmeyen bağlantıları unutur. Düzenli bir yaşam sinyali onları ayakta tutar.
evidence-idle_dropped-after = { $address } ile WebSocket, mesajsız geçen { $time } sonunda kesildi.
evidence-idle_dropped-again = { $count } deneme daha aynı süre sonunda kesildi.
evidence-idle_dropped-kept = Düzenli ping’lerle bağlantı açık kaldı.
next-idle_dropped-pings = İstemcinin 30 saniyede bir ping göndermesini sağlayın. Bağlantı kalırsa neden boşta kalma süresidir.
next-idle_dropped-test = Kendi istemcinizle bir bağlantı açın, hiçbir şey göndermeyin ve ne kadar sonra kesildiğini not edin. İki kez hemen hemen aynı süre, örneğin 60 saniye, bir proxy’ye veya yönlendiriciye işaret eder.
missing-idle_dropped = Bunu yalnızca birkaç dakika açık bırakılan bir bağlantı gösterir; bu kontrol daha kısadır. Kendi istemcinizin bağlantısının ne kadar sonra kesildiğini not edin.
missing-idle_dropped-closed = Ancak açılan bir bağlantı boşta kaldığı için kesilebilir. Önce açılmasını engelleyen sorunu giderin.
