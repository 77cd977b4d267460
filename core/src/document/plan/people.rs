//! «Folk rundt meg»: who takes part, how to reach them, and what they contribute.

use serde::Serialize;

use super::tasks::Tasks;
use super::understanding::Understanding;
use crate::document::common::{DocumentContext, Labelled, brief, own, said, said_at_length, titled};
use crate::plan::{Person, Role};
use crate::reading::{
    OFFERED, answers_for_making, answers_for_progress, coordinates, is_reached, meets, role_of,
};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct People {
    title: String,
    heads: [String; 3],
    understanding: Option<Understanding>,
    meet: Option<String>,
    rows: Vec<PersonView>,
    answers: Option<String>,
    notes: Vec<String>,
    tasks: Option<Tasks>,
}

#[derive(Debug, Serialize)]
struct PersonView {
    points: Vec<&'static str>,
    name: String,
    about: Vec<String>,
    contact: Vec<String>,
    email: Option<String>,
    contribution: Option<String>,
    mandate: Option<Labelled>,
}

impl People {
    /// Nothing when there is nobody but an owner of whom nothing more is said.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let rows: Vec<_> = context
            .people
            .iter()
            .map(|person| PersonView::new(context, person))
            .collect();
        let notes: Vec<_> = said(&context.plan.details.main_service)
            .map(|service| context.text("people.mainService", &[("service", &service)]))
            .into_iter()
            .collect();
        let tasks = Tasks::new(context);
        let understanding = Understanding::new(context);
        let alone = context.people.iter().all(|person| person.is(Role::Owner))
            && rows.iter().all(PersonView::says_only_who);
        (!alone || !notes.is_empty() || tasks.is_some() || understanding.is_some()).then(|| Self {
            title: context.text("people.title", &[]),
            heads: ["who", "contact", "contribution"]
                .map(|head| context.text(&format!("people.heads.{head}"), &[])),
            understanding,
            meet: meet(context),
            rows,
            answers: answers(context),
            notes,
            tasks,
        })
    }
}

impl PersonView {
    fn new(context: &DocumentContext<'_>, person: &Person) -> Self {
        let contribution = said_at_length(&person.contribution);
        let takes_part = person.active && !person.is(Role::Owner);
        let is_offered = OFFERED.iter().any(|task| person.is(role_of(*task)));
        let points = [
            ("participants", takes_part),
            ("responsibility", person.active && coordinates(person)),
            ("coordinatorOffered", person.active && is_offered),
            ("contributions", contribution.is_some()),
        ];
        let about: Vec<_> = [titled(person), said(&context.roles(person))]
            .into_iter()
            .flatten()
            .collect();
        let through = context
            .named(person.through)
            .map(|name| context.text("people.through", &[("name", &brief(&name))]));
        let good = person
            .good_relation
            .then(|| context.text("people.goodRelation", &[]));
        let inactive = (!person.active).then(|| context.text("people.inactive", &[]));
        let met: Vec<_> = [through, good, inactive].into_iter().flatten().collect();
        let phone = said(&person.phone).map(|number| context.text("overview.phone", &[("number", &number)]));
        Self {
            points: points
                .into_iter()
                .filter_map(|(point, holds)| holds.then_some(point))
                .collect(),
            name: own(&person.name),
            about: [said(&about.join(", ")), said(&met.join(", "))]
                .into_iter()
                .flatten()
                .collect(),
            contact: [said(&person.service), said(&person.address), phone]
                .into_iter()
                .flatten()
                .collect(),
            email: said(&person.email),
            contribution,
            mandate: context.labelled("people.mandate", said_at_length(&person.mandate)),
        }
    }

    fn says_only_who(&self) -> bool {
        self.contact.is_empty()
            && self.email.is_none()
            && self.contribution.is_none()
            && self.mandate.is_none()
    }
}

/// «Siv Lunde har ansvar for å lage planen.» Who answers for it, and for its progress: it may be two. Of somebody whom nobody has
/// said it of, and who does not coordinate either, paper says what is so: that they write it with the owner.
fn answers(context: &DocumentContext<'_>) -> Option<String> {
    let making = answers_for_making(&context.sight);
    let progress = answers_for_progress(&context.sight);
    let told = |key: &str, person: &Person| {
        let values = [("name", own(&person.name)), ("owner", context.owner_name())];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        context.text(&format!("people.answers.{key}"), &values)
    };
    let is_named = context.plan.details.answers_for_making.is_some();
    let makes = |it: &Person| is_named || coordinates(it);
    match (making, progress) {
        (Some(one), Some(other)) if one.id == other.id && makes(one) => Some(told("both", one)),
        _ => {
            let parts = [
                making.map(|it| told(if makes(it) { "making" } else { "writes" }, it)),
                progress.map(|it| told("progress", it)),
            ];
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        }
    }
}

/// «Siv Lunde møter Arne. De andre nås gjennom …»: only where somebody is reached through another.
fn meet(context: &DocumentContext<'_>) -> Option<String> {
    let mut others = context
        .people
        .iter()
        .filter(|it| it.active && !it.is(Role::Owner));
    if !others.any(|it| is_reached(&context.sight, it)) {
        return None;
    }
    let met = context.people.iter().filter(|it| meets(&context.sight, it));
    let names: Vec<_> = met.map(|it| own(&it.name)).collect();
    let key = match names.len() {
        0 => return None,
        1 => "people.meetOne",
        _ => "people.meet",
    };
    let values = [("names", context.listed(names)), ("owner", context.owner_name())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    Some(context.text(key, &values))
}
