//! The program's own settings: how it looks and when it locks. Nothing a person wrote.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use viktig_core::plan::Language;
use viktig_core::policy::Policy;
use viktig_core::store::file::{DiskError, private_folder, read_at_most, write_whole};

/// Light, dark, or as the system is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
    /// As the system is.
    #[default]
    System,
}

/// How the program looks, and when it locks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Size of the text in per cent, 100 to 200.
    pub text_size: u16,
    /// Light, dark, or as the system is.
    pub theme: Theme,
    /// The program's own language. The plan's may be another.
    pub language: Language,
    /// Minutes without activity before the plan locks, 1 to 60.
    pub lock_minutes: u8,
    /// Larger text, and one thing at a time.
    pub simple: bool,
    /// Words that may be misspelt are underlined. Nothing is ever corrected by itself.
    pub spelling: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            text_size: 100,
            theme: Theme::System,
            language: Language::Nb,
            lock_minutes: 5,
            simple: false,
            spelling: false,
        }
    }
}

const FILE: &str = "settings.json";

/// Longer than any settings, in bytes.
const LONGEST: u64 = 64 * 1024;

impl Settings {
    /// Reads the settings kept on the shelf; what is missing or damaged is as it was from the start.
    #[must_use]
    pub fn kept_in(folder: &Path) -> Self {
        let text = read_at_most(&path(folder), LONGEST).unwrap_or_default();
        serde_json::from_slice::<Self>(&text)
            .unwrap_or_default()
            .within_bounds()
    }

    /// Keeps the settings on the shelf, within bounds, and gives them back.
    ///
    /// # Errors
    /// When the shelf cannot be written to.
    pub fn keep_in(self, folder: &Path) -> Result<Self, DiskError> {
        let settings = self.within_bounds();
        let text = serde_json::to_vec_pretty(&settings).map_err(std::io::Error::from)?;
        private_folder(folder)?;
        write_whole(&path(folder), &text)?;
        Ok(settings)
    }

    /// How long a plan stays open without activity.
    #[must_use]
    pub fn lock_after(self) -> Duration {
        #[cfg(feature = "automation")]
        if let Some(seconds) = std::env::var("VIKTIG_TEST_LOCK_SECONDS")
            .ok()
            .and_then(|text| text.parse().ok())
        {
            return Duration::from_secs(seconds);
        }
        Duration::from_secs(60 * u64::from(self.lock_minutes))
    }

    /// The same where something is decided for this laptop: whatever the person chose, that holds.
    #[must_use]
    pub fn held_to(self, policy: &Policy) -> Self {
        Self {
            lock_minutes: policy.lock_after(self.lock_minutes),
            language: policy.speaks(self.language),
            ..self
        }
    }

    /// What the person chose just now, of what they were shown: what is decided they were shown as it is, and had before as it
    /// was.
    #[must_use]
    pub fn chosen_over(self, before: Self, policy: &Policy) -> Self {
        let shown = before.held_to(policy);
        Self {
            lock_minutes: if self.lock_minutes == shown.lock_minutes {
                before.lock_minutes
            } else {
                self.lock_minutes
            },
            language: if policy.language.is_some() {
                before.language
            } else {
                self.language
            },
            ..self
        }
    }

    fn within_bounds(self) -> Self {
        Self {
            text_size: self.text_size.clamp(100, 200),
            lock_minutes: self.lock_minutes.clamp(1, 60),
            ..self
        }
    }
}

fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_kept_within_bounds() {
        let shelf = tempfile::tempdir().unwrap();
        let wild = Settings {
            text_size: 900,
            lock_minutes: 0,
            ..Settings::default()
        };
        let kept = wild.keep_in(shelf.path()).unwrap();
        assert_eq!(
            (kept.text_size, kept.lock_minutes),
            (200, 1),
            "a plan always locks, and text stays on the screen"
        );
        assert_eq!(
            Settings::kept_in(shelf.path()),
            kept,
            "and they are the same tomorrow"
        );
    }

    #[test]
    fn what_is_decided_holds_and_the_persons_own_choice_is_not_forgotten() {
        let policy: Policy = serde_json::from_str(r#"{"lockMinutes": 3, "language": "nn"}"#).unwrap();
        let chosen = Settings {
            lock_minutes: 30,
            ..Settings::default()
        };
        let held = chosen.held_to(&policy);
        assert_eq!((held.lock_minutes, held.language), (3, Language::Nn));
        let sooner = Settings {
            lock_minutes: 2,
            ..chosen
        };
        assert_eq!(
            sooner.held_to(&policy).lock_minutes,
            2,
            "it is a bound: sooner is as the person likes"
        );
        let darker = Settings {
            theme: Theme::Dark,
            ..held
        };
        assert_eq!(
            darker.chosen_over(chosen, &policy),
            Settings {
                theme: Theme::Dark,
                ..chosen
            },
            "who chooses something else did not choose what is decided"
        );
        assert_eq!(
            chosen.held_to(&Policy::default()),
            chosen,
            "and the choice holds again when nothing is decided"
        );
    }

    #[test]
    fn damaged_settings_keep_nobody_out() {
        let shelf = tempfile::tempdir().unwrap();
        std::fs::write(path(shelf.path()), "{").unwrap();
        assert_eq!(
            Settings::kept_in(shelf.path()),
            Settings::default(),
            "as from the start"
        );
        std::fs::write(path(shelf.path()), r#"{"theme":"dark"}"#).unwrap();
        assert_eq!(
            Settings::kept_in(shelf.path()).theme,
            Theme::Dark,
            "what can be read is used"
        );
    }
}
