use proptest::prelude::*;

use super::*;

/// Pieces that addresses and messages are made of, so that random texts reach deep.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("ws://".to_owned()),
        Just("https:/".to_owned()),
        Just("example.com".to_owned()),
        Just("[2001:db8::1]".to_owned()),
        Just("192.0.2.7".to_owned()),
        Just("例え".to_owned()),
        Just("连接超时".to_owned()),
        Just("connect ECONNREFUSED ".to_owned()),
        Just("lookup a on ".to_owned()),
        Just("Unexpected response code: ".to_owned()),
        Just("\u{200d}\u{202e}\u{feff}".to_owned()),
        "[ :/@.,;?&=%#\\[\\]\"'()<>-]{1,3}",
        "[0-9]{1,6}",
        "[a-zA-Z]{1,6}",
        any::<char>().prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::collection::vec(piece(), 0..12).prop_map(|pieces| pieces.concat()),
        "\\PC{0,60}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    /// Any text gives a target or an error, and what is shown of a target is the same target again.
    #[test]
    fn any_text_is_read(typed in text()) {
        if let Ok(target) = Target::parse(&typed) {
            prop_assert!(target.port > 0);
            prop_assert!(target.path.starts_with('/') && target.path.is_ascii());
            let again = Target::parse(&target.shown());
            prop_assert!(again.is_ok(), "{:?} from {:?}", target.shown(), typed);
            let again = again.unwrap();
            prop_assert_eq!(again.shown(), target.shown(), "from {:?}", typed);
            prop_assert_eq!(&again.host, &target.host);
            prop_assert_eq!(again.mends.iter().filter(|mend| mend.kind.is_mistake()).count(), 0, "{:?}", target.shown());
        }
    }

    /// A password before an `@` is in no field and in no error, however the address is decorated.
    #[test]
    fn credentials_never_survive(
        before in "(ws://|https://|redis://|//|)",
        user in "[a-z]{0,4}",
        noise in "[a-z0-9!$:/?#=&%+-]{0,6}",
        host in "(example\\.com|\\[::1\\]|192\\.0\\.2\\.7|例え\\.jp|bad\\*host|)",
        port in "(:80|:0|:99999|:x|)",
        after in "(/x|\\?y=1| is down| connection refused|)",
        lead in "(|connect to |“|see: )",
    ) {
        let typed = format!("{lead}{before}{user}:Qz7secretpw{noise}@{host}{port}{after}");
        let all = match Target::parse(&typed) {
            Ok(target) => format!("{target:?}{}", serde_json::to_string(&target).unwrap()),
            Err(error) => format!("{error:?}{error}"),
        };
        prop_assert!(!all.contains("Qz7secretpw"), "typed {typed}, left {all}");
    }
}
