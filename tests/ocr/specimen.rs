//! Shows the sentences of a report, each in a strip of its own, as the window draws them. `compare.py` takes a picture.
#![expect(clippy::print_stdout, reason = "compare.py reads it")]

use connection_doctor::facts::Facts;
use connection_doctor::i18n::{Language, Texts};
use connection_doctor::report;
use connection_doctor::ui::specimen;
use eframe::egui;

/// Strips a page, and the room of each in points.
const STRIPS: usize = 14;
const STRIP: egui::Vec2 = egui::Vec2::new(600.0, 54.0);

#[derive(serde::Deserialize)]
struct Scenario {
    facts: Facts,
}

/// The sentences of a recorded run, each once.
fn sentences(language: &'static Language) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let file = std::fs::read_to_string("tests/scenarios/firewall-drop.toml")?;
    let scenario: Scenario = toml::from_str(&file)?;
    let texts = Texts::new(language);
    let report = report::build(scenario.facts, "2026-01-02T03:04:05Z", &texts);
    let mut all = vec![report.headline, report.summary];
    for cause in report.causes {
        all.push(cause.title);
        all.push(cause.why);
        all.extend(cause.evidence.into_iter().map(|(_, says, _)| says));
    }
    all.extend(report.steps.into_iter().map(|step| step.text));
    all.sort();
    all.dedup();
    all.retain(|text| (20..150).contains(&text.chars().count()));
    Ok(all)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let tag = arguments.next().unwrap_or_else(|| "ar".to_owned());
    let page: usize = arguments.next().unwrap_or_default().parse().unwrap_or(0);
    let language = Language::find(&tag).unwrap_or_else(Language::of_system);
    let all = sentences(language)?;
    let shown: Vec<String> = all.into_iter().skip(page * STRIPS).take(STRIPS).collect();
    println!("{}", serde_json::to_string(&shown)?);
    let native = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_inner_size([STRIP.x * 2.0, STRIP.y * 2.0 * STRIPS as f32])
            .with_decorations(false),
        ..Default::default()
    };
    let draw = move |ui: &mut egui::Ui, _: &mut eframe::Frame| {
        let white = egui::Frame::new().fill(egui::Color32::WHITE);
        egui::CentralPanel::default().frame(white).show(ui, |ui| {
            for (index, text) in shown.iter().enumerate() {
                let corner = egui::pos2(0.0, STRIP.y * index as f32);
                let strip = egui::Rect::from_min_size(corner, STRIP).shrink(6.0);
                ui.scope_builder(egui::UiBuilder::new().max_rect(strip), |ui| {
                    specimen::paragraph(ui, text);
                });
            }
        });
    };
    let direction = language.direction;
    eframe::run_native(
        "specimen",
        native,
        Box::new(move |creation| {
            specimen::prepare(&creation.egui_ctx, direction);
            creation.egui_ctx.set_zoom_factor(2.0);
            Ok(Box::new(Specimen(draw)))
        }),
    )
    .map_err(Into::into)
}

struct Specimen<D>(D);

impl<D: FnMut(&mut egui::Ui, &mut eframe::Frame)> eframe::App for Specimen<D> {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        (self.0)(ui, frame);
    }
}
