//! The program without a window: for automation, archives and audits.

use std::process::ExitCode;

fn main() -> ExitCode {
    viktig_core::memory::keep_to_ourselves();
    viktig_core::cli::main()
}
