//! Whose words what is seen are.

use std::collections::HashSet;

use uuid::Uuid;

use super::Reader;
use super::parts::is_of_owner_alone;
use crate::plan::{ActionId, GoalId, Kind, Pen, PersonId, Plan, Voice};

impl Reader<'_, '_> {
    /// The voices of the texts that are seen. Where the writer may not be named, it is somebody's words, and not whose.
    pub(super) fn put_voices(&self, seen: &mut Plan) {
        let told = told(seen);
        let voices = self.plan.voices.iter().filter(|it| told.contains(&it.record));
        let is_there = |it: &&Voice| match it.kind {
            Kind::Details => !seen.details.understanding.is_empty(),
            kind => !is_of_owner_alone(kind, &it.field) && self.is_whole(kind, it.record, &it.field),
        };
        let heard: Vec<_> = voices.filter(is_there).map(|it| self.heard(it)).collect();
        seen.voices = heard;
    }

    /// Whether more is told of a record than what it is called, or the field is what it is called by.
    fn is_whole(&self, kind: Kind, record: Uuid, field: &str) -> bool {
        match kind {
            Kind::Goal => field == "title" || self.goals.contains(&GoalId(record)),
            Kind::Action => self.actions.contains(&ActionId(record)),
            Kind::Meeting => self.sees_meeting(record.into()),
            _ => true,
        }
    }

    fn heard(&self, voice: &Voice) -> Voice {
        let words = self.named(Some(voice.pen.words));
        let writer = words.and_then(|_| self.named(Some(voice.pen.writer)));
        let nobody = PersonId::default();
        Voice {
            pen: Pen {
                writer: writer.or(words).unwrap_or(nobody),
                words: words.unwrap_or(nobody),
            },
            ..voice.clone()
        }
    }
}

/// The records in a plan that may hold somebody's words.
fn told(seen: &Plan) -> HashSet<Uuid> {
    let mut told = HashSet::from([Uuid::from(seen.details.id)]);
    macro_rules! take {
        ($($place:ident)+) => { $(told.extend(seen.$place.iter().map(|it| Uuid::from(it.id)));)+ };
    }
    take!(matters goals actions resources follow_ups appointments needs concerns cooperation evaluations);
    take!(everyday_goals meetings agenda_items decisions crisis_steps care_wishes weekly_events);
    take!(other_plans consents left_blanks participation);
    told
}
