//! What the web view itself does for whoever writes: the menu of the right button, of the Menu key and of Shift + F10, and
//! the checking of how words are spelt. The web view's own menu is in the system's language, and can load a page anew; ours
//! has what a writer needs, in the program's language. A page that broke down comes back, and pages are drawn without the
//! graphics card.

use std::sync::Mutex;

use gtk::gio::prelude::ActionExt;
use tauri::{AppHandle, Manager, Runtime};
use viktig_core::plan::Language;
use viktig_core::texts::text;
use webkit2gtk::{
    ContextMenu, ContextMenuAction, ContextMenuExt, ContextMenuItem, ContextMenuItemExt,
    HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebProcessTerminationReason, WebView, WebViewExt,
};

use crate::settings::Settings;
use crate::watch::held;

/// What our menu has, in its order, and its words.
const OURS: [(ContextMenuAction, &str); 4] = [
    (ContextMenuAction::Cut, "shell.menu.cut"),
    (ContextMenuAction::Copy, "shell.menu.copy"),
    (ContextMenuAction::Paste, "shell.menu.paste"),
    (ContextMenuAction::SelectAll, "shell.menu.all"),
];

/// A page that broke down is made anew, where it was: the plan is in its file, and open still. Left alone it would stand there as a
/// picture that answers nothing.
fn come_back(view: &WebView) {
    view.connect_web_process_terminated(|view, why| {
        if why != WebProcessTerminationReason::TerminatedByApi {
            view.reload();
        }
    });
}

/// Pages of text need no graphics card. With one WebKit keeps each page in layers: a third more memory, and where the card's driver is
/// missing or broken, slow scrolling or a window that stays white. Not where the window is driven: without layers WebDriver waits for
/// ever for a picture of it.
fn draw_plainly(view: &WebView) {
    if cfg!(feature = "automation") {
        return;
    }
    if let Some(settings) = WebViewExt::settings(view) {
        settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
    }
}

/// Puts our menu in the place of the web view's own, has pages drawn plainly, and has words checked when somebody has asked for it.
pub(crate) fn make_ours<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    let asked = app.clone();
    // Without it the menu is the web view's own: nothing is lost.
    let _ = window.with_webview(move |view| {
        come_back(&view.inner());
        draw_plainly(&view.inner());
        view.inner().connect_context_menu(move |_, menu, _, _| {
            let language = held(&asked.state::<Mutex<Settings>>()).language;
            rebuild(menu, language);
            menu.n_items() == 0
        });
    });
    check_spelling(app);
}

/// Has words checked, or not, as the settings say.
pub(crate) fn check_spelling<R: Runtime>(app: &AppHandle<R>) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    let Settings {
        spelling, language, ..
    } = *held(&app.state::<Mutex<Settings>>());
    let _ = window.with_webview(move |view| {
        if let Some(context) = view.inner().context() {
            context.set_spell_checking_languages(&[dictionary(language)]);
            context.set_spell_checking_enabled(spelling);
        }
    });
}

/// The dictionary of a language, by the name it has on the system.
fn dictionary(language: Language) -> &'static str {
    match language {
        Language::Nb => "nb_NO",
        Language::Nn => "nn_NO",
        Language::En => "en_GB",
    }
}

/// What a misspelt word may be, and those of ours that can be done where the menu was asked for. Words are never learnt:
/// they would be kept outside the plan.
fn rebuild(menu: &ContextMenu, language: Language) {
    let given = menu.items();
    menu.remove_all();
    let guesses = given
        .iter()
        .filter(|it| it.stock_action() == ContextMenuAction::SpellingGuess);
    for guess in guesses {
        menu.append(guess);
    }
    if menu.n_items() > 0 {
        menu.append(&ContextMenuItem::new_separator());
    }
    for (action, words) in OURS {
        if given
            .iter()
            .any(|it| it.stock_action() == action && can_be_done(it))
        {
            let words = text(language, words, &[]);
            menu.append(&ContextMenuItem::from_stock_action_with_label(action, &words));
        }
    }
}

fn can_be_done(item: &ContextMenuItem) -> bool {
    item.gaction().is_none_or(|it| it.is_enabled())
}
