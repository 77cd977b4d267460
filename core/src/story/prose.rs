//! The stories as they were first told, in prose, to hold what is made of them against.

/// What is said word for word in the prose of a story, in order.
pub(crate) fn quoted(name: &str) -> Vec<&'static str> {
    let prose = match name {
        "tilbake-i-jobb" => include_str!("../../stories/tilbake-i-jobb.md"),
        "fra-kaos-til-struktur" => include_str!("../../stories/fra-kaos-til-struktur.md"),
        "jeg-bestemmer-over-samarbeidet" => include_str!("../../stories/jeg-bestemmer-over-samarbeidet.md"),
        other => panic!("{other} has no prose: every story is held against its own"),
    };
    let quoted: Vec<_> = prose
        .split('«')
        .skip(1)
        .filter_map(|rest| rest.split_once('»'))
        .map(|(words, _)| words)
        .collect();
    assert!(quoted.len() > 8, "{name}: the prose was read");
    quoted
}
