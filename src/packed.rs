//! Files of `assets/` that `build.rs` has deflated.

use miniz_oxide::inflate::decompress_to_vec;

/// The bytes of a packed file, by its name.
macro_rules! packed {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".packed"))
    };
}
pub(crate) use packed;

/// Unpacks a file. One that is broken is a fault of the build, and empty.
pub(crate) fn unpack(packed: &[u8]) -> Vec<u8> {
    decompress_to_vec(packed).unwrap_or_else(|error| {
        tracing::error!(%error, "a packed file is broken");
        Vec::new()
    })
}

/// Unpacks a text.
pub(crate) fn unpack_text(packed: &[u8]) -> String {
    String::from_utf8_lossy(&unpack(packed)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_out_again() {
        for (packed, plain) in [
            (
                &packed!("NotoSans-Regular.ttf")[..],
                &include_bytes!("../assets/fonts/NotoSans-Regular.ttf")[..],
            ),
            (
                packed!("public-suffixes.txt"),
                include_bytes!("../assets/data/public-suffixes.txt"),
            ),
        ] {
            assert!(packed.len() < plain.len());
            assert!(unpack(packed) == plain);
        }
    }
}
