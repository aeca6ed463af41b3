# Causes before the network: what was typed, and what this computer allows.

cause-input_mistake =
    .title = 输入的地址有误
    .title-look_alike = 地址里有其他文字的相似字母
    .title-ending = 域名的后缀无法识别
    .title-listen_address = 这个地址是给服务器监听用的，不能用来连接
    .title-this_computer = 这个地址指的是这台电脑自己
    .title-many = 这个地址代表许多电脑，而不是某一台
    .title-zone = 这个地址缺少网络接口的名称
    .why = 输入的内容不是程序能直接使用的地址，或者不可能是想连的那个地址。
evidence-input_mistake-clean = { $target } 的写法没有问题。
evidence-input_mistake-mended = “{ $before }”需要改正为“{ $after }”。
evidence-input_mistake-look_alike = “{ $name }”里有其他文字的字母，看起来与“{ $plain }”里的相似。
evidence-input_mistake-ending = “.{ $ending }”不是已知的域名后缀。
evidence-input_mistake-listen_address = 在服务器的设置里，{ $address } 表示“这台电脑的所有地址”。它不是某台服务器的地址。
evidence-input_mistake-many = { $address } 同时代表许多电脑（组播或广播）。没有程序能连接它。
evidence-input_mistake-zone = { $address } 只在一个局域网内有效：后面要写上接口的名称，例如 { $example }。
evidence-input_mistake-this_computer = { $host } 永远指运行本程序的这台电脑，不会是别的电脑。
next-input_mistake-this_computer = 如果服务器在另一台电脑上，请输入那台电脑的地址。

cause-no_network =
    .title = 这台电脑没有联网
    .title-gateway = 这个网络的路由器没有回应
    .title-silent = 网络里没有任何回应
    .title-self_assigned = 没有路由器给这台电脑分配地址
    .why = 没有正常的网线、Wi-Fi 或移动网络，或者路由器不回应，这台电脑就什么都发不出去。
evidence-no_network-this_computer = { $address } 就是这台电脑自己：访问它不需要网络。
evidence-no_network-only_loopback = 除了自己的回环（loopback）接口，这台电脑没有别的网络接口。
evidence-no_network-off = 接口 { $interface } 已关闭。
evidence-no_network-no_carrier = 接口 { $interface } 没有连接：没插网线，或没连 Wi-Fi。
evidence-no_network-no_address = 接口 { $interface } 已启用，但没有地址。
evidence-no_network-self_assigned = 接口 { $interface } 只有自己给自己分配的地址 { $address }：没有路由器给它别的地址。
evidence-no_network-gateway = 局域网里的路由器 { $gateway } 在 { $time }内没有回应。
evidence-no_network-dns_silent = DNS 服务器 { $server } 也没有回应。
next-no_network-gateway = 用这个网络里的另一台电脑检查路由器 { $gateway } 是否回应。
next-no_network-silent = 在浏览器里打开任意其他网页：如果也打不开，原因就是网络。
missing-no_network = 不知道从这里能否连通别的地方。可以在浏览器里打开别的网页看看。
missing-no_network-interfaces = 无法读取这台电脑的网络接口列表。

cause-no_route =
    .title = 这台电脑没有到这个地址的路由
    .title-ipv6 = 服务器只有 IPv6，而这台电脑没有
    .title-router = 途中的路由器没有到这个地址的路由
    .title-tunnel = 线路进入了一个没有任何回应的 VPN
    .title-resolver = 这台电脑没有到 DNS 服务器的路由
    .title-neighbour = 这台电脑可能在错误的网络里找这个地址
    .why = 路由表决定数据包往哪里走。对这个地址，它没有条目，或者条目禁止通过，或者条目指向不通的地方。
evidence-no_route-none = 系统不知道怎么到 { $address }，因此拒绝发送（{ $error }）。
evidence-no_route-forbidden = 这台电脑的路由表里，{ $address } 的路由类型是“{ $kind }”（{ $error }）。
evidence-no_route-at_once = 系统立即拒绝向 { $address } 发送，外部没有任何回应（{ $error }）。
evidence-no_route-no_ipv6 = { $address } 是 IPv6 地址，而这台电脑自己没有 IPv6 地址（{ $error }）。
evidence-no_route-no_ipv6_here = 这台电脑没有 IPv6 地址。
evidence-no_route-only_aaaa = DNS 服务器 { $server } 说，{ $name } 只有 IPv6 地址（{ $address }）。
evidence-no_route-gateway = 发往 { $address } 的数据包经由路由器 { $gateway } 出去。
evidence-no_route-tunnel = 发往 { $address } 的数据包进入了隧道 { $interface }。
evidence-no_route-bridge = { $address } 属于这台电脑上 { $product } 的网络（{ $interface }）：发往它的数据包不会离开这台电脑。
evidence-no_route-neighbour = 按路由表，这台电脑在自己的网络里找 { $address }，而不是到路由器之外去找。它自己的地址是 { $own }。
evidence-no_route-source = 系统用 { $source } 向 { $address } 发送。这个地址在这个局域网之外没有意义，所以回应无法返回。
next-no_route-table = 查看路由表：起决定作用的是这个地址对应的条目。
next-no_route-router = 询问那台路由器的管理员，它是否应该知道这个网络。
next-no_route-tunnel = 如果对你是安全的，断开 VPN 后重新检查。
missing-no_route = 没有可以查路由的地址：域名没有解析成功。

cause-captive_portal =
    .title = 这个网络要求先登录
    .why = 酒店、火车和访客网络在登录之前，对一切请求都返回登录页面。
evidence-captive_portal-open = { $url } 的响应与正常网络中一样。
evidence-captive_portal-redirect = { $url } 被重定向到 { $location }。
evidence-captive_portal-page = { $url } 返回了一个页面（状态码 { $status }），而正常网络中不会返回页面。
evidence-captive_portal-511 = { $address } 回复了状态码 511，表示网络要求登录。
evidence-captive_portal-target = { $target } 被重定向到 { $location }，那是别人的地址。
next-captive_portal = 在浏览器里打开一个网页：如果网络有登录页面，会立即出现。
missing-captive_portal = 缺少互联网上联网检测网址的响应。可以在设置里允许这项检查。

cause-client_firewall =
    .title = 这台电脑上的规则拦截了连接
    .title-dns = 这台电脑上的规则拦截了域名解析
    .why = 这台电脑上的防火墙或安全软件在连接发出之前就拦住了它。
evidence-client_firewall-own = 到 { $address } 的连接在 { $time }后被拒绝，拒绝来自这台电脑自己（{ $sender }）。
evidence-client_firewall-sends = 尝试连接 { $address } 时，有 { $count } 个数据包无法从这台电脑发出。
evidence-client_firewall-no_sends = 系统没有记录到任何发不出这台电脑的数据包。
evidence-client_firewall-dns = 系统禁止本程序查询 DNS 服务器 { $server }（EPERM）。
evidence-client_firewall-fast = { $address } 在 { $refusal }后拒绝，但主机的回应需要 { $host }：是更近的设备替它作出了回应。
next-client_firewall = 用这个网络里的另一台电脑试同一个地址：如果那里能连上，就检查这台电脑的防火墙。
missing-client_firewall = 不知道拒绝是否由这台电脑自己产生。用这个网络里的另一台电脑试一下就能知道。
missing-client_firewall-answers = 请求已离开这台电脑。这里是否有规则丢弃了应答，尚不清楚。从此网络的另一台电脑试一次即可看出。
missing-client_firewall-address = 没有可以尝试的地址：域名没有解析成功。

cause-local_ports_exhausted =
    .title = 这台电脑没有空闲的本地端口了
    .title-pasted = 出现这条信息时，本地端口已经用完
    .why = 每个向外的连接都占用一个本地端口。这些端口已经用完，常见原因是大量短连接还在等待清理。
evidence-local_ports_exhausted-towards =
    { $waiting ->
        [0] 本地端口（{ $first } 到 { $last }）共 { $size } 个，其中 { $used } 个用于连接 { $address }。
       *[other] 本地端口（{ $first } 到 { $last }）共 { $size } 个，其中 { $used } 个用于连接 { $address }，而这里面有 { $waiting } 个只是在等待关闭（TIME_WAIT）。
    }
evidence-local_ports_exhausted-all = 本地端口（{ $first } 到 { $last }）共 { $size } 个，已用 { $used } 个。
evidence-local_ports_exhausted-got = 到 { $address } 的连接分到了本地端口 { $port }。
next-local_ports_exhausted = 在失败时统计用于连接这台服务器的本地端口数。
missing-local_ports_exhausted = 没有进行过连接尝试。

cause-local_address_missing =
    .title = 程序要使用的地址不属于这台电脑
    .why = 程序监听的地址或发起连接的地址不在任何网络接口上，例如云服务器的公网地址。
evidence-local_address_missing-pasted = 这条信息说无法分配地址：{ $text }
evidence-local_address_missing-source = 到 { $address } 的路由指定了源地址 { $source }，而它不在这台电脑的任何接口上。
evidence-local_address_missing-unspecified = Windows 无法连接 { $address } 这个地址。
evidence-local_address_missing-no_ipv6 = 这台电脑根本没有 IPv6 地址，也会出现同样的信息。
next-local_address_missing = 对照程序绑定的地址与这台电脑的地址。
missing-local_address_missing = 不知道程序要使用哪个地址。服务器上的程序配置里写着它。

cause-open_files_exhausted =
    .title = 这台电脑不允许再打开更多连接
    .title-pasted = 出现这条信息时，打开文件数已达上限
    .why = 对系统来说，每个连接都是一个打开的文件，而打开文件数已达上限。
evidence-open_files_exhausted-program = 系统拒绝打开套接字（{ $subject }）：本程序的打开文件数已达上限（EMFILE）。
evidence-open_files_exhausted-system = 系统拒绝打开套接字（{ $subject }）：整台电脑的打开文件数已达上限（ENFILE）。
evidence-open_files_exhausted-start = 系统拒绝打开启动检查所需的几个文件：打开文件数已达上限（{ $word }）。
evidence-open_files_exhausted-opened = 能够打开到 { $address } 的套接字。
evidence-open_files_exhausted-pasted = 这条信息说打开的文件太多。
missing-open_files_exhausted = 没有尝试过打开套接字。

cause-client_policy =
    .title = 客户端程序自己拒绝了这个地址
    .title-port = 浏览器拒绝这个端口
    .title-mixed = https 页面不允许打开 ws:// 地址
    .title-mini_program = 小程序拒绝这个地址
    .why = 浏览器、手机和小程序有自己的规则。它们在发送任何内容之前就拒绝了，服务器完全不知情。
evidence-client_policy-none = 没有已知的客户端规则禁止在端口 { $port } 上使用 { $protocol }。
evidence-client_policy-pasted = 客户端说是它自己拒绝的：{ $text }
evidence-client_policy-port = 端口 { $port } 在浏览器的禁用端口列表里。
evidence-client_policy-mixed = 页面 { $origin } 是加密的，而 { $target } 没有加密。
evidence-client_policy-mini_program = 小程序只接受已登记域名的 wss:// 地址，而 { $target } 不是。
next-client_policy = 用别的程序试这个地址：如果那里能连上，原因就是客户端自己的规则。

cause-clock_wrong =
    .title = 这台电脑的时钟不准
    .why = 日期不对时，正常的证书看起来会像已过期或尚未生效。
evidence-clock_wrong-agrees = { $server } 的时间是 { $time }，与这台电脑一致。
evidence-clock_wrong-ahead = 这台电脑的时钟比 { $server } 快 { $difference }，对方的时间是 { $time }。
evidence-clock_wrong-behind = 这台电脑的时钟比 { $server } 慢 { $difference }，对方的时间是 { $time }。
evidence-clock_wrong-dates = 服务器证书的有效期是 { $from } 至 { $until }。
evidence-clock_wrong-no_tls = { $protocol } 不使用证书，所以时钟没有影响。
clock-minutes = { $count } 分钟
clock-hours = { $count } 小时
clock-days = { $count } 天
next-clock_wrong = 把这台电脑的日期和时间与手机对照。
missing-clock_wrong = 没有看到其他服务器的时间。请把这台电脑的时钟与手机对照。
missing-clock_wrong-certificate = 没有看到服务器的证书：没有建立过 TLS 连接。
