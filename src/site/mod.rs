//! The build host.
