//! Two journals made one.
