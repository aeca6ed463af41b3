//! Texts: the loader, the list of languages, direction.
//!
//! All text that a user sees stands in `i18n/<tag>/*.ftl` (Fluent). [`Texts`] turns a [`Say`] into a sentence.

pub mod bidi;
mod counts;
mod languages;
mod values;

pub use languages::{Direction, LANGUAGES, Language};

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use miniz_oxide::inflate::decompress_to_vec;

use crate::say::{Arg, Say};

/// Every language with all its text files, deflated by `build.rs`.
static PACKED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The sentences of one language, with English behind it.
#[derive(Clone)]
pub struct Texts {
    language: &'static Language,
    bundle: Arc<FluentBundle<FluentResource>>,
    fallback: Option<Arc<FluentBundle<FluentResource>>>,
    /// Keys that were asked for and are in no file: told once each.
    missing: Arc<Mutex<BTreeSet<String>>>,
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts")
            .field("language", &self.language.tag)
            .finish_non_exhaustive()
    }
}

impl Texts {
    /// The sentences of a language.
    pub fn new(language: &'static Language) -> Self {
        let english = languages::english();
        Self {
            language,
            bundle: Arc::new(built_in(language)),
            fallback: (language.tag != english.tag).then(|| Arc::new(built_in(english))),
            missing: Arc::default(),
        }
    }

    /// The sentences of a language from Fluent sources that are not built in, such as the draft of a translation.
    pub fn of_sources(language: &'static Language, sources: Vec<String>) -> Self {
        Self {
            language,
            bundle: Arc::new(bundle(language, sources)),
            fallback: Some(Arc::new(built_in(languages::english()))),
            missing: Arc::default(),
        }
    }

    /// English.
    pub fn english() -> Self {
        Self::new(languages::english())
    }

    /// Which language this is.
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// A sentence. Values that would disturb its order stand between isolates; see [`bidi`].
    pub fn say(&self, say: &Say) -> String {
        self.in_order(self.raw(say))
    }

    /// A sentence that was put together from sentences and values of [`Self::say`]: technical words keep their order.
    pub fn in_order(&self, text: String) -> String {
        match self.language.direction {
            Direction::LeftToRight => text,
            Direction::RightToLeft => bidi::with_islands(&text),
        }
    }

    /// A value that is put beside a sentence: between isolates where the language needs them.
    pub fn island(&self, value: &str) -> String {
        bidi::island(value, self.language.direction).into_owned()
    }

    /// A time: `0.4 ms`, `12 ms`, `3.5 s`, as the language writes it.
    pub fn duration(&self, ms: f64) -> String {
        values::duration(ms, self.language)
    }

    /// A time with a tenth of a millisecond, for tables.
    pub fn milliseconds(&self, ms: f64) -> String {
        values::milliseconds(ms, self.language)
    }

    /// The sign for seconds, behind a number.
    pub fn second(&self) -> &'static str {
        values::second(self.language)
    }

    /// A share of one, in percent.
    pub fn percent(&self, share: f32) -> String {
        values::percent(share, self.language)
    }

    /// Items one after another, as the language separates them.
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let items: Vec<&str> = items.iter().map(AsRef::as_ref).collect();
        items.join(values::separator(self.language))
    }

    /// Sentences one after another, as the language sets them apart.
    pub fn sentences<S: AsRef<str>>(&self, sentences: &[S]) -> String {
        let sentences: Vec<&str> = sentences.iter().map(AsRef::as_ref).collect();
        sentences.join(values::pause(self.language))
    }

    fn raw(&self, say: &Say) -> String {
        let (id, attribute) = match say.key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (say.key.as_ref(), None),
        };
        let mut args = FluentArgs::new();
        for (name, arg) in &say.args {
            args.set(*name, self.value(arg));
        }
        let found = format(&self.bundle, id, attribute, &args).or_else(|| {
            self.fallback
                .as_deref()
                .and_then(|bundle| format(bundle, id, attribute, &args))
        });
        found.unwrap_or_else(|| {
            let mut missing = self
                .missing
                .lock()
                .unwrap_or_else(std::sync::PoisonError::into_inner);
            if missing.insert(say.key.to_string()) {
                tracing::error!(key = %say.key, "no such text");
            }
            // A key may hold what a file of facts said.
            say.key.chars().map(crate::facts::clean_char).collect()
        })
    }

    /// A sentence without variables, by a key that is only known at run time.
    pub fn key(&self, key: &str) -> String {
        self.say(&Say::key(key.to_owned()))
    }

    /// Whether a text exists in this language or in English.
    pub fn has(&self, key: &str) -> bool {
        let (id, attribute) = match key.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (key, None),
        };
        let has = |bundle: &FluentBundle<FluentResource>| {
            bundle
                .get_message(id)
                .is_some_and(|message| match attribute {
                    Some(name) => message.get_attribute(name).is_some(),
                    None => message.value().is_some(),
                })
        };
        has(&self.bundle) || self.fallback.as_deref().is_some_and(has)
    }

    /// A value as it may stand in a sentence.
    fn clean(&self, value: &str) -> String {
        let clean: String = value.chars().map(crate::facts::clean_char).collect();
        self.island(&clean)
    }

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Value(text) => FluentValue::String(Cow::Owned(self.clean(text))),
            Arg::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.clean(item)).collect();
                FluentValue::String(Cow::Owned(self.list(&items)))
            }
            Arg::Count(number) => counts::counted(*number, self.language),
            Arg::Millis(ms) => {
                let time = values::duration(*ms, self.language);
                FluentValue::String(Cow::Owned(self.island(&time)))
            }
            Arg::Text(say) => FluentValue::String(Cow::Owned(self.raw(say))),
            Arg::Said(text) => FluentValue::String(Cow::Owned(text.clone())),
            Arg::Menu { english, chinese } => {
                let chinese = chinese
                    .as_ref()
                    .filter(|_| self.language.tag.starts_with("zh"));
                FluentValue::String(Cow::Owned(self.island(chinese.unwrap_or(english))))
            }
        }
    }
}

fn format(
    bundle: &FluentBundle<FluentResource>,
    id: &str,
    attribute: Option<&str>,
    args: &FluentArgs<'_>,
) -> Option<String> {
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle
        .format_pattern(pattern, Some(args), &mut errors)
        .into_owned();
    if !errors.is_empty() {
        tracing::error!(id, ?errors, "a text is broken");
    }
    Some(text)
}

/// The texts of a language that stand in this program.
fn built_in(language: &Language) -> FluentBundle<FluentResource> {
    let packed = PACKED.iter().find(|(tag, _)| *tag == language.tag);
    let unpacked = packed.map(|(_, packed)| decompress_to_vec(packed));
    let text = if let Some(Ok(bytes)) = unpacked {
        String::from_utf8_lossy(&bytes).into_owned()
    } else {
        tracing::error!(tag = language.tag, "the texts are missing");
        String::new()
    };
    bundle(language, vec![text])
}

fn bundle(language: &Language, sources: Vec<String>) -> FluentBundle<FluentResource> {
    let tag = language.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Ours go around values only, and only where the order needs them.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(counts::shown));
    for text in sources {
        let resource = FluentResource::try_new(text).unwrap_or_else(|(resource, errors)| {
            tracing::error!(tag = language.tag, ?errors, "a text is broken");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(tag = language.tag, ?errors, "a text stands twice");
        }
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys are put together from words of facts, such as the kind of an address: a file may say anything there.
    #[test]
    fn a_text_that_is_missing_shows_no_control_characters() {
        let shown = Texts::english().say(&Say::key("range-\u{1b}[31mred".to_owned()));
        assert_eq!(shown, "range-\u{b7}[31mred");
    }
}
