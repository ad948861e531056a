//! Queries of addresses, as the URL Standard has them ("application/x-www-form-urlencoded"): the
//! browser's own reader and writer there, the crate of the `url` project on the build host.

/// The values that a query, without its question mark, has for a name.
#[cfg(feature = "hydrate")]
pub(super) fn values(query: &str, name: &str) -> Vec<String> {
    let params = web_sys::UrlSearchParams::new_with_str(query);
    let values = params.map(|params| params.get_all(name)).unwrap_or_default();
    values.iter().filter_map(|value| value.as_string()).collect()
}

/// A query of names and values, without a question mark.
#[cfg(feature = "hydrate")]
pub(super) fn written<'a>(pairs: impl Iterator<Item = (&'static str, &'a str)>) -> String {
    let Ok(params) = web_sys::UrlSearchParams::new() else {
        return String::new();
    };
    for (name, value) in pairs {
        params.append(name, value);
    }
    params.to_string().into()
}

/// The values that a query, without its question mark, has for a name.
#[cfg(not(feature = "hydrate"))]
pub(super) fn values(query: &str, name: &str) -> Vec<String> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.filter(|(known, _)| known == name).map(|(_, value)| value.into_owned()).collect()
}

/// A query of names and values, without a question mark.
#[cfg(not(feature = "hydrate"))]
pub(super) fn written<'a>(pairs: impl Iterator<Item = (&'static str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
