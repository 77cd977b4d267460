//! What the plan says, kept beside the file for whoever shows it: read once, and after each act only what is another is
//! given. A plan that nobody shows is not read.

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::{Store, StoreError};
use crate::plan::{AnyRecord, Plan};
use crate::reading::{InSight, Reading, ReadingParts, Seen};

/// What was last given, and the plan it was read from.
pub(super) struct Given {
    /// As it is seen by the way in, without voices and disagreements: nothing that is read asks for them.
    plan: Plan,
    reading: Reading,
}

impl Store {
    /// What the plan says today, as it is seen. From now on the answer to each act tells what has become another.
    ///
    /// # Errors
    /// Whatever the database says, and [`StoreError::Clock`] when it is no day here.
    pub fn reading(&mut self) -> Result<Reading, StoreError> {
        let today = self.environment.today()?;
        let plan = self.typed()?;
        let reading = Reading::of(&plan, today);
        self.given = Some(Given {
            plan,
            reading: reading.clone(),
        });
        Ok(reading)
    }

    /// The records in sight.
    pub(super) fn in_sight(&self) -> Result<HashSet<Uuid>, StoreError> {
        if let Some(given) = &self.given {
            return Ok(given.reading.in_sight.ids().collect());
        }
        let plan = self.typed()?;
        Ok(Seen::of(&InSight::of(&plan)).ids().collect())
    }

    /// The parts that are another now that these records are as they are; `moved` when one of them came, went or got another
    /// place, so that the lists are made anew in the order the file gives them. Nothing while nobody shows the plan, nor when
    /// the clock is out of all reason: whoever shows the plan then has what it said before.
    pub(super) fn read_again(&mut self, records: &[AnyRecord], moved: bool) -> ReadingParts {
        let (sight, today) = (self.sight(), self.environment.today());
        let is_shown = self.given.is_some();
        let anew = (moved && is_shown).then(|| self.typed().ok()).flatten();
        let (Some(given), Ok(today)) = (self.given.as_mut(), today) else {
            return ReadingParts::default();
        };
        if let Some(plan) = anew {
            given.plan = plan;
        } else {
            let seen = records.iter().filter(|record| sight.sees(record.kind()));
            seen.for_each(|record| given.plan.set(record.clone()));
        }
        given.next(today)
    }
}

impl Given {
    fn next(&mut self, today: NaiveDate) -> ReadingParts {
        let reading = Reading::after(&self.plan, today, Some(&self.reading));
        let parts = reading.since(&self.reading);
        self.reading = reading;
        parts
    }
}
