//! How far the owner thinks something has come: which of the day's judgements counts.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::InSight;
use crate::plan::EvaluationId;

/// What was judged today, by the newest judgement of each goal and each everyday goal: that is the one a new number
/// changes.
#[must_use]
pub fn judged_today(sight: &InSight<'_>, today: NaiveDate) -> Vec<EvaluationId> {
    let mut newest = HashMap::new();
    let todays = sight.evaluations().into_iter().filter(|it| it.on == Some(today));
    for it in todays {
        newest.insert((it.goal, it.everyday), it.id);
    }
    let mut judged: Vec<_> = newest.into_values().collect();
    judged.sort_unstable();
    judged
}

#[cfg(test)]
mod tests {
    use super::super::testing::{day, id};
    use super::*;
    use crate::plan::{Evaluation, EverydayGoal, Goal, Plan};

    #[test]
    fn the_newest_judgement_of_the_day_counts() {
        let evaluation = |number: u128, on: u32| Evaluation {
            id: id(number),
            on: Some(day(on)),
            ..Evaluation::default()
        };
        let of_goal = |number, goal: u128, on| Evaluation {
            goal: Some(id(goal)),
            ..evaluation(number, on)
        };
        let plan = Plan {
            goals: vec![
                Goal {
                    id: id(1),
                    ..Goal::default()
                },
                Goal {
                    id: id(2),
                    ..Goal::default()
                },
            ],
            everyday_goals: vec![EverydayGoal {
                id: id(3),
                ..EverydayGoal::default()
            }],
            evaluations: vec![
                of_goal(10, 1, 9),
                of_goal(11, 1, 10),
                of_goal(12, 1, 10),
                of_goal(13, 2, 9),
                Evaluation {
                    everyday: Some(id(3)),
                    ..evaluation(14, 10)
                },
                Evaluation {
                    removed: true,
                    ..of_goal(15, 1, 10)
                },
            ],
            ..Plan::default()
        };
        assert_eq!(
            judged_today(&InSight::of(&plan), day(10)),
            [id(12), id(14)],
            "one for each that was judged today, and not what was taken out again"
        );
    }
}
