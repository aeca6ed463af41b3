# Causes before the network: what was typed, and what this computer allows.

cause-input_mistake =
    .title = Адрес введён с ошибкой
    .title-look_alike = В адресе есть буквы другого алфавита
    .title-ending = Имя оканчивается неизвестной доменной зоной
    .title-listen_address = На этом адресе серверы слушают, подключаться к нему нельзя
    .title-this_computer = Этот адрес означает сам этот компьютер
    .title-many = Этот адрес означает сразу много компьютеров, а не один
    .title-zone = В этом адресе не хватает имени сетевого интерфейса
    .why = Введённый текст в таком виде не является адресом, с которым умеют работать программы, или это не тот адрес, который имелся в виду.
evidence-input_mistake-clean = { $target }: адрес написан правильно.
evidence-input_mistake-mended = Адрес «{ $before }» пришлось исправить на «{ $after }».
evidence-input_mistake-look_alike = В «{ $name }» есть буквы другого алфавита, похожие на буквы из «{ $plain }».
evidence-input_mistake-ending = «.{ $ending }» нет среди известных доменных зон.
evidence-input_mistake-listen_address = { $address } в настройках сервера означает «все адреса этого компьютера». Адресом самого сервера он не бывает.
evidence-input_mistake-many = { $address } означает сразу много компьютеров (multicast или broadcast). Подключиться к нему не может ни одна программа.
evidence-input_mistake-zone = { $address } действует только в пределах одной локальной сети: после него нужно указать имя интерфейса, например { $example }.
evidence-input_mistake-this_computer = { $host } всегда означает тот компьютер, на котором работает эта программа, и никогда другой.
next-input_mistake-this_computer = Если сервер работает на другом компьютере, введите адрес того компьютера.

cause-no_network =
    .title = Этот компьютер не подключён к сети
    .title-gateway = Роутер этой сети не отвечает
    .title-silent = В сети никто не отвечает
    .title-self_assigned = Ни один роутер не выдал этому компьютеру адрес
    .why = Без работающего кабеля, Wi-Fi или мобильной связи и без роутера, который отвечает, с этого компьютера ничего отправить нельзя.
evidence-no_network-this_computer = { $address } — сам этот компьютер: сеть для связи с ним не нужна.
evidence-no_network-only_loopback = На этом компьютере нет сетевых интерфейсов, кроме его собственной петли (loopback).
evidence-no_network-off = Интерфейс { $interface } выключен.
evidence-no_network-no_carrier = Интерфейс { $interface } не подключён: нет кабеля или сети Wi-Fi.
evidence-no_network-no_address = Интерфейс { $interface } включён, но адреса у него нет.
evidence-no_network-self_assigned = У интерфейса { $interface } есть только адрес { $address }, который он назначил себе сам: роутер не выдал ему другого.
evidence-no_network-gateway = Роутер { $gateway } не отвечал в локальной сети в течение { $time }.
evidence-no_network-dns_silent = DNS-сервер { $server } тоже не ответил.
next-no_network-gateway = Проверьте с другого компьютера в этой сети, отвечает ли роутер { $gateway }.
next-no_network-silent = Откройте в браузере любую другую страницу: если и она не открывается, дело в сети.
missing-no_network = Неизвестно, доступно ли отсюда что-нибудь ещё. Чтобы узнать, откройте в браузере другую страницу.
missing-no_network-interfaces = Не удалось прочитать список сетевых интерфейсов этого компьютера.

cause-no_route =
    .title = Этот компьютер не знает пути к адресу
    .title-ipv6 = У сервера только IPv6, а на этом компьютере его нет
    .title-router = Один из маршрутизаторов не знает пути к адресу
    .title-tunnel = Путь ведёт в VPN, но ответов из него нет
    .title-resolver = Этот компьютер не знает пути к своему DNS-серверу
    .title-neighbour = Возможно, этот компьютер ищет адрес не в той сети
    .why = Куда отправлять пакеты, решает таблица маршрутизации. Для этого адреса в ней нет записи, запись запрещает отправку или ведёт в никуда.
evidence-no_route-none = Система отказалась отправлять на { $address }, потому что не знает туда пути ({ $error }).
evidence-no_route-forbidden = В таблице маршрутизации этого компьютера для { $address } стоит маршрут типа «{ $kind }» ({ $error }).
evidence-no_route-at_once = Система сразу отказалась отправлять на { $address }, без всякого ответа извне ({ $error }).
evidence-no_route-no_ipv6 = { $address } — адрес IPv6, а своего адреса IPv6 у этого компьютера нет ({ $error }).
evidence-no_route-no_ipv6_here = У этого компьютера нет адреса IPv6.
evidence-no_route-only_aaaa = У имени { $name } есть только адрес IPv6 ({ $address }), сообщает DNS-сервер { $server }.
evidence-no_route-gateway = Пакеты на адрес { $address } уходят через роутер { $gateway }.
evidence-no_route-tunnel = Пакеты на адрес { $address } уходят в туннель { $interface }.
evidence-no_route-bridge = { $address } находится в сети { $product } на этом компьютере ({ $interface }): пакеты оттуда не выходят.
evidence-no_route-neighbour = По таблице маршрутизации этот компьютер ищет { $address } в своей сети, а не за роутером. Его собственный адрес — { $own }.
evidence-no_route-source = Система отправляет на { $address } с адреса { $source }. За пределами этой локальной сети такой адрес ничего не значит, поэтому ответ вернуться не может.
next-no_route-table = Посмотрите таблицу маршрутизации: решает запись для этого адреса.
next-no_route-router = Спросите администратора того маршрутизатора, должен ли он знать эту сеть.
next-no_route-tunnel = Проверьте снова с отключённым VPN, если это для вас безопасно.
missing-no_route = Нет адреса, к которому можно искать путь: по имени его найти не удалось.

cause-captive_portal =
    .title = Эта сеть сначала требует входа
    .why = Сети в гостиницах и поездах и гостевые сети на всё отвечают страницей входа, пока вход не выполнен.
evidence-captive_portal-open = { $url } отвечает так, как и должен отвечать в открытой сети.
evidence-captive_portal-redirect = Запрос { $url } перенаправлен на { $location }.
evidence-captive_portal-page = На запрос { $url } пришла страница (код { $status }), хотя в открытой сети её там нет.
evidence-captive_portal-511 = Адрес { $address } ответил кодом 511: он означает, что сеть требует входа.
evidence-captive_portal-target = Запрос { $target } перенаправлен на { $location }, а это чужой адрес.
next-captive_portal = Откройте в браузере любую страницу: если у сети есть страница входа, она сразу появится.
missing-captive_portal = Нет ответа от сайта для проверки доступа в интернет. Обращение к нему можно разрешить в настройках.

cause-client_firewall =
    .title = Правило на этом компьютере блокирует соединение
    .title-dns = Правило на этом компьютере блокирует поиск адреса по имени
    .why = Брандмауэр или программа защиты на этом компьютере останавливает соединение ещё до выхода в сеть.
evidence-client_firewall-own = Отказ для { $address } пришёл от самого этого компьютера ({ $sender }) через { $time }.
evidence-client_firewall-sends =
    { $count ->
        [one] При попытке подключиться к { $address } на этом компьютере не удалось отправить { $count } пакет.
        [few] При попытке подключиться к { $address } на этом компьютере не удалось отправить { $count } пакета.
        [many] При попытке подключиться к { $address } на этом компьютере не удалось отправить { $count } пакетов.
       *[other] При попытке подключиться к { $address } на этом компьютере не удалось отправить { $count } пакета.
    }
evidence-client_firewall-no_sends = По данным системы, все пакеты этот компьютер покинули.
evidence-client_firewall-dns = Система запретила этой программе спрашивать DNS-сервер { $server } (EPERM).
evidence-client_firewall-fast = Отказ от имени { $address } пришёл через { $refusal }, но ответ самого сервера идёт { $host }: вместо него ответил кто-то ближе.
next-client_firewall = Попробуйте тот же адрес с другого компьютера в этой сети: если там он работает, посмотрите брандмауэр этого компьютера.
missing-client_firewall = Неизвестно, возник ли отказ на этом компьютере. Это покажет попытка с другого компьютера в этой сети.
missing-client_firewall-answers = Запрос ушёл с этого компьютера. Неизвестно, не отбрасывает ли ответы какое-нибудь правило здесь. Это покажет попытка с другого компьютера этой сети.
missing-client_firewall-address = Нет адреса для попытки: по имени его найти не удалось.

cause-local_ports_exhausted =
    .title = На этом компьютере не осталось свободных локальных портов
    .title-pasted = К моменту сообщения локальные порты закончились
    .why = Каждое исходящее соединение занимает локальный порт. Диапазон этих портов исчерпан: часто его занимают короткие соединения, которые система ещё не убрала.
evidence-local_ports_exhausted-towards =
    { $waiting ->
        [0] Для соединений с { $address } занято { $used } из { $size } локальных портов (с { $first } по { $last }).
       *[other] Для соединений с { $address } занято { $used } из { $size } локальных портов (с { $first } по { $last }), из них только ожидают (TIME_WAIT): { $waiting }.
    }
evidence-local_ports_exhausted-all = Занято { $used } из { $size } локальных портов (с { $first } по { $last }).
evidence-local_ports_exhausted-got = Соединение с { $address } получило локальный порт { $port }.
next-local_ports_exhausted = Посчитайте во время сбоя, сколько локальных портов занято соединениями с этим сервером.
missing-local_ports_exhausted = Попытки подключиться не было.

cause-local_address_missing =
    .title = Программе нужен адрес, которого нет на этом компьютере
    .why = Программа слушает на адресе или подключается с адреса, которого нет ни на одном сетевом интерфейсе. Например, это публичный адрес облачного сервера.
evidence-local_address_missing-pasted = В сообщении сказано, что адрес назначить нельзя: { $text }
evidence-local_address_missing-source = В маршруте к { $address } указан адрес отправителя { $source }, но на интерфейсах этого компьютера его нет.
evidence-local_address_missing-unspecified = К адресу { $address } Windows не подключается.
evidence-local_address_missing-no_ipv6 = У этого компьютера вообще нет адреса IPv6, и сообщение при этом такое же.
next-local_address_missing = Сравните адрес, который хочет занять программа, с адресами этого компьютера.
missing-local_address_missing = Неизвестно, какой адрес нужен программе. Он указан в её настройках на сервере.

cause-open_files_exhausted =
    .title = Этот компьютер больше не может открывать соединения
    .title-pasted = К моменту сообщения был достигнут предел открытых файлов
    .why = Для системы каждое соединение — это открытый файл, и предел числа открытых файлов достигнут.
evidence-open_files_exhausted-program = Система отказалась открыть сокет для { $subject }: эта программа достигла своего предела открытых файлов (EMFILE).
evidence-open_files_exhausted-system = Система отказалась открыть сокет для { $subject }: весь компьютер достиг предела открытых файлов (ENFILE).
evidence-open_files_exhausted-start = Система отказала в нескольких файлах, которые нужны для запуска проверок: достигнут предел открытых файлов ({ $word }).
evidence-open_files_exhausted-opened = Сокет для { $address } открыть удалось.
evidence-open_files_exhausted-pasted = В сообщении говорится о слишком большом числе открытых файлов.
missing-open_files_exhausted = Попытки открыть сокет не было.

cause-client_policy =
    .title = Программа-клиент сама запрещает этот адрес
    .title-port = Браузеры запрещают этот порт
    .title-mixed = Странице с https нельзя открывать адрес ws://
    .title-mini_program = Мини-приложения запрещают этот адрес
    .why = У браузеров, телефонов и мини-приложений есть собственные правила. Они запрещают соединение ещё до отправки, поэтому сервер о нём не узнаёт.
evidence-client_policy-none = Ни одно правило известных клиентов не запрещает { $protocol } на порту { $port }.
evidence-client_policy-pasted = Клиент сообщает, что соединение запретил он сам: { $text }
evidence-client_policy-port = Порт { $port } есть в списке портов, которые браузеры запрещают.
evidence-client_policy-mixed = Страница { $origin } зашифрована, а { $target } — нет.
evidence-client_policy-mini_program = Мини-приложения принимают только wss:// с зарегистрированным именем, а { $target } не такой адрес.
next-client_policy = Попробуйте этот адрес в другой программе: если там он работает, дело в правиле самого клиента.

cause-clock_wrong =
    .title = Часы этого компьютера идут неверно
    .why = При неверной дате действительные сертификаты выглядят просроченными или ещё не действующими.
evidence-clock_wrong-agrees = По часам { $server } сейчас { $time }, и это совпадает с часами этого компьютера.
evidence-clock_wrong-ahead = Часы этого компьютера спешат на { $difference }: по часам { $server } сейчас { $time }.
evidence-clock_wrong-behind = Часы этого компьютера отстают на { $difference }: по часам { $server } сейчас { $time }.
evidence-clock_wrong-dates = Сертификат сервера действует с { $from } по { $until }.
evidence-clock_wrong-no_tls = { $protocol } работает без сертификатов, поэтому часы не важны.
clock-minutes =
    { $count ->
        [one] { $count } минуту
        [few] { $count } минуты
        [many] { $count } минут
       *[other] { $count } минуты
    }
clock-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
clock-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дня
    }
next-clock_wrong = Сравните дату и время этого компьютера с телефоном.
missing-clock_wrong = Время другого сервера получить не удалось. Сравните часы этого компьютера с телефоном.
missing-clock_wrong-certificate = Сертификата сервера не видно: соединения TLS не было.
