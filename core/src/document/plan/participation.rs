//! «Slik har jeg fått være med»: how a child's right to take part was looked after, in the child's own words where they
//! can, and in the words of whoever did it; and what the parents write, in their own name. A grown-up's plan has no such
//! chapter.

use std::collections::HashSet;

use serde::Serialize;

use super::signatures::Signatures;
use crate::dates;
use crate::document::common::{DocumentContext, Quotation, own, own_lines, quoted, titled};
use crate::plan::{Matter, Participation as Told, ParticipationSection};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Participation {
    title: String,
    parts: Vec<Part>,
    parents: Option<Parents>,
    pub(super) signatures: Option<Signatures>,
}

#[derive(Debug, Serialize)]
struct Part {
    title: String,
    texts: Vec<TextView>,
}

/// The owner's words are quoted; what others did is told plainly, with their name under it.
#[derive(Debug, Serialize)]
struct TextView {
    own: bool,
    said: Quotation,
}

/// What the parents write: theirs, and never drawn as the child's.
#[derive(Debug, Serialize)]
struct Parents {
    title: String,
    said: Vec<ParentsWords>,
}

#[derive(Debug, Serialize)]
struct ParentsWords {
    text: String,
    who: String,
    when: String,
    /// «mamma», or the name.
    #[serde(skip)]
    called: String,
}

impl Participation {
    /// Nothing when nothing is told.
    pub(super) fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let all = context.sight.participation();
        let parts: Vec<_> = ParticipationSection::ALL
            .iter()
            .map(|section| Part {
                title: context.text(&format!("participation.{}", section.as_str()), &[]),
                texts: all
                    .iter()
                    .filter(|it| it.section == *section)
                    .filter_map(|it| TextView::new(context, it))
                    .collect(),
            })
            .filter(|part| !part.texts.is_empty())
            .collect();
        let parents = Parents::new(context);
        (!parts.is_empty() || parents.is_some()).then(|| Self {
            title: context.text("participation.title", &[]),
            parts,
            parents,
            signatures: None,
        })
    }
}

impl Parents {
    /// Nothing when they have said nothing.
    fn new(context: &DocumentContext<'_>) -> Option<Self> {
        let said: Vec<_> = context
            .parents_matters
            .iter()
            .filter_map(|it| ParentsWords::new(context, it))
            .collect();
        let mut called: Vec<_> = said.iter().map(|it| it.called.clone()).collect();
        let mut seen = HashSet::new();
        called.retain(|it| seen.insert(it.clone()));
        let names = dates::capital(&context.listed(called));
        (!said.is_empty()).then(|| Self {
            title: context.text("participation.parents", &[("names", &names)]),
            said,
        })
    }
}

impl ParentsWords {
    fn new(context: &DocumentContext<'_>, matter: &Matter) -> Option<Self> {
        let voice = context.voice(matter.id.into(), "text")?;
        let person = context.person(Some(voice.pen.words));
        let name = person.map(|it| own(&it.name)).unwrap_or_default();
        let title = person.and_then(titled);
        let who = [Some(name.clone()).filter(|it| !it.is_empty()), title.clone()];
        Some(Self {
            text: quoted(context, &own_lines(&matter.text)),
            who: who.into_iter().flatten().collect::<Vec<_>>().join(", "),
            when: context.date((context.day_of)(voice.at)),
            called: title.unwrap_or(name),
        })
    }
}

impl TextView {
    fn new(context: &DocumentContext<'_>, told: &Told) -> Option<Self> {
        let id = told.id.into();
        let owner = context.sight.owner().map(|it| it.id);
        let speaker = context.voice(id, "text").map(|voice| voice.pen.words);
        let own = speaker.is_some() && speaker == owner;
        let said = if own {
            Quotation::of(context, id, "text", &told.text)
        } else {
            Quotation::plain(context, id, "text", &told.text)
        };
        Some(Self { own, said: said? })
    }
}
