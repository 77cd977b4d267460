//! The ways in to an open plan, its cover, its locked copies, and its end.

use std::path::Path;

use secrecy::SecretString;

use super::OpenPlan;
use crate::document;
use crate::error::{Problem, ProblemCode};
use crate::plan::{Kind, PlanId, Records};
use crate::policy::Policy;
use crate::vault::{
    self, Cover, MayDo, Overview, PlanEnded, Proven, SaidOfOverview, SetAside, WayChanged, WayIn, WaysInTold,
};

impl OpenPlan {
    /// The ways in there are, and what the one that was used may do.
    ///
    /// # Errors
    /// [`ProblemCode::KeysMissing`] when somebody has removed them all.
    pub fn ways_in(&self) -> Result<WaysInTold, Problem> {
        Ok(WaysInTold {
            ways: self.open_folder.ways_in()?,
            overview: self.open_folder.has_overview(),
            overview_said: self.overview_said()?,
            may: MayDo::of(self.open_folder.way()),
        })
    }

    /// Names in and around the plan: what somebody who knows its owner would try first as a phrase.
    #[must_use]
    pub fn guessable(&self) -> Vec<String> {
        let nickname = self.open_folder.folder().cover().map(|cover| cover.nickname);
        guessable(&self.store.records(), nickname.as_deref())
    }

    /// Gives the owner or the contact a new phrase, or the contact a way in. The old phrase works until the new one is
    /// known to; then it opens nothing that is written from now on, wherever a copy of its files may lie.
    ///
    /// # Errors
    /// [`ProblemCode::WeakPassphrase`], [`ProblemCode::PassphraseTooLong`], [`ProblemCode::NotYourWayIn`]; what is decided
    /// for this laptop; when the disk refuses, and then everything is as it was.
    pub fn set_phrase(&mut self, way: WayIn, phrase: &SecretString) -> Result<WayChanged, Problem> {
        self.is_kept()?;
        let nickname = self.open_folder.folder().cover().map(|cover| cover.nickname);
        let policy = self.policy();
        let is_there = self.open_folder.ways_in()?.contains(&way);
        policy.may_give_way(way, is_there)?;
        accepts(phrase, &self.store.records(), nickname.as_deref(), &policy)?;
        let change = self.open_folder.phrase_change(way, phrase)?;
        self.carry_out(change)
    }

    /// Takes the contact's way in away, and gives the plan a new key.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`], [`ProblemCode::OwnersWayIn`], [`ProblemCode::NoSuchWayIn`]; when the disk refuses, and
    /// then everything is as it was.
    pub fn remove_way(&mut self, way: WayIn) -> Result<WayChanged, Problem> {
        self.is_kept()?;
        let change = self.open_folder.removal(way)?;
        if way == WayIn::Contact && self.open_folder.has_overview() {
            self.carry_out_saying(SaidOfOverview::WayGone, change)
        } else {
            self.carry_out(change)
        }
    }

    /// Lets the contact's overview open the plan by the contact's way in.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`], [`ProblemCode::NoSuchWayIn`] when the contact has no way in; when the disk refuses.
    pub fn join_overview(&mut self, overview: &Overview) -> Result<WayChanged, Problem> {
        let change = self.open_folder.overview_change(Some(overview.recipient()))?;
        self.carry_out_saying(SaidOfOverview::Yes, change)
    }

    /// Takes that back, and gives the plan a new key. The contact's own phrase opens it as before.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`]; when the disk refuses, and then everything is as it was.
    pub fn leave_overview(&mut self) -> Result<WayChanged, Problem> {
        let change = self.open_folder.overview_change(None)?;
        if self.open_folder.has_overview() {
            self.carry_out_saying(SaidOfOverview::No, change)
        } else {
            self.carry_out(change)
        }
    }

    /// Makes a new recovery code, which is shown this once, and gives the plan a new key. The old code no longer opens it.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`]; when the disk refuses, and then the old code still works.
    pub fn renew_recovery_code(&mut self) -> Result<WayChanged, Problem> {
        self.is_kept()?;
        let change = self.open_folder.recovery_renewal()?;
        self.carry_out(change)
    }

    /// What was set aside in the plan's folder and is still there.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn set_aside(&self) -> Result<Vec<SetAside>, Problem> {
        Ok(self.open_folder.set_aside()?)
    }

    /// Destroys something that was set aside. Nothing brings it back.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`], [`ProblemCode::NothingAside`], and when the disk refuses.
    pub fn drop_aside(&self, name: &str) -> Result<(), Problem> {
        Ok(self.open_folder.drop_aside(name)?)
    }

    pub(super) fn carry_out(&mut self, change: vault::Change) -> Result<WayChanged, Problem> {
        let changed = self.open_folder.carry_out(change, &mut self.store);
        if changed.as_ref().is_ok_and(|changed| changed.key_renewed) {
            // Those in the second place have the old key: a new one is made when the plan is locked.
            self.copied = 0;
        }
        changed.map_err(|undone| match undone {
            vault::Undone::Kept(error) => error.into(),
            vault::Undone::Adrift(error) => {
                self.adrift = true;
                error.into()
            }
        })
    }

    /// Whether the plan has no open file any more, because none could be opened after its key was changed. Everything that
    /// was acknowledged is in the file; the plan has to be locked, and opens again.
    #[must_use]
    pub fn is_adrift(&self) -> bool {
        self.adrift
    }

    /// Gives the plan another name on the shelf, and another cover.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`], what [`Cover::new`] says, and when the disk refuses: the old cover is as it was.
    pub fn change_cover(&mut self, nickname: &str, symbol: &str, colour: &str) -> Result<Cover, Problem> {
        self.is_kept()?;
        self.owners()?;
        let before = self.open_folder.folder().cover();
        let cover = Cover {
            plan: self.id().map(|id| id.0),
            last_opened: before.and_then(|cover| cover.last_opened),
            ..Cover::new(nickname, symbol, colour)?
        };
        self.store.keep_cover(&cover.to_text())?;
        self.open_folder.set_cover(&cover)?;
        Ok(cover)
    }

    /// Sees to it that the cover on the shelf is the one kept in the plan: a copy comes without one, and one that is lost
    /// or was changed by others comes back. A plan that keeps none keeps the one on the shelf.
    pub(super) fn agree_on_cover(&mut self) -> Result<(), Problem> {
        let shown = self.open_folder.folder().cover();
        let kept = self.store.kept_cover()?.and_then(|text| Cover::from_text(&text));
        let last_opened = shown.as_ref().and_then(|cover| cover.last_opened);
        let Some(chosen) = kept.clone().or_else(|| shown.clone()) else {
            return Ok(());
        };
        let cover = Cover {
            plan: self.id().map(|id| id.0),
            last_opened: last_opened.or_else(|| self.store.environment().now().ok()),
            ..chosen
        };
        if !kept.is_some_and(|kept| kept.looks_like(&cover)) {
            self.store.keep_cover(&cover.to_text())?;
        }
        if !shown.is_some_and(|shown| shown.looks_like(&cover)) {
            self.open_folder.set_cover(&cover)?;
        }
        Ok(())
    }

    /// Saves a locked copy of the plan to take along: the same ways in open it, and nothing in it can be read.
    ///
    /// # Errors
    /// When the copy cannot be made, or `path` cannot be written.
    pub fn save_sealed_copy(&mut self, path: &Path) -> Result<(), Problem> {
        let copy = self.sealed_copy()?;
        Ok(document::save(&copy, path)?)
    }

    /// A locked copy of the plan as it stands now, and a note in the file that a copy was taken.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn sealed_copy(&mut self) -> Result<Vec<u8>, Problem> {
        self.is_kept()?;
        let id = self.id().ok_or(ProblemCode::NotAPlan)?;
        self.store.mark_copied()?;
        let folder = self.open_folder.folder();
        let scratch = vault::scratch_in(folder.path()).map_err(vault::VaultError::from)?;
        let whole = scratch.path().join(vault::PLAN_FILE);
        vault::OpenFile::snapshot(&self.store, &whole, self.open_folder.key())
            .map_err(vault::VaultError::from)?;
        Ok(folder.sealed_copy(&whole, id.0)?)
    }

    /// Whether `secret` is the phrase or the code of the way in that was used: asked for again before what cannot be
    /// undone.
    ///
    /// # Errors
    /// [`ProblemCode::WrongPassphrase`] and its like.
    pub fn prove(&self, secret: &SecretString) -> Result<Proven, Problem> {
        self.is_kept()?;
        Ok(self.open_folder.prove(secret)?)
    }

    /// Ends the plan: its keys are destroyed, then all of its files are removed. Nothing brings it back. `proven` is what
    /// [`Self::prove`] gave a moment ago.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`]; when the disk refuses before the keys are gone. The plan is locked in any case.
    pub fn end(self, proven: Proven) -> Result<PlanEnded, Problem> {
        let Self {
            store,
            left,
            open_folder,
            ..
        } = self;
        left.say_no_more();
        drop(store);
        Ok(open_folder.end(proven)?)
    }

    /// What is decided for this laptop.
    pub(crate) fn policy(&self) -> Policy {
        self.store.environment().decided().policy
    }

    /// The plan's own id, the same in all its copies.
    pub(crate) fn id(&self) -> Option<PlanId> {
        let records = self.store.records();
        let details = records.of_kind(Kind::Details).next();
        details.map(|(id, _)| PlanId(id))
    }

    fn owners(&self) -> Result<(), Problem> {
        if self.open_folder.way().is_owners() {
            Ok(())
        } else {
            Err(ProblemCode::NotYourWayIn.into())
        }
    }
}

fn guessable(records: &Records, nickname: Option<&str>) -> Vec<String> {
    let called = |kind, field: &'static str| {
        records
            .of_kind(kind)
            .filter_map(move |(_, fields)| fields.get(field)?.as_str())
    };
    nickname
        .into_iter()
        .chain(called(Kind::Details, "title"))
        .chain(called(Kind::Person, "name"))
        .filter(|name| !name.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// Says no to a phrase that somebody who knows the plan's people would guess.
pub(super) fn accepts(
    phrase: &SecretString,
    records: &Records,
    nickname: Option<&str>,
    policy: &Policy,
) -> Result<(), Problem> {
    let about = guessable(records, nickname);
    let about: Vec<&str> = about.iter().map(String::as_str).collect();
    Ok(vault::accept(phrase, &about, policy.lowest_score())?)
}

#[cfg(test)]
mod tests;
