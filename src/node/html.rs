use super::Node;

/// Elements that have no end tag (HTML Living Standard, section 13.1.2, "void elements"), as far
/// as pages use them.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];

/// Writes a node as HTML after `html`.
pub(super) fn write(node: &Node, html: &mut String) {
    let element = match node {
        Node::Text(text) => return escape(text, html),
        Node::Element(element) => element,
        Node::Shared(element) => element,
    };
    html.push('<');
    html.push_str(element.0.tag);
    for (name, value) in &element.0.attributes {
        html.push(' ');
        html.push_str(name);
        if !value.is_empty() {
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
    }
    html.push('>');
    if !VOID.contains(&element.0.tag) {
        for child in &element.0.children {
            write(child, html);
        }
        html.push_str("</");
        html.push_str(element.0.tag);
        html.push('>');
    }
}

/// Writes text so that it is text in an element as in a quoted attribute.
fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::el;
    use super::*;

    fn html(node: impl Into<Node>) -> String {
        let mut html = String::new();
        write(&node.into(), &mut html);
        html
    }

    #[test]
    fn text_and_attributes_are_escaped() {
        let node = el("a").attr("href", "\"><script>").with("<b>&\"".to_owned());
        assert_eq!(html(node), "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;</a>");
    }

    #[test]
    fn neighbouring_texts_are_one_and_empty_ones_none() {
        let node = el("p").with("a").with("").with("b".to_owned()).with(el("br")).with("");
        assert_eq!(html(node.clone()), "<p>ab<br></p>");
        assert_eq!(node.0.children.len(), 2);
    }

    #[test]
    fn what_is_absent_leaves_no_trace() {
        let node = el("p").attr_if("lang", None::<&str>).with(None::<String>);
        assert_eq!(html(node), "<p></p>");
    }
}
