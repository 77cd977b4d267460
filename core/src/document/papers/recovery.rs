//! The recovery sheet: one page with the code that opens a plan when the pass phrase is forgotten.

use chrono::NaiveDate;
use serde::Serialize;

use crate::dates;
use crate::document::DocumentError;
use crate::document::common::{Pdf, beginning, own, typeset};
use crate::plan::Language;
use crate::texts::{list, text};

/// The most characters of the plan's name there is room for.
const LONGEST_NAME: usize = 120;

/// What the sheet says.
#[derive(Serialize)]
struct SheetView {
    lang: &'static str,
    region: &'static str,
    title: String,
    author: String,
    brand: String,
    heading: String,
    plan: Fact,
    made: String,
    code: Code,
    sections: Vec<Section>,
    notes: String,
}

#[derive(Serialize)]
struct Fact {
    label: String,
    text: String,
}

#[derive(Serialize)]
struct Code {
    label: String,
    groups: Vec<String>,
}

#[derive(Serialize)]
struct Section {
    title: String,
    items: Vec<String>,
}

/// Makes the recovery sheet of the plan called `plan`: one A4 page with `code` in large type, what it is for, and
/// where to keep it. The code's groups are those between its hyphens or spaces.
///
/// # Errors
/// [`DocumentError`] when the page could not be typeset.
pub fn recovery_sheet(
    plan: &str,
    code: &str,
    language: Language,
    made: NaiveDate,
) -> Result<Pdf, DocumentError> {
    typeset("/recovery.typ", &SheetView::new(plan, code, language, made), made)
}

impl SheetView {
    fn new(plan: &str, code: &str, language: Language, made: NaiveDate) -> Self {
        let words = |key: &str| text(language, &format!("document.recovery.{key}"), &[]);
        let plan = own(&beginning(plan, LONGEST_NAME));
        let section = |key: &str| Section {
            title: words(&format!("{key}.title")),
            items: list(language, &format!("document.recovery.{key}.items")),
        };
        Self {
            lang: language.as_str(),
            region: "NO",
            title: text(language, "document.recovery.documentTitle", &[("plan", &plan)]),
            author: text(language, "document.brand", &[]),
            brand: text(language, "document.brand", &[]),
            heading: words("title"),
            plan: Fact {
                label: words("forPlan"),
                text: plan,
            },
            made: text(
                language,
                "document.recovery.made",
                &[("date", &dates::written(made, language))],
            ),
            code: Code {
                label: words("code"),
                groups: groups(code),
            },
            sections: ["whatFor", "howTo", "keep"].into_iter().map(section).collect(),
            notes: words("notes"),
        }
    }
}

fn groups(code: &str) -> Vec<String> {
    code.split(['-', ' '])
        .filter(|group| !group.is_empty())
        .map(str::to_owned)
        .collect()
}
