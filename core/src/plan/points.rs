//! The nine points of the regulation on individual plans: what the plan tells of each, and what it does not tell yet.
//! Nothing is counted together: a point is a question, and an empty answer can be meant.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::choice::choice;
use super::text::is_blank;
use super::{
    Action, ActionState, Consent, ConsentSort, GoalId, Person, PersonId, Plan, Point, ResourceSort, Role,
};

choice! {
    /// Something a point asks for.
    PointPart {
        /// What the owner wants to reach (a).
        Goals = "goals",
        /// What the owner is good at and has around (a).
        Resources = "resources",
        /// What the owner needs help with (a).
        Needs = "needs",
        /// Others than the owner who take part now (b).
        People = "people",
        /// Who coordinates now (c).
        Coordinator = "coordinator",
        /// What the owner contributes with, says or does (d).
        OwnContribution = "ownContribution",
        /// What the others contribute with (d).
        OthersContribution = "othersContribution",
        /// What is done (e).
        Actions = "actions",
        /// How much or how often (e).
        Extent = "extent",
        /// Who answers for each action that is not ended (e).
        Responsible = "responsible",
        /// How it is done (f).
        How = "how",
        /// When the plan begins and ends (g).
        Period = "period",
        /// When it is looked at again (g).
        NextRevision = "nextRevision",
        /// The consent to the plan, which holds today (h).
        Consent = "consent",
        /// The consent to share it with somebody, which holds today (h).
        Sharing = "sharing",
        /// Cooperation that is wanted, or not wanted (i).
        Cooperation = "cooperation",
    }
}

/// What each point asks for, in the order it is said.
const ASKED: [(Point, &[PointPart]); 9] = [
    (
        Point::A,
        &[PointPart::Goals, PointPart::Resources, PointPart::Needs],
    ),
    (Point::B, &[PointPart::People]),
    (Point::C, &[PointPart::Coordinator]),
    (
        Point::D,
        &[PointPart::OwnContribution, PointPart::OthersContribution],
    ),
    (
        Point::E,
        &[PointPart::Actions, PointPart::Extent, PointPart::Responsible],
    ),
    (Point::F, &[PointPart::How]),
    (Point::G, &[PointPart::Period, PointPart::NextRevision]),
    (Point::H, &[PointPart::Consent, PointPart::Sharing]),
    (Point::I, &[PointPart::Cooperation]),
];

/// A point, and which of its parts the plan tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PointInPlan {
    /// The point.
    pub point: Point,
    /// What the plan tells.
    pub told: Vec<PointPart>,
    /// What it does not tell.
    pub missing: Vec<PointPart>,
}

/// The nine points in order, as they stand in `plan` on the day `today`.
#[must_use]
pub fn points_of(plan: &Plan, today: NaiveDate) -> Vec<PointInPlan> {
    let standing = Standing::new(plan, today);
    ASKED
        .into_iter()
        .map(|(point, parts)| {
            let (told, missing) = parts.iter().partition(|part| standing.tells(**part));
            PointInPlan { point, told, missing }
        })
        .collect()
}

/// What stands in the plan: without what is taken out of it, and what hangs under that.
struct Standing<'a> {
    plan: &'a Plan,
    today: NaiveDate,
    /// Those whom documents may name: not taken out of the plan, and not only on the network map.
    people: Vec<&'a Person>,
    actions: Vec<&'a Action>,
    has_goals: bool,
}

impl<'a> Standing<'a> {
    fn new(plan: &'a Plan, today: NaiveDate) -> Self {
        let parents = parents(plan);
        Self {
            plan,
            today,
            people: plan
                .people
                .iter()
                .filter(|it| !it.removed && !it.only_on_map)
                .collect(),
            actions: plan
                .actions
                .iter()
                .filter(|it| !it.removed && stands(it.goal, &parents))
                .collect(),
            has_goals: parents.keys().any(|goal| stands(*goal, &parents)),
        }
    }

    fn tells(&self, part: PointPart) -> bool {
        let Plan { details, .. } = self.plan;
        match part {
            PointPart::Goals => self.has_goals,
            PointPart::Resources => self.has_resource(|_| true),
            PointPart::Needs => self
                .plan
                .needs
                .iter()
                .any(|it| !it.removed && !is_blank(&it.text)),
            PointPart::People => self.others().any(|it| it.active),
            PointPart::Coordinator => self.people.iter().any(|it| it.active && coordinates(it)),
            PointPart::OwnContribution => self.owner_contributes(),
            PointPart::OthersContribution => self.others().any(|it| !is_blank(&it.contribution)),
            PointPart::Actions => !self.actions.is_empty(),
            PointPart::Extent => self.actions.iter().any(|it| !is_blank(&it.extent)),
            PointPart::Responsible => self.somebody_answers(),
            PointPart::How => self.actions.iter().any(|it| !is_blank(&it.how)),
            PointPart::Period => details.period_from.is_some() && details.period_to.is_some(),
            PointPart::NextRevision => details.next_revision.is_some(),
            PointPart::Consent => self.has_consent(ConsentSort::Plan),
            PointPart::Sharing => self.has_consent(ConsentSort::Sharing),
            PointPart::Cooperation => self.plan.cooperation.iter().any(|it| !it.removed),
        }
    }

    fn others(&self) -> impl Iterator<Item = &'a Person> {
        self.people.iter().copied().filter(|it| !it.is(Role::Owner))
    }

    fn has(&self, person: Option<PersonId>) -> bool {
        person.is_some_and(|id| self.people.iter().any(|it| it.id == id))
    }

    fn has_resource(&self, sort: impl Fn(ResourceSort) -> bool) -> bool {
        let mut resources = self.plan.resources.iter();
        resources.any(|it| !it.removed && !is_blank(&it.text) && sort(it.sort))
    }

    /// The owner contributes by saying so, and by answering for something that is done.
    fn owner_contributes(&self) -> bool {
        let mut owners = self.people.iter().filter(|it| it.is(Role::Owner));
        self.has_resource(|sort| sort == ResourceSort::Contribution)
            || owners.any(|owner| {
                let answers = |action: &&Action| action.responsible == Some(owner.id);
                !is_blank(&owner.contribution) || self.actions.iter().any(answers)
            })
    }

    /// Whether somebody in the plan answers for every action that is not ended. What has ended needs nobody more.
    fn somebody_answers(&self) -> bool {
        let answered = |action: &&Action| self.has(action.responsible);
        let mut open = self.actions.iter().filter(|it| is_open(it));
        open.all(answered) && self.actions.iter().any(answered)
    }

    fn has_consent(&self, sort: ConsentSort) -> bool {
        let mut given = self.plan.consents.iter().filter(|it| it.sort == sort);
        given.any(|it| {
            let named = sort == ConsentSort::Plan || self.has(it.person);
            !it.removed && named && holds_on(it, self.today)
        })
    }
}

/// Whether the person is the one appointed by law.
pub(crate) fn coordinates(person: &Person) -> bool {
    person.is(Role::Coordinator) || person.is(Role::ChildCoordinator)
}

/// Whether an action is still to be done.
pub(crate) fn is_open(action: &Action) -> bool {
    matches!(action.state, ActionState::Planned | ActionState::UnderWay)
}

/// Whether a consent holds on a day: it is not taken back, and its last day is not past.
pub(crate) fn holds_on(consent: &Consent, day: NaiveDate) -> bool {
    consent.withdrawn_on.is_none() && consent.until.is_none_or(|last| last >= day)
}

type Parents = HashMap<GoalId, Option<GoalId>>;

/// The goals that are not taken out of the plan, each with the goal it stands under.
fn parents(plan: &Plan) -> Parents {
    let goals = plan.goals.iter().filter(|it| !it.removed);
    goals.map(|it| (it.id, it.parent)).collect()
}

/// Whether a goal and all goals above it are in the plan. A circle is as good as no goal above.
fn stands(goal: GoalId, parents: &Parents) -> bool {
    let mut at = Some(goal);
    for _ in 0..=parents.len() {
        match at.map(|goal| parents.get(&goal)) {
            None => return true,
            Some(None) => return false,
            Some(Some(above)) => at = *above,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Cooperation, Goal, Need, PlanDetails, Resource};

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, day).unwrap()
    }

    fn id<T: From<uuid::Uuid>>(number: u128) -> T {
        uuid::Uuid::from_u128(number).into()
    }

    fn person(number: u128, roles: &[Role]) -> Person {
        Person {
            id: id(number),
            roles: roles.to_vec(),
            active: true,
            contribution: "kommer".to_owned(),
            ..Person::default()
        }
    }

    fn consent(sort: ConsentSort) -> Consent {
        Consent {
            sort,
            person: Some(id(2)),
            until: Some(day(31)),
            ..Consent::default()
        }
    }

    /// A plan in which everything is told.
    fn full() -> Plan {
        let words = || "ord".to_owned();
        Plan {
            details: PlanDetails {
                period_from: Some(day(1)),
                period_to: Some(day(31)),
                next_revision: Some(day(20)),
                ..PlanDetails::default()
            },
            people: vec![person(1, &[Role::Owner]), person(2, &[Role::Coordinator])],
            goals: vec![Goal {
                id: id(10),
                ..Goal::default()
            }],
            actions: vec![Action {
                goal: id(10),
                how: words(),
                extent: words(),
                responsible: Some(id(2)),
                ..Action::default()
            }],
            resources: vec![Resource {
                text: words(),
                ..Resource::default()
            }],
            needs: vec![Need {
                text: words(),
                ..Need::default()
            }],
            consents: vec![consent(ConsentSort::Plan), consent(ConsentSort::Sharing)],
            cooperation: vec![Cooperation::default()],
            ..Plan::default()
        }
    }

    /// What is missing when the full plan is changed: «a needs, h sharing».
    fn lacking(change: impl FnOnce(&mut Plan)) -> String {
        let mut plan = full();
        change(&mut plan);
        let missing: Vec<_> = points_of(&plan, day(31))
            .into_iter()
            .flat_map(|it| it.missing.into_iter().map(move |part| (it.point, part)))
            .map(|(point, part)| format!("{} {}", point.as_str(), part.as_str()))
            .collect();
        missing.join(", ")
    }

    #[test]
    fn every_part_is_asked_for_once_and_can_be_told() {
        assert_eq!(
            lacking(|_| {}),
            "",
            "the full plan lacks nothing on the last day of its consents"
        );
        let asked: Vec<_> = points_of(&Plan::default(), day(1))
            .into_iter()
            .inspect(|it| assert!(it.told.is_empty(), "an empty plan tells {it:?}"))
            .flat_map(|it| it.missing)
            .map(PointPart::as_str)
            .collect();
        assert_eq!(asked, PointPart::WORDS, "each part belongs to one point");
    }

    #[test]
    fn what_is_blank_or_taken_out_tells_nothing() {
        assert_eq!(
            lacking(|it| it.needs[0].text = " \n".to_owned()),
            "a needs",
            "blanks"
        );
        assert_eq!(
            lacking(|it| it.resources[0].removed = true),
            "a resources",
            "taken out"
        );
        assert_eq!(
            lacking(|it| it.goals[0].removed = true),
            "a goals, e actions, e extent, e responsible, f how",
            "what hangs under a goal goes with it"
        );
        assert_eq!(
            lacking(|it| it.details.period_to = None),
            "g period",
            "both ends are asked for"
        );
        assert_eq!(
            lacking(|it| it.cooperation.clear()),
            "i cooperation",
            "nothing is said of it"
        );
    }

    #[test]
    fn a_circle_of_goals_does_not_take_them_away() {
        let circle = |it: &mut Plan| it.goals[0].parent = Some(id(10));
        assert_eq!(
            lacking(circle),
            "",
            "two copies can each put a goal under the other"
        );
    }

    #[test]
    fn only_those_who_are_in_the_plan_answer_for_anything() {
        let nobody = "e responsible";
        assert_eq!(lacking(|it| it.actions[0].responsible = None), nobody, "nobody");
        for change in [(|person| person.removed = true) as fn(&mut Person), |person| {
            person.only_on_map = true
        }] {
            assert_eq!(
                lacking(|it| {
                    it.people.push(person(3, &[]));
                    it.actions[0].responsible = Some(id(3));
                    change(&mut it.people[2]);
                }),
                nobody,
                "somebody who is taken out, or stands on the map alone, answers for nothing"
            );
        }
        assert_eq!(
            lacking(|it| {
                it.actions.push(Action {
                    responsible: None,
                    state: ActionState::Done,
                    ..it.actions[0].clone()
                });
            }),
            "",
            "what is done needs nobody"
        );
    }

    #[test]
    fn the_coordinator_is_somebody_who_takes_part() {
        assert_eq!(
            lacking(|it| it.people[1].active = false),
            "b people, c coordinator",
            "who does not take part now does not coordinate"
        );
        assert_eq!(
            lacking(|it| {
                it.people[1].roles.clear();
                it.appointments.push(crate::plan::Appointment {
                    person: Some(id(2)),
                    to: Some(day(1)),
                    ..crate::plan::Appointment::default()
                });
            }),
            "c coordinator",
            "an appointment that has ended is history"
        );
    }

    #[test]
    fn the_owner_contributes_by_words_or_by_doing() {
        let silent = |it: &mut Plan| it.people[0].contribution.clear();
        assert_eq!(lacking(silent), "d ownContribution", "nothing is said");
        assert_eq!(
            lacking(|it| {
                silent(it);
                it.actions[0].responsible = Some(id(1));
            }),
            "",
            "the owner answers for an action"
        );
        assert_eq!(
            lacking(|it| {
                silent(it);
                it.resources[0].sort = ResourceSort::Contribution;
            }),
            "",
            "the owner says what they contribute to others"
        );
    }

    #[test]
    fn a_consent_must_hold() {
        let both = "h consent, h sharing";
        let each = |change: fn(&mut Consent)| lacking(|it| it.consents.iter_mut().for_each(change));
        assert_eq!(
            each(|it| it.withdrawn_on = Some(day(2))),
            both,
            "it is taken back"
        );
        assert_eq!(each(|it| it.until = Some(day(30))), both, "it has run out");
        assert_eq!(each(|it| it.until = None), "", "it has no last day");
        assert_eq!(
            lacking(|it| it.people[1].removed = true),
            "b people, c coordinator, d othersContribution, e responsible, h sharing",
            "nothing is shared with somebody who is taken out"
        );
    }
}
