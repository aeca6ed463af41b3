//! The hosting panel's own firewall page.

use super::{Case, Place, Step, firewall, menu};
use crate::knowledge::panels::{self, Panel};
use crate::say;

pub(super) fn steps(case: &Case<'_>) -> Vec<Step> {
    if case.id() != "panel_firewall" {
        return Vec::new();
    }
    match case.suggestion().and_then(panels::by_id) {
        Some(panel) if panel.has_firewall() => vec![open_in(case, panel)],
        Some(panel) => vec![without_page(case, panel), firewall::open(case)],
        None => vec![Step::new(
            "open_in_panel",
            Place::Panel,
            say!("advice-open_in_panel", port = case.port),
        )],
    }
}

fn open_in(case: &Case<'_>, panel: &Panel) -> Step {
    let says = say!(
        "advice-open_in_panel-known",
        panel = panel.name,
        path = menu::path(panel.menu, panel.menu_chinese),
        rule = menu::rule(panel.rule, case.port)
    );
    let step = Step::new("open_in_panel", Place::Panel, says);
    match panel.command {
        Some(command) => step.reads("linux", format!("sudo {command}")),
        None => step,
    }
}

fn without_page(case: &Case<'_>, panel: &Panel) -> Step {
    Step::new(
        "open_beside_panel",
        Place::Server,
        say!(
            "advice-open_beside_panel",
            panel = panel.name,
            port = case.port
        ),
    )
}

#[cfg(test)]
mod tests {
    use crate::advice;
    use crate::diagnosis::diagnose;
    use crate::facts::Failure;
    use crate::facts::sample::{facts, tcp};
    use crate::i18n::{Language, Texts};
    use crate::target::Protocol;

    fn first(panel: &str, language: &str) -> (&'static str, String) {
        let mut facts = facts(Protocol::Ws, "203.0.113.7", 8282);
        facts.asked.panel = Some(panel.to_owned());
        let silent = tcp("203.0.113.7:8282", true, Some(Failure::TcpTimedOut), None);
        facts.records.push(silent);
        let diagnosis = diagnose(&facts);
        let finding = diagnosis.finding("panel_firewall").unwrap();
        let texts = Texts::new(Language::find(language).unwrap());
        let steps = advice::steps(finding, &diagnosis, &facts);
        (steps[0].id, texts.say(&steps[0].says))
    }

    #[test]
    fn the_menus_of_the_panel() {
        let (id, text) = first("hestiacp", "en");
        assert_eq!(id, "open_in_panel");
        assert!(text.contains("Firewall \u{2192} Add Rule"), "{text}");
        assert!(text.contains("Port: 8282"), "{text}");
    }

    #[test]
    fn a_panel_without_a_firewall() {
        assert_eq!(first("coolify", "en").0, "open_beside_panel");
    }
}
