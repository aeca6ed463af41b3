//! The gate in the cloud's console: not the same as the server's own firewall.

use super::{Case, Place, Step, menu};
use crate::knowledge::cloud::{self, Cloud, MenuPath};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    match case.id() {
        "cloud_security_group" => {
            let mut steps = open(case);
            steps.push(two_gates(case));
            steps
        }
        "server_firewall" if case.is_open("cloud_security_group") => open(case),
        _ => Vec::new(),
    }
}

/// The way in the console of the cloud, if that is known, product by product; else how to find out.
fn open(case: &Case<'_>) -> Vec<Step> {
    let known = case.suggestion_of("cloud_security_group");
    let Some(cloud) = known.and_then(cloud::by_id) else {
        return vec![anywhere(case), find_the_cloud()];
    };
    let mut menus = cloud.firewalls.iter();
    let Some(first) = menus.next() else {
        return vec![anywhere(case)];
    };
    let mut steps = vec![in_cloud(case, cloud, first)];
    steps.extend(menus.map(|menu| in_product(case, menu)));
    if cloud.firewall_in_image {
        steps.push(Step::new(
            "firewall_in_image",
            Place::Server,
            say!("advice-firewall_in_image", cloud = cloud.name),
        ));
    }
    steps
}

fn anywhere(case: &Case<'_>) -> Step {
    let says = match case.private_source() {
        Some(source) => say!(
            "advice-open_security_group-source",
            port = case.port,
            source = source
        ),
        None => say!("advice-open_security_group", port = case.port),
    };
    Step::new("open_security_group", Place::CloudConsole, says)
}

fn in_cloud(case: &Case<'_>, cloud: &Cloud, menu: &MenuPath) -> Step {
    let says = say!(
        "advice-open_security_group-cloud",
        cloud = cloud.name,
        path = menu::path(menu.english, menu.chinese),
        rule = menu::rule(menu.rule, case.port)
    );
    Step::new("open_security_group", Place::CloudConsole, says)
}

/// The same cloud's other product, which has a firewall of its own.
fn in_product(case: &Case<'_>, menu: &MenuPath) -> Step {
    let says = say!(
        "advice-open_other_product",
        product = menu.product,
        path = menu::path(menu.english, menu.chinese),
        rule = menu::rule(menu.rule, case.port)
    );
    Step::new("open_other_product", Place::CloudConsole, says)
}

/// Machines name their maker, and most clouds write their own name there.
fn find_the_cloud() -> Step {
    Step::new(
        "find_the_cloud",
        Place::Server,
        say!("advice-find_the_cloud"),
    )
    .reads("linux", "cat /sys/class/dmi/id/sys_vendor")
    .reads(
        "windows",
        "Get-CimInstance Win32_ComputerSystem | Select-Object Manufacturer, Model",
    )
}

fn two_gates(case: &Case<'_>) -> Step {
    Step::new(
        "two_gates",
        Place::Server,
        say!("advice-two_gates", port = case.port),
    )
    .reads(
        "linux",
        format!("sudo tcpdump -ni any -c 5 'tcp port {}'", case.port),
    )
}

#[cfg(test)]
mod tests {
    use crate::advice;
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{facts, owner, ping, resolved, tcp};
    use crate::facts::{Facts, Failure};
    use crate::i18n::Texts;
    use crate::target::Protocol;

    const A: &str = "203.0.113.7";

    fn silent() -> Facts {
        let mut facts = facts(Protocol::Ws, "example.com", 8282);
        let socket = format!("{A}:8282");
        facts.records = vec![
            resolved("example.com", &[A]),
            tcp(&socket, true, Some(Failure::TcpTimedOut), None),
            ping(A, 3, 3),
        ];
        facts
    }

    /// The texts of the steps against the security group, by their ids.
    fn steps(facts: &Facts) -> Vec<(&'static str, String)> {
        let diagnosis = diagnose(facts);
        let finding = diagnosis.finding("cloud_security_group").unwrap();
        let texts = Texts::english();
        advice::steps(finding, &diagnosis, facts)
            .iter()
            .map(|step| (step.id, texts.say(&step.says)))
            .collect()
    }

    #[test]
    fn the_console_of_the_cloud_that_owns_the_address() {
        let mut facts = silent();
        facts.records.push(owner(A, |known| {
            known.cloud = Some("alibaba".to_owned());
        }));
        let steps = steps(&facts);
        let (id, text) = &steps[0];
        assert_eq!(*id, "open_security_group");
        assert!(text.contains("Alibaba Cloud console"), "{text}");
        assert!(
            text.contains("Security Groups \u{2192} Manage Rules"),
            "{text}"
        );
        assert!(text.contains("Port range: 8282/8282"), "{text}");
        assert_eq!(steps[1].0, "open_other_product");
    }

    #[test]
    fn the_person_says_which_cloud() {
        let mut facts = silent();
        facts.asked.cloud = Some("oracle".to_owned());
        let steps = steps(&facts);
        assert!(steps[0].1.contains("Destination Port Range: 8282"));
        assert!(steps.iter().any(|(id, _)| *id == "firewall_in_image"));
    }

    #[test]
    fn an_unknown_cloud_is_looked_for() {
        let steps = steps(&silent());
        assert!(steps[0].1.starts_with("In the cloud console"));
        assert_eq!(steps[1].0, "find_the_cloud");
    }
}
