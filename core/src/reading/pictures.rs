//! The pictures in sight: of what is in sight itself, one of each.

use std::collections::{HashMap, HashSet};

use super::InSight;
use crate::plan::{Picture, PictureOf};

impl<'a> InSight<'a> {
    /// The pictures, in the order they came into the plan. Where copies of the plan have one each of the same thing, the newest.
    #[must_use]
    pub fn pictures(&self) -> Vec<&'a Picture> {
        let mut standing: Vec<_> = self.plan().pictures.iter().filter(|it| !it.removed).collect();
        if standing.is_empty() {
            return standing;
        }
        let shown = self.what_can_have_one();
        standing.retain(|it| it.of() == PictureOf::Cover || shown.contains(&it.of()));
        let mut newest = HashMap::new();
        for it in &standing {
            let known = newest.entry(it.of()).or_insert(it.id);
            // Ids grow with time, on every copy alike.
            *known = (*known).max(it.id);
        }
        standing.retain(|it| newest.get(&it.of()) == Some(&it.id));
        standing
    }

    /// The picture of one thing, if it has one.
    #[must_use]
    pub fn picture_of(&self, of: PictureOf) -> Option<&'a Picture> {
        self.pictures().into_iter().find(|it| it.of() == of)
    }

    fn what_can_have_one(&self) -> HashSet<PictureOf> {
        let people = self.people().into_iter().map(|it| PictureOf::Person(it.id));
        let matters = self.matters().into_iter().map(|it| PictureOf::Matter(it.id));
        let week = self.weekly_events().into_iter();
        let week = week.map(|it| PictureOf::WeeklyEvent(it.id));
        people.chain(matters).chain(week).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{id, person};
    use super::*;
    use crate::plan::{Matter, Plan, WeeklyEvent};

    fn picture(number: u128) -> Picture {
        Picture {
            id: id(number),
            words: format!("Bilde {number}"),
            ..Picture::default()
        }
    }

    fn plan() -> Plan {
        Plan {
            people: vec![person(1, &[])],
            matters: vec![Matter {
                id: id(2),
                ..Matter::default()
            }],
            weekly_events: vec![WeeklyEvent {
                id: id(3),
                ..WeeklyEvent::default()
            }],
            pictures: vec![
                picture(10),
                Picture {
                    person: Some(id(1)),
                    ..picture(11)
                },
                Picture {
                    matter: Some(id(2)),
                    ..picture(12)
                },
                Picture {
                    weekly_event: Some(id(3)),
                    ..picture(13)
                },
            ],
            ..Plan::default()
        }
    }

    fn shown(plan: &Plan) -> Vec<String> {
        let all = InSight::of(plan).pictures().into_iter();
        all.map(|it| it.words.clone()).collect()
    }

    #[test]
    fn a_picture_is_in_sight_with_what_it_is_of() {
        let mut plan = plan();
        assert_eq!(
            shown(&plan).len(),
            4,
            "of the plan, a person, what matters, the week"
        );
        plan.matters[0].removed = true;
        plan.people[0].removed = true;
        plan.pictures[3].removed = true;
        assert_eq!(shown(&plan), ["Bilde 10"], "only the one on the cover is left");
        let sight = InSight::of(&plan);
        assert!(sight.picture_of(PictureOf::Cover).is_some());
        assert!(sight.picture_of(PictureOf::Matter(id(2))).is_none());
    }

    #[test]
    fn of_two_of_the_same_thing_the_newest_is_shown_on_every_copy() {
        let mut plan = plan();
        plan.pictures = vec![picture(21), picture(20)];
        assert_eq!(shown(&plan), ["Bilde 21"], "whichever came into this file first");
        plan.pictures.reverse();
        assert_eq!(shown(&plan), ["Bilde 21"]);
    }
}
