//! A FHIR R4 bundle, ours or somebody else's, read as a new plan (docs/fhir.md). What has a place in a plan is taken, the
//! rest is told. A bundle is hostile until shown otherwise: it is held against the same rules as an open file.

mod agreement;
mod bundle;
mod filling;
mod people;
mod said;
mod tasks;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io::{Read, Seek};
use std::path::Path;

use serde::Serialize;
use ts_rs::TS;
use uuid::Uuid;

use crate::document::open::text::JsonText;
use crate::document::open::{Incoming, OpenError};
use crate::plan::text::{Shape, is_blank, tamed};
use crate::plan::{AnyRecord, Language, Plan, PlanRecords};
use bundle::{Bundle, Resource};

/// The largest bundle that is read, in megabytes. It stands in memory whole; a plan with 500 actions is one.
pub const MAX_BUNDLE_MEGABYTES: u64 = 20;

/// How many of those without a place are named, of each sort.
const NAMED: usize = 3;

/// How many letters of such a name are told.
const OF_NAME: usize = 60;

/// A plan from a bundle, checked but not yet anybody's file.
#[derive(Debug, Clone, PartialEq)]
pub struct Bundled {
    /// The plan.
    pub incoming: Incoming,
    /// What has no place in it, by sort.
    pub left: Vec<Left>,
}

/// Resources that have no place in a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Left {
    /// Their sort, in FHIR's word: `Condition`.
    pub sort: String,
    /// How many there are.
    pub count: usize,
    /// What the first of them are called.
    pub names: Vec<String>,
}

/// Reads a bundle, no larger than [`MAX_BUNDLE_MEGABYTES`]. A plan that says no language is in `language`.
///
/// # Errors
/// [`OpenError`], each kind of file that is no plan told apart.
pub fn read_file(path: &Path, language: Language) -> Result<Bundled, OpenError> {
    read(&mut JsonText::open(path, MAX_BUNDLE_MEGABYTES)?, language)
}

fn read<R: Read + Seek>(text: &mut JsonText<R>, language: Language) -> Result<Bundled, OpenError> {
    let bundle = Bundle::read(text)?;
    let (plan, left) = taken(&bundle, language)?;
    let places = places(&plan, &bundle);
    let incoming = Incoming::without_journal(plan);
    let incoming = incoming.map_err(|error| error.moved(|at| in_bundle(&places, at)))?;
    Ok(Bundled { incoming, left })
}

/// What there is a place for, not yet held against any rule, and the rest.
fn taken(bundle: &Bundle, language: Language) -> Result<(PlanRecords, Vec<Left>), OpenError> {
    let mut plan = Plan::default();
    let mut left: BTreeMap<&str, Left> = BTreeMap::new();
    let around = people::Around::of(bundle)?;
    plan.put(agreement::details(bundle, language)?);
    for (number, resource) in bundle.all.iter().enumerate() {
        if is_told_by_others(bundle, resource) {
            continue;
        }
        let record = match resource.sort.as_str() {
            "Patient" | "RelatedPerson" | "Practitioner" | "Organization" => {
                Some(people::person(resource, &around, number)?)
            }
            "Goal" => Some(said::goal(resource, bundle, number)?),
            "Observation" => said::observation(resource, bundle, number)?,
            "ServiceRequest" => tasks::need(resource, number)?,
            "Task" => tasks::task(resource, bundle, number)?,
            "Appointment" => tasks::meeting(resource, bundle)?,
            "Consent" => agreement::consent(resource, bundle, number)?,
            _ => None,
        };
        match record {
            Some(record) => plan.put(record),
            None => leave(&mut left, resource),
        }
    }
    Ok((plan.into(), left.into_values().collect()))
}

/// The plan itself is read first; a team and somebody's place at work say something of the people.
fn is_told_by_others(bundle: &Bundle, resource: &Resource) -> bool {
    match resource.sort.as_str() {
        "CareTeam" | "PractitionerRole" => true,
        "CarePlan" => bundle.plan().is_some_and(|it| it.id == resource.id),
        _ => false,
    }
}

fn leave<'a>(left: &mut BTreeMap<&'a str, Left>, resource: &'a Resource) {
    let of_sort = left.entry(&resource.sort).or_insert_with(|| Left {
        sort: resource.sort.clone(),
        count: 0,
        names: Vec::new(),
    });
    of_sort.count += 1;
    let name: String = tamed(resource.called(), Shape::Line)
        .chars()
        .take(OF_NAME)
        .collect();
    if of_sort.names.len() < NAMED && !is_blank(&name) {
        of_sort.names.push(name);
    }
}

/// Where each record of the plan stands in the bundle.
fn places(plan: &PlanRecords, bundle: &Bundle) -> BTreeMap<String, String> {
    let resources: BTreeMap<Uuid, &str> = bundle.all.iter().map(|it| (it.id, it.at.as_str())).collect();
    let records = plan.each().into_iter();
    let placed = records.filter_map(|(at, record): (String, AnyRecord)| {
        let (record, _) = record.to_fields().ok()?;
        let resource = resources.get(&record.id)?;
        Some((format!("/plan{at}"), (*resource).to_owned()))
    });
    placed.collect()
}

/// The resource that a place in the plan came from. A field has another name there: the resource is near enough.
fn in_bundle(places: &BTreeMap<String, String>, at: String) -> String {
    let mut above = Some(at.as_str());
    while let Some(here) = above {
        if let Some(resource) = places.get(here) {
            return resource.clone();
        }
        above = here.rsplit_once('/').map(|it| it.0);
    }
    "/entry".to_owned()
}
