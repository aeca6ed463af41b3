cli-progress = تم قياس: { $measured }. بانتظار: { $running }
cli-public = بإذنك يُسأل أيضًا: { $servers }. ستعرف خوادم DNS منها الاسم { $name }.
cli-not-yet = لا تتوفر ميزة { $what } بعد في هذا الإصدار.
cli-no-such-language = لا توجد نصوص باللغة «{ $tag }». اللغات المتوفرة: { $tags }.
cli-not-written = تعذّرت كتابة التشخيص في { $place }: { $reason }
cli-no-threads = تعذّر بدء الفحوص: { $reason }
cli-no-facts = انتهت الفحوص بلا نتيجة.
cli-no-display = لا توجد شاشة، لذلك لا يمكن فتح النافذة. يجري بدلًا من ذلك تشخيص الخوادم التدريبية المدمجة. لفتح النافذة، شغّل هذا البرنامج من سطح المكتب. لفحص عنوان هنا: connection-doctor check ws://example.com:8282
cli-no-window-here = هذا البرنامج مخصّص لسطر الأوامر. لفتح النافذة، شغّل connection-doctor. لفحص عنوان هنا: connection-doctor-cli check ws://example.com:8282
cli-window-failed = تعذّر فتح النافذة: { $reason }. لفحص عنوان بدونها: connection-doctor check ws://example.com:8282

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
