//! The answer on top; while checks run, how far they are.

use eframe::egui;

use crate::diagnosis::Outcome;
use crate::say;
use crate::say::{Said, Say};
use crate::ui::command::{Command, Commands};
use crate::ui::flow::{self, Mirror};
use crate::ui::run::{Run, Snapshot};
use crate::ui::state::State;
use crate::ui::symbol::Symbol;
use crate::ui::theme::{self, Face, Palette, Tone};
use crate::ui::{text, widgets};

use super::form;

/// So many running checks are named; the others are counted.
const NAMED: usize = 3;

/// The colour at the side.
const EDGE: f32 = 5.0;

/// Shows it.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let palette = theme::palette(ui);
    let snapshot = state.snapshot();
    let (symbol, tone) = look(palette, snapshot.map(|shown| shown.as_ref()));
    let margin = flow::margin(ui, 21, egui::Margin::symmetric(16, 14));
    let frame = theme::card(ui).inner_margin(margin);
    let response = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        form::fault(ui, state);
        if let Some(shown) = snapshot {
            answer(ui, shown, symbol, tone);
            if !state.is_running() {
                stopped(ui, state, shown, commands);
            }
        } else {
            let words = state.texts.say(&say!("ui-starting"));
            text::show(ui, Face::Headline, palette.ink, &words);
        }
        if let Some(run) = &state.run {
            if run.is_running() {
                progress(ui, state, run);
            } else if run.is_lost() {
                lost(ui, state, commands);
            }
        }
    });
    edge(ui, response.response.rect, tone);
}

/// The coloured edge, inside the rounded corners of the card.
fn edge(ui: &egui::Ui, card: egui::Rect, tone: Tone) {
    let strip = Mirror::new(ui, card).rect(card.with_max_x(card.left() + EDGE));
    let painter = ui.painter().with_clip_rect(strip.intersect(ui.clip_rect()));
    painter.rect_filled(card, theme::CARD_ROUND, tone.ink);
}

fn look(palette: &Palette, shown: Option<&Snapshot>) -> (Option<Symbol>, Tone) {
    let waiting = Tone {
        ink: palette.accent,
        ground: palette.none.ground,
    };
    let Some(shown) = shown else {
        return (None, waiting);
    };
    match shown.report.diagnosis.verdict.outcome {
        Outcome::Reachable => (Some(Symbol::Check), palette.good),
        Outcome::Degraded => (Some(Symbol::Alert), palette.warn),
        Outcome::Unreachable => (Some(Symbol::Cross), palette.bad),
        Outcome::Inconclusive if shown.finished => (Some(Symbol::Question), palette.none),
        Outcome::Inconclusive => (None, waiting),
    }
}

fn answer(ui: &mut egui::Ui, shown: &Snapshot, symbol: Option<Symbol>, tone: Tone) {
    let palette = theme::palette(ui);
    let report = &shown.report;
    ui.horizontal_top(|ui| {
        if let Some(symbol) = symbol {
            flow::vertical(ui, |ui| {
                ui.add_space(6.0);
                symbol.show(ui, 16.0, tone.ink);
            });
        }
        let headline = text::show(ui, Face::Headline, palette.ink, &report.headline);
        text::heading(&headline);
        text::live(&headline);
    });
    if !report.summary.is_empty() {
        text::show(ui, Face::Body, palette.mute, &report.summary);
    }
    let notes = if report.facts.stopped.is_some() {
        // It is said on its own, with what to do about it.
        report.notes.get(1..).unwrap_or_default()
    } else {
        &report.notes
    };
    for note in notes {
        text::show(ui, Face::Small, palette.mute, note);
    }
}

/// That the person stopped the run, what was not measured, and the way to measure it.
fn stopped(ui: &mut egui::Ui, state: &State, shown: &Snapshot, commands: &mut Commands) {
    let Some(words) = shown.report.notes.first() else {
        return;
    };
    if shown.report.facts.stopped.is_none() {
        return;
    }
    let palette = theme::palette(ui);
    ui.add_space(2.0);
    ui.horizontal_top(|ui| {
        flow::vertical(ui, |ui| {
            ui.add_space(4.0);
            Symbol::Alert.show(ui, 14.0, palette.warn.ink);
        });
        flow::vertical(ui, |ui| {
            let response = text::show(ui, Face::Body, palette.ink, words);
            text::live(&response);
            let again = state.texts.say(&say!("ui-check-again"));
            if widgets::link(ui, Face::Body, &again).clicked() {
                commands.send(Command::Check);
            }
        });
    });
}

fn progress(ui: &mut egui::Ui, state: &State, run: &Run) {
    let palette = theme::palette(ui);
    let (ended, running) = run
        .shown
        .as_ref()
        .map_or((0, [].as_slice()), |shown| (shown.ended, &shown.running));
    let says = say!("ui-progress", time = run.elapsed_ms(), ended = ended);
    let mut words = state.texts.say(&says);
    if !running.is_empty() {
        let mut names: Vec<String> = running
            .iter()
            .map(|job| {
                if job.watching {
                    state.texts.say(&say!("check-web_socket-watched"))
                } else {
                    state.texts.key(&format!("check-{}", job.check.id()))
                }
            })
            .collect();
        names.dedup();
        let more = names.len().saturating_sub(NAMED);
        names.truncate(NAMED);
        let checks = state.texts.list(&names);
        let checks = if more > 0 {
            state.texts.say(&say!(
                "ui-running-more",
                checks = Said(checks),
                count = more
            ))
        } else {
            checks
        };
        let running = state.texts.say(&say!("ui-running", checks = Said(checks)));
        words = state.texts.sentences(&[words, running]);
    }
    text::still(ui, Face::Small, palette.mute, &words);
    let all = ended + running.len();
    bar(ui, ended as f32 / all.max(1) as f32);
}

/// How many of the known checks are done. More become known on the way, so it may step back.
fn bar(ui: &mut egui::Ui, part: f32) {
    let palette = theme::palette(ui);
    let size = egui::vec2(ui.available_width(), 4.0);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    ui.painter().rect_filled(rect, 2.0, palette.none.ground);
    let done = rect.with_max_x(rect.left() + rect.width() * part.clamp(0.0, 1.0));
    let done = Mirror::new(ui, rect).rect(done);
    ui.painter().rect_filled(done, 2.0, palette.accent);
}

fn lost(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let bad = theme::palette(ui).bad;
    let says: Say = say!("ui-lost");
    text::show(ui, Face::Body, bad.ink, &state.texts.say(&says));
    let again = state.texts.say(&say!("ui-again"));
    if widgets::button(ui, &again).clicked() {
        commands.send(Command::Check);
    }
}
