# Advice: verb first, one thing a step, least-open.

# The server’s firewall.
advice-test_from_the_server = اتصل، وأنت على الخادم، بالمنفذ { $port } على عنوان الخادم نفسه، لا على 127.0.0.1. إن نجح الاتصال، فجدار حماية يمنع الآخرين. إن رُفض، فالبرنامج لا يعمل، أو يستمع على 127.0.0.1 فقط: تبيّن قائمة المنافذ المستمعة أيهما الصحيح.
advice-look_at_the_firewall = انظر إلى قواعد جدار الحماية على الخادم. استخدم الأمر الخاص بجدار الحماية الموجود على خادمك.
advice-open_the_port = اسمح بالدخول إلى المنفذ { $port }، وإلى هذا المنفذ فقط. إن كنت وحدك تحتاج إليه، فاسمح لعنوانك فقط.
advice-open_the_port-source = اسمح للعنوان { $source } بالدخول إلى المنفذ { $port }، ولا تسمح لغيره.
advice-unban = تحقّق على الخادم هل حُظر العنوان الذي تتصل منه، وارفع الحظر.
advice-wait_a_while = انتظر بضع دقائق، ثم حاول مرة واحدة. تكرار المحاولة يطيل الحظر أو التقييد.

# Security group and panel.
advice-open_security_group = افتح مجموعة الأمان (أو جدار الحماية) لهذا الخادم في لوحة تحكم السحابة. أضف قاعدة دخول (Inbound): TCP، المنفذ { $port }، من العناوين التي تحتاج إليه.
advice-open_security_group-source = افتح مجموعة الأمان (أو جدار الحماية) لهذا الخادم في لوحة تحكم السحابة. أضف قاعدة دخول (Inbound): TCP، المنفذ { $port }، من { $source }.
advice-open_security_group-cloud = انتقل في لوحة تحكم { $cloud } إلى: { $path }. أضف قاعدة للاتصالات الواردة: { $rule }. أدخل في خانة المصدر العناوين التي تحتاج إليها فقط.
advice-open_other_product = إن كان الخادم من نوع { $product }، فانتقل بدلًا من ذلك إلى: { $path }. أضف قاعدة: { $rule }.
advice-find_the_cloud = تعرّف على المزوّد الذي يستضيف الخادم: تذكره الفاتورة، وكثيرًا ما يذكره الأمر أدناه عند تشغيله على الخادم. اختره في الإعدادات، فيظهر هنا الطريق في قوائمه.
advice-firewall_in_image = الأنظمة المعتادة لدى { $cloud } فيها جدار حماية خاص بها، وهو بوابة ثانية: اسمح بالمنفذ على الخادم أيضًا.
advice-two_gates = تذكّر أن هناك بوابتين: مجموعة الأمان وجدار الحماية على الخادم نفسه. راقب على الخادم هل تصل المحاولات على المنفذ { $port }: إن لم يصل شيء، فشيء أمام الخادم يوقفها، وغالبًا ما يكون مجموعة الأمان.
advice-open_in_panel = افتح صفحة الأمان في لوحة الاستضافة لديك، وأضف قاعدة لمنفذ TCP { $port }. اختر اللوحة في الإعدادات، فيظهر هنا الطريق في قوائمها.
advice-open_in_panel-known = انتقل في { $panel } إلى: { $path }. أضف قاعدة: { $rule }.
advice-open_beside_panel = ليست في { $panel } صفحة لجدار الحماية. اسمح بمنفذ TCP { $port } في جدار الحماية على الخادم نفسه.

# Who listens, and where.
advice-look_who_listens = تحقّق على الخادم هل يستمع برنامج على المنفذ { $port }، وعلى أي عنوان.
advice-look_who_listens-here = تحقّق هل يستمع برنامج على هذا الحاسوب على المنفذ { $port }، وعلى أي عنوان.
advice-start_the_server = شغّل البرنامج إن لم يكن شيء يستمع على المنفذ { $port }. إن توقف مجددًا، فاقرأ ملف السجلّ الخاص به.
advice-listen_on_all = إن ظهر العنوان 127.0.0.1 أمام المنفذ { $port }، فالبرنامج لا يقبل الاتصالات إلا من حاسوبه نفسه. اجعله يستمع على كل العناوين، ثم أعد تشغيله.
advice-listen_on_all-here = إن ظهر المنفذ { $port } في القائمة على عنوان غير { $address }، فاستخدم ذلك العنوان، أو اجعل البرنامج يستمع على { $address } أيضًا.
advice-listen_on_all-v6 = اجعل البرنامج يستمع على IPv6 أيضًا: العنوان [::] والمنفذ { $port }. على Windows لا يقبل [::] وحده اتصالات IPv4: أضف 0.0.0.0.
advice-rather_a_proxy = أبقِ المنفذ { $port } على 127.0.0.1 إن كان لقاعدة بيانات أو لخدمة داخلية. صِل إليه عبر نفق أو عبر بروكسي عكسي.
advice-bind_to_an_existing_address = أعطِ البرنامج عنوانًا موجودًا على هذا الحاسوب. خلف ترجمة العناوين (NAT) في السحابة يكون ذلك العنوانَ الخاص، أو 0.0.0.0 لكل العناوين.

# Reverse proxies.
advice-pass_the_upgrade = اجعل البروكسي العكسي يمرّر الترويستين Upgrade وConnection للمسار { $path }. ضع منفذ خدمتك مكان BACKEND_PORT، ثم أعد تحميل البروكسي.
advice-start_the_backend = شغّل الخدمة التي وراء البروكسي. قارن عنوانها بالعنوان المكتوب في إعدادات البروكسي.
advice-ask_the_backend_with_tls = اكتب https:// بدلًا من http:// قبل عنوان الخدمة التي وراء البروكسي (في nginx: ‏proxy_pass)، ثم أعد تحميل إعدادات البروكسي.
advice-heartbeat = أرسل رسالة قصيرة (heartbeat) في كل اتصال كل 55 ثانية على الأكثر.
advice-longer_timeout = اجعل البروكسي ينتظر مدة أطول قبل أن يقطع اتصالًا هادئًا.
advice-tls_in_front = اجعل بروكسيًا عكسيًا يستقبل الاتصالات المشفّرة (TLS) على المنفذ 443 ويمرّرها إلى المنفذ { $port }. ضع ملفات شهادتك مكان الكلمات المكتوبة بأحرف كبيرة.

# The program itself.
advice-use_its_language = استخدم برنامجًا يدعم بروتوكول هذا المنفذ، أو اسأل صاحبه عن العنوان الصحيح.
advice-use_its_language-address = استخدم هذا العنوان بدلًا منه: { $address }
advice-speak_the_asked_language = اكتب { $protocol } في السطر الذي يحدد استماع البرنامج إن كان هو البروتوكول المطلوب لهذا المنفذ، ثم أعد تشغيل البرنامج.
advice-with_tls = استخدم العنوان مع TLS: { $address }
advice-without_tls = استخدم العنوان من دون TLS: { $address }
advice-other_port = ابحث في إعدادات الخادم عن المنفذ الصحيح. قد لا يكون { $port }.
advice-other_port-known = استخدم المنفذ { $port }: تردّ الخدمة هناك.
advice-other_path = ابحث عن المسار الصحيح. لا يعرف الخادم شيئًا في المسار { $path }.
advice-other_path-known = استخدم هذا العنوان: { $address }. يُفتح اتصال WebSocket هناك.
advice-read_the_log = اقرأ ملف سجلّ البرنامج حول وقت هذه المحاولة.
advice-read_the_answer = اقرأ ما يقوله الخادم في رده، وعدّل الطلب ليناسبه.
advice-allow_the_caller = اسأل من يدير الخادم عمّا يقبله. قد يطلب كلمة مرور أو رمز دخول (token)، أو صفحة أخرى (Origin)، أو اسمًا آخر (Host).
advice-allow_the_caller-credentials = اجعل برنامجك يرسل ما يطلبه الخادم: اسم مستخدم وكلمة مرور، أو رمز دخول (token). أما هذا البرنامج فلا يرسل شيئًا منها.
advice-allow_the_caller-origin = أضف { $origin } إلى قائمة الصفحات (Origin) التي يقبلها الخادم.
advice-allow_the_caller-origin_missing = اجعل العميل يرسل الترويسة Origin بالقيمة { $origin }: يقبل الخادم هذه الصفحة. أما المتصفح فيرسل عنوان الصفحة بنفسه.
advice-allow_the_caller-host = أضف الاسم { $host } إلى الأسماء التي يقبلها الخادم (Host)، أو استخدم عنوان الخادم مكانه.
advice-use_the_new_address = استخدم العنوان الذي يذكره الخادم. برامج WebSocket لا تتبع إعادة التوجيه.
advice-use_the_new_address-known = استخدم العنوان الذي يذكره الخادم: { $address }. برامج WebSocket لا تتبع إعادة التوجيه.
advice-agree_on_a_subprotocol = اجعل العميل والخادم يذكران البروتوكول الفرعي نفسه.
advice-agree_on_a_subprotocol-known = اطلب البروتوكول الفرعي { $name }: يقبله الخادم.
advice-mend_the_handshake = أصلح مصافحة الخادم: رمز الحالة 101، والترويسات Upgrade وConnection وSec-WebSocket-Accept كما في RFC 6455. يجب أن تمرّر أي ذاكرة تخزين مؤقت على الطريق الرد دون تغيير.
advice-read_the_close_code = ابحث في برنامج الخادم عن الموضع الذي يُنهي الاتصال: يبيّن رمز الإغلاق أو ملف سجلّ البرنامج السبب.
advice-start_business_workers = تحقّق هل تعمل Register وGateway وBusinessWorker كلها إن كنت تستخدم GatewayWorker. البوابة (Gateway) بلا BusinessWorker تقطع اتصالات عملائها.
advice-find_the_blocked_worker = ابحث عن عملية (worker) مشغولة أو عالقة. يقبل النظام الاتصالات حتى حين لا يردّ البرنامج.
advice-listen_in_the_container = اجعل البرنامج يستمع داخل الحاوية على العنوان 0.0.0.0 والمنفذ { $port } إن كنت تستخدم Docker. أما إن استمع فيها على 127.0.0.1، فإن المنفذ المنشور يقبل الاتصالات ثم يقطعها فورًا.
advice-look_at_the_backlog = تحقّق هل امتلأ طابور الاتصالات المنتظرة (قيمة Recv-Q قريبة من Send-Q)، وأعطِ البرنامج مزيدًا من العمليات (workers).

# TLS and certificates.
advice-renew_the_certificate = جدّد الشهادة، ثم أعد تحميل الخادم ليستخدم الجديدة.
advice-wait_or_set_the_clock = قارن تاريخ بداية الشهادة بساعتي الحاسوبين. اضبط الساعة الخاطئة، أو انتظر حتى ذلك التاريخ.
advice-certificate_for_this_name = احصل على شهادة تذكر { $host }، أو استخدم الاسم المذكور في الشهادة.
advice-certificate_for_this_name-address = استخدم اسمًا مذكورًا في الشهادة بدلًا من العنوان { $address }. الشهادات التي تُصدَر للعناوين نادرة.
advice-send_the_whole_chain = اجعل الخادم يرسل السلسلة كاملة: شهادته والشهادات الوسيطة، في ملف واحد.
advice-public_certificate = احصل على شهادة للاسم { $host } من جهة إصدار عامة. أما داخل شركة، فثبّت شهادة جهة الإصدار الخاصة بها على هذا الحاسوب.
advice-public_certificate-address = اجعل للخادم اسمًا، واحصل على شهادة لهذا الاسم من جهة إصدار عامة: قليل منها يُصدر شهادات لعنوان مثل { $address }. أما داخل شركة، فثبّت شهادة جهة الإصدار الخاصة بها على هذا الحاسوب.
advice-new_certificate = ضع شهادة صالحة مكان الشهادة الحالية.
advice-look_at_the_certificate = انظر إلى سلسلة الشهادات التي يرسلها الخادم.
advice-newer_tls = اجعل الخادم يدعم TLS 1.2 و1.3.
advice-get_a_client_certificate = اطلب من صاحب الخادم شهادة عميل، وثبّتها في البرنامج الذي يتصل.
advice-ask_about_interception = اسأل من يدير فحص حركة TLS على هذا الحاسوب أو هذه الشبكة هل يمكن استثناء هذا العنوان.

# This computer.
advice-use_the_corrected_address = استخدم هذا العنوان: { $address }
advice-enter_the_servers_address = اكتب عنوان الحاسوب الذي يعمل عليه الخادم.
advice-connect_to_a_network = صِل الكابل، أو شغّل Wi-Fi وأوقف وضع الطيران.
advice-connect_to_a_network-again = افصل الكابل أو Wi-Fi ثم صِله من جديد. إن لم ينفع ذلك، فأعد تشغيل جهاز التوجيه.
advice-look_at_the_interfaces = انظر إلى العناوين الموجودة على هذا الحاسوب.
advice-look_at_the_route = انظر إلى مسار التوجيه من هذا الحاسوب إلى { $address }.
advice-get_a_route = أضف مسار توجيه إلى هذه الشبكة، أو اتصل بشبكة VPN التي تؤدي إليها. أزل المسار الذي يمنعها إن وُجد.
advice-get_a_route-v6 = اطلب IPv6 من مزوّد الإنترنت لديك، أو اجعل للخادم عنوان IPv4 أيضًا (سجلّ A).
advice-get_a_route-neighbour = إن لم يكن { $address } على شبكة هذا الحاسوب، فصحّح قناع الشبكة أو أزل المسار. وإن كانت الحاويات تستخدم الشبكة نفسها، فأعطها شبكة أخرى.
advice-sign_in = افتح أي صفحة ويب في المتصفح وسجّل الدخول إلى الشبكة. ثم أعد الفحص.
advice-allow_this_program = اسمح بالاتصال بالعنوان { $address } على المنفذ { $port } في جدار الحماية أو مضاد الفيروسات على هذا الحاسوب.
advice-who_holds_the_ports = انظر أي البرامج لديها اتصالات مع { $address } على المنفذ { $port }.
advice-keep_connections = أبقِ الاتصالات مفتوحة وأعد استخدامها (keep-alive أو مجموعة اتصالات pool) بدلًا من فتح اتصال جديد كل مرة.
advice-widen_the_range = بعد ذلك فقط، أعطِ الحاسوب مزيدًا من المنافذ المحلية. لا تغيّر tcp_tw_recycle: فهو يعطّل العملاء خلف ترجمة العناوين (NAT).
advice-raise_open_files = أغلق البرامج التي تفتح اتصالات أو ملفات كثيرة، أو ارفع حد الملفات المفتوحة.
advice-use_a_secure_address = استخدم عنوانًا آمنًا خلف بروكسي عكسي: { $address }
advice-set_the_clock = اضبط ساعة هذا الحاسوب.

# Names, proxies and tunnels.
advice-use_the_right_name = راجع كتابة الاسم { $host }. إن كان اسمًا في شبكة شركة، فاتصل أولًا بشبكة VPN الخاصة بها.
advice-use_the_right_name-known = استخدم الاسم { $name } إن كان هو المقصود.
advice-look_at_the_resolver = انظر أي خادم DNS يسأله هذا الحاسوب. أعد تشغيل جهاز التوجيه، أو أعد وصل VPN، أو اختر خادم DNS آخر في إعدادات الشبكة.
advice-look_at_the_lookup = انظر كيف يبحث هذا الحاسوب عن عناوين الأسماء: في Linux يجب أن يكون في سطر «hosts:» من nsswitch.conf ‏«dns» أو «resolve». ثم أعد تشغيل الخدمة التي تبحث عن عناوين الأسماء.
advice-mend_the_hosts_file = صحّح السطر { $line } من { $path } أو احذفه: { $text }
advice-flush_names = امسح ذاكرة DNS المؤقتة على هذا الحاسوب لينسى الإجابات القديمة.
advice-direct_rule = أضف قاعدة اتصال مباشر (direct) للاسم { $host } في برنامج البروكسي.
advice-without_the_program = جرّب مرة مع إيقاف برنامج البروكسي، إن كان الاتصال من دونه آمنًا لك.
advice-look_at_the_proxy = انظر إلى إعدادات البروكسي على هذا الحاسوب.
advice-bypass_the_proxy = أضف { $host } إلى قائمة استثناءات البروكسي، أو صحّح عنوان البروكسي.
advice-use_the_proxy = اجعل برنامجك يمرّ عبر البروكسي { $proxy }: الطريق المباشر مغلق هنا.

# DNS and CDN.
advice-add_a_record = أضف لدى مزوّد DNS سجلّ A (وسجلّ AAAA إن كان للخادم IPv6) للاسم { $host }.
advice-look_at_the_records = انظر إلى سجلّات DNS كما هي الآن.
advice-mend_the_alias = صحّح لدى مزوّد DNS سجلّ CNAME للاسم { $host }: لا يؤدي إلى شيء.
advice-mend_the_alias-known = صحّح لدى مزوّد DNS سجلّ CNAME الذي يشير إلى الاسم { $alias }.
advice-mend_the_zone = اطلب من صاحب الاسم { $host } أن يراجع خوادم DNS وسجلّات DNSSEC لديه.
advice-right_address = راجع لدى مزوّد DNS عنوان الاسم { $host }. انتظر حتى تنتهي مدة الإجابة القديمة.
advice-right_address-parked = تحقّق هل ما زال نطاق الاسم { $host } مسجّلًا ومدفوعًا. إن انتهت مدته فجدّده، وإلا فأدخل عنوان الخادم لدى مزوّد DNS.
advice-right_address-known = اجعل الاسم { $host } يشير إلى العنوان { $address } لدى مزوّد DNS. انتظر حتى تنتهي مدة الإجابة القديمة.
advice-write_the_whole_name = اكتب الاسم وفي آخره نقطة ({ $host }.)، أو أزل نطاق البحث أو «ndots» من إعدادات DNS.
advice-mend_the_dead_address = شغّل الخادم من جديد على { $addresses }، أو احذف { $addresses } من سجلّات DNS للاسم { $host }.
advice-use_a_cdn_port = استخدم منفذًا تمرّره شبكة CDN. فهي لا تمرّر المنفذ { $port }، أو لا تصل إلى الخادم الذي وراءها.
advice-cdn_off_for_this_name = أوقف بروكسي شبكة CDN للاسم { $host } (DNS only)، أو استخدم اسمًا يشير إلى الخادم نفسه.
advice-past_the_cdn = اتصل بعنوان الخادم نفسه. العنوان { $address } تابع لشبكة CDN.
advice-mend_ipv6 = اجعل الخادم يستمع على IPv6 على المنفذ { $port }، أو احذف سجلّ AAAA للاسم { $host }.
advice-mend_ipv4 = اجعل الخادم يستمع على IPv4 على المنفذ { $port }، أو احذف سجلّ A للاسم { $host }.

# The network and the machine at its end.
advice-ask_the_administrator = اطلب من مدير الشبكة السماح بالوصول إلى { $address } على منفذ TCP { $port }.
advice-ask_for_dns = اطلب من مدير الشبكة السماح بالوصول إلى خادم DNS على { $servers } (المنفذ 53)، أو اسأله أي خادم DNS يُستخدم هنا.
advice-other_network = جرّب شبكة أخرى، مثل شبكة الهاتف المحمول.
advice-register_the_name = سجّل { $host } لدى السحابة التي تستضيفه (تسجيل ICP)، أو استضفه في منطقة أخرى.
advice-switch_it_on = تحقّق هل الحاسوب { $address } يعمل ومتصل بالشبكة. في السحابة: شغّله من لوحة التحكم وقارن عنوانه.
advice-look_at_the_forwarding = انظر على { $address } إلى أي عنوان داخلي يُمرَّر المنفذ { $port }، وهل الحاسوب صاحب هذا العنوان يعمل.
advice-look_for_the_host = تحقّق هل يردّ الحاسوب أصلًا.
advice-look_for_dropped_traffic = تحقّق على الخادم هل تصل بيانات إلى المنفذ { $port } بعد المصافحة. قد يُسقط موازن أحمال أو جدار حماية بيانات الاتصالات القائمة.
advice-clamp_the_mss = اخفض حجم الحزم في VPN أو جهاز التوجيه (MTU)، أو اجعله يعدّل حجم المقطع (MSS).
advice-watch_the_path = قِس الفقدان على الطريق، وأعطِ النتيجة لمزوّد الإنترنت لديك.
advice-use_the_public_address = استخدم العنوان العام للخادم، أو اتصل بشبكة VPN التي تؤدي إلى { $address }.
advice-forward_the_port = مرّر منفذ TCP { $port } على جهاز التوجيه إلى الخادم. إن كان المزوّد يوزّع عنوانًا عامًا واحدًا على عدة عملاء (CGNAT)، فاطلب عنوانًا عامًا لك وحدك.
