//! Texts: the loader, the list of languages, direction.
//!
//! All text that a user sees stands in `i18n/<tag>/*.ftl` (Fluent). [`Texts`] turns a [`Say`] into a sentence.

mod languages;
mod values;

pub use languages::{Direction, LANGUAGES, Language};

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::say::{Arg, Say};

#[derive(rust_embed::RustEmbed)]
#[folder = "i18n/"]
#[include = "*.ftl"]
struct Files;

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
            bundle: Arc::new(bundle(language)),
            fallback: (language.tag != english.tag).then(|| Arc::new(bundle(english))),
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

    /// A sentence.
    pub fn say(&self, say: &Say) -> String {
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
            say.key.to_string()
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

    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Value(text) => FluentValue::String(Cow::Owned(
                text.chars().map(crate::facts::clean_char).collect(),
            )),
            Arg::Count(number) => FluentValue::from(*number),
            Arg::Millis(ms) => {
                FluentValue::String(Cow::Owned(values::duration(*ms, self.language)))
            }
            Arg::Text(say) => FluentValue::String(Cow::Owned(self.say(say))),
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

fn bundle(language: &Language) -> FluentBundle<FluentResource> {
    let tag = language.tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Isolates are added where a document needs them; egui shows them as boxes.
    bundle.set_use_isolating(false);
    let folder = format!("{}/", language.tag);
    for path in Files::iter().filter(|path| path.starts_with(&folder)) {
        let Some(file) = Files::get(&path) else {
            continue;
        };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let resource = match FluentResource::try_new(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                tracing::error!(%path, ?errors, "a text file is broken");
                resource
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(%path, ?errors, "a text stands twice");
        }
    }
    bundle
}
