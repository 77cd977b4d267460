//! Everyone who takes part, how near they are, and who sees what.

use super::data::Data;
use super::page::Page;

/// Somebody to ring or write to.
pub(super) fn someone(page: &mut Page, it: Option<Data<'_>>) {
    let Some(it) = it else { return };
    page.quiet(it.says("role"));
    page.strong(it.says("name"));
    page.say(it.says("about"));
    page.say(it.says("phone"));
}

pub(super) fn people(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    if let Some(understanding) = it.at("understanding") {
        page.heading(2, understanding.says("title"));
        page.facts(understanding, "facts");
        page.quote(understanding.at("quote"));
    }
    page.say(it.says("meet"));
    page.table(it.texts("heads"), it.each("rows").map(person).collect());
    page.say(it.says("answers"));
    for note in it.texts("notes") {
        page.quiet(Some(note));
    }
    if let Some(tasks) = it.at("tasks") {
        page.heading(2, tasks.says("title"));
        let task = |row: Data<'_>| Page::of(|cell| cell.say(row.says("task")));
        let rows = tasks
            .each("rows")
            .map(|row| Page::cells(task(row), row, &["who", "when", "note"]));
        page.table(tasks.texts("heads"), rows.collect());
    }
}

fn person(row: Data<'_>) -> Vec<Page> {
    let said = |cell: &mut Page, lines: Vec<&str>| lines.into_iter().for_each(|it| cell.say(Some(it)));
    let who = Page::of(|cell| {
        cell.strong(row.says("name"));
        said(cell, row.texts("about"));
    });
    let contact = Page::of(|cell| {
        said(cell, row.texts("contact"));
        cell.say(row.says("email"));
    });
    let does = Page::of(|cell| {
        cell.say(row.says("contribution"));
        cell.fact(row.at("mandate"));
    });
    vec![who, contact, does]
}

/// The network map, in words.
pub(super) fn map(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for group in it.each("groups") {
        page.heading(2, group.says("title"));
        let people: Vec<String> = group
            .each("people")
            .filter_map(|one| one.joined(&["name", "about"], ", "))
            .collect();
        page.list(people.iter().map(String::as_str).collect());
    }
}

pub(super) fn consents(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for one in it.each("plan") {
        page.strong(one.says("title"));
        page.fact(one.at("given"));
        page.facts(one, "facts");
    }
    let rows = it.each("rows").map(|row| {
        let who = Page::of(|cell| {
            cell.strong(row.says("name"));
            cell.quiet(row.says("given"));
        });
        Page::cells(who, row, &["topics", "exceptions", "until"])
    });
    page.table(it.texts("heads"), rows.collect());
    for sentence in it.texts("withdrawn") {
        page.say(Some(sentence));
    }
    page.quiet(it.says("always"));
    if let Some(handed) = it.at("handed") {
        page.heading(2, handed.says("title"));
        page.say(handed.says("know"));
        let rows = handed.each("rows").map(|row| {
            let who = Page::of(|cell| {
                cell.strong(row.says("name"));
                cell.quiet(row.says("role"));
            });
            Page::cells(who, row, &["what", "on", "until"])
        });
        page.table(handed.texts("heads"), rows.collect());
    }
}
