//! The picture of the way: a circle for each point, a link between, the broken link marked.

use eframe::egui;
use egui::{Pos2, Rect, Shape, Stroke, Vec2};

use crate::report::{Report, WayPoint, WayState};
use crate::say;
use crate::ui::state::State;
use crate::ui::symbol::Symbol;
use crate::ui::theme::{self, Face, Palette, size};

/// Room between a circle and its link.
const AIR: f32 = 9.0;

/// The height of a point when the way runs downwards.
const STEP: f32 = 64.0;

/// Shows it.
pub(super) fn show(ui: &mut egui::Ui, state: &State, report: &Report) {
    if report.way.is_empty() {
        return;
    }
    theme::card(ui).show(ui, |ui| {
        let words = in_words(state, report);
        let room = ui.available_width();
        let across = room >= size::WAY_POINT * report.way.len() as f32;
        let response = if across {
            draw_across(ui, &report.way, room)
        } else {
            draw_down(ui, &report.way, room)
        };
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Image, ui.is_enabled(), &words)
        });
    });
}

/// The picture for screen readers.
fn in_words(state: &State, report: &Report) -> String {
    let mut words = vec![state.texts.say(&say!("ui-way"))];
    for point in &report.way {
        let name = match point.state {
            WayState::Reached => "reached",
            WayState::Broken => "broken",
            WayState::Doubtful => "doubtful",
            WayState::Unknown => "unknown",
        };
        let reached = state.texts.key(&format!("way-state-{name}"));
        words.push(if point.detail.is_empty() {
            let label = point.label.as_str();
            state
                .texts
                .say(&say!("ui-way-point", label = label, state = reached))
        } else {
            state.texts.say(&say!(
                "ui-way-point-detail",
                label = point.label.as_str(),
                detail = point.detail.as_str(),
                state = reached,
            ))
        });
    }
    words.join(". ")
}

fn draw_across(ui: &mut egui::Ui, way: &[WayPoint], room: f32) -> egui::Response {
    let palette = theme::palette(ui);
    let step = room / way.len() as f32;
    let lines: Vec<_> = way
        .iter()
        .map(|point| {
            (
                lay_out(ui, &point.label, Face::Small, palette, step - 8.0),
                lay_out(ui, &point.detail, Face::Tiny, palette, step - 8.0),
            )
        })
        .collect();
    let text = lines
        .iter()
        .map(|(label, detail)| label.size().y + detail.size().y)
        .fold(0.0, f32::max);
    let wish = Vec2::new(room, size::CIRCLE + 7.0 + text);
    let (rect, response) = ui.allocate_exact_size(wish, egui::Sense::hover());
    let mut before: Option<Pos2> = None;
    for (index, (point, (label, detail))) in way.iter().zip(lines).enumerate() {
        let center = Pos2::new(
            rect.left() + step * (index as f32 + 0.5),
            rect.top() + size::CIRCLE / 2.0,
        );
        if let Some(before) = before {
            let away = Vec2::new(size::CIRCLE / 2.0 + AIR, 0.0);
            link(ui, palette, [before + away, center - away], point.state);
        }
        circle(ui, palette, center, point);
        let mut y = center.y + size::CIRCLE / 2.0 + 5.0;
        for galley in [label, detail] {
            // A centred galley hangs from the middle of its upper edge.
            let next = y + galley.size().y;
            ui.painter()
                .galley(Pos2::new(center.x, y), galley, palette.ink);
            y = next;
        }
        before = Some(center);
    }
    response
}

fn draw_down(ui: &mut egui::Ui, way: &[WayPoint], room: f32) -> egui::Response {
    let palette = theme::palette(ui);
    let height = STEP * way.len() as f32 - (STEP - size::CIRCLE);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(room, height), egui::Sense::hover());
    let mut before: Option<Pos2> = None;
    for (index, point) in way.iter().enumerate() {
        let center =
            rect.min + Vec2::new(size::CIRCLE / 2.0, size::CIRCLE / 2.0 + STEP * index as f32);
        if let Some(before) = before {
            let away = Vec2::new(0.0, size::CIRCLE / 2.0 + 4.0);
            link(ui, palette, [before + away, center - away], point.state);
        }
        circle(ui, palette, center, point);
        let left = center.x + size::CIRCLE / 2.0 + 14.0;
        let width = rect.right() - left;
        let label = lay_out_left(ui, &point.label, Face::Body, palette, width);
        let detail = lay_out_left(ui, &point.detail, Face::Small, palette, width);
        let lines = label.size().y + detail.size().y;
        let mut y = center.y - lines / 2.0;
        for galley in [label, detail] {
            let next = y + galley.size().y;
            ui.painter().galley(Pos2::new(left, y), galley, palette.ink);
            y = next;
        }
        before = Some(center);
    }
    response
}

fn lay_out_left(
    ui: &egui::Ui,
    words: &str,
    face: Face,
    palette: &Palette,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let color = match face {
        Face::Body => palette.ink,
        _ => palette.mute,
    };
    let words = words.to_owned();
    ui.painter().layout(words, face.font(), color, width)
}

fn lay_out(
    ui: &egui::Ui,
    words: &str,
    face: Face,
    palette: &Palette,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let color = match face {
        Face::Small => palette.ink,
        _ => palette.mute,
    };
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), face.font(), color, width);
    job.halign = egui::Align::Center;
    ui.painter().layout_job(job)
}

/// A point: what stands there, and at its foot whether it was reached.
fn circle(ui: &egui::Ui, palette: &Palette, center: Pos2, point: &WayPoint) {
    let tone = palette.way(point.state);
    let painter = ui.painter();
    let radius = size::CIRCLE / 2.0;
    painter.circle(
        center,
        radius - 1.0,
        tone.ground,
        Stroke::new(2.0, tone.ink),
    );
    let inside = Rect::from_center_size(center, Vec2::splat(19.0));
    Symbol::from(point.kind).paint(painter, inside, tone.ink);
    let foot = center + Vec2::splat(radius * 0.74);
    painter.circle_filled(foot, size::MARK / 2.0 + 2.0, palette.card);
    painter.circle_filled(foot, size::MARK / 2.0, tone.ink);
    let mark = Rect::from_center_size(foot, Vec2::splat(size::MARK * 0.56));
    Symbol::from(point.state).paint(painter, mark, palette.card);
}

/// A link: whole where it was measured, in dashes where it breaks, in dots where nobody knows.
fn link(ui: &egui::Ui, palette: &Palette, ends: [Pos2; 2], state: WayState) {
    let stroke = Stroke::new(3.0, palette.way(state).ink);
    let painter = ui.painter();
    match state {
        WayState::Reached => {
            painter.line_segment(ends, stroke);
        }
        WayState::Broken | WayState::Doubtful => {
            painter.extend(Shape::dashed_line(&ends, stroke, 8.0, 4.0));
        }
        WayState::Unknown => {
            painter.extend(Shape::dotted_line(&ends, stroke.color, 7.0, 1.5));
        }
    }
}
