//! Turning what a check measured into a record.

use super::dial::Broken;
use crate::checks::Context;
use crate::facts::{CheckId, Fact, Record, Status};

/// A measurement under way: when its record began, and what it will be called.
#[derive(Clone, Debug)]
pub(super) struct Measurement {
    check: CheckId,
    subject: String,
    start_ms: f64,
}

impl Measurement {
    /// Begins now.
    pub(super) fn begin(context: &Context, check: CheckId, subject: impl Into<String>) -> Self {
        Self {
            check,
            subject: subject.into(),
            start_ms: context.clock.now_ms(),
        }
    }

    /// Sends what was learned: good without a failure, else broken.
    pub(super) async fn send(self, context: &Context, broken: Option<Broken>, fact: Fact) {
        let status = if broken.is_some() {
            Status::Failed
        } else {
            Status::Ok
        };
        self.send_as(context, status, broken, fact).await;
    }

    /// Sends what is known so far and is good as far as it goes; the last word comes under the same subject.
    pub(super) async fn send_so_far(&self, context: &Context, fact: Fact) {
        self.clone().send(context, None, fact).await;
    }

    /// Sends that there was nothing to measure, because an earlier step failed.
    pub(super) async fn not_reached(self, context: &Context, broken: Broken, note: &str) {
        let fact = Fact::Nothing {
            note: format!("not reached: {note}"),
        };
        self.send_as(context, Status::Skipped, Some(broken), fact)
            .await;
    }

    /// Sends what was learned, where what it is worth does not follow from what broke.
    pub(super) async fn send_as(
        self,
        context: &Context,
        status: Status,
        broken: Option<Broken>,
        fact: Fact,
    ) {
        let (failure, os_error) = broken.map_or((None, None), |b| (Some(b.failure), b.os_error));
        let record = Record {
            check: self.check,
            subject: self.subject,
            status,
            failure,
            os_error,
            start_ms: self.start_ms,
            duration_ms: context.clock.now_ms() - self.start_ms,
            fact,
        };
        context.send(record).await;
    }
}
