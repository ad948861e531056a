use crate::i18n::Lang;
use lol_html::html_content::ContentType::{Html, Text};
use lol_html::{RewriteStrSettings, element, rewrite_str};

/// What one document says around the rendered page.
#[derive(Debug)]
pub(super) struct Head {
    pub(super) lang: Lang,
    pub(super) title: String,
    pub(super) description: String,
    /// The address that search engines should know, where there is one.
    pub(super) canonical: Option<String>,
    /// The same page in other languages: language tag and address.
    pub(super) alternates: Vec<(&'static str, String)>,
    /// The content to fetch before anything comes alive; without it nothing does.
    pub(super) content: Option<String>,
    /// `data-…` attributes of the root element, which the app starts from.
    pub(super) data: Vec<(String, String)>,
    /// The site's icon.
    pub(super) icon: String,
}

/// The document that Trunk made of `index.html`: hashed names in place, no page in it yet.
#[derive(Clone, Debug)]
pub struct Shell(String);

impl Shell {
    /// A shell from the HTML that Trunk wrote.
    pub fn new(html: String) -> Self {
        Self(html)
    }

    /// The document of one page. Nothing stands between the root element's tags and `app`:
    /// white space there would not be what hydration expects.
    ///
    /// # Errors
    /// What the HTML rewriter says, or which part `index.html` lacks.
    pub(super) fn document(&self, head: &Head, app: &str, sprite: &str) -> Result<String, String> {
        let (mut has_app, mut has_title) = (false, false);
        let is_alive = head.content.is_some();
        let links = links(head);
        let handlers = vec![
            element!("html", |html| {
                html.set_attribute("lang", head.lang.tag())?;
                for (name, value) in &head.data {
                    html.set_attribute(&format!("data-{name}"), value)?;
                }
                Ok(())
            }),
            element!("title", |title| {
                has_title = true;
                title.set_inner_content(&head.title, Text);
                title.after(&links, Html);
                Ok(())
            }),
            element!("meta[name=description]", |meta| {
                Ok(meta.set_attribute("content", &head.description)?)
            }),
            element!("script[type=module], link[rel=modulepreload], link[rel=preload]", |part| {
                if !is_alive {
                    part.remove();
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
        let settings = handlers.into_iter().fold(RewriteStrSettings::new(), |settings, handler| {
            settings.append_element_content_handler(handler)
        });
        let document = rewrite_str(&self.0, settings).map_err(|error| error.to_string())?;
        match (has_app, has_title) {
            (true, true) => Ok(document),
            _ => Err("index.html lacks <title> or <div id=\"app\">".into()),
        }
    }
}

/// The links of a document's head, as HTML.
fn links(head: &Head) -> String {
    let icon = format!("<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">", head.icon);
    let canonical =
        head.canonical.iter().map(|url| format!("<link rel=\"canonical\" href=\"{url}\">"));
    let alternates = head
        .alternates
        .iter()
        .map(|(tag, url)| format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{url}\">"));
    let content = head
        .content
        .iter()
        .map(|url| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{url}\">"));
    [icon].into_iter().chain(canonical).chain(alternates).chain(content).collect()
}
