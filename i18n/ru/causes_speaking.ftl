# Speaking: the port was reached, and what is said there goes wrong.

# What is heard on a port. Names of products and protocols stay as they are.
language-http = HTTP (веб)
language-ws = WebSocket
language-tls = TLS (шифрование)
language-ssh = SSH (удалённый вход)
language-smtp = SMTP (почта)
language-ftp = FTP (передача файлов)
language-pop3 = POP3 (почта)
language-imap = IMAP (почта)
language-mysql = MySQL (база данных)
language-postgresql = PostgreSQL (база данных)
language-redis = Redis (база данных)
language-memcached = Memcached (кэш)
language-mongodb = MongoDB (база данных)
language-vnc = VNC (удалённый экран)
language-rdp = RDP (удалённый рабочий стол)
language-telnet = Telnet (удалённый вход)
language-irc = IRC (чат)
language-socks = SOCKS (прокси)
language-echo = эхо (возвращается то же, что отправлено)
language-gateway_register = служба Register из GatewayWorker
language-text = строки текста по собственному протоколу
language-frame = кадры, которые начинаются со своей длины (как Workerman frame)
language-binary = собственный двоичный протокол

## protocol_mismatch

cause-protocol_mismatch =
    .title = Порт работает не по тому протоколу, который запрошен
    .title-ssh = Этот порт для удалённого входа (SSH), а не для такого соединения
    .title-mail = Этот порт принадлежит почтовому серверу
    .title-database = Этот порт принадлежит базе данных
    .title-register = Этот порт принадлежит службе Register из GatewayWorker, а не Gateway
    .title-web-page = Отвечает обычный веб-сервер, а не сервер WebSocket
    .title-web-socket = Этот порт для WebSocket, а не для веб-страниц
    .why = Обе стороны должны говорить на одном протоколе, как двое людей на одном языке. Соединение было установлено, но программа на этом порту понимает что-то другое.
evidence-protocol_mismatch-product = Адрес { $address } прислал «{ $bytes }» { $after }. Это { $language }, { $product }, а запрашивали { $asked }.
evidence-protocol_mismatch-language = Адрес { $address } прислал «{ $bytes }» { $after }. Это { $language }, а запрашивали { $asked }.
evidence-protocol_mismatch-bytes = Адрес { $address } прислал «{ $bytes }» { $after }. Это не HTTP и не TLS, а запрашивали { $asked }.
evidence-protocol_mismatch-opened = WebSocket открылся по адресу { $address } ({ $url }), значит, порт их обслуживает.
evidence-protocol_mismatch-no_sign = В ответе ничто не указывает на сервер WebSocket: код { $status } вместо 101, и ни одного заголовка WebSocket.
evidence-protocol_mismatch-usual_port = Порт { $port } обычно принадлежит службе { $service }, у которой свой протокол.
evidence-protocol_mismatch-alpn = Адрес { $address } прервал рукопожатие TLS, потому что не знает ни одного из предложенных протоколов, например HTTP/1.1 (no_application_protocol).
evidence-protocol_mismatch-paths =
    { $count ->
        [one] Ещё на { $count } обычном пути WebSocket тоже нет.
       *[other] Ещё на { $count } обычных путях WebSocket тоже нет.
    }
evidence-protocol_mismatch-ws_header = В ответе есть «{ $header }», а это отправляют только серверы WebSocket.
next-protocol_mismatch-log = Спросите администратора сервера, какая программа слушает этот порт и открывает ли она WebSocket по этому пути.
next-protocol_mismatch-listen = Посмотрите на сервере, какая программа слушает порт { $port } и на какой протокол она настроена.

## tls_expected

cause-tls_expected =
    .title = Порт требует зашифрованного соединения (TLS)
    .why = Адрес без шифрования использован для порта, который понимает только TLS. Сервер не может понять запрос.
evidence-tls_expected-alert = Адрес { $address } ответил { $after } байтами «{ $bytes }»: так начинается TLS.
next-tls_expected-try = Попробуйте тот же адрес с wss:// или https://.

## tls_not_expected

cause-tls_not_expected =
    .title = Порт говорит по обычному HTTP, без шифрования
    .why = Адрес с шифрованием (wss:// или https://) использован для порта, который не знает TLS. Сервер не может понять приветствие TLS.
next-tls_not_expected-try = Попробуйте тот же адрес с ws:// или http://.

## upgrade_stripped

cause-upgrade_stripped =
    .title = Прокси перед сервером не пропускает WebSocket
    .why = WebSocket начинается как веб-запрос с просьбой переключиться. Прокси передаёт запрос дальше без этой просьбы, поэтому сервер за ним видит обычный запрос.
evidence-upgrade_stripped-direct = В обход прокси WebSocket открылся по адресу { $address } ({ $url }).
evidence-upgrade_stripped-front = Заголовок «{ $header }» говорит о прокси или веб-сервере перед программой.
evidence-upgrade_stripped-no_front = Ни один заголовок не указывает на прокси перед сервером.
evidence-upgrade_stripped-passed = Просьба переключиться на WebSocket дошла до { $address } ({ $url }): код 101.
evidence-upgrade_stripped-missing = Адрес { $address } не получил того, что было отправлено: в ответе сказано «{ $sign }», хотя в запросе были оба заголовка, Upgrade и Connection.
evidence-upgrade_stripped-differs = На тот же запрос без этих заголовков приходит другой ответ, значит, они доходят.
next-upgrade_stripped-server = Отправьте на сервере такой же запрос прямо программе за прокси. Если там WebSocket открывается, дело в прокси.

## wrong_path

cause-wrong_path =
    .title = По этому пути ничего нет
    .why = Сервер на месте, но ту часть адреса, которая стоит после имени, он не знает.
evidence-wrong_path-opens = На { $address } WebSocket открылся по другому пути: { $url }.
evidence-wrong_path-tried = По этим путям WebSocket тоже нет: { $paths }.
evidence-wrong_path-root = Начальная страница { $address } работает: { $url }.
next-wrong_path-ask = Узнайте у администратора сервера полный адрес вместе с путём или найдите его в настройках клиента.

## proxy_backend_down

cause-proxy_backend_down =
    .title = Прокси отвечает, а программа за ним — нет
    .title-wants-tls = Программа за прокси ждёт TLS, но прокси подключается к ней без него
    .why = Прокси или балансировщик принял запрос, но не смог передать его дальше. Программа за ним не запущена, не отвечает или слушает в другом месте.
evidence-proxy_backend_down-page = Такую страницу показывает { $product }, когда программа за ним не отвечает.
evidence-proxy_backend_down-front = Заголовок «{ $header }» говорит о прокси или веб-сервере перед программой.
next-proxy_backend_down-server = Отправьте на сервере такой же запрос прямо программе, в обход прокси.

## server_error

cause-server_error =
    .title = Сервер сообщает о собственной ошибке
    .why = Запрос дошёл, но программа дала сбой при его обработке или сейчас не может работать.
next-server_error-log = Посмотрите в журнале программы сервера записи за время этой проверки.

## request_rejected

cause-request_rejected =
    .title = Сервер не принимает такие запросы
    .why = Запрос дошёл и был понят, а код ответа говорит, почему он отклонён.
evidence-request_rejected-meaning = Код { $status } означает: { $meaning }
status-meaning-bad_request = сервер не смог разобрать запрос.
status-meaning-payment = сервер сначала требует оплаты.
status-meaning-method = этот адрес существует, но не для таких запросов.
status-meaning-format = сервер не умеет работать с предложенным форматом.
status-meaning-timeout = сервер слишком долго ждал запроса.
status-meaning-gone = то, что здесь было, удалено навсегда.
status-meaning-size = запрос слишком большой, или его длина не указана.
status-meaning-misdirected = этот сервер не обслуживает имя, указанное в адресе.
status-meaning-upgrade = сервер хочет, чтобы клиент сначала перешёл на другой протокол.
status-meaning-legal = сервер не может показать это по юридическим причинам.

## access_rejected

cause-access_rejected =
    .title = Сервер отказывает в доступе
    .title-origin = Сервер принимает соединения только с определённых веб-страниц (Origin)
    .title-host = Сервер не принимает имя, указанное в адресе
    .title-subprotocol = Сервер принимает только клиентов, которые называют подпротокол
    .title-credentials = Сервер требует пароль или токен
    .why = Сервер на месте и понял запрос, но этого клиента не впускает.
evidence-access_rejected-scheme = Сервер просит данные для входа: «{ $scheme }».
evidence-access_rejected-not_sent = В введённом адресе есть данные для входа. Эта программа их не отправляет.
evidence-access_rejected-no_origin = Без заголовка Origin WebSocket открывается.
evidence-access_rejected-origin = С заголовком Origin «{ $origin }» WebSocket открывается.
evidence-access_rejected-host = С адресом вместо имени в заголовке Host всё работает ({ $url }).
evidence-access_rejected-subprotocol = С подпротоколом «{ $name }» WebSocket открывается.
next-access_rejected-ask = Узнайте у администратора сервера, что должен отправить клиент, чтобы его впустили: токен, пароль или адрес страницы из списка разрешённых.

## redirected

cause-redirected =
    .title = Сервер отправляет клиентов на другой адрес
    .title-loop = Сервер отправляет клиентов по кругу
    .why = То, что вы ищете, переехало или доступно только по другому адресу. Браузер по такому перенаправлению откроет страницу, а WebSocket по нему не переходит.
evidence-redirected-location = Адрес { $address } ответил кодом { $status } и назвал новый адрес { $location }.
evidence-redirected-not_followed = Клиенты WebSocket сами на новый адрес не переходят.
evidence-redirected-loop =
    { $count ->
        [one] Через { $count } переход клиент снова оказывается там, где уже был.
        [few] Через { $count } перехода клиент снова оказывается там, где уже был.
        [many] Через { $count } переходов клиент снова оказывается там, где уже был.
       *[other] Через { $count } перехода клиент снова оказывается там, где уже был.
    }
evidence-redirected-portal = На проверочную страницу { $url } сеть тоже отвечает чем-то другим: возможно, здесь отвечает страница входа в сеть.

## subprotocol_mismatch

cause-subprotocol_mismatch =
    .title = Клиент и сервер не договорились о подпротоколе WebSocket
    .title-with = Сервер открывает WebSocket, только если назван подпротокол
    .title-without = Сервер не знает подпротокола, который запросили
    .why = Клиент может назвать язык, на котором он хочет говорить внутри WebSocket. Сервер должен этот язык знать, а некоторые серверы без указания языка WebSocket не открывают.
evidence-subprotocol_mismatch-opened = WebSocket открылся в том виде, как его запросили, по адресу { $address } ({ $url }).
evidence-subprotocol_mismatch-other = Адрес { $address } выбрал подпротокол «{ $got }», а запрашивали «{ $asked }».
evidence-subprotocol_mismatch-none = Адрес { $address } не выбрал подпротокола, хотя запрашивали «{ $asked }».
evidence-subprotocol_mismatch-unasked = Адрес { $address } выбрал подпротокол «{ $got }», хотя никакого не запрашивали.
evidence-subprotocol_mismatch-opens_with = С подпротоколом «{ $name }» WebSocket по адресу { $address } открывается.
evidence-subprotocol_mismatch-opens_without = Без подпротокола WebSocket по адресу { $address } открывается.
next-subprotocol_mismatch-ask = Узнайте у администратора сервера, какой подпротокол должны называть клиенты.
missing-subprotocol_mismatch = Обычные подпротоколы не помогли. Нужен ли серверу собственный, знает его разработчик.

## handshake_broken

cause-handshake_broken =
    .title = Сервер соглашается на WebSocket, но отвечает неправильно
    .why = Ответ, который открывает WebSocket, подчиняется строгим правилам, чтобы за него не сошёл ответ кэша или чужого сервера. Этот ответ их нарушает, и клиенты прекращают попытку.
evidence-handshake_broken-wrong = Адрес { $address } прислал заголовок { $header } со значением «{ $got }». Правильно было бы «{ $expected }».
evidence-handshake_broken-missing = Адрес { $address } не прислал заголовка { $header }. Правильно было бы «{ $expected }».
evidence-handshake_broken-cache = Заголовок «{ $header }» показывает, что ответил кэш старой копией.

## closed_after_open

cause-closed_after_open =
    .title = WebSocket открывается, но сервер сразу его закрывает
    .title-policy = WebSocket открывается, но сервер отказывает клиенту
    .title-code = WebSocket открывается, но сервер сразу закрывает его с кодом
    .title-no-code = WebSocket открывается, но соединение сразу обрывается
    .why = Адрес, порт и протокол верные. Соединение после открытия завершает программа на сервере: она не принимает клиента или даёт сбой.
evidence-closed_after_open-code = Адрес { $address } закрыл WebSocket с кодом { $code } через { $time } после открытия.
evidence-closed_after_open-reason = Адрес { $address } закрыл WebSocket с кодом { $code } и причиной «{ $reason }» через { $time } после открытия.
evidence-closed_after_open-reset = Адрес { $address } оборвал WebSocket сбросом (RST) через { $time } после открытия. Браузеры показывают это как код 1006.
evidence-closed_after_open-no_code = Адрес { $address } завершил WebSocket без кода закрытия через { $time } после открытия. Браузеры показывают это как код 1006.
evidence-closed_after_open-ping = Соединение оставалось открытым, пока мы не отправили кадр ping. Браузеры его не отправляют, поэтому у них оно может не закрываться.
evidence-closed_after_open-no_frames = После открытия WebSocket адрес { $address } прислал байты, которые не являются кадрами WebSocket. Браузеры тогда завершают соединение с кодом 1006.
evidence-closed_after_open-gone = WebSocket по адресу { $address } открылся, но открытым не остался.
evidence-closed_after_open-pasted = В сообщении об ошибке назван код закрытия { $code }: { $meaning }
evidence-closed_after_open-meaning = Код { $code } означает: { $meaning }
close-meaning-normal = серверу больше нечего сказать.
close-meaning-going_away = сервер останавливается или отключает клиента.
close-meaning-protocol = ошибка протокола. То, что пришло, не соответствует протоколу WebSocket.
close-meaning-data_kind = сервер не принимает сообщения такого вида.
close-meaning-data_broken = сообщение не удалось прочитать.
close-meaning-policy = то, что пришло, противоречит правилу сервера. Этот код общий для любых правил: нет токена, страница не разрешена, превышен предел.
close-meaning-too_big = сообщение было слишком большим.
close-meaning-extension = клиент запросил расширение, которого нет.
close-meaning-server_fault = на сервере произошла внутренняя ошибка.
close-meaning-restart = сервер перезапускается.
close-meaning-try_later = сервер перегружен: попробуйте позже.
close-meaning-gateway = прокси не получил правильного ответа от программы за ним.
close-meaning-unauthorized = клиент не выполнил вход.
close-meaning-forbidden = клиенту это не разрешено.
close-meaning-timeout = клиент слишком долго не отвечал.
close-meaning-own = это собственный код программы. Что он значит, сказано в её документации.

## silent_server

cause-silent_server =
    .title = Сервер принимает соединение и молчит
    .title-behind = Веб-сервер на месте, но то, что должно ответить на этот запрос, зависло
    .title-midway = Сервер замолкает посреди ответа
    .title-seldom = Сервер оставляет некоторые запросы без ответа
    .title-unanswered = Сервер передаёт данные, но не отвечает на запрос
    .why = Соединение установлено, но ответа на запрос нет. Программа ждёт чего-то другого, зависла или слишком занята.
evidence-silent_server-acknowledged =
    { $count ->
        [1] Отправленное дошло: другая сторона подтвердила получение.
       *[other] Отправленное дошло (соединений: { $count }): другая сторона подтвердила получение, но ничего не ответила.
    }
next-silent_server-server = Посмотрите на сервере, что делает программа на порту { $port }: её журнал, её нагрузку и какой протокол она ждёт.

## connection_reset

cause-connection_reset =
    .title = Сервер обрывает соединение, не сказав ни слова
    .title-at-once = Сервер принимает соединение и сразу его обрывает
    .title-cut-short = Сервер обрывает соединение посреди ответа
    .why = Что-то принимает соединение и тут же его обрывает. Часто за ним не работает нужная программа, достигнут предел или полученные данные ему непонятны.
next-connection_reset-server = Посмотрите на сервере, какая программа слушает порт { $port } и что в её журнале сказано о прерванных соединениях.

## tls_certificate

cause-tls_certificate =
    .title = Сертификат сервера не принят
    .title-expired = Сертификат сервера просрочен
    .title-not-yet-valid = Сертификат сервера ещё не действует
    .title-revoked = Сертификат сервера отозван тем, кто его выдал
    .title-self-signed = Сервер подписал сертификат сам, никто за него не ручается
    .title-wrong-name = Сертификат сервера выдан на другое имя
    .title-chain-incomplete = Сервер не отправляет сертификат, который связывает его с доверенным центром
    .title-issuer-expired = Просрочен сертификат, стоящий в цепочке выше сертификата сервера
    .title-unknown-issuer = Сертификат сервера выдан центром, которого этот компьютер не знает
    .title-weak = В сертификате сервера ключ или подпись, которые уже ненадёжны
    .title-wrong-usage = Сертификат сервера предназначен не для серверов
    .title-too-large = Сервер присылает больше сертификатов, чем принимают клиенты
    .title-unrecognized-name = У сервера нет сертификата на это имя
    .why = Сертификат доказывает, что сервер — тот, за кого себя выдаёт. Если доказательство не годится, клиенты прерывают соединение.
evidence-tls_certificate-accepted = Этот компьютер принимает сертификат с адреса { $address }.
evidence-tls_certificate-too_large = Сертификаты, которые присылает { $address }, вместе больше 64 КБ. Эта программа принимает не больше 64 КБ, и у других клиентов есть похожие пределы. Обычно сервер присылает свой сертификат и те немногие, что связывают его с удостоверяющим центром.
evidence-tls_certificate-intercepted = Издатель похож на { $product }: этот продукт ставит свой сертификат вместо сертификата сервера.
evidence-tls_certificate-old_roots = Центры из списка этой программы его принимают: возможно, список на самом компьютере слишком старый.
evidence-tls_certificate-clock = По часам { $server } сейчас { $time }, поэтому часы этого компьютера, возможно, идут неверно.
evidence-tls_certificate-portal = На проверочную страницу { $url } сеть отвечает чем-то другим, поэтому и здесь может отвечать она.
evidence-tls_certificate-expired = Сертификат «{ $subject }» с адреса { $address } действовал до { $date }.
evidence-tls_certificate-not_yet_valid = Сертификат «{ $subject }» с адреса { $address } начнёт действовать только с { $date }.
evidence-tls_certificate-wrong_name = Сертификат с адреса { $address } выдан на { $names }, а не на { $host }.
evidence-tls_certificate-no_names = В сертификате с адреса { $address } имя { $subject } записано только в поле субъекта. Программы туда больше не смотрят: имя должно стоять среди альтернативных имён (SAN).
evidence-tls_certificate-self_signed = Сертификат «{ $subject }» с адреса { $address } подписан сам собой.
evidence-tls_certificate-unknown_issuer = Сертификат с адреса { $address } подписан издателем «{ $issuer }», которого этот компьютер не знает.
evidence-tls_certificate-chain_incomplete =
    { $count ->
        [1] Адрес { $address } прислал один сертификат. Сертификата издателя «{ $issuer }», который его подписал, не хватает.
        [one] Адрес { $address } прислал { $count } сертификат. Сертификата издателя «{ $issuer }», который подписал последний из них, не хватает.
        [few] Адрес { $address } прислал { $count } сертификата. Сертификата издателя «{ $issuer }», который подписал последний из них, не хватает.
        [many] Адрес { $address } прислал { $count } сертификатов. Сертификата издателя «{ $issuer }», который подписал последний из них, не хватает.
       *[other] Адрес { $address } прислал { $count } сертификата. Сертификата издателя «{ $issuer }», который подписал последний из них, не хватает.
    }
evidence-tls_certificate-issuer_expired = Один из сертификатов, которые { $address } прислал вместе со своим, просрочен.
evidence-tls_certificate-revoked = Сертификат с адреса { $address } отозван издателем «{ $issuer }».
evidence-tls_certificate-weak = В сертификатах с адреса { $address } используются ключ { $key } и подпись { $signature }.
evidence-tls_certificate-wrong_usage = В сертификате с адреса { $address } указаны другие назначения, а для сервера — нет.
evidence-tls_certificate-unnamed = Этот компьютер не принимает сертификат с адреса { $address }: { $note }
evidence-tls_certificate-unrecognized = Адрес { $address } прервал рукопожатие с оповещением TLS «unrecognized_name»: сертификата на имя { $host } у него нет.
evidence-tls_certificate-no_name_sent = Адрес { $address } прервал рукопожатие с оповещением TLS «unrecognized_name». Он ждёт имя, а к нему обратились по адресу.

## tls_too_old

cause-tls_too_old =
    .title = Сервер предлагает только устаревшее шифрование
    .title-cipher = Сервер предлагает только устаревшие шифры
    .why = Старое шифрование можно взломать, поэтому современные программы от него отказываются.
evidence-tls_too_old-version = Адрес { $address } отклонил современное приветствие и ответил на старое: { $version }.
evidence-tls_too_old-cipher = Адрес { $address } отклонил современное приветствие и ответил на старое: { $version }, шифр { $cipher }.
next-tls_too_old-server = Посмотрите в настройках сервера, какие версии TLS и шифры он предлагает.

## client_certificate_required

cause-client_certificate_required =
    .title = Сервер впускает только клиентов с собственным сертификатом
    .why = Сервер требует доказать, кто подключается. Такие сертификаты выдаёт администратор сервера.
evidence-client_certificate_required-alert = Адрес { $address } попросил сертификат и, не получив его, прервал соединение с оповещением TLS «{ $alert }».
evidence-client_certificate_required-ended = Адрес { $address } попросил сертификат и, не получив его, прервал соединение.
evidence-client_certificate_required-asks = Адрес { $address } попросил сертификат у этого компьютера.
evidence-client_certificate_required-issuers = Он принимает сертификаты, выданные: { $issuers }.
evidence-client_certificate_required-never = Адрес { $address } не просил сертификата у этого компьютера.
next-client_certificate_required-ask = Узнайте у администратора сервера, нужен ли клиентам собственный сертификат.

## tls_intercepted

cause-tls_intercepted =
    .title = Программа или устройство на пути расшифровывает соединение
    .title-product = Фильтр или антивирус расшифровывает соединение
    .title-private = Сертификат выдан центром компании или фильтром
    .why = Антивирус, фильтр или другой инструмент расшифровывает соединение, чтобы читать данные, и зашифровывает его снова со своим сертификатом вместо сертификата сервера. Некоторые программы этого не допускают, а некоторые фильтры не пропускают WebSocket.
evidence-tls_intercepted-product = Сертификат с адреса { $address } подписан издателем «{ $issuer }». Это { $product }: известно, что этот продукт расшифровывает соединения.
evidence-tls_intercepted-private = Сертификат с адреса { $address } подписан издателем «{ $issuer }». Этот компьютер ему доверяет, а в списке публичных центров его нет. Так же выглядит собственный центр компании.
evidence-tls_intercepted-public = Сертификат с адреса { $address } подписан издателем «{ $issuer }» и ведёт к публичному центру.
next-tls_intercepted-elsewhere = Посмотрите сертификат с другого компьютера в другой сети. Если издатель там другой, соединение расшифровывает что-то на этом компьютере или в этой сети.
missing-tls_intercepted = Сертификат выдан не публичным центром, и известный продукт в нём не назван. Виден ли из другой сети тот же сертификат, может проверить кто-нибудь оттуда.

## idle_dropped

cause-idle_dropped =
    .title = Соединение обрывается, если какое-то время нет сообщений
    .why = Прокси и маршрутизаторы забывают соединения, по которым ничего не передают. Их сохраняет регулярный сигнал активности.
evidence-idle_dropped-after = Соединение WebSocket с { $address } оборвалось через { $time } без сообщений.
evidence-idle_dropped-again =
    { $count ->
        [one] Ещё { $count } попытка оборвалась через такое же время.
        [few] Ещё { $count } попытки оборвались через такое же время.
        [many] Ещё { $count } попыток оборвались через такое же время.
       *[other] Ещё { $count } попытки оборвались через такое же время.
    }
evidence-idle_dropped-kept = С регулярными ping соединение осталось открытым.
next-idle_dropped-pings = Настройте клиент так, чтобы он отправлял ping каждые 30 секунд. Если соединение сохраняется, причина в простое.
next-idle_dropped-test = Откройте соединение своим клиентом, ничего не отправляйте и заметьте, через какое время оно оборвётся. Если два раза выходит примерно одно и то же, например 60 секунд, это указывает на прокси или маршрутизатор.
missing-idle_dropped = Это видно только на соединении, которое остаётся открытым несколько минут, а эта проверка короче. Заметьте, через какое время соединение обрывается у вашего собственного клиента.
missing-idle_dropped-closed = Оборваться из-за простоя может только соединение, которое открылось. Сначала устраните то, что не даёт ему открыться.
