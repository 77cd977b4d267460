//! What an administrator has written in the registry.

#![expect(unsafe_code, reason = "Windows is asked through pointers alone")]

use std::ptr::{null, null_mut};

use windows_sys::Win32::Foundation::{ERROR_MORE_DATA, ERROR_SUCCESS};
use windows_sys::Win32::System::Registry::{
    HKEY, HKEY_LOCAL_MACHINE, KEY_QUERY_VALUE, KEY_WOW64_64KEY, REG_DWORD, REG_EXPAND_SZ, REG_MULTI_SZ,
    REG_SZ, RegCloseKey, RegEnumValueW, RegOpenKeyExW,
};

/// A value's name is no longer, in letters; and one that is longer than this in bytes is not read.
const NAME: usize = 256;
const LONGEST: usize = 64 * 1024;

/// How many values are looked at: more than there can be of ours.
const MOST: u32 = 256;

/// What may stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Written {
    /// A whole number; a yes is 1.
    Number(u32),
    /// A text.
    Text(String),
    /// Texts, one a line.
    Lines(Vec<String>),
}

/// What stands below a place that only an administrator can write, by name. Nothing when there is no such place.
pub(crate) fn written_below(place: &str) -> Vec<(String, Written)> {
    let place: Vec<u16> = place.encode_utf16().chain([0]).collect();
    let mut key: HKEY = null_mut();
    // SAFETY: the text ends with 0, and Windows fills in the one pointer.
    let opened = unsafe {
        RegOpenKeyExW(
            HKEY_LOCAL_MACHINE,
            place.as_ptr(),
            0,
            KEY_QUERY_VALUE | KEY_WOW64_64KEY,
            &raw mut key,
        )
    };
    if opened != ERROR_SUCCESS {
        return Vec::new();
    }
    let found = (0..MOST)
        .map_while(|index| value_at(key, index))
        .flatten()
        .collect();
    // SAFETY: it was opened here, and is used no more.
    unsafe { RegCloseKey(key) };
    found
}

/// One value; within, nothing when it is of no kind that is read. Nothing when there are no more.
fn value_at(key: HKEY, index: u32) -> Option<Option<(String, Written)>> {
    let mut name = [0_u16; NAME];
    let mut bytes = vec![0_u8; LONGEST];
    let (mut letters, mut length, mut kind) = (NAME as u32, LONGEST as u32, 0);
    // SAFETY: both rooms are as long as is said.
    let told = unsafe {
        RegEnumValueW(
            key,
            index,
            name.as_mut_ptr(),
            &raw mut letters,
            null(),
            &raw mut kind,
            bytes.as_mut_ptr(),
            &raw mut length,
        )
    };
    match told {
        ERROR_SUCCESS => {}
        ERROR_MORE_DATA => return Some(None),
        _ => return None,
    }
    let name = String::from_utf16_lossy(name.get(..letters as usize)?);
    let written = written(kind, bytes.get(..length as usize)?);
    Some(written.map(|written| (name, written)))
}

/// What the bytes of a kind say.
fn written(kind: u32, bytes: &[u8]) -> Option<Written> {
    let text = || {
        let letters: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&letters)
    };
    match kind {
        REG_DWORD => Some(Written::Number(u32::from_le_bytes(bytes.try_into().ok()?))),
        REG_SZ | REG_EXPAND_SZ => Some(Written::Text(text().trim_end_matches('\0').to_owned())),
        REG_MULTI_SZ => {
            let lines = text();
            let lines = lines.split('\0').filter(|line| !line.is_empty());
            Some(Written::Lines(lines.map(str::to_owned).collect()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn each_kind_is_read_as_it_was_meant() {
        assert_eq!(
            written(REG_DWORD, &[5, 0, 0, 0]),
            Some(Written::Number(5)),
            "a number"
        );
        assert_eq!(written(REG_DWORD, &[5]), None, "half a number is none");
        assert_eq!(
            written(REG_SZ, &bytes("D:\\Planer\0")),
            Some(Written::Text("D:\\Planer".into())),
            "a text, without its end"
        );
        assert_eq!(
            written(REG_MULTI_SZ, &bytes("diary\0careWishes\0\0")),
            Some(Written::Lines(vec!["diary".into(), "careWishes".into()])),
            "lines"
        );
        assert_eq!(written(3, &[1, 2]), None, "what is of another kind is not read");
    }

    #[test]
    fn what_stands_in_the_registry_is_found_by_its_name() {
        let windows = written_below(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion");
        let version = windows.iter().find(|(name, _)| name == "CurrentVersion");
        assert!(
            matches!(version, Some((_, Written::Text(text))) if !text.is_empty()),
            "every Windows has its version there: {windows:?}"
        );
        assert_eq!(
            written_below(r"SOFTWARE\Policies\ViktigForMeg\Finnes ikke"),
            Vec::new(),
            "and no place is nothing"
        );
    }
}
