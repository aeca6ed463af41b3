//! Recorded runs as a person reads them: no sentence says the contrary of another, and no step mends what is whole.

use std::path::Path;

use connection_doctor::diagnosis::CauseStatus;
use connection_doctor::i18n::Texts;
use connection_doctor::report::{self, Report, WayKind, WayState, formats};

use crate::scenarios;

fn report(name: &str) -> Report {
    let path = format!("tests/scenarios/{name}.toml");
    let facts = scenarios::read(Path::new(&path)).facts;
    report::build(facts, "2026-01-02T03:04:05Z", &Texts::english())
}

fn state(report: &Report, kind: WayKind) -> WayState {
    let point = report.way.iter().find(|point| point.kind == kind);
    point.unwrap().state
}

fn steps(report: &Report) -> String {
    let texts: Vec<&str> = report.steps.iter().map(|step| step.text.as_str()).collect();
    texts.join("\n")
}

#[test]
fn an_address_that_programs_do_not_get_does_not_stand_under_the_headline() {
    let better = report("dns-public-better");
    assert!(!better.summary.contains("accepted"), "{}", better.summary);
    assert_eq!(state(&better, WayKind::Port), WayState::Broken);
}

#[test]
fn a_name_that_some_server_knows_is_not_said_to_be_missing() {
    let second = report("b-second-knows");
    assert!(second.headline.contains("Not every"), "{}", second.headline);
    assert!(!second.summary.contains("accepted"), "{}", second.summary);
    assert_eq!(state(&second, WayKind::Port), WayState::Unknown);
}

#[test]
fn a_name_that_is_not_found_is_not_called_slow() {
    let vpn = report("rn-vpn-server-silent");
    assert!(vpn.headline.contains("does not answer"), "{}", vpn.headline);
}

/// IPv6 was refused at once, and the certificate came over IPv4.
#[test]
fn the_address_that_opened_stands_under_the_headline() {
    let chain = report("cert-chain");
    assert!(
        chain.summary.contains("203.0.113.7 accepted"),
        "{}",
        chain.summary
    );
}

#[test]
fn the_way_breaks_where_the_cause_is() {
    let rule = report("x-client-dns-drop");
    assert_eq!(state(&rule, WayKind::Computer), WayState::Broken);
    assert_eq!(state(&rule, WayKind::Server), WayState::Unknown);
    // What was never sent met no silence.
    let silence = rule
        .causes
        .iter()
        .find(|cause| cause.id == "no_network")
        .unwrap();
    assert!(silence.status > CauseStatus::Possible, "{silence:?}");
}

#[test]
fn no_step_mends_what_is_whole() {
    let hosts = steps(&report("x-hosts-nowhere"));
    assert!(
        hosts.contains("/etc/hosts") && !hosts.contains("DNS provider, check"),
        "{hosts}"
    );
    let parked = report("b-parked");
    assert_eq!(parked.steps.first().unwrap().id, "right_address");
    let parked = steps(&parked);
    assert!(
        parked.contains("still registered") && !parked.contains("cache"),
        "{parked}"
    );
    let between = report("b-transparent-page");
    assert_eq!(between.steps.first().unwrap().id, "ask_the_administrator");
    let dead = steps(&report("x-gateway-dead"));
    assert!(dead.contains("restart the router"), "{dead}");
}

/// Nobody else has to be let in where this computer asks itself.
#[test]
fn a_program_for_this_computer_alone_is_not_opened_to_all() {
    let here = report("rn-container-off-here");
    let commands = here.steps.iter().flat_map(|step| &step.commands);
    assert!(
        commands
            .clone()
            .all(|command| !command.text.contains("0.0.0.0")),
        "{:?}",
        here.steps
    );
}

#[test]
fn one_reason_for_many_causes_stands_once_in_plain_text() {
    let report = report("firewall-drop");
    let texts = Texts::english();
    let plain = (formats::Format::find("text").unwrap().render)(&report, &texts);
    let times = plain.matches("an address, so no name has").count();
    assert_eq!(times, 1, "{plain}");
    assert!(plain.contains("Ruled out: The name has no address record"));
}

#[test]
fn nothing_is_kept_for_no_time() {
    let better = report("dns-public-better");
    let said = format!("{:?}", better.causes);
    assert!(
        said.contains("gives 203.0.113.7 for") && !said.contains("kept for under"),
        "{said}"
    );
}
