use crate::content::{Licence, Link, Piece, pieces};
use crate::node::{Element, Node, el};

/// A text with its inline links.
pub fn inline(text: &str) -> Vec<Node> {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => Node::Text(text.to_owned().into()),
            Piece::Link { text, link } => anchor(&link, text).into(),
        })
        .collect()
}

/// A licence by its name.
pub fn licence_link(licence: &Licence) -> Element {
    el("a")
        .attr("href", licence.url.as_str().to_owned())
        .attr("rel", "external license")
        .with(licence.name.clone())
}

/// Words that lead somewhere, where there is somewhere to lead.
pub fn linked(to: Option<&Link>, text: &str) -> Node {
    match to {
        Some(link) => anchor(link, text).into(),
        None => Node::Text(text.to_owned().into()),
    }
}

fn anchor(link: &Link, text: &str) -> Element {
    link_to(link).with(text.to_owned())
}

/// A link without words yet; one that leaves the site says so.
pub fn link_to(link: &Link) -> Element {
    let rel = link.as_str().starts_with("http").then_some("external");
    el("a").attr("href", link.as_str().to_owned()).attr_if("rel", rel)
}
