//! Finds the address in a longer text: an error message, a command, a line of code.

use super::address::{self, Address};
use super::{MendKind, clean, host, public_suffixes, scheme};

/// The most words that are looked at: a long log repeats itself.
const MOST_WORDS: usize = 4_000;

/// How far after a host its port is looked for, in words.
const PORT_WITHIN: usize = 10;

/// Ends of file names that look like names of hosts, such as `app.js:12`.
const SOURCE_FILES: &[&str] = &[
    "js", "ts", "jsx", "tsx", "mjs", "cjs", "php", "py", "rb", "go", "rs", "java", "kt", "cs",
    "vue", "html", "htm", "json", "conf", "log", "sh", "md", "dart", "swift", "c", "cpp", "h",
    "so", "dll", "exe",
];

/// Names of products that look like names of hosts.
const PRODUCTS: &[&str] = &[
    "socket.io",
    "engine.io",
    "asp.net",
    "node.js",
    "system.net",
    "java.net",
    "net.core",
];

/// Words that stand before an address with a colon.
const LABELS: &[&str] = &[
    "addr", "address", "domain", "host", "hostname", "ip", "server", "url",
];

/// Words before a number that is no port.
const NOT_HOSTS: &[&str] = &[
    "at",
    "close",
    "code",
    "col",
    "column",
    "error",
    "errno",
    "exception",
    "http",
    "https",
    "line",
    "port",
    "reason",
    "status",
    "time",
    "ws",
    "wss",
    "tcp",
    "tls",
    "after",
    "pid",
];

/// Words that announce a port, in the languages of the program.
const PORT_WORDS: &[&str] = &[
    "port",
    "-p",
    "--port",
    "ports",
    "porta",
    "puerto",
    "\u{7aef}\u{53e3}",
    "\u{43f}\u{43e}\u{440}\u{442}",
    "\u{43f}\u{43e}\u{440}\u{442}\u{443}",
    "ba\u{11f}lant\u{131}",
    "portu",
    "\u{627}\u{644}\u{645}\u{646}\u{641}\u{630}",
    "\u{645}\u{646}\u{641}\u{630}",
];

/// The address that a text is about; `hint` is a host that the message itself names as the one it speaks of.
pub(super) fn best(text: &str, hint: Option<&str>) -> Option<Address> {
    let text = clean::narrowed(text);
    let words: Vec<&str> = text
        .split(splits)
        .filter(|word| !word.is_empty())
        .take(MOST_WORDS)
        .collect();
    let mut found: Option<(u32, Address)> = None;
    let mut offer = |score: u32, text: &str| {
        if found.as_ref().is_some_and(|(best, _)| *best >= score) {
            return;
        }
        if let Ok(mut address) = address::read(text) {
            address
                .mends
                .retain(|mend| mend.kind.is_mistake() && mend.kind != MendKind::InnerSpaces);
            found = Some((score, address));
        }
    };
    if let Some(hint) = hint {
        let after = words
            .iter()
            .position(|word| word.contains(hint))
            .map_or(words.len(), |at| at + 1);
        offer(90, &with_port(hint, words.get(after..).unwrap_or_default()));
    }
    for (index, word) in words.iter().enumerate() {
        let after = words.get(index + 1..).unwrap_or_default();
        if let Some((score, text)) = candidate(word, after) {
            offer(score, &text);
        } else if !word.is_ascii() {
            // Chinese and Japanese put no space around an address.
            for run in word
                .split(|c: char| !c.is_ascii())
                .map(|run| run.trim_start_matches(':'))
                .filter(|run| run.len() > 3)
            {
                if let Some((score, text)) = candidate(run, after) {
                    offer(score, &text);
                }
            }
        }
    }
    found.map(|(_, address)| address)
}

fn splits(c: char) -> bool {
    c.is_whitespace()
        || clean::is_quote(c)
        || matches!(
            c,
            '(' | ')'
                | '{'
                | '}'
                | '<'
                | '>'
                | '|'
                | '\u{ff0c}'
                | '\u{3002}'
                | '\u{ff1b}'
                | '\u{3001}'
                | '\u{ff08}'
                | '\u{ff09}'
        )
}

/// How much a word looks like the address that a text is about, and the address.
fn candidate(word: &str, after: &[&str]) -> Option<(u32, String)> {
    if let Some(at) = word.find("://") {
        return url(word, at);
    }
    // Go writes `local->remote`.
    let word = word.rsplit("->").next().unwrap_or(word);
    let word = word.trim_matches(|c| matches!(c, ',' | ';' | '!' | '\u{2026}'));
    let word = value_of(word.split(';').next().unwrap_or_default());
    let word = if word.ends_with("::") {
        word
    } else {
        clean::without_sentence_end(word)
    };
    // Node writes `2001:db8::1:443` without brackets.
    if let Some((host, port)) = word.rsplit_once(':')
        && port.len() > 1
        && port.parse::<u16>().is_ok()
        && host.contains(':')
        && host::ipv6(host).is_some()
    {
        return Some((70, format!("[{host}]:{port}")));
    }
    let (name, word) = java_pair(word);
    let (host, port) = host_and_port(word);
    let path_free = host.split(['/', '?']).next().unwrap_or(host);
    let quad = host::dotted_quad(path_free).is_some();
    let bracketed = word.starts_with('[') && host::ipv6(host.trim_matches(['[', ']'])).is_some();
    if let Some(port) = port {
        let host = name.unwrap_or(host);
        let score = if quad || bracketed {
            70
        } else if host.eq_ignore_ascii_case("localhost") || is_domain(host) {
            50
        } else if is_plain_name(host) && port.len() > 1 {
            10
        } else {
            return None;
        };
        return Some((score, word_with(name, host, word, port)));
    }
    let plain = path_free.trim_matches(['[', ']']);
    let host = name.unwrap_or(plain);
    let score = if quad || host::ipv6(plain).is_some() && plain.matches(':').count() > 1 {
        40
    } else if host.eq_ignore_ascii_case("localhost") || is_domain(host) {
        // `example.com (192.0.2.7)`: the name is what was asked for.
        let resolved = after
            .first()
            .is_some_and(|next| host::dotted_quad(next.trim_end_matches(',')).is_some());
        if resolved { 41 } else { 20 }
    } else {
        return None;
    };
    let text = with_port(name.unwrap_or(word), after);
    Some((
        if text.len() > word.len() {
            score + 15
        } else {
            score
        },
        text,
    ))
}

fn word_with(name: Option<&str>, host: &str, word: &str, port: &str) -> String {
    name.map_or_else(|| word.to_owned(), |_| format!("{host}:{port}"))
}

/// A URL inside a word.
fn url(word: &str, at: usize) -> Option<(u32, String)> {
    let head = word.get(..at).unwrap_or_default();
    let start = head
        .rfind(|c: char| !c.is_ascii_alphanumeric())
        .map_or(0, |index| index + 1);
    let scheme_name = head.get(start..).unwrap_or_default();
    let text = word.get(start..)?;
    // `https://site.example/app.js:12:5` is where the program stands, not where it connects to.
    let way = text
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == ':');
    let is_source = way.len() < text.len()
        && way.rsplit('/').next().is_some_and(is_source_file)
        && text.ends_with(|c: char| c.is_ascii_digit());
    if is_source {
        return None;
    }
    let score = match scheme::find(scheme_name)?.name {
        "ws" | "wss" | "websocket" => 100,
        "http" | "https" => 60,
        _ => 75,
    };
    Some((score, text.to_owned()))
}

fn is_source_file(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, end)| {
        SOURCE_FILES
            .iter()
            .any(|file| file.eq_ignore_ascii_case(end))
    })
}

/// `host=example.com` and `url:example.com`.
fn value_of(word: &str) -> &str {
    let is_name = |name: &str| {
        name.chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
    };
    if let Some((name, value)) = word.split_once('=')
        && is_name(name)
    {
        return value;
    }
    match word.split_once(':') {
        Some((name, value)) if LABELS.contains(&name.to_lowercase().as_str()) => value,
        _ => word,
    }
}

/// Java writes `name/192.0.2.1:80` and `/192.0.2.1:80`.
fn java_pair(word: &str) -> (Option<&str>, &str) {
    let Some((name, address)) = word.split_once('/') else {
        return (None, word);
    };
    let (host, _) = host_and_port(address);
    let is_address =
        host::dotted_quad(host).is_some() || host::ipv6(host.trim_matches(['[', ']'])).is_some();
    if !is_address {
        return (None, word);
    }
    (Some(name).filter(|name| !name.is_empty()), address)
}

/// A host and the port after its last colon. A path may follow the port.
fn host_and_port(word: &str) -> (&str, Option<&str>) {
    let head = word.split(['/', '?', '#']).next().unwrap_or(word);
    match head.rsplit_once(':') {
        Some((host, port))
            if !port.is_empty()
                && port.len() <= 5
                && port.chars().all(|c| c.is_ascii_digit())
                && (!host.contains(':') || host.ends_with(']')) =>
        {
            (host, Some(port))
        }
        _ => (word, None),
    }
}

/// A name under a public suffix or a private one.
fn is_domain(name: &str) -> bool {
    let lower = name.to_lowercase();
    let name = lower.split(['/', '?', ':']).next().unwrap_or_default();
    if !name.contains('.') || PRODUCTS.contains(&name) || is_source_file(name) {
        return false;
    }
    if !name
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_'))
    {
        return false;
    }
    let last = name.rsplit('.').next().unwrap_or_default();
    if [
        "local",
        "lan",
        "internal",
        "home",
        "test",
        "example",
        "localhost",
        "corp",
        "invalid",
    ]
    .contains(&last)
    {
        return true;
    }
    let Ok(ascii) = idna::domain_to_ascii(name) else {
        return false;
    };
    public_suffixes::suffix(&ascii)
        .is_some_and(|suffix| suffix.known && suffix.name.len() < ascii.len())
}

/// A name without a dot, such as that of a container.
fn is_plain_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_'))
        && !NOT_HOSTS.contains(&name)
}

/// A host with the port that the next words name: `example.com port 8080`, `('192.0.2.1', 8765)`, `telnet host 80`.
fn with_port(host: &str, after: &[&str]) -> String {
    let mut announced = false;
    let mut comma = false;
    for (index, whole) in after.iter().take(PORT_WITHIN).enumerate() {
        let word = whole
            .trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '.' | '?' | '!' | '[' | ']'));
        if word.is_empty() {
            comma = *whole == ",";
            continue;
        }
        let lower = word.to_lowercase();
        let (name, value) = lower.split_once(['=', ':']).unwrap_or(("", &lower));
        let is_number = value.parse::<u16>().is_ok_and(|port| port != 0);
        // A number right behind the host, with nothing behind it that it could count.
        let bare = name.is_empty() && (index == 0 || comma) && (comma || after.len() == index + 1);
        if is_number && (announced || PORT_WORDS.contains(&name) || bare) {
            return format!("{}:{value}", bracketed(host));
        }
        announced =
            PORT_WORDS.contains(&lower.as_str()) || PORT_WORDS.contains(&name) && value.is_empty();
        comma = false;
    }
    host.to_owned()
}

fn bracketed(host: &str) -> String {
    if host.contains(':') && !host.starts_with('[') {
        format!("[{host}]")
    } else {
        host.to_owned()
    }
}
