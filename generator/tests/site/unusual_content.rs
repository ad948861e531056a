//! Unusual content in other people's résumés, in every format concerned.

use crate::agreement::assert_in_every_format;
use crate::linked_data::json_ld;
use crate::readers::read;
use crate::sites::{Files, all, pages_of_resume, pages_of_resumes, shown, text, write_to_folder};
use crate::texts::markup;
use portfolio::i18n::Lang;
use scraper::Html;
use serde_json::{Value, json};

fn vcard(files: &Files) -> String {
    let path = files.keys().find(|path| path.ends_with(".vcf")).expect("a vcard");
    text(files, path).replace("\r\n ", "")
}

#[test]
fn only_a_single_dialable_number_is_linked() {
    for (phone, link) in [
        ("On request", None),
        ("0300 1234567 / 0311 7654321", None),
        ("+1 (555) 010-4567 ext. 89", Some("tel:+15550104567;ext=89")),
    ] {
        let files =
            pages_of_resume(&json!({ "basics": { "name": "Sam Example", "phone": phone } }));
        assert_in_every_format(&files, &[phone]);
        let page = Html::parse_document(text(&files, "en/resume/index.html"));
        let links =
            all(&page, ".contacts a").into_iter().filter_map(|element| element.attr("href"));
        assert_eq!(links.collect::<Vec<_>>(), Vec::from_iter(link));
        assert_eq!(vcard(&files).contains("TEL"), link.is_some(), "{phone}");
        let note = format!("NOTE:{phone}");
        assert_eq!(vcard(&files).contains(&note), link.is_none(), "{phone}");
    }
}

#[test]
fn every_profile_names_its_network() {
    let files = pages_of_resume(&json!({ "basics": { "name": "Sam Example", "profiles": [
        { "network": "Git Hub", "username": "sam", "url": "https://github.com/example" },
        { "network": "Mastodon", "username": "sam" },
        { "network": "Stack Overflow", "username": "sam", "url": "https://stackoverflow.com/users/0" },
        { "network": "LinkedIn" },
        { "url": "https://example.social/@sam" },
    ] } }));
    assert_in_every_format(
        &files,
        &["Mastodon: sam", "Stack Overflow: sam", "LinkedIn", "example.social/@sam"],
    );
    let page = text(&files, "en/resume/index.html");
    assert!(page.contains("#icon-github") && page.contains("#icon-linkedin"));
    let visible = shown(&files, ".contacts :is(a, span:not(.visually-hidden))");
    assert_eq!(
        visible,
        ["Git Hub sam", "Mastodon: sam", "Stack Overflow: sam", "LinkedIn", "example.social/@sam"]
    );
    let vcard = vcard(&files);
    for line in ["NOTE:Mastodon: sam", "X-ABLabel:Stack Overflow"] {
        assert!(vcard.contains(line), "{vcard}");
    }
}

#[test]
fn earlier_schemas_are_read_under_current_names() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example", "website": "https://example.org/" },
        "work": [{ "company": "Example Ltd", "position": "Engineer", "website": "https://example.org/work" }],
        "languages": [{ "name": "English", "level": "Native" }],
    }));
    assert_in_every_format(&files, &["Example Ltd", "English", "Native"]);
    let resume: Value = serde_json::from_str(text(&files, "resume.en.json")).expect("JSON");
    assert_eq!(resume["work"][0]["name"], "Example Ltd");
    assert_eq!(resume["work"][0]["url"], "https://example.org/work");
    assert_eq!(resume["languages"][0], json!({ "language": "English", "fluency": "Native" }));
}

#[test]
fn bibtex_entries_parse_with_authors_and_doi() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example" },
        "publications": [
            { "name": "A paper on things", "authors": ["Example, Sam", "Łęcki, Tia"],
              "publisher": "Journal of Examples", "releaseDate": "2020-05",
              "doi": "https://doi.org/10.5555/12345678" },
            { "name": "Another", "authors": ["Ø. Strauß", "et al."], "releaseDate": "2021" },
            { "name": "Sets {x", "authors": ["Sam Example, Jr."], "releaseDate": "2022",
              "url": "https://arxiv.org/pdf/2203.00001?context=cs" },
        ],
    }));
    let bibliography =
        biblatex::Bibliography::parse(text(&files, "publications.bib")).expect("BibTeX");
    let entry = bibliography.get("example2020paper").expect("the first");
    let authors = entry.author().expect("authors");
    let names: Vec<_> = authors.iter().map(|author| (&*author.name, &*author.given_name)).collect();
    assert_eq!(names, [("Example", "Sam"), ("Łęcki", "Tia")]);
    assert_eq!(entry.doi().expect("a DOI"), "10.5555/12345678");
    let others =
        bibliography.get("strauss2021another").expect("the second").author().expect("authors");
    assert_eq!(others.last().map(|author| &*author.name), Some("others"));
    let braces = bibliography.get("example2022sets").expect("the third");
    assert_eq!(braces.eprint().expect("an eprint"), "2203.00001");
    assert_in_every_format(&files, &["Example, Sam; Łęcki, Tia", "10.5555/12345678"]);
    let page = text(&files, "en/resume/index.html");
    assert!(page.contains("\"sameAs\":\"https://doi.org/10.5555/12345678\""), "JSON-LD");
    assert!(!page.contains("doi.org/https"));
    assert!(!page.contains("\"name\":\"et al.\""), "JSON-LD");
}

#[test]
fn missing_fields_leave_no_trace() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example" },
        "interests": [{ "description": "A property that isn't shown" }],
    }));
    let page = text(&files, "en/resume/index.html");
    assert!(page.contains("<meta name=\"description\" content=\"Sam Example\">"));
    assert_eq!(shown(&files, ".contents"), Vec::<String>::new());
    for path in ["en/index.html", "en/resume/index.html", "resume.en.txt", "resume.en.md"] {
        assert!(!text(&files, path).contains("nterests"), "{path}");
    }

    let files =
        pages_of_resume(&json!({ "basics": { "name": "Sam Example", "summary": "Writes." } }));
    assert!(markup(&files, "en/index.html").contains("<p>Summary.</p>"));

    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example" },
        "projects": [{ "url": "HTTPS://example.org/a" }, { "url": "https://例子.example/简历" }],
    }));
    assert_in_every_format(&files, &["example.org/a"]);
    let page = Html::parse_document(text(&files, "en/resume/index.html"));
    let links = all(&page, ".entry h3 a").into_iter().filter_map(|element| element.attr("href"));
    assert_eq!(
        links.collect::<Vec<_>>(),
        ["https://example.org/a", "https://xn--fsqu00a.example/%E7%AE%80%E5%8E%86"]
    );
}

#[test]
fn chinese_degrees_in_latin_letters_have_a_space() {
    let resume = json!({
        "basics": { "name": "张三" },
        "education": [
            { "area": "Computer Science", "studyType": "MSc" },
            { "area": "软件工程", "studyType": "硕士" },
        ],
    });
    let files = pages_of_resumes(&[(Lang::Zh, resume.to_string())]).expect("a site");
    let plain = text(&files, "resume.zh.txt");
    assert!(plain.contains("Computer Science MSc") && plain.contains("软件工程硕士"), "{plain}");
}

#[test]
fn dates_at_the_ends_of_the_calendar_build() {
    for date in ["0001-01-01T00:00:00", "9999-12-31"] {
        pages_of_resume(&json!({
            "basics": { "name": "Sam Example" },
            "meta": { "lastModified": date },
        }));
    }
}

#[test]
fn plain_text_has_profile_addresses_of_every_scheme() {
    let profile = json!({ "network": "Email", "username": "Sam", "url": "mailto:a@b.example" });
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example", "profiles": [profile] },
    }));
    assert!(text(&files, "resume.en.txt").contains("Email: Sam <mailto:a@b.example>"));
}

#[test]
fn addresses_follow_the_convention_of_their_language() {
    let resume = |name: &str, city: &str, saved: &str| {
        json!({
            "basics": { "name": name, "location": {
                "address": "100 Road\nUnit 4", "city": city, "region": "Region", "postalCode": "200000", "countryCode": "CN" } },
            "meta": {
                "lastModified": format!("2024-03-01T10:00:{saved}"),
                "canonical": format!("https://example.org/{saved}.json"),
            },
        })
    };
    // `meta` may differ between languages, as it does in the JSON downloads.
    let (zh, en) = (resume("张三", "上海", "00"), resume("Sam Example", "Shanghai", "41"));
    let files = pages_of_resumes(&[(Lang::Zh, zh.to_string()), (Lang::En, en.to_string())]);
    let files = files.expect("a site");
    assert!(text(&files, "resume.zh.txt").contains("CN，Region，上海，100 Road，Unit 4，200000"));
    assert!(
        text(&files, "resume.en.txt").contains("100 Road, Unit 4, Shanghai, Region, 200000, CN")
    );
    let vcard = vcard(&files);
    assert!(vcard.contains("ADR:;;100 Road\\nUnit 4;Shanghai;Region;200000;CN"), "{vcard}");
}

#[test]
fn the_vcard_has_the_current_position_and_a_structured_name() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Dr. Sam van Example Jr.", "label": "Writer" },
        "work": [
            { "name": "Undated", "position": "Nobody" },
            { "name": "Former", "position": "Helper", "startDate": "2010", "endDate": "2012" },
            { "name": "Earlier", "position": "Adviser", "startDate": "2015" },
            { "name": "Latest", "position": "Engineer", "startDate": "2019-04" },
            { "name": "Future", "position": "Director", "startDate": "2024-09" },
        ],
        "meta": { "lastModified": "2024-03-01" },
    }));
    let folder = write_to_folder(&files, ".vcf");
    let path = files.keys().find(|path| path.ends_with(".vcf")).expect("a vcard");
    let seen = read(&folder.path().join(path));
    let value = |name: &str| {
        let mut lines = seen["lines"].as_array().expect("lines").iter();
        lines.find(|line| line[1] == name).map(|line| line[3].clone())
    };
    let name = value("N").expect("a name");
    assert_eq!(
        [&name["prefix"], &name["given"], &name["family"], &name["suffix"]],
        ["Dr.", "Sam", "van Example", "Jr."]
    );
    assert_eq!(value("TITLE"), Some(json!("Engineer")));
    assert_eq!(value("ORG"), Some(json!(["Latest"])));
}

#[test]
fn json_ld_names_each_organization_once_and_omits_what_is_no_address() {
    let files = pages_of_resume(&json!({
        "basics": { "name": "Sam Example", "email": "on request", "phone": "on request" },
        "work": [
            { "name": "Example Ltd", "position": "Adviser", "startDate": "2015" },
            { "name": "Other Ltd", "startDate": "2016" },
            { "name": "Example Ltd", "position": "Engineer", "startDate": "2019" },
        ],
        "education": [{ "institution": "A" }, { "institution": "B" }, { "institution": "A" }],
    }));
    let home = Html::parse_document(text(&files, "en/index.html"));
    let person = &json_ld(&home)["mainEntity"];
    let names = |list: &Value| {
        let list = list.as_array().expect("a list").iter();
        list.map(|item| item["name"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&person["worksFor"]), ["Example Ltd", "Other Ltd"]);
    assert_eq!(names(&person["alumniOf"]), ["A", "B"]);
    assert_eq!((&person["email"], &person["telephone"]), (&Value::Null, &Value::Null));
}

#[test]
fn the_json_download_names_the_schema_of_the_standard() {
    let schema = "../../schema/resume.schema.json";
    let files = pages_of_resume(&json!({ "$schema": schema, "basics": { "name": "Sam Example" } }));
    let download: Value = serde_json::from_str(text(&files, "resume.en.json")).expect("JSON");
    let schema = download["$schema"].as_str().expect("a schema");
    assert!(schema.ends_with("/resume-schema/v1.0.0/schema.json"), "{schema}");
}
