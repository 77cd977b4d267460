//! Answers what the window would ask the shell, line by line: see the library's `host`. Built for tests only.

fn main() -> std::process::ExitCode {
    viktig_for_meg::host()
}
