//! Tells the window's capabilities which commands there are: exactly those in `commands.txt`, and no other. For Windows, the
//! program gets its icon, its version and its manifest.

fn main() {
    println!("cargo::rerun-if-changed=commands.txt");
    println!("cargo::rerun-if-changed=windows/app.manifest");
    let commands: Vec<&'static str> = include_str!("commands.txt").lines().collect();
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    let windows = tauri_build::WindowsAttributes::new().app_manifest(include_str!("windows/app.manifest"));
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .windows_attributes(windows);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
