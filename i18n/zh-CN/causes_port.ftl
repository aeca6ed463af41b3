# Causes of the stage tcp: getting to the port.

missing-hidden-way = 这台电脑上的代理程序或隧道在替服务器回应。关闭它测试一次，或者请另一个网络的人测试。
missing-nearer-way = 途中的设备在替服务器回应。请另一个网络的人测试。
missing-port-not-tried = 没有尝试端口 { $port }，因为前面的步骤失败，或者检查被停止。
missing-port-nothing-left = 没有发往端口 { $port } 的数据包离开这台电脑，所以对服务器一无所知。请先解决这台电脑这边的问题。
missing-port-not-connected = 到端口 { $port } 的连接没有建立，所以之后的情况无法测量。

cause-wrong_port =
    .title = 端口号不是服务所用的端口
    .title-register = 这是 GatewayWorker 的 Register 服务端口，不是 Gateway 的端口
    .why = 服务器可能没错，服务也在运行，只是在另一个端口上。地址里的端口必须与服务端程序配置里的端口一致。
evidence-wrong_port-answers = { $address } 在端口 { $port } 上用 { $protocol } 回应。
evidence-wrong_port-register = 端口 { $port } 的表现像 GatewayWorker 的 Register 服务，客户端不能使用它：客户端需要 Gateway 的端口。
evidence-wrong_port-usual_register = 端口 { $port } 通常是 GatewayWorker 的 Register 服务的端口，供它自己的进程互相查找。客户端需要的是 Gateway 的端口。
evidence-wrong_port-usual_internal = 端口 { $port } 通常是 GatewayWorker 的进程之间通信用的端口。客户端需要的是 Gateway 的端口。
evidence-wrong_port-not_typed = 没有输入端口，所以使用了常用的 { $port }。
next-wrong_port = 在服务端程序的配置里查找端口，或者在服务器上列出正在监听的端口，看看是不是 { $port }。
missing-wrong_port = 只有服务器的配置能说明端口 { $port } 是否正确。服务器的管理员可以查到。

cause-server_not_listening =
    .title = 服务端程序没有运行
    .why = 主机有回应，但没有程序在这个端口上接受连接。程序没有启动、已经停止，或者使用了别的端口。
evidence-server_not_listening-nobody = 这台电脑上没有程序监听端口 { $port }。
next-server_not_listening = 在服务器上列出监听端口 { $port } 的程序。如果没有，就启动程序并查看它的日志。
missing-server_not_listening = 没有收到端口 { $port } 后面系统的回应，所以对程序一无所知。服务器的管理员可以查看哪个程序监听端口 { $port }。

cause-listen_address_mismatch =
    .title = 服务端程序只监听在别的地址上
    .why = 程序占有这个端口，但只在服务器的某个地址上接受连接，常见的是 127.0.0.1，别的电脑连不到它。程序必须监听 0.0.0.0，或者监听客户端使用的地址。
evidence-listen_address_mismatch-nobody = 这台电脑的任何地址上都没有程序监听端口 { $port }。
next-listen_address_mismatch = 在服务器上查看端口 { $port } 监听在哪个地址：127.0.0.1 或 ::1 表示只有服务器自己能连接。
missing-listen_address_mismatch = 端口 { $port } 没有拒绝连接，所以看不出监听地址。服务器的管理员可以查看端口 { $port } 监听在哪个地址。

cause-server_firewall =
    .title = 服务器上的防火墙拦截了这个端口
    .why = 服务器的系统在程序看到之前就丢弃或拒绝了到这个端口的连接。新装的服务器只开放很少的端口。
next-server_firewall = 在服务器上用它自己的地址连接端口 { $port }：如果能连上，而从外面连不上，中间就有防火墙。
missing-server_firewall = 数据包没有到达服务器的防火墙，或者防火墙没有给出迹象。服务器的管理员可以查看端口 { $port } 是否放行。

cause-cloud_security_group =
    .title = 云安全组没有放行这个端口
    .why = 云服务商在每台服务器前面都设有自己的防火墙。没有在那里放行的连接，服务器还没看到就被丢弃了。
next-cloud_security_group = 在云控制台查看服务器安全组的入站规则是否允许 TCP 端口 { $port }。
missing-cloud_security_group = 看不出服务器在云上，或者数据包没有走到那一步。云账号的持有者可以查看端口 { $port }。

cause-panel_firewall =
    .title = 服务器面板的防火墙没有放行这个端口
    .why = 宝塔（BaoTa）、aaPanel、Plesk 之类的面板有自己的放行端口列表。不在列表里的端口就是关闭的，不管别处是否放行。
evidence-panel_firewall-named = 你说过服务器使用 { $panel }。
evidence-panel_firewall-recognised = { $address } 的回应表明它是服务器面板 { $panel }：“{ $sign }”。
evidence-panel_firewall-answers = { $address } 接受连接：这是 { $panel } 之类的服务器面板所用的端口。
next-panel_firewall = 在面板的防火墙或安全页面查看端口 { $port } 是否在列表里。
missing-panel_firewall = 看不出服务器上有面板关闭了端口 { $port }。请说明是哪种面板，或者允许查看面板常用的端口。

cause-network_filter =
    .title = 途中的防火墙或过滤设备拦截了连接
    .title-dns = 途中的防火墙或过滤设备拦截了域名解析
    .why = 这台电脑与服务器之间有设备没有转发这些数据包：路由器、公司或学校的防火墙，或者网络服务商的过滤设备。
evidence-network_filter-cut_short = 发往端口 { $port } 的数据包到 { $last } 之后就没有再转发，而发往同一服务器端口 { $control } 的数据包到了 { $further }。
evidence-network_filter-gateway = 第一台路由器 { $gateway } 之后没有任何回应。
evidence-network_filter-no_hop = 途中没有任何设备回应，连第一台路由器 { $gateway } 也没有。
evidence-network_filter-name-cut = 加密连接的第一条消息里带有域名 { $name } 时，{ $address } 重置（RST）了连接。
evidence-network_filter-name-other = 同样的消息不带域名 { $name } 时，{ $address } 有回应。
evidence-network_filter-page = 这是 { $product } 过滤设备代替网站显示的页面。
next-network_filter = 从另一个网络（例如手机流量）尝试 { $target }。如果那里能连上，就是这个网络拦截了它。
missing-network_filter = 看不出途中是否有设备拦截端口 { $port }。从另一个网络测试就能知道。

cause-icp_block =
    .title = 服务商屏蔽了这个域名：没有 ICP 备案
    .why = 在中国大陆，域名必须先完成 ICP 备案，那里的服务器才能提供服务。备案之前，服务商会替服务器作出回应。
evidence-icp_block-by_address = 用地址代替域名请求时，{ $address } 的响应不同：{ $answer }
evidence-icp_block-address = 目标是地址 { $host }，而这种屏蔽只看域名。
next-icp_block = 不带域名 { $host } 请求同一个地址：如果出现服务器自己的页面，就是域名被屏蔽了。
missing-icp_block = 这个域名没有返回页面，所以看不出是否被屏蔽。

cause-client_banned =
    .title = 服务器封禁了你发起连接的地址，或限制了它的尝试次数
    .title-limited = 服务器限制了请求次数
    .why = 服务器通过这台电脑或其路由器的地址认出它，并暂时或永久拒绝它。常见原因是短时间内尝试太多。
evidence-client_banned-cut_off = 前 { $worked } 次尝试被接受；之后的 { $failed } 次尝试再也没有连上。
evidence-client_banned-one_by_one = 到端口 { $port } 的相邻两次尝试从未都立即连上。每秒只放行少数连接时就会这样。
next-client_banned = 等十分钟不要尝试，然后试一次；或者同时从另一个网络尝试。
missing-client_banned = 服务器是否封禁了你发起连接的地址，只能从另一个网络或服务器的封禁列表看出来。

cause-host_down =
    .title = 服务器关机了，或没有联网
    .title-no_way = 没有到服务器所在网络的路由
    .title-behind = 路由器后面的主机没有回应
    .why = 这个地址上没有主机回应。它可能关机、崩溃、断网，或者换了地址。
evidence-host_down-own = { $address } 就是这台电脑自己。
evidence-host_down-neighbour = 这台电脑查找 { $address } 时，这个网络里没有设备回应（ARP 或邻居发现失败）。
next-host_down = 查看 { $host } 是否开着：到机器旁边看、在服务商的控制台看，或者问它的管理员。
missing-host_down = 看不出 { $host } 是否开着：数据包在到达它之前就被拦住了。

cause-data_lost =
    .title = 连接能打开，但发出的数据始终没有送达
    .title-answer = 连接能打开，但一部分响应在途中丢失
    .why = 简短的握手能通过，之后的一切都消失了。途中的防火墙或负载均衡丢弃了已建立的连接，或者只看到一个方向。
evidence-data_lost-unacknowledged = { $address } 接受了连接，却始终没有确认收到请求；请求在 { $time }内重发了 { $repeated } 次。
evidence-data_lost-arrived = { $address } 确认收到了另一个连接上发送的内容。
evidence-data_lost-reported = 发送的内容始终没有得到确认（{ $subject }）。
next-data_lost = 在服务器上抓取一次尝试期间端口 { $port } 的数据包：如果握手到达而请求没有到达，就是途中有设备丢弃了它。
missing-data_lost = 这个系统看不出发往端口 { $port } 的内容是否得到确认。在任意一端抓包就能知道。

cause-mtu_black_hole =
    .title = 大数据包在途中消失（MTU）
    .why = 途中有一段线路只能通过较小的数据包，而说明这一点的消息丢失了。小的往来正常，网页和证书却卡住。
evidence-mtu_black_hole-hangs = { $address } 接受了连接，但数据往来卡住了 { $times } 次。
evidence-mtu_black_hole-small = 数据包不超过 536 字节时，与 { $address } 的同样往来能通过。
evidence-mtu_black_hole-hello = 发给 { $address } 的第一条消息大于一个数据包，重发后仍没有得到确认。
evidence-mtu_black_hole-request = 发给 { $address } 的一条小消息得到了确认。
evidence-mtu_black_hole-arrived = 收到了来自 { $address } 的大响应。
next-mtu_black_hole = 把这台电脑的 MTU 暂时降到 1280，再连接端口 { $port }：如果能连上，就是途中丢失大数据包。
missing-mtu_black_hole = 没有从端口 { $port } 收到大响应，所以无法比较数据包的大小。

cause-packet_loss =
    .title = 线路丢包
    .why = 发出的内容有一部分始终没有到达，所以连接要花好几秒，或者时好时坏。常见原因是 Wi-Fi 信号弱和线路拥堵。
evidence-packet_loss-series = 对端口 { $port } 的 { $attempts } 次尝试中，有 { $lost } 次丢包。
evidence-packet_loss-control =
    { $lost ->
        [0] 对同一服务器其他端口的 { $attempts } 次尝试都没有丢包。
       *[other] 对同一服务器其他端口的 { $attempts } 次尝试中，有 { $lost } 次丢包。
    }
evidence-packet_loss-none = { $attempts } 次尝试都立即得到了回应。
next-packet_loss = 对 { $host } 持续 ping 几分钟，一次用网线，一次换另一个网络，比较丢包情况。
missing-packet_loss = 端口 { $port } 上得到回应的尝试太少，无法统计丢包。测量更久就能知道。

cause-server_overloaded =
    .title = 服务器过载
    .why = 程序处理不过来：新连接的队列已满，或者所有工作进程都在忙。这时连接只能等待或被丢弃。
evidence-server_overloaded-series = 端口 { $port } 时而接受时而不接受：{ $attempts } 次尝试中，有 { $lost } 次需要重发或失败。
evidence-server_overloaded-some = { $address } 回应了一个请求，却让另一个请求等了 { $time }也没有回应。
next-server_overloaded = 在服务器上查看端口 { $port } 的连接等待队列和连接数。
missing-server_overloaded = 看不出服务器有多忙。服务器的管理员可以查看端口 { $port } 的连接等待队列。
