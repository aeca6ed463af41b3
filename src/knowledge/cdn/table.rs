//! The rows. Names and headers are facts that were typed anew from the named collections.

use super::{Cdn, HeaderSign, WebSockets, ranges};
use crate::knowledge::Origin;

const DAY: &str = "2026-11-21";
const GENERAL: Origin = Origin::general(DAY);
const RULES: Origin = Origin::sourced(
    "cdn-server-info-userscript cdn_rules.json; cdncheck provider.yaml; cdn-detector",
    DAY,
);

const WEB_PLAIN: &[u16] = &[80];
const WEB_TLS: &[u16] = &[443];
const TENCENT_PLAIN: &[u16] = &[80, 8080];
const CLOUDFLARE_PLAIN: &[u16] = &[80, 2052, 2082, 2086, 2095, 8080, 8880];
const CLOUDFLARE_TLS: &[u16] = &[443, 2053, 2083, 2087, 2096, 8443];

/// A CDN of which only names, headers and the usual ports are known.
const fn web(
    id: &'static str,
    name: &'static str,
    cnames: &'static [&'static str],
    headers: &'static [HeaderSign],
) -> Cdn {
    Cdn {
        id,
        name,
        cnames,
        headers,
        signs: RULES,
        prefixes: &[],
        prefixes_origin: GENERAL,
        systems: &[],
        http_ports: WEB_PLAIN,
        https_ports: WEB_TLS,
        ports_origin: GENERAL,
        web_sockets: WebSockets::Unknown,
        web_sockets_origin: GENERAL,
        edge_statuses: &[],
    }
}

/// All CDNs, sorted by id.
pub static CDNS: &[Cdn] = &[
    Cdn {
        systems: &[16_625, 20_940],
        web_sockets: WebSockets::Switch,
        web_sockets_origin: Origin::sourced("learn.microsoft.com mt757337", DAY),
        ..web(
            "akamai",
            "Akamai",
            &[
                "akadns.net",
                "akamaiedge.net",
                "akamaihd.net",
                "akamaized.net",
                "edgekey.net",
                "edgesuite.net",
            ],
            &[
                HeaderSign::Holds("server", "akamaighost"),
                HeaderSign::Begins("x-akamai-"),
                HeaderSign::Holds("server-timing", "ak_p"),
            ],
        )
    },
    Cdn {
        web_sockets: WebSockets::OtherProduct,
        ..web(
            "alibaba",
            "Alibaba Cloud CDN",
            &[
                "alicdn.com",
                "alikunlun.com",
                "cdngslb.com",
                "kunlun*.com",
                "tbcache.com",
                "yundunwaf*.com",
            ],
            &[
                HeaderSign::Present("eagleid"),
                HeaderSign::Present("x-swift-savetime"),
                HeaderSign::Present("x-swift-cachetime"),
                HeaderSign::Present("ali-swift-global-savetime"),
                HeaderSign::Holds("via", "ens-cache"),
            ],
        )
    },
    web("arvancloud", "ArvanCloud", &["arvancdn.ir"], &[]),
    Cdn {
        ports_origin: Origin::sourced("learn.microsoft.com azure/frontdoor", DAY),
        web_sockets: WebSockets::Passed,
        web_sockets_origin: Origin::sourced("learn.microsoft.com azure/frontdoor/websocket", DAY),
        ..web(
            "azure",
            "Azure Front Door",
            &["azureedge.net", "azurefd.net", "msecnd.net"],
            &[HeaderSign::Present("x-azure-ref")],
        )
    },
    web(
        "baidu",
        "Baidu Cloud CDN",
        &["bdydns.com", "jomodns.com", "yunjiasu*.com"],
        &[
            HeaderSign::Present("ohc-cache-hit"),
            HeaderSign::Present("ohc-file-size"),
            HeaderSign::Present("ohc-global-saved-time"),
            HeaderSign::Holds("server", "yunjiasu-nginx"),
            HeaderSign::Holds("server", "jsp3"),
        ],
    ),
    web(
        "baishan",
        "Baishan Cloud",
        &["bsgslb.cn", "qingcdn.com", "trpcdn.net"],
        &[HeaderSign::Present("x-bs-request-id")],
    ),
    Cdn {
        web_sockets: WebSockets::Switch,
        ..web(
            "bunny",
            "Bunny CDN",
            &["b-cdn.net"],
            &[
                HeaderSign::Present("cdn-pullzone"),
                HeaderSign::Present("cdn-requestid"),
            ],
        )
    },
    web(
        "cdn77",
        "CDN77",
        &["cdn77.org"],
        &[HeaderSign::Begins("x-77-")],
    ),
    Cdn {
        prefixes: ranges::CLOUDFLARE,
        prefixes_origin: Origin::sourced("cloudflare.com/ips", DAY),
        http_ports: CLOUDFLARE_PLAIN,
        https_ports: CLOUDFLARE_TLS,
        ports_origin: Origin::sourced("cloudflare-docs network-ports.mdx", DAY),
        web_sockets: WebSockets::Switch,
        web_sockets_origin: Origin::sourced("cloudflare-docs websockets.mdx", DAY),
        edge_statuses: &[520, 521, 522, 523, 524, 525, 526, 527, 530],
        ..web(
            "cloudflare",
            "Cloudflare",
            &["cdn.cloudflare.net"],
            &[
                HeaderSign::Present("cf-ray"),
                HeaderSign::Present("cf-cache-status"),
                HeaderSign::Holds("server", "cloudflare"),
            ],
        )
    },
    Cdn {
        ports_origin: Origin::sourced("repost.aws cloudfront-supported-protocols", DAY),
        web_sockets: WebSockets::Passed,
        web_sockets_origin: Origin::sourced("repost.aws cloudfront-supported-protocols", DAY),
        ..web(
            "cloudfront",
            "Amazon CloudFront",
            &["cloudfront.net"],
            &[
                HeaderSign::Present("x-amz-cf-id"),
                HeaderSign::Present("x-amz-cf-pop"),
                HeaderSign::Holds("via", "cloudfront.net"),
            ],
        )
    },
    Cdn {
        web_sockets: WebSockets::OtherProduct,
        ..web(
            "fastly",
            "Fastly",
            &["fastly.net", "fastlylb.net"],
            &[
                HeaderSign::Holds("x-served-by", "cache-"),
                HeaderSign::Present("x-fastly-request-id"),
            ],
        )
    },
    web(
        "gcore",
        "Gcore",
        &["gcdn.co"],
        &[HeaderSign::Present("x-id-fe")],
    ),
    Cdn {
        web_sockets: WebSockets::Passed,
        ..web(
            "google",
            "Google Cloud CDN",
            &[],
            &[HeaderSign::Holds("via", "1.1 google")],
        )
    },
    Cdn {
        ports_origin: Origin::sourced("support.huaweicloud.com cdn_faq_0063", DAY),
        web_sockets: WebSockets::OtherProduct,
        web_sockets_origin: Origin::sourced("support.huaweicloud.com cdn_faq_0063", DAY),
        ..web(
            "huawei",
            "Huawei Cloud CDN",
            &["cdnhwc*.com", "huaweicloudwaf.com", "hwcdn*.com"],
            &[
                HeaderSign::Present("x-ccdn-req-id"),
                HeaderSign::Present("x-ccdn-cachettl"),
                HeaderSign::Present("x-hcs-proxy-type"),
                HeaderSign::Holds("via", "hcdn"),
                HeaderSign::Holds("server", "huaweicloud"),
            ],
        )
    },
    web(
        "imperva",
        "Imperva",
        &["impervadns.net", "incapdns.net"],
        &[HeaderSign::Present("x-iinfo")],
    ),
    web(
        "jd",
        "JD Cloud CDN",
        &["jcloudlb.com", "jdcdn.com"],
        &[HeaderSign::Holds("via", "(jcs")],
    ),
    web(
        "jiasule",
        "JiaSuLe",
        &["jiashule.com"],
        &[HeaderSign::Present("x-via-jsl")],
    ),
    web(
        "keycdn",
        "KeyCDN",
        &["kxcdn.com"],
        &[HeaderSign::Present("x-keycdn-cache")],
    ),
    web(
        "kingsoft",
        "Kingsoft Cloud CDN",
        &["ksyuncdn*.com"],
        &[HeaderSign::Present("x-link-via")],
    ),
    web(
        "qiniu",
        "Qiniu",
        &["qbox.me", "qiniudns.com"],
        &[
            HeaderSign::Present("x-qnm-cache"),
            HeaderSign::Present("x-m-reqid"),
        ],
    ),
    web(
        "qrator",
        "Qrator",
        &["qrator.net"],
        &[HeaderSign::Holds("server", "qrator")],
    ),
    Cdn {
        signs: GENERAL,
        ..web(
            "sucuri",
            "Sucuri",
            &["sucuri.net"],
            &[HeaderSign::Present("x-sucuri-id")],
        )
    },
    Cdn {
        http_ports: TENCENT_PLAIN,
        web_sockets: WebSockets::OtherProduct,
        ..web(
            "tencent",
            "Tencent Cloud CDN",
            &[
                "cdntip.com",
                "dnse*.com",
                "dnsv1.com",
                "qcloudcjgj.com",
                "qcloudwaf.com",
                "qcloudwzgj.com",
                "qcloudzygj.com",
                "spcdntip.com",
                "tdnsv5.com",
                "tencdns.net",
            ],
            &[
                HeaderSign::Present("x-nws-log-uuid"),
                HeaderSign::Present("eo-log-uuid"),
                HeaderSign::Present("eo-cache-status"),
                HeaderSign::Present("x-daa-tunnel"),
            ],
        )
    },
    web(
        "upyun",
        "UpYun",
        &["aicdn.com"],
        &[HeaderSign::Begins("x-upyun-")],
    ),
    web(
        "volcengine",
        "Volcengine CDN",
        &["bytedns*.com", "bytedns*.net", "volcgslb*.com"],
        &[
            HeaderSign::Present("x-tt-trace-tag"),
            HeaderSign::Present("x-bdcdn-cache-status"),
        ],
    ),
    web(
        "wangsu",
        "Wangsu (CDNetworks)",
        &[
            "cdn20.com",
            "cdngc.net",
            "chinanetcenter.com",
            "lxdns.com",
            "wscdns.com",
            "wsdvs.com",
            "wsglb0.com",
            "wswebcdn.com",
            "wswebpic.com",
        ],
        &[
            HeaderSign::Present("x-ws-request-id"),
            HeaderSign::Holds("server", "pws/"),
            HeaderSign::Holds("via", "cdn cache server"),
        ],
    ),
];
