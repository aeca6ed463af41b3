//! The measurements: what each check saw, and when, on a timeline drawn to scale.

use eframe::egui;
use egui::{Align2, Pos2, Rect, Stroke, Vec2};

use crate::facts::Status;
use crate::report::{self, Measurement};
use crate::say;
use crate::say::Said;
use crate::ui::flow::Mirror;
use crate::ui::run::{Job, Run, Snapshot};
use crate::ui::state::State;
use crate::ui::symbol::Symbol;
use crate::ui::text::{self, Fit};
use crate::ui::theme::{self, Face, Palette, size};

/// The height of a line.
const LINE: f32 = 42.0;

/// Room for the duration at the end of a line.
const TIME: f32 = 84.0;

/// Between the ticks of the scale there is at least this much room.
const TICK: f32 = 90.0;

/// Shows the card.
pub(super) fn show(ui: &mut egui::Ui, state: &State, snapshot: &Snapshot) {
    let rows = &snapshot.report.measurements;
    theme::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        text::section(ui, &state.texts.say(&say!("ui-measurements")));
        if rows.is_empty() && snapshot.running.is_empty() {
            text::small(ui, &state.texts.say(&say!("ui-measurements-wait")));
            return;
        }
        let now_ms = state
            .run
            .as_ref()
            .filter(|run| run.is_running())
            .map_or(0.0, Run::elapsed_ms);
        let scale = Scale::new(ui, snapshot, now_ms);
        scale.draw(ui, state);
        let first = Pos2::new(ui.max_rect().left(), ui.cursor().top());
        // Lines that cannot be seen keep their room and draw nothing.
        for (index, row) in rows.iter().enumerate() {
            scale.line(ui, state, first.y + LINE * index as f32, row);
        }
        for (index, job) in snapshot.running.iter().enumerate() {
            let y = first.y + LINE * (rows.len() + index) as f32;
            scale.running(ui, state, y, job, now_ms);
        }
        let lines = rows.len() + snapshot.running.len();
        ui.advance_cursor_after_rect(Rect::from_min_size(
            first,
            Vec2::new(scale.right - scale.left, LINE * lines as f32),
        ));
    });
}

/// Where milliseconds lie on the screen.
struct Scale {
    /// The left edge of the card.
    left: f32,
    /// Where the bars begin.
    bars: f32,
    /// Where the bars end.
    end: f32,
    /// The right edge of the card.
    right: f32,
    /// The time at the end of the bars.
    longest_ms: f64,
    /// Lays the picture over the card.
    mirror: Mirror,
}

impl Scale {
    fn new(ui: &egui::Ui, snapshot: &Snapshot, now_ms: f64) -> Self {
        let room = ui.available_width();
        let left = ui.max_rect().left();
        let card = Rect::from_x_y_ranges(left..=left + room, 0.0..=0.0);
        let longest_ms = snapshot
            .report
            .measurements
            .iter()
            .map(|row| row.start_ms + row.duration_ms)
            .fold(now_ms, f64::max)
            .max(1.0);
        Self {
            left,
            bars: left + (room * 0.34).clamp(120.0, 320.0),
            end: left + room - TIME,
            right: left + room,
            longest_ms,
            mirror: Mirror::new(ui, card),
        }
    }

    fn x(&self, ms: f64) -> f32 {
        let part = (ms / self.longest_ms).clamp(0.0, 1.0);
        let x = f64::from(self.bars) + part * f64::from(self.end - self.bars);
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a place on the screen; egui has no f64"
        )]
        let x = x as f32;
        x
    }

    /// The scale above the bars: round numbers only.
    fn draw(&self, ui: &mut egui::Ui, state: &State) {
        let palette = theme::palette(ui);
        let size = Vec2::new(self.right - self.left, 20.0);
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let most = f64::from((self.end - self.bars) / TICK).max(1.0);
        let step_ms = round_step(self.longest_ms / most);
        let mut at_ms = 0.0;
        while at_ms <= self.longest_ms {
            let x = self.mirror.x(self.x(at_ms));
            let (words, anchor) = if at_ms > 0.0 {
                let words = state.texts.say(&say!("ui-time", time = at_ms));
                (words, Align2::CENTER_CENTER)
            } else {
                ("0".to_owned(), self.beside(Align2::LEFT_CENTER))
            };
            let place = Pos2::new(x, rect.center().y - 2.0);
            text::at(ui, place, anchor, Face::Tiny, palette.mute, &words);
            ui.painter().vline(
                x,
                rect.bottom() - 4.0..=rect.bottom(),
                Stroke::new(1.0, palette.line),
            );
            at_ms += step_ms;
        }
    }

    fn line(&self, ui: &egui::Ui, state: &State, y: f32, row: &Measurement) {
        let rect = self.rect(y);
        let id = ui.scope_id().with(("measurement", row.check, &row.label));
        let response = ui.interact(rect, id, egui::Sense::hover());
        response.widget_info(|| {
            let words = state.texts.say(&say!(
                "ui-measurement",
                label = Said(row.label.clone()),
                says = Said(row.says.clone()),
                start = row.start_ms,
                time = row.duration_ms,
            ));
            let words = text::spoken(&words);
            egui::WidgetInfo::labeled(egui::accesskit::Role::ListItem, true, words)
        });
        if !ui.is_rect_visible(rect) {
            return;
        }
        let words = format!("{}\n{}", row.label, row.says);
        text::tip(response, &words);
        let palette = theme::palette(ui);
        let tone = match row.status {
            Status::Ok => palette.good,
            Status::Failed => palette.bad,
            Status::Skipped => palette.none,
        };
        self.words(
            ui,
            palette,
            rect,
            (row.status.into(), tone.ink),
            [&row.label, &row.says],
        );
        self.bar(ui, palette, rect, [row.start_ms, row.duration_ms], tone.ink);
        let time = state.texts.say(&say!("ui-time", time = row.duration_ms));
        self.time(ui, palette, rect, &time);
    }

    /// A check that still runs: its bar grows.
    fn running(&self, ui: &egui::Ui, state: &State, y: f32, job: &Job, now_ms: f64) {
        let rect = self.rect(y);
        if !ui.is_rect_visible(rect) {
            return;
        }
        let palette = theme::palette(ui);
        let label = report::label(job.check, &job.subject, &state.texts);
        let says = state.texts.say(&say!("ui-measurement-running"));
        self.words(
            ui,
            palette,
            rect,
            (Symbol::Right, palette.accent),
            [&label, &says],
        );
        let duration_ms = (now_ms - job.start_ms).max(0.0);
        self.bar(
            ui,
            palette,
            rect,
            [job.start_ms, duration_ms],
            palette.accent,
        );
    }

    fn rect(&self, y: f32) -> Rect {
        Rect::from_min_max(Pos2::new(self.left, y), Pos2::new(self.right, y + LINE))
    }

    fn words(
        &self,
        ui: &egui::Ui,
        palette: &Palette,
        rect: Rect,
        (symbol, color): (Symbol, egui::Color32),
        [label, says]: [&str; 2],
    ) {
        let painter = ui.painter();
        let mark = Rect::from_center_size(
            Pos2::new(rect.left() + 6.0, rect.top() + 13.0),
            Vec2::splat(11.0),
        );
        symbol.paint(painter, self.mirror.rect(mark), color);
        let left = rect.left() + 20.0;
        let lines = [
            (label, Face::Small, palette.ink, self.bars - 10.0, 4.0),
            (says, Face::Tiny, palette.mute, rect.right(), 21.0),
        ];
        for (words, face, color, end, below) in lines {
            let room = Fit::Cut(end - left);
            let galley = text::lay_out(ui, face, color, words, room, None);
            let place = Pos2::new(left, rect.top() + below);
            let place = self.mirror.rect(Rect::from_min_size(place, galley.size()));
            text::put(ui, place.min, galley, color);
        }
    }

    fn bar(
        &self,
        ui: &egui::Ui,
        palette: &Palette,
        rect: Rect,
        [start_ms, duration_ms]: [f64; 2],
        color: egui::Color32,
    ) {
        let middle = rect.top() + 13.0;
        let strip = |from: f32, to: f32| {
            Rect::from_min_max(
                Pos2::new(from, middle - size::BAR / 2.0),
                Pos2::new(to, middle + size::BAR / 2.0),
            )
        };
        let round = 3.0;
        ui.painter().rect_filled(
            self.mirror.rect(strip(self.bars, self.end)),
            round,
            palette.none.ground,
        );
        let from = self.x(start_ms);
        // Even the shortest check leaves a mark.
        let to = self.x(start_ms + duration_ms).max(from + 2.0);
        let strip = self.mirror.rect(strip(from, to));
        ui.painter().rect_filled(strip, round, color);
    }

    fn time(&self, ui: &egui::Ui, palette: &Palette, rect: Rect, words: &str) {
        let place = Pos2::new(self.mirror.x(self.right), rect.top() + 13.0);
        let anchor = self.beside(Align2::RIGHT_CENTER);
        text::at(ui, place, anchor, Face::Small, palette.mute, words);
    }

    /// The anchor of a text at an end of the picture, on the other side where the picture is mirrored.
    fn beside(&self, anchor: Align2) -> Align2 {
        match anchor {
            Align2::LEFT_CENTER if self.mirror.is_mirrored() => Align2::RIGHT_CENTER,
            Align2::RIGHT_CENTER if self.mirror.is_mirrored() => Align2::LEFT_CENTER,
            anchor => anchor,
        }
    }
}

/// The next number of the form 1, 2 or 5 times a power of ten.
fn round_step(at_least: f64) -> f64 {
    let power = 10.0_f64.powf(at_least.max(0.1).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= at_least)
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::round_step;

    #[test]
    fn steps_of_the_scale_are_round() {
        for (least, step) in [
            (0.7, 1.0),
            (11.0, 20.0),
            (320.0, 500.0),
            (5_001.0, 10_000.0),
        ] {
            assert!((round_step(least) - step).abs() < 1e-9, "{least}");
        }
    }
}
