//! Who sees what at a glance: people down, topics across.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::place::{Place, Places, concern, matter};
use super::topics::Topics;
use crate::plan::{Chapter, ConsentSort, LifeArea, PersonId};
use crate::reading::InSight;

/// A chapter, or a part of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "of", content = "name", rename_all = "camelCase")]
pub enum SharedTopic {
    /// A chapter.
    Chapter(Chapter),
    /// A part of life, in whatever chapter.
    Area(LifeArea),
}

/// How much of a topic somebody sees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "sees", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Sees {
    /// All of it.
    Yes,
    /// Nothing of it.
    No,
    /// Only this.
    Only {
        /// Parts of life.
        areas: Vec<LifeArea>,
        /// Single records.
        records: Vec<Uuid>,
    },
    /// All of it but this.
    But {
        /// Parts of life.
        areas: Vec<LifeArea>,
        /// Single records.
        records: Vec<Uuid>,
    },
}

/// What somebody sees, topic by topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SharedRow {
    /// Who.
    pub person: PersonId,
    /// How much of each topic that somebody sees something of, in the order of the topics.
    pub sees: Vec<Sees>,
    /// What is both given and kept back: the no holds.
    pub contradicted: Vec<SharedTopic>,
    /// The last day on which they may see all of it, where there is one.
    pub until: Option<NaiveDate>,
}

/// Who sees what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sharing {
    /// The topics there is something in, and that one of them sees something of.
    pub topics: Vec<SharedTopic>,
    /// The topics there is something in, and that none of them sees anything of.
    pub unshared: Vec<SharedTopic>,
    /// Those whom a consent is about that holds today, in the order of the consents.
    pub rows: Vec<SharedRow>,
    /// Those who write the plan with the owner, and see all of it but what is the owner's alone.
    pub contacts: Vec<PersonId>,
}

/// Who sees what on a day.
#[must_use]
pub fn sharing(sight: &InSight<'_>, today: NaiveDate) -> Sharing {
    let given = |person| Topics::of(sight.plan(), person, today);
    let everyone = sight.on_paper().into_iter().map(|it| it.id);
    let contacts: Vec<_> = everyone.filter(|id| given(*id).as_contact).collect();
    let mut people = people(sight);
    people.retain(|id| !contacts.contains(id));
    if people.is_empty() {
        return Sharing {
            topics: Vec::new(),
            unshared: Vec::new(),
            rows: Vec::new(),
            contacts,
        };
    }
    let all = standing(sight);
    let readers: Vec<_> = people
        .into_iter()
        .map(|person| (person, given(person)))
        .filter(|(_, given)| given.holds)
        .collect();
    let by_readers = |topic: SharedTopic| -> Vec<Sees> {
        let sees = readers.iter().map(|(_, given)| seen(topic, &all, given));
        sees.collect()
    };
    let all_topics = topics(&all).into_iter();
    let (shared, unshared): (Vec<_>, Vec<_>) = all_topics
        .map(|topic| (topic, by_readers(topic)))
        .partition(|(_, sees)| sees.iter().any(|it| *it != Sees::No));
    let rows = readers.iter().enumerate().map(|(at, (person, given))| SharedRow {
        person: *person,
        sees: shared
            .iter()
            .filter_map(|(_, sees)| sees.get(at).cloned())
            .collect(),
        contradicted: given.contradicted(),
        until: given.until,
    });
    let rows = rows.collect();
    let named = |told: &[(SharedTopic, Vec<Sees>)]| -> Vec<SharedTopic> {
        told.iter().map(|(topic, _)| *topic).collect()
    };
    Sharing {
        topics: named(&shared),
        unshared: named(&unshared),
        rows,
        contacts,
    }
}

/// Whether somebody sees the plan because they write it with the owner, and no consent says otherwise.
pub(in crate::reading) fn sees_as_contact(sight: &InSight<'_>, person: PersonId, day: NaiveDate) -> bool {
    Topics::of(sight.plan(), person, day).as_contact
}

/// Everyone whom a consent to sharing is about, once, in the order of the consents.
fn people(sight: &InSight<'_>) -> Vec<PersonId> {
    let mut people = Vec::new();
    for consent in sight.consents() {
        let named = sight
            .named(consent.person)
            .filter(|_| consent.sort == ConsentSort::Sharing);
        if let Some(person) = named
            && !people.contains(&person.id)
        {
            people.push(person.id);
        }
    }
    people
}

/// Where everything in sight stands that can be given by itself.
fn standing(sight: &InSight<'_>) -> Vec<Place> {
    let places = Places::of(sight);
    let mut all: Vec<Place> = sight.matters().into_iter().map(matter).collect();
    all.extend(sight.concerns().into_iter().map(concern));
    all.extend(sight.needs().into_iter().map(|it| places.need(it)));
    let goals = sight.goals().goals().iter().filter_map(|it| places.goal(it.id));
    all.extend(goals.cloned());
    let actions = sight.actions().iter().filter_map(|it| places.action(it.id));
    all.extend(actions.cloned());
    let of = |chapter: Chapter, is_there: bool| is_there.then(|| Place::of(chapter, Uuid::nil()));
    let others = [
        of(Chapter::People, sight.on_paper().len() > 1),
        of(Chapter::Meetings, !sight.meetings().is_empty()),
        of(
            Chapter::Everyday,
            !sight.weekly_events().is_empty() || !sight.everyday_goals().is_empty(),
        ),
        of(Chapter::Crisis, !sight.crisis_steps().is_empty()),
        of(Chapter::Care, !sight.care_wishes().is_empty()),
        of(Chapter::Agreement, true),
    ];
    all.extend(others.into_iter().flatten());
    all
}

/// The chapters that have something in them, and after the goals the parts of life that something belongs to.
fn topics(all: &[Place]) -> Vec<SharedTopic> {
    let areas: BTreeSet<_> = all.iter().flat_map(|it| it.areas.iter().copied()).collect();
    let has = |chapter: &Chapter| all.iter().any(|it| it.chapter == *chapter);
    let mut topics = Vec::new();
    for chapter in Chapter::ALL.iter().copied() {
        if has(&chapter) {
            topics.push(SharedTopic::Chapter(chapter));
        }
        if chapter == Chapter::Goals {
            topics.extend(areas.iter().copied().map(SharedTopic::Area));
        }
    }
    topics
}

fn seen(topic: SharedTopic, all: &[Place], given: &Topics) -> Sees {
    match topic {
        SharedTopic::Area(area) => {
            let mut of_area = all.iter().filter(|it| it.areas.contains(&area)).peekable();
            let is_all = of_area.peek().is_some() && of_area.all(|it| given.allow(it));
            if is_all {
                Sees::Yes
            } else {
                of_part(given, all, |it| it.areas.contains(&area))
            }
        }
        SharedTopic::Chapter(chapter) => {
            let is_here = |it: &Place| it.chapter == chapter;
            let is_all = all.iter().filter(|it| is_here(it)).all(|it| given.allow(it));
            if is_all {
                Sees::Yes
            } else {
                of_chapter(given, all, chapter)
            }
        }
    }
}

/// A part of life of which not all is seen: it stands in the chapters how much.
fn of_part(given: &Topics, all: &[Place], is_here: impl Fn(&Place) -> bool) -> Sees {
    let records = given.single(all.iter().filter(|it| is_here(it)));
    if records.is_empty() {
        return Sees::No;
    }
    Sees::Only {
        areas: Vec::new(),
        records,
    }
}

fn of_chapter(given: &Topics, all: &[Place], chapter: Chapter) -> Sees {
    let here = || all.iter().filter(|it| it.chapter == chapter);
    if !here().any(|it| given.allow(it)) {
        return Sees::No;
    }
    if given.gives_chapter(chapter) {
        let (areas, records) = given.kept(here());
        return Sees::But { areas, records };
    }
    Sees::Only {
        areas: given.areas(here()),
        records: given.single(here()),
    }
}
