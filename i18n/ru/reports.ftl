format-html = Веб-страница
format-markdown = Markdown
format-text = Обычный текст
format-json = JSON, для программ

# The answer in one sentence.
headline-works-websocket = Работает: WebSocket по адресу { $place } открывается и остаётся открытым.
headline-works-http = Работает: { $place } отвечает по HTTP.
headline-works-tls = Работает: рукопожатие TLS с { $place } проходит, сертификат проверен.
headline-works-tcp = Работает: { $place } принимает соединения.
headline-cause = { $title }.
headline-degraded = Работает, но есть слабое место: «{ $weakness }».
headline-degraded-somehow = { $address } работает, но не полностью.
headline-checking = Проверяется { $address }…
headline-stopped = Проверка остановлена раньше, чем стало ясно, доступен ли { $address }.
headline-inconclusive = По измерениям не видно, почему не работает { $address }.
headline-name-unknown = Имени { $host } не существует.
headline-name-disputed = Не все DNS-серверы знают имя { $host }.
headline-name-no-address = У имени { $host } нет адреса.
headline-dns-silent = DNS-сервер не отвечает на вопрос об имени { $host }.
headline-dns-failed = DNS-сервер не смог найти адрес по имени { $host }.
headline-lookup-left-out = Этот компьютер не находит адрес для { $host }, хотя его DNS-сервер это имя знает.
headline-dns-chain = DNS-записи имени { $host } никуда не ведут.
headline-dns-strange = Имя { $host } ведёт на странный адрес.
headline-refused = Соединение с портом { $port } отклоняется.
headline-silent = { $host } не отвечает на порту { $port }.
headline-cut = Соединение на порту { $port } открывается и сразу обрывается.
headline-no-answer = Порт { $port } принимает соединение, но не отвечает.
headline-data-lost = { $host } принимает соединение, но отправленные данные туда не доходят.
headline-host-unreachable = Компьютер { $host } недоступен.
headline-no-way = Отсюда нет пути к { $host }.
headline-no-network = Этот компьютер не подключён к сети.
headline-not-permitted = Что-то запрещает путь к { $host }.
headline-no-local-address = У этого компьютера нет свободного адреса и порта для соединения с { $host }.
headline-too-many-files = Этот компьютер не может открыть новые соединения.
headline-tcp-other = Подключиться к { $host } по порту { $port } не удаётся.
headline-certificate = Сертификату { $host } нельзя доверять.
headline-unrecognized-name = Сервер не знает имени { $host }.
headline-client-certificate = { $host } требует сертификат от этого компьютера.
headline-not-tls = Порт { $port } не поддерживает TLS.
headline-tls = Рукопожатие TLS с { $host } не удаётся.
headline-http-error = Сервер отвечает ошибкой { $status }.
headline-redirect = Сервер отправляет на другой адрес.
headline-not-http = На порту { $port } отвечает не HTTP.
headline-closed-unanswered = Порт { $port } закрывает соединение без ответа.
headline-http-broken = Ответ сервера по HTTP повреждён.
headline-ws-status = На запрос WebSocket сервер отвечает кодом { $status }.
headline-ws-handshake = Рукопожатие WebSocket на сервере неисправно.
headline-ws-closed = WebSocket открывается и сразу закрывается.
headline-ws-idle = WebSocket обрывается, когда по нему ничего не передают.
headline-proxy = Прокси этого компьютера не пропускает соединение.
headline-policy = Ваша программа запрещает этот адрес ещё до подключения.
headline-captive = На пути стоит страница входа в сеть.
headline-check-broken = Одна из проверок этой программы завершилась сбоем.

# The sentence under the answer.
summary-checks = { $count ->
    [one] { $count } измерение за { $time }.
    [few] { $count } измерения за { $time }.
    [many] { $count } измерений за { $time }.
   *[other] { $count } измерения за { $time }.
}
summary-connected = Адрес { $address } принял соединение за { $time }.
summary-refused = От { $address } за { $time } пришёл ответ: этот порт не принимает соединений.
summary-silent = { $syns ->
    [one] { $syns } попытка подключиться к { $address } не получила ответа за { $time }.
    [few] { $syns } попытки подключиться к { $address } не получили ответа за { $time }.
    [many] { $syns } попыток подключиться к { $address } не получили ответа за { $time }.
   *[other] { $syns } попытки подключиться к { $address } не получили ответа за { $time }.
}
summary-likely = Вероятнее всего: «{ $cause }».
summary-possible = Возможно: «{ $cause }».
summary-alike = { $count ->
    [one] Подходит { $count } причина.
    [few] { $count } причины отсюда выглядят одинаково.
    [many] { $count } причин отсюда выглядят одинаково.
   *[other] { $count } причины отсюда выглядят одинаково.
}
note-credentials = В адресе было имя пользователя или пароль. Программа их не сохранила и никуда не отправила.
note-stopped = Проверка остановлена через { $time }. Здесь то, что было известно к этому моменту.
note-stopped-open = Измерения не закончены: { $checks }.
missing-stopped = Проверка остановлена раньше, чем измерено всё, что могло бы на это указать.
missing-running = Ещё не измерено всё, что могло бы на это указать.

# The picture of the way.
way-value = { $value }
way-computer = Этот компьютер
way-tunnel = Прокси или VPN
way-router = Роутер
way-internet = Интернет
way-server = Сервер
way-server-here = Этот компьютер как сервер
way-server-behind = за CDN
way-port = Порт { $port }
way-port-open = открыт
way-port-hidden = открыт, но только до прокси
way-port-refused = соединение отклонено
way-port-silent = нет ответа
way-port-unreachable = недоступен
way-websocket = WebSocket
way-http = HTTP
way-tls = TLS
way-program = Программа
way-answers = работает
way-answers-degraded = работает, но есть слабое место
way-fails = не работает
way-not-reached = сюда не дошли

# How sure a cause is.
status-confirmed = Подтверждено
status-likely = Вероятно
status-possible = Возможно
status-not_checked = Не проверено
status-ruled_out = Исключено

# The parts of a report.
report-title = Connection Doctor: { $address }
report-first = С чего начать
report-next = Проверка, которая даст точный ответ
report-causes = Причины
report-measurements = Измерения
report-label = { $check } { $subject }
report-label-brackets = { $check } { $subject }
report-measured = { $label }: { $says }
report-cause = { $status }: { $title }
report-lead = { $word }:
report-place = ({ $place })
report-effect = ({ $effect })
report-command = [{ $shell }, { $effect }]
report-column-start = Начало
report-column-check = Проверка
report-column-result = Результат
report-column-time = Время
report-made = Создано программой Connection Doctor { $version }, { $time }.
report-ruled-out = Исключённые и непроверенные
report-way = Путь к серверу
report-way-point = { $label } [{ $state }]
report-way-point-detail = { $label } { $detail } [{ $state }]
effect-reads = только смотрит
effect-changes = вносит изменения
place-server = На сервере
place-client = На этом компьютере
place-cloud_console = В консоли облака
place-panel = В панели хостинга
place-dns = У DNS-провайдера
place-application = В программе
way-state-reached = пройдено
way-state-broken = обрыв здесь
way-state-doubtful = под вопросом
way-state-unknown = не измерено
