//! The public holidays in TypeScript: people are shown them where they choose a day, so the window has them at hand.

use viktig_core::reading::{holiday_names, holidays};

/// Follow-ups and meetings are written for these years.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// The whole file.
pub(super) fn written() -> String {
    let names: Vec<String> = holiday_names().map(|name| format!("'{name}'")).collect();
    let years: String = YEARS.map(year).collect();
    format!(
        "// Written by the test `export_bindings` from core's public holidays. Do not edit.\n\n\
         /** A public holiday of Norway. */\nexport type Holiday = {};\n\n\
         /** The public holidays from {} to {}: by the year, and the month and day. */\n\
         export const holidays: Readonly<Record<number, Readonly<Record<string, Holiday>>>> = {{\n{years}}};\n",
        names.join(" | "),
        YEARS.start(),
        YEARS.end(),
    )
}

fn year(year: i32) -> String {
    let days = holidays(year);
    let days = days
        .iter()
        .map(|(day, name)| format!("'{}': '{name}'", day.format("%m-%d")));
    let days: Vec<String> = days.collect();
    format!("  {year}: {{ {} }},\n", days.join(", "))
}
