//! Pictures: one of each thing, told in words; kept like everything else, and never told whole.

use super::*;
use crate::picture::testing::{landscape_as, written_one};
use crate::plan::{PictureId, image};

const PICTURE: u128 = 60;
const MATTER: u128 = 10;

fn fields_of(value: Value) -> Value {
    let mut all = json!({ "words": "Fjorden", "image": written_one() });
    if let (Some(all), Value::Object(more)) = (all.as_object_mut(), value) {
        all.extend(more);
    }
    all
}

fn picture(number: u128, more: Value) -> Edit {
    add(Kind::Picture, number, fields_of(more))
}

fn laid() -> Table {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, MATTER, json!({"text": "Fjorden"})));
    table.arne(picture(PICTURE, json!({ "matter": id(MATTER) })));
    table
}

/// Another picture as it is kept.
fn another() -> String {
    let drawn = crate::picture::small(&landscape_as(image_crate(), 60, 20)).unwrap();
    image::written(&drawn)
}

fn image_crate() -> ::image::ImageFormat {
    ::image::ImageFormat::Png
}

#[test]
fn a_picture_is_of_one_thing_says_what_is_in_it_and_is_a_picture() {
    let mut table = laid();
    let wrong = |field: &str| RuleError::WrongValue {
        field: field.to_owned(),
    };
    let cases = [
        (
            picture(61, json!({ "matter": id(MATTER) })),
            RuleError::PictureTaken,
        ),
        (
            picture(61, json!({ "matter": id(MATTER), "person": id(SIV) })),
            RuleError::PictureOfTwo,
        ),
        (picture(61, json!({ "image": "" })), wrong("image")),
        (picture(61, json!({ "image": "bilde" })), wrong("image")),
        (picture(61, json!({ "image": null })), wrong("image")),
        (change(Kind::Picture, PICTURE, "image", ""), wrong("image")),
    ];
    for (edit, rule) in cases {
        assert_eq!(
            table.refuses(pen(ARNE, ARNE), std::slice::from_ref(&edit)),
            rule,
            "{rule}"
        );
    }
    table.arne(picture(61, json!({})));
    table.arne(picture(62, json!({ "person": id(SIV) })));
    table.arne(Edit::Remove {
        kind: Kind::Picture,
        id: id(PICTURE),
    });
    table.arne(picture(63, json!({ "matter": id(MATTER) })));
    assert!(
        table.store.verify().is_ok(),
        "the plan's own, and one each, also after another"
    );
}

#[test]
fn a_picture_is_kept_from_the_moment_it_is_chosen_and_told_later() {
    let mut table = Table::laid();
    table.arne(picture(PICTURE, json!({ "words": "" })));
    let kept = table.store.plan().unwrap().pictures.remove(0);
    assert_eq!(kept.image, written_one(), "whoever locks now finds it again");
    assert!(!kept.is_told(), "and is asked what is in it");
    table.arne(change(Kind::Picture, PICTURE, "words", "Fjorden"));
    assert!(table.store.plan().unwrap().pictures[0].is_told());
    table.arne(change(Kind::Picture, PICTURE, "words", " "));
    assert!(!table.store.plan().unwrap().pictures[0].is_told());
    assert!(table.store.verify().is_ok());
}

#[test]
fn a_picture_is_told_by_its_mark_and_given_when_it_is_asked_for() {
    let mut table = laid();
    let (first, second) = (written_one(), another());
    let changed = table.arne(change(Kind::Picture, PICTURE, "words", "Fjorden om kvelden"));
    let told = serde_json::to_string(&changed).unwrap();
    assert!(
        !told.contains(&first),
        "a letter in its words does not send it again"
    );
    assert!(told.contains(&image::mark(&first)), "but says which it is");
    let whole = table.store.plan().unwrap();
    assert_eq!(whole.pictures[0].image, first, "documents draw it");
    let told = serde_json::to_string(&whole.told()).unwrap();
    assert!(!told.contains(&first), "and whoever shows the plan asks for it");

    table.arne(change(Kind::Picture, PICTURE, "image", second.as_str()));
    let history = table.store.history(None, None, 50).unwrap();
    let told = serde_json::to_string(&history).unwrap();
    assert!(
        !told.contains(&first) && !told.contains(&second),
        "nor does the history send them"
    );
    let given = |mark: &str| table.store.image(PictureId(id(PICTURE)), mark);
    assert_eq!(given(&image::mark(&second)), Some(second.clone()));
    assert_eq!(
        given(&image::mark(&first)),
        None,
        "what stood there before is in the history"
    );
}

#[test]
fn a_picture_is_undone_kept_and_read_again_like_everything_else() {
    let mut table = laid();
    let (first, second) = (written_one(), another());
    table.arne(change(Kind::Picture, PICTURE, "image", second.as_str()));
    let stands = |table: &Table| table.store.plan().unwrap().pictures[0].image.clone();
    table.store.undo(pen(ARNE, ARNE)).unwrap();
    assert_eq!(stands(&table), first, "the other one is back");
    table.store.redo(pen(ARNE, ARNE)).unwrap();
    let mut table = table.reopened();
    assert_eq!(stands(&table), second, "tomorrow it is the same");
    let jpeg: Vec<u8> = table
        .store
        .connection()
        .query_row("SELECT image FROM picture", [], |row| row.get(0))
        .unwrap();
    assert_eq!(
        Some(jpeg),
        image::bytes(&second),
        "any tool can take it out of the file"
    );
    assert!(table.store.verify().is_ok());
    let before = table.store.history(None, None, 50).unwrap().items.into_iter();
    let mut changes = before.flat_map(|item| item.changes);
    let earlier = changes.find(|it| it.field == "image" && it.before == json!(image::mark(&first)));
    let back = earlier.and_then(|it| it.instead_of).unwrap();
    table.later(120);
    table.store.bring_back_words(pen(ARNE, ARNE), back).unwrap();
    assert_eq!(stands(&table), first, "out of the history");
}

#[test]
fn copies_that_went_on_apart_may_have_a_picture_each_of_the_same_thing() {
    let table = laid();
    let mut journal = table.store.journal().unwrap();
    let (mut act, last) = (
        journal.acts.last().unwrap().clone(),
        journal.acts.last().unwrap().id,
    );
    let theirs: Vec<_> = journal
        .changes
        .iter()
        .filter(|it| it.act == last)
        .cloned()
        .collect();
    act.id = ActId(id(300));
    act.run = act.id;
    act.device = DeviceId(id(98));
    journal.acts.push(act.clone());
    for (number, mut rival) in (301..).zip(theirs) {
        rival.id = ChangeId(id(number));
        rival.act = act.id;
        rival.device = act.device;
        rival.record.id = id(PICTURE + 1);
        journal.changes.push(rival);
    }
    let clock = Arc::clone(&table.clock);
    let store = Store::import(
        file::in_memory(),
        DeviceId(id(97)),
        Box::new(clock),
        None,
        &journal,
    );
    let mut store = store.unwrap_or_else(|fault| panic!("both are taken in: {fault}"));
    let reading = store.reading().unwrap();
    assert_eq!(
        reading.in_sight.of_kind(Kind::Picture),
        [id(PICTURE + 1)],
        "the newest is shown"
    );
    let edit = change(Kind::Picture, PICTURE + 1, "words", "Fjorden i dag");
    assert!(
        store.act(pen(ARNE, ARNE), &[edit]).is_ok(),
        "and can be written in"
    );
    let third = picture(PICTURE + 2, json!({ "matter": id(MATTER) }));
    assert!(
        store.act(pen(ARNE, ARNE), &[third]).is_err(),
        "but there is no room for a third"
    );
}
