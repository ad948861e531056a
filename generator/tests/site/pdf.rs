//! The résumé's PDFs, read back by text extractors and a parser of résumés.

use crate::readers::{Reader, extract_text, read, stdout_of};
use crate::sites::{
    PERSON, ROOT_URL, all, pages, pages_of_resume, person_site, site, write_to_folder,
};
use portfolio::content::{Contact, Entry, Person, Resume, Run, Section, Text};
use portfolio::i18n::{Lang, long, month_and_year, range_text};
use scraper::{ElementRef, Html};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// tools/readers/read.mjs: OpenResume's parser, and pdf.js.
static PARSER: LazyLock<Reader> =
    LazyLock::new(|| Reader::start("node", "../tools/readers/read.mjs"));

/// A language's PDFs: A4 and US Letter.
fn pdf_names(lang: Lang) -> [String; 2] {
    ["", "-letter"].map(|size| format!("resume-{}{size}.pdf", lang.code()))
}

/// Normalizes text for comparison: joins lines and drops separators, but keeps spaces, so that a
/// missing or extra one shows. Spaces next to Chinese characters, hyphens, slashes and en dashes
/// are dropped, since a line may break there.
pub(crate) fn joined(text: &str) -> String {
    let is_wide = |c: char| c >= '\u{2e80}';
    let text: String = text.chars().map(|c| if "•·|".contains(c) { ' ' } else { c }).collect();
    let mut joined = String::new();
    for word in text.split_whitespace() {
        let last = joined.chars().last();
        let is_apart = last.is_some_and(|c| !is_wide(c) && !"-/–".contains(c));
        if is_apart && !word.starts_with(|c: char| is_wide(c) || "-/–".contains(c)) {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// The text that a PDF should have, in order.
fn expected_text(lang: Lang, resume: &Resume) -> String {
    let mut expected_text = vec![resume.person.name.clone()];
    expected_text.extend(other_names(&resume.person));
    expected_text.extend(resume.person.label.clone());
    expected_text.extend(
        resume.as_of.map(|date| format!("{}{}", lang.messages().as_of, month_and_year(lang, date))),
    );
    expected_text.extend(resume.person.contacts.iter().flat_map(contact));
    resume.sections.iter().for_each(|part| section(lang, part, &mut expected_text));
    joined(&expected_text.join(" "))
}

/// The name in the other language, with its pronunciation.
pub(crate) fn other_names(person: &Person) -> Option<String> {
    let pronunciation = person.pronunciation.as_ref().map(|text| format!(" ({text})"));
    Some(person.other_name.as_ref()?.text.clone() + &pronunciation.unwrap_or_default())
}

fn contact(contact: &Contact) -> Vec<String> {
    let note = contact.note.as_ref().map(|note| format!("({})", note.text));
    contact.label.iter().cloned().chain([contact.text.clone()]).chain(note).collect()
}

pub(crate) fn section(lang: Lang, part: &Section, expected_text: &mut Vec<String>) {
    expected_text.push(part.title.clone());
    expected_text.extend(part.text.as_ref().map(Text::plain));
    part.entries.iter().for_each(|item| entry(lang, item, expected_text));
    part.subsections.iter().for_each(|subsection| section(lang, subsection, expected_text));
}

fn entry(lang: Lang, entry: &Entry, expected_text: &mut Vec<String>) {
    let dates = entry.dates().map(|dates| range_text(lang, dates));
    let words = |run: &Run| run.text.clone();
    let doi = entry.doi.as_ref().map(words);
    expected_text.extend(
        [&entry.title, &entry.authors, &entry.role, &entry.venue].into_iter().flatten().map(words),
    );
    expected_text.extend(
        dates.into_iter().chain(entry.location.iter().chain(&entry.remarks).map(words)).chain(doi),
    );
    expected_text
        .extend([&entry.summary, &entry.paper_abstract].into_iter().flatten().map(Text::plain));
    expected_text.extend(entry.keywords.iter().map(words));
    expected_text.extend(entry.highlights.iter().map(Text::plain));
}

/// The text of a PDF without its footers; each page must have exactly one.
fn without_footers(lang: Lang, resume: &Resume, pages: &[String], reader: &str) -> String {
    let (words, content_messages) = (lang.messages(), site::ContentMessages::of(lang));
    let dated = resume.as_of.map(|date| format!("{}{} ", words.resume_date, long(lang, date)));
    let title = format!("{} {}", resume.person.name, words.resume);
    let mut all = String::new();
    for (page, number) in pages.iter().zip(1..) {
        let number = content_messages.page_of.replace("{0}", &format!("{number}"));
        let number = number.replace("{1}", &pages.len().to_string());
        let foot = joined(&format!("{}{title} {number}", dated.clone().unwrap_or_default()));
        let page = joined(page);
        assert_eq!(page.matches(&foot).count(), 1, "{reader}: {foot:?} in {page}");
        all += &format!(" {}", page.replace(&foot, ""));
    }
    joined(&all)
}

/// Asserts that every extractor returns exactly the expected text, in order.
fn assert_reading_order(lang: Lang, resume: &Resume, file: &Path) {
    let expected = expected_text(lang, resume);
    for (reader, pages) in extract_text(file) {
        let seen = without_footers(lang, resume, &pages, reader);
        let same = seen.chars().zip(expected.chars()).take_while(|(a, b)| a == b).count();
        let near =
            |text: &str| text.chars().skip(same.saturating_sub(40)).take(80).collect::<String>();
        assert!(
            seen == expected,
            "{reader} on {}:\n{}\nshould be\n{}",
            file.display(),
            near(&seen),
            near(&expected)
        );
        let odd = |c: &char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{fb00}'..='\u{fb4f}' | '\u{e000}'..='\u{f8ff}' | '\u{fffd}');
        assert_eq!(seen.chars().find(odd), None, "{reader} on {}", file.display());
    }
}

#[test]
fn every_extractor_reads_the_resume_completely_and_in_order() {
    let files = person_site(ROOT_URL);
    let (folder, site) = (write_to_folder(&files, ".pdf"), site(PERSON));
    for language in &site.languages {
        for name in pdf_names(language.lang) {
            assert_reading_order(language.lang, &language.resume, &folder.path().join(name));
        }
    }
}

#[test]
fn contacts_on_several_lines_are_read_in_order() {
    let networks = ["GitHub", "LinkedIn", "Skype", "Telegram", "Mastodon"];
    let profiles = networks.map(|network| json!({ "network": network, "username": "samsample" }));
    let files = pages_of_resume(&json!({ "basics": {
        "name": "Sam Sample",
        "label": "Developer",
        "email": "sam.sample@example.org",
        "phone": "+49 30 1234567",
        "url": "https://sam.example.org",
        "location": { "city": "Musterstadt", "countryCode": "DE" },
        "profiles": profiles,
    } }));
    let folder = write_to_folder(&files, ".pdf");
    let expected = "Sam Sample Developer +49 30 1234567 sam.sample@example.org sam.example.org \
        Musterstadt, DE GitHub samsample LinkedIn samsample Skype: samsample \
        Telegram: samsample Mastodon: samsample";
    for name in ["resume-en.pdf", "resume-en-letter.pdf"] {
        let file = folder.path().join(name);
        for (reader, pages) in extract_text(&file) {
            let seen = joined(&pages.concat());
            assert!(seen.starts_with(expected), "{reader}: {seen}");
        }
        let parsed = PARSER.read(&file)["resume"].take();
        assert_eq!(parsed["profile"]["name"], "Sam Sample", "{name}");
        assert_eq!(parsed["profile"]["email"], "sam.sample@example.org", "{name}");
    }
}

#[test]
fn the_name_has_room_for_its_descenders() {
    let long = "Jaspyr-Montgomery of Quaglingham-on-Pyg ".repeat(3);
    for person in ["Peggy Jaspyr", "苏明远", long.trim()] {
        let files = pages_of_resume(&json!({ "basics": { "name": person, "label": "Typist" } }));
        let folder = write_to_folder(&files, ".pdf");
        let file = folder.path().join("resume-en.pdf").display().to_string();
        let boxes = Html::parse_document(&stdout_of("pdftotext", &["-bbox", &file, "-"]));
        let words = all(&boxes, "word");
        let edge = |word: &ElementRef<'_>, name: &str| -> f64 {
            word.attr(name).and_then(|edge| edge.parse().ok()).expect("a number")
        };
        let label = words.iter().position(|word| word.inner_html() == "Typist").expect("a label");
        let name_end = edge(&words[label - 1], "ymax");
        assert!(name_end <= edge(&words[label], "ymin"), "{person}: {name_end}");
    }
}

#[test]
fn pdfs_are_accessible_and_small() {
    let files = person_site(ROOT_URL);
    let (folder, site) = (write_to_folder(&files, ".pdf"), site(PERSON));
    for language in &site.languages {
        let (lang, resume) = (language.lang, &language.resume);
        for name in pdf_names(lang) {
            let file = folder.path().join(&name);
            let seen = read(&file);
            assert_eq!(seen["language"], lang.tag(), "{name}");
            assert_eq!(seen["isTagged"], true, "{name}");
            assert_eq!(seen["showsTitle"], true, "{name}");
            let title = format!("{} · {}", resume.person.name, lang.messages().resume);
            assert_eq!(seen["title"], title.as_str());
            assert_eq!(seen["author"], resume.person.name.as_str());
            let standard = seen["standard"].as_str().expect("XMP");
            assert!(standard.contains("<pdfuaid:part>1</pdfuaid:part>"), "{standard}");
            let outline: Vec<&str> = seen["outline"]
                .as_array()
                .expect("bookmarks")
                .iter()
                .filter_map(|bookmark| bookmark.as_str())
                .collect();
            for section in &resume.sections {
                assert!(outline.contains(&section.title.as_str()), "{name}: {}", section.title);
            }
            assert_eq!(seen["findings"], json!([]), "{name}");
            assert!(seen["pypdf"].as_array().expect("pages").len() <= 3, "{name}");
            let bytes = files[&name].len();
            println!("{name}: {bytes} of 250000 bytes");
            assert!(bytes <= 250_000, "{name} weighs {bytes} bytes");
            assert_fonts_are_subsets(&file);
            assert_page_size(&file, &name);
        }
    }
}

/// OpenResume's parser reads geometry and type, as applicant tracking systems do. It knows English.
#[test]
fn open_resumes_parser_reads_the_name_every_job_and_every_school() {
    let files = person_site(ROOT_URL);
    let (folder, site) = (write_to_folder(&files, ".pdf"), site(PERSON));
    let english = site.languages.iter().find(|language| language.lang == Lang::En);
    let resume = &english.expect("English").resume;
    let dates = |entry: &Entry| entry.dates().map(|dates| range_text(Lang::En, dates));
    let title = |entry: &Entry| entry.title.as_ref().map(|run| run.text.clone());
    let role = |entry: &Entry| entry.role.as_ref().map(|run| run.text.clone());
    for name in pdf_names(Lang::En) {
        let parsed = PARSER.read(&folder.path().join(&name))["resume"].take();
        assert_eq!(parsed["profile"]["name"], resume.person.name.as_str(), "{name}");
        let email = resume.person.contacts.iter().find(|contact| contact.text.contains('@'));
        assert_eq!(parsed["profile"]["email"], email.expect("an address").text.as_str(), "{name}");
        let count = |list: &str| parsed[list].as_array().expect("a list").len();
        let jobs = &resume.section("work").expect("jobs").entries;
        // It takes sections whose titles it doesn't know for more jobs.
        assert!(count("workExperiences") >= jobs.len(), "{name}");
        for (entry, job) in jobs.iter().zip(parsed["workExperiences"].as_array().expect("jobs")) {
            assert_eq!(json!([title(entry), dates(entry)]), json!([job["company"], job["date"]]));
            let texts: Vec<String> = entry.highlights.iter().map(Text::one_line).collect();
            let is_last = entry.title == jobs.last().and_then(|last| last.title.clone());
            assert!(is_last || job["descriptions"] == json!(texts), "{name}: {job} of {texts:?}");
        }
        // The sixth title, "Research Collaborator", isn't in the parser's list.
        let titles = |job: &Value| job["jobTitle"].as_str().map(str::to_owned);
        let parsed_jobs = parsed["workExperiences"].as_array().expect("jobs").iter();
        let found = jobs.iter().zip(parsed_jobs).filter(|(entry, job)| role(entry) == titles(job));
        assert_eq!(found.count(), jobs.len() - 1, "{name}");
        let schools = &resume.section("education").expect("schools").entries;
        assert!(count("educations") >= schools.len(), "{name}");
        for (entry, school) in schools.iter().zip(parsed["educations"].as_array().expect("schools"))
        {
            assert_eq!(
                json!([title(entry), role(entry), dates(entry)]),
                json!([school["school"], school["degree"], school["date"]]),
                "{name}"
            );
        }
    }
}

#[test]
fn pdf_js_sees_the_name_on_its_own_line_and_drops_no_space() {
    let files = person_site(ROOT_URL);
    let (folder, site) = (write_to_folder(&files, ".pdf"), site(PERSON));
    for language in &site.languages {
        for name in pdf_names(language.lang) {
            let seen = PARSER.read(&folder.path().join(&name));
            let pages = seen["pages"].as_array().expect("pages").iter();
            let lines: Vec<&Vec<Value>> = pages
                .flat_map(|page| page.as_array().expect("lines"))
                .filter_map(Value::as_array)
                .collect();
            assert_eq!(lines[0].len(), 1, "{name}: {:?}", lines[0]);
            assert_eq!(lines[0][0]["text"], language.resume.person.name.as_str(), "{name}");
            // Typst splits texts where Chinese and Latin script meet.
            let pairs = lines.iter().flat_map(|line| line.windows(2));
            for pair in pairs.filter(|_| language.lang == Lang::En) {
                assert!(!is_space_dropped(&pair[0], &pair[1]), "{name}: {pair:?}");
            }
        }
    }
}

/// Whether parsers join two texts of a line, with a space between them, into one word.
fn is_space_dropped(left: &Value, right: &Value) -> bool {
    let number = |text: &Value, name: &str| text[name].as_f64().expect("a number");
    let text = |text: &Value| text["text"].as_str().expect("a text").to_owned();
    let is_letter = |c: Option<char>| c.is_some_and(|c| c < '\u{2e80}' && c.is_alphanumeric());
    let gap = number(right, "x") - number(left, "x") - number(left, "width");
    // Spaces are wider than a tenth of the text's size, and letters half as wide on average.
    let size = number(left, "height");
    let has_words =
        is_letter(text(left).chars().next_back()) && is_letter(text(right).chars().next());
    has_words && gap > 0.1 * size && gap < 0.5 * size
}

fn assert_fonts_are_subsets(file: &Path) {
    let fonts = stdout_of("pdffonts", &[&file.display().to_string()]);
    let fonts: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!fonts.is_empty());
    for font in fonts {
        // The columns from the end are generation, object, uni, sub, emb.
        let columns: Vec<&str> = font.split_whitespace().rev().take(5).collect();
        assert_eq!(columns[2..], ["yes", "yes", "yes"], "{font}");
    }
}

#[test]
fn each_language_is_set_in_its_fonts() {
    let folder = write_to_folder(&person_site(ROOT_URL), ".pdf");
    for (file, fonts) in [
        ("resume-zh.pdf", ["NotoSansSC-Regular", "NotoSerifSC-SemiBold"]),
        ("resume-en.pdf", ["NotoSans-Regular", "SourceSerif4-SemiBold"]),
    ] {
        let embedded = stdout_of("pdffonts", &[&folder.path().join(file).display().to_string()]);
        for font in fonts {
            assert!(
                embedded.contains(&format!("+{font} ")),
                "{file}: {font} is not in\n{embedded}"
            );
        }
    }
}

fn assert_page_size(file: &Path, name: &str) {
    let info = stdout_of("pdfinfo", &[&file.display().to_string()]);
    let size = if name.contains("letter") { "612 x 792 pts" } else { "595.276 x 841.89 pts" };
    assert!(info.contains(size), "{info}");
}

#[test]
fn pdfs_link_phone_email_website_and_doi() {
    let files = person_site(ROOT_URL);
    let (folder, site) = (write_to_folder(&files, ".pdf"), site(PERSON));
    for language in &site.languages {
        for name in pdf_names(language.lang) {
            let seen = read(&folder.path().join(&name));
            let links: Vec<&str> = seen["links"]
                .as_array()
                .expect("links")
                .iter()
                .filter_map(|link| link.as_str())
                .collect();
            for link in
                ["tel:+8610005550188", "mailto:ming.su@example.org", "http://su.example.org"]
            {
                assert!(links.contains(&link), "{name}: {link}");
            }
            assert!(links.contains(&"https://doi.org/10.5555/978-3-000-01234-2_46"), "{name}");
        }
    }
}

#[test]
fn pdfs_are_reproducible_and_independent_of_the_site_url() {
    let shell = include_str!("../../../tests/fixtures/shell.html");
    let (first, second) =
        (pages(PERSON, "https://a.example/", shell).expect("a site"), person_site(ROOT_URL));
    for name in Lang::ALL.into_iter().flat_map(pdf_names) {
        assert!(first[&name] == second[&name], "{name}");
    }
}
