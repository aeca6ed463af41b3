use std::net::IpAddr;

use proptest::prelude::*;

use super::*;
use crate::knowledge::{cdn, cloud};

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

/// What `pack.py` found in the unpacked sources by a plain search.
static SAMPLES: &str = include_str!("../../../assets/ip/samples.tsv");

#[test]
fn samples_of_the_sources_are_found() {
    let mut seen = 0;
    for line in SAMPLES.lines() {
        let mut fields = line.split('\t');
        let (file, address) = (fields.next().unwrap(), ip(fields.next().unwrap()));
        let expected: Vec<&str> = fields.collect();
        if special_ranges::is_special(address) {
            continue;
        }
        seen += 1;
        let found = if file == "systems" {
            system(address).map(|system| {
                let number = system.number.to_string();
                std::iter::once(number).chain(system.name).collect()
            })
        } else {
            find(CLOUDS, address).and_then(|range| label(CLOUDS, range.label))
        };
        let found = found.unwrap_or_else(|| vec!["-".to_owned()]);
        assert_eq!(found, expected, "{file} {address}");
    }
    assert!(seen > 500, "{seen}");
}

/// Every range of a part, read block by block without the index.
fn all(file: File, part: Part) -> Vec<Range> {
    let blocks = file.part(part).unwrap();
    (0..blocks.len())
        .flat_map(|at| {
            let (first, block) = blocks.block(at).unwrap();
            Ranges::of(first, &block).unwrap().collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn ranges_are_sorted_and_every_label_is_there() {
    for file in [CLOUDS, SYSTEMS] {
        let labels = file.part(Part::Labels).unwrap();
        let (first, last) = labels.block(labels.len() - 1).unwrap();
        let count = first + std::str::from_utf8(&last).unwrap().split('\n').count() as u64;
        for part in [Part::V4, Part::V6] {
            let ranges = all(file, part);
            assert!(ranges.len() > 5_000, "{}", ranges.len());
            assert!(ranges.iter().all(|range| range.start <= range.end));
            assert!(ranges.is_sorted_by(|a, b| a.end < b.start));
            assert!(ranges.iter().all(|range| u64::from(range.label) < count));
        }
    }
}

#[test]
fn a_search_finds_what_a_scan_finds() {
    let scanned: Vec<_> = [CLOUDS, SYSTEMS]
        .into_iter()
        .flat_map(|file| [Part::V4, Part::V6].map(|part| (file, part, all(file, part))))
        .collect();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let place = (0..scanned.len(), any::<prop::sample::Index>(), -2_i64..=2);
    runner
        .run(&place, |(which, index, offset)| {
            let (file, part, ranges) = &scanned[which];
            let near = ranges[index.index(ranges.len())];
            for edge in [near.start, near.end] {
                let Some(key) = edge.checked_add_signed(offset) else {
                    continue;
                };
                let address = match part {
                    Part::V4 => match u32::try_from(key) {
                        Ok(key) => IpAddr::from(key.to_be_bytes()),
                        Err(_) => continue,
                    },
                    _ => IpAddr::from((u128::from(key) << 64 | 7).to_be_bytes()),
                };
                let scan = ranges
                    .iter()
                    .find(|range| (range.start..=range.end).contains(&key))
                    .filter(|_| special_ranges::kind_of(address).is_none());
                prop_assert_eq!(find(*file, address), scan.copied(), "{}", address);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn known_addresses() {
    let of = |text| owner(ip(text)).unwrap_or_default();
    assert_eq!(of("104.16.1.1").cdn.as_deref(), Some("cloudflare"));
    assert_eq!(of("2606:4700::6810:1").cdn.as_deref(), Some("cloudflare"));
    assert_eq!(of("13.32.1.1").cdn.as_deref(), Some("cloudfront"));
    assert_eq!(of("151.101.1.1").cdn.as_deref(), Some("fastly"));
    let ec2 = of("3.120.0.1");
    assert_eq!(ec2.cloud.as_deref(), Some("aws"));
    assert_eq!(ec2.region.as_deref(), Some("eu-central-1"));
    assert_eq!(ec2.service.as_deref(), Some("EC2"));
    assert_eq!(of("88.198.0.1").cloud.as_deref(), Some("hetzner"));
    let number = |text| system(ip(text)).map(|system| system.number);
    assert_eq!(number("1.1.1.1"), Some(13_335));
    assert_eq!(number("8.8.8.8"), Some(15_169));
    assert_eq!(number("2001:4860:4860::8888"), Some(15_169));
    assert_eq!(number("64:ff9b::8.8.8.8"), Some(15_169));
}

#[test]
fn special_addresses_belong_to_nobody() {
    for text in [
        "10.0.0.1",
        "100.64.0.1",
        "198.18.0.7",
        "192.0.2.7",
        "127.0.0.1",
        "64:ff9b::10.0.0.1",
        "2001:db8::7",
        "2002:808:808::1",
        "2001::1",
        "fd00::1",
    ] {
        assert_eq!((owner(ip(text)), system(ip(text))), (None, None), "{text}");
    }
}

#[test]
fn days_are_told_and_cdns_are_known() {
    for day in [owners_day(), systems_day()] {
        assert_eq!(day.len(), 10);
        assert!(day.starts_with("20"));
    }
    let labels = CLOUDS.part(Part::Labels).unwrap();
    let mut unknown = std::collections::BTreeSet::new();
    for at in 0..labels.len() {
        let (_, block) = labels.block(at).unwrap();
        for line in std::str::from_utf8(&block).unwrap().lines() {
            let id = line.split('\t').next().unwrap();
            let known = match id.strip_prefix(CDN) {
                Some(id) => cdn::by_id(id).is_some(),
                None => cloud::by_id(id).is_some(),
            };
            if !known {
                unknown.insert(id.to_owned());
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:?}");
}
