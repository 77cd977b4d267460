//! A window with one page that does nothing: the time and memory that any program of this make must take.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!())
}
