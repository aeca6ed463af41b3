//! The table of error messages names only causes and failures that there are.

use connection_doctor::diagnosis::causes;
use connection_doctor::facts::Failure;

#[test]
fn messages_point_to_causes_and_failures_that_exist() {
    let table = std::fs::read_to_string("assets/data/error-messages.tsv").unwrap();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let failure = cells[2];
        assert!(
            failure == "-" || Failure::ALL.iter().any(|known| known.id() == failure),
            "`{failure}` is no failure: {line}"
        );
        for cause in cells[3].split(',').filter(|cause| *cause != "-") {
            assert!(
                causes::all().any(|known| known.id == cause),
                "`{cause}` is no cause: {line}"
            );
        }
    }
}
