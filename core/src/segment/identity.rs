//! The identity that a plan's segments are encrypted to. It stands in the plan's file and goes along in a locked copy; when a
//! copy is ended the plan gets another.

use std::fmt;
use std::str::FromStr;

use age::x25519::Identity;
use secrecy::ExposeSecret;
use zeroize::Zeroizing;

/// A plan's identity, and how many it has had.
#[derive(Clone)]
pub struct PlanIdentity {
    epoch: u32,
    identity: Identity,
}

impl PlanIdentity {
    /// The first one of a plan.
    #[must_use]
    pub fn first() -> Self {
        Self {
            epoch: 1,
            identity: Identity::generate(),
        }
    }

    /// A new one, that those who have only this one cannot read.
    #[must_use]
    pub fn renewed(&self) -> Self {
        Self {
            epoch: self.epoch.saturating_add(1),
            identity: Identity::generate(),
        }
    }

    /// Which of the plan's identities it is.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// Whether it takes another's place: a newer one, and of two that were made on two copies the same one everywhere.
    #[must_use]
    pub fn is_over(&self, other: &Self) -> bool {
        self.rank() > other.rank()
    }

    fn rank(&self) -> (u32, String) {
        (self.epoch, self.identity.to_public().to_string())
    }

    /// As it is kept in the plan's file.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        let secret = self.identity.to_string();
        Zeroizing::new(format!("{} {}", self.epoch, secret.expose_secret()))
    }

    /// The same, read again; `None` when it is anything else.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (epoch, identity) = text.split_once(' ')?;
        Some(Self {
            epoch: epoch.parse().ok()?,
            identity: Identity::from_str(identity).ok()?,
        })
    }

    pub(super) fn identity(&self) -> &Identity {
        &self.identity
    }
}

/// The same one, and not only the same number.
impl PartialEq for PlanIdentity {
    fn eq(&self, other: &Self) -> bool {
        self.rank() == other.rank()
    }
}

impl fmt::Debug for PlanIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PlanIdentity")
            .field("epoch", &self.epoch)
            .finish_non_exhaustive()
    }
}
