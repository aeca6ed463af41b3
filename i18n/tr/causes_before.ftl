# Causes before the network: what was typed, and what this computer allows.

cause-input_mistake =
    .title = Adreste bir yazım hatası var
    .title-look_alike = Adreste başka bir alfabenin harfleri var
    .title-ending = Adın uzantısı bilinen uzantılardan değil
    .title-listen_address = Bu adres sunucuların dinlemesi içindir, bağlanmak için değil
    .title-this_computer = Bu adres bu bilgisayarın kendisidir
    .title-many = Bu adres tek bir bilgisayarı değil, birçok bilgisayarı gösterir
    .title-zone = Bu adreste ağ arabiriminin adı eksik
    .why = Yazılan metin bu hâliyle programların kullanabileceği bir adres değil veya kastedilen adres olamaz.
evidence-input_mistake-clean = { $target } doğru yazılmış.
evidence-input_mistake-mended = “{ $before }” metninin “{ $after }” olarak düzeltilmesi gerekti.
evidence-input_mistake-look_alike = “{ $name }” içinde, “{ $plain }” harflerine benzeyen başka bir alfabenin harfleri var.
evidence-input_mistake-ending = “.{ $ending }” bilinen alan adı uzantıları arasında yok.
evidence-input_mistake-listen_address = { $address }, bir sunucunun ayarlarında “bu bilgisayarın bütün adresleri” demektir. Bir sunucunun adresi değildir.
evidence-input_mistake-many = { $address } aynı anda birçok bilgisayarı gösterir (multicast veya broadcast). Hiçbir program ona bağlanamaz.
evidence-input_mistake-zone = { $address } yalnızca tek bir yerel ağda geçerlidir: sonuna arabirimin adı yazılmalıdır, örneğin { $example }.
evidence-input_mistake-this_computer = { $host } her zaman bu programın çalıştığı bilgisayarı gösterir, hiçbir zaman başkasını değil.
next-input_mistake-this_computer = Sunucu başka bir bilgisayarda çalışıyorsa o bilgisayarın adresini girin.

cause-no_network =
    .title = Bu bilgisayar bir ağa bağlı değil
    .title-gateway = Bu ağın yönlendiricisi yanıt vermiyor
    .title-silent = Ağda hiçbir şey yanıt vermiyor
    .title-self_assigned = Hiçbir yönlendirici bu bilgisayara adres vermedi
    .why = Çalışan bir kablo, Wi-Fi veya mobil bağlantı ve yanıt veren bir yönlendirici olmadan bu bilgisayardan dışarı hiçbir şey çıkamaz.
evidence-no_network-this_computer = { $address } bu bilgisayarın kendisidir: ona ulaşmak için ağ gerekmez.
evidence-no_network-only_loopback = Bu bilgisayarın kendi geri döngüsünden (loopback) başka ağ arabirimi yok.
evidence-no_network-off = { $interface } arabirimi kapalı.
evidence-no_network-no_carrier = { $interface } arabirimi bağlı değil: kablo yok veya Wi-Fi ağı yok.
evidence-no_network-no_address = { $interface } arabirimi açık, ama adresi yok.
evidence-no_network-self_assigned = { $interface } arabiriminin yalnızca kendi kendine verdiği { $address } adresi var: hiçbir yönlendirici ona başka bir adres vermedi.
evidence-no_network-gateway = { $gateway } yönlendiricisi yerel ağda { $time } boyunca yanıt vermedi.
evidence-no_network-dns_silent = { $server } DNS sunucusu da yanıt vermedi.
next-no_network-gateway = { $gateway } yönlendiricisinin yanıt verip vermediğini bu ağdaki başka bir bilgisayardan kontrol edin.
next-no_network-silent = Tarayıcıda başka herhangi bir sayfa açın: o da açılmıyorsa sorun ağdadır.
missing-no_network = Buradan başka bir şeye ulaşılıp ulaşılmadığı bilinmiyor. Görmek için tarayıcıda başka bir sayfa açabilirsiniz.
missing-no_network-interfaces = Bu bilgisayardaki ağ arabirimlerinin listesi okunamadı.

cause-no_route =
    .title = Bu bilgisayar adrese giden bir yol bilmiyor
    .title-ipv6 = Sunucuda yalnızca IPv6 var, bu bilgisayarda ise yok
    .title-router = Bir yönlendirici adrese giden bir yol bilmiyor
    .title-tunnel = Yol, hiçbir yanıt gelmeyen bir VPN’e giriyor
    .title-resolver = Bu bilgisayar DNS sunucusuna giden bir yol bilmiyor
    .title-neighbour = Bu bilgisayar adresi yanlış ağda arıyor olabilir
    .why = Paketlerin nereye gideceğine yönlendirme tablosu karar verir. Bu adres için tabloda kayıt yok, yasaklayan bir kayıt var veya kayıt hiçbir yere varmıyor.
evidence-no_route-none = Sistem { $address } adresine göndermeyi reddetti, çünkü oraya giden yol bilmiyor ({ $error }).
evidence-no_route-forbidden = Bu bilgisayarın yönlendirme tablosunda { $address } için “{ $kind }” türünde bir rota var ({ $error }).
evidence-no_route-at_once = Sistem, dışarıdan hiçbir yanıt gelmeden { $address } adresine göndermeyi hemen reddetti ({ $error }).
evidence-no_route-no_ipv6 = { $address } bir IPv6 adresi, bu bilgisayarın ise kendi IPv6 adresi yok ({ $error }).
evidence-no_route-no_ipv6_here = Bu bilgisayarın IPv6 adresi yok.
evidence-no_route-only_aaaa = { $server } DNS sunucusuna göre { $name } adının yalnızca bir IPv6 adresi var ({ $address }).
evidence-no_route-gateway = { $address } adresine giden paketler { $gateway } yönlendiricisinden çıkıyor.
evidence-no_route-tunnel = { $address } adresine giden paketler { $interface } tüneline giriyor.
evidence-no_route-bridge = { $address }, bu bilgisayardaki { $product } ağında ({ $interface }): paketler dışarı çıkmıyor.
evidence-no_route-neighbour = Yönlendirme tablosuna göre bu bilgisayar { $address } adresini yönlendiricinin ötesinde değil, kendi ağında arıyor. Kendi adresi { $own }.
evidence-no_route-source = Sistem { $address } adresine { $source } adresinden gönderiyor. Bu adresin bu yerel ağın ötesinde bir anlamı yoktur, bu yüzden yanıt geri gelemez.
next-no_route-table = Yönlendirme tablosuna bakın: bu adresin kaydı belirleyicidir.
next-no_route-router = O yönlendiricinin yöneticisine, bu ağı bilmesi gerekip gerekmediğini sorun.
next-no_route-tunnel = Sizin için güvenliyse VPN bağlantısını kesip yeniden kontrol edin.
missing-no_route = Yolu aranacak bir adres yok: ad çözümlenemedi.

cause-captive_portal =
    .title = Bu ağ önce oturum açmanızı istiyor
    .why = Oteller, trenler ve misafir ağları, oturum açılana kadar her şeye bir oturum açma sayfasıyla yanıt verir.
evidence-captive_portal-open = { $url }, açık bir ağda nasıl yanıt verirse öyle yanıt verdi.
evidence-captive_portal-redirect = { $url } isteği { $location } adresine yönlendirildi.
evidence-captive_portal-page = { $url } isteğine bir sayfa (kod { $status }) geldi, oysa açık bir ağda orada sayfa yoktur.
evidence-captive_portal-511 = { $address } adresi 511 koduyla yanıt verdi; bu kod, ağın oturum açılmasını istediğini söyler.
evidence-captive_portal-target = { $target } isteği { $location } adresine yönlendirildi; o adres başkasının.
next-captive_portal = Tarayıcıda bir sayfa açın: ağın oturum açma sayfası varsa hemen görünür.
missing-captive_portal = İnternet erişimini sınayan siteden yanıt yok. Ona sorulmasına ayarlardan izin verebilirsiniz.

cause-client_firewall =
    .title = Bu bilgisayardaki bir kural bağlantıyı engelliyor
    .title-dns = Bu bilgisayardaki bir kural ad çözümlemeyi engelliyor
    .why = Bu bilgisayardaki bir güvenlik duvarı veya güvenlik programı, bağlantıyı daha dışarı çıkmadan durduruyor.
evidence-client_firewall-own = { $address } için gelen ret { $time } sonra bu bilgisayarın kendisinden ({ $sender }) geldi.
evidence-client_firewall-sends = { $address } denenirken bu bilgisayarda { $count } paket gönderilemedi.
evidence-client_firewall-no_sends = Sisteme göre bu bilgisayardan çıkamayan paket olmadı.
evidence-client_firewall-dns = Sistem, bu programın { $server } DNS sunucusuna sormasını yasakladı (EPERM).
evidence-client_firewall-fast = { $address } adresinin reddi { $refusal } sonra geldi, oysa sunucunun kendi yanıtı { $host } sürüyor: onun yerine daha yakın bir şey yanıt verdi.
next-client_firewall = Aynı adresi bu ağdaki başka bir bilgisayardan deneyin: orada çalışıyorsa bu bilgisayarın güvenlik duvarına bakın.
missing-client_firewall = Reddin bu bilgisayarda üretilip üretilmediği bilinmiyor. Bu ağdaki başka bir bilgisayardan yapılacak deneme bunu gösterir.
missing-client_firewall-answers = İstek bu bilgisayardan çıktı. Buradaki bir kuralın yanıtları atıp atmadığı bilinmiyor. Bu ağdaki başka bir bilgisayardan yapılan bir deneme bunu gösterir.
missing-client_firewall-address = Denenecek bir adres yok: ad çözümlenemedi.

cause-local_ports_exhausted =
    .title = Bu bilgisayarda boş yerel port kalmadı
    .title-pasted = Mesaj yazıldığında yerel portlar tükenmişti
    .why = Dışarı giden her bağlantı bir yerel port kullanır. Bu portların aralığı tükendi; çoğu zaman nedeni, temizlenmeyi bekleyen kısa bağlantılardır.
evidence-local_ports_exhausted-towards =
    { $waiting ->
        [0] { $address } bağlantıları için { $size } yerel porttan ({ $first } ile { $last } arası) { $used } tanesi kullanımda.
       *[other] { $address } bağlantıları için { $size } yerel porttan ({ $first } ile { $last } arası) { $used } tanesi kullanımda; bunlardan { $waiting } tanesi yalnızca bekliyor (TIME_WAIT).
    }
evidence-local_ports_exhausted-all = { $size } yerel porttan ({ $first } ile { $last } arası) { $used } tanesi kullanımda.
evidence-local_ports_exhausted-got = { $address } bağlantısı { $port } yerel portunu aldı.
next-local_ports_exhausted = Hata sürerken bu sunucu için kullanılan yerel portları sayın.
missing-local_ports_exhausted = Bağlanma denemesi yok: hiç yapılmadı.

cause-local_address_missing =
    .title = Bir program, bu bilgisayarda olmayan bir adres istiyor
    .why = Bir program, ağ arabirimlerinin hiçbirinde olmayan bir adreste dinliyor veya o adresten bağlanıyor; örneğin bir bulut makinesinin genel adresinden.
evidence-local_address_missing-pasted = Mesaja göre adres atanamıyor: { $text }
evidence-local_address_missing-source = { $address } adresine giden rota, kaynak olarak { $source } adresini gösteriyor; bu adres bu bilgisayarın hiçbir arabiriminde yok.
evidence-local_address_missing-unspecified = { $address }, Windows’un bağlandığı bir adres değil.
evidence-local_address_missing-no_ipv6 = Bu bilgisayarın hiç IPv6 adresi yok; bu da aynı mesajı verir.
next-local_address_missing = Programın kullanmak istediği adresi bu bilgisayarın adresleriyle karşılaştırın.
missing-local_address_missing = Programın istediği adres bilinmiyor. Sunucudaki ayarlarında yazar.

cause-open_files_exhausted =
    .title = Bu bilgisayar daha fazla bağlantı açamaz
    .title-pasted = Mesaj yazıldığında açık dosya sınırına ulaşılmıştı
    .why = Her bağlantı sistem için açık bir dosyadır ve açık dosya sınırına ulaşıldı.
evidence-open_files_exhausted-program = Sistem { $subject } için soket açmayı reddetti: bu program açık dosya sınırına ulaştı (EMFILE).
evidence-open_files_exhausted-system = Sistem { $subject } için soket açmayı reddetti: bütün bilgisayar açık dosya sınırına ulaştı (ENFILE).
evidence-open_files_exhausted-start = Sistem, kontrollerin başlamak için gerek duyduğu birkaç dosyayı vermeyi reddetti: açık dosya sınırına ulaşıldı ({ $word }).
evidence-open_files_exhausted-opened = { $address } için bir soket açılabildi.
evidence-open_files_exhausted-pasted = Mesaj çok fazla açık dosyadan söz ediyor.
missing-open_files_exhausted = Soket açma denemesi yok: hiç yapılmadı.

cause-client_policy =
    .title = İstemci programın kendisi bu adresi reddediyor
    .title-port = Tarayıcılar bu portu reddediyor
    .title-mixed = https ile açılan bir sayfa ws:// adresi açamaz
    .title-mini_program = Mini programlar bu adresi reddediyor
    .why = Tarayıcıların, telefonların ve mini programların kendi kuralları vardır. Daha bir şey gönderilmeden reddederler, bu yüzden sunucunun haberi olmaz.
evidence-client_policy-none = Bilinen hiçbir istemcinin kuralı, { $port } portunda { $protocol } kullanımını yasaklamıyor.
evidence-client_policy-pasted = İstemci kendisinin reddettiğini söylüyor: { $text }
evidence-client_policy-port = { $port } portu, tarayıcıların reddettiği portlar listesinde.
evidence-client_policy-mixed = { $origin } sayfası şifreli, { $target } ise değil.
evidence-client_policy-mini_program = Mini programlar yalnızca kayıtlı bir adla wss:// kabul eder, { $target } böyle değil.
next-client_policy = Adresi başka bir programla deneyin: orada çalışıyorsa neden, istemcinin kendi kuralıdır.

cause-clock_wrong =
    .title = Bu bilgisayarın saati yanlış
    .why = Tarih yanlışsa geçerli sertifikalar süresi dolmuş veya henüz geçerli değilmiş gibi görünür.
evidence-clock_wrong-agrees = { $server } saati { $time } olarak veriyor; bu bilgisayarın saati de öyle.
evidence-clock_wrong-ahead = Bu bilgisayarın saati { $difference } ileri: { $server } saati { $time } olarak veriyor.
evidence-clock_wrong-behind = Bu bilgisayarın saati { $difference } geri: { $server } saati { $time } olarak veriyor.
evidence-clock_wrong-dates = Sunucunun sertifikasının geçerlilik süresi: { $from } – { $until }.
evidence-clock_wrong-no_tls = { $protocol } sertifika kullanmaz, bu yüzden saatin önemi yok.
clock-minutes = { $count } dakika
clock-hours = { $count } saat
clock-days = { $count } gün
next-clock_wrong = Bu bilgisayarın tarihini ve saatini bir telefonla karşılaştırın.
missing-clock_wrong = Başka bir sunucunun saati görülmedi. Bu bilgisayarın saatini bir telefonla karşılaştırın.
missing-clock_wrong-certificate = Sunucunun sertifikası görülmedi: TLS bağlantısı kurulmadı.
