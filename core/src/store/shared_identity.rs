//! The identity that the plan is encrypted to in the folder its copies share: which it is, on which copy it was made, and after
//! which copies were ended. And what the owner has said of the copies themselves, which decides whose identity is gone on with.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::act::PendingAct;
use super::facts::{SHARED_FOLDER, SHARED_IDENTITY, SHARED_IDENTITY_MADE, fact, set_fact};
use super::segments::forget_all;
use super::stroke::Stroke;
use super::{Changed, Store, StoreError, acts, changes};
use crate::journal::{ActKind, ActName, Verb};
use crate::plan::{ConsentSort, DeviceId, FieldChange, Kind, Pen, RecordRef};
use crate::segment::PlanIdentity;

/// The field in which a consent says that it was taken back.
const WITHDRAWN_ON: &str = "withdrawnOn";

/// How an identity came to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Made {
    /// The copy that it was made on.
    pub(crate) by: DeviceId,
    /// The consents that the owner had taken back by then: whoever had a copy by them does not get it.
    pub(crate) after: BTreeSet<Uuid>,
}

impl Made {
    /// On a copy, and nobody knows after what.
    pub(crate) fn somewhere(by: DeviceId) -> Self {
        Self {
            by,
            after: BTreeSet::new(),
        }
    }
}

/// What the owner has said of copies.
#[derive(Debug, Default)]
pub(crate) struct OwnersSay {
    /// The consents to copies that the owner took back.
    pub(crate) taken_back: BTreeSet<Uuid>,
    /// The consents to each copy.
    of_copy: BTreeMap<DeviceId, BTreeSet<Uuid>>,
}

impl OwnersSay {
    /// Whether a yes to it stands, that the owner has not taken back.
    pub(crate) fn is_yes(&self, copy: DeviceId) -> bool {
        let mut consents = self.of_copy.get(&copy).into_iter().flatten();
        consents.any(|consent| !self.taken_back.contains(consent))
    }

    /// Whether the owner has ended it.
    pub(crate) fn is_ended(&self, copy: DeviceId) -> bool {
        self.of_copy.contains_key(&copy) && !self.is_yes(copy)
    }

    /// The consents to a copy that the owner has not taken back.
    pub(crate) fn yes_to(&self, copy: DeviceId) -> Vec<Uuid> {
        let consents = self.of_copy.get(&copy).into_iter().flatten();
        let standing = consents.filter(|consent| !self.taken_back.contains(consent));
        standing.copied().collect()
    }

    /// The consents to a copy.
    pub(crate) fn all_to(&self, copy: DeviceId) -> BTreeSet<Uuid> {
        self.of_copy.get(&copy).cloned().unwrap_or_default()
    }
}

impl Store {
    /// The plan's identity, if it has one.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn plan_identity(&self) -> Result<Option<PlanIdentity>, StoreError> {
        let kept = fact(&self.connection, SHARED_IDENTITY)?;
        Ok(kept.and_then(|text| PlanIdentity::from_text(&text)))
    }

    /// How it came to be; nothing where that was not kept.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn identity_made(&self) -> Result<Option<Made>, StoreError> {
        let kept = fact(&self.connection, SHARED_IDENTITY_MADE)?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// The plan's identity, where it can be gone on with: one that was made on a copy that the owner has ended is read by whoever
    /// has that copy.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn standing_identity(&self) -> Result<Option<PlanIdentity>, StoreError> {
        let Some(identity) = self.plan_identity()? else {
            return Ok(None);
        };
        let is_ended = match self.identity_made()? {
            Some(made) => self.owners_say()?.is_ended(made.by),
            None => false,
        };
        Ok((!is_ended).then_some(identity))
    }

    /// Gives the plan an identity. What was known of the folders of the one before is forgotten: they are written in no more.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn set_plan_identity(
        &mut self,
        identity: &PlanIdentity,
        made: &Made,
    ) -> Result<(), StoreError> {
        self.write_beside(|beside| {
            forget_all(beside)?;
            set_fact(beside, SHARED_FOLDER, "")?;
            set_fact(beside, SHARED_IDENTITY_MADE, &json!(made).to_string())?;
            set_fact(beside, SHARED_IDENTITY, &identity.to_text())
        })
    }

    /// How an identity comes to be that is made on this copy now.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn made_here(&self) -> Result<Made, StoreError> {
        Ok(Made {
            by: self.device,
            after: self.owners_say()?.taken_back,
        })
    }

    /// What the owner has said of copies, as the whole history has it: with their own words, by a way in of their own. What
    /// somebody else took back holds too, and ends no copy.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn owners_say(&self) -> Result<OwnersSay, StoreError> {
        let mut say = OwnersSay::default();
        for (id, consent) in self.records.of_kind(Kind::Consent) {
            let is_copy =
                consent.get("sort").and_then(|sort| sort.as_str()) == Some(ConsentSort::Copy.as_str());
            let copy = consent.get("copy").and_then(|copy| copy.as_str());
            let copy = copy.and_then(|copy| Uuid::try_parse(copy).ok());
            if let (true, Some(copy)) = (is_copy, copy) {
                say.of_copy.entry(DeviceId(copy)).or_default().insert(id);
            }
        }
        if say.of_copy.is_empty() {
            return Ok(say);
        }
        let owner = self.records.owner();
        let kind = Kind::Consent;
        let consents = self.records.of_kind(kind).map(|(id, _)| RecordRef { kind, id });
        for head in changes::heads_of_records(&self.connection, consents, WITHDRAWN_ON)? {
            let is_owners = !head.change.value.is_null() && Some(head.change.pen.words) == owner;
            if is_owners && !acts::is_by_contact(&self.connection, head.number)? {
                say.taken_back.insert(head.change.record.id);
            }
        }
        Ok(say)
    }

    /// Whether somebody may decide who has a copy: with the owner's words, by one of the owner's ways in.
    ///
    /// # Errors
    /// [`crate::plan::RuleError::OwnersCopy`].
    pub(crate) fn may_let_copy(&self, pen: Pen) -> Result<(), StoreError> {
        Ok(self.owned(&|_, _| None).may_let_copy(pen, self.way)?)
    }

    /// Takes consents back in the owner's words, also where somebody else did before: what ends a copy is that the owner says so.
    ///
    /// # Errors
    /// As [`Store::act`].
    pub(crate) fn take_back(
        &mut self,
        pen: Pen,
        consents: &[Uuid],
        day: NaiveDate,
    ) -> Result<Changed, StoreError> {
        self.may_let_copy(pen)?;
        let kind = Kind::Consent;
        let strokes = consents.iter().map(|id| {
            let change = FieldChange {
                record: RecordRef { kind, id: *id },
                field: WITHDRAWN_ON.to_owned(),
                value: json!(day),
            };
            Stroke {
                beside: true,
                ..Stroke::new(change, pen)
            }
        });
        self.commit(PendingAct {
            name: ActName {
                verb: Verb::Change,
                kind,
            },
            kind: ActKind::New,
            pen,
            strokes: strokes.collect(),
            proposals: Vec::new(),
        })
    }
}
