//! Every fault a file can have, each alone.

use super::*;

#[test]
fn each_fault_has_its_own_answer() {
    let faults: &[Fault] = &[
        (|file| file["extra"] = json!(1), "import-not-ours", "/extra"),
        (
            |file| file["plan"]["goals"][0]["colour"] = json!("red"),
            "import-not-ours",
            "/plan/goals/0/colour",
        ),
        (
            |file| file["plan"]["goals"][0]["rank"] = json!("first"),
            "import-not-ours",
            "/plan/goals/0/rank",
        ),
        (
            |file| file["plan"]["actions"][1]["state"] = json!("later"),
            "import-not-ours",
            "/plan/actions/1/state",
        ),
        (
            |file| file["plan"]["people"][0]["id"] = json!("arne"),
            "import-not-ours",
            "/plan/people/0/id",
        ),
        (
            |file| file["plan"]["goals"][0]["title"] = json!(" "),
            "import-invalid",
            "/plan/goals/0",
        ),
        (
            |file| file["plan"]["goals"][0]["title"] = json!("a\u{202e}b"),
            "import-invalid",
            "/plan/goals/0",
        ),
        (
            |file| file["plan"]["matters"][0]["text"] = json!("a".repeat(1 << 20)),
            "import-invalid",
            "/plan/matters/0",
        ),
        (
            |file| file["plan"]["details"]["periodTo"] = json!("2020-01-01"),
            "import-invalid",
            "/plan/details",
        ),
        (
            |file| file["plan"]["people"] = json!([]),
            "import-dangling",
            "/plan/details/answersForMaking",
        ),
        (
            |file| file["plan"]["people"][0]["roles"] = json!([]),
            "import-invalid",
            "/plan/people/0",
        ),
        (
            |file| file["plan"]["actions"][0]["goal"] = json!(Uuid::from_u128(5)),
            "import-dangling",
            "/plan/actions/0/goal",
        ),
        (
            |file| file["plan"]["goals"][0]["parent"] = file["plan"]["goals"][0]["id"].clone(),
            "import-invalid",
            "/plan/goals/0/parent",
        ),
        (
            |file| file["plan"]["goals"][0]["parent"] = file["plan"]["goals"][1]["id"].clone(),
            "import-invalid",
            "/plan/goals/0/parent",
        ),
        (
            |file| {
                let ids = [3, 4].map(|at| file["plan"]["people"][at]["id"].clone());
                file["plan"]["people"][3]["through"] = ids[1].clone();
                file["plan"]["people"][4]["through"] = ids[0].clone();
            },
            "import-invalid",
            "/plan/people/3",
        ),
        (
            |file| file["plan"]["evaluations"][0]["rating"] = json!(11),
            "import-invalid",
            "/plan/evaluations/0",
        ),
        (
            |file| file["plan"]["evaluations"][0]["rating"] = json!(3.5),
            "import-not-ours",
            "/plan/evaluations/0/rating",
        ),
        (
            |file| file["plan"]["needs"][0]["goals"] = json!([Uuid::from_u128(5)]),
            "import-dangling",
            "/plan/needs/0/goals",
        ),
        (
            |file| file["plan"]["weeklyEvents"][0]["from"] = json!("kl. 10"),
            "import-not-ours",
            "/plan/weeklyEvents/0/from",
        ),
        (
            |file| file["plan"]["goals"][0]["why"] = json!("Noe annet."),
            "import-contradiction",
            "/plan/goals/0/why",
        ),
        (
            |file| file["plan"]["resources"] = json!([]),
            "import-contradiction",
            "/journal/changes/",
        ),
        (
            |file| file["journal"]["changes"][3]["value"] = json!(7),
            "import-invalid",
            "/journal/changes/3",
        ),
        (
            |file| file["journal"]["changes"][0]["parents"] = json!([Uuid::from_u128(5)]),
            "import-dangling",
            "/journal/changes/0/parents/0",
        ),
        (
            |file| file["journal"]["changes"][0]["act"] = json!(Uuid::from_u128(5)),
            "import-dangling",
            "/journal/changes/0/act",
        ),
        (
            |file| file["journal"]["acts"][0]["pen"]["words"] = json!(Uuid::from_u128(5)),
            "import-dangling",
            "/journal/acts/0/pen/words",
        ),
        (
            |file| file["journal"]["acts"][1]["seq"] = json!(1),
            "import-invalid",
            "/journal/acts/1/seq",
        ),
        (
            |file| file["journal"]["acts"][1]["seq"] = json!(i64::MAX),
            "import-invalid",
            "/journal/acts/1/seq",
        ),
        (
            |file| file["journal"]["changes"][2]["seq"] = json!(i64::MAX),
            "import-invalid",
            "/journal/changes/2/seq",
        ),
        (
            |file| file["journal"]["changes"][2]["seq"] = json!(u64::MAX),
            "import-invalid",
            "/journal/changes/2/seq",
        ),
        (
            |file| file["journal"]["acts"][1]["at"] = json!("+10000-01-01T00:00:00Z"),
            "import-invalid",
            "/journal/changes/",
        ),
    ];
    let whole = file_of(&story("tilbake-i-jobb"));
    for (number, (fault, code, at)) in faults.iter().enumerate() {
        let mut file = whole.clone();
        fault(&mut file);
        let (found, place) = problem(&file);
        assert_eq!(found, *code, "fault {number} at {place}");
        assert!(
            place.starts_with(at),
            "fault {number}: told at {place}, not at {at}"
        );
    }
    println!("figure: {} faults, each told with its place", faults.len());
}
