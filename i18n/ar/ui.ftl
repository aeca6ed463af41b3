ui-name = Connection Doctor

# The start screen.
ui-question = ما الذي لا يمكنك الوصول إليه؟
ui-paste-hint = الصق عنوانًا أو رسالة خطأ، مثل ws://chat.example.com:8282
ui-paste = لصق
ui-host = المضيف
ui-port = المنفذ
ui-protocol = البروتوكول
ui-protocol-auto = تحديد تلقائي
ui-protocol-ws = WebSocket
ui-protocol-wss = WebSocket مع TLS
ui-protocol-http = HTTP
ui-protocol-https = HTTPS
ui-protocol-tcp = TCP فقط
ui-protocol-tls = TLS فقط
ui-check = افحص
ui-contacts = يتصل البرنامج بالعنوان الذي تُدخله وبخادم DNS لديك فقط.
ui-contacts-public = يتصل البرنامج بالعنوان الذي تُدخله، وبخادم DNS لديك، وبخوادم DNS عامة، وبموقع لاختبار الإنترنت.
ui-change = تغيير
ui-details = مزيد من التفاصيل
ui-details-less = تفاصيل أقل
ui-expected-address = عنوان IP الفعلي للخادم
ui-origin = قيمة Origin (الصفحة التي تتصل)
ui-subprotocol = البروتوكول الفرعي لـ WebSocket
ui-server-name = اسم الخادم في TLS (SNI)
ui-examples = ليس لديك خادم الآن؟ جرّب مثالًا على هذا الحاسوب
ui-examples-all = عرض كل الأمثلة ({ $count })
ui-try = جرّب هذا المثال: { $name }
ui-not-served = تعذّر تشغيل المثال: { $reason }
ui-paste-cut = النص الملصق طويل جدًا. استُخدم منه أول 64 كيلوبايت فقط.

# The header of the result.
ui-home = العودة إلى البداية
ui-check-again = إعادة الفحص
ui-stop = إيقاف
ui-export = تصدير
ui-settings = الإعدادات

# The answer.
ui-progress =
    { $ended ->
        [0] الفحص جارٍ منذ { $time }.
        [one] الفحص جارٍ منذ { $time }، وانتهى فحص واحد.
        [two] الفحص جارٍ منذ { $time }، وانتهى فحصان.
        [few] الفحص جارٍ منذ { $time }، وانتهت { $ended } فحوص.
        [many] الفحص جارٍ منذ { $time }، وانتهى { $ended } فحصًا.
       *[other] الفحص جارٍ منذ { $time }، وانتهى { $ended } فحص.
    }
ui-running = لم ينتهِ بعد: { $checks }
ui-running-more =
    { $count ->
        [one] { $checks } وفحص آخر
        [two] { $checks } وفحصان آخران
        [few] { $checks } و{ $count } فحوص أخرى
        [many] { $checks } و{ $count } فحصًا آخر
       *[other] { $checks } و{ $count } فحص آخر
    }
ui-starting = جارٍ البدء…
ui-lost = توقّف التشخيص فجأة. هذا خلل في برنامج Connection Doctor.
ui-again = إعادة المحاولة

# The way.
ui-way = الطريق إلى الخادم
ui-way-point = { $label }، { $state }
ui-way-point-detail = { $label } { $detail }، { $state }

# Do this first.
ui-steps = ابدأ بهذه الخطوات
ui-steps-none = لا حاجة إلى فعل شيء.
ui-steps-wait = تظهر الخطوات فور العثور على سبب.
ui-steps-stopped = أعد الفحص وانتظر نهايته، فالخطوات تأتي مما يُقاس.
ui-next-test = الاختبار الذي يحسم الأمر
ui-copy-command = نسخ
ui-copied = تم النسخ إلى الحافظة.

ui-shell-apache = Apache
ui-shell-caddy = Caddy
ui-shell-gatewayworker = GatewayWorker
ui-shell-linux = Linux
ui-shell-macos = macOS
ui-shell-nginx = nginx
ui-shell-windows = PowerShell
ui-shell-workerman = Workerman

# The checklist.
ui-causes = الأسباب
ui-causes-wait = تظهر الأسباب فور انتهاء أول قياس.
ui-causes-all =
    { $count ->
        [one] عرض السبب الوحيد
        [two] عرض السببين
       *[other] عرض كل الأسباب ({ $count })
    }
ui-causes-few = عرض أسباب أقل
ui-for = يؤيّد هذا السبب
ui-against = يعارض هذا السبب

# The measurements.
ui-measurements = القياسات
ui-measurements-wait = لم يُقَس شيء بعد.
ui-measurement = { $label }: { $says }. بدأ بعد { $start }، واستغرق { $time }.
ui-measurement-running = لم ينتهِ بعد

# Fields.
ui-cut = قص
ui-copy = نسخ
ui-select-all = تحديد الكل

# Saving.
ui-copy-report = نسخ كنص
ui-save-title = حفظ التقرير
ui-save-typed = لا يوفر هذا النظام نافذة لاختيار ملف. اكتب مكان حفظ التقرير.
ui-save-exists = يوجد ملف بهذا الاسم بالفعل.
ui-path = الملف
ui-save = حفظ
ui-replace = استبدال الملف
ui-cancel = إلغاء
ui-saved = حُفظ التقرير في { $path }
ui-not-saved = تعذّر حفظ التقرير في { $path }: { $reason }
ui-retry = إعادة المحاولة
ui-dismiss = إغلاق هذه الرسالة

# The settings.
ui-close = إغلاق
ui-appearance = المظهر
ui-theme = السمة
ui-theme-system = حسب النظام
ui-theme-light = فاتحة
ui-theme-dark = داكنة
ui-text-size = حجم النص
ui-language = اللغة
ui-language-system = حسب النظام
ui-checks = الفحوص
ui-timeout = أطول انتظار للمحاولة الواحدة
ui-control-ports = جرّب أيضًا منافذ أخرى على الخادم نفسه
ui-control-ports-why = يبيّن هل الخادم يعمل أصلًا.
ui-public-checks = اسأل أيضًا خوادم DNS عامة وموقعًا لاختبار الإنترنت
ui-public-checks-why = ستعرف هذه الخوادم الاسم الذي تبحث عنه. لا تُستخدم أبدًا مع العناوين الخاصة.
ui-public-checks-who = عندها تُسأل: { $servers }.
ui-send-message = أرسل نصًا قصيرًا عبر اتصال WebSocket بعد فتحه
ui-send-message-why = يبيّن هل تمر البيانات. يرى البرنامج على الخادم هذا النص.
ui-panel-ports = افحص منافذ لوحات الاستضافة
ui-panel-ports-why = يكشف أي لوحة تعمل على الخادم، لتسمية القائمة الصحيحة فيها.
ui-server = الخادم
ui-cloud = السحابة أو شركة الاستضافة
ui-panel = لوحة الاستضافة
ui-not-known = غير معروف
ui-server-why = إذا كنت تعرفهما فستذكر النصائح القوائم الصحيحة.
ui-settings-broken = تعذّرت قراءة الإعدادات، فاستُخدمت الإعدادات المعتادة: { $reason }
ui-settings-not-kept = تعذّر حفظ الإعدادات: { $reason }
ui-no-letters = لا يوجد على هذا الحاسوب خط يحتوي على حروف هذه اللغة: { $language }. ثبّت خطًا مناسبًا، مثل أحد خطوط Noto، ثم اختر اللغة من جديد.
ui-broken = حدث خلل في برنامج Connection Doctor: { $reason }
ui-no-window = تعذّر على برنامج Connection Doctor فتح نافذته. { $reason }
window-display = نظام العرض لا يستجيب، أو لا يسمح لهذا البرنامج باستخدامه.
window-library = لا توجد في النظام مكتبة تحتاج إليها النافذة. ثبّت هذه الحزم أو ما يقابلها في نظامك: { $packages }.
window-opengl = لا تعمل OpenGL هنا، وبها تُرسم النافذة. حدّث برنامج تشغيل الرسوميات.
window-opengl-linux = لا تعمل OpenGL هنا، وبها تُرسم النافذة. حدّث برنامج تشغيل الرسوميات، أو شغّل البرنامج مع المتغيّر { $variable }.
window-other = السبب: { $reason }.

# About.
ui-about = حول Connection Doctor
ui-version = الإصدار { $version }
ui-about-what = يشرح بكلمات بسيطة لماذا يفشل الاتصال، وما مدى التأكد من ذلك، وما الذي تفعله بعدها.
ui-licence = الترخيص: MIT أو Apache 2.0، كما تختار.
ui-credits = صُنع باستخدام
ui-credit-fonts = خطوط Noto Sans وNoto Sans Mono وNoto Sans Arabic، © Google LLC، رخصة SIL Open Font License 1.1
ui-credit-window = مكتبتا egui وeframe، برخصة MIT أو Apache 2.0
ui-credit-network = مكتبات Tokio وHyper وrustls وHickory DNS وغيرها كثير، برخص MIT وApache 2.0 وISC وBSD ورخص مشابهة
ui-font-licence = رخصة الخطوط

# Everywhere.
ui-time = { $time }
