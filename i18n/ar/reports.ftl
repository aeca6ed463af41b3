format-html = صفحة ويب
format-markdown = Markdown
format-text = نص عادي
format-json = JSON للبرامج

# The answer in one sentence.
headline-works-websocket = الاتصال سليم: يُفتح WebSocket على { $place } ويبقى مفتوحًا.
headline-works-http = الاتصال سليم: يردّ { $place } عبر HTTP.
headline-works-tls = الاتصال سليم: تكتمل مصافحة TLS مع { $place } بعد التحقق من الشهادة.
headline-works-tcp = الاتصال سليم: يقبل { $place } الاتصالات.
headline-cause = { $title }.
headline-degraded = الاتصال يعمل، لكن فيه نقطة ضعف: { $weakness }.
headline-degraded-somehow = العنوان { $address } يعمل، لكن ليس من كل النواحي.
headline-checking = جارٍ فحص { $address }…
headline-stopped = أُوقف الفحص قبل أن يتضح هل يمكن الوصول إلى { $address }.
headline-inconclusive = لا تبيّن القياسات سبب فشل الاتصال بـ{ $address }.
headline-name-unknown = الاسم { $host } غير موجود.
headline-name-disputed = بعض خوادم DNS لا يعرف الاسم { $host }.
headline-name-no-address = ليس للاسم { $host } أي عنوان.
headline-dns-silent = لا يردّ خادم DNS عند السؤال عن الاسم { $host }.
headline-dns-failed = لم يتمكن خادم DNS من العثور على عنوان الاسم { $host }.
headline-lookup-left-out = لا يعثر هذا الحاسوب على عنوان للاسم { $host }، مع أن خادم DNS الذي يسأله يعرف الاسم.
headline-dns-chain = سجلّات DNS للاسم { $host } لا تؤدي إلى أي عنوان.
headline-dns-strange = الاسم { $host } يؤدي إلى عنوان غريب.
headline-refused = رُفض الاتصال بالمنفذ { $port }.
headline-silent = لا يردّ { $host } على المنفذ { $port }.
headline-cut = يُفتح الاتصال على المنفذ { $port } ثم ينقطع فورًا.
headline-no-answer = يقبل المنفذ { $port } الاتصال، لكنه لا يردّ.
headline-data-lost = يقبل { $host } الاتصال، لكن ما نرسله لا يصل أبدًا.
headline-host-unreachable = لا يمكن الوصول إلى الحاسوب { $host }.
headline-no-way = لا طريق من هنا إلى { $host }.
headline-no-network = هذا الحاسوب غير متصل بأي شبكة.
headline-not-permitted = شيء ما يمنع الطريق إلى { $host }.
headline-no-local-address = ليس لدى هذا الحاسوب عنوان ومنفذ متاحان للاتصال بـ{ $host }.
headline-too-many-files = لا يستطيع هذا الحاسوب فتح مزيد من الاتصالات.
headline-tcp-other = يفشل الاتصال بـ{ $host } على المنفذ { $port }.
headline-certificate = لا يمكن الوثوق بشهادة { $host }.
headline-unrecognized-name = لا يعرف الخادم الاسم { $host }.
headline-client-certificate = يطلب { $host } شهادة من هذا الحاسوب.
headline-not-tls = المنفذ { $port } لا يستخدم TLS.
headline-tls = تفشل مصافحة TLS مع { $host }.
headline-http-error = يردّ الخادم بالخطأ { $status }.
headline-redirect = يحيلنا الخادم إلى عنوان آخر.
headline-not-http = ما يردّ على المنفذ { $port } لا يستخدم HTTP.
headline-closed-unanswered = يغلق المنفذ { $port } الاتصال دون رد.
headline-http-broken = رد HTTP الذي أرسله الخادم غير سليم.
headline-ws-status = يردّ الخادم على طلب WebSocket برمز الحالة { $status }.
headline-ws-handshake = مصافحة WebSocket من الخادم غير سليمة.
headline-ws-closed = يُفتح اتصال WebSocket ثم يُغلق فورًا.
headline-ws-idle = ينقطع اتصال WebSocket عندما لا تمر فيه رسائل.
headline-proxy = البروكسي المضبوط على هذا الحاسوب لا يمرّر الاتصال.
headline-policy = يرفض برنامجك هذا العنوان قبل أن يتصل به.
headline-captive = صفحة تسجيل دخول تعترض الطريق.
headline-check-broken = تعطّل أحد فحوص هذا البرنامج.

# The sentence under the answer.
summary-checks =
    { $count ->
        [one] قياس واحد خلال { $time }.
        [two] قياسان خلال { $time }.
        [few] { $count } قياسات خلال { $time }.
        [many] { $count } قياسًا خلال { $time }.
       *[other] { $count } قياس خلال { $time }.
    }
summary-connected = قبِل { $address } الاتصال خلال { $time }.
summary-refused = جاء رد من { $address } خلال { $time }: هذا المنفذ لا يقبل الاتصالات.
summary-silent =
    { $syns ->
        [one] محاولة واحدة للاتصال بـ{ $address } بقيت بلا رد مدة { $time }.
        [two] محاولتان للاتصال بـ{ $address } بقيتا بلا رد مدة { $time }.
        [few] { $syns } محاولات للاتصال بـ{ $address } بقيت بلا رد مدة { $time }.
        [many] { $syns } محاولة للاتصال بـ{ $address } بقيت بلا رد مدة { $time }.
       *[other] { $syns } محاولة للاتصال بـ{ $address } بقيت بلا رد مدة { $time }.
    }
summary-likely = السبب الأرجح: { $cause }.
summary-possible = سبب محتمل: { $cause }.
summary-alike =
    { $count ->
        [one] ينطبق سبب واحد.
        [two] سببان يبدوان متشابهين من هنا.
        [few] { $count } أسباب تبدو متشابهة من هنا.
        [many] { $count } سببًا تبدو متشابهة من هنا.
       *[other] { $count } سبب تبدو متشابهة من هنا.
    }
note-credentials = كان في العنوان اسم مستخدم أو كلمة مرور. لم يُحفظ أيٌّ منهما ولم يُرسَل.
note-stopped = أُوقف الفحص بعد { $time }. ما يظهر هنا هو ما عُرف حتى ذلك الحين.
note-stopped-open = لم تكتمل هذه القياسات: { $checks }.
missing-stopped = أُوقف الفحص قبل اكتمال كل القياسات التي قد تدل عليه.
missing-running = لم تكتمل بعد كل القياسات التي قد تدل عليه.

# The picture of the way.
way-value = { $value }
way-computer = هذا الحاسوب
way-tunnel = بروكسي أو VPN
way-router = جهاز التوجيه
way-internet = الإنترنت
way-server = الخادم
way-server-here = هذا الحاسوب (هو الخادم)
way-server-behind = خلف شبكة CDN
way-port = المنفذ { $port }
way-port-open = مفتوح
way-port-hidden = مفتوح، لكن حتى البروكسي فقط
way-port-refused = مرفوض
way-port-silent = لا رد
way-port-unreachable = لا يمكن الوصول إليه
way-websocket = WebSocket
way-http = HTTP
way-tls = TLS
way-program = البرنامج
way-answers = يعمل
way-answers-degraded = يعمل، وفيه نقطة ضعف
way-fails = لا يعمل
way-not-reached = لم نصل إليه

# How sure a cause is.
status-confirmed = مؤكَّد
status-likely = مرجَّح
status-possible = محتمل
status-not_checked = لم يُفحص
status-ruled_out = مستبعَد

# The parts of a report.
report-title = تقرير Connection Doctor: { $address }
report-first = ابدأ بهذه الخطوات
report-next = الاختبار الذي يحسم الأمر
report-causes = الأسباب
report-measurements = القياسات
report-label = { $check } { $subject }
report-label-brackets = { $check } { $subject }
report-measured = { $label }: { $says }
report-cause = { $status }: { $title }
report-lead = { $word }:
report-place = ({ $place })
report-effect = ({ $effect })
report-command = ({ $shell }، { $effect })
report-column-start = البداية
report-column-check = الفحص
report-column-result = النتيجة
report-column-time = المدة
report-made = أعدّه Connection Doctor { $version }، { $time }.
report-ruled-out = المستبعَد وما لم يُفحص
report-way = الطريق إلى الخادم
report-way-point = { $label } [{ $state }]
report-way-point-detail = { $label } { $detail } [{ $state }]
effect-reads = يعرض فقط
effect-changes = يغيّر شيئًا
place-server = على الخادم
place-client = على هذا الحاسوب
place-cloud_console = في لوحة تحكم السحابة
place-panel = في لوحة الاستضافة
place-dns = لدى مزوّد DNS
place-application = في البرنامج
way-state-reached = وصلنا إليه
way-state-broken = الخلل هنا
way-state-doubtful = موضع شك
way-state-unknown = لم يُقَس
