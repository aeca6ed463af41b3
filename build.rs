//! Checks the texts: every key that the code names must be in English with the same variables, and every language must
//! have the keys and the variables of English. A fault stops the build with the file, the line and what to do. Then packs
//! the texts, and leaves to `programs` what only the programs need that are given away.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{fs, process};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use miniz_oxide::deflate::compress_to_vec;

#[path = "assets/packaging/programs.rs"]
mod programs;

/// Text key to the names of its variables.
type Texts = BTreeMap<String, BTreeSet<String>>;

fn main() {
    println!("cargo:rerun-if-changed=i18n");
    println!("cargo:rerun-if-changed=src");
    let mut faults = Vec::new();
    let english = read_language(Path::new("i18n/en"), &mut faults);
    for folder in folders(Path::new("i18n")) {
        if !folder.ends_with("en") {
            compare(
                &english,
                &read_language(&folder, &mut faults),
                &folder,
                &mut faults,
            );
        }
    }
    for file in rust_files(Path::new("src")) {
        let source = fs::read_to_string(&file).unwrap_or_default();
        for call in calls(&source) {
            check_call(&english, &file, &call, &mut faults);
        }
    }
    if !faults.is_empty() {
        for fault in &faults {
            println!("cargo::error={fault}");
        }
        process::exit(1);
    }
    let packed = pack_texts(&folders(Path::new("i18n"))).and_then(|()| pack_files());
    if let Err(error) = packed {
        println!("cargo::error=texts, fonts or tables cannot be packed: {error}");
        process::exit(1);
    }
    programs::windows_resources();
    programs::link_small();
}

/// Writes each language's files as one deflated text, and the list of them that the program includes.
fn pack_texts(languages: &[PathBuf]) -> std::io::Result<()> {
    let out = PathBuf::from(programs::of_cargo("OUT_DIR"));
    let mut list = String::from("&[\n");
    for folder in languages {
        let tag = folder.file_name().unwrap_or_default().to_string_lossy();
        let mut whole = String::new();
        for file in text_files(folder) {
            whole.push_str(&fs::read_to_string(file)?);
            whole.push('\n');
        }
        let packed = out.join(format!("{tag}.texts"));
        fs::write(&packed, compress_to_vec(whole.as_bytes(), 9))?;
        let place = packed.to_string_lossy();
        list.push_str(&format!("({tag:?}, include_bytes!({place:?})),\n"));
    }
    list.push(']');
    fs::write(out.join("texts.rs"), list)
}

/// What the program unpacks when it is first needed: half a megabyte less than as they are.
const PACKED: [&str; 7] = [
    "assets/data/error-messages.tsv",
    "assets/data/public-suffixes.txt",
    "assets/fonts/NotoSans-Bold.ttf",
    "assets/fonts/NotoSans-Regular.ttf",
    "assets/fonts/NotoSansArabic-Bold.ttf",
    "assets/fonts/NotoSansArabic-Regular.ttf",
    "assets/fonts/NotoSansMono-Regular.ttf",
];

/// Writes each of [`PACKED`] deflated, under its name and `.packed`.
fn pack_files() -> std::io::Result<()> {
    let out = PathBuf::from(programs::of_cargo("OUT_DIR"));
    for file in PACKED.map(Path::new) {
        println!("cargo:rerun-if-changed={}", file.display());
        let mut name = file.file_name().unwrap_or_default().to_owned();
        name.push(".packed");
        let packed = out.join(name);
        let time = |path: &Path| fs::metadata(path).and_then(|known| known.modified()).ok();
        // This script runs whenever a line of code changes.
        if time(&packed) <= time(file) {
            fs::write(packed, compress_to_vec(&fs::read(file)?, 9))?;
        }
    }
    Ok(())
}

/// The text files of a language, in order.
fn text_files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    files
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = fs::read_dir(root)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .collect();
    all.sort();
    all
}

fn rust_files(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read_language(folder: &Path, faults: &mut Vec<String>) -> Texts {
    let mut texts = Texts::new();
    for file in text_files(folder) {
        let source = fs::read_to_string(&file).unwrap_or_default();
        let resource = match fluent_syntax::parser::parse(source.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = source
                        .get(..error.pos.start)
                        .unwrap_or_default()
                        .lines()
                        .count()
                        .max(1);
                    faults.push(format!(
                        "{}:{line}: not Fluent: {}",
                        file.display(),
                        error.kind
                    ));
                }
                resource
            }
        };
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                continue;
            };
            let id = message.id.name;
            let mut add = |key: String, pattern: &Pattern<&str>| {
                let mut names = BTreeSet::new();
                variables(pattern, &mut names);
                if texts.insert(key.clone(), names).is_some() {
                    faults.push(format!(
                        "{}: the text `{key}` stands twice: remove one",
                        file.display()
                    ));
                }
            };
            if let Some(pattern) = &message.value {
                add(id.to_owned(), pattern);
            }
            for attribute in &message.attributes {
                add(format!("{id}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    texts
}

fn variables(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, names),
        Expression::Select { selector, variants } => {
            of_inline(selector, names);
            for variant in variants {
                variables(&variant.value, names);
            }
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                of_inline(argument, names);
            }
        }
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

fn compare(english: &Texts, other: &Texts, folder: &Path, faults: &mut Vec<String>) {
    let folder = folder.display();
    for (key, names) in english {
        match other.get(key) {
            None => faults.push(format!(
                "{folder}: the text `{key}` is missing: translate it from i18n/en"
            )),
            Some(found) if !found.is_subset(names) => {
                let wrong: Vec<_> = found.difference(names).cloned().collect();
                faults.push(format!(
                    "{folder}: the text `{key}` names variables that English lacks: {}",
                    wrong.join(", ")
                ));
            }
            Some(found) => {
                let lost: Vec<_> = names.difference(found).cloned().collect();
                if !lost.is_empty() {
                    faults.push(format!(
                        "{folder}: the text `{key}` lacks the variables {}",
                        lost.join(", ")
                    ));
                }
            }
        }
    }
    for key in other.keys().filter(|key| !english.contains_key(*key)) {
        faults.push(format!(
            "{folder}: the text `{key}` is not in English: remove it"
        ));
    }
}

/// One `say!("key", name = …)`.
struct Call {
    line: usize,
    key: String,
    names: BTreeSet<String>,
}

/// Finds the calls of `say!` whose key is a literal.
fn calls(source: &str) -> Vec<Call> {
    let mut found = Vec::new();
    let mut rest = source;
    let mut at = 0;
    while let Some(position) = rest.find("say!(") {
        let start = at + position + "say!(".len();
        let before = source.get(..start).unwrap_or_default();
        rest = source.get(start..).unwrap_or_default();
        at = start;
        let comment = before
            .lines()
            .next_back()
            .is_some_and(|line| line.trim_start().starts_with("//"));
        let inside = rest.trim_start();
        if comment || !inside.starts_with('"') {
            continue;
        }
        let Some(key) = inside.get(1..).and_then(|text| text.split('"').next()) else {
            continue;
        };
        let arguments = inside.get(key.len() + 2..).unwrap_or_default();
        found.push(Call {
            line: before.lines().count(),
            key: key.to_owned(),
            names: argument_names(arguments),
        });
    }
    found
}

/// The names before `=` at the outer level, up to the closing parenthesis.
fn argument_names(text: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut quoted, mut escaped) = (0_i32, false, false);
    let mut word = String::new();
    let mut fresh = false;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        if quoted {
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        match c {
            '"' => quoted = true,
            // A character literal such as '"' or '('; a lifetime has no closing quote two further on.
            '\'' => {
                let ahead: Vec<char> = characters.clone().take(3).collect();
                let skip = match ahead.as_slice() {
                    ['\\', _, '\'', ..] => 3,
                    [_, '\'', ..] => 2,
                    _ => 0,
                };
                for _ in 0..skip {
                    characters.next();
                }
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                fresh = true;
                word.clear();
            }
            '=' if depth == 0 && fresh && characters.peek() != Some(&'=') => {
                names.insert(word.trim().to_owned());
                fresh = false;
            }
            _ if fresh => word.push(c),
            _ => {}
        }
    }
    names
}

fn check_call(english: &Texts, file: &Path, call: &Call, faults: &mut Vec<String>) {
    let place = format!("{}:{}", file.display(), call.line);
    match english.get(&call.key) {
        None => faults.push(format!(
            "{place}: the text `{}` is missing: add it to i18n/en",
            call.key
        )),
        Some(names) if *names != call.names => faults.push(format!(
            "{place}: the text `{}` takes the variables [{}], but the code gives [{}]",
            call.key,
            names.iter().cloned().collect::<Vec<_>>().join(", "),
            call.names.iter().cloned().collect::<Vec<_>>().join(", "),
        )),
        Some(_) => {}
    }
}
