use crate::ContentMessages;
use crate::build::Build;
use crate::site_file::SiteFile;
use std::fmt::Write;

/// Returns a description of the site for language models in the format that <https://llmstxt.org>
/// proposes: the owner, and the pages and downloads in each language.
pub(crate) fn llms(build: &Build<'_>) -> SiteFile {
    let homes = build.homes();
    let mut text = format!("# {}\n", one_line(&build.site.names().join(" · ")));
    for home in &homes {
        if let Some(label) = &home.content.resume.person.label {
            let _ = write!(text, "\n> {}\n", one_line(label));
        }
    }
    for home in &homes {
        let lang = home.id.lang;
        let _ = write!(text, "\n## {}\n\n", lang.own_name());
        for page in build.pages().iter().filter(|page| page.id.lang == lang) {
            let url = build.url(&page.id.path());
            let _ = writeln!(
                text,
                "- [{}]({url}): {}",
                link_text(&page.title()),
                one_line(&page.description())
            );
        }
        let messages = lang.messages();
        for (format, path) in build.exports.for_models(lang) {
            let name = if format.is_of_guide() { messages.talks } else { messages.resume };
            let label = format.label(ContentMessages::of(lang));
            let _ = writeln!(text, "- [{name}: {label}]({})", build.url(path));
        }
    }
    SiteFile::at("llms.txt", text)
}

/// Collapses text to one line, so that it stays within its list item.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns text on one line for a link, which an unbalanced bracket would break.
fn link_text(text: &str) -> String {
    one_line(text).replace('[', "\\[").replace(']', "\\]")
}
