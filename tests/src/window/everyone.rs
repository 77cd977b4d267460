//! What must be so of every page that is shown, however the program looks.

use serde_json::json;

use super::Window;

/// How the program looks: its theme, the size of its text in percent, one thing at a time or not.
#[derive(Debug, Clone, Copy)]
pub struct Looks {
    /// `light` or `dark`.
    pub theme: &'static str,
    /// In percent.
    pub text_size: u16,
    /// The simple view.
    pub simple: bool,
}

impl Looks {
    /// What a picture of it is called by.
    #[must_use]
    pub fn name(self) -> String {
        let simple = if self.simple { "-simple" } else { "" };
        format!("{}-{}{simple}", self.theme, self.text_size)
    }
}

impl Window {
    /// From now on the program looks like this. The page begins anew.
    pub async fn looks_like(&self, looks: Looks) {
        let Looks {
            theme,
            text_size,
            simple,
        } = looks;
        let settings = json!({ "textSize": text_size, "theme": theme, "language": "nb", "lockMinutes": 5, "simple": simple });
        let script = "window.__done = false; window.__TAURI_INTERNALS__.invoke('change_settings', { settings: arguments[0] }) \
            .then(() => { window.__done = true; location.reload(); });";
        self.run(script, vec![settings]).await;
        self.until("the new settings", "return window.__done === undefined", vec![])
            .await;
    }

    /// What keeps some from using what is shown now; a picture of it is kept under this name.
    pub async fn hindrances(&self, page: &str) -> Vec<String> {
        self.settled().await;
        self.picture(page).await;
        let kinds = [
            ("axe", self.faults().await),
            ("runs out sideways", self.overflow().await),
            ("is too small to press", self.small_targets().await),
        ];
        let all = kinds
            .into_iter()
            .flat_map(|(what, found)| found.into_iter().map(move |one| format!("{what}: {one}")));
        all.collect()
    }

    /// Everyone can use what is shown now.
    ///
    /// # Panics
    /// With what keeps some from it.
    pub async fn is_for_everyone(&self, page: &str) {
        let found = self.hindrances(page).await;
        assert!(found.is_empty(), "{page}: {found:#?}");
    }

    /// Goes to the page of the plan's copies.
    pub async fn go_to_the_copies(&self) {
        self.go_to("Innstillinger").await;
        self.press("Se kopiene, eller møt en annen").await;
        self.sees("Felles mappe").await;
    }
}
