//! Writes what the window knows of core: `ui/src/api/bindings`, the types that its commands take and answer with, and
//! `ui/src/api/registry.ts`, the kinds of record there are, and `ui/src/api/holidays.ts`. All are committed; `make bindings` notices when they are out of step.
//!
//! What is written is what can be reached from the roots below, and nothing else: a type that no command speaks of any more
//! goes away by itself. ts-rs would write one file for each type, and begins a shared file anew in every test program.

mod holidays;
mod registry;
mod rooms;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use ts_rs::Config;
use viktig_core::document::{FileWanted, NewsInWords, PageDrawn, PaperWanted, Part, PdfChoices};
use viktig_core::error::Problem;
use viktig_core::kept::{
    Arrived, BackupTold, BringBack, Compared, CopyEnded, CopyNews, CopyTold, Exchanged, Met, SecondPlace,
    SharedFolder, Unsettled,
};
use viktig_core::open_plan::{Preview, Recipient};
use viktig_core::plan::{Edit, Language, Pen, RecordRef};
use viktig_core::reading::{SearchAsked, SearchFound};
use viktig_core::store::{Changed, Cursor, HistoryPage};
use viktig_core::vault::{
    Backup, Cover, OnShelf, PlanEnded, SetAside, Strength, TakenCopy, WayChanged, WayIn, WaysInTold,
};
use viktig_core::wording::{InWords, WordsAsked};

use crate::commands::copies::OtherPlace;
use crate::commands::program::Start;
use crate::commands::saving::Saved;
use crate::idle::LockReason;
use crate::leaving::LeaveReason;
use crate::ruling::Ruled;
use crate::second_start::OtherShelf;
use crate::session::{CreatedPlan, MendedPlan, NewPlan, OpenedPlan, OverviewTold};
use crate::settings::Settings;
use crate::speech::ReadNow;

use rooms::Rooms;

/// What commands take, what they answer with, and what the window is told.
macro_rules! roots {
    ($($root:ty),+ $(,)?) => {
        fn reached(config: &Config) -> Rooms<'_> {
            let mut rooms = Rooms::new(config);
            $(rooms.reach::<$root>();)+
            rooms
        }
    };
}

roots!(
    Arrived,
    Backup,
    BackupTold,
    BringBack,
    Changed,
    Compared,
    CopyEnded,
    CopyNews,
    CopyTold,
    Cover,
    CreatedPlan,
    Cursor,
    Edit,
    Exchanged,
    FileWanted,
    HistoryPage,
    InWords,
    Language,
    LeaveReason,
    LockReason,
    MendedPlan,
    Met,
    NewPlan,
    NewsInWords,
    OnShelf,
    OpenedPlan,
    OtherPlace,
    OtherShelf,
    OverviewTold,
    PageDrawn,
    PaperWanted,
    Part,
    PdfChoices,
    Pen,
    PlanEnded,
    Preview,
    Problem,
    ReadNow,
    Recipient,
    RecordRef,
    Ruled,
    Saved,
    SearchAsked,
    SearchFound,
    SecondPlace,
    SetAside,
    Settings,
    SharedFolder,
    Start,
    Strength,
    TakenCopy,
    Unsettled,
    WayChanged,
    WayIn,
    WaysInTold,
    WordsAsked,
);

/// Writes a file whose text is another than before, so that nothing looks changed that is not.
fn write(file: &Path, text: &str) {
    if fs::read_to_string(file).is_ok_and(|before| before == text) {
        return;
    }
    fs::write(file, text).unwrap();
}

#[test]
fn export_bindings() {
    let config = Config::from_env();
    let folder = config.out_dir();
    fs::create_dir_all(folder).unwrap();
    let files = reached(&config).files();
    let written: BTreeSet<String> = files.iter().map(|(name, _)| name.clone()).collect();
    for (name, text) in files {
        write(&folder.join(name), &text);
    }
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap();
        if !written.contains(&*file.file_name().to_string_lossy()) {
            fs::remove_file(file.path()).unwrap();
        }
    }
    write(&folder.with_file_name("registry.ts"), &registry::written());
    write(&folder.with_file_name("holidays.ts"), &holidays::written());
}
