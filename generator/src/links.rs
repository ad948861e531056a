use super::field_type::{FieldType, Role};
use super::{Sources, doi, json, text};
use crate::source;
use portfolio::content::Link;
use portfolio::i18n::Lang;

/// A link in the content to another site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExternalLink {
    pub file: String,
    /// JSON Pointer (RFC 6901) within the file.
    pub pointer: String,
    pub url: String,
}

/// Returns every link in the content that a reader can follow to another site, in file order.
pub fn external_links(sources: &Sources) -> Vec<ExternalLink> {
    let mut links = Vec::new();
    for source in &sources.files {
        // `check` reports invalid JSON.
        let Ok(value) = json::parse(&source.text) else { continue };
        FieldType::for_kind(source.kind).walk(&value, "", &mut |pointer, field, value| {
            let Some(text) = value.as_str() else { return };
            let urls = match field.role() {
                Role::Link => text.parse::<source::Link>().map(Link::from).into_iter().collect(),
                Role::Doi => doi::link(text).into_iter().collect(),
                Role::Prose => inline_links(text),
                _ => Vec::new(),
            };
            links.extend(urls.into_iter().filter(Link::is_web).map(|url| ExternalLink {
                file: source.path.clone(),
                pointer: pointer.to_owned(),
                url: url.into(),
            }));
        });
    }
    links
}

fn inline_links(source: &str) -> Vec<Link> {
    let text = text(Lang::DEFAULT, source);
    text.runs().filter_map(|run| run.link.clone()).collect()
}
