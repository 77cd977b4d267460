//! The pictures that somebody sees: of what they see, and no more.

use super::Reader;
use super::place::{Place, matter};
use crate::plan::{Chapter, PersonId, Picture, PictureOf, Plan};

impl Reader<'_, '_> {
    /// A picture is given with what it is of, and can be kept back by itself. The one on the cover is given with what the plan is.
    /// What somebody sees only because they do it themselves is told them in words.
    pub(super) fn put_pictures(&self, seen: &mut Plan) {
        for it in self.sight.pictures() {
            let of = it.of();
            let is_given = self
                .picture_place(it)
                .is_some_and(|place| self.topics.allow(&place));
            if is_given && self.sees_subject_of(of, seen) {
                seen.pictures.push(only_of(it, of));
            }
        }
    }

    fn picture_place(&self, it: &Picture) -> Option<Place> {
        let of = match it.of() {
            PictureOf::Cover => return Some(Place::of(Chapter::Agreement, it.id)),
            PictureOf::Person(id) => Place::of(Chapter::People, id),
            PictureOf::Matter(id) => {
                let mut all = self.sight.matters().into_iter();
                matter(all.find(|it| it.id == id)?)
            }
            PictureOf::WeeklyEvent(id) => {
                let mut all = self.sight.weekly_events().into_iter();
                self.places.weekly(all.find(|it| it.id == id)?)
            }
        };
        Some(of.with(it.id))
    }

    /// Whether what a picture is of is given, and not only named. The people are put after everything else.
    fn sees_subject_of(&self, of: PictureOf, seen: &Plan) -> bool {
        match of {
            PictureOf::Cover => true,
            PictureOf::Person(id) => self.is_given(id),
            PictureOf::Matter(id) => seen.matters.iter().any(|it| it.id == id),
            PictureOf::WeeklyEvent(id) => seen.weekly_events.iter().any(|it| it.id == id),
        }
    }

    fn is_given(&self, id: PersonId) -> bool {
        let mut people = self.plan.people.iter().filter(|it| !it.removed);
        people.any(|it| it.id == id && it.is_on_papers_map()) && self.sees(Chapter::People, id)
    }
}

/// A picture that points to what it is of, and to nothing else.
fn only_of(it: &Picture, of: PictureOf) -> Picture {
    Picture {
        person: it.person.filter(|id| of == PictureOf::Person(*id)),
        matter: it.matter.filter(|id| of == PictureOf::Matter(*id)),
        weekly_event: it.weekly_event.filter(|id| of == PictureOf::WeeklyEvent(*id)),
        ..it.clone()
    }
}
