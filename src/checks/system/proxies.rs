//! Proxies that programs on this computer would use for the target. Needs nothing; starts at once.
//!
//! Two readings, so that a slow desktop holds nothing up: the environment and the system's settings.

use super::proxy_settings::{Desktop, Environment, ProxyStore as _, Wanted};
use super::{Reading, blocking};
use crate::checks::{Check, Context, Progress, Running};
use crate::facts::{CheckId, Fact};

/// The card.
pub static CHECK: Check = Check {
    id: CheckId::Proxies,
    plan,
    run,
    optional: false,
};

/// Subject of the reading of variables.
const ENVIRONMENT: &str = "environment";
/// Subject of the reading of the desktop's or the system's settings.
const SYSTEM: &str = "system";

fn plan(_: &Progress<'_>) -> Vec<String> {
    vec![ENVIRONMENT.to_owned(), SYSTEM.to_owned()]
}

fn run(context: Context, subject: String) -> Running {
    Box::pin(async move {
        let wanted = Wanted::of(&context.target);
        let environment = subject == ENVIRONMENT;
        let reading = Reading::start(context, CheckId::Proxies, subject);
        let found = blocking(move || {
            if environment {
                Environment::of_this_process().read(&wanted)
            } else {
                Desktop.read(&wanted)
            }
        });
        match found.await {
            Ok(Ok(proxies)) => reading.learned(Fact::Proxies(proxies)).await,
            Ok(Err(note)) | Err(note) => reading.unknown(note).await,
        }
    })
}
