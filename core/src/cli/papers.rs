//! Which paper is asked for: by a record's id, by a day, or the one that is nearest.

use chrono::NaiveDate;

use super::args::{About, Paper, Reader, Sheets};
use crate::document::PaperWanted;
use crate::error::{Problem, ProblemCode};
use crate::open_plan::{OpenPlan, Recipient};
use crate::plan::{Meeting, MeetingId, MeetingState, Person, PersonId, Plan};
use crate::reading::{InSight, first_pen};

/// The paper that is meant. Nothing when it is the plan itself.
fn wanted(open: &OpenPlan, asked: &Paper) -> Result<Option<PaperWanted>, Problem> {
    let Some(sheet) = asked.paper else {
        return Ok(None);
    };
    let today = open.today()?;
    let plan = open.plan()?;
    chosen(&plan, sheet, asked, today).map(Some)
}

/// Whom it is made for: by name, as long as one person has it, or by id.
pub(super) fn reader(open: &OpenPlan, asked: Option<&str>) -> Result<Option<PersonId>, Problem> {
    let Some(told) = asked else {
        return Ok(None);
    };
    let plan = open.plan()?;
    let standing = plan.people.iter().filter(|it| !it.removed);
    let id = uuid::Uuid::try_parse(told).ok().map(PersonId);
    let is_meant = |it: &&Person| Some(it.id) == id || it.name.to_lowercase() == told.trim().to_lowercase();
    let mut meant = standing.filter(is_meant);
    match (meant.next(), meant.next()) {
        (Some(one), None) => Ok(Some(one.id)),
        _ => Err(ProblemCode::UnknownRecord.into()),
    }
}

/// Whom it is made for, with the pen of whoever's way in it was.
pub(super) fn recipient(open: &OpenPlan, asked: &Reader) -> Result<Option<Recipient>, Problem> {
    let person = reader(open, asked.reader.as_deref())?;
    person.map(|person| handed_to(open, person, asked)).transpose()
}

fn handed_to(open: &OpenPlan, person: PersonId, asked: &Reader) -> Result<Recipient, Problem> {
    let plan = open.plan()?;
    let pen = first_pen(&InSight::of(&plan), open.open_folder().way());
    Ok(Recipient {
        person,
        pen: pen.ok_or(ProblemCode::NotAPlan)?,
        reason: asked.reason.clone().unwrap_or_default(),
    })
}

/// The paper that is meant, and whom it is made for. The slip for a patient record says itself whom it is for: they get it,
/// whichever way they were named. The owner takes what an archive gets there.
pub(super) fn wanted_for(
    open: &OpenPlan,
    asked: &Paper,
) -> Result<(Option<PaperWanted>, Option<Recipient>), Problem> {
    let to = recipient(open, &asked.to)?;
    Ok(match (wanted(open, asked)?, to) {
        (Some(PaperWanted::Journal { .. }), Some(to)) => {
            let reader = Some(to.person);
            (Some(PaperWanted::Journal { reader }), Some(to))
        }
        (Some(PaperWanted::Journal { reader: Some(person) }), None) => {
            let reader = Some(person);
            let to = handed_to(open, person, &asked.to)?;
            (Some(PaperWanted::Journal { reader }), Some(to))
        }
        (Some(PaperWanted::Archive), None) => {
            let owner = open.records().owner().ok_or(ProblemCode::NotAPlan)?;
            let to = handed_to(open, owner, &asked.to)?;
            (Some(PaperWanted::Archive), Some(to))
        }
        other => other,
    })
}

fn chosen(plan: &Plan, sheet: Sheets, asked: &Paper, today: NaiveDate) -> Result<PaperWanted, Problem> {
    let with_names = asked.with_names;
    let coming = || meeting(plan, asked.about, |it| it.on >= Some(today), Earliest);
    Ok(match sheet {
        Sheets::Crisis => PaperWanted::Crisis,
        Sheets::Card => PaperWanted::Card,
        Sheets::Journal => PaperWanted::Journal {
            reader: match asked.about {
                Some(About::Record(id)) => Some(id.into()),
                Some(About::Day(_)) => return Err(ProblemCode::UnknownRecord.into()),
                None => None,
            },
        },
        Sheets::Rules => PaperWanted::Rules,
        Sheets::Week => match asked.about {
            Some(About::Record(_)) => return Err(ProblemCode::UnknownRecord.into()),
            Some(About::Day(day)) => PaperWanted::Week { day },
            None => PaperWanted::Week { day: today },
        },
        Sheets::Preparation => PaperWanted::Preparation { meeting: coming()? },
        Sheets::Notice => PaperWanted::Notice { meeting: coming()? },
        Sheets::Minutes => {
            let held = meeting(plan, asked.about, |it| it.state == MeetingState::Held, Latest)?;
            PaperWanted::Minutes { meeting: held }
        }
        Sheets::Tasks => PaperWanted::Tasks,
        Sheets::News => PaperWanted::News,
        Sheets::Archive => PaperWanted::Archive,
        Sheets::Survey => {
            let all = plan.surveys.iter().filter(|it| !it.removed);
            let id = one_of(all.map(|it| (it.id, it.on)), asked.about)?;
            PaperWanted::Survey { id, with_names }
        }
        Sheets::Example => {
            let all = plan.good_examples.iter().filter(|it| !it.removed);
            let id = one_of(all.map(|it| (it.id, None)), asked.about)?;
            PaperWanted::Example { id, with_names }
        }
    })
}

/// Which of several meetings is the nearest.
#[derive(Clone, Copy)]
enum Nearest {
    Earliest,
    Latest,
}
use Nearest::{Earliest, Latest};

fn meeting(
    plan: &Plan,
    about: Option<About>,
    fits: impl Fn(&Meeting) -> bool,
    nearest: Nearest,
) -> Result<MeetingId, Problem> {
    let standing = || plan.meetings.iter().filter(|it| !it.removed);
    let found = match about {
        Some(About::Record(id)) => return Ok(id.into()),
        Some(About::Day(day)) => standing().find(|it| it.on == Some(day)),
        None => {
            let fitting = standing().filter(|it| it.state != MeetingState::Cancelled && fits(it));
            match nearest {
                Earliest => fitting.min_by_key(|it| (it.on, it.time)),
                Latest => fitting.max_by_key(|it| (it.on, it.time)),
            }
        }
    };
    found.map(|it| it.id).ok_or_else(|| none(about))
}

/// The record that is named, the one of a day, or the last.
fn one_of<T: Copy + From<uuid::Uuid>>(
    all: impl Iterator<Item = (T, Option<NaiveDate>)>,
    about: Option<About>,
) -> Result<T, Problem> {
    let found = match about {
        Some(About::Record(id)) => return Ok(id.into()),
        Some(About::Day(day)) => all.filter(|(_, on)| *on == Some(day)).last(),
        None => all.max_by_key(|(_, on)| *on),
    };
    found.map(|(id, _)| id).ok_or_else(|| none(about))
}

/// What is said when there is no such thing: one that was named is not known, and when none was, nothing is written yet.
fn none(about: Option<About>) -> Problem {
    match about {
        Some(_) => ProblemCode::UnknownRecord,
        None => ProblemCode::PaperEmpty,
    }
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 4, day).unwrap()
    }

    fn asked(sheet: Sheets, about: Option<About>) -> Result<PaperWanted, Problem> {
        let meeting = |id: u128, on, state| Meeting {
            id: uuid::Uuid::from_u128(id).into(),
            on: Some(day(on)),
            state,
            ..Meeting::default()
        };
        let plan = Plan {
            meetings: vec![
                meeting(1, 2, MeetingState::Held),
                meeting(2, 5, MeetingState::Held),
                meeting(3, 9, MeetingState::Cancelled),
                meeting(4, 20, MeetingState::Planned),
                meeting(5, 12, MeetingState::Planned),
            ],
            ..Plan::default()
        };
        let paper = Paper {
            paper: Some(sheet),
            about,
            with_names: false,
            to: Reader::default(),
            diary: false,
            one_part_per_sheet: false,
            large_print: false,
            black_and_white: false,
            pictures: false,
            lacking: false,
            with_password: false,
            parts: Vec::new(),
        };
        chosen(&plan, sheet, &paper, day(7))
    }

    #[test]
    fn the_nearest_is_meant_until_another_is_named() {
        let id = |id| MeetingId(uuid::Uuid::from_u128(id));
        assert_eq!(
            asked(Sheets::Notice, None),
            Ok(PaperWanted::Notice { meeting: id(5) }),
            "the next one that is not called off"
        );
        assert_eq!(
            asked(Sheets::Minutes, None),
            Ok(PaperWanted::Minutes { meeting: id(2) }),
            "the last one held"
        );
        assert_eq!(
            asked(Sheets::Notice, Some(About::Day(day(20)))),
            Ok(PaperWanted::Notice { meeting: id(4) }),
            "the one on that day"
        );
        assert_eq!(
            asked(Sheets::Week, None),
            Ok(PaperWanted::Week { day: day(7) }),
            "this week"
        );
    }

    #[test]
    fn what_is_not_there_is_told() {
        let nothing = Err(ProblemCode::UnknownRecord.into());
        assert_eq!(
            asked(Sheets::Notice, Some(About::Day(day(30)))),
            nothing,
            "no meeting on that day"
        );
        assert_eq!(
            asked(Sheets::Survey, None),
            Err(ProblemCode::PaperEmpty.into()),
            "nobody has answered: there is nothing to put on the sheet"
        );
    }
}
