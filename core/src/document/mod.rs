//! What leaves the plan: as a PDF (`plan`), as papers beside it (`papers`), as a calendar (`calendar`), as a
//! table (`table`), as a file for word processors (`word`), as a bundle for health records (`fhir`), and as an open file that
//! other programs can read (`open`).
//!
//! A plan becomes finished words in its own language, every character is made printable, and a Typst template in
//! `core/templates/` places it on the page (`common`). The PDF is tagged for those who listen (PDF/UA-1), made to last
//! (PDF/A-2a), and the same, byte for byte, each time it is made from the same plan on the same day.

mod calendar;
mod coming;
mod common;
mod error;
mod fhir;
mod file;
pub mod open;
mod papers;
mod plan;
mod reader;
mod table;
#[cfg(test)]
mod tests;
mod word;

pub use calendar::{CALENDAR_FIELDS, CalendarGiven, CalendarWanted, calendar};
pub use coming::read_any;
pub use common::{
    LONGEST_PASSWORD, LaidOut, Made, PageDrawn, PageWords, Pdf, ReadyPdf, Unfinished, locked, may_save, save,
    save_after, save_written,
};
pub use error::DocumentError;
pub use fhir::{Bundled, Left, MAX_BUNDLE_MEGABYTES, fhir, read_file as read_bundle};
pub use file::FileWanted;
pub use papers::{PaperLook, PaperWanted, lay_out_paper, paper, paper_name, recovery_sheet, rules_card};
pub use plan::{
    Part, Parts, PdfChoices, Written, chosen_plan_pdf, lay_out_archive, plan_pdf, ready_plan_pdf,
};
pub use reader::{
    Known, MadeFor, NewsInWords, lay_out_news, lay_out_paper_for, lay_out_plan, lay_out_plan_cover,
    news_in_words, news_paper, paper_for, plan_pdf_for,
};
pub use table::table;
pub use word::word;
