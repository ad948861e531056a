//! How Leptos renders, hydrates and updates a [`Node`].

use super::{Element, Node, html};
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::{CastFrom, Rndr, types};
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use std::borrow::Cow;
use std::sync::Arc;

/// What of a [`Node`] is on the screen.
pub enum Shown {
    /// Text.
    Text {
        /// The DOM's node.
        dom: types::Text,
        /// What it says.
        text: Cow<'static, str>,
    },
    /// An element.
    Element {
        /// The DOM's node.
        dom: types::Element,
        /// What it was made from, without its children.
        element: Element,
        /// Its children.
        children: Vec<Shown>,
        /// What it was made from, if that was kept for later.
        shared: Option<Arc<Element>>,
    },
}

impl Shown {
    fn dom(&self) -> &types::Node {
        match self {
            Self::Text { dom, .. } => dom.as_ref(),
            Self::Element { dom, .. } => dom.as_ref(),
        }
    }

    /// Makes this show `node` instead: by changing what is there, or by taking its place.
    fn become_node(&mut self, node: Node) {
        match (&mut *self, node) {
            (Self::Text { dom, text }, Node::Text(new)) => {
                if *text != new {
                    Rndr::set_text(dom, &new);
                    *text = new;
                }
            }
            (Self::Element { shared: Some(old), .. }, Node::Shared(new))
                if Arc::ptr_eq(old, &new) => {}
            (Self::Element { dom, element, children, shared }, node)
                if node.tag() == Some(element.0.tag) =>
            {
                let Ok((mut new, new_shared)) = node.taken() else { return };
                update_attributes(dom, element, &new);
                update_children(dom, children, std::mem::take(&mut new.0.children));
                (*element, *shared) = (new, new_shared);
            }
            (_, node) => {
                let new = build(node);
                if let Some(parent) = parent(self.dom()) {
                    Rndr::insert_node(&parent, new.dom(), Some(self.dom()));
                    Rndr::remove(self.dom());
                }
                *self = new;
            }
        }
    }
}

impl Node {
    /// The tag of an element.
    fn tag(&self) -> Option<&'static str> {
        match self {
            Self::Text(_) => None,
            Self::Element(element) => Some(element.0.tag),
            Self::Shared(element) => Some(element.0.tag),
        }
    }

    /// An element to be taken apart, with what it is shared as; or a text.
    fn taken(self) -> Result<(Element, Option<Arc<Element>>), Cow<'static, str>> {
        match self {
            Self::Text(text) => Err(text),
            Self::Element(element) => Ok((element, None)),
            Self::Shared(shared) => Ok(((*shared).clone(), Some(shared))),
        }
    }
}

fn parent(dom: &types::Node) -> Option<types::Element> {
    types::Element::cast_from(Rndr::get_parent(dom)?)
}

fn update_attributes(dom: &types::Element, old: &Element, new: &Element) {
    if old.0.attributes == new.0.attributes {
        return;
    }
    for (name, _) in &old.0.attributes {
        if !new.0.attributes.iter().any(|(kept, _)| kept == name) {
            Rndr::remove_attribute(dom, name);
        }
    }
    for attribute in &new.0.attributes {
        if !old.0.attributes.contains(attribute) {
            Rndr::set_attribute(dom, attribute.0, &attribute.1);
        }
    }
}

fn update_children(dom: &types::Element, shown: &mut Vec<Shown>, nodes: Vec<Node>) {
    for surplus in shown.drain(nodes.len().min(shown.len())..) {
        Rndr::remove(surplus.dom());
    }
    for (index, node) in nodes.into_iter().enumerate() {
        match shown.get_mut(index) {
            Some(shown) => shown.become_node(node),
            None => {
                let new = build(node);
                Rndr::insert_node(dom, new.dom(), None);
                shown.push(new);
            }
        }
    }
}

fn build(node: Node) -> Shown {
    let (mut element, shared) = match node.taken() {
        Ok(taken) => taken,
        Err(text) => {
            let dom = Rndr::create_text_node(&text);
            return Shown::Text { dom, text };
        }
    };
    let is_drawing = ["svg", "use"].contains(&element.0.tag);
    let namespace = is_drawing.then_some("http://www.w3.org/2000/svg");
    let dom = Rndr::create_element(element.0.tag, namespace);
    for (name, value) in &element.0.attributes {
        Rndr::set_attribute(&dom, name, value);
    }
    let mut children = Vec::new();
    update_children(&dom, &mut children, std::mem::take(&mut element.0.children));
    Shown::Element { dom, element, children, shared }
}

/// Takes over what the document shows already, where it is what `node` says; where something
/// else stands (an extension or a translator was there first) it is put right.
fn adopt(node: Node, found: Option<types::Node>, parent: &types::Element) -> Shown {
    match (node.taken(), found) {
        (Err(text), Some(found)) if found.node_value().as_deref() == Some(&*text) => {
            match types::Text::cast_from(found.clone()) {
                Some(dom) => Shown::Text { dom, text },
                None => replace(Node::Text(text), Some(found), parent),
            }
        }
        (Ok((mut element, shared)), Some(found)) => {
            match types::Element::cast_from(found.clone()) {
                Some(dom) if dom.local_name() == element.0.tag => {
                    let children = adopt_children(std::mem::take(&mut element.0.children), &dom);
                    Shown::Element { dom, element, children, shared }
                }
                _ => replace(Node::Element(element), Some(found), parent),
            }
        }
        (Err(text), found) => replace(Node::Text(text), found, parent),
        (Ok((element, _)), None) => replace(Node::Element(element), None, parent),
    }
}

fn adopt_children(nodes: Vec<Node>, dom: &types::Element) -> Vec<Shown> {
    let mut next = Rndr::first_child(dom.as_ref());
    let children = nodes
        .into_iter()
        .map(|node| {
            let found = next.take();
            next = found.as_ref().and_then(Rndr::next_sibling);
            adopt(node, found, dom)
        })
        .collect();
    while let Some(surplus) = next {
        mismatch("nothing", Some(&surplus));
        next = Rndr::next_sibling(&surplus);
        Rndr::remove(&surplus);
    }
    children
}

fn replace(node: Node, found: Option<types::Node>, parent: &types::Element) -> Shown {
    match &node {
        Node::Text(text) => mismatch(text, found.as_ref()),
        node => mismatch(node.tag().unwrap_or_default(), found.as_ref()),
    }
    let new = build(node);
    Rndr::insert_node(parent, new.dom(), found.as_ref());
    if let Some(found) = found {
        Rndr::remove(&found);
    }
    new
}

/// Says in a debug build that the document isn't what the build host must have written.
fn mismatch(expected: &str, found: Option<&types::Node>) {
    #[cfg(debug_assertions)]
    {
        let found = found.map_or("nothing".into(), |found| {
            format!("{} {:?}", found.node_name(), found.text_content())
        });
        leptos::logging::warn!("hydration mismatch: expected {expected:?}, found {found}");
    }
    #[cfg(not(debug_assertions))]
    let _ = (expected, found);
}

impl Render for Node {
    type State = Shown;

    fn build(self) -> Shown {
        build(self)
    }

    fn rebuild(self, shown: &mut Shown) {
        shown.become_node(self);
    }
}

leptos::tachys::no_attrs!(Node);

impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attributes: Vec<AnyAttribute>,
    ) {
        html::write(&self, html);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Shown {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        let found = cursor.current();
        let shown = match parent(&found) {
            Some(parent) => adopt(self, Some(found), &parent),
            None => build(self),
        };
        cursor.set(shown.dom().clone());
        position.set(Position::NextChild);
        shown
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        Rndr::remove(self.dom());
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        Rndr::insert_node(parent, self.dom(), marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match parent(self.dom()) {
            Some(parent) => {
                child.mount(&parent, Some(self.dom()));
                true
            }
            None => false,
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        match self {
            Self::Text { .. } => Vec::new(),
            Self::Element { dom, .. } => vec![dom.clone()],
        }
    }
}
