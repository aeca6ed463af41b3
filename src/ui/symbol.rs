//! Painted symbols: sharp at every size and in need of no font.

use eframe::egui;
use egui::epaint::{CubicBezierShape, EllipseShape};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use crate::diagnosis::CauseStatus;
use crate::facts::Status;
use crate::report::{WayKind, WayState};

use super::flow;

/// What can be painted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Symbol {
    /// A monitor.
    Computer,
    /// A shield.
    Tunnel,
    /// Two arrows, to and fro.
    Router,
    /// A cloud.
    Internet,
    /// A globe.
    Cdn,
    /// Two drawers with a lamp each.
    Server,
    /// A plug.
    Port,
    /// Angle brackets.
    Program,
    /// A tick.
    Check,
    /// A cross.
    Cross,
    /// An exclamation mark.
    Alert,
    /// A question mark.
    Question,
    /// A filled triangle.
    Triangle,
    /// A filled dot.
    Dot,
    /// A dash.
    Dash,
    /// A plus.
    Plus,
    /// The mark of this program.
    Brand,
    /// Sliders: settings.
    Settings,
    /// A closed fold.
    Right,
    /// An open fold, a menu.
    Down,
}

impl From<WayKind> for Symbol {
    fn from(kind: WayKind) -> Self {
        match kind {
            WayKind::Computer => Self::Computer,
            WayKind::Tunnel => Self::Tunnel,
            WayKind::Router => Self::Router,
            WayKind::Internet => Self::Internet,
            WayKind::Cdn => Self::Cdn,
            WayKind::Server => Self::Server,
            WayKind::Port => Self::Port,
            WayKind::Program => Self::Program,
        }
    }
}

impl From<WayState> for Symbol {
    fn from(state: WayState) -> Self {
        match state {
            WayState::Reached => Self::Check,
            WayState::Broken => Self::Cross,
            WayState::Doubtful => Self::Alert,
            WayState::Unknown => Self::Question,
        }
    }
}

impl From<CauseStatus> for Symbol {
    /// Ruled out is a dash and not a tick: a tick would read as "this is true".
    fn from(status: CauseStatus) -> Self {
        match status {
            CauseStatus::Confirmed => Self::Alert,
            CauseStatus::Likely => Self::Triangle,
            CauseStatus::Possible => Self::Dot,
            CauseStatus::NotChecked => Self::Question,
            CauseStatus::RuledOut => Self::Dash,
        }
    }
}

impl From<Status> for Symbol {
    fn from(status: Status) -> Self {
        match status {
            Status::Ok => Self::Check,
            Status::Failed => Self::Cross,
            Status::Skipped => Self::Dash,
        }
    }
}

/// Draws in a square of 16 by 16 units that is laid over a rectangle.
struct Pen<'a> {
    painter: &'a Painter,
    rect: Rect,
    color: Color32,
    /// Drawn the other way round, where lines begin at the right.
    mirrored: bool,
}

impl Symbol {
    /// Whether it shows a direction of reading.
    const fn has_direction(self) -> bool {
        matches!(self, Self::Right | Self::Question)
    }

    /// Paints it into a rectangle.
    pub(super) fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        let side = rect.width().min(rect.height());
        let pen = Pen {
            painter,
            rect: Rect::from_center_size(rect.center(), Vec2::splat(side)),
            color,
            mirrored: self.has_direction() && flow::is_rtl(painter.ctx()),
        };
        match self {
            Self::Computer => pen.computer(),
            Self::Tunnel => pen.closed(&[
                (8.0, 1.5),
                (13.5, 3.5),
                (13.0, 9.5),
                (8.0, 14.5),
                (3.0, 9.5),
                (2.5, 3.5),
            ]),
            Self::Router => pen.router(),
            Self::Internet => pen.cloud(),
            Self::Cdn => pen.globe(),
            Self::Server => pen.server(),
            Self::Port => pen.plug(),
            Self::Program => pen.program(),
            Self::Check => pen.open(&[(2.5, 8.5), (6.3, 12.3), (13.5, 4.3)], 2.2),
            Self::Cross => {
                pen.open(&[(3.2, 3.2), (12.8, 12.8)], 2.2);
                pen.open(&[(12.8, 3.2), (3.2, 12.8)], 2.2);
            }
            Self::Alert => {
                pen.open(&[(8.0, 2.0), (8.0, 9.0)], 2.4);
                pen.dot(8.0, 13.2, 1.5);
            }
            Self::Question => pen.question(),
            Self::Triangle => pen.filled(&[(8.0, 2.0), (14.6, 13.6), (1.4, 13.6)]),
            Self::Dot => pen.dot(8.0, 8.0, 5.2),
            Self::Dash => pen.open(&[(2.5, 8.0), (13.5, 8.0)], 2.0),
            Self::Plus => {
                pen.open(&[(2.5, 8.0), (13.5, 8.0)], 2.0);
                pen.open(&[(8.0, 2.5), (8.0, 13.5)], 2.0);
            }
            Self::Brand => {
                pen.block(5.6, 1.0, 10.4, 15.0);
                pen.block(1.0, 5.6, 15.0, 10.4);
            }
            Self::Settings => pen.sliders(),
            Self::Right => pen.open(&[(5.5, 2.8), (10.7, 8.0), (5.5, 13.2)], 1.8),
            Self::Down => pen.open(&[(2.8, 5.5), (8.0, 10.7), (13.2, 5.5)], 1.8),
        }
    }

    /// It as a part of a button.
    pub(super) fn atom(self, side: f32, color: Color32) -> egui::Atom<'static> {
        egui::Atom::paint(Vec2::splat(side), move |ui, place| {
            self.paint(ui.painter(), place.rect, color);
        })
    }

    /// Paints it in a line of text and takes the room.
    pub(super) fn show(self, ui: &mut egui::Ui, side: f32, color: Color32) {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), egui::Sense::hover());
        self.paint(ui.painter(), rect, color);
    }
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> Pos2 {
        let x = if self.mirrored { 16.0 - x } else { x };
        self.rect.min + Vec2::new(x, y) * self.unit()
    }

    fn unit(&self) -> f32 {
        self.rect.width() / 16.0
    }

    fn stroke(&self, width: f32) -> Stroke {
        Stroke::new(width * self.unit(), self.color)
    }

    fn points(&self, points: &[(f32, f32)]) -> Vec<Pos2> {
        points.iter().map(|(x, y)| self.at(*x, *y)).collect()
    }

    fn open(&self, points: &[(f32, f32)], width: f32) {
        self.painter
            .add(Shape::line(self.points(points), self.stroke(width)));
    }

    fn closed(&self, points: &[(f32, f32)]) {
        self.painter
            .add(Shape::closed_line(self.points(points), self.stroke(1.4)));
    }

    fn filled(&self, points: &[(f32, f32)]) {
        self.painter.add(Shape::convex_polygon(
            self.points(points),
            self.color,
            Stroke::NONE,
        ));
    }

    fn dot(&self, x: f32, y: f32, radius: f32) {
        self.painter
            .circle_filled(self.at(x, y), radius * self.unit(), self.color);
    }

    fn rect(&self, left: f32, top: f32, right: f32, bottom: f32) -> Rect {
        Rect::from_two_pos(self.at(left, top), self.at(right, bottom))
    }

    fn block(&self, left: f32, top: f32, right: f32, bottom: f32) {
        let round = 1.4 * self.unit();
        self.painter
            .rect_filled(self.rect(left, top, right, bottom), round, self.color);
    }

    fn outline(&self, left: f32, top: f32, right: f32, bottom: f32) {
        self.painter.rect_stroke(
            self.rect(left, top, right, bottom),
            1.3 * self.unit(),
            self.stroke(1.4),
            egui::StrokeKind::Middle,
        );
    }

    fn curve(&self, points: [(f32, f32); 4], width: f32) {
        self.painter.add(CubicBezierShape::from_points_stroke(
            points.map(|(x, y)| self.at(x, y)),
            false,
            Color32::TRANSPARENT,
            self.stroke(width),
        ));
    }

    fn computer(&self) {
        self.outline(1.5, 2.5, 14.5, 11.0);
        self.open(&[(8.0, 11.0), (8.0, 13.6)], 1.4);
        self.open(&[(4.8, 13.8), (11.2, 13.8)], 1.4);
    }

    fn router(&self) {
        self.open(&[(1.8, 5.2), (14.0, 5.2)], 1.4);
        self.open(&[(11.0, 2.4), (14.0, 5.2), (11.0, 8.0)], 1.4);
        self.open(&[(14.2, 10.8), (2.0, 10.8)], 1.4);
        self.open(&[(5.0, 8.0), (2.0, 10.8), (5.0, 13.6)], 1.4);
    }

    fn cloud(&self) {
        self.curve([(4.2, 12.6), (0.2, 12.6), (0.6, 7.0), (4.4, 7.4)], 1.4);
        self.curve([(4.4, 7.4), (4.6, 2.2), (11.2, 2.2), (11.6, 6.8)], 1.4);
        self.curve([(11.6, 6.8), (15.8, 6.8), (15.8, 12.6), (11.8, 12.6)], 1.4);
        self.open(&[(4.1, 12.6), (11.9, 12.6)], 1.4);
    }

    fn globe(&self) {
        self.painter
            .circle_stroke(self.at(8.0, 8.0), 6.3 * self.unit(), self.stroke(1.4));
        self.painter.add(EllipseShape::stroke(
            self.at(8.0, 8.0),
            Vec2::new(2.8, 6.3) * self.unit(),
            self.stroke(1.2),
        ));
        self.open(&[(1.8, 8.0), (14.2, 8.0)], 1.2);
    }

    fn server(&self) {
        self.outline(2.0, 2.2, 14.0, 7.2);
        self.outline(2.0, 8.9, 14.0, 13.9);
        self.dot(4.8, 4.7, 0.9);
        self.dot(4.8, 11.4, 0.9);
    }

    fn plug(&self) {
        self.open(&[(5.4, 1.6), (5.4, 5.0)], 1.4);
        self.open(&[(10.6, 1.6), (10.6, 5.0)], 1.4);
        self.open(&[(2.8, 5.0), (13.2, 5.0)], 1.4);
        self.curve([(3.8, 5.0), (3.8, 12.6), (12.2, 12.6), (12.2, 5.0)], 1.4);
        self.open(&[(8.0, 10.8), (8.0, 14.6)], 1.4);
    }

    fn program(&self) {
        self.open(&[(5.0, 4.0), (1.4, 8.0), (5.0, 12.0)], 1.5);
        self.open(&[(11.0, 4.0), (14.6, 8.0), (11.0, 12.0)], 1.5);
        self.open(&[(9.4, 2.6), (6.6, 13.4)], 1.3);
    }

    fn question(&self) {
        self.curve([(4.6, 5.4), (4.6, 0.8), (11.4, 0.8), (11.4, 5.2)], 2.0);
        self.curve([(11.4, 5.2), (11.4, 7.6), (8.0, 7.6), (8.0, 10.2)], 2.0);
        self.dot(8.0, 13.6, 1.4);
    }

    fn sliders(&self) {
        for (y, x) in [(3.5, 10.5), (8.0, 5.0), (12.5, 9.0)] {
            self.open(&[(1.5, y), (14.5, y)], 1.3);
            self.dot(x, y, 2.1);
        }
    }
}
