# What was seen: sentences of evidence that many causes share.

seen-port-connected = قبِل { $address } الاتصال بعد { $time }.
seen-port-reset = رفض { $address } الاتصال: جاءت إشارة إعادة تعيين (RST) بعد { $time }.
seen-port-icmp = ردّ { $sender } على الحزم المتجهة إلى { $address } بعد { $time }: { $meaning } (ICMP { $code }).
seen-port-icmp-own = أنهى هذا الحاسوب نفسه ({ $sender }) الاتصال بـ{ $address } بعد { $time } (ICMP { $code }).
seen-port-silent =
    { $syns ->
        [one] لم يردّ { $address }: أُرسل طلب اتصال واحد (SYN) ولم يعد أي رد خلال { $time }.
        [two] لم يردّ { $address }: أُرسل طلبا اتصال (SYN) ولم يعد أي رد خلال { $time }.
        [few] لم يردّ { $address }: أُرسلت { $syns } طلبات اتصال (SYN) ولم يعد أي رد خلال { $time }.
        [many] لم يردّ { $address }: أُرسل { $syns } طلب اتصال (SYN) ولم يعد أي رد خلال { $time }.
       *[other] لم يردّ { $address }: أُرسل { $syns } طلب اتصال (SYN) ولم يعد أي رد خلال { $time }.
    }
seen-port-local = لم يتمكن هذا الحاسوب من الاتصال بـ{ $address }: { $error }.
seen-completed = نجح اتصال { $protocol } ({ $subject }، { $time }).
seen-ping =
    { $received ->
        [one] عدد ردود { $address } على ping: رد واحد من { $sent }.
        [two] عدد ردود { $address } على ping: ردّان من { $sent }.
       *[other] عدد ردود { $address } على ping: { $received } من { $sent }.
    }
seen-dns-answered = ردّ خادم DNS { $server } عند السؤال عن الاسم { $name } ({ $code }).
seen-dns-root = ردّ خادم DNS { $server } عند السؤال عن جذر DNS ({ $code }).
seen-hop = ردّ الجهاز { $address }، وهو على الطريق إلى الهدف.

seen-icmp-net-unreachable = «لا يمكن الوصول إلى الشبكة»
seen-icmp-host-unreachable = «لا يمكن الوصول إلى المضيف»
seen-icmp-port-unreachable = «لا يمكن الوصول إلى المنفذ»
seen-icmp-prohibited = «ممنوع بقاعدة»
seen-icmp-time-exceeded = «انتهى عمر الحزمة قبل الوصول»
seen-icmp-other = خطأ ICMP

seen-nxdomain = يقول خادم DNS { $server } إن الاسم { $name } غير موجود (NXDOMAIN).
seen-lookup-failed = لم يتمكن هذا الحاسوب من العثور على عنوان الاسم { $name } ({ $error }).
seen-failed = انتهت المحاولة مع { $subject } هكذا: { $failure }.

seen-neighbour-answered = أجاب جهاز على هذه الشبكة بأن { $address } عنوانه (ARP أو اكتشاف الجيران)، فيبدو أن جهازًا بهذا العنوان يعمل.
seen-controls-silent = لم يردّ { $address } على منافذ أخرى أيضًا ({ $ports }).
seen-ping-silent =
    { $sent ->
        [one] لم يردّ { $address } على طلب ping.
        [two] لم يردّ { $address } على أيٍّ من طلبَي ping.
        [few] لم يردّ { $address } على أيٍّ من { $sent } طلبات ping.
        [many] لم يردّ { $address } على أيٍّ من { $sent } طلب ping.
       *[other] لم يردّ { $address } على أيٍّ من { $sent } طلب ping.
    }
seen-listener = برنامج على هذا الحاسوب يستمع على { $address }.
seen-listener-program = البرنامج { $program } على هذا الحاسوب يستمع على { $address }.
seen-containers = تعمل حاويات على هذا الحاسوب ({ $interface }): قد يؤدي منفذ إلى إحداها من دون أن يستمع هنا أي برنامج.
seen-forwards = يمرّر هذا الحاسوب الحزم بين الشبكات: قد يؤدي منفذ إلى جهاز آخر من دون أن يستمع هنا أي برنامج.
seen-dns-silent = لم يردّ خادم DNS { $server } خلال { $time } عند السؤال عن الاسم { $name }.
seen-dns-unreachable = تعذّر سؤال خادم DNS { $server } عن الاسم { $name } ({ $error }).
seen-dns-addresses = إجابة خادم DNS { $server } عن الاسم { $name }: { $addresses } (تُحفظ مدة { $time }).
seen-dns-addresses-now = إجابة خادم DNS { $server } عن الاسم { $name }: { $addresses }.
seen-resolved = تحصل البرامج على هذا الحاسوب على { $addresses } للاسم { $name }.
seen-hosts = السطر { $line } من { $path } يقول: «{ $text }».
seen-typed-address = كُتب عنوان ({ $address })، فلا حاجة إلى البحث عن عنوان اسم.
seen-tunnel = الحزم المتجهة إلى { $address } تدخل النفق { $interface }.
seen-tunnel-product = الحزم المتجهة إلى { $address } تدخل النفق { $interface } ({ $product }).
seen-nearer-reset = جاء الرفض بعد { $reset }، لكن العنوان { $address } يحتاج إلى { $host } ليردّ: يبدو أن جهازًا أقرب من الخادم رفض باسمه.
seen-nearer-accept = قبِل المنفذ الاتصال بعد { $accept }، لكن { $address } يحتاج إلى { $host } للرد على ping: يبدو أن جهازًا أقرب من الخادم قبِل الاتصال باسمه.
seen-first-accept = قبِل { $gateway }، أول جهاز توجيه على الطريق، الاتصال نيابةً عن { $address }: إما أن هذا العنوان له أيضًا، أو أنه يرد باسم الخادم.
seen-nearer-cut = انقطع الاتصال بعد { $cut } من إرسال البايتات الأولى، لكن العنوان { $address } يحتاج إلى { $host } ليردّ: يبدو أن جهازًا أقرب من الخادم قطعه باسمه.
next-public_checks = أعد الفحص واسمح بسؤال خوادم DNS عامة أيضًا: { $servers } (خيار في الإعدادات، أو --public-checks في سطر الأوامر). ستعرف هذه الخوادم الاسم { $name }.
seen-nearer-answer =
    جاء ردّ باسم { $address } مع أن الحزمة لم تكن لتتجاوز { $hops ->
        [one] جهازًا واحدًا
        [two] جهازين
        [few] { $hops } أجهزة
        [many] { $hops } جهازًا
       *[other] { $hops } جهاز
    } في الطريق. وتوقفت حزمة مماثلة عند { $router } قبل المضيف: لقد ردّ جهاز أقرب من المضيف.
seen-cloud-named = ذكرتَ أن الخادم في هذه السحابة: { $cloud }.
seen-owner-published = ينتمي { $address } إلى { $owner }، بحسب بيانات { $day }.
seen-owner-announced = يبدو أن { $owner } هو من يعلن { $address }، بحسب بيانات { $day }. هذه قرينة فقط.
seen-cloud-name = الاسم { $name } للعنوان { $address } يدل على أن الخادم في سحابة: { $cloud }.
