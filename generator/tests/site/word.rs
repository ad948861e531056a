//! The résumé's Word documents, read back by python-docx, openxml-audit and LibreOffice.

use crate::pdf::{joined, other_names, section};
use crate::readers::{read, stdout_of};
use crate::sites::{
    Files, PERSON, ROOT_URL, pages, pages_of_resume, person_site, site, write_to_folder,
};
use portfolio::content::{Contact, Resume, Section};
use portfolio::i18n::{Lang, month_and_year};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::process::Command;

fn name(lang: Lang) -> String {
    format!("resume-{}.docx", lang.code())
}

/// The text that a document should have, in order.
fn expected_text(lang: Lang, resume: &Resume) -> String {
    let messages = lang.messages();
    let contact = |contact: &Contact| {
        let label = contact.label.as_ref().map(|label| format!("{label}{}", messages.colon));
        let note = contact.note.as_ref().map(|note| format!(" ({})", note.text));
        format!("{}{}{}", label.unwrap_or_default(), contact.text, note.unwrap_or_default())
    };
    let person = &resume.person;
    let as_of =
        resume.as_of.map(|date| format!("{}{}", messages.as_of, month_and_year(lang, date)));
    let mut expected = vec![person.name.clone()];
    expected.extend(other_names(person));
    expected.extend(person.label.iter().cloned().chain(as_of));
    expected.extend(person.contacts.iter().map(contact));
    resume.sections.iter().for_each(|part| section(lang, part, &mut expected));
    joined(&expected.join(" "))
}

/// A document's paragraphs: style and text.
fn paragraphs(seen: &Value) -> Vec<(&str, &str)> {
    let paragraphs = seen["paragraphs"].as_array().expect("paragraphs").iter();
    paragraphs
        .map(|paragraph| {
            let part = |index: usize| paragraph[index].as_str().expect("text");
            (part(0), part(1))
        })
        .collect()
}

/// A résumé of one page whose texts are right-to-left, outside Unicode's first plane, or too long
/// for a line, or of which little is known.
fn odd() -> Files {
    pages_of_resume(&json!({
        "basics": {
            "name": "سارة 🦀 Example",
            "label": "مهندسة برمجيات",
            "summary": "مهندسة. Builds [Rivulet](https://a.example/b_(c)?d=e&f=\"g\").\n\n👩🏽‍💻 Ships.",
        },
        "work": [
            { "name": "شركة المثال", "position": "מהנדסת", "startDate": "2018", "highlights": [
                "One.\n\nTwo.\nThree <w:t>&amp;</w:t> ]]>", "עברית", "W".repeat(300),
            ] },
            { "startDate": "2017" },
            { "name": "Only a name" },
        ],
        "skills": [{ "keywords": ["C++", "🦀"] }],
    }))
}

#[test]
fn word_documents_have_all_text_in_order_under_real_headings() {
    let (files, site) = (person_site(ROOT_URL), site(PERSON));
    let folder = write_to_folder(&files, ".docx");
    for language in &site.languages {
        let (lang, resume) = (language.lang, &language.resume);
        let seen = read(&folder.path().join(name(lang)));
        let paragraphs = paragraphs(&seen);
        let text: Vec<&str> = paragraphs.iter().map(|(_, text)| *text).collect();
        assert_eq!(joined(&text.join(" ")), expected_text(lang, resume));
        let with_style = |style: &str| -> Vec<&str> {
            paragraphs.iter().filter(|(own, _)| *own == style).map(|(_, text)| *text).collect()
        };
        let titles = |sections: &[&Section]| -> Vec<String> {
            let entries = sections.iter().flat_map(|section| &section.entries);
            entries.filter_map(|entry| Some(entry.title.as_ref()?.text.clone())).collect()
        };
        let sections: Vec<&Section> = resume.sections.iter().collect();
        let parts: Vec<&Section> =
            sections.iter().flat_map(|section| &section.subsections).collect();
        assert_eq!(with_style("Title"), [&resume.person.name]);
        let named: Vec<&str> = sections.iter().map(|section| section.title.as_str()).collect();
        assert_eq!(with_style("Heading 1"), named);
        assert_eq!(with_style("Heading 2").len(), titles(&sections).len() + parts.len());
        assert_eq!(with_style("Heading 3"), titles(&parts));
        let entries = resume.entries();
        let highlights = entries.iter().map(|(_, entry)| entry.highlights.len());
        assert_eq!(with_style("List Bullet").len(), highlights.sum::<usize>());
        assert_eq!(seen["tables"], 0);
    }
}

#[test]
fn word_documents_tell_title_author_language_date_and_page() {
    let (files, site) = (person_site(ROOT_URL), site(PERSON));
    let folder = write_to_folder(&files, ".docx");
    for language in &site.languages {
        let (lang, name_of_person) = (language.lang, &language.resume.person.name);
        let seen = read(&folder.path().join(name(lang)));
        assert_eq!(seen["title"], format!("{name_of_person} · {}", lang.messages().resume));
        assert_eq!(seen["author"], name_of_person.as_str());
        assert_eq!(seen["language"], lang.tag());
        assert_eq!(seen["modified"], "2021-07-18T00:00:00+00:00");
        assert_eq!(seen["languages"], json!(["en-US/zh-CN"]));
        assert_eq!(seen["size"], json!([210, 297]));
        assert_eq!(seen["fields"], json!(["PAGE", "NUMPAGES"]));
        let page = site::ContentMessages::of(lang).page_of.replace("{0}", "1").replace("{1}", "1");
        assert!(seen["footer"].as_str().expect("text").ends_with(&page), "{}", seen["footer"]);
    }
}

#[test]
fn word_documents_are_valid() {
    for files in [&*person_site(ROOT_URL), &odd()] {
        let folder = write_to_folder(files, ".docx");
        for path in files.keys().filter(|path| path.ends_with(".docx")) {
            assert_eq!(read(&folder.path().join(path))["faults"], json!([]), "{path}");
        }
    }
}

#[test]
fn right_to_left_text_is_marked() {
    let seen = read(&write_to_folder(&odd(), ".docx").path().join("resume-en.docx"));
    let marked = seen["rightToLeft"].as_array().expect("runs");
    // The mark keeps the dates after the position.
    for text in ["سارة 🦀 Example", "مهندسة برمجيات", "شركة المثال", "מהנדסת\u{200e}", "עברית"]
    {
        assert!(marked.contains(&json!(text)), "{text} in {marked:?}");
    }
    assert!(!marked.contains(&json!("Only a name")));
}

#[test]
fn word_documents_are_reproducible_and_independent_of_the_site_url() {
    let shell = include_str!("../../../tests/fixtures/shell.html");
    let (first, second) =
        (pages(PERSON, "https://a.example/", shell).expect("a site"), person_site(ROOT_URL));
    for name in Lang::ALL.map(name) {
        assert!(first[&name] == second[&name], "{name}");
    }
}

/// Converts all Word documents in a folder with LibreOffice, which sees no font but one of the pinned
/// ones.
fn convert(folder: &Path, to: &str) {
    let folder_name = folder.display();
    let fonts =
        fs::canonicalize("../tools/node_modules/@expo-google-fonts/noto-sans-sc/400Regular");
    let fonts = fonts.expect("the fonts are missing: run `make setup`");
    let fonts = format!(
        "<fontconfig><dir>{}</dir><cachedir>{folder_name}/cache</cachedir></fontconfig>",
        fonts.display()
    );
    fs::write(folder.join("fonts.conf"), fonts).expect("written");
    let documents = fs::read_dir(folder).expect("a folder");
    let documents = documents.map(|entry| entry.expect("an entry").path());
    let output = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{folder_name}/profile"))
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .args(documents.filter(|path| path.extension().is_some_and(|kind| kind == "docx")))
        .env("FONTCONFIG_FILE", folder.join("fonts.conf"))
        .output()
        .expect("LibreOffice is missing: run `make setup`");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn libreoffice_reads_everything_in_order() {
    let (files, site) = (person_site(ROOT_URL), site(PERSON));
    let folder = write_to_folder(&files, ".docx");
    let odd = odd();
    fs::write(folder.path().join("odd.docx"), &odd["resume-en.docx"]).expect("written");
    convert(folder.path(), "txt:Text (encoded):UTF8");
    convert(folder.path(), "pdf");
    let text = |name: &str| fs::read_to_string(folder.path().join(name)).expect("a text");
    let pdf = |name: &str| folder.path().join(name).display().to_string();
    for language in &site.languages {
        let (lang, name) = (language.lang, format!("resume-{}", language.lang.code()));
        let seen = joined(text(&format!("{name}.txt")).trim_start_matches('\u{feff}'));
        assert_eq!(seen, expected_text(lang, &language.resume));
        let pdf = pdf(&format!("{name}.pdf"));
        let info = stdout_of("pdfinfo", &[&pdf]);
        assert!(info.contains("(A4)"), "{info}");
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pages");
        let page = site::ContentMessages::of(lang).page_of;
        let last = page.replace("{0}", pages.trim()).replace("{1}", pages.trim());
        assert!(stdout_of("pdftotext", &[&pdf, "-"]).contains(&last), "{name}: {last}");
    }
    let seen = text("odd.txt");
    for words in ["سارة 🦀 Example", "👩🏽‍💻 Ships.", "Three <w:t>&amp;</w:t> ]]>", "Only a name"]
    {
        assert!(seen.contains(words), "{words:?} is not in {seen}");
    }
}
