//! The crisis plan: how it is, what helps, whom to ring.

use super::data::Data;
use super::page::Page;

pub(super) fn crisis(page: &mut Page, it: Data<'_>) {
    page.heading(1, it.says("title"));
    number(page, it.at("danger"));
    number(page, it.at("doctor"));
    for zone in it.each("zones") {
        page.heading(2, zone.joined(&["name", "is"], ": ").as_deref());
        for part in zone.each("columns").flat_map(Data::all) {
            page.listed(3, Some(part));
        }
        ring(page, 3, it, zone);
    }
    for part in it.each("parts") {
        page.listed(2, Some(part));
    }
    ring(page, 2, it, it);
    let is_zoned = it.each("zones").next().is_some();
    page.say(it.says("better").filter(|_| is_zoned));
}

/// Whom to ring, when there is somebody.
fn ring(page: &mut Page, level: usize, whole: Data<'_>, it: Data<'_>) {
    let mut numbers = it.each("numbers").peekable();
    if numbers.peek().is_some() {
        page.heading(level, whole.says("call"));
    }
    numbers.for_each(|one| number(page, Some(one)));
}

fn number(page: &mut Page, it: Option<Data<'_>>) {
    let Some(it) = it else { return };
    page.strong(it.joined(&["name", "phone"], ": ").as_deref());
    page.say(it.says("note"));
}
