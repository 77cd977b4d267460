//! The example: a whole plan to look at and to try, beside those on the shelf and never among them.
//!
//! It is an open plan like any other, so that everything in it can be tried. It stands on a shelf of its own in a folder that only
//! its user may read, behind a phrase that nobody is told, and both are gone when it is closed.

use std::sync::Arc;

use super::example_place::ExamplePlace;
use super::{OpenPlan, Opening};
use crate::error::{Problem, ProblemCode};
use crate::plan::Language;
use crate::store::Environment;
use crate::store::file::DiskError;
use crate::story::{InStory, Story};
use crate::texts::text;
use crate::vault::{Cover, LOWEST_SCORE, Shelf, VaultError, suggest_phrase};

/// scrypt's work for a phrase that is forgotten at once: it is as hard to guess as the key itself.
const WORK: u8 = 2;

impl OpenPlan {
    /// Makes the example plan and opens it, on the day of its story.
    ///
    /// # Errors
    /// When there is no room for it; nothing of it is then left.
    pub fn example(
        program: &str,
        language: Language,
        environment: Arc<dyn Environment + Sync>,
    ) -> Result<Self, Problem> {
        let place = ExamplePlace::make(&std::env::temp_dir());
        let place = place.map_err(|error| VaultError::from(DiskError::from(error)))?;
        let shelf = Shelf::at(place.shelf()).with_work_factor(WORK);
        let story = Story::example()?;
        let opening = Opening {
            shelf: &shelf,
            program,
            environment: Box::new(InStory::on(story.today, environment)?),
        };
        let cover = Cover::new(&text(language, "shell.example", &[]), "sun", "warning")?;
        let phrase = suggest_phrase(LOWEST_SCORE).map_err(VaultError::from)?;
        let (mut open, _) = Self::tell(opening, &cover, &phrase, &story)?;
        open.example = Some(place);
        Ok(open)
    }

    /// Whether it is the example that is open: nothing of it is kept.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.example.is_some()
    }

    /// Says no to what makes sense only of a plan that is kept: its ways in, its copies, its end.
    pub(crate) fn is_kept(&self) -> Result<(), Problem> {
        if self.is_example() {
            return Err(ProblemCode::OnlyAnExample.into());
        }
        Ok(())
    }
}
