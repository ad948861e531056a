use std::cmp::Reverse;

/// Returns the known name that a misspelled one most likely means, if any is similar enough
/// (Jaro–Winkler similarity above 0.8: `summry` means `summary`, `foo` means nothing).
pub(super) fn closest_match<'a>(name: &str, known: &'a [String]) -> Option<&'a str> {
    known
        .iter()
        .map(|known| (strsim::jaro_winkler(&name.to_lowercase(), &known.to_lowercase()), known))
        .filter(|(likeness, _)| *likeness > 0.8)
        .min_by_key(|(likeness, _)| Reverse((likeness * 1e6) as u32))
        .map(|(_, known)| known.as_str())
}
