use crate::hydration::{FINGERPRINT, fingerprint};
use crate::i18n::Lang;
use crate::ssg::assets::program;
use crate::ssg::policy::Policy;
use crate::ssg::{Site, SiteUrl, worker};
use anyhow::bail;
use fs_err as fs;
use lol_html::html_content::ContentType::{Html, Text};
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use std::cell::RefCell;
use std::path::Path;

/// The document that Trunk made of `index.html`, no page in it yet: the program's names in
/// place, the style sheets in one element.
#[derive(Clone, Debug)]
pub struct Shell {
    html: String,
    policy: Option<Policy>,
}

/// What one document says around the rendered page.
#[derive(Debug)]
pub(in crate::ssg) struct Head {
    /// The language of the document.
    pub(in crate::ssg) lang: Lang,
    /// Its title.
    pub(in crate::ssg) title: String,
    /// What it is about, in a sentence or two.
    pub(in crate::ssg) description: String,
    /// `data-…` attributes of the root element, which the app starts from.
    pub(in crate::ssg) data: Vec<(String, String)>,
    /// Links and descriptions beside these, as HTML.
    pub(in crate::ssg) tags: Vec<String>,
    /// What it is about, as JSON-LD.
    pub(in crate::ssg) json_ld: Option<String>,
    /// The revision of the content that the browser hydrates it with; none if it doesn't.
    pub(in crate::ssg) revision: Option<String>,
}

impl Shell {
    /// A shell from HTML.
    ///
    /// # Errors
    /// What the HTML rewriter says.
    pub fn new(html: &str) -> anyhow::Result<Self> {
        let html = in_one(&in_one(html, "style", "")?, "script:not([type])", ";\n")?;
        Ok(Self { html, policy: None })
    }

    /// The shell that Trunk left in `folder`, whose program gets names that say what is in it.
    ///
    /// # Errors
    /// The file that can't be read or written, or what the HTML rewriter says.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join("index.html");
        let html = fs::read_to_string(&path)?;
        Self::new(&program::name(folder, html)?)
    }

    /// This shell with the owner's names at the foot of every printed page. All documents have
    /// all names, so that their styles are the same.
    ///
    /// # Errors
    /// What the HTML rewriter says.
    pub fn with_names(self, site: &Site) -> anyhow::Result<Self> {
        let rule = format!(
            "@page{{@bottom-left{{content:\"{}\";font:8pt system-ui,sans-serif;color:#555}}}}",
            css_string(&site.names().join(" · "))
        );
        let mut is_first = true;
        let handler = element!("style", |style| {
            if std::mem::take(&mut is_first) {
                style.append(&rule, Html);
            }
            Ok(())
        });
        Ok(Self { html: rewritten(&self.html, vec![handler], Vec::new())?, ..self })
    }

    /// This shell with the address of the service worker, which a release has.
    ///
    /// # Errors
    /// What the HTML rewriter says.
    pub fn with_worker(self, address: &SiteUrl) -> anyhow::Result<Self> {
        let path = format!("{}{}", address.base(), worker::PATH);
        let handler = element!("html", |html| Ok(html.set_attribute("data-worker", &path)?));
        Ok(Self { html: rewritten(&self.html, vec![handler], Vec::new())?, ..self })
    }

    /// This shell with a Content-Security-Policy that fits what is inline in it.
    ///
    /// # Errors
    /// What the HTML rewriter says.
    pub fn with_policy(self) -> anyhow::Result<Self> {
        let policy = Policy::of(&inline(&self.html, "script")?, &inline(&self.html, "style")?);
        Ok(Self { policy: Some(policy), ..self })
    }

    /// The policy of every document, if it has one.
    pub(in crate::ssg) fn policy(&self) -> Option<&Policy> {
        self.policy.as_ref()
    }

    /// The document of one page. Nothing stands between the root element's tags and `app`:
    /// white space there would not be what hydration expects.
    ///
    /// # Errors
    /// What the HTML rewriter says, or which part `index.html` lacks.
    pub(in crate::ssg) fn document(
        &self,
        head: &Head,
        app: &str,
        sprite: &str,
    ) -> anyhow::Result<String> {
        let (mut has_app, mut has_title) = (false, false);
        let tags = tags(head);
        let policy = self.policy.as_ref().map(Policy::meta).unwrap_or_default();
        let handlers = vec![
            element!("html", |html| {
                html.set_attribute("lang", head.lang.tag())?;
                for (name, value) in &head.data {
                    html.set_attribute(&format!("data-{name}"), value)?;
                }
                Ok(())
            }),
            element!("meta[charset]", |meta| {
                meta.after(&policy, Html);
                Ok(())
            }),
            element!("title", |title| {
                has_title = true;
                title.set_inner_content(&head.title, Text);
                title.after(&tags, Html);
                Ok(())
            }),
            element!("meta[name=description]", |meta| {
                Ok(meta.set_attribute("content", &head.description)?)
            }),
            element!("script[type=module]", |script| {
                if head.revision.is_none() {
                    script.remove();
                }
                Ok(())
            }),
            element!("#app", |root| {
                has_app = true;
                root.set_inner_content(app, Html);
                root.after(sprite, Html);
                Ok(())
            }),
        ];
        let document = rewritten(&self.html, handlers, Vec::new())?;
        if !(has_app && has_title) {
            bail!("index.html lacks <title> or <div id=\"app\">");
        }
        match &head.revision {
            Some(revision) => with_fingerprint(&document, revision),
            None => Ok(document),
        }
    }
}

/// The document with the fingerprint of the application's nodes, as an HTML parser sees them.
fn with_fingerprint(document: &str, revision: &str) -> anyhow::Result<String> {
    let parsed = scraper::Html::parse_document(document);
    let root = parsed
        .tree
        .nodes()
        .find(|node| node.value().as_element().is_some_and(|element| element.id() == Some("app")));
    let nodes = root.into_iter().flat_map(|root| root.descendants().skip(1));
    let names = nodes.filter_map(|node| match node.value() {
        scraper::Node::Element(element) => Some(element.name()),
        scraper::Node::Text(_) => Some("#text"),
        scraper::Node::Comment(_) => Some("#comment"),
        _ => None,
    });
    let fingerprint = fingerprint(revision, names).to_string();
    let handler = element!("#app", |root| Ok(root.set_attribute(FINGERPRINT, &fingerprint)?));
    rewritten(document, vec![handler], Vec::new())
}

/// Text as it stands in a string of a style sheet (CSS Syntax, section 4.3.7): what could end the
/// string or the element is escaped.
fn css_string(text: &str) -> String {
    let escaped = |c: char| match c {
        '"' | '\\' | '<' | '>' | '&' | '\0'..='\u{1f}' | '\u{7f}' => {
            format!("\\{:x} ", u32::from(c))
        }
        c => c.to_string(),
    };
    text.chars().map(escaped).collect()
}

type ElementHandlers<'h> =
    Vec<(std::borrow::Cow<'static, lol_html::Selector>, lol_html::ElementContentHandlers<'h>)>;

fn rewritten<'h>(
    html: &str,
    elements: ElementHandlers<'h>,
    texts: ElementHandlers<'h>,
) -> anyhow::Result<String> {
    let handlers = elements.into_iter().chain(texts);
    let settings = handlers.fold(RewriteStrSettings::new(), |settings, handler| {
        settings.append_element_content_handler(handler)
    });
    Ok(rewrite_str(html, settings)?)
}

/// What stands in each element of a selector.
fn inline(html: &str, selector: &str) -> anyhow::Result<Vec<String>> {
    let found = RefCell::new(Vec::<String>::new());
    let starts = element!(selector, |_| {
        found.borrow_mut().push(String::new());
        Ok(())
    });
    let texts = text!(selector, |chunk| {
        if let Some(last) = found.borrow_mut().last_mut() {
            last.push_str(chunk.as_str());
        }
        Ok(())
    });
    rewritten(html, vec![starts], vec![texts])?;
    Ok(found.into_inner())
}

/// The document with what stands in the elements of a selector joined in the first of them: one hash
/// in the policy instead of many.
fn in_one(html: &str, selector: &str, separator: &str) -> anyhow::Result<String> {
    let all = inline(html, selector)?.join(separator);
    let mut is_first = true;
    let handler = element!(selector, |element| {
        if std::mem::take(&mut is_first) {
            element.set_inner_content(&all, Html);
        } else {
            element.remove();
        }
        Ok(())
    });
    rewritten(html, vec![handler], Vec::new())
}

/// The tags of a document's head, as HTML.
fn tags(head: &Head) -> String {
    let json_ld = head
        .json_ld
        .iter()
        .map(|json| format!("<script type=\"application/ld+json\">{json}</script>"));
    head.tags.iter().cloned().chain(json_ld).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_ends_the_string_or_the_style_sheet() {
        assert_eq!(css_string("高策 · Ce"), "高策 · Ce");
        assert_eq!(css_string("a\"}</style>\\"), "a\\22 }\\3c /style\\3e \\5c ");
    }
}
