//! The lists police themselves: every file is listed, every id has its texts, every text is used.

use std::collections::BTreeSet;
use std::path::Path;

use connection_doctor::advice;
use connection_doctor::diagnosis::{
    Cause, CauseStatus, Diagnosis, Finding, Judgement, Outcome, VerdictLine, causes,
};
use connection_doctor::facts::{CheckId, Facts};
use connection_doctor::i18n::Texts;
use connection_doctor::target::Target;

use crate::layering::rust_files;

/// The catalogue's order: the groups and the causes in them.
const CATALOGUE: &[&str] = &[
    "input_mistake",
    "no_network",
    "no_route",
    "captive_portal",
    "client_firewall",
    "local_ports_exhausted",
    "local_address_missing",
    "open_files_exhausted",
    "client_policy",
    "clock_wrong",
    "wrong_host",
    "dns_record_missing",
    "dns_alias_broken",
    "dns_resolver_failing",
    "dns_zone_broken",
    "dns_wrong_address",
    "fake_ip",
    "proxy_software",
    "cdn_or_accelerator",
    "private_address_elsewhere",
    "port_forward_missing",
    "ipv6_broken",
    "wrong_port",
    "server_not_listening",
    "listen_address_mismatch",
    "server_firewall",
    "cloud_security_group",
    "panel_firewall",
    "network_filter",
    "icp_block",
    "client_banned",
    "host_down",
    "data_lost",
    "mtu_black_hole",
    "packet_loss",
    "server_overloaded",
    "protocol_mismatch",
    "tls_expected",
    "tls_not_expected",
    "upgrade_stripped",
    "proxy_backend_down",
    "server_error",
    "request_rejected",
    "wrong_path",
    "access_rejected",
    "redirected",
    "subprotocol_mismatch",
    "handshake_broken",
    "closed_after_open",
    "silent_server",
    "connection_reset",
    "tls_certificate",
    "tls_too_old",
    "client_certificate_required",
    "tls_intercepted",
    "idle_dropped",
];

#[test]
fn the_causes_stand_in_the_order_of_the_catalogue() {
    let listed: Vec<&str> = causes::all().map(|cause| cause.id).collect();
    assert_eq!(listed, CATALOGUE, "src/diagnosis/causes/*/mod.rs");
}

#[test]
fn every_cause_file_is_listed_under_its_name() {
    let listed: BTreeSet<&str> = causes::all().map(|cause| cause.id).collect();
    for file in rust_files(Path::new("src/diagnosis/causes")) {
        let source = std::fs::read_to_string(&file).unwrap();
        let stem = file.file_stem().unwrap().to_string_lossy().into_owned();
        if !source.contains("static CAUSE: Cause") {
            continue;
        }
        assert!(
            source.contains(&format!("id: \"{stem}\"")),
            "{}: the id must be the file's name",
            file.display()
        );
        assert!(
            listed.contains(stem.as_str()),
            "{}: add it to CAUSES in the mod.rs beside it",
            file.display()
        );
    }
}

#[test]
fn every_cause_has_the_five_headings() {
    for file in rust_files(Path::new("src/diagnosis/causes")) {
        let source = std::fs::read_to_string(&file).unwrap();
        if !source.contains("static CAUSE: Cause") {
            continue;
        }
        let doc: String = source
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .collect::<Vec<_>>()
            .join("\n");
        let mut from = 0;
        for heading in [
            "What it is",
            "Why it happens",
            "What confirms it",
            "What rules it out",
            "What to do",
        ] {
            let at = doc[from..].find(heading);
            assert!(
                at.is_some(),
                "{}: the heading “{heading}” is missing or out of order",
                file.display()
            );
            from += at.unwrap();
        }
    }
}

#[test]
fn every_cause_has_its_texts() {
    let texts = Texts::english();
    for cause in causes::all() {
        for key in ["title", "why"] {
            let key = format!("cause-{}.{key}", cause.id);
            assert!(texts.has(&key), "add `{key}` to i18n/en");
        }
    }
    for check in CheckId::ALL {
        let key = format!("check-{}", check.id());
        assert!(texts.has(&key), "add `{key}` to i18n/en/checks.ftl");
    }
}

/// What is advised where one cause alone was found.
pub(crate) fn steps_against(
    cause: &'static Cause,
    judgement: Judgement,
    facts: &Facts,
) -> Vec<advice::Step> {
    let finding = Finding { cause, judgement };
    let verdict = VerdictLine {
        outcome: Outcome::Unreachable,
        speaks: None,
        stage: None,
        failure: None,
        top_causes: vec![cause.id],
        completed: None,
    };
    let diagnosis = Diagnosis {
        verdict,
        findings: vec![finding.clone()],
    };
    advice::steps(&finding, &diagnosis, facts)
}

#[test]
fn every_cause_has_advice() {
    let facts = Facts::new(Target::parse("ws://example.com:8282/chat").unwrap());
    let texts = Texts::english();
    for cause in causes::all() {
        let steps = steps_against(cause, Judgement::likely(), &facts);
        assert!(!steps.is_empty(), "src/advice: no step for `{}`", cause.id);
        for step in steps {
            let key = format!("advice-{}", step.id);
            let base = step
                .says
                .key
                .split_once('-')
                .map(|(_, id)| id.split('-').next().unwrap())
                .unwrap();
            assert_eq!(
                base, step.id,
                "the text key of a step is advice-<id>[-form]"
            );
            assert!(
                texts.has(&step.says.key) && texts.has(&key) || texts.has(&step.says.key),
                "add `{key}`"
            );
            for command in &step.commands {
                assert!(!command.text.is_empty() && !command.shell.is_empty());
            }
        }
    }
}

#[test]
fn no_advice_turns_protection_off() {
    let mut words = String::new();
    for file in std::fs::read_dir("i18n/en").unwrap() {
        words.push_str(
            &std::fs::read_to_string(file.unwrap().path())
                .unwrap()
                .to_lowercase(),
        );
    }
    for file in rust_files(Path::new("src/advice")) {
        words.push_str(&std::fs::read_to_string(file).unwrap().to_lowercase());
    }
    for never in [
        "ufw disable",
        "systemctl stop firewalld",
        "iptables -f",
        "nft flush ruleset",
        "-enabled false",
        "turn off the firewall",
        "turn the firewall off",
    ] {
        assert!(
            !words.contains(never),
            "advice must be least-open: `{never}`"
        );
    }
}

#[test]
fn statuses_have_words() {
    let texts = Texts::english();
    for status in [
        CauseStatus::Confirmed,
        CauseStatus::Likely,
        CauseStatus::Possible,
        CauseStatus::NotChecked,
        CauseStatus::RuledOut,
    ] {
        assert!(texts.has(&format!("status-{}", status.id())));
    }
}
