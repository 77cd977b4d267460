//! «Dette gjør Per»: what one reader does, by the day it comes, each with room to write back.

use serde::Serialize;

use super::{Day, Reader, Sheet};
use crate::document::common::{DocumentContext, Labelled, own, said, said_at_length};
use crate::document::papers::PaperLook;
use crate::document::plan::{Contact, action_when, contacts, state_words};
use crate::plan::{Action, FollowUp};
use crate::reading::{Commitment, CommitmentState, Subject, WrittenAs, commitments};

/// So many lines to write on in each task, when there are few of them; and when there are many.
const MOST_LINES: usize = 3;

/// The chapter.
#[derive(Debug, Serialize)]
pub(in crate::document) struct Tasks {
    title: String,
    tasks: Vec<Task>,
    lines: usize,
    /// What the reader contributes with, as the plan says it.
    contributes: Option<Labelled>,
    back: Option<Contact>,
}

/// One thing to do.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Task {
    date: Option<Day>,
    rough: Option<String>,
    undated: String,
    what: String,
    how: Option<String>,
    facts: Vec<Labelled>,
    back: String,
    answers: [String; 2],
}

/// The chapter on a sheet of its own.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::document) struct TasksPage {
    #[serde(flatten)]
    sheet: Sheet,
    owner: String,
    made_for: String,
    tasks: Tasks,
}

impl TasksPage {
    /// Nothing when the reader does nothing now.
    pub(in crate::document) fn new(
        context: &DocumentContext<'_>,
        reader: &Reader,
        look: PaperLook,
    ) -> Option<Self> {
        let tasks = Tasks::new(context, reader)?;
        let date = context.date(context.made);
        let made_for = [("name", reader.name.as_str()), ("date", &date)];
        Some(Self {
            sheet: Sheet::new(context, reader, &tasks.title, look),
            owner: context.owner_name(),
            made_for: context.text("reader.madeOn", &made_for),
            tasks,
        })
    }
}

impl Tasks {
    /// Nothing when the reader does nothing now.
    pub(in crate::document) fn new(context: &DocumentContext<'_>, reader: &Reader) -> Option<Self> {
        let all = commitments(&context.sight, context.made).into_iter();
        let theirs = all.filter(|it| it.responsible == Some(reader.person) && it.state.is_open());
        let tasks: Vec<_> = theirs.filter_map(|it| Task::new(context, &it)).collect();
        let lines = MOST_LINES
            .saturating_sub(tasks.len().saturating_sub(MOST_LINES))
            .max(1);
        let them = context.person(Some(reader.person));
        let words = them.and_then(|it| said_at_length(&it.contribution));
        let contributes = words.map(|text| Labelled {
            label: context.text("reader.contributes", &[("name", &reader.short)]),
            text,
        });
        (!tasks.is_empty() || contributes.is_some()).then(|| Self {
            title: context.text("reader.tasks", &[("name", &reader.short)]),
            tasks,
            lines,
            contributes,
            back: contacts(context)
                .into_iter()
                .next()
                .map(|it| it.asked(context, "giveBack")),
        })
    }
}

impl Task {
    fn new(context: &DocumentContext<'_>, promised: &Commitment) -> Option<Self> {
        let sight = &context.sight;
        let mut task = match &promised.written {
            WrittenAs::Action { action, looks, .. } => {
                let looks = looks.iter().filter_map(|id| sight.follow_up(*id));
                Self::of_action(context, sight.action(*action)?, looks.collect())
            }
            WrittenAs::Decision {
                decision, meeting, ..
            } => {
                let decision = sight.decisions().iter().find(|it| it.id == *decision)?;
                let on = sight
                    .meeting(*meeting)
                    .and_then(|it| it.on)
                    .map(|on| context.date(on));
                let agreed = context.labelled("reader.agreed", on);
                Self::called(context, own(&decision.text), None, agreed.into_iter().collect())
            }
            WrittenAs::FollowUp { follow_up, subject } => {
                let look = sight.follow_up(*follow_up)?;
                let what = match subject {
                    Subject::Action { action } => sight.action(*action)?.what.clone(),
                    Subject::Goal { goal } => sight.goal(*goal)?.title.clone(),
                    Subject::WholePlan => context.text("calendar.wholePlan", &[]),
                };
                let what = context.text("reader.look", &[("what", &own(&what))]);
                Self::called(context, what, None, Vec::new()).at(&[look])
            }
            WrittenAs::Answer { concern } => {
                let concern = context
                    .sight
                    .concerns()
                    .into_iter()
                    .find(|it| it.id == *concern)?;
                let what = context.text("reader.answer", &[]);
                Self::called(context, what, said_at_length(&concern.text), Vec::new())
            }
        };
        let is_late = promised.state == CommitmentState::Late;
        task.date = promised.due.map(|due| Day::new(context, due, is_late));
        Some(task)
    }

    fn called(
        context: &DocumentContext<'_>,
        what: String,
        how: Option<String>,
        facts: Vec<Labelled>,
    ) -> Self {
        Self {
            date: None,
            rough: None,
            undated: context.text("reader.undated", &[]),
            what,
            how,
            facts,
            back: context.text("reader.writeBack", &[]),
            answers: ["done", "more"].map(|it| context.text(&format!("reader.{it}"), &[])),
        }
    }

    fn of_action(context: &DocumentContext<'_>, action: &Action, looks: Vec<&FollowUp>) -> Self {
        // What they do themselves, they know how far it is; that somebody has followed it up, they may not.
        let followed = context.on_day(action.id).and_then(|it| it.followed_up);
        let state = [
            followed.and_then(|_| state_words(context, action.id)),
            said_at_length(&action.state_note),
        ];
        let state: Vec<_> = state.into_iter().flatten().collect();
        let state = (!state.is_empty()).then(|| state.join("\n"));
        let facts = [
            context.labelled("goals.extent", said_at_length(&action.extent)),
            context.labelled("goals.heads.when", action_when(context, action)),
            context.labelled("goals.canDo", said_at_length(&action.can_do)),
            context.labelled("goals.cannotDo", said_at_length(&action.cannot_do)),
            context.labelled("goals.heads.state", state),
            context.labelled("reader.moreWanted", said_at_length(&action.more_note)),
        ];
        let facts = facts.into_iter().flatten().collect();
        let task = Self::called(context, own(&action.what), said_at_length(&action.how), facts);
        task.at(&looks)
    }

    /// When it is looked at, in words, where no day is set.
    fn at(mut self, looks: &[&FollowUp]) -> Self {
        self.rough = looks.iter().find_map(|it| said(&it.rough));
        self
    }
}
