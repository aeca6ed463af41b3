//! The settings: how it looks, and what the checks may do.

use eframe::egui;

use crate::advice;
use crate::i18n::{LANGUAGES, Language};
use crate::report::third_parties;
use crate::say;
use crate::say::{Arg, Say};
use crate::settings::{Settings, TEXT_SIZES, TIMEOUTS_MS, ThemeChoice};
use crate::ui::command::{Command, Commands};
use crate::ui::state::{Dialog, State};
use crate::ui::theme::{self, Face};
use crate::ui::widgets::{self, Choice};
use crate::ui::{flow, text};

/// Shows them.
pub(super) fn show(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let mut settings = state.settings.clone();
    let say = |says: Say| state.texts.say(&says);
    let ink = theme::palette(ui).ink;
    let title = text::show(ui, Face::Headline, ink, &say(say!("ui-settings")));
    text::heading(&title);
    ui.add_space(6.0);
    text::section(ui, &say(say!("ui-appearance")));
    appearance(ui, state, &mut settings);
    ui.add_space(10.0);
    text::section(ui, &say(say!("ui-checks")));
    timeout(ui, state, &mut settings);
    switches(ui, state, &mut settings);
    ui.add_space(10.0);
    text::section(ui, &say(say!("ui-server")));
    let choices = [
        (say!("ui-cloud"), advice::clouds(), &mut settings.cloud),
        (say!("ui-panel"), advice::panels(), &mut settings.panel),
    ];
    for (name, rows, chosen) in choices {
        line(ui, &say(name), |ui, label| {
            one_of(ui, state, &rows, chosen, label);
        });
    }
    text::small(ui, &say(say!("ui-server-why")));
    if settings != state.settings {
        commands.send(Command::Settings(Box::new(settings)));
    }
}

/// What stands below them, always in sight.
pub(super) fn foot(ui: &mut egui::Ui, state: &State, commands: &mut Commands) {
    let say = |says: Say| state.texts.say(&says);
    ui.horizontal(|ui| {
        if widgets::primary(ui, &say(say!("ui-close"))).clicked() {
            commands.send(Command::Close);
        }
        ui.with_layout(flow::from_end(ui), |ui| {
            if widgets::link(ui, Face::Body, &say(say!("ui-about"))).clicked() {
                commands.send(Command::Open(Dialog::About));
            }
        });
    });
}

fn appearance(ui: &mut egui::Ui, state: &State, settings: &mut Settings) {
    let say = |says: Say| state.texts.say(&says);
    line(ui, &say(say!("ui-theme")), |ui, label| {
        let words = |theme: ThemeChoice| state.texts.key(&format!("ui-theme-{}", theme.id()));
        choice(label, &words(settings.theme)).show(ui, |ui| {
            for theme in ThemeChoice::ALL {
                if widgets::item(ui, settings.theme == *theme, &words(*theme)).clicked() {
                    settings.theme = *theme;
                }
            }
        });
    });
    line(ui, &say(say!("ui-text-size")), |ui, label| {
        sizes(ui, state, settings, label);
    });
    if LANGUAGES.len() > 1 {
        line(ui, &say(say!("ui-language")), |ui, label| {
            languages(ui, state, settings, label);
        });
    }
}

/// A menu of choices at the end of a line.
fn choice(label: egui::Id, chosen: &str) -> Choice<'_> {
    Choice {
        label,
        width: 180.0,
        chosen,
    }
}

/// A line with a name at its beginning and what can be chosen at its end.
fn line(ui: &mut egui::Ui, name: &str, choose: impl FnOnce(&mut egui::Ui, egui::Id)) {
    ui.horizontal(|ui| {
        let ink = theme::palette(ui).ink;
        let label = text::still(ui, Face::Body, ink, name).id;
        ui.with_layout(flow::from_end(ui), |ui| {
            choose(ui, label);
        });
    });
}

/// Steps and no slider: a slider would move away under the pointer while everything grows.
fn sizes(ui: &mut egui::Ui, state: &State, settings: &mut Settings, label: egui::Id) {
    let percent = |size: f32| state.texts.percent(size);
    choice(label, &percent(settings.text_size)).show(ui, |ui| {
        for size in [0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0] {
            let chosen = (settings.text_size - size).abs() < 0.001;
            if TEXT_SIZES.contains(&size) && widgets::item(ui, chosen, &percent(size)).clicked() {
                settings.text_size = size;
            }
        }
    });
}

fn languages(ui: &mut egui::Ui, state: &State, settings: &mut Settings, label: egui::Id) {
    let system = state.texts.say(&say!("ui-language-system"));
    let chosen = LANGUAGES
        .iter()
        .find(|language| settings.language.as_deref() == Some(language.tag))
        .map_or(system.as_str(), |language| name(ui.ctx(), language));
    choice(label, chosen).show(ui, |ui| {
        if widgets::item(ui, settings.language.is_none(), &system).clicked() {
            settings.language = None;
        }
        for language in LANGUAGES {
            let chosen = settings.language.as_deref() == Some(language.tag);
            let name = name(ui.ctx(), language);
            if widgets::item(ui, chosen, name).clicked() {
                settings.language = Some(language.tag.to_owned());
            }
        }
    });
}

/// A language's own name for itself, or the English one where no font has its letters.
fn name(ctx: &egui::Context, language: &'static Language) -> &'static str {
    if theme::has_letters(ctx, language.name) {
        language.name
    } else {
        language.english_name
    }
}

/// One of several names, or none of them.
fn one_of(
    ui: &mut egui::Ui,
    state: &State,
    rows: &[(&'static str, &'static str)],
    chosen: &mut Option<String>,
    label: egui::Id,
) {
    let unknown = state.texts.say(&say!("ui-not-known"));
    let shown = rows
        .iter()
        .find(|(id, _)| chosen.as_deref() == Some(*id))
        .map_or(unknown.as_str(), |(_, name)| *name);
    choice(label, shown).show(ui, |ui| {
        if widgets::item(ui, chosen.is_none(), &unknown).clicked() {
            *chosen = None;
        }
        for (id, name) in rows {
            let taken = chosen.as_deref() == Some(*id);
            if widgets::item(ui, taken, name).clicked() {
                *chosen = Some((*id).to_owned());
            }
        }
    });
}

fn timeout(ui: &mut egui::Ui, state: &State, settings: &mut Settings) {
    line(ui, &state.texts.say(&say!("ui-timeout")), |ui, label| {
        let mut seconds = settings.timeout_ms as f64 / 1_000.0;
        let limits = *TIMEOUTS_MS.start() as f64 / 1_000.0..=*TIMEOUTS_MS.end() as f64 / 1_000.0;
        let drag = egui::DragValue::new(&mut seconds)
            .range(limits)
            .speed(0.1)
            .fixed_decimals(1);
        let ink = theme::palette(ui).ink;
        // In a row from the end: first what stands last.
        text::still(ui, Face::Body, ink, state.texts.second());
        if ui.add(drag).labelled_by(label).changed() {
            settings.timeout_ms = std::time::Duration::from_secs_f64(seconds)
                .as_millis()
                .try_into()
                .unwrap_or(*TIMEOUTS_MS.end());
        }
    });
}

fn switches(ui: &mut egui::Ui, state: &State, settings: &mut Settings) {
    let switches = [
        (
            &mut settings.control_ports,
            say!("ui-control-ports"),
            say!("ui-control-ports-why"),
            None,
        ),
        (
            &mut settings.public_checks,
            say!("ui-public-checks"),
            say!("ui-public-checks-why"),
            Some(say!(
                "ui-public-checks-who",
                servers = Arg::List(third_parties())
            )),
        ),
        (
            &mut settings.send_message,
            say!("ui-send-message"),
            say!("ui-send-message-why"),
            None,
        ),
        (
            &mut settings.panel_ports,
            say!("ui-panel-ports"),
            say!("ui-panel-ports-why"),
            None,
        ),
    ];
    for (value, name, why, who) in switches {
        flow::vertical(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::tick(ui, value, &state.texts.say(&name));
            ui.horizontal(|ui| {
                ui.add_space(ui.spacing().icon_width + ui.spacing().icon_spacing);
                text::small(ui, &state.texts.say(&why));
            });
            let Some(who) = who else { return };
            ui.horizontal(|ui| {
                ui.add_space(ui.spacing().icon_width + ui.spacing().icon_spacing);
                text::small(ui, &state.texts.say(&who));
            });
        });
    }
}
