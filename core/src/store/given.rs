//! The plan as it stood when copies of it were given.

use uuid::Uuid;

use super::{Store, StoreError};
use crate::plan::{Plan, ShareId};

impl Store {
    /// The plan as it stood when each of these copies was noted, the oldest first.
    ///
    /// # Errors
    /// Whatever the database says.
    pub(crate) fn plans_given(&self, copies: &[ShareId]) -> Result<Vec<(ShareId, Plan)>, StoreError> {
        let order = self.order()?;
        let mut noted = copies.to_vec();
        noted.sort_unstable_by_key(|copy| order.get(&Uuid::from(*copy)));
        let mut given = Vec::new();
        for copy in noted {
            given.extend(self.since(copy)?.map(|since| (copy, since.then)));
        }
        Ok(given)
    }
}
