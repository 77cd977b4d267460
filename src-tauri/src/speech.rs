//! Reading aloud, by the voice the computer has. What is read goes to the desktop's own speech service and nowhere else.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "linux")]
mod ssip;
#[cfg(windows)]
mod windows;

use std::sync::Mutex;

use serde::Serialize;
use ts_rs::TS;
use viktig_core::error::Problem;
use viktig_core::plan::Language;

use crate::watch::held;

#[cfg(target_os = "linux")]
use linux::{Reading, begin};
#[cfg(windows)]
use windows::{Reading, begin};

/// What is being read just now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub(crate) struct ReadNow {
    /// Which of the texts, from 0.
    text: usize,
    /// The word: where it begins in the text, in letters as JavaScript counts them. Nothing where the voice does not tell.
    from: Option<usize>,
    /// Where it ends.
    to: Option<usize>,
}

/// What is read aloud, if anything is.
#[derive(Debug, Default)]
pub(crate) struct Speech(Mutex<Option<Reading>>);

impl Speech {
    /// Reads these texts after each other, instead of what was read before. `now` is told of each word, and of nothing when
    /// all is read or it was broken off.
    ///
    /// # Errors
    /// When there is no speech service, or no voice that speaks the language.
    pub(crate) fn read(
        &self,
        texts: Vec<String>,
        language: Language,
        now: impl Fn(Option<ReadNow>) + Send + 'static,
    ) -> Result<(), Problem> {
        self.stop();
        let reading = begin(texts, language, now)?;
        *held(&self.0) = Some(reading);
        Ok(())
    }

    /// Waits, or goes on.
    pub(crate) fn pause(&self, paused: bool) {
        if let Some(reading) = held(&self.0).as_mut() {
            reading.pause(paused);
        }
    }

    /// Breaks it off.
    pub(crate) fn stop(&self) {
        if let Some(mut reading) = held(&self.0).take() {
            reading.stop();
        }
    }
}

/// On macOS there is no voice yet that this program knows of.
#[cfg(not(any(target_os = "linux", windows)))]
mod elsewhere {
    use viktig_core::error::{Problem, ProblemCode};
    use viktig_core::plan::Language;

    use super::ReadNow;

    #[derive(Debug)]
    pub(crate) struct Reading;

    impl Reading {
        pub(super) fn pause(&mut self, _paused: bool) {}
        pub(super) fn stop(&mut self) {}
    }

    pub(super) fn begin(
        _texts: Vec<String>,
        _language: Language,
        _now: impl Fn(Option<ReadNow>) + Send + 'static,
    ) -> Result<Reading, Problem> {
        Err(Problem::new(ProblemCode::SpeechMissing))
    }
}
#[cfg(not(any(target_os = "linux", windows)))]
use elsewhere::{Reading, begin};
