//! How often tests with random plans are repeated.

use proptest::prelude::ProptestConfig;

/// So often; under Wine a sixth of that. What they try is the same on every system, and Linux has tried it all.
pub(crate) fn cases(often: u32) -> ProptestConfig {
    let share = if cfg!(windows) { 6 } else { 1 };
    ProptestConfig::with_cases(often.div_ceil(share))
}
