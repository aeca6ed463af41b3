//! Values inside commands: quoted so that no shell reads more into them than a value, and no program an option.

use crate::facts::clean_char;

/// For `sh` and its kin. Plain words stay as they are.
pub(super) fn posix(value: &str) -> String {
    let value = no_option(&shown(value));
    if is_plain(&value, "._:/%+=,@[]-") {
        return value;
    }
    format!("'{}'", value.replace('\'', r"'\''"))
}

/// For PowerShell, which takes curved quotes for straight ones, also inside of a quoted string; two of them stand for
/// one (its function `CodeGeneration.EscapeSingleQuotedStringContent`).
pub(super) fn powershell(value: &str) -> String {
    let value = no_option(&shown(value));
    if is_plain(&value, "._:/%-") {
        return value;
    }
    let mut quoted = String::from("'");
    for c in value.chars() {
        if matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{201b}') {
            quoted.push(c);
        }
        quoted.push(c);
    }
    quoted.push('\'');
    quoted
}

/// For a quoted PHP string.
pub(super) fn php(value: &str) -> String {
    let value = shown(value);
    format!("'{}'", value.replace('\\', r"\\").replace('\'', r"\'"))
}

/// For a word in an nginx, Apache or Caddy file: what would end the word or begin a block is left out.
pub(super) fn config_word(value: &str) -> String {
    value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !"{};#\"'`\\$<>".contains(*c))
        .collect()
}

/// Without characters that a terminal would act upon when a command is pasted, or that show it in another order.
fn shown(value: &str) -> String {
    value.chars().map(clean_char).collect()
}

/// Without hyphens in front, which no quotes hide from `ping` or `dig`, and not all of them know `--`. No name of a host
/// begins with one (RFC 1123, 2.1), nor does an address or a whole path of a file: nothing that is right is lost.
fn no_option(value: &str) -> String {
    value.trim_start_matches('-').to_owned()
}

fn is_plain(value: &str, harmless: &str) -> bool {
    !value.is_empty()
        && value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || harmless.contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_its_quotes() {
        assert_eq!(posix("example.com"), "example.com");
        assert_eq!(posix("a'; rm -rf /"), r"'a'\''; rm -rf /'");
        assert_eq!(posix("$(id)"), "'$(id)'");
        assert_eq!(posix("-rf"), "rf");
        assert_eq!(posix("--$(id)"), "'$(id)'");
        assert_eq!(posix("a-b"), "a-b");
        assert_eq!(posix("--"), "''");
        assert_eq!(powershell("--help"), "help");
        assert_eq!(posix("a\n\u{1b}b\u{202e}"), "'a\u{b7}\u{b7}b\u{b7}'");
        assert_eq!(powershell("a'b"), "'a''b'");
        assert_eq!(
            powershell("\u{2019}; calc; \u{2018}"),
            "'\u{2019}\u{2019}; calc; \u{2018}\u{2018}'"
        );
        assert_eq!(powershell("@(calc),x"), "'@(calc),x'");
        assert_eq!(php(r"a\'b"), r"'a\\\'b'");
        assert_eq!(config_word("/chat; } evil"), "/chatevil");
    }
}
