//! The program without a window: for automation, archives and audits.

use std::process::ExitCode;

fn main() -> ExitCode {
    viktig_core::cli::main()
}
