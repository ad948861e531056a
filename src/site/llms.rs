use super::build::Build;
use super::file::File;
use std::fmt::Write;

/// A page about the site for language models, in the form that <https://llmstxt.org> proposes:
/// who it is about, and what there is to read in each language.
pub(super) fn llms(build: &Build<'_>) -> File {
    let homes = build.homes();
    let mut text = format!("# {}\n", line(&build.site.names().join(" · ")));
    for home in &homes {
        if let Some(label) = &home.content.resume.person.label {
            let _ = write!(text, "\n> {}\n", line(label));
        }
    }
    for home in &homes {
        let lang = home.id.lang;
        let _ = write!(text, "\n## {}\n\n", lang.own_name());
        for page in build.pages().iter().filter(|page| page.id.lang == lang) {
            let url = build.url(&page.id.path());
            let _ =
                writeln!(text, "- [{}]({url}): {}", line(&page.title()), line(&page.description()));
        }
        let downloads = &home.content.downloads;
        let resume = [lang.messages().resume].into_iter().cycle().zip(&downloads.resume);
        let guide = [lang.messages().talks].into_iter().cycle().zip(&downloads.guide);
        // What is for people to look at, or in the other language, is none of a model's reading.
        let suffixes = [".json", ".txt", ".md"].map(|end| format!(".{}{end}", lang.code()));
        for (name, it) in resume.chain(guide) {
            if suffixes.iter().any(|end| it.path.ends_with(end)) {
                let _ = writeln!(text, "- [{name}: {}]({})", it.label, build.url(&it.path));
            }
        }
    }
    File::at("llms.txt", text)
}

/// Text in one line, so that it stays within its list item.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
