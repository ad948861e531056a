//! The one kind of view that components are made of: a tree of elements and text that Leptos
//! renders, hydrates and updates.
//!
//! Leptos' `view!` gives each piece of markup a type of its own, and generates the code that
//! builds, hydrates and updates it once for each. One type for all markup keeps the
//! WebAssembly within its budget; ARCHITECTURE.md has the figures.

mod html;
mod render;

use std::borrow::Cow;
use std::sync::Arc;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Text, which is escaped wherever it goes.
    Text(Cow<'static, str>),
    /// An element with what is in it.
    Element(Element),
    /// An element that is kept for later: where it is shown already, nothing is done.
    Shared(Arc<Element>),
}

/// An element with its attributes and children: one pointer, since it goes through a call for
/// each of them. ARCHITECTURE.md has what that saves.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Box<Parts>);

#[derive(Clone, Debug, PartialEq)]
struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, Cow<'static, str>)>,
    children: Vec<Node>,
}

/// An empty element of a tag.
#[inline(never)]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, attributes: Vec::new(), children: Vec::new() }))
}

impl Element {
    /// With an attribute.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// With an attribute, if there is a value for it.
    #[inline(never)]
    pub fn attr_if<V: Into<Cow<'static, str>>>(self, name: &'static str, value: Option<V>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With a class.
    pub fn class(self, name: &'static str) -> Self {
        self.attr("class", name)
    }

    /// With something more in it, after what is in it already.
    #[inline(never)]
    pub fn with(mut self, content: impl Content) -> Self {
        content.add_to(&mut self.0.children);
        self
    }

    /// With each of several things in it, after what is in it already.
    pub fn each<C: Content>(mut self, contents: impl IntoIterator<Item = C>) -> Self {
        for content in contents {
            content.add_to(&mut self.0.children);
        }
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// What can stand in an element.
pub trait Content {
    /// Adds it after `nodes`. Neighbouring texts become one and empty ones none, as they would
    /// when a browser reads the HTML.
    fn add_to(self, nodes: &mut Vec<Node>);
}

impl Content for Node {
    fn add_to(self, nodes: &mut Vec<Node>) {
        match (self, nodes.last_mut()) {
            (Self::Text(text), _) if text.is_empty() => {}
            (Self::Text(text), Some(Self::Text(before))) => before.to_mut().push_str(&text),
            (node, _) => nodes.push(node),
        }
    }
}

impl Content for Element {
    fn add_to(self, nodes: &mut Vec<Node>) {
        nodes.push(Node::Element(self));
    }
}

impl Content for &'static str {
    fn add_to(self, nodes: &mut Vec<Node>) {
        Node::Text(self.into()).add_to(nodes);
    }
}

impl Content for String {
    fn add_to(self, nodes: &mut Vec<Node>) {
        Node::Text(self.into()).add_to(nodes);
    }
}

impl<C: Content> Content for Option<C> {
    fn add_to(self, nodes: &mut Vec<Node>) {
        if let Some(content) = self {
            content.add_to(nodes);
        }
    }
}

impl<A: Content, B: Content> Content for (A, B) {
    fn add_to(self, nodes: &mut Vec<Node>) {
        self.0.add_to(nodes);
        self.1.add_to(nodes);
    }
}
