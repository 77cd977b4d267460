//! The outside of a plan: what anyone who uses the laptop can see on the shelf.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::plan::{RuleError, text};
use crate::store::file::{DiskError, read_at_most, write_whole};

const FILE: &str = "cover.json";

/// Longer than any cover of ours.
const LIMIT: u64 = 64 * 1024;

/// More letters than the name of any picture or colour has.
const MOST_IN_A_WORD: usize = 40;

/// The only readable thing about a locked plan. No name of a person, no service, no state of anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Cover {
    /// What the plan is called on the shelf, chosen by the owner.
    pub nickname: String,
    /// The name of the picture on the cover.
    pub symbol: String,
    /// The name of the cover's colour.
    pub colour: String,
    /// A random id that the plan and its copies have in common, so that a shelf can tell that two are the same. It says
    /// nothing of what is in them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub plan: Option<Uuid>,
    /// When the plan was last opened.
    pub last_opened: Option<DateTime<Utc>>,
}

impl Cover {
    /// A cover for a plan nobody has opened yet.
    ///
    /// # Errors
    /// [`RuleError::EmptyText`] without a nickname, and the errors of [`text::accept`].
    pub fn new(nickname: &str, symbol: &str, colour: &str) -> Result<Self, RuleError> {
        let nickname = text::accept(nickname, text::Shape::Line)?;
        if text::is_blank(&nickname) {
            return Err(RuleError::EmptyText);
        }
        Ok(Self {
            nickname: nickname.trim().to_owned(),
            symbol: symbol.to_owned(),
            colour: colour.to_owned(),
            plan: None,
            last_opened: None,
        })
    }

    /// Reads the cover of the plan in `folder`; `None` when it is missing or damaged, which keeps nobody out. Anybody may
    /// have written it: what is shown of it is tamed.
    #[must_use]
    pub fn of(folder: &Path) -> Option<Self> {
        let read: Self = serde_json::from_slice(&read_at_most(&folder.join(FILE), LIMIT).ok()?).ok()?;
        let nickname = text::tamed(&read.nickname, text::Shape::Line).trim().to_owned();
        let is_whole =
            !text::is_blank(&nickname) && is_plain_word(&read.symbol) && is_plain_word(&read.colour);
        is_whole.then_some(Self { nickname, ..read })
    }

    /// The cover as text, without what is only the shelf's: for keeping inside the plan.
    #[must_use]
    pub fn to_text(&self) -> String {
        let kept = Self {
            last_opened: None,
            ..self.clone()
        };
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// What [`Self::to_text`] wrote; `None` for anything else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Whether the two are the same plan's and look the same, whenever either was opened.
    #[must_use]
    pub fn looks_like(&self, other: &Self) -> bool {
        self.to_text() == other.to_text()
    }

    /// Writes it as the cover of the plan in `folder`.
    ///
    /// # Errors
    /// When the disk refuses; the old cover is as it was.
    pub fn put_on(&self, folder: &Path) -> Result<(), DiskError> {
        let text = serde_json::to_vec_pretty(self).map_err(std::io::Error::from)?;
        write_whole(&folder.join(FILE), &text)
    }
}

/// The name of a picture or a colour.
fn is_plain_word(word: &str) -> bool {
    word.len() <= MOST_IN_A_WORD
        && word
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::testing::lyn_og_latter;

    #[test]
    fn a_nickname_has_nothing_in_it_that_nobody_sees() {
        for typed in [
            "Lyn",
            " Lyn ",
            "L\u{200B}yn",
            "\u{202A}Lyn\u{202C}",
            "Lyn\u{E0041}\u{E007F}",
            "Lyn\u{2028}",
        ] {
            let cover = Cover::new(typed, "lightning", "blue").unwrap();
            assert_eq!(cover.nickname, "Lyn", "{}", typed.escape_unicode());
        }
        for typed in ["", "\u{200B}", "\u{3164}", "L\u{202E}yn", "L\u{0}yn"] {
            assert!(
                Cover::new(typed, "lightning", "blue").is_err(),
                "{}",
                typed.escape_unicode()
            );
        }
    }

    #[test]
    fn a_cover_somebody_else_wrote_is_tamed_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let read = |nickname: &str, symbol: &str| {
            let cover = Cover {
                nickname: nickname.into(),
                symbol: symbol.into(),
                ..lyn_og_latter()
            };
            cover.put_on(folder.path()).unwrap();
            Cover::of(folder.path()).map(|cover| cover.nickname)
        };
        assert_eq!(read("Lyn", "lightning"), Some("Lyn".into()));
        assert_eq!(
            read("L\u{202E}y\u{200B}n\n\u{7}", "lightning"),
            Some("Lyn".into())
        );
        assert_eq!(
            read(&"a".repeat(5_000), "lightning").map(|name| name.len()),
            Some(text::LINE)
        );
        for (nickname, symbol) in [
            ("\u{200B}", "lightning"),
            ("Lyn", "<b>"),
            ("Lyn", &"a".repeat(100)),
        ] {
            assert_eq!(read(nickname, symbol), None, "{nickname:?} {symbol}");
        }
    }
}
