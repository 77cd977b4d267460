//! What says that a folder is the one that a plan's copies share. Whoever does not have the plan learns nothing of which plan
//! it is; whoever has it but not its identity can tell that much.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::PlanIdentity;
use crate::plan::PlanId;

/// Longer than any of ours.
pub const LONGEST_MARK: u64 = 4096;

const WHAT: &str = "viktig shared folder 1";

/// What stands in the file of the mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FolderMark {
    what: String,
    /// The folder's own random id, which is its name too.
    pub folder: Uuid,
    /// Which of the plan's identities is used in it.
    pub epoch: u32,
    plan: String,
    identity: String,
}

/// Whose a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The plan's, with the identity that is known.
    Ours,
    /// The plan's, with another.
    OtherIdentity,
    /// Another plan's.
    AnotherPlan,
}

impl FolderMark {
    /// The mark of a new folder.
    #[must_use]
    pub fn new(folder: Uuid, plan: PlanId, identity: &PlanIdentity) -> Self {
        Self {
            what: WHAT.to_owned(),
            folder,
            epoch: identity.epoch(),
            plan: of_plan(folder, plan),
            identity: of_identity(folder, identity),
        }
    }

    /// Reads one; nothing when it is anything else.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mark: Self = serde_json::from_slice(bytes).ok()?;
        (mark.what == WHAT).then_some(mark)
    }

    /// As it is written.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Whose folder it is.
    #[must_use]
    pub fn whose(&self, plan: PlanId, identity: Option<&PlanIdentity>) -> Whose {
        if self.plan != of_plan(self.folder, plan) {
            return Whose::AnotherPlan;
        }
        let ours = |identity: &PlanIdentity| {
            self.epoch == identity.epoch() && self.identity == of_identity(self.folder, identity)
        };
        if identity.is_some_and(ours) {
            Whose::Ours
        } else {
            Whose::OtherIdentity
        }
    }
}

fn of_plan(folder: Uuid, plan: PlanId) -> String {
    hashed("plan", folder, plan.0.as_bytes())
}

fn of_identity(folder: Uuid, identity: &PlanIdentity) -> String {
    hashed("identity", folder, identity.to_text().as_bytes())
}

/// Two folders of one plan have nothing in common.
fn hashed(of: &str, folder: Uuid, secret: &[u8]) -> String {
    let mut hash = Sha256::new();
    for part in [WHAT.as_bytes(), of.as_bytes(), folder.as_bytes(), secret] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}
