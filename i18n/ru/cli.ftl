cli-progress = Измерено: { $measured }. Ожидаются: { $running }
cli-public = С вашего разрешения запрашиваются также: { $servers }. DNS-серверы узнают имя { $name }.
cli-not-yet = { $what } в этой версии пока не работает.
cli-no-such-language = Текстов на языке «{ $tag }» нет. Есть: { $tags }.
cli-not-written = Не удалось записать диагноз в { $place }: { $reason }
cli-no-threads = Не удалось запустить проверки: { $reason }
cli-no-facts = Проверки завершились без результата.
cli-no-display = Экрана нет, поэтому окно открыть нельзя. Вместо этого проверяются встроенные учебные серверы. Чтобы открыть окно, запустите программу из графической среды. Чтобы проверить адрес здесь: connection-doctor check ws://example.com:8282
cli-no-window-here = Эта программа предназначена для командной строки. Чтобы открыть окно, запустите connection-doctor. Чтобы проверить адрес здесь: connection-doctor-cli check ws://example.com:8282
cli-window-failed = Не удалось открыть окно. { $reason } Чтобы проверить адрес без окна: connection-doctor check ws://example.com:8282

cli-practice-name = Учебный сервер
cli-practice-expected = Ожидалось
cli-practice-found = Найдено
cli-practice-right = верно
cli-practice-wrong = НЕВЕРНО
cli-practice-skipped = пропущено
cli-practice-waits = { $count ->
    [one] Проверяется { $count } учебный сервер.
    [few] Проверяются { $count } учебных сервера. Некоторые из них никогда не отвечают: чтобы убедиться в этом, нужно восемь секунд на каждый.
    [many] Проверяются { $count } учебных серверов. Некоторые из них никогда не отвечают: чтобы убедиться в этом, нужно восемь секунд на каждый.
   *[other] Проверяются { $count } учебного сервера. Некоторые из них никогда не отвечают: чтобы убедиться в этом, нужно восемь секунд на каждый.
}
cli-practice-unknown = Учебного сервера «{ $name }» нет. Чтобы увидеть все имена: connection-doctor practice --list
cli-practice-not-served = Учебный сервер { $name } не может работать на этом компьютере: { $reason }

cli-command-program = { ui-about-what } Без аргументов открывается окно.
cli-command-check = Проверить один адрес и вывести отчёт.
cli-command-server = Проверить этот компьютер как сервер (в этой версии пока нет).
cli-command-practice = Проверить встроенные учебные серверы.

cli-help-usage = Использование:
cli-help-commands = Команды:
cli-help-arguments = Аргументы:
cli-help-options-heading = Параметры:
cli-help-options = ПАРАМЕТРЫ
cli-help-one-of = Можно указать: { $values }
cli-help-default = По умолчанию: { $value }

cli-arg-lang = Язык текста, например ru
cli-arg-help = Показать эту справку
cli-arg-version = Показать версию
cli-arg-target = Адрес или сообщение об ошибке, в котором есть адрес
cli-arg-host = Имя сервера или адрес; IPv6 в скобках или без них
cli-arg-port = Порт, от 1 до 65535
cli-arg-protocol = Как подключаться
cli-arg-format = В каком формате записать
cli-arg-output = Куда записать; - означает стандартный вывод
cli-arg-timeout = { ui-timeout }, в секундах
cli-arg-expect_ip = { ui-expected-address }
cli-arg-path = Путь и параметры адреса
cli-arg-origin = { ui-origin }
cli-arg-subprotocol = { ui-subprotocol }
cli-arg-sni = { ui-server-name }
cli-arg-public_checks = { ui-public-checks }
cli-arg-panel = { ui-panel }, чтобы назвать её меню
cli-arg-cloud = { ui-cloud }, чтобы назвать нужные меню
cli-arg-panel_ports = { ui-panel-ports }
cli-arg-offline = Обращаться только к цели и к DNS-серверам системы
cli-arg-outside = Спрашивать также внешнюю сеть измерений (в этой версии пока нет)
cli-arg-redact = Заменить адреса и имена в том, что записывается (в этой версии пока нет)
cli-arg-list = Показать все учебные серверы
cli-arg-serve = Держать учебные серверы включёнными, пока программа не завершена
cli-arg-name = Только этот учебный сервер

cli-wrong-unknown = Аргумент «{ $argument }» неизвестен.
cli-wrong-command = Команда «{ $command }» неизвестна.
cli-wrong-similar = Есть похожее: { $names }.
cli-wrong-no-value = Для { $argument } нужно значение.
cli-wrong-choice = Для { $argument } не подходит значение «{ $value }». Подходят: { $values }.
cli-wrong-value = Для { $argument } не подходит значение «{ $value }». Подходит: { $expected }.
cli-wrong-value-only = Для { $argument } не подходит значение «{ $value }».
cli-wrong-twice = { $argument } можно указать только один раз.
cli-wrong-together = { $argument } нельзя указать вместе с: { $others }.
cli-wrong-missing = Чего-то не хватает: { $arguments }.
cli-wrong-letters = Один из аргументов не удалось прочитать как текст (UTF-8).
cli-wrong-call = Аргументы не подходят друг к другу.
cli-wrong-help = Чтобы увидеть всё, что можно указать: { $command }

cli-expected-seconds = число секунд от { $least } до { $most }
cli-expected-address = адрес, например { $ipv4 } или { $ipv6 }
cli-expected-line = одна строка текста без управляющих символов
