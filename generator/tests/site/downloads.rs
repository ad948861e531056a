//! Downloads, read back by third-party parsers.

use crate::readers::{read, stdout_of};
use crate::sites::{Files, ROOT_URL, person_site, text, write_to_folder};
use portfolio::i18n::Lang;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::{Value, json};
use site::{Kind, Source, Sources, load};
use std::fs;
use textwrap::core::display_width;

fn files() -> std::sync::Arc<Files> {
    person_site(ROOT_URL)
}

#[test]
fn the_vcard_parses_to_the_contact_details() {
    let folder = write_to_folder(&files(), ".vcf");
    let seen = read(&folder.path().join("mingyuan-su.vcf"));
    let lines = seen["lines"].as_array().expect("lines");
    let value = |name: &str| -> Vec<&Value> {
        lines.iter().filter(|line| line[1] == name).map(|line| &line[3]).collect()
    };
    let name = value("N")[0];
    assert_eq!((&name["family"], &name["given"]), (&json!("Su"), &json!("Mingyuan")));
    assert_eq!(value("FN"), [&json!("Mingyuan Su (苏明远)")]);
    assert_eq!(value("NICKNAME"), [&json!("苏明远")]);
    assert_eq!(value("TITLE"), [&json!("Technical Lead")]);
    assert_eq!(value("ORG"), [&json!(["Yuanbei"])]);
    assert_eq!(value("TEL"), [&json!("+8610005550188")]);
    assert_eq!(value("EMAIL"), [&json!("ming.su@example.org")]);
    let urls = [
        "http://su.example.org",
        "https://github.com/suexample",
        "https://www.linkedin.com/in/suexample",
        "https://twitter.com/suexample",
    ];
    assert_eq!(value("URL"), urls.map(|url| json!(url)).iter().collect::<Vec<_>>());
    assert_eq!(value("VERSION"), [&json!("3.0")]);
    let raw = files();
    let raw = text(&raw, "mingyuan-su.vcf");
    assert!(raw.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
}

#[test]
fn the_qr_code_decodes_to_the_contact_details() {
    let files = files();
    let path = files.keys().find(|path| path.starts_with("contact.") && path.ends_with(".svg"));
    let drawing = text(&files, path.expect("a code"));
    let tree = Tree::from_str(drawing, &Options::default()).expect("an SVG");
    let size = tree.size().to_int_size();
    let mut picture = Pixmap::new(size.width(), size.height()).expect("a size");
    resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
    let (width, height) = (size.width() as usize, size.height() as usize);
    let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        picture.pixels()[y * width + x].green()
    });
    let codes = seen.detect_grids();
    assert_eq!(codes.len(), 1);
    let (_, contact) = codes[0].decode().expect("a code that can be read");
    assert!(contact.len() <= 200, "{} bytes", contact.len());
    for line in [
        "BEGIN:VCARD",
        "FN:Mingyuan Su (苏明远)",
        "TEL;TYPE=VOICE:+8610005550188",
        "EMAIL;TYPE=INTERNET:ming.su@example.org",
        "URL:http://su.example.org",
        "END:VCARD",
    ] {
        assert!(contact.contains(&format!("{line}\r\n")), "{contact}");
    }
}

#[test]
fn the_json_download_is_valid_and_renders_in_another_theme() {
    let files = files();
    let folder = write_to_folder(&files, ".json");
    for lang in Lang::ALL {
        let path = format!("resume.{}.json", lang.code());
        let source = Source {
            lang: Some(lang),
            kind: Kind::Resume,
            path: path.clone(),
            text: text(&files, &path).into(),
        };
        let found = load(&Sources { files: vec![source], ..Sources::default() }).diagnostics;
        let found: Vec<_> = found.iter().map(|found| found.location.pointer()).collect();
        // The photo's address is for other tools: this site shows only files of its own.
        let expected = if lang == Lang::Zh { vec![Some("/basics/image")] } else { Vec::new() };
        assert_eq!(found, expected);
        let json: Value = serde_json::from_str(text(&files, &path)).expect("JSON");
        assert_eq!(json["meta"]["canonical"], format!("{ROOT_URL}{path}"));

        let (from, to) = (folder.path().join(&path), folder.path().join("theme.html"));
        let arguments = [
            "../tools/node_modules/resumed/bin/resumed.js",
            "render",
            &from.display().to_string(),
            "--theme",
            "jsonresume-theme-even",
            "--output",
            &to.display().to_string(),
        ];
        stdout_of("node", &arguments);
        let page = fs::read_to_string(to).expect("a page");
        for entry in json["work"].as_array().expect("work") {
            let name = entry["name"].as_str().expect("a name");
            assert!(page.contains(name), "{name} in another theme");
        }
    }
}

#[test]
fn text_formats_fit_78_columns() {
    let files = files();
    for lang in Lang::ALL {
        for line in text(&files, &format!("resume.{}.txt", lang.code())).lines() {
            let is_address = line.trim_start().starts_with("<http") && !line.trim().contains(' ');
            assert!(display_width(line) <= 78 || is_address, "{line}");
            assert!(!line.ends_with(' ') && !line.contains('\t'), "{line:?}");
        }
        for name in ["resume", "talks"] {
            for line in text(&files, &format!("{name}.{}.md", lang.code())).lines() {
                // Headings don't wrap, and Chinese only wraps at spaces.
                let breakable = line.trim_start_matches(['-', ' ']).trim_end();
                let is_one = line.starts_with('#') || !breakable.contains(' ');
                let rest = breakable.rsplit_once(' ').map_or("", |(before, _)| before);
                assert!(is_one || display_width(rest) <= 78, "{line}");
            }
        }
    }
}

#[test]
fn every_offered_download_exists_and_has_a_unique_file_name() {
    let files = files();
    for (page, first, name) in [
        ("zh/resume/index.html", "/resume-zh.pdf", "苏明远-简历.pdf"),
        ("en/resume/index.html", "/resume-en.pdf", "Mingyuan-Su-Resume.pdf"),
    ] {
        let html = scraper::Html::parse_document(text(&files, page));
        let links = crate::sites::all(&html, ".actions a");
        assert_eq!(links.len(), 18, "{page}");
        assert_eq!(links[0].attr("href"), Some(first));
        assert_eq!(links[0].attr("download"), Some(name));
        let mut names: Vec<&str> = links.iter().filter_map(|link| link.attr("download")).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 18, "{page}: {names:?}");
        for link in links {
            let path = link.attr("href").expect("an address").trim_start_matches('/');
            assert!(files.contains_key(path), "{page}: {path}");
        }
    }
}
