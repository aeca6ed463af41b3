# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = ردّ { $address } على طلب فتح WebSocket ({ $url }) بـ«{ $answer }».
seen-answer-page = ردّ { $address } على طلب { $url } بـ«{ $answer }».
seen-page-closed = ردّ { $address } برمز الحالة { $status }، لكن الاتصال انتهى قبل أن تصل الصفحة كاملة.
seen-page-reset = ردّ { $address } برمز الحالة { $status }، لكن الاتصال قُطع بإعادة تعيين (RST) قبل أن تصل الصفحة كاملة.
seen-page-stalled = ردّ { $address } برمز الحالة { $status }، لكن في وسط الصفحة لم يعد يصل شيء. انتظرنا { $time }.
seen-unanswered = بدأ العنوان { $address } بالكلام، لكن لم يصل رد على الطلب. انتظرنا { $time }.
seen-unanswered-frames = وافق العنوان { $address } على HTTP/2، لكن لم يصل رد على الطلب خلال { $time }. عدد الإطارات التي وصلت بدلًا منه: { $count }.
seen-h2-ended = وافق العنوان { $address } على HTTP/2، ثم أنهى الطلب قبل أي رد، برمز الخطأ { $code }.
seen-answer-changes = ردّ العنوان { $address } على الطلب نفسه ردًّا مختلفًا في مرة أخرى. ربما تتناوب عليه عدة خوادم.
next-page-stalled = سجّل على الخادم حزم المنفذ { $port } أثناء محاولة: إن خرجت منه الصفحة كاملة، فشيء على الطريق يُضيعها؛ وإلا فالبرنامج عالق.
seen-not-part = هذا ليس جزءًا من اتصال { $protocol }.
seen-tls-spoken = ردّ { $address } على رسالة بدء التشفير (TLS) بالإصدار { $version }.
seen-tls-alert = ردّ { $address } على رسالة بدء التشفير (TLS) بتنبيه TLS التالي: «{ $alert }».
seen-tls-hello = ردّ { $address } باستخدام TLS.
missing-speaking-unreached = تعذّر الاتصال بـ{ $target }، فلم يُسمع شيء منه. أصلح أولًا ما يمنع الوصول إلى المنفذ.
missing-speaking-running = الفحوص التي تبيّن ذلك لم تنتهِ بعد.
missing-speaking-no-answer = لم يرسل الخادم ردًا يُعرف منه ذلك. يمكن لمن يدير الخادم أن ينظر في ملف السجلّ.
missing-speaking-elsewhere = لم تردّ كل عناوين هذا الاسم بما يُعرف منه ذلك.
seen-pasted = تقول الرسالة الملصقة: «{ $text }».

seen-sent-nothing = قبل أن نطلب منه شيئًا
seen-sent-http = بعد طلب ويب
seen-sent-client-hello = بعد رسالة بدء التشفير (TLS)
seen-sent-line = بعد سطر من النص
seen-sent-http-in-tls = بعد طلب ويب داخل الاتصال المشفّر
seen-try-bytes = أرسل { $address } «{ $bytes }» { $after }.
seen-try-answered = ردّ { $address } { $after }.
seen-try-reset = قطع { $address } الاتصال بإعادة تعيين (RST) { $after } (مضى على بدايته { $time }).
seen-try-closed = أغلق { $address } الاتصال { $after } دون أن يرسل شيئًا (مضى على بدايته { $time }).
seen-try-silent = قبِل { $address } الاتصال ولم يرسل شيئًا خلال { $time } { $after }.
