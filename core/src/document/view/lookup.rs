//! The records of the whole plan as the parts of the document ask for them: those that stand, in the owner's order.

use uuid::Uuid;

use super::Labelled;
use super::draft::{Draft, ranked, said_at_length};
use crate::dates;
use crate::document::direction::own;
use crate::plan::{
    AgendaItem, CareWish, CareWishSection, Concern, Consent, Cooperation, CrisisSection, CrisisStep,
    Decision, EverydayGoal, GoalId, Meeting, MeetingId, Need, OtherPlan, PersonId, TimeOfDay, Wanted,
};

/// What stands of a kind with an order of its own.
macro_rules! standing {
    ($plan:expr, $place:ident, $keep:expr) => {
        ranked($plan.$place.iter().filter(|it| !it.removed).filter($keep), |it| {
            it.rank
        })
    };
}

impl<'a> Draft<'a> {
    pub(super) fn needs(&self) -> Vec<&'a Need> {
        standing!(self.plan, needs, |it| super::draft::says_something(&it.text))
    }

    pub(super) fn concerns(&self) -> Vec<&'a Concern> {
        standing!(self.plan, concerns, |_| true)
    }

    pub(super) fn cooperation(&self, wanted: Wanted) -> Vec<&'a Cooperation> {
        standing!(self.plan, cooperation, |it| it.wanted == wanted)
    }

    pub(super) fn everyday_goals(&self) -> Vec<&'a EverydayGoal> {
        standing!(self.plan, everyday_goals, |_| true)
    }

    pub(super) fn consents(&self) -> Vec<&'a Consent> {
        standing!(self.plan, consents, |_| true)
    }

    pub(super) fn other_plans(&self) -> Vec<&'a OtherPlan> {
        standing!(self.plan, other_plans, |_| true)
    }

    pub(super) fn crisis_steps(&self, section: CrisisSection) -> Vec<&'a CrisisStep> {
        standing!(self.plan, crisis_steps, |it| it.section == section)
    }

    pub(super) fn care_wishes(&self, section: CareWishSection) -> Vec<&'a CareWish> {
        standing!(self.plan, care_wishes, |it| it.section == section)
    }

    pub(super) fn agenda_of(&self, meeting: MeetingId) -> Vec<&'a AgendaItem> {
        standing!(self.plan, agenda_items, |it| it.meeting == meeting)
    }

    pub(super) fn decisions_of(&self, meeting: MeetingId) -> Vec<&'a Decision> {
        standing!(self.plan, decisions, |it| it.meeting == meeting)
    }

    /// The meetings by day and hour, the first first.
    pub(super) fn meetings(&self) -> Vec<&'a Meeting> {
        let mut meetings: Vec<_> = self.plan.meetings.iter().filter(|it| !it.removed).collect();
        meetings.sort_by_key(|it| (it.on.is_none(), it.on, it.time));
        meetings
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
        let goal = self.goal(id)?;
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
