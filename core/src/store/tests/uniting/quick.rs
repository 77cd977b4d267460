//! What comes of two copies that meet is told by what came after their common beginning as it is told by all that was ever done.

use rusqlite::types::Value as Cell;

use super::*;

/// More ids than any of these plans has.
const IDS: usize = 20_000;

/// A copy that does the same as every other that is made so: it has a clock, and ids to give, of its own.
fn twin(of: &Store, clock: &Arc<MadeUp>) -> Store {
    let own = Arc::new(MadeUp::at(clock.now().unwrap()));
    for _ in 0..IDS {
        own.new_id();
    }
    copied(of, 9_000, &own)
}

/// Every row of every table, as it stands in the file.
fn rows(store: &Store) -> Vec<String> {
    let connection = &store.connection;
    let mut tables = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        .unwrap();
    let tables = tables.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let mut all = Vec::new();
    for table in tables.map(Result::unwrap) {
        let mut of_table = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
        let columns = of_table.column_count();
        let mut found = of_table.query([]).unwrap();
        let mut here = Vec::new();
        while let Some(row) = found.next().unwrap() {
            let cells: Vec<Cell> = (0..columns).map(|column| row.get(column).unwrap()).collect();
            here.push(format!("{table} {cells:?}"));
        }
        here.sort();
        all.extend(here);
    }
    all
}

/// Lets a copy take in another both ways, and holds what comes of it against each other. Whether the quick way told it.
pub(super) fn is_told_quickly(here: &Store, there: &Store, clock: &Arc<MadeUp>) -> bool {
    let [mut quick, mut slow] = [(); 2].map(|()| twin(here, clock));
    let Some(meeting) = quick.quick_meeting(there).unwrap() else {
        return false;
    };
    let theirs = there.journal().unwrap();
    let copy = there.newest_copy().unwrap();
    assert_eq!(
        quick.news_in(&meeting, copy).unwrap(),
        slow.news(&theirs).unwrap(),
        "the same is new"
    );
    let pen = pen(ARNE, ARNE);
    let met = quick.take_meeting(pen, meeting, &[there.copy()]).unwrap();
    assert_eq!(
        met,
        slow.unite(pen, &theirs, there.copy()).unwrap(),
        "the same comes of it"
    );
    assert_eq!(rows(&quick), rows(&slow), "and the same stands in the file");
    assert_eq!(said(&quick), said(&slow));
    assert_eq!(rules(&quick), rules(&slow));
    assert!(quick.verify().is_ok(), "tables and journal say the same");
    true
}

/// Two copies that met before.
fn met() -> Apart {
    let mut apart = Apart::after(&[
        add(Kind::Goal, 20, json!({"title": "Ett", "why": "Derfor"})),
        add(Kind::Goal, 21, json!({"title": "To"})),
        add(Kind::Matter, 10, json!({"text": "Sove."})),
        add(
            Kind::Action,
            30,
            json!({"goal": id(20), "what": "Trene", "from": "2027-03-05", "to": "2027-03-20"}),
        ),
    ]);
    apart.here(SIV, &[add(Kind::Matter, 12, json!({"text": "Fra her."}))]);
    apart.here(SIV, &[change(Kind::Matter, 12, "text", "Fra her, igjen.")]);
    apart.there(SIV, &[add(Kind::Matter, 13, json!({"text": "Fra der."}))]);
    apart.meet();
    apart
}

fn is_told_quickly_on_both(apart: &Apart) -> [bool; 2] {
    [
        is_told_quickly(&apart.here, &apart.there, &apart.clock),
        is_told_quickly(&apart.there, &apart.here, &apart.clock),
    ]
}

#[test]
fn what_was_written_since_they_met_tells_what_comes_of_it() {
    let remove = |kind, number| Edit::Remove { kind, id: id(number) };
    let cases: [(&str, Vec<Edit>, Vec<Edit>); 8] = [
        (
            "two new records",
            vec![add(Kind::Matter, 14, json!({"text": "Ny her."}))],
            vec![add(Kind::Goal, 22, json!({"title": "Ny der"}))],
        ),
        (
            "two wordings",
            vec![change(Kind::Matter, 10, "text", "Sove lenge.")],
            vec![change(Kind::Matter, 10, "text", "Sove godt.")],
        ),
        (
            "the same wording",
            vec![change(Kind::Matter, 10, "text", "Sove.  Og le.")],
            vec![change(Kind::Matter, 10, "text", "Sove.  Og le.")],
        ),
        (
            "from and to",
            vec![change(Kind::Action, 30, "from", "2027-03-19")],
            vec![change(Kind::Action, 30, "to", "2027-03-06")],
        ),
        (
            "taken out and written in",
            vec![remove(Kind::Goal, 21)],
            vec![change(Kind::Goal, 21, "why", "Fordi")],
        ),
        (
            "what stands under what is taken out",
            vec![remove(Kind::Goal, 20)],
            vec![change(Kind::Action, 30, "what", "Gå tur")],
        ),
        (
            "under each other",
            vec![change(Kind::Goal, 20, "parent", id(21).to_string())],
            vec![change(Kind::Goal, 21, "parent", id(20).to_string())],
        ),
        (
            "on one only",
            vec![],
            vec![change(Kind::Goal, 20, "title", "Ett og et halvt")],
        ),
    ];
    let mut quickly_again = 0;
    for (what, here, there) in cases {
        let mut apart = met();
        for edit in here {
            apart.here(ARNE, &[edit]);
        }
        for edit in there {
            apart.there(ARNE, &[edit]);
        }
        assert_eq!(is_told_quickly_on_both(&apart), [true, true], "{what}");
        apart.meet();
        apart.here(ARNE, &[add(Kind::Matter, 15, json!({"text": "Enda en."}))]);
        // Where nothing is left to settle.
        quickly_again += usize::from(is_told_quickly_on_both(&apart) == [true, true]);
    }
    assert!(
        quickly_again >= 3,
        "and again when they meet next: {quickly_again}"
    );
}

#[test]
fn what_the_common_beginning_does_not_tell_takes_all_that_was_done() {
    let apart = Apart::after(&[]);
    assert_eq!(
        is_told_quickly_on_both(&apart),
        [false, false],
        "nobody has judged it: they never met"
    );
    let mut apart = met();
    apart.there(SIV, &[add(Kind::Matter, 14, json!({"text": "Ny der."}))]);
    let changed = apart.there.connection.execute(
        r#"UPDATE change SET value = '"Aldri skrevet."' WHERE value = '"Fra her."'"#,
        [],
    );
    assert_eq!(changed, Ok(1));
    assert!(!is_told_quickly(&apart.here, &apart.there, &apart.clock));
    let meeting = apart.here.meeting_with(&apart.there).unwrap();
    let news = apart.here.news_in(&meeting, apart.there.copy()).unwrap();
    assert_eq!(
        news,
        apart.here.news(&apart.there.journal().unwrap()).unwrap(),
        "an old wording that was tampered with is told as ever"
    );
    assert_eq!(news.changed_ids, 1);
}

#[test]
fn two_heads_elsewhere_take_all_that_was_done() {
    let mut apart = met();
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove lenge.")]);
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Sove godt.")]);
    apart.meet();
    apart.there(SIV, &[add(Kind::Matter, 14, json!({"text": "Ny der."}))]);
    assert!(!is_told_quickly(&apart.here, &apart.there, &apart.clock));
    apart.here(ARNE, &[change(Kind::Matter, 10, "text", "Sove lenge og godt.")]);
    apart.meet();
    apart.there(SIV, &[add(Kind::Matter, 15, json!({"text": "Enda en."}))]);
    assert!(
        is_told_quickly(&apart.here, &apart.there, &apart.clock),
        "and no longer when it is settled"
    );
}

#[test]
fn what_breaks_a_rule_takes_all_that_was_done() {
    let mut apart = met();
    apart.there(ARNE, &[change(Kind::Matter, 10, "text", "Sove godt.")]);
    assert!(is_told_quickly(&apart.here, &apart.there, &apart.clock));
    // Somebody else, as that copy's file says now, wrote where the owner's words stood.
    let changed = apart.there.connection.execute(
        "UPDATE act SET writer = ?1 WHERE number = (SELECT max(number) FROM act)",
        [id(SIV).to_string()],
    );
    assert_eq!(changed, Ok(1));
    assert!(!is_told_quickly(&apart.here, &apart.there, &apart.clock));
    let meeting = apart.here.meeting_with(&apart.there).unwrap();
    let news = apart.here.news_in(&meeting, apart.there.copy()).unwrap();
    assert_eq!(news.breaking, 1, "it is marked as ever");
}

#[test]
fn a_file_that_became_another_copy_is_judged_anew() {
    let mut apart = met();
    apart.there(SIV, &[add(Kind::Matter, 14, json!({"text": "Ny der."}))]);
    assert!(is_told_quickly(&apart.here, &apart.there, &apart.clock));
    apart.here.settle_copy(None, false).unwrap();
    assert!(
        !is_told_quickly(&apart.here, &apart.there, &apart.clock),
        "it may be anybody's file, and say that it was"
    );
}
