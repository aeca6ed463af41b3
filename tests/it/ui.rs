//! The window without a screen: found by what screen readers hear, driven by keys and clicks.

use std::net::TcpListener;
use std::path::Path;
use std::time::{Duration, Instant};

use connection_doctor::facts::Facts;
use connection_doctor::i18n::Texts;
use connection_doctor::report;
use connection_doctor::settings::{Settings, ThemeChoice};
use connection_doctor::target::Target;
use connection_doctor::ui::state::{Dialog, Screen};
use connection_doctor::ui::{Options, Window};
use eframe::egui;
use egui::accesskit::{Live, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// No step of a test waits longer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// The name of the field for anything.
pub(crate) const QUESTION: &str = "What can\u{2019}t you reach?";

pub(crate) type Test<'a> = Harness<'a, Option<Window>>;

pub(crate) fn open(settings_file: Option<&Path>) -> Test<'static> {
    open_sized(settings_file, [1120.0, 780.0])
}

fn open_sized(settings_file: Option<&Path>, size: [f32; 2]) -> Test<'static> {
    let options = Options {
        settings_file: settings_file.map(Path::to_path_buf),
        native_dialogs: false,
        language: None,
        texts: None,
    };
    let settings = match settings_file {
        Some(file) => Settings::load(file).map_err(|error| error.to_string()),
        None => Ok(Settings::default()),
    };
    // The tests look for English words, in whatever language the desktop is.
    let settings = settings.map(|settings| Settings {
        language: Some("en".to_owned()),
        ..settings
    });
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        move |ui, state: &mut Option<Window>| {
            if let Some(window) = state {
                window.logic(ui.ctx());
                window.ui(ui, None);
            } else {
                // The fonts are there from the next frame on.
                let window = Window::new(ui.ctx(), settings.clone(), options.clone());
                *state = Some(window.unwrap());
                ui.ctx().request_repaint();
            }
        },
        None,
    );
    harness.run_steps(3);
    harness
}

pub(crate) fn window<'a>(test: &'a Test<'_>) -> &'a Window {
    test.state().as_ref().unwrap()
}

/// Draws frames until something is so.
pub(crate) fn until(test: &mut Test<'_>, what: &str, so: impl Fn(&Test<'_>) -> bool) {
    let end = Instant::now() + PATIENCE;
    while !so(test) {
        assert!(Instant::now() < end, "waited in vain for: {what}");
        std::thread::sleep(Duration::from_millis(10));
        test.step();
    }
    test.step();
}

fn type_into(test: &mut Test<'_>, label: &str, text: &str) {
    let field = test.get_by_role_and_label(Role::TextInput, label);
    field.focus();
    test.step();
    test.get_by_role_and_label(Role::TextInput, label)
        .type_text(text);
    test.run_steps(2);
}

/// Asks for a diagnosis as a person does.
pub(crate) fn check(test: &mut Test<'_>, place: &str) {
    type_into(test, QUESTION, place);
    click(test, "Check");
}

pub(crate) fn click(test: &mut Test<'_>, label: &str) {
    test.get_by_label(label).click();
    test.run_steps(4);
}

/// A port of this computer on which nothing listens.
pub(crate) fn closed_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

pub(crate) fn finished(test: &Test<'_>) -> bool {
    let state = window(test).state();
    !state.is_running() && state.report().is_some()
}

#[test]
fn a_typed_address_fills_host_port_and_protocol() {
    let mut test = open(None);
    type_into(&mut test, QUESTION, "wss://192.0.2.7:8443/chat");
    assert_eq!(test.get_by_label("Host").value().unwrap(), "192.0.2.7");
    assert_eq!(test.get_by_label("Port").value().unwrap(), "8443");
    let protocol = test.get_by_role_and_label(Role::ComboBox, "Protocol");
    assert_eq!(protocol.value().unwrap(), "WebSocket with TLS");
}

#[test]
fn what_is_no_address_is_said_and_kept() {
    let mut test = open(None);
    type_into(&mut test, "Port", "99999");
    type_into(&mut test, "Host", "example.com");
    test.key_press(egui::Key::Enter);
    test.run_steps(3);
    assert_eq!(window(&test).state().screen, Screen::Start);
    assert!(window(&test).state().form.fault.is_some());
    assert_eq!(test.get_by_label("Port").value().unwrap(), "99999");
}

#[test]
fn what_is_known_beside_the_address_can_be_typed() {
    let mut test = open(None);
    type_into(&mut test, QUESTION, "example.com:8282");
    click(&mut test, "More details");
    test.run_steps(2);
    let expected = "IP address that the server really has";
    type_into(&mut test, expected, "not one");
    test.key_press(egui::Key::Enter);
    test.run_steps(3);
    assert_eq!(window(&test).state().screen, Screen::Start);
    assert!(window(&test).state().form.fault.is_some());
    let mut other = open(None);
    type_into(&mut other, QUESTION, "example.com:8282");
    click(&mut other, "More details");
    other.run_steps(2);
    type_into(&mut other, expected, "192.0.2.7");
    type_into(&mut other, "WebSocket subprotocol", "chat");
    let details = window(&other).state().form.target().unwrap().details;
    assert_eq!(details.expect_ip, "192.0.2.7".parse().ok());
    assert_eq!(details.subprotocol.as_deref(), Some("chat"));
}

#[test]
fn enter_runs_and_the_answer_appears() {
    let mut test = open(None);
    let place = format!("127.0.0.1:{}", closed_port());
    type_into(&mut test, QUESTION, &place);
    test.key_press(egui::Key::Enter);
    until(&mut test, "the result screen", |test| {
        window(test).state().screen == Screen::Result
    });
    until(&mut test, "the end of the run", finished);
    let report = window(&test).state().report().unwrap();
    assert!(!report.works(), "{}", report.headline);
    let headline = report.headline.clone();
    let shown = test.get_by_role_and_label(Role::Heading, &headline);
    assert_eq!(shown.accesskit_node().live(), Live::Polite, "{headline}");
    test.get_by_label("Check again");
    test.get_by_label("Causes");
    test.get_by_label("Measurements");
}

#[test]
fn an_example_can_be_tried() {
    let mut test = open(None);
    let texts = Texts::english();
    let words = texts.key("practice-certificate-expired");
    click(&mut test, &format!("Try it: {words}"));
    until(&mut test, "the result screen", |test| {
        window(test).state().screen == Screen::Result
    });
    until(&mut test, "the end of the run", finished);
    let report = window(&test).state().report().unwrap();
    assert!(!report.works(), "{}", report.headline);
    click(&mut test, "Back to the start");
    assert_eq!(window(&test).state().screen, Screen::Start);
    assert!(window(&test).state().served.is_none());
}

#[test]
fn escape_stops_at_once() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut test = open(None);
    let place = format!("ws://{}", listener.local_addr().unwrap());
    type_into(&mut test, QUESTION, &place);
    click(&mut test, "Check");
    until(&mut test, "a first picture", |test| {
        window(test).state().report().is_some()
    });
    if window(&test).state().is_running() {
        let began = Instant::now();
        test.key_press(egui::Key::Escape);
        until(&mut test, "the end of the run", finished);
        assert!(began.elapsed() < Duration::from_secs(2));
        let facts = &window(&test).state().report().unwrap().facts;
        let stopped = facts.stopped.clone().expect("it was stopped");
        assert!(!stopped.unfinished.is_empty());
        test.get_by_label_contains("Stopped after");
        // In the header, and beside what is said about stopping.
        assert_eq!(test.get_all_by_label("Check again").count(), 2);
    }
    assert!(window(&test).state().report().is_some());
}

#[test]
fn closing_waits_for_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut test = open(None);
    let place = format!("ws://{}", listener.local_addr().unwrap());
    check(&mut test, &place);
    let began = Instant::now();
    test.state_mut().as_mut().unwrap().close();
    assert!(began.elapsed() < Duration::from_secs(5));
}

/// A window that shows a report of a run that measured nothing.
pub(crate) fn with_report(size: [f32; 2]) -> Test<'static> {
    let mut test = open_sized(None, size);
    let mut facts = Facts::new(Target::parse("ws://192.0.2.7:8282/").unwrap());
    facts.complete = true;
    let report = report::build(facts, "2026-01-02T03:04:05Z", &Texts::english());
    test.state_mut().as_mut().unwrap().show_report(report);
    test.run_steps(3);
    test
}

#[test]
fn the_keyboard_saves_a_report_where_the_person_types() {
    let folder = tempfile::tempdir().unwrap();
    for (format, extension) in [("html", "html"), ("text", "txt"), ("json", "json")] {
        let mut test = with_report([1120.0, 780.0]);
        let mut settings = window(&test).state().settings.clone();
        format.clone_into(&mut settings.format);
        let file = folder.path().join(format!("report.{extension}"));
        test.state_mut().as_mut().unwrap().change(settings);
        test.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
        test.run_steps(3);
        let Some(Dialog::SaveAs(save)) = &window(&test).state().dialog else {
            panic!("no dialog for {format}");
        };
        assert!(
            save.path.ends_with(&format!(".{extension}")),
            "{}",
            save.path
        );
        test.run_steps(3);
        assert!(test.get_by_label("File").is_focused(), "{format}");
        test.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
        test.step();
        type_into(&mut test, "File", &file.display().to_string());
        test.key_press(egui::Key::Enter);
        test.step();
        until(&mut test, "the file", |test| !window(test).state().saving);
        let written = std::fs::read_to_string(&file).unwrap();
        assert!(written.contains("192.0.2.7"), "{format}");
        assert!(window(&test).state().dialog.is_none());
    }
}

#[test]
fn a_file_that_cannot_be_written_is_told_and_can_be_tried_again() {
    let mut test = with_report([1120.0, 780.0]);
    test.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::S);
    test.run_steps(3);
    test.get_by_label("File").focus();
    test.step();
    test.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    test.step();
    type_into(&mut test, "File", "/nowhere/at/all.html");
    click(&mut test, "Save");
    until(&mut test, "an answer", |test| !window(test).state().saving);
    let notice = window(&test).state().notices.list()[0].clone();
    assert!(notice.bad && notice.retry.is_some());
    assert!(window(&test).state().report().is_some(), "the report stays");
    test.get_by_label("Try again");
}

#[test]
fn the_picture_of_the_way_has_words() {
    for size in [[1120.0, 780.0], [400.0, 700.0]] {
        let test = with_report(size);
        let picture = test.get_by_role(Role::Image);
        let words = picture.accesskit_node().label().unwrap();
        assert!(words.contains("This computer"), "{words}");
    }
}

#[test]
fn all_causes_can_be_seen_and_opened() {
    let mut test = with_report([1120.0, 780.0]);
    let causes = window(&test).state().report().unwrap().causes.len();
    assert!(causes > 20, "{causes}");
    click(&mut test, &format!("Show all {causes} causes"));
    let first = window(&test).state().report().unwrap().causes[0].clone();
    let status = Texts::english().key(&format!("status-{}", first.status.id()));
    click(&mut test, &format!("{}: {status}", first.title));
    assert!(window(&test).state().unfolded.contains(first.id));
    test.get_by_label(&first.why);
}

#[test]
fn settings_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.json");
    let mut test = open(Some(&file));
    click(&mut test, "Change");
    assert_eq!(window(&test).state().dialog, Some(Dialog::Settings));
    click(&mut test, "Also try other ports of the same server");
    test.key_press(egui::Key::Escape);
    test.run_steps(2);
    assert_eq!(window(&test).state().dialog, None);
    assert!(!Settings::load(&file).unwrap().control_ports);
    let settings = Settings {
        theme: ThemeChoice::Dark,
        ..Settings::load(&file).unwrap()
    };
    settings.save(&file).unwrap();
    let again = open(Some(&file));
    assert_eq!(again.ctx.theme(), egui::Theme::Dark);
    assert!(!window(&again).state().settings.control_ports);
}

#[test]
fn a_broken_settings_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.json");
    std::fs::write(&file, "no settings").unwrap();
    let test = open(Some(&file));
    assert_eq!(window(&test).state().notices.list().len(), 1);
    assert_eq!(window(&test).state().settings.theme, ThemeChoice::System);
}

#[test]
fn every_size_and_theme_draws() {
    for size in [[1120.0, 780.0], [800.0, 600.0], [360.0, 640.0]] {
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            let mut test = with_report(size);
            let settings = Settings {
                theme,
                ..window(&test).state().settings.clone()
            };
            test.state_mut().as_mut().unwrap().change(settings);
            test.run_steps(3);
            for dialog in [Dialog::Settings, Dialog::About] {
                test.state_mut().as_mut().unwrap().open(dialog);
                test.run_steps(3);
                test.get_by_label("Close");
            }
        }
    }
}
