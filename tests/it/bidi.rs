//! The order of text on the screen, line by line, against what a browser shows (`tests/bidi`).

use connection_doctor::i18n::{Direction, bidi};
use unicode_bidi::{BidiClass, bidi_class};

/// One line of `lines.tsv`.
struct Sample {
    language: Direction,
    most: usize,
    text: String,
    expected: Vec<String>,
}

fn samples() -> Vec<Sample> {
    include_str!("../bidi/lines.tsv")
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let [language, most, text, expected] =
                line.split('\t').collect::<Vec<_>>().try_into().unwrap();
            Sample {
                language: match language {
                    "ar" => Direction::RightToLeft,
                    _ => Direction::LeftToRight,
                },
                most: most.parse().unwrap(),
                text: unescaped(text),
                expected: expected.split(" | ").map(str::to_owned).collect(),
            }
        })
        .collect()
}

fn unescaped(text: &str) -> String {
    let text = text.replace("\\n", "\n");
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

fn is_wide(c: char) -> bool {
    bidi_class(c) != BidiClass::NSM && !bidi::is_invisible(c)
}

/// The lines of a sample from left to right, every character one wide, brackets as they are stored.
fn shown(sample: &Sample) -> Vec<String> {
    let base = bidi::base(&sample.text, sample.language);
    let most = match sample.most {
        0 => f32::INFINITY,
        most => most as f32,
    };
    let mut lines = Vec::new();
    for (start, text) in bidi::paragraphs(&sample.text) {
        assert_eq!(&sample.text[start..start + text.len()], text);
        let paragraph = bidi::Paragraph::new(text, base);
        let mut width = |piece: &str| piece.chars().filter(|c| is_wide(*c)).count() as f32;
        for line in paragraph.lines(most, &mut width) {
            let mut shown = String::new();
            for piece in paragraph.pieces(paragraph.trimmed(line)) {
                let stored = text[piece.range].chars().filter(|c| is_wide(*c));
                if piece.rtl {
                    shown.extend(stored.rev());
                } else {
                    shown.extend(stored);
                }
            }
            lines.push(shown.trim().to_owned());
        }
    }
    lines
}

#[test]
fn lines_have_the_order_of_a_browser() {
    let samples = samples();
    assert!(samples.len() >= 40, "{}", samples.len());
    let mut wrong = String::new();
    for sample in &samples {
        let shown = shown(sample);
        if shown != sample.expected {
            wrong += &format!(
                "{:?}\n  expected {:?}\n  shown    {shown:?}\n",
                sample.text, sample.expected
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn nothing_is_lost_or_doubled_at_any_width() {
    for sample in samples() {
        for most in [1, 2, 3, 5, 9, 17, 40] {
            let narrow = Sample {
                most,
                ..sample_of(&sample)
            };
            let count = |lines: &[String]| {
                let mut all: Vec<char> = lines
                    .iter()
                    .flat_map(|line| line.chars())
                    .filter(|c| *c != ' ')
                    .collect();
                all.sort_unstable();
                all
            };
            let wide = Sample {
                most: 0,
                ..sample_of(&sample)
            };
            assert_eq!(
                count(&shown(&narrow)),
                count(&shown(&wide)),
                "{:?} at {most}",
                sample.text
            );
            let too_wide = shown(&narrow)
                .iter()
                .any(|line| line.chars().count() > most);
            assert!(
                !too_wide,
                "{:?} at {most}: {:?}",
                sample.text,
                shown(&narrow)
            );
        }
    }
}

fn sample_of(sample: &Sample) -> Sample {
    Sample {
        text: sample.text.clone(),
        expected: sample.expected.clone(),
        ..*sample
    }
}

#[test]
fn brackets_turn_around_with_their_line() {
    let text = "\u{627}\u{644}\u{623}\u{633}\u{628}\u{627}\u{628} (50) \u{ab}x\u{bb}";
    let paragraph = bidi::Paragraph::new(text, Direction::RightToLeft);
    let shown: String = paragraph
        .pieces(0..text.len())
        .into_iter()
        .map(|piece| piece.shown)
        .collect();
    assert!(
        shown.contains("(50)") && shown.contains("\u{ab}x\u{bb}"),
        "{shown}"
    );
}
