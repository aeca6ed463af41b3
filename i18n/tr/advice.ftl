# Advice: verb first, one thing a step, least-open.

# The server’s firewall.
advice-test_from_the_server = Sunucunun kendisinde, sunucunun kendi adresine (127.0.0.1 değil) { $port } portundan bağlanın. Bağlanabiliyorsanız başkalarını bir güvenlik duvarı engelliyordur. Reddedilirse program çalışmıyor veya yalnızca 127.0.0.1 adresini dinliyordur: hangisi olduğunu dinlenen portların listesi gösterir.
advice-look_at_the_firewall = Sunucunun güvenlik duvarı kurallarına bakın. Sunucunuzdaki güvenlik duvarının komutunu kullanın.
advice-open_the_port = Gelen bağlantılar için { $port } portunu açın, yalnızca bu portu. Port yalnızca size gerekiyorsa yalnızca kendi adresinize izin verin.
advice-open_the_port-source = { $port } portunu { $source } adresi için açın, başka kimse için açmayın.
advice-unban = Bağlantınızın geldiği adresin yasaklı olup olmadığına sunucuda bakın ve yasağı kaldırın.
advice-wait_a_while = Birkaç dakika bekleyin, sonra bir kez deneyin. Tekrarlanan denemeler yasağı veya sınırlamayı uzatır.

# Security group and panel.
advice-open_security_group = Bulut konsolunda bu sunucunun güvenlik grubunu (veya güvenlik duvarını) açın. Gelen bağlantılar için bir kural ekleyin: TCP, port { $port }, kaynak olarak buna ihtiyacı olan adresler.
advice-open_security_group-source = Bulut konsolunda bu sunucunun güvenlik grubunu (veya güvenlik duvarını) açın. Gelen bağlantılar için bir kural ekleyin: TCP, port { $port }, kaynak { $source }.
advice-open_security_group-cloud = { $cloud } konsolunda şuraya gidin: { $path }. Gelen bağlantılar için bir kural ekleyin: { $rule }. Kaynak olarak yalnızca buna ihtiyacı olan adresleri girin.
advice-open_other_product = Sunucunuz { $product } türündeyse bunun yerine şuraya gidin: { $path }. Bir kural ekleyin: { $rule }.
advice-find_the_cloud = Sunucunun hangi sağlayıcıda olduğunu öğrenin: faturada yazar; çoğu zaman aşağıdaki komut da sunucuda çalıştırılınca gösterir. Onu ayarlarda seçin, menülerindeki yol burada görünür.
advice-firewall_in_image = { $cloud } üzerindeki olağan sistemlerin kendi güvenlik duvarı vardır; bu ikinci bir kapıdır: porta sunucuda da izin verin.
advice-two_gates = İki kapı olduğunu unutmayın: güvenlik grubu ve sunucunun kendi güvenlik duvarı. Sunucuda { $port } portuna gelen denemeleri izleyin: hiçbir şey gelmiyorsa bunları sunucudan önce bir şey, çoğu zaman güvenlik grubu durduruyordur.
advice-open_in_panel = Hosting panelinizin güvenlik sayfasını açın ve TCP { $port } portu için bir kural ekleyin. Paneli ayarlarda seçin, menülerindeki yol burada görünür.
advice-open_in_panel-known = { $panel } panelinde şuraya gidin: { $path }. Bir kural ekleyin: { $rule }.
advice-open_beside_panel = { $panel } panelinde güvenlik duvarı sayfası yok. TCP { $port } portuna sunucunun kendi güvenlik duvarında izin verin.

# Who listens, and where.
advice-look_who_listens = Sunucuda { $port } portunu dinleyen bir program olup olmadığına ve hangi adreste dinlediğine bakın.
advice-look_who_listens-here = Bu bilgisayarda { $port } portunu dinleyen bir program olup olmadığına ve hangi adreste dinlediğine bakın.
advice-start_the_server = { $port } portunu dinleyen yoksa programı başlatın. Yine durursa günlüğünü okuyun.
advice-listen_on_all = Orada 127.0.0.1:{ $port } görünüyorsa program yalnızca kendi bilgisayarından gelen bağlantıları kabul ediyor. Bütün adresleri dinlemesini sağlayın, sonra yeniden başlatın.
advice-listen_on_all-here = Listede { $port } portu { $address } dışında bir adreste görünüyorsa o adresi kullanın veya programın { $address } üzerinde de dinlemesini sağlayın.
advice-listen_on_all-v6 = Programın IPv6 üzerinden de dinlemesini sağlayın: [::]:{ $port }. Windows’ta [::] tek başına IPv4 bağlantılarını kabul etmez: 0.0.0.0 adresini de ekleyin.
advice-rather_a_proxy = { $port } portu bir veritabanının veya iç hizmetin portuysa 127.0.0.1 üzerinde bırakın. Ona bir tünelle veya ters proxy üzerinden ulaşın.
advice-bind_to_an_existing_address = Programa bu bilgisayarda var olan bir adres verin. Bulutun adres çevirisinin arkasında bu, özel adrestir veya bütün adresler için 0.0.0.0 olur.

# Reverse proxies.
advice-pass_the_upgrade = Ters proxy’nin { $path } için Upgrade ve Connection başlıklarını iletmesini sağlayın. BACKEND_PORT yerine hizmetinizin portunu yazın, sonra proxy’nin ayarlarını yeniden yükleyin.
advice-start_the_backend = Proxy’nin arkasındaki hizmeti başlatın. Adresini proxy’nin ayarlarındaki adresle karşılaştırın.
advice-ask_the_backend_with_tls = Proxy’nin arkasındaki hizmetin adresinin önüne http:// yerine https:// yazın (nginx: proxy_pass), sonra proxy’nin ayarlarını yeniden yükleyin.
advice-heartbeat = Her bağlantıda en az 55 saniyede bir kısa bir mesaj (heartbeat) gönderin.
advice-longer_timeout = Proxy’nin sessiz bir bağlantıyı kesmeden önce daha uzun beklemesini sağlayın.
advice-tls_in_front = Şifreli bağlantıları (TLS) 443 portunda bir ters proxy’nin alıp { $port } portuna iletmesini sağlayın. Büyük harfli yerlere sertifikanızın dosyalarını yazın.

# The program itself.
advice-use_its_language = Bu portun protokolünü konuşan bir program kullanın veya sahibinden doğru adresi isteyin.
advice-use_its_language-address = Onun yerine şu adresi kullanın: { $address }
advice-speak_the_asked_language = Bu port { $protocol } konuşacaksa bunu programın dinlemeye başladığı satırda belirtin, sonra programı yeniden başlatın.
advice-with_tls = TLS’li adresi kullanın: { $address }
advice-without_tls = TLS’siz adresi kullanın: { $address }
advice-other_port = Doğru portu sunucunun ayarlarında arayın. Doğrusu { $port } olmayabilir.
advice-other_port-known = { $port } portunu kullanın: hizmet orada yanıt veriyor.
advice-other_path = Doğru yolu öğrenin. Sunucuda { $path } yolunda hiçbir şey yok.
advice-other_path-known = Şu adresi kullanın: { $address }. WebSocket orada açılıyor.
advice-read_the_log = Programın günlüğünde bu denemenin yapıldığı andaki kayıtları okuyun.
advice-read_the_answer = Sunucunun yanıtında ne dediğini okuyun ve isteği ona göre değiştirin.
advice-allow_the_caller = Sunucu yöneticisine, sunucunun neyi kabul ettiğini sorun. Parola veya belirteç (token), başka bir sayfa (Origin) veya başka bir ad (Host) istiyor olabilir.
advice-allow_the_caller-credentials = İstemcinizin, sunucunun istediğini göndermesini sağlayın: kullanıcı adı ve parola ya da belirteç (token). Bu program bunları göndermez.
advice-allow_the_caller-origin = { $origin } değerini, sunucunun kabul ettiği sayfaların (Origin) listesine ekleyin.
advice-allow_the_caller-origin_missing = İstemcinin { $origin } değerli Origin başlığını göndermesini sağlayın: sunucu bu sayfayı kabul ediyor. Tarayıcı, sayfanın adresini kendisi gönderir.
advice-allow_the_caller-host = { $host } adını, sunucunun kabul ettiği adlara (Host) ekleyin veya onun yerine sunucunun adresini kullanın.
advice-use_the_new_address = Sunucunun söylediği adresi kullanın. WebSocket istemcileri yönlendirmeleri izlemez.
advice-use_the_new_address-known = Sunucunun söylediği adresi kullanın: { $address }. WebSocket istemcileri yönlendirmeleri izlemez.
advice-agree_on_a_subprotocol = İstemcide ve sunucuda aynı alt protokolü belirtin.
advice-agree_on_a_subprotocol-known = { $name } alt protokolünü isteyin: sunucu onu kabul ediyor.
advice-mend_the_handshake = Sunucunun el sıkışmasını düzeltin: 101 kodu, Upgrade, Connection ve Sec-WebSocket-Accept, RFC 6455’teki gibi olmalı. Aradaki bir önbellek yanıtı değiştirmeden geçirmeli.
advice-read_the_close_code = Sunucunun programında bağlantıyı sonlandıran yeri arayın: nedenini kapanış kodu veya programın günlüğü gösterir.
advice-start_business_workers = GatewayWorker kullanıyorsanız Register, Gateway ve BusinessWorker süreçlerinin üçünün de çalışıp çalışmadığına bakın. BusinessWorker olmadan Gateway istemcilerin bağlantısını koparır.
advice-find_the_blocked_worker = Meşgul olan veya takılan bir işçi süreç arayın. Program yanıt vermese bile sistem bağlantıları kabul eder.
advice-listen_in_the_container = Docker kullanıyorsanız programın konteyner içinde 0.0.0.0:{ $port } üzerinde dinlemesini sağlayın. Orada 127.0.0.1 üzerinde dinlerse dışarı açılan port bağlantıları kabul eder ve hemen keser.
advice-look_at_the_backlog = Bekleyen bağlantıların kuyruğunun dolu olup olmadığına bakın (Recv-Q, Send-Q değerine yakınsa doludur) ve programa daha çok işçi süreç verin.

# TLS and certificates.
advice-renew_the_certificate = Sertifikayı yenileyin, sonra yeni sertifikayı kullanması için sunucunun ayarlarını yeniden yükleyin.
advice-wait_or_set_the_clock = Sertifikanın başlangıç tarihini iki bilgisayarın saatiyle karşılaştırın. Yanlış olan saati ayarlayın veya o tarihi bekleyin.
advice-certificate_for_this_name = { $host } için bir sertifika alın veya sertifikadaki adı kullanın.
advice-certificate_for_this_name-address = { $address } adresi yerine sertifikada yazan bir adı kullanın. Adresler için sertifika nadiren verilir.
advice-send_the_whole_chain = Sunucunun bütün zinciri göndermesini sağlayın: kendi sertifikası ve aradaki sertifikalar, tek dosyada.
advice-public_certificate = { $host } için herkesçe tanınan bir yetkiliden sertifika alın. Şirket içindeyse bunun yerine şirketin kendi yetkilisinin sertifikasını bu bilgisayara yükleyin.
advice-public_certificate-address = Sunucuya bir ad verin ve bu ad için herkesçe tanınan bir yetkiliden sertifika alın: { $address } gibi bir adres için çok az yetkili sertifika verir. Şirket içindeyse bunun yerine şirketin kendi yetkilisinin sertifikasını bu bilgisayara yükleyin.
advice-new_certificate = Sertifikayı geçerli bir sertifikayla değiştirin.
advice-look_at_the_certificate = Sunucunun gönderdiği zincire bakın.
advice-newer_tls = Sunucuda TLS 1.2 ve 1.3 sürümlerini açın.
advice-get_a_client_certificate = Sunucunun sahibinden bir istemci sertifikası isteyin ve onu bağlanan programa yükleyin.
advice-ask_about_interception = Bu bilgisayarda veya ağda TLS trafiğini denetleyen kişiye, bu adresin denetim dışında tutulup tutulamayacağını sorun.

# This computer.
advice-use_the_corrected_address = Şu adresi kullanın: { $address }
advice-enter_the_servers_address = Sunucunun çalıştığı bilgisayarın adresini girin.
advice-connect_to_a_network = Kabloyu takın veya Wi-Fi’ı açıp uçak modunu kapatın.
advice-connect_to_a_network-again = Kablonun veya Wi-Fi’ın bağlantısını kesip yeniden bağlayın. Bu işe yaramazsa yönlendiriciyi yeniden başlatın.
advice-look_at_the_interfaces = Bu bilgisayarın hangi adresleri olduğuna bakın.
advice-look_at_the_route = Bu bilgisayardan { $address } adresine giden rotaya bakın.
advice-get_a_route = Bu ağa bir rota ekleyin veya oraya giden VPN’e bağlanın. Bir rota bunu engelliyorsa onu kaldırın.
advice-get_a_route-v6 = Sağlayıcınızdan IPv6 isteyin veya sunucuya bir IPv4 adresi de (A kaydı) verin.
advice-get_a_route-neighbour = { $address } bu bilgisayarın ağında değilse ağ maskesini düzeltin veya rotayı kaldırın. Aynı ağı konteynerler kullanıyorsa onlara başka bir ağ verin.
advice-sign_in = Tarayıcıda herhangi bir web sayfası açın ve ağda oturum açın. Sonra yeniden kontrol edin.
advice-allow_this_program = Bu bilgisayarın güvenlik duvarında veya antivirüsünde { $address } adresinin { $port } portuna bağlanmaya izin verin.
advice-who_holds_the_ports = { $address }:{ $port } ile hangi programların açık bağlantısı olduğuna bakın.
advice-keep_connections = Her seferinde yeni bağlantı açmak yerine bağlantıları açık tutup yeniden kullanın (keep-alive, havuz).
advice-widen_the_range = Ancak bundan sonra bilgisayara daha çok yerel port verin. tcp_tw_recycle ayarına dokunmayın: adres çevirisinin arkasındaki istemcilerin bağlantısını bozar.
advice-raise_open_files = Çok sayıda bağlantıyı veya dosyayı açık tutan programları kapatın ya da açık dosya sınırını yükseltin.
advice-use_a_secure_address = Bir ters proxy’nin arkasında güvenli bir adres kullanın: { $address }
advice-set_the_clock = Bu bilgisayarın saatini ayarlayın.

# Names, proxies and tunnels.
advice-use_the_right_name = { $host } adının yazılışını kontrol edin. Bu, bir şirket ağının adıysa önce o ağın VPN’ine bağlanın.
advice-use_the_right_name-known = Kastettiğiniz buysa { $name } adını kullanın.
advice-look_at_the_resolver = Bu bilgisayarın hangi DNS sunucusuna sorduğuna bakın. Yönlendiriciyi (modemi) yeniden başlatın, VPN’e yeniden bağlanın veya ağ ayarlarında başka bir DNS sunucusu seçin.
advice-look_at_the_lookup = Bu bilgisayarın adları nasıl çözümlediğine bakın: Linux’ta nsswitch.conf dosyasının “hosts:” satırında “dns” veya “resolve” bulunmalıdır. Ardından adları çözümleyen hizmeti yeniden başlatın.
advice-mend_the_hosts_file = { $path } dosyasının { $line }. satırını düzeltin veya silin: { $text }
advice-flush_names = Bu bilgisayarın DNS önbelleğini temizleyin, böylece eski yanıtları unutur.
advice-direct_rule = Proxy programınızda { $host } için bir doğrudan bağlantı kuralı ekleyin.
advice-without_the_program = Onsuz bağlanmak sizin için güvenliyse bir kez proxy programı kapalıyken deneyin.
advice-look_at_the_proxy = Bu bilgisayarın proxy ayarlarına bakın.
advice-bypass_the_proxy = Proxy’nin istisna listesine { $host } ekleyin veya proxy’nin adresini düzeltin.
advice-use_the_proxy = Programınızın { $proxy } proxy’sinden geçmesini sağlayın: doğrudan yol burada kapalı.

# DNS and CDN.
advice-add_a_record = DNS sağlayıcısında { $host } için bir A kaydı (sunucuda IPv6 varsa bir AAAA kaydı da) ekleyin.
advice-look_at_the_records = DNS kayıtlarının şu anki hâline bakın.
advice-mend_the_alias = DNS sağlayıcısında { $host } adının CNAME kaydını düzeltin: hiçbir yere varmıyor.
advice-mend_the_alias-known = DNS sağlayıcısında { $alias } adını gösteren CNAME kaydını düzeltin.
advice-mend_the_zone = { $host } adının sahibinden DNS sunucularını ve DNSSEC kayıtlarını kontrol etmesini isteyin.
advice-right_address = DNS sağlayıcısında { $host } adının adresini kontrol edin. Eski yanıtın süresi dolana kadar bekleyin.
advice-right_address-parked = { $host } alan adının hâlâ kayıtlı ve ödenmiş olup olmadığına bakın. Süresi dolduysa yenileyin; dolmadıysa DNS sağlayıcısında sunucunun adresini girin.
advice-right_address-known = DNS sağlayıcısında { $host } adını { $address } adresine yönlendirin. Eski yanıtın süresi dolana kadar bekleyin.
advice-write_the_whole_name = Adın sonuna nokta koyun ({ $host }.) veya arama alan adını ya da “ndots” değerini DNS ayarlarından çıkarın.
advice-mend_the_dead_address = Şu adresteki sunucuyu yeniden başlatın: { $addresses }. Ya da { $host } adının DNS kayıtlarından { $addresses } değerini kaldırın.
advice-use_a_cdn_port = CDN’in ilettiği bir port kullanın. CDN { $port } portunu iletmiyor veya arkasındaki sunucuya ulaşamıyor.
advice-cdn_off_for_this_name = CDN’in proxy özelliğini { $host } için kapatın (yalnızca DNS) veya doğrudan sunucuya giden bir ad kullanın.
advice-past_the_cdn = Sunucunun kendi adresine bağlanın. { $address } adresi CDN’e aittir.
advice-mend_ipv6 = Sunucunun { $port } portunu IPv6 üzerinden de dinlemesini sağlayın veya { $host } adının AAAA kaydını silin.
advice-mend_ipv4 = Sunucunun { $port } portunu IPv4 üzerinden de dinlemesini sağlayın veya { $host } adının A kaydını silin.

# The network and the machine at its end.
advice-ask_the_administrator = Ağın yöneticisinden { $address } adresinin TCP { $port } portuna izin vermesini isteyin.
advice-ask_for_dns = Ağın yöneticisinden { $servers } için DNS’e (port 53) izin vermesini isteyin ya da burada hangi DNS sunucusunun kullanılacağını sorun.
advice-other_network = Başka bir ağdan deneyin, örneğin cep telefonunun ağından.
advice-register_the_name = { $host } adını, barındığı bulutta kaydettirin (ICP kaydı) veya başka bir bölgede barındırın.
advice-switch_it_on = { $address } adresindeki bilgisayarın açık ve ağa bağlı olup olmadığına bakın. Buluttaysa konsolda başlatın ve adresini karşılaştırın.
advice-look_at_the_forwarding = { $address } üzerinde { $port } portunun hangi iç adrese yönlendirildiğine ve o adresteki bilgisayarın açık olup olmadığına bakın.
advice-look_for_the_host = Bilgisayarın herhangi bir yanıt verip vermediğine bakın.
advice-look_for_dropped_traffic = Sunucuda, el sıkışmadan sonra { $port } portuna veri gelip gelmediğine bakın. Bir yük dengeleyici veya güvenlik duvarı, kurulmuş bağlantıların verisini düşürüyor olabilir.
advice-clamp_the_mss = VPN’in veya yönlendiricinin paket boyutunu (MTU) küçültün ya da segment boyutunu (MSS) kendisinin ayarlamasını sağlayın.
advice-watch_the_path = Yoldaki kaybı ölçün ve sonucu sağlayıcınıza iletin.
advice-use_the_public_address = Sunucunun genel adresini kullanın veya { $address } adresine giden VPN’e bağlanın.
advice-forward_the_port = Yönlendiricide TCP { $port } portunu sunucuya yönlendirin. Sağlayıcı tek bir genel adresi müşteriler arasında paylaştırıyorsa (CGNAT) kendinize ait bir adres isteyin.
