//! The address of a place on a server: `https://…` for WebDAV, `s3+https://host/bucket/…?region=…` for an object store. Without TLS
//! only this machine itself is spoken to.

use std::fmt;
use std::path::Path;

use secrecy::{ExposeSecret, SecretString};

/// What a server is spoken to by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speaks {
    /// WebDAV.
    WebDav,
    /// S3, as object stores do.
    S3,
}

/// The address of a place on a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    pub(super) speaks: Speaks,
    /// The server: `https://host:port`.
    pub(super) server: String,
    /// The folder on it, part by part; in an object store the bucket is the first.
    pub(super) folder: Vec<String>,
    /// Where the object store is, when it must be told.
    pub(super) region: Option<String>,
}

/// Who a server lets in.
#[derive(Debug, Clone, Default)]
pub struct Login {
    /// The user; in an object store the id of the key.
    pub user: String,
    /// The password, or the key.
    pub password: SecretString,
}

impl Login {
    /// As it is kept in the plan's encrypted file.
    pub(crate) fn to_text(&self) -> String {
        format!("{}\n{}", self.user, self.password.expose_secret())
    }

    /// The same, read again.
    pub(crate) fn of_text(text: &str) -> Self {
        let (user, password) = text.split_once('\n').unwrap_or((text, ""));
        Self {
            user: user.to_owned(),
            password: password.into(),
        }
    }
}

/// Between what a place is reached by and where it is.
const BETWEEN: &str = "://";

impl Address {
    /// Whether a place is meant as an address at all, and not as a folder.
    pub(crate) fn is_meant(place: &Path) -> bool {
        place.to_str().is_some_and(|text| text.contains(BETWEEN))
    }

    /// Reads an address; nothing when it is none that the program would speak to.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (by, rest) = text.split_once(BETWEEN)?;
        let (speaks, by) = match by {
            "https" | "http" => (Speaks::WebDav, by),
            "s3+https" => (Speaks::S3, "https"),
            "s3+http" => (Speaks::S3, "http"),
            _ => return None,
        };
        let (rest, region) = match rest.split_once('?') {
            None => (rest, None),
            Some((rest, told)) => (rest, Some(told.strip_prefix("region=")?.to_owned())),
        };
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let is_plain = |text: &str, more: &[char]| {
            text.chars()
                .all(|it| it.is_ascii_alphanumeric() || more.contains(&it))
        };
        let is_host = !host.is_empty() && is_plain(host, &['.', '-', ':', '[', ']']);
        let may = by == "https" || is_this_machine(host);
        let is_region = region
            .as_ref()
            .is_none_or(|it| speaks == Speaks::S3 && !it.is_empty() && is_plain(it, &['-']));
        let folder: Vec<String> = path
            .split('/')
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect();
        let is_part = |part: &String| {
            part != "." && part != ".." && !part.chars().any(|it| it.is_control() || "?#%\\".contains(it))
        };
        let has_bucket = speaks == Speaks::WebDav || !folder.is_empty();
        (is_host && may && is_region && has_bucket && folder.iter().all(is_part)).then(|| Self {
            speaks,
            server: format!("{by}{BETWEEN}{}", host.to_lowercase()),
            folder,
            region,
        })
    }

    /// Whether another address is this one, or lies below it.
    pub(crate) fn holds(&self, other: &Self) -> bool {
        self.speaks == other.speaks && self.server == other.server && other.folder.starts_with(&self.folder)
    }
}

fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.chars().all(|it| it.is_ascii_digit()) => name,
        _ => host,
    };
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = match self.speaks {
            Speaks::WebDav => "",
            Speaks::S3 => "s3+",
        };
        write!(f, "{by}{}", self.server)?;
        for part in &self.folder {
            write!(f, "/{part}")?;
        }
        match &self.region {
            Some(region) => write!(f, "?region={region}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_that_is_spoken_to_by_tls_or_on_this_machine() {
        for text in [
            "https://sky.storevik.kommune.no/remote.php/dav/files/siv/planer",
            "https://sky.storevik.kommune.no",
            "http://127.0.0.1:8080/planer",
            "http://localhost/planer",
            "http://[::1]:9000/planer",
            "s3+https://s3.eu-north-1.amazonaws.com/planer/en?region=eu-north-1",
            "s3+http://127.0.0.1:4568/planer",
        ] {
            let read = Address::read(text);
            assert_eq!(
                read.map(|it| it.to_string()).as_deref(),
                Some(text),
                "and is told as it was given"
            );
        }
        for text in [
            "http://sky.storevik.kommune.no/planer",
            "http://127.0.0.1.example.org/planer",
            "http://localhost@example.org/planer",
            "https://siv:ord@sky.storevik.kommune.no/planer",
            "https:///planer",
            "https://sky.storevik.kommune.no/../planer",
            "https://sky.storevik.kommune.no/pla%2e%2e",
            "https://sky.storevik.kommune.no/planer?region=x",
            "https://sky.storevik.kommune.no/planer#x",
            "s3+https://s3.example.org",
            "s3+https://s3.example.org/planer?region=",
            "s3+https://s3.example.org/planer?region=a/b",
            "ftp://sky.storevik.kommune.no/planer",
            "/srv/planer",
            "planer",
            "",
        ] {
            assert_eq!(Address::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_folder_is_never_taken_for_an_address() {
        for (place, is_address) in [
            ("/srv/planer", false),
            (r"\\filtjener\planer", false),
            (r"C:\Planer", false),
            ("https:/planer", false),
            ("https://x", true),
            ("ftp://x", true),
        ] {
            assert_eq!(Address::is_meant(Path::new(place)), is_address, "{place}");
        }
    }

    #[test]
    fn what_lies_below_an_address_is_held_by_it_and_nothing_beside_it_is() {
        let read = |text: &str| Address::read(text).unwrap();
        let all = read("https://sky.example.org/dav/planer/");
        for (text, is_held) in [
            ("https://sky.example.org/dav/planer", true),
            ("https://SKY.example.org/dav/planer/en", true),
            ("https://sky.example.org/dav/planer2", false),
            ("https://sky.example.org/dav", false),
            ("https://sky.example.org:8443/dav/planer", false),
            ("s3+https://sky.example.org/dav/planer", false),
        ] {
            assert_eq!(all.holds(&read(text)), is_held, "{text}");
        }
    }

    #[test]
    fn who_is_let_in_is_kept_and_read_again_and_never_printed() {
        let login = Login {
            user: "siv".to_owned(),
            password: "to\nlinjer".into(),
        };
        let again = Login::of_text(&login.to_text());
        assert_eq!(again.user, "siv");
        assert_eq!(again.password.expose_secret(), "to\nlinjer");
        assert!(!format!("{again:?}").contains("linjer"), "a log may not have it");
    }
}
