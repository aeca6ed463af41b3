//! Decides between window and command line; the only place that exits.

fn main() {}
