//! Nothing is cut, covered or outside while a check runs, after it was stopped, and when something went wrong: in every
//! language and at every size of [`fit`].

use std::net::TcpListener;

use connection_doctor::i18n::{Language, Texts, bidi};
use connection_doctor::ui::state::{Dialog, SaveAs, State};
use eframe::egui;
use egui::epaint::Shape;
use egui::{Event, Key, Rect};
use egui_kittest::kittest::Queryable as _;

use crate::fit::{self, ENDLESS, Ink, SIZES, Test};
use crate::ui::until;

fn state<'a>(test: &'a Test<'_>) -> &'a State {
    test.state().as_ref().unwrap().state()
}

fn click(test: &mut Test<'_>, texts: &Texts, key: &str) {
    let words = texts.key(key);
    test.get_by_label(&bidi::bare(&words)).click();
    test.run_steps(3);
}

/// The window with a check of a port that accepts and says nothing, which lasts.
fn running(
    language: &'static Language,
    size: [f32; 2],
    scale: f32,
) -> (Test<'static>, TcpListener) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut test = fit::open(language, size, scale);
    let address = format!("ws://{}/chat", listener.local_addr().unwrap());
    test.event(Event::Paste(address));
    test.run_steps(2);
    test.key_press(Key::Enter);
    until(&mut test, "a first picture", |test| {
        state(test).report().is_some()
    });
    (test, listener)
}

/// What is written on the message at the foot of the window, and the message.
fn notice(test: &Test<'_>) -> (Vec<Ink>, Rect) {
    let shapes = &test.output().shapes;
    let frames = shapes.iter().enumerate().rev();
    let mut frames = frames.filter_map(|(at, clipped)| Some((at, frame(&clipped.shape)?)));
    let Some((at, frame)) = frames.next() else {
        panic!("no message");
    };
    let mut inks = Vec::new();
    for clipped in &shapes[at..] {
        fit::gather(clipped, &clipped.shape, &mut inks);
    }
    (inks, frame)
}

/// The rectangle of a card with its shadow.
fn frame(shape: &Shape) -> Option<Rect> {
    match shape {
        Shape::Vec(shapes) => shapes.iter().find_map(frame),
        Shape::Rect(shape) if shape.stroke.width > 0.0 && shape.rect.width() > 150.0 => {
            Some(shape.rect)
        }
        _ => None,
    }
}

fn every_state(tag: &str) {
    let language = Language::find(tag).unwrap();
    let texts = Texts::new(language);
    let mut wrong = Vec::new();
    for (size, scale) in SIZES {
        let what = |screen: &str| format!("{tag}, {screen}, {size:?} at {scale}");
        let endless = [size[0], ENDLESS];
        let mut test = fit::open(language, endless, scale);
        if !fit::speaks(&test, language) {
            return;
        }
        click(&mut test, &texts, "ui-details");
        // With nothing typed there is a fault to tell.
        click(&mut test, &texts, "ui-check");
        assert!(state(&test).form.fault.is_some());
        wrong.extend(fit::faults(&test, &what("details and a fault")));

        let (mut test, _listener) = running(language, endless, scale);
        assert!(state(&test).is_running(), "it ended too early");
        wrong.extend(fit::faults(&test, &what("running")));
        test.key_press(Key::Escape);
        until(&mut test, "the end", |test| !state(test).is_running());
        test.run_steps(2);
        assert!(state(&test).report().unwrap().facts.stopped.is_some());
        wrong.extend(fit::faults(&test, &what("stopped")));

        test.set_size(egui::vec2(size[0], size[1]) / scale);
        let save = SaveAs {
            format: "html",
            path: "/nowhere/at/all.html".to_owned(),
            replace: false,
        };
        let window = test.state_mut().as_mut().unwrap();
        window.open(Dialog::SaveAs(save));
        test.run_steps(4);
        click(&mut test, &texts, "ui-save");
        until(&mut test, "a message", |test| {
            !state(test).notices.list().is_empty()
        });
        test.run_steps(2);
        let (inks, frame) = notice(&test);
        let retry = bidi::bare(&texts.key("ui-retry")).into_owned();
        test.get_by_label(&retry);
        assert!(inks.len() > 1, "{}", what("message"));
        wrong.extend(fit::faults_of(&inks, frame, &what("message")));
        assert!(
            test.ctx.content_rect().contains_rect(frame),
            "{}: {frame:?}",
            what("message")
        );
    }
    assert!(
        wrong.is_empty(),
        "{} faults:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn english_states_fit() {
    every_state("en");
}

#[test]
fn arabic_states_fit() {
    every_state("ar");
}

#[test]
fn french_states_fit() {
    every_state("fr");
}

#[test]
fn italian_states_fit() {
    every_state("it");
}

#[test]
fn russian_states_fit() {
    every_state("ru");
}

#[test]
fn turkish_states_fit() {
    every_state("tr");
}

#[test]
fn chinese_states_fit() {
    every_state("zh-CN");
}
