//! What every part of the document needs at hand: what is in sight of the plan, the language, the day.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::beginning::beginning;
use super::direction::{own, own_lines};
use super::made::Made;
use crate::dates;
use crate::plan::{
    ActionId, FollowUp, GoalId, Kind, Language, Matter, Person, PersonId, Plan, Resource, Role, Voice,
    text::is_blank,
};
use crate::reading::{ActionOnDay, Agenda, InSight, actions, agenda, in_order, is_child};
use crate::texts::text;

/// The plan, ready to be written out.
pub(in crate::document) struct DocumentContext<'a> {
    pub(in crate::document) plan: &'a Plan,
    pub(in crate::document) language: Language,
    pub(in crate::document) made: NaiveDate,
    pub(in crate::document) day_of: fn(DateTime<Utc>) -> NaiveDate,
    pub(in crate::document) sight: InSight<'a>,
    pub(in crate::document) agenda: Agenda,
    actions: HashMap<ActionId, ActionOnDay>,
    pub(in crate::document) people: Vec<&'a Person>,
    pub(in crate::document) matters: Vec<&'a Matter>,
    /// What a child's parents have said that matters: in a heading of their own, never as the child's.
    pub(in crate::document) parents_matters: Vec<&'a Matter>,
    pub(in crate::document) resources: Vec<&'a Resource>,
    /// The one it is made for, when it is made for one.
    pub(in crate::document) reader: Option<PersonId>,
    /// Whether the plan is only an example.
    pub(in crate::document) is_example: bool,
}

impl<'a> DocumentContext<'a> {
    pub(in crate::document) fn new(plan: &'a Plan, made: Made) -> Self {
        let sight = InSight::of(plan);
        let (mut matters, mut resources) = (sight.matters(), sight.resources());
        matters.retain(|it| !is_blank(&it.text));
        resources.retain(|it| !is_blank(&it.text));
        let parents = parents_of_a_child(&sight, made.on);
        let voices = plan
            .voices
            .iter()
            .filter(|it| it.kind == Kind::Matter && parents.contains(&it.pen.words));
        let theirs: HashSet<_> = voices.map(|it| it.record).collect();
        let (parents_matters, matters) = matters.into_iter().partition(|it| theirs.contains(&it.id.into()));
        let mut people = in_order(&sight);
        people.retain(|it| !it.only_on_map);
        let actions = actions(&sight, made.on).into_iter();
        Self {
            plan,
            language: plan.details.language,
            made: made.on,
            day_of: made.day_of,
            people,
            matters,
            parents_matters,
            resources,
            agenda: agenda(&sight, made.on),
            actions: actions.map(|it| (it.action, it)).collect(),
            sight,
            reader: None,
            is_example: made.is_example,
        }
    }

    /// The plan as one reader sees it, ready to be written out for that reader.
    pub(in crate::document) fn for_reader(seen: &'a Plan, made: Made, reader: PersonId) -> Self {
        Self {
            reader: Some(reader),
            ..Self::new(seen, made)
        }
    }

    /// A text of the document's own: `key` below `document.`
    pub(in crate::document) fn text(&self, key: &str, values: &[(&str, &str)]) -> String {
        text(self.language, &format!("document.{key}"), values)
    }

    /// What a choice is called, wherever it is met: `field` is its record and field.
    pub(in crate::document) fn word(&self, field: &str, choice: &str) -> String {
        text(self.language, &format!("words.choices.{field}.{choice}"), &[])
    }

    pub(in crate::document) fn date(&self, date: NaiveDate) -> String {
        dates::written(date, self.language)
    }

    /// The date without its year, when that is the year we are in.
    pub(in crate::document) fn near_date(&self, date: NaiveDate) -> String {
        if date.year() == self.made.year() {
            dates::without_year(date, self.language)
        } else {
            self.date(date)
        }
    }

    /// «first, second and last» in the plan's language.
    pub(in crate::document) fn listed(&self, mut words: Vec<String>) -> String {
        let Some(last) = words.pop() else {
            return String::new();
        };
        if words.is_empty() {
            return last;
        }
        self.text("and", &[("first", &words.join(", ")), ("last", &last)])
    }

    /// The person, if it is somebody documents may name: not taken out of the plan, and not only on the network map.
    pub(in crate::document) fn person(&self, id: Option<PersonId>) -> Option<&'a Person> {
        self.sight.named(id)
    }

    /// The first person with this role who takes part now, else the first at all.
    pub(in crate::document) fn with_role(&self, role: Role) -> Option<&'a Person> {
        let having = || self.people.iter().copied().filter(move |person| person.is(role));
        having().find(|person| person.active).or_else(|| having().next())
    }

    /// The owner's name; the plan's title when nobody is the owner.
    pub(in crate::document) fn owner_name(&self) -> String {
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

    /// `1`, `1.2`: the goal's number among the goals in sight. In the copy of one who sees a single goal, it has none, and
    /// those under it are counted from 1.
    pub(in crate::document) fn goal_number(&self, id: GoalId) -> &str {
        let number = self
            .sight
            .goals()
            .place(id)
            .map_or("", |place| place.number.as_str());
        if self.has_single_goal() {
            number.strip_prefix("1.").unwrap_or_default()
        } else {
            number
        }
    }

    /// «Mål 1»; «Mål» in the copy of one who sees a single goal.
    pub(in crate::document) fn main_goal(&self, id: GoalId) -> String {
        match self.goal_number(id) {
            "" => self.text("goals.single", &[]),
            number => self.text("goals.main", &[("number", number)]),
        }
    }

    fn has_single_goal(&self) -> bool {
        self.reader.is_some() && self.sight.goals().under(None).count() == 1
    }

    /// When a follow-up is, in words. Nothing when nobody has said.
    pub(in crate::document) fn when(&self, follow_up: &FollowUp) -> Option<String> {
        let rough = Some(own(&follow_up.rough)).filter(|rough| says_something(rough));
        let date = follow_up
            .due
            .map(|due| self.at_hours(self.date(due), follow_up.time, None));
        match (date, rough) {
            (Some(date), Some(rough)) => {
                Some(self.text("goals.nextOf", &[("rough", &rough), ("date", &date)]))
            }
            (Some(date), None) => Some(date),
            (None, Some(rough)) => Some(self.at_hours(rough, follow_up.time, None)),
            (None, None) => self.hours(follow_up.time, None),
        }
    }

    /// What is to be said of how far an action stands, if it is in sight.
    pub(in crate::document) fn on_day(&self, action: ActionId) -> Option<&ActionOnDay> {
        self.actions.get(&action)
    }

    /// Whose words stand in a field, and since when.
    pub(in crate::document) fn voice(&self, record: uuid::Uuid, field: &str) -> Option<&'a Voice> {
        self.plan
            .voices
            .iter()
            .find(|voice| voice.record == record && voice.field == field)
    }
}

/// The parents and guardians of an owner under 18; nobody of a grown-up.
fn parents_of_a_child(sight: &InSight<'_>, on: NaiveDate) -> HashSet<PersonId> {
    let mut people = sight.people();
    people.retain(|it| (it.is(Role::Parent) || it.is(Role::Guardian)) && !it.is(Role::Owner));
    let people = people.into_iter().filter(|_| is_child(sight, on));
    people.map(|it| it.id).collect()
}

/// Whether there is anything to read.
pub(in crate::document) fn says_something(words: &str) -> bool {
    !is_blank(words)
}

/// The most characters of a name in a line it shares with other words. Whole names stand among the people.
const LONGEST_NAME: usize = 60;

/// A name, short enough for a line it shares.
pub(in crate::document) fn brief(name: &str) -> String {
    own(&beginning(name, LONGEST_NAME))
}

/// The words of a longer text, if there are any.
pub(in crate::document) fn said_at_length(words: &str) -> Option<String> {
    says_something(words).then(|| own_lines(words))
}

/// The words of one line, if there are any.
pub(in crate::document) fn said(words: &str) -> Option<String> {
    says_something(words).then(|| own(words))
}
