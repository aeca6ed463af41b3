//! See `connection_doctor::proof`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for (name, prove) in connection_doctor::proof::PROOFS {
        if *name == "settings" {
            prove(bytes);
        }
    }
});
