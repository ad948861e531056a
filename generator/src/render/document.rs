use crate::assets::app_files;
use crate::policy::Policy;
use crate::source::Accent;
use crate::{Offline, Site, SiteUrl, service_worker};
use anyhow::ensure;
use fs_err as fs;
use lol_html::html_content::ContentType::{Html, Text};
use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use portfolio::hydration::{FINGERPRINT, fingerprint};
use portfolio::i18n::Lang;
use std::cell::RefCell;
use std::path::Path;

/// The HTML that Trunk built from `index.html`, before a page is rendered into it: with hashed file
/// names, and inline styles and scripts merged into one element each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shell {
    html: String,
    policy: Option<Policy>,
}

/// Loads the app that the local server has built.
const LOAD_APP: &str = "<script type=\"module\">loadApp((base) => import(base + \"portfolio.js\"), \"portfolio_bg.wasm\");</script>";

/// The parts of a document that differ per page, besides its body.
#[derive(Debug)]
pub(crate) struct Head {
    pub(crate) lang: Lang,
    pub(crate) title: String,
    /// One or two sentences for `<meta name="description">`.
    pub(crate) description: String,
    /// `data-…` attributes of the root element, which the app reads at start-up.
    pub(crate) data: Vec<(String, String)>,
    /// Further `<link>` and `<meta>` elements, as HTML.
    pub(crate) tags: Vec<String>,
    pub(crate) json_ld: Option<String>,
    /// Revision of the content that the browser hydrates the page with; none if it doesn't hydrate.
    pub(crate) revision: Option<String>,
}

impl Shell {
    /// Creates a shell from HTML.
    ///
    /// # Errors
    /// Fails if the HTML can't be rewritten.
    pub fn new(html: &str) -> anyhow::Result<Self> {
        let html =
            merge_elements(&merge_elements(html, "style", "")?, "script:not([type])", ";\n")?;
        Ok(Self { html, policy: None })
    }

    /// Reads the shell that Trunk left in `folder`, and gives its app content-hashed file names.
    ///
    /// # Errors
    /// Fails if a file can't be read or written, or if the HTML can't be rewritten.
    pub fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join("index.html");
        let html = fs::read_to_string(&path)?;
        Self::new(&app_files::hash_file_names(folder, html)?)
    }

    /// Reads the shell from the project's `index.html`, and inlines its scripts and styles, as Trunk
    /// does. The app is left out.
    ///
    /// # Errors
    /// Fails if a file can't be read, or if the HTML can't be rewritten.
    pub fn from_source(project: &Path) -> anyhow::Result<Self> {
        let html = fs::read_to_string(project.join("index.html"))?;
        let inline = element!("link[data-trunk]", |link| {
            match (link.get_attribute("rel").as_deref(), link.get_attribute("href")) {
                (Some("inline"), Some(path)) => {
                    let text = fs::read_to_string(project.join(&path))?;
                    let tag = if path.ends_with(".css") { "style" } else { "script" };
                    link.replace(&format!("<{tag}>{text}</{tag}>"), Html);
                }
                _ => link.remove(),
            }
            Ok(())
        });
        Self::new(&rewrite(&html, vec![inline])?)
    }

    /// Adds the script that loads the app, as Trunk does by the pattern in `Trunk.toml`.
    ///
    /// # Errors
    /// Fails if the HTML can't be rewritten.
    pub(crate) fn with_app(self) -> anyhow::Result<Self> {
        let handler = element!("head", |head| {
            head.append(LOAD_APP, Html);
            Ok(())
        });
        Ok(Self { html: rewrite(&self.html, vec![handler])?, ..self })
    }

    /// Makes pages static: what needs the app is hidden.
    ///
    /// # Errors
    /// Fails if the HTML can't be rewritten.
    pub(crate) fn without_app(self) -> anyhow::Result<Self> {
        let handler = element!("html", |html| Ok(html.set_attribute("data-static", "")?));
        Ok(Self { html: rewrite(&self.html, vec![handler])?, ..self })
    }

    /// Adds the site's own styles: its accent color, and the owner's names in the footer of every
    /// printed page. Every document has the names in all languages, so that all documents have the
    /// same styles.
    ///
    /// # Errors
    /// Fails if the HTML can't be rewritten.
    pub fn with_styles_of(self, site: &Site) -> anyhow::Result<Self> {
        let mut rule = format!(
            "@page{{@bottom-left{{content:\"{}\";font:8pt system-ui,sans-serif;color:#555}}}}",
            escape_css(&site.names().join(" · "))
        );
        rule += &site.settings.accent.as_ref().map(accent_rules).unwrap_or_default();
        let mut is_first = true;
        let handler = element!("style", |style| {
            if std::mem::take(&mut is_first) {
                style.append(&rule, Html);
            }
            Ok(())
        });
        Ok(Self { html: rewrite(&self.html, vec![handler])?, ..self })
    }

    /// Adds the path of the service worker for pages to register, if the site works offline. A worker
    /// that removes itself must not be registered: it reloads the page.
    ///
    /// # Errors
    /// Fails if the HTML can't be rewritten.
    pub fn with_worker(self, offline: Offline, site_url: &SiteUrl) -> anyhow::Result<Self> {
        if offline == Offline::Disabled {
            return Ok(self);
        }
        let path = format!("{}{}", site_url.base(), service_worker::PATH);
        let handler = element!("html", |html| Ok(html.set_attribute("data-worker", &path)?));
        Ok(Self { html: rewrite(&self.html, vec![handler])?, ..self })
    }

    /// Adds a Content-Security-Policy with the hashes of the inline scripts and styles.
    ///
    /// # Errors
    /// Fails if the HTML can't be rewritten.
    pub fn with_policy(self) -> anyhow::Result<Self> {
        let policy =
            Policy::of(&inline_texts(&self.html, "script")?, &inline_texts(&self.html, "style")?);
        Ok(Self { policy: Some(policy), ..self })
    }

    /// Returns the document of one page. The root element contains only `app`: white space around
    /// it would break hydration.
    ///
    /// # Errors
    /// Fails if the HTML can't be rewritten, or if `index.html` lacks `<meta charset>`, `<title>` or the root.
    pub(crate) fn document(&self, head: &Head, app: &str, sprite: &str) -> anyhow::Result<String> {
        let (mut has_app, mut has_charset, mut has_title) = (false, false, false);
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
                has_charset = true;
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
                // lol_html only escapes quotes.
                let description = html_escape::encode_double_quoted_attribute(&head.description);
                Ok(meta.set_attribute("content", &description)?)
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
        let document = rewrite(&self.html, handlers)?;
        ensure!(
            has_app && has_charset && has_title,
            "index.html needs <meta charset>, <title> and <div id=\"app\">"
        );
        match &head.revision {
            Some(revision) => with_fingerprint(&document, revision),
            None => Ok(document),
        }
    }
}

/// Adds the fingerprint of the app's nodes, as an HTML parser creates them.
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
    rewrite(document, vec![handler])
}

/// Returns rules that replace the accent color of `style/tokens.css` in each theme.
fn accent_rules(Accent { light, dark }: &Accent) -> String {
    let rule =
        |selector: &str, color: &str| format!("{selector}{{--accent:{color};--underline:{color}}}");
    format!(
        "@layer tokens{{{}@media screen{{{}}}@media screen and (prefers-color-scheme:dark){{{}}}}}",
        rule(":root", light),
        rule(":root:where([data-theme=dark])", dark),
        rule(":root:where(:not([data-theme=light]))", dark)
    )
}

/// Escapes text for a string in a style sheet (CSS Syntax, section 4.3.7), including what could end
/// the string or the element.
fn escape_css(text: &str) -> String {
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

fn rewrite(html: &str, handlers: ElementHandlers<'_>) -> anyhow::Result<String> {
    let settings = handlers.into_iter().fold(RewriteStrSettings::new(), |settings, handler| {
        settings.append_element_content_handler(handler)
    });
    Ok(rewrite_str(html, settings)?)
}

/// Returns the text of each element that matches a selector.
fn inline_texts(html: &str, selector: &str) -> anyhow::Result<Vec<String>> {
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
    rewrite(html, vec![starts, texts])?;
    Ok(found.into_inner())
}

/// Merges the text of all elements that match a selector into the first one: one CSP hash instead
/// of many.
fn merge_elements(html: &str, selector: &str, separator: &str) -> anyhow::Result<String> {
    let all = inline_texts(html, selector)?.join(separator);
    let mut is_first = true;
    let handler = element!(selector, |element| {
        if std::mem::take(&mut is_first) {
            element.set_inner_content(&all, Html);
        } else {
            element.remove();
        }
        Ok(())
    });
    rewrite(html, vec![handler])
}

/// Returns the further elements of a document's head, as HTML.
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
    fn pages_register_a_worker_only_if_the_site_works_offline() {
        let url: SiteUrl = "https://a.example/b/".parse().expect("a URL");
        for (offline, is_registered) in [(Offline::Enabled, true), (Offline::Disabled, false)] {
            let shell = Shell::new("<html><head></head></html>").expect("a shell");
            let shell = shell.with_worker(offline, &url).expect("a shell");
            assert_eq!(shell.html.contains("data-worker=\"/b/sw.js\""), is_registered);
        }
    }

    #[test]
    fn the_local_server_loads_the_app_as_trunk_does() {
        let config = std::fs::read_to_string("../Trunk.toml").expect("Trunk.toml");
        let script = config.lines().find_map(|line| line.strip_prefix("pattern_script = "));
        let script = script.expect("a pattern").trim_matches('\'');
        let script = script.replace("{js}", "portfolio.js").replace("{wasm}", "portfolio_bg.wasm");
        assert_eq!(LOAD_APP, script);
    }

    #[test]
    fn css_strings_escape_everything_that_could_end_them() {
        assert_eq!(escape_css("苏明远 · Su"), "苏明远 · Su");
        assert_eq!(escape_css("a\"}</style>\\"), "a\\22 }\\3c /style\\3e \\5c ");
    }
}
