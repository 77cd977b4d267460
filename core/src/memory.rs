//! What the program holds in memory stays there: no picture of it is written to disk when the program falls, and no other
//! program of the same user may look into it.

/// Turns core dumps off, for this process and for those it starts, and closes its memory to other programs of the same
/// user. Where the system has no such thing, nothing is changed.
pub fn keep_to_ourselves() {
    crate::system::keep_to_ourselves();
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_falls_leaves_no_picture_of_its_memory() {
        keep_to_ourselves();
        let limit = rustix::process::getrlimit(rustix::process::Resource::Core);
        assert_eq!(
            (limit.current, limit.maximum),
            (Some(0), Some(0)),
            "no core dump, and none for what is started"
        );
        let dumpable = rustix::process::dumpable_behavior().unwrap();
        assert_eq!(
            dumpable,
            rustix::process::DumpableBehavior::NotDumpable,
            "nobody else of the same user looks in"
        );
    }
}
