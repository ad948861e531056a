use crate::content::{Licence, Link, Piece, pieces};
use crate::find::{Marks, Run};
use crate::node::{Element, Node, el};

/// A text with its inline links.
pub fn inline(text: &str) -> Vec<Node> {
    inline_marked(text, Marks::default())
}

/// A text with its inline links, and marks on what was searched for.
pub fn inline_marked(text: &str, marks: Marks<'_>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => nodes.extend(marked(text, marks)),
            Piece::Link { text, link } => {
                nodes.push(link_to(&link).each(marked(text, marks)).into());
            }
        }
    }
    nodes
}

/// A text with marks on what was searched for.
pub fn marked(text: &str, marks: Marks<'_>) -> Vec<Node> {
    let node = |run| match run {
        Run::Plain(text) => Node::Text(text.to_owned().into()),
        Run::Marked(text) => el("mark").with(text.to_owned()).into(),
    };
    marks.runs(text).into_iter().map(node).collect()
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
        Some(link) => link_to(link).with(text.to_owned()).into(),
        None => Node::Text(text.to_owned().into()),
    }
}

/// A link without words yet; one that leaves the site says so.
pub fn link_to(link: &Link) -> Element {
    let rel = link.as_str().starts_with("http").then_some("external");
    el("a").attr("href", link.as_str().to_owned()).attr_if("rel", rel)
}
