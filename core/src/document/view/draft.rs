//! What every part of the document needs at hand: the plan's living records in their order, the language, the day.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::quotation::beginning;
use crate::dates;
use crate::document::direction::{own, own_lines};
use crate::plan::{
    Action, ActionId, FollowUp, FollowUpState, Goal, GoalId, Language, Matter, Person, PersonId, Plan,
    Resource, Role, Voice,
};
use crate::texts::text;

/// The plan, ready to be written out.
pub(super) struct Draft<'a> {
    pub(super) plan: &'a Plan,
    pub(super) language: Language,
    pub(super) made: NaiveDate,
    pub(super) people: Vec<&'a Person>,
    pub(super) matters: Vec<&'a Matter>,
    pub(super) resources: Vec<&'a Resource>,
    goals: HashMap<GoalId, &'a Goal>,
    actions: HashMap<ActionId, &'a Action>,
    goal_numbers: HashMap<GoalId, String>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(plan: &'a Plan, made: NaiveDate) -> Self {
        let mut draft = Self {
            plan,
            language: plan.details.language,
            made,
            people: super::people::in_order(plan),
            matters: ranked(
                plan.matters
                    .iter()
                    .filter(|it| !it.removed && says_something(&it.text)),
                |it| it.rank,
            ),
            resources: ranked(
                plan.resources
                    .iter()
                    .filter(|it| !it.removed && says_something(&it.text)),
                |it| it.rank,
            ),
            goals: plan
                .goals
                .iter()
                .filter(|it| !it.removed)
                .map(|it| (it.id, it))
                .collect(),
            actions: plan
                .actions
                .iter()
                .filter(|it| !it.removed)
                .map(|it| (it.id, it))
                .collect(),
            goal_numbers: HashMap::new(),
        };
        draft.number_goals();
        draft
    }

    /// A text of the document's own: `key` below `document.`
    pub(super) fn text(&self, key: &str, values: &[(&str, &str)]) -> String {
        text(self.language, &format!("document.{key}"), values)
    }

    /// What a choice is called, wherever it is met: `field` is its record and field.
    pub(super) fn word(&self, field: &str, choice: &str) -> String {
        text(self.language, &format!("words.choices.{field}.{choice}"), &[])
    }

    pub(super) fn date(&self, date: NaiveDate) -> String {
        dates::written(date, self.language)
    }

    /// The date without its year, when that is the year we are in.
    pub(super) fn near_date(&self, date: NaiveDate) -> String {
        if date.year() == self.made.year() {
            dates::without_year(date, self.language)
        } else {
            self.date(date)
        }
    }

    /// «first, second and last» in the plan's language.
    pub(super) fn listed(&self, mut words: Vec<String>) -> String {
        let Some(last) = words.pop() else {
            return String::new();
        };
        if words.is_empty() {
            return last;
        }
        self.text("and", &[("first", &words.join(", ")), ("last", &last)])
    }

    /// The person, if it is somebody documents may name: not taken out of the plan, and not only on the network map.
    pub(super) fn person(&self, id: Option<PersonId>) -> Option<&'a Person> {
        let id = id?;
        self.people.iter().copied().find(|person| person.id == id)
    }

    /// The first person with this role who takes part now, else the first at all.
    pub(super) fn with_role(&self, role: Role) -> Option<&'a Person> {
        let having = || self.people.iter().copied().filter(move |person| person.is(role));
        having().find(|person| person.active).or_else(|| having().next())
    }

    /// The owner's name; the plan's title when nobody is the owner.
    pub(super) fn owner_name(&self) -> String {
        let name = self
            .with_role(Role::Owner)
            .map_or("", |owner| owner.name.as_str());
        let name = if says_something(name) {
            name
        } else {
            self.plan.details.title.as_str()
        };
        if says_something(name) {
            own(name)
        } else {
            self.text("kind", &[])
        }
    }

    /// The goals that stand under `parent`, in their order. A goal whose parent is out of the plan is out with it.
    pub(super) fn goals_under(&self, parent: Option<GoalId>) -> Vec<&'a Goal> {
        ranked(
            self.plan
                .goals
                .iter()
                .filter(|goal| !goal.removed && goal.parent == parent),
            |goal| goal.rank,
        )
    }

    pub(super) fn actions_of(&self, goal: GoalId) -> Vec<&'a Action> {
        ranked(
            self.plan
                .actions
                .iter()
                .filter(|it| !it.removed && it.goal == goal),
            |it| it.rank,
        )
    }

    /// The goal, if it is in sight.
    pub(super) fn goal(&self, id: GoalId) -> Option<&'a Goal> {
        self.goal_numbers
            .get(&id)
            .and_then(|_| self.goals.get(&id))
            .copied()
    }

    /// The action, if it and its goal are in sight.
    pub(super) fn action(&self, id: ActionId) -> Option<&'a Action> {
        self.actions
            .get(&id)
            .copied()
            .filter(|action| self.goal(action.goal).is_some())
    }

    /// `1`, `1.2`: the goal's number among the goals in sight.
    pub(super) fn goal_number(&self, id: GoalId) -> &str {
        self.goal_numbers.get(&id).map_or("", String::as_str)
    }

    /// Everything that is to be looked at, or has been, and whose subject is in sight.
    pub(super) fn follow_ups(&self) -> impl Iterator<Item = &'a FollowUp> {
        self.plan.follow_ups.iter().filter(|it| !it.removed).filter(|it| {
            it.whole_plan
                || it.goal.is_some_and(|id| self.goal(id).is_some())
                || it.action.is_some_and(|id| self.action(id).is_some())
        })
    }

    /// The first of these follow-ups that has not been looked at, in words: dates first, rough dates after.
    pub(super) fn next_of(&self, subject: impl Fn(&FollowUp) -> bool) -> Option<String> {
        let waiting = self
            .follow_ups()
            .filter(|it| it.state == FollowUpState::Waiting && subject(it));
        let next = waiting.min_by_key(|it| (it.due.is_none(), it.due))?;
        self.when(next)
    }

    /// When a follow-up is, in words. Nothing when nobody has said.
    pub(super) fn when(&self, follow_up: &FollowUp) -> Option<String> {
        let rough = Some(own(&follow_up.rough)).filter(|rough| says_something(rough));
        match (follow_up.due, rough) {
            (Some(due), Some(rough)) => {
                Some(self.text("goals.nextOf", &[("rough", &rough), ("date", &self.date(due))]))
            }
            (Some(due), None) => Some(self.date(due)),
            (None, rough) => rough,
        }
    }

    /// Whose words stand in a field, and since when.
    pub(super) fn voice(&self, record: uuid::Uuid, field: &str) -> Option<&'a Voice> {
        self.plan
            .voices
            .iter()
            .find(|voice| voice.record == record && voice.field == field)
    }

    fn number_goals(&mut self) {
        let mut open: Vec<(Option<GoalId>, String)> = vec![(None, String::new())];
        let mut seen = HashSet::new();
        while let Some((parent, prefix)) = open.pop() {
            for (index, goal) in self.goals_under(parent).into_iter().enumerate() {
                let number = format!("{prefix}{}", index + 1);
                if seen.insert(goal.id) {
                    open.push((Some(goal.id), format!("{number}.")));
                    self.goal_numbers.insert(goal.id, number);
                }
            }
        }
    }
}

/// Whether there is anything to read.
pub(super) fn says_something(words: &str) -> bool {
    words.chars().any(|letter| {
        !letter.is_whitespace() && !letter.is_control() && !typst::text::is_default_ignorable(letter)
    })
}

/// The most characters of a name in a line it shares with other words. Whole names stand among the people.
const LONGEST_NAME: usize = 60;

/// A name, short enough for a line it shares.
pub(super) fn brief(name: &str) -> String {
    own(&beginning(name, LONGEST_NAME))
}

/// The words of a longer text, if there are any.
pub(super) fn said_at_length(words: &str) -> Option<String> {
    says_something(words).then(|| own_lines(words))
}

/// The words of one line, if there are any.
pub(super) fn said(words: &str) -> Option<String> {
    says_something(words).then(|| own(words))
}

/// Records in the order the owner has put them.
pub(super) fn ranked<'a, T>(records: impl Iterator<Item = &'a T>, rank: impl Fn(&T) -> f64) -> Vec<&'a T> {
    let mut records: Vec<_> = records.collect();
    records.sort_by(|one, other| rank(one).total_cmp(&rank(other)));
    records
}
