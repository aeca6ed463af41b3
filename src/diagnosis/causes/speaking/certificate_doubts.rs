//! What else than the server's certificate may be at fault, for `tls_certificate`.

use crate::diagnosis::seen::{answers, clocks, names, says};
use crate::facts::{CertificateProblem, CheckId, Facts, Tls, when};
use crate::knowledge::interception;
use crate::say;
use crate::say::Say;

/// A line of the hosts file that leads to another machine than DNS does: a certificate for another name is then a sign of
/// that.
fn sent_elsewhere(facts: &Facts, tls: &Tls) -> Option<(CheckId, Say)> {
    let known = names::dns_addresses(facts, false);
    names::hosts(facts)
        .find(|(_, _, entry)| entry.address == tls.address.ip())
        .filter(|(_, _, entry)| !known.is_empty() && !known.contains(&entry.address))
        .map(|(record, path, entry)| (record.check, says::hosts(path, entry)))
}

/// Whether the dates were compared with a time that is surely right, where they are what is wrong: the server's own
/// clock agrees with ours, or the certificate had run out before this program was made.
pub(super) fn time_is_known(facts: &Facts, tls: &Tls, problem: CertificateProblem) -> bool {
    if !is_dated(problem) || tls.problems.iter().any(|other| !is_dated(*other)) {
        return true;
    }
    let agrees = clocks::believable(facts).any(|(_, clock)| !clocks::is_off(clock));
    let made = when::to_seconds(clocks::MADE);
    let over = tls
        .chain
        .first()
        .and_then(|leaf| when::to_seconds(&leaf.not_after))
        .is_some_and(|end| Some(end) < made);
    agrees || (problem == CertificateProblem::Expired && over)
}

/// Whether a problem rests on what time it is.
pub(super) const fn is_dated(problem: CertificateProblem) -> bool {
    matches!(
        problem,
        CertificateProblem::Expired
            | CertificateProblem::NotYetValid
            | CertificateProblem::IssuerExpired
    )
}

/// What else would explain that this computer refuses the certificate.
pub(super) fn doubts(facts: &Facts, tls: &Tls, problem: CertificateProblem) -> Vec<(CheckId, Say)> {
    let mut found = Vec::new();
    let issuers = tls.chain.iter().flat_map(|certificate| {
        std::iter::once(certificate.issuer.as_str())
            .chain(certificate.issuer_organization.as_deref())
    });
    if let Some(product) = interception::by_issuer(issuers) {
        found.push((
            CheckId::Tls,
            say!(
                "evidence-tls_certificate-intercepted",
                product = product.product
            ),
        ));
    }
    if tls.bundled_trust.trusted == Some(true) && tls.system_trust.trusted != Some(true) {
        found.push((CheckId::Tls, say!("evidence-tls_certificate-old_roots")));
    }
    if problem == CertificateProblem::WrongName
        && let Some(line) = sent_elsewhere(facts, tls)
    {
        found.push(line);
    }
    let dated = is_dated(problem);
    let clock = clocks::believable(facts).find(|(_, clock)| dated && clocks::is_off(clock));
    if let Some((record, clock)) = clock {
        found.push((
            record.check,
            say!(
                "evidence-tls_certificate-clock",
                server = answers::clean(&clock.server, 80),
                time = answers::clean(&clock.server_time, 40)
            ),
        ));
    }
    // No login page has a certificate for this name from a trusted authority, not even an old one.
    let only_dates = tls.problems.iter().all(|problem| is_dated(*problem));
    let probe = facts.connectivity().find(|(_, probe)| !probe.as_expected);
    if let (false, Some((record, probe))) = (only_dates, probe) {
        found.push((
            record.check,
            say!(
                "evidence-tls_certificate-portal",
                url = answers::clean(&probe.url, 80)
            ),
        ));
    }
    found
}
