//! A shared folder on a WebDAV server or in an object store, in a build that has servers (the feature `servers`): the same files
//! with the same bytes as on a disk. This is the only room of the program that opens a connection.

use std::io::{self, ErrorKind};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use opendal::blocking::Operator;
use opendal::layers::TimeoutLayer;
use opendal::options::ListOptions;
use opendal::services::{S3, Webdav};
use opendal::{Entry, ErrorKind as Refusal, HttpTransporter, Metadata};
use opendal_http_transport_reqwest::ReqwestTransport;
use reqwest::Client;
use reqwest::redirect::Policy;
use secrecy::ExposeSecret;
use tokio::runtime::{Builder, Runtime};

use super::address::{Address, Login, Speaks};
use super::ground::{Ground, Named, Progress};
use crate::store::file::DiskError;

mod bytes;

/// A server has so long to answer, and so long between two pieces of an answer. Whoever waits has left before that, and told that it
/// is silent ([`Ground::patience`]); by this the connection ends too.
const PATIENCE: Duration = Duration::from_secs(40);

/// So much is fetched at a time; a file that is no longer is fetched in one.
const PIECE: u64 = 1 << 20;

/// Where an object store is that does not ask to be told.
const ANYWHERE: &str = "us-east-1";

/// What carries the connections. One thread: a folder is read by one, a file at a time.
static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(|| {
    // One server is spoken to, the one that was named: not another that it points to.
    let client = Client::builder().redirect(Policy::none()).build();
    let client = client.map_err(|_| io::Error::from(ErrorKind::Unsupported))?;
    HttpTransporter::install_default(ReqwestTransport::new(client));
    Builder::new_multi_thread().worker_threads(1).enable_all().build()
});

/// A folder on a server.
#[derive(Debug)]
struct Server {
    operator: Operator,
    /// The same, with no time set for it.
    bare: opendal::Operator,
    /// Where the place is on the server: nothing, or parts that each end with a slash.
    place: String,
    speaks: Speaks,
    progress: Progress,
}

/// A place on a server, as somebody whom it lets in. Nothing is asked of it yet.
pub(crate) fn on_server(address: &Address, login: &Login) -> Option<Arc<dyn Ground>> {
    let _inside = RUNTIME.as_ref().ok()?.enter();
    let password = login.password.expose_secret();
    let mut folder = address.folder.as_slice();
    let operator = match address.speaks {
        Speaks::WebDav => {
            let server = Webdav::default().endpoint(&address.server).root("/");
            opendal::Operator::new(server.username(&login.user).password(password))
        }
        Speaks::S3 => {
            let (bucket, rest) = folder.split_first()?;
            folder = rest;
            let store = S3::default().endpoint(&address.server).bucket(bucket).root("/");
            let store = store.region(address.region.as_deref().unwrap_or(ANYWHERE));
            let store = store.access_key_id(&login.user).secret_access_key(password);
            // What else lies on the laptop about object stores is not ours.
            opendal::Operator::new(store.disable_config_load().disable_ec2_metadata())
        }
    };
    let bare = operator.ok()?;
    Some(Arc::new(Server {
        operator: patient(&bare, PATIENCE).ok()?,
        bare,
        place: folder.iter().map(|part| format!("{part}/")).collect(),
        speaks: address.speaks,
        progress: Progress::default(),
    }))
}

/// Asks of a server, and waits no longer than this for what is sent to it.
fn patient(bare: &opendal::Operator, sending: Duration) -> io::Result<Operator> {
    let runtime = RUNTIME.as_ref().map_err(|error| io::Error::from(error.kind()))?;
    let _inside = runtime.enter();
    let patience = TimeoutLayer::new()
        .with_timeout(PATIENCE)
        .with_io_timeout(sending);
    Operator::new(bare.clone().layer(patience)).map_err(told)
}

impl Server {
    fn whole(&self, path: &Path) -> String {
        let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
        format!("{}{}", self.place, parts.join("/"))
    }

    /// A folder's name ends with a slash; that of all there is is one.
    fn folder(&self, path: &Path) -> String {
        let whole = self.whole(path);
        let whole = whole.trim_end_matches('/');
        format!("{whole}/")
    }

    /// What an entry is called from the place; nothing for what lies elsewhere, or is the folder itself.
    fn named(&self, entry: &Entry, folder: &str) -> Option<Named> {
        let whole = entry.path().trim_start_matches('/');
        let below = whole.strip_prefix(folder.trim_start_matches('/'))?;
        let path = whole.strip_prefix(&self.place)?.trim_end_matches('/');
        let name = path.rsplit('/').next()?;
        let is_odd = |part: &str| part.is_empty() || part == "." || part == "..";
        if below.is_empty() || path.split('/').any(is_odd) {
            return None;
        }
        Some(Named {
            path: path.into(),
            name: name.to_owned(),
            is_folder: entry.metadata().is_dir(),
            length: Some(entry.metadata().content_length()),
            stamp: stamp(entry.metadata()),
        })
    }

    fn list(
        &self,
        folder: &Path,
        recursive: bool,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        let folder = self.folder(folder);
        let options = ListOptions {
            recursive,
            ..ListOptions::default()
        };
        for entry in self.operator.lister_options(&folder, options).map_err(told)? {
            self.progress.step();
            if let Some(named) = self.named(&entry.map_err(told)?, &folder)
                && each(named).is_break()
            {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    fn walk_in(
        &self,
        folder: &Path,
        deeper: usize,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> io::Result<ControlFlow<()>> {
        let mut below = Vec::new();
        let listed = self.list(folder, false, &mut |named| {
            if named.is_folder && deeper > 0 {
                below.push(named.path.clone());
            }
            each(named)
        });
        if listed?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
        for folder in below {
            // One that cannot be looked into now may be the next time.
            if let Ok(ControlFlow::Break(())) = self.walk_in(&folder, deeper - 1, each) {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

impl Ground for Server {
    fn walk(
        &self,
        folder: &Path,
        deepest: usize,
        each: &mut dyn FnMut(Named) -> ControlFlow<()>,
    ) -> io::Result<()> {
        let is_place = folder.as_os_str().is_empty();
        let walked = match self.speaks {
            // An object store has names and no folders: all of them are told at once.
            Speaks::S3 => self.list(folder, deepest > 0, each),
            Speaks::WebDav => {
                // One that is not there is told as empty.
                if is_place && !self.place.is_empty() {
                    self.operator.stat(&self.place).map_err(told)?;
                }
                self.walk_in(folder, deepest, each)
            }
        };
        walked.map(drop)
    }

    fn read(&self, file: &Named, begins: &[u8], at_most: u64) -> io::Result<Option<Vec<u8>>> {
        let path = self.whole(&file.path);
        let length = file.length.unwrap_or_default().min(at_most + 1);
        let start = begins.len() as u64;
        // What is long and is none of ours is not fetched whole.
        if length < start || (length > PIECE && self.fetch(&path, 0, start)? != begins) {
            return Ok(None);
        }
        let bytes = self.whole_file(&path, length)?;
        Ok(bytes.starts_with(begins).then_some(bytes))
    }

    fn put(&self, folder: &Path, name: &str, bytes: &[u8]) -> Result<(), DiskError> {
        let folder = self.folder(folder);
        let path = format!("{folder}{name}");
        if self.has(&path, bytes.len() as u64)? {
            return Ok(());
        }
        let put = match self.speaks {
            Speaks::S3 => self.write(&path, bytes, true),
            Speaks::WebDav => self.write_then_name(&folder, &path, bytes),
        };
        Ok(put?)
    }

    fn progress(&self) -> &Progress {
        &self.progress
    }
}

/// What a server tells a file's contents apart by: some by a mark alone, and some by when they came, to the second.
fn stamp(about: &Metadata) -> Option<String> {
    let came = about.last_modified().map(|it| it.to_string());
    let mark = about.etag().map(str::to_owned);
    let parts: Vec<String> = mark.into_iter().chain(came).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// What a server said no with, as a disk would.
fn told(error: opendal::Error) -> io::Error {
    let kind = match (error.kind(), status(&error)) {
        (Refusal::NotFound, _) => ErrorKind::NotFound,
        (Refusal::PermissionDenied, _) | (_, Some(401)) => ErrorKind::PermissionDenied,
        (Refusal::NotADirectory, _) => ErrorKind::NotADirectory,
        (Refusal::AlreadyExists | Refusal::ConditionNotMatch, _) => ErrorKind::AlreadyExists,
        (_, Some(413 | 507)) => ErrorKind::StorageFull,
        _ => ErrorKind::Other,
    };
    // What it said itself may hold an address with somebody's name.
    io::Error::new(kind, error.kind().into_static())
}

/// The number that a server said no with. It is told in words alone, before what the server said itself.
fn status(error: &opendal::Error) -> Option<u16> {
    let said = error.to_string();
    let (_, from_it) = said.split_once("response: Parts { status: ")?;
    from_it.get(..3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_is_told_as_a_disk_would() {
        let of = |kind, status: u16| {
            let parts = format!("Parts {{ status: {status}, version: HTTP/1.1, headers: {{}} }}");
            let said = "response: Parts { status: 507, and more";
            let error = opendal::Error::new(kind, said);
            let error = error.with_context("uri", "https://sky.example.org/planer");
            told(error.with_context("response", parts)).kind()
        };
        for (kind, status, as_disk) in [
            (Refusal::Unexpected, 401, ErrorKind::PermissionDenied),
            (Refusal::PermissionDenied, 403, ErrorKind::PermissionDenied),
            (Refusal::NotFound, 404, ErrorKind::NotFound),
            (Refusal::Unexpected, 413, ErrorKind::StorageFull),
            (Refusal::Unexpected, 500, ErrorKind::Other),
            (Refusal::Unexpected, 507, ErrorKind::StorageFull),
        ] {
            assert_eq!(of(kind, status), as_disk, "{status}");
        }
        let unsaid = opendal::Error::new(Refusal::Unexpected, "send http request");
        assert_eq!(told(unsaid).kind(), ErrorKind::Other, "nobody answered");
    }
}
