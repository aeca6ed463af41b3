cli-progress = 已测量：{ $measured }。等待中：{ $running }
cli-public = 按你的许可还会询问：{ $servers }。其中的 DNS 服务器会知道域名 { $name }。
cli-not-yet = 这个版本还不支持 { $what }。
cli-no-such-language = 没有语言“{ $tag }”的文字。可用的语言：{ $tags }。
cli-not-written = 诊断结果无法写入 { $place }：{ $reason }
cli-no-threads = 检查无法启动：{ $reason }
cli-no-facts = 检查已结束，但没有结果。
cli-no-display = 没有图形显示，无法打开窗口，改为诊断内置的练习服务器。要打开窗口，请在桌面环境中启动本程序。要在这里检查一个地址：connection-doctor check ws://example.com:8282
cli-no-window-here = 本程序用于命令行。要打开窗口，请启动 connection-doctor。要在这里检查一个地址：connection-doctor-cli check ws://example.com:8282
cli-window-failed = 窗口无法打开。{ $reason }不用窗口也能检查地址：connection-doctor check ws://example.com:8282

cli-practice-name = 练习服务器
cli-practice-expected = 预期
cli-practice-found = 实际
cli-practice-right = 正确
cli-practice-wrong = 错误
cli-practice-skipped = 已跳过
cli-practice-waits = 
    { $count ->
        [1] 正在诊断一个练习服务器。
       *[other] 正在诊断 { $count } 个练习服务器。有些从不回应，每个要等八秒才能确定。
    }
cli-practice-unknown = 没有名为“{ $name }”的练习服务器。查看所有名称：connection-doctor practice --list
cli-practice-not-served = 练习服务器 { $name } 无法在这台电脑上运行：{ $reason }

cli-command-program = { ui-about-what }不带参数时打开窗口。
cli-command-check = 诊断一个地址并输出报告。
cli-command-server = 把这台电脑当作服务器检查（这个版本还不支持）。
cli-command-practice = 诊断内置的练习服务器。

cli-help-usage = 用法：
cli-help-commands = 命令：
cli-help-arguments = 参数：
cli-help-options-heading = 选项：
cli-help-options = 选项
cli-help-one-of = 可选：{ $values }
cli-help-default = 默认：{ $value }

cli-arg-lang = 文字的语言，例如 zh-CN
cli-arg-help = 显示这份帮助
cli-arg-version = 显示版本
cli-arg-target = 地址，或含有地址的错误信息
cli-arg-host = 主机名或地址；IPv6 可带方括号，也可不带
cli-arg-port = 端口，1 到 65535
cli-arg-protocol = 用什么方式连接
cli-arg-format = 输出的格式
cli-arg-output = 写到哪里；- 表示标准输出
cli-arg-timeout = { ui-timeout }（秒）
cli-arg-expect_ip = { ui-expected-address }
cli-arg-path = 地址的路径和参数
cli-arg-origin = { ui-origin }
cli-arg-subprotocol = { ui-subprotocol }
cli-arg-sni = { ui-server-name }
cli-arg-public_checks = { ui-public-checks }
cli-arg-panel = { ui-panel }，用来指出它的菜单
cli-arg-cloud = { ui-cloud }，用来指出它的菜单
cli-arg-panel_ports = { ui-panel-ports }
cli-arg-offline = 只联系目标和系统的 DNS 服务器
cli-arg-outside = 同时询问外部测量网络（这个版本还不支持）
cli-arg-redact = 替换输出内容中的地址和名称（这个版本还不支持）
cli-arg-list = 显示所有练习服务器
cli-arg-serve = 让练习服务器一直运行，直到程序结束
cli-arg-name = 只用这个练习服务器

cli-wrong-unknown = 不认识参数“{ $argument }”。
cli-wrong-command = 不认识命令“{ $command }”。
cli-wrong-similar = 有相近的：{ $names }。
cli-wrong-no-value = { $argument } 需要一个值。
cli-wrong-choice = { $argument } 不能是“{ $value }”，可以是：{ $values }。
cli-wrong-value = { $argument } 不能是“{ $value }”，可以是：{ $expected }。
cli-wrong-value-only = { $argument } 不能是“{ $value }”。
cli-wrong-twice = { $argument } 只能给出一次。
cli-wrong-together = { $argument } 不能与这些一起使用：{ $others }。
cli-wrong-missing = 还缺少：{ $arguments }。
cli-wrong-letters = 有一个参数不是可读的文字（UTF-8）。
cli-wrong-call = 这些参数不能一起使用。
cli-wrong-help = 查看所有用法：{ $command }

cli-expected-seconds = { $least } 到 { $most } 之间的秒数
cli-expected-address = { $ipv4 } 或 { $ipv6 } 这样的地址
cli-expected-line = 一行不含控制字符的文字
