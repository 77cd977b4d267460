#![no_main]
//! See `from_outside::segment`.

use libfuzzer_sys::fuzz_target;

#[path = "../../core/tests/from_outside/mod.rs"]
#[expect(dead_code, reason = "each reader is a program of its own")]
mod from_outside;

fuzz_target!(|bytes: &[u8]| {
    from_outside::segment(bytes);
});
