//! What is new to somebody since their last copy, in words and on paper.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::keep;
use super::reader::{called, shared_with};
use super::samples::{day, empty, made};
use super::whole::{NOWHERE, ONLY_ON_MAP, whole};
use crate::document::*;
use crate::plan::{Chapter, FollowUp, Kind, Language, RecordRef, Share};
use crate::reading::{Basis, Since};

/// Arne's plan as Aase got it, and what has come to it since.
fn since_aase_got_it() -> (Since, Share) {
    let (then, aase) = shared_with("Aase", |_, consent| consent.chapters = vec![Chapter::Goals]);
    let mut now = then.clone();
    let action = now.actions.iter_mut().find(|it| it.what.starts_with("Sårstell"));
    let action = action.unwrap();
    action.state_note = "Siv kom før kl. 8 hver dag".to_owned();
    now.follow_ups.push(FollowUp {
        id: Uuid::from_u128(901).into(),
        action: Some(action.id),
        due: Some(day(2027, 4, 26)),
        ..FollowUp::default()
    });
    let written = RecordRef {
        kind: Kind::Action,
        id: action.id.into(),
    };
    let concern = now.concerns.first_mut().unwrap();
    concern.text = "Noe Aase ikke får se.".to_owned();
    let copy = Share {
        person: Some(aase),
        on: Some(day(2027, 3, 1)),
        ..Share::default()
    };
    let at = "2027-03-12T10:00:00Z".parse().unwrap();
    let since = Since {
        then,
        now,
        changed: [((written, "stateNote".to_owned()), at)].into(),
    };
    (since, copy)
}

#[test]
fn what_is_new_is_said_in_short_sentences_and_only_of_what_the_reader_sees() {
    let (since, copy) = since_aase_got_it();
    let aase = copy.person.unwrap();
    let known = Known {
        copy: &copy,
        since: &since,
    };
    let told = news_in_words(known, aase, made(), Language::Nb).unwrap().unwrap();
    assert_eq!(
        told.title.replace('\u{a0}', " "),
        "Nytt siden Aase fikk planen 1. mars"
    );
    let lines: Vec<_> = told.lines.iter().map(|it| it.replace('\u{a0}', " ")).collect();
    assert_eq!(
        lines,
        [
            "Sårstell: Siv kom før kl. 8 hver dag",
            "Ny oppfølging 26. april: Sårstell"
        ]
    );
    for language in [Language::Nb, Language::Nn, Language::En] {
        let look = PaperLook {
            language,
            large_print: language == Language::Nn,
        };
        let pdf = news_paper(known, aase, made(), look).unwrap();
        keep(&format!("news-aase-{}.pdf", language.as_str()), &pdf);
        assert_eq!(pdf.pages, 1, "a sheet");
    }
}

#[test]
fn a_paper_says_that_nothing_is_new_and_everything_can_be() {
    let (since, copy) = since_aase_got_it();
    let aase = copy.person.unwrap();
    let still = Since {
        now: since.then.clone(),
        ..since.clone()
    };
    let known = Known {
        copy: &copy,
        since: &still,
    };
    let told = news_in_words(known, aase, made(), Language::Nb).unwrap().unwrap();
    assert!(told.lines.is_empty(), "nothing is new: {:?}", told.lines);
    keep(
        "news-nothing.pdf",
        &news_paper(known, aase, made(), Language::Nb).unwrap(),
    );
    let all = Since {
        then: empty(),
        now: whole(Language::Nb),
        changed: BTreeMap::new(),
    };
    let gift = MadeFor {
        person: called(&all.now, "Jon"),
        basis: Basis::OwnersGift,
    };
    let known = Known {
        copy: &copy,
        since: &all,
    };
    let pdf = news_paper(known, gift, made(), Language::Nb).unwrap();
    keep("news-all.pdf", &pdf);
    let told = news_in_words(known, gift, made(), Language::Nb).unwrap().unwrap();
    let said = told.lines.join("\n");
    assert!(said.contains(&all.now.goals[0].title), "{said}");
    assert!(!said.contains("news."), "the name of a text is no words: {said}");
    for words in NOWHERE.iter().chain(&[ONLY_ON_MAP]) {
        assert!(!said.contains(words), "{words} is in no document");
    }
}
