//! What a sentence says, before it is a sentence in some language: a text key and its values.
//!
//! Diagnosis and advice decide *what* is said and know no language; `i18n` holds *how* it is said. Every literal key
//! is written with [`say!`](crate::say!), and `build.rs` refuses to build when `i18n/en` lacks that key or names other
//! variables.

use std::borrow::Cow;
use std::net::{IpAddr, SocketAddr};

/// A text key of `i18n/` with the values that it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Say {
    /// `message` or `message.attribute` of a Fluent file.
    pub key: Cow<'static, str>,
    /// The variables of the message.
    pub args: Vec<(&'static str, Arg)>,
}

/// A value inside a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// A technical value (address, port, command, bytes of a server): never translated, never reordered. It may hold
    /// hostile text; whoever renders it escapes it.
    Value(String),
    /// A count, which plural rules may look at.
    Count(i64),
    /// A time in milliseconds, shown as `12 ms` or `3.5 s` by the language.
    Millis(f64),
    /// Another text, translated in its place.
    Text(Box<Say>),
    /// A text that is in words already.
    Said(String),
    /// Technical values one after another, set apart as the language does.
    List(Vec<String>),
    /// Words that another program shows in its menus: quoted in the language in which it shows them.
    Menu {
        /// In English.
        english: String,
        /// In Chinese, where the program has it.
        chinese: Option<String>,
    },
}

/// A text that is in words already, in the language of the sentence that it goes into.
#[derive(Clone, Debug, PartialEq)]
pub struct Said(pub String);

impl Say {
    /// A text without variables, whose key is only known at run time (a cause, a check).
    pub fn key(key: impl Into<Cow<'static, str>>) -> Self {
        Self {
            key: key.into(),
            args: Vec::new(),
        }
    }

    /// Adds a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// `say!("key", name = value, …)`: a [`Say`] whose key and variables `build.rs` checks against `i18n/en`.
#[macro_export]
macro_rules! say {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::say::Say {
            key: ::std::borrow::Cow::Borrowed($key),
            args: vec![$((stringify!($name), $crate::say::Arg::from($value))),*],
        }
    };
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl From<&String> for Arg {
    fn from(value: &String) -> Self {
        Self::Value(value.clone())
    }
}

impl From<IpAddr> for Arg {
    fn from(value: IpAddr) -> Self {
        Self::Value(value.to_string())
    }
}

impl From<SocketAddr> for Arg {
    fn from(value: SocketAddr) -> Self {
        Self::Value(value.to_string())
    }
}

/// A port or a status code: a technical value, so no thousands separator.
impl From<u16> for Arg {
    fn from(value: u16) -> Self {
        Self::Value(value.to_string())
    }
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Count(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg {
    fn from(value: u32) -> Self {
        Self::Count(i64::from(value))
    }
}

impl From<f64> for Arg {
    fn from(value: f64) -> Self {
        Self::Millis(value)
    }
}

impl From<Said> for Arg {
    fn from(value: Said) -> Self {
        Self::Said(value.0)
    }
}

impl From<Say> for Arg {
    fn from(value: Say) -> Self {
        Self::Text(Box::new(value))
    }
}
