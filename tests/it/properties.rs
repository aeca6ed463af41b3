//! Properties: whatever is measured, and whatever a server sends, the diagnosis keeps its promises and no format lets
//! anything through. Facts are those of the scenarios, changed at random in ways that keep their types.

use std::path::Path;
use std::sync::LazyLock;

use connection_doctor::facts::Facts;
use connection_doctor::i18n::Texts;
use connection_doctor::proof;
use connection_doctor::report::{self, formats};
use connection_doctor::target::Target;
use proptest::prelude::*;
use serde_json::Value;

/// The facts of every scenario, as JSON.
static SCENARIOS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    crate::scenarios::all()
        .map(|scenario| serde_json::to_value(scenario.facts).unwrap())
        .collect()
});

/// Texts that mean something in a terminal, in HTML, in Markdown, in JSON, or in a bidi text, and ones that look like
/// addresses and numbers.
const TEXTS: &[&str] = &[
    "\u{1b}[31m<i7 onload=x>\u{202e}[x](https://evil.example)\u{0}\u{7}`|**\u{2066}\r\n# <img src=x onerror=y>",
    "```\n</pre></td><script>alert(1)</script>\n```",
    "\u{2028}\u{feff}\u{200d}\u{ad}\u{e0041}\u{fffd}",
    "',\"}]{[\\u0000",
    "",
    "1",
    "0.0.0.0:0",
    "[::]:65535",
    "255.255.255.255",
    "fe80::1%eth0",
    "https://user:password@example.com/?token=1#<b>",
    "9999-99-99T99:99:99Z",
];

const NUMBERS: &[f64] = &[
    0.0, 1.0, -1.0, 0.5, 53.0, 255.0, 65_535.0, 65_536.0, 4e9, 1e18, -1e18, 1e300,
];

/// How many cases are tried: more where `PROPTEST_CASES` says so.
fn cases(usual: u32) -> u32 {
    std::env::var_os("PROPTEST_CASES")
        .and_then(|cases| cases.to_str()?.parse().ok())
        .unwrap_or(usual)
}

/// One change: what, where, and with which of the possible values.
#[derive(Clone, Debug)]
struct Change {
    kind: u8,
    place: u32,
    with: u32,
}

fn change() -> impl Strategy<Value = Change> {
    (0..8_u8, any::<u32>(), any::<u32>()).prop_map(|(kind, place, with)| Change {
        kind,
        place,
        with,
    })
}

fn pick<T>(all: &[T], number: u32) -> Option<&T> {
    all.get(usize::try_from(number).unwrap() % all.len().max(1))
}

/// The pointers of all leaves, and of all arrays.
fn places(value: &Value, at: &str, leaves: &mut Vec<String>, arrays: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                places(value, &format!("{at}/{key}"), leaves, arrays);
            }
        }
        Value::Array(items) => {
            arrays.push(at.to_owned());
            for (index, value) in items.iter().enumerate() {
                places(value, &format!("{at}/{index}"), leaves, arrays);
            }
        }
        _ => leaves.push(at.to_owned()),
    }
}

/// Changes facts in one way; what is then no facts any more is left as it was.
fn apply(facts: &mut Value, change: &Change) {
    let mut changed = facts.clone();
    let (mut leaves, mut arrays) = (Vec::new(), Vec::new());
    places(&changed, "", &mut leaves, &mut arrays);
    let other = pick(&SCENARIOS, change.with).unwrap();
    let other_records = other["records"].as_array().unwrap();
    match change.kind {
        // A record is lost, doubled, or comes from another run.
        0..=2 => {
            let records = changed["records"].as_array_mut().unwrap();
            let at = usize::try_from(change.place).unwrap() % records.len().max(1);
            match (change.kind, pick(other_records, change.place)) {
                (0, _) if !records.is_empty() => drop(records.remove(at)),
                (1, _) if !records.is_empty() => records.push(records[at].clone()),
                (_, Some(record)) => records.insert(at.min(records.len()), record.clone()),
                _ => {}
            }
        }
        3 => changed["target"] = other["target"].clone(),
        // An item of a list is lost or doubled.
        4 => {
            let array = pick(&arrays, change.place).and_then(|at| changed.pointer_mut(at));
            if let Some(Value::Array(items)) = array
                && let Some(item) = pick(items, change.with).cloned()
            {
                if change.with.is_multiple_of(2) {
                    items.push(item);
                } else {
                    items.pop();
                }
            }
        }
        5 => changed["complete"] = Value::Bool(change.with.is_multiple_of(2)),
        // A leaf changes.
        _ => {
            let at = pick(&leaves, change.place).unwrap();
            let name = at.rsplit('/').next().unwrap();
            let leaf = changed.pointer_mut(at).unwrap();
            *leaf = match leaf {
                Value::Bool(so) => Value::Bool(!*so),
                Value::Number(_) => {
                    let number = *pick(NUMBERS, change.with).unwrap();
                    if number.fract() == 0.0 && number.abs() < 1e18 {
                        serde_json::from_str(&format!("{number:.0}")).unwrap()
                    } else {
                        serde_json::json!(number)
                    }
                }
                _ if change.with.is_multiple_of(3) => Value::Null,
                // A value that the same field has elsewhere: most texts are words of a fixed list.
                _ if change.with % 3 == 1 => {
                    values_of(other, name, change.place).unwrap_or(Value::Null)
                }
                _ => Value::String((*pick(TEXTS, change.with / 3).unwrap()).to_owned()),
            };
        }
    }
    if serde_json::from_value::<Facts>(changed.clone()).is_ok() {
        *facts = changed;
    }
}

/// Some value of a field in other facts.
fn values_of(facts: &Value, name: &str, number: u32) -> Option<Value> {
    let (mut leaves, mut arrays) = (Vec::new(), Vec::new());
    places(facts, "", &mut leaves, &mut arrays);
    leaves.retain(|at| at.rsplit('/').next() == Some(name));
    facts.pointer(pick(&leaves, number)?).cloned()
}

/// Facts that are shown on one line where a property fails.
struct Changed(Facts);

impl std::fmt::Debug for Changed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).unwrap())
    }
}

fn changed_facts() -> impl Strategy<Value = Changed> {
    let changes = proptest::collection::vec(change(), 1..24);
    (any::<u32>(), changes).prop_map(|(start, changes)| {
        let mut facts = pick(&SCENARIOS, start).unwrap().clone();
        for change in &changes {
            apply(&mut facts, change);
        }
        Changed(serde_json::from_value(facts).unwrap())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(400), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_facts_are_judged(facts in changed_facts()) {
        proof::judged(&facts.0);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(60), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_facts_make_a_report_that_lets_anything_through(facts in changed_facts()) {
        proof::written(facts.0);
    }

    /// Typed in the address, and repeated by the server wherever it can write.
    #[test]
    fn credentials_are_in_no_format(
        start in any::<u32>(),
        scheme in "(ws|wss|http|https)",
        user in "u[a-z]{2,6}Qz",
        password in "Qz7[a-z0-9!$:+-]{4,12}",
        name in "(token|access_key|pwd|session|sig|api-key)",
        value in "Qz9[a-zA-Z0-9%20._~-]{5,40}",
    ) {
        let typed = format!("{scheme}://{user}:{password}@example.com:8282/chat?{name}={value}&lang=en");
        let target = Target::parse(&typed).unwrap();
        let mut json = pick(&SCENARIOS, start).unwrap().clone();
        // Only those who are sent the path can repeat it.
        let asked = ["http", "web_socket", "speaks"];
        json["records"].as_array_mut().unwrap().retain(|record| {
            asked.contains(&record["fact"]["kind"].as_str().unwrap())
        });
        let mut leaves = Vec::new();
        places(&json["records"], "", &mut leaves, &mut Vec::new());
        for field in ["reason", "value", "got", "product", "note"] {
            // The path of another try has a value, too, but no server wrote that.
            let written = |at: &&String| {
                at.ends_with(&format!("/{field}")) && (field != "value" || at.contains("/headers/"))
            };
            for at in leaves.iter().filter(written) {
                let mut changed = json.clone();
                let said = format!("Cannot GET /chat?{name}={value}&lang=en");
                *changed["records"].pointer_mut(at).unwrap() = Value::String(said);
                if serde_json::from_value::<Facts>(changed.clone()).is_ok() {
                    json = changed;
                }
            }
        }
        let mut facts: Facts = serde_json::from_value(json).unwrap();
        let secrets = target.secrets();
        prop_assert!(!secrets.is_empty(), "{typed}");
        facts.target = target;
        for record in &mut facts.records {
            record.mask(&secrets);
        }
        let texts = Texts::english();
        let report = report::build(facts, "2026-01-02T03:04:05Z", &texts);
        for format in formats::FORMATS {
            let written = (format.render)(&report, &texts);
            prop_assert!(written.contains("example.com"), "{} names the host", format.id);
            for secret in [&password, &value, &user] {
                let line = written.lines().find(|line| line.contains(secret.as_str()));
                prop_assert!(line.is_none(), "{}: {secret} in {line:?}", format.id);
            }
        }
    }
}

/// What fuzzing keeps: inputs that were a fault once, or that reach deep.
#[test]
fn seeds_of_the_fuzz_targets_hold() {
    let root = Path::new("fuzz");
    for (name, prove) in proof::PROOFS {
        let target = root.join("fuzz_targets").join(format!("{name}.rs"));
        assert!(target.is_file(), "{} is missing", target.display());
        let seeds: Vec<_> = std::fs::read_dir(root.join("seeds").join(name))
            .unwrap()
            .map(|seed| std::fs::read(seed.unwrap().path()).unwrap())
            .collect();
        assert!(seeds.len() >= 3, "{name} has {} seeds", seeds.len());
        for seed in &seeds {
            prove(seed);
            // Cut anywhere, as networks do, and with one bit of each of the first bytes turned.
            for at in (0..seed.len()).step_by((seed.len() / 40).max(1)) {
                prove(&seed[..at]);
                let mut turned = seed.clone();
                turned[at] ^= 1 << (at % 8);
                prove(&turned);
            }
        }
    }
    let targets = std::fs::read_dir(root.join("fuzz_targets"))
        .unwrap()
        .count();
    assert_eq!(targets, proof::PROOFS.len(), "each fuzz target is listed");
}
