use super::check::parse;
use super::field_type::Role;
use super::{Sources, doi, text};
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
        let Ok(parsed) = parse(source) else { continue };
        for field in parsed.root().descendants() {
            let Some(text) = field.text() else { continue };
            let urls = match field.field_type.role {
                Role::Link => text.parse::<source::Link>().map(Link::from).into_iter().collect(),
                Role::Doi => doi::link(text).into_iter().collect(),
                Role::Prose => inline_links(text),
                _ => Vec::new(),
            };
            links.extend(urls.into_iter().filter(Link::is_web).map(|url| ExternalLink {
                file: source.path.clone(),
                pointer: field.pointer.clone(),
                url: url.into(),
            }));
        }
    }
    links
}

fn inline_links(source: &str) -> Vec<Link> {
    let text = text(Lang::DEFAULT, source);
    text.runs().filter_map(|run| run.link.clone()).collect()
}
