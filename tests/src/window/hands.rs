//! What a person does with the window: presses, writes, goes somewhere.

use std::time::{Duration, Instant};

use fantoccini::actions::{
    InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::wd::Locator;
use serde_json::Value;

use super::{PATIENCE, Window, as_argument, quoted};

impl Window {
    /// Presses what is called `name`: a button, a link, a choice. It is looked for anew at every try, since what is drawn
    /// again may be another element.
    pub async fn press(&self, name: &str) {
        let began = Instant::now();
        loop {
            let element = self.called(name).await;
            let why = match self.press_at_rest(&element).await {
                Ok(true) => return,
                Ok(false) => "it does not come to rest".to_owned(),
                Err(error) => error.to_string(),
            };
            if began.elapsed() > PATIENCE {
                let page = self.text().await;
                panic!("«{name}» cannot be pressed: {why}\nThe page says:\n{page}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// As [`Self::press`], with the button held down as long as people do: what has the focus is left, and has the time to close
    /// and to move what stands under it.
    pub async fn press_slowly(&self, name: &str) {
        let element = self.called(name).await;
        let script = "arguments[0].scrollIntoView({block:'center'})";
        self.run(script, vec![as_argument(&element)]).await;
        let button = MOUSE_BUTTON_LEFT;
        let pause = |milliseconds| PointerAction::Pause {
            duration: Duration::from_millis(milliseconds),
        };
        let press = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveToElement {
                element,
                duration: None,
                x: 0.0,
                y: 0.0,
            })
            .then(PointerAction::Down { button })
            .then(pause(400))
            .then(PointerAction::Up { button });
        self.client
            .perform_actions(press)
            .await
            .expect("the button can be pressed");
    }

    /// Presses what stands where it stood at the last try: where a thing is on its way, the press would land beside it. In the place
    /// where something else was just pressed it waits as people do: the second of two quick presses there was not meant for it.
    async fn press_at_rest(&self, element: &Element) -> Result<bool, CmdError> {
        let script = "const [e] = arguments; e.scrollIntoView({block:'center'}); \
            const { x, y, width, height } = e.getBoundingClientRect(); \
            const place = [x, y, width, height].join(); const rests = e.dataset.stood === place; \
            e.dataset.stood = place; \
            const last = window.pressedLast ?? { x: -99, y: -99, at: -9999 }; \
            const press = { x: x + width / 2, y: y + height / 2, at: performance.now() }; \
            const isNear = Math.hypot(press.x - last.x, press.y - last.y) < 9 && press.at - last.at < 800; \
            if (!rests || isNear) return false; window.pressedLast = press; return true";
        let rests = self.client.execute(script, vec![as_argument(element)]).await?;
        if rests == Value::Bool(true) {
            element.click().await?;
            return Ok(true);
        }
        Ok(false)
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

    /// Goes to a chapter, by way of the menu where there is no room for the list, and of «Mer» in the simple view.
    pub async fn go_to(&self, chapter: &str) {
        let script = "const [name] = arguments; const named = e => e.innerText.trim() === name; \
            const all = () => [...document.querySelectorAll('nav button, nav a, [role=menuitem], header button, main [data-chapter]')]; \
            const link = all().find(named); if (link) { link.click(); return true; } \
            [...document.querySelectorAll('nav button')].find(e => e.innerText.trim() === 'Mer')?.click(); \
            document.querySelector('nav button[aria-expanded=false]')?.click(); return false;";
        self.until(&format!("the chapter {chapter}"), script, vec![chapter.into()])
            .await;
        // The chapter is marked, in the list or on the menu; the conversation has neither.
        let script = "const [name] = arguments; const plain = e => e.innerText.replace(/\\s+/g, ' ').trim(); \
            const marked = [...document.querySelectorAll('nav [aria-current=page]')].some(e => [name, 'Mer'].includes(plain(e))); \
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

    /// What is called `name`: what is pressed, by its label or by the words a person hears (pictures have none). What stands
    /// on the page comes before what stands along the top of every page.
    pub async fn called(&self, name: &str) -> Element {
        let script = "const [name] = arguments; const plain = text => text.replace(/[\\u00a0\\s]+/g, ' ').trim(); \
            const heard = e => { const copy = e.cloneNode(true); \
              copy.querySelectorAll('[aria-hidden=true], svg').forEach(picture => picture.remove()); \
              return plain(copy.textContent); }; \
            const pressed = 'button, a, summary, label, [role=button], [role=menuitem], [role=radio], [role=option]'; \
            document.querySelectorAll('[data-called]').forEach(e => e.removeAttribute('data-called')); \
            const inBar = e => Boolean(e.closest('header')); \
            const all = [...document.querySelectorAll(pressed)].sort((one, other) => inBar(one) - inBar(other)); \
            const found = all.find(e => e.checkVisibility() && \
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
            "//*[self::input or self::textarea][translate(@aria-label, '\u{a0}', ' ')={quoted} or \
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

    /// Waits until what is called `name` has focus.
    pub async fn has_focus(&self, name: &str) {
        let began = Instant::now();
        loop {
            let focused = self.focused().await;
            if focused == name {
                return;
            }
            assert!(
                began.elapsed() < PATIENCE,
                "«{name}» does not get the focus; «{focused}» has it"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
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
}
