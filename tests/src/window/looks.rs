//! How the window looks: what is drawn wrongly, and pictures of it.

use serde_json::Value;

use super::Window;
use crate::repository;

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
}
