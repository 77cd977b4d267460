//! The plan as a file for word processors (.docx), for municipalities whose archive asks for one. It says what the pages on
//! paper say, from the same view; headings, lists and tables are real ones.

mod chapters;
mod closing;
mod crisis;
mod data;
mod goals;
mod pack;
mod page;
mod people;
mod properties;

use super::DocumentError;
use super::common::Made;
use super::plan::{PdfChoices, PlanView};
use super::reader::{MadeFor, view_for};
use crate::error::Problem;
use crate::plan::{Language, Plan};
use data::Data;
use pack::{About, packed};

/// Makes the plan for word processors: all of it, or what one reader may see.
///
/// # Errors
/// As [`super::plan_pdf_for`].
pub fn word(plan: &Plan, to: Option<MadeFor>, made: Made, language: Language) -> Result<Vec<u8>, Problem> {
    let view = view_for(plan, to, made, language, PdfChoices::default())?;
    Ok(written(&view, made)?)
}

fn written(view: &PlanView, made: Made) -> Result<Vec<u8>, DocumentError> {
    let view = serde_json::to_value(view)?;
    let view = Data::new(&view);
    let foot = view
        .at("footer")
        .and_then(|it| it.joined(&["start", "pages"], ""));
    let about = About {
        title: view.says("title").unwrap_or_default(),
        language: &view.joined(&["lang", "region"], "-").unwrap_or_default(),
        made: &made.on.to_string(),
        foot: &foot.unwrap_or_default(),
    };
    packed(&chapters::document(view).blocks, &about)
}
