//! The four stages (*tahap*) of a masterplan, as the agendas inside the program are called.

/// How many stages there are.
pub const STAGES: usize = 4;

/// The stage that an agenda is of, from 1: `tahap-2` and `tahap-2-…` are of the second. None of other agendas.
pub fn stage(agenda: &str) -> Option<usize> {
    let rest = agenda.strip_prefix("tahap-")?;
    let number = rest.split_once('-').map_or(rest, |(number, _)| number);
    number.parse().ok().filter(|stage| (1..=STAGES).contains(stage))
}

/// The agenda of the stage after that of an agenda; none after the last, and after other agendas.
pub fn next_agenda(agenda: &str) -> Option<String> {
    let next = stage(agenda)? + 1;
    (next <= STAGES).then(|| format!("tahap-{next}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stage_stands_in_the_name_of_an_agenda() {
        for (agenda, number, next) in [
            ("tahap-1", Some(1), Some("tahap-2")),
            ("tahap-1-banggai", Some(1), Some("tahap-2")),
            ("tahap-4", Some(4), None),
            ("tahap-5", None, None),
            ("tahap-10", None, None),
            ("tahap-", None, None),
            ("quick", None, None),
        ] {
            assert_eq!((stage(agenda), next_agenda(agenda).as_deref()), (number, next), "{agenda}");
        }
    }
}
