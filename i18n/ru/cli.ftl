cli-progress = Измерено: { $measured }. Ожидаются: { $running }
cli-public = С вашего разрешения запрашиваются также: { $servers }. DNS-серверы узнают имя { $name }.
cli-not-yet = { $what } в этой версии пока не работает.
cli-no-such-language = Текстов на языке «{ $tag }» нет. Есть: { $tags }.
cli-not-written = Не удалось записать диагноз в { $place }: { $reason }
cli-no-threads = Не удалось запустить проверки: { $reason }
cli-no-facts = Проверки завершились без результата.
cli-no-display = Экрана нет, поэтому окно открыть нельзя. Вместо этого проверяются встроенные учебные серверы. Чтобы открыть окно, запустите программу из графической среды. Чтобы проверить адрес здесь: connection-doctor check ws://example.com:8282
cli-no-window-here = Эта программа предназначена для командной строки. Чтобы открыть окно, запустите connection-doctor. Чтобы проверить адрес здесь: connection-doctor-cli check ws://example.com:8282
cli-window-failed = Не удалось открыть окно: { $reason }. Чтобы проверить адрес без окна: connection-doctor check ws://example.com:8282

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
