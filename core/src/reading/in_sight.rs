//! What is in sight of a plan: everything but what is taken out of it, and what hangs under that; in order.

use std::collections::{HashMap, HashSet};

use super::goals::GoalTree;
use crate::plan::{
    Action, ActionId, AgendaItem, Appointment, CareWish, Concern, Consent, Cooperation, CrisisStep, Decision,
    DiaryEntry, Evaluation, EverydayGoal, FollowUp, FollowUpId, Goal, GoalId, GoodExample, LeftBlank, Matter,
    Meeting, MeetingId, Need, OtherPlan, Participation, Person, PersonId, Plan, Resource, Role, Share,
    Survey, WeeklyEvent,
};

/// The records that are in sight. What is read often is sorted out once; the rest when it is asked for.
#[derive(Debug)]
pub struct InSight<'a> {
    plan: &'a Plan,
    goals: GoalTree<'a>,
    actions: Vec<&'a Action>,
    action_at: HashMap<ActionId, usize>,
    follow_ups: Vec<&'a FollowUp>,
    meetings: Vec<&'a Meeting>,
    decisions: Vec<&'a Decision>,
}

/// Records of a kind with an order of its own, in that order.
macro_rules! ranked {
    ($($(#[$doc:meta])* $place:ident: $record:ty;)+) => {
        impl<'a> InSight<'a> {$(
            $(#[$doc])*
            #[must_use]
            pub fn $place(&self) -> Vec<&'a $record> {
                let standing = self.plan.$place.iter().filter(|it| !it.removed);
                by_rank(standing.collect(), |it| it.rank)
            }
        )+}
    };
}

ranked! {
    /// What matters.
    matters: Matter;
    /// What there is to build on.
    resources: Resource;
    /// What the owner needs help with.
    needs: Need;
    /// What the owner worries about.
    concerns: Concern;
    /// Cooperation that is wanted, and that is not.
    cooperation: Cooperation;
    /// The small goals of everyday life.
    everyday_goals: EverydayGoal;
    /// What the owner has said yes to, and taken back.
    consents: Consent;
    /// The other plans there are.
    other_plans: OtherPlan;
    /// The crisis plan.
    crisis_steps: CrisisStep;
    /// What the owner wants at the end of life.
    care_wishes: CareWish;
    /// What happens every week.
    weekly_events: WeeklyEvent;
    /// How a child took part.
    participation: Participation;
    /// Everyone who is in the plan, those who stand on the network map alone too.
    people: Person;
}

macro_rules! by_day {
    ($($(#[$doc:meta])* $place:ident: $record:ty, $day:ident;)+) => {
        impl<'a> InSight<'a> {$(
            $(#[$doc])*
            #[must_use]
            pub fn $place(&self) -> Vec<&'a $record> {
                let standing = self.plan.$place.iter().filter(|it| !it.removed);
                let mut standing: Vec<_> = standing.collect();
                standing.sort_by_key(|it| (it.$day.is_none(), it.$day));
                standing
            }
        )+}
    };
}

by_day! {
    /// Who has had which task, by the first day.
    appointments: Appointment, from;
    /// What the owner wrote for the owner's own eyes.
    diary_entries: DiaryEntry, on;
    /// How the owner thinks it goes, asked from time to time.
    surveys: Survey, on;
    /// The copies that were made for somebody.
    shares: Share, on;
}

macro_rules! by_age {
    ($($(#[$doc:meta])* $place:ident: $record:ty;)+) => {
        impl<'a> InSight<'a> {$(
            $(#[$doc])*
            #[must_use]
            pub fn $place(&self) -> Vec<&'a $record> {
                // Records of a plan stand by age.
                self.plan.$place.iter().filter(|it| !it.removed).collect()
            }
        )+}
    };
}

by_age! {
    /// What is left out of the plan on purpose.
    left_blanks: LeftBlank;
    /// What works, to be told to others.
    good_examples: GoodExample;
}

impl<'a> InSight<'a> {
    /// What is in sight of `plan`.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Self {
        let goals = GoalTree::of(&plan.goals);
        let actions = plan
            .actions
            .iter()
            .filter(|it| !it.removed && (it.stands_alone() || goals.goal(it.goal).is_some()));
        let actions = by_rank(actions.collect(), |it| it.rank);
        let action_at: HashMap<_, _> = actions.iter().enumerate().map(|(at, it)| (it.id, at)).collect();
        let has_subject = |it: &FollowUp| match (it.action, it.goal) {
            (Some(action), _) => action_at.contains_key(&action),
            (None, Some(goal)) => goals.goal(goal).is_some(),
            (None, None) => it.whole_plan,
        };
        let follow_ups = plan.follow_ups.iter().filter(|it| !it.removed && has_subject(it));
        let mut follow_ups: Vec<_> = follow_ups.collect();
        // What has no day keeps the order in which it was written.
        follow_ups.sort_by_key(|it| {
            (
                it.due.is_none(),
                it.due.map(|due| (due, it.time.is_none(), it.time)),
            )
        });
        let mut meetings: Vec<_> = plan.meetings.iter().filter(|it| !it.removed).collect();
        meetings.sort_by_key(|it| (it.on.is_none(), it.on, it.time));
        let met: HashSet<_> = meetings.iter().map(|it| it.id).collect();
        let decisions = plan
            .decisions
            .iter()
            .filter(|it| !it.removed && met.contains(&it.meeting));
        let decisions = by_rank(decisions.collect(), |it| it.rank);
        Self {
            plan,
            goals,
            actions,
            action_at,
            follow_ups,
            meetings,
            decisions,
        }
    }

    /// The plan itself, with what is out of sight.
    #[must_use]
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The goals.
    #[must_use]
    pub fn goals(&self) -> &GoalTree<'a> {
        &self.goals
    }

    /// The goal, if it is in sight.
    #[must_use]
    pub fn goal(&self, id: GoalId) -> Option<&'a Goal> {
        self.goals.goal(id)
    }

    /// The actions whose goal is in sight, by rank.
    #[must_use]
    pub fn actions(&self) -> &[&'a Action] {
        &self.actions
    }

    /// The action, if it and its goal are in sight.
    #[must_use]
    pub fn action(&self, id: ActionId) -> Option<&'a Action> {
        self.action_at
            .get(&id)
            .and_then(|at| self.actions.get(*at))
            .copied()
    }

    /// The actions of a goal, by rank.
    pub fn actions_of(&self, goal: GoalId) -> impl Iterator<Item = &'a Action> {
        self.actions.iter().copied().filter(move |it| it.goal == goal)
    }

    /// What is to be looked at, or has been, and whose subject is in sight: by day, what has none last.
    #[must_use]
    pub fn follow_ups(&self) -> &[&'a FollowUp] {
        &self.follow_ups
    }

    /// The follow-up, if it is in sight.
    #[must_use]
    pub fn follow_up(&self, id: FollowUpId) -> Option<&'a FollowUp> {
        self.follow_ups.iter().copied().find(|it| it.id == id)
    }

    /// The meetings by day and hour, the first first.
    #[must_use]
    pub fn meetings(&self) -> &[&'a Meeting] {
        &self.meetings
    }

    /// The meeting, if it is in sight.
    #[must_use]
    pub fn meeting(&self, id: MeetingId) -> Option<&'a Meeting> {
        self.meetings.iter().copied().find(|it| it.id == id)
    }

    /// What the meetings in sight decided.
    #[must_use]
    pub fn decisions(&self) -> &[&'a Decision] {
        &self.decisions
    }

    /// What one meeting decided, in its order.
    pub fn decisions_of(&self, meeting: MeetingId) -> impl Iterator<Item = &'a Decision> {
        self.decisions
            .iter()
            .copied()
            .filter(move |it| it.meeting == meeting)
    }

    /// What is on the table at a meeting, in its order.
    #[must_use]
    pub fn agenda_items_of(&self, meeting: MeetingId) -> Vec<&'a AgendaItem> {
        let items = self.plan.agenda_items.iter();
        let items = items.filter(|it| !it.removed && it.meeting == meeting);
        by_rank(items.collect(), |it| it.rank)
    }

    /// What is on the table at the meetings in sight.
    #[must_use]
    pub fn agenda_items(&self) -> Vec<&'a AgendaItem> {
        let met: HashSet<_> = self.meetings.iter().map(|it| it.id).collect();
        let items = self.plan.agenda_items.iter();
        let items = items.filter(|it| !it.removed && met.contains(&it.meeting));
        by_rank(items.collect(), |it| it.rank)
    }

    /// How goals and everyday goals in sight have gone, by day; what has none last.
    #[must_use]
    pub fn evaluations(&self) -> Vec<&'a Evaluation> {
        let everyday = self.everyday_goals();
        let has_subject = |it: &Evaluation| {
            it.goal.is_some_and(|id| self.goal(id).is_some())
                || it
                    .everyday
                    .is_some_and(|id| everyday.iter().any(|goal| goal.id == id))
        };
        let standing = self.plan.evaluations.iter();
        let mut standing: Vec<_> = standing.filter(|it| !it.removed && has_subject(it)).collect();
        standing.sort_by_key(|it| (it.on.is_none(), it.on));
        standing
    }

    /// Those whom documents may name: not taken out of the plan, and not only on the network map. In the plan's order.
    #[must_use]
    pub fn on_paper(&self) -> Vec<&'a Person> {
        let mut people = self.people();
        people.retain(|it| !it.only_on_map);
        people
    }

    /// The person, if it is somebody documents may name.
    #[must_use]
    pub fn named(&self, id: Option<PersonId>) -> Option<&'a Person> {
        let id = id?;
        let mut people = self.plan.people.iter();
        people.find(|it| it.id == id && !it.removed && !it.only_on_map)
    }

    /// The one whose plan it is.
    #[must_use]
    pub fn owner(&self) -> Option<&'a Person> {
        self.plan.people.iter().find(|it| it.is(Role::Owner))
    }
}

/// Records in the order people have put them; the oldest first where that is the same.
fn by_rank<T>(mut records: Vec<&T>, rank: impl Fn(&T) -> f64) -> Vec<&T> {
    // Records of a plan stand by age, and the sort is stable.
    records.sort_by(|one, other| rank(one).total_cmp(&rank(other)));
    records
}

#[cfg(test)]
mod tests;
