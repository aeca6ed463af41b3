# Speaking: the port was reached, and what is said there goes wrong.

# What is heard on a port. Names of products and protocols stay as they are.
language-http = HTTP (ويب)
language-ws = WebSocket
language-tls = TLS (تشفير)
language-ssh = SSH (دخول عن بُعد)
language-smtp = SMTP (بريد)
language-ftp = FTP (نقل ملفات)
language-pop3 = POP3 (بريد)
language-imap = IMAP (بريد)
language-mysql = MySQL (قاعدة بيانات)
language-postgresql = PostgreSQL (قاعدة بيانات)
language-redis = Redis (قاعدة بيانات)
language-memcached = Memcached (تخزين مؤقت)
language-mongodb = MongoDB (قاعدة بيانات)
language-vnc = VNC (شاشة عن بُعد)
language-rdp = RDP (سطح مكتب عن بُعد)
language-telnet = Telnet (دخول عن بُعد)
language-irc = IRC (دردشة)
language-socks = SOCKS (بروكسي)
language-echo = صدى: يعيد ما يصله
language-gateway_register = خدمة Register في GatewayWorker
language-text = أسطر نص ببروتوكول خاص
language-frame = إطارات تبدأ بطولها (مثل Workerman frame)
language-binary = بروتوكول ثنائي خاص

## protocol_mismatch

cause-protocol_mismatch =
    .title = المنفذ يستخدم بروتوكولًا غير الذي طلبته
    .title-ssh = المنفذ للدخول عن بُعد (SSH)، لا لهذا النوع من الاتصال
    .title-mail = المنفذ تابع لخادم بريد
    .title-database = المنفذ تابع لقاعدة بيانات
    .title-register = المنفذ لخدمة Register في GatewayWorker، لا لبوابة (Gateway)
    .title-web-page = خادم ويب عادي يردّ، لا خادم WebSocket
    .title-web-socket = المنفذ يقدّم اتصالات WebSocket، لا صفحات ويب
    .why = يجب أن يستخدم الطرفان البروتوكول نفسه، كما يجب أن يتحدث شخصان باللغة نفسها ليتفاهما. قام الاتصال، لكن البرنامج على هذا المنفذ يفهم شيئًا آخر.
evidence-protocol_mismatch-product = أرسل { $address } «{ $bytes }» { $after }. ما وصل هو { $language }، { $product }، وليس { $asked } المطلوب.
evidence-protocol_mismatch-language = أرسل { $address } «{ $bytes }» { $after }. ما وصل هو { $language }، وليس { $asked } المطلوب.
evidence-protocol_mismatch-bytes = أرسل { $address } «{ $bytes }» { $after }. ما وصل ليس HTTP ولا TLS، وليس { $asked } المطلوب.
evidence-protocol_mismatch-opened = فُتح اتصال WebSocket عند { $address } ({ $url })، فالمنفذ يقدّمه فعلًا.
evidence-protocol_mismatch-no_sign = لا شيء في الرد يدل على خادم WebSocket: رمز الحالة { $status } بدلًا من 101، ولا توجد ترويسة WebSocket.
evidence-protocol_mismatch-usual_port = المنفذ { $port } يخص عادةً { $service }، وله بروتوكول خاص به.
evidence-protocol_mismatch-alpn = أنهى { $address } المصافحة المشفّرة لأنه لا يتحدث أيًّا من البروتوكولات المعروضة عليه، مثل HTTP/1.1 ‏(no_application_protocol).
evidence-protocol_mismatch-paths =
    { $count ->
        [one] مسار معتاد آخر لم يفتح WebSocket أيضًا.
        [two] مساران معتادان آخران لم يفتحا WebSocket أيضًا.
        [few] { $count } مسارات معتادة أخرى لم تفتح WebSocket أيضًا.
        [many] { $count } مسارًا معتادًا آخر لم تفتح WebSocket أيضًا.
       *[other] { $count } مسار معتاد آخر لم تفتح WebSocket أيضًا.
    }
evidence-protocol_mismatch-ws_header = يحمل الرد الترويسة «{ $header }»، ولا ترسلها إلا خوادم WebSocket.
next-protocol_mismatch-log = اسأل من يدير الخادم أي برنامج يستمع على هذا المنفذ، وهل يقدّم WebSocket على هذا المسار.
next-protocol_mismatch-listen = انظر على الخادم أي برنامج يستمع على المنفذ { $port }، وعلى أي بروتوكول ضُبط.

## tls_expected

cause-tls_expected =
    .title = المنفذ يطلب اتصالًا مشفّرًا (TLS)
    .why = استُخدم عنوان غير مشفّر لمنفذ لا يقبل إلا TLS. لا يستطيع الخادم فهم الطلب.
evidence-tls_expected-alert = ردّ { $address } { $after } بالبايتات «{ $bytes }»: هكذا يبدأ TLS.
next-tls_expected-try = جرّب العنوان نفسه مع wss:// أو https://.

## tls_not_expected

cause-tls_not_expected =
    .title = المنفذ يستخدم HTTP عاديًا بلا تشفير
    .why = استُخدم عنوان مشفّر (wss:// أو https://) لمنفذ لا يعرف TLS. لا يستطيع الخادم فهم رسالة بدء التشفير.
next-tls_not_expected-try = جرّب العنوان نفسه مع ws:// أو http://.

## upgrade_stripped

cause-upgrade_stripped =
    .title = بروكسي أمام الخادم لا يمرّر اتصالات WebSocket
    .why = يبدأ WebSocket بطلب ويب يطلب الترقية. يمرّر البروكسي الطلب من دون طلب الترقية، فيرى الخادم الذي وراءه طلبًا عاديًا.
evidence-upgrade_stripped-direct = فُتح اتصال WebSocket عند { $address } ({ $url }) من دون المرور بالبروكسي.
evidence-upgrade_stripped-front = الترويسة «{ $header }» تدل على بروكسي أو خادم ويب في الأمام.
evidence-upgrade_stripped-no_front = لا ترويسة تدل على بروكسي في الأمام.
evidence-upgrade_stripped-passed = وصل طلب الترقية إلى WebSocket إلى { $address } ({ $url }): رمز الحالة 101.
evidence-upgrade_stripped-missing = لم يصل إلى { $address } ما أُرسل: يقول الرد «{ $sign }»، مع أن الطلب حمل الترويستين Upgrade وConnection.
evidence-upgrade_stripped-differs = الطلب نفسه دون هاتين الترويستين يلقى ردًّا مختلفًا، فهما تصلان إذن.
next-upgrade_stripped-server = أرسل من الخادم الطلب نفسه مباشرة إلى البرنامج الذي وراء البروكسي. إن فُتح الاتصال هناك، فالخلل في البروكسي.

## wrong_path

cause-wrong_path =
    .title = لا شيء على هذا المسار
    .why = الخادم موجود، لكن جزء العنوان الذي بعد المضيف ليس مما يعرفه.
evidence-wrong_path-opens = فُتح اتصال WebSocket على مسار آخر عند { $address }: { $url }.
evidence-wrong_path-tried = هذه المسارات لم تفتح WebSocket أيضًا: { $paths }.
evidence-wrong_path-root = صفحة البداية لدى { $address } تعمل: { $url }.
next-wrong_path-ask = اسأل من يدير الخادم عن العنوان كاملًا مع مساره، أو ابحث عنه في إعدادات العميل.

## proxy_backend_down

cause-proxy_backend_down =
    .title = البروكسي يردّ، لكن البرنامج الذي وراءه لا يردّ
    .title-wants-tls = البرنامج وراء البروكسي يطلب TLS، لكن البروكسي يتصل به بدونه
    .why = استلم بروكسي أو موازن أحمال الطلب ولم يستطع تسليمه. البرنامج الذي وراءه لا يعمل، أو لا يردّ، أو يستمع في مكان آخر.
evidence-proxy_backend_down-page = هذه هي الصفحة التي يعرضها { $product } حين لا يردّ البرنامج الذي وراءه.
evidence-proxy_backend_down-front = الترويسة «{ $header }» تدل على بروكسي أو خادم ويب في الأمام.
next-proxy_backend_down-server = أرسل من الخادم الطلب نفسه مباشرة إلى البرنامج، من دون المرور بالبروكسي.

## server_error

cause-server_error =
    .title = الخادم يبلغ عن خلل لديه
    .why = وصل الطلب وتعطّل البرنامج عند معالجته، أو لا يستطيع العمل في الوقت الحالي.
next-server_error-log = انظر في ملف سجلّ البرنامج على الخادم عند وقت هذا الفحص.

## request_rejected

cause-request_rejected =
    .title = الخادم لا يقبل هذا النوع من الطلبات
    .why = وصل الطلب وفُهم، ورمز الحالة يبيّن لماذا رُفض.
evidence-request_rejected-meaning = رمز الحالة { $status } يعني: { $meaning }
status-meaning-bad_request = لم يستطع الخادم فهم الطلب.
status-meaning-payment = يطلب الخادم الدفع أولًا.
status-meaning-method = هذا العنوان موجود، لكن ليس لهذا النوع من الطلبات.
status-meaning-format = لا يستطيع الخادم التعامل مع الصيغة المعروضة.
status-meaning-timeout = انتظر الخادم الطلب أطول مما ينبغي.
status-meaning-gone = ما كان هنا أُزيل نهائيًا.
status-meaning-size = الطلب كبير جدًا، أو طوله غير مذكور.
status-meaning-misdirected = لا يخدم هذا الخادم الاسم المكتوب في العنوان.
status-meaning-upgrade = يريد الخادم أن ينتقل العميل إلى بروتوكول آخر أولًا.
status-meaning-legal = لا يجوز للخادم عرض هذا لأسباب قانونية.

## access_rejected

cause-access_rejected =
    .title = الخادم يرفض الدخول
    .title-origin = الخادم لا يقبل الاتصالات إلا من صفحات ويب معيّنة (Origin)
    .title-host = الخادم لا يقبل الاسم المكتوب في العنوان
    .title-subprotocol = الخادم لا يقبل إلا العملاء الذين يذكرون بروتوكولًا فرعيًا
    .title-credentials = الخادم يطلب كلمة مرور أو رمز دخول (token)
    .why = الخادم موجود وفهم الطلب، لكنه لا يسمح لهذا العميل بالدخول.
evidence-access_rejected-scheme = يطلب الخادم بيانات الدخول: «{ $scheme }».
evidence-access_rejected-not_sent = في العنوان المكتوب بيانات دخول. هذا البرنامج لا يرسلها.
evidence-access_rejected-no_origin = من دون ترويسة Origin يُفتح اتصال WebSocket.
evidence-access_rejected-origin = مع ترويسة Origin بالقيمة «{ $origin }» يُفتح اتصال WebSocket.
evidence-access_rejected-host = حين وُضع العنوان بدل الاسم في ترويسة Host نجح الأمر ({ $url }).
evidence-access_rejected-subprotocol = مع البروتوكول الفرعي «{ $name }» يُفتح اتصال WebSocket.
next-access_rejected-ask = اسأل من يدير الخادم ماذا يجب أن يرسل العميل ليُسمح له بالدخول: رمز دخول (token)، أو كلمة مرور، أو صفحة مدرجة في قائمته.

## redirected

cause-redirected =
    .title = الخادم يحيل العملاء إلى عنوان آخر
    .title-loop = الخادم يحيل العملاء في حلقة
    .why = ما تبحث عنه انتقل، أو لا يُقدَّم إلا على عنوان آخر. صفحات الويب تتبع هذه الإحالة، أما WebSocket فلا.
evidence-redirected-location = ردّ { $address } برمز الحالة { $status } وبالعنوان الجديد { $location }.
evidence-redirected-not_followed = برامج WebSocket لا تنتقل إلى عنوان جديد من تلقاء نفسها.
evidence-redirected-loop =
    { $count ->
        [one] بعد إحالة واحدة يعود إلى حيث كان.
        [two] بعد إحالتين يعود إلى حيث كان.
        [few] بعد { $count } إحالات يعود إلى حيث كان.
        [many] بعد { $count } إحالة يعود إلى حيث كان.
       *[other] بعد { $count } إحالة يعود إلى حيث كان.
    }
evidence-redirected-portal = تردّ الشبكة على صفحة الاختبار { $url } أيضًا بشيء آخر: ربما صفحة تسجيل الدخول إلى الشبكة هي التي تردّ هنا.

## subprotocol_mismatch

cause-subprotocol_mismatch =
    .title = العميل والخادم لا يتفقان على البروتوكول الفرعي لـ WebSocket
    .title-with = الخادم لا يفتح إلا اتصالات WebSocket التي تذكر بروتوكولًا فرعيًا
    .title-without = الخادم لا يعرف البروتوكول الفرعي المطلوب
    .why = يمكن للعميل أن يذكر البروتوكول الفرعي الذي يريد استخدامه داخل WebSocket. يجب أن يعرفه الخادم، وبعض الخوادم يشترط ذكر واحد.
evidence-subprotocol_mismatch-opened = فُتح اتصال WebSocket كما طُلب عند { $address } ({ $url }).
evidence-subprotocol_mismatch-other = اختار { $address } البروتوكول الفرعي «{ $got }»، بينما طُلب «{ $asked }».
evidence-subprotocol_mismatch-none = لم يختر { $address } أي بروتوكول فرعي، مع أن المطلوب كان «{ $asked }».
evidence-subprotocol_mismatch-unasked = اختار { $address } البروتوكول الفرعي «{ $got }»، مع أنه لم يُطلب أي بروتوكول فرعي.
evidence-subprotocol_mismatch-opens_with = مع البروتوكول الفرعي «{ $name }» يُفتح اتصال WebSocket عند { $address }.
evidence-subprotocol_mismatch-opens_without = من دون بروتوكول فرعي يُفتح اتصال WebSocket عند { $address }.
next-subprotocol_mismatch-ask = اسأل من يدير الخادم أي بروتوكول فرعي يجب أن يذكره عملاؤه.
missing-subprotocol_mismatch = لم تنفع البروتوكولات الفرعية المعتادة. من كتب الخادم يعرف هل يطلب بروتوكولًا فرعيًا خاصًا به.

## handshake_broken

cause-handshake_broken =
    .title = الخادم يوافق على WebSocket، لكن برد خاطئ
    .why = الرد الذي يفتح WebSocket يجب أن يتبع قواعد صارمة، حتى لا يُقبل بالخطأ رد من ذاكرة تخزين مؤقت أو من خادم آخر. هذا الرد يخالفها، فيتوقف العملاء.
evidence-handshake_broken-wrong = أرسل { $address } الترويسة { $header } بالقيمة «{ $got }». الصحيح «{ $expected }».
evidence-handshake_broken-missing = لم يرسل { $address } الترويسة { $header }. الصحيح «{ $expected }».
evidence-handshake_broken-cache = الترويسة «{ $header }» تدل على أن ذاكرة تخزين مؤقت ردّت بنسخة قديمة.

## closed_after_open

cause-closed_after_open =
    .title = يُفتح اتصال WebSocket ثم يغلقه الخادم فورًا
    .title-policy = يُفتح اتصال WebSocket ثم يرفض الخادم العميل
    .title-code = يُفتح اتصال WebSocket ثم يغلقه الخادم فورًا برمز إغلاق
    .title-no-code = يُفتح اتصال WebSocket ثم ينقطع فورًا
    .why = العنوان والمنفذ والبروتوكول صحيحة. البرنامج على الخادم ينهي الاتصال بعد فتحه: إما أنه يرفض العميل، أو أنه يتعطّل.
evidence-closed_after_open-code = أغلق { $address } اتصال WebSocket بعد { $time } من فتحه بالرمز { $code }.
evidence-closed_after_open-reason = أغلق { $address } اتصال WebSocket بعد { $time } من فتحه بالرمز { $code } والسبب «{ $reason }».
evidence-closed_after_open-reset = قطع { $address } اتصال WebSocket بإعادة تعيين (RST) بعد { $time } من فتحه. تعرض المتصفحات ذلك بالرمز 1006.
evidence-closed_after_open-no_code = أنهى { $address } اتصال WebSocket بعد { $time } من فتحه دون رمز إغلاق. تعرض المتصفحات ذلك بالرمز 1006.
evidence-closed_after_open-ping = بقي مفتوحًا إلى أن أرسلنا إطار ping. المتصفحات لا ترسل مثله، فقد يبقى مفتوحًا فيها.
evidence-closed_after_open-no_frames = بعد فتح WebSocket أرسل { $address } بايتات ليست إطارات WebSocket. عندئذ تنهي المتصفحات الاتصال بالرمز 1006.
evidence-closed_after_open-gone = فُتح اتصال WebSocket عند { $address } ولم يبقَ مفتوحًا.
evidence-closed_after_open-pasted = تذكر الرسالة الملصقة رمز الإغلاق { $code }: { $meaning }
evidence-closed_after_open-meaning = الرمز { $code } يعني: { $meaning }
close-meaning-normal = ليس لدى الخادم ما يقوله بعد.
close-meaning-going_away = الخادم يتوقف، أو طلب من العميل المغادرة.
close-meaning-protocol = خطأ في البروتوكول. لم يكن ما وصل كما يتطلبه بروتوكول WebSocket.
close-meaning-data_kind = لا يقبل الخادم هذا النوع من الرسائل.
close-meaning-data_broken = تعذّرت قراءة رسالة.
close-meaning-policy = ما وصل يخالف قاعدة لدى الخادم. هذا الرمز عام لأي قاعدة: رمز دخول (token) غير موجود، أو صفحة غير مسموح بها، أو حد ما.
close-meaning-too_big = رسالة كانت كبيرة جدًا.
close-meaning-extension = طلب العميل إضافة غير متوفرة.
close-meaning-server_fault = واجه الخادم خللًا لديه.
close-meaning-restart = الخادم يُعاد تشغيله.
close-meaning-try_later = الخادم محمّل فوق طاقته: حاول لاحقًا.
close-meaning-gateway = لم يتلقَّ بروكسي ردًا صحيحًا من البرنامج الذي وراءه.
close-meaning-unauthorized = العميل لم يسجّل الدخول.
close-meaning-forbidden = لا يُسمح للعميل بذلك.
close-meaning-timeout = استغرق العميل وقتًا أطول مما ينبغي.
close-meaning-own = رمز خاص بذلك البرنامج. تجد معناه في وثائقه.

## silent_server

cause-silent_server =
    .title = الخادم يقبل الاتصال ولا يقول شيئًا
    .title-behind = خادم الويب موجود، لكن البرنامج الذي يجب أن يردّ على هذا الطلب عالق
    .title-midway = الخادم يتوقف عن الكلام في وسط ردّه
    .title-seldom = الخادم يترك بعض الطلبات دون رد
    .title-unanswered = الخادم يتكلم، لكنه لا يردّ على الطلب
    .why = الاتصال قائم، لكن لا يأتي رد على الطلب. البرنامج ينتظر شيئًا آخر، أو عالق، أو مشغول جدًا.
evidence-silent_server-acknowledged =
    { $count ->
        [one] وصل ما أُرسل: أكّد الطرف الآخر استلامه.
        [two] وصل ما أُرسل على اتصالين: أكّد الطرف الآخر استلامه، ولم يعد شيء.
        [few] وصل ما أُرسل على { $count } اتصالات: أكّد الطرف الآخر استلامه، ولم يعد شيء.
        [many] وصل ما أُرسل على { $count } اتصالًا: أكّد الطرف الآخر استلامه، ولم يعد شيء.
       *[other] وصل ما أُرسل على { $count } اتصال: أكّد الطرف الآخر استلامه، ولم يعد شيء.
    }
next-silent_server-server = انظر على الخادم ماذا يفعل البرنامج على المنفذ { $port }: ملف سجلّه، وحِمله، والبروتوكول الذي يتوقعه.

## connection_reset

cause-connection_reset =
    .title = الخادم ينهي الاتصال قبل أن يقول شيئًا
    .title-at-once = الخادم يقبل الاتصال وينهيه فورًا
    .title-cut-short = الخادم ينهي الاتصال في وسط ردّه
    .why = شيء ما يقبل الاتصال ثم يقطعه. غالبًا يكون البرنامج الذي وراءه غير موجود، أو بُلغ حدّ معيّن، أو لا يفهم ما يصله.
next-connection_reset-server = انظر على الخادم أي برنامج يستمع على المنفذ { $port }، وماذا يقول ملف سجلّه عن الاتصالات المنتهية.

## tls_certificate

cause-tls_certificate =
    .title = شهادة الخادم غير مقبولة
    .title-expired = شهادة الخادم انتهت صلاحيتها
    .title-not-yet-valid = شهادة الخادم لم تبدأ صلاحيتها بعد
    .title-revoked = شهادة الخادم ألغتها جهة الإصدار
    .title-self-signed = الخادم وقّع شهادته بنفسه، فلا أحد يضمنه
    .title-wrong-name = شهادة الخادم لاسم آخر
    .title-chain-incomplete = الخادم لا يرسل شهادة تربطه بجهة إصدار موثوقة
    .title-issuer-expired = شهادة أعلى من شهادة الخادم انتهت صلاحيتها
    .title-unknown-issuer = شهادة الخادم من جهة إصدار لا يعرفها هذا الحاسوب
    .title-weak = شهادة الخادم تستخدم مفتاحًا أو توقيعًا لم يعد آمنًا
    .title-wrong-usage = شهادة الخادم ليست مخصّصة للخوادم
    .title-too-large = الخادم يرسل شهادات أكثر مما يقبله العملاء
    .title-unrecognized-name = ليس لدى الخادم شهادة لهذا الاسم
    .why = تثبت الشهادة أن الخادم هو من يقول إنه هو. يتوقف العملاء حين لا يصح الإثبات.
evidence-tls_certificate-accepted = يقبل هذا الحاسوب شهادة { $address }.
evidence-tls_certificate-too_large = الشهادات التي يرسلها { $address } أكبر في مجموعها من 64 كيلوبايت. لا يقبل هذا البرنامج أكثر من ذلك، ولبرامج أخرى حدود مشابهة. يرسل الخادم عادةً شهادته والشهادات القليلة التي تربطها بجهة إصدار.
evidence-tls_certificate-intercepted = تبدو جهة الإصدار { $product }، وهو منتج يضع شهادته مكان شهادة الخادم.
evidence-tls_certificate-old_roots = جهات الإصدار المرفقة بهذا البرنامج تقبلها: قد تكون قائمة هذا الحاسوب قديمة.
evidence-tls_certificate-clock = ساعة { $server } تقول { $time }، فقد تكون ساعة هذا الحاسوب خاطئة.
evidence-tls_certificate-portal = تردّ الشبكة على صفحة الاختبار { $url } بشيء آخر، فربما تكون هي التي تردّ هنا أيضًا.
evidence-tls_certificate-expired = الشهادة «{ $subject }» لدى { $address } كانت صالحة حتى { $date }.
evidence-tls_certificate-not_yet_valid = الشهادة «{ $subject }» لدى { $address } تصبح صالحة من { $date } فقط.
evidence-tls_certificate-wrong_name = شهادة { $address } صادرة لـ{ $names }، وليست لـ{ $host }.
evidence-tls_certificate-no_names = تحمل شهادة { $address } الاسم { $subject } في حقل الموضوع فقط. لم تعد البرامج تنظر فيه: يجب أن يرد الاسم بين الأسماء البديلة (SAN).
evidence-tls_certificate-self_signed = الشهادة «{ $subject }» لدى { $address } موقّعة ذاتيًا.
evidence-tls_certificate-unknown_issuer = شهادة { $address } موقّعة من «{ $issuer }»، وهي جهة لا يعرفها هذا الحاسوب.
evidence-tls_certificate-chain_incomplete =
    { $count ->
        [one] أرسل { $address } شهادة واحدة. تنقص شهادة «{ $issuer }» التي وقّعتها.
        [two] أرسل { $address } شهادتين. تنقص شهادة «{ $issuer }» التي وقّعت الأخيرة.
        [few] أرسل { $address } { $count } شهادات. تنقص شهادة «{ $issuer }» التي وقّعت الأخيرة.
        [many] أرسل { $address } { $count } شهادة. تنقص شهادة «{ $issuer }» التي وقّعت الأخيرة.
       *[other] أرسل { $address } { $count } شهادة. تنقص شهادة «{ $issuer }» التي وقّعت الأخيرة.
    }
evidence-tls_certificate-issuer_expired = شهادة أرسلها { $address } مع شهادته انتهت صلاحيتها.
evidence-tls_certificate-revoked = ألغت «{ $issuer }» شهادة { $address }.
evidence-tls_certificate-weak = شهادات { $address } تستخدم المفتاح { $key } والتوقيع { $signature }.
evidence-tls_certificate-wrong_usage = شهادة { $address } تذكر استخدامات أخرى، وليس من بينها استخدامها لخادم.
evidence-tls_certificate-unnamed = يرفض هذا الحاسوب شهادة { $address }: { $note }
evidence-tls_certificate-unrecognized = أنهى { $address } المصافحة بتنبيه TLS «unrecognized_name»: ليس لديه شهادة للاسم { $host }.
evidence-tls_certificate-no_name_sent = أنهى { $address } المصافحة بتنبيه TLS «unrecognized_name». يريد اسمًا، وقد استُخدم عنوان بدلًا منه.

## tls_too_old

cause-tls_too_old =
    .title = الخادم لا يعرض إلا تشفيرًا قديمًا جدًا
    .title-cipher = الخادم لا يعرض إلا خوارزميات تشفير قديمة جدًا
    .why = أنواع التشفير القديمة يمكن كسرها، لذلك ترفضها برامج اليوم.
evidence-tls_too_old-version = رفض { $address } رسالة بدء TLS حديثة، وردّ على رسالة قديمة بالإصدار { $version }.
evidence-tls_too_old-cipher = رفض { $address } رسالة بدء TLS حديثة، وردّ على رسالة قديمة بالإصدار { $version } وخوارزمية التشفير { $cipher }.
next-tls_too_old-server = انظر في إعدادات الخادم أي إصدارات TLS وأي خوارزميات تشفير يعرضها.

## client_certificate_required

cause-client_certificate_required =
    .title = الخادم لا يسمح بالدخول إلا لعملاء لديهم شهادة خاصة بهم
    .why = يريد الخادم إثباتًا لهوية العميل. من يدير الخادم هو الذي يمنح هذه الشهادات.
evidence-client_certificate_required-alert = طلب { $address } شهادة، ولمّا لم تُقدَّم أنهى الاتصال بتنبيه TLS «{ $alert }».
evidence-client_certificate_required-ended = طلب { $address } شهادة، ولمّا لم تُقدَّم أنهى الاتصال.
evidence-client_certificate_required-asks = طلب { $address } شهادة من هذا الحاسوب.
evidence-client_certificate_required-issuers = يقبل شهادات من: { $issuers }.
evidence-client_certificate_required-never = لم يطلب { $address } قط شهادة من هذا الحاسوب.
next-client_certificate_required-ask = اسأل من يدير الخادم هل يحتاج عملاؤه إلى شهادة خاصة بهم.

## tls_intercepted

cause-tls_intercepted =
    .title = برنامج أو جهاز على الطريق يفكّ تشفير الاتصال
    .title-product = برنامج تصفية أو مضاد فيروسات يفكّ تشفير الاتصال
    .title-private = الشهادة من جهة إصدار تابعة لشركة، أو من برنامج تصفية
    .why = مضاد فيروسات أو برنامج تصفية أو أداة أخرى يفكّ تشفير الاتصال ليطّلع على البيانات، ثم يعيد تشفيره بشهادته هو بدلًا من شهادة الخادم. بعض البرامج ترفض ذلك، وبعض برامج التصفية لا تمرّر WebSocket.
evidence-tls_intercepted-product = شهادة { $address } موقّعة من «{ $issuer }». هذا { $product }، وهو معروف بفكّ تشفير الاتصالات.
evidence-tls_intercepted-private = يثق هذا الحاسوب بـ«{ $issuer }» التي وقّعت شهادة { $address }، لكنها ليست في قائمة جهات الإصدار العامة. جهة الإصدار الخاصة بشركة تبدو كذلك أيضًا.
evidence-tls_intercepted-public = شهادة { $address } موقّعة من «{ $issuer }» وتعود إلى جهة إصدار عامة.
next-tls_intercepted-elsewhere = انظر إلى الشهادة من حاسوب آخر على شبكة أخرى. إن ظهرت هناك جهة إصدار أخرى، فشيء على هذا الحاسوب أو هذه الشبكة يفكّ تشفير الاتصال.
missing-tls_intercepted = الشهادة ليست من جهة إصدار عامة ولا تذكر منتجًا معروفًا. يمكن لشخص على شبكة أخرى أن يقول هل يرى الشهادة نفسها.

## idle_dropped

cause-idle_dropped =
    .title = الاتصال ينقطع بعد مدة بلا رسائل
    .why = خوادم البروكسي وأجهزة التوجيه تنسى الاتصالات التي لا يمر فيها شيء. إشارة منتظمة تُبقيها.
evidence-idle_dropped-after = انقطع اتصال WebSocket مع { $address } بعد { $time } بلا رسائل.
evidence-idle_dropped-again =
    { $count ->
        [one] انقطعت محاولة أخرى بعد المدة نفسها.
        [two] انقطعت محاولتان أخريان بعد المدة نفسها.
        [few] انقطعت { $count } محاولات أخرى بعد المدة نفسها.
        [many] انقطعت { $count } محاولة أخرى بعد المدة نفسها.
       *[other] انقطعت { $count } محاولة أخرى بعد المدة نفسها.
    }
evidence-idle_dropped-kept = مع رسائل ping منتظمة بقي الاتصال مفتوحًا.
next-idle_dropped-pings = اجعل العميل يرسل ping كل 30 ثانية. إن بقي الاتصال، فالسبب هو مدة الخمول.
next-idle_dropped-test = افتح اتصالًا ببرنامجك، ولا ترسل شيئًا، وسجّل بعد كم من الوقت ينقطع. إن تكررت المدة نفسها تقريبًا، مثل 60 ثانية، فهذا يشير إلى بروكسي أو جهاز توجيه.
missing-idle_dropped = لا يظهر ذلك إلا في اتصال يُترك مفتوحًا بضع دقائق، وهذا الفحص أقصر. سجّل بعد كم من الوقت ينقطع برنامجك.
missing-idle_dropped-closed = لا ينقطع بسبب الخمول إلا اتصال يُفتح أولًا. أصلح أولًا ما يمنع فتحه.
