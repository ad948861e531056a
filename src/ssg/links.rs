use super::field_type::{FieldType, Role};
use super::{Sources, json, text};
use crate::i18n::Lang;

/// A link of the content that leaves the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalLink {
    /// The file that it stands in.
    pub file: String,
    /// Where it stands there: a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// Where it leads.
    pub url: String,
}

/// Every link of the content that a reader may follow to another site, in the order of the files.
pub fn external_links(sources: &Sources) -> Vec<ExternalLink> {
    let mut links = Vec::new();
    for source in &sources.0 {
        // What isn't JSON is `check`'s to say.
        let Ok(value) = json::parse(&source.text) else { continue };
        FieldType::of(source.kind).walk(&value, "", &mut |pointer, field, value| {
            let Some(text) = value.as_str() else { return };
            let urls = match field.role() {
                Role::Link => vec![text.to_owned()],
                Role::Text => inline_links(text),
                _ => Vec::new(),
            };
            let is_external =
                |url: &String| url.starts_with("http://") || url.starts_with("https://");
            links.extend(urls.into_iter().filter(is_external).map(|url| ExternalLink {
                file: source.path.clone(),
                pointer: pointer.to_owned(),
                url,
            }));
        });
    }
    links
}

fn inline_links(source: &str) -> Vec<String> {
    let text = text(Lang::DEFAULT, source);
    text.runs().filter_map(|run| run.link.clone()).map(String::from).collect()
}
