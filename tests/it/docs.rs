//! `docs/CAUSES.md` is written from the cause files; a stale copy fails.

use std::path::Path;

use connection_doctor::diagnosis::causes;
use connection_doctor::i18n::Texts;

use crate::layering::rust_files;

const FILE: &str = "docs/CAUSES.md";

fn generated() -> String {
    let texts = Texts::english();
    let files = rust_files(Path::new("src/diagnosis/causes"));
    let mut out = String::from(
        "# The causes\n\nWritten from `src/diagnosis/causes/` by `UPDATE_DOCS=1 cargo test`. Do not edit: change the \
         cause's file.\n\n| id | in words | stage |\n| --- | --- | --- |\n",
    );
    for cause in causes::all() {
        let title = texts.key(&format!("cause-{}.title", cause.id));
        out.push_str(&format!(
            "| [`{0}`](#{0}) | {title} | {1} |\n",
            cause.id,
            cause.stage.id()
        ));
    }
    for cause in causes::all() {
        let file = files
            .iter()
            .find(|file| file.file_stem().unwrap() == cause.id)
            .unwrap();
        let source = std::fs::read_to_string(file).unwrap();
        out.push_str(&format!("\n## {}\n\n", cause.id));
        for line in source.lines().take_while(|line| line.starts_with("//!")) {
            let text = line
                .trim_start_matches("//!")
                .strip_prefix(' ')
                .unwrap_or_default();
            // Headings of the file stand one level below the cause's own.
            let text = match text.strip_prefix("# ") {
                Some(heading) => format!("### {heading}"),
                None => text.to_owned(),
            };
            out.push_str(text.trim_end());
            out.push('\n');
        }
    }
    out
}

#[test]
fn the_list_of_causes_is_current() {
    let now = generated();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(FILE, &now).unwrap();
    }
    let kept = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        kept == now,
        "{FILE} is stale: run `UPDATE_DOCS=1 cargo test`"
    );
}
