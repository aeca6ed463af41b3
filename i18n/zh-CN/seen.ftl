# What was seen: sentences of evidence that many causes share.

seen-port-connected = { $address } 在 { $time }后接受了连接。
seen-port-reset = { $address } 拒绝了连接：{ $time }后返回了重置（RST）。
seen-port-icmp = 发往 { $address } 的数据包在 { $time }后收到 { $sender } 的回应：{ $meaning }（ICMP { $code }）。
seen-port-icmp-own = { $time }后，这台电脑自己（{ $sender }）结束了到 { $address } 的连接（ICMP { $code }）。
seen-port-silent = { $address } 没有回应：发出了 { $syns } 个连接请求（SYN），{ $time }内什么也没有返回。
seen-port-local = 这台电脑无法连接 { $address }：{ $error }。
seen-completed = { $protocol } 连接成功（{ $subject }，{ $time }）。
seen-ping = { $address } 回应了 { $sent } 次 ping 中的 { $received } 次。
seen-dns-answered = 查询 { $name } 时，DNS 服务器 { $server } 有回应（{ $code }）。
seen-dns-root = 查询 DNS 根时，DNS 服务器 { $server } 有回应（{ $code }）。
seen-hop = 在通往目标的途中，{ $address } 有回应。

seen-icmp-net-unreachable = “网络不可达”
seen-icmp-host-unreachable = “主机不可达”
seen-icmp-port-unreachable = “端口不可达”
seen-icmp-prohibited = “被规则禁止”
seen-icmp-time-exceeded = “超过生存时间（TTL）”
seen-icmp-other = ICMP 错误

seen-nxdomain = DNS 服务器 { $server } 说 { $name } 不存在（NXDOMAIN）。
seen-lookup-failed = 这台电脑没能解析 { $name }（{ $error }）。
seen-failed = 对 { $subject } 的尝试结果是：{ $failure }。

seen-neighbour-answered = 这个网络里有一台设备回应说 { $address } 是它的地址（ARP 或邻居发现），看来使用这个地址的设备开着。
seen-controls-silent = { $address } 的其他端口也没有回应（{ $ports }）。
seen-ping-silent = { $address } 对 { $sent } 次 ping 没有回应。
seen-listener = 这台电脑上有程序监听 { $address }。
seen-listener-program = 这台电脑上的 { $program } 监听 { $address }。
seen-containers = 这台电脑上运行着容器（{ $interface }）：即使这里没有程序监听，端口也可能通向某个容器。
seen-forwards = 这台电脑在网络之间转发数据包：即使这里没有程序监听，端口也可能通向另一台机器。
seen-dns-silent = 查询 { $name } 时，DNS 服务器 { $server } 在 { $time }内没有回应。
seen-dns-unreachable = 无法向 DNS 服务器 { $server } 查询 { $name }（{ $error }）。
seen-dns-addresses = DNS 服务器 { $server } 对 { $name } 给出的地址是 { $addresses }（可保留 { $time }）。
seen-dns-addresses-now = DNS 服务器 { $server } 对 { $name } 给出的地址是 { $addresses }。
seen-resolved = 这台电脑上的程序查询 { $name } 得到 { $addresses }。
seen-hosts = { $path } 第 { $line } 行写着“{ $text }”。
seen-typed-address = { $address } 本身就是地址，不需要解析域名。
seen-tunnel = 发往 { $address } 的数据包进入了隧道 { $interface }。
seen-tunnel-product = 发往 { $address } 的数据包进入了隧道 { $interface }（{ $product }）。
seen-nearer-reset = { $reset }后就返回了拒绝，而 { $address } 要 { $host }才能回应：看来有一台比服务器更近的设备替它拒绝了连接。
seen-nearer-accept = 端口在 { $accept }后接受了连接，但 { $address } 要 { $host }才能回应 ping：看来有一台比服务器更近的设备替它接受了连接。
seen-first-accept = 途中的第一台路由器 { $gateway } 替 { $address } 接受了连接：它也拥有这个地址，或者在代替服务器回应。
seen-nearer-cut = 发出最初的字节后 { $cut }连接就被切断，但 { $address } 要 { $host }才能回应：看来是一台比服务器更近的设备替它切断了连接。
next-public_checks = 重新检查，并允许同时查询公共 DNS 服务器：{ $servers }（设置里的开关，命令行用 --public-checks）。它们会知道域名 { $name }。
seen-nearer-answer =
    数据包最多只能经过 { $hops } 台设备，却收到了以 { $address } 名义发回的回应。另一个同样的数据包在到达主机之前止于 { $router }：回应来自比主机更近的设备。
seen-cloud-named = 你说过服务器在这个云上：{ $cloud }。
seen-owner-published = 根据 { $day } 的数据，{ $address } 属于 { $owner }。
seen-owner-announced = 根据 { $day } 的数据，{ $address } 似乎由 { $owner } 宣告。这只是线索。
seen-cloud-name = { $address } 的域名 { $name } 表明服务器在云上：{ $cloud }。
