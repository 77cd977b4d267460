//! The Administrators' or the system's, and nobody else may write it: asked of the file's own list of who may do what.

#![expect(unsafe_code, reason = "Windows says who may do what through pointers alone")]

use std::ffi::c_void;
use std::fs::File;
use std::io;
use std::os::windows::io::AsRawHandle;
use std::path::Path;
use std::ptr::null_mut;

use windows_sys::Win32::Foundation::{ERROR_SUCCESS, HANDLE, LocalFree};
use windows_sys::Win32::Security::Authorization::{
    GetEffectiveRightsFromAclW, GetSecurityInfo, NO_MULTIPLE_TRUSTEE, SE_FILE_OBJECT, TRUSTEE_IS_SID,
    TRUSTEE_IS_UNKNOWN, TRUSTEE_W,
};
use windows_sys::Win32::Security::{
    ACL, CreateWellKnownSid, DACL_SECURITY_INFORMATION, IsWellKnownSid, OWNER_SECURITY_INFORMATION, PSID,
    SECURITY_MAX_SID_SIZE, WELL_KNOWN_SID_TYPE, WinAuthenticatedUserSid, WinBuiltinAdministratorsSid,
    WinBuiltinUsersSid, WinInteractiveSid, WinLocalSystemSid, WinWorldSid,
};
use windows_sys::Win32::Storage::FileSystem::{
    DELETE, FILE_APPEND_DATA, FILE_WRITE_DATA, WRITE_DAC, WRITE_OWNER,
};

use super::is_a_test;

/// What changes a file, or who may.
const CHANGES: u32 = FILE_WRITE_DATA | FILE_APPEND_DATA | DELETE | WRITE_DAC | WRITE_OWNER;

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
        by_administrator && !list.is_null() && OTHERS.iter().all(|who| may_not_change(list, *who))
    };
    // SAFETY: Windows gave it to be let go of so.
    unsafe { LocalFree(told) };
    Ok(safe)
}

/// Whether a list lets nobody of that name change the file.
///
/// # Safety
/// `list` is a whole list.
unsafe fn may_not_change(list: *const ACL, who: WELL_KNOWN_SID_TYPE) -> bool {
    let mut name = [0_u64; (SECURITY_MAX_SID_SIZE as usize).div_ceil(8)];
    let mut length = SECURITY_MAX_SID_SIZE;
    let sid: PSID = name.as_mut_ptr().cast();
    // SAFETY: `name` has the room that `length` says.
    if unsafe { CreateWellKnownSid(who, null_mut(), sid, &raw mut length) } == 0 {
        return false;
    }
    let trustee = TRUSTEE_W {
        pMultipleTrustee: null_mut(),
        MultipleTrusteeOperation: NO_MULTIPLE_TRUSTEE,
        TrusteeForm: TRUSTEE_IS_SID,
        TrusteeType: TRUSTEE_IS_UNKNOWN,
        ptstrName: sid.cast(),
    };
    let mut rights = 0;
    // SAFETY: the trustee's name is a whole SID, which lives longer than the call.
    let answer = unsafe { GetEffectiveRightsFromAclW(list, &raw const trustee, &raw mut rights) };
    answer == ERROR_SUCCESS && rights & CHANGES == 0
}
