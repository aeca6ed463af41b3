//! The picture of the way: a circle for each point, a link between, the broken link marked.

use std::sync::Arc;

use eframe::egui;
use egui::{Align, Color32, Galley, Pos2, Rect, Shape, Stroke, Vec2};

use crate::report::{Report, WayPoint, WayState};
use crate::say;
use crate::say::Said;
use crate::ui::flow::Mirror;
use crate::ui::state::State;
use crate::ui::symbol::Symbol;
use crate::ui::text::{self, Fit};
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
            let words = text::spoken(&words);
            egui::WidgetInfo::labeled(egui::accesskit::Role::Image, ui.is_enabled(), words)
        });
    });
}

/// The picture for screen readers.
fn in_words(state: &State, report: &Report) -> String {
    let sentence = |words: String| {
        let words = say!("headline-cause", title = Said(words));
        state.texts.say(&words)
    };
    let mut words = vec![sentence(state.texts.say(&say!("ui-way")))];
    for point in &report.way {
        let name = match point.state {
            WayState::Reached => "reached",
            WayState::Broken => "broken",
            WayState::Doubtful => "doubtful",
            WayState::Unknown => "unknown",
        };
        let reached = state.texts.key(&format!("way-state-{name}"));
        words.push(sentence(if point.detail.is_empty() {
            let label = Said(point.label.clone());
            state
                .texts
                .say(&say!("ui-way-point", label = label, state = Said(reached)))
        } else {
            state.texts.say(&say!(
                "ui-way-point-detail",
                label = Said(point.label.clone()),
                detail = Said(point.detail.clone()),
                state = Said(reached),
            ))
        }));
    }
    state.texts.sentences(&words)
}

fn draw_across(ui: &mut egui::Ui, way: &[WayPoint], room: f32) -> egui::Response {
    let palette = theme::palette(ui);
    let step = room / way.len() as f32;
    let lines: Vec<_> = way
        .iter()
        .map(|point| {
            captions(
                ui,
                point,
                [Face::Small, Face::Tiny],
                step - 8.0,
                Some(Align::Center),
            )
        })
        .collect();
    let text = lines
        .iter()
        .map(|captions| captions.iter().map(|(galley, _)| galley.size().y).sum())
        .fold(0.0, f32::max);
    let wish = Vec2::new(room, size::CIRCLE + 7.0 + text);
    let (rect, response) = ui.allocate_exact_size(wish, egui::Sense::hover());
    let mirror = Mirror::new(ui, rect);
    let mut before: Option<Pos2> = None;
    for (index, (point, captions)) in way.iter().zip(lines).enumerate() {
        let center = mirror.point(Pos2::new(
            rect.left() + step * (index as f32 + 0.5),
            rect.top() + size::CIRCLE / 2.0,
        ));
        if let Some(before) = before {
            let away = (center - before).normalized() * (size::CIRCLE / 2.0 + AIR);
            link(ui, palette, [before + away, center - away], point.state);
        }
        circle(ui, palette, center, point);
        let mut y = center.y + size::CIRCLE / 2.0 + 5.0;
        for (galley, color) in captions {
            let size = galley.size();
            text::put(ui, Pos2::new(center.x - size.x / 2.0, y), galley, color);
            y += size.y;
        }
        before = Some(center);
    }
    response
}

fn draw_down(ui: &mut egui::Ui, way: &[WayPoint], room: f32) -> egui::Response {
    let palette = theme::palette(ui);
    let left = size::CIRCLE + 14.0;
    let lines: Vec<_> = way
        .iter()
        .map(|point| captions(ui, point, [Face::Body, Face::Small], room - left, None))
        .collect();
    // Long captions take more than one line.
    let heights: Vec<f32> = lines
        .iter()
        .map(|captions| {
            captions
                .iter()
                .map(|(galley, _)| galley.size().y)
                .sum::<f32>()
                .max(size::CIRCLE)
        })
        .collect();
    let gap = STEP - size::CIRCLE;
    let height = heights.iter().sum::<f32>() + gap * (way.len() - 1) as f32;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(room, height), egui::Sense::hover());
    let mirror = Mirror::new(ui, rect);
    let mut before: Option<Pos2> = None;
    let mut top = rect.top();
    for ((point, captions), height) in way.iter().zip(lines).zip(heights) {
        let center = Pos2::new(rect.left() + size::CIRCLE / 2.0, top + height / 2.0);
        let center = mirror.point(center);
        if let Some(before) = before {
            let away = Vec2::new(0.0, size::CIRCLE / 2.0 + 4.0);
            link(ui, palette, [before + away, center - away], point.state);
        }
        circle(ui, palette, center, point);
        let lines: f32 = captions.iter().map(|(galley, _)| galley.size().y).sum();
        let mut y = center.y - lines / 2.0;
        for (galley, color) in captions {
            let place = Rect::from_min_size(Pos2::new(rect.left() + left, y), galley.size());
            y = place.bottom();
            text::put(ui, mirror.rect(place).min, galley, color);
        }
        before = Some(center);
        top += height + gap;
    }
    response
}

/// The name of a point and what is known of it, with their colours.
fn captions(
    ui: &egui::Ui,
    point: &WayPoint,
    [name, detail]: [Face; 2],
    width: f32,
    align: Option<Align>,
) -> [(Arc<Galley>, Color32); 2] {
    let palette = theme::palette(ui);
    let lines = [
        (&point.label, name, palette.ink),
        (&point.detail, detail, palette.mute),
    ];
    lines.map(|(words, face, color)| {
        let galley = text::lay_out(ui, face, color, words, Fit::Wrap(width), align);
        (galley, color)
    })
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
