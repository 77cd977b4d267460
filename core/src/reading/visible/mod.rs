//! Who sees what: the plan with only what somebody may see of it on a day. Every document that is made for somebody, and
//! every page that shows what they can see, starts from it; none sorts anything out by itself.
//!
//! What is not to be seen leaves no trace: no record, no id, no name, no number that is skipped.

mod glance;
mod own;
mod parts;
mod people;
mod pictures;
mod place;
mod topics;
mod voices;

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::InSight;
use crate::plan::{ActionId, Chapter, ConsentId, GoalId, PersonId, Plan, PlanDetails};
pub(super) use glance::sees_as_contact;
pub use glance::{Sees, SharedRow, SharedTopic, Sharing, sharing};
use own::Own;
use place::{Place, Places};
use topics::Topics;

/// On what somebody sees something of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// What the consents of the day let them see.
    Consents,
    /// The owner gives it to them by their own hand: where no consent lets them see anything they get all of it, but for what
    /// one keeps back and what is the owner's alone.
    OwnersGift,
}

/// The plan with only what `person` may see of it on `day`. The owner sees all of it.
///
/// Somebody whom no consent is about on that day sees what they do and contribute themselves, and nothing else; so does
/// somebody whose consent is in words alone. Who writes the plan with the owner sees all of it, until a consent says otherwise.
/// What the owner writes for themselves is outside all consents: the diary, how meetings and the planning felt.
#[must_use]
pub fn visible_to(plan: &Plan, person: PersonId, day: NaiveDate) -> Plan {
    visible_on(plan, person, day, Basis::Consents)
}

/// The same, on another basis than the consents.
#[must_use]
pub fn visible_on(plan: &Plan, person: PersonId, day: NaiveDate, basis: Basis) -> Plan {
    let sight = InSight::of(plan);
    if sight.owner().is_some_and(|owner| owner.id == person) {
        return plan.clone();
    }
    let nothing = nothing_of(plan);
    if !plan.people.iter().any(|it| it.id == person && !it.removed) {
        return nothing;
    }
    let topics = Topics::on(plan, person, day, basis);
    Reader::new(plan, &sight, person, topics).reads(nothing)
}

/// The plan as an archive keeps it: with all that a consent can give. What the owner writes for themselves, and who is hidden from
/// documents, is not in it.
#[must_use]
pub fn visible_to_archive(plan: &Plan) -> Plan {
    let sight = InSight::of(plan);
    Reader::new(plan, &sight, PersonId::default(), Topics::all()).reads(nothing_of(plan))
}

fn nothing_of(plan: &Plan) -> Plan {
    Plan {
        details: PlanDetails {
            id: plan.details.id,
            language: plan.details.language,
            ..PlanDetails::default()
        },
        ..Plan::default()
    }
}

/// The consents by which `person` sees something on `day`.
#[must_use]
pub fn rests_on(plan: &Plan, person: PersonId, day: NaiveDate) -> Vec<ConsentId> {
    topics::giving(plan, person, day)
}

/// What there is to tell somebody of what they may see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// Whether they see everyone around the owner, and not only those who are named elsewhere.
    pub everyone: bool,
    /// The last day on which they may see all of it, where there is one.
    pub until: Option<NaiveDate>,
}

/// What there is to tell `person` of what they may see on `day`.
#[must_use]
pub fn given_to(plan: &Plan, person: PersonId, day: NaiveDate, basis: Basis) -> Given {
    let topics = Topics::on(plan, person, day, basis);
    Given {
        everyone: topics.allow(&Place::of(Chapter::People, PersonId::default())),
        until: topics.until,
    }
}

/// Somebody reading a plan.
struct Reader<'a, 'b> {
    plan: &'a Plan,
    sight: &'b InSight<'a>,
    person: PersonId,
    topics: Topics,
    places: Places,
    own: Own,
    /// The goals and actions of which the reader sees all there is.
    goals: HashSet<GoalId>,
    actions: HashSet<ActionId>,
}

impl<'a, 'b> Reader<'a, 'b> {
    fn new(plan: &'a Plan, sight: &'b InSight<'a>, person: PersonId, topics: Topics) -> Self {
        let places = Places::of(sight);
        let own = Own::of(sight, person, &topics);
        let is_seen = |place: Option<&Place>| place.is_some_and(|it| topics.allow(it));
        let all = sight.goals().goals().iter().map(|it| it.id);
        let goals = all.filter(|id| is_seen(places.goal(*id))).collect();
        let all = sight.actions().iter().map(|it| it.id);
        let actions = all.filter(|id| is_seen(places.action(*id)) || own.actions.contains(id));
        let actions = actions.collect();
        Self {
            plan,
            sight,
            person,
            topics,
            places,
            own,
            goals,
            actions,
        }
    }

    /// Whether a record that stands in its chapter and nowhere else is seen.
    fn sees(&self, chapter: Chapter, id: impl Into<Uuid>) -> bool {
        self.topics.allow(&Place::of(chapter, id))
    }

    /// Puts what the reader may see into the empty plan.
    fn reads(&self, mut seen: Plan) -> Plan {
        self.put_records(&mut seen);
        let has_own = self.own.is_something() || self.contribution().is_some();
        if !self.topics.holds && !has_own {
            return seen;
        }
        self.put_details(&mut seen);
        self.put_voices(&mut seen);
        self.put_people(&mut seen);
        seen
    }

    fn put_details(&self, seen: &mut Plan) {
        let details = &self.plan.details;
        let shown = &mut seen.details;
        shown.title.clone_from(&details.title);
        if self.sees(Chapter::Agreement, details.id) {
            shown.period_from = details.period_from;
            shown.period_to = details.period_to;
            shown.next_revision = details.next_revision;
            shown.revision_rhythm.clone_from(&details.revision_rhythm);
            shown.main_service.clone_from(&details.main_service);
            shown.answers_for_making = self.named(details.answers_for_making);
            shown.answers_for_progress = self.named(details.answers_for_progress);
        }
        if self.sees(Chapter::Matters, details.id) {
            shown.own_language.clone_from(&details.own_language);
            shown.helps_understanding.clone_from(&details.helps_understanding);
            shown.understanding.clone_from(&details.understanding);
        }
    }
}

#[cfg(test)]
mod tests;
