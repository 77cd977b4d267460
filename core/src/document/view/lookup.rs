//! The records of the whole plan as the parts of the document ask for them: those in sight, in the owner's order.

use uuid::Uuid;

use super::Labelled;
use super::draft::{Draft, said_at_length, says_something};
use crate::dates;
use crate::document::direction::own;
use crate::plan::{
    CareWish, CareWishSection, Cooperation, CrisisSection, CrisisStep, GoalId, Need, PersonId, TimeOfDay,
    Wanted,
};

/// Those of the records in sight that are asked for.
macro_rules! those {
    ($records:expr, $keep:expr) => {{
        let mut records = $records;
        records.retain($keep);
        records
    }};
}

impl<'a> Draft<'a> {
    pub(super) fn needs(&self) -> Vec<&'a Need> {
        those!(self.sight.needs(), |it| says_something(&it.text))
    }

    pub(super) fn cooperation(&self, wanted: Wanted) -> Vec<&'a Cooperation> {
        those!(self.sight.cooperation(), |it| it.wanted == wanted)
    }

    pub(super) fn crisis_steps(&self, section: CrisisSection) -> Vec<&'a CrisisStep> {
        those!(self.sight.crisis_steps(), |it| it.section == section)
    }

    pub(super) fn care_wishes(&self, section: CareWishSection) -> Vec<&'a CareWish> {
        those!(self.sight.care_wishes(), |it| it.section == section)
    }

    /// What somebody is called, when documents may name them.
    pub(super) fn named(&self, id: Option<PersonId>) -> Option<String> {
        self.person(id).map(|person| own(&person.name))
    }

    pub(super) fn names(&self, ids: &[PersonId]) -> Vec<String> {
        ids.iter().filter_map(|id| self.named(Some(*id))).collect()
    }

    /// A goal in the owner's words, with its number before it.
    pub(super) fn numbered_goal(&self, id: GoalId) -> Option<String> {
        let goal = self.sight.goal(id)?;
        let number = self.text("goals.main", &[("number", self.goal_number(id))]);
        Some(format!(
            "{number}: {}",
            super::quotation::quoted(self, &own(&goal.title))
        ))
    }

    /// «kl. 09.30».
    pub(super) fn clock(&self, time: TimeOfDay) -> String {
        dates::clock(&time.to_string(), self.language)
    }

    /// `text` under the label `key`, if there is any.
    pub(super) fn labelled(&self, key: &str, text: Option<String>) -> Option<Labelled> {
        text.map(|text| Labelled {
            label: self.text(key, &[]),
            text,
        })
    }

    /// The words of a field, and whose they are when they are not the owner's, in quotation marks.
    pub(super) fn in_own_words(&self, record: Uuid, field: &str, words: &str) -> Option<String> {
        let words = super::quotation::quoted(self, &said_at_length(words)?);
        let speaker = self.voice(record, field).map(|voice| voice.pen.words);
        let owner = self.with_role(crate::plan::Role::Owner).map(|owner| owner.id);
        Some(match self.named(speaker.filter(|id| Some(*id) != owner)) {
            Some(name) => format!("{words} ({name})"),
            None => words,
        })
    }
}
