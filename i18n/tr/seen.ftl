# What was seen: sentences of evidence that many causes share.

seen-port-connected = { $address } adresi bağlantıyı { $time } sonra kabul etti.
seen-port-reset = { $address } adresi bağlantıyı reddetti: { $time } sonra sıfırlama (RST) geldi.
seen-port-icmp = { $address } adresine giden paketlere { $time } sonra { $sender } yanıt verdi: { $meaning } (ICMP { $code }).
seen-port-icmp-own = { $address } adresine giden bağlantıyı { $time } sonra bu bilgisayarın kendisi ({ $sender }) bitirdi (ICMP { $code }).
seen-port-silent = { $address } adresi yanıt vermedi: { $syns } bağlantı isteği (SYN) gönderildi, { $time } içinde hiçbir şey gelmedi.
seen-port-local = Bu bilgisayar { $address } adresine bağlanamadı: { $error }.
seen-completed = { $protocol } bağlantısı çalıştı ({ $subject }, { $time }).
seen-ping = { $address } adresi, gönderilen { $sent } pingden { $received } tanesine yanıt verdi.
seen-dns-answered = { $server } DNS sunucusu, { $name } adı sorulunca yanıt verdi ({ $code }).
seen-dns-root = { $server } DNS sunucusu, DNS kökü sorulunca yanıt verdi ({ $code }).
seen-hop = Hedefe giden yolda { $address } yanıt verdi.

seen-icmp-net-unreachable = “ağa ulaşılamıyor”
seen-icmp-host-unreachable = “makineye ulaşılamıyor”
seen-icmp-port-unreachable = “porta ulaşılamıyor”
seen-icmp-prohibited = “bir kural yasaklıyor”
seen-icmp-time-exceeded = “yaşam süresi aşıldı”
seen-icmp-other = bir ICMP hatası

seen-nxdomain = { $server } DNS sunucusu, { $name } diye bir ad olmadığını söylüyor (NXDOMAIN).
seen-lookup-failed = Bu bilgisayar { $name } adını çözümleyemedi ({ $error }).
seen-failed = { $subject } için yapılan deneme şöyle bitti: { $failure }.

seen-neighbour-answered = Bu ağdaki bir makine { $address } adresinin kendisine ait olduğunu bildirdi (ARP veya komşu keşfi); demek ki bu adresteki makine açık görünüyor.
seen-controls-silent = { $address } adresi başka portlarda da yanıt vermedi ({ $ports }).
seen-ping-silent =
    { $sent ->
        [one] { $address } adresi pinge yanıt vermedi.
       *[other] { $address } adresi, gönderilen { $sent } pingin hiçbirine yanıt vermedi.
    }
seen-listener = Bu bilgisayarda bir program { $address } üzerinde dinliyor.
seen-listener-program = Bu bilgisayarda { $program }, { $address } üzerinde dinliyor.
seen-containers = Bu bilgisayarda konteynerler çalışıyor ({ $interface }): burada dinleyen bir program olmasa da bir port bunlardan birine açılabilir.
seen-forwards = Bu bilgisayar ağlar arasında paket iletiyor: burada dinleyen bir program olmasa da bir port başka bir makineye açılabilir.
seen-dns-silent = { $server } DNS sunucusu, { $name } adı sorulunca { $time } içinde yanıt vermedi.
seen-dns-unreachable = { $server } DNS sunucusuna { $name } adı sorulamadı ({ $error }).
seen-dns-addresses = { $server } DNS sunucusu { $name } için şunu veriyor: { $addresses } (saklama süresi { $time }).
seen-dns-addresses-now = { $server } DNS sunucusu { $name } için şunu veriyor: { $addresses }.
seen-resolved = Bu bilgisayardaki programlar { $name } için şunu alıyor: { $addresses }.
seen-hosts = { $path } dosyasının { $line }. satırında “{ $text }” yazıyor.
seen-typed-address = { $address } zaten bir adres, bu yüzden ad çözümlemek gerekmiyor.
seen-tunnel = { $address } adresine giden paketler { $interface } tüneline giriyor.
seen-tunnel-product = { $address } adresine giden paketler { $interface } tüneline ({ $product }) giriyor.
seen-nearer-reset = Ret { $reset } sonra geldi, oysa { $address } adresinin yanıtı { $host } sürüyor: sunucudan daha yakın bir makine onun adına reddetmiş görünüyor.
seen-nearer-accept = Port { $accept } sonra kabul etti, ama { $address } bir pinge { $host } içinde yanıt veriyor: sunucudan daha yakın bir makine onun adına kabul etmiş görünüyor.
seen-first-accept = Yoldaki ilk yönlendirici { $gateway }, { $address } adına kabul etti: bu adres onun da adresi ya da sunucunun yerine yanıt veriyor.
seen-nearer-cut = Bağlantı ilk baytlardan { $cut } sonra kesildi, oysa { $address } adresinin yanıtı { $host } sürüyor: sunucudan daha yakın bir makine onun adına kesmiş görünüyor.
next-public_checks = Herkese açık DNS sunucularına da sorarak yeniden kontrol edin: { $servers } (ayarlarda bir seçenek, komut satırında --public-checks). Bu sunucular { $name } adını öğrenir.
seen-nearer-answer =
    Paket en fazla { $hops } makine öteye gidebildiği hâlde { $address } adına bir yanıt geldi. Aynı türden başka bir paket, sunucuya varmadan { $router } üzerinde sona erdi: yanıtı sunucudan daha yakındaki bir makine verdi.
seen-cloud-named = Sunucunun bu bulutta olduğunu belirttiniz: { $cloud }.
seen-owner-published = { $day } tarihli veriye göre { $address } adresinin sahibi: { $owner }.
seen-owner-announced = { $day } tarihli veriye göre { $address } adresini { $owner } duyuruyor gibi görünüyor. Bu yalnızca bir ipucudur.
seen-cloud-name = { $address } adresinin adı olan { $name }, sunucunun bir bulutta olduğunu gösteriyor: { $cloud }.
