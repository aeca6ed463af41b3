//! What is typed: one field for anything, or host, port and protocol. They fill each other; what was edited last wins.

use std::net::Ipv6Addr;

use crate::target::{Details, PastedError, PortSource, Protocol, Target, TargetError};

/// So many new characters at once were pasted, not typed.
const PASTED: usize = 4;

/// The fields, as they stand.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The field for anything.
    pub text: String,
    /// The host.
    pub host: String,
    /// The port; empty means the usual one.
    pub port: String,
    /// The port that an empty field stands for.
    pub usual_port: Option<u16>,
    /// The protocol.
    pub protocol: Protocol,
    /// What is known beside the address, as it is typed.
    pub details: DetailFields,
    /// Why the fields cannot be checked: set when the person tried.
    pub fault: Option<TargetError>,
    /// What the field for anything says, where an address is in it.
    read: Option<Target>,
    /// The error message that was pasted, with an address in it or without.
    pasted: Option<PastedError>,
    last: Edited,
}

/// What a person may know beside the address. Empty fields say nothing.
#[derive(Clone, Debug, Default)]
pub struct DetailFields {
    /// Whether they are shown.
    pub open: bool,
    /// The address that the server really has.
    pub expected_address: String,
    /// The Origin header.
    pub origin: String,
    /// The WebSocket subprotocol.
    pub subprotocol: String,
    /// The server name for TLS (SNI).
    pub server_name: String,
}

/// One of [`DetailFields`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Detail {
    /// The address that the server really has.
    ExpectedAddress,
    /// The Origin header.
    Origin,
    /// The WebSocket subprotocol.
    Subprotocol,
    /// The server name for TLS (SNI).
    ServerName,
}

impl Detail {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [
        Self::ExpectedAddress,
        Self::Origin,
        Self::Subprotocol,
        Self::ServerName,
    ];
}

impl DetailFields {
    /// What stands in a field.
    pub fn get(&self, detail: Detail) -> &str {
        match detail {
            Detail::ExpectedAddress => &self.expected_address,
            Detail::Origin => &self.origin,
            Detail::Subprotocol => &self.subprotocol,
            Detail::ServerName => &self.server_name,
        }
    }

    fn set(&mut self, detail: Detail, text: String) {
        match detail {
            Detail::ExpectedAddress => self.expected_address = text,
            Detail::Origin => self.origin = text,
            Detail::Subprotocol => self.subprotocol = text,
            Detail::ServerName => self.server_name = text,
        }
    }

    /// Writes what is typed into a target's details.
    fn fill(&self, details: &mut Details) -> Result<(), TargetError> {
        let expected = self
            .expected_address
            .trim()
            .trim_start_matches('[')
            .trim_end_matches(']');
        if !expected.is_empty() {
            let address = expected
                .parse()
                .map_err(|_bad| TargetError::ExpectedAddress(expected.to_owned()))?;
            details.expect_ip = Some(address);
        }
        for (typed, place) in [
            (&self.origin, &mut details.origin),
            (&self.subprotocol, &mut details.subprotocol),
            (&self.server_name, &mut details.sni),
        ] {
            // A header and a name are one line each.
            let line: String = typed.chars().filter(|c| !c.is_control()).collect();
            if !line.trim().is_empty() {
                *place = Some(line.trim().to_owned());
            }
        }
        Ok(())
    }
}

/// Which field was edited last.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
enum Edited {
    #[default]
    Text,
    Parts,
}

impl Form {
    /// The field for anything was edited: fills host, port and protocol as soon as an address is in it.
    ///
    /// A message that was pasted and names no address is told at once; while somebody types, nothing is.
    pub fn edit_text(&mut self, text: String) {
        let pasted = is_pasted(&self.text, &text);
        let filled = self.last == Edited::Text && self.read.is_some();
        self.text = text;
        self.last = Edited::Text;
        self.fault = None;
        self.pasted = None;
        self.read = Target::parse(&self.text)
            .map_err(|error| {
                if let TargetError::MessageWithoutAddress(message) = &error {
                    self.pasted = Some((**message).clone());
                }
                self.fault = pasted.then_some(error);
            })
            .ok();
        if let Some(target) = &self.read {
            self.host = target.host.plain();
            self.port = match target.port_source {
                PortSource::Typed => target.port.to_string(),
                PortSource::Scheme | PortSource::Assumed => String::new(),
            };
            self.usual_port = Some(target.port);
            self.protocol = target.protocol;
            self.pasted.clone_from(&target.pasted);
        } else if filled {
            // What the text had filled in goes with it.
            self.host.clear();
            self.port.clear();
            self.usual_port = None;
            self.protocol = Protocol::Auto;
        }
    }

    /// The host field was edited. A whole address that was pasted there is taken apart.
    pub fn edit_host(&mut self, host: String) {
        let whole = is_pasted(&self.host, &host)
            && Target::parse(&host).is_ok_and(|target| {
                target.host.plain() != host.trim().to_lowercase()
                    && (target.port_source == PortSource::Typed
                        || target.protocol != Protocol::Auto)
            });
        if whole {
            self.edit_text(host);
            return;
        }
        self.host = host;
        self.parts_edited();
    }

    /// The port field was edited.
    pub fn edit_port(&mut self, port: String) {
        self.port = port;
        self.parts_edited();
    }

    /// A protocol was chosen.
    pub fn edit_protocol(&mut self, protocol: Protocol) {
        self.protocol = protocol;
        self.usual_port = Some(protocol.default_port());
        self.parts_edited();
    }

    /// A detail was edited.
    pub fn edit_detail(&mut self, detail: Detail, text: String) {
        self.details.set(detail, text);
        self.fault = None;
    }

    /// What the fields stand for.
    ///
    /// # Errors
    /// When they name no target.
    pub fn target(&self) -> Result<Target, TargetError> {
        let mut target = self.address_target()?;
        self.details.fill(&mut target.details)?;
        Ok(target)
    }

    fn address_target(&self) -> Result<Target, TargetError> {
        match self.last {
            Edited::Text => Target::parse(&self.text),
            Edited::Parts => {
                let mut target = Target::parse(&self.address())?;
                // A pasted error message still counts after its address was typed or corrected.
                if target.pasted.is_none() {
                    target.pasted.clone_from(&self.pasted);
                }
                if let Some(read) = &self.read {
                    target.details.clone_from(&read.details);
                }
                Ok(target)
            }
        }
    }

    /// Whether anything was typed.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.host.trim().is_empty()
    }

    fn parts_edited(&mut self) {
        self.last = Edited::Parts;
        self.fault = None;
        // Both ways of saying it say the same; only a pasted message stays as it is.
        if !self.text.is_empty() && self.pasted.is_none() {
            self.text = self.address();
        }
    }

    /// Host, port and protocol as one address.
    fn address(&self) -> String {
        let host = self.host.trim();
        if host.is_empty() || host.contains("://") {
            return host.to_owned();
        }
        let bare = host.split('%').next().unwrap_or_default();
        let mut address = match self.protocol {
            Protocol::Auto => String::new(),
            protocol => format!("{protocol}://"),
        };
        if bare.parse::<Ipv6Addr>().is_ok() {
            address.push_str(&format!("[{host}]"));
        } else {
            address.push_str(host);
        }
        let port = self.port.trim();
        if !port.is_empty() {
            address.push(':');
            address.push_str(port);
        }
        if let Some(read) = self.read.as_ref().filter(|read| read.path != "/") {
            address.push_str(&read.path);
        }
        address
    }
}

/// Whether so much came at once that it was pasted.
fn is_pasted(before: &str, after: &str) -> bool {
    after.chars().count() >= before.chars().count() + PASTED
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pasted(text: &str) -> Form {
        let mut form = Form::default();
        form.edit_text(text.to_owned());
        form
    }

    #[test]
    fn a_pasted_address_fills_the_parts() {
        let form = pasted("wss://chat.example.com:8443/live");
        assert_eq!(form.host, "chat.example.com");
        assert_eq!(form.port, "8443");
        assert_eq!(form.protocol, Protocol::Wss);
    }

    #[test]
    fn the_part_that_was_edited_last_wins() {
        let mut form = pasted("ws://chat.example.com:8282/live");
        form.edit_port("9000".to_owned());
        let target = form.target().unwrap();
        assert_eq!((target.port, target.path.as_str()), (9000, "/live"));
        assert_eq!(form.text, "ws://chat.example.com:9000/live");
        form.edit_text("example.org:22".to_owned());
        assert_eq!(form.target().unwrap().port, 22);
        assert_eq!(form.host, "example.org");
    }

    #[test]
    fn an_address_pasted_into_the_host_is_taken_apart() {
        let mut form = Form::default();
        form.edit_host("ws://192.0.2.7:8282/".to_owned());
        assert_eq!(
            (form.host.as_str(), form.port.as_str()),
            ("192.0.2.7", "8282")
        );
        assert_eq!(form.protocol, Protocol::Ws);
    }

    #[test]
    fn typing_a_host_letter_by_letter_leaves_it_alone() {
        let mut form = Form::default();
        let mut typed = String::new();
        for letter in "example.com:82".chars() {
            typed.push(letter);
            form.edit_host(typed.clone());
        }
        assert_eq!(form.host, "example.com:82");
        assert_eq!(form.target().unwrap().port, 82);
    }

    #[test]
    fn an_ipv6_address_takes_brackets() {
        let mut form = Form::default();
        form.edit_host("2001:db8::1".to_owned());
        form.edit_port("443".to_owned());
        let target = form.target().unwrap();
        assert_eq!(target.host.plain(), "2001:db8::1");
        assert_eq!(target.port, 443);
    }

    #[test]
    fn a_pasted_message_without_an_address_is_kept_for_the_typed_one() {
        let mut form = pasted("net::ERR_CONNECTION_REFUSED");
        assert!(matches!(
            form.fault,
            Some(TargetError::MessageWithoutAddress(_))
        ));
        form.edit_host("example.com".to_owned());
        assert_eq!(form.text, "net::ERR_CONNECTION_REFUSED");
        let target = form.target().unwrap();
        assert_eq!(target.host.plain(), "example.com");
        assert!(target.pasted.is_some());
    }

    #[test]
    fn what_a_text_filled_in_goes_with_it() {
        let mut form = pasted("wss://chat.example.com:8443/live");
        form.edit_text(String::new());
        assert_eq!((form.host.as_str(), form.port.as_str()), ("", ""));
        assert_eq!(form.protocol, Protocol::Auto);
        form.edit_host("example.org".to_owned());
        form.edit_text(String::new());
        assert_eq!(form.host, "example.org", "typed parts stay");
    }

    #[test]
    fn details_that_are_typed_go_with_the_target() {
        let mut form = pasted("ws://example.com:8282");
        form.edit_detail(Detail::ExpectedAddress, " [2001:db8::7] ".to_owned());
        form.edit_detail(Detail::Origin, "https://a.example\r\nX: y".to_owned());
        form.edit_detail(Detail::Subprotocol, "  ".to_owned());
        let details = form.target().unwrap().details;
        assert_eq!(details.expect_ip, "2001:db8::7".parse().ok());
        assert_eq!(details.origin.as_deref(), Some("https://a.exampleX: y"));
        assert_eq!((details.subprotocol, details.sni), (None, None));
        form.edit_detail(Detail::ExpectedAddress, "example.com".to_owned());
        assert_eq!(
            form.target(),
            Err(TargetError::ExpectedAddress("example.com".to_owned()))
        );
    }

    #[test]
    fn an_empty_form_names_no_target() {
        assert_eq!(Form::default().target(), Err(TargetError::Empty));
        let mut form = pasted("example.com");
        form.edit_host(String::new());
        assert_eq!(form.target(), Err(TargetError::Empty));
    }
}
