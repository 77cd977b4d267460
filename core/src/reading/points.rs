//! What the regulation asks of an individual plan (§ 9): what the plan tells of each point, and what it does not tell yet.
//! Nothing is counted together: a point is a question, and an empty answer can be meant.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::{
    ConsentState, InSight, OFFERED, answers_for_making, answers_for_progress, consent_state, is_child,
    is_open, offers, role_of, takes_part,
};
use crate::plan::text::is_blank;
use crate::plan::{
    Action, Consent, ConsentSort, Kind, LeftBlankId, Person, PersonId, Point, RecordRef, ResourceSort, Role,
    choice,
};

choice! {
    /// Something a point asks for.
    PointPart {
        /// What the owner wants to reach.
        Goals = "goals",
        /// What the owner is good at and has around.
        Resources = "resources",
        /// What the owner needs help with.
        Needs = "needs",
        /// Others than the owner who take part now.
        People = "people",
        /// Who answers for making the plan.
        Making = "making",
        /// Who answers for coordination and progress.
        Progress = "progress",
        /// What the owner contributes with, says or does.
        OwnContribution = "ownContribution",
        /// What the others contribute with.
        OthersContribution = "othersContribution",
        /// What is done.
        Actions = "actions",
        /// How much or how often.
        Extent = "extent",
        /// Who answers for each action that is not ended.
        Responsible = "responsible",
        /// How it is done.
        How = "how",
        /// Whether a coordinator, a child's coordinator or a contact doctor is offered or appointed.
        CoordinatorOffered = "coordinatorOffered",
        /// When the plan begins and ends.
        Period = "period",
        /// When it is looked at again.
        NextRevision = "nextRevision",
        /// The consent to the plan, which holds today.
        Consent = "consent",
        /// The consent to share it with somebody, which holds today.
        Sharing = "sharing",
        /// Cooperation that is wanted, or not wanted.
        Cooperation = "cooperation",
        /// How a child took part.
        ChildParticipation = "childParticipation",
    }
}

/// What each point asks for, in the order it is said.
const ASKED: [(Point, &[PointPart]); 11] = [
    (
        Point::Goals,
        &[PointPart::Goals, PointPart::Resources, PointPart::Needs],
    ),
    (Point::Participants, &[PointPart::People]),
    (Point::Responsibility, &[PointPart::Making, PointPart::Progress]),
    (
        Point::Contributions,
        &[PointPart::OwnContribution, PointPart::OthersContribution],
    ),
    (
        Point::Actions,
        &[PointPart::Actions, PointPart::Extent, PointPart::Responsible],
    ),
    (Point::How, &[PointPart::How]),
    (Point::CoordinatorOffered, &[PointPart::CoordinatorOffered]),
    (Point::Period, &[PointPart::Period, PointPart::NextRevision]),
    (Point::Consent, &[PointPart::Consent, PointPart::Sharing]),
    (Point::Cooperation, &[PointPart::Cooperation]),
    (Point::ChildParticipation, &[PointPart::ChildParticipation]),
];

/// Something the plan tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ToldPart {
    /// What.
    pub part: PointPart,
    /// How many records tell it.
    pub count: u32,
    /// The first of them.
    pub record: RecordRef,
}

/// Something the plan does not tell, or tells by a consent that has run out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Missing {
    /// What.
    pub part: PointPart,
    /// The record that lacks it, if it is one.
    pub record: Option<RecordRef>,
    /// The consent that told it, if one did.
    pub ran_out: Option<RanOut>,
}

/// A consent that has run out and is not given again. That other consents tell the same part does not make it hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RanOut {
    /// Its last day.
    pub until: NaiveDate,
    /// Who could see something by it.
    pub person: Option<PersonId>,
}

/// A point, and which of its parts the plan tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointInPlan {
    /// The point.
    pub point: Point,
    /// What the plan tells.
    pub told: Vec<ToldPart>,
    /// What it does not tell, and what it told until it ran out.
    pub missing: Vec<Missing>,
    /// That it stands empty on purpose; two copies of a plan can each have said why.
    pub left_blank: Vec<LeftBlankId>,
}

impl PointInPlan {
    /// The parts that nothing tells.
    pub fn untold(&self) -> impl Iterator<Item = PointPart> {
        let asked = ASKED.into_iter().filter(|(point, _)| *point == self.point);
        let parts = asked.flat_map(|(_, parts)| parts.iter().copied());
        parts.filter(|part| self.told.iter().all(|told| told.part != *part))
    }
}

/// The points in order, as they stand on the day `today`: ten, and one more of a child's plan.
#[must_use]
pub fn points(sight: &InSight<'_>, today: NaiveDate) -> Vec<PointInPlan> {
    let tellers = Tellers::of(sight, today);
    let ran_out = tellers.ran_out();
    let point = |(point, parts): (Point, &[PointPart])| {
        let told = parts.iter().filter_map(|part| tellers.told(*part)).collect();
        let missing = parts
            .iter()
            .flat_map(|part| tellers.missing(*part, &ran_out))
            .collect();
        let left_blanks = sight.plan().left_blanks.iter();
        let left_blank = left_blanks
            .filter(|it| !it.removed && it.point == point)
            .map(|it| it.id);
        PointInPlan {
            point,
            told,
            missing,
            left_blank: left_blank.collect(),
        }
    };
    let of_a_child = is_child(sight, today);
    let asked = ASKED.into_iter();
    asked
        .filter(|(point, _)| of_a_child || *point != Point::ChildParticipation)
        .map(point)
        .collect()
}

/// Who and what can tell a part.
struct Tellers<'s, 'a> {
    sight: &'s InSight<'a>,
    today: NaiveDate,
    /// Those whom documents may name.
    people: Vec<&'a Person>,
    consents: Vec<&'a Consent>,
}

impl<'s, 'a> Tellers<'s, 'a> {
    fn of(sight: &'s InSight<'a>, today: NaiveDate) -> Self {
        Self {
            sight,
            today,
            people: sight.on_paper(),
            consents: sight.consents(),
        }
    }

    fn told(&self, part: PointPart) -> Option<ToldPart> {
        let tellers = self.tellers(part);
        Some(ToldPart {
            part,
            count: u32::try_from(tellers.len()).unwrap_or(u32::MAX),
            record: *tellers.first()?,
        })
    }

    /// A consent that ran out is told as such; what nothing tells, with the record that lacks it.
    fn missing(&self, part: PointPart, ran_out: &[Missing]) -> Vec<Missing> {
        let over: Vec<_> = ran_out.iter().filter(|it| it.part == part).cloned().collect();
        if !over.is_empty() || !self.tellers(part).is_empty() {
            return over;
        }
        let lacking = self.open_actions().find(|it| !self.has(it.responsible));
        let lacking = lacking.filter(|_| part == PointPart::Responsible);
        vec![Missing {
            part,
            record: lacking.map(|it| reference(Kind::Action, it.id)),
            ran_out: None,
        }]
    }

    /// The records that tell a part.
    fn tellers(&self, part: PointPart) -> Vec<RecordRef> {
        let sight = self.sight;
        let details = &sight.plan().details;
        let about = |is_told: bool| {
            let told = is_told.then(|| reference(Kind::Details, details.id));
            told.into_iter().collect()
        };
        match part {
            PointPart::Goals => all(Kind::Goal, sight.goals().goals().iter().map(|it| it.id)),
            PointPart::Resources => self.resources(|_| true),
            PointPart::Needs => {
                let needs = sight.needs().into_iter().filter(|it| !is_blank(&it.text));
                all(Kind::Need, needs.map(|it| it.id))
            }
            PointPart::People => self.those(|it| takes_part(sight, it)),
            PointPart::Making => all(
                Kind::Person,
                answers_for_making(sight).into_iter().map(|it| it.id),
            ),
            PointPart::Progress => all(
                Kind::Person,
                answers_for_progress(sight).into_iter().map(|it| it.id),
            ),
            PointPart::OwnContribution => self.own_contributions(),
            PointPart::OthersContribution => {
                self.those(|it| !it.is(Role::Owner) && !is_blank(&it.contribution))
            }
            PointPart::Actions => self.actions(|_| true),
            PointPart::Extent => self.actions(|it| !is_blank(&it.extent)),
            PointPart::Responsible => self.answered(),
            PointPart::How => self.actions(|it| !is_blank(&it.how)),
            PointPart::CoordinatorOffered => self.offered(),
            PointPart::Period => about(details.period_from.is_some() && details.period_to.is_some()),
            PointPart::NextRevision => about(details.next_revision.is_some()),
            PointPart::Consent => self.holding(ConsentSort::Plan),
            PointPart::Sharing => self.holding(ConsentSort::Sharing),
            PointPart::Cooperation => all(Kind::Cooperation, sight.cooperation().into_iter().map(|it| it.id)),
            PointPart::ChildParticipation => {
                let told = sight.participation().into_iter();
                let told = told.filter(|it| !is_blank(&it.text));
                all(Kind::Participation, told.map(|it| it.id))
            }
        }
    }

    fn those(&self, which: impl Fn(&Person) -> bool) -> Vec<RecordRef> {
        let those = self.people.iter().filter(|it| which(it));
        all(Kind::Person, those.map(|it| it.id))
    }

    /// What is said of the tasks that are to be offered; and whoever has one of them was appointed, also where nothing says
    /// when.
    fn offered(&self) -> Vec<RecordRef> {
        let mut tellers = all(Kind::Appointment, offers(self.sight).into_iter().map(|it| it.id));
        let has_a_task = |it: &Person| OFFERED.iter().any(|task| it.is(role_of(*task)));
        tellers.extend(self.those(|it| it.active && has_a_task(it)));
        tellers
    }

    fn actions(&self, which: impl Fn(&Action) -> bool) -> Vec<RecordRef> {
        let those = self.sight.actions().iter().filter(|it| which(it));
        all(Kind::Action, those.map(|it| it.id))
    }

    fn resources(&self, sort: impl Fn(ResourceSort) -> bool) -> Vec<RecordRef> {
        let resources = self.sight.resources().into_iter();
        let those = resources.filter(|it| !is_blank(&it.text) && sort(it.sort));
        all(Kind::Resource, those.map(|it| it.id))
    }

    fn has(&self, person: Option<PersonId>) -> bool {
        self.sight.named(person).is_some()
    }

    fn open_actions(&self) -> impl Iterator<Item = &'a Action> {
        self.sight.actions().iter().copied().filter(|it| is_open(it))
    }

    /// The owner contributes by saying so, and by answering for something that is done.
    fn own_contributions(&self) -> Vec<RecordRef> {
        let owners = || self.people.iter().filter(|it| it.is(Role::Owner));
        let mut tellers = self.resources(|sort| sort == ResourceSort::Contribution);
        tellers.extend(self.those(|it| it.is(Role::Owner) && !is_blank(&it.contribution)));
        tellers.extend(self.actions(|it| owners().any(|owner| it.responsible == Some(owner.id))));
        tellers
    }

    /// The actions that somebody in the plan answers for, when every action that is not ended is one of them. What has
    /// ended needs nobody more.
    fn answered(&self) -> Vec<RecordRef> {
        let is_answered = self.open_actions().all(|it| self.has(it.responsible));
        self.actions(|it| is_answered && self.has(it.responsible))
    }

    fn holding(&self, sort: ConsentSort) -> Vec<RecordRef> {
        let of_sort = self
            .consents
            .iter()
            .filter(|it| it.sort == sort && self.holds(it));
        let named = of_sort.filter(|it| sort == ConsentSort::Plan || self.has(it.person));
        all(Kind::Consent, named.map(|it| it.id))
    }

    fn holds(&self, consent: &Consent) -> bool {
        consent_state(consent, self.today) == ConsentState::Holds
    }

    /// The consents that ran out and were not given again, to the plan and to sharing with each.
    fn ran_out(&self) -> Vec<Missing> {
        let is_again = |over: &Consent| {
            let mut others = self.consents.iter();
            others.any(|it| it.sort == over.sort && it.person == over.person && self.holds(it))
        };
        let over = self.consents.iter().filter(|it| {
            let named = it.sort == ConsentSort::Plan || self.has(it.person);
            named && consent_state(it, self.today) == ConsentState::RanOut && !is_again(it)
        });
        over.filter_map(|it| {
            Some(Missing {
                part: match it.sort {
                    ConsentSort::Plan => PointPart::Consent,
                    ConsentSort::Sharing => PointPart::Sharing,
                },
                record: Some(reference(Kind::Consent, it.id)),
                ran_out: Some(RanOut {
                    until: it.until?,
                    person: it.person,
                }),
            })
        })
        .collect()
    }
}

fn reference(kind: Kind, id: impl Into<Uuid>) -> RecordRef {
    RecordRef { kind, id: id.into() }
}

fn all<T: Into<Uuid>>(kind: Kind, ids: impl Iterator<Item = T>) -> Vec<RecordRef> {
    ids.map(|id| reference(kind, id)).collect()
}

#[cfg(test)]
mod tests;
