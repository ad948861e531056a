//! The photo: on the pages and in the documents of the languages whose readers expect one, alone.

use crate::linked_data::json_ld;
use crate::readers::stdout_of;
use crate::sites::{Files, URL, all, attribute, documents, person_site, text, write_to_folder};
use serde_json::Value;
use zip::ZipArchive;

const IMAGE: &str = "img.photo";

/// Path and content of the photo, the only JPEG of the site.
fn photo(files: &Files) -> (&str, &[u8]) {
    let mut photos = files.iter().filter(|(path, _)| path.ends_with(".jpg"));
    let (path, bytes) = photos.next().expect("a photo");
    assert_eq!(photos.next().map(|(path, _)| path), None);
    (path, bytes)
}

#[test]
fn chinese_pages_show_the_photo_in_a_space_of_its_size() {
    let files = person_site(URL);
    let (path, bytes) = photo(&files);
    let picture = image::load_from_memory(bytes).expect("a picture");
    let mut shown = Vec::new();
    for (page, html) in documents(&files) {
        if all(&html, IMAGE).is_empty() {
            continue;
        }
        let attribute = |name| attribute(&html, IMAGE, name);
        assert_eq!(attribute("src"), format!("/repo/{path}"), "{page}");
        assert_eq!(attribute("alt"), "苏明远的照片");
        assert_eq!(attribute("width"), picture.width().to_string());
        assert_eq!(attribute("height"), picture.height().to_string());
        shown.push(page);
    }
    // `/` is the homepage in the default language.
    assert_eq!(shown, ["index.html", "zh/index.html", "zh/resume/index.html"]);
    assert!(text(&files, "sw.js").contains(path));
    assert!(bytes.len() < 10_000, "{} bytes", bytes.len());
}

#[test]
fn programs_get_the_address_of_the_photo() {
    let files = person_site(URL);
    let url = Value::from(format!("{URL}{}", photo(&files).0));
    for (lang, image) in [("zh", url), ("en", Value::Null)] {
        let page = scraper::Html::parse_document(text(&files, &format!("{lang}/index.html")));
        assert_eq!(json_ld(&page)["mainEntity"]["image"], image);
        let resume = text(&files, &format!("resume.{lang}.json"));
        let resume: Value = serde_json::from_str(resume).expect("JSON");
        assert_eq!(resume["basics"]["image"], image);
    }
}

#[test]
fn chinese_documents_show_the_photo() {
    let files = person_site(URL);
    // PDF/UA-1 files have no image without an alternative text.
    let folder = write_to_folder(&files, ".pdf");
    for (name, is_shown) in
        [("resume-zh.pdf", true), ("resume-zh-letter.pdf", true), ("resume-en.pdf", false)]
    {
        let file = folder.path().join(name).display().to_string();
        let images = stdout_of("pdfimages", &["-list", &file]);
        assert_eq!(images.contains(" jpeg "), is_shown, "{name}: {images}");
    }
    for (lang, is_shown) in [("zh", true), ("en", false)] {
        let bytes = std::io::Cursor::new(&files[&format!("resume-{lang}.docx")]);
        let mut package = ZipArchive::new(bytes).expect("a package");
        let body = package.by_name("word/document.xml").expect("a document");
        let body = std::io::read_to_string(body).expect("XML");
        assert_eq!(body.contains("descr=\"苏明远的照片\""), is_shown);
        let picture = package.by_name("word/photo.jpg").map(|mut picture| {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut picture, &mut bytes).expect("a picture");
            bytes
        });
        assert_eq!(picture.ok().as_deref(), is_shown.then_some(photo(&files).1));
    }
}
