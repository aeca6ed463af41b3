//! Pictures of every screen in every language, light and dark, without a display: to be looked at by a person.
//!
//! `PICTURES=FOLDER cargo test --test it pictures -- --ignored`; `LANGUAGES=en,ar` and `LOOKS=light,dark,1.5,2` take only
//! these. The folder gets one file a screen (PPM, which `ImageMagick`'s `mogrify -format png` turns into PNG). The real
//! window on a display is taken by `docs/screenshots/take`.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "pixels of a picture are small and not negative"
)]

use std::fmt::Write as _;
use std::net::TcpListener;
use std::path::PathBuf;

use connection_doctor::i18n::{LANGUAGES, Language, Texts, bidi};
use connection_doctor::settings::{Settings, ThemeChoice};
use connection_doctor::ui::state::{Dialog, SaveAs};
use eframe::egui;
use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, Event, Key, Pos2, Rect};
use egui_kittest::kittest::Queryable as _;

use crate::fit::{self, Test};
use crate::ui::until;

/// A canvas that blends as the window's renderer does: premultiplied, in the colours as they are stored.
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 3]>,
}

impl Canvas {
    fn triangle(&mut self, corners: [&Vertex; 3], clip: Rect, font: &ColorImage) {
        let [a, b, c] = corners.map(|corner| corner.pos);
        let area = (b - a).x * (c - a).y - (b - a).y * (c - a).x;
        let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
        if area.abs() < 1e-6 || !bounds.is_positive() {
            return;
        }
        let end = |most: f32, edge: usize| (most.ceil().max(0.0) as usize).min(edge);
        for y in bounds.top().floor().max(0.0) as usize..end(bounds.bottom(), self.height) {
            for x in bounds.left().floor().max(0.0) as usize..end(bounds.right(), self.width) {
                let p = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                if !clip.contains(p) {
                    continue;
                }
                let wa = ((b - p).x * (c - p).y - (b - p).y * (c - p).x) / area;
                let wb = ((c - p).x * (a - p).y - (c - p).y * (a - p).x) / area;
                let weights = [wa, wb, 1.0 - wa - wb];
                if weights.iter().any(|weight| *weight < 0.0) {
                    continue;
                }
                self.blend(x, y, colour(corners, weights, font));
            }
        }
    }

    fn blend(&mut self, x: usize, y: usize, [red, green, blue, alpha]: [f32; 4]) {
        let pixel = &mut self.pixels[y * self.width + x];
        for (old, new) in pixel.iter_mut().zip([red, green, blue]) {
            *old = new + *old * (1.0 - alpha);
        }
    }
}

/// The colour of a point of a triangle: that of its corners, times that of the picture of letters.
fn colour(corners: [&Vertex; 3], weights: [f32; 3], font: &ColorImage) -> [f32; 4] {
    let mut color = [0.0; 4];
    let (mut u, mut v) = (0.0, 0.0);
    for (corner, weight) in corners.into_iter().zip(weights) {
        for (sum, part) in color.iter_mut().zip(corner.color.to_array()) {
            *sum += f32::from(part) / 255.0 * weight;
        }
        u += corner.uv.x * weight;
        v += corner.uv.y * weight;
    }
    let [width, height] = font.size;
    let x = ((u * width as f32) as usize).min(width - 1);
    let y = ((v * height as f32) as usize).min(height - 1);
    let texel: Color32 = font.pixels[y * width + x];
    for (sum, part) in color.iter_mut().zip(texel.to_array()) {
        *sum *= f32::from(part) / 255.0;
    }
    color
}

fn draw(test: &Test<'_>) -> Canvas {
    let scale = test.ctx.pixels_per_point();
    let size = test.ctx.content_rect().size() * scale;
    let (width, height) = (size.x.round() as usize, size.y.round() as usize);
    let mut canvas = Canvas {
        width,
        height,
        pixels: vec![[0.0; 3]; width * height],
    };
    let primitives = test
        .ctx
        .tessellate(test.output().shapes.clone(), test.ctx.pixels_per_point());
    let font = test.ctx.fonts(|fonts| fonts.image());
    for clipped in primitives {
        let clip = clipped.clip_rect * scale;
        let Primitive::Mesh(Mesh {
            indices, vertices, ..
        }) = clipped.primitive
        else {
            continue;
        };
        let vertices: Vec<Vertex> = vertices
            .into_iter()
            .map(|vertex| Vertex {
                pos: vertex.pos * scale,
                ..vertex
            })
            .collect();
        for corner in indices.chunks_exact(3) {
            let corners = [corner[0], corner[1], corner[2]].map(|at| &vertices[at as usize]);
            canvas.triangle(corners, clip, &font);
        }
    }
    canvas
}

/// Where pictures go, and how their names begin.
struct Album {
    folder: PathBuf,
    name: String,
}

impl Album {
    fn take(&self, test: &Test<'_>, screen: &str) {
        let canvas = draw(test);
        let mut bytes = format!("P6 {} {} 255\n", canvas.width, canvas.height).into_bytes();
        let shown = |part: &f32| (part.clamp(0.0, 1.0) * 255.0).round() as u8;
        bytes.extend(canvas.pixels.iter().flatten().map(shown));
        let mut file = String::new();
        write!(file, "{}-{screen}.ppm", self.name).unwrap();
        std::fs::write(self.folder.join(file), bytes).unwrap();
    }
}

fn themed(mut test: Test<'static>, theme: ThemeChoice) -> Test<'static> {
    let window = test.state_mut().as_mut().unwrap();
    let settings = Settings {
        theme,
        ..window.state().settings.clone()
    };
    window.change(settings);
    test.run_steps(3);
    test
}

fn click(test: &mut Test<'_>, texts: &Texts, key: &str) {
    let words = texts.key(key);
    test.get_by_label(&bidi::bare(&words)).click();
    test.run_steps(3);
}

fn start_screens(album: &Album, open: &dyn Fn([f32; 2]) -> Test<'static>, texts: &Texts) {
    let size = [1120.0, 780.0];
    let mut test = open(size);
    album.take(&test, "1-start");
    click(&mut test, texts, "ui-details");
    album.take(&test, "2-details");
    for (name, dialog) in [("3-settings", Dialog::Settings), ("4-about", Dialog::About)] {
        test.state_mut().as_mut().unwrap().open(dialog);
        test.run_steps(4);
        album.take(&test, name);
    }
}

fn run_screens(album: &Album, open: &dyn Fn([f32; 2]) -> Test<'static>, texts: &Texts) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut test = open([1120.0, 780.0]);
    let address = format!("ws://{}/chat", listener.local_addr().unwrap());
    test.event(Event::Paste(address));
    test.run_steps(2);
    test.key_press(Key::Enter);
    let ended = |test: &Test<'_>| {
        let state = test.state().as_ref().unwrap().state();
        state.snapshot().is_some_and(|shown| shown.ended > 5)
    };
    until(&mut test, "some checks", ended);
    album.take(&test, "5-running");
    test.key_press(Key::Escape);
    let still = |test: &Test<'_>| !test.state().as_ref().unwrap().state().is_running();
    until(&mut test, "the end", still);
    test.run_steps(2);
    album.take(&test, "6-stopped");
    let save = SaveAs {
        format: "html",
        path: "/nowhere/at/all.html".to_owned(),
        replace: false,
    };
    test.state_mut()
        .as_mut()
        .unwrap()
        .open(Dialog::SaveAs(save));
    test.run_steps(4);
    album.take(&test, "7-save");
    click(&mut test, texts, "ui-save");
    let told = |test: &Test<'_>| {
        let state = test.state().as_ref().unwrap().state();
        !state.notices.list().is_empty()
    };
    until(&mut test, "a message", told);
    test.run_steps(2);
    album.take(&test, "8-message");
}

fn result_screens(
    album: &Album,
    open: &dyn Fn([f32; 2]) -> Test<'static>,
    language: &'static Language,
) {
    for (name, run) in [
        ("a-refused", "refused-nothing-listens"),
        ("b-silent", "firewall-drop"),
        ("c-works", "healthy-wss"),
    ] {
        let mut test = open([1120.0, 1300.0]);
        let report = fit::recorded(run, &Texts::new(language));
        let first = fit::cause_label(&report, 0, &Texts::new(language));
        let window = test.state_mut().as_mut().unwrap();
        window.show_report(report);
        test.run_steps(4);
        // Larger text pushes the causes out of the picture.
        if run == "firewall-drop" && test.ctx.pixels_per_point() < 1.1 {
            test.get_by_label(&first).click();
            test.run_steps(4);
        }
        album.take(&test, name);
    }
}

/// Whether a list in the environment names this, or there is no list.
fn wished(list: &str, one: &str) -> bool {
    std::env::var(list).map_or(true, |list| list.split(',').any(|wish| wish == one))
}

#[test]
#[ignore = "takes pictures for a person to look at"]
fn pictures() {
    let folder = PathBuf::from(std::env::var_os("PICTURES").expect("name a folder in PICTURES"));
    std::fs::create_dir_all(&folder).unwrap();
    for language in LANGUAGES {
        if !wished("LANGUAGES", language.tag) {
            continue;
        }
        let texts = Texts::new(language);
        for theme in [ThemeChoice::Light, ThemeChoice::Dark] {
            if !wished("LOOKS", theme.id()) {
                continue;
            }
            let album = Album {
                folder: folder.clone(),
                name: format!("{}-{}", language.tag, theme.id()),
            };
            let open = |size: [f32; 2]| themed(fit::open(language, size, 1.0), theme);
            start_screens(&album, &open, &texts);
            run_screens(&album, &open, &texts);
            result_screens(&album, &open, language);
        }
        for scale in [1.5, 2.0] {
            if !wished("LOOKS", &scale.to_string()) {
                continue;
            }
            let album = Album {
                folder: folder.clone(),
                name: format!("{}-{scale}", language.tag),
            };
            let open = |[width, height]: [f32; 2]| {
                let size = [width.min(800.0 * scale), height.max(1400.0)];
                fit::open(language, size, scale)
            };
            album.take(&open([800.0, 600.0]), "1-start");
            result_screens(&album, &open, language);
        }
    }
}
