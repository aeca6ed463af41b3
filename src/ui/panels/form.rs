//! Host, port and protocol: the same fields on the start screen and in the header.

use eframe::egui;

use crate::say;
use crate::target::Protocol;
use crate::ui::command::{Command, Commands};
use crate::ui::field::{self, Field};
use crate::ui::flow;
use crate::ui::state::State;
use crate::ui::text;
use crate::ui::theme::{self, Face, size};
use crate::ui::widgets::{self, Choice};

/// The least and the greatest width of the host beside the other fields, and the width of the port.
const HOST: f32 = 180.0;
const WIDEST_HOST: f32 = 420.0;
const PORT: f32 = 84.0;

/// Room around the words of a menu of choices: its fold and its padding.
const CHOICE: f32 = 70.0;

/// Between a name and its field.
const NAME_GAP: f32 = 3.0;

/// The field for pasting, by which focus finds it.
pub(super) fn paste_field() -> egui::Id {
    egui::Id::unique("paste")
}

/// Puts the keyboard into the field for pasting, with its text selected.
pub(in crate::ui) fn focus(ctx: &egui::Context) {
    field::select_all(ctx, paste_field());
}

/// Shows the fields in lines as wide as there is room, with a button at the end.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let gap = ui.spacing().item_spacing.x;
    let room = ui.available_width();
    let wide = protocol_width(ui, state);
    let rest = least_width(ui, state) - HOST;
    if room >= rest + HOST {
        ui.horizontal(|ui| {
            host(ui, state, commands, (room - rest).min(WIDEST_HOST));
            port(ui, state, commands);
            protocol(ui, state, commands, wide);
            go(ui, state, commands);
        });
        return;
    }
    host(ui, state, commands, room);
    let beside = room >= rest - gap;
    ui.horizontal(|ui| {
        port(ui, state, commands);
        protocol(ui, state, commands, wide.min(room - PORT - gap));
        if beside {
            go(ui, state, commands);
        }
    });
    if !beside {
        ui.add_space(4.0);
        button(ui, state, commands);
    }
}

/// The room that all fields need in one line.
pub(super) fn least_width(ui: &egui::Ui, state: &State) -> f32 {
    let gap = ui.spacing().item_spacing.x;
    HOST + PORT + protocol_width(ui, state) + button_width(ui, state) + 3.0 * gap
}

/// As wide as its widest words.
fn protocol_width(ui: &egui::Ui, state: &State) -> f32 {
    let widest = Protocol::ALL
        .iter()
        .map(|protocol| text::width(ui, Face::Body, &protocol_words(state, *protocol)))
        .fold(0.0, f32::max);
    widest + CHOICE
}

fn protocol_words(state: &State, protocol: Protocol) -> String {
    state.texts.key(&format!("ui-protocol-{}", protocol.id()))
}

/// How high the fields are with their names.
pub(super) fn height(ui: &egui::Ui) -> f32 {
    let name = ui.fonts_mut(|fonts| fonts.row_height(&Face::Tiny.font()));
    name + NAME_GAP + size::CONTROL
}

/// Says why the fields cannot be checked.
pub(super) fn fault(ui: &mut egui::Ui, state: &State) {
    if let Some(fault) = &state.form.fault {
        let bad = theme::palette(ui).bad;
        ui.horizontal(|ui| {
            crate::ui::symbol::Symbol::Alert.show(ui, size::SYMBOL, bad.ink);
            let words = state.texts.say(&fault.say());
            let response = text::show(ui, Face::Small, bad.ink, &words);
            text::live(&response);
        });
    }
}

fn host(ui: &mut egui::Ui, state: &State, commands: &mut Commands, width: f32) {
    let field = Field {
        name: &state.texts.say(&say!("ui-host")),
        hint: String::new(),
        width,
        height: size::CONTROL,
        id: egui::Id::unique("host"),
    };
    let edited = field.show(ui, &state.texts, &state.form.host);
    if let Some(text) = edited.text {
        commands.send(Command::EditHost(text));
    }
    if edited.entered {
        commands.send(Command::Check);
    }
}

fn port(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let usual = state.form.usual_port.map(|port| port.to_string());
    let field = Field {
        name: &state.texts.say(&say!("ui-port")),
        hint: usual.unwrap_or_default(),
        width: PORT,
        height: size::CONTROL,
        id: egui::Id::unique("port"),
    };
    let edited = field.show(ui, &state.texts, &state.form.port);
    if let Some(text) = edited.text {
        commands.send(Command::EditPort(text));
    }
    if edited.entered {
        commands.send(Command::Check);
    }
}

fn protocol(ui: &mut egui::Ui, state: &State, commands: &mut Commands, width: f32) {
    flow::vertical(ui, |ui| {
        ui.spacing_mut().item_spacing.y = NAME_GAP;
        ui.spacing_mut().interact_size.y = size::CONTROL;
        let mute = theme::palette(ui).mute;
        let name = state.texts.say(&say!("ui-protocol"));
        let label = text::still(ui, Face::Tiny, mute, &name);
        let choice = Choice {
            label: label.id,
            width,
            chosen: &protocol_words(state, state.form.protocol),
        };
        choice.show(ui, |ui| {
            for protocol in Protocol::ALL {
                let chosen = *protocol == state.form.protocol;
                let words = protocol_words(state, *protocol);
                if widgets::item(ui, chosen, &words).clicked() {
                    commands.send(Command::EditProtocol(*protocol));
                }
            }
        });
    });
}

fn words_of_button(state: &State) -> String {
    let words = if state.is_running() {
        say!("ui-stop")
    } else if state.report().is_some() {
        say!("ui-check-again")
    } else {
        say!("ui-check")
    };
    state.texts.say(&words)
}

fn button_width(ui: &egui::Ui, state: &State) -> f32 {
    text::width(ui, Face::Strong, &words_of_button(state)) + 32.0
}

/// Check, Check again or Stop.
fn go(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    flow::vertical(ui, |ui| {
        ui.spacing_mut().item_spacing.y = NAME_GAP;
        // As high as the name of a field, so that the button stands beside the fields.
        ui.add_space(height(ui) - size::CONTROL);
        button(ui, state, commands);
    });
}

fn button(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let words = words_of_button(state);
    if state.is_running() {
        if widgets::button(ui, &words).clicked() {
            commands.send(Command::Stop);
        }
    } else if widgets::primary(ui, &words).clicked() {
        commands.send(Command::Check);
    }
}
