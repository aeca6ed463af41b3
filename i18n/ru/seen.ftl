# What was seen: sentences of evidence that many causes share.

seen-port-connected = Адрес { $address } принял соединение через { $time }.
seen-port-reset = Адрес { $address } отклонил соединение: через { $time } пришёл сброс (RST).
seen-port-icmp = На пакеты к { $address } через { $time } ответил узел { $sender }: { $meaning } (ICMP { $code }).
seen-port-icmp-own = Соединение с { $address } через { $time } прервал сам этот компьютер ({ $sender }; ICMP { $code }).
seen-port-silent =
    { $syns ->
        [one] Адрес { $address } не ответил: отправлен { $syns } запрос на соединение (SYN), за { $time } ничего не пришло.
        [few] Адрес { $address } не ответил: отправлено { $syns } запроса на соединение (SYN), за { $time } ничего не пришло.
        [many] Адрес { $address } не ответил: отправлено { $syns } запросов на соединение (SYN), за { $time } ничего не пришло.
       *[other] Адрес { $address } не ответил: отправлено { $syns } запроса на соединение (SYN), за { $time } ничего не пришло.
    }
seen-port-local = Этот компьютер не смог подключиться к { $address }: { $error }.
seen-completed = Соединение по протоколу { $protocol } удалось ({ $subject }, { $time }).
seen-ping = Адрес { $address } ответил на { $received } из { $sent } запросов ping.
seen-dns-answered = DNS-сервер { $server } ответил на вопрос об имени { $name } ({ $code }).
seen-dns-root = DNS-сервер { $server } ответил на вопрос о корне DNS ({ $code }).
seen-hop = На пути к цели ответил узел { $address }.

seen-icmp-net-unreachable = «сеть недоступна»
seen-icmp-host-unreachable = «узел недоступен»
seen-icmp-port-unreachable = «порт недоступен»
seen-icmp-prohibited = «запрещено правилом»
seen-icmp-time-exceeded = «время жизни истекло»
seen-icmp-other = ошибка ICMP

seen-nxdomain = DNS-сервер { $server } сообщает, что имени { $name } не существует (NXDOMAIN).
seen-lookup-failed = Этому компьютеру не удалось найти адрес по имени { $name } ({ $error }).
seen-failed = Проверка { $subject } закончилась так: { $failure }.

seen-neighbour-answered = Устройство в этой сети ответило, что { $address } — его адрес (ARP или обнаружение соседей). Похоже, устройство с этим адресом включено.
seen-controls-silent = Адрес { $address } не ответил и на других портах ({ $ports }).
seen-ping-silent =
    { $sent ->
        [1] Адрес { $address } не ответил на ping.
       *[other] Адрес { $address } не ответил ни на один запрос ping (отправлено: { $sent }).
    }
seen-listener = Программа на этом компьютере слушает на { $address }.
seen-listener-program = На этом компьютере на { $address } слушает программа { $program }.
seen-containers = На этом компьютере работают контейнеры ({ $interface }): порт может вести в один из них, хотя здесь его никто не слушает.
seen-forwards = Этот компьютер передаёт пакеты между сетями: порт может вести на другую машину, хотя здесь его никто не слушает.
seen-dns-silent = DNS-сервер { $server } за { $time } не ответил на вопрос об имени { $name }.
seen-dns-unreachable = Спросить DNS-сервер { $server } об имени { $name } не удалось ({ $error }).
seen-dns-addresses = DNS-сервер { $server } для имени { $name } называет: { $addresses } (срок хранения ответа { $time }).
seen-dns-addresses-now = DNS-сервер { $server } для имени { $name } называет: { $addresses }.
seen-resolved = Программы на этом компьютере получают для имени { $name }: { $addresses }.
seen-hosts = В файле { $path }, строка { $line }, написано: «{ $text }».
seen-typed-address = { $address } — это адрес, поэтому искать адрес по имени не нужно.
seen-tunnel = Пакеты на адрес { $address } уходят в туннель { $interface }.
seen-tunnel-product = Пакеты на адрес { $address } уходят в туннель { $interface } ({ $product }).
seen-nearer-reset = Отказ пришёл через { $reset }, а сам адрес { $address } отвечает за { $host }: похоже, вместо сервера соединение отклонила машина, которая ближе.
seen-nearer-accept = Порт принял соединение через { $accept }, но на ping { $address } отвечает за { $host }: похоже, вместо сервера соединение приняла машина, которая ближе.
seen-first-accept = { $gateway }, первый роутер на пути, принял соединение за { $address }: либо это и его адрес, либо он отвечает вместо сервера.
seen-nearer-cut = Соединение оборвалось через { $cut } после первых байтов, а сам адрес { $address } отвечает за { $host }: похоже, вместо сервера его оборвала машина, которая ближе.
next-public_checks = Проверьте ещё раз, спросив и публичные DNS-серверы: { $servers } (переключатель в настройках, --public-checks в командной строке). Эти серверы узнают имя { $name }.
seen-nearer-answer =
    Ответ от имени { $address } пришёл, хотя пакет не мог пройти дальше { $hops ->
        [one] { $hops } узла
       *[other] { $hops } узлов
    }. Другой такой же пакет остановился на { $router }, не дойдя до сервера: ответила машина, которая ближе.
seen-cloud-named = Вы указали, что сервер стоит в этом облаке: { $cloud }.
seen-owner-published = Адрес { $address } принадлежит { $owner }, по данным за { $day }.
seen-owner-announced = Адрес { $address }, по-видимому, объявляет сеть { $owner }, по данным за { $day }. Это лишь подсказка.
seen-cloud-name = Имя { $name } у адреса { $address } показывает, что сервер находится в облаке: { $cloud }.
