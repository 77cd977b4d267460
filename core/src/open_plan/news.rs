//! What is new to those who have got a copy of an open plan.

use super::OpenPlan;
use crate::document::{self, Known, NewsInWords};
use crate::error::Problem;
use crate::plan::{Language, PersonId, Share};
use crate::reading::{InSight, Since, last_copy};

impl OpenPlan {
    /// What is new to somebody since their last copy, of what the consents of today let them see; in the plan's language or
    /// another. Nothing when they never got one, or may see nothing.
    ///
    /// # Errors
    /// Whatever the database says.
    pub fn news(&self, person: PersonId, language: Option<Language>) -> Result<Option<NewsInWords>, Problem> {
        let Some((copy, since)) = self.known_by(person)? else {
            return Ok(None);
        };
        let known = Known {
            copy: &copy,
            since: &since,
        };
        let language = language.unwrap_or(since.now.details.language);
        document::news_in_words(known, person, self.made_now()?, language)
    }

    /// The last copy by which somebody knows the plan, and the plan then and now.
    pub(super) fn known_by(&self, person: PersonId) -> Result<Option<(Share, Since)>, Problem> {
        let plan = self.store.plan()?;
        let Some(copy) = last_copy(&InSight::of(&plan), person) else {
            return Ok(None);
        };
        let since = self.store.since(copy.id)?;
        Ok(since.map(|since| (copy.clone(), since)))
    }
}
