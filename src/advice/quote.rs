//! Values inside commands: quoted so that no shell reads more into them than a value.

/// For `sh` and its kin. Plain words stay as they are.
pub(super) fn posix(value: &str) -> String {
    if is_plain(value) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', r"'\''"))
}

/// For PowerShell.
pub(super) fn powershell(value: &str) -> String {
    if is_plain(value) {
        return value.to_owned();
    }
    format!("'{}'", value.replace('\'', "''"))
}

/// For a quoted PHP string.
pub(super) fn php(value: &str) -> String {
    format!("'{}'", value.replace('\\', r"\\").replace('\'', r"\'"))
}

/// For a word in an nginx, Apache or Caddy file: what would end the word or begin a block is left out.
pub(super) fn config_word(value: &str) -> String {
    value
        .chars()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !"{};#\"'\\$<>".contains(*c))
        .collect()
}

fn is_plain(value: &str) -> bool {
    !value.is_empty()
        && value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._:/%+=,@[]-".contains(c))
        && !value.starts_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_its_quotes() {
        assert_eq!(posix("example.com"), "example.com");
        assert_eq!(posix("a'; rm -rf /"), r"'a'\''; rm -rf /'");
        assert_eq!(posix("$(id)"), "'$(id)'");
        assert_eq!(posix("-rf"), "'-rf'");
        assert_eq!(powershell("a'b"), "'a''b'");
        assert_eq!(php(r"a\'b"), r"'a\\\'b'");
        assert_eq!(config_word("/chat; } evil"), "/chatevil");
    }
}
