//! Another copy that is looked at before it is met.

use super::*;
use crate::open_plan::OtherCopy;

#[test]
fn what_is_written_between_looking_at_a_copy_and_meeting_it_is_met_too() {
    for writes in [false, true] {
        let mut here = Laptop::first();
        let mut there = Laptop::from(&mut here);
        there.writes("Skrevet der");
        here.writes("Skrevet her");
        let other = OtherCopy::read(&there.sealed(), &here.open, None).unwrap();
        let news = here.open.news_of(&other).unwrap();
        assert!(news.acts > 0, "something is new there");
        if writes {
            here.writes("Skrevet imens");
        }
        let pen = here.pen();
        let met = here.open.meet(pen, &other).unwrap();
        assert_eq!(met.acts, news.acts, "what was told comes in");
        assert!(here.says("Skrevet her") && here.says("Skrevet der"));
        assert_eq!(here.says("Skrevet imens"), writes, "and takes nothing away");
        assert!(here.open.verify().is_ok(), "tables and journal say the same");
        assert_eq!(
            here.open.news_of(&other).unwrap().acts,
            0,
            "it is not new any more"
        );
        assert_eq!(
            here.open.meet(pen, &other).unwrap().acts,
            0,
            "and is not taken in twice"
        );
    }
}
