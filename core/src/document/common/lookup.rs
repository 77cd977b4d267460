//! The records of the whole plan as the parts of the document ask for them: those in sight, in the owner's order.

use uuid::Uuid;

use super::context::{DocumentContext, said, said_at_length, says_something};
use super::direction::own;
use super::page::Labelled;
use super::quotation::quoted;
use crate::dates;
use crate::plan::{
    CareWish, CareWishSection, Cooperation, CrisisSection, CrisisStep, CrisisZone, GoalId, Need, Person,
    PersonId, Role, TimeOfDay, Wanted,
};

/// Those of the records in sight that are asked for.
macro_rules! those {
    ($records:expr, $keep:expr) => {{
        let mut records = $records;
        records.retain($keep);
        records
    }};
}

/// Somebody's title, when it says more than the name does.
pub(in crate::document) fn titled(person: &Person) -> Option<String> {
    said(&person.title).filter(|title| !says_the_same(title, &person.name))
}

/// Whether two short words of what somebody is are one.
pub(in crate::document) fn says_the_same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

impl<'a> DocumentContext<'a> {
    pub(in crate::document) fn needs(&self) -> Vec<&'a Need> {
        those!(self.sight.needs(), |it| says_something(&it.text))
    }

    pub(in crate::document) fn cooperation(&self, wanted: Wanted) -> Vec<&'a Cooperation> {
        those!(self.sight.cooperation(), |it| it.wanted == wanted)
    }

    /// The steps of a part that stands by itself, in no zone.
    pub(in crate::document) fn crisis_steps(&self, section: CrisisSection) -> Vec<&'a CrisisStep> {
        those!(self.sight.crisis_steps(), |it| it.section == section
            && it.zone.is_none())
    }

    /// The steps of a part that count when it goes the wrong way: those in no zone, then the yellow and the red.
    pub(in crate::document) fn wrong_way_steps(&self, section: CrisisSection) -> Vec<&'a CrisisStep> {
        let mut steps = those!(self.sight.crisis_steps(), |it| {
            it.section == section && it.zone != Some(CrisisZone::Green)
        });
        steps.sort_by_key(|it| it.zone);
        steps
    }

    pub(in crate::document) fn care_wishes(&self, section: CareWishSection) -> Vec<&'a CareWish> {
        those!(self.sight.care_wishes(), |it| it.section == section)
    }

    /// What somebody is called, when documents may name them.
    pub(in crate::document) fn named(&self, id: Option<PersonId>) -> Option<String> {
        self.person(id).map(|person| own(&person.name))
    }

    pub(in crate::document) fn names(&self, ids: &[PersonId]) -> Vec<String> {
        ids.iter().filter_map(|id| self.named(Some(*id))).collect()
    }

    /// A goal in the owner's words, with its number before it.
    pub(in crate::document) fn numbered_goal(&self, id: GoalId) -> Option<String> {
        let goal = self.sight.goal(id)?;
        let number = self.main_goal(id);
        Some(format!("{number}: {}", quoted(self, &own(&goal.title))))
    }

    /// «kl. 09.30».
    pub(in crate::document) fn clock(&self, time: TimeOfDay) -> String {
        dates::clock(&time.to_string(), self.language)
    }

    /// «kl. 08.00–08.45». Nothing when neither is known.
    pub(in crate::document) fn hours(
        &self,
        from: Option<TimeOfDay>,
        to: Option<TimeOfDay>,
    ) -> Option<String> {
        let [from, to] = [from, to].map(|time| time.map(|time| time.to_string()));
        dates::hours(from.as_deref(), to.as_deref(), self.language)
    }

    /// «12. november 2026 kl. 10.00»: a day, and when in it.
    pub(in crate::document) fn at_hours(
        &self,
        day: String,
        from: Option<TimeOfDay>,
        to: Option<TimeOfDay>,
    ) -> String {
        match self.hours(from, to) {
            Some(hours) => self.text("dates.at", &[("day", &day), ("time", &hours)]),
            None => day,
        }
    }

    /// `text` under the label `key`, if there is any.
    pub(in crate::document) fn labelled(&self, key: &str, text: Option<String>) -> Option<Labelled> {
        text.map(|text| Labelled {
            label: self.text(key, &[]),
            text,
        })
    }

    /// Whose words stand in a field, when they are somebody else's than the owner's and documents may name them.
    pub(in crate::document) fn others_words(&self, record: Uuid, field: &str) -> Option<String> {
        let speaker = self.voice(record, field).map(|voice| voice.pen.words);
        let owner = self.with_role(Role::Owner).map(|owner| owner.id);
        self.named(speaker.filter(|id| Some(*id) != owner))
    }

    /// Words in a list of the owner's own, with the name of whoever they are from when that is another.
    pub(in crate::document) fn attributed(&self, record: Uuid, field: &str, words: String) -> String {
        match self.others_words(record, field) {
            Some(name) => format!("{words} ({name})"),
            None => words,
        }
    }

    /// The words of a field, and whose they are when they are not the owner's, in quotation marks.
    pub(in crate::document) fn in_own_words(&self, record: Uuid, field: &str, words: &str) -> Option<String> {
        let words = quoted(self, &said_at_length(words)?);
        Some(match self.others_words(record, field) {
            Some(name) => format!("{words} ({name})"),
            None => words,
        })
    }

    /// What the person is to the plan, in words. A role that says nothing beside a title, or that the title or the name
    /// says, is left out.
    pub(in crate::document) fn roles(&self, person: &Person) -> String {
        let title = person.title.trim().to_lowercase();
        let words = person
            .roles
            .iter()
            .filter(|role| title.is_empty() || !matches!(role, Role::Helper | Role::Other))
            .map(|role| self.word("person.roles", role.as_str()))
            .filter(|role| !title.contains(&role.to_lowercase()) && !says_the_same(role, &person.name))
            .collect();
        self.listed(words)
    }
}
