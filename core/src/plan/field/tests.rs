//! What a field may hold.

use super::*;
use serde_json::json;

#[test]
fn columns_are_snake_case() {
    assert_eq!(
        Field::new("periodFrom", FieldType::Date).column(),
        "period_from",
        "camel case becomes words"
    );
    assert_eq!(
        Field::new("what", FieldType::Line).column(),
        "what",
        "a single word stays as it is"
    );
}

#[test]
fn a_blank_value_fits_its_own_field() {
    for holds in [
        FieldType::Line,
        FieldType::Prose,
        FieldType::Choice(&["a"]),
        FieldType::OptionalChoice(&["a"]),
        FieldType::Choices(&["a"]),
        FieldType::Date,
        FieldType::Reference(Kind::Person),
        FieldType::Dates,
        FieldType::AnyReference,
        FieldType::AnyReferences,
        FieldType::References(Kind::Goal),
        FieldType::Flag,
        FieldType::Rank,
        FieldType::Rating,
        FieldType::Time,
    ] {
        let field = Field::new("x", holds);
        assert!(
            field.accept(&field.blank()).is_ok(),
            "a new record must be valid before it is filled in: {holds:?}"
        );
    }
}

#[test]
fn values_are_kept_in_one_form() {
    let kept = [
        (FieldType::Rank, json!(1), json!(1.0)),
        (FieldType::Rank, json!(0.1 + 0.2), json!(0.3)),
        (FieldType::Date, json!("2027-3-1"), json!("2027-03-01")),
        (
            FieldType::Dates,
            json!(["2027-04-13", "2027-3-30"]),
            json!(["2027-03-30", "2027-04-13"]),
        ),
        (
            FieldType::AnyReference,
            json!("0192B0C4-0000-7000-8000-00000000000A"),
            json!("0192b0c4-0000-7000-8000-00000000000a"),
        ),
        (
            FieldType::References(Kind::Goal),
            json!(["0192B0C4-0000-7000-8000-00000000000A"]),
            json!(["0192b0c4-0000-7000-8000-00000000000a"]),
        ),
        (FieldType::Time, json!("9:05"), json!("09:05")),
        (FieldType::Rating, json!(10), json!(10)),
        (FieldType::Prose, json!("  Å\n"), json!("  Å\n")),
        (FieldType::Prose, json!("a\r\nb"), json!("a\nb")),
        (
            FieldType::Line,
            json!("\u{202A}900 00 000\u{202C}"),
            json!("900 00 000"),
        ),
    ];
    for (holds, value, form) in kept {
        let accepted = Field::new("x", holds).accept(&value);
        assert_eq!(
            accepted,
            Ok(form),
            "journal and tables compare values: {value} has one form"
        );
    }
}

#[test]
fn other_values_are_refused() {
    let refused = [
        (FieldType::Line, json!(3)),
        (FieldType::Line, json!("to\nlinjer")),
        (FieldType::Choice(&["planned"]), json!("someday")),
        (FieldType::Choice(&["planned"]), json!(null)),
        (FieldType::Choices(&["owner"]), json!(["owner", "owner"])),
        (FieldType::Date, json!("31.12.2027")),
        (FieldType::Date, json!("1066-10-14")),
        (FieldType::Date, json!("2900-01-01")),
        (FieldType::Dates, json!("2027-04-13")),
        (FieldType::Dates, json!(["2027-04-13", "2027-4-13"])),
        (FieldType::Dates, json!(["2027-04-13", "i morgen"])),
        (FieldType::Dates, json!(["1066-10-14"])),
        (FieldType::Reference(Kind::Person), json!("Siv")),
        (FieldType::References(Kind::Person), json!("Siv")),
        (FieldType::AnyReferences, json!(["Siv"])),
        (FieldType::References(Kind::Person), json!(["Siv"])),
        (
            FieldType::References(Kind::Person),
            json!([
                "0192B0C4-0000-7000-8000-00000000000A",
                "0192b0c4-0000-7000-8000-00000000000a"
            ]),
        ),
        (FieldType::Rating, json!(-1)),
        (FieldType::Rating, json!(11)),
        (FieldType::Rating, json!(3.5)),
        (FieldType::Rating, json!("5")),
        (FieldType::Time, json!("24:00")),
        (FieldType::Time, json!("12:60")),
        (FieldType::Time, json!("kl. 10")),
        (FieldType::Time, json!(10)),
        (FieldType::Flag, json!("ja")),
        (FieldType::Rank, json!("first")),
    ];
    for (holds, value) in refused {
        assert!(
            Field::new("x", holds).accept(&value).is_err(),
            "{value} does not belong in {holds:?}"
        );
    }
}
