//! Goals.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::records::Around;
use super::{Field, GoalId, Holds, Kind, Record, RuleError};

/// What the owner wants to reach (point a of the regulation). A sub-goal stands under another goal.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(export)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Goal {
    /// The goal's id.
    pub id: GoalId,
    /// The goal, in the owner's words.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// The goal it stands under, if any.
    pub parent: Option<GoalId>,
    /// Place among its siblings.
    pub rank: f64,
    /// Taken out of the plan; still in its history. What stands under it is out of sight with it.
    pub removed: bool,
}

impl Record for Goal {
    const KIND: Kind = Kind::Goal;
    const FIELDS: &'static [Field] = &[
        Field::words("title", Holds::Line),
        Field::words("why", Holds::Prose),
        Field::new("parent", Holds::Reference(Kind::Goal)),
        Field::new("rank", Holds::Rank),
    ];

    fn check(&self, around: &Around<'_>) -> Result<(), RuleError> {
        if super::text::is_blank(&self.title) {
            return Err(RuleError::EmptyText);
        }
        let mut above = self.parent;
        let mut steps = 0;
        while let Some(id) = above {
            if id == self.id || steps > around.count() {
                return Err(RuleError::GoalUnderItself);
            }
            above = around.goal(id).and_then(|goal| goal.parent);
            steps += 1;
        }
        Ok(())
    }
}
