//! Do this first: numbered steps with commands to copy, made for the person's own port and address.

use eframe::egui;

use crate::advice::{Command as Line, Effect};
use crate::report::{Report, ReportStep};
use crate::say;
use crate::say::Said;
use crate::ui::command::{Command, Commands};
use crate::ui::run::Snapshot;
use crate::ui::state::State;
use crate::ui::theme::{self, Face, Tone};
use crate::ui::{flow, text, widgets};

/// Room for what stands around a command in its line.
const ENDS: f32 = 48.0;

/// Room for the number of a step.
const NUMBER: f32 = 20.0;

/// Shows the card, at least so high; returns how high its content is.
pub(super) fn show(
    ui: &mut egui::Ui,
    state: &State,
    snapshot: &Snapshot,
    least: f32,
    commands: &mut Commands,
) -> f32 {
    let report = &snapshot.report;
    super::column(ui, least, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 4.0);
        text::section(ui, &state.texts.say(&say!("ui-steps")));
        if report.steps.is_empty() {
            let words = if snapshot.finished && report.works() {
                Some(say!("ui-steps-none"))
            } else if report.facts.stopped.is_some() {
                Some(say!("ui-steps-stopped"))
            } else if snapshot.finished {
                None
            } else {
                Some(say!("ui-steps-wait"))
            };
            if let Some(words) = words {
                text::small(ui, &state.texts.say(&words));
            }
        }
        list(ui, state, &report.steps, commands);
        next_test(ui, state, report);
    })
}

/// Shows numbered steps; the details of a cause use it too.
pub(super) fn list(
    ui: &mut egui::Ui,
    state: &State,
    steps: &[ReportStep],
    commands: &mut Commands,
) {
    for (index, step) in steps.iter().enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let mute = theme::palette(ui).mute;
            // The mark lets the full stop stand behind the number where lines begin at the right (UAX 9, RLM).
            let mark = if flow::is_rtl(ui.ctx()) {
                "\u{200f}"
            } else {
                ""
            };
            let number = format!("{mark}{}.", index + 1);
            ui.allocate_ui(egui::vec2(NUMBER, 0.0), |ui| {
                ui.set_width(NUMBER);
                text::still(ui, Face::Body, mute, &number);
            });
            flow::vertical(ui, |ui| {
                ui.spacing_mut().item_spacing = egui::vec2(8.0, 5.0);
                let place = state.texts.key(&format!("place-{}", step.place.id()));
                text::show(ui, Face::Tiny, mute, &place);
                text::body(ui, &step.text);
                for line in &step.commands {
                    command(ui, state, line, step.commands.len() > 1, commands);
                }
            });
        });
        ui.add_space(6.0);
    }
}

/// One command on its ground, with whether it only looks, and a button to copy it.
fn command(ui: &mut egui::Ui, state: &State, line: &Line, named: bool, commands: &mut Commands) {
    let palette = theme::palette(ui);
    let (effect, tone) = match line.effect {
        Effect::Reads => ("effect-reads", palette.good),
        Effect::Changes => ("effect-changes", palette.warn),
    };
    let ground = egui::Frame::new()
        .fill(palette.none.ground)
        .corner_radius(theme::CHIP_ROUND)
        .inner_margin(egui::Margin::symmetric(9, 6));
    let effect = state.texts.key(effect);
    let copy = state.texts.say(&say!("ui-copy-command"));
    let shell = if named {
        shell(state, line.shell)
    } else {
        String::new()
    };
    let parts = Parts {
        line,
        effect,
        tone,
        spoken: state.texts.say(&say!(
            "report-measured",
            label = Said(copy.clone()),
            says = line.text.as_str()
        )),
        copy,
        shell,
    };
    ground.show(ui, |ui| {
        ui.set_width(ui.available_width());
        // A command begins at the left in every language.
        let layout = egui::Layout::top_down(egui::Align::Min);
        ui.with_layout(layout, |ui| parts.show(ui, commands));
    });
}

/// A command with the words around it.
struct Parts<'a> {
    line: &'a Line,
    effect: String,
    tone: Tone,
    copy: String,
    /// The button in words, for those who do not see what it stands beside.
    spoken: String,
    shell: String,
}

impl Parts<'_> {
    fn show(&self, ui: &mut egui::Ui, commands: &mut Commands) {
        let palette = theme::palette(ui);
        let code = &self.line.text;
        ui.spacing_mut().item_spacing.y = 3.0;
        let ends = text::width(ui, Face::Tiny, &self.effect)
            + text::width(ui, Face::Tiny, &self.shell)
            + text::width(ui, Face::Small, &self.copy);
        let beside = !code.contains('\n')
            && text::width(ui, Face::Code, code) + ends + ENDS < ui.available_width();
        if !beside {
            text::show(ui, Face::Code, palette.ink, code);
        }
        ui.horizontal(|ui| {
            if beside {
                text::show(ui, Face::Code, palette.ink, code);
            }
            if !self.shell.is_empty() {
                text::still(ui, Face::Tiny, palette.mute, &self.shell);
            }
            widgets::tag(ui, &self.effect, self.tone);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let response = widgets::link(ui, Face::Small, &self.copy);
                response.widget_info(|| {
                    let words = text::spoken(&self.spoken);
                    egui::WidgetInfo::labeled(egui::accesskit::Role::Button, ui.is_enabled(), words)
                });
                if response.clicked() {
                    commands.send(Command::Copy(code.clone()));
                }
            });
        });
    }
}

/// The name of what a command is for.
fn shell(state: &State, id: &str) -> String {
    let key = format!("ui-shell-{id}");
    if state.texts.has(&key) {
        state.texts.key(&key)
    } else {
        id.to_owned()
    }
}

fn next_test(ui: &mut egui::Ui, state: &State, report: &Report) {
    if let Some(test) = &report.next_test {
        ui.add_space(2.0);
        text::section(ui, &state.texts.say(&say!("ui-next-test")));
        text::body(ui, test);
    }
}
