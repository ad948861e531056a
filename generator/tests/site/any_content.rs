//! What holds of any content. `SITE_CONTENT` names the folder, by default `public/content`: no test
//! knows what it says.

use crate::agreement::{FormatText, assert_contains, formats, markdown, page, text_formats};
use crate::documents::{assert_links_resolve, assert_valid_documents};
use crate::hostile::{assert_texts_valid_and_inert, assert_valid_and_inert};
use crate::leaves::{Fact, Leaf};
use crate::linked_data::json_ld;
use crate::sites::{Files, ROOT_URL, URL, documents, files_without, pages, text};
use portfolio::content::{Contact, Entry, Guide, Resume, Run, Text};
use portfolio::i18n::Lang;
use portfolio::routes::PageId;
use site::{Kind, LocalizedContent, Report, Severity, Site, Source, Sources, load};
use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};

const SHELL: &str = include_str!("../../../tests/fixtures/shell.html");

/// The folder of the content under test.
pub(crate) fn folder() -> PathBuf {
    let folder = env::var("SITE_CONTENT").unwrap_or_else(|_| "public/content".into());
    Path::new("..").join(folder)
}

#[test]
fn the_content_is_published() {
    assert_published(&folder());
}

/// Whoever publishes with this site inherits nothing from whose content it came with.
#[test]
fn another_persons_site_has_none_of_its_addresses() {
    let other = without_pdfs("../tests/fixtures/single", "https://other.example/");
    for language in &checked(&folder()).languages {
        let contacts = &language.resume.person.contacts;
        for link in contacts.iter().filter_map(|contact| contact.link.as_ref()) {
            for (path, bytes) in &other {
                let is_said = String::from_utf8_lossy(bytes).contains(link.as_str());
                assert!(!is_said, "{} in {path}", link.as_str());
            }
        }
    }
}

/// Asserts that a folder's content has no errors, and that its site is valid, complete, and says the
/// same in every format, at the root of a host and under a base path. Returns the first site's files.
pub(crate) fn assert_published(folder: &Path) -> Files {
    let (site, content) = (checked(folder), folder.display().to_string());
    let files = pages(&content, ROOT_URL, SHELL).unwrap_or_else(|error| panic!("{error}"));
    assert_valid_and_inert(&files, &content);
    assert_valid_site(&files, &site, "/", ROOT_URL);
    for language in &site.languages {
        assert_formats_agree(&files, language, &formats(&files, language.lang));
    }
    let under_base = without_pdfs(&content, URL);
    assert_valid_site(&under_base, &site, "/repo/", URL);
    files
}

/// Like [`assert_published`], at the root of a host and without PDFs, which take most of the time.
pub(crate) fn assert_texts_published(folder: &Path) -> Files {
    let (site, content) = (checked(folder), folder.display().to_string());
    let files = without_pdfs(&content, ROOT_URL);
    assert_texts_valid_and_inert(&files, &content);
    assert_valid_site(&files, &site, "/", ROOT_URL);
    for language in &site.languages {
        assert_formats_agree(&files, language, &text_formats(&files, language.lang));
    }
    files
}

fn without_pdfs(content: &str, url: &str) -> Files {
    let files = files_without(&["png", "ico", "pdf"], content, url, SHELL);
    files.unwrap_or_else(|error| panic!("{error}"))
}

/// The site of content without errors. Warnings are printed.
fn checked(folder: &Path) -> Site {
    let sources = Sources::read(folder)
        .unwrap_or_else(|errors| panic!("{}", Report::new(&Sources::default(), &errors).text()));
    let loaded = load(&sources);
    let report = Report::new(&sources, &loaded.diagnostics).text();
    println!("{report}");
    let mut severities = loaded.diagnostics.iter().map(|diagnostic| diagnostic.severity);
    assert!(!severities.any(|severity| severity == Severity::Error), "{report}");
    loaded.site.expect("a site, since there are no errors")
}

/// Documents, links, JSON-LD, sitemap, feeds and the downloads' own content are valid.
fn assert_valid_site(files: &Files, site: &Site, base: &str, url: &str) {
    assert_valid_documents(files, base, site.languages()[0]);
    assert_links_resolve(files, base);
    let offered: BTreeSet<String> = PageId::all(&site.languages())
        .map(|page| page.path())
        .filter(|path| files.contains_key(&format!("{path}index.html")))
        .collect();
    let sitemap = text(files, "sitemap.xml");
    let sitemap = roxmltree::Document::parse(sitemap).expect("XML");
    let listed = sitemap.descendants().filter(|node| node.tag_name().name() == "loc");
    let listed: BTreeSet<String> = listed
        .map(|node| node.text().unwrap_or_default().trim_start_matches(url).to_owned())
        .collect();
    assert_eq!(listed, offered, "the sitemap lists every page");
    for (path, html) in documents(files).iter().filter(|(path, _)| *path != "404.html") {
        assert_eq!(json_ld(html)["@context"], "https://schema.org", "{path}");
    }
    for language in &site.languages {
        let code = language.lang.code();
        let feed = files.get(&format!("{code}/talks/feed.xml"));
        assert_eq!(feed.is_some(), language.guide.is_some(), "a guide has a feed");
        let count = |feed: &Vec<u8>| feed_rs::parser::parse(feed.as_slice()).expect("a feed");
        let talks = language.guide.as_ref().map(|guide| guide.talks.len());
        assert_eq!(feed.map(|feed| count(feed).entries.len()), talks, "the feed has every talk");
        assert_loads(language.lang, text(files, &format!("resume.{code}.json")));
    }
}

/// Asserts that a JSON download is content without errors.
fn assert_loads(lang: Lang, resume: &str) {
    let path = format!("resume.{}.json", lang.code());
    let source = Source { lang: Some(lang), kind: Kind::Resume, path, text: resume.into() };
    let sources = Sources { files: vec![source], ..Sources::default() };
    let loaded = load(&sources);
    assert!(loaded.site.is_some(), "{}", Report::new(&sources, &loaded.diagnostics).text());
}

/// Asserts that every format contains each fact that pages show.
fn assert_formats_agree(files: &Files, language: &LocalizedContent, formats: &[FormatText]) {
    let (lang, resume) = (language.lang, &language.resume);
    let facts = resume_facts(resume);
    for said in formats {
        facts.iter().for_each(|leaf| assert_contains(said, lang, leaf));
    }
    if let Some(guide) = &language.guide {
        let code = lang.code();
        let page = page(files, &format!("{code}/talks/index.html"));
        for said in [page, markdown(files, &format!("talks.{code}.md"))] {
            for leaf in guide_facts(guide) {
                assert_contains(&said, lang, &leaf);
            }
        }
    }
    let path = files.keys().find(|path| path.ends_with(".vcf")).expect("a vCard");
    let vcard = text(files, path).replace("\r\n ", "").replace('\\', "");
    assert!(vcard.contains(&resume.person.name), "{path} doesn't say {}", resume.person.name);
    for link in resume.person.contacts.iter().filter_map(|contact| contact.link.as_ref()) {
        let link = link.as_str().trim_start_matches("mailto:").trim_start_matches("tel:");
        let link = link.split(";ext=").next().unwrap_or_default();
        assert!(vcard.contains(link), "{path} doesn't say {link}");
    }
    for (id, entry) in resume.entries() {
        if let Some(citation) = &entry.citation {
            assert!(text(files, "publications.bib").contains(citation.trim()), "{id} isn't cited");
        }
    }
}

fn leaf(pointer: &str, fact: Fact) -> Leaf {
    Leaf { pointer: pointer.into(), fact }
}

fn of_runs<'a>(at: &str, runs: impl IntoIterator<Item = &'a Run>) -> Vec<Leaf> {
    let of_run = |run: &Run| {
        let link = run.link.as_ref().map(|link| Fact::Link(link.as_str().into()));
        // Plain text has a DOI as an address.
        let text = run.text.trim_start_matches("DOI ").to_owned();
        [Fact::Text(text)].into_iter().chain(link)
    };
    runs.into_iter().flat_map(of_run).map(|fact| leaf(at, fact)).collect()
}

/// What pages show of a résumé.
fn resume_facts(resume: &Resume) -> Vec<Leaf> {
    let person = &resume.person;
    let texts = [Some(&person.name), person.label.as_ref()].into_iter().flatten();
    let mut facts: Vec<Leaf> = texts.map(|text| leaf("person", Fact::Text(text.clone()))).collect();
    facts.extend(person.contacts.iter().flat_map(contact_facts));
    let all = resume
        .sections
        .iter()
        .flat_map(|section| std::iter::once(section).chain(&section.subsections));
    for section in all {
        facts.push(leaf(&section.id, Fact::Text(section.title.clone())));
        facts.extend(of_runs(&section.id, section.text.iter().flat_map(Text::runs)));
    }
    for (id, entry) in resume.entries() {
        facts.extend(entry_facts(&id, entry));
    }
    facts
}

fn contact_facts(contact: &Contact) -> Vec<Leaf> {
    let texts = contact.label.iter().chain([&contact.text]);
    let mut facts: Vec<Leaf> =
        texts.map(|text| leaf("contacts", Fact::Text(text.clone()))).collect();
    // Plain text has numbers and addresses without their links.
    let link = contact.link.as_ref().filter(|link| link.as_str().starts_with("http"));
    facts.extend(link.map(|link| leaf("contacts", Fact::Link(link.as_str().into()))));
    facts.extend(of_runs("contacts", &contact.note));
    facts
}

fn entry_facts(id: &str, entry: &Entry) -> Vec<Leaf> {
    let short = [&entry.title, &entry.keywords].into_iter().flatten();
    let short = short.chain(entry.facts().into_iter().filter_map(|fact| fact.run()));
    let long = entry.summary.iter().chain(&entry.paper_abstract).chain(&entry.highlights);
    let dates = [entry.date, entry.start, entry.end].into_iter().flatten();
    let mut facts = of_runs(id, short.chain(long.flat_map(Text::runs)));
    facts.extend(dates.map(|date| leaf(id, Fact::Date(date))));
    facts
}

/// What pages show of a guide.
fn guide_facts(guide: &Guide) -> Vec<Leaf> {
    let license = guide.license.as_ref();
    let texts = [Some(&guide.title), guide.category.as_ref(), license.map(|license| &license.name)];
    let texts = texts.into_iter().flatten().chain(&guide.tags).chain(&guide.time_zone);
    let links = [guide.original.as_ref(), license.map(|license| &license.url)];
    let links = links.into_iter().flatten().map(|link| Fact::Link(link.as_str().into()));
    let facts = texts.map(|text| Fact::Text(text.clone())).chain(links);
    let mut facts: Vec<Leaf> = facts.map(|fact| leaf("guide", fact)).collect();
    let note = license.and_then(|license| license.note.as_ref());
    let long = [Some(&guide.intro), guide.about_author.as_ref(), note];
    facts.extend(of_runs("guide", long.into_iter().flatten().flat_map(Text::runs)));
    for talk in &guide.talks {
        let runs = std::iter::once(&talk.title).chain(&talk.room);
        let runs = runs.chain(talk.commentary.iter().flat_map(Text::runs));
        facts.extend(of_runs(&talk.id, runs));
        let times = talk.time.iter().filter(|part| part.datetime.is_some());
        facts.extend(times.map(|part| leaf(&talk.id, Fact::Text(part.text.clone()))));
        let speakers = talk.speakers.iter().map(|speaker| Fact::Text(speaker.name.clone()));
        let links = talk.schedule.iter().chain(&talk.slides).chain(&talk.video);
        let links = links.map(|link| Fact::Link(link.as_str().into()));
        facts.extend(speakers.chain(links).map(|fact| leaf(&talk.id, fact)));
    }
    facts
}
