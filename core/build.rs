//! The schema in `migrations/` is embedded when core is compiled: a new step there must compile it again.

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
}
