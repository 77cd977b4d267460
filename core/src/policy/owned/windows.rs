//! The Administrators' or the system's, and nobody else may write it: asked of the file's own list of who may do what.

#![expect(unsafe_code, reason = "Windows says who may do what through pointers alone")]

use std::ffi::c_void;
use std::fs::File;
use std::io;
use std::os::windows::io::AsRawHandle;
use std::path::Path;
use std::ptr::null_mut;

use windows_sys::Win32::Foundation::{ERROR_SUCCESS, GENERIC_ALL, GENERIC_WRITE, HANDLE, LocalFree};
use windows_sys::Win32::Security::Authorization::{GetSecurityInfo, SE_FILE_OBJECT};
use windows_sys::Win32::Security::{
    ACCESS_ALLOWED_ACE, ACE_HEADER, ACL, DACL_SECURITY_INFORMATION, GetAce, IsWellKnownSid,
    OWNER_SECURITY_INFORMATION, PSID, WELL_KNOWN_SID_TYPE, WinAuthenticatedUserSid,
    WinBuiltinAdministratorsSid, WinBuiltinUsersSid, WinInteractiveSid, WinLocalSystemSid, WinWorldSid,
};
use windows_sys::Win32::Storage::FileSystem::{
    DELETE, FILE_APPEND_DATA, FILE_WRITE_DATA, WRITE_DAC, WRITE_OWNER,
};

use super::is_a_test;

/// What changes a file, or who may.
const CHANGES: u32 =
    FILE_WRITE_DATA | FILE_APPEND_DATA | DELETE | WRITE_DAC | WRITE_OWNER | GENERIC_WRITE | GENERIC_ALL;

/// The kinds of entries of a list, by Windows' numbers: those that let somebody do something, always or under a condition, and those
/// that forbid it.
const LETS: [u8; 2] = [0, 9];
const FORBIDS: [u8; 2] = [1, 10];

/// Everybody who uses the machine, by the names that Windows has for them.
const OTHERS: [WELL_KNOWN_SID_TYPE; 4] = [
    WinWorldSid,
    WinBuiltinUsersSid,
    WinAuthenticatedUserSid,
    WinInteractiveSid,
];

/// Whether only an administrator can write the file that was opened. Who may put another in its place does not matter here:
/// that one would be theirs.
pub(in crate::policy) fn is_administrators(file: &File, _path: &Path) -> io::Result<bool> {
    let (mut owner, mut list, mut told): (PSID, *mut ACL, *mut c_void) = (null_mut(), null_mut(), null_mut());
    // SAFETY: the handle is open for as long as `file` is, and Windows fills in the pointers, into what `told` holds.
    let answer = unsafe {
        GetSecurityInfo(
            file.as_raw_handle() as HANDLE,
            SE_FILE_OBJECT,
            OWNER_SECURITY_INFORMATION | DACL_SECURITY_INFORMATION,
            &raw mut owner,
            null_mut(),
            &raw mut list,
            null_mut(),
            &raw mut told,
        )
    };
    if answer != ERROR_SUCCESS {
        return Err(io::Error::from_raw_os_error(answer.cast_signed()));
    }
    // SAFETY: both point into `told`, which is let go of afterwards and only here. Without a list everybody may do everything.
    let safe = unsafe {
        let by_administrator = is_a_test()
            || IsWellKnownSid(owner, WinBuiltinAdministratorsSid) != 0
            || IsWellKnownSid(owner, WinLocalSystemSid) != 0;
        by_administrator && !list.is_null() && is_closed_to_others(list)
    };
    // SAFETY: Windows gave it to be let go of so.
    unsafe { LocalFree(told) };
    Ok(safe)
}

/// Whether a list lets nobody but administrators change the file. What an entry forbids is not held against what another lets: whoever
/// decides by such a list is asked to write a plainer one.
///
/// # Safety
/// `list` is a whole list.
unsafe fn is_closed_to_others(list: *const ACL) -> bool {
    // SAFETY: a whole list says how many entries it has.
    let count = unsafe { (*list).AceCount };
    (0..u32::from(count)).all(|at| {
        let mut entry: *mut c_void = null_mut();
        // SAFETY: the list is whole, and Windows fills in where in it the entry begins.
        if unsafe { GetAce(list, at, &raw mut entry) } == 0 {
            return false;
        }
        // SAFETY: every entry begins with what kind it is.
        let kind = unsafe { (*entry.cast::<ACE_HEADER>()).AceType };
        if !LETS.contains(&kind) {
            return FORBIDS.contains(&kind);
        }
        let entry = entry.cast::<ACCESS_ALLOWED_ACE>();
        // SAFETY: these kinds say what they let be done, and then, in its own length, who may do it.
        let (rights, who): (u32, PSID) = unsafe { ((*entry).Mask, (&raw mut (*entry).SidStart).cast()) };
        // SAFETY: a whole list has whole names in it.
        rights & CHANGES == 0 || OTHERS.iter().all(|one| unsafe { IsWellKnownSid(who, *one) } == 0)
    })
}

#[cfg(test)]
mod tests {
    use windows_sys::Win32::Security::{
        ACL_REVISION, AddAccessAllowedAce, AddAccessDeniedAce, CreateWellKnownSid, InitializeAcl,
        SECURITY_MAX_SID_SIZE,
    };
    use windows_sys::Win32::Storage::FileSystem::FILE_GENERIC_READ;

    use super::*;

    enum Entry {
        Lets(WELL_KNOWN_SID_TYPE, u32),
        Forbids(WELL_KNOWN_SID_TYPE, u32),
    }

    fn is_closed(entries: &[Entry]) -> bool {
        let mut room = [0_u32; 256];
        let list = room.as_mut_ptr().cast::<ACL>();
        // SAFETY: there is room for a list of a few names, and each name has the room that Windows is told of.
        unsafe {
            assert_ne!(InitializeAcl(list, 1024, ACL_REVISION), 0);
            for entry in entries {
                let (Entry::Lets(who, rights) | Entry::Forbids(who, rights)) = entry;
                let (mut name, mut length) = ([0_u32; 32], SECURITY_MAX_SID_SIZE);
                let sid: PSID = name.as_mut_ptr().cast();
                assert_ne!(CreateWellKnownSid(*who, null_mut(), sid, &raw mut length), 0);
                let added = match entry {
                    Entry::Lets(..) => AddAccessAllowedAce(list, ACL_REVISION, *rights, sid),
                    Entry::Forbids(..) => AddAccessDeniedAce(list, ACL_REVISION, *rights, sid),
                };
                assert_ne!(added, 0);
            }
            is_closed_to_others(list)
        }
    }

    #[test]
    fn whoever_is_not_an_administrator_may_read_and_nothing_else() {
        let administrators = || Entry::Lets(WinBuiltinAdministratorsSid, GENERIC_ALL);
        for who in OTHERS {
            let reads = [administrators(), Entry::Lets(who, FILE_GENERIC_READ)];
            assert!(is_closed(&reads), "the program must be able to read it");
            for right in [
                GENERIC_ALL,
                GENERIC_WRITE,
                FILE_WRITE_DATA,
                FILE_APPEND_DATA,
                DELETE,
                WRITE_DAC,
                WRITE_OWNER,
            ] {
                let writes = [administrators(), Entry::Lets(who, FILE_GENERIC_READ | right)];
                assert!(
                    !is_closed(&writes),
                    "{who} could decide for everybody by {right:x}"
                );
            }
        }
        let forbidden = [Entry::Forbids(WinWorldSid, GENERIC_ALL), administrators()];
        assert!(is_closed(&forbidden), "what is forbidden lets nobody in");
    }
}
