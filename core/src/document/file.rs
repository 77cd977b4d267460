//! Which file somebody asks for that other programs than this one open.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::SharedDocument;

/// A file for other programs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "file", rename_all = "camelCase")]
pub enum FileWanted {
    /// What has a day, for a calendar.
    Calendar {
        /// Whether it says what each thing is, in the plan's words. Otherwise every title is the same.
        #[serde(default)]
        words: bool,
    },
    /// Actions and follow-ups, for a spreadsheet.
    Table,
    /// The plan, for a word processor.
    Word,
    /// The plan, for a health record: a FHIR bundle.
    Fhir,
}

impl FileWanted {
    /// Which document it is, for those who ask what somebody got.
    #[must_use]
    pub fn document(self) -> SharedDocument {
        match self {
            Self::Calendar { .. } => SharedDocument::Calendar,
            Self::Table => SharedDocument::Table,
            Self::Word => SharedDocument::Plan,
            Self::Fhir => SharedDocument::Fhir,
        }
    }

    /// How its name ends, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Calendar { .. } => "ics",
            Self::Table => "csv",
            Self::Word => "docx",
            Self::Fhir => "json",
        }
    }

    /// What people call that kind of file.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Self::Calendar { .. } => "iCalendar",
            Self::Table => "CSV",
            Self::Word => "Word",
            Self::Fhir => "FHIR",
        }
    }

    /// What it is called among the texts, and the command that makes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fhir => "fhir",
            other => other.ending(),
        }
    }
}
