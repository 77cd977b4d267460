//! What is decided by those who own the laptop, and what was wrong with it: for whoever set it up.

use serde_json::{Value, json};

use super::Failure;
use super::said::Said;
use crate::error::Problem;
use crate::policy::{self, decided_shelf};
use crate::store::{Environment, ThisLaptop};
use crate::texts::text;
use crate::wording;

/// Says each policy that holds, and each that does not, with why.
pub(super) fn shown(said: &mut Said<'_>) -> Result<(), Failure> {
    let mut decided = ThisLaptop.decided();
    let shelf = decided_shelf(&mut decided, std::env::var_os("VIKTIG_HOME")).map_err(Problem::from)?;
    let place = policy::place().map(|place| place.display().to_string());
    let place = place.unwrap_or_default();
    if said.json {
        return said.machine(&json!({
            "file": place,
            "policy": decided.policy,
            "wrong": decided.wrong,
            "shelf": shelf.folder(),
        }));
    }
    let holding = decided.policy.holding();
    let heading = if holding.is_empty() {
        "policy.none"
    } else {
        "policy.holds"
    };
    said.say(heading, &[("path", &place)])?;
    for (key, value) in holding {
        let name = text(said.language, &format!("decided.names.{key}"), &[]);
        said.line(&format!("  {name} ({key}): {}", plainly(&value)))?;
    }
    said.say("policy.shelf", &[("path", &shelf.folder().display().to_string())])?;
    if !decided.wrong.is_empty() {
        said.say("policy.wrong", &[])?;
    }
    for problem in &decided.wrong {
        let told = wording::problem(problem, said.language);
        said.line(&format!("  {} {}", told.sentence, told.way))?;
    }
    Ok(())
}

/// A text as it is, everything else as it stands in the file.
fn plainly(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
