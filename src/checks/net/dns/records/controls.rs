//! What a server says of other names.

use futures_util::future::join_all;
use hickory_resolver::proto::rr::{Name, RecordType};
use tokio::sync::watch;

use super::super::control;
use super::super::resolve::Server;
use super::{Wanted, send};
use crate::checks::Context;

/// How a server does, for the controls.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Mood {
    /// No answer yet.
    Unknown,
    /// It answered with a failure.
    Trouble,
    /// Its port is closed, or there is no way to it.
    Closed,
    /// It answered properly.
    Fine,
}

/// Waits until the server is in trouble, or says nothing for a while, and then asks it for other names.
pub(super) async fn ask(
    context: &Context,
    server: &Server,
    name: &Name,
    mut mood: watch::Receiver<Mood>,
) {
    let known = tokio::time::timeout(
        control::SILENT,
        mood.wait_for(|mood| *mood != Mood::Unknown),
    )
    .await;
    let mood = known.map_or(Mood::Unknown, |mood| {
        mood.map_or(Mood::Unknown, |mood| *mood)
    });
    let patience = match mood {
        Mood::Fine => return made_up(context, server, name).await,
        // It will not open for another name, and systems limit how often they say that it is closed.
        Mood::Closed => control::CLOSED,
        Mood::Unknown | Mood::Trouble => control::PATIENCE,
    };
    let questions = control::questions(name);
    join_all(questions.iter().map(|question| async move {
        let found = server.found_within(question, patience).await;
        send(context, found, Wanted::Answer).await;
    }))
    .await;
}

/// Whether the server gives an address for a name that cannot exist, and if so, also for one that does.
async fn made_up(context: &Context, server: &Server, name: &Name) {
    let Some(nobody) = control::nobody() else {
        return;
    };
    let found = server.found_within(&nobody, control::CLOSED).await;
    if found.reading.addresses.is_empty() {
        return;
    }
    send(context, found, Wanted::Answer).await;
    for question in control::questions(name) {
        let found = server.found_within(&question, control::CLOSED).await;
        send(context, found, Wanted::Answer).await;
    }
}

/// One family is answered and the other is not: whether the server answers that kind of question for another name.
pub(super) async fn other_name(
    context: &Context,
    server: &Server,
    names: &[Name],
    kind: RecordType,
) {
    tokio::time::sleep(control::SILENT).await;
    let Some(question) = names.last().and_then(|name| control::of_kind(name, kind)) else {
        return;
    };
    let found = server.found_within(&question, control::PATIENCE).await;
    send(context, found, Wanted::Answer).await;
}
