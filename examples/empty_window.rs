//! An empty window, built like the program: what `benches/window.sh` compares with.

fn main() -> eframe::Result {
    struct Empty;
    impl eframe::App for Empty {
        fn ui(&mut self, ui: &mut eframe::egui::Ui, _frame: &mut eframe::Frame) {
            ui.label("empty");
        }
    }
    eframe::run_native(
        "empty window",
        eframe::NativeOptions::default(),
        Box::new(|_| Ok(Box::new(Empty))),
    )
}
