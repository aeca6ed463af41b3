//! Part of the build script. For Windows it makes icon, version and manifest; a released program is linked to be small,
//! where the linker can do that.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The icon of the Windows programs.
const ICON: &str = "assets/icons/connection-doctor.ico";

/// What Windows should know of the programs before they start: sharp at every scale, UTF-8, long paths, no more rights
/// than whoever starts them.
const MANIFEST: &str = "assets/packaging/windows/manifest.xml";

/// What Cargo says under a name, or nothing.
#[expect(
    clippy::disallowed_methods,
    reason = "build scripts are told of the target in the environment"
)]
pub(super) fn of_cargo(name: &str) -> String {
    std::env::var(name).unwrap_or_default()
}

/// Icon, version and manifest of the Windows programs. Built elsewhere, that takes the `windres` of MinGW.
pub(super) fn windows_resources() {
    if of_cargo("CARGO_CFG_TARGET_OS") != "windows" {
        return;
    }
    for file in [ICON, MANIFEST] {
        println!("cargo:rerun-if-changed={file}");
    }
    let mut resources = winresource::WindowsResource::new();
    resources
        .set_icon(ICON)
        .set_manifest_file(MANIFEST)
        // English (United States): the language of the version's texts.
        .set_language(0x0409)
        .set("ProductName", "Connection Doctor")
        .set("FileDescription", "Connection Doctor")
        .set("OriginalFilename", "connection-doctor.exe")
        .set("InternalName", "connection-doctor")
        .set("LegalCopyright", "MIT OR Apache-2.0");
    if let Err(error) = resources.compile() {
        // Whoever only checks the code needs no icon; a program to be given away does.
        let kind = if of_cargo("PROFILE") == "release" {
            "error"
        } else {
            "warning"
        };
        println!(
            "cargo::{kind}=icon, version and manifest are missing (install MinGW or the Windows SDK): {error}"
        );
    }
}

/// What makes a program for Linux smaller in the linker: the places that hold addresses packed into bits (1.3 MB less;
/// takes glibc 2.36, by which a program that was built on an older one must still start), and functions with the same
/// instructions once (0.4 MB less; LLD and mold can, GNU ld cannot).
const SMALL: [&str; 2] = ["-Wl,-z,pack-relative-relocs", "-Wl,--icf=all"];

/// Gives the linker those of [`SMALL`] with which a program links and starts here.
pub(super) fn link_small() {
    let native = of_cargo("TARGET") == of_cargo("HOST");
    let gnu_linux =
        of_cargo("CARGO_CFG_TARGET_OS") == "linux" && of_cargo("CARGO_CFG_TARGET_ENV") == "gnu";
    if of_cargo("PROFILE") != "release" || !native || !gnu_linux {
        return;
    }
    for flag in SMALL.into_iter().filter(|flag| links_and_starts(flag)) {
        for kind in ["bins", "examples"] {
            println!("cargo::rustc-link-arg-{kind}={flag}");
        }
    }
}

/// Tries a flag of the linker on an empty program, built as this one is.
fn links_and_starts(flag: &str) -> bool {
    let out = PathBuf::from(of_cargo("OUT_DIR"));
    let (source, program) = (out.join("small.rs"), out.join("small"));
    if fs::write(&source, "fn main() {}").is_err() {
        return false;
    }
    let mut rustc = Command::new(of_cargo("RUSTC"));
    let linker = of_cargo("RUSTC_LINKER");
    if !linker.is_empty() {
        rustc.arg(format!("-Clinker={linker}"));
    }
    let own = of_cargo("CARGO_ENCODED_RUSTFLAGS");
    rustc.args(own.split('\x1f').filter(|flag| !flag.is_empty()));
    rustc.arg(format!("-Clink-arg={flag}"));
    rustc.arg("-o").arg(&program).arg(&source);
    let silent = |command: &mut Command| command.output().is_ok_and(|done| done.status.success());
    silent(&mut rustc) && silent(&mut Command::new(&program))
}
