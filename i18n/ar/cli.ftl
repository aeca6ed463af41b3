cli-progress = تم قياس: { $measured }. بانتظار: { $running }
cli-public = بإذنك يُسأل أيضًا: { $servers }. ستعرف خوادم DNS منها الاسم { $name }.
cli-not-yet = لا تتوفر ميزة { $what } بعد في هذا الإصدار.
cli-no-such-language = لا توجد نصوص باللغة «{ $tag }». اللغات المتوفرة: { $tags }.
cli-not-written = تعذّرت كتابة التشخيص في { $place }: { $reason }
cli-no-threads = تعذّر بدء الفحوص: { $reason }
cli-no-facts = انتهت الفحوص بلا نتيجة.
cli-no-display = لا توجد شاشة، لذلك لا يمكن فتح النافذة. يجري بدلًا من ذلك تشخيص الخوادم التدريبية المدمجة. لفتح النافذة، شغّل هذا البرنامج من سطح المكتب. لفحص عنوان هنا: connection-doctor check ws://example.com:8282
cli-no-window-here = هذا البرنامج مخصّص لسطر الأوامر. لفتح النافذة، شغّل connection-doctor. لفحص عنوان هنا: connection-doctor-cli check ws://example.com:8282
cli-window-failed = تعذّر فتح النافذة. { $reason } لفحص عنوان بدونها: connection-doctor check ws://example.com:8282

cli-practice-name = الخادم التدريبي
cli-practice-expected = المتوقّع
cli-practice-found = الناتج
cli-practice-right = صحيح
cli-practice-wrong = خطأ
cli-practice-skipped = لم يُجرَ
cli-practice-waits =
    { $count ->
        [one] يجري تشخيص خادم تدريبي واحد.
        [two] يجري تشخيص خادمين تدريبيين. بعض الخوادم لا يردّ أبدًا، وكشف ذلك يستغرق ثماني ثوانٍ لكل منها.
        [few] يجري تشخيص { $count } خوادم تدريبية. بعضها لا يردّ أبدًا، وكشف ذلك يستغرق ثماني ثوانٍ لكل منها.
        [many] يجري تشخيص { $count } خادمًا تدريبيًا. بعضها لا يردّ أبدًا، وكشف ذلك يستغرق ثماني ثوانٍ لكل منها.
       *[other] يجري تشخيص { $count } خادم تدريبي. بعضها لا يردّ أبدًا، وكشف ذلك يستغرق ثماني ثوانٍ لكل منها.
    }
cli-practice-unknown = لا يوجد خادم تدريبي باسم «{ $name }». لعرض كل الأسماء: connection-doctor practice --list
cli-practice-not-served = لا يمكن تشغيل الخادم التدريبي { $name } على هذا الحاسوب: { $reason }

cli-command-program = { ui-about-what } بلا معطيات تُفتح النافذة.
cli-command-check = تشخيص عنوان واحد وعرض التقرير.
cli-command-server = فحص هذا الحاسوب بصفته الخادم (غير متاح في هذا الإصدار).
cli-command-practice = تشخيص الخوادم التدريبية المدمجة.

cli-help-usage = طريقة الاستخدام:
cli-help-commands = الأوامر:
cli-help-arguments = المعطيات:
cli-help-options-heading = الخيارات:
cli-help-options = خيارات
cli-help-one-of = واحد من: { $values }
cli-help-default = القيمة الافتراضية: { $value }

cli-arg-lang = لغة النص، مثل ar
cli-arg-help = عرض هذه المساعدة
cli-arg-version = عرض رقم الإصدار
cli-arg-target = عنوان، أو رسالة خطأ فيها عنوان
cli-arg-host = اسم المضيف أو عنوانه، وعنوان IPv6 بأقواس أو بدونها
cli-arg-port = المنفذ، من 1 إلى 65535
cli-arg-protocol = كيفية الاتصال
cli-arg-format = صيغة ما يُكتب
cli-arg-output = أين يُكتب، والعلامة - تعني الخرج القياسي
cli-arg-timeout = { ui-timeout }، بالثواني
cli-arg-expect_ip = { ui-expected-address }
cli-arg-path = المسار في العنوان وما بعده
cli-arg-origin = { ui-origin }
cli-arg-subprotocol = { ui-subprotocol }
cli-arg-sni = { ui-server-name }
cli-arg-public_checks = { ui-public-checks }
cli-arg-panel = { ui-panel }، لتسمية قوائمها
cli-arg-cloud = { ui-cloud }، لتسمية قوائمها
cli-arg-panel_ports = { ui-panel-ports }
cli-arg-offline = الاتصال بالهدف وبخوادم DNS الخاصة بالنظام فقط
cli-arg-outside = سؤال شبكة قياس خارجية أيضًا (غير متاح في هذا الإصدار)
cli-arg-redact = استبدال العناوين والأسماء فيما يُكتب (غير متاح في هذا الإصدار)
cli-arg-list = عرض كل الخوادم التدريبية
cli-arg-serve = إبقاء الخوادم التدريبية عاملة حتى يُنهى البرنامج
cli-arg-name = هذا الخادم التدريبي فقط

cli-wrong-unknown = المعطى «{ $argument }» غير معروف.
cli-wrong-command = الأمر «{ $command }» غير معروف.
cli-wrong-similar = يوجد ما يشبهه: { $names }.
cli-wrong-no-value = يحتاج { $argument } إلى قيمة.
cli-wrong-choice = القيمة «{ $value }» لا تصلح للخيار { $argument }. القيم الممكنة: { $values }.
cli-wrong-value = القيمة «{ $value }» لا تصلح للخيار { $argument }. القيمة الممكنة: { $expected }.
cli-wrong-value-only = القيمة «{ $value }» لا تصلح للخيار { $argument }.
cli-wrong-twice = لا يمكن ذكر { $argument } أكثر من مرة.
cli-wrong-together = لا يمكن استخدام { $argument } مع: { $others }.
cli-wrong-missing = ينقص شيء: { $arguments }.
cli-wrong-letters = أحد المعطيات ليس نصًا مقروءًا (UTF-8).
cli-wrong-call = هذه المعطيات لا يصلح بعضها مع بعض.
cli-wrong-help = لعرض كل ما يمكن كتابته: { $command }

cli-expected-seconds = عدد من الثواني من { $least } إلى { $most }
cli-expected-address = عنوان مثل { $ipv4 } أو { $ipv6 }
cli-expected-line = سطر نص واحد بلا رموز تحكّم
