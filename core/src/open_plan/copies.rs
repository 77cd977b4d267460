//! The copies of a plan that was written apart: another one is read where it lies, and what is new there is taken in.

use std::cell::{Ref, RefCell};
use std::fmt;
use std::path::Path;

use chrono::{DateTime, NaiveDate, Utc};
use secrecy::SecretString;

use super::OpenPlan;
use crate::error::{Problem, ProblemCode};
use crate::kept::{Arrived, CopyNews, CopyTold, Met, Then, Unsettled};
use crate::plan::{DeviceId, Language, Pen, Plan, Records};
use crate::segment::PlanIdentity;
use crate::store::{Made, Meeting, Moment, Store};
use crate::wording::{InWords, WordsAsked, in_words};

/// So many copies are not ended on one laptop while another is away. An identity with a number further ahead is gone on with by
/// nobody: after the highest number there is, no copy could be ended any more.
const MOST_AHEAD: u32 = 1_000;

/// Another copy of an open plan, read to be met. It lies in memory alone: where it came from is asked no more, and is never
/// written to.
pub struct OtherCopy {
    /// The file, in memory; nothing where what was done there is what was done here.
    there: Option<Then>,
    copy: DeviceId,
    plan: Plan,
    records: Records,
    identity: Option<(PlanIdentity, Made)>,
    /// What it and the open plan come to, as that stood when its news were told.
    looked_at: RefCell<Option<(Moment, Meeting)>>,
}

impl OtherCopy {
    /// Reads a locked copy, a plan's folder, or the copy of the plan that stands on a shelf. The open plan's own key is tried
    /// first; `secret` is a phrase, or the recovery code, that opens the other.
    ///
    /// # Errors
    /// [`ProblemCode::OtherCopyLocked`] when a phrase is needed and none was given, [`ProblemCode::WrongPassphrase`] and its
    /// like when it is another's; [`ProblemCode::AnotherPlan`]; [`ProblemCode::NotASealedCopy`],
    /// [`ProblemCode::SealedCopyDamaged`], [`ProblemCode::PlanMissing`], [`ProblemCode::FileUnreadable`];
    /// [`ProblemCode::PlanNewer`] when a newer program wrote it; [`ProblemCode::PlanInUse`] when it is written in all the
    /// time; [`ProblemCode::OnlyAnExample`].
    pub fn read(place: &Path, own: &OpenPlan, secret: Option<&SecretString>) -> Result<Self, Problem> {
        own.is_kept()?;
        let id = own.id().ok_or(ProblemCode::NotAPlan)?;
        let found = own.open_folder.read_other(place, id.0, secret);
        let found = found.map_err(|error| named(error.into(), place))?;
        match found {
            None => Self::of(&own.store, false),
            Some(connection) => {
                let name = place.file_name().unwrap_or_default().to_string_lossy();
                let then = Then::of(&name, connection, own.open_folder.way())?;
                // It is anybody's file: what it keeps of what was done is held against its rows, down to what was written over
                // long ago.
                let is_another =
                    !own.store.has_the_same_as(then.store())? || !then.store().is_as_it_says()?;
                let other = Self::of(then.store(), is_another)?;
                Ok(Self {
                    there: is_another.then_some(then),
                    ..other
                })
            }
        }
    }

    fn of(store: &Store, is_another: bool) -> Result<Self, Problem> {
        let copy = if is_another { id_of(store)? } else { store.copy() };
        // Where it was not kept who made it, it is whoever has it.
        let made = store.identity_made()?;
        let made = made.unwrap_or_else(|| Made::somewhere(copy));
        Ok(Self {
            copy,
            plan: store.plan()?,
            records: store.records().into_owned(),
            identity: store.plan_identity()?.map(|identity| (identity, made)),
            there: None,
            looked_at: RefCell::new(None),
        })
    }

    /// What an open plan and its file come to: worked out once for as long as nothing is written in the plan.
    fn meeting(&self, there: &Store, own: &Store) -> Result<Ref<'_, Meeting>, Problem> {
        let now = own.moment();
        let is_known = self
            .looked_at
            .borrow()
            .as_ref()
            .is_some_and(|(then, _)| *then == now);
        if !is_known {
            // Two of them would take twice the room.
            self.looked_at.replace(None);
            let meeting = own.meeting_with(there)?;
            self.looked_at.replace(Some((now, meeting)));
        }
        Ref::filter_map(self.looked_at.borrow(), |known| {
            known.as_ref().map(|(_, meeting)| meeting)
        })
        .map_err(|_| ProblemCode::Internal.into())
    }

    /// The same, to be taken in. It holds no longer then.
    fn meeting_to_take(&self, there: &Store, own: &Store) -> Result<Meeting, Problem> {
        match self.looked_at.take() {
            Some((then, meeting)) if then == own.moment() => Ok(meeting),
            known => {
                drop(known);
                Ok(own.meeting_with(there)?)
            }
        }
    }

    /// What is asked of the other copy, in words: what its news are about is called what it is called there.
    ///
    /// # Errors
    /// As [`in_words`].
    pub fn in_words(
        &self,
        asked: &WordsAsked,
        language: Language,
        today: NaiveDate,
    ) -> Result<InWords, Problem> {
        Ok(in_words(asked, &self.plan, &self.records, language, today)?)
    }

    /// The plan as the other copy says it, seen as the way in lets the open plan be seen.
    pub(crate) fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The same with the fields all kinds have in common.
    pub(crate) fn records(&self) -> &Records {
        &self.records
    }
}

impl fmt::Debug for OtherCopy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OtherCopy")
            .field("copy", &self.copy)
            .field("is_another", &self.there.is_some())
            .finish_non_exhaustive()
    }
}

/// A problem with the place that it is about, where its sentence has room for it.
fn named(problem: Problem, place: &Path) -> Problem {
    match problem.code {
        ProblemCode::FileUnreadable => problem.with("path", place.display().to_string()),
        _ => problem,
    }
}

/// Which copy it is. A file from before copies had ids of their own is known by who wrote its newest act.
fn id_of(store: &Store) -> Result<DeviceId, Problem> {
    let said = store.copy();
    if said == DeviceId::default() {
        return Ok(store.newest_copy()?);
    }
    Ok(said)
}

impl OpenPlan {
    /// What another copy has that this one has not, and what would come of taking it in. Nothing is changed.
    ///
    /// # Errors
    /// [`ProblemCode::AnotherPlan`] when the two have no beginning in common; what [`Store::news`] says.
    pub fn news_of(&self, other: &OtherCopy) -> Result<CopyNews, Problem> {
        let news = match &other.there {
            Some(there) => {
                let meeting = other.meeting(there.store(), &self.store)?;
                self.store.news_in(&meeting, there.store().newest_copy()?)?
            }
            None => self.store.nothing_new_on(other.copy)?,
        };
        let since = match news.since {
            Some(since) => Some(since),
            None => self.last_met(other.copy)?,
        };
        Ok(CopyNews {
            copy: other.copy,
            since,
            ..news
        })
    }

    fn last_met(&self, copy: DeviceId) -> Result<Option<DateTime<Utc>>, Problem> {
        let copies = self.store.copies()?.into_iter();
        Ok(copies
            .filter(|told| told.copy == copy)
            .find_map(|told| told.met_at))
    }

    /// Takes in what another copy has that this one has not, in one act. The plan as it is today is kept as a backup first;
    /// where there is nothing new, nothing is written.
    ///
    /// # Errors
    /// As [`Self::news_of`] and [`Store::unite`]; when the plan of today could not be kept, and nothing is taken in then.
    pub fn meet(&mut self, pen: Pen, other: &OtherCopy) -> Result<Met, Problem> {
        self.is_kept()?;
        let met = match &other.there {
            Some(there) => {
                let meeting = other.meeting_to_take(there.store(), &self.store)?;
                if meeting.brings_something() {
                    self.keep_today()?;
                }
                self.store.take_meeting(pen, meeting, &[other.copy])?
            }
            None => self.store.take_nothing(pen)?,
        };
        self.take_over_identity(other)?;
        Ok(met)
    }

    /// Goes on in the shared folder as the other copy does, when the plan got another identity since the two last met.
    ///
    /// Whose identity it is decides, by what the owner has said in all that both know: one that was made on a copy with a
    /// standing yes, and never one that comes from a copy that was ended, whatever number it gives itself. Of two that may be,
    /// the same one everywhere. Where both copies that made them were ended, neither is gone on with, and this one makes a new.
    fn take_over_identity(&mut self, other: &OtherCopy) -> Result<(), Problem> {
        let Some((theirs, made)) = &other.identity else {
            return Ok(());
        };
        let ours = self.store.plan_identity()?;
        let reached = ours.as_ref().map_or(0, PlanIdentity::epoch);
        if ours.as_ref() == Some(theirs) || theirs.epoch() > reached.saturating_add(MOST_AHEAD) {
            return Ok(());
        }
        let say = self.store.owners_say()?;
        let may_theirs = say.is_yes(made.by) && !say.is_ended(other.copy);
        let Some(ours) = ours else {
            if may_theirs {
                self.store.set_plan_identity(theirs, made)?;
            }
            return Ok(());
        };
        let made_ours = self.store.identity_made()?;
        let may_ours = made_ours.is_none_or(|made| !say.is_ended(made.by));
        if may_theirs && (!may_ours || theirs.is_over(&ours)) {
            self.store.set_plan_identity(theirs, made)?;
        } else if !may_theirs && !may_ours && say.is_yes(self.store.copy()) {
            let newest = if theirs.is_over(&ours) { theirs } else { &ours };
            let made = self.store.made_here()?;
            self.store.set_plan_identity(&newest.renewed(), &made)?;
        }
        Ok(())
    }

    /// The copies the plan was written on, this one first.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn copies(&self) -> Result<Vec<CopyTold>, Problem> {
        Ok(self.store.copies()?)
    }

    /// What came in when another copy was last taken in, for as long as it is news and stands as it came.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn arrived(&self) -> Result<Option<Arrived>, Problem> {
        Ok(self.store.arrived()?)
    }

    /// What copies came to say that does not go together, and what was taken out on one and written in on another.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn unsettled(&self) -> Result<Unsettled, Problem> {
        Ok(self.store.unsettled()?)
    }
}
