# The checks, as the list of measurements names them.
check-interfaces = واجهات الشبكة
check-route = مسار التوجيه
check-address_owner = صاحب العنوان
check-proxies = إعدادات البروكسي
check-ephemeral_ports = المنافذ المحلية
check-listeners = ما يستمع على هذا الحاسوب
check-hosts_file = ملف hosts
check-system_lookup = البحث عن عنوان الاسم
check-dns_records = DNS
check-tcp = TCP
check-control_port = منفذ للمقارنة
check-panel_port = منفذ لوحة الاستضافة
check-ping = Ping
check-path_trace = تتبّع الطريق
check-tls = TLS
check-http = HTTP
check-web_socket = WebSocket
check-web_socket-watched = هل يبقى WebSocket مفتوحًا
check-speaks = بروتوكول المنفذ
check-proxy_tunnel = عبر البروكسي
check-connectivity = اختبار الإنترنت
check-server_clock = ساعة الخادم

# One line for each measurement.
result-interfaces = تعمل: { $names }
result-interfaces-none = لا تعمل أي واجهة
result-route-own = العنوان عنوان هذا الحاسوب نفسه
result-route-gateway = عبر { $gateway } على { $interface }
result-route-link = مباشرة على { $interface }
result-route-none = لا يوجد مسار ({ $kind })
result-owner = { $owner } (بيانات { $day })
result-owner-hint = يعلنه { $owner } (قرينة فقط، بيانات { $day })
result-owner-special = ليس عنوانًا عامًا: { $kind }
result-owner-unknown = غير معروف (بيانات { $day })
range-unspecified = هذه الشبكة
range-loopback = الحاسوب نفسه
range-private = شبكة خاصة
range-shared = مشترك بين عملاء مزوّد (CGNAT)
range-link-local = ضمن شبكة محلية واحدة فقط
range-documentation = للأمثلة في المستندات
range-benchmarking = للقياسات؛ وتأخذ منه برامج البروكسي عناوين وهمية
range-protocol = مخصص للبروتوكولات
range-multicast = إلى حواسيب كثيرة معًا
range-broadcast = إلى كل حاسوب على الشبكة المحلية
range-reserved = محجوز
range-nat64 = عنوان IPv4 داخل IPv6 (NAT64)
range-transition = عنوان IPv4 داخل IPv6 (نفق قديم)
range-discard = تتجاهله أجهزة التوجيه
result-proxy = { $proxy }، من { $setting }
result-pac = يحدّده السكربت { $url }
result-proxy-none = لا يوجد
result-ports =
    { $waiting ->
        [0] المستخدم { $used } من { $size }
       *[other] المستخدم { $used } من { $size }، منها { $waiting } في انتظار الإغلاق (TIME_WAIT)
    }
result-listener = { $address }
result-listener-program = { $address } ({ $program })
result-listener-none = لا شيء يستمع على هذا المنفذ
result-hosts-entry = { $path }، السطر { $line }: { $address }
result-hosts-none = لا يذكر { $path } هذا المضيف
result-addresses = { $addresses }
result-addresses-again = { $addresses } (في المحاولة الثانية؛ الأولى: { $failure })
result-dns-addresses = { $server }: { $kind } { $addresses }
result-dns-control = ردّ { $server }
result-dns-empty = { $server }: لا يوجد سجلّ { $kind }
result-dns-nxdomain = { $server }: الاسم غير موجود (NXDOMAIN)
result-dns-servfail = { $server }: لم يتمكن من معرفة الجواب (SERVFAIL)
result-dns-refused = { $server }: يرفض الرد (REFUSED)
result-dns-other = { $server }: رد غير معتاد
result-dns-silent = { $server }: لا رد
result-dns-unknown = { $server }: { $note }
result-connected = تم الاتصال خلال { $time }
result-connected-some = تم الاتصال خلال { $time }؛ المحاولات الناجحة: { $connected } من { $attempts }
result-refused = رُفض بعد { $time }
result-silent =
    { $syns ->
        [one] طلب اتصال واحد (SYN) بلا رد خلال { $time }
        [two] طلبا اتصال (SYN) بلا رد خلال { $time }
        [few] { $syns } طلبات اتصال (SYN) بلا رد خلال { $time }
        [many] { $syns } طلب اتصال (SYN) بلا رد خلال { $time }
       *[other] { $syns } طلب اتصال (SYN) بلا رد خلال { $time }
    }
result-icmp = رسالة ICMP { $code } من { $sender } بعد { $time }
result-failure = { $failure }
result-failure-os = { $failure } ({ $error })
result-panel = لوحة استضافة تجيب: «{ $sign }»
result-panel-unknown = شيء ما يجيب ولا يذكر اسم لوحة
result-empty = لا شيء
result-ping = عدد الردود: { $received } من { $sent }، أسرعها بعد { $time }
result-ping-silent =
    { $sent ->
        [one] لا رد على طلب ping واحد
        [two] لا رد على طلبَي ping
        [few] لا رد على { $sent } طلبات ping
        [many] لا رد على { $sent } طلب ping
       *[other] لا رد على { $sent } طلب ping
    }
result-ping-denied = لا يسمح هذا الحاسوب للبرامج باستخدام ping
result-path =
    { $hops ->
        [one] آخر جهاز ردّ هو { $address }، على بُعد خطوة واحدة
        [two] آخر جهاز ردّ هو { $address }، على بُعد خطوتين
        [few] آخر جهاز ردّ هو { $address }، على بُعد { $hops } خطوات
        [many] آخر جهاز ردّ هو { $address }، على بُعد { $hops } خطوة
       *[other] آخر جهاز ردّ هو { $address }، على بُعد { $hops } خطوة
    }
result-path-none = لم يردّ أي جهاز على الطريق
result-tls = { $version }، والشهادة من { $issuer }
result-tls-plain = ليس TLS: «{ $bytes }»
result-tls-alert = أنهاه الخادم بالتنبيه { $alert }
result-tls-problem = { $problem }: { $subject }
certificate-expired = شهادة انتهت صلاحيتها
certificate-not_yet_valid = شهادة لم تبدأ صلاحيتها بعد
certificate-wrong_name = شهادة لاسم آخر
certificate-self_signed = شهادة موقّعة ذاتيًا
certificate-unknown_issuer = شهادة من جهة إصدار غير معروفة
certificate-chain_incomplete = سلسلة شهادات ناقصة
certificate-issuer_expired = انتهت صلاحية شهادة جهة الإصدار
certificate-revoked = شهادة ملغاة
certificate-weak_algorithm = شهادة بخوارزمية ضعيفة
certificate-wrong_usage = شهادة ليست للخوادم
result-http = كان الرد { $status } { $reason }
result-not-http = ليس HTTP: «{ $bytes }»
result-ws-pong = مفتوح، وجاء الرد على ping خلال { $time }
result-ws-open = مفتوح
result-ws-closed = فُتح ثم أُغلق بالرمز { $code } بعد { $time }
result-ws-fault = كان الرد 101، لكن الترويسة { $header } خاطئة
result-ended-silent = لم يصل أي بايت خلال { $time }
result-ended-closed = أُغلق بلا رد
result-ended-reset = قُطع بإعادة تعيين (RST) بلا رد
result-speaks = { $language }: «{ $bytes }»
result-bytes = «{ $bytes }»
result-proxy-dead = لا يقبل { $proxy } الاتصالات
result-proxy-works = يصل { $proxy } إلى الهدف
result-proxy-inside = يفتح { $proxy } نفقًا، لكن الهدف لا يردّ عبره
result-proxy-refused = يرفض { $proxy } فتح النفق برمز الحالة { $status }
result-proxy-no-tunnel = لا يفتح { $proxy } نفقًا
result-internet-open = الإنترنت يعمل
result-internet-other = ردّت جهة أخرى برمز الحالة { $status }
result-internet-none = لا رد
result-clock = الفرق بين الساعتين { $seconds } ث
result-nothing = لم يُقَس: { $note }
result-not-reached = لم يُقَس: فشلت خطوة سابقة ({ $step })
result-broken = تعطّل هذا الفحص في البرنامج: { $note }
result-no-address = لم يُقَس: هذا ليس عنوانًا
result-dns-impossible = لم يُسأل: لا يوجد خادم DNS، أو لا يصلح هذا الاسم في DNS
result-stopped = لم يُقَس: أُوقف
result-system-silent = لم يُقَس: لم يردّ النظام في الوقت المحدد
check-input = النص المكتوب
