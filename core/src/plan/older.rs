//! What older versions of the program wrote, in today's words.

use serde_json::Value;

use super::{Kind, Point};

/// The value of a field as it is written today. Whatever is no old word stays as it is.
pub(crate) fn in_todays_words(kind: Kind, field: &str, value: &mut Value) {
    if (kind, field) != (Kind::LeftBlank, "point") {
        return;
    }
    if let Ok(point) = serde_json::from_value::<Point>(value.clone()) {
        *value = Value::from(point.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_letters_of_the_old_regulation_are_read_as_what_they_meant() {
        let today = |kind, field, old: &str| {
            let mut value = json!(old);
            in_todays_words(kind, field, &mut value);
            value
        };
        let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
        let read: Vec<_> = letters
            .iter()
            .map(|letter| today(Kind::LeftBlank, "point", letter))
            .collect();
        let meant = [
            "goals",
            "participants",
            "responsibility",
            "contributions",
            "actions",
            "how",
            "period",
            "consent",
            "cooperation",
        ];
        assert_eq!(read, meant, "each letter is one point, and none is lost");
        assert_eq!(today(Kind::LeftBlank, "point", "how"), "how", "a word of today");
        assert_eq!(
            today(Kind::LeftBlank, "point", "j"),
            "j",
            "what was never a point"
        );
        assert_eq!(
            today(Kind::LeftBlank, "reason", "a"),
            "a",
            "somebody's reason is no point"
        );
    }
}
