//! Hosting panels: on which ports they answer and where they open a port.
//!
//! A panel that answers on its usual port is a hint, no more: other programs take the same ports.
#![expect(
    clippy::non_ascii_literal,
    reason = "Chinese panels name their menus in Chinese; these are quotations, not texts of ours"
)]

use super::{Origin, cdn};

const DAY: &str = "2026-11-21";
const GENERAL: Origin = Origin::general(DAY);

/// One panel.
#[derive(Debug, PartialEq)]
pub struct Panel {
    /// Lower case, for text keys and settings.
    pub id: &'static str,
    /// As people know it.
    pub name: &'static str,
    /// Ports on which it answers by default, the most usual first; empty where each installation draws its own.
    pub ports: &'static [u16],
    /// Where the ports come from.
    pub ports_origin: Origin,
    /// The menus that open a port in its firewall, in English; empty where it has none.
    pub menu: &'static [&'static str],
    /// The same in Chinese, where the panel has it.
    pub menu_chinese: &'static [&'static str],
    /// What is entered there, in the words of its form; `{port}` stands for the port.
    pub rule: &'static str,
    /// Where the menus come from.
    pub menu_origin: Origin,
    /// A command on the server that shows the panel's address or menu.
    pub command: Option<&'static str>,
    /// Signs of the panel in an answer: parts of the `Server` header, a title or a path, lower case.
    pub signs: &'static [&'static str],
}

impl Panel {
    /// Whether the panel brings a firewall in which a port must be allowed.
    pub const fn has_firewall(&self) -> bool {
        !self.menu.is_empty()
    }
}

const fn panel(
    id: &'static str,
    name: &'static str,
    ports: &'static [u16],
    ports_origin: Origin,
) -> Panel {
    Panel {
        id,
        name,
        ports,
        ports_origin,
        menu: &[],
        menu_chinese: &[],
        rule: "",
        menu_origin: GENERAL,
        command: None,
        signs: &[],
    }
}

const BAOTA: Origin = Origin::sourced("aaPanel/BaoTa init.sh", DAY);

/// All panels, sorted by id.
pub static PANELS: &[Panel] = &[
    Panel {
        menu: &["Host", "Firewall", "Port rules", "Create"],
        rule: "Protocol: TCP; Port: {port}; Policy: Accept",
        menu_chinese: &["主机", "防火墙", "端口规则", "创建"],
        menu_origin: Origin::sourced("1Panel-dev/docs user_manual/hosts/firewall.md", DAY),
        command: Some("1pctl user-info"),
        signs: &["1panel"],
        ..panel(
            "1panel",
            "1Panel",
            &[],
            Origin::sourced("1Panel-dev/docs online_installation.md", DAY),
        )
    },
    Panel {
        menu: &["Security", "Firewall", "Add port rule"],
        rule: "Protocol: TCP; Port: {port}; Policy: Allow",
        menu_origin: Origin::sourced("exb1.com/help/5420; lol9.cn/89052", DAY),
        command: Some("bt"),
        signs: &["aapanel"],
        ..panel("aapanel", "aaPanel", &[8888, 7800], BAOTA)
    },
    Panel {
        menu: &["Firewall", "Port rules"],
        rule: "Protocol: TCP; Port: {port}; Strategy: Accept",
        menu_origin: Origin::sourced("acepanel.github.io", DAY),
        signs: &["acepanel"],
        ..panel("acepanel", "AcePanel", &[], GENERAL)
    },
    Panel {
        menu: &["Security", "System firewall", "Add port rule"],
        rule: "Protocol: TCP; Port: {port}; Policy: Allow",
        menu_chinese: &["安全", "系统防火墙", "添加端口规则"],
        menu_origin: Origin::sourced("exb1.com/help/5420; lol9.cn/89052", DAY),
        command: Some("bt"),
        signs: &["宝塔", "bt.cn", "入口校验失败"],
        ..panel("baota", "BaoTa", &[8888, 888], BAOTA)
    },
    Panel {
        menu: &["Admin Area", "Security", "Firewall", "Add Rule"],
        rule: "Port Range: {port}",
        signs: &["cloudpanel"],
        ..panel(
            "cloudpanel",
            "CloudPanel",
            &[8443],
            Origin::sourced("adminmanuals.com", DAY),
        )
    },
    Panel {
        signs: &["coolify"],
        ..panel(
            "coolify",
            "Coolify",
            &[8000, 6001, 6002],
            Origin::sourced("coolify-docs firewall.md", DAY),
        )
    },
    Panel {
        menu: &[
            "WHM",
            "Plugins",
            "ConfigServer Security & Firewall",
            "Firewall Configuration",
            "TCP_IN",
        ],
        rule: "TCP_IN: {port}",
        signs: &["cpanel", "cpsrvd", "whostmgr"],
        ..panel(
            "cpanel",
            "cPanel & WHM",
            &[2083, 2087, 2082, 2086, 2096, 2095],
            Origin::sourced("public port list of cPanel services", DAY),
        )
    },
    Panel {
        menu: &["Security", "Firewall", "Add Rule"],
        rule: "Port: {port}; Protocol: TCP",
        signs: &["cyberpanel"],
        ..panel(
            "cyberpanel",
            "CyberPanel",
            &[8090, 7080],
            Origin::sourced("cyberpanel install/install.py", DAY),
        )
    },
    Panel {
        menu: &[
            "Extra Features",
            "ConfigServer Firewall & Security",
            "Firewall Configuration",
            "TCP_IN",
        ],
        rule: "TCP_IN: {port}",
        signs: &["directadmin"],
        ..panel("directadmin", "DirectAdmin", &[2222], GENERAL)
    },
    panel("dokploy", "Dokploy", &[3000], GENERAL),
    panel("easypanel", "Easypanel", &[3000], GENERAL),
    Panel {
        menu: &["Server settings", "Firewall", "Add Rule"],
        rule: "Action: ACCEPT; Protocol: TCP; Port: {port}",
        menu_origin: Origin::sourced("hestiacp docs firewall.md", DAY),
        signs: &["hestia"],
        ..panel(
            "hestiacp",
            "HestiaCP",
            &[8083],
            Origin::sourced("hestiacp installer, set_default_port", DAY),
        )
    },
    Panel {
        signs: &["ispconfig"],
        ..panel("ispconfig", "ISPConfig", &[8080], GENERAL)
    },
    Panel {
        menu: &["Tools & Settings", "Firewall", "Add Custom Rule"],
        rule: "Match direction: Incoming; Action: Allow; Ports: TCP {port}",
        signs: &["plesk", "sw-cp-server"],
        ..panel("plesk", "Plesk", &[8443, 8880], GENERAL)
    },
    Panel {
        signs: &["portainer"],
        ..panel("portainer", "Portainer", &[9443], GENERAL)
    },
    Panel {
        menu: &["Networking", "FirewallD", "Add allowed port"],
        rule: "Port: {port}; Protocol: TCP",
        signs: &["webmin", "miniserv"],
        ..panel("webmin", "Webmin/Virtualmin", &[10000], GENERAL)
    },
];

/// The panel with an id.
pub fn by_id(id: &str) -> Option<&'static Panel> {
    PANELS.iter().find(|panel| panel.id == id)
}

/// The panels that may answer on a port.
pub fn by_port(port: u16) -> impl Iterator<Item = &'static Panel> {
    PANELS
        .iter()
        .filter(move |panel| panel.ports.contains(&port))
}

/// The panel that an answer names, by its `Server` header, its title or its redirect, in one text.
pub fn by_sign(text: &str) -> Option<&'static Panel> {
    let text = text.to_lowercase();
    PANELS
        .iter()
        .find(|panel| panel.signs.iter().any(|sign| text.contains(sign)))
}

/// Every port on which a panel may answer, for a look at them with consent.
pub fn all_ports() -> Vec<u16> {
    let mut ports: Vec<u16> = PANELS
        .iter()
        .flat_map(|panel| panel.ports)
        .copied()
        .collect();
    ports.sort_unstable();
    ports.dedup();
    ports
}

/// Whether an answer on this port says nothing about panels where the name is behind this CDN: its edge takes
/// connections there for every site.
pub fn hidden_by(port: u16, cdn: &cdn::Cdn) -> bool {
    cdn.allows_port(port)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::ports;

    #[test]
    fn rows_are_sorted() {
        assert!(PANELS.is_sorted_by(|a, b| a.id < b.id));
        for panel in PANELS {
            assert!(panel.menu_chinese.is_empty() || panel.menu_chinese.len() == panel.menu.len());
            assert_eq!(
                panel.has_firewall(),
                panel.rule.contains("{port}"),
                "{}",
                panel.id
            );
        }
    }

    #[test]
    fn ports_of_panels() {
        let ids: Vec<_> = by_port(8888).map(|panel| panel.id).collect();
        assert_eq!(ids, ["aapanel", "baota"]);
        assert_eq!(by_port(8282).count(), 0);
        assert!(all_ports().contains(&10000) && all_ports().is_sorted());
        assert!(
            all_ports()
                .iter()
                .all(|port| ports::never_greet(*port).is_none())
        );
        let cloudflare = cdn::by_id("cloudflare").unwrap();
        assert!(hidden_by(2083, cloudflare) && !hidden_by(8888, cloudflare));
    }

    #[test]
    fn signs_name_one_panel() {
        assert_eq!(by_sign("Server: sw-cp-server").map(|p| p.id), Some("plesk"));
        assert_eq!(
            by_sign("<title>安全入口 - 宝塔面板</title>").map(|p| p.id),
            Some("baota")
        );
        assert_eq!(
            by_sign("Server: MiniServ/2.1").map(|p| p.id),
            Some("webmin")
        );
        assert_eq!(by_sign("Server: nginx"), None);
        for panel in PANELS {
            for sign in panel.signs {
                assert_eq!(by_sign(sign), Some(panel), "{sign}");
            }
        }
    }
}
