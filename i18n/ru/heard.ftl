# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = Адрес { $address } ответил на запрос WebSocket ({ $url }): «{ $answer }».
seen-answer-page = Адрес { $address } ответил на запрос { $url }: «{ $answer }».
seen-page-closed = Адрес { $address } ответил кодом { $status }, но соединение закончилось раньше, чем пришла вся страница.
seen-page-reset = Адрес { $address } ответил кодом { $status }, но соединение было сброшено (RST) раньше, чем пришла вся страница.
seen-page-stalled = Адрес { $address } ответил кодом { $status }, но посреди страницы данные перестали приходить. Мы ждали { $time }.
seen-unanswered = Адрес { $address } начал передавать данные, но ответа на запрос нет. Мы ждали { $time }.
seen-unanswered-frames = Адрес { $address } согласился на HTTP/2, но ответа на запрос нет: мы ждали { $time }. Вместо него пришло кадров: { $count }.
seen-h2-ended = Адрес { $address } согласился на HTTP/2 и завершил запрос без ответа, с кодом ошибки { $code }.
seen-answer-changes = Адрес { $address } в другой раз ответил на тот же запрос иначе. Возможно, там по очереди отвечают несколько серверов.
next-page-stalled = Запишите на сервере пакеты порта { $port } во время попытки: если вся страница уходит, её теряет что-то на пути; если нет, зависла программа.
seen-not-part = В соединении по протоколу { $protocol } такого не бывает.
seen-tls-spoken = Адрес { $address } ответил на приветствие TLS: { $version }.
seen-tls-alert = Адрес { $address } ответил на приветствие TLS оповещением TLS «{ $alert }».
seen-tls-hello = Адрес { $address } ответил по протоколу TLS.
missing-speaking-unreached = Подключиться к { $target } не удалось, поэтому узнать, что там отвечает, нельзя. Сначала устраните то, что не даёт дойти до порта.
missing-speaking-running = Проверки, которые это покажут, ещё идут.
missing-speaking-no-answer = Сервер не дал ответа, по которому это можно понять. Администратор сервера может посмотреть журнал.
missing-speaking-elsewhere = Не все адреса этого имени дали ответ, по которому это можно понять.
seen-pasted = В сообщении об ошибке сказано: «{ $text }».

seen-sent-nothing = ещё до всякого запроса
seen-sent-http = после веб-запроса
seen-sent-client-hello = после приветствия TLS
seen-sent-line = после строки текста
seen-sent-http-in-tls = после веб-запроса внутри зашифрованного соединения
seen-try-bytes = Адрес { $address } прислал «{ $bytes }» { $after }.
seen-try-answered = Адрес { $address } ответил { $after }.
seen-try-reset = Адрес { $address } сбросил соединение (RST) { $after }, через { $time } после начала.
seen-try-closed = Адрес { $address } закрыл соединение { $after }, через { $time } после начала, и ничего не прислал.
seen-try-silent = Адрес { $address } принял соединение и молчал { $time } { $after }.
