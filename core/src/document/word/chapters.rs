//! The chapters in the order of the plan, each from the view that its pages on paper are made of. What is there to be written
//! or drawn on by hand has no place in a file that is written in.

use super::closing::{contents, diary, participation, signed};
use super::crisis::crisis;
use super::data::Data;
use super::goals::{everyday, goals};
use super::page::Page;
use super::people::{consents, map, people, someone};

/// A chapter, by its name in the view.
type Chapter = (&'static str, fn(&mut Page, Data<'_>));

/// The chapters of the plan after its cover.
const CHAPTERS: [Chapter; 19] = [
    ("own", own),
    ("overview", overview),
    ("inFull", in_full),
    ("goals", goals),
    ("everyday", everyday),
    ("needs", needs),
    ("concerns", concerns),
    ("cooperation", cooperation),
    ("people", people),
    ("map", map),
    ("consents", consents),
    ("calendar", calendar),
    ("meetings", meetings),
    ("crisis", crisis),
    ("wishes", wishes),
    ("participation", participation),
    ("contents", contents),
    ("closing", signed),
    ("diary", diary),
];

/// The whole document.
pub(super) fn document(view: Data<'_>) -> Page {
    let mut page = Page::default();
    if let Some(it) = view.at("cover") {
        cover(&mut page, it);
    }
    for (name, write) in CHAPTERS {
        if let Some(it) = view.at(name) {
            write(&mut page, it);
        }
    }
    page
}

fn cover(page: &mut Page, it: Data<'_>) {
    page.quiet(it.joined(&["brand", "kind"], " · ").as_deref());
    page.title(it.says("owner"));
    page.quiet(it.at("child").and_then(|it| it.says("age")));
    page.strong(it.says("title"));
    if it.at("first").is_none() {
        page.say(it.says("question"));
    }
    page.quote(it.at("first"));
    it.each("others").for_each(|said| page.quote(Some(said)));
    for fact in it.each("facts") {
        let lines = fact.texts("lines").join("\n");
        page.strong(fact.says("label"));
        page.say(Some(lines.as_str()).filter(|it| !it.is_empty()));
    }
    if let Some(next) = it.at("next") {
        page.strong(it.says("nextTitle"));
        next_date(page, next);
    }
    someone(page, it.at("contact"));
    if let Some(child) = it.at("child") {
        someone(page, child.at("contact"));
        for line in child.texts("made") {
            page.quiet(Some(line));
        }
    }
}

/// «5. april, mandag: Sårstell», and who does it.
fn next_date(page: &mut Page, it: Data<'_>) {
    let day = it.joined(&["day", "month"], " ").unwrap_or_default();
    let weekday = it.says("late").or_else(|| it.says("weekday"));
    let label = [Some(day.as_str()), weekday].into_iter().flatten();
    page.strong(Some(&label.collect::<Vec<_>>().join(", ")));
    page.say(it.says("what"));
    page.quiet(it.says("who"));
}

fn own(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for task in it.each("tasks") {
        page.heading(2, task.says("what"));
        if let Some(date) = task.at("date") {
            page.strong(date.joined(&["day", "month", "weekday"], " ").as_deref());
        } else {
            page.strong(task.says("rough"));
            page.quiet(task.says("undated"));
        }
        page.say(task.says("how"));
        page.facts(task, "facts");
        page.quiet(task.says("back"));
        let answers = task.texts("answers").into_iter().map(|it| format!("☐ {it}"));
        let answers = answers.collect::<Vec<_>>().join("   ");
        page.say(Some(answers.as_str()).filter(|it| !it.is_empty()));
    }
    page.fact(it.at("contributes"));
    someone(page, it.at("back"));
}

fn overview(page: &mut Page, it: Data<'_>) {
    in_full(page, it);
    if let Some(next) = it.at("next") {
        page.heading(2, next.says("title"));
        next.each("dates").for_each(|date| next_date(page, date));
    }
    it.each("contacts").for_each(|one| someone(page, Some(one)));
}

fn in_full(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    if let Some(matters) = it.at("matters")
        && matters.each("quotes").next().is_some()
    {
        page.heading(2, matters.says("title"));
        matters.each("quotes").for_each(|said| page.quote(Some(said)));
    }
    for key in ["bestSupport", "strengths", "support", "contributions"] {
        page.listed(2, it.at(key));
    }
}

fn needs(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    let rows = it.each("rows").map(|row| {
        let need = Page::of(|cell| {
            cell.say(row.says("text"));
            cell.facts(row, "facts");
        });
        vec![
            need,
            Page::of(|cell| row.texts("goals").into_iter().for_each(|it| cell.say(Some(it)))),
        ]
    });
    page.table(it.texts("heads"), rows.collect());
}

fn concerns(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for concern in it.each("concerns") {
        page.quote(concern.at("quote"));
        page.strong(concern.says("state"));
        page.strong(concern.says("answered"));
        page.say(concern.says("answer"));
        page.facts(concern, "facts");
    }
}

fn cooperation(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for part in it.each("parts") {
        page.heading(2, part.says("title"));
        for wish in part.each("wishes") {
            page.strong(wish.says("withWhom"));
            page.quote(wish.at("about"));
            if wish.at("exception").is_some() {
                page.strong(it.says("exception"));
                page.quote(wish.at("exception"));
            }
            page.facts(wish, "facts");
        }
    }
}

fn calendar(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    page.say(it.says("intro"));
    for month in it.each("months") {
        page.heading(2, month.says("name"));
        let rows = month.each("entries").map(|entry| {
            let day = entry.joined(&["day", "weekday"], " ");
            let day = if entry.says("day").is_some() {
                day.as_deref()
            } else {
                entry.says("rough")
            };
            let what = Page::of(|cell| {
                cell.say(entry.says("what"));
                cell.facts(entry, "notes");
            });
            let done = if entry.is("done") { "☑" } else { "☐" };
            vec![
                Page::of(|cell| cell.say(day)),
                what,
                Page::of(|cell| cell.say(entry.says("who"))),
                Page::of(|cell| cell.say(Some(done))),
            ]
        });
        page.table(it.texts("heads"), rows.collect());
    }
}

fn meetings(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for meeting in it.each("meetings") {
        page.heading(2, meeting.says("title"));
        page.say(meeting.says("when"));
        page.fact(meeting.at("came"));
        let Some(decisions) = meeting.at("decisions") else {
            continue;
        };
        let rows: Vec<Vec<Page>> = decisions
            .each("rows")
            .map(|row| {
                let what = Page::of(|cell| {
                    cell.say(row.says("text"));
                    cell.facts(row, "facts");
                });
                Page::cells(what, row, &["who", "due", "state"])
            })
            .collect();
        if rows.is_empty() {
            page.quiet(decisions.says("none"));
        }
        page.table(decisions.texts("heads"), rows);
    }
}

fn wishes(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    for part in it.each("parts") {
        page.heading(2, part.says("title"));
        for wish in part.each("wishes") {
            page.fact(wish.at("who"));
            page.quote(wish.at("quote"));
            page.say(wish.says("text"));
        }
    }
}
