//! How long it takes to look up whose address it is: `cargo bench --bench owners`.
//!
//! Nothing here fails by the clock: it is for reading.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a bench measures by the clock and prints what it measured"
)]

use std::hint::black_box;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Instant;

use connection_doctor::knowledge::owners;

const ROUNDS: u32 = 2_000;

/// Addresses that are spread over all of IPv4, and over the half of IPv6 that is given out.
fn addresses() -> Vec<IpAddr> {
    (0..ROUNDS)
        .map(|at| {
            let spread = at.wrapping_mul(0x9E37_79B9);
            if at % 2 == 0 {
                IpAddr::V4(Ipv4Addr::from(spread))
            } else {
                IpAddr::V6(Ipv6Addr::from(
                    0x2000_u128 << 112 | u128::from(spread) << 93,
                ))
            }
        })
        .collect()
}

fn main() {
    let addresses = addresses();
    let measure = |name: &str, look: &dyn Fn(IpAddr) -> bool| {
        let mut times: Vec<f64> = Vec::new();
        let mut found = 0;
        for address in &addresses {
            let start = Instant::now();
            found += u32::from(black_box(look(black_box(*address))));
            times.push(start.elapsed().as_secs_f64() * 1e6);
        }
        times.sort_by(f64::total_cmp);
        let at = |percent: usize| {
            let place = times.len() * percent / 100;
            times.get(place).copied().unwrap_or_default()
        };
        println!(
            "{name}: median {:.1} us, 99 % {:.1} us, {found} of {ROUNDS} found",
            at(50),
            at(99)
        );
    };
    measure("owner ", &|address| owners::owner(address).is_some());
    measure("system", &|address| owners::system(address).is_some());
}
