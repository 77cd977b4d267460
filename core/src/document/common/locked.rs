//! A PDF that opens with a password alone (AES-256, as PDF 2.0 says it). It is no archive file: PDF/A knows no passwords, and
//! the claim to be one is taken out of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use lopdf::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use crate::document::DocumentError;

/// The longest password, in bytes. Every program cuts a longer one here, without a word.
pub const LONGEST_PASSWORD: usize = 127;

/// What the way of locking is called inside the file; every program writes the same.
const FILTER: &[u8] = b"StdCF";

/// The PDF, so that it opens with `password` alone. Its reader may print and copy as from any other. Locked twice it is not
/// the same file: the key is a new one each time.
///
/// # Errors
/// [`DocumentError::PasswordTooLong`] and [`DocumentError::PasswordLetters`]; [`DocumentError::Packing`] when the file cannot
/// be put together.
pub fn locked(pdf: &[u8], password: &SecretString) -> Result<Vec<u8>, DocumentError> {
    let password = password.expose_secret();
    if password.len() > LONGEST_PASSWORD {
        return Err(DocumentError::PasswordTooLong);
    }
    let mut document = Document::load_mem(pdf).map_err(|fault| packing(&fault))?;
    claim_no_archive(&mut document)?;
    let mut key = Zeroizing::new([0_u8; 32]);
    getrandom::fill(key.as_mut_slice()).map_err(|fault| packing(&fault))?;
    let filter: Arc<dyn CryptFilter> = Arc::new(Aes256CryptFilter);
    let wanted = EncryptionVersion::V5 {
        encrypt_metadata: true,
        crypt_filters: BTreeMap::from([(FILTER.to_vec(), filter)]),
        file_encryption_key: key.as_slice(),
        stream_filter: FILTER.to_vec(),
        string_filter: FILTER.to_vec(),
        owner_password: password,
        user_password: password,
        permissions: Permissions::all(),
    };
    // Everything else in it is ours: what can be refused is the password.
    let lock = EncryptionState::try_from(wanted).map_err(|_| DocumentError::PasswordLetters)?;
    document.encrypt(&lock).map_err(|fault| packing(&fault))?;
    let mut file = Vec::with_capacity(pdf.len());
    document.save_to(&mut file).map_err(|fault| packing(&fault))?;
    Ok(file)
}

/// Takes out of the metadata that it is PDF/A.
fn claim_no_archive(document: &mut Document) -> Result<(), DocumentError> {
    let place = document
        .catalog()
        .and_then(|catalog| catalog.get(b"Metadata"))
        .and_then(Object::as_reference)
        .map_err(|fault| packing(&fault))?;
    let metadata = document
        .get_object_mut(place)
        .and_then(Object::as_stream_mut)
        .map_err(|fault| packing(&fault))?;
    let told = metadata.get_plain_content().map_err(|fault| packing(&fault))?;
    let mut told = String::from_utf8(told).map_err(|fault| packing(&fault))?;
    for element in ["pdfaid:part", "pdfaid:conformance"] {
        told = without(&told, element);
    }
    metadata.set_plain_content(told.into_bytes());
    Ok(())
}

/// The text without the element of this name.
fn without(text: &str, element: &str) -> String {
    let (open, close) = (format!("<{element}>"), format!("</{element}>"));
    let Some((before, rest)) = text.split_once(&open) else {
        return text.to_owned();
    };
    let after = rest.split_once(&close).map_or("", |(_, after)| after);
    format!("{before}{after}")
}

fn packing(fault: &impl ToString) -> DocumentError {
    DocumentError::Packing(fault.to_string())
}
