//! Where the records of a kind stand in a plan: in a list, and the plan's details by themselves.

use uuid::Uuid;

use crate::plan::PlanDetails;

/// Where a kind's records are kept in [`Plan`]: many in a list, the one in its place.
pub(super) trait Place<T> {
    fn put(&mut self, record: T);

    /// Puts a record where it stood, or, when it is new, at the end.
    fn set(&mut self, record: T, id: impl Fn(&T) -> Uuid);

    /// Each record with its JSON Pointer, when the place itself is at `pointer`.
    fn each(&self, pointer: &str) -> Vec<(String, T)>;
}

impl<T: Clone> Place<T> for Vec<T> {
    fn put(&mut self, record: T) {
        self.push(record);
    }

    fn set(&mut self, record: T, id: impl Fn(&T) -> Uuid) {
        let wanted = id(&record);
        match self.iter_mut().find(|one| id(one) == wanted) {
            Some(place) => *place = record,
            None => self.push(record),
        }
    }

    fn each(&self, pointer: &str) -> Vec<(String, T)> {
        let numbered = self.iter().enumerate();
        numbered
            .map(|(number, record)| (format!("{pointer}/{number}"), record.clone()))
            .collect()
    }
}

impl Place<PlanDetails> for PlanDetails {
    fn put(&mut self, record: PlanDetails) {
        *self = record;
    }

    fn set(&mut self, record: PlanDetails, _id: impl Fn(&PlanDetails) -> Uuid) {
        *self = record;
    }

    fn each(&self, pointer: &str) -> Vec<(String, PlanDetails)> {
        vec![(pointer.to_owned(), self.clone())]
    }
}

/// A place's name on the wire: `follow_ups` → `followUps`.
pub(super) fn camel(place: &str) -> String {
    let mut words = place.split('_');
    let mut name = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (first, rest) = word.split_at(word.len().min(1));
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(rest);
    }
    name
}
