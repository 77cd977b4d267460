//! Names that mean something else than a file, whatever folder they stand in.

/// Devices that Windows finds under these names in every folder, whatever ending they have: `con.pdf` is the keyboard.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Devices that come with a number: `com1`, `lpt³`.
const NUMBERED: [&str; 2] = ["com", "lpt"];

/// Whether a file of this name would be a device on Windows. A plan goes from one laptop to another on a stick, so no file is
/// named so on any system.
#[must_use]
pub fn is_device_name(name: &str) -> bool {
    let before_ending = name.split(['.', ':']).next().unwrap_or_default();
    let name = before_ending.trim_end().to_lowercase();
    let is_numbered = |device: &str| {
        name.strip_prefix(device).is_some_and(|number| {
            let mut letters = number.chars();
            matches!(letters.next(), Some('0'..='9' | '¹' | '²' | '³')) && letters.next().is_none()
        })
    };
    DEVICES.contains(&name.as_str()) || NUMBERED.into_iter().any(is_numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_of_devices_are_known_whatever_ending_they_have() {
        for name in [
            "CON",
            "con.pdf",
            "Nul",
            "NUL .json",
            "aux.tar.gz",
            "PRN",
            "com1",
            "LPT9.pdf",
            "Com¹",
            "lpt³.x",
            "CONIN$",
            "nul:",
        ] {
            assert!(is_device_name(name), "«{name}» is a device on Windows");
        }
        for name in [
            "",
            "Konrad",
            "con plan",
            "Connie.pdf",
            "com",
            "com10",
            "lpt",
            "LPTX",
            "Nulla",
            "min.con",
            "plan.nul",
        ] {
            assert!(!is_device_name(name), "«{name}» is a name like any other");
        }
    }
}
