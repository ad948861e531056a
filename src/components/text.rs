use crate::content::{Licence, Line, Link, Paragraph, Run, Text};
use crate::find::{self, Marks};
use crate::node::{Element, Node, el};

/// The paragraphs of a text.
pub fn paragraphs(text: &Text) -> Vec<Element> {
    marked_paragraphs(text, Marks::default())
}

/// The paragraphs of a text with marks on what was searched for.
pub fn marked_paragraphs(text: &Text, marks: Marks<'_>) -> Vec<Element> {
    text.0.iter().map(|it| paragraph("p", it, marks)).collect()
}

/// A text as an item of a list.
pub fn text_item(text: &Text) -> Element {
    match &text.0[..] {
        [one] => paragraph("li", one, Marks::default()),
        _ => el("li").each(paragraphs(text)),
    }
}

/// A paragraph as an element, which has the language and direction of its runs where all have the
/// same.
fn paragraph(tag: &'static str, paragraph: &Paragraph, marks: Marks<'_>) -> Element {
    let (lang, dir) = (paragraph.lang(), paragraph.dir());
    let is_uniform = paragraph.runs().all(|run| run.lang.as_deref() == lang && run.dir == dir);
    let mut nodes = Vec::new();
    for (index, Line(runs)) in paragraph.0.iter().enumerate() {
        nodes.extend((index > 0).then(|| Node::from(el("br"))));
        for run in runs {
            match is_uniform {
                true => nodes.extend(marked_run(run, marks)),
                false => {
                    let span = in_own_language(el("span"), run);
                    nodes.push(span.each(marked_run(run, marks)).into());
                }
            }
        }
    }
    el(tag)
        .attr_if("lang", lang.map(str::to_owned))
        .attr_if("dir", dir.map(|dir| dir.as_str()))
        .each(nodes)
}

/// An element with the language and direction of a run, where those aren't the page's.
pub fn in_own_language(element: Element, run: &Run) -> Element {
    element.attr_if("lang", run.lang.clone()).attr_if("dir", run.dir.map(|dir| dir.as_str()))
}

/// A run in an element, which has its language and direction.
pub fn run_in(element: Element, run: &Run) -> Element {
    in_own_language(element, run).each(marked_run(run, Marks::default()))
}

/// A run, whose language and direction its parent has, with marks on what was searched for.
pub fn marked_run(run: &Run, marks: Marks<'_>) -> Vec<Node> {
    match &run.link {
        Some(link) => vec![link_to(link).each(marked(&run.text, marks)).into()],
        None => marked(&run.text, marks),
    }
}

/// A text with marks on what was searched for.
pub fn marked(text: &str, marks: Marks<'_>) -> Vec<Node> {
    let node = |part| match part {
        find::Run::Plain(text) => Node::Text(text.to_owned().into()),
        find::Run::Marked(text) => el("mark").with(text.to_owned()).into(),
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

/// A link without words yet; one that leaves the site says so.
pub fn link_to(link: &Link) -> Element {
    let rel = link.as_str().starts_with("http").then_some("external");
    el("a").attr("href", link.as_str().to_owned()).attr_if("rel", rel)
}
