//! The fingerprint of the prerendered DOM. Leptos can only hydrate a DOM that hasn't changed since
//! the build.

/// The attribute of the root element (`#app`) that holds the [`fingerprint`] of its contents.
pub const FINGERPRINT: &str = "data-fingerprint";

/// The FNV-1a hash of the content revision and all node names in document order (element names,
/// `#text`, `#comment`). Text and attributes are not included.
pub fn fingerprint<Name: AsRef<str>>(
    revision: &str,
    node_names: impl Iterator<Item = Name>,
) -> u32 {
    let mut hash = add(0x811c_9dc5, revision);
    for name in node_names {
        hash = add(hash, name.as_ref());
    }
    hash
}

/// Hashes a name in lower case and a terminating NUL, which no name contains.
fn add(hash: u32, name: &str) -> u32 {
    name.bytes().chain([0]).fold(hash, |hash, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_depends_on_the_revision_and_every_node() {
        let written = fingerprint("1", ["p", "#text", "a", "#text"].into_iter());
        assert_eq!(fingerprint("1", ["P", "#text", "A", "#text"].into_iter()), written);
        assert_ne!(fingerprint("2", ["p", "#text", "a", "#text"].into_iter()), written);
        for changed in [
            &["p", "#text", "a"] as &[_],
            &["p", "a", "#text", "#text"],
            &["p", "#text", "b", "#text"],
            &["p", "#text", "a", "font", "#text"],
            &["p", "#text", "#text", "a"],
            &["pa", "#text", "#text"],
        ] {
            assert_ne!(fingerprint("1", changed.iter()), written, "{changed:?}");
        }
    }
}
