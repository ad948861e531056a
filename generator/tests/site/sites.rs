//! Sites made for tests.

use portfolio::i18n::Lang;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use site::{
    Offline, Report, Shell, Site, SiteUrl, SlowFiles, Sources, load, prepare_for_hosting, write,
};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex};

/// The content of a person who doesn't exist, in both languages and in all sections.
pub(crate) const PERSON: &str = "../tests/fixtures/person";
/// An address at the root of its host.
pub(crate) const ROOT_URL: &str = "https://example.org/";
/// An address with a base path.
pub(crate) const URL: &str = "https://example.org/repo/";

/// The files of a site by their paths.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The content in a folder, which must have no errors.
pub(crate) fn site(content: &str) -> Site {
    try_site(content).unwrap_or_else(|errors| panic!("{errors}"))
}

/// The content in a folder, or what is wrong with it.
fn try_site(content: &str) -> Result<Site, String> {
    let sources = Sources::read(Path::new(content))
        .map_err(|errors| Report::new(&Sources::default(), &errors).text())?;
    let loaded = load(&sources);
    loaded.site.ok_or_else(|| Report::new(&sources, &loaded.diagnostics).text())
}

/// The release of a site at an address, in a shell.
pub(crate) fn release(content: &str, url: &str, shell: &str) -> Files {
    release_in(content, url, Shell::new(shell).expect("a shell"))
}

fn release_in(content: &str, url: &str, shell: Shell) -> Files {
    let site = site(content);
    let (site_url, shell) = address_and_shell(&site, url, shell);
    let folder = tempfile::tempdir().expect("a folder");
    write(&Arc::new(site), &site_url, &shell, folder.path()).expect("written");
    prepare_for_hosting(&site_url, Offline::Enabled, folder.path()).expect("finished");
    let mut files = Files::new();
    read(folder.path(), "", &mut files);
    files
}

/// Like [`release`], but without compressed files, headers, service worker and pictures, which take
/// most of the time.
pub(crate) fn pages(content: &str, url: &str, shell: &str) -> Result<Files, String> {
    files_without(&["png", "ico"], content, url, shell)
}

/// Like [`pages`], with empty files of these types.
pub(crate) fn files_without(
    types: &[&str],
    content: &str,
    url: &str,
    shell: &str,
) -> Result<Files, String> {
    let site = try_site(content)?;
    let (site_url, shell) = address_and_shell(&site, url, Shell::new(shell).expect("a shell"));
    let made = site::files(&Arc::new(site), &site_url, &shell, SlowFiles::OnRequest);
    let made = made.map_err(|error| format!("{error:#}"))?;
    let made = made.into_iter().map(|file| {
        let is_left_out = file.path.rsplit('.').next().is_some_and(|kind| types.contains(&kind));
        let bytes = if is_left_out { Ok(Vec::new()) } else { file.bytes().map(|it| it.to_vec()) };
        Ok((file.path.clone(), bytes.map_err(|error| format!("{error:#}"))?))
    });
    made.collect()
}

fn address_and_shell(site: &Site, url: &str, shell: Shell) -> (SiteUrl, Shell) {
    let site_url: SiteUrl = url.parse().expect("an address");
    let shell = shell.with_styles_of(site);
    let shell = shell.and_then(|shell| shell.with_worker(Offline::Enabled, &site_url));
    (site_url, shell.and_then(Shell::with_policy).expect("a shell"))
}

/// Like [`pages`], of `resume.json` files, at [`ROOT_URL`].
pub(crate) fn pages_of_resumes(resumes: &[(Lang, impl AsRef<[u8]>)]) -> Result<Files, String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (lang, resume) in resumes {
        let path = folder.path().join(lang.code());
        fs::create_dir_all(&path).expect("a folder");
        fs::write(path.join("resume.json"), resume).expect("written");
    }
    let content = folder.path().display().to_string();
    pages(&content, ROOT_URL, include_str!("../../../tests/fixtures/shell.html"))
}

/// Like [`pages_of_resumes`], of an English résumé that has no errors.
pub(crate) fn pages_of_resume(resume: &Value) -> Files {
    let files = pages_of_resumes(&[(Lang::En, resume.to_string())]);
    files.unwrap_or_else(|said| panic!("{resume:#}\n{said}"))
}

/// The person's site at an address. Each takes seconds, and is made once for all tests.
pub(crate) fn person_site(url: &'static str) -> Arc<Files> {
    static MADE: LazyLock<Mutex<BTreeMap<&str, Arc<Files>>>> = LazyLock::new(Mutex::default);
    let mut made = MADE.lock().expect("a lock");
    made.entry(url).or_insert_with(|| Arc::new(build_person_site(url))).clone()
}

/// The person's site in the shell that `index.html` is but for the app.
fn build_person_site(url: &str) -> Files {
    let shell = Shell::from_source(Path::new("..")).expect("index.html");
    release_in(PERSON, url, shell)
}

/// Adds the files in a folder, by their paths after `start`.
pub(crate) fn read(folder: &Path, start: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = format!("{start}{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            read(&path, &format!("{name}/"), files);
        } else {
            files.insert(name, fs::read(&path).expect("a file"));
        }
    }
}

/// A file's text.
pub(crate) fn text<'a>(files: &'a Files, path: &str) -> &'a str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("there is no {path}"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Every document with its path.
pub(crate) fn documents(files: &Files) -> Vec<(&str, Html)> {
    let paths = files.keys().filter(|path| path.ends_with(".html"));
    paths.map(|path| (path.as_str(), Html::parse_document(text(files, path)))).collect()
}

/// What a selector finds in a document.
pub(crate) fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// The text of each element on the English résumé page that matches a selector.
pub(crate) fn shown(files: &Files, selector: &str) -> Vec<String> {
    let page = Html::parse_document(text(files, "en/resume/index.html"));
    let found = all(&page, selector).into_iter();
    found.map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

/// The value of an attribute of the one element that a selector finds.
pub(crate) fn attribute(html: &Html, selector: &str, name: &str) -> String {
    let found = all(html, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found[0].attr(name).unwrap_or_else(|| panic!("{selector} has no {name}")).to_owned()
}

/// A content file of the person.
pub(crate) fn content(lang: Lang, file: &str) -> Value {
    content_in(PERSON, lang, file)
}

/// A content file in a folder.
pub(crate) fn content_in(folder: &str, lang: Lang, file: &str) -> Value {
    let path = format!("{folder}/{}/{file}", lang.code());
    serde_json::from_str(&fs::read_to_string(path).expect("content")).expect("JSON")
}

/// The files of a kind, in a folder of their own.
pub(crate) fn write_to_folder(files: &Files, end: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(end)) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
    folder
}
