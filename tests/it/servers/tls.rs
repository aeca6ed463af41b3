//! OpenSSL's own server: certificates and versions as no web server would allow them.

use std::ffi::OsStr;
use std::process::Command;

use super::certificates::{self, Kind};
use super::{Expected, Server, WORKS, doubtful, expect, fails, has};

/// `openssl s_server` with a certificate, answering requests with a page; none where it is not installed.
fn openssl(kind: Kind, options: &[&str]) -> Option<Server> {
    has("openssl", "version").then(|| {
        Server::start(|folder, port| {
            let files = certificates::write(folder, kind);
            let mut command = Command::new("openssl");
            command
                .args(["s_server", "-www", "-accept"])
                .arg(format!("127.0.0.1:{port}"))
                .arg("-cert")
                .arg(files.certificate)
                .arg("-key")
                .arg(files.key)
                .arg("-CAfile")
                .arg(files.authority)
                .args(options);
            command
        })
    })
}

fn check(server: &Server, scheme: &str, expected: &Expected<'_>) -> String {
    let authority = server.folder.path().join("authority.pem");
    let trust: [(&str, &OsStr); 1] = [("SSL_CERT_FILE", authority.as_os_str())];
    expect(&[&server.url(scheme, "/")], &trust, expected).stdout
}

#[test]
fn a_certificate_as_it_should_be() {
    let Some(server) = openssl(Kind::Good, &[]) else {
        return;
    };
    check(&server, "https", &WORKS);
    check(&server, "tls", &WORKS);
    // Its page is no WebSocket, and no proxy shows itself.
    check(&server, "wss", &doubtful(&["protocol_mismatch"]));
}

#[test]
fn certificates_with_one_fault() {
    for (kind, named) in [
        (Kind::SelfSigned, "tls.cert.authority_invalid"),
        (Kind::Expired, "tls.cert.date_invalid"),
        (Kind::OtherName, "tls.cert.name_invalid"),
    ] {
        let Some(server) = openssl(kind, &[]) else {
            return;
        };
        let written = check(&server, "https", &fails(&["tls_certificate"]));
        let report: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert_eq!(report["verdict"]["failure"], named);
    }
}

#[test]
fn a_client_certificate_is_wanted() {
    for version in ["-tls1_2", "-tls1_3"] {
        let options = ["-Verify", "1", "-verify_return_error", version];
        let Some(server) = openssl(Kind::Good, &options) else {
            return;
        };
        for scheme in ["https", "wss"] {
            check(&server, scheme, &fails(&["client_certificate_required"]));
        }
    }
}

#[test]
fn only_old_versions() {
    for version in ["-tls1", "-tls1_1"] {
        let options = [version, "-cipher", "DEFAULT@SECLEVEL=0"];
        let Some(server) = openssl(Kind::Good, &options) else {
            return;
        };
        check(&server, "https", &fails(&["tls_too_old"]));
    }
}
