use super::field_type::{FieldType, Role};
use super::{Sources, doi, json, text};
use crate::content::Link;
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
                Role::Link => text.parse().into_iter().collect(),
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
