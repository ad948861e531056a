//! The one-page PDFs, read back by three text extractors.

use crate::agreement::without_whitespace;
use crate::readers::{extract_text, read, stdout_of};
use crate::sites::{Files, PERSON, ROOT_URL, pages_of_resume, person_site, site, write_to_folder};
use portfolio::content::{Entry, Resume, Section};
use portfolio::i18n::{Lang, range_text};
use serde_json::{Value, json};
use std::iter;

/// A language's one-page PDFs: A4 and US Letter.
fn pdf_names(lang: Lang) -> [String; 2] {
    ["", "-letter"].map(|size| format!("resume-{}-1p{size}.pdf", lang.code()))
}

/// What each extractor reads in a file, without white space. It must be one page.
fn texts(files: &Files, name: &str) -> Vec<(&'static str, String)> {
    let folder = write_to_folder(files, name);
    let texts = extract_text(&folder.path().join(name)).into_iter();
    texts
        .map(|(reader, pages)| {
            assert_eq!(pages.len(), 1, "{name} by {reader}");
            (reader, without_whitespace(&pages.concat()))
        })
        .collect()
}

/// The English résumé on one page, as the first extractor reads it.
fn english(resume: &Value) -> String {
    texts(&pages_of_resume(resume), "resume-en-1p.pdf").remove(0).1
}

/// Names, dates and titles in order: those of sections, and each entry's with its facts.
fn facts(lang: Lang, resume: &Resume) -> Vec<String> {
    let person = &resume.person;
    let contacts = person.contacts.iter().map(|contact| contact.text.clone());
    let mut facts: Vec<String> =
        iter::once(person.name.clone()).chain(person.label.clone()).chain(contacts).collect();
    for section in resume.sections.iter().filter(|section| section.text.is_none()) {
        section_facts(lang, section, &mut facts);
    }
    facts
}

fn section_facts(lang: Lang, section: &Section, facts: &mut Vec<String>) {
    facts.push(section.title.clone());
    for entry in &section.entries {
        facts.extend(entry.title.iter().map(|title| title.text.clone()));
        facts.extend(entry_facts(lang, entry));
    }
    section.subsections.iter().for_each(|part| section_facts(lang, part, facts));
}

fn entry_facts(lang: Lang, entry: &Entry) -> Vec<String> {
    let facts = entry.facts().into_iter();
    let texts = facts.map(|fact| match (fact.run(), entry.dates()) {
        (Some(run), _) => run.text.clone(),
        (None, Some(dates)) => range_text(lang, dates),
        (None, None) => String::new(),
    });
    texts.collect()
}

#[test]
fn every_name_date_and_title_is_on_one_page_in_order() {
    let (files, site) = (person_site(ROOT_URL), site(PERSON));
    for language in &site.languages {
        let lang = language.lang;
        let facts = facts(lang, &language.resume);
        for name in pdf_names(lang) {
            for (reader, text) in texts(&files, &name) {
                let mut rest = text.as_str();
                for fact in &facts {
                    let fact = without_whitespace(fact);
                    let at = rest.find(&fact);
                    let at = at.unwrap_or_else(|| panic!("{name} by {reader}: {fact} in {rest}"));
                    rest = &rest[at + fact.len()..];
                }
            }
        }
    }
}

#[test]
fn one_page_pdfs_are_accessible_and_link_the_whole_resume() {
    let files = person_site(ROOT_URL);
    let folder = write_to_folder(&files, ".pdf");
    for lang in Lang::ALL {
        for name in pdf_names(lang) {
            let file = folder.path().join(&name);
            let seen = read(&file);
            assert_eq!(seen["findings"], json!([]), "{name}");
            let whole = format!("{ROOT_URL}{}/resume/", lang.code());
            let links = seen["links"].as_array().expect("links");
            assert!(links.contains(&json!(whole)), "{name} doesn't link {whole}");
            let info = stdout_of("pdfinfo", &[&file.display().to_string()]);
            let size = if name.contains("letter") { "612 x 792 pts" } else { "595.276 x 841.89" };
            assert!(info.contains(size), "{info}");
        }
    }
}

/// The size of the text that begins with `start`.
fn text_size(files: &Files, name: &str, start: &str) -> f64 {
    let seen = read(&write_to_folder(files, name).path().join(name));
    let texts = seen["sizes"].as_array().expect("texts");
    let text = texts.iter().find(|text| text[0].as_str().is_some_and(|it| it.starts_with(start)));
    text.unwrap_or_else(|| panic!("{name}: {start}"))[1].as_f64().expect("a size")
}

#[test]
fn text_is_no_smaller_than_in_the_whole_resume() {
    let files = person_site(ROOT_URL);
    let highlight = |lang| match lang {
        Lang::Zh => "规划与设计产品新功能",
        Lang::En => "Plan and design new",
    };
    for lang in Lang::ALL {
        for name in pdf_names(lang) {
            for start in [highlight(lang), "Technical Lead"] {
                let short = text_size(&files, &name, start);
                let whole = text_size(&files, &name.replace("-1p", ""), start);
                assert!(short >= whole, "{name}, {start}: {short} and {whole} pt");
            }
        }
    }
}

#[test]
fn a_resume_of_one_page_stays_as_it_is() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example", "summary": "Builds things." },
        "work": [{ "name": "Example Inc.", "startDate": "2020", "highlights": ["One", "Two"] }],
        "skills": [{ "keywords": ["Rust"] }],
    }));
    for size in ["", "-letter"] {
        let (short, whole) = (format!("resume-en-1p{size}.pdf"), format!("resume-en{size}.pdf"));
        assert!(files[&short] == files[&whole], "{short}");
    }
}

/// Positions from 2025 backwards, each with a few highlights.
fn positions(count: usize) -> Vec<Value> {
    let position = |index: usize| {
        json!({
            "name": format!("Company{index:03}."),
            "position": "Engineer",
            "startDate": (2025 - index).to_string(),
            "endDate": (2026 - index).to_string(),
            "highlights": (1..5).map(|n| format!("Did{index:03}-{n}.")).collect::<Vec<_>>(),
        })
    };
    (0..count).map(position).collect()
}

#[test]
fn of_sixty_positions_the_newest_stay_and_the_rest_are_counted() {
    // In the file, the order is another.
    let mut work = positions(60);
    work.rotate_left(20);
    let education = json!([{ "institution": "Example University", "endDate": "1960" }]);
    let resume = json!({
        "basics": { "name": "Sam Example" },
        "work": work,
        "education": education,
    });
    let files = pages_of_resume(&resume);
    for name in pdf_names(Lang::En) {
        let (_, text) = texts(&files, &name).remove(0);
        let shown = |index: usize| text.contains(&format!("Company{index:03}."));
        let count = (0..60).take_while(|index| shown(*index)).count();
        assert!((30..60).contains(&count), "{name} has {count}");
        assert!((count..60).all(|index| !shown(index)), "{name}: older ones in {text}");
        assert!(text.contains(&format!("and{}more", 60 - count)), "{name}: {text}");
        assert!(text.contains("Did000-1.") && !text.contains("Did001-1."), "{name}: {text}");
        assert!(text.contains("ExampleUniversity"), "{name}: the newest of each section stays");
    }
}

#[test]
fn the_owner_keeps_and_omits_entries() {
    let mut work = positions(60);
    work[1]["onePage"] = json!("omit");
    work[59]["onePage"] = json!("keep");
    let text = english(&json!({ "basics": { "name": "Sam Example" }, "work": work }));
    assert!(text.contains("Company000.") && text.contains("Company002."), "{text}");
    assert!(!text.contains("Company001."), "{text}");
    assert!(text.contains("Company059.") && text.contains("Did059-4."), "{text}");
    assert!(!text.contains("Company058."), "{text}");
    // What the owner omits isn't counted.
    let count = (0..60).filter(|index| text.contains(&format!("Company{index:03}."))).count();
    assert!(text.contains(&format!("and{}more", 59 - count)), "{count} in {text}");
}

#[test]
fn an_omitted_entry_of_a_short_resume_is_missed_and_found_in_the_whole_one() {
    let text = english(&json!({
        "basics": { "name": "Sam Example" },
        "work": [{ "name": "Example Inc." }, { "name": "Other Inc.", "onePage": "omit" }],
        "awards": [{ "title": "Prize", "onePage": "omit" }],
    }));
    assert!(text.contains("ExampleInc.") && text.contains("Fullrésumé"), "{text}");
    assert!(!text.contains("OtherInc.") && !text.contains("Awards"), "{text}");
}

#[test]
fn long_texts_and_odd_entries_fit() {
    let long = "A sentence that says something. ".repeat(200);
    let keywords: Vec<String> = (0..900).map(|index| format!("keyword{index}")).collect();
    let text = english(&json!({
        "basics": { "name": "Sam Example", "summary": long },
        "work": [
            { "summary": long, "onePage": "keep" },
            { "name": "Example Inc.", "highlights": [long], "onePage": "keep" },
            { "highlights": [long] },
        ],
        "skills": [{ "keywords": keywords }, { "name": "Rust" }],
        "references": [{ "reference": long }],
    }));
    // What the owner keeps goes last.
    assert!(text.contains("ExampleInc."), "{text}");
    assert!(!text.contains("keyword") && !text.contains("Rust"), "{text}");
}
