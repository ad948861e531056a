//! Every way that content can be wrong, each named with its place and cure.

use crate::{report, sources};
use portfolio::i18n::Lang;
use portfolio::site::check::Report;
use portfolio::site::{Kind, Sources};

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
            "\"Track industry trends and explore further advanced features\",",
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
    assert!(site.languages.iter().all(|it| it.files.resume.basics.phone.is_none()));
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

#[test]
fn what_looks_like_a_link_and_is_none_is_a_warning_with_its_place() {
    let report = broken(
        Lang::Zh,
        Kind::Resume,
        "(https://github.com/caicloud/ormb)",
        "(ftp://github.com/caicloud/ormb)",
    );
    let said: Vec<String> = report.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        [
            "public/content/zh/resume.json /work/0/highlights/2: has \"[caicloud/ormb](ftp://github.com/caicloud/ormb)\", which is no link and is shown as it stands; right would be: an address that begins with https://, http://, mailto: or tel: and has no spaces, if a link is meant"
        ]
    );
}
