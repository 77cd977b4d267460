//! What Windows is asked through pointers.

#![expect(
    unsafe_code,
    reason = "Windows is asked through pointers alone; all of core that does so is here and where a policy's owner is asked for"
)]

use std::ffi::c_void;
use std::io;
use std::iter::once;
use std::os::windows::ffi::OsStrExt;
use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};
use std::path::Path;
use std::ptr::null_mut;

use windows_sys::Win32::Foundation::{HANDLE, LocalFree};
use windows_sys::Win32::Globalization::GetUserDefaultLocaleName;
use windows_sys::Win32::Security::Authorization::{
    ConvertSidToStringSidW, ConvertStringSecurityDescriptorToSecurityDescriptorW, SDDL_REVISION_1,
};
use windows_sys::Win32::Security::{
    GetTokenInformation, PSECURITY_DESCRIPTOR, SECURITY_ATTRIBUTES, TOKEN_QUERY, TOKEN_USER, TokenUser,
};
use windows_sys::Win32::Storage::FileSystem::{
    CreateDirectoryW, GetDriveTypeW, GetVolumeInformationW, GetVolumePathNameW,
};
use windows_sys::Win32::System::Diagnostics::Debug::{
    SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX, SetErrorMode,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

/// As long as the name of a user may be, and what stands before it, in eight bytes each.
const USER: usize = 32;

/// As many letters as the name of a language, and of a volume's place, may have.
const LOCALE: usize = 85;
const PLACE: usize = 1024;

/// What Windows calls a disk of another machine's, and one that keeps who may do what.
const DRIVE_REMOTE: u32 = 4;
const FILE_PERSISTENT_ACLS: u32 = 8;

/// A disk, or a part of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Volume {
    /// It is another machine's.
    pub(super) is_remote: bool,
    /// It keeps who may do what with a file.
    pub(super) knows_users: bool,
}

/// Makes one folder for the person, the system and the administrators of the machine, whatever the folder around it says.
pub(super) fn make_private_folder(path: &Path) -> io::Result<()> {
    let who = format!("D:P(A;OICI;FA;;;{})(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)", own_id()?);
    let (who, path) = (wide(who.as_ref()), wide(path));
    let mut told: PSECURITY_DESCRIPTOR = null_mut();
    // SAFETY: `who` ends with 0, and Windows fills in the one pointer.
    answered(unsafe {
        ConvertStringSecurityDescriptorToSecurityDescriptorW(
            who.as_ptr(),
            SDDL_REVISION_1,
            &raw mut told,
            null_mut(),
        )
    })?;
    let attributes = SECURITY_ATTRIBUTES {
        nLength: size_of::<SECURITY_ATTRIBUTES>() as u32,
        lpSecurityDescriptor: told,
        bInheritHandle: 0,
    };
    // SAFETY: `path` ends with 0, and what the attributes point to lives until it is let go of below.
    let made = answered(unsafe { CreateDirectoryW(path.as_ptr(), &raw const attributes) });
    let_go(told);
    made
}

/// The person's id on this machine, as Windows writes it.
fn own_id() -> io::Result<String> {
    let mut token: HANDLE = null_mut();
    // SAFETY: the process is this one, and Windows fills in the handle.
    answered(unsafe { OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &raw mut token) })?;
    // SAFETY: it was opened this moment, and is nobody else's.
    let token = unsafe { OwnedHandle::from_raw_handle(token.cast()) };
    let mut room = [0_u64; USER];
    let mut length = 0;
    // SAFETY: the room is as long as is said.
    answered(unsafe {
        GetTokenInformation(
            token.as_raw_handle().cast(),
            TokenUser,
            room.as_mut_ptr().cast(),
            size_of_val(&room) as u32,
            &raw mut length,
        )
    })?;
    let mut text: *mut u16 = null_mut();
    // SAFETY: Windows has written a `TOKEN_USER` there, whose id lies in the same room; it fills in the one pointer.
    answered(unsafe {
        let user = room.as_ptr().cast::<TOKEN_USER>();
        ConvertSidToStringSidW((*user).User.Sid, &raw mut text)
    })?;
    // SAFETY: a text of Windows' ends with 0.
    let id = unsafe {
        let length = (0..).take_while(|at| *text.add(*at) != 0).count();
        String::from_utf16_lossy(std::slice::from_raw_parts(text, length))
    };
    let_go(text.cast());
    Ok(id)
}

/// The disk that a folder is on.
pub(super) fn volume_of(folder: &Path) -> Option<Volume> {
    let folder = wide(folder);
    let mut place = [0_u16; PLACE];
    let mut can = 0;
    // SAFETY: both texts end with 0, and the room is as long as is said.
    let found = unsafe { GetVolumePathNameW(folder.as_ptr(), place.as_mut_ptr(), PLACE as u32) };
    answered(found).ok()?;
    // SAFETY: the place ends with 0.
    let is_remote = unsafe { GetDriveTypeW(place.as_ptr()) } == DRIVE_REMOTE;
    // SAFETY: the place ends with 0; what is not wanted may be null.
    let told = unsafe {
        GetVolumeInformationW(
            place.as_ptr(),
            null_mut(),
            0,
            null_mut(),
            null_mut(),
            &raw mut can,
            null_mut(),
            0,
        )
    };
    answered(told).ok()?;
    Some(Volume {
        is_remote,
        knows_users: can & FILE_PERSISTENT_ACLS != 0,
    })
}

/// The person's language.
pub(super) fn locale() -> Option<String> {
    let mut name = [0_u16; LOCALE];
    // SAFETY: the room is as long as is said.
    let length = unsafe { GetUserDefaultLocaleName(name.as_mut_ptr(), LOCALE as i32) };
    let length = usize::try_from(length).ok()?.checked_sub(1)?;
    String::from_utf16(name.get(..length)?).ok()
}

/// Windows reports nothing when this program falls, and asks nobody about a disk that is gone.
pub(super) fn fall_silently() {
    // SAFETY: it takes no pointer.
    unsafe { SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX) };
}

fn let_go(given: *mut c_void) {
    // SAFETY: Windows gave it to be let go of so, and each is given here once.
    unsafe { LocalFree(given) };
}

fn answered(answer: i32) -> io::Result<()> {
    if answer == 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

fn wide(text: &Path) -> Vec<u16> {
    text.as_os_str().encode_wide().chain(once(0)).collect()
}

/// Who may do what with a folder, as Windows writes it.
#[cfg(test)]
pub(super) fn told_of(path: &Path) -> io::Result<String> {
    use windows_sys::Win32::Security::Authorization::{
        ConvertSecurityDescriptorToStringSecurityDescriptorW, GetNamedSecurityInfoW, SE_FILE_OBJECT,
    };
    use windows_sys::Win32::Security::DACL_SECURITY_INFORMATION;
    let path = wide(path);
    let mut told: PSECURITY_DESCRIPTOR = null_mut();
    let mut text: *mut u16 = null_mut();
    // SAFETY: the path ends with 0, and Windows fills in the pointers, which are let go of below; a text of its ends with 0.
    unsafe {
        let asked = GetNamedSecurityInfoW(
            path.as_ptr(),
            SE_FILE_OBJECT,
            DACL_SECURITY_INFORMATION,
            null_mut(),
            null_mut(),
            null_mut(),
            null_mut(),
            &raw mut told,
        );
        if asked != 0 {
            return Err(io::Error::from_raw_os_error(asked.cast_signed()));
        }
        answered(ConvertSecurityDescriptorToStringSecurityDescriptorW(
            told,
            SDDL_REVISION_1,
            DACL_SECURITY_INFORMATION,
            &raw mut text,
            null_mut(),
        ))?;
        let length = (0..).take_while(|at| *text.add(*at) != 0).count();
        let written = String::from_utf16_lossy(std::slice::from_raw_parts(text, length));
        let_go(text.cast());
        let_go(told);
        Ok(written)
    }
}
