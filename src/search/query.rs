//! Query strings as `application/x-www-form-urlencoded` (URL Standard): `URLSearchParams` in the
//! browser, the `url` project's crate on the build host.

/// All values of a name in a query string without question mark.
#[cfg(target_arch = "wasm32")]
pub(super) fn values(query: &str, name: &str) -> Vec<String> {
    let params = web_sys::UrlSearchParams::new_with_str(query);
    let values = params.map(|params| params.get_all(name)).unwrap_or_default();
    values.iter().filter_map(|value| value.as_string()).collect()
}

/// Serializes names and values to a query string without question mark.
#[cfg(target_arch = "wasm32")]
pub(super) fn serialize<'a>(pairs: impl Iterator<Item = (&'static str, &'a str)>) -> String {
    let Ok(params) = web_sys::UrlSearchParams::new() else {
        return String::new();
    };
    for (name, value) in pairs {
        params.append(name, value);
    }
    params.to_string().into()
}

/// All values of a name in a query string without question mark.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn values(query: &str, name: &str) -> Vec<String> {
    let pairs = form_urlencoded::parse(query.as_bytes());
    pairs.filter(|(known, _)| known == name).map(|(_, value)| value.into_owned()).collect()
}

/// Serializes names and values to a query string without question mark.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn serialize<'a>(pairs: impl Iterator<Item = (&'static str, &'a str)>) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
