//! Slips as people make them. The golden file is `slips.snap`.

use anstream::adapter::strip_str;
use portfolio::i18n::Lang::{self, En, Zh};
use site::Kind::{self, Resume, Talks};
use site::{Report, Sources, load};
use std::fmt::Write;
use std::path::Path;

fn with_change(lang: Lang, kind: Kind, from: &str, to: &str) -> Sources {
    let mut sources = Sources::read(Path::new("../tests/fixtures/pair")).expect("content");
    for source in &mut sources.files {
        source.path = source.path.replacen("../tests/fixtures/pair/", "", 1);
        if (source.lang, source.kind) == (Some(lang), kind) {
            assert!(source.text.contains(from), "{} does not say {from:?}", source.path);
            source.text = source.text.replacen(from, to, 1);
        }
    }
    sources
}

const SLIPS: [(Lang, Kind, &str, &str); 38] = [
    (En, Resume, "\"Lin Xiaoyu\",", "\"Lin Xiaoyu\""),
    (En, Resume, "\"label\": \"Engineer\",", "\"label\"： \"Engineer\","),
    (Zh, Resume, "\"startDate\": \"2020-02\",", "\"startDate\": \"2020-02\"，"),
    (Zh, Resume, "\"startDate\": \"2020-02\",", "\"startDate\": “2020-02”,"),
    (Zh, Resume, "\"startDate\": \"2020-02\",", "\"startDate\": \"2020-02”,"),
    (En, Resume, "\"Did one thing\"", "\"Did \"one\" thing\""),
    (En, Resume, "\"Did one thing\"", "\"Did\tone thing\""),
    (En, Resume, "\"Did one thing\"", "\"Did one\nthing\""),
    (En, Resume, "\"Did one thing\"", "\"Did C:\\one thing\""),
    (En, Resume, "\"Did another\"\n      ]", "\"Did another\"\n      "),
    (En, Resume, "\"Did another\"", "\"Did another\","),
    (En, Resume, "\"basics\": {", "\"basics\": {{"),
    (En, Talks, "\"talks\": [", "\"talks\": [ // the best"),
    (En, Talks, "\"talks\": [", "\"talks\" ["),
    (En, Resume, "\"2015-09\"", "\"2015-9\""),
    (En, Resume, "\"2020-02\"", "\"Feb 2020\""),
    (En, Resume, "\"endDate\": \"2020-01\"", "\"endDate\": \"Present\""),
    (En, Resume, "\"https://lin.example.org/\"", "\"lin.example.org\""),
    (En, Talks, "\"schedule\": \"https://", "\"schedule\": \""),
    (En, Resume, "[papers](https://", "[papers] (https://"),
    (
        Zh,
        Resume,
        "(https://papers.example.org/?a=1&b=2)",
        "（https://papers.example.org/?a=1&b=2）",
    ),
    (En, Resume, "\"work\": [", "\"work\": , [{ \"name\": \"D\""),
    (En, Resume, "\"work\": [", "\"work\": [{ \"name\": \"D\", \"startDate\": \"2021\" },"),
    (Zh, Resume, "\"work\": [", "\"work\": [{ \"name\": \"丁\", \"startDate\": \"2021\" },"),
    (En, Resume, "\"lastModified\": \"2021-03-04T00:00:00\"", "\"lastModified\": \"2019-12-01\""),
    (En, Talks, "\"organizations\":", "\"organisations\":"),
    (En, Talks, "\"organization\":", "\"organisation\":"),
    (Zh, Talks, "\"license\":", "\"licence\":"),
    (En, Talks, "\"title\": \"Four Talks\",", ""),
    (En, Talks, "\"title\": \"Keynote\"", "\"titel\": \"Keynote\""),
    (En, Talks, "\"title\": \"Keynote\"", "\"title\": \"\""),
    (En, Talks, "2019-06-25T13:30", "2019-06-25 13:30:00+08:00"),
    (En, Talks, "2019-06-25T13:30", "2019-06-31T13:30"),
    (En, Talks, "2019-06-25T14:10", "2019-06-25T13:10"),
    (En, Talks, "\"start\": \"2019-06-25T13:30\",", ""),
    (En, Talks, "Asia/Shanghai", "CST (UTC+8)"),
    (En, Talks, "https://video.example.org/3b", "video.example.org/3b"),
    (En, Talks, "\"Panel_3.a\"", "\"Panel 3\""),
];

#[test]
fn slips_are_explained_where_they_are() {
    let mut all = String::new();
    for (lang, kind, from, to) in SLIPS {
        let sources = with_change(lang, kind, from, to);
        let loaded = load(&sources);
        let report = Report::new(&sources, &loaded.diagnostics).text();
        let _ = write!(all, "# {to:?}\n\n{}\n\n", strip_str(&report));
    }
    insta::with_settings!({
        snapshot_path => ".", prepend_module_to_snapshot => false, omit_expression => true,
    }, {
        insta::assert_snapshot!("slips", all);
    });
}
