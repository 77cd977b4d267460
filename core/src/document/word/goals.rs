//! Goals, what is done to reach them, and how far the owner says it has come.

use super::data::Data;
use super::page::Page;

pub(super) fn goals(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for goal in it.each("goals") {
        page.heading(2, goal.joined(&["number", "title"], ": ").as_deref());
        about(page, it, goal);
        for sub in goal.each("subGoals") {
            page.heading(sub.number("level").unwrap_or(3), sub.says("title"));
            about(page, it, sub);
        }
    }
    page.heading(2, it.says("aloneTitle"));
    actions(page, it, it.each("alone").collect());
}

/// What stands under a goal's heading.
fn about(page: &mut Page, whole: Data<'_>, goal: Data<'_>) {
    page.facts(goal, "facts");
    ratings(page, goal.at("ratings"));
    page.quoted(goal.at("learned"));
    page.fact(goal.at("decided"));
    actions(page, whole, goal.each("actions").collect());
}

fn actions(page: &mut Page, whole: Data<'_>, actions: Vec<Data<'_>>) {
    let rows = actions.into_iter().map(|it| {
        let what = Page::of(|cell| {
            cell.strong(it.says("what"));
            cell.say(it.says("how"));
            cell.fact(it.at("extent"));
            cell.facts(it, "expected");
            cell.quoted(it.at("reason"));
        });
        let who = Page::of(|cell| {
            cell.say(it.says("who"));
            cell.quiet(it.says("nobody"));
        });
        let when = Page::of(|cell| {
            cell.say(it.says("when"));
            cell.fact(it.at("next"));
        });
        let state = Page::of(|cell| {
            let Some(state) = it.at("state") else { return };
            cell.say(state.says("words"));
            cell.say(state.says("note"));
            cell.facts(state, "facts");
        });
        vec![what, who, when, state]
    });
    page.table(whole.texts("heads"), rows.collect());
}

pub(super) fn everyday(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for goal in it.each("goals") {
        page.heading(2, goal.says("what"));
        page.fact(goal.at("wanted"));
        ratings(page, goal.at("ratings"));
    }
}

/// The newest rating, and all of them in words.
fn ratings(page: &mut Page, it: Option<Data<'_>>) {
    let Some(it) = it else { return };
    page.strong(it.says("label"));
    if let Some(now) = it.at("now") {
        page.say(now.joined(&["rating", "of"], "\u{a0}").as_deref());
        page.quiet(now.says("on"));
    }
    page.say(it.says("wanted"));
    page.quiet(it.at("chart").and_then(|it| it.says("alt")));
    page.quiet(it.says("list"));
    page.list(it.texts("entries"));
}
