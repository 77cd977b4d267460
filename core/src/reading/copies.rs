//! Who has got a copy, and of what.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::InSight;
use crate::plan::{PersonId, Share, ShareId, SharedDocument};

/// The copies that somebody has got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopiesOf {
    /// Who.
    pub person: PersonId,
    /// Theirs, the newest first: that is what they have now.
    pub copies: Vec<ShareId>,
}

/// Everyone who has got a copy, whoever got one last first.
#[must_use]
pub fn copies(sight: &InSight<'_>) -> Vec<CopiesOf> {
    let mut all: Vec<CopiesOf> = Vec::new();
    // Of one day, the one written last is the newest.
    for share in sight.shares().into_iter().rev() {
        let Some(person) = share.person else { continue };
        match all.iter_mut().find(|it| it.person == person) {
            Some(theirs) => theirs.copies.push(share.id),
            None => all.push(CopiesOf {
                person,
                copies: vec![share.id],
            }),
        }
    }
    all
}

/// The last copy by which somebody knows the plan: of the plan itself, or of what was new in it.
#[must_use]
pub fn last_copy<'a>(sight: &InSight<'a>, person: PersonId) -> Option<&'a Share> {
    let tells = |it: &&Share| matches!(it.document, SharedDocument::Plan | SharedDocument::News);
    let mut newest_first = sight.shares().into_iter().rev();
    newest_first.find(|it| it.person == Some(person) && tells(it))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id};
    use super::*;
    use crate::plan::Plan;

    #[test]
    fn the_newest_copy_of_each_comes_first_whenever_it_was_written_down() {
        let share = |number, person, on| Share {
            id: id(number),
            person: Some(id(person)),
            on: Some(day(on)),
            ..Share::default()
        };
        let plan = Plan {
            shares: vec![share(10, 1, 4), share(11, 2, 2), share(12, 1, 2), share(13, 1, 4)],
            ..Plan::default()
        };
        let told = copies(&InSight::of(&plan));
        let told: Vec<_> = told.iter().map(|it| (it.person, it.copies.clone())).collect();
        assert_eq!(
            told,
            [(id(1), vec![id(13), id(10), id(12)]), (id(2), vec![id(11)])],
            "by day, and of one day the last that was written"
        );
    }

    #[test]
    fn the_last_copy_is_of_the_plan_or_of_what_was_new_in_it() {
        let share = |number, on, document| Share {
            id: id(number),
            person: Some(id(1)),
            on: Some(day(on)),
            document,
            ..Share::default()
        };
        let mut plan = Plan {
            shares: vec![
                share(10, 2, SharedDocument::Plan),
                share(11, 5, SharedDocument::Week),
            ],
            ..Plan::default()
        };
        let last = |plan: &Plan, person| last_copy(&InSight::of(plan), person).map(|it| it.id);
        assert_eq!(
            last(&plan, id(1)),
            Some(id(10)),
            "a week on a wall tells nobody the plan"
        );
        assert_eq!(last(&plan, id(2)), None, "nobody else got it");
        plan.shares.push(share(12, 6, SharedDocument::News));
        assert_eq!(
            last(&plan, id(1)),
            Some(id(12)),
            "who was told what was new knows it"
        );
    }
}
