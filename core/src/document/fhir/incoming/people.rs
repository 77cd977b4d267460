//! People, and what their teams and their places at work say of them.

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

use super::bundle::{Bundle, Resource};
use super::filling::Filling;
use crate::document::open::OpenError;
use crate::plan::text::is_blank;
use crate::plan::{AnyRecord, Kind};

/// What other resources say of each person.
pub(super) struct Around<'a> {
    people: BTreeMap<Uuid, AtWork<'a>>,
}

#[derive(Default)]
struct AtWork<'a> {
    title: &'a str,
    service: &'a str,
    roles: Vec<&'a str>,
}

impl<'a> Around<'a> {
    pub(super) fn of(bundle: &'a Bundle) -> Result<Self, OpenError> {
        let mut people: BTreeMap<Uuid, AtWork<'a>> = BTreeMap::new();
        for place in bundle.all.iter().filter(|it| it.sort == "PractitionerRole") {
            let Some(who) = place.pointed_of("/practitioner", "Practitioner", bundle)? else {
                continue;
            };
            let of_one = people.entry(who).or_default();
            of_one.roles.extend(place.all_ours("/code", "role")?);
            for number in 0..place.list("/code")?.len() {
                let title = place.concept(&format!("/code/{number}"))?;
                if of_one.title.is_empty() {
                    of_one.title = title;
                }
            }
            let display = place.text("/organization/display")?;
            of_one.service = match place.pointed("/organization", bundle)? {
                Some(service) if is_blank(display) => service.text("/name")?,
                _ => display,
            };
        }
        for team in bundle.all.iter().filter(|it| it.sort == "CareTeam") {
            for number in 0..team.list("/participant")?.len() {
                let at = format!("/participant/{number}");
                let Some(who) = person_at(team, &format!("{at}/member"), bundle)? else {
                    continue;
                };
                let of_one = people.entry(who).or_default();
                if of_one.title.is_empty() && !team.list(&format!("{at}/role"))?.is_empty() {
                    of_one.title = team.concept(&format!("{at}/role/0"))?;
                }
            }
        }
        Ok(Self { people })
    }
}

/// A person, or a service. Whose plan it is, is the patient; more than one is told by the plan's own rule.
pub(super) fn person(it: &Resource, around: &Around<'_>, number: usize) -> Result<AnyRecord, OpenError> {
    let nobody = AtWork::default();
    let at_work = around.people.get(&it.id).unwrap_or(&nobody);
    let is_service = it.sort == "Organization";
    let mut roles = match it.sort.as_str() {
        "Patient" => vec!["owner"],
        "Practitioner" => at_work.roles.clone(),
        "Organization" => it.all_ours("/type", "role")?,
        _ => it.all_ours("/relationship", "role")?,
    };
    if roles.is_empty() {
        roles.push(if it.sort == "Practitioner" {
            "helper"
        } else {
            "other"
        });
    }
    let name = if is_service {
        it.text("/name")?.to_owned()
    } else {
        called(it)?
    };
    let mut filling = Filling::new(Kind::Person, it)
        .words("name", &name)
        .words("title", title(it, at_work)?)
        .words("service", at_work.service)
        .put("roles", Some(roles))
        .put(
            "active",
            Some(it.find("/active")?.and_then(Value::as_bool) != Some(false)),
        )
        .put("born", it.day("/birthDate")?)
        .words("address", &address(it)?)
        .ranked(number);
    if is_service {
        filling = filling.words("personSort", "service");
    }
    for number in 0..it.list("/telecom")?.len() {
        let number_of = it.text(&format!("/telecom/{number}/value"))?;
        filling = match it.text(&format!("/telecom/{number}/system"))? {
            "phone" => filling.words("phone", number_of),
            "email" => filling.words("email", number_of),
            _ => filling,
        };
    }
    filling.record()
}

/// What somebody else than us calls a next of kin stands as their title.
fn title<'a>(it: &'a Resource, at_work: &AtWork<'a>) -> Result<&'a str, OpenError> {
    let is_near = it.sort == "RelatedPerson" && !it.list("/relationship")?.is_empty();
    let relation = if is_near {
        it.concept("/relationship/0")?
    } else {
        ""
    };
    Ok(if relation.is_empty() {
        at_work.title
    } else {
        relation
    })
}

/// The name in one piece, or made from its parts.
pub(super) fn called(it: &Resource) -> Result<String, OpenError> {
    let whole = it.text("/name/0/text")?;
    if !is_blank(whole) {
        return Ok(whole.to_owned());
    }
    let mut parts = Vec::new();
    for number in 0..it.list("/name/0/given")?.len() {
        parts.push(it.text(&format!("/name/0/given/{number}"))?);
    }
    parts.push(it.text("/name/0/family")?);
    parts.retain(|it| !is_blank(it));
    Ok(parts.join(" "))
}

/// The address in one piece, or made from its parts.
fn address(it: &Resource) -> Result<String, OpenError> {
    let whole = it.text("/address/0/text")?;
    if !is_blank(whole) {
        return Ok(whole.to_owned());
    }
    let mut lines = Vec::new();
    for number in 0..it.list("/address/0/line")?.len() {
        lines.push(it.text(&format!("/address/0/line/{number}"))?.to_owned());
    }
    let town = [it.text("/address/0/postalCode")?, it.text("/address/0/city")?];
    lines.push(town.join(" ").trim().to_owned());
    lines.retain(|it| !is_blank(it));
    Ok(lines.join(", "))
}

/// The person who is pointed to, by themselves or by their place at work. A team is none.
pub(super) fn person_at(it: &Resource, place: &str, bundle: &Bundle) -> Result<Option<Uuid>, OpenError> {
    let Some(found) = it.pointed(place, bundle)? else {
        return Ok(None);
    };
    match found.sort.as_str() {
        "Patient" | "RelatedPerson" | "Practitioner" | "Organization" => Ok(Some(found.id)),
        "PractitionerRole" => found.pointed_of("/practitioner", "Practitioner", bundle),
        _ => Ok(None),
    }
}
