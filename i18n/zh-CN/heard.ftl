# What was heard on the port: sentences of evidence that many causes share.

seen-answer-upgrade = { $address }对WebSocket请求（{ $url }）的响应是“{ $answer }”。
seen-answer-page = { $address }对{ $url }的响应是“{ $answer }”。
seen-not-part = 这不属于{ $protocol }连接的内容。
seen-tls-spoken = { $address }用{ $version }回应了TLS加密握手。
seen-tls-alert = { $address }用TLS警报“{ $alert }”回应了TLS加密握手。
seen-tls-hello = { $address }用TLS作出了回应。
missing-speaking-unreached = 无法连接到{ $target }，所以听不到那里的回应。请先解决端口连不上的问题。
missing-speaking-running = 能说明这一点的检查仍在进行。
missing-speaking-no-answer = 服务器的回应看不出这一点。服务器的管理员可以查看日志。
missing-speaking-elsewhere = 这个域名并非每个地址都作出了能看出这一点的回应。
seen-pasted = 粘贴的信息写着“{ $text }”。

seen-sent-nothing = 还没有收到任何请求时
seen-sent-http = 收到网页请求后
seen-sent-client-hello = 收到TLS加密握手后
seen-sent-line = 收到一行文字后
seen-sent-http-in-tls = 收到加密连接里的网页请求后
seen-try-bytes = { $address }{ $after }发来“{ $bytes }”。
seen-try-answered = { $address }{ $after }作出了回应。
seen-try-reset = { $address }{ $after }用重置（RST）断开了连接，距连接开始{ $time }。
seen-try-closed = { $address }{ $after }什么也没说就关闭了连接，距连接开始{ $time }。
seen-try-silent = { $address }接受了连接，但{ $after }，{ $time }内什么也没说。
