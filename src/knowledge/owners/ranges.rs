//! The ranges of one block, one after the other.

use super::blocks::number;

/// The shape of a range whose length is no power of two: a number holds it.
const ODD: u8 = 127;

/// Set in a shape before which a gap stands.
const GAP: u8 = 128;

/// In place of a recent label: the next new one.
const NEW: u8 = 255;

/// One range: addresses in IPv4, networks of 64 bits in IPv6.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Range {
    pub(super) start: u64,
    pub(super) end: u64,
    /// Which label.
    pub(super) label: u32,
}

/// Reads the ranges of an inflated block. What is garbled ends it.
pub(super) struct Ranges<'a> {
    next: u64,
    shapes: &'a [u8],
    recents: &'a [u8],
    new: [&'a [u8]; 3],
    numbers: &'a [u8],
    /// The labels of this block, the latest first.
    seen: Vec<u32>,
}

impl<'a> Ranges<'a> {
    /// The ranges of a block that begins at `first`.
    pub(super) fn of(first: u64, block: &'a [u8]) -> Option<Self> {
        let mut rest = block;
        let mut column = || {
            let length = number(rest, 0)?;
            let column = rest.get(4..)?.get(..length)?;
            rest = rest.get(4 + length..)?;
            Some(column)
        };
        Some(Self {
            next: first,
            shapes: column()?,
            recents: column()?,
            new: [column()?, column()?, column()?],
            numbers: column()?,
            seen: Vec::new(),
        })
    }

    fn read(&mut self) -> Option<Range> {
        let shape = take(&mut self.shapes)?;
        if shape & GAP != 0 {
            let zeros = self.varint()?;
            let rest = self.varint()?;
            let gap = rest.checked_mul(power(zeros)?)?;
            self.next = self.next.checked_add(gap)?;
        }
        let length = match shape & !GAP {
            ODD => self.varint()?,
            shape => power(u64::from(shape))?,
        };
        let start = self.next;
        let end = start.checked_add(length.checked_sub(1)?)?;
        let label = self.label()?;
        // The very last address has none behind it: then there is no next range, and none is read.
        self.next = end.saturating_add(1);
        Some(Range { start, end, label })
    }

    fn label(&mut self) -> Option<u32> {
        let recent = take(&mut self.recents)?;
        let label = if recent == NEW {
            let [low, middle, high] = &mut self.new;
            let label = u32::from_le_bytes([take(low)?, take(middle)?, take(high)?, 0]);
            self.seen.retain(|seen| *seen != label);
            label
        } else {
            let place = usize::from(recent);
            (place < self.seen.len()).then(|| self.seen.remove(place))?
        };
        self.seen.insert(0, label);
        // Nothing points further back.
        self.seen.truncate(usize::from(NEW));
        Some(label)
    }

    /// A number of seven bits a byte, the lowest first.
    fn varint(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = take(&mut self.numbers)?;
            value |= u64::from(byte & 127).checked_shl(shift)?;
            if byte & 128 == 0 {
                return Some(value);
            }
        }
        None
    }
}

impl Iterator for Ranges<'_> {
    type Item = Range;

    fn next(&mut self) -> Option<Range> {
        self.read()
    }
}

fn take(bytes: &mut &[u8]) -> Option<u8> {
    let (first, rest) = bytes.split_first()?;
    *bytes = rest;
    Some(*first)
}

fn power(exponent: u64) -> Option<u64> {
    1_u64.checked_shl(u32::try_from(exponent).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(columns: [&[u8]; 6]) -> Vec<u8> {
        columns
            .iter()
            .flat_map(|column| {
                let length = u32::try_from(column.len()).unwrap().to_le_bytes();
                [&length, *column].concat()
            })
            .collect()
    }

    #[test]
    fn shapes_gaps_and_recent_labels() {
        let bytes = block([
            &[8, GAP | 4, ODD],
            &[NEW, NEW, 1],
            &[7, 9],
            &[0, 1],
            &[0, 0],
            &[4, 3, 0x81, 1],
        ]);
        let ranges: Vec<_> = Ranges::of(1_000, &bytes).unwrap().collect();
        let range = |start, end, label| Range { start, end, label };
        assert_eq!(
            ranges,
            [
                range(1_000, 1_255, 7),
                range(1_304, 1_319, 265),
                range(1_320, 1_448, 7)
            ]
        );
    }

    #[test]
    fn garbled_blocks_end() {
        assert!(Ranges::of(0, &[9, 0, 0, 0]).is_none());
        let unknown_label = block([&[1], &[3], &[], &[], &[], &[]]);
        assert_eq!(Ranges::of(0, &unknown_label).unwrap().count(), 0);
        let too_large = block([&[1, 80], &[NEW, 0], &[1], &[0], &[0], &[]]);
        assert_eq!(Ranges::of(0, &too_large).unwrap().count(), 1);
        let endless = block([&[ODD], &[NEW], &[1], &[0], &[0], &[255; 12]]);
        assert_eq!(Ranges::of(0, &endless).unwrap().count(), 0);
    }
}
