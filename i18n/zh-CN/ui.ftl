ui-name = Connection Doctor

# The start screen.
ui-question = 哪里连不上？
ui-paste-hint = 粘贴地址或错误信息，例如 ws://chat.example.com:8282
ui-paste = 粘贴
ui-host = 主机
ui-port = 端口
ui-protocol = 协议
ui-protocol-auto = 自动识别
ui-protocol-ws = WebSocket
ui-protocol-wss = WebSocket（TLS 加密）
ui-protocol-http = HTTP
ui-protocol-https = HTTPS
ui-protocol-tcp = 仅 TCP
ui-protocol-tls = 仅 TLS
ui-check = 开始检查
ui-contacts = 只会联系你输入的地址和你的 DNS 服务器。
ui-contacts-public = 会联系你输入的地址、你的 DNS 服务器、公共 DNS 服务器和一个联网检测网址。
ui-change = 更改
ui-details = 更多细节
ui-details-less = 收起细节
ui-expected-address = 服务器真实的 IP 地址
ui-origin = Origin（发起连接的网页）
ui-subprotocol = WebSocket 子协议
ui-server-name = TLS 的服务器名称（SNI）
ui-examples = 手头没有服务器？用这台电脑上的示例试试
ui-examples-all = 显示全部 { $count } 个示例
ui-try = 试试这个示例：{ $name }
ui-not-served = 示例无法启动：{ $reason }
ui-paste-cut = 粘贴的文字太长，只使用前 64 KiB。

# The header of the result.
ui-home = 回到开始页
ui-check-again = 重新检查
ui-stop = 停止
ui-export = 导出
ui-settings = 设置

# The answer.
ui-progress =
    { $ended ->
        [0] 已检查 { $time }。
       *[other] 已检查 { $time }，完成了 { $ended } 项检查。
    }
ui-running = 仍在进行：{ $checks }
ui-running-more = { $checks }和另外 { $count } 项
ui-starting = 正在启动…
ui-lost = 诊断意外中断。这是 Connection Doctor 自身的问题。
ui-again = 再试一次

# The way.
ui-way = 通往服务器的线路
ui-way-point = { $label }，{ $state }
ui-way-point-detail = { $label } { $detail }，{ $state }

# Do this first.
ui-steps = 先做这些
ui-steps-none = 什么都不用做。
ui-steps-wait = 一找到原因，这里就会显示步骤。
ui-steps-stopped = 请重新检查并等到结束：步骤来自测量结果。
ui-next-test = 能下定论的测试
ui-copy-command = 复制
ui-copied = 已复制到剪贴板。

ui-shell-apache = Apache
ui-shell-caddy = Caddy
ui-shell-gatewayworker = GatewayWorker
ui-shell-linux = Linux
ui-shell-macos = macOS
ui-shell-nginx = nginx
ui-shell-windows = PowerShell
ui-shell-workerman = Workerman

# The checklist.
ui-causes = 原因
ui-causes-wait = 一有测量结果，这里就会显示原因。
ui-causes-all = 显示全部 { $count } 个原因
ui-causes-few = 只显示部分原因
ui-for = 支持这个原因
ui-against = 不支持这个原因

# The measurements.
ui-measurements = 测量
ui-measurements-wait = 还没有测量结果。
ui-measurement = { $label }：{ $says }。{ $start }后开始，用时 { $time }。
ui-measurement-running = 仍在进行

# Fields.
ui-cut = 剪切
ui-copy = 复制
ui-select-all = 全选

# Saving.
ui-copy-report = 复制为文本
ui-save-title = 保存报告
ui-save-typed = 这个系统没有选择文件的窗口。请输入报告的保存位置。
ui-save-exists = 已有同名文件。
ui-path = 文件
ui-save = 保存
ui-replace = 替换
ui-cancel = 取消
ui-saved = 已保存为 { $path }
ui-not-saved = 报告无法保存为 { $path }：{ $reason }
ui-retry = 再试一次
ui-dismiss = 关闭这条消息

# The settings.
ui-close = 关闭
ui-appearance = 外观
ui-theme = 主题
ui-theme-system = 跟随系统
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-text-size = 文字大小
ui-language = 语言
ui-language-system = 跟随系统
ui-checks = 检查
ui-timeout = 每次尝试最长等待时间
ui-control-ports = 同时尝试同一服务器的其他端口
ui-control-ports-why = 可以看出服务器是否开着。
ui-public-checks = 同时查询公共 DNS 服务器和联网检测网址
ui-public-checks-why = 它们会知道你查询的域名。绝不用于内网地址。
ui-public-checks-who = 届时会询问：{ $servers }。
ui-send-message = WebSocket 打开后发送一小段文字
ui-send-message-why = 可以看出数据能否通过。服务器上的程序会看到这段文字。
ui-panel-ports = 查看服务器面板的端口
ui-panel-ports-why = 可以看出服务器用的是哪种面板，从而指出正确的菜单。
ui-server = 服务器
ui-cloud = 云服务商或主机商
ui-panel = 服务器面板
ui-not-known = 不清楚
ui-server-why = 如果知道，请在这里选择，建议里会写出对应的菜单。
ui-settings-broken = 无法读取设置，已改用默认设置：{ $reason }
ui-settings-not-kept = 无法保存设置：{ $reason }
ui-no-letters = 这台电脑上没有包含该语言文字的字体：{ $language }。请安装一个，例如 Noto 字体，然后重新选择语言。
ui-broken = Connection Doctor 出了问题：{ $reason }
ui-no-window = Connection Doctor 无法打开窗口。{ $reason }
window-display = 图形显示服务没有回应，或者不接受本程序。
window-library = 缺少窗口需要的系统库。请安装这些软件包，或你的系统中对应的软件包：{ $packages }。
window-opengl = 用来绘制窗口的 OpenGL 在这里不能用。请更新显卡驱动。
window-opengl-linux = 用来绘制窗口的 OpenGL 在这里不能用。请更新显卡驱动，或用 { $variable } 启动本程序。
window-other = 原因：{ $reason }。

# About.
ui-about = 关于 Connection Doctor
ui-version = 版本 { $version }
ui-about-what = 用简单的话说明连接为什么失败、有多大把握，以及接下来该做什么。
ui-licence = 许可证：MIT 或 Apache 2.0，任选其一。
ui-credits = 使用的组件
ui-credit-fonts = Noto Sans、Noto Sans Mono 和 Noto Sans Arabic，© Google LLC，SIL Open Font License 1.1
ui-credit-window = egui 和 eframe，MIT 或 Apache 2.0
ui-credit-network = Tokio、Hyper、rustls、Hickory DNS 等许多组件，采用 MIT、Apache 2.0、ISC、BSD 等许可证
ui-font-licence = 字体许可证

# Everywhere.
ui-time = { $time }
