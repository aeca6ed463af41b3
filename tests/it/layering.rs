//! Who may import whom: read from the `use crate::…` and `crate::…` of every file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// A module and the modules of ours that it may name.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    (
        "advice",
        &["diagnosis", "facts", "knowledge", "say", "target"],
    ),
    ("checks", &["facts", "knowledge", "target"]),
    (
        "cli",
        &[
            "advice",
            "diagnosis",
            "facts",
            "file",
            "i18n",
            "practice",
            "report",
            "say",
            "session",
            "settings",
            "target",
        ],
    ),
    ("diagnosis", &["facts", "knowledge", "say", "target"]),
    ("facts", &["target"]),
    ("file", &[]),
    ("i18n", &["facts", "say"]),
    ("knowledge", &["facts"]),
    ("packed", &[]),
    ("practice", &["diagnosis", "target"]),
    (
        "proof",
        &[
            "checks",
            "diagnosis",
            "facts",
            "i18n",
            "knowledge",
            "report",
            "settings",
            "target",
        ],
    ),
    (
        "report",
        &[
            "advice",
            "diagnosis",
            "facts",
            "i18n",
            "knowledge",
            "say",
            "target",
        ],
    ),
    ("say", &[]),
    ("session", &["checks", "facts", "target"]),
    ("settings", &["facts", "file"]),
    ("target", &["packed", "say"]),
    (
        "ui",
        &[
            "advice",
            "diagnosis",
            "facts",
            "file",
            "i18n",
            "packed",
            "practice",
            "report",
            "say",
            "session",
            "settings",
            "target",
        ],
    ),
];

/// Outside crates that a module must not touch.
const NEVER: &[(&str, &[&str])] = &[
    ("advice", &["tokio", "egui", "eframe", "socket2"]),
    (
        "diagnosis",
        &[
            "tokio",
            "egui",
            "eframe",
            "socket2",
            "std::net::TcpStream",
            "std::net::UdpSocket",
            "std::time",
            "std::fs",
        ],
    ),
    ("facts", &["tokio", "egui", "eframe", "socket2"]),
    ("knowledge", &["tokio", "egui", "eframe", "socket2"]),
    ("report", &["tokio", "egui", "eframe", "socket2"]),
    ("session", &["egui", "eframe"]),
    ("target", &["tokio", "egui", "eframe", "socket2"]),
];

pub(crate) fn rust_files(root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The first part of a path below `src`: the module.
fn module(path: &Path) -> String {
    let below = path.strip_prefix("src").unwrap();
    below
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .trim_end_matches(".rs")
        .to_owned()
}

/// Code without comments and without unit tests: examples there may show more.
pub(crate) fn code(source: &str) -> String {
    let source = source.split("#[cfg(test)]\nmod tests").next().unwrap();
    source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The names in backticks of a cell of a table.
fn names(cell: &str) -> BTreeSet<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

#[test]
fn the_table_of_the_architecture_is_this_one() {
    let text = std::fs::read_to_string("ARCHITECTURE.md").unwrap();
    let rows: Vec<Vec<&str>> = text
        .lines()
        .map(|line| line.split('|').map(str::trim).collect())
        .collect();
    for (module, allowed) in MAY_IMPORT {
        let row = rows
            .iter()
            .find(|row| row.len() == 5 && names(row[1]).contains(module));
        let row = row.unwrap_or_else(|| panic!("ARCHITECTURE.md: no row for `{module}`"));
        let said = names(row[3]);
        let allowed: BTreeSet<&str> = allowed.iter().copied().collect();
        assert_eq!(said, allowed, "ARCHITECTURE.md: `{module}`");
    }
}

#[test]
fn modules_import_only_what_the_design_allows() {
    let allowed: BTreeMap<_, _> = MAY_IMPORT.iter().copied().collect();
    let mut faults = Vec::new();
    for file in rust_files(Path::new("src")) {
        let name = module(&file);
        let Some(allowed) = allowed.get(name.as_str()) else {
            continue;
        };
        let source = code(&std::fs::read_to_string(&file).unwrap());
        for part in source.split("crate::").skip(1) {
            let word: String = part
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let ours = MAY_IMPORT.iter().any(|(module, _)| *module == word);
            if ours && word != name && !allowed.contains(&word.as_str()) {
                faults.push(format!(
                    "{}: `{name}` may not import `{word}`",
                    file.display()
                ));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn pure_modules_touch_no_socket_clock_or_window() {
    let never: BTreeMap<_, _> = NEVER.iter().copied().collect();
    let mut faults = Vec::new();
    for file in rust_files(Path::new("src")) {
        let Some(never) = never.get(module(&file).as_str()) else {
            continue;
        };
        let source = code(&std::fs::read_to_string(&file).unwrap());
        for word in never
            .iter()
            .filter(|word| source.contains(&format!("{word}::")))
        {
            faults.push(format!("{}: may not use `{word}`", file.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_is_in_the_table() {
    for file in rust_files(Path::new("src")) {
        let name = module(&file);
        if matches!(name.as_str(), "main" | "lib" | "bin") {
            continue;
        }
        assert!(
            MAY_IMPORT.iter().any(|(module, _)| *module == name),
            "add `{name}` to MAY_IMPORT in tests/it/layering.rs"
        );
    }
}
