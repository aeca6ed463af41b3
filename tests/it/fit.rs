//! Nothing is cut, covered or outside of the window: every screen in every language, at 100, 150 and 200 % text size.
//!
//! What is looked at is what is painted: the ink of every line of text, and the rectangle that it is clipped to.

use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use connection_doctor::i18n::{LANGUAGES, Language, Texts, bidi};
use connection_doctor::report::{self, Report};
use connection_doctor::say;
use connection_doctor::say::Said;
use connection_doctor::settings::Settings;
use connection_doctor::ui::state::{Dialog, SaveAs};
use connection_doctor::ui::{Options, Window};
use eframe::egui;
use egui::epaint::{ClippedShape, Shape};
use egui::{Pos2, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::scenarios;

pub(crate) type Test<'a> = Harness<'a, Option<Window>>;

/// The window in pixels and the size of its text.
pub(crate) const SIZES: [([f32; 2], f32); 4] = [
    ([1120.0, 780.0], 1.0),
    ([800.0, 600.0], 1.0),
    ([800.0, 600.0], 1.5),
    ([800.0, 600.0], 2.0),
];

/// So high that a page needs no scrolling: all of it is painted.
pub(crate) const ENDLESS: f32 = 60_000.0;

/// Touching by less is the softness of edges.
pub(crate) const SOFT: f32 = 1.0;

pub(crate) fn open(language: &Language, [width, height]: [f32; 2], scale: f32) -> Test<'static> {
    let settings = Settings {
        language: Some(language.tag.to_owned()),
        ..Settings::default()
    };
    let options = Options {
        settings_file: None,
        native_dialogs: false,
        language: None,
        texts: None,
    };
    let mut test = Harness::builder()
        .with_size([width / scale, height / scale])
        .with_pixels_per_point(scale)
        .build_ui_state(
            move |ui, state: &mut Option<Window>| {
                if let Some(window) = state {
                    window.logic(ui.ctx());
                    window.ui(ui, None);
                } else {
                    let fonts = egui_system_font_provider::SystemFontProvider::new();
                    ui.ctx().add_font_provider(Arc::new(fonts));
                    let window = Window::new(ui.ctx(), Ok(settings.clone()), options.clone());
                    *state = Some(window.unwrap());
                    ui.ctx().request_repaint();
                }
            },
            None,
        );
    test.run_steps(3);
    test
}

/// One line of text on the screen.
pub(crate) struct Ink {
    pub(crate) words: String,
    pub(crate) rect: Rect,
    clip: Rect,
    /// It ends with an ellipsis because there was no room.
    elided: bool,
}

/// Every line of text that is painted, and in front of the veil of a dialog where there is one.
fn inks(test: &Test<'_>) -> Vec<Ink> {
    let shapes = &test.output().shapes;
    let screen = test.ctx.content_rect();
    let veil = shapes.iter().rposition(|clipped| match &clipped.shape {
        Shape::Rect(shape) => shape.rect.contains_rect(screen) && shape.fill.a() < 255,
        _ => false,
    });
    let mut inks = Vec::new();
    for clipped in shapes.iter().skip(veil.map_or(0, |at| at + 1)) {
        gather(clipped, &clipped.shape, &mut inks);
    }
    inks
}

pub(crate) fn gather(clipped: &ClippedShape, shape: &Shape, inks: &mut Vec<Ink>) {
    match shape {
        Shape::Vec(shapes) => {
            for shape in shapes {
                gather(clipped, shape, inks);
            }
        }
        Shape::Text(text) => {
            for row in &text.galley.rows {
                let ink = row.visuals.mesh_bounds;
                let rect = ink.translate(text.pos.to_vec2() + row.pos.to_vec2());
                if rect.is_positive() && rect.intersects(clipped.clip_rect) {
                    inks.push(Ink {
                        words: row.glyphs.iter().map(|glyph| glyph.chr).collect(),
                        rect,
                        clip: clipped.clip_rect,
                        elided: text.galley.elided || text.galley.text().ends_with('\u{2026}'),
                    });
                }
            }
        }
        _ => {}
    }
}

/// What is wrong with a picture, in words.
pub(crate) fn faults(test: &Test<'_>, what: &str) -> Vec<String> {
    let screen = test.ctx.content_rect();
    let inks = inks(test);
    assert!(inks.len() > 4, "{what}: nothing is painted");
    faults_of(&inks, screen, what)
}

/// What is wrong with lines of text that must lie inside of a rectangle.
pub(crate) fn faults_of(inks: &[Ink], screen: Rect, what: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for ink in inks {
        let room = ink.clip.intersect(screen).expand(SOFT);
        if ink.rect.left() < room.left() || ink.rect.right() > room.right() {
            faults.push(format!(
                "{what}: \u{201c}{}\u{201d} is cut at the side",
                ink.words
            ));
        }
    }
    for (index, a) in inks.iter().enumerate() {
        for b in inks.iter().skip(index + 1) {
            let both = a.rect.intersect(a.clip).intersect(b.rect.intersect(b.clip));
            if both.is_positive() && both.width() > SOFT && both.height() > 2.0 * SOFT {
                faults.push(format!(
                    "{what}: \u{201c}{}\u{201d} and \u{201c}{}\u{201d} overlap at {:?}",
                    a.words,
                    b.words,
                    both.center()
                ));
            }
        }
    }
    faults
}

/// A report with measurements of a recorded run.
pub(crate) fn recorded(name: &str, texts: &Texts) -> Report {
    let facts = scenarios::read(Path::new(&format!("tests/scenarios/{name}.toml"))).facts;
    report::build(facts, "2026-01-02T03:04:05Z", texts)
}

/// What a screen reader calls the line of a cause.
pub(crate) fn cause_label(report: &Report, index: usize, texts: &Texts) -> String {
    let cause = &report.causes[index];
    let status = texts.key(&format!("status-{}", cause.status.id()));
    let says = say!(
        "report-measured",
        label = Said(cause.title.clone()),
        says = Said(status)
    );
    bidi::bare(&texts.say(&says)).into_owned()
}

fn result(language: &'static Language, name: &str, size: [f32; 2], scale: f32) -> Test<'static> {
    let texts = Texts::new(language);
    let report = recorded(name, &texts);
    let count = report.causes.len();
    let first: Vec<String> = (0..4)
        .map(|index| cause_label(&report, index, &texts))
        .collect();
    let mut test = open(language, size, scale);
    test.state_mut().as_mut().unwrap().show_report(report);
    test.run_steps(3);
    let all = texts.say(&say!("ui-causes-all", count = count));
    test.get_by_label(&bidi::bare(&all)).click();
    test.run_steps(3);
    for label in first {
        test.get_by_label(&label).click();
        test.run_steps(3);
    }
    test.run_steps(2);
    test
}

/// Whether the window speaks the language: without a font it speaks English and says so.
pub(crate) fn speaks(test: &Test<'_>, language: &Language) -> bool {
    let spoken = test.state().as_ref().unwrap().state().texts.language();
    if spoken.tag != language.tag {
        let line = format!(
            "SKIPPED: no font here has the letters of {}\n",
            language.english_name
        );
        std::io::stderr().write_all(line.as_bytes()).unwrap();
    }
    spoken.tag == language.tag
}

fn every_screen(tag: &str) {
    let Some(language) = LANGUAGES.iter().find(|language| language.tag == tag) else {
        panic!("no language {tag}");
    };
    let mut wrong = Vec::new();
    for (size, scale) in SIZES {
        let what = |screen: &str| format!("{tag}, {screen}, {size:?} at {scale}");
        let endless = [size[0], ENDLESS];
        let mut test = open(language, endless, scale);
        if !speaks(&test, language) {
            return;
        }
        wrong.extend(faults(&test, &what("start")));
        let cut: Vec<_> = inks(&test).into_iter().filter(|ink| ink.elided).collect();
        for ink in cut {
            wrong.push(format!(
                "{}: \u{201c}{}\u{201d} is shortened",
                what("start"),
                ink.words
            ));
        }
        test.set_size(egui::vec2(size[0], size[1]) / scale);
        test.run_steps(2);
        let save = SaveAs {
            format: "html",
            path: "/home/ann/report.html".to_owned(),
            replace: true,
        };
        for (name, dialog) in [
            ("settings", Dialog::Settings),
            ("about", Dialog::About),
            ("save", Dialog::SaveAs(save)),
        ] {
            test.state_mut().as_mut().unwrap().open(dialog);
            test.run_steps(4);
            wrong.extend(faults(&test, &what(name)));
        }
        for name in ["cert-name", "firewall-drop"] {
            let test = result(language, name, endless, scale);
            wrong.extend(faults(&test, &what(name)));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} faults:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn english_fits() {
    every_screen("en");
}

#[test]
fn arabic_fits() {
    every_screen("ar");
}

#[test]
fn french_fits() {
    every_screen("fr");
}

#[test]
fn italian_fits() {
    every_screen("it");
}

#[test]
fn russian_fits() {
    every_screen("ru");
}

#[test]
fn turkish_fits() {
    every_screen("tr");
}

#[test]
fn chinese_fits() {
    every_screen("zh-CN");
}

#[test]
fn every_language_is_looked_at() {
    for (source, test) in [
        (include_str!("fit.rs"), "every_screen"),
        (include_str!("fit_states.rs"), "every_state"),
    ] {
        for language in LANGUAGES {
            let call = format!("{test}(\"{}\");", language.tag);
            assert!(source.contains(&call), "add {call}");
        }
    }
}

#[test]
fn arabic_begins_at_the_right() {
    let language = Language::find("ar").unwrap();
    let texts = Texts::new(language);
    let test = open(language, [1120.0, 780.0], 1.0);
    // In the order of reading, for those who hear it.
    let question = test.get_by_label(&texts.key("ui-question")).rect();
    let field = test.get_by_label(&texts.key("ui-host")).rect();
    let button = test.get_by_label(&texts.key("ui-check")).rect();
    assert!(
        (question.right() - field.right()).abs() < 2.0,
        "{question:?} {field:?}"
    );
    assert!(button.left() < field.left(), "{button:?} {field:?}");
    assert!(Pos2::new(560.0, 0.0).x < question.center().x);
}

/// Prints how long a frame of the result takes in each language, beside English:
/// `cargo test --release --test it frame_times -- --ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn frame_times() {
    const ROUNDS: usize = 5;
    const FRAMES: usize = 40;
    let size = [1120.0, 780.0];
    let mut tests: Vec<_> = LANGUAGES
        .iter()
        .map(|language| {
            let report = recorded("firewall-drop", &Texts::new(language));
            let mut test = open(language, size, 1.0);
            test.state_mut().as_mut().unwrap().show_report(report);
            test.run_steps(5);
            (language, test, Vec::new())
        })
        .collect();
    // In turns, so that what else this computer does falls on all of them.
    for _ in 0..ROUNDS {
        for (_, test, times) in &mut tests {
            for _ in 0..FRAMES {
                let began = std::time::Instant::now();
                test.step();
                times.push(began.elapsed());
            }
        }
    }
    let median = |times: &mut Vec<std::time::Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() * 1_000.0
    };
    let english = median(&mut tests[0].2);
    println!("| language | frame | to English |\n| --- | ---: | ---: |");
    for (language, _, times) in &mut tests {
        let own = median(times);
        println!("| {} | {own:.2} ms | {:.2} |", language.tag, own / english);
    }
}
