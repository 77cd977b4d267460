//! Clocks that are wrong.

use super::*;

#[test]
fn nothing_is_written_by_a_wrong_clock_and_the_plan_goes_on_by_a_right_one() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Fisketuren"})));
    for wrong in [
        "1969-12-31T23:59:59Z",
        "2300-01-01T00:00:00Z",
        "+10054-01-01T00:00:00Z",
    ] {
        table.clock.set(wrong.parse().unwrap());
        let refused = table
            .store
            .act(pen(ARNE, ARNE), &[change(Kind::Matter, 10, "text", "Hytta")]);
        assert!(
            matches!(refused, Err(StoreError::Clock(_))),
            "at {wrong}: {refused:?}"
        );
        let undone = table.store.undo(pen(ARNE, ARNE));
        assert!(
            matches!(undone, Err(StoreError::Clock(_))),
            "nor is anything taken back at {wrong}"
        );
        assert_eq!(table.matter(10), "Fisketuren", "at {wrong} the words stand");
    }
    table.clock.set(noon() + TimeDelta::days(1));
    table.arne(change(Kind::Matter, 10, "text", "Hytta"));
    assert_eq!(table.matter(10), "Hytta", "and by a right clock it goes on");
}

#[test]
fn a_plan_written_by_an_older_program_and_a_wrong_clock_opens_and_its_copy_comes_in() {
    for wrong in [
        "1969-07-20T20:17:00.000Z",
        "2300-01-01T00:00:00.000Z",
        "+10054-01-01T00:00:00.000Z",
    ] {
        let mut table = Table::laid();
        table.arne(add(Kind::Matter, 10, json!({"text": "Fisketuren"})));
        table
            .store
            .connection
            .execute("UPDATE act SET at = ?1 WHERE number = 2", [wrong])
            .unwrap();
        let table = table.reopened();
        assert_eq!(table.matter(10), "Fisketuren", "{wrong}: it opens");
        let history = table.store.history(None, None, 10).unwrap();
        let at = history.items.first().unwrap().at;
        assert_eq!(nearest(at), at, "{wrong}: and is told within the years: {at}");
        let copy = crate::document::open::write(&table.store, noon()).unwrap();
        let read = crate::document::open::read(copy.as_bytes());
        assert!(read.is_ok(), "{wrong}: our own copy comes in again: {read:?}");
    }
}

#[test]
fn a_copy_made_by_an_older_program_and_a_wrong_clock_comes_in() {
    let mut table = Table::laid();
    table.arne(add(Kind::Matter, 10, json!({"text": "Fisketuren"})));
    let copy = crate::document::open::write(&table.store, noon()).unwrap();
    let right = "2027-03-01T12:02:00Z";
    assert!(copy.contains(right), "the act has its time in the copy");
    for wrong in [
        "1969-07-20T20:17:00Z",
        "2300-01-01T00:00:00Z",
        "+10054-01-01T00:00:00Z",
    ] {
        let read = crate::document::open::read(copy.replace(right, wrong).as_bytes());
        assert!(read.is_ok(), "{wrong}: {read:?}");
    }
}
