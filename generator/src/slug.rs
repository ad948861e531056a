use portfolio::search::fold;

const MAX_LENGTH: usize = 100;

/// Returns a name in the form of URLs, lowercase letters, digits and hyphens: `Mingyuan Su` becomes
/// `mingyuan-su`. A name without Latin letters or digits becomes empty. Long ones are cut, since file
/// names have a maximum length.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = words.collect::<Vec<_>>().join("-");
    slug.truncate(MAX_LENGTH);
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_ascii_letters_digits_and_hyphens() {
        for (name, expected) in [
            ("Mingyuan Su", "mingyuan-su"),
            ("苏明远", ""),
            ("José  Núñez-Ángel", "jose-nunez-angel"),
            ("Łukasz Strauß", "lukasz-strauss"),
        ] {
            assert_eq!(slug(name), expected);
        }
    }
}
