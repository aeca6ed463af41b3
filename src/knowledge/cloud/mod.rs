//! Clouds and hosters: how an address is recognised as theirs, and where in their console the firewall is.

mod table;

use super::Origin;

pub use table::CLOUDS;

/// A way through the menus of a console.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MenuPath {
    /// The product that has this menu: `ECS`, `Lighthouse` …
    pub product: &'static str,
    /// The menus in English, from the outside in.
    pub english: &'static [&'static str],
    /// The same in Chinese, where the console has it.
    pub chinese: &'static [&'static str],
    /// What is entered there, in the words of its form; `{port}` stands for the port.
    pub rule: &'static str,
    /// The provider's page about it.
    pub doc: &'static str,
    /// Where the row comes from.
    pub origin: Origin,
}

/// One cloud or hoster.
#[derive(Debug, PartialEq)]
pub struct Cloud {
    /// Lower case, for text keys.
    pub id: &'static str,
    /// As people know it.
    pub name: &'static str,
    /// Patterns of names that its addresses have in reverse DNS; `*` stands for anything. All are hints only.
    pub reverse_names: &'static [&'static str],
    /// Autonomous systems that announce its addresses.
    pub systems: &'static [u32],
    /// Where the autonomous systems come from.
    pub systems_origin: Origin,
    /// Where its firewalls are set.
    pub firewalls: &'static [MenuPath],
    /// A new server has no such firewall before its owner makes one.
    pub none_by_default: bool,
    /// Its usual images bring a firewall of their own, so that two gates must be opened.
    pub firewall_in_image: bool,
}

/// The cloud with an id.
pub fn by_id(id: &str) -> Option<&'static Cloud> {
    CLOUDS.iter().find(|cloud| cloud.id == id)
}

/// The cloud whose addresses have such a name in reverse DNS. A hint: owners may write any name there.
pub fn by_reverse_name(name: &str) -> Option<&'static Cloud> {
    let name = name.trim_end_matches('.').to_lowercase();
    CLOUDS.iter().find(|cloud| {
        cloud
            .reverse_names
            .iter()
            .any(|pattern| fits(&name, pattern))
    })
}

/// The cloud that announces an autonomous system.
pub fn by_system(number: u32) -> Option<&'static Cloud> {
    CLOUDS.iter().find(|cloud| cloud.systems.contains(&number))
}

/// Whether a name fits a pattern in which `*` stands for anything.
fn fits(name: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|start| name.strip_prefix(start)) else {
        return false;
    };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else {
        return rest.is_empty();
    };
    for part in middle {
        match rest.split_once(part) {
            Some((_, behind)) => rest = behind,
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn rows_are_sorted_and_systems_belong_to_one() {
        assert!(CLOUDS.is_sorted_by(|a, b| a.id < b.id));
        let mut systems = BTreeSet::new();
        for cloud in CLOUDS {
            assert!(cloud.systems.is_sorted(), "{}", cloud.id);
            assert!(cloud.systems.iter().all(|system| systems.insert(*system)));
            for path in cloud.firewalls {
                assert!(path.english.len() >= 3 && path.doc.starts_with("https://"));
                assert!(path.rule.contains("{port}"), "{}", path.product);
            }
        }
    }

    #[test]
    fn names_of_addresses() {
        let of = |name| by_reverse_name(name).map(|cloud| cloud.id);
        assert_eq!(
            of("ec2-3-4-5-6.eu-west-1.compute.amazonaws.com."),
            Some("aws")
        );
        assert_eq!(of("static.7.6.5.4.clients.your-server.de"), Some("hetzner"));
        assert_eq!(of("ns3012345.ip-51-77-1.eu"), Some("ovh"));
        assert_eq!(of("7.6.5.4.bc.googleusercontent.com"), Some("google"));
        assert_eq!(of("mail.example.com"), None);
        assert_eq!(of("ec2-3-4-5-6.example.com"), None);
        assert_eq!(by_system(37_963).map(|cloud| cloud.id), Some("alibaba"));
        assert_eq!(by_system(64_512), None);
    }

    #[test]
    fn patterns() {
        assert!(fits("abc", "abc") && fits("abc", "a*c") && fits("ac", "a*c") && fits("x.y", "*"));
        assert!(!fits("abcd", "abc") && !fits("ab", "a*c") && !fits("b", "a*"));
    }
}
