//! Every language in every format, and the change of language in the window.

use std::path::Path;

use connection_doctor::i18n::{Direction, LANGUAGES, Language, Texts, bidi};
use connection_doctor::report::{self, formats::FORMATS};
use connection_doctor::settings::Settings;

use eframe::egui;
use egui_kittest::kittest::Queryable as _;

use crate::scenarios;
use crate::ui;

/// A recorded run in a language.
fn told(language: &'static Language) -> (report::Report, Texts) {
    let file = Path::new("tests/scenarios/cert-name.toml");
    let texts = Texts::new(language);
    let facts = scenarios::read(file).facts;
    (report::build(facts, "2026-01-02T03:04:05Z", &texts), texts)
}

fn document(language: &'static Language, format: &str) -> String {
    let (report, texts) = told(language);
    let format = FORMATS.iter().find(|known| known.id == format).unwrap();
    (format.render)(&report, &texts)
}

#[test]
fn every_format_speaks_every_language() {
    for language in LANGUAGES {
        let (report, texts) = told(language);
        for format in FORMATS {
            let document = (format.render)(&report, &texts);
            // One word of the language that every format has: the status of the first cause, or its title.
            let title = bidi::bare(&report.causes[0].title).into_owned();
            let found = bidi::bare(&document).contains(title.split(' ').next().unwrap());
            assert!(found, "{} in {}", format.id, language.tag);
        }
    }
}

#[test]
fn a_web_page_names_its_language_and_closes_its_islands() {
    for language in LANGUAGES {
        let page = document(language, "html");
        let direction = match language.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        let head = format!("<html lang=\"{}\" dir=\"{direction}\">", language.tag);
        assert!(page.contains(&head), "{head}");
        assert_eq!(page.matches("<bdi").count(), page.matches("</bdi>").count());
        assert!(!page.contains(bidi::is_invisible), "{}", language.tag);
        let islands = page.matches("<bdi>").count() > 20;
        assert_eq!(
            islands,
            language.direction == Direction::RightToLeft,
            "{}",
            language.tag
        );
    }
}

#[test]
fn json_has_values_as_they_are() {
    for language in LANGUAGES {
        let json = document(language, "json");
        assert!(!json.contains(bidi::is_invisible), "{}", language.tag);
        let escaped = ["\\u2066", "\\u2068", "\\u2069", "\\u200f"];
        assert!(
            !escaped.iter().any(|mark| json.contains(mark)),
            "{}",
            language.tag
        );
    }
}

#[test]
fn arabic_lines_of_text_keep_their_islands_whole() {
    let language = Language::find("ar").unwrap();
    for format in ["text", "markdown"] {
        let document = document(language, format);
        assert!(document.contains(bidi::FIRST_STRONG), "{format}");
        for line in document.lines() {
            let mut open = 0;
            for c in line.chars() {
                match c {
                    bidi::FIRST_STRONG | bidi::LEFT_TO_RIGHT => open += 1,
                    bidi::END => open -= 1,
                    _ => {}
                }
                assert!(open >= 0, "{format}: {line:?}");
            }
            assert_eq!(open, 0, "{format}: {line:?}");
        }
    }
    let english = document(Language::english(), "text");
    assert!(!english.contains(bidi::is_invisible));
}

#[test]
fn the_way_of_an_arabic_report_points_to_the_left() {
    let arabic = document(Language::find("ar").unwrap(), "text");
    assert!(arabic.contains('\u{2190}') && !arabic.contains('\u{2192}'));
}

#[test]
fn what_is_copied_is_in_the_order_of_reading() {
    let language = Language::find("ar").unwrap();
    let (report, _) = told(language);
    // A sentence with values, which stands alone.
    let words = bidi::bare(&report.summary).into_owned();
    let mut test = ui::open(None);
    let settings = Settings {
        language: Some("ar".to_owned()),
        ..Settings::default()
    };
    let window = test.state_mut().as_mut().unwrap();
    window.change(settings);
    window.show_report(report);
    test.run_steps(4);
    let place = test.get_by_value(&words).rect();
    // From the beginning at the upper right to the end at the lower left.
    test.drag_at(place.right_top() + egui::vec2(-1.0, 4.0));
    test.step();
    test.hover_at(place.left_bottom() + egui::vec2(1.0, -4.0));
    test.step();
    test.event(egui::Event::Copy);
    test.step();
    let copied = test
        .output()
        .platform_output
        .commands
        .iter()
        .find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        });
    assert_eq!(copied.as_deref(), Some(words.as_str()));
}

#[test]
fn a_report_is_told_again_when_the_language_changes() {
    let mut test = ui::with_report([1120.0, 780.0]);
    let before = ui::window(&test).state().report().unwrap().clone();
    for tag in ["ar", "ru", "en"] {
        let settings = Settings {
            language: Some(tag.to_owned()),
            ..ui::window(&test).state().settings.clone()
        };
        test.state_mut().as_mut().unwrap().change(settings);
        ui::until(&mut test, "the report in its new language", |test| {
            ui::window(test).state().report().unwrap().language.tag == tag
        });
        let after = ui::window(&test).state().report().unwrap();
        assert_eq!(
            after.facts.records, before.facts.records,
            "nothing is measured again"
        );
        assert_eq!(after.headline == before.headline, tag == "en");
    }
}
