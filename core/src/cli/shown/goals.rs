//! The goals, and what is done to reach them.

use super::{Names, joined};
use crate::dates;
use crate::plan::{Action, Language};
use crate::reading::InSight;
use crate::texts::text;

/// The goals in sight, each with its actions and the goals under it.
pub(super) fn goals(sight: &InSight<'_>, names: &Names, language: Language) -> Vec<String> {
    let tree = sight.goals();
    let mut lines = Vec::new();
    for (place, goal) in tree.places().iter().zip(tree.goals()) {
        let indent = "  ".repeat(place.depth());
        let by = goal.deadline.map(|due| dates::written(due, language));
        let wanted = goal.aim.map(|wanted| {
            text(
                language,
                "document.ratings.wanted",
                &[("rating", &wanted.to_string())],
            )
        });
        let title = joined([Some(goal.title.clone()), by, Some(goal.rough.clone()), wanted]);
        lines.push(format!("{indent}{title}"));
        let actions = sight.actions_of(goal.id);
        lines.extend(actions.map(|it| format!("{indent}  – {}", action(it, names, language))));
    }
    // Somebody may see what is done, and not the goal it is done for.
    let alone = sight.actions().iter().filter(|it| it.stands_alone());
    lines.extend(alone.map(|it| format!("– {}", action(it, names, language))));
    lines
}

/// What is done, by whom, when and how far it has come.
fn action(action: &Action, names: &Names, language: Language) -> String {
    let state = text(
        language,
        &format!("words.choices.action.state.{}", action.state.as_str()),
        &[],
    );
    let responsible = action.responsible.and_then(|person| names.get(person.into()));
    let period = dates::period(action.from, action.to, language);
    let [from, to] = [action.from_time, action.to_time].map(|time| time.map(|it| it.to_string()));
    let hours = dates::hours(from.as_deref(), to.as_deref(), language);
    joined([Some(action.what.clone()), responsible, period, hours, Some(state)])
}
