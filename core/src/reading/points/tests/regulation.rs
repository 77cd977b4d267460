//! The points as the regulation has them.

use super::*;

/// § 9 of the regulation, point by point, in its own order and words.
const REGULATION: &str = include_str!("../regulation.json");

#[derive(Deserialize)]
struct Asked {
    point: Point,
    asks: String,
    /// Words of the regulation, each with the word that says it on our page.
    says: std::collections::BTreeMap<String, String>,
}

#[test]
fn the_points_are_those_of_the_regulation_in_its_order() {
    let regulation: Vec<Asked> = serde_json::from_str(REGULATION).unwrap();
    let points: Vec<_> = super::points(&InSight::of(&childs(full())), day(1))
        .iter()
        .map(|it| it.point)
        .collect();
    let asked: Vec<_> = regulation.iter().map(|it| it.point).collect();
    assert_eq!(
        points, asked,
        "each is asked for once, where the regulation has it"
    );
    assert_eq!(points, Point::ALL, "and there is no other");
    for Asked { point, asks, says } in &regulation {
        let key = format!("points.points.{}.short", point.as_str());
        let ours = crate::texts::text(crate::plan::Language::Nb, &key, &[]);
        for (theirs, word) in says {
            assert!(asks.contains(theirs.as_str()), "{theirs} is a word of «{asks}»");
            assert!(ours.contains(word.as_str()), "«{ours}» does not say {theirs}");
        }
    }
}

#[test]
fn only_a_childs_plan_tells_how_the_child_took_part() {
    let missing = |plan: &Plan| {
        let points = super::points(&InSight::of(plan), day(1));
        let last = points.last().map(|it| (it.point, it.missing.len()));
        (points.len(), last)
    };
    assert_eq!(
        missing(&full()),
        (10, Some((Point::Cooperation, 0))),
        "nobody knows how old the owner is"
    );
    let mut plan = childs(full());
    assert_eq!(
        missing(&plan),
        (11, Some((Point::ChildParticipation, 1))),
        "nothing is told"
    );
    plan.participation.push(Participation {
        text: "Jeg tegnet en fin dag.".to_owned(),
        ..Participation::default()
    });
    assert_eq!(
        missing(&plan),
        (11, Some((Point::ChildParticipation, 0))),
        "the child tells it"
    );
}

#[test]
fn that_nobody_was_asked_is_an_answer() {
    let offered = |state| {
        lacking(|it| {
            it.people[1].roles = vec![Role::PrimaryContact];
            it.appointments.push(Appointment {
                role: AppointmentRole::ContactDoctor,
                state,
                ..Appointment::default()
            });
        })
    };
    for state in [
        AppointmentState::Offered,
        AppointmentState::SaidNo,
        AppointmentState::NotAsked,
    ] {
        assert_eq!(offered(state), "responsibility progress", "{state:?}");
    }
    assert_eq!(
        offered(AppointmentState::Appointed),
        "responsibility progress, coordinatorOffered coordinatorOffered",
        "nobody is no doctor"
    );
}
