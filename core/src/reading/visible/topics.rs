//! What the consents about somebody come to on a day: what they give, and what they keep back.

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::Basis;
use super::glance::SharedTopic;
use super::place::Place;
use crate::plan::{Chapter, Consent, ConsentId, ConsentSort, Kind, LifeArea, Person, PersonId, Plan, Role};
use crate::reading::holds_on;
use crate::reading::narrower::as_agreed;

/// Chapters, parts of life and records.
#[derive(Debug, Clone, Default)]
struct Lists {
    chapters: HashSet<Chapter>,
    areas: HashSet<LifeArea>,
    records: HashSet<Uuid>,
}

/// What somebody may see on a day.
#[derive(Debug, Clone, Default)]
pub(super) struct Topics {
    /// Whether a consent that gives something holds.
    pub(super) holds: bool,
    /// The day from which not all of it may be seen any more is the day after this one.
    pub(super) until: Option<NaiveDate>,
    /// They write the plan with the owner, and no consent says otherwise.
    pub(super) as_contact: bool,
    everything: bool,
    gives: Lists,
    keeps: Lists,
    keeps_own: bool,
}

impl Topics {
    /// What the consents about `person` come to. What several give is added together; what one of them keeps back is kept
    /// back, whatever another gives.
    pub(super) fn of(plan: &Plan, person: PersonId, day: NaiveDate) -> Self {
        let theirs = sharing(plan, person);
        let holding: Vec<_> = theirs.iter().filter(|it| holds_on(it, day)).collect();
        let mut topics = Self::default();
        for consent in &holding {
            topics.add(consent);
        }
        // When nothing holds any more, a no to what they do themselves is still the owner's last word.
        if holding.is_empty() {
            for consent in &theirs {
                topics.keeps_own |= consent.but_own;
                topics.keeps.records.extend(&consent.but_records);
            }
        }
        // Who writes the plan with the owner has it before them, and a consent in words alone chooses nothing.
        if !topics.holds && holding.len() == theirs.len() && is_contact(plan, person) {
            topics.as_contact = true;
            return topics.of_everything();
        }
        topics
    }

    /// The same, on another basis than the consents alone.
    pub(super) fn on(plan: &Plan, person: PersonId, day: NaiveDate, basis: Basis) -> Self {
        let topics = Self::of(plan, person, day);
        if basis == Basis::OwnersGift && !topics.holds {
            return topics.of_everything();
        }
        topics
    }

    /// Everything that a consent can give.
    pub(super) fn all() -> Self {
        Self::default().of_everything()
    }

    fn of_everything(self) -> Self {
        Self {
            holds: true,
            everything: true,
            until: None,
            ..self
        }
    }

    fn add(&mut self, consent: &Consent) {
        self.holds |= consent.has_topics();
        self.until = [self.until, consent.until].into_iter().flatten().min();
        self.everything |= consent.everything;
        self.gives.chapters.extend(&consent.chapters);
        self.gives.areas.extend(&consent.areas);
        self.gives.records.extend(&consent.records);
        self.keeps.chapters.extend(&consent.but_chapters);
        self.keeps.areas.extend(&consent.but_areas);
        self.keeps.records.extend(&consent.but_records);
        self.keeps_own |= consent.but_own;
    }

    /// Whether what stands here may be seen: something gives it, and nothing keeps it back.
    pub(super) fn allow(&self, place: &Place) -> bool {
        self.give(place) && !self.keep(place)
    }

    fn give(&self, place: &Place) -> bool {
        let gives = &self.gives;
        let by_area = !place.areas.is_empty() && place.areas.iter().all(|area| gives.areas.contains(area));
        self.everything
            || gives.chapters.contains(&place.chapter)
            || by_area
            || place.under.iter().any(|id| gives.records.contains(id))
    }

    fn keep(&self, place: &Place) -> bool {
        let keeps = &self.keeps;
        let mut areas = place.areas.iter().chain(&place.touches);
        let mut ids = place.under.iter().chain(&place.beside);
        keeps.chapters.contains(&place.chapter)
            || areas.any(|area| keeps.areas.contains(area))
            || ids.any(|id| keeps.records.contains(id))
    }

    /// Whether what somebody does or contributes themselves is theirs to see: unless the owner has said no to it.
    pub(super) fn leave_own(&self, id: Uuid) -> bool {
        !self.keeps_own && !self.keeps.records.contains(&id)
    }
}

/// How it is told what is seen.
impl Topics {
    /// Whether a chapter is given as such.
    pub(super) fn gives_chapter(&self, chapter: Chapter) -> bool {
        self.everything || self.gives.chapters.contains(&chapter)
    }

    /// The single records that are given, of those that stand here.
    pub(super) fn single<'p>(&self, here: impl Iterator<Item = &'p Place>) -> Vec<Uuid> {
        let seen = here.filter(|it| self.allow(it));
        once(
            seen.flat_map(|it| it.under.iter().copied())
                .filter(|id| self.gives.records.contains(id)),
        )
    }

    /// The parts of life that are given, of those that something here belongs to.
    pub(super) fn areas<'p>(&self, here: impl Iterator<Item = &'p Place>) -> Vec<LifeArea> {
        let seen = here.filter(|it| self.allow(it));
        once(
            seen.flat_map(|it| it.areas.iter().copied())
                .filter(|area| self.gives.areas.contains(area)),
        )
    }

    /// The parts of life and the records by which something here is kept back.
    pub(super) fn kept<'p>(&self, here: impl Iterator<Item = &'p Place>) -> (Vec<LifeArea>, Vec<Uuid>) {
        let kept: Vec<_> = here.filter(|it| !self.allow(it)).collect();
        let areas = kept
            .iter()
            .flat_map(|it| it.areas.iter().chain(&it.touches))
            .copied();
        let records = kept
            .iter()
            .flat_map(|it| it.under.iter().chain(&it.beside))
            .copied();
        (
            once(areas.filter(|area| self.keeps.areas.contains(area))),
            once(records.filter(|id| self.keeps.records.contains(id))),
        )
    }

    /// The topics that are both given and kept back.
    pub(super) fn contradicted(&self) -> Vec<SharedTopic> {
        let chapters = self.gives.chapters.intersection(&self.keeps.chapters).copied();
        let areas = self.gives.areas.intersection(&self.keeps.areas).copied();
        let mut all: Vec<_> = chapters
            .map(SharedTopic::Chapter)
            .chain(areas.map(SharedTopic::Area))
            .collect();
        all.sort_unstable();
        all
    }
}

/// Whether somebody writes the plan with the owner.
fn is_contact(plan: &Plan, person: PersonId) -> bool {
    let standing = |it: &&Person| it.id == person && it.active && !it.removed && !it.only_on_map;
    plan.people
        .iter()
        .find(standing)
        .is_some_and(|it| it.is(Role::PrimaryContact))
}

/// The consents that let somebody see something on a day.
pub(super) fn giving(plan: &Plan, person: PersonId, day: NaiveDate) -> Vec<ConsentId> {
    let theirs = sharing(plan, person).into_iter();
    let giving = theirs.filter(|it| holds_on(it, day) && it.has_topics());
    giving.map(|it| it.id).collect()
}

/// Each once, in the order they come.
fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in all {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

/// The consents to sharing with somebody, each as copies of the plan agree on it.
fn sharing(plan: &Plan, person: PersonId) -> Vec<Consent> {
    let disagreements = plan.disagreements.iter();
    let mut open = disagreements
        .filter(|it| it.record.kind == Kind::Consent)
        .peekable();
    let is_disputed = open.peek().is_some();
    let all = plan.consents.iter();
    let agreed = all.filter_map(|it| {
        if is_disputed {
            as_agreed(plan, it)
        } else {
            Some(it.clone())
        }
    });
    agreed
        .filter(|it| !it.removed && it.sort == ConsentSort::Sharing && it.person == Some(person))
        .collect()
}
