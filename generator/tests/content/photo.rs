//! The photo beside the content: what can't be shown gets a warning, and the site builds without.

use crate::{loaded, sources};
use site::{Severity, Sources, load};

/// The person's content, whose résumés name this photo.
fn with_photo(name: &str) -> Sources {
    let mut sources = Sources { confirmed: None, ..sources() };
    let name = format!("\"image\": {}", serde_json::Value::from(name));
    for source in &mut sources.files {
        source.text = source.text.replace("\"image\": \"photo.jpg\"", &name);
    }
    sources
}

/// The warning's message and help. There is one, at the photo's name, and no photo.
fn warning(sources: &Sources) -> (String, String) {
    let loaded = load(sources);
    let warnings = loaded.diagnostics.iter().filter(|it| it.severity != Severity::Note);
    let warnings: Vec<_> = warnings.collect();
    let [warning] = warnings[..] else { panic!("{warnings:#?}") };
    assert_eq!(warning.severity, Severity::Warning);
    assert_eq!(warning.location.pointer(), Some("/basics/image"));
    assert!(warning.is_omitted);
    let site = loaded.site.expect("a site");
    assert!(site.languages.iter().all(|language| language.resume.person.photo.is_none()));
    (warning.message.clone(), warning.help.clone().expect("help"))
}

#[test]
fn only_files_beside_the_content_are_shown() {
    for name in [
        "https://a.example/photo.jpg",
        "//a.example/photo.jpg",
        "data:image/png;base64,AAAA",
        "../person/photo.jpg",
        "/etc/photo.jpg",
        "zh\\photo.jpg",
    ] {
        let (message, help) = warning(&with_photo(name));
        assert!(message.starts_with("there is no picture \""), "{message}");
        assert!(help.ends_with("write its name only: pages show no other site's files"), "{help}");
    }
    let (_, help) = warning(&with_photo("me.jpg"));
    assert_eq!(help, "save it in ../tests/fixtures/person");
}

#[test]
fn a_damaged_or_large_file_is_not_shown() {
    let with_bytes = |bytes: Vec<u8>| {
        let mut sources = sources();
        sources.pictures[0].bytes = bytes;
        sources
    };
    let (message, _) = warning(&with_bytes(b"GIF89a".to_vec()));
    assert!(message.starts_with("the photo can't be read and is not shown: "), "{message}");
    let (message, help) = warning(&with_bytes(vec![0; 6_000_000]));
    assert_eq!(message, "the photo has 6.0 MB and is not shown");
    assert_eq!(help, "288 × 384 pixels are enough");
}

#[test]
fn a_photo_that_no_language_shows_is_reported() {
    let mut sources = Sources { confirmed: None, ..sources() };
    sources.files.retain(|source| source.path.contains("/en/"));
    let (_, help) = warning(&sources);
    assert_eq!(help, "write \"photo\": [\"en\"] in site.json to show it");
}

#[test]
fn the_photo_is_shown_in_chinese_unless_the_settings_say_otherwise() {
    let shown = |sources: &Sources| -> Vec<&str> {
        let site = loaded(sources).site.expect("a site");
        let shown = site.languages.iter().filter(|it| it.resume.person.photo.is_some());
        shown.map(|language| language.lang.code()).collect()
    };
    assert_eq!(shown(&sources()), ["zh"]);
    for (setting, languages) in [("[\"en\"]", &["en"][..]), ("[\"zh\", \"en\"]", &["zh", "en"])] {
        let mut sources = Sources { confirmed: None, ..sources() };
        for source in sources.files.iter_mut().filter(|source| source.lang.is_none()) {
            source.text = source.text.replacen('{', &format!("{{ \"photo\": {setting},"), 1);
        }
        assert_eq!(shown(&sources), languages);
    }
}
