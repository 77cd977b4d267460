//! How the window looks: what is drawn wrongly, and pictures of it.

use serde_json::Value;

use super::Window;
use crate::repository;

/// The texts of a list that a script gave.
fn texts(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found
        .map(|one| one.as_str().unwrap_or_default().to_owned())
        .collect()
}

impl Window {
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

    /// Whether anything on the page is cut off or runs out of it sideways. A table may, in a box of its own that moves sideways: its
    /// rows and columns are read together (WCAG 1.4.10 excepts it).
    pub async fn overflow(&self) -> Vec<String> {
        let script = "const wide = document.documentElement.clientWidth; \
            return [...document.querySelectorAll('body *')].filter(e => { \
              const box = e.getBoundingClientRect(); const style = getComputedStyle(e); \
              const table = e.closest('table')?.parentElement; \
              if (table && getComputedStyle(table).overflowX === 'auto' && table.getBoundingClientRect().right <= wide + 1) return false; \
              return box.width > 1 && style.visibility !== 'hidden' && !e.closest('[aria-hidden=true], svg') \
                && style.position !== 'fixed' && box.right > wide + 1 && box.left < wide; \
            }).slice(0, 5).map(e => e.tagName + '.' + e.className + ' «' + (e.innerText ?? '').slice(0, 40) + '»')";
        texts(&self.run(script, vec![]).await)
    }

    /// What can be pressed or written in and is smaller than a finger, 44 px each way (WCAG 2.5.5). A box to tick is as large as its
    /// words; a link that stands in a sentence is as large as the sentence's letters.
    pub async fn small_targets(&self) -> Vec<String> {
        let script = "const least = 43.5; \
            const boxOf = e => e.getBoundingClientRect(); \
            const inSentence = e => getComputedStyle(e).display === 'inline' && \
              [...e.parentElement.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.textContent.trim()); \
            const isSeen = e => { const box = boxOf(e); \
              return box.width > 1 && box.height > 1 && box.right > 0 && box.bottom + scrollY > 0 && \
                getComputedStyle(e).visibility !== 'hidden' && !e.closest('[aria-hidden=true], [inert]'); }; \
            const sizeOf = e => { const boxes = [e, ...(/^(radio|checkbox)$/.test(e.type) ? e.labels : [])].map(boxOf); \
              return [Math.max(...boxes.map(box => box.right)) - Math.min(...boxes.map(box => box.left)), \
                Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top))]; }; \
            const found = [...document.querySelectorAll('button, a[href], [role=button], summary, select, input, textarea')] \
              .filter(e => isSeen(e) && !inSentence(e)) \
              .map(e => [sizeOf(e).map(Math.round), e]) \
              .filter(([, e]) => sizeOf(e).some(side => side < least)) \
              .map(([[wide, high], e]) => [e.tagName + '.' + e.className, wide + '×' + high + ' ' + e.tagName + '.' + e.className + \
                ' «' + (e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || '').slice(0, 40) + '»']); \
            return [...new Map(found).values()]";
        texts(&self.run(script, vec![]).await)
    }

    /// Which of these buttons nobody sees just now: outside the window, or under something else.
    pub async fn out_of_sight(&self, names: &[&str]) -> Vec<String> {
        let script = "const named = (e, name) => e.checkVisibility() && e.textContent.trim() === name; \
            const isSeen = e => { const box = e.getBoundingClientRect(); \
              const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]; \
              return box.left >= 0 && box.top >= 0 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1 && \
                e.contains(document.elementFromPoint(x, y)); }; \
            return arguments[0].filter(name => \
              ![...document.querySelectorAll('button')].some(e => named(e, name) && isSeen(e)))";
        texts(&self.run(script, vec![names.into()]).await)
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
}
