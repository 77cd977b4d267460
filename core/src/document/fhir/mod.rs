//! The plan as a FHIR R4 bundle (docs/fhir.md), for health records that take one in. It follows HL7's guide on outcomes that
//! matter to the person, and claims no profile. Its resources have the ids of the records they tell of, so the same plan
//! gives the same bundle on the same day, and none holds a text that is not in the plan.

mod agreement;
mod fields;
mod goals;
mod incoming;
mod people;
mod shape;
mod tasks;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use uuid::Uuid;

use super::common::Made;
use super::error::DocumentError;
use super::reader::{MadeFor, plan_for};
use crate::error::{Problem, ProblemCode};
use crate::plan::{Language, PersonId, Plan};
use crate::reading::InSight;
pub use incoming::{Bundled, Left, MAX_BUNDLE_MEGABYTES, read_file};
use shape::{fit, reference};

/// What the resources are made from.
struct Seen<'a> {
    sight: InSight<'a>,
    owner: PersonId,
    made: Made,
    /// The records that the bundle tells of.
    there: BTreeSet<Uuid>,
}

impl Seen<'_> {
    /// A pointer to the owner.
    fn patient(&self) -> Value {
        reference(self.owner)
    }

    /// A pointer to somebody, when they are in the bundle.
    fn person(&self, id: Option<PersonId>) -> Option<Value> {
        self.sight.named(id).map(|it| reference(it.id))
    }
}

/// Makes the bundle: of the whole plan, or of what one reader may see.
///
/// # Errors
/// As [`super::plan_pdf_for`].
pub fn fhir(plan: &Plan, to: Option<MadeFor>, made: Made, language: Language) -> Result<Vec<u8>, Problem> {
    let plan = plan_for(plan, to, made, language)?;
    let sight = InSight::of(&plan);
    let owner = sight.owner().ok_or(ProblemCode::OneOwner)?.id;
    let there = told_of(&sight);
    let seen = Seen {
        sight,
        owner,
        made,
        there,
    };
    let mut entries = people::all(&seen);
    let observations = goals::observations(&seen);
    let tasks = tasks::all(&seen);
    entries.extend(agreement::all(&seen, &observations, &tasks));
    entries.extend(goals::all(&seen));
    entries.extend(observations);
    entries.extend(tasks);
    let bundle = json!({
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": format!("{}T00:00:00Z", made.on),
        "entry": entries,
    });
    let bundle = fit(bundle).unwrap_or_default();
    Ok(serde_json::to_vec_pretty(&bundle).map_err(DocumentError::from)?)
}

/// The records that the bundle tells of: nothing else is pointed to.
fn told_of(sight: &InSight<'_>) -> BTreeSet<Uuid> {
    let goals = sight.plan().goals.iter().map(|it| it.id);
    let goals = goals.filter(|it| sight.goal(*it).is_some());
    let mut there: BTreeSet<Uuid> = goals.map(Uuid::from).collect();
    there.extend(sight.on_paper().into_iter().map(|it| Uuid::from(it.id)));
    there.extend(sight.matters().into_iter().map(|it| Uuid::from(it.id)));
    there.extend(sight.concerns().into_iter().map(|it| Uuid::from(it.id)));
    there.extend(sight.resources().into_iter().map(|it| Uuid::from(it.id)));
    there.extend(sight.needs().into_iter().map(|it| Uuid::from(it.id)));
    there.extend(sight.actions().iter().map(|it| Uuid::from(it.id)));
    there.extend(sight.follow_ups().iter().map(|it| Uuid::from(it.id)));
    there.extend(sight.meetings().iter().map(|it| Uuid::from(it.id)));
    there
}

#[cfg(test)]
mod tests;
