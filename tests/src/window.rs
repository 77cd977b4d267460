//! The program's window, as a person meets it: words to read, things to press, places to write.

use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::Value;

mod everyone;
mod hands;
mod looks;

pub use everyone::Looks;

/// How long to wait for what is expected. Generous: it is never a measure of speed.
const PATIENCE: Duration = Duration::from_secs(120);

/// A hold of the window.
pub struct Window {
    client: Client,
}

impl Window {
    pub(crate) fn of(client: Client) -> Self {
        Self { client }
    }

    /// Waits until `found` finds something, or stops with what the page said instead.
    async fn wait_for<T>(&self, what: &str, found: impl AsyncFn(&Client) -> Result<T, CmdError>) -> T {
        let began = Instant::now();
        loop {
            match found(&self.client).await {
                Ok(thing) => return thing,
                Err(error) if began.elapsed() > PATIENCE => {
                    let page = self.text().await;
                    panic!("waited in vain for {what}: {error}\nThe page says:\n{page}");
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Everything the page says.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        text.as_str().unwrap_or_default().replace('\u{a0}', " ")
    }

    /// Waits until the page says `words`.
    pub async fn sees(&self, words: &str) {
        let script = "return document.body.innerText.replaceAll('\\u00a0', ' ').includes(arguments[0])";
        self.until(&format!("«{words}»"), script, vec![words.into()])
            .await;
    }

    /// Waits until the page says `words`, in its text or in a field that reads like text.
    pub async fn sees_written(&self, words: &str) {
        let script = "const words = arguments[0]; const plain = text => text.replaceAll('\\u00a0', ' '); \
            return plain(document.body.innerText).includes(words) || \
              [...document.querySelectorAll('input, textarea')].some(field => plain(field.value).includes(words))";
        self.until(&format!("«{words}» written"), script, vec![words.into()])
            .await;
    }

    /// Waits until nothing moves: fonts are there, and what opens has opened.
    pub async fn settled(&self) {
        let script = "return document.fonts.status === 'loaded' && \
            document.getAnimations().every(one => one.playState !== 'running' || one.effect.getTiming().iterations === Infinity)";
        self.until("the page to come to rest", script, vec![]).await;
    }

    /// Waits until the page no longer says `words`.
    pub async fn no_longer_sees(&self, words: &str) {
        let script = "return !document.body.innerText.replaceAll('\\u00a0', ' ').includes(arguments[0])";
        self.until(&format!("«{words}» to be gone"), script, vec![words.into()])
            .await;
    }

    /// Waits until a script gives true.
    pub async fn until(&self, what: &str, script: &str, arguments: Vec<Value>) {
        let began = Instant::now();
        while self.run(script, arguments.clone()).await != Value::Bool(true) {
            if began.elapsed() > PATIENCE {
                panic!("waited in vain for {what}\nThe page says:\n{}", self.text().await);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client
            .execute(script, arguments)
            .await
            .expect("a script of ours runs")
    }

    /// Waits longer than usual until the page says `words`, for what takes its time by design.
    pub async fn sees_patiently(&self, words: &str) {
        for _ in 0..60 {
            if self.text().await.contains(words) {
                return;
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        self.sees(words).await;
    }

    /// What stands in the field labelled `label`.
    pub async fn written(&self, label: &str) -> String {
        let field = self.field(label).await;
        field
            .prop("value")
            .await
            .expect("a field has a value")
            .unwrap_or_default()
    }

    /// Which element has focus: its label or its words.
    pub async fn focused(&self) -> String {
        let script = "const e = document.activeElement; \
            const by = (e.getAttribute('aria-labelledby') ?? '').split(' ').map(id => document.getElementById(id)?.innerText ?? '').join(' '); \
            return (e.getAttribute('aria-label') || by.trim() || e.labels?.[0]?.innerText || e.innerText || e.tagName).replaceAll('\\u00a0', ' ').trim()";
        self.run(script, vec![])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Closes the window, as by its cross.
    pub async fn close(self) {
        let _ = self.client.close().await;
    }
}

fn as_argument(element: &Element) -> Value {
    serde_json::to_value(element).expect("an element can be pointed to")
}

/// A text as XPath writes it: there is no escape, so a text with both kinds of quote is put together.
fn quoted(text: &str) -> String {
    if text.contains('"') {
        format!("'{text}'")
    } else {
        format!("\"{text}\"")
    }
}
