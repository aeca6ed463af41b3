# Causes of the stage tcp: getting to the port.

missing-hidden-way = Sunucu yerine bu bilgisayardaki bir proxy programı veya tünel yanıt veriyor. Bir kez onsuz deneyin veya başka bir ağdaki birinden denemesini isteyin.
missing-nearer-way = Sunucu yerine yoldaki bir makine yanıt veriyor. Başka bir ağdaki birinden denemesini isteyin.
missing-port-not-tried = { $port } portu denenmedi, çünkü daha önceki bir adım başarısız oldu veya kontrol durduruldu.
missing-port-nothing-left = { $port } portuna giden hiçbir paket bu bilgisayardan çıkmadı, bu yüzden sunucu hakkında bir şey bilinmiyor. Önce bu bilgisayar tarafındaki sorunu giderin.
missing-port-not-connected = { $port } portuna bağlantı kurulamadı, bu yüzden sonrası ölçülemedi.

cause-wrong_port =
    .title = Port numarası, hizmetin kullandığı port değil
    .title-register = Bu, GatewayWorker’ın Gateway portu değil, Register hizmetinin portu
    .why = Sunucu doğru olabilir, hizmet de çalışıyor olabilir, ama başka bir portta. Adresteki port, sunucu programının ayarlarındaki portla aynı olmalı.
evidence-wrong_port-answers = { $address } adresi { $port } portunda { $protocol } ile yanıt veriyor.
evidence-wrong_port-register = { $port } portu, GatewayWorker’ın Register hizmeti gibi konuşuyor. İstemciler onu kullanmamalı: onlara Gateway portu gerekir.
evidence-wrong_port-usual_register = { $port } portu genellikle GatewayWorker’ın Register hizmetinindir; kendi süreçleri birbirini onunla bulur. İstemcilere Gateway’in portu gerekir.
evidence-wrong_port-usual_internal = { $port } portu genellikle GatewayWorker süreçlerinin birbiriyle konuştuğu portlardandır. İstemcilere Gateway’in portu gerekir.
evidence-wrong_port-not_typed = Port yazılmadı, bu yüzden olağan port olan { $port } alındı.
next-wrong_port = Portu sunucu programının ayarlarında arayın veya sunucuda dinlenen portları listeleyin ve { $port } ile karşılaştırın.
missing-wrong_port = Doğru portun { $port } olup olmadığını yalnızca sunucunun ayarları söyler. Sunucu yöneticisi oraya bakabilir.

cause-server_not_listening =
    .title = Sunucu programı çalışmıyor
    .why = Makine yanıt veriyor, ama bu portta bağlantı kabul eden bir program yok. Program başlatılmamış, durmuş veya başka bir port kullanıyor.
evidence-server_not_listening-nobody = Bu bilgisayarda { $port } portunu dinleyen yok.
next-server_not_listening = Sunucuda { $port } portunu hangi programın dinlediğine bakın. Dinleyen yoksa programı başlatın ve günlüğünü okuyun.
missing-server_not_listening = { $port } portunun arkasındaki sistemden yanıt gelmedi, bu yüzden program hakkında bir şey bilinmiyor. Sunucu yöneticisi { $port } portunu hangi programın dinlediğine bakabilir.

cause-listen_address_mismatch =
    .title = Sunucu programı yalnızca başka bir adreste dinliyor
    .why = Program bu portu kullanıyor, ama bağlantıları sunucunun adreslerinden yalnızca birinde kabul ediyor; çoğu zaman bu, başka kimsenin ulaşamadığı 127.0.0.1 adresidir. Program 0.0.0.0 adresinde veya istemcilerin kullandığı adreste dinlemeli.
evidence-listen_address_mismatch-nobody = Bu bilgisayarda { $port } portunu hiçbir adreste dinleyen yok.
next-listen_address_mismatch = Sunucuda { $port } portunun hangi adreste dinlendiğine bakın: 127.0.0.1 veya ::1 ise yalnızca sunucunun kendisi bağlanabilir.
missing-listen_address_mismatch = { $port } portu reddetmedi, bu yüzden dinlediği adres anlaşılamadı. Sunucu yöneticisi { $port } portunun hangi adreste dinlendiğine bakabilir.

cause-server_firewall =
    .title = Sunucudaki bir güvenlik duvarı bu portu engelliyor
    .why = Sunucunun kendi sistemi, bu porta gelen bağlantıları program görmeden düşürüyor veya reddediyor. Yeni sunucular az sayıda porta izin verir.
next-server_firewall = Sunucuda, sunucunun kendi adresinden { $port } portuna bağlanın: orada çalışıp dışarıdan çalışmıyorsa araya bir güvenlik duvarı giriyordur.
missing-server_firewall = Paketler sunucunun güvenlik duvarına kadar gitmedi veya güvenlik duvarı bir iz bırakmadı. Sunucu yöneticisi { $port } portuna izin verilip verilmediğine bakabilir.

cause-cloud_security_group =
    .title = Bulutun güvenlik grubu bu portu içeri almıyor
    .why = Bulutlar her sunucunun önüne kendi güvenlik duvarlarını koyar. Orada izin verilmeyen her şey, sunucu görmeden düşürülür.
next-cloud_security_group = Bulut konsolunda, sunucunun güvenlik grubunun gelen bağlantı kurallarında TCP { $port } portuna izin verilip verilmediğine bakın.
missing-cloud_security_group = Sunucunun bulutta olduğunu gösteren bir şey yok veya paketler oraya kadar gitmedi. Bulut hesabının sahibi { $port } portuna bakabilir.

cause-panel_firewall =
    .title = Hosting panelinin güvenlik duvarı bu porta izin vermiyor
    .why = BaoTa, aaPanel veya Plesk gibi paneller kendi izinli port listelerini tutar. Başka yerde ne izin verilmiş olursa olsun, listede olmayan kapalıdır.
evidence-panel_firewall-named = Sunucuda { $panel } çalıştığını belirttiniz.
evidence-panel_firewall-recognised = { $address } adresi { $panel } hosting paneli gibi yanıt veriyor: “{ $sign }”.
evidence-panel_firewall-answers = { $address } bağlantı kabul ediyor: bu, { $panel } gibi bir hosting panelinin portu.
next-panel_firewall = Panelin güvenlik duvarı veya güvenlik sayfasında { $port } portunun listede olup olmadığına bakın.
missing-panel_firewall = Sunucuda bir hosting panelinin çalıştığını ve { $port } portunu kapattığını gösteren bir şey yok. Hangi panel olduğunu belirtin veya panellerin olağan portlarına bakılmasına izin verin.

cause-network_filter =
    .title = Yoldaki bir güvenlik duvarı veya filtre bağlantıyı engelliyor
    .title-dns = Yoldaki bir güvenlik duvarı veya filtre ad çözümlemeyi engelliyor
    .why = Bu bilgisayarla sunucu arasındaki bir makine bu paketleri geçirmiyor: bir yönlendirici, bir şirketin veya okulun güvenlik duvarı ya da sağlayıcının filtresi.
evidence-network_filter-cut_short = { $port } portuna giden paketler { $last } adresinden öteye geçmedi, aynı sunucunun { $control } portuna gidenleri ise { $further } iletti.
evidence-network_filter-gateway = İlk yönlendiricinin ({ $gateway }) ötesinden hiç ses gelmedi.
evidence-network_filter-no_hop = Yoldaki hiçbir makineden ses gelmedi, ilk yönlendirici { $gateway } bile susuyor.
evidence-network_filter-name-cut = { $address } adresi, ilk mesajda { $name } adı geçince şifreli bağlantıyı sıfırladı (RST).
evidence-network_filter-name-other = { $address } adresi, içinde { $name } adı olmayan aynı mesaja yanıt verdi.
evidence-network_filter-page = Bu, { $product } filtrelerinin bir sitenin yerine gösterdiği sayfadır.
next-network_filter = { $target } hedefini başka bir ağdan deneyin, örneğin bir telefonun mobil verisiyle. Orada çalışıyorsa bu ağ engelliyordur.
missing-network_filter = Yoldaki bir makinenin { $port } portunu engelleyip engellemediğini gösteren bir şey yok. Başka bir ağdan yapılacak deneme bunu gösterir.

cause-icp_block =
    .title = Sağlayıcı bu adı engelliyor: ICP kaydı yok
    .why = Çin anakarasında bir sunucunun bir ada hizmet verebilmesi için adın kayıtlı olması (ICP) gerekir. O zamana kadar sunucunun yerine sağlayıcı yanıt verir.
evidence-icp_block-by_address = Adla değil adresle sorulunca { $address } farklı yanıt veriyor: { $answer }
evidence-icp_block-address = Hedef { $host } adresi; bu engel ise yalnızca adlara bakar.
next-icp_block = Aynı adrese { $host } adı olmadan sorun: sunucunun kendi sayfası gelirse ad engellenmiştir.
missing-icp_block = Bu ad için bir sayfa gelmedi, bu yüzden bir engel fark edilemedi.

cause-client_banned =
    .title = Sunucu, bağlantınızın geldiği adresi yasaklamış veya bu adresten gelen denemeleri sınırlıyor
    .title-limited = Sunucu istek sayısını sınırlıyor
    .why = Sunucu bu bilgisayarı kendi adresinden veya yönlendiricisinin adresinden tanıyor ve onu geçici veya kalıcı olarak geri çeviriyor. Olağan neden, kısa sürede çok fazla denemedir.
evidence-client_banned-cut_off = İlk { $worked } deneme kabul edildi, sonraki { $failed } deneme ise artık bağlantı alamadı.
evidence-client_banned-one_by_one = { $port } portuna art arda yapılan iki deneme hiçbir zaman hemen başarılı olmadı. Saniyede yalnız birkaç bağlantıya izin verildiğinde böyle olur.
next-client_banned = On dakika hiç denemeden bekleyin, sonra bir kez deneyin. Veya aynı anda başka bir ağdan deneyin.
missing-client_banned = Sunucunun, bağlantınızın geldiği adresi yasaklayıp yasaklamadığı ancak başka bir ağdan veya sunucunun yasak listesinden anlaşılır.

cause-host_down =
    .title = Sunucu kapalı veya ağda değil
    .title-no_way = Sunucunun ağına giden yol yok
    .title-behind = Yönlendiricinin arkasındaki makine yanıt vermiyor
    .why = Bu adreste yanıt veren makine yok. Kapalı, çökmüş, ağını kaybetmiş veya artık başka bir adreste.
evidence-host_down-own = { $address } bu bilgisayarın kendisidir.
evidence-host_down-neighbour = Bu bilgisayar { $address } adresini sorunca bu ağda kimse yanıt vermedi (donanım adresi bulunamadı).
next-host_down = { $host } makinesinin açık olup olmadığına bakın: başına giderek, sağlayıcının konsolundan veya yöneticisine sorarak.
missing-host_down = { $host } makinesinin açık olup olmadığını gösteren bir şey yok: paketler ona varmadan durduruldu.

cause-data_lost =
    .title = Bağlantı açılıyor, ama gönderilen veri karşıya hiç ulaşmıyor
    .title-answer = Bağlantı açılıyor, ama yanıtın bir bölümü yolda kayboluyor
    .why = Kısa el sıkışma geçiyor, sonrasındaki her şey kayboluyor. Yoldaki bir güvenlik duvarı veya yük dengeleyici kurulmuş bağlantıları düşürüyor veya yalnızca tek yönü görüyor.
evidence-data_lost-unacknowledged = { $address } adresi bağlantıyı kabul etti, ama { $time } içinde { $repeated } kez yinelenen isteği aldığını hiç onaylamadı.
evidence-data_lost-arrived = { $address } adresi, başka bir bağlantıda gönderileni aldığını onayladı.
evidence-data_lost-reported = { $subject } için gönderilenlerin alındığı hiç onaylanmadı.
next-data_lost = Sunucuda, bir deneme sırasında { $port } portunun paketlerini kaydedin: el sıkışma ulaşıp istek ulaşmıyorsa onu yoldaki bir şey düşürüyordur.
missing-data_lost = Bu sistem, { $port } portuna gönderilenin alındığının onaylanıp onaylanmadığını söylemiyor. İki taraftan birinde paket kaydı bunu gösterir.

cause-mtu_black_hole =
    .title = Büyük paketler yolda kayboluyor (MTU)
    .why = Yolun bir bölümü yalnızca daha küçük paketleri geçiriyor ve bunu söyleyen mesaj kayboluyor. Küçük veri alışverişleri çalışır, sayfalar ve sertifikalar takılır.
evidence-mtu_black_hole-hangs = { $address } adresi bağlantıyı kabul etti, ama veri alışverişi takıldı ({ $times } kez).
evidence-mtu_black_hole-small = En fazla 536 baytlık paketlerle { $address } ile aynı veri alışverişi tamamlandı.
evidence-mtu_black_hole-hello = { $address } adresine giden, bir paketten büyük ilk mesaj yinelendi, ama alındığı hiç onaylanmadı.
evidence-mtu_black_hole-request = { $address } adresi küçük bir mesajı aldığını onayladı.
evidence-mtu_black_hole-arrived = { $address } adresinden büyük bir yanıt geldi.
next-mtu_black_hole = Denemek için bu bilgisayarın MTU değerini 1280 yapın ve { $port } portuna yeniden bağlanın: çalışırsa büyük paketler yolda kayboluyordur.
missing-mtu_black_hole = { $port } portundan büyük bir yanıt gelmedi, bu yüzden paket boyutları karşılaştırılamadı.

cause-packet_loss =
    .title = Bağlantı hattında paketler kayboluyor
    .why = Gönderilenlerin bir kısmı karşıya hiç ulaşmıyor, bu yüzden bağlantılar saniyeler sürüyor veya ara sıra başarısız oluyor. Olağan nedenler zayıf Wi-Fi ve aşırı yüklü hatlardır.
evidence-packet_loss-series = { $port } portuna yapılan { $attempts } denemenin { $lost } tanesinde paket kayboldu.
evidence-packet_loss-control =
    { $lost ->
        [0] Aynı sunucunun başka portlarına yapılan { $attempts } denemenin hiçbirinde paket kaybolmadı.
       *[other] Aynı sunucunun başka portlarına yapılan { $attempts } denemenin { $lost } tanesinde paket kayboldu.
    }
evidence-packet_loss-none =
    { $attempts ->
        [one] Denemeye hemen yanıt geldi.
       *[other] { $attempts } denemenin hepsine hemen yanıt geldi.
    }
next-packet_loss = { $host } makinesine birkaç dakika ping gönderin, bir kez kabloyla ve bir kez başka bir ağdan, sonra kayıpları karşılaştırın.
missing-packet_loss = { $port } portunda yanıtlanan deneme sayısı, kaybı saymak için çok az. Daha uzun bir ölçüm bunu gösterir.

cause-server_overloaded =
    .title = Sunucu aşırı yüklü
    .why = Program yetişemiyor: yeni bağlantıların kuyruğu dolu veya bütün işçi süreçleri meşgul. O zaman bağlantılar bekler veya düşürülür.
evidence-server_overloaded-series = { $port } portu bağlantıları bazen kabul ediyor: { $attempts } denemenin { $lost } tanesi yinelendi veya başarısız oldu.
evidence-server_overloaded-some = { $address } adresi bir isteğe yanıt verdi, bir başkasını { $time } boyunca yanıtsız bıraktı.
next-server_overloaded = Sunucuda { $port } portunun bağlantı kuyruğuna ve bağlantı sayısına bakın.
missing-server_overloaded = Sunucunun ne kadar meşgul olduğunu gösteren bir şey yok. Sunucu yöneticisi { $port } portunun bağlantı kuyruğuna bakabilir.
