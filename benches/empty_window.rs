//! A window with one word in it, built like the program: what `benches/window.py` compares with.

use std::sync::Arc;

use eframe::egui;

fn main() -> eframe::Result {
    struct Empty;
    impl eframe::App for Empty {
        fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
            ui.label("empty");
        }
    }
    // As large as the program's window: where no graphics card draws, time goes by the number of pixels.
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1_120.0, 780.0]),
        ..Default::default()
    };
    eframe::run_native(
        "empty window",
        options,
        Box::new(|creation| {
            let font = include_bytes!("../assets/fonts/NotoSans-Regular.ttf");
            let mut fonts = egui::FontDefinitions::empty();
            let data = egui::FontData::from_static(font);
            fonts.font_data.insert("sans".to_owned(), Arc::new(data));
            for family in [egui::FontFamily::Proportional, egui::FontFamily::Monospace] {
                fonts.families.insert(family, vec!["sans".to_owned()]);
            }
            creation.egui_ctx.set_fonts(fonts);
            Ok(Box::new(Empty))
        }),
    )
}
