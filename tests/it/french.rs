//! French sets signs of two parts apart: a narrow no-break space (U+202F) before `:` `;` `!` `?` and inside of « », which
//! no line may break.

use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const NARROW: char = '\u{202f}';

/// The text as a reader sees it; a variable stands as one letter, a choice as its parts one after another.
fn shown(pattern: &Pattern<String>) -> Vec<String> {
    let mut texts = vec![String::new()];
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                for text in &mut texts {
                    text.push_str(value);
                }
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => {
                let all: Vec<String> = variants
                    .iter()
                    .flat_map(|variant| shown(&variant.value))
                    .collect();
                texts = texts
                    .iter()
                    .flat_map(|text| all.iter().map(move |one| format!("{text}{one}")))
                    .collect();
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => texts.iter_mut().for_each(|text| text.push_str(value)),
            PatternElement::Placeable { .. } => texts.iter_mut().for_each(|text| text.push('x')),
        }
    }
    texts
}

/// Signs that stand where no narrow space does; technical words such as `https://` and `[::]` have theirs within.
fn faults(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let at = |index: Option<usize>| index.and_then(|index| letters.get(index)).copied();
    let mut faults = Vec::new();
    for (index, letter) in letters.iter().enumerate() {
        let before = at(index.checked_sub(1));
        let behind = at(index.checked_add(1));
        // « ftp: » quotes the beginning of an address.
        let quoted = behind == Some(NARROW) && at(index.checked_add(2)) == Some('\u{bb}');
        let ends = !quoted && behind.is_none_or(|c| c.is_whitespace() || c == '\u{bb}' || c == ')');
        let wrong = match letter {
            ':' | ';' | '!' | '?' => ends && before != Some(NARROW),
            '\u{ab}' => behind != Some(NARROW),
            '\u{bb}' => before != Some(NARROW),
            // Quotation marks of English.
            '\u{201c}' | '\u{201d}' => true,
            _ => false,
        };
        if wrong {
            faults.push(format!("{letter} in {text}"));
        }
    }
    faults
}

fn texts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("i18n/fr");
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for entry in parser::parse(source).unwrap().body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let values = message.value.iter().map(|value| (String::new(), value));
            let attributes = message
                .attributes
                .iter()
                .map(|one| (format!(".{}", one.id.name), &one.value));
            for (name, pattern) in values.chain(attributes) {
                for text in shown(pattern) {
                    all.push((format!("{}{name}", message.id.name), text));
                }
            }
        }
    }
    all
}

#[test]
fn french_signs_are_set_apart() {
    let texts = texts();
    assert!(texts.len() > 1_000, "{} texts were read", texts.len());
    let wrong: Vec<String> = texts
        .iter()
        .flat_map(|(key, text)| {
            let faults = faults(text);
            faults
                .into_iter()
                .map(move |fault| format!("{key}: {fault}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_missing_space_is_found() {
    assert_eq!(faults("Port : 80").len(), 1);
    assert_eq!(faults("Pourquoi?").len(), 1);
    assert_eq!(faults("\u{ab} nginx \u{bb}").len(), 2);
    assert_eq!(faults("\u{201c}nginx\u{201d}").len(), 2);
    assert!(faults("Ouvrez https://x.example\u{202f}: [::]:80").is_empty());
}
