//! Tells the window's capabilities which commands there are: exactly those in `commands.txt`, and no other.

fn main() {
    println!("cargo::rerun-if-changed=commands.txt");
    let commands: Vec<&'static str> = include_str!("commands.txt").lines().collect();
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
