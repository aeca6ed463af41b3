# Causes before the network: what was typed, and what this computer allows.

cause-input_mistake =
    .title = في العنوان المكتوب خطأ
    .title-look_alike = في العنوان أحرف من أبجدية أخرى
    .title-ending = نهاية الاسم غير معروفة
    .title-listen_address = هذا العنوان لتستمع عليه الخوادم، لا للاتصال به
    .title-this_computer = هذا العنوان يعني هذا الحاسوب نفسه
    .title-many = هذا العنوان يعني حواسيب كثيرة لا حاسوبًا واحدًا
    .title-zone = ينقص هذا العنوان اسم واجهة الشبكة
    .why = ما كُتب ليس عنوانًا تستطيع البرامج استخدامه كما هو، أو لا يمكن أن يكون هو المقصود.
evidence-input_mistake-clean = العنوان { $target } مكتوب كما ينبغي.
evidence-input_mistake-mended = لزم تصحيح «{ $before }» إلى «{ $after }».
evidence-input_mistake-look_alike = في «{ $name }» أحرف من أبجدية أخرى تشبه أحرف «{ $plain }».
evidence-input_mistake-ending = النهاية «{ $ending }» ليست من نهايات الأسماء المعروفة.
evidence-input_mistake-listen_address = العنوان { $address } يعني «كل عناوين هذا الحاسوب» في إعدادات الخوادم. وليس عنوان خادم.
evidence-input_mistake-many = العنوان { $address } يعني حواسيب كثيرة معًا (multicast أو broadcast). لا يستطيع أي برنامج الاتصال به.
evidence-input_mistake-zone = العنوان { $address } صالح ضمن شبكة محلية واحدة فقط: يجب أن يتبعه اسم الواجهة، مثل { $example }.
evidence-input_mistake-this_computer = يعني { $host } دائمًا الحاسوب الذي يعمل عليه هذا البرنامج، ولا يعني حاسوبًا آخر أبدًا.
next-input_mistake-this_computer = أدخل عنوان الحاسوب الآخر إن كان الخادم يعمل على حاسوب آخر.

cause-no_network =
    .title = هذا الحاسوب غير متصل بشبكة
    .title-gateway = جهاز التوجيه (الراوتر) في هذه الشبكة لا يردّ
    .title-silent = لا شيء في الشبكة يردّ
    .title-self_assigned = لم يُعطِ أي جهاز توجيه هذا الحاسوب عنوانًا
    .why = من دون كابل أو Wi-Fi أو شبكة محمول تعمل، ومن دون جهاز توجيه يردّ، لا يمكن أن يخرج شيء من هذا الحاسوب.
evidence-no_network-this_computer = العنوان { $address } هو هذا الحاسوب نفسه: الوصول إليه لا يحتاج إلى شبكة.
evidence-no_network-only_loopback = ليس لهذا الحاسوب واجهة شبكة غير واجهته الداخلية (loopback).
evidence-no_network-off = الواجهة { $interface } متوقفة.
evidence-no_network-no_carrier = الواجهة { $interface } غير متصلة: لا كابل، أو لا شبكة Wi-Fi.
evidence-no_network-no_address = الواجهة { $interface } تعمل، لكن ليس لها عنوان.
evidence-no_network-self_assigned = ليس للواجهة { $interface } سوى العنوان { $address } الذي أعطته لنفسها: لم يُعطها أي جهاز توجيه عنوانًا آخر.
evidence-no_network-gateway = لم يردّ جهاز التوجيه { $gateway } على الشبكة المحلية خلال { $time }.
evidence-no_network-dns_silent = لم يردّ خادم DNS { $server } أيضًا.
next-no_network-gateway = تحقّق من حاسوب آخر على هذه الشبكة هل يردّ جهاز التوجيه { $gateway }.
next-no_network-silent = افتح أي صفحة أخرى في المتصفح: إن لم تُفتح هي أيضًا، فالشبكة هي السبب.
missing-no_network = لا يُعرف هل يمكن الوصول من هنا إلى أي شيء آخر. افتح صفحة أخرى في المتصفح لترى.
missing-no_network-interfaces = تعذّرت قراءة قائمة واجهات الشبكة على هذا الحاسوب.

cause-no_route =
    .title = لا يعرف هذا الحاسوب طريقًا إلى العنوان
    .title-ipv6 = للخادم IPv6 فقط، وليس لدى هذا الحاسوب IPv6
    .title-router = أحد أجهزة التوجيه لا يعرف طريقًا إلى العنوان
    .title-tunnel = الطريق يدخل شبكة VPN لا تردّ على شيء
    .title-resolver = لا يعرف هذا الحاسوب طريقًا إلى خادم DNS
    .title-neighbour = ربما يبحث هذا الحاسوب عن العنوان في شبكة غير شبكته
    .why = يحدّد جدول التوجيه إلى أين تذهب الحزم. لا يوجد فيه سطر لهذا العنوان، أو فيه سطر يمنعه، أو سطر لا يؤدي إلى شيء.
evidence-no_route-none = رفض النظام الإرسال إلى { $address } لأنه لا يعرف طريقًا إليه ({ $error }).
evidence-no_route-forbidden = في جدول التوجيه على هذا الحاسوب مسار من النوع «{ $kind }» للعنوان { $address } ({ $error }).
evidence-no_route-at_once = رفض النظام فورًا الإرسال إلى { $address }، دون أي رد من الخارج ({ $error }).
evidence-no_route-no_ipv6 = العنوان { $address } عنوان IPv6، وليس لهذا الحاسوب عنوان IPv6 خاص به ({ $error }).
evidence-no_route-no_ipv6_here = ليس لهذا الحاسوب عنوان IPv6.
evidence-no_route-only_aaaa = ليس للاسم { $name } إلا عنوان IPv6 ({ $address })، كما يقول خادم DNS { $server }.
evidence-no_route-gateway = الحزم المتجهة إلى { $address } تخرج عبر جهاز التوجيه { $gateway }.
evidence-no_route-tunnel = الحزم المتجهة إلى { $address } تدخل النفق { $interface }.
evidence-no_route-bridge = يقع { $address } في شبكة { $product } على هذا الحاسوب ({ $interface }): الحزم المتجهة إليه لا تخرج.
evidence-no_route-neighbour = بحسب جدول التوجيه يبحث هذا الحاسوب عن { $address } في شبكته هو، لا وراء جهاز التوجيه. عنوانه هو { $own }.
evidence-no_route-source = يرسل النظام إلى { $address } من العنوان { $source }. لا معنى لهذا العنوان خارج هذه الشبكة المحلية، فلا يمكن أن يعود أي رد.
next-no_route-table = انظر إلى جدول التوجيه: السطر الخاص بهذا العنوان هو الذي يحدّد.
next-no_route-router = اسأل من يدير جهاز التوجيه ذلك هل يُفترض أن يعرف هذه الشبكة.
next-no_route-tunnel = أعد الفحص بعد قطع VPN، إن كان ذلك آمنًا لك.
missing-no_route = لا عنوان يُبحث عن طريق إليه: لم يُعثر على عنوان للاسم.

cause-captive_portal =
    .title = هذه الشبكة تطلب تسجيل الدخول أولًا
    .why = شبكات الفنادق والقطارات والضيوف تردّ على كل شيء بصفحة تسجيل دخول حتى يتم تسجيل الدخول.
evidence-captive_portal-open = ردّ { $url } كما يردّ على شبكة مفتوحة.
evidence-captive_portal-redirect = أُعيد توجيه { $url } إلى { $location }.
evidence-captive_portal-page = ردّ { $url } بصفحة (رمز الحالة { $status })، بينما لا تعطي الشبكة المفتوحة أي صفحة.
evidence-captive_portal-511 = ردّ { $address } برمز الحالة 511، ومعناه أن الشبكة تطلب تسجيل الدخول.
evidence-captive_portal-target = أُعيد توجيه { $target } إلى { $location }، وهو عنوان جهة أخرى.
next-captive_portal = افتح صفحة في المتصفح: إن كانت للشبكة صفحة تسجيل دخول فستظهر فورًا.
missing-captive_portal = ينقص رد من موقع لاختبار الإنترنت. يمكنك السماح بذلك في الإعدادات.

cause-client_firewall =
    .title = قاعدة على هذا الحاسوب تمنع الاتصال
    .title-dns = قاعدة على هذا الحاسوب تمنع البحث عن عنوان الاسم
    .why = جدار حماية أو برنامج أمان على هذا الحاسوب يوقف الاتصال قبل أن يخرج.
evidence-client_firewall-own = جاء رفض الاتصال بـ{ $address } من هذا الحاسوب نفسه ({ $sender }) بعد { $time }.
evidence-client_firewall-sends =
    { $count ->
        [one] تعذّر إرسال حزمة واحدة من هذا الحاسوب أثناء تجربة { $address }.
        [two] تعذّر إرسال حزمتين من هذا الحاسوب أثناء تجربة { $address }.
        [few] تعذّر إرسال { $count } حزم من هذا الحاسوب أثناء تجربة { $address }.
        [many] تعذّر إرسال { $count } حزمة من هذا الحاسوب أثناء تجربة { $address }.
       *[other] تعذّر إرسال { $count } حزمة من هذا الحاسوب أثناء تجربة { $address }.
    }
evidence-client_firewall-no_sends = لم يسجّل النظام أي حزمة تعذّر خروجها من هذا الحاسوب.
evidence-client_firewall-dns = منع النظام هذا البرنامج من سؤال خادم DNS { $server } (EPERM).
evidence-client_firewall-fast = رفض { $address } بعد { $refusal }، بينما يستغرق رد المضيف { $host }: شيء أقرب ردّ بدلًا منه.
next-client_firewall = جرّب العنوان نفسه من حاسوب آخر على هذه الشبكة: إن نجح هناك، فانظر إلى جدار الحماية على هذا الحاسوب.
missing-client_firewall = لا يُعرف هل صدر الرفض عن هذا الحاسوب. تجربة من حاسوب آخر على هذه الشبكة تبيّن ذلك.
missing-client_firewall-answers = غادر الطلب هذا الكمبيوتر. لا يُعرف هل ترمي قاعدةٌ هنا الأجوبةَ. محاولة من كمبيوتر آخر في هذه الشبكة تُبيّن ذلك.
missing-client_firewall-address = لا عنوان لتجربته: لم يُعثر على عنوان للاسم.

cause-local_ports_exhausted =
    .title = لم يبقَ على هذا الحاسوب منفذ محلي متاح
    .title-pasted = كانت المنافذ المحلية قد نفدت عند كتابة الرسالة
    .why = يأخذ كل اتصال خارج منفذًا محليًا. نفد نطاق هذه المنافذ، وغالبًا بسبب اتصالات قصيرة ما زالت تنتظر إزالتها.
evidence-local_ports_exhausted-towards =
    { $waiting ->
        [0] المستخدم نحو { $address }: { $used } من { $size } من المنافذ المحلية (من { $first } إلى { $last }).
       *[other] المستخدم نحو { $address }: { $used } من { $size } من المنافذ المحلية (من { $first } إلى { $last })، منها { $waiting } في الانتظار فقط (TIME_WAIT).
    }
evidence-local_ports_exhausted-all = المستخدم: { $used } من { $size } من المنافذ المحلية (من { $first } إلى { $last }).
evidence-local_ports_exhausted-got = حصل الاتصال بـ{ $address } على المنفذ المحلي { $port }.
next-local_ports_exhausted = احسب عدد المنافذ المحلية المستخدمة نحو هذا الخادم وقت الفشل.
missing-local_ports_exhausted = لم تُجرَ أي محاولة اتصال.

cause-local_address_missing =
    .title = برنامج يطلب عنوانًا ليس من عناوين هذا الحاسوب
    .why = يستمع برنامج على عنوان أو يتصل من عنوان لا يوجد على أي واجهة شبكة، مثل العنوان العام لخادم سحابي.
evidence-local_address_missing-pasted = تقول الرسالة إن العنوان لا يمكن تخصيصه: { $text }
evidence-local_address_missing-source = مسار التوجيه إلى { $address } يحدّد عنوان المصدر { $source }، وهو غير موجود على أي واجهة في هذا الحاسوب.
evidence-local_address_missing-unspecified = العنوان { $address } ليس عنوانًا يتصل به Windows.
evidence-local_address_missing-no_ipv6 = ليس لهذا الحاسوب أي عنوان IPv6، وهذا يعطي الرسالة نفسها.
next-local_address_missing = قارن العنوان المضبوط في البرنامج بعناوين هذا الحاسوب.
missing-local_address_missing = لا يُعرف العنوان الذي يطلبه البرنامج. تجده في إعدادات البرنامج على الخادم.

cause-open_files_exhausted =
    .title = لا يُسمح لهذا الحاسوب بفتح مزيد من الاتصالات
    .title-pasted = كان عدد الملفات المفتوحة قد بلغ حدّه عند كتابة الرسالة
    .why = كل اتصال هو ملف مفتوح في نظر النظام، وقد بلغ عدد الملفات المفتوحة حدّه.
evidence-open_files_exhausted-program = رفض النظام فتح مقبس (socket) من أجل { $subject }: بلغ هذا البرنامج حدّ الملفات المفتوحة (EMFILE).
evidence-open_files_exhausted-system = رفض النظام فتح مقبس (socket) من أجل { $subject }: بلغ الحاسوب كله حدّ الملفات المفتوحة (ENFILE).
evidence-open_files_exhausted-start = رفض النظام الملفات القليلة التي تحتاج إليها الفحوص لتبدأ: بلغ عدد الملفات المفتوحة حدّه ({ $word }).
evidence-open_files_exhausted-opened = أمكن فتح مقبس (socket) نحو { $address }.
evidence-open_files_exhausted-pasted = تتحدث الرسالة عن كثرة الملفات المفتوحة.
missing-open_files_exhausted = لم تُجرَ أي محاولة لفتح مقبس (socket).

cause-client_policy =
    .title = برنامج العميل نفسه يرفض هذا العنوان
    .title-port = المتصفحات ترفض هذا المنفذ
    .title-mixed = لا يُسمح لصفحة https بفتح عنوان ws://
    .title-mini_program = البرامج المصغّرة (mini programs) ترفض هذا العنوان
    .why = للمتصفحات والهواتف والبرامج المصغّرة قواعد خاصة بها. ترفض قبل إرسال أي شيء، فلا يعلم الخادم بالأمر أبدًا.
evidence-client_policy-none = لا تمنع أي قاعدة لدى العملاء المعروفين استخدام { $protocol } على المنفذ { $port }.
evidence-client_policy-pasted = يقول العميل إنه هو من رفض: { $text }
evidence-client_policy-port = المنفذ { $port } في قائمة المنافذ التي ترفضها المتصفحات.
evidence-client_policy-mixed = الصفحة { $origin } مشفّرة، أما { $target } فغير مشفّر.
evidence-client_policy-mini_program = لا تقبل البرامج المصغّرة إلا عناوين wss:// باسم مسجّل، و{ $target } ليس كذلك.
next-client_policy = جرّب العنوان ببرنامج آخر: إن نجح هناك، فالسبب قاعدة في العميل نفسه.

cause-clock_wrong =
    .title = ساعة هذا الحاسوب خاطئة
    .why = مع تاريخ خاطئ تبدو الشهادات السليمة منتهية أو لم تبدأ صلاحيتها بعد.
evidence-clock_wrong-agrees = الوقت عند { $server } هو { $time }، وهو يوافق هذا الحاسوب.
evidence-clock_wrong-ahead = ساعة هذا الحاسوب متقدمة على { $server } بـ{ $difference }، والوقت عنده { $time }.
evidence-clock_wrong-behind = ساعة هذا الحاسوب متأخرة عن { $server } بـ{ $difference }، والوقت عنده { $time }.
evidence-clock_wrong-dates = شهادة الخادم صالحة من { $from } إلى { $until }.
evidence-clock_wrong-no_tls = لا يستخدم { $protocol } أي شهادة، فالساعة لا تهم.
clock-minutes =
    { $count ->
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
clock-hours =
    { $count ->
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
clock-days =
    { $count ->
        [one] يوم واحد
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
next-clock_wrong = قارن تاريخ هذا الحاسوب ووقته بالهاتف.
missing-clock_wrong = لم يُرصد وقت خادم آخر. قارن ساعة هذا الحاسوب بالهاتف.
missing-clock_wrong-certificate = لم تُرَ شهادة الخادم: لم يُنشأ أي اتصال TLS.
