//! «Slik har jeg fått være med»: how a child's right to take part was looked after, in the child's own words where they
//! can, and in the words of whoever did it. A grown-up's plan has no such chapter.

use serde::Serialize;

use super::signatures::Signatures;
use crate::document::common::{DocumentContext, Quotation};

use crate::plan::{Participation as Told, ParticipationSection};

/// The chapter.
#[derive(Debug, Serialize)]
pub(super) struct Participation {
    title: String,
    parts: Vec<Part>,
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
        (!parts.is_empty()).then(|| Self {
            title: context.text("participation.title", &[]),
            parts,
            signatures: None,
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
