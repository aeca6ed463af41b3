//! Lays texts out for drawing. What goes from left to right alone is left to egui; the rest is put together from
//! galleys of its pieces, in the order of the screen, once, and kept while it is shown.

use std::collections::HashMap;
use std::hash::{Hash as _, Hasher as _};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use eframe::egui;
use egui::epaint::text::PlacedRow;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, Galley, Pos2, Rect, Vec2};

use super::Face;
use crate::i18n::{Direction, bidi};
use crate::ui::flow;

/// Lines of right-to-left scripts are this high, in sizes of the font: their letters reach further down.
const LINE: f32 = 1.5;

/// Layouts that are kept although they were not shown in this frame.
const KEPT: usize = 512;

/// How a text fills its room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ui) enum Fit {
    /// In one line, as long as it is.
    Line,
    /// In lines no longer than this.
    Wrap(f32),
    /// In one line no longer than this, with an ellipsis for the rest.
    Cut(f32),
}

impl Fit {
    const fn width(self) -> f32 {
        match self {
            Self::Line => f32::INFINITY,
            Self::Wrap(width) | Self::Cut(width) => width,
        }
    }
}

/// A text in the order of the screen.
pub(super) struct Laid {
    /// To be drawn; its text is the logical one, without isolates.
    pub(super) galley: Arc<Galley>,
    /// What stands where.
    pub(super) pieces: Vec<Placed>,
}

/// A piece on the screen.
pub(super) struct Placed {
    /// The bytes of the logical text, isolates counted.
    pub(super) range: Range<usize>,
    /// Its place in the galley.
    pub(super) rect: Rect,
    /// Whether its first character stands at its right.
    pub(super) rtl: bool,
}

/// What a layout depends on.
pub(super) struct Wish<'a> {
    pub(super) face: Face,
    pub(super) color: Color32,
    pub(super) text: &'a str,
    pub(super) fit: Fit,
    /// Where shorter lines stand; none means at their beginning.
    pub(super) align: Option<Align>,
}

#[derive(Default)]
struct Cache {
    pass: u64,
    /// Laid out in every frame: another galley means that the fonts have begun anew, and with them all pictures of
    /// letters.
    sentinel: Option<Arc<Galley>>,
    laid: HashMap<u64, (u64, Arc<Laid>)>,
}

type Shared = Arc<Mutex<Cache>>;

/// The layout of a text with both directions, from the cache where it was shown before.
pub(super) fn laid(ctx: &egui::Context, wish: &Wish<'_>) -> Arc<Laid> {
    let shared = ctx.data_mut(|data| {
        let shared = data.get_temp_mut_or_default::<Shared>(egui::Id::unique("bidi"));
        Arc::clone(shared)
    });
    let mut cache = shared.lock().unwrap_or_else(PoisonError::into_inner);
    cache.begin(ctx);
    let pass = cache.pass;
    let key = key(ctx, wish);
    if let Some((used, laid)) = cache.laid.get_mut(&key) {
        *used = pass;
        return Arc::clone(laid);
    }
    let laid = Arc::new(lay_out(ctx, wish));
    cache.laid.insert(key, (pass, Arc::clone(&laid)));
    laid
}

impl Cache {
    fn begin(&mut self, ctx: &egui::Context) {
        let pass = ctx.cumulative_pass_nr();
        if self.pass == pass && self.sentinel.is_some() {
            return;
        }
        let sentinel = galley(ctx, Face::Body, Color32::PLACEHOLDER, "0");
        let same = self
            .sentinel
            .as_ref()
            .is_some_and(|old| Arc::ptr_eq(old, &sentinel));
        if !same {
            self.laid.clear();
        }
        if self.laid.len() > KEPT {
            self.laid.retain(|_, (used, _)| *used + 1 >= pass);
        }
        self.sentinel = Some(sentinel);
        self.pass = pass;
    }
}

fn key(ctx: &egui::Context, wish: &Wish<'_>) -> u64 {
    let mut hasher = std::hash::DefaultHasher::new();
    wish.text.hash(&mut hasher);
    wish.face.hash(&mut hasher);
    wish.color.hash(&mut hasher);
    wish.align.map(|align| align as u8).hash(&mut hasher);
    std::mem::discriminant(&wish.fit).hash(&mut hasher);
    wish.fit.width().to_bits().hash(&mut hasher);
    flow::is_rtl(ctx).hash(&mut hasher);
    ctx.pixels_per_point().to_bits().hash(&mut hasher);
    hasher.finish()
}

/// One piece in one line, as egui shapes it.
fn galley(ctx: &egui::Context, face: Face, color: Color32, text: &str) -> Arc<Galley> {
    let mut job =
        LayoutJob::single_section(text.to_owned(), TextFormat::simple(face.font(), color));
    job.wrap = TextWrapping::no_max_width();
    job.break_on_newline = false;
    ctx.fonts_mut(|fonts| fonts.layout_job(job))
}

/// A line before it has its place.
struct Line {
    width: f32,
    pieces: Vec<(Range<usize>, Arc<Galley>, bool)>,
}

fn lay_out(ctx: &egui::Context, wish: &Wish<'_>) -> Laid {
    let base = bidi::base(wish.text, flow::direction(ctx));
    let lines = lines(ctx, wish, base);
    let widest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let row = ctx.fonts_mut(|fonts| fonts.row_height(&wish.face.font()));
    let height = row.max((wish.face.font().size * LINE).round());
    let scale = ctx.pixels_per_point();
    let align = wish.align.unwrap_or(match base {
        Direction::LeftToRight => Align::Min,
        Direction::RightToLeft => Align::Max,
    });
    let mut galley = Galley::concat(Arc::new(job(wish)), &[], scale);
    galley.rect = Rect::from_min_size(Pos2::ZERO, Vec2::new(widest, height * lines.len() as f32));
    galley.mesh_bounds = Rect::NOTHING;
    let mut pieces = Vec::new();
    for (index, line) in lines.into_iter().enumerate() {
        let mut x = (widest - line.width) * align.to_factor();
        let top = height * index as f32;
        for (range, part, rtl) in line.pieces {
            let width = part.size().x;
            // Pixels, so that letters stay sharp.
            let at = Pos2::new((x * scale).round() / scale, (top * scale).round() / scale);
            for placed in &part.rows {
                let pos = at + placed.pos.to_vec2();
                galley.mesh_bounds |= placed.visuals.mesh_bounds.translate(pos.to_vec2());
                galley.rows.push(PlacedRow {
                    pos,
                    row: Arc::clone(&placed.row),
                    ends_with_newline: false,
                });
            }
            galley.num_vertices += part.num_vertices;
            galley.num_indices += part.num_indices;
            let rect = Rect::from_min_size(Pos2::new(x, top), Vec2::new(width, height));
            pieces.push(Placed { range, rect, rtl });
            x += width;
        }
    }
    Laid {
        galley: Arc::new(galley),
        pieces,
    }
}

/// The text for screen readers and egui's widgets.
fn job(wish: &Wish<'_>) -> LayoutJob {
    let mut job = LayoutJob::single_section(
        bidi::bare(wish.text).into_owned(),
        TextFormat::simple(wish.face.font(), wish.color),
    );
    job.wrap.max_width = wish.fit.width();
    job
}

fn lines(ctx: &egui::Context, wish: &Wish<'_>, base: Direction) -> Vec<Line> {
    let part = |text: &str| galley(ctx, wish.face, wish.color, text);
    let mut lines = Vec::new();
    for (start, text) in bidi::paragraphs(wish.text) {
        let paragraph = bidi::Paragraph::new(text, base);
        let most = match wish.fit {
            Fit::Wrap(width) => width,
            Fit::Line | Fit::Cut(_) => f32::INFINITY,
        };
        let ranges = paragraph.lines(most, &mut |piece| part(piece).size().x);
        for range in ranges {
            lines.push(line(&paragraph, start, paragraph.trimmed(range), &part));
        }
    }
    match wish.fit {
        Fit::Cut(most) if lines.len() > 1 || lines.iter().any(|line| line.width > most) => {
            vec![cut(wish.text, base, most, &part)]
        }
        _ => lines,
    }
}

fn line(
    paragraph: &bidi::Paragraph<'_>,
    start: usize,
    range: Range<usize>,
    part: &dyn Fn(&str) -> Arc<Galley>,
) -> Line {
    let mut width = 0.0;
    let pieces = paragraph
        .pieces(range)
        .into_iter()
        .map(|piece| {
            let galley = part(&piece.shown);
            width += galley.size().x;
            let range = start + piece.range.start..start + piece.range.end;
            (range, galley, piece.rtl)
        })
        .collect();
    Line { width, pieces }
}

/// As much of the beginning as fits, with an ellipsis behind it.
fn cut(text: &str, base: Direction, most: f32, part: &dyn Fn(&str) -> Arc<Galley>) -> Line {
    let first = bidi::paragraphs(text).next().map_or("", |(_, text)| text);
    let ends: Vec<usize> = first.char_indices().map(|(at, _)| at).collect();
    let shortened = |end: usize| -> Line {
        let kept = first.get(..end).unwrap_or_default();
        // An island that was cut is closed, so that the ellipsis stands behind the sentence.
        let open = kept.chars().fold(0_usize, |open, c| match c {
            '\u{2066}'..='\u{2068}' => open + 1,
            bidi::END => open.saturating_sub(1),
            _ => open,
        });
        let closing: String = std::iter::repeat_n(bidi::END, open).collect();
        let text = format!("{}{closing}\u{2026}", kept.trim_end());
        let paragraph = bidi::Paragraph::new(&text, base);
        line(&paragraph, 0, 0..text.len(), part)
    };
    let (mut fits, mut over) = (0, ends.len());
    while over - fits > 1 {
        let middle = fits.midpoint(over);
        let end = ends.get(middle).copied().unwrap_or(first.len());
        if shortened(end).width <= most {
            fits = middle;
        } else {
            over = middle;
        }
    }
    shortened(ends.get(fits).copied().unwrap_or_default())
}
