//! What is chosen of a plan's PDF, each time it is made.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Parts;

/// The choices. None of them is made for anybody: a plain PDF is what one gets.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct PdfChoices {
    /// The owner's diary is the last chapter. Only the owner asks for that.
    #[serde(skip)]
    #[ts(skip)]
    pub diary: bool,
    /// Each part begins on a sheet of its own, so that it can be handed over alone.
    pub one_part_per_sheet: bool,
    /// Letters of 18 points, and none under 16.
    pub large_print: bool,
    /// No colour: ink and greys.
    pub black_and_white: bool,
    /// The pictures go along.
    pub pictures: bool,
    /// What the regulation asks for and the plan does not have yet is listed.
    pub lacking: bool,
    /// Which parts it has; all of them when none is chosen.
    pub parts: Parts,
}
