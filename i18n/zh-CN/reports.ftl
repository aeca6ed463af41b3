format-html = 网页
format-markdown = Markdown
format-text = 纯文本
format-json = JSON（供程序使用）

# The answer in one sentence.
headline-works-websocket = 连接正常：{ $place } 的 WebSocket 能打开并保持。
headline-works-http = 连接正常：{ $place } 能通过 HTTP 回应。
headline-works-tls = 连接正常：{ $place } 完成了 TLS 握手，证书有效。
headline-works-tcp = 连接正常：{ $place } 接受连接。
headline-cause = { $title }。
headline-degraded = 能用，但有问题：{ $weakness }。
headline-degraded-somehow = { $address } 能用，但并非一切正常。
headline-checking = 正在检查 { $address }…
headline-stopped = 检查在弄清 { $address } 能否连通之前就已停止。
headline-inconclusive = 从测量结果看不出到 { $address } 的连接为什么失败。
headline-name-unknown = 域名 { $host } 不存在。
headline-name-disputed = 有的 DNS 服务器不知道域名 { $host }。
headline-name-no-address = 域名 { $host } 没有地址。
headline-dns-silent = 查询 { $host } 时，DNS 服务器没有回应。
headline-dns-failed = DNS 服务器没能解析 { $host }。
headline-lookup-left-out = 这台电脑查不到 { $host } 的地址，尽管它的 DNS 服务器知道这个域名。
headline-dns-chain = { $host } 的 DNS 记录没有指向任何地址。
headline-dns-strange = 域名 { $host } 指向一个奇怪的地址。
headline-refused = 到端口 { $port } 的连接被拒绝。
headline-silent = { $host } 的端口 { $port } 没有回应。
headline-cut = 端口 { $port } 上的连接一打开就断开了。
headline-no-answer = 端口 { $port } 接受连接，但没有回应。
headline-data-lost = { $host } 接受连接，但发出的数据始终没有送达。
headline-host-unreachable = 无法连通主机 { $host }。
headline-no-way = 从这里到 { $host } 没有通路。
headline-no-network = 这台电脑没有联网。
headline-not-permitted = 通往 { $host } 的路被禁止了。
headline-no-local-address = 这台电脑没有可用的地址和端口来连接 { $host }。
headline-too-many-files = 这台电脑无法再打开更多连接。
headline-tcp-other = 到 { $host } 端口 { $port } 的连接失败。
headline-certificate = { $host } 的证书不可信任。
headline-unrecognized-name = 服务器不认识域名 { $host }。
headline-client-certificate = { $host } 要求这台电脑出示证书。
headline-not-tls = 端口 { $port } 使用的不是 TLS。
headline-tls = 与 { $host } 的 TLS 握手失败。
headline-http-error = 服务器回复了错误 { $status }。
headline-redirect = 服务器让我们去另一个地址。
headline-not-http = 端口 { $port } 上回应的不是 HTTP。
headline-closed-unanswered = 端口 { $port } 没有回应就关闭了连接。
headline-http-broken = 服务器的 HTTP 响应不正确。
headline-ws-status = 服务器对 WebSocket 请求回复了状态码 { $status }。
headline-ws-handshake = 服务器的 WebSocket 握手不正确。
headline-ws-closed = WebSocket 打开后立即被关闭。
headline-ws-idle = WebSocket 在没有消息时被断开。
headline-proxy = 这台电脑的代理不让连接通过。
headline-policy = 你的程序在连接之前就拒绝了这个地址。
headline-captive = 有一个登录页面挡在中间。
headline-check-broken = 本程序的一项检查出了故障。

# The sentence under the answer.
summary-checks = { $count } 项测量，用时 { $time }。
summary-connected = { $address } 在 { $time }内接受了连接。
summary-refused = { $time }内收到了 { $address } 的回应：这个端口不接受连接。
summary-silent = 对 { $address } 的 { $syns } 次尝试，在 { $time }内没有回应。
summary-likely = 最可能的原因：{ $cause }。
summary-possible = 可能的原因：{ $cause }。
summary-alike = 
    { $count ->
        [1] 有一个原因符合。
       *[other] 有 { $count } 个原因符合，从这里无法区分。
    }
note-credentials = 地址中带有用户名或密码。它们没有被保存，也没有被发送。
note-stopped = 检查在 { $time }后停止。这里显示的是到那时已知的情况。
note-stopped-open = 没有测完的项目：{ $checks }。
missing-stopped = 检查在测完所有可能说明这一点的项目之前就已停止。
missing-running = 可能说明这一点的项目还没有全部测完。

# The picture of the way.
way-value = { $value }
way-computer = 这台电脑
way-tunnel = 代理或 VPN
way-router = 路由器
way-internet = 互联网
way-server = 服务器
way-server-here = 这台电脑（作为服务器）
way-server-behind = 在 CDN 后面
way-port = 端口 { $port }
way-port-open = 开放
way-port-hidden = 开放，但只到代理为止
way-port-refused = 被拒绝
way-port-silent = 没有回应
way-port-unreachable = 无法连通
way-websocket = WebSocket
way-http = HTTP
way-tls = TLS
way-program = 程序
way-answers = 正常
way-answers-degraded = 能用，但有问题
way-fails = 失败
way-not-reached = 未到达

# How sure a cause is.
status-confirmed = 已确认
status-likely = 很可能
status-possible = 有可能
status-not_checked = 未检查
status-ruled_out = 已排除

# The parts of a report.
report-title = Connection Doctor：{ $address }
report-first = 先做这些
report-next = 能下定论的测试
report-causes = 原因
report-measurements = 测量
report-label = { $check } { $subject }
report-label-brackets = { $check }{ $subject }
report-measured = { $label }：{ $says }
report-cause = { $status }：{ $title }
report-lead = { $word }：
report-place = （{ $place }）
report-effect = （{ $effect }）
report-command = ［{ $shell }，{ $effect }］
report-column-start = 开始
report-column-check = 检查
report-column-result = 结果
report-column-time = 用时
report-made = 由 Connection Doctor { $version } 生成，{ $time }。
report-ruled-out = 已排除和未检查
report-way = 通往服务器的线路
report-way-point = { $label }［{ $state }］
report-way-point-detail = { $label } { $detail }［{ $state }］
effect-reads = 只查看
effect-changes = 会做更改
place-server = 在服务器上
place-client = 在这台电脑上
place-cloud_console = 在云控制台
place-panel = 在服务器面板
place-dns = 在 DNS 服务商处
place-application = 在程序里
way-state-reached = 已到达
way-state-broken = 断在这里
way-state-doubtful = 有疑问
way-state-unknown = 未测量
