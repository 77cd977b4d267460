//! How records follow each other: by rank, and those without one as they came into the plan.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::cli::Failure;
use crate::open_plan::OpenPlan;
use crate::plan::Plan;

/// How records follow each other: by rank, and those without one as they came into the plan.
pub(super) struct Order(pub(super) BTreeMap<Uuid, i64>);

impl Order {
    pub(super) fn of(open: &OpenPlan) -> Result<Self, Failure> {
        Ok(Self(open.order()?))
    }

    /// Puts the records of a plan in order.
    pub(super) fn arrange(&self, plan: &mut Plan) {
        self.sort(&mut plan.matters, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.goals, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.actions, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.resources, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.people, |it| (it.rank, it.id.into()));
        self.sort(&mut plan.follow_ups, |it| (0.0, it.id.into()));
    }

    /// Sorts by what `place` gives of each: its rank, and its id.
    pub(super) fn sort<T>(&self, records: &mut [T], place: impl Fn(&T) -> (f64, Uuid)) {
        records.sort_by(|one, other| {
            let ((rank, id), (other_rank, other_id)) = (place(one), place(other));
            rank.total_cmp(&other_rank)
                .then_with(|| self.0.get(&id).cmp(&self.0.get(&other_id)))
        });
    }
}
