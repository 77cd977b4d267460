//! How a child took part, what the plan is to have, who signs, and the owner's own diary.

use super::data::Data;
use super::page::Page;

pub(super) fn participation(page: &mut Page, it: Data<'_>) {
    let parts = it.each("parts").next().is_some();
    if parts {
        page.heading(1, it.says("title"));
    }
    for part in it.each("parts") {
        page.heading(2, part.says("title"));
        for text in part.each("texts") {
            page.quote(text.at("said"));
        }
    }
    if let Some(parents) = it.at("parents") {
        page.heading(if parts { 2 } else { 1 }, parents.says("title"));
        for said in parents.each("said") {
            page.say(said.says("text"));
            page.quiet(said.joined(&["who", "when"], ", ").as_deref());
        }
    }
    signed(page, it);
}

pub(super) fn contents(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    page.say(it.says("intro"));
    for point in it.each("points") {
        page.say(point.joined(&["lead", "rest"], "").as_deref());
        page.list(point.texts("answers"));
        if let Some(blank) = point.at("blank") {
            page.strong(blank.says("words"));
            page.quote(blank.at("reason"));
        }
        page.quiet(point.says("lacking"));
    }
    page.quiet(it.says("source"));
    page.listed(2, it.at("otherPlans"));
    page.listed(2, it.at("goodToKnow"));
    if let Some(disagree) = it.at("disagree") {
        page.heading(2, disagree.says("label"));
        page.say(disagree.says("text"));
    }
    signed(page, it);
}

/// Who signs, when there is somebody.
pub(super) fn signed(page: &mut Page, it: Data<'_>) {
    let Some(signatures) = it.at("signatures") else {
        return;
    };
    page.strong(signatures.says("text"));
    let child = signatures.at("child");
    page.strong(child.and_then(|it| it.says("text")));
    let beside = child.into_iter().flat_map(|it| it.each("beside"));
    for signer in signatures.each("lines").chain(beside) {
        page.say(signer.joined(&["name", "role"], ", ").as_deref());
    }
}

pub(super) fn diary(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    page.quiet(it.says("note"));
    for entry in it.each("entries") {
        page.heading(2, entry.says("day"));
        page.strong(entry.says("feeling"));
        page.say(entry.says("text"));
    }
}
