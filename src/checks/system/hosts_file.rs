//! Lines of the hosts file that speak of the target's name, with their numbers. Needs nothing; starts at once.

use std::fs::File;
use std::io::{self, Read as _};
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use super::{Reading, blocking};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Fact, HostsEntry, HostsFile};

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::HostsFile,
    plan,
    run,
    optional: false,
};

/// Lists that block advertisements reach some megabytes.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

/// Lines that are kept.
const MOST_ENTRIES: usize = 16;

/// Characters of a line that are kept.
const MOST_TEXT: usize = 200;

fn plan(progress: &Progress<'_>) -> Vec<String> {
    progress
        .facts
        .target
        .host
        .name()
        .map(str::to_owned)
        .into_iter()
        .collect()
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let name = subject.clone();
        let reading = Reading::start(context, CheckId::HostsFile, subject);
        match blocking(move || read(&path(), &name)).await {
            Ok(Ok(file)) => reading.learned(Fact::HostsFile(file)).await,
            Ok(Err(error)) => reading.unknown(error.to_string()).await,
            Err(note) => reading.unknown(note).await,
        }
    })
}

#[cfg(not(windows))]
fn path() -> PathBuf {
    PathBuf::from("/etc/hosts")
}

#[cfg(windows)]
fn path() -> PathBuf {
    let root = std::env::var_os("SystemRoot").unwrap_or_else(|| "C:\\Windows".into());
    Path::new(&root).join("System32\\drivers\\etc\\hosts")
}

fn read(path: &Path, name: &str) -> io::Result<HostsFile> {
    let mut bytes = Vec::new();
    match File::open(path) {
        Ok(file) => file.take(MOST_BYTES).read_to_end(&mut bytes)?,
        // No file says nothing of the name, as an empty one.
        Err(error) if error.kind() == io::ErrorKind::NotFound => 0,
        Err(error) => return Err(error),
    };
    Ok(HostsFile {
        path: path.display().to_string(),
        entries: entries(&String::from_utf8_lossy(&bytes), name),
    })
}

/// The lines that give the name an address (hosts(5)): an address, names, and a comment behind `#`.
fn entries(text: &str, name: &str) -> Vec<HostsEntry> {
    let name = name.trim_end_matches('.');
    text.trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .filter_map(|(at, line)| {
            let spoken = line.split('#').next().unwrap_or_default();
            let mut words = spoken.split_whitespace();
            let address = words.next()?.split('%').next()?;
            let address: IpAddr = address.parse().ok()?;
            words
                .any(|word| word.trim_end_matches('.').eq_ignore_ascii_case(name))
                .then(|| HostsEntry {
                    line: at + 1,
                    address,
                    text: line.trim().chars().take(MOST_TEXT).collect(),
                })
        })
        .take(MOST_ENTRIES)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_name_the_host() {
        let text = "\u{feff}# shop.example.com is a comment\n\
                    127.0.0.1 localhost\r\n\
                    10.0.0.5\tother.example.com  Shop.Example.COM. # old server\n\
                    not-an-address shop.example.com\n\
                    10.0.0.6 xshop.example.com\n\
                    fe80::1%eth0 shop.example.com\n\
                    10.0.0.7 # shop.example.com\n";
        let found = entries(text, "shop.example.com");
        let lines: Vec<_> = found.iter().map(|entry| entry.line).collect();
        assert_eq!(lines, [3, 6]);
        assert_eq!(found[0].address, "10.0.0.5".parse::<IpAddr>().unwrap());
        assert!(found[0].text.ends_with("# old server"));
    }

    #[test]
    fn long_lines_and_long_lists_are_cut() {
        let line = format!("10.0.0.1 a.example {}\n", "\u{e9}".repeat(500));
        let found = entries(&line.repeat(100), "a.example");
        assert_eq!(found.len(), MOST_ENTRIES);
        assert_eq!(found[0].text.chars().count(), MOST_TEXT);
    }

    #[test]
    fn a_missing_file_says_nothing() {
        let file = read(Path::new("/nowhere/hosts"), "a.example").unwrap();
        assert!(file.entries.is_empty());
    }
}
