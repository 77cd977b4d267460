//! «Slik ble planen til»: month by month, what was written on and by whom. It says nothing of what stood there before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::dates;
use crate::document::common::{DocumentContext, brief};
use crate::plan::{Kind, PersonId};
use crate::texts::text;

/// Something that was done to the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// The day.
    pub on: NaiveDate,
    /// Who wrote.
    pub by: PersonId,
    /// What was written on.
    pub kind: Kind,
}

/// The chapter.
#[derive(Debug, Serialize)]
pub(in crate::document) struct History {
    title: String,
    intro: String,
    heads: [String; 3],
    months: Vec<Month>,
}

#[derive(Debug, Serialize)]
struct Month {
    name: String,
    what: String,
    who: String,
}

impl History {
    /// What is the owner's alone is not told of, and nobody is named whom documents do not name.
    pub(super) fn new(context: &DocumentContext<'_>, written: &[Written]) -> Self {
        let told = written.iter().filter(|it| !it.kind.is_owners_alone());
        let mut months: BTreeMap<(i32, u32), Vec<&Written>> = BTreeMap::new();
        for it in told {
            months.entry((it.on.year(), it.on.month())).or_default().push(it);
        }
        let words = |key: &str| context.text(&format!("history.{key}"), &[]);
        Self {
            title: words("title"),
            intro: words("intro"),
            heads: ["month", "what", "who"].map(words),
            months: months.into_values().map(|it| month(context, &it)).collect(),
        }
    }
}

fn month(context: &DocumentContext<'_>, written: &[&Written]) -> Month {
    let kinds: BTreeSet<Kind> = written.iter().map(|it| it.kind).collect();
    let all = |kind: Kind| {
        text(
            context.language,
            &format!("words.kinds.{}.all", kind.as_str()),
            &[],
        )
    };
    let wrote = |id: PersonId| written.iter().any(|it| it.by == id);
    let who = context.people.iter().filter(|it| wrote(it.id));
    Month {
        name: written.first().map_or_else(String::new, |it| {
            dates::capital(&dates::month_and_year(it.on, context.language))
        }),
        what: kinds.into_iter().map(all).collect::<Vec<_>>().join(", "),
        who: context.listed(who.map(|it| brief(&it.name)).collect()),
    }
}
