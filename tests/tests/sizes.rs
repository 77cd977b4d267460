//! In a small window and in a wide one: what one goes on with is in sight, the page stands in the middle, and nothing along the
//! top moves when something is saved.

use fantoccini::key::Key;
use serde_json::{Value, json};
use viktig_tests::{NICKNAME, Stage, Window};

/// What one goes on with in the conversation, and the way out.
const ALWAYS: [&str; 5] = ["Lås", "Tilbake", "Ta en pause", "Hopp over", "Neste"];

/// So many steps lead from text of the normal size to text twice as large.
const STEPS: usize = 10;

async fn opened(stage: &mut Stage) -> Window {
    let phrase = stage.demonstration();
    let window = stage.start().await;
    window.press_cover().await;
    window.write("Passordet ditt", &phrase).await;
    window.press("Lås opp").await;
    window.sees("Nå skriver:").await;
    window
}

async fn text_is(window: &Window, percent: &str) {
    let script = "return document.documentElement.style.fontSize === arguments[0]";
    window
        .until(&format!("text of {percent}"), script, vec![percent.into()])
        .await;
}

/// Scrolls the page: 0 is its beginning, 1 its end.
async fn scroll(window: &Window, to: u8) {
    let script = "scrollTo(0, arguments[0] * document.documentElement.scrollHeight)";
    window.run(script, vec![json!(to)]).await;
    window.settled().await;
}

/// The conversation, and the plan with the way to its paper.
#[tokio::test(flavor = "multi_thread")]
async fn what_one_goes_on_with_is_in_sight_in_every_window() {
    in_sight("Samtalen", &ALWAYS).await;
    in_sight("Planen", &["Lag PDF", "Hopp til", "Lås"]).await;
}

/// Wherever on a page one is, and however small the window is or large the text.
async fn in_sight(chapter: &str, names: &[&str]) {
    let mut stage = Stage::set();
    let window = opened(&mut stage).await;
    window.go_to(chapter).await;
    let mut found = Vec::new();
    for percent in ["100%", "200%"] {
        if percent == "200%" {
            for _ in 0..STEPS {
                window.key(&[Key::Control], '+').await;
            }
        }
        text_is(&window, percent).await;
        for (wide, high) in [(800, 600), (1024, 768), (1280, 800), (1920, 1080)] {
            window.size(wide, high).await;
            for to in [0, 1] {
                scroll(&window, to).await;
                let name = format!("{}-{wide}-{percent}-{to}", chapter.to_lowercase());
                window.picture(&name).await;
                let away = window.out_of_sight(names).await;
                found.extend(
                    away.iter()
                        .map(|name| format!("{name}, {wide}×{high}, text {percent}, scrolled to {to}")),
                );
            }
        }
    }
    assert!(
        found.is_empty(),
        "nobody finds the way on in {chapter}: {found:#?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_begun_in_a_small_window() {
    let mut stage = Stage::set();
    let window = stage.start().await;
    window.size(800, 600).await;
    window.press("Start en plan").await;
    window.write("Navn på hylla", NICKNAME).await;
    window.press("Neste").await;
    window.write("Hva heter du som skal ha planen?", "Arne").await;
    window
        .write("Hvem skriver sammen med deg? (valgfritt)", "Siv")
        .await;
    window.sees("Siv skriver for Arne").await;
    scroll(&window, 0).await;
    window.picture("forste-start-hvem-800").await;
    let away = window.out_of_sight(&["Tilbake", "Neste"]).await;
    assert!(away.is_empty(), "the way on is under the fold: {away:?}");
    let script = "const foot = document.querySelector('footer > *').getBoundingClientRect().top; \
        return [...document.querySelectorAll('main label')].filter(e => e.getBoundingClientRect().bottom > foot) \
          .map(e => e.textContent.trim())";
    let hidden = window.run(script, vec![]).await;
    assert_eq!(hidden, json!([]), "all that is asked is seen over the foot");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wide_window_has_the_page_in_its_middle() {
    let mut stage = Stage::set();
    let window = opened(&mut stage).await;
    window.size(1920, 1080).await;
    for chapter in ["Forsiden", "Planen", "Folk"] {
        window.go_to(chapter).await;
        window.settled().await;
        window.picture(&format!("bred-{chapter}")).await;
        let script = "const side = of => document.querySelector(of).getBoundingClientRect(); \
            return [side('nav').left, innerWidth - side('main').right].map(Math.round)";
        let sides = window.run(script, vec![]).await;
        assert!(
            sides[0] == sides[1] && sides[0].as_u64() > Some(200),
            "{chapter} is not in the middle: {sides} px are free beside it"
        );
    }
}

/// Where the pen, «Angre» and «Lås» stand.
async fn along_the_top(window: &Window) -> Value {
    let script = "const of = e => { const { x, y } = e.getBoundingClientRect(); return [Math.round(x), Math.round(y)]; }; \
        const all = [...document.querySelectorAll('header button, header p')].filter(e => e.checkVisibility()); \
        return ['Nå skriver: Arne', 'Angre', 'Lås'].map(name => [name, all.filter(e => e.textContent.trim() === name).map(of)])";
    window.run(script, vec![]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_along_the_top_moves_when_something_is_saved_and_undone() {
    for (wide, high) in [(1280, 800), (1024, 768)] {
        let mut stage = Stage::set();
        let window = opened(&mut stage).await;
        window.size(wide, high).await;
        window.go_to("Samtalen").await;
        window.settled().await;
        let before = along_the_top(&window).await;
        window.types("Ro om morgenen.").await;
        window.is_saved().await;
        assert_eq!(
            along_the_top(&window).await,
            before,
            "when it is saved, at {wide}"
        );
        window.press("Angre").await;
        window.is_saved().await;
        assert_eq!(
            along_the_top(&window).await,
            before,
            "when it is undone, at {wide}"
        );
    }
}
