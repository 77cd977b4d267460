//! The files themselves, made for one reader: in none of their layers stands what the reader may not see, and what the
//! document was to say is there. The layers are the text of the pages, what is read aloud in a drawing's place, tags,
//! bookmarks, metadata, and the names of fonts; and what the file is to be called is one more.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object};
use serde_json::Value;

use super::whole::whole;
use super::{diary, strings};
use crate::document::reader::view_for;
use crate::document::*;
use crate::picture::testing::written_one;
use crate::plan::{Language, PersonId, Plan};
use crate::reading::made_up::{self, Dice};
use crate::reading::visible_to;

/// So many random plans; some of them have nothing to say to their reader.
const PLANS: u64 = 32;

/// The most that are tried before enough has been said.
const MOST_PLANS: u64 = 4 * PLANS;

/// Letters and digits alone: where a word is divided between lines does not matter.
fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).collect()
}

/// A text in a file: in two bytes a letter, or in one.
fn decoded(bytes: &[u8]) -> String {
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(wide) => {
            let units = wide
                .chunks(2)
                .map(|it| u16::from_be_bytes([it[0], it[it.len() - 1]]));
            String::from_utf16_lossy(&units.collect::<Vec<_>>())
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Everything that a file says beside the text of its pages.
fn beside(object: &Object, said: &mut String) {
    let entries = |entries: &Dictionary, said: &mut String| {
        for (key, value) in entries {
            said.push_str(&decoded(key));
            said.push('\n');
            beside(value, said);
        }
    };
    match object {
        Object::String(bytes, _) | Object::Name(bytes) => {
            said.push_str(&decoded(bytes));
            said.push('\n');
        }
        Object::Array(objects) => objects.iter().for_each(|object| beside(object, said)),
        Object::Dictionary(dictionary) => entries(dictionary, said),
        Object::Stream(stream) => {
            entries(&stream.dict, said);
            if stream.dict.has_type(b"Metadata") {
                said.push_str(&decoded(&stream.get_plain_content().unwrap()));
            }
        }
        _ => {}
    }
}

/// The letters of the pages, and those of everything else in the file.
fn layers(file: &[u8]) -> (String, String) {
    let document = Document::load_mem(file).unwrap();
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    let text = document.extract_text(&pages).unwrap();
    let mut said = String::new();
    document
        .objects
        .values()
        .for_each(|object| beside(object, &mut said));
    beside(&Object::Dictionary(document.trailer.clone()), &mut said);
    (letters(&text), letters(&said))
}

/// The words in a text that are found nowhere else.
fn own_words(text: &str) -> BTreeSet<&str> {
    let words = text.split(|it: char| !it.is_alphanumeric());
    words
        .filter(|it| it.starts_with("ord") && it.ends_with("slutt"))
        .collect()
}

/// Whether the file, called `name`, says nothing that the reader may not see, and how much it could have said.
fn keeps_to_what_is_seen(what: &str, name: &str, file: &[u8], plan: &Plan, seen: &Plan) -> usize {
    let all = serde_json::to_string(plan).unwrap();
    let seen = serde_json::to_string(seen).unwrap();
    let kept: Vec<_> = own_words(&all).difference(&own_words(&seen)).copied().collect();
    let (text, rest) = layers(file);
    for word in &kept {
        assert!(!text.contains(word), "{what}: {word} stands on a page");
        assert!(!rest.contains(word), "{what}: {word} stands in the file");
        assert!(
            !letters(name).contains(word),
            "{what}: {word} is in what it is called"
        );
    }
    kept.len()
}

fn plan_and_reader(seed: u64) -> (Plan, PersonId, Made) {
    let mut dice = Dice::of(seed);
    let mut plan = made_up::plan(&mut dice);
    for picture in &mut plan.pictures {
        picture.image = written_one();
    }
    let reader = made_up::reader(&mut dice);
    (plan, reader, Made::utc(dice.day()))
}

#[test]
fn in_no_layer_of_a_copy_stands_what_its_reader_may_not_see() {
    let (mut made, mut kept, mut told) = (0, 0, 0);
    let choices = PdfChoices {
        pictures: true,
        ..PdfChoices::default()
    };
    for seed in 0..MOST_PLANS {
        if seed >= PLANS && made > 8 && told > 200 && kept > 600 {
            break;
        }
        let (plan, reader, day) = plan_and_reader(seed);
        let Ok(file) = plan_pdf_for(&plan, reader, day, Language::Nb, choices) else {
            continue;
        };
        if plan.people[0].id == reader {
            continue;
        }
        let seen = visible_to(&plan, reader, day.on);
        let name = &plan.details.title;
        kept += keeps_to_what_is_seen(&format!("seed {seed}"), name, &file.bytes, &plan, &seen);
        let view = view_for(&plan, Some(reader.into()), day, Language::Nb, choices).unwrap();
        let (text, rest) = layers(&file.bytes);
        let mut to_say = String::new();
        strings(&serde_json::to_value(&view).unwrap(), &mut to_say);
        for word in own_words(&to_say.replace('\u{200B}', "")) {
            assert!(
                text.contains(word) || rest.contains(word),
                "seed {seed}: {word} was to be said, and is nowhere in the file"
            );
            told += 1;
        }
        made += 1;
    }
    println!("figure: {made} files, {told} words said, {kept} kept");
    assert!(
        made > 8 && told > 200 && kept > 600,
        "too little was tried: {made} files, {told} words said, {kept} kept"
    );
}

#[test]
fn in_no_layer_of_a_paper_stands_what_its_reader_may_not_see() {
    let mut made = 0;
    for seed in 0..PLANS {
        let (plan, reader, day) = plan_and_reader(seed);
        if plan.people[0].id == reader {
            continue;
        }
        let seen = visible_to(&plan, reader, day.on);
        let meeting = seen.meetings.first().map(|it| it.id);
        let of_a_meeting = meeting.map(|meeting| PaperWanted::Notice { meeting });
        let papers = [PaperWanted::Tasks, PaperWanted::Crisis].into_iter();
        for paper in papers.chain(of_a_meeting) {
            if let Ok(file) = paper_for(&plan, &paper, reader, day, Language::Nb) {
                let name = paper_name(&plan, &paper, Language::Nb).unwrap();
                keeps_to_what_is_seen(
                    &format!("seed {seed}, {paper:?}"),
                    &name,
                    &file.bytes,
                    &plan,
                    &seen,
                );
                made += 1;
            }
        }
    }
    assert!(made > 10, "too little was tried: {made} papers");
}

/// The check itself sees what stands in each layer.
#[test]
fn what_a_file_says_is_found_in_it() {
    let plan = whole(Language::Nb);
    let file = chosen_plan_pdf(&plan, super::samples::made(), diary()).unwrap();
    let (text, rest) = layers(&file.bytes);
    let goal = letters(&plan.goals[0].title);
    assert!(text.contains(&goal), "on the pages: {goal}");
    let chapter = letters("Dette vil jeg få til");
    assert!(text.contains(&chapter), "on the pages: {chapter}");
    assert!(rest.contains(&chapter), "and in the bookmarks: {chapter}");
    for told in ["SourceSans3", "Viktigformeg", "xmpmeta"] {
        assert!(rest.contains(told), "fonts, and metadata: {told}");
    }
    let map = serde_json::to_value(super::PlanView::new(&plan, super::samples::made())).unwrap();
    let Some(Value::String(alt)) = map.pointer("/map/drawing/alt") else {
        panic!("the map is told in words: {}", map["map"]);
    };
    assert!(rest.contains(&letters(alt)), "what is read aloud: {alt}");
}
