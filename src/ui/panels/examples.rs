//! Examples to try: built-in faulty servers on this computer.

use std::sync::Arc;

use eframe::egui;
use egui::{Galley, Rect, Stroke, Vec2};

use crate::practice::{SCENARIOS, Scenario};
use crate::say;
use crate::say::Said;
use crate::ui::command::{Command, Commands};
use crate::ui::flow::Mirror;
use crate::ui::state::State;
use crate::ui::text::{self, Fit};
use crate::ui::theme::{self, Face};
use crate::ui::widgets;

/// The ones that are shown at first, by name: what people meet most.
const FIRST: [&str; 6] = [
    "nothing-listens",
    "web-page-for-web-socket",
    "ssh-banner",
    "certificate-expired",
    "never-answers",
    "web-socket-works",
];

/// The least width of a card.
const NARROWEST: f32 = 200.0;

/// Between cards.
const GAP: f32 = 10.0;

/// Inside a card.
const PADDING: Vec2 = Vec2::new(13.0, 11.0);

/// Shows them.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    text::section(ui, &state.texts.say(&say!("ui-examples")));
    ui.add_space(4.0);
    let mut shown: Vec<&'static Scenario> = FIRST
        .iter()
        .filter_map(|name| SCENARIOS.iter().find(|scenario| scenario.name == *name))
        .collect();
    if state.all_examples {
        let others = SCENARIOS
            .iter()
            .filter(|scenario| !FIRST.contains(&scenario.name));
        shown.extend(others);
    }
    let room = ui.available_width();
    let columns = if room >= 3.0 * NARROWEST {
        3
    } else if room >= 2.0 * NARROWEST {
        2
    } else {
        1
    };
    let width = (room - GAP * (columns - 1) as f32) / columns as f32;
    ui.spacing_mut().item_spacing = Vec2::splat(GAP);
    for row in shown.chunks(columns) {
        let cards: Vec<Card> = row
            .iter()
            .map(|scenario| Card::new(ui, state, scenario, width))
            .collect();
        let height = cards.iter().map(Card::height).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            for card in cards {
                card.show(ui, state, Vec2::new(width, height), commands);
            }
        });
    }
    if !state.all_examples {
        ui.add_space(2.0);
        let words = say!("ui-examples-all", count = SCENARIOS.len());
        if widgets::link(ui, Face::Body, &state.texts.say(&words)).clicked() {
            commands.send(Command::AllExamples);
        }
    }
}

struct Card {
    name: &'static str,
    words: String,
    title: Arc<Galley>,
    hint: Arc<Galley>,
}

impl Card {
    fn new(ui: &egui::Ui, state: &State, scenario: &Scenario, width: f32) -> Self {
        let palette = theme::palette(ui);
        let words = state.texts.key(&format!("practice-{}", scenario.name));
        let hint = state.texts.key(&format!("practice-{}.hint", scenario.name));
        let room = width - 2.0 * PADDING.x;
        let lay_out = |words: &str, face: Face, color| {
            text::lay_out(ui, face, color, words, Fit::Wrap(room), None)
        };
        Self {
            name: scenario.name,
            title: lay_out(&words, Face::Body, palette.ink),
            hint: lay_out(&hint, Face::Tiny, palette.mute),
            words,
        }
    }

    fn height(&self) -> f32 {
        self.title.size().y + 2.0 + self.hint.size().y + 2.0 * PADDING.y
    }

    fn show(self, ui: &mut egui::Ui, state: &State, size: Vec2, commands: &mut Commands) {
        let palette = theme::palette(ui);
        let id = ui.scope_id().with(self.name);
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let response = ui.interact(rect, id, egui::Sense::click());
        response.widget_info(|| {
            let words = say!("ui-try", name = Said(self.words.clone()));
            let words = state.texts.say(&words);
            let words = text::spoken(&words);
            egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), words)
        });
        let border = if response.hovered() {
            palette.accent
        } else {
            palette.line
        };
        ui.painter().rect(
            rect,
            theme::CARD_ROUND,
            palette.card,
            Stroke::new(1.0, border),
            egui::StrokeKind::Inside,
        );
        let inside = Rect::from_min_max(rect.min + PADDING, rect.max - PADDING);
        let mirror = Mirror::new(ui, inside);
        let mut top = inside.min;
        for (galley, color) in [(self.title, palette.ink), (self.hint, palette.mute)] {
            let place = mirror.rect(Rect::from_min_size(top, galley.size()));
            top.y = place.bottom() + 2.0;
            text::put(ui, place.min, galley, color);
        }
        widgets::focus_ring(ui, &response);
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        if response.clicked() {
            commands.send(Command::Try(self.name));
        }
    }
}
