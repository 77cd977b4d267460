//! Who may write in the shared folder: the owner's yes to a copy, and ending one.

use serde_json::{Map, Value, json};

use crate::error::{Problem, ProblemCode};
use crate::kept::{AskingCopy, CopyEnded};
use crate::open_plan::OpenPlan;
use crate::plan::{ConsentSort, DeviceId, Edit, Kind, Pen, PersonId};
use crate::reading::{AllowedCopy, allowed_copies};
use crate::segment::CopyKey;
use crate::store::Changed;
use crate::vault::CopyMark;

impl OpenPlan {
    /// Says yes to a copy that has written in the shared folder, or to this one: `person` has it. What it wrote is taken in
    /// the next time copies are exchanged. `key` is the one that was seen to ask, and `asking` what was told of the folder then: it may
    /// hold another by now that says it is the same copy. The folder itself is not asked, so nobody waits for it.
    ///
    /// # Errors
    /// [`ProblemCode::CopyUnknown`] when no such copy asks with that key; [`ProblemCode::OwnersCopy`] and what else
    /// [`crate::store::Store::act`] says.
    pub fn allow_copy(
        &mut self,
        pen: Pen,
        copy: DeviceId,
        key: &str,
        person: PersonId,
        asking: &[AskingCopy],
    ) -> Result<Changed, Problem> {
        self.is_kept()?;
        if self.keys_of(copy, asking)?.iter().any(|asks| asks == key) {
            self.let_copy(pen, copy, key, person)
        } else {
            Err(ProblemCode::CopyUnknown.into())
        }
    }

    /// The key of a copy that asks, or of this one, for somebody who saw no key; `asking` is what was told of the folder.
    ///
    /// # Errors
    /// [`ProblemCode::CopyUnknown`] when no such copy asks, or several keys do with its id; whatever the database says.
    pub fn asking_key(&mut self, copy: DeviceId, asking: &[AskingCopy]) -> Result<String, Problem> {
        self.is_kept()?;
        let mut keys = self.keys_of(copy, asking)?.into_iter();
        match (keys.next(), keys.next()) {
            (Some(one), None) => Ok(one),
            _ => Err(ProblemCode::CopyUnknown.into()),
        }
    }

    /// Ends a copy: the yes to it is taken back in the owner's words, and the plan gets a new key and a new identity, and the next time
    /// copies are exchanged a new folder beside the one it leaves. What the copy has already it keeps; the others meet a locked copy to
    /// go on.
    ///
    /// # Errors
    /// [`ProblemCode::NotYourWayIn`]; [`ProblemCode::OwnersCopy`] with another's pen; [`ProblemCode::CopyUnknown`] when nobody
    /// said yes to such a copy, it is this one, or it was ended and the plan has had a new identity since; when the disk refuses.
    pub fn end_copy(&mut self, pen: Pen, copy: DeviceId) -> Result<CopyEnded, Problem> {
        self.is_kept()?;
        let change = self.open_folder.ending_of_copy()?;
        self.store.may_let_copy(pen)?;
        let say = self.store.owners_say()?;
        let (held, all) = (say.yes_to(copy), say.all_to(copy));
        let made = self.store.identity_made()?;
        let is_left_out = made.is_some_and(|made| all.is_subset(&made.after));
        if all.is_empty() || (held.is_empty() && is_left_out) || copy == self.store.copy() {
            return Err(ProblemCode::CopyUnknown.into());
        }
        let today = self.today()?;
        let changed = self.store.take_back(pen, &held, today)?;
        if let Some(identity) = self.store.plan_identity()? {
            let made = self.store.made_here()?;
            self.store.set_plan_identity(&identity.renewed(), &made)?;
        }
        let ways = self.carry_out(change)?;
        Ok(CopyEnded { changed, ways })
    }

    /// The copies that may write in the folder today.
    pub(super) fn allowed_copies(&self) -> Result<Vec<AllowedCopy>, Problem> {
        Ok(allowed_copies(&self.plan()?, self.today()?))
    }

    /// Whether somebody has said yes to this copy.
    pub(super) fn is_allowed(&self) -> Result<bool, Problem> {
        let Some(key) = self.known_key()? else {
            return Ok(false);
        };
        let copy = self.store.copy();
        let mut allowed = self.allowed_copies()?.into_iter();
        Ok(allowed.any(|it| it.copy == copy && it.key == key))
    }

    /// The public half of the key that this copy signs with, when it has signed before.
    pub(super) fn known_key(&self) -> Result<Option<String>, Problem> {
        let Some(beside) = self.open_folder.folder().copy_secret() else {
            return Ok(None);
        };
        let key = self.store.known_copy_key(&beside)?;
        Ok(key.map(|key| key.public()))
    }

    /// The key that this copy signs with, made the first time.
    pub(super) fn signing_key(&mut self) -> Result<CopyKey, Problem> {
        let folder = self.open_folder.folder();
        let beside = match (folder.copy_secret(), folder.copy_mark()) {
            (Some(secret), _) => secret,
            // A mark from before it had a secret; and where none could be left, this is another copy the next time in any case.
            (None, mark) => {
                let mark = mark.unwrap_or_else(|| CopyMark::of("", None));
                let left = folder.leave_copy_mark(&mark);
                left.map_err(|error| Problem::new(error.code()))?;
                folder.copy_secret().ok_or(ProblemCode::DiskFailed)?
            }
        };
        Ok(self.store.copy_key(&beside)?)
    }

    /// Says yes to this very copy, unless somebody has.
    pub(super) fn let_this_copy(&mut self, pen: Pen) -> Result<(), Problem> {
        let (copy, key) = (self.store.copy(), self.signing_key()?.public());
        if !self.is_allowed()? {
            self.let_copy(pen, copy, &key, pen.writer)?;
        }
        Ok(())
    }

    fn let_copy(
        &mut self,
        pen: Pen,
        copy: DeviceId,
        key: &str,
        person: PersonId,
    ) -> Result<Changed, Problem> {
        let plan = self.plan()?;
        let last = plan.consents.iter().map(|it| it.rank).fold(0.0, f64::max);
        let fields: [(&str, Value); 7] = [
            ("sort", json!(ConsentSort::Copy.as_str())),
            ("person", json!(person)),
            ("copy", json!(copy)),
            ("key", json!(key)),
            ("givenOn", json!(self.today()?)),
            ("givenBy", json!(pen.words)),
            ("rank", json!(last + 1.0)),
        ];
        let fields: Map<String, Value> = fields
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        let id = self.store.environment().new_id();
        let yes = Edit::Add {
            kind: Kind::Consent,
            id,
            fields,
        };
        Ok(self.store.act(pen, &[yes])?)
    }

    /// The keys that ask with the id of a copy; of this one its own, which it need not ask with.
    fn keys_of(&mut self, copy: DeviceId, asking: &[AskingCopy]) -> Result<Vec<String>, Problem> {
        if copy == self.store.copy() {
            return Ok(vec![self.signing_key()?.public()]);
        }
        let asking = asking.iter().filter(|it| it.copy == copy);
        Ok(asking.map(|it| it.key.clone()).collect())
    }
}
