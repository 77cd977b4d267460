//! Consents, and points that stand empty on purpose.

use super::*;

#[test]
fn a_consent_must_hold() {
    let both = "consent consent, consent sharing";
    let each = |change: fn(&mut Consent)| lacking(|it| it.consents.iter_mut().for_each(change));
    assert_eq!(
        each(|it| it.withdrawn_on = Some(day(2))),
        both,
        "it is taken back"
    );
    assert_eq!(each(|it| it.until = Some(day(30))), both, "it has run out");
    assert_eq!(each(|it| it.until = None), "", "it has no last day");
    assert_eq!(
        lacking(|it| it.people[1].removed = true),
        "participants people, responsibility making, responsibility progress, contributions othersContribution, \
         actions responsible, coordinatorOffered coordinatorOffered, consent sharing",
        "nothing is shared with somebody who is taken out"
    );
}

#[test]
fn a_consent_that_ran_out_is_asked_for_again_until_it_is_given() {
    let mut plan = full();
    plan.people.push(person(3, &[]));
    let over = Consent {
        id: id(50),
        person: Some(id(3)),
        until: Some(day(1)),
        ..consent(ConsentSort::Sharing)
    };
    plan.consents.push(over.clone());
    let consent = |plan: &Plan| points(&InSight::of(plan), day(10)).remove(8);
    let again = Missing {
        part: PointPart::Sharing,
        record: Some(RecordRef {
            kind: Kind::Consent,
            id: id(50),
        }),
        ran_out: Some(RanOut {
            until: day(1),
            person: Some(id(3)),
        }),
    };
    assert_eq!(
        consent(&plan).missing,
        [again],
        "though sharing with another holds"
    );
    assert_eq!(consent(&plan).untold().count(), 0, "which tells the part");
    plan.consents.push(Consent {
        id: id(51),
        until: None,
        ..over
    });
    assert_eq!(consent(&plan).missing, [], "it is given again");
}

#[test]
fn a_point_can_stand_empty_on_purpose() {
    let mut plan = full();
    plan.left_blanks = vec![
        LeftBlank {
            id: id(60),
            point: Point::Cooperation,
            ..LeftBlank::default()
        },
        LeftBlank {
            id: id(61),
            point: Point::Cooperation,
            removed: true,
            ..LeftBlank::default()
        },
    ];
    let cooperation = points(&InSight::of(&plan), day(10)).remove(9);
    assert_eq!(
        cooperation.left_blank,
        [id(60)],
        "what is taken back says nothing"
    );
}
