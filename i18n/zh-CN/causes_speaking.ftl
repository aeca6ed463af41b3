# Speaking: the port was reached, and what is said there goes wrong.

# What is heard on a port. Names of products and protocols stay as they are.
language-http = HTTP（网页）
language-ws = WebSocket
language-tls = TLS（加密）
language-ssh = SSH（远程登录）
language-smtp = SMTP（邮件）
language-ftp = FTP（文件传输）
language-pop3 = POP3（邮件）
language-imap = IMAP（邮件）
language-mysql = MySQL（数据库）
language-postgresql = PostgreSQL（数据库）
language-redis = Redis（数据库）
language-memcached = Memcached（缓存）
language-mongodb = MongoDB（数据库）
language-vnc = VNC（远程屏幕）
language-rdp = RDP（远程桌面）
language-telnet = Telnet（远程登录）
language-irc = IRC（聊天）
language-socks = SOCKS（代理）
language-echo = 回显：收到什么就发回什么
language-gateway_register = GatewayWorker 的 Register 服务
language-text = 使用自定义协议的文本行
language-frame = 以长度开头的帧（例如 Workerman frame）
language-binary = 自定义的二进制协议

## protocol_mismatch

cause-protocol_mismatch =
    .title = 端口使用的协议与你要求的不同
    .title-ssh = 这个端口用于远程登录（SSH），不是这种连接
    .title-mail = 这个端口属于邮件服务器
    .title-database = 这个端口属于数据库
    .title-register = 这个端口属于 GatewayWorker 的 Register 服务，不是 Gateway
    .title-web-page = 回应的是普通网页服务器，不是 WebSocket 服务器
    .title-web-socket = 这个端口提供 WebSocket，不提供网页
    .why = 双方必须使用同一种协议，就像两个人必须说同一种语言。连接建立了，但这个端口上的程序用的是另一种协议。
evidence-protocol_mismatch-product = { $after }，{ $address } 发来“{ $bytes }”。使用的协议：{ $language }，产品：{ $product }，不是所要求的 { $asked }。
evidence-protocol_mismatch-language = { $after }，{ $address } 发来“{ $bytes }”。使用的协议：{ $language }，不是所要求的 { $asked }。
evidence-protocol_mismatch-bytes = { $after }，{ $address } 发来“{ $bytes }”。这不是 HTTP，不是 TLS，也不是所要求的 { $asked }。
evidence-protocol_mismatch-opened = 在 { $address } 打开了 WebSocket（{ $url }），所以这个端口确实提供 WebSocket。
evidence-protocol_mismatch-no_sign = 响应里看不出 WebSocket 服务器：状态码是 { $status } 而不是 101，也没有 WebSocket 响应头。
evidence-protocol_mismatch-usual_port = 端口 { $port } 通常属于 { $service }，它使用自己的协议。
evidence-protocol_mismatch-alpn = { $address } 结束了加密握手，因为它不支持所提出的任何协议，例如 HTTP/1.1（no_application_protocol）。
evidence-protocol_mismatch-paths = 另外 { $count } 个常用路径也没有 WebSocket。
evidence-protocol_mismatch-ws_header = 响应里带有“{ $header }”，只有 WebSocket 服务器才会发送它。
next-protocol_mismatch-log = 询问服务器的管理员：哪个程序监听这个端口，这个路径下是否提供 WebSocket。
next-protocol_mismatch-listen = 在服务器上查看哪个程序监听端口 { $port }，以及它设置的是哪种协议。

## tls_expected

cause-tls_expected =
    .title = 这个端口要求加密连接（TLS）
    .why = 对一个只支持 TLS 的端口使用了不加密的地址。服务器看不懂这个请求。
evidence-tls_expected-alert = { $after }，{ $address } 发来字节“{ $bytes }”：TLS 就是这样开头的。
next-tls_expected-try = 把同一个地址改为 wss:// 或 https:// 再试。

## tls_not_expected

cause-tls_not_expected =
    .title = 这个端口使用不加密的普通 HTTP
    .why = 对一个不支持 TLS 的端口使用了加密地址（wss:// 或 https://）。服务器看不懂 TLS 加密握手。
next-tls_not_expected-try = 把同一个地址改为 ws:// 或 http:// 再试。

## upgrade_stripped

cause-upgrade_stripped =
    .title = 服务器前面的代理没有让 WebSocket 通过
    .why = WebSocket 以一个要求升级的网页请求开始。代理转发了请求，却去掉了升级要求，所以后面的服务器看到的只是普通请求。
evidence-upgrade_stripped-direct = 绕过代理，在 { $address } 打开了 WebSocket（{ $url }）。
evidence-upgrade_stripped-front = 响应头“{ $header }”表明前面有代理或网页服务器。
evidence-upgrade_stripped-no_front = 没有响应头表明前面有代理。
evidence-upgrade_stripped-passed = WebSocket 升级请求到达了 { $address }（{ $url }）：状态码 101。
evidence-upgrade_stripped-missing = { $address } 没有收到发出的内容：响应里写着“{ $sign }”，而请求确实带有 Upgrade 和 Connection 这两个头。
evidence-upgrade_stripped-differs = 同样的请求去掉这两个头后，响应不同，说明它们确实送到了。
next-upgrade_stripped-server = 在服务器上把同样的请求直接发给代理后面的程序。如果那里能打开，问题就在代理。

## wrong_path

cause-wrong_path =
    .title = 这个路径下没有服务
    .why = 服务器在，但它不认识地址中主机后面的那部分。
evidence-wrong_path-opens = 在 { $address } 的另一个路径下打开了 WebSocket：{ $url }。
evidence-wrong_path-tried = 这些路径也没有 WebSocket：{ $paths }。
evidence-wrong_path-root = { $address } 的首页正常：{ $url }。
next-wrong_path-ask = 向服务器的管理员询问带路径的完整地址，或者在客户端的设置里查找。

## proxy_backend_down

cause-proxy_backend_down =
    .title = 代理有回应，但它后面的程序没有
    .title-wants-tls = 代理后面的程序要求 TLS，代理却没有用 TLS 连接它
    .why = 代理或负载均衡收到了请求，却无法交给后面。后面的程序没有运行、没有回应，或者监听在别处。
evidence-proxy_backend_down-page = 这是 { $product } 在后面的程序没有回应时显示的页面。
evidence-proxy_backend_down-front = 响应头“{ $header }”表明前面有代理或网页服务器。
next-proxy_backend_down-server = 在服务器上绕过代理，把同样的请求直接发给程序。

## server_error

cause-server_error =
    .title = 服务器报告自身出错
    .why = 请求到达了，但程序在处理时出错，或者目前无法工作。
next-server_error-log = 查看服务端程序在这次检查时的日志。

## request_rejected

cause-request_rejected =
    .title = 服务器不接受这种请求
    .why = 请求到达了，也被看懂了，状态码说明了拒绝的原因。
evidence-request_rejected-meaning = 状态码 { $status } 的含义：{ $meaning }
status-meaning-bad_request = 服务器看不懂这个请求。
status-meaning-payment = 服务器要求先付费。
status-meaning-method = 这个地址存在，但不接受这种请求。
status-meaning-format = 服务器无法处理所提供的格式。
status-meaning-timeout = 服务器等请求等得太久。
status-meaning-gone = 这里的内容已被永久删除。
status-meaning-size = 请求太大，或者没有给出长度。
status-meaning-misdirected = 这台服务器不为地址中的域名提供服务。
status-meaning-upgrade = 服务器要求客户端先切换到另一种协议。
status-meaning-legal = 由于法律原因，服务器不能显示这些内容。

## access_rejected

cause-access_rejected =
    .title = 服务器拒绝访问
    .title-origin = 服务器只接受来自特定网页（Origin）的连接
    .title-host = 服务器不接受地址中的域名
    .title-subprotocol = 服务器只接受指定了子协议的客户端
    .title-credentials = 服务器要求密码或令牌（token）
    .why = 服务器在，也看懂了请求，但不让这个客户端进入。
evidence-access_rejected-scheme = 服务器要求登录凭据：“{ $scheme }”。
evidence-access_rejected-not_sent = 输入的地址里带有登录凭据。本程序不会发送它们。
evidence-access_rejected-no_origin = 不带 Origin 头时，WebSocket 能打开。
evidence-access_rejected-origin = Origin 为“{ $origin }”时，WebSocket 能打开。
evidence-access_rejected-host = Host 头里用地址代替域名时，能正常工作（{ $url }）。
evidence-access_rejected-subprotocol = 使用子协议“{ $name }”时，WebSocket 能打开。
next-access_rejected-ask = 询问服务器的管理员，客户端要发送什么才能进入：令牌（token）、密码，还是列表里的网页。

## redirected

cause-redirected =
    .title = 服务器让客户端去另一个地址
    .title-loop = 服务器让客户端绕圈子
    .why = 要找的内容已经搬走，或者只在另一个地址提供。网页会自动跟随跳转，WebSocket 不会。
evidence-redirected-location = { $address } 回复了状态码 { $status } 和新地址 { $location }。
evidence-redirected-not_followed = WebSocket 客户端不会自动跟到新地址。
evidence-redirected-loop = 跳转 { $count } 次后又回到了原处。
evidence-redirected-portal = 这个网络对检测页面 { $url } 的响应也不正常：在这里回应的可能是网络的登录页面。

## subprotocol_mismatch

cause-subprotocol_mismatch =
    .title = 客户端和服务器没有就 WebSocket 子协议达成一致
    .title-with = 服务器只打开指定了子协议的 WebSocket
    .title-without = 服务器不认识所要求的子协议
    .why = 客户端可以指定在 WebSocket 里使用哪种子协议。服务器必须认识它，有些服务器还要求必须指定。
evidence-subprotocol_mismatch-opened = 在 { $address } 按要求打开了 WebSocket（{ $url }）。
evidence-subprotocol_mismatch-other = { $address } 选了子协议“{ $got }”，而要求的是“{ $asked }”。
evidence-subprotocol_mismatch-none = { $address } 没有选择子协议，而要求的是“{ $asked }”。
evidence-subprotocol_mismatch-unasked = { $address } 选了子协议“{ $got }”，而请求并没有要求子协议。
evidence-subprotocol_mismatch-opens_with = 使用子协议“{ $name }”时，{ $address } 的 WebSocket 能打开。
evidence-subprotocol_mismatch-opens_without = 不带子协议时，{ $address } 的 WebSocket 能打开。
next-subprotocol_mismatch-ask = 询问服务器的管理员，客户端必须指定哪个子协议。
missing-subprotocol_mismatch = 常用的子协议都不行。编写服务器程序的人知道它是否要求自定义的子协议。

## handshake_broken

cause-handshake_broken =
    .title = 服务器同意打开 WebSocket，但响应有误
    .why = 打开 WebSocket 的响应必须遵守严格的规则，这样缓存或别的服务器才不会被误认。这个响应违反了规则，客户端就会放弃。
evidence-handshake_broken-wrong = { $address } 发送的 { $header } 头是“{ $got }”，正确的应是“{ $expected }”。
evidence-handshake_broken-missing = { $address } 没有发送 { $header } 头，正确的应是“{ $expected }”。
evidence-handshake_broken-cache = 响应头“{ $header }”表明是缓存用旧的副本作出了回应。

## closed_after_open

cause-closed_after_open =
    .title = WebSocket 打开后，服务器立即关闭了它
    .title-policy = WebSocket 打开后，服务器拒绝了客户端
    .title-code = WebSocket 打开后，服务器立即用关闭码关闭了它
    .title-no-code = WebSocket 打开后，连接立即断开
    .why = 地址、端口和协议都没错。服务器上的程序在打开之后结束了连接：它拒绝了客户端，或者出了错。
evidence-closed_after_open-code = { $address } 在 WebSocket 打开 { $time }后用关闭码 { $code } 关闭了它。
evidence-closed_after_open-reason = { $address } 在 WebSocket 打开 { $time }后用关闭码 { $code } 关闭了它，理由是“{ $reason }”。
evidence-closed_after_open-reset = { $address } 在 WebSocket 打开 { $time }后用重置（RST）断开了它。浏览器显示为关闭码 1006。
evidence-closed_after_open-no_code = { $address } 在 WebSocket 打开 { $time }后结束了它，没有给出关闭码。浏览器显示为关闭码 1006。
evidence-closed_after_open-ping = 在我们发送 ping 帧之前它一直是打开的。浏览器不发送这种帧，所以在浏览器里可能一直打开。
evidence-closed_after_open-no_frames = WebSocket 打开后，{ $address } 发来的字节不是 WebSocket 帧。浏览器这时会以关闭码 1006 结束连接。
evidence-closed_after_open-gone = { $address } 的 WebSocket 打开了，但没有保持住。
evidence-closed_after_open-pasted = 粘贴的信息里有关闭码 { $code }：{ $meaning }
evidence-closed_after_open-meaning = 关闭码 { $code } 的含义：{ $meaning }
close-meaning-normal = 服务器没有更多要说的了。
close-meaning-going_away = 服务器正在停止，或者把客户端请走了。
close-meaning-protocol = 协议错误。收到的内容不符合 WebSocket 协议。
close-meaning-data_kind = 服务器不接受这种消息。
close-meaning-data_broken = 有一条消息无法读取。
close-meaning-policy = 收到的内容违反了服务器的某条规则。这个代码适用于任何规则：缺少令牌（token）、网页不被允许、超出限制。
close-meaning-too_big = 有一条消息太大。
close-meaning-extension = 客户端要求的扩展不可用。
close-meaning-server_fault = 服务器自身出错。
close-meaning-restart = 服务器正在重启。
close-meaning-try_later = 服务器过载：请稍后再试。
close-meaning-gateway = 代理没有从后面的程序得到正确的响应。
close-meaning-unauthorized = 客户端没有登录。
close-meaning-forbidden = 客户端没有权限。
close-meaning-timeout = 客户端用时太长。
close-meaning-own = 程序自己定义的关闭码。它的文档说明了含义。

## silent_server

cause-silent_server =
    .title = 服务器接受连接，却什么也不说
    .title-behind = 网页服务器在，但负责回应这个请求的程序卡住了
    .title-midway = 服务器的响应传到一半就停了
    .title-seldom = 服务器对部分请求没有任何回应
    .title-unanswered = 服务器有数据发来，却不回应请求
    .why = 连接建立了，但请求一直没有得到响应。程序在等别的内容、卡住了，或者太忙。
evidence-silent_server-acknowledged =
    { $count ->
        [1] 发出的内容送达了：对方确认收到。
       *[other] 在 { $count } 个连接上，发出的内容送达了：对方确认收到，却没有任何回复。
    }
next-silent_server-server = 在服务器上查看端口 { $port } 的程序在做什么：它的日志、负载，以及它等待哪种协议。

## connection_reset

cause-connection_reset =
    .title = 服务器一句话没说就结束了连接
    .title-at-once = 服务器接受连接后立即结束
    .title-cut-short = 服务器在响应传完之前就结束了连接
    .why = 连接被接受，随后又被断开。常见原因是后面的程序没有运行、达到了某个上限，或者它看不懂收到的内容。
next-connection_reset-server = 在服务器上查看哪个程序监听端口 { $port }，以及它的日志对断开的连接怎么说。

## tls_certificate

cause-tls_certificate =
    .title = 服务器的证书没有被接受
    .title-expired = 服务器的证书已过期
    .title-not-yet-valid = 服务器的证书尚未生效
    .title-revoked = 服务器的证书已被颁发者吊销
    .title-self-signed = 服务器的证书是自签名的，没有机构为它担保
    .title-wrong-name = 服务器的证书属于其他域名
    .title-chain-incomplete = 服务器没有发送通往可信颁发机构的中间证书
    .title-issuer-expired = 服务器证书的上级证书已过期
    .title-unknown-issuer = 服务器的证书来自这台电脑不认识的颁发机构
    .title-weak = 服务器的证书使用了不再安全的密钥或签名
    .title-wrong-usage = 服务器的证书不是用于服务器的
    .title-too-large = 服务器发送的证书超过了客户端能接受的数量
    .title-unrecognized-name = 服务器没有这个域名的证书
    .why = 证书用来证明服务器的身份。证明不成立时，客户端会中断连接。
evidence-tls_certificate-accepted = 这台电脑接受 { $address } 的证书。
evidence-tls_certificate-too_large = { $address } 发送的证书加起来超过 64 KB。本程序不接受更大的，其他客户端也有类似的上限。服务器通常只发送自己的证书和把它连到颁发机构的少数几个证书。
evidence-tls_certificate-intercepted = 颁发者看起来是 { $product }，它会用自己的证书替换服务器的证书。
evidence-tls_certificate-old_roots = 本程序自带的颁发机构列表接受它：这台电脑自己的列表可能太旧。
evidence-tls_certificate-clock = { $server } 的时钟是 { $time }，所以这台电脑的时钟可能不准。
evidence-tls_certificate-portal = 这个网络对检测页面 { $url } 的响应不正常，所以在这里回应的也可能是它。
evidence-tls_certificate-expired = { $address } 的证书“{ $subject }”有效期到 { $date } 为止。
evidence-tls_certificate-not_yet_valid = { $address } 的证书“{ $subject }”从 { $date } 起才有效。
evidence-tls_certificate-wrong_name = { $address } 的证书是发给 { $names } 的，不是 { $host }。
evidence-tls_certificate-no_names = { $address } 的证书只在“主题”字段里写了 { $subject }。程序已不再看这个字段：域名必须写在“主题备用名称”（SAN）中。
evidence-tls_certificate-self_signed = { $address } 的证书“{ $subject }”是自签名的。
evidence-tls_certificate-unknown_issuer = { $address } 的证书由“{ $issuer }”签发，而这台电脑不认识它。
evidence-tls_certificate-chain_incomplete = { $address } 发送了 { $count } 张证书，缺少签发最后一张的“{ $issuer }”的证书。
evidence-tls_certificate-issuer_expired = { $address } 随自己的证书一起发送的某张证书已过期。
evidence-tls_certificate-revoked = { $address } 的证书已被“{ $issuer }”吊销。
evidence-tls_certificate-weak = { $address } 的证书使用密钥 { $key } 和签名 { $signature }。
evidence-tls_certificate-wrong_usage = { $address } 的证书标明的是其他用途，不是服务器。
evidence-tls_certificate-unnamed = 这台电脑拒绝 { $address } 的证书：{ $note }
evidence-tls_certificate-unrecognized = { $address } 以 TLS 警报“unrecognized_name”结束了握手：它没有 { $host } 的证书。
evidence-tls_certificate-no_name_sent = { $address } 以 TLS 警报“unrecognized_name”结束了握手。它要求域名，而这里用的是地址。

## tls_too_old

cause-tls_too_old =
    .title = 服务器只提供过时的加密版本
    .title-cipher = 服务器只提供过时的加密算法
    .why = 旧的加密方式能被破解，所以现在的程序会拒绝它们。
evidence-tls_too_old-version = { $address } 拒绝了现在通用的 TLS 握手，却用 { $version } 回应了旧的握手。
evidence-tls_too_old-cipher = { $address } 拒绝了现在通用的 TLS 握手，却用 { $version } 和加密算法 { $cipher } 回应了旧的握手。
next-tls_too_old-server = 在服务器的配置里查看它提供哪些 TLS 版本和加密算法。

## client_certificate_required

cause-client_certificate_required =
    .title = 服务器只接受带有自己证书的客户端
    .why = 服务器要求客户端证明身份。这种证书由服务器的管理员发放。
evidence-client_certificate_required-alert = { $address } 要求证书，没有得到后以 TLS 警报“{ $alert }”结束了连接。
evidence-client_certificate_required-ended = { $address } 要求证书，没有得到后结束了连接。
evidence-client_certificate_required-asks = { $address } 要求这台电脑出示证书。
evidence-client_certificate_required-issuers = 它接受由这些颁发者签发的证书：{ $issuers }。
evidence-client_certificate_required-never = { $address } 从未要求这台电脑出示证书。
next-client_certificate_required-ask = 询问服务器的管理员，客户端是否需要自己的证书。

## tls_intercepted

cause-tls_intercepted =
    .title = 途中有程序或设备解密了连接
    .title-product = 过滤软件或杀毒软件解密了连接
    .title-private = 证书来自公司自己的颁发机构，或来自过滤软件
    .why = 杀毒软件、过滤软件或其他工具先解密连接以便查看内容，再用自己的证书代替服务器的证书重新加密。有些程序会拒绝这种做法，有些过滤软件不让 WebSocket 通过。
evidence-tls_intercepted-product = { $address } 的证书由“{ $issuer }”签发。那是 { $product }，已知会解密连接。
evidence-tls_intercepted-private = 这台电脑信任签发 { $address } 证书的“{ $issuer }”，而公共颁发机构列表里没有它。公司自己的颁发机构看起来也是这样。
evidence-tls_intercepted-public = { $address } 的证书由“{ $issuer }”签发，可以追溯到公共颁发机构。
next-tls_intercepted-elsewhere = 从另一个网络的另一台电脑查看证书。如果那里的颁发者不同，就是这台电脑或这个网络里有程序或设备解密了连接。
missing-tls_intercepted = 证书不是来自公共颁发机构，也不属于已知的产品。另一个网络的人可以看看证书是否相同。

## idle_dropped

cause-idle_dropped =
    .title = 连接一段时间没有消息就被断开
    .why = 代理和路由器会忘掉没有消息的连接。定期发送心跳可以保住连接。
evidence-idle_dropped-after = 到 { $address } 的 WebSocket 在没有消息 { $time }后被断开。
evidence-idle_dropped-again = 另外 { $count } 次尝试也在同样的时间后被断开。
evidence-idle_dropped-kept = 定期发送 ping 时，连接一直保持。
next-idle_dropped-pings = 让客户端每 30 秒发送一次 ping。如果连接能保持，原因就是空闲时间。
next-idle_dropped-test = 用你自己的客户端打开连接，什么也不发，记下多久后被断开。如果两次时间差不多，例如 60 秒，多半就是代理或路由器造成的。
missing-idle_dropped = 只有连接保持打开几分钟才能看出来，而这次检查没有那么久。请记下你自己的客户端多久后被断开。
missing-idle_dropped-closed = 只有能打开的连接才会因空闲被断开。请先解决连接打不开的问题。
