# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = { $address } 对 WebSocket 请求（{ $url }）的响应是“{ $answer }”。
seen-answer-page = { $address } 对 { $url } 的响应是“{ $answer }”。
seen-page-closed = { $address } 回复了状态码 { $status }，但整个页面还没传完，连接就结束了。
seen-page-reset = { $address } 回复了状态码 { $status }，但整个页面还没传完，连接就被重置（RST）了。
seen-page-stalled = { $address } 回复了状态码 { $status }，但页面传到一半就再没有内容了。我们等了 { $time }。
seen-unanswered = { $address } 开始发送内容，但请求没有得到响应。我们等了 { $time }。
seen-unanswered-frames = { $address } 同意使用 HTTP/2，但在 { $time }内没有回应请求。它发来的其他帧数：{ $count }。
seen-h2-ended = { $address } 同意使用 HTTP/2，但在作出响应之前就结束了请求，错误码为 { $code }。
seen-answer-changes = { $address } 在另一次对同样的请求作出了不同的响应。那里可能有几台服务器轮流应答。
next-page-stalled = 在服务器上抓取一次尝试期间端口 { $port } 的数据包：如果整个页面都发出来了，就是途中有设备丢失了它；如果没有，就是程序卡住了。
seen-not-part = { $protocol } 连接不涉及这一项。
seen-tls-spoken = { $address } 用 { $version } 回应了 TLS 加密握手。
seen-tls-alert = { $address } 用 TLS 警报“{ $alert }”回应了 TLS 加密握手。
seen-tls-hello = { $address } 用 TLS 作出了回应。
missing-speaking-unreached = 无法连接到 { $target }，所以听不到那里的回应。请先解决端口连不上的问题。
missing-speaking-running = 能说明这一点的检查仍在进行。
missing-speaking-no-answer = 服务器没有给出能看出这一点的回应。服务器的管理员可以查看日志。
missing-speaking-elsewhere = 这个域名的部分地址没有给出能看出这一点的回应。
seen-pasted = 粘贴的信息写着“{ $text }”。

seen-sent-nothing = 在收到任何请求之前
seen-sent-http = 收到网页请求后
seen-sent-client-hello = 收到 TLS 加密握手后
seen-sent-line = 收到一行文字后
seen-sent-http-in-tls = 收到加密连接里的网页请求后
seen-try-bytes = { $after }，{ $address } 发来“{ $bytes }”。
seen-try-answered = { $after }，{ $address } 作出了回应。
seen-try-reset = { $after }，{ $address } 用重置（RST）断开了连接（连接开始后 { $time }）。
seen-try-closed = { $after }，{ $address } 什么也没说就关闭了连接（连接开始后 { $time }）。
seen-try-silent = { $address } 接受了连接；{ $after }，它在 { $time }内什么也没说。
