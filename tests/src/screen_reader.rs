//! What the system tells a screen reader of the window (AT-SPI): what Orca would read, asked for as Orca asks.

use std::collections::VecDeque;
use std::time::Duration;

use atspi::connection::AccessibilityConnection;
use atspi::proxy::accessible::AccessibleProxy;
use atspi::proxy::cache::CacheProxy;
use atspi::proxy::text::TextProxy;
use atspi::zbus::connection::Builder;
use atspi::zbus::fdo::DBusProxy;
use atspi::zbus::names::OwnedBusName;
use atspi::zbus::zvariant::OwnedObjectPath;
use atspi::zbus::{self, proxy::CacheProperties};
use atspi::{Interface, Role, State, StateSet};

use crate::Bus;

/// Where a thing is found: whose it is, and its path there.
type At = (OwnedBusName, OwnedObjectPath);

/// How often to ask for what is not there yet, a quarter of a second apart.
const TRIES: usize = 240;

/// A thing in the window, as it is told.
#[derive(Debug, Clone)]
pub struct Told {
    /// What sort of thing it is.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// What stands in it: words, or what is written in a field.
    pub words: String,
    /// What can be done with it, and how it stands.
    pub states: StateSet,
    /// How soon what changes in it is read: «polite», «assertive», or nothing.
    pub live: String,
}

impl Told {
    /// Whether it can be reached with the keyboard.
    #[must_use]
    pub fn is_reached(&self) -> bool {
        self.states.contains(State::Focusable)
    }

    /// As a line: «heading: Planen».
    #[must_use]
    pub fn line(&self) -> String {
        let said = if self.name.is_empty() {
            &self.words
        } else {
            &self.name
        };
        format!("{}: {}", self.role.name(), said.trim())
    }
}

/// A screen reader, on a desktop of its own.
pub struct ScreenReader {
    connection: AccessibilityConnection,
}

impl ScreenReader {
    /// Begins to listen on the desktop whose bus this is.
    pub async fn on(bus: &Bus) -> Self {
        let address = accessibility_bus(bus).await.expect("at-spi2-core is installed");
        let address = address.parse().expect("the bus says where it is found");
        let connection = AccessibilityConnection::from_address(address).await;
        Self {
            connection: connection.expect("the accessibility bus answers"),
        }
    }

    /// Everything in the page, in the order it is read.
    pub async fn page(&self) -> Vec<Told> {
        let page = self.document().await;
        self.everything_in(page).await.expect("the page is told")
    }

    async fn document(&self) -> At {
        for _ in 0..TRIES {
            if let Ok(Some(page)) = self.find_document().await {
                return page;
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        }
        panic!("no page was told of");
    }

    /// The page itself. Another program than the window's own has it, and says where it begins: what the window says of it is
    /// understood only by bridges newer than the oldest system's.
    async fn find_document(&self) -> zbus::Result<Option<At>> {
        let mut waiting = VecDeque::new();
        for program in self.web_programs().await? {
            waiting.extend(self.begins(program).await?);
        }
        while let Some(next) = waiting.pop_front() {
            let Some(thing) = self.thing(&next).await else {
                continue;
            };
            if thing.get_role().await? == Role::DocumentWeb {
                return Ok(Some(next));
            }
            waiting.extend(below(&thing).await.unwrap_or_default());
        }
        Ok(None)
    }

    /// The programs that show pages.
    async fn web_programs(&self) -> zbus::Result<Vec<OwnedBusName>> {
        let names = DBusProxy::new(self.connection.connection())
            .await?
            .list_names()
            .await?;
        let is_of_pages = |name: &OwnedBusName| name.starts_with("org.webkit.");
        Ok(names.into_iter().filter(is_of_pages).collect())
    }

    /// Where what a program tells of begins.
    async fn begins(&self, program: OwnedBusName) -> zbus::Result<Option<At>> {
        let known = CacheProxy::builder(self.connection.connection())
            .destination(program.clone())?
            .build()
            .await?
            .get_items()
            .await?;
        let first = known.into_iter().next();
        Ok(first.map(|it| (program, it.object.path().clone().into())))
    }

    async fn thing<'a>(&self, (program, path): &'a At) -> Option<AccessibleProxy<'a>> {
        let thing = AccessibleProxy::builder(self.connection.connection());
        let thing = thing.destination(program).ok()?.path(path).ok()?;
        thing.cache_properties(CacheProperties::No).build().await.ok()
    }

    async fn everything_in(&self, page: At) -> zbus::Result<Vec<Told>> {
        let mut told = Vec::new();
        let mut waiting = vec![page];
        while let Some(next) = waiting.pop() {
            let Some(thing) = self.thing(&next).await else {
                continue;
            };
            // What goes away while it is read is passed over, as a screen reader does.
            if let Ok(one) = self.told(&thing).await {
                told.push(one);
            }
            let below = below(&thing).await.unwrap_or_default();
            waiting.extend(below.into_iter().rev());
        }
        Ok(told)
    }

    async fn told(&self, thing: &AccessibleProxy<'_>) -> zbus::Result<Told> {
        let attributes = thing.get_attributes().await.unwrap_or_default();
        Ok(Told {
            role: thing.get_role().await?,
            name: thing.name().await?,
            words: self.words(thing).await.unwrap_or_default(),
            states: thing.get_state().await?,
            live: attributes.get("live").cloned().unwrap_or_default(),
        })
    }

    async fn words(&self, thing: &AccessibleProxy<'_>) -> zbus::Result<String> {
        if !thing.get_interfaces().await?.contains(Interface::Text) {
            return Ok(String::new());
        }
        let text = TextProxy::builder(self.connection.connection())
            .destination(thing.inner().destination().to_owned())?
            .path(thing.inner().path().to_owned())?
            .build()
            .await?;
        text.get_text(0, -1).await
    }
}

/// What stands in a thing.
async fn below(thing: &AccessibleProxy<'_>) -> zbus::Result<Vec<At>> {
    thing.inner().call("GetChildren", &()).await
}

/// Where a desktop's accessibility bus is found. Asking for it opens it.
async fn accessibility_bus(bus: &Bus) -> zbus::Result<String> {
    let session = Builder::address(bus.address())?.build().await?;
    let name = "org.a11y.Bus";
    let answer = session
        .call_method(Some(name), "/org/a11y/bus", Some(name), "GetAddress", &())
        .await?;
    answer.body().deserialize()
}
