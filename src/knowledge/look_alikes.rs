//! Letters of other scripts that look like a Latin letter or a digit.
//!
//! Source: Unicode's confusables (UTS 39), as unicode-security 0.1 has them; only letters that may stand in a name of a
//! host, and only for single Latin letters and digits. What looks like `1` or `0` stands at `l` and `o`.

/// Latin letters and digits, each with what looks like it.
static TWINS: &[(char, &str)] = &[
    ('a', "\u{251}\u{3b1}\u{430}\u{237a}\u{ab64}\u{1df5a}"),
    ('b', "\u{7d5}\u{13cf}\u{1472}\u{15af}\u{1031c}\u{1d207}"),
    (
        'c',
        "\u{441}\u{1004}\u{105a}\u{1d04}\u{2ca5}\u{1043d}\u{1d134}",
    ),
    ('d', "\u{501}\u{13e7}\u{146f}\u{a4d2}\u{1018b}"),
    ('e', "\u{435}\u{4bd}\u{212e}\u{ab32}"),
    (
        'f',
        "\u{192}\u{284}\u{584}\u{1e9d}\u{a799}\u{ab35}\u{1017e}",
    ),
    ('g', "\u{18d}\u{261}\u{581}\u{1d83}"),
    ('h', "\u{4bb}\u{570}\u{13c2}"),
    (
        'i',
        "\u{a1}\u{131}\u{269}\u{26a}\u{3b9}\u{456}\u{582}\u{13a5}\u{2373}\u{2c93}\u{a647}\u{118c3}",
    ),
    ('j', "\u{237}\u{3f3}\u{458}\u{575}"),
    (
        'l',
        "\u{1c0}\u{4cf}\u{5c0}\u{5d5}\u{5df}\u{627}\u{6f1}\u{7ca}\u{964}\u{104a}\u{16c1}\u{16d0}\u{21bf}\
         \u{2223}\u{23fd}\u{2502}\u{2503}\u{2d4a}\u{2d4f}\u{a4f2}\u{a56f}\u{a781}\u{a7fe}\u{a830}\u{a8ce}\
         \u{aa5d}\u{1028a}\u{10309}\u{10320}\u{1050e}\u{10926}\u{10c3e}\u{10cfa}\u{11047}\u{110c0}\
         \u{11141}\u{111c5}\u{113d4}\u{1144b}\u{115c5}\u{11641}\u{11c41}\u{11dda}\u{11de1}\u{16d63}\
         \u{16f28}\u{1d100}\u{1d377}\u{1e141}\u{1e8c7}\u{1ed01}",
    ),
    ('m', "\u{560}\u{11700}\u{118e3}"),
    ('n', "\u{578}\u{57c}"),
    (
        'o',
        "\u{3bf}\u{3c3}\u{3ed}\u{43e}\u{585}\u{5e1}\u{647}\u{6be}\u{6c1}\u{6d5}\u{6f5}\u{7cb}\u{840}\
         \u{966}\u{9e6}\u{a66}\u{ae6}\u{b66}\u{be6}\u{c66}\u{d20}\u{d66}\u{e50}\u{ed0}\u{101d}\u{1040}\
         \u{10ff}\u{110b}\u{11bc}\u{17e0}\u{1a45}\u{1a80}\u{1a90}\u{1d0f}\u{1d11}\u{2c9f}\u{ab3d}\
         \u{1042c}\u{104ea}\u{1092c}\u{10d07}\u{11124}\u{114d0}\u{118c8}\u{118d7}",
    ),
    (
        'p',
        "\u{fe}\u{1bf}\u{3c1}\u{3f8}\u{440}\u{2374}\u{2ca3}\u{2ccf}",
    ),
    ('q', "\u{51b}\u{563}\u{566}"),
    ('r', "\u{433}\u{1d26}\u{2c85}\u{ab47}\u{ab48}\u{16a19}"),
    ('s', "\u{1bd}\u{455}\u{d1f}\u{a731}\u{10448}\u{118c1}"),
    (
        'u',
        "\u{28b}\u{3c5}\u{57d}\u{1d1c}\u{a79f}\u{ab4e}\u{ab52}\u{104f6}\u{118d8}",
    ),
    (
        'v',
        "\u{3bd}\u{475}\u{5d8}\u{1d20}\u{2228}\u{22c1}\u{11706}\u{118c0}",
    ),
    (
        'w',
        "\u{26f}\u{448}\u{461}\u{51d}\u{561}\u{1d21}\u{29e2}\u{2cbd}\u{a7fa}\u{1170a}\u{1170e}\u{1170f}\
         \u{1df7d}",
    ),
    (
        'x',
        "\u{d7}\u{445}\u{1541}\u{157d}\u{166e}\u{1763}\u{292b}\u{292c}\u{2a2f}\u{10cc2}",
    ),
    (
        'y',
        "\u{263}\u{28f}\u{3b3}\u{443}\u{4af}\u{10e7}\u{1d8c}\u{1eff}\u{2ca9}\u{ab5a}\u{118c4}\u{118dc}",
    ),
    ('z', "\u{1d22}\u{2c6c}\u{2c8d}\u{2d2d}"),
    (
        '0',
        "\u{7c0}\u{b20}\u{ce6}\u{12d0}\u{2d54}\u{3007}\u{a4f3}\u{10292}\u{102ab}\u{1030f}\u{10516}\
         \u{10c17}\u{118e0}\u{11de0}\u{16ae9}\u{1e140}\u{1e2f0}",
    ),
    (
        '1',
        "\u{1c0}\u{4cf}\u{5c0}\u{5d5}\u{5df}\u{627}\u{6f1}\u{7ca}\u{964}\u{104a}\u{16c1}\u{16d0}\u{21bf}\
         \u{2223}\u{23fd}\u{2502}\u{2503}\u{2d4a}\u{2d4f}\u{a4f2}\u{a56f}\u{a781}\u{a7fe}\u{a830}\u{a8ce}\
         \u{aa5d}\u{1028a}\u{10309}\u{10320}\u{1050e}\u{10926}\u{10c3e}\u{10cfa}\u{11047}\u{110c0}\
         \u{11141}\u{111c5}\u{113d4}\u{1144b}\u{115c5}\u{11641}\u{11c41}\u{11dda}\u{11de1}\u{16d63}\
         \u{16f28}\u{1d100}\u{1d377}\u{1e141}\u{1e8c7}\u{1ed01}",
    ),
    ('2', "\u{14bf}\u{1616}\u{a6ef}"),
    ('3', "\u{969}\u{ae9}\u{1702}\u{118ca}\u{16f3b}\u{1d206}"),
    ('4', "\u{13ce}\u{16e82}"),
    ('6', "\u{431}\u{13ee}\u{2cd3}\u{a543}\u{118d5}"),
    ('7', "\u{172a}\u{118c6}\u{16e8a}\u{1d1fe}\u{1d212}"),
    (
        '8',
        "\u{223}\u{9ea}\u{a6a}\u{a589}\u{1031a}\u{169fe}\u{1e8cb}",
    ),
    (
        '9',
        "\u{9ed}\u{a67}\u{b68}\u{d6d}\u{2ccb}\u{a76f}\u{118cc}\u{118d6}\u{169c1}\u{1e2f2}",
    ),
];

/// The Latin letter or digit that a letter of another script looks like.
pub fn twin(c: char) -> Option<char> {
    TWINS
        .iter()
        .find(|(_, twins)| twins.contains(c))
        .map(|(latin, _)| *latin)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What Unicode reduces a letter to.
    fn shape(c: char) -> String {
        let alone = c.to_string();
        unicode_security::confusable_detection::skeleton(&alone).collect()
    }

    /// Whether it may stand in a name of a host, and is shown as itself.
    fn in_names(c: char) -> bool {
        let alone = c.to_string();
        idna::domain_to_ascii(&alone).is_ok_and(|ascii| idna::domain_to_unicode(&ascii).0 == alone)
    }

    #[test]
    fn the_table_is_that_of_unicode() {
        let shapes: Vec<(char, String)> = ('a'..='z')
            .chain('0'..='9')
            .map(|latin| (latin, shape(latin)))
            .collect();
        for c in ('\u{80}'..='\u{3ffff}').filter(|c| in_names(*c)) {
            let wanted = shape(c);
            let latin = shapes.iter().find(|(_, latin)| *latin == wanted);
            assert_eq!(twin(c), latin.map(|(latin, _)| *latin), "{c:?}");
        }
        assert_eq!(twin('\u{430}'), Some('a'));
        assert_eq!(twin('a'), None);
    }
}
