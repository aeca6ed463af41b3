cli-progress = 已测量：{ $measured }。等待中：{ $running }
cli-public = 按你的许可还会询问：{ $servers }。其中的DNS服务器会知道域名{ $name }。
cli-not-yet = 这个版本还不支持{ $what }。
cli-no-such-language = 没有语言“{ $tag }”的文字。可用的语言：{ $tags }。
cli-not-written = 诊断结果无法写入{ $place }：{ $reason }
cli-no-threads = 检查无法启动：{ $reason }
cli-no-facts = 检查已结束，但没有结果。
cli-no-display = 没有图形显示，无法打开窗口，改为诊断内置的练习服务器。要打开窗口，请在桌面环境中启动本程序。要在这里检查一个地址：connection-doctor check ws://example.com:8282
cli-no-window-here = 本程序用于命令行。要打开窗口，请启动connection-doctor。要在这里检查一个地址：connection-doctor-cli check ws://example.com:8282
cli-window-failed = 窗口无法打开：{ $reason }。不用窗口检查一个地址：connection-doctor check ws://example.com:8282

cli-practice-name = 练习服务器
cli-practice-expected = 预期
cli-practice-found = 实际
cli-practice-right = 正确
cli-practice-wrong = 错误
cli-practice-skipped = 已跳过
cli-practice-waits = 
    { $count ->
        [1] 正在诊断一个练习服务器。
       *[other] 正在诊断{ $count }个练习服务器。有些从不回应，每个要等八秒才能确定。
    }
cli-practice-unknown = 没有名为“{ $name }”的练习服务器。查看所有名称：connection-doctor practice --list
cli-practice-not-served = 练习服务器{ $name }无法在这台电脑上运行：{ $reason }
