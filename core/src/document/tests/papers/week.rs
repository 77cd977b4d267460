//! What the week's sheet says of what goes on over midnight, and of what does not come every week.

use super::*;
use crate::plan::{Action, ActionId, Goal, GoalId, WeekRepeat, Weekday, WeeklyEvent, WeeklyEventId};

fn sheet(plan: &Plan) -> String {
    let day = day(2027, 4, 8);
    said(plan, &PaperWanted::Week { day }).replace('\u{A0}', " ")
}

#[test]
fn a_night_of_an_action_is_one_night() {
    let night = |to_time: &str| Plan {
        goals: vec![Goal {
            id: GoalId(id(1)),
            title: "Mål".to_owned(),
            ..Goal::default()
        }],
        actions: vec![Action {
            id: ActionId(id(2)),
            goal: GoalId(id(1)),
            what: "Sove hos mamma".to_owned(),
            from: Some(day(2027, 4, 6)),
            to: Some(day(2027, 4, 7)),
            from_time: "22:00".parse().ok(),
            to_time: to_time.parse().ok(),
            ..Action::default()
        }],
        ..empty()
    };
    let shown = sheet(&night("07:00"));
    for told in ["22.00–07.00", "til onsdag morgen", "Sove hos mamma fra tirsdag"] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    assert!(!shown.contains("siste dag"), "it is no second night: {shown}");
    let shown = sheet(&night("23:00"));
    assert!(shown.contains("siste dag"), "two evenings are two: {shown}");
}

#[test]
fn what_comes_less_often_is_not_said_to_come_every_week() {
    for (repeat, told) in [
        (WeekRepeat::EveryWeek, "hver uke"),
        (WeekRepeat::EveryOtherWeek, "annenhver uke"),
        (WeekRepeat::EveryFourthWeek, "hver fjerde uke"),
        (WeekRepeat::Once, "bare denne gangen"),
    ] {
        let plan = Plan {
            weekly_events: vec![WeeklyEvent {
                id: WeeklyEventId(id(1)),
                weekday: Weekday::Friday,
                repeat: Some(repeat),
                first: Some(day(2027, 4, 9)),
                what: "Svømming".to_owned(),
                ..WeeklyEvent::default()
            }],
            ..empty()
        };
        let shown = sheet(&plan);
        assert!(shown.contains(told), "{told}: {shown}");
        let every = shown.matches("hver uke").count();
        assert_eq!(every, usize::from(told.ends_with("hver uke")), "{told}: {shown}");
    }
}
