//! Key files: the right phrase, the wrong ones, and every kind of damage.

use std::fs;

use age::scrypt;
use secrecy::ExposeSecret;
use tempfile::TempDir;

use super::*;
use crate::vault::testing::{QUICK, bytes_of};

fn phrase(text: &str) -> SecretString {
    SecretString::from(text)
}

fn plan_with(way: WayIn, text: &str) -> (TempDir, KeySlots, DatabaseKey) {
    let folder = tempfile::tempdir().unwrap();
    let slots = KeySlots::of(folder.path());
    let key = DatabaseKey::generate().unwrap();
    put(&slots, &Ring::default(), &key, way, text);
    (folder, slots, key)
}

fn put(slots: &KeySlots, ring: &Ring, key: &DatabaseKey, way: WayIn, text: &str) -> Ring {
    let sealed = Sealed::new(&phrase(text), QUICK).unwrap();
    let before = ring.recipient(way).cloned();
    let ring = ring.clone().with(way, sealed.recipient.clone());
    slots.put(way, &sealed, key, &ring, before.as_ref()).unwrap();
    ring
}

fn code(result: Result<Opened, VaultError>) -> &'static str {
    result.map_or_else(|error| error.code().as_str(), |_| "opened")
}

#[test]
fn the_right_phrase_opens_and_a_wrong_one_is_told_as_wrong() {
    let (_folder, slots, key) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    assert_eq!(
        slots
            .open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))
            .unwrap()
            .key,
        key
    );
    assert_eq!(
        code(slots.open(WayIn::Owner, &phrase("lyn og latter"))),
        "wrong-passphrase"
    );
    assert_eq!(code(slots.open(WayIn::Owner, &phrase(""))), "wrong-passphrase");
}

#[test]
fn it_does_not_matter_how_a_ring_over_a_is_typed() {
    let (_folder, slots, _) = plan_with(WayIn::Owner, " blåbær på fjellet ");
    let decomposed = phrase("bla\u{30a}bær pa\u{30a} fjellet");
    assert!(
        !decomposed.expose_secret().contains('å'),
        "the test types å as one character"
    );
    assert_eq!(code(slots.open(WayIn::Owner, &decomposed)), "opened");
}

#[test]
fn any_flipped_byte_is_told_as_damage_with_any_phrase() {
    let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    let mut flipped = 0;
    for (name, wrong) in [
        ("owner.age", "key-damaged"),
        ("owner-key.age", "wrong-passphrase"),
    ] {
        let path = folder.path().join("keys").join(name);
        let whole = fs::read(&path).unwrap();
        for place in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[place] ^= 1;
            fs::write(&path, &damaged).unwrap();
            let said = code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn")));
            assert_eq!(said, "key-damaged", "byte {place} of {name} flipped");
            let said = code(slots.open(WayIn::Owner, &phrase("feil")));
            assert_eq!(said, wrong, "byte {place} of {name} flipped, and a wrong phrase");
            flipped += 1;
        }
        fs::write(&path, &whole).unwrap();
    }
    println!(
        "figure: {flipped} bytes flipped, with the right phrase and with a wrong one: all told as what they are"
    );
}

#[test]
fn a_key_file_that_is_gone_is_damage_and_one_that_was_taken_away_is_not() {
    let (folder, slots, key) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    let contacts = "kontaktens egne ord";
    let owner = slots
        .open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))
        .unwrap();
    let ring = put(&slots, &owner.ring, &key, WayIn::Contact, contacts);
    let file = folder.path().join("keys/contact.age");
    let kept = fs::read(&file).unwrap();
    slots
        .remove(WayIn::Contact, &key, &ring.without(WayIn::Contact))
        .unwrap();
    fs::write(&file, &kept).unwrap();
    let said = code(slots.open(WayIn::Contact, &phrase(contacts)));
    assert_eq!(said, "no-such-way-in", "it was taken away");
    fs::remove_file(folder.path().join("keys/owner-key.age")).unwrap();
    let said = code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn")));
    assert_eq!(said, "key-damaged", "nobody took it away");
}

#[test]
fn a_way_in_that_was_replaced_does_not_open_with_its_old_file_and_phrase() {
    let (folder, slots, key) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    let file = folder.path().join("keys/owner.age");
    let kept = fs::read(&file).unwrap();
    let owner = slots
        .open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))
        .unwrap();
    put(
        &slots,
        &owner.ring,
        &key,
        WayIn::Owner,
        "ni troll bakte pannekaker",
    );
    fs::write(&file, &kept).unwrap();
    let said = code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn")));
    assert_eq!(said, "wrong-passphrase", "it is the old one");
}

#[test]
fn a_way_in_made_by_the_first_program_opens_as_before() {
    let (_folder, slots, key) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    // Two spaces and a no-break space: what was typed then was used as it was.
    let typed = "lyn  og\u{a0}latter i måneskinn";
    slots.put_as_the_first_program_did(WayIn::Owner, &key, typed, QUICK);
    let opened = slots.open(WayIn::Owner, &phrase(typed)).unwrap();
    assert_eq!(opened.key, key, "the key stands in it");
    assert!(!opened.ring.has(WayIn::Owner), "and it cannot follow to another");
    let otherwise = code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn")));
    assert_eq!(otherwise, "wrong-passphrase", "it is another phrase");
}

#[test]
fn it_does_not_matter_which_space_is_typed_nor_what_cannot_be_seen() {
    let (_folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter");
    for typed in [
        "lyn\u{a0}og\u{2009}latter",
        " lyn  og   latter\t",
        "lyn\u{200b} og\u{ad} latter\u{feff}",
    ] {
        assert_eq!(
            code(slots.open(WayIn::Owner, &phrase(typed))),
            "opened",
            "{typed:?}"
        );
    }
    let long = phrase(&"x".repeat(LONGEST_TRIED + 1));
    assert_eq!(code(slots.open(WayIn::Owner, &long)), "passphrase-too-long");
}

#[test]
fn an_empty_cut_or_endless_key_file_is_damaged() {
    let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    let path = folder.path().join("keys/owner.age");
    let whole = fs::read(&path).unwrap();
    for bytes in [
        Vec::new(),
        whole[..whole.len() / 2].to_vec(),
        vec![b'x'; 1_000_000],
    ] {
        fs::write(&path, &bytes).unwrap();
        let said = code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn")));
        assert_eq!(said, "key-damaged", "{} bytes", bytes.len());
    }
}

#[test]
fn a_file_that_asks_for_all_the_memory_there_is_gets_none() {
    let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    let path = folder.path().join("keys/owner.age");
    let mut bytes = fs::read(&path).unwrap();
    let end_of_stanza = bytes
        .windows(3)
        .position(|part| part == format!(" {QUICK}\n").as_bytes())
        .unwrap();
    bytes.splice(end_of_stanza + 1..=end_of_stanza + 1, *b"30");
    fs::write(&path, &bytes).unwrap();
    assert_eq!(
        code(slots.open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))),
        "key-damaged"
    );
}

#[test]
fn without_a_checksum_a_wrong_phrase_is_still_a_wrong_phrase() {
    let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    fs::remove_file(folder.path().join("keys/SHA256SUMS")).unwrap();
    assert_eq!(
        code(slots.open(WayIn::Owner, &phrase("feil"))),
        "wrong-passphrase"
    );
}

#[test]
fn no_keys_and_no_such_key_are_two_things() {
    let (folder, slots, _) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    assert_eq!(code(slots.open(WayIn::Contact, &phrase("x"))), "no-such-way-in");
    fs::remove_file(folder.path().join("keys/owner.age")).unwrap();
    assert_eq!(code(slots.open(WayIn::Owner, &phrase("x"))), "keys-missing");
    fs::remove_dir_all(folder.path().join("keys")).unwrap();
    assert_eq!(code(slots.open(WayIn::Owner, &phrase("x"))), "keys-missing");
}

#[test]
fn nothing_is_left_of_a_way_in_that_is_removed() {
    let (folder, slots, key) = plan_with(WayIn::Owner, "lyn og latter i måneskinn");
    let names = |folder: &TempDir| bytes_of(folder.path()).into_keys().collect::<Vec<_>>();
    let before = names(&folder);
    let owner = slots
        .open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))
        .unwrap();
    let ring = put(&slots, &owner.ring, &key, WayIn::Contact, "kontaktens egne ord");
    assert_eq!(slots.ways().unwrap(), [WayIn::Owner, WayIn::Contact]);
    let again = slots
        .open(WayIn::Owner, &phrase("lyn og latter i måneskinn"))
        .unwrap();
    assert_eq!(again.ring, ring, "the owner's way in knows of the contact's");
    let without = ring.without(WayIn::Contact);
    slots.remove(WayIn::Contact, &key, &without).unwrap();
    assert!(matches!(
        slots.remove(WayIn::Contact, &key, &without),
        Err(VaultError::NoSuchWayIn(WayIn::Contact))
    ));
    assert_eq!(
        names(&folder),
        before,
        "something of the contact's way in was left"
    );
    let checksums = fs::read_to_string(folder.path().join("keys/SHA256SUMS")).unwrap();
    assert!(!checksums.contains("contact"), "{checksums}");
}

impl KeySlots {
    /// Puts a way in there as the first program did: the key itself behind the phrase.
    pub(in crate::vault) fn put_as_the_first_program_did(
        &self,
        way: WayIn,
        key: &DatabaseKey,
        phrase: &str,
        work_factor: u8,
    ) {
        let mut recipient = scrypt::Recipient::new(normalised_before(&phrase.into()));
        recipient.set_work_factor(work_factor);
        let bytes = age::encrypt(&recipient, format!("{}\n", key.to_hex().as_str()).as_bytes()).unwrap();
        own_folder(&self.folder).unwrap();
        let _ = std::fs::remove_file(self.folder.join(way.key_file_name()));
        Checksums::of(&self.folder).forget(&way.key_file_name()).unwrap();
        self.write(&way.file_name(), &bytes).unwrap();
    }
}
