ui-name = Connection Doctor

# The start screen.
ui-question = К чему не удаётся подключиться?
ui-paste-hint = Вставьте адрес или сообщение об ошибке, например ws://chat.example.com:8282
ui-paste = Вставить
ui-host = Имя или IP-адрес
ui-port = Порт
ui-protocol = Протокол
ui-protocol-auto = Автоматически
ui-protocol-ws = WebSocket
ui-protocol-wss = WebSocket с TLS
ui-protocol-http = HTTP
ui-protocol-https = HTTPS
ui-protocol-tcp = Только TCP
ui-protocol-tls = Только TLS
ui-check = Проверить
ui-contacts = Программа обращается только к введённому адресу и к вашему DNS-серверу.
ui-contacts-public = Программа обращается к введённому адресу, к вашему DNS-серверу, к публичным DNS-серверам и к сайту для проверки доступа в интернет.
ui-change = Изменить
ui-details = Подробнее
ui-details-less = Скрыть подробности
ui-expected-address = Настоящий IP-адрес сервера
ui-origin = Origin (страница, которая подключается)
ui-subprotocol = Подпротокол WebSocket
ui-server-name = Имя сервера для TLS (SNI)
ui-examples = Нет сервера под рукой? Попробуйте пример на этом компьютере
ui-examples-all = { $count ->
    [one] Показать { $count } пример
    [few] Показать все { $count } примера
    [many] Показать все { $count } примеров
   *[other] Показать все { $count } примера
}
ui-try = Попробовать: { $name }
ui-not-served = Не удалось запустить пример: { $reason }
ui-paste-cut = Вставленный текст очень длинный. Использованы только первые 64 КиБ.

# The header of the result.
ui-home = Вернуться к началу
ui-check-again = Проверить снова
ui-stop = Остановить
ui-export = Экспорт
ui-settings = Настройки

# The answer.
ui-progress = { $ended ->
    [0] Проверка идёт { $time }.
    [one] Проверка идёт { $time }, завершена { $ended } проверка.
    [few] Проверка идёт { $time }, завершено { $ended } проверки.
    [many] Проверка идёт { $time }, завершено { $ended } проверок.
   *[other] Проверка идёт { $time }, завершено { $ended } проверки.
}
ui-running = Ещё выполняется: { $checks }
ui-running-more = { $checks } и ещё { $count }
ui-starting = Запуск…
ui-lost = Диагностика прервалась. Это ошибка в самой программе Connection Doctor.
ui-again = Повторить

# The way.
ui-way = Путь к серверу
ui-way-point = { $label }, { $state }
ui-way-point-detail = { $label } { $detail }, { $state }

# Do this first.
ui-steps = С чего начать
ui-steps-none = Ничего делать не нужно.
ui-steps-wait = Советы появятся, как только найдётся причина.
ui-steps-stopped = Запустите проверку снова и дождитесь конца: советы следуют из измерений.
ui-next-test = Проверка, которая даст точный ответ
ui-copy-command = Копировать
ui-copied = Скопировано в буфер обмена.

ui-shell-apache = Apache
ui-shell-caddy = Caddy
ui-shell-gatewayworker = GatewayWorker
ui-shell-linux = Linux
ui-shell-macos = macOS
ui-shell-nginx = nginx
ui-shell-windows = PowerShell
ui-shell-workerman = Workerman

# The checklist.
ui-causes = Причины
ui-causes-wait = Причины появятся, как только будет что-нибудь измерено.
ui-causes-all = { $count ->
    [one] Показать { $count } причину
    [few] Показать все { $count } причины
    [many] Показать все { $count } причин
   *[other] Показать все { $count } причины
}
ui-causes-few = Показать меньше причин
ui-for = за
ui-against = против

# The measurements.
ui-measurements = Измерения
ui-measurements-wait = Пока ничего не измерено.
ui-measurement = { $label }: { $says }. Начало через { $start }, длительность { $time }.
ui-measurement-running = ещё выполняется

# Fields.
ui-cut = Вырезать
ui-copy = Копировать
ui-select-all = Выделить всё

# Saving.
ui-copy-report = Копировать как текст
ui-save-title = Сохранить отчёт
ui-save-typed = В этой системе нет окна для выбора файла. Введите путь, по которому сохранить отчёт.
ui-save-exists = Файл с таким именем уже есть.
ui-path = Файл
ui-save = Сохранить
ui-replace = Заменить
ui-cancel = Отмена
ui-saved = Сохранено как { $path }
ui-not-saved = Не удалось сохранить отчёт как { $path }: { $reason }
ui-retry = Повторить
ui-dismiss = Закрыть это сообщение

# The settings.
ui-close = Закрыть
ui-appearance = Внешний вид
ui-theme = Тема
ui-theme-system = Как в системе
ui-theme-light = Светлая
ui-theme-dark = Тёмная
ui-text-size = Размер текста
ui-language = Язык
ui-language-system = Как в системе
ui-checks = Проверки
ui-timeout = Сколько ждать ответа в одной попытке
ui-control-ports = Пробовать также другие порты того же сервера
ui-control-ports-why = Показывает, работает ли сервер вообще.
ui-public-checks = Спрашивать также публичные DNS-серверы и сайт для проверки доступа в интернет
ui-public-checks-why = Они узнают, какое имя вы ищете. Для частных адресов не используется никогда.
ui-public-checks-who = Тогда запрашиваются: { $servers }.
ui-send-message = Отправлять короткий текст в открытый WebSocket
ui-send-message-why = Показывает, проходят ли данные. Программа на сервере увидит этот текст.
ui-panel-ports = Проверять порты панелей хостинга
ui-panel-ports-why = Показывает, какая панель стоит на сервере, чтобы назвать нужное меню.
ui-server = Сервер
ui-cloud = Облако или хостинг
ui-panel = Панель хостинга
ui-not-known = Неизвестно
ui-server-why = Если они известны, в советах будут названы нужные меню.
ui-settings-broken = Не удалось прочитать настройки, поэтому действуют обычные: { $reason }
ui-settings-not-kept = Не удалось сохранить настройки: { $reason }
ui-no-letters = На этом компьютере нет шрифта с буквами этого языка: { $language }. Установите такой шрифт, например Noto, и выберите язык снова.
ui-broken = В программе Connection Doctor произошла ошибка: { $reason }
ui-no-window = Connection Doctor не удалось открыть окно. { $reason }
window-display = Графическая система не отвечает или не пускает эту программу.
window-library = Не хватает системной библиотеки, которая нужна окну. Установите эти пакеты или соответствующие им в вашей системе: { $packages }.
window-opengl = OpenGL, с помощью которого рисуется окно, здесь не работает. Обновите драйвер видеокарты.
window-opengl-linux = OpenGL, с помощью которого рисуется окно, здесь не работает. Обновите драйвер видеокарты или запустите программу с { $variable }.
window-other = Причина: { $reason }.

# About.
ui-about = О программе Connection Doctor
ui-version = Версия { $version }
ui-about-what = Объясняет простыми словами, почему нет соединения, насколько это точно и что делать дальше.
ui-licence = Лицензия: MIT или Apache 2.0, на ваш выбор.
ui-credits = Что использовано
ui-credit-fonts = Noto Sans, Noto Sans Mono и Noto Sans Arabic, © Google LLC, SIL Open Font License 1.1
ui-credit-window = egui и eframe, MIT или Apache 2.0
ui-credit-network = Tokio, Hyper, rustls, Hickory DNS и многие другие библиотеки под лицензиями MIT, Apache 2.0, ISC, BSD и подобными
ui-font-licence = Лицензия шрифтов

# Everywhere.
ui-time = { $time }
