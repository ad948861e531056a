//! Diagnostics for invalid content, as the terminal shows them. The golden file is
//! `diagnostics.snap`; update it with `INSTA_UPDATE=always cargo test --test content`.

use crate::{loaded, sources};
use anstream::adapter::strip_str;
use portfolio::i18n::Lang::{self, En, Zh};
use site::Kind::{self, Resume, Talks};
use site::{Loaded, Report, Severity, Sources};
use std::fmt::Write;

/// The content with the first `from` in one file replaced by `to`.
fn with_change(lang: Lang, kind: Kind, from: &str, to: &str) -> Sources {
    // Changes aren't confirmed, which `confirmed` tests.
    let mut sources = Sources { confirmed: None, ..sources() };
    for source in &mut sources.files {
        if (source.lang, source.kind) == (Some(lang), kind) {
            assert!(source.text.contains(from), "{} does not say {from:?}", source.path);
            source.text = source.text.replacen(from, to, 1);
        }
    }
    sources
}

/// The English résumé alone, with one change.
fn english(from: &str, to: &str) -> Sources {
    let mut sources = with_change(En, Resume, from, to);
    sources.files.retain(|source| (source.lang, source.kind) == (Some(En), Resume));
    // English pages don't show it.
    for source in &mut sources.files {
        source.text = source.text.replace("    \"image\": \"photo.jpg\",\n", "");
    }
    sources
}

/// The diagnostics as the terminal shows them, without colors.
fn rendered(sources: &Sources, loaded: &Loaded) -> String {
    strip_str(&Report::new(sources, &loaded.diagnostics).text()).to_string()
}

fn has_error(loaded: &Loaded) -> bool {
    loaded.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

const ERRORS: [(Lang, Kind, &str, &str); 36] = [
    (Zh, Resume, "\"basics\": {", "\"basics\": ["),
    (Zh, Talks, "\"talks\": [", "\"talks\" ["),
    (Zh, Resume, "\"苏明远\",", "\"苏明远,"),
    (Zh, Resume, "2021-07-18T00:00:00", "2021-06-31T00:00:00"),
    (Zh, Talks, "\"category\": \"PostgreSQL\"", "\"category\": \" \""),
    (Zh, Talks, "\n    \"PostgreSQL\"\n  ", ""),
    (Zh, Talks, "\"id\": \"inside-fjord-views\"", "\"id\": \"main\""),
    (Zh, Talks, "\"id\": \"inside-fjord-views\"", "\"id\": \"icon-moon\""),
    (Zh, Talks, "\"intro\": \"", "\"intro\": \"\\u0000"),
    (Zh, Talks, "\"original\": \"http://", "\"original\": \""),
    (Zh, Talks, "\"schedule\": \"", "\"name\": \"x\", \"schedule\": \""),
    (Zh, Resume, "\"name\": \"苏明远\",", ""),
    (Zh, Resume, "\"name\": \"苏明远\"", "\"name\": 7"),
    (Zh, Resume, "\"name\": \"苏明远\"", "\"name\": \"\\u0007\""),
    (Zh, Resume, "\"startDate\": \"2021-03\"", "\"startDate\": \"2020-13\""),
    (Zh, Resume, "\"startDate\": \"2021-03\"", "\"startDate\": \"Feb 2020\""),
    (Zh, Resume, "\"endDate\": \"2021-02\"", "\"endDate\": \"2019-01\""),
    (Zh, Talks, "\"category\"", "\"categorie\""),
    (Zh, Talks, "\"commentary\"", "\"comentary\""),
    (Zh, Talks, "\"title\": \"使用 Rivulet 进行查询调优\"", "\"title\": \"\""),
    (Zh, Talks, "\"date\": \"2020-07-12\"", "\"date\": \"2020-06-31\""),
    (Zh, Talks, "\"endDate\": \"2020-07-15\"", "\"endDate\": \"2020-07-10\""),
    (Zh, Talks, "\"schedule\": \"https://", "\"schedule\": \"sched://"),
    (Zh, Talks, "\"id\": \"inside-fjord-views\"", "\"id\": \"query-tuning-rivulet\""),
    (Zh, Talks, "\"id\": \"inside-fjord-views\"", "\"id\": \"Inside Fjord\""),
    (Zh, Talks, "        \"query-tuning\"", "        \"query-tuning\",\n        \"query-tuning\""),
    (Zh, Talks, "\"organization\": \"beichen\"", "\"organization\": \"beichn\""),
    (Zh, Talks, "\"language\": \"zh\"", "\"language\": \"fr\""),
    (En, Resume, "\"Follow industry trends and try out further advanced features\",", ""),
    (En, Resume, "\"startDate\": \"2021-03\"", "\"startDate\": \"2021-04\""),
    (
        En,
        Resume,
        "(https://git.example.org/yuanbei/schemabox)",
        "(https://git.example.org/rivulet/schemabox)",
    ),
    (En, Resume, "\"work\": [\n    {", "\"work\": [\n    { \"onePage\": \"keep\","),
    (En, Resume, "\"phone\": \"(+86) 1000-5550-188\",", ""),
    (En, Resume, "\"email\": \"ming.su@example.org\"", "\"email\": \"\""),
    (En, Resume, "\"email\": \"ming.su@example.org\"", "\"email\": \"ming\u{7}@example.org\""),
    (En, Talks, "\"id\": \"inside-fjord-views\"", "\"id\": \"inside-fjord\""),
];

/// Changes to the English résumé alone, so that nothing is compared with Chinese.
const WARNINGS: [(&str, &str); 27] = [
    ("\"summary\":", "\"sumary\": \"x\", \"summary\":"),
    ("\"profiles\":", "\"image\": \"./me.png\", \"profiles\":"),
    ("\"profiles\":", "\"picture\": \"me.png\", \"profiles\":"),
    ("\"work\": [", "\"zzz\": 1, \"work\": ["),
    // Rules only apply to fields that the site knows.
    ("\"work\": [", "\"hobbies\": [{ \"date\": \"always\" }], \"work\": ["),
    (
        "\"work\": [",
        "\"work\": [{ \"name\": \"x\", \"schedule\": \"full-time\", \"keywords\": [\"Rust\"] },",
    ),
    ("\"label\": \"", "\"label\": \"[x](https://a.example) "),
    ("\"label\": \"", "\"label\": \"\\u0007\\ufeff"),
    ("\"summary\": \"", "\"summary\": \"[x](ftp://a.example) "),
    ("\"phone\": ", "\"email\": \"a@b.example\", \"phone\": "),
    ("\"email\": \"ming.su@example.org\"", "\"email\": \"on request\""),
    ("\"email\": \"ming.su@example.org\"", "\"email\": \"用户@例子.example\""),
    ("2021-07-18T00:00:00", "12 June 2020"),
    ("\"url\": \"http://su.example.org\"", "\"url\": \"javascript:alert(1)\""),
    ("\"url\": \"http://su.example.org\"", "\"url\": \"ftp://su.example.org\""),
    ("\"url\": \"http://su.example.org\"", "\"url\": \"su.example.org\""),
    ("\"work\": [", "\"work\": [{ \"company\": \"x\", \"website\": \"https://a.example\" },"),
    ("\"work\": [", "\"work\": [{ \"company\": \"x\", \"name\": \"y\" },"),
    (
        "\"work\": [",
        "\"languages\": [{ \"name\": \"English\", \"level\": \"native\" }], \"work\": [",
    ),
    ("\"work\": [", "\"projects\": [{ \"title\": \"x\" }], \"work\": ["),
    ("\"articles\": [", "\"articles\": [null, 7, [\"x\"], "),
    (
        "\"articles\": [",
        "\"articles\": [{ \"name\": \"x\", \"url\": \"nowhere\", \"releaseDate\": \"June 2020\" },",
    ),
    (
        "\"publications\": [",
        "\"publications\": [{ \"name\": \"x\", \"doi\": \"in press\", \"authors\": { \"first\": \"y\" } },",
    ),
    ("\"publications\": [", "\"publications\": [{ \"name\": \"x\", \"type\": \"paper\" },"),
    ("\"work\": [", "\"work\": [{ \"name\": \"x\", \"onePage\": \"first\" },"),
    ("\"urlNote\": \"", "\"urlNote\": [\"x\"], \"x\": \""),
    ("\"label\": \"", "\"label\": \"\u{10fffd} "),
];

/// Additions in other accepted shapes: the change, the entry's id, and the text that it shows.
const READ: [(&str, &str, &str, &str); 4] = [
    (
        "\"publications\": [",
        "\"publications\": [{ \"name\": \"x\", \"authors\": \"A. Example\" },",
        "publications-1",
        "A. Example",
    ),
    ("\"articles\": [", "\"articles\": [\"An article\", ", "articles-1", "An article"),
    ("\"awards\": [", "\"awards\": [{ \"title\": \"x\", \"location\": 7 },", "awards-1", "7"),
    (
        "\"publications\": [",
        "\"publications\": [{ \"name\": \"x\", \"doi\": \"https://doi.org/10.5555/a\" },",
        "publications-1",
        "DOI 10.5555/a",
    ),
];

#[test]
fn diagnostics_show_the_line_the_expectation_and_a_suggestion() {
    let mut all = String::new();
    let errors = ERRORS.map(|(lang, kind, from, to)| (with_change(lang, kind, from, to), to, true));
    let warnings = WARNINGS.map(|(from, to)| (english(from, to), to, false));
    for (sources, to, is_error) in errors.into_iter().chain(warnings) {
        let loaded = loaded(&sources);
        assert_eq!(has_error(&loaded), is_error, "{to}: {}", rendered(&sources, &loaded));
        assert_eq!(loaded.site.is_none(), is_error, "{to}");
        let _ = write!(all, "# {to:?}\n\n{}\n\n", rendered(&sources, &loaded));
    }
    insta::with_settings!({
        snapshot_path => ".", prepend_module_to_snapshot => false, omit_expression => true,
    }, {
        insta::assert_snapshot!("diagnostics", all);
    });
}

#[test]
fn additions_in_other_accepted_shapes_are_read() {
    for (from, to, anchor, expected) in READ {
        let Loaded { site, diagnostics } = loaded(&english(from, to));
        assert_eq!(diagnostics, Vec::new(), "{to}");
        let resume = &site.expect("a site").languages[0].resume;
        let entries = resume.entries();
        let (_, entry) = entries.iter().find(|(id, _)| id == anchor).expect("an entry");
        let texts =
            entry.title.iter().chain(&entry.authors).chain(&entry.location).chain(&entry.doi);
        assert!(texts.map(|run| run.text.as_str()).any(|text| text == expected), "{to}");
    }
}

#[test]
fn all_errors_are_reported_at_once_sorted_by_file_and_line() {
    let mut sources = sources();
    sources.files[0].text =
        sources.files[0].text.replace("\"2021-03\"", "\"2020-13\"").replace("tel:", "x");
    sources.files[1].text =
        sources.files[1].text.replace("\"featured\": true", "\"featured\": \"yes\"");
    sources.files[3].text = "{".into();
    let rendered = rendered(&sources, &loaded(&sources));
    let places: Vec<&str> = rendered.lines().filter(|line| line.contains(": error: ")).collect();
    let mut sorted = places.clone();
    sorted.sort_by_key(|line| {
        let mut parts = line.split(':');
        (parts.next(), parts.next().and_then(|line| line.parse::<u32>().ok()))
    });
    assert_eq!(places, sorted);
    for file in ["zh/resume.json:", "zh/talks.json:", "en/talks.json:1:1:"] {
        let place = format!("tests/fixtures/person/{file}");
        assert!(places.iter().any(|line| line.starts_with(&place)), "{place} {rendered}");
    }
    assert!(rendered.ends_with(&format!("{} errors", places.len())), "{rendered}");
}

#[test]
fn github_annotations_have_file_line_and_column() {
    let sources = with_change(Zh, Resume, "\"startDate\": \"2021-03\"", "\"startDate\": \"100%\"");
    let loaded = loaded(&sources);
    let commands = Report::new(&sources, &loaded.diagnostics).github();
    assert!(
        commands.starts_with(
            "::error file=tests/fixtures/person/zh/resume.json,line=37,col=20::\"100%25\" is not a date%0Aexpected a calendar date"
        ),
        "{commands}"
    );
}

#[test]
fn empty_strings_count_as_absent() {
    let mut sources = sources();
    for source in &mut sources.files {
        source.text = source.text.replace("\"phone\": \"(+86) 1000-5550-188\"", "\"phone\": \"\"");
    }
    let site = loaded(&sources).site.expect("a site");
    assert!(site.languages.iter().all(|language| language.files.resume.basics.phone.is_none()));
}

#[test]
fn empty_entries_are_dropped() {
    let sources = with_change(Zh, Resume, "\"work\": [", "\"work\": [{ \"name\": \"\" }, {},");
    let site = loaded(&sources).site.expect("a site, since the entries that say something agree");
    assert!(site.languages.iter().all(|language| language.files.resume.work.len() == 6));
}

#[test]
fn missing_files_are_reported_by_name() {
    let without = |lang, kind| {
        let mut sources = sources();
        sources.files.retain(|source| (source.lang, source.kind) != (lang, kind));
        rendered(&sources, &loaded(&sources))
    };
    let talks = without(Some(En), Talks);
    assert!(
        talks.starts_with(
            "../tests/fixtures/person/en/talks.json: error: talks.json exists only in zh"
        ),
        "{talks}"
    );
    let resume = without(Some(En), Resume);
    assert!(
        resume
            .starts_with("../tests/fixtures/person/en/resume.json: error: talks.json exists, but"),
        "{resume}"
    );
    let nothing = Sources { folder: "elsewhere".into(), ..Sources::default() };
    let nothing = rendered(&nothing, &loaded(&nothing));
    assert!(nothing.starts_with("elsewhere/zh/resume.json: error: no résumé found"), "{nothing}");
}
