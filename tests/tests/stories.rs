//! Three people's stories, word for word: in the window and in the PDF, from their own encrypted files.

use std::collections::BTreeSet;

use viktig_core::plan::Plan;
use viktig_tests::{Stage, Window, quoted};

/// What is meant for no paper: how a meeting felt, which is the owner's own, and a proposal the owner said no to. And what
/// the week holds: it stands on the week's own sheet (`core/src/document/tests/told.rs`).
const NOT_IN_THE_PLANS_PDF: &[&str] = &[
    "De hørte på meg. Det var godt at vi bare var tre.",
    "Brukar ønsker auka tillit til tenestene",
    "Nattevakt på sykehjemmet",
    "Norskkurs",
];

/// Everything the page says, in fields that read like text too.
async fn said(window: &Window) -> String {
    window.settled().await;
    let fields =
        "return [...document.querySelectorAll('input, textarea')].map(field => field.value).join('\\n')";
    let fields = window.run(fields, vec![]).await;
    format!(
        "{}\n{}\n",
        window.text().await,
        fields.as_str().unwrap_or_default()
    )
}

/// Everything every page says.
async fn everything(window: &Window, plan: &Plan) -> String {
    let mut all = said(window).await;
    for chapter in [
        "Planen",
        "Oppfølging",
        "Sagt og gjort",
        "Folk",
        "Kriseplan",
        "Hverdag",
        "Dagbok",
        "Samtykke og deling",
        "Historikk",
    ] {
        window.go_to(chapter).await;
        if chapter == "Historikk" {
            // It is read from the file, and put in words, after the page has come.
            let script = "return document.querySelector('main li h3') !== null";
            window.until("the history", script, vec![]).await;
        }
        all += &said(window).await;
    }
    for number in 0..plan.meetings.len() {
        window.go_to("Møter").await;
        let script = "const rows = document.querySelectorAll('main li button'); rows[arguments[0]]?.click(); return rows.length > 0";
        window.until("the meetings", script, vec![number.into()]).await;
        all += &said(window).await;
    }
    all
}

async fn word_for_word(name: &str) {
    let mut stage = Stage::set();
    let plan = stage.story(name);
    let window = stage.start().await;
    window.sees("Hylla").await;
    window.unlock().await;
    let everything = everything(&window, &plan).await;
    window.go_to("Planen").await;
    window.save_the_pdf().await;
    let paper = stage.text_of_pdf();
    let quoted = quoted(name);
    assert!(quoted.len() > 8, "{name}: the prose was read");
    let missing = |text: &str| -> BTreeSet<String> {
        let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
        quoted
            .iter()
            .filter(|words| !plain.contains(words.as_str()))
            .cloned()
            .collect()
    };
    let nowhere = missing(&everything);
    assert!(nowhere.is_empty(), "{name}: nowhere in the window: {nowhere:?}");
    let not_printed = missing(&paper);
    let meant: BTreeSet<String> = NOT_IN_THE_PLANS_PDF
        .iter()
        .map(|words| (*words).to_owned())
        .collect();
    let lost: Vec<_> = not_printed.difference(&meant).collect();
    assert!(lost.is_empty(), "{name}: not on paper: {lost:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn back_to_work_is_there_word_for_word() {
    word_for_word("tilbake-i-jobb").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_chaos_to_order_is_there_word_for_word() {
    word_for_word("fra-kaos-til-struktur").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_takes_part_is_there_word_for_word() {
    word_for_word("jeg-bestemmer-over-samarbeidet").await;
}
