//! How long a segment is says little of what is in it.

/// No segment is shorter, in bytes.
pub const SHORTEST: usize = 4096;

/// The next length that segments have (Padmé): the longer, the coarser, and never more than a ninth too long.
pub(super) fn padded(length: usize) -> usize {
    let length = length.max(SHORTEST);
    let exponent = length.ilog2();
    let coarse = exponent - (exponent.ilog2() + 1);
    length.next_multiple_of(1 << coarse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_few_and_not_much_longer() {
        assert_eq!(padded(0), SHORTEST);
        assert_eq!(padded(SHORTEST), SHORTEST);
        let mut different = std::collections::BTreeSet::new();
        for length in SHORTEST..(1 << 17) {
            let long = padded(length);
            assert!(long >= length, "{length}: nothing is cut");
            assert!((long - length) * 9 <= length, "{length} became {long}");
            assert_eq!(padded(long), long, "a length that segments have stays");
            different.insert(long);
        }
        assert!(different.len() < 100, "{} lengths tell too much", different.len());
    }
}
