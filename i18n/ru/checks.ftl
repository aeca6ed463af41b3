# The checks, as the list of measurements names them.
check-interfaces = Сетевые интерфейсы
check-route = Маршрут
check-address_owner = Чей это адрес
check-proxies = Настройки прокси
check-ephemeral_ports = Локальные порты
check-listeners = Кто слушает здесь
check-hosts_file = Файл hosts
check-system_lookup = Поиск адреса по имени
check-dns_records = DNS
check-tcp = TCP
check-control_port = Контрольный порт
check-panel_port = Порт панели
check-ping = Ping
check-path_trace = Трассировка
check-tls = TLS
check-http = HTTP
check-web_socket = WebSocket
check-web_socket-watched = остаётся ли WebSocket открытым
check-speaks = Протокол на порту
check-proxy_tunnel = Через прокси
check-connectivity = Доступ в интернет
check-server_clock = Часы сервера

# One line for each measurement.
result-interfaces = включены: { $names }
result-interfaces-none = ни один не включён
result-route-own = адрес принадлежит этому компьютеру
result-route-gateway = через { $gateway }, интерфейс { $interface }
result-route-link = напрямую, интерфейс { $interface }
result-route-none = маршрута нет ({ $kind })
result-owner = { $owner } (данные за { $day })
result-owner-hint = адрес объявляет сеть { $owner } (лишь подсказка, данные за { $day })
result-owner-special = не публичный адрес: { $kind }
result-owner-unknown = неизвестно (данные за { $day })
range-unspecified = «эта сеть»
range-loopback = сам компьютер
range-private = частная сеть
range-shared = общий для клиентов провайдера (CGNAT)
range-link-local = только в пределах одной локальной сети
range-documentation = для примеров в документации
range-benchmarking = для измерений; отсюда программы-прокси берут вымышленные адреса
range-protocol = отведён для протоколов
range-multicast = сразу многим компьютерам
range-broadcast = всем компьютерам в локальной сети
range-reserved = зарезервирован
range-nat64 = адрес IPv4 внутри IPv6 (NAT64)
range-transition = адрес IPv4 внутри IPv6 (старый туннель)
range-discard = маршрутизаторы его отбрасывают
result-proxy = { $proxy }, источник: { $setting }
result-pac = задаёт скрипт { $url }
result-proxy-none = нет
result-ports =
    { $waiting ->
        [0] занято { $used } из { $size }
       *[other] занято { $used } из { $size }, в состоянии TIME_WAIT: { $waiting }
    }
result-listener = { $address }
result-listener-program = { $address } ({ $program })
result-listener-none = этот порт никто не слушает
result-hosts-entry = { $path }, строка { $line }: { $address }
result-hosts-none = этого имени нет в файле { $path }
result-addresses = { $addresses }
result-addresses-again = { $addresses } (со второй попытки; первая: { $failure })
result-dns-addresses = { $server }: { $kind } { $addresses }
result-dns-control = { $server } отвечает
result-dns-empty = { $server }: записи { $kind } нет
result-dns-nxdomain = { $server }: такого имени нет (NXDOMAIN)
result-dns-servfail = { $server }: не удалось узнать (SERVFAIL)
result-dns-refused = { $server }: отказывается отвечать (REFUSED)
result-dns-other = { $server }: необычный ответ
result-dns-silent = { $server }: нет ответа
result-dns-unknown = { $server }: { $note }
result-connected = соединение за { $time }
result-connected-some = соединение за { $time }; удачных попыток: { $connected } из { $attempts }
result-refused = отклонено через { $time }
result-silent = { $syns ->
    [one] { $syns } запрос на соединение (SYN) без ответа за { $time }
    [few] { $syns } запроса на соединение (SYN) без ответа за { $time }
    [many] { $syns } запросов на соединение (SYN) без ответа за { $time }
   *[other] { $syns } запроса на соединение (SYN) без ответа за { $time }
}
result-icmp = ICMP { $code } от { $sender } через { $time }
result-failure = { $failure }
result-failure-os = { $failure } ({ $error })
result-panel = отвечает панель хостинга: «{ $sign }»
result-panel-unknown = что-то отвечает, но не называет панель
result-empty = ничего
result-ping = ответов: { $received } из { $sent }, лучшее время { $time }
result-ping-silent = { $sent ->
    [1] нет ответа на ping
   *[other] нет ответа ни на один запрос ping (отправлено: { $sent })
}
result-ping-denied = этот компьютер не разрешает программам отправлять ping
result-path = { $hops ->
    [one] последним ответил узел { $address }, до него { $hops } шаг
    [few] последним ответил узел { $address }, до него { $hops } шага
    [many] последним ответил узел { $address }, до него { $hops } шагов
   *[other] последним ответил узел { $address }, до него { $hops } шага
}
result-path-none = ни один узел по пути не ответил
result-tls = { $version }, сертификат выдан: { $issuer }
result-tls-plain = не TLS: «{ $bytes }»
result-tls-alert = сервер прервал соединение, оповещение TLS: { $alert }
result-tls-problem = { $problem }: { $subject }
certificate-expired = просрочен
certificate-not_yet_valid = ещё не действует
certificate-wrong_name = выдан на другое имя
certificate-self_signed = самоподписанный
certificate-unknown_issuer = неизвестный издатель
certificate-chain_incomplete = неполная цепочка
certificate-issuer_expired = просрочен сертификат издателя
certificate-revoked = отозван
certificate-weak_algorithm = слабый алгоритм
certificate-wrong_usage = не для серверов
result-http = ответ { $status } { $reason }
result-not-http = не HTTP: «{ $bytes }»
result-ws-pong = открыт, ответ на ping за { $time }
result-ws-open = открыт
result-ws-closed = открылся, затем закрыт с кодом { $code } через { $time }
result-ws-fault = ответ 101, но заголовок { $header } неверный
result-ended-silent = ни одного байта за { $time }
result-ended-closed = закрыто без ответа
result-ended-reset = сброшено (RST) без ответа
result-speaks = { $language }: «{ $bytes }»
result-bytes = «{ $bytes }»
result-proxy-dead = { $proxy } не принимает соединения
result-proxy-works = через { $proxy } цель доступна
result-proxy-inside = { $proxy } открывает туннель, но цель в нём не отвечает
result-proxy-refused = { $proxy } отказывает в туннеле с кодом { $status }
result-proxy-no-tunnel = { $proxy } не открывает туннель
result-internet-open = интернет отвечает
result-internet-other = ответило что-то другое, код { $status }
result-internet-none = нет ответа
result-clock = часы расходятся на { $seconds } с
result-nothing = не измерено: { $note }
result-not-reached = не измерено: не удался более ранний шаг ({ $step })
result-broken = эта проверка программы завершилась сбоем: { $note }
result-no-address = не измерено: это не адрес
result-dns-impossible = не спрашивали: нет DNS-сервера или такое имя в DNS невозможно
result-stopped = не измерено: остановлено
result-system-silent = не измерено: система не ответила вовремя
check-input = Введённый адрес
