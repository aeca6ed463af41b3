//! Faults of which no certificate that was read says anything, for `tls_certificate`.

use crate::diagnosis::Judgement;
use crate::diagnosis::seen::answers;
use crate::facts::{Record, Tls};
use crate::say;

/// The verifier refuses, and we found nothing ourselves: its own word is all there is.
pub(super) fn unnamed(record: &Record, tls: &Tls) -> Judgement {
    let note = tls
        .system_trust
        .note
        .as_deref()
        .or(tls.note.as_deref())
        .or(tls.bundled_trust.note.as_deref());
    Judgement::likely().because(
        record.check,
        say!(
            "evidence-tls_certificate-unnamed",
            address = tls.address,
            note = answers::clean(note.unwrap_or_default(), 160)
        ),
    )
}

pub(super) fn unrecognized(record: &Record, tls: &Tls) -> Judgement {
    let says = match &tls.sni {
        Some(sni) => say!(
            "evidence-tls_certificate-unrecognized",
            address = tls.address,
            host = sni
        ),
        None => say!(
            "evidence-tls_certificate-no_name_sent",
            address = tls.address
        ),
    };
    Judgement::confirmed()
        .because(record.check, says)
        .variant("unrecognized-name")
}
