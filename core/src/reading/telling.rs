//! Which fields say something to whoever reads a history, or chooses between what two copies say.

use crate::plan::{FieldType, Kind};

/// Whether a field says something: not where a record lies in a list or on the map of proposals, nor the ink of a pen, nor
/// the mark of a file, which only programs read.
#[must_use]
pub fn is_told(kind: Kind, field: &str) -> bool {
    let is_place = |holds| matches!(holds, FieldType::Rank | FieldType::AnyReference);
    let is_address = kind == Kind::Proposal && matches!(field, "aboutKind" | "field");
    let is_ink = kind == Kind::Person && field == "ink";
    let is_mark = kind == Kind::Share && field == "sha256";
    !is_address && !is_ink && !is_mark && !kind.field(field).is_ok_and(|it| is_place(it.holds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_what_somebody_said_and_not_where_it_lies() {
        for (kind, field, told) in [
            (Kind::Goal, "title", true),
            (Kind::Goal, "rank", false),
            (Kind::Cooperation, "about", true),
            (Kind::Proposal, "about", false),
            (Kind::Proposal, "aboutKind", false),
            (Kind::Proposal, "field", false),
            (Kind::Proposal, "text", true),
            (Kind::Person, "ink", false),
            (Kind::Share, "document", true),
            (Kind::Share, "sha256", false),
        ] {
            assert_eq!(is_told(kind, field), told, "{kind:?} {field}");
        }
    }
}
