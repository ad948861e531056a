use crate::content::{Link, Piece, pieces};
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

/// Words that lead somewhere, where there is somewhere to lead.
pub fn linked(to: Option<&Link>, text: &str) -> Node {
    match to {
        Some(link) => anchor(link, text).into(),
        None => Node::Text(text.to_owned().into()),
    }
}

fn anchor(link: &Link, text: &str) -> Element {
    el("a").attr("href", link.as_str().to_owned()).with(text.to_owned())
}
