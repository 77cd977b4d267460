//! The program's window, as a person meets it: words to read, things to press, places to write.

use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::Locator;
use serde_json::Value;

use crate::repository;

/// How long to wait for what is expected. Generous: it is never a measure of speed.
const PATIENCE: Duration = Duration::from_secs(30);

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

    /// Presses what is called `name`: a button, a link, a choice. It is looked for anew at every try, since what is drawn
    /// again may be another element.
    pub async fn press(&self, name: &str) {
        let began = Instant::now();
        loop {
            let element = self.called(name).await;
            let scroll = "arguments[0].scrollIntoView({block:'center'})";
            let _ = self.client.execute(scroll, vec![as_argument(&element)]).await;
            match element.click().await {
                Ok(()) => return,
                Err(error) if began.elapsed() > PATIENCE => {
                    let page = self.text().await;
                    panic!("«{name}» cannot be pressed: {error}\nThe page says:\n{page}");
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// Presses the only cover on the shelf.
    pub async fn press_cover(&self) {
        self.until(
            "a cover on the shelf",
            "const cover = document.querySelector('main ul button, main li button'); \
            cover?.click(); return Boolean(cover)",
            vec![],
        )
        .await;
    }

    /// Goes to a chapter, by way of the menu where there is no room for the list.
    pub async fn go_to(&self, chapter: &str) {
        let script = "const [name] = arguments; const named = e => e.innerText.trim() === name; \
            const all = () => [...document.querySelectorAll('nav button, nav a, [role=menuitem], header button')]; \
            const link = all().find(named); if (link) { link.click(); return true; } \
            document.querySelector('nav button[aria-expanded=false]')?.click(); return false;";
        self.until(&format!("the chapter {chapter}"), script, vec![chapter.into()])
            .await;
        // The chapter is marked, in the list or on the menu; the conversation has neither.
        let script = "const [name] = arguments; const plain = e => e.innerText.replace(/\\s+/g, ' ').trim(); \
            const marked = [...document.querySelectorAll('nav [aria-current=page]')].some(e => plain(e) === name); \
            const menu = [...document.querySelectorAll('nav button[aria-expanded]')].some(e => plain(e).endsWith(name)); \
            return (marked || menu || !document.querySelector('nav')) && \
              (document.querySelector('h1')?.checkVisibility() ?? false)";
        self.until("the page's heading", script, vec![chapter.into()])
            .await;
    }

    /// Presses the first that is called something beginning with `start`.
    pub async fn press_beginning(&self, start: &str) {
        let script = "const [start] = arguments; \
            const found = [...document.querySelectorAll('button, a')].find(e => e.checkVisibility() && \
              e.innerText.replaceAll('\\u00a0', ' ').trim().startsWith(start)); \
            found?.click(); return Boolean(found)";
        self.until(
            &format!("something beginning with «{start}»"),
            script,
            vec![start.into()],
        )
        .await;
    }

    /// Presses the button called `name` in the row where `words` are written.
    pub async fn press_beside(&self, words: &str, name: &str) {
        let script = "const [words, name] = arguments; \
            const plain = text => text.replace(/[\\u00a0\\s]+/g, ' ').trim(); \
            const written = [...document.querySelectorAll('input, textarea')].find(e => plain(e.value) === words); \
            written?.focus(); written?.scrollIntoView({ block: 'center' }); \
            const buttons = [...(written?.closest('li')?.querySelectorAll('button') ?? [])]; \
            const found = buttons.find(e => plain(e.textContent) === name || e.getAttribute('aria-label') === name); \
            found?.click(); return Boolean(found)";
        self.until(
            &format!("«{name}» beside «{words}»"),
            script,
            vec![words.into(), name.into()],
        )
        .await;
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

    /// What is called `name`: what is pressed, by its label or by the words a person hears (pictures have none).
    pub async fn called(&self, name: &str) -> Element {
        let script = "const [name] = arguments; const plain = text => text.replace(/[\\u00a0\\s]+/g, ' ').trim(); \
            const heard = e => { const copy = e.cloneNode(true); \
              copy.querySelectorAll('[aria-hidden=true], svg').forEach(picture => picture.remove()); \
              return plain(copy.textContent); }; \
            const pressed = 'button, a, summary, label, [role=button], [role=menuitem], [role=radio], [role=option]'; \
            document.querySelectorAll('[data-called]').forEach(e => e.removeAttribute('data-called')); \
            const found = [...document.querySelectorAll(pressed)].find(e => e.checkVisibility() && \
              (plain(e.getAttribute('aria-label') ?? '') === name || (!e.hasAttribute('aria-label') && heard(e) === name))); \
            found?.setAttribute('data-called', ''); return Boolean(found)";
        self.until(&format!("something called «{name}»"), script, vec![name.into()])
            .await;
        self.wait_for(&format!("«{name}»"), async |client| {
            client.find(Locator::Css("[data-called]")).await
        })
        .await
    }

    /// The place to write that is labelled `label`.
    pub async fn field(&self, label: &str) -> Element {
        let quoted = quoted(label);
        let path = format!(
            "//*[self::input or self::textarea][@aria-label={quoted} or \
             @id=//label[normalize-space(translate(., '\u{a0}', ' '))={quoted}]/@for or \
             @aria-labelledby=//*[normalize-space(translate(., '\u{a0}', ' '))={quoted}]/@id]"
        );
        self.wait_for(&format!("a field «{label}»"), async |client| {
            client.find(Locator::XPath(&path)).await
        })
        .await
    }

    /// Writes in the field labelled `label`, as by keyboard.
    pub async fn write(&self, label: &str, words: &str) {
        let field = self.field(label).await;
        self.wait_for(&format!("«{label}» to take focus"), async |_| {
            field.click().await
        })
        .await;
        self.key(&[Key::Control], char::from(Key::End)).await;
        field.send_keys(words).await.expect("a field takes keys");
    }

    /// Puts words in where the focus is, as pasting does: a keyboard driven from outside has no key for an emoji.
    pub async fn pastes(&self, words: &str) {
        self.run(
            "document.execCommand('insertText', false, arguments[0])",
            vec![words.into()],
        )
        .await;
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

    /// Types where the focus is.
    pub async fn types(&self, words: &str) {
        let focused = self.client.active_element().await.expect("something has focus");
        focused.send_keys(words).await.expect("it takes keys");
    }

    /// Presses one key where the focus is, with modifiers held.
    pub async fn key(&self, modifiers: &[Key], key: char) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        for modifier in modifiers {
            actions = actions.then(KeyAction::Down {
                value: char::from(*modifier),
            });
        }
        actions = actions
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        for modifier in modifiers {
            actions = actions.then(KeyAction::Up {
                value: char::from(*modifier),
            });
        }
        self.client
            .perform_actions(actions)
            .await
            .expect("keys can be pressed");
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

    /// Tabs until what is called `name` has focus.
    pub async fn tab_to(&self, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..120 {
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            passed.push(focused);
            self.key(&[], char::from(Key::Tab)).await;
        }
        panic!("«{name}» cannot be reached by Tab; passed {passed:?}");
    }

    /// Every fault axe finds on the page.
    pub async fn faults(&self) -> Vec<String> {
        let axe = std::fs::read_to_string(repository().join("ui/node_modules/axe-core/axe.min.js"))
            .expect("axe-core is installed (make test)");
        self.client.execute(&axe, vec![]).await.expect("axe loads");
        let script = "const done = arguments[arguments.length - 1]; \
            axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }) \
              .then(found => done(found.violations.map(fault => fault.id + ': ' + \
                fault.nodes.map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join(' | '))), \
                error => done(['axe failed: ' + error]))";
        let faults = self.client.execute_async(script, vec![]).await.expect("axe runs");
        let Value::Array(faults) = faults else {
            panic!("axe gives a list, not {faults}")
        };
        faults
            .iter()
            .map(|fault| fault.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Whether anything on the page is cut off or runs out of it sideways.
    pub async fn overflow(&self) -> Vec<String> {
        let script = "const wide = document.documentElement.clientWidth; \
            return [...document.querySelectorAll('body *')].filter(e => { \
              const box = e.getBoundingClientRect(); const style = getComputedStyle(e); \
              return box.width > 1 && style.visibility !== 'hidden' && !e.closest('[aria-hidden=true], svg') \
                && style.position !== 'fixed' && box.right > wide + 1 && box.left < wide; \
            }).slice(0, 5).map(e => e.tagName + '.' + e.className + ' «' + (e.innerText ?? '').slice(0, 40) + '»')";
        let Value::Array(found) = self.run(script, vec![]).await else {
            return Vec::new();
        };
        found
            .iter()
            .map(|element| element.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Sets the size of the window.
    pub async fn size(&self, width: u32, height: u32) {
        self.client
            .set_window_size(width, height)
            .await
            .expect("a window can be resized");
    }

    /// Keeps a picture of the window in `target/pictures`, to look at.
    pub async fn picture(&self, name: &str) {
        self.drawn().await;
        let folder = repository().join("target/pictures");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        let picture = self.client.screenshot().await.expect("a picture of the window");
        std::fs::write(folder.join(format!("{name}.png")), picture).expect("room for it");
    }

    /// Waits until what the page has come to is on the screen too: a picture is else of the page before.
    async fn drawn(&self) {
        let script = "window.__drawn = false; \
            requestAnimationFrame(() => requestAnimationFrame(() => { window.__drawn = true; }))";
        self.run(script, vec![]).await;
        self.until("the page to be drawn", "return window.__drawn", vec![])
            .await;
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
