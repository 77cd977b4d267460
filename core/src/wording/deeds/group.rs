//! Which sentences tell of a field: a group of them in `words.deeds`, or what all fields have in common.

use crate::plan::{FieldType, Kind};

/// The group that tells of a field, with the stop that stands after it. `is_named`: somebody wrote what the record is called.
pub(super) fn group_of(kind: Kind, field: &str, holds: FieldType, is_named: bool) -> &'static str {
    let is_sharing = kind == Kind::Consent && is_named;
    match field {
        "due" if kind == Kind::FollowUp && is_named => "due.",
        "state" if matches!(kind, Kind::Goal | Kind::Action) => "state.",
        "everything" if is_sharing => "seesAll.",
        "butOwn" if is_sharing => "seesNotOwn.",
        "chapters" | "areas" | "records" if is_sharing => "sees.",
        "butChapters" | "butAreas" | "butRecords" if is_sharing => "seesNot.",
        _ if holds.is_text() => "text.",
        _ => "",
    }
}

/// A group of one question: a yes is told by what it lets happen, and a no as that yes taken back.
pub(super) fn is_of_a_yes(group: &str) -> bool {
    matches!(group, "seesAll." | "seesNotOwn.")
}
