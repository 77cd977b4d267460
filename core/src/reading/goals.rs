//! The goals as a tree, and their numbers.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Goal, GoalId};

/// Where a goal stands among the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GoalPlace {
    /// The goal.
    pub goal: GoalId,
    /// The goal it is shown under: nothing for a main goal, and for the one at which a circle is opened.
    pub under: Option<GoalId>,
    /// `1`, `1.2`.
    pub number: String,
}

impl GoalPlace {
    /// How many goals stand above it.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.number.matches('.').count()
    }
}

/// The goals in sight: those that stand, and whose goals above them all stand.
///
/// Two copies of a plan can each put one goal under the other. Such a circle is opened at its first goal, so that
/// nobody's words go out of sight.
#[derive(Debug, Clone, Default)]
pub struct GoalTree<'a> {
    places: Vec<GoalPlace>,
    goals: Vec<&'a Goal>,
    at: HashMap<GoalId, usize>,
}

impl<'a> GoalTree<'a> {
    /// The tree of these goals, some of which may be taken out of the plan.
    #[must_use]
    pub fn of(all: &'a [Goal]) -> Self {
        let mut ordered: Vec<_> = all.iter().filter(|goal| !goal.removed).collect();
        // Records of a plan stand by age, and the sort is stable.
        ordered.sort_by(|one, other| one.rank.total_cmp(&other.rank));
        let parents = without_circles(&ordered);
        let mut under: HashMap<Option<GoalId>, Vec<&Goal>> = HashMap::new();
        for goal in ordered {
            let parent = parents.get(&goal.id).copied().flatten();
            under.entry(parent).or_default().push(goal);
        }
        let mut tree = Self::default();
        let mut open = numbered(&under, None, "");
        while let Some((goal, place)) = open.pop() {
            open.extend(numbered(&under, Some(goal.id), &format!("{}.", place.number)));
            tree.at.insert(goal.id, tree.goals.len());
            tree.places.push(place);
            tree.goals.push(goal);
        }
        tree
    }

    /// The goals in reading order, each before what stands under it.
    #[must_use]
    pub fn goals(&self) -> &[&'a Goal] {
        &self.goals
    }

    /// The places of the goals, in reading order.
    #[must_use]
    pub fn places(&self) -> &[GoalPlace] {
        &self.places
    }

    /// The goal, if it is in sight.
    #[must_use]
    pub fn goal(&self, id: GoalId) -> Option<&'a Goal> {
        self.at.get(&id).and_then(|at| self.goals.get(*at)).copied()
    }

    /// Where the goal stands, if it is in sight.
    #[must_use]
    pub fn place(&self, id: GoalId) -> Option<&GoalPlace> {
        self.at.get(&id).and_then(|at| self.places.get(*at))
    }

    /// The goals right under `parent`, in their order; the main goals when there is none.
    pub fn under(&self, parent: Option<GoalId>) -> impl Iterator<Item = &'a Goal> {
        let here = self.places.iter().zip(&self.goals);
        here.filter(move |(place, _)| place.under == parent)
            .map(|(_, goal)| *goal)
    }

    /// Everything under a goal in reading order, however far down.
    pub fn below(&self, goal: GoalId) -> impl Iterator<Item = (&GoalPlace, &'a Goal)> {
        let first = self.at.get(&goal).map_or(self.goals.len(), |at| at + 1);
        let depth = self.place(goal).map_or(0, GoalPlace::depth);
        let after = self.places.iter().zip(self.goals.iter().copied()).skip(first);
        after.take_while(move |(place, _)| place.depth() > depth)
    }
}

/// The goals right under `parent` with their numbers, the last first: the next to be taken stands at the end.
fn numbered<'a>(
    under: &HashMap<Option<GoalId>, Vec<&'a Goal>>,
    parent: Option<GoalId>,
    prefix: &str,
) -> Vec<(&'a Goal, GoalPlace)> {
    let here = under.get(&parent).into_iter().flatten().enumerate();
    let numbered = here.map(|(index, goal)| {
        let place = GoalPlace {
            goal: goal.id,
            under: parent,
            number: format!("{prefix}{}", index + 1),
        };
        (*goal, place)
    });
    let mut numbered: Vec<_> = numbered.collect();
    numbered.reverse();
    numbered
}

/// The goal that each stands under, without circles. What stands under a goal that is out of the plan leads nowhere.
fn without_circles(ordered: &[&Goal]) -> HashMap<GoalId, Option<GoalId>> {
    let mut parents: HashMap<_, _> = ordered.iter().map(|goal| (goal.id, goal.parent)).collect();
    let place: HashMap<_, _> = ordered
        .iter()
        .enumerate()
        .map(|(at, goal)| (goal.id, at))
        .collect();
    // Those that are known to lead to the top, or out of the plan.
    let mut known = HashSet::new();
    for goal in ordered {
        let mut path = HashSet::new();
        let mut at = Some(goal.id);
        while let Some(id) = at.filter(|id| !known.contains(id) && path.insert(*id)) {
            at = parents.get(&id).copied().flatten();
        }
        if let Some(again) = at.filter(|id| !known.contains(id)) {
            let next = |id: &GoalId| parents.get(id).copied().flatten().filter(|next| *next != again);
            let circle = std::iter::successors(Some(again), next);
            let first = circle.min_by_key(|id| place.get(id).copied()).unwrap_or(again);
            parents.insert(first, None);
        }
        known.extend(path);
    }
    parents
}

#[cfg(test)]
mod tests {
    use super::super::testing::id;
    use super::*;

    /// Goals as `(number, parent, rank)`; a rank below nothing is taken out.
    fn plan(goals: &[(u128, Option<u128>, f64)]) -> Vec<Goal> {
        let goals = goals.iter().map(|(number, parent, rank)| Goal {
            id: id(*number),
            parent: parent.map(id),
            rank: *rank,
            removed: *rank < 0.0,
            ..Goal::default()
        });
        goals.collect()
    }

    /// «7=1 8=1.1»: the goals in reading order with their numbers.
    fn read(goals: &[(u128, Option<u128>, f64)]) -> String {
        let goals = plan(goals);
        let tree = GoalTree::of(&goals);
        let told = tree.places().iter().map(|place| {
            let goal: uuid::Uuid = place.goal.into();
            format!("{}={}", goal.as_u128(), place.number)
        });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn goals_are_read_in_the_order_they_are_put_each_before_what_stands_under_it() {
        assert_eq!(
            read(&[
                (1, None, 2.0),
                (2, None, 1.0),
                (3, Some(2), 1.0),
                (4, Some(3), 1.0),
                (5, Some(2), 0.0)
            ]),
            "2=1 5=1.1 3=1.2 4=1.2.1 1=2",
            "by rank, and by age where that is the same"
        );
    }

    #[test]
    fn what_hangs_under_a_goal_that_is_taken_out_goes_with_it() {
        assert_eq!(
            read(&[
                (1, None, -1.0),
                (2, Some(1), 0.0),
                (3, Some(2), 0.0),
                (4, None, 0.0),
                (5, Some(99), 0.0)
            ]),
            "4=1",
            "also what stands under what is not there at all"
        );
    }

    #[test]
    fn a_circle_is_opened_at_its_first_goal() {
        assert_eq!(
            read(&[(1, Some(2), 1.0), (2, Some(1), 0.0)]),
            "2=1 1=1.1",
            "two copies can each put a goal under the other"
        );
        assert_eq!(read(&[(1, Some(1), 0.0)]), "1=1", "a goal can stand under itself");
        assert_eq!(
            read(&[
                (1, Some(2), 0.0),
                (2, Some(3), 1.0),
                (3, Some(2), 2.0),
                (4, Some(3), 3.0)
            ]),
            "2=1 1=1.1 3=1.2 4=1.2.1",
            "what hangs under a circle is in sight too"
        );
    }

    #[test]
    fn a_thousand_goals_under_each_other_are_a_tree() {
        let deep: Vec<_> = (1..=1_000)
            .map(|at| (at, (at > 1).then(|| at - 1), 0.0))
            .collect();
        let goals = plan(&deep);
        let tree = GoalTree::of(&goals);
        assert_eq!(tree.goals().len(), 1_000, "everyone is in sight");
        assert_eq!(tree.below(id(1)).count(), 999, "all below the first");
        assert_eq!(tree.below(id(1_000)).count(), 0, "and nothing below the last");
    }
}
