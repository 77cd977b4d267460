//! A slip for the patient record. The record is to say that somebody has an individual plan, and where it is found
//! (pasientjournalforskriften § 5). So the slip says that, how long the plan runs, who coordinates and which service has the
//! main responsibility: nothing of what the plan says.

use serde::Serialize;

use crate::document::common::{DocumentContext, Labelled, own, said};

use crate::dates;
use crate::plan::{Person, Role};
use crate::reading::coordinator;

/// The slip. What nobody has written yet is a line to write on.
#[derive(Debug, Serialize)]
pub(super) struct Journal {
    pub(super) title: String,
    intro: String,
    name: Labelled,
    /// The plan may hold no more than a first name.
    rest_of_name: bool,
    born: Labelled,
    period: Labelled,
    places: Places,
    coordinator: Coordinator,
    main_service: Labelled,
    ask: String,
    recorded: String,
    by: String,
    made: String,
    law: String,
}

#[derive(Debug, Serialize)]
struct Places {
    label: String,
    lines: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Coordinator {
    label: String,
    name: String,
    phone: Option<String>,
}

impl Journal {
    pub(super) fn new(context: &DocumentContext<'_>, reader: Option<&Person>) -> Self {
        let words = |key: &str| context.text(&format!("papers.journal.{key}"), &[]);
        let labelled = |key: &str, text: Option<String>| Labelled {
            label: words(key),
            text: text.unwrap_or_default(),
        };
        let name = context.owner_name();
        let details = &context.plan.details;
        let born = context.sight.owner().and_then(|it| it.born);
        Self {
            title: words("title"),
            intro: words("intro"),
            rest_of_name: !name.trim().contains(' '),
            ask: context.text("papers.journal.ask", &[("name", &name)]),
            places: places(context, &name),
            name: labelled("name", Some(name)),
            born: labelled("born", born.map(|day| context.date(day))),
            period: labelled(
                "period",
                dates::period(details.period_from, details.period_to, context.language),
            ),
            coordinator: Coordinator::new(context),
            main_service: labelled("main", said(&details.main_service)),
            recorded: words("recorded"),
            by: words("by"),
            made: made(context, reader),
            law: words("law"),
        }
    }
}

/// «Til fastlege Aase Nygård. Laget 31. mars 2027.»
fn made(context: &DocumentContext<'_>, reader: Option<&Person>) -> String {
    let date = context.date(context.made);
    let Some(reader) = reader else {
        return context.text("papers.made", &[("date", &date)]);
    };
    let parts = [said(&reader.title), Some(own(&reader.name))];
    let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    context.text("papers.journal.for", &[("name", &name), ("date", &date)])
}

/// The plan is with the owner, and with the one it is written with.
fn places(context: &DocumentContext<'_>, owner: &str) -> Places {
    let contact = context
        .with_role(Role::PrimaryContact)
        .filter(|it| it.active && !it.is(Role::Owner));
    let at = |name: &str| context.text("papers.journal.at", &[("name", name)]);
    let lines = [Some(at(owner)), contact.map(|it| at(&with_service(it)))];
    Places {
        label: context.text("papers.journal.where", &[]),
        lines: lines.into_iter().flatten().collect(),
    }
}

/// «Siv Lunde, hjemmetjenesten i Fjordvik kommune».
fn with_service(person: &Person) -> String {
    let parts = [Some(own(&person.name)), said(&person.service)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

impl Coordinator {
    fn new(context: &DocumentContext<'_>) -> Self {
        let found = coordinator(&context.sight);
        let role = match found {
            Some(person) if !person.is(Role::Coordinator) => Role::ChildCoordinator,
            _ => Role::Coordinator,
        };
        Self {
            label: dates::capital(&context.word("person.roles", role.as_str())),
            name: found.map(|it| own(&it.name)).unwrap_or_default(),
            phone: found
                .and_then(|it| said(&it.phone))
                .map(|number| context.text("overview.phone", &[("number", &number)])),
        }
    }
}
