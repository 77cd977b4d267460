//! Which paper somebody asks for, what it is about, and what its file is called.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates;
use crate::error::{Problem, ProblemCode};
use crate::plan::{
    GoodExample, GoodExampleId, Language, Meeting, MeetingId, Person, PersonId, Plan, SharedDocument, Survey,
    SurveyId,
};
use crate::reading::InSight;
use crate::texts::text;

/// A paper somebody asks for, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "paper", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum PaperWanted {
    /// The crisis plan on a page of its own.
    Crisis,
    /// The crisis plan as a card for the wallet, to cut out and fold.
    Card,
    /// A slip for the patient record: that the person has a plan, where it is, and who coordinates.
    Journal {
        /// Whom it is for, when somebody is named.
        #[serde(default)]
        reader: Option<PersonId>,
    },
    /// The ten rules, for the table where people meet.
    Rules,
    /// The seven days of the week that `day` is in, large.
    Week {
        /// Any day of the week.
        day: NaiveDate,
    },
    /// What to bring to a meeting: what the owner wants to say, what was promised, what waits for an answer.
    Preparation {
        /// The meeting.
        meeting: MeetingId,
    },
    /// The notice of a meeting, for those who are asked to come.
    Notice {
        /// The meeting.
        meeting: MeetingId,
    },
    /// The minutes of a meeting.
    Minutes {
        /// The meeting.
        meeting: MeetingId,
    },
    /// What one reader does, with room to write back. It is made for somebody, or not at all.
    Tasks,
    /// The whole plan for an archive, with how it came to be and the plan itself in it as a file. The owner's alone to make.
    Archive,
    /// What is new to one reader since their last copy. It is made for somebody, or not at all.
    News,
    /// What the owner says of the planning.
    Survey {
        /// The answers.
        id: SurveyId,
        /// Whether people are named. Nobody is unless it is asked for.
        #[serde(default)]
        with_names: bool,
    },
    /// An example for others to learn from.
    Example {
        /// The example.
        id: GoodExampleId,
        /// Whether people are named, and whom to ask. Nobody is unless it is asked for.
        #[serde(default)]
        with_names: bool,
    },
}

impl PaperWanted {
    /// Which document it is, for those who ask what somebody got.
    #[must_use]
    pub fn document(&self) -> SharedDocument {
        match self {
            Self::Crisis => SharedDocument::Crisis,
            Self::Card => SharedDocument::Card,
            Self::Journal { .. } => SharedDocument::Journal,
            Self::Rules => SharedDocument::Rules,
            Self::Week { .. } => SharedDocument::Week,
            Self::Preparation { .. } => SharedDocument::Preparation,
            Self::Notice { .. } => SharedDocument::Notice,
            Self::Minutes { .. } => SharedDocument::Minutes,
            Self::Archive => SharedDocument::Archive,
            Self::Tasks => SharedDocument::Tasks,
            Self::News => SharedDocument::News,
            Self::Survey { .. } => SharedDocument::Survey,
            Self::Example { .. } => SharedDocument::Example,
        }
    }
}

/// What a paper is about, found in the plan.
pub(in crate::document) enum About<'a> {
    Crisis,
    Card,
    Journal(Option<&'a Person>),
    Week(NaiveDate),
    Preparation(&'a Meeting, NaiveDate),
    Notice(&'a Meeting, NaiveDate),
    Minutes(&'a Meeting, NaiveDate),
    Survey(&'a Survey, bool),
    Example(&'a GoodExample, bool),
}

/// What the paper's file is called, without an ending: what it is, and which day or week. It names nobody.
///
/// # Errors
/// As [`paper`].
pub fn paper_name(plan: &Plan, wanted: &PaperWanted, language: Language) -> Result<String, Problem> {
    let named =
        |key: &str, values: &[(&str, &str)]| text(language, &format!("document.papers.{key}.file"), values);
    let dated = |key: &str, date: NaiveDate| named(key, &[("date", &dates::written(date, language))]);
    match wanted {
        PaperWanted::Tasks => return Ok(named("tasks", &[])),
        PaperWanted::News => return Ok(named("news", &[])),
        PaperWanted::Archive => return Ok(named("archive", &[])),
        _ => {}
    }
    Ok(match about(plan, wanted)? {
        None => named("rules", &[]),
        Some(About::Crisis) => named("crisis", &[]),
        Some(About::Card) => named("card", &[]),
        Some(About::Journal(_)) => named("journal", &[]),
        Some(About::Week(day)) => {
            let week = day.iso_week();
            let values = [
                ("number", week.week().to_string()),
                ("year", week.year().to_string()),
            ];
            named(
                "week",
                &values.each_ref().map(|(name, value)| (*name, value.as_str())),
            )
        }
        Some(About::Preparation(_, on)) => dated("preparation", on),
        Some(About::Notice(_, on)) => dated("notice", on),
        Some(About::Minutes(_, on)) => dated("minutes", on),
        Some(About::Survey(..)) => named("survey", &[]),
        Some(About::Example(..)) => named("example", &[]),
    })
}

/// What the paper is about. Nothing for the rules, which are about no plan.
pub(in crate::document) fn about<'a>(
    plan: &'a Plan,
    wanted: &PaperWanted,
) -> Result<Option<About<'a>>, Problem> {
    let sight = InSight::of(plan);
    let meeting = |id: MeetingId| -> Result<(&'a Meeting, NaiveDate), Problem> {
        let meeting = sight.meeting(id).ok_or(ProblemCode::UnknownRecord)?;
        Ok((meeting, meeting.on.ok_or(ProblemCode::DateMissing)?))
    };
    Ok(Some(match wanted {
        PaperWanted::Rules => return Ok(None),
        PaperWanted::Archive => return Err(ProblemCode::OwnersGift.into()),
        PaperWanted::Tasks | PaperWanted::News => return Err(ProblemCode::NobodyNamed.into()),
        PaperWanted::Crisis | PaperWanted::Card if !has_crisis_plan(&sight) => {
            return Err(ProblemCode::PaperEmpty.into());
        }
        PaperWanted::Crisis => About::Crisis,
        PaperWanted::Card => About::Card,
        PaperWanted::Journal { reader: None } => About::Journal(None),
        PaperWanted::Journal { reader } => {
            let person = sight.named(*reader).ok_or(ProblemCode::UnknownRecord)?;
            About::Journal(Some(person))
        }
        PaperWanted::Week { day } => About::Week(*day),
        PaperWanted::Preparation { meeting: id } => {
            let (meeting, on) = meeting(*id)?;
            About::Preparation(meeting, on)
        }
        PaperWanted::Notice { meeting: id } => {
            let (meeting, on) = meeting(*id)?;
            About::Notice(meeting, on)
        }
        PaperWanted::Minutes { meeting: id } => {
            let (meeting, on) = meeting(*id)?;
            About::Minutes(meeting, on)
        }
        PaperWanted::Survey { id, with_names } => {
            let found = sight.surveys().into_iter().find(|it| it.id == *id);
            About::Survey(found.ok_or(ProblemCode::UnknownRecord)?, *with_names)
        }
        PaperWanted::Example { id, with_names } => {
            let found = sight.good_examples().into_iter().find(|it| it.id == *id);
            About::Example(found.ok_or(ProblemCode::UnknownRecord)?, *with_names)
        }
    }))
}

/// Whether anything is written of the crisis plan: a sheet of numbers that always answer is not one.
fn has_crisis_plan(sight: &InSight<'_>) -> bool {
    !sight.crisis_steps().is_empty()
}
