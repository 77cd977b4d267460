//! What leaves the plan: as a PDF (`plan`), as papers beside it (`papers`), as a calendar (`calendar`), as a
//! table (`table`), and as an open file that other programs can read (`open`).
//!
//! A plan becomes finished words in its own language, every character is made printable, and a Typst template in
//! `core/templates/` places it on the page (`common`). The PDF is tagged for those who listen (PDF/UA-1), made to last
//! (PDF/A-2a), and the same, byte for byte, each time it is made from the same plan on the same day.

mod calendar;
mod common;
mod error;
pub mod open;
mod papers;
mod plan;
mod reader;
mod table;
#[cfg(test)]
mod tests;

pub use calendar::{CALENDAR_FIELDS, CalendarWanted, calendar};
pub use common::{Made, Pdf, may_save, save, save_after};
pub use error::DocumentError;
pub use papers::{PaperLook, PaperWanted, paper, paper_name, recovery_sheet, rules_card};
pub use plan::{Part, Parts, PdfChoices, chosen_plan_pdf, plan_pdf};
pub use reader::{MadeFor, paper_for, plan_pdf_for};
pub use table::table;
