//! The real content, and every way that content can be wrong.

#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use portfolio::content::Edition;
use portfolio::i18n::Lang;
use portfolio::site::check::{self, Report};
use portfolio::site::{Kind, Site, Sources, external_links};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn sources() -> Sources {
    Sources::read(Path::new("public/content")).expect("readable content")
}

fn report(sources: &Sources) -> Report {
    let schema = fs::read_to_string(check::JSON_RESUME).expect("the npm tools are installed");
    check::check(sources, &serde_json::from_str(&schema).expect("a JSON Schema"))
}

fn site() -> Site {
    report(&sources()).site.expect("content without faults")
}

#[test]
fn the_content_has_no_fault_and_no_warning() {
    let report = report(&sources());
    assert_eq!((report.faults, report.warnings), (Vec::new(), Vec::new()));
}

#[test]
fn the_content_is_complete_in_both_languages() {
    let site = site();
    assert_eq!(site.languages(), Lang::ALL);
    for language in &site.languages {
        let (edition, resume) = (&language.edition, &language.resume);
        assert!(edition.summary().is_some());
        assert_eq!(edition.person.contacts.len(), 6);
        assert_eq!(entries(edition), [0, 6, 3, 4, 4, 6, 3, 2]);
        assert_eq!(resume.work.iter().map(|work| work.highlights.len()).sum::<usize>(), 17);
        assert_eq!(edition.date.map(|date| date.to_string()).as_deref(), Some("2020-06-12"));
        for paper in &resume.publications {
            assert!(
                paper.summary.is_some()
                    && paper.release_date.is_some()
                    && paper.publisher.is_some()
            );
            assert!(paper.authors.iter().any(|author| author == "Ce Gao"));
        }
        let guide = edition.guide.as_ref().expect("a guide");
        assert_eq!(guide.talks.len(), 13);
        assert_eq!(guide.talks.iter().filter(|talk| talk.slides.is_some()).count(), 5);
        assert_eq!(guide.talks.iter().filter(|talk| talk.video.is_some()).count(), 10);
        assert_eq!(guide.talks.iter().map(|talk| talk.speakers.len()).sum::<usize>(), 21);
        assert_eq!(guide.organisations.len(), 13);
    }
}

/// How many entries each section has, those within others in their place.
fn entries(edition: &Edition) -> Vec<usize> {
    let lists = edition.sections.iter().flat_map(|section| match section.parts.is_empty() {
        true => std::slice::from_ref(section),
        false => &section.parts,
    });
    lists.map(|section| section.entries.len()).collect()
}

#[test]
fn the_owner_s_mends_are_made_everywhere() {
    let mended = [
        "aroundML",
        "way,discuss",
        "Large Shared Cluster\"",
        "htts:",
        "⻢",
        "短板效应:",
        "提高了21%",
        "提高了28%",
        "arxiv ",
        "\"arxiv\"",
        "Dawnbench",
        "Google Code-In",
        "twitter.com/@",
        "手似工汀州",
        "20189",
        "学牛",
    ];
    for source in sources().0 {
        for typo in mended {
            assert!(!source.text.contains(typo), "{} still says {typo:?}", source.path);
        }
    }
}

#[test]
fn han_and_latin_stand_apart_and_punctuation_is_full_width() {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let sources = sources();
    for kind in Kind::ALL {
        let source = sources.get(Lang::Zh, kind).expect("Chinese content");
        // Links' words are read without their addresses.
        let text = source.text.replace('[', "");
        let pairs = text.chars().zip(text.chars().skip(1));
        for (a, b) in pairs {
            let touches = (is_han(a) && b.is_ascii_alphanumeric())
                || (a.is_ascii_alphanumeric() && is_han(b));
            assert!(!touches, "{}: {a}{b} without a space", source.path);
            assert!(!(is_han(a) && ",;?!".contains(b)), "{}: {a}{b} in half width", source.path);
        }
    }
}

#[test]
fn english_keeps_to_the_glossary() {
    let sources = sources();
    let text: String =
        Kind::ALL.map(|kind| sources.get(Lang::En, kind).expect("English").text.clone()).concat();
    for wrong in
        ["keynote", "short board", "KNative", "VMWare", "Infiniband", "Kubenetes", "TouchPal"]
    {
        assert!(!text.contains(wrong), "English says {wrong:?}");
    }
    assert!(
        !text.chars().any(|c| ('\u{3000}'..='\u{9fff}').contains(&c)),
        "Chinese in English content"
    );
    assert!(text.contains("bottleneck effect") && text.contains("by 12% at 100 nodes"));
}

#[test]
fn the_committed_schema_is_the_one_of_the_types() {
    let committed = fs::read_to_string("public/schema/talks.schema.json").expect("the schema");
    let committed: Value = serde_json::from_str(&committed).expect("JSON");
    assert_eq!(committed, check::talks_schema(), "run `make schema`");
}

#[test]
fn every_external_link_is_listed_with_its_file_and_place() {
    let links = external_links(&sources());
    let list = |file: &str| {
        let own = links.iter().filter(|link| link.file.ends_with(file));
        own.map(|link| (link.pointer.as_str(), link.url.as_str())).collect::<Vec<_>>()
    };
    let guide = list("zh/talks.json");
    assert_eq!(guide.len(), list("en/talks.json").len());
    // A field that is one, and one within a text.
    assert!(
        guide.contains(&("/licence/url", "https://creativecommons.org/licenses/by-nc-sa/3.0/"))
    );
    assert!(guide.contains(&("/talks/4/commentary", "https://github.com/terrytangyuan")));
    // 13 talks' schedules, the slides and the videos that there are.
    let of_talks = guide.iter().filter(|(pointer, _)| !pointer.ends_with("commentary"));
    assert_eq!(of_talks.filter(|(pointer, _)| pointer.starts_with("/talks/")).count(), 13 + 5 + 10);
    assert!(links.iter().all(|link| link.url.starts_with("http")));
}

#[test]
fn json_resume_s_own_sample_is_content() {
    let sample = "tools/node_modules/@jsonresume/schema/sample.resume.json";
    let mut sources = Sources::default();
    sources.0.push(portfolio::site::Source {
        lang: Lang::En,
        kind: Kind::Resume,
        path: sample.into(),
        text: fs::read_to_string(sample).expect("the npm tools are installed"),
    });
    let report = report(&sources);
    assert_eq!(report.faults, Vec::new());
    let site = report.site.expect("a site");
    assert_eq!(site.languages(), [Lang::En]);
    let edition = &site.languages[0].edition;
    assert!(edition.guide.is_none());
    // Its picture would come from another site; all else is shown.
    let unknown: Vec<_> = report.warnings.iter().map(|warning| warning.pointer.as_str()).collect();
    assert_eq!(unknown, ["/basics/image"]);
    let ids: Vec<_> = edition.sections.iter().map(|section| section.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "summary",
            "work",
            "projects",
            "publications",
            "volunteer",
            "education",
            "awards",
            "skills",
            "languages",
            "interests",
            "references"
        ]
    );
}

/// The real content with one change: in a file, what stands there and what shall stand instead.
fn broken(lang: Lang, kind: Kind, from: &str, to: &str) -> Report {
    let mut sources = sources();
    for source in &mut sources.0 {
        if (source.lang, source.kind) == (lang, kind) {
            assert!(source.text.contains(from), "{} does not say {from:?}", source.path);
            source.text = source.text.replacen(from, to, 1);
        }
    }
    report(&sources)
}

#[test]
fn every_fault_is_named_with_its_place_and_cure() {
    use Kind::{Resume, Talks};
    use Lang::{En, Zh};
    let both = "public/content/en";
    for (lang, kind, from, to, expected) in [
        (
            Zh,
            Resume,
            "\"basics\": {",
            "\"basics\": [",
            "public/content/zh/resume.json (whole file): expected `,` or `]` at line 4 column 11; right would be: JSON",
        ),
        (
            Zh,
            Talks,
            "\"talks\": [",
            "\"talks\" [",
            "public/content/zh/talks.json (whole file): expected `:`",
        ),
        (
            Zh,
            Resume,
            "\"name\": \"高策\",",
            "",
            "public/content/zh/resume.json /basics/name: is missing; right would be: the name of the person",
        ),
        (
            Zh,
            Resume,
            "\"name\": \"高策\"",
            "\"name\": 7",
            "public/content/zh/resume.json /basics/name: is 7; right would be: a value of type string",
        ),
        (
            Zh,
            Resume,
            "\"startDate\": \"2020-02\"",
            "\"startDate\": \"2020-13\"",
            "public/content/zh/resume.json /work/0/startDate: is \"2020-13\"; right would be: a date like",
        ),
        (
            Zh,
            Resume,
            "\"startDate\": \"2020-02\"",
            "\"startDate\": \"Feb 2020\"",
            "public/content/zh/resume.json /work/0/startDate: is \"Feb 2020\"; right would be: a date like",
        ),
        (
            Zh,
            Resume,
            "\"endDate\": \"2020-01\"",
            "\"endDate\": \"2019-01\"",
            "public/content/zh/resume.json /work/1/endDate: 2019-01 is before the start, 2019-04; right would be: an end that is not before its start",
        ),
        (
            Zh,
            Resume,
            "2020-06-12T00:00:00",
            "12 June 2020",
            "public/content/zh/resume.json /meta/lastModified: is \"12 June 2020\"",
        ),
        (
            Zh,
            Resume,
            "\"url\": \"http://gaocegege.com\"",
            "\"url\": \"javascript:alert(1)\"",
            "public/content/zh/resume.json /basics/url: is \"javascript:alert(1)\"; right would be: an address that begins with https://",
        ),
        (
            Zh,
            Resume,
            "(https://github.com/caicloud/ormb)",
            "(ftp://github.com/caicloud/ormb)",
            "public/content/zh/resume.json /work/0/highlights/2: has a link to \"ftp://github.com/caicloud/ormb\"; right would be: an address",
        ),
        (
            Zh,
            Talks,
            "\"category\"",
            "\"categorie\"",
            "public/content/zh/talks.json /categorie: is no field of this format; right would be: \"category\", or nothing",
        ),
        (
            Zh,
            Talks,
            "\"commentary\"",
            "\"comentary\"",
            "public/content/zh/talks.json /talks/0/commentary: is missing; right would be: a value for \"commentary\"",
        ),
        (
            Zh,
            Talks,
            "\"title\": \"使用 Kubeflow 进行超参数调优\"",
            "\"title\": \"\"",
            "public/content/zh/talks.json /talks/0/title: is empty; right would be: text",
        ),
        (
            Zh,
            Talks,
            "\"date\": \"2019-06-23\"",
            "\"date\": \"2019-06-31\"",
            "public/content/zh/talks.json /date: is \"2019-06-31\"; right would be: a date like",
        ),
        (
            Zh,
            Talks,
            "\"endDate\": \"2019-06-26\"",
            "\"endDate\": \"2019-06-20\"",
            "public/content/zh/talks.json /conference/endDate: 2019-06-20 is before the start",
        ),
        (
            Zh,
            Talks,
            "\"schedule\": \"https://",
            "\"schedule\": \"sched://",
            "public/content/zh/talks.json /talks/0/schedule: is \"sched://",
        ),
        (
            Zh,
            Talks,
            "\"id\": \"inside-knative-serving\"",
            "\"id\": \"hyperparameter-tuning-kubeflow\"",
            "public/content/zh/talks.json /talks/2/id: \"hyperparameter-tuning-kubeflow\" names an earlier entry already; right would be: an id of its own",
        ),
        (
            Zh,
            Talks,
            "\"id\": \"inside-knative-serving\"",
            "\"id\": \"Inside Knative\"",
            "public/content/zh/talks.json /talks/2/id: is \"Inside Knative\"; right would be: small letters and digits",
        ),
        (
            Zh,
            Talks,
            "\"organisation\": \"google\"",
            "\"organisation\": \"gogle\"",
            "public/content/zh/talks.json /talks/0/speakers/0/organisation: \"gogle\" is in no entry of this guide's organisations; right would be: \"google\"",
        ),
        (
            Zh,
            Talks,
            "\"language\": \"zh\"",
            "\"language\": \"fr\"",
            "public/content/zh/talks.json /language: is \"fr\"; right would be: \"zh\" or \"en\"",
        ),
        (
            En,
            Resume,
            "\"Track industry trends and explore more advanced features\",",
            "",
            "/resume.json /work/0/highlights: has 3 entries but 4 in public/content/zh/resume.json; right would be: the same entries in both languages",
        ),
        (
            En,
            Resume,
            "\"startDate\": \"2020-02\"",
            "\"startDate\": \"2020-03\"",
            "/resume.json /work/0/startDate: is \"2020-03\" but \"2020-02\" in public/content/zh/resume.json; right would be: the same in both languages",
        ),
        (
            En,
            Resume,
            "(https://github.com/caicloud/ormb)",
            "(https://github.com/kleveross/ormb)",
            "/resume.json /work/0/highlights/2: links to [\"https://github.com/kleveross/ormb\"] but to",
        ),
        (
            En,
            Resume,
            "\"phone\": \"(+86) 1592-1592-066\",",
            "",
            "/resume.json /basics/phone: is missing; public/content/zh/resume.json has \"(+86) 1592-1592-066\"",
        ),
        (
            En,
            Resume,
            "\"email\": \"ce.gao@outlook.com\"",
            "\"email\": \"\"",
            "/resume.json /basics/email: is missing",
        ),
        (
            En,
            Talks,
            "\"id\": \"inside-knative-serving\"",
            "\"id\": \"inside-knative\"",
            "/talks.json /talks/2/id: is \"inside-knative\" but \"inside-knative-serving\" in",
        ),
    ] {
        let report = broken(lang, kind, from, to);
        assert!(report.site.is_none(), "{to} was built");
        let said: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
        let expected =
            if expected.starts_with('/') { format!("{both}{expected}") } else { expected.into() };
        assert!(
            said.iter().any(|fault| fault.starts_with(&expected)),
            "{expected}\nis not in\n{said:#?}"
        );
    }
}

#[test]
fn all_faults_are_reported_at_once() {
    let mut sources = sources();
    sources.0[0].text =
        sources.0[0].text.replace("\"2020-02\"", "\"2020-13\"").replace("tel:", "x");
    sources.0[1].text = sources.0[1].text.replace("\"featured\": true", "\"featured\": \"yes\"");
    sources.0[3].text = "{".into();
    let pointers: Vec<String> =
        report(&sources).faults.into_iter().map(|fault| fault.pointer).collect();
    for expected in ["/work/0/startDate", "/featured", ""] {
        assert!(
            pointers.iter().any(|pointer| pointer == expected),
            "{expected:?} is not in {pointers:?}"
        );
    }
}

#[test]
fn an_unknown_property_of_a_resume_is_a_warning_with_the_likeliest_name() {
    for (from, to, expected) in [
        (
            "\"summary\":",
            "\"sumary\": \"x\", \"summary\":",
            "/basics/sumary: is a property that is not known here; right would be: \"summary\", if that is meant",
        ),
        (
            "\"work\": [",
            "\"work\": [{\"image\": 1}, ",
            "/work/0/image: belongs to JSON Resume, but this site does not show it",
        ),
        (
            "\"work\": [",
            "\"zzz\": 1, \"work\": [",
            "/zzz: is a property that is not known here; right would be: one of basics",
        ),
    ] {
        let report = broken(Lang::En, Kind::Resume, from, to);
        let said: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
        let expected = format!("public/content/en/resume.json {expected}");
        assert!(
            said.iter().any(|warning| warning.starts_with(&expected)),
            "{expected}\nis not in\n{said:#?}"
        );
    }
}

#[test]
fn an_empty_string_in_a_resume_means_absent() {
    let mut sources = sources();
    for source in &mut sources.0 {
        source.text = source.text.replace("\"phone\": \"(+86) 1592-1592-066\"", "\"phone\": \"\"");
    }
    let report = report(&sources);
    assert_eq!(report.faults, Vec::new());
    let site = report.site.expect("a site");
    assert!(site.languages.iter().all(|it| it.resume.basics.phone.is_none()));
}

#[test]
fn files_that_are_missing_are_named() {
    let without = |lang, kind| {
        let mut sources = sources();
        sources.0.retain(|source| (source.lang, source.kind) != (lang, kind));
        report(&sources).faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    };
    assert!(
        without(Lang::En, Kind::Talks).contains(
            "public/content/en/talks.json (whole file): the guide is there in zh-CN only"
        )
    );
    assert!(
        without(Lang::En, Kind::Resume)
            .contains("public/content/en/resume.json (whole file): there is a guide but no résumé")
    );
    let nothing = report(&Sources::default()).faults;
    assert!(nothing[0].to_string().contains("there is no résumé in any language"));
}
