//! How the application tells whether a document is still what the build wrote: Leptos can hydrate
//! no other.

/// The attribute of the application's root that holds the [`fingerprint`] of what is in it.
pub const FINGERPRINT: &str = "data-fingerprint";

/// A hash (FNV-1a) of the content's revision and the names of the document's nodes in document
/// order: those of elements, `#text` and `#comment`. What texts and attributes say is left out.
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

/// Adds a name, in small letters, and a byte that none has.
fn add(hash: u32, name: &str) -> u32 {
    name.bytes().chain([0]).fold(hash, |hash, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_of_the_nodes_changes_the_fingerprint() {
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
