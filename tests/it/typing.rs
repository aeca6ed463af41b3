//! Arabic in a field: what is typed, where the cursor stands, what the pointer finds.

use connection_doctor::i18n::Language;
use connection_doctor::ui::state::State;
use eframe::egui;
use egui::{Event, Key, Modifiers, Pos2, Rect};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::fit::{self, Test};

/// Two words, an address, a word.
const MESSAGE: &str = "\u{62a}\u{639}\u{630}\u{651}\u{631} \u{641}\u{62a}\u{62d} ws://192.0.2.7:8282/a \u{627}\u{644}\u{622}\u{646}";

fn state<'a>(test: &'a Test<'_>) -> &'a State {
    test.state().as_ref().unwrap().state()
}

fn field() -> egui::Id {
    egui::Id::unique("paste")
}

/// An Arabic window with the message in its first field, which has the keyboard.
fn typed() -> Test<'static> {
    let language = Language::find("ar").unwrap();
    let mut test = fit::open(language, [1120.0, 780.0], 1.0);
    test.event(Event::Paste(MESSAGE.to_owned()));
    test.run_steps(3);
    assert_eq!(state(&test).form.text, MESSAGE);
    test
}

fn selected(test: &Test<'_>) -> (usize, usize) {
    let kept = egui::TextEdit::load_state(&test.ctx, field()).unwrap();
    let range = kept.cursor.char_range().unwrap();
    (range.secondary.index.0, range.primary.index.0)
}

fn place(test: &Test<'_>) -> Rect {
    let words = state(test).texts.key("ui-question");
    let field = test.get_by_role_and_label(egui::accesskit::Role::TextInput, &words);
    assert_eq!(field.accesskit_node().value().unwrap(), MESSAGE);
    field.rect()
}

fn press(test: &mut Test<'_>, pos: Pos2, pressed: bool) {
    test.event(Event::PointerMoved(pos));
    test.event(button(pos, pressed));
    test.step();
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton {
        pos,
        button: egui::PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    }
}

#[test]
fn the_pointer_finds_the_letters_where_they_are_seen() {
    let mut test = typed();
    let all = MESSAGE.chars().count();
    let rect = place(&test);
    let right = rect.right_center() - egui::vec2(2.0, 0.0);
    // The line begins at the right.
    press(&mut test, right, true);
    press(&mut test, right, false);
    assert_eq!(selected(&test), (0, 0));
    // Its end is no further left than it is long: all left of it is behind the last letter.
    let left = rect.left_center() + egui::vec2(4.0, 0.0);
    press(&mut test, left, true);
    press(&mut test, left, false);
    assert_eq!(selected(&test), (all, all));
    // From the beginning to the end, and a frame later nothing has moved.
    press(&mut test, right, true);
    test.event(Event::PointerMoved(rect.center()));
    test.step();
    test.event(Event::PointerMoved(left));
    test.step();
    press(&mut test, left, false);
    test.run_steps(3);
    assert_eq!(selected(&test), (0, all));
}

#[test]
fn two_clicks_select_the_word_under_the_pointer() {
    let mut test = typed();
    let right = place(&test).right_center() - egui::vec2(20.0, 0.0);
    // Every event of a test takes a frame of a quarter of a second.
    test.ctx
        .options_mut(|options| options.input_options.max_double_click_delay = 5.0);
    for pressed in [true, false, true, false] {
        press(&mut test, right, pressed);
    }
    assert_eq!(selected(&test), (0, 5));
    // Ctrl and Backspace: egui looks for the word before the cursor.
    for key in [Key::End, Key::Backspace] {
        test.key_press_modifiers(Modifiers::COMMAND, key);
        test.step();
    }
    test.run_steps(2);
    assert!(state(&test).form.text.len() < MESSAGE.len());
    assert!(MESSAGE.starts_with(&state(&test).form.text));
}

#[test]
fn the_left_arrow_goes_on_and_letters_go_where_the_cursor_is() {
    let mut test = typed();
    test.key_press(Key::Home);
    test.step();
    test.key_press(Key::ArrowLeft);
    test.step();
    assert_eq!(selected(&test), (1, 1));
    test.key_press(Key::ArrowRight);
    test.step();
    assert_eq!(selected(&test), (0, 0));
    test.event(Event::Text("\u{644}".to_owned()));
    test.run_steps(2);
    assert_eq!(state(&test).form.text, format!("\u{644}{MESSAGE}"));
    assert_eq!(selected(&test), (1, 1));
    test.key_press(Key::Backspace);
    test.run_steps(2);
    assert_eq!(state(&test).form.text, MESSAGE);
}

#[test]
fn a_field_with_an_address_goes_on_as_ever() {
    let language = Language::find("ar").unwrap();
    let mut test = fit::open(language, [1120.0, 780.0], 1.0);
    test.event(Event::Paste("ws://192.0.2.7:8282/".to_owned()));
    test.run_steps(3);
    test.key_press(Key::Home);
    test.step();
    test.key_press(Key::ArrowRight);
    test.step();
    assert_eq!(selected(&test), (1, 1));
}
