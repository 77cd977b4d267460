use super::super::testing::{day, id, person};
use super::*;
use crate::plan::{ActionState, Goal, Meeting, MeetingState, Plan};

/// Siv (2) answers for the action 20, and a meeting on the first decided 40, which is Siv's too.
fn plan() -> Plan {
    Plan {
        people: vec![person(1, &[]), person(2, &[])],
        goals: vec![Goal {
            id: id(10),
            ..Goal::default()
        }],
        actions: vec![Action {
            id: id(20),
            goal: id(10),
            responsible: Some(id(2)),
            to: Some(day(20)),
            ..Action::default()
        }],
        meetings: vec![
            Meeting {
                id: id(30),
                on: Some(day(1)),
                ..Meeting::default()
            },
            Meeting {
                id: id(31),
                on: Some(day(15)),
                ..Meeting::default()
            },
        ],
        decisions: vec![Decision {
            id: id(40),
            meeting: id(30),
            responsible: Some(id(2)),
            ..Decision::default()
        }],
        ..Plan::default()
    }
}

fn look(number: u128, due: u32, change: impl FnOnce(&mut FollowUp)) -> FollowUp {
    let mut look = FollowUp {
        id: id(number),
        action: Some(id(20)),
        due: Some(day(due)),
        ..FollowUp::default()
    };
    change(&mut look);
    look
}

/// «20 Waits by 2 on 20»: each promise by its number, how it stands, whose it is, and when.
fn told(commitments: &[Commitment]) -> Vec<String> {
    let number = |id: uuid::Uuid| id.as_u128();
    let one = |it: &Commitment| {
        let id = match it.written {
            WrittenAs::Action { action, .. } => number(action.into()),
            WrittenAs::Decision { decision, .. } => number(decision.into()),
            WrittenAs::FollowUp { follow_up, .. } => number(follow_up.into()),
            WrittenAs::Answer { concern } => number(concern.into()),
        };
        let who = it.responsible.map(|id| format!(" by {}", number(id.into())));
        let due = it.due.map(|day| format!(" on {}", day.format("%-d")));
        let (who, due) = (who.unwrap_or_default(), due.unwrap_or_default());
        format!("{id} {:?}{who}{due}", it.state)
    };
    commitments.iter().map(one).collect()
}

fn changed(change: impl FnOnce(&mut Plan)) -> Vec<String> {
    let mut plan = plan();
    change(&mut plan);
    told(&commitments(&InSight::of(&plan), day(10)))
}

#[test]
fn a_promise_is_late_waits_is_kept_or_rests() {
    assert_eq!(
        changed(|_| {}),
        ["20 Waits by 2 on 20", "40 Waits by 2"],
        "what is dated comes first"
    );
    for (change, stands) in [
        (
            (|it| it.to = Some(day(9))) as fn(&mut Action),
            "20 Late by 2 on 9",
        ),
        (|it| it.needs_more = Some(YesNo::Yes), "20 More by 2 on 20"),
    ] {
        assert_eq!(
            changed(|it| change(&mut it.actions[0])),
            [stands, "40 Waits by 2"],
            "in its turn"
        );
    }
    for (more, stands) in [
        (None, "20 Kept by 2 on 9"),
        (Some(YesNo::No), "20 Rests by 2 on 9"),
    ] {
        let done = changed(|it| {
            it.actions[0].state = ActionState::Done;
            it.actions[0].to = Some(day(9));
            it.actions[0].needs_more = more;
        });
        assert_eq!(
            done,
            ["40 Waits by 2", stands],
            "what is done is never late, and stands last"
        );
    }
}

#[test]
fn the_next_look_at_an_action_counts_when_it_comes_before_its_last_day() {
    let with = |look: FollowUp| changed(|it| it.follow_ups.push(look));
    assert_eq!(
        with(look(50, 9, |_| {})),
        ["20 Late by 2 on 9", "40 Waits by 2"],
        "it was to be looked at"
    );
    let over = look(50, 9, |it| it.state = FollowUpState::Done);
    assert_eq!(
        with(over),
        ["20 Waits by 2 on 20", "40 Waits by 2"],
        "it has been"
    );
    assert_eq!(
        with(look(50, 9, |it| it.responsible = Some(id(1)))),
        ["50 Late by 1 on 9", "20 Waits by 2 on 20", "40 Waits by 2"],
        "another has promised to look at it"
    );
}

#[test]
fn a_decision_is_told_as_the_action_it_became() {
    let became = |change: fn(&mut Plan)| {
        changed(|it| {
            it.decisions[0].action = Some(id(20));
            change(it);
        })
    };
    assert_eq!(became(|_| {}), ["20 Waits by 2 on 20"], "once");
    assert_eq!(
        became(|it| it.actions[0].responsible = None),
        ["20 Waits by 2 on 20"],
        "whoever answers for the decision answers for what it became, until another does"
    );
    assert_eq!(
        became(|it| it.actions[0].removed = true),
        ["40 Waits by 2"],
        "the action is out of the plan, the promise is not"
    );
}

#[test]
fn what_nobody_has_promised_is_no_promise() {
    let nobodys = changed(|it| it.actions[0].responsible = None);
    assert_eq!(nobodys, ["40 Waits by 2"], "nobody answers for the action");
    let open = changed(|it| it.decisions[0].responsible = None);
    assert_eq!(
        open,
        ["20 Waits by 2 on 20", "40 Waits"],
        "what was decided is promised, also by nobody yet"
    );
}

#[test]
fn the_owner_brings_what_is_due_what_is_wanting_and_what_was_decided_before() {
    let brought = |change: fn(&mut Plan)| {
        let mut plan = plan();
        change(&mut plan);
        told(&to_bring(&InSight::of(&plan), day(15), day(10)))
    };
    assert_eq!(
        brought(|_| {}),
        ["40 Waits by 2"],
        "decided earlier; the action is not due by then"
    );
    assert_eq!(
        brought(|it| it.actions[0].to = Some(day(15))),
        ["20 Waits by 2 on 15", "40 Waits by 2"],
        "due on the day itself"
    );
    assert_eq!(
        brought(|it| it.actions[0].needs_more = Some(YesNo::Yes)),
        ["20 More by 2 on 20", "40 Waits by 2"],
        "the owner needs more"
    );
    assert_eq!(
        brought(|it| {
            it.decisions[0].meeting = id(31);
            it.concerns.push(Concern {
                id: id(60),
                answer: "Ja".to_owned(),
                ..Concern::default()
            });
        }),
        Vec::<String>::new(),
        "what this meeting decides is not brought to it, and an answer is told with its concern"
    );
}

#[test]
fn every_meeting_that_is_ahead_has_what_is_brought_to_it() {
    let mut plan = plan();
    plan.meetings.push(Meeting {
        id: id(32),
        on: Some(day(25)),
        state: MeetingState::Cancelled,
        ..Meeting::default()
    });
    let sight = InSight::of(&plan);
    let all = commitments(&sight, day(10));
    let one = brought(&sight, day(10));
    let meetings: Vec<_> = one.iter().map(|it| it.meeting).collect();
    assert_eq!(
        meetings,
        [id(31)],
        "not the one that was, nor the one that is called off"
    );
    let here: Vec<_> = one[0].commitments.iter().map(|at| all[*at].clone()).collect();
    assert_eq!(here, to_bring(&sight, day(15), day(10)), "the same as on paper");
}
