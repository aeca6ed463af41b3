//! What was changed in the typed text.

use serde::{Deserialize, Serialize};

use crate::say;
use crate::say::Say;

/// The longest text that a mend keeps of either side, in characters.
const LONGEST: usize = 120;

/// One thing that was changed in the typed text.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Mend {
    /// What kind of change; the text key is `mend-<id>`.
    pub kind: MendKind,
    /// The text before.
    pub before: String,
    /// The text after.
    pub after: String,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $id:literal,)*) => {
        /// Kinds of changes.
        #[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum MendKind {
            $($(#[$doc])* $name,)*
        }

        impl MendKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name in reports.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }
        }
    };
}

kinds! {
    /// Spaces at the ends: too common to be called a mistake.
    OuterSpaces = "outer_spaces",
    /// Spaces inside an address.
    InnerSpaces = "inner_spaces",
    /// Quotation marks or brackets around it.
    Quotes = "quotes",
    /// Characters that cannot be seen.
    Invisible = "invisible",
    /// Full-width or other digits and punctuation.
    FullWidth = "full_width",
    /// A scheme twice, such as `https://https://`.
    SchemeTwice = "scheme_twice",
    /// A scheme with a spelling mistake, such as `htp://` or `ws//`.
    SchemeSpelling = "scheme_spelling",
    /// Backslashes for slashes.
    Slashes = "slashes",
    /// A comma or the like for a dot.
    Dots = "dots",
    /// Several colons or ports.
    Port = "port",
    /// Punctuation at the end, out of a sentence.
    Trailing = "trailing",
    /// Another script turned into what DNS has.
    Punycode = "punycode",
    /// Square brackets of an IPv6 address that were missing or half there.
    Brackets = "brackets",
    /// Letters that look like digits, in an IPv4 address.
    Letters = "letters",
    /// An IPv4 address in an unusual form, such as `0300.0250.1.1` or `3232235777`, read as other programs read it.
    AddressForm = "address_form",
    /// The address was taken out of a longer text.
    Surroundings = "surroundings",
}

impl MendKind {
    /// Whether the typed text would have failed in another program, or would have meant something else to it.
    pub const fn is_mistake(self) -> bool {
        !matches!(
            self,
            Self::OuterSpaces | Self::Quotes | Self::Trailing | Self::Punycode | Self::Surroundings
        )
    }
}

impl Mend {
    /// A change; both sides are cut to 120 characters.
    pub(super) fn new(kind: MendKind, before: &str, after: &str) -> Self {
        Self {
            kind,
            before: cut(before),
            after: cut(after),
        }
    }

    /// The sentence that says what was changed.
    pub fn say(&self) -> Say {
        let (before, after) = (&self.before, &self.after);
        match self.kind {
            MendKind::OuterSpaces => say!("mend-outer_spaces"),
            MendKind::InnerSpaces => say!("mend-inner_spaces", before = before, after = after),
            MendKind::Quotes => say!("mend-quotes", before = before, after = after),
            MendKind::Invisible => say!("mend-invisible", after = after),
            MendKind::FullWidth => say!("mend-full_width", before = before, after = after),
            MendKind::SchemeTwice => say!("mend-scheme_twice", before = before, after = after),
            MendKind::SchemeSpelling => {
                say!("mend-scheme_spelling", before = before, after = after)
            }
            MendKind::Slashes => say!("mend-slashes", before = before, after = after),
            MendKind::Dots => say!("mend-dots", before = before, after = after),
            MendKind::Port => say!("mend-port", before = before, after = after),
            MendKind::Trailing => say!("mend-trailing", before = before, after = after),
            MendKind::Punycode => say!("mend-punycode", before = before, after = after),
            MendKind::Brackets => say!("mend-brackets", before = before, after = after),
            MendKind::Letters => say!("mend-letters", before = before, after = after),
            MendKind::AddressForm => say!("mend-address_form", before = before, after = after),
            MendKind::Surroundings => say!("mend-surroundings", after = after),
        }
    }
}

fn cut(text: &str) -> String {
    let mut out: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        out.push('\u{2026}');
    }
    out
}
