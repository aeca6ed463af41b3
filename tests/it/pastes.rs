//! A paste of any length is taken at once.

use std::time::Instant;

use connection_doctor::ui::LONGEST_PASTE;
use eframe::egui;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::ui::{PATIENCE, QUESTION, click, closed_port, finished, open, until, window};

#[test]
fn a_very_long_paste_is_cut_before_it_is_laid_out() {
    let mut test = open(None);
    let mut input = egui::RawInput::default();
    // Two bytes a letter: a cut in the middle of one must not happen.
    let text = format!("x{}", "\u{e9}".repeat(LONGEST_PASTE));
    input.events.push(egui::Event::Paste(text));
    test.state_mut().as_mut().unwrap().guard_input(&mut input);
    let egui::Event::Paste(cut) = &input.events[0] else {
        panic!("the event is gone");
    };
    assert!(cut.len() <= LONGEST_PASTE && cut.len() > LONGEST_PASTE - 4);
    assert_eq!(window(&test).state().notices.list().len(), 1);
}

/// Uncut, a paste of this size takes minutes to be laid out.
#[test]
fn ten_megabytes_can_be_pasted() {
    let mut test = open(None);
    let began = Instant::now();
    let mut input = egui::RawInput::default();
    let text = format!("ws://127.0.0.1:{}/ ", closed_port()).repeat(600_000);
    assert!(text.len() > 10_000_000);
    input.events.push(egui::Event::Paste(text));
    test.state_mut().as_mut().unwrap().guard_input(&mut input);
    test.get_by_role_and_label(Role::TextInput, QUESTION)
        .focus();
    test.step();
    for event in input.events {
        test.event(event);
    }
    test.run_steps(4);
    let field = test.get_by_role_and_label(Role::TextInput, QUESTION);
    let held = field.value().unwrap().len();
    assert!((1_000..=LONGEST_PASTE).contains(&held), "{held}");
    click(&mut test, "Check");
    until(&mut test, "the end of the run", finished);
    let said = window(&test).state().notices.list().len();
    assert_eq!(said, 1, "that the text was cut is said");
    assert!(began.elapsed() < PATIENCE, "{:?}", began.elapsed());
}
