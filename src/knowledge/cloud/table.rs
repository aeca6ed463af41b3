//! The rows.
#![expect(
    clippy::non_ascii_literal,
    reason = "Chinese consoles name their menus in Chinese; these are quotations, not texts of ours"
)]

use super::{Cloud, MenuPath};
use crate::knowledge::Origin;

const DAY: &str = "2026-11-21";
const GENERAL: Origin = Origin::general(DAY);
const LISTS: Origin = Origin::sourced("X4BNet/lists_vpn input/datacenter/ASN.txt", DAY);

const fn menu(
    product: &'static str,
    english: &'static [&'static str],
    rule: &'static str,
    doc: &'static str,
    origin: Origin,
) -> MenuPath {
    MenuPath {
        product,
        english,
        chinese: &[],
        rule,
        doc,
        origin,
    }
}

const fn hoster(id: &'static str, name: &'static str, systems: &'static [u32]) -> Cloud {
    Cloud {
        id,
        name,
        reverse_names: &[],
        systems,
        systems_origin: LISTS,
        firewalls: &[],
        none_by_default: false,
        firewall_in_image: false,
    }
}

/// All clouds, sorted by id.
pub static CLOUDS: &[Cloud] = &[
    Cloud {
        firewalls: &[
            MenuPath {
                chinese: &[
                    "云服务器 ECS",
                    "网络与安全",
                    "安全组",
                    "管理规则",
                    "入方向",
                    "添加规则",
                ],
                ..menu(
                    "ECS",
                    &[
                        "Elastic Compute Service",
                        "Network & Security",
                        "Security Groups",
                        "Manage Rules",
                        "Inbound",
                        "Add Rule",
                    ],
                    "Action: Allow; Protocol: Custom TCP; Port range: {port}/{port}",
                    "https://www.alibabacloud.com/help/ecs/user-guide/add-a-security-group-rule",
                    Origin::sourced(
                        "alibabacloud.com/help/ecs/user-guide/add-a-security-group-rule",
                        DAY,
                    ),
                )
            },
            MenuPath {
                chinese: &["轻量应用服务器", "防火墙", "添加规则"],
                ..menu(
                    "Simple Application Server",
                    &["Simple Application Server", "Firewall", "Add Rule"],
                    "Protocol: TCP; Port range: {port}",
                    "https://www.alibabacloud.com/help/simple-application-server",
                    Origin::sourced(
                        "alibabacloud.com/help/ecs/user-guide/start-using-security-groups",
                        DAY,
                    ),
                )
            },
        ],
        ..hoster(
            "alibaba",
            "Alibaba Cloud",
            &[24_429, 37_963, 45_102, 134_963],
        )
    },
    Cloud {
        reverse_names: &["ec2-*.compute*.amazonaws.com"],
        firewalls: &[
            menu(
                "EC2",
                &[
                    "EC2",
                    "Instances",
                    "Security",
                    "Security groups",
                    "Edit inbound rules",
                ],
                "Type: Custom TCP; Port range: {port}",
                "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/TroubleshootingInstancesConnecting.html",
                GENERAL,
            ),
            menu(
                "Lightsail",
                &[
                    "Lightsail",
                    "Instances",
                    "Networking",
                    "IPv4 Firewall",
                    "Add rule",
                ],
                "Application: Custom; Protocol: TCP; Port or range: {port}",
                "https://docs.aws.amazon.com/lightsail/latest/userguide/understanding-firewall-and-port-mappings-in-amazon-lightsail.html",
                GENERAL,
            ),
        ],
        ..hoster("aws", "Amazon Web Services", &[14_618, 16_509])
    },
    Cloud {
        reverse_names: &["*.cloudapp.azure.com"],
        firewalls: &[menu(
            "Virtual machines",
            &[
                "Virtual machines",
                "Networking",
                "Network settings",
                "Create port rule",
                "Inbound port rule",
            ],
            "Source port ranges: *; Destination port ranges: {port}; Protocol: TCP; Action: Allow",
            "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview",
            GENERAL,
        )],
        ..hoster("azure", "Microsoft Azure", &[8_075])
    },
    hoster("baidu", "Baidu AI Cloud", &[38_365, 55_967]),
    Cloud {
        reverse_names: &["*.contaboserver.net"],
        ..hoster("contabo", "Contabo", &[51_167])
    },
    Cloud {
        none_by_default: true,
        firewalls: &[menu(
            "Droplets",
            &["Networking", "Firewalls", "Inbound Rules"],
            "Type: Custom; Protocol: TCP; Port Range: {port}",
            "https://docs.digitalocean.com/products/networking/firewalls/",
            GENERAL,
        )],
        ..hoster("digitalocean", "DigitalOcean", &[14_061])
    },
    hoster("github", "GitHub", &[]),
    Cloud {
        reverse_names: &["*.bc.googleusercontent.com"],
        firewalls: &[menu(
            "Compute Engine",
            &["VPC network", "Firewall", "Create firewall rule"],
            "Direction of traffic: Ingress; Action on match: Allow; Protocols and ports: TCP {port}; Targets: the tag of this server",
            "https://cloud.google.com/firewall/docs/using-firewalls",
            GENERAL,
        )],
        ..hoster("google", "Google Cloud", &[15_169, 19_527, 396_982])
    },
    Cloud {
        reverse_names: &["*.your-server.de"],
        none_by_default: true,
        firewalls: &[
            menu(
                "Cloud",
                &["Firewalls", "Rules", "Inbound", "Add rule"],
                "Protocol: TCP; Port: {port}",
                "https://docs.hetzner.com/cloud/firewalls/",
                GENERAL,
            ),
            menu(
                "Robot",
                &["Servers", "Firewall", "Rules (incoming)", "Add rule"],
                "Protocol: tcp; Destination port: {port}; Action: accept",
                "https://docs.hetzner.com/robot/dedicated-server/firewall/",
                GENERAL,
            ),
        ],
        ..hoster("hetzner", "Hetzner", &[24_940, 212_317, 213_230, 215_859])
    },
    Cloud {
        reverse_names: &["ecs-*.compute.hwclouds-dns.com"],
        firewalls: &[MenuPath {
            chinese: &[
                "弹性云服务器",
                "网络/安全组",
                "安全组规则配置",
                "配置规则",
                "入方向规则",
                "添加规则",
            ],
            ..menu(
                "ECS",
                &[
                    "Elastic Cloud Server",
                    "Security Groups",
                    "Manage Rules",
                    "Inbound Rules",
                    "Add Rule",
                ],
                "Priority: 1; Action: Allow; Protocol & Port: TCP {port}",
                "https://support.huaweicloud.com/usermanual-ecs/zh-cn_topic_0030878383.html",
                Origin::sourced(
                    "support.huaweicloud.com/usermanual-ecs/zh-cn_topic_0030878383.html",
                    DAY,
                ),
            )
        }],
        ..hoster("huawei", "Huawei Cloud", &[55_990, 136_907])
    },
    hoster("ibm", "IBM Cloud", &[]),
    hoster("leaseweb", "Leaseweb", &[]),
    Cloud {
        reverse_names: &["*.ip.linodeusercontent.com", "*.members.linode.com"],
        none_by_default: true,
        firewalls: &[menu(
            "Linode",
            &["Firewalls", "Rules", "Inbound Rules"],
            "Protocol: TCP; Ports: Custom, {port}; Action: Accept",
            "https://techdocs.akamai.com/cloud-computing/docs/cloud-firewall",
            GENERAL,
        )],
        ..hoster("linode", "Akamai (Linode)", &[63_949])
    },
    Cloud {
        firewall_in_image: true,
        firewalls: &[menu(
            "Compute",
            &[
                "Networking",
                "Virtual Cloud Networks",
                "Security Lists",
                "Add Ingress Rules",
            ],
            "IP Protocol: TCP; Source Port Range: (empty); Destination Port Range: {port}",
            "https://docs.oracle.com/iaas/Content/Network/Concepts/securitylists.htm",
            Origin::sourced(
                "docs.cloud.oracle.com securitylists.htm; datainhands.com; perciocastelo.com.br",
                DAY,
            ),
        )],
        ..hoster("oracle", "Oracle Cloud", &[31_898])
    },
    Cloud {
        reverse_names: &["*.ip-*-*-*.eu", "*.ip-*-*-*.net", "vps-*.vps.ovh.net"],
        firewalls: &[menu(
            "Network Firewall",
            &[
                "Network",
                "Public IP Addresses",
                "Configure Edge Network Firewall",
                "Add a rule",
            ],
            "Mode: Authorise; Protocol: TCP; Destination port: {port}",
            "https://help.ovhcloud.com",
            GENERAL,
        )],
        ..hoster("ovh", "OVHcloud", &[16_276, 35_540])
    },
    hoster("rackspace", "Rackspace", &[]),
    hoster("scaleway", "Scaleway", &[12_876]),
    Cloud {
        firewalls: &[
            MenuPath {
                chinese: &["云服务器", "安全组", "修改规则", "入站规则", "添加规则"],
                ..menu(
                    "CVM",
                    &[
                        "Cloud Virtual Machine",
                        "Security Groups",
                        "Modify Rules",
                        "Inbound Rules",
                        "Add Rule",
                    ],
                    "Type: Custom; Protocol port: TCP:{port}; Policy: Allow",
                    "https://cloud.tencent.com/document/product/213/39740",
                    GENERAL,
                )
            },
            MenuPath {
                chinese: &["轻量应用服务器", "实例", "防火墙", "添加规则"],
                ..menu(
                    "Lighthouse",
                    &["Lighthouse", "Instance", "Firewall", "Add Rule"],
                    "Application type: Custom; Protocol: TCP; Port: {port}; Policy: Allow",
                    "https://cloud.tencent.com/document/product/1207/44577",
                    GENERAL,
                )
            },
        ],
        ..hoster("tencent", "Tencent Cloud", &[45_090, 132_203])
    },
    hoster("upcloud", "UpCloud", &[]),
    Cloud {
        reverse_names: &["*.vultrusercontent.com"],
        none_by_default: true,
        firewalls: &[menu(
            "Compute",
            &["Network", "Firewall", "Manage", "Add rule"],
            "Protocol: TCP; Port: {port}",
            "https://docs.vultr.com",
            GENERAL,
        )],
        ..hoster("vultr", "Vultr", &[20_473])
    },
];
