# Advice: verb first, one thing a step, least-open.

# The server’s firewall.
advice-test_from_the_server = 在服务器上连接服务器自己的地址（不是 127.0.0.1）的端口 { $port }。如果连得上，就是防火墙挡住了别人。如果被拒绝，说明程序没有运行，或只监听 127.0.0.1：监听列表会显示是哪一种。
advice-look_at_the_firewall = 查看服务器的防火墙规则。使用与你的服务器防火墙对应的那条命令。
advice-open_the_port = 放行端口 { $port }，并且只放行这个端口。如果只有你需要它，就只允许你的地址。
advice-open_the_port-source = 只对 { $source } 放行端口 { $port }，不对其他人放行。
advice-unban = 在服务器上查看你发起连接的地址是否被封禁，并解除封禁。
advice-wait_a_while = 等几分钟，再试一次。反复尝试会延长封禁或限制。

# Security group and panel.
advice-open_security_group = 在云控制台打开这台服务器的安全组（或防火墙）。添加入站规则：TCP，端口 { $port }，来源为需要访问的地址。
advice-open_security_group-source = 在云控制台打开这台服务器的安全组（或防火墙）。添加入站规则：TCP，端口 { $port }，来源为 { $source }。
advice-open_security_group-cloud = 在 { $cloud } 控制台进入：{ $path }。添加入站规则：{ $rule }。来源只填写需要访问的地址。
advice-open_other_product = 如果服务器是 { $product }，则进入：{ $path }。添加规则：{ $rule }。
advice-find_the_cloud = 弄清服务器由哪家服务商运行：账单上有名称，在服务器上运行下面的命令通常也能看到。在设置里选择它，这里就会显示它的菜单位置。
advice-firewall_in_image = { $cloud } 的常用系统镜像自带防火墙，那是第二道门：在服务器上也要放行这个端口。
advice-two_gates = 记住有两道门：安全组和服务器自己的防火墙。在服务器上观察端口 { $port } 的连接尝试是否到达：如果什么都没到，就是在到达服务器之前被挡住了，多半是安全组。
advice-open_in_panel = 打开服务器面板的安全页面，添加放行 TCP 端口 { $port } 的规则。在设置里选择你的面板，这里就会显示它的菜单位置。
advice-open_in_panel-known = 在 { $panel } 中进入：{ $path }。添加规则：{ $rule }。
advice-open_beside_panel = { $panel } 没有防火墙页面。在服务器自己的防火墙里放行 TCP 端口 { $port }。

# Who listens, and where.
advice-look_who_listens = 在服务器上查看是否有程序监听端口 { $port }，以及监听在哪个地址。
advice-look_who_listens-here = 查看这台电脑上是否有程序监听端口 { $port }，以及监听在哪个地址。
advice-start_the_server = 如果没有程序监听端口 { $port }，就启动程序。如果它又停止，查看它的日志。
advice-listen_on_all = 如果显示 127.0.0.1:{ $port }，说明程序只接受本机的连接。让它监听所有地址，然后重启它。
advice-listen_on_all-here = 如果列表里端口 { $port } 对应的地址不是 { $address }，就使用那个地址，或让程序也监听 { $address }。
advice-listen_on_all-v6 = 让程序也监听 IPv6：[::]:{ $port }。在 Windows 上，单独的 [::] 不接受 IPv4 连接：再加上 0.0.0.0。
advice-rather_a_proxy = 如果端口 { $port } 属于数据库或内部服务，就让它留在 127.0.0.1。通过隧道或反向代理访问它。
advice-bind_to_an_existing_address = 给程序配置一个这台电脑确实拥有的地址。在云的地址转换（NAT）后面，那是内网地址，或者用 0.0.0.0 表示全部地址。

# Reverse proxies.
advice-pass_the_upgrade = 让反向代理为路径 { $path } 转发 Upgrade 头和 Connection 头。把 BACKEND_PORT 换成你的服务的端口，然后重新加载代理的配置。
advice-start_the_backend = 启动代理后面的服务。核对它的地址与代理配置里的地址是否一致。
advice-ask_the_backend_with_tls = 把代理后面那个服务地址前的 http:// 改成 https://（nginx 里是 proxy_pass），然后重新加载代理的配置。
advice-heartbeat = 让每个连接至少每 55 秒发送一条短消息（心跳）。
advice-longer_timeout = 让代理在断开没有消息的连接之前等得更久。
advice-tls_in_front = 让反向代理在端口 443 上接收加密连接（TLS），再转发到端口 { $port }。把大写字母的部分换成你的证书文件。

# The program itself.
advice-use_its_language = 使用支持这个端口协议的程序，或者向它的负责人询问正确的地址。
advice-use_its_language-address = 改用这个地址：{ $address }
advice-speak_the_asked_language = 如果这个端口应该使用 { $protocol }，就在程序的监听语句里写明，然后重启程序。
advice-with_tls = 使用带 TLS 的地址：{ $address }
advice-without_tls = 使用不带 TLS 的地址：{ $address }
advice-other_port = 在服务器的配置里查找正确的端口。不一定是 { $port }。
advice-other_port-known = 使用端口 { $port }：服务在那里有回应。
advice-other_path = 弄清正确的路径。服务器上没有路径 { $path }。
advice-other_path-known = 使用这个地址：{ $address }。WebSocket 在那里可以打开。
advice-read_the_log = 查看程序在这次尝试前后的日志。
advice-read_the_answer = 阅读服务器响应里的说明，并据此修改请求。
advice-allow_the_caller = 询问服务器的管理员，服务器接受什么样的请求。它可能要求密码或令牌（token）、另一个网页（Origin）或另一个域名（Host）。
advice-allow_the_caller-credentials = 让客户端发送服务器要求的内容：用户名和密码，或者令牌（token）。本程序不发送这些。
advice-allow_the_caller-origin = 把 { $origin } 加入服务器允许的网页（Origin）列表。
advice-allow_the_caller-origin_missing = 让客户端发送值为 { $origin } 的 Origin 头：服务器接受这个网页。浏览器会自动发送网页的地址。
advice-allow_the_caller-host = 把域名 { $host } 加入服务器接受的域名（Host），或者改用服务器的地址。
advice-use_the_new_address = 使用服务器给出的地址。WebSocket 客户端不会跟随重定向。
advice-use_the_new_address-known = 使用服务器给出的地址：{ $address }。WebSocket 客户端不会跟随重定向。
advice-agree_on_a_subprotocol = 让客户端和服务器使用同一个子协议。
advice-agree_on_a_subprotocol-known = 请求子协议 { $name }：服务器接受它。
advice-mend_the_handshake = 修正服务器的握手：状态码 101，以及符合 RFC 6455 的 Upgrade、Connection 和 Sec-WebSocket-Accept。中间的缓存必须原样转发响应。
advice-read_the_close_code = 在服务端程序里查找断开连接的地方：关闭码或程序的日志会说明原因。
advice-start_business_workers = 如果使用 GatewayWorker，查看 Register、Gateway 和 BusinessWorker 是否都在运行。没有 BusinessWorker 的 Gateway 会断开客户端。
advice-find_the_blocked_worker = 查找忙碌或卡住的工作进程。即使程序没有回应，系统也会接受连接。
advice-listen_in_the_container = 如果使用 Docker，就让程序在容器里监听 0.0.0.0:{ $port }。如果它在容器里监听 127.0.0.1，映射出来的端口会接受连接，然后立即断开。
advice-look_at_the_backlog = 查看等待连接的队列是否已满（Recv-Q 接近 Send-Q），并给程序增加工作进程。

# TLS and certificates.
advice-renew_the_certificate = 续期证书，然后重新加载服务器的配置，让它使用新证书。
advice-wait_or_set_the_clock = 把证书的生效日期与两台电脑的时钟对照。校准错误的时钟，或等到生效日期。
advice-certificate_for_this_name = 申请一张包含 { $host } 的证书，或者改用证书上的域名。
advice-certificate_for_this_name-address = 用证书上的域名代替地址 { $address }。为 IP 地址签发的证书很少见。
advice-send_the_whole_chain = 让服务器发送完整的证书链：把它自己的证书和中间证书放在同一个文件里。
advice-public_certificate = 为 { $host } 向公共证书颁发机构申请证书。在公司内部，则在这台电脑上安装公司的根证书。
advice-public_certificate-address = 给服务器一个域名，并为该域名向公共证书颁发机构申请证书：很少有机构为 { $address } 这样的地址签发证书。在公司内部，则在这台电脑上安装公司的根证书。
advice-new_certificate = 换上一张有效的证书。
advice-look_at_the_certificate = 查看服务器发送的证书链。
advice-newer_tls = 让服务器支持 TLS 1.2 和 1.3。
advice-get_a_client_certificate = 向服务器的负责人索取客户端证书，并安装到发起连接的程序里。
advice-ask_about_interception = 询问负责检查这台电脑或这个网络 TLS 流量的人，能否排除这个地址。

# This computer.
advice-use_the_corrected_address = 使用这个地址：{ $address }
advice-enter_the_servers_address = 请输入运行服务器的那台电脑的地址。
advice-connect_to_a_network = 插上网线，或者打开 Wi-Fi 并关闭飞行模式。
advice-connect_to_a_network-again = 断开网线或 Wi-Fi，再重新连接。如果没有用，就重启路由器。
advice-look_at_the_interfaces = 查看这台电脑的地址。
advice-look_at_the_route = 查看从这台电脑到 { $address } 的路由。
advice-get_a_route = 添加到这个网络的路由，或者连接通往那里的 VPN。如果有路由挡住了它，就删除那条路由。
advice-get_a_route-v6 = 向网络服务商申请开通 IPv6，或者让服务器也有 IPv4 地址（A 记录）。
advice-get_a_route-neighbour = 如果 { $address } 不在这台电脑自己的网络里，就改正子网掩码，或者删除那条路由。如果容器用了同一个网段，就给它们换一个网段。
advice-sign_in = 在浏览器里打开任意网页并登录网络，然后重新检查。
advice-allow_this_program = 在这台电脑的防火墙或杀毒软件里，允许连接到 { $address } 的端口 { $port }。
advice-who_holds_the_ports = 查看哪些程序占用着到 { $address }:{ $port } 的连接。
advice-keep_connections = 让连接保持打开并重复使用（keep-alive 或连接池），不要每次都新建连接。
advice-widen_the_range = 做完这些之后，再给电脑增加本地端口。不要动 tcp_tw_recycle：它会让地址转换（NAT）后面的客户端连不上。
advice-raise_open_files = 关闭打开了大量连接或文件的程序，或者提高打开文件数的上限。
advice-use_a_secure_address = 使用反向代理后面的加密地址：{ $address }
advice-set_the_clock = 校准这台电脑的时钟。

# Names, proxies and tunnels.
advice-use_the_right_name = 检查 { $host } 的拼写。如果它是公司网络里的名称，先连接公司的 VPN。
advice-use_the_right_name-known = 如果你指的是 { $name }，就使用这个域名。
advice-look_at_the_resolver = 查看这台电脑使用哪个 DNS 服务器。重启路由器、重新连接 VPN，或者在网络设置里换一个 DNS 服务器。
advice-look_at_the_lookup = 查看这台电脑怎样解析域名：在 Linux 上，nsswitch.conf 的“hosts:”一行必须包含“dns”或“resolve”。然后重启负责解析域名的服务。
advice-mend_the_hosts_file = 改正或删除 { $path } 的第 { $line } 行：{ $text }
advice-flush_names = 清除这台电脑的 DNS 缓存，让它忘掉旧的解析结果。
advice-direct_rule = 在代理程序里为 { $host } 添加一条直连规则。
advice-without_the_program = 如果不用代理程序连接对你是安全的，就关闭它测试一次。
advice-look_at_the_proxy = 查看这台电脑的代理设置。
advice-bypass_the_proxy = 把 { $host } 加入代理的例外列表，或者改正代理的地址。
advice-use_the_proxy = 让程序通过代理 { $proxy } 连接：这里不允许直接连接。

# DNS and CDN.
advice-add_a_record = 在 DNS 服务商处为 { $host } 添加 A 记录（如果服务器有 IPv6，再添加 AAAA 记录）。
advice-look_at_the_records = 查看现在的 DNS 记录。
advice-mend_the_alias = 在 DNS 服务商处改正 { $host } 的 CNAME：它没有指向任何地址。
advice-mend_the_alias-known = 在 DNS 服务商处改正指向 { $alias } 的 CNAME。
advice-mend_the_zone = 请 { $host } 的所有者检查它的权威 DNS 服务器和 DNSSEC 记录。
advice-right_address = 在 DNS 服务商处检查 { $host } 的地址。等旧的解析结果过期。
advice-right_address-parked = 查看 { $host } 所属的域名是否仍在注册有效期内。如果已过期，就续费；如果没有，就在 DNS 服务商处填写服务器的地址。
advice-right_address-known = 在 DNS 服务商处把 { $host } 指向 { $address }。等旧的解析结果过期。
advice-write_the_whole_name = 在域名末尾加一个点（{ $host }.），或者从 DNS 设置里去掉搜索域或“ndots”。
advice-mend_the_dead_address = 重新启动 { $addresses } 上的服务器，或者从 { $host } 的 DNS 记录里删除 { $addresses }。
advice-use_a_cdn_port = 使用 CDN 会转发的端口。它不转发端口 { $port }，或者连不到后面的服务器。
advice-cdn_off_for_this_name = 为 { $host } 关闭 CDN 的代理（仅 DNS），或者使用直接指向服务器的域名。
advice-past_the_cdn = 连接服务器自己的地址。{ $address } 属于 CDN。
advice-mend_ipv6 = 让服务器在 IPv6 上监听端口 { $port }，或者删除 { $host } 的 AAAA 记录。
advice-mend_ipv4 = 让服务器在 IPv4 上监听端口 { $port }，或者删除 { $host } 的 A 记录。

# The network and the machine at its end.
advice-ask_the_administrator = 请网络管理员允许访问 { $address } 的 TCP 端口 { $port }。
advice-ask_for_dns = 请网络管理员放行到 { $servers } 的 DNS 查询（端口 53），或询问此网络应使用哪个 DNS 服务器。
advice-other_network = 换一个网络试试，例如手机热点。
advice-register_the_name = 通过托管 { $host } 的云服务商为它办理 ICP 备案，或者把它放到其他地区。
advice-switch_it_on = 查看主机 { $address } 是否已开机并联网。如果在云上：在控制台启动它，并核对它的地址。
advice-look_at_the_forwarding = 在 { $address } 上查看端口 { $port } 转发到哪个内部地址，以及使用该地址的主机是否已开机。
advice-look_for_the_host = 查看这台主机到底有没有回应。
advice-look_for_dropped_traffic = 在服务器上查看握手之后端口 { $port } 是否还能收到数据。负载均衡或防火墙可能丢弃已建立连接的数据。
advice-clamp_the_mss = 调小 VPN 或路由器的数据包大小（MTU），或者让它自动调整分段大小（MSS）。
advice-watch_the_path = 测量途中的丢包情况，并把结果交给网络服务商。
advice-use_the_public_address = 使用服务器的公网地址，或者连接通往 { $address } 的 VPN。
advice-forward_the_port = 在路由器上把 TCP 端口 { $port } 转发到服务器。如果服务商让多个用户共用一个公网地址（CGNAT），就申请一个独立的公网地址。
