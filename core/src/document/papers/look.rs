//! How a paper beside the plan looks.

use crate::plan::Language;

/// What is chosen of a paper, whichever it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PaperLook {
    /// The language of its labels.
    pub language: Language,
    /// Letters of 18 points, and none under 16. A card for the wallet stays a card, and the ten rules are large as they are.
    pub large_print: bool,
}

impl From<Language> for PaperLook {
    fn from(language: Language) -> Self {
        Self {
            language,
            large_print: false,
        }
    }
}
