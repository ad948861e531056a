//! Every format contains every fact of the content.

use crate::leaves::{Fact, Leaf, leaves};
use crate::readers::{extract_text, read};
use crate::sites::{
    Files, PERSON, ROOT_URL, all, content, content_in, pages, pages_of_resumes, person_site, text,
    write_to_folder,
};
use portfolio::i18n::Lang;
use scraper::Html;
use serde_json::Value;

/// A format's text, without whitespace, and its links.
pub(crate) struct FormatText {
    pub(crate) format: String,
    pub(crate) words: String,
    pub(crate) links: Vec<String>,
}

/// Removes whitespace, which differs between formats.
pub(crate) fn without_whitespace(text: &str) -> String {
    text.split_whitespace().collect()
}

pub(crate) fn page(files: &Files, path: &str) -> FormatText {
    let html = Html::parse_document(text(files, path));
    let words = all(&html, "#app").into_iter().flat_map(|app| app.text()).collect::<String>();
    let links = all(&html, "#app a").into_iter().filter_map(|a| a.attr("href"));
    FormatText {
        format: path.into(),
        words: without_whitespace(&words),
        links: links.map(Into::into).collect(),
    }
}

/// Plain text, whose links are in angle brackets.
fn plain(files: &Files, path: &str) -> FormatText {
    let text = text(files, path);
    let links = text.split('<').skip(1).filter_map(|part| part.split('>').next());
    FormatText {
        format: path.into(),
        words: without_whitespace(text),
        links: links.map(Into::into).collect(),
    }
}

/// Markdown as CommonMark parses it; raw HTML is a failure.
pub(crate) fn markdown(files: &Files, path: &str) -> FormatText {
    use pulldown_cmark::{Event, Parser, Tag};
    let (mut words, mut links) = (String::new(), Vec::new());
    for event in Parser::new(text(files, path)) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::Html(html) | Event::InlineHtml(html) => panic!("{path}: {html} is no text"),
            _ => {}
        }
    }
    FormatText { format: path.into(), words: without_whitespace(&words), links }
}

/// A PDF as each text extractor sees it.
fn pdf(files: &Files, path: &str) -> Vec<FormatText> {
    let folder = write_to_folder(files, path);
    let file = folder.path().join(path);
    let links = read(&file)["links"].as_array().expect("links").clone();
    let links: Vec<String> = links.iter().filter_map(|link| Some(link.as_str()?.into())).collect();
    let said = |(reader, pages): (&str, Vec<String>)| FormatText {
        format: format!("{path} by {reader}"),
        words: without_whitespace(&pages.concat()),
        links: links.clone(),
    };
    extract_text(&file).into_iter().map(said).collect()
}

/// A Word document as python-docx sees it.
fn word(files: &Files, path: &str) -> FormatText {
    let folder = write_to_folder(files, path);
    let seen = read(&folder.path().join(path));
    let paragraphs = seen["paragraphs"].as_array().expect("paragraphs").iter();
    let words = paragraphs.filter_map(|paragraph| paragraph[1].as_str()).collect::<String>();
    let links = seen["links"].as_array().expect("links").iter();
    FormatText {
        format: path.into(),
        words: without_whitespace(&words),
        links: links.filter_map(|link| Some(link.as_str()?.into())).collect(),
    }
}

/// Asserts that a format contains a fact. Links are compared with link targets, because text shows
/// URLs in a short form.
pub(crate) fn assert_contains(said: &FormatText, lang: Lang, leaf: &Leaf) {
    let holds = match &leaf.fact {
        Fact::Link(link) => said.links.iter().any(|target| target == link),
        fact => said.words.contains(&without_whitespace(&fact.written(lang))),
    };
    assert!(holds, "{} doesn't say {leaf:?}", said.format);
}

/// The human-readable formats of a résumé.
pub(crate) fn formats(files: &Files, lang: Lang) -> Vec<FormatText> {
    let code = lang.code();
    let mut formats = text_formats(files, lang);
    formats.extend(pdf(files, &format!("resume-{code}.pdf")));
    formats.extend(pdf(files, &format!("resume-{code}-letter.pdf")));
    formats.push(word(files, &format!("resume-{code}.docx")));
    formats
}

/// The human-readable formats of a résumé that are text files.
pub(crate) fn text_formats(files: &Files, lang: Lang) -> Vec<FormatText> {
    let code = lang.code();
    vec![
        page(files, &format!("{code}/resume/index.html")),
        plain(files, &format!("resume.{code}.txt")),
        markdown(files, &format!("resume.{code}.md")),
    ]
}

/// Asserts that every human-readable format of an English site contains all of these.
pub(crate) fn assert_in_every_format(files: &Files, words: &[&str]) {
    for said in formats(files, Lang::En) {
        for word in words {
            assert!(
                said.words.contains(&without_whitespace(word)),
                "{} lacks {word:?}",
                said.format
            );
        }
    }
}

/// Asserts that every format of a résumé contains each of its facts.
pub(crate) fn assert_every_format_has_all_facts(files: &Files, lang: Lang, resume: &Value) {
    for said in formats(files, lang) {
        // Readers of Chinese need no pronunciation.
        let is_shown = |leaf: &&Leaf| lang == Lang::En || leaf.pointer != "/basics/pronunciation";
        for leaf in leaves(resume).iter().filter(is_shown) {
            assert_contains(&said, lang, leaf);
        }
    }
    let json = text(files, &format!("resume.{}.json", lang.code()));
    let json = leaves(&serde_json::from_str(json).expect("JSON"));
    for leaf in leaves(resume) {
        assert!(json.contains(&leaf), "JSON Resume doesn't say {leaf:?}");
    }
    assert_vcard_complete(files, resume);
    assert_bibtex_complete(files, &resume["publications"]);
}

/// The vCard has every contact detail.
fn assert_vcard_complete(files: &Files, resume: &Value) {
    let path = files.keys().find(|path| path.ends_with(".vcf")).expect("a contact");
    let card = text(files, path).replace("\r\n ", "");
    let basics = &resume["basics"];
    let mut ways: Vec<String> = ["name", "email", "url"]
        .map(|field| &basics[field])
        .into_iter()
        .filter_map(|value| Some(value.as_str()?.into()))
        .collect();
    ways.extend(basics["phone"].as_str().map(|phone| {
        format!("TEL;TYPE=VOICE:{}", phone.replace(|c: char| !c.is_ascii_digit() && c != '+', ""))
    }));
    let profiles = basics["profiles"].as_array().into_iter().flatten();
    ways.extend(profiles.filter_map(|profile| Some(profile["url"].as_str()?.to_owned())));
    for way in ways.iter().filter(|way| !way.is_empty()) {
        assert!(card.contains(way.as_str()), "{path} doesn't say {way}");
    }
}

/// The BibTeX file has every paper with its title, authors, year, DOI and URL.
fn assert_bibtex_complete(files: &Files, papers: &Value) {
    let papers = papers.as_array().map(Vec::as_slice).unwrap_or_default();
    if papers.is_empty() {
        return;
    }
    let citations = text(files, "publications.bib");
    let citations = biblatex::Bibliography::parse(citations).expect("BibTeX");
    assert_eq!(citations.len(), papers.len());
    for (citation, paper) in citations.iter().zip(papers) {
        let field = |name: &str| {
            let chunks = citation.get(name).unwrap_or_default();
            chunks.iter().map(|chunk| chunk.v.get()).collect::<String>()
        };
        let said = |name: &str| paper[name].as_str().unwrap_or_default().to_owned();
        assert_eq!(field("title"), said("name"));
        assert_eq!(field("year"), said("releaseDate").get(..4).unwrap_or_default());
        assert_eq!(field("doi"), said("doi"));
        assert_eq!(field("url"), said("url"));
        if let Some(id) = said("url").strip_prefix("https://arxiv.org/abs/") {
            assert_eq!(field("eprint"), id);
        }
        let authors = citation.author().unwrap_or_default();
        let names = authors
            .iter()
            .map(|author| format!("{} {}", author.given_name, author.name).trim().to_owned());
        let expected = paper["authors"].as_array().into_iter().flatten();
        assert_eq!(
            names.collect::<Vec<_>>(),
            expected.filter_map(|name| name.as_str()).collect::<Vec<_>>()
        );
    }
}

#[test]
fn every_fact_of_the_resume_is_in_every_format() {
    let files = person_site(ROOT_URL);
    for lang in Lang::ALL {
        let resume = content(lang, "resume.json");
        assert!(leaves(&resume).len() > 150);
        assert_every_format_has_all_facts(&files, lang, &resume);
    }
}

#[test]
fn every_fact_of_the_guide_is_in_every_format() {
    // That of the pair has what the person's doesn't have: times, rooms, several recordings.
    assert_every_format_has_the_guide(PERSON, &person_site(ROOT_URL));
    let pair = "../tests/fixtures/pair";
    let files = pages(pair, ROOT_URL, include_str!("../../../tests/fixtures/shell.html"));
    assert_every_format_has_the_guide(pair, &files.expect("a site"));
}

fn assert_every_format_has_the_guide(folder: &str, files: &Files) {
    for lang in Lang::ALL {
        let mut guide = content_in(folder, lang, "talks.json");
        // A topic without talks isn't shown.
        let talks = guide["talks"].to_string();
        let topics = guide["topics"].as_array_mut().expect("topics");
        topics.retain(|topic| talks.contains(&topic["id"].to_string()));
        // Talks refer to topics and organizations by id.
        for talk in guide["talks"].as_array_mut().expect("talks") {
            talk.as_object_mut().expect("a talk").remove("topics");
            for speaker in talk["speakers"].as_array_mut().into_iter().flatten() {
                speaker.as_object_mut().expect("a speaker").remove("organization");
            }
        }
        let guide_members = guide.as_object_mut().expect("a guide");
        // The rest of the conference is only in the JSON-LD.
        let conference = guide_members["conference"].as_object_mut().expect("a conference");
        conference.retain(|name, _| name == "timeZone");
        let date = guide_members.remove("date").expect("a date");
        guide_members["author"].as_object_mut().expect("an author").remove("name");
        let date: portfolio::content::Date = date.as_str().expect("text").parse().expect("a date");
        let formats = [
            page(files, &format!("{}/talks/index.html", lang.code())),
            markdown(files, &format!("talks.{}.md", lang.code())),
        ];
        for said in formats {
            let date = without_whitespace(&portfolio::i18n::long(lang, date));
            assert!(said.words.contains(&date), "{} doesn't say {date}", said.format);
            for leaf in &leaves(&guide) {
                assert_contains(&said, lang, leaf);
            }
        }
    }
}

/// The site of the person’s résumé without one field of `basics`.
fn site_without(field: &str) -> Files {
    let resumes = Lang::ALL.map(|lang| {
        let mut resume = content(lang, "resume.json");
        let basics = resume["basics"].as_object_mut().expect("an object");
        basics.remove(field).expect("a field");
        basics.remove(&format!("{field}Note"));
        (lang, resume.to_string())
    });
    pages_of_resumes(&resumes).expect("a site")
}

#[test]
fn a_removed_contact_field_leaves_no_trace() {
    let whole = person_site(ROOT_URL);
    let is_in_whole = |trace: &str| {
        let mut texts = whole.values().map(|bytes| String::from_utf8_lossy(bytes).to_lowercase());
        texts.any(|text| text.contains(&trace.to_lowercase()))
    };
    // Articles are on the homepage's host, so only the vCard's URL line is a trace of `url`.
    for (field, traces) in [
        ("phone", &["5550-188", "5550188", "tel:"] as &[&str]),
        ("email", &["ming.su@example.org", "mailto:"]),
        ("url", &["URL:http://su.example.org\r", "300k"]),
        ("profiles", &["linkedin", "2.6k followers", "twitter.com"]),
    ] {
        assert!(traces.iter().all(|trace| is_in_whole(trace)), "{traces:?}");
        let files = site_without(field);
        let is_text = |path: &str| {
            // The schemas name every scheme of a link.
            !path.starts_with("schema/")
                && [".html", ".txt", ".md", ".json", ".vcf", ".bib", ".xml", ".webmanifest"]
                    .iter()
                    .any(|end| path.ends_with(end))
        };
        for (path, bytes) in files.iter().filter(|(path, _)| is_text(path)) {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            for trace in traces {
                let trace = trace.to_lowercase();
                assert!(!text.contains(&trace), "{trace:?} in {path} without {field}");
            }
        }
        let documents = Lang::ALL.iter().flat_map(|lang| {
            let path = format!("resume-{}", lang.code());
            let mut documents = pdf(&files, &format!("{path}.pdf"));
            documents.push(word(&files, &format!("{path}.docx")));
            documents
        });
        for said in documents {
            for trace in traces {
                let trace = without_whitespace(trace);
                assert!(
                    !said.words.contains(&trace),
                    "{trace:?} in {} without {field}",
                    said.format
                );
                assert!(!said.links.contains(&trace), "{trace:?} linked in {}", said.format);
            }
        }
    }
}
