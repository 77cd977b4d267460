//! The ring of a plan: who gets the plan's key when it changes, and the key itself, wrapped for each of them.
//!
//! A way in is two files. `<name>.age` holds an age identity of its own, locked with the phrase. `<name>-key.age` holds
//! the plan's key, locked to that identity's public half, and under it the public half of every way in. So whoever is in can
//! give the plan a new key and hand it to those who stay without knowing their phrases, and whoever left has an identity that
//! opens nothing. The list stands under the same lock as the key: nobody outside can put themselves on it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::str::FromStr;

use age::x25519::{Identity, Recipient};
use zeroize::Zeroizing;

use super::error::VaultError;
use super::slots::WayIn;
use crate::store::file::DatabaseKey;

/// What the contact's overview is called on the ring; see [`super::overview`].
const OVERVIEW: &str = "overview";

/// The ways in that follow when the key changes, each with the public half of its identity; and the contact's overview,
/// when the owner has said yes to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ring {
    ways: BTreeMap<WayIn, Recipient>,
    overview: Option<Recipient>,
}

impl Ring {
    /// Whether this way in follows to a new key.
    pub(super) fn has(&self, way: WayIn) -> bool {
        self.ways.contains_key(&way)
    }

    /// The same ring with this way in, or with another identity for it.
    pub(super) fn with(mut self, way: WayIn, recipient: Recipient) -> Self {
        self.ways.insert(way, recipient);
        self
    }

    /// The same ring without this way in. Without the contact there is no overview of theirs either.
    pub(super) fn without(mut self, way: WayIn) -> Self {
        self.ways.remove(&way);
        if way == WayIn::Contact {
            self.overview = None;
        }
        self
    }

    /// The same ring with this overview, or with none.
    pub(super) fn with_overview(mut self, overview: Option<Recipient>) -> Self {
        self.overview = overview;
        self
    }

    /// The overview on it.
    pub(super) fn overview(&self) -> Option<&Recipient> {
        self.overview.as_ref()
    }

    /// The ways in on it.
    pub(super) fn ways(&self) -> impl Iterator<Item = WayIn> + '_ {
        self.ways.keys().copied()
    }

    /// The key file of `way` on this ring: `key` and the ring, locked to its identity, and to `also` when one identity is
    /// about to follow another.
    ///
    /// # Errors
    /// [`VaultError::NotWrapped`]; [`VaultError::NoSuchWayIn`] when it is not on the ring.
    pub(super) fn key_file(
        &self,
        way: WayIn,
        key: &DatabaseKey,
        also: Option<&Recipient>,
    ) -> Result<Vec<u8>, VaultError> {
        let own = self.ways.get(&way).ok_or(VaultError::NoSuchWayIn(way))?;
        self.sealed_for(std::iter::once(own).chain(also), key)
    }

    /// The key file of the overview, when there is one on this ring.
    ///
    /// # Errors
    /// [`VaultError::NotWrapped`].
    pub(super) fn overview_file(&self, key: &DatabaseKey) -> Result<Option<Vec<u8>>, VaultError> {
        let overview = self.overview.as_ref();
        overview
            .map(|it| self.sealed_for(std::iter::once(it), key))
            .transpose()
    }

    fn sealed_for<'a>(
        &self,
        recipients: impl Iterator<Item = &'a Recipient>,
        key: &DatabaseKey,
    ) -> Result<Vec<u8>, VaultError> {
        let recipients = recipients.map(|recipient| recipient as &dyn age::Recipient);
        let sealed = age::Encryptor::with_recipients(recipients).map_err(|_| VaultError::NotWrapped)?;
        let mut bytes = Vec::new();
        let written = sealed.wrap_output(&mut bytes).and_then(|mut out| {
            std::io::Write::write_all(&mut out, self.content(key).as_bytes())?;
            out.finish()
        });
        written.map_err(|_| VaultError::NotWrapped)?;
        Ok(bytes)
    }

    /// The identity of `way`, when it is on the ring.
    pub(super) fn recipient(&self, way: WayIn) -> Option<&Recipient> {
        self.ways.get(&way)
    }

    fn content(&self, key: &DatabaseKey) -> Zeroizing<String> {
        let mut text = Zeroizing::new(format!("{}\n", key.to_hex().as_str()));
        let ways = self.ways.iter().map(|(way, recipient)| (way.as_str(), recipient));
        for (name, recipient) in ways.chain(self.overview.iter().map(|it| (OVERVIEW, it))) {
            // Writing to a text in memory does not fail.
            let _ = writeln!(text, "{name} {recipient}");
        }
        text
    }

    /// The key and the ring in a key file.
    ///
    /// # Errors
    /// When `identity` does not open it, or it is damaged; which of the two cannot be told.
    pub(super) fn read(bytes: &[u8], identity: &Identity) -> Result<(DatabaseKey, Self), Unread> {
        let content = age::decrypt(identity, bytes)
            .map(Zeroizing::new)
            .map_err(|_| Unread)?;
        let text = std::str::from_utf8(&content).map_err(|_| Unread)?;
        let mut lines = text.lines();
        let key = lines.next().and_then(DatabaseKey::from_hex).ok_or(Unread)?;
        let mut ring = Self::default();
        for line in lines {
            let (name, recipient) = line.split_once(' ').ok_or(Unread)?;
            let recipient = Recipient::from_str(recipient).map_err(|_| Unread)?;
            ring = match WayIn::from_word(name) {
                Some(way) => ring.with(way, recipient),
                None if name == OVERVIEW => ring.with_overview(Some(recipient)),
                None => return Err(Unread),
            };
        }
        Ok((key, ring))
    }
}

/// A key file that could not be read with this identity.
#[derive(Debug)]
pub(super) struct Unread;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_reaches_everyone_on_the_ring_and_nobody_else() {
        let (owner, contact) = (Identity::generate(), Identity::generate());
        let ring = Ring::default()
            .with(WayIn::Owner, owner.to_public())
            .with(WayIn::Contact, contact.to_public());
        let key = DatabaseKey::generate().unwrap();
        for (way, identity) in [(WayIn::Owner, &owner), (WayIn::Contact, &contact)] {
            let file = ring.key_file(way, &key, None).unwrap();
            assert_eq!(
                Ring::read(&file, identity).unwrap(),
                (key.clone(), ring.clone()),
                "{way:?} gets the key and the whole ring"
            );
        }
        let left = ring.clone().without(WayIn::Contact);
        let file = left.key_file(WayIn::Owner, &key, None).unwrap();
        assert!(Ring::read(&file, &contact).is_err(), "who left opens nothing");
        assert!(
            matches!(
                left.key_file(WayIn::Contact, &key, None),
                Err(VaultError::NoSuchWayIn(WayIn::Contact))
            ),
            "and is given nothing"
        );
    }

    #[test]
    fn while_one_identity_follows_another_both_open() {
        let (old, new) = (Identity::generate(), Identity::generate());
        let ring = Ring::default().with(WayIn::Owner, new.to_public());
        let key = DatabaseKey::generate().unwrap();
        let file = ring.key_file(WayIn::Owner, &key, Some(&old.to_public())).unwrap();
        for identity in [&old, &new] {
            assert_eq!(
                Ring::read(&file, identity).unwrap().0,
                key,
                "a crash here locks nobody out"
            );
        }
    }
}
