//! Files of blocks, searched in place: a sparse index is searched, and one block is inflated for each question.
//!
//! The format stands in `assets/ip/pack.py`, which writes the files. Nothing here trusts them: a file that is cut short
//! or garbled gives no answer.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The first bytes of a file.
const MAGIC: &[u8] = b"CDOWNER1";

/// No block is larger when inflated, in bytes.
const LARGEST_BLOCK: usize = 256 * 1024;

/// One entry of the index: a key of eight bytes and a place of four.
const ENTRY: usize = 12;

/// Which group of blocks in a file.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// Ranges of IPv4 addresses.
    V4,
    /// Ranges of IPv6 networks of 64 bits.
    V6,
    /// Labels.
    Labels,
}

/// One file.
#[derive(Clone, Copy, Debug)]
pub(super) struct File(pub(super) &'static [u8]);

impl File {
    /// The day of its data (ISO 8601); empty where the file is not one of ours.
    pub(super) fn day(self) -> &'static str {
        self.0
            .strip_prefix(MAGIC)
            .and_then(|rest| rest.get(..10))
            .and_then(|day| std::str::from_utf8(day).ok())
            .unwrap_or_default()
    }

    /// A group of blocks.
    pub(super) fn part(self, part: Part) -> Option<Blocks> {
        let at = MAGIC.len() + 10 + part as usize * 8;
        let head = self
            .0
            .starts_with(MAGIC)
            .then(|| self.0.get(at..at + 8))??;
        let (offset, length) = (number(head, 0)?, number(head, 4)?);
        let bytes = self.0.get(offset..)?.get(..length)?;
        let index_length = number(bytes, 0)?.checked_mul(ENTRY)?;
        Some(Blocks {
            index: bytes.get(4..)?.get(..index_length)?,
            body: bytes.get(4 + index_length..)?,
        })
    }
}

/// Blocks in order of their first keys.
#[derive(Clone, Copy, Debug)]
pub(super) struct Blocks {
    index: &'static [u8],
    body: &'static [u8],
}

impl Blocks {
    /// How many there are.
    pub(super) const fn len(self) -> usize {
        self.index.len() / ENTRY
    }

    /// The last block that begins at or before a key, inflated, and its first key.
    pub(super) fn at_or_before(self, key: u64) -> Option<(u64, Vec<u8>)> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.entry(middle)?.0 <= key {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        self.block(low.checked_sub(1)?)
    }

    /// A block, inflated, and its first key.
    pub(super) fn block(self, at: usize) -> Option<(u64, Vec<u8>)> {
        let (key, start) = self.entry(at)?;
        let end = self.entry(at + 1).map_or(self.body.len(), |(_, end)| end);
        let packed = self.body.get(start..end)?;
        let bytes = decompress_to_vec_with_limit(packed, LARGEST_BLOCK).ok()?;
        Some((key, bytes))
    }

    fn entry(self, at: usize) -> Option<(u64, usize)> {
        let entry = self.index.get(at.checked_mul(ENTRY)?..)?.get(..ENTRY)?;
        let key = u64::from_le_bytes(entry.get(..8)?.try_into().ok()?);
        Some((key, number(entry, 8)?))
    }
}

/// A number of four bytes.
pub(super) fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..)?.get(..4)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_none_gives_no_answer() {
        for bytes in [
            &b""[..],
            b"CDOWNER1",
            b"CDOWNER12026-01-01",
            b"CDOWNER12026-01-01\xff\xff\xff\xff\xff\xff\xff\xff",
        ] {
            assert!(File(bytes).part(Part::V4).is_none());
        }
        assert_eq!(File(b"other").day(), "");
        assert_eq!(File(b"CDOWNER12026-01-01").day(), "2026-01-01");
    }
}
