//! A proxy answers, and the program behind it does not.
//!
//! # What it is
//! A reverse proxy, a load balancer or a CDN took the request and could not hand it on. It says so with status 502, 503
//! or 504 (RFC 9110 section 15.6).
//!
//! # Why it happens
//! The program behind the proxy is not started, has crashed, hangs, or listens at another address than the proxy's
//! configuration says.
//!
//! # What confirms it
//! Status 502, 503 or 504 with a page that this proxy writes for such a fault and for no other. A status alone is what a
//! program behind the proxy may say, too, when something that it asks itself is gone. Squid stands in the way of clients as
//! well: its page counts only where nothing but the host can have written it.
//!
//! # What rules it out
//! Any other answer of the service itself.
//!
//! # What to do
//! Start the program behind the proxy, and compare its address and port with the proxy's configuration.

use super::{Cause, Judgement};
use crate::diagnosis::seen::answers::{self, Answer};
use crate::diagnosis::seen::hearing::{self, Sent};
use crate::diagnosis::seen::{midway, reach, signs};
use crate::diagnosis::{Fixer, Stage};
use crate::facts::{Ended, Facts, HttpVariant};
use crate::say;

pub(super) static CAUSE: Cause = Cause {
    id: "proxy_backend_down",
    stage: Stage::Http,
    fixer: Fixer::Server,
    judge,
};

fn judge(facts: &Facts) -> Judgement {
    if let Some(out) = hearing::excluded(facts, facts.target.protocol.may_use_http()) {
        return out;
    }
    answers::asked(facts)
        .iter()
        .filter_map(|answer| gateway(facts, answer))
        .min_by_key(|judgement| judgement.status)
        .or_else(|| wants_tls(facts))
        .or_else(|| hangs(facts))
        .or_else(|| answers::ruled_out_by_answers(facts))
        .unwrap_or_else(|| hearing::unheard(facts, CAUSE.id))
}

fn gateway(facts: &Facts, answer: &Answer<'_>) -> Option<Judgement> {
    let page = signs::backend_down_page(answer);
    if !matches!(answer.status, 502..=504) && !signs::proxy_fault(answer) {
        return None;
    }
    // It says that it has too much to do, not that nobody answers: `server_overloaded`.
    if signs::overloaded(answer) {
        return Some(Judgement::possible().because(answer.check, answer.says()));
    }
    if let Some(page) = page {
        let of_the_server = !page.of_clients || reach::answers_itself(facts, answer.address);
        let judgement = if page.only && of_the_server {
            Judgement::confirmed()
        } else {
            Judgement::likely().settled_by(say!("next-proxy_backend_down-server"))
        };
        return Some(judgement.because(answer.check, answer.says()).because(
            answer.check,
            say!("evidence-proxy_backend_down-page", product = page.product),
        ));
    }
    let front = signs::front(answer);
    // A program behind the proxy may say the same itself, and 503 is also what limits and maintenance say.
    let judgement = if wordless(answer) {
        Judgement::confirmed()
    } else if signs::by_itself(answer) {
        // The program wrote it: it runs.
        Judgement::possible()
    } else {
        Judgement::likely()
    };
    let judgement = judgement.because(answer.check, answer.says());
    let judgement = match front {
        Some(header) => judgement.because(
            answer.check,
            say!("evidence-proxy_backend_down-front", header = header),
        ),
        None => judgement,
    };
    Some(judgement.settled_by(say!("next-proxy_backend_down-server")))
}

/// What speaks HTTP/2 keeps the connection alive and leaves the request without an answer: mostly a proxy that waits.
fn keeps_alive(facts: &Facts) -> Option<Judgement> {
    let waits = facts.http().any(|(_, http)| {
        http.variant == HttpVariant::Asked
            && http.ended == Some(Ended::Silent)
            && http.frames.is_some_and(|frames| frames.error.is_none())
    });
    midway::unanswered(facts)
        .filter(|_| waits && facts.complete)
        .map(|judgement| judgement.settled_by(say!("next-proxy_backend_down-server")))
}

/// 502 or 504 without a word, from a proxy that says no more in such a case, and with nothing that a program would add.
fn wordless(answer: &Answer<'_>) -> bool {
    let server = answer.header("server").unwrap_or_default().to_lowercase();
    let mute = ["caddy", "akamaighost"].iter().any(|p| server.contains(p));
    let bare = answer.without_body() && !signs::by_application(answer);
    matches!(answer.status, 502 | 504) && mute && bare
}

/// "Plain request sent to a TLS port", from a port that itself speaks no TLS: a proxy asks the program behind it in plain
/// HTTP, and that wants TLS.
fn wants_tls(facts: &Facts) -> Option<Judgement> {
    let tries = hearing::tries(facts);
    let answers = answers::asked(facts);
    let (answer, hello) = answers
        .iter()
        .filter(|answer| signs::plain_to_tls(answer))
        .find_map(|answer| {
            Some((
                answer,
                signs::answers_hello_plainly(&tries, answer.address)?,
            ))
        })?;
    Some(
        Judgement::likely()
            .because(answer.check, answer.says())
            .because(hello.check, hello.says())
            .settled_by(say!("next-proxy_backend_down-server"))
            .variant("wants-tls"),
    )
}

/// A proxy answers rubbish at once, and a right request never: it still waits for the program behind it. nginx gives up
/// after 60 seconds (`proxy_read_timeout`), longer than this program waits.
fn hangs(facts: &Facts) -> Option<Judgement> {
    let tries = hearing::tries(facts);
    if let Some(begun) = keeps_alive(facts) {
        return Some(begun);
    }
    let silent = tries
        .iter()
        .find(|one| one.sent == Sent::Http && one.silent() && facts.complete)?;
    if tries
        .iter()
        .any(|one| one.sent == Sent::Http && one.answered)
    {
        return None;
    }
    let rubbish = tries.iter().find(|one| {
        one.address == silent.address
            && one
                .bytes
                .is_some_and(|bytes| signs::front_in_text(&bytes.text()))
    })?;
    Some(
        Judgement::likely()
            .because(silent.check, silent.says())
            .because(rubbish.check, rubbish.says())
            .settled_by(say!("next-proxy_backend_down-server")),
    )
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::diagnosis::CauseStatus::{self, Confirmed, Likely, Possible, RuledOut};
    use crate::diagnosis::diagnose;
    use crate::facts::sample::{exchange, facts, heard, of_http, spoke, tcp};
    use crate::facts::{Ended, SpeakProbe};
    use crate::target::Protocol;

    fn answered(status: u16, headers: &[(&str, &str)], body: &str) -> CauseStatus {
        let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
        facts.records.push(tcp("192.0.2.7:80", true, None, None));
        facts
            .records
            .push(of_http(exchange("192.0.2.7:80", status, headers, body)));
        judge(&facts).status
    }

    const NGINX: &[(&str, &str)] = &[("server", "nginx/1.22.1")];

    #[test]
    fn the_proxys_own_page_confirms_it() {
        let page = "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.22.1</center>";
        assert_eq!(answered(502, NGINX, page), Confirmed);
        assert_eq!(answered(503, &[], "no healthy upstream"), Confirmed);
        assert_eq!(answered(504, &[("server", "Caddy")], ""), Confirmed);
        assert_eq!(answered(504, &[("server", "AkamaiGHost")], ""), Confirmed);
    }

    /// Maintenance, as a PHP framework says it. What Express says may be a proxy's word as well.
    #[test]
    fn a_503_in_a_programs_own_name_is_the_programs() {
        let top = |by: &str| {
            let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
            let page = exchange(
                "192.0.2.7:80",
                503,
                &[("x-powered-by", by)],
                "<title>Later</title>",
            );
            facts.records = vec![tcp("192.0.2.7:80", true, None, None), of_http(page)];
            diagnose(&facts).verdict.top_causes
        };
        assert_eq!(top("PHP/8.2.7"), ["server_error"]);
        assert_eq!(top("Express"), ["proxy_backend_down", "server_error"]);
    }

    /// A proxy would put its own name into the header, and does not say when to come again.
    #[test]
    fn what_shows_that_the_program_answered() {
        let top = |status: u16, headers: &[(&str, &str)]| {
            let mut facts = facts(Protocol::Http, "192.0.2.7", 80);
            let page = exchange("192.0.2.7:80", status, headers, "<title>Later</title>");
            facts.records = vec![tcp("192.0.2.7:80", true, None, None), of_http(page)];
            diagnose(&facts).verdict.top_causes
        };
        assert_eq!(top(503, &[("server", "Werkzeug/2.2.2")]), ["server_error"]);
        assert_eq!(top(502, &[("server", "gunicorn")]), ["server_error"]);
        let later = ("retry-after", "3600");
        let express = ("x-powered-by", "Express");
        assert_eq!(top(503, &[express, later]), ["server_error"]);
        // Proxies say that as well.
        let both = ["proxy_backend_down", "server_error"];
        assert_eq!(top(503, &[later]), both);
        assert_eq!(top(503, &[express, later, ("server", "nginx")]), both);
    }

    #[test]
    fn an_applications_own_502_stays_likely() {
        assert_eq!(
            answered(502, NGINX, "{\"error\":\"payment service failed\"}"),
            Likely
        );
        assert_eq!(answered(502, &[], "Bad Gateway"), Likely);
    }

    /// Flask's pages have Apache's words, Express says no more than the status, and both stand behind nginx.
    #[test]
    fn what_looks_like_a_proxys_page_stays_likely() {
        let flask = "<!doctype html>\n<html lang=en>\n<title>502 Bad Gateway</title>\n<h1>Bad Gateway</h1>\n\
            <p>The proxy server received an invalid response from an upstream server.</p>";
        assert_eq!(
            answered(502, &[("server", "Werkzeug/2.2.2")], flask),
            Possible
        );
        assert_eq!(answered(502, NGINX, flask), Likely);
        assert_eq!(answered(502, NGINX, "Bad Gateway"), Likely);
        assert_eq!(answered(504, NGINX, ""), Likely);
        let express = [("server", "Caddy"), ("x-powered-by", "Express")];
        assert_eq!(answered(502, &express, ""), Likely);
    }

    /// The page of a proxy that has no program for this name, or is in maintenance. One that has too much to do says so.
    #[test]
    fn pages_that_have_other_reasons_stay_likely() {
        let haproxy = "No server is available to handle this request.";
        assert_eq!(answered(503, &[], haproxy), Likely);
        let apache = "<html><head>... due to maintenance downtime or capacity problems";
        assert_eq!(answered(503, &[("server", "Apache")], apache), Likely);
        let envoy =
            "upstream connect error or disconnect/reset before headers. reset reason: overflow";
        assert_eq!(answered(503, &[("server", "envoy")], envoy), Possible);
        let down = "upstream connect error or disconnect/reset before headers. reset reason: connection failure";
        assert_eq!(answered(503, &[("server", "envoy")], down), Confirmed);
        let refused =
            "The proxy server could not handle the request. Reason: Error during SSL Handshake";
        assert_eq!(answered(500, &[("server", "Apache")], refused), Likely);
    }

    #[test]
    fn a_503_of_nginx_may_be_a_limit() {
        let page = "<h1>503 Service Temporarily Unavailable</h1>\n<hr><center>nginx</center>";
        assert_eq!(answered(503, NGINX, page), Likely);
    }

    #[test]
    fn a_proxy_that_still_waits_is_likely() {
        let rubbish = b"HTTP/1.1 400 Bad Request\r\nServer: nginx/1.22.1\r\n";
        let mut facts = facts(Protocol::Ws, "192.0.2.7", 80);
        let at = "192.0.2.7:80";
        facts.records.push(tcp(at, true, None, None));
        facts
            .records
            .push(heard(spoke(at, SpeakProbe::Http, b"", Ended::Silent)));
        facts
            .records
            .push(heard(spoke(at, SpeakProbe::Line, rubbish, Ended::Closed)));
        assert_eq!(judge(&facts).status, Likely);
    }

    #[test]
    fn another_answer_rules_it_out() {
        assert_eq!(answered(404, NGINX, ""), RuledOut);
        assert_eq!(answered(200, NGINX, ""), RuledOut);
    }

    /// nginx asks in plain HTTP what wants TLS, and hands the complaint on. The port itself speaks no TLS.
    #[test]
    fn a_complaint_about_plain_http_that_is_not_about_us() {
        let at = "192.0.2.7:8080";
        let page = "<title>400 The plain HTTP request was sent to HTTPS port</title>";
        let run = |bytes: &[u8]| {
            let mut facts = facts(Protocol::Http, "192.0.2.7", 8080);
            facts.records = vec![
                tcp(at, true, None, None),
                of_http(exchange(at, 400, &[("server", "nginx")], page)),
                heard(spoke(at, SpeakProbe::ClientHello, bytes, Ended::Closed)),
            ];
            diagnose(&facts).verdict.top_causes
        };
        assert_eq!(run(b"HTTP/1.1 400 Bad Request\r\n"), ["proxy_backend_down"]);
        assert_eq!(run(b"\x15\x03\x03\x00\x02\x02\x28"), ["tls_expected"]);
    }
}
