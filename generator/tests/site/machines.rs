//! Builds on unlike machines: the same content gives the same bytes. Only a character that no pinned
//! font has is taken from the machine's.

use crate::readers::extract_text;
use crate::sites::{Files, PERSON, ROOT_URL, read, write_to_folder};
use serde_json::json;
use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A font that isn't pinned.
const GEORGIAN: &str = "../tools/node_modules/@expo-google-fonts/noto-sans-georgian/400Regular";

/// A folder in which a site is built, with the environment.
struct Machine {
    folder: tempfile::TempDir,
    environment: Vec<(&'static str, PathBuf)>,
}

impl Machine {
    /// This machine.
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), environment: Vec::new() }
    }

    /// A machine whose only fonts are in a folder.
    fn with_fonts(fonts: &Path) -> Self {
        let mut machine = Self::new();
        let config = machine.folder.path().join("fonts.conf");
        let fonts = fonts.display();
        fs::write(&config, format!("<fontconfig><dir>{fonts}</dir></fontconfig>"))
            .expect("written");
        machine.environment.push(("FONTCONFIG_FILE", config));
        machine
    }

    fn without_fonts() -> Self {
        Self::with_fonts(Path::new("/nowhere"))
    }

    fn set(&mut self, name: &'static str, value: impl AsRef<OsStr>) {
        self.environment.push((name, value.as_ref().into()));
    }

    /// Builds the content in the folder; returns the site's files, and what was reported.
    fn build(&self, profile: &str) -> (Files, String) {
        let site = self.folder.path().join("site");
        fs::create_dir(&site).expect("a folder");
        let shell = include_str!("../../../tests/fixtures/shell.html");
        fs::write(site.join("index.html"), shell).expect("written");
        let output = Command::new(env!("CARGO_BIN_EXE_site"))
            .args(["--content", "content", "pages", "--folder", "site"])
            .args(["--profile", profile, "--url", ROOT_URL])
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .env_remove("GITHUB_ACTIONS")
            .current_dir(self.folder.path())
            .output()
            .expect("the program");
        let report = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{report}");
        let mut files = Files::new();
        read(&site, "", &mut files);
        (files, report)
    }

    fn copy_content(&self, from: &str) {
        let mut files = Files::new();
        read(Path::new(from), "", &mut files);
        for (path, bytes) in &files {
            let path = self.folder.path().join("content").join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, bytes).expect("written");
        }
    }

    /// Builds an English résumé of Sam Example with a label.
    fn build_label(&self, label: &str) -> (Files, String) {
        let folder = self.folder.path().join("content/en");
        fs::create_dir_all(&folder).expect("a folder");
        let resume = json!({ "basics": { "name": "Sam Example", "label": label } });
        fs::write(folder.join("resume.json"), resume.to_string()).expect("written");
        self.build("debug")
    }
}

/// What every extractor reads in the PDF, without spaces.
fn pdf_texts(files: &Files) -> Vec<String> {
    let folder = write_to_folder(files, ".pdf");
    let texts = extract_text(&folder.path().join("resume-en.pdf")).into_iter();
    texts.map(|(_, pages)| pages.concat().split_whitespace().collect()).collect()
}

fn preview_image(files: &Files) -> &[u8] {
    let image = files.iter().find(|(path, _)| path.starts_with("card-en."));
    image.expect("a preview image").1
}

#[test]
fn the_same_content_gives_the_same_bytes_on_every_machine() {
    let (here, mut elsewhere) = (Machine::new(), Machine::without_fonts());
    let temporary = elsewhere.folder.path().join("temporary");
    fs::create_dir(&temporary).expect("a folder");
    elsewhere.set("TMPDIR", temporary);
    elsewhere.set("TZ", "Pacific/Kiritimati");
    elsewhere.set("LC_ALL", "tr_TR.UTF-8");
    elsewhere.set("LANG", "tr_TR.UTF-8");
    elsewhere.set("RAYON_NUM_THREADS", "1");
    for machine in [&here, &elsewhere] {
        machine.copy_content(PERSON);
    }
    let ((files, report), (others, _)) = (here.build("release"), elsewhere.build("release"));
    assert!(!report.contains("glyph"), "{report}");
    let paths: BTreeSet<&String> = files.keys().chain(others.keys()).collect();
    let differs = |path: &&&String| files.get(**path) != others.get(**path);
    assert_eq!(paths.iter().filter(differs).collect::<Vec<_>>(), [] as [&&String; 0]);
}

#[test]
fn pinned_fonts_have_the_scripts_of_many_names() {
    let names = "Łukasz Ľudmila Őrsi Nguyễn Ελένη Юлія 고책 ヤマダ 魏徵 หนึ่ง हिन्दी 🚀 🇨🇳";
    let (files, report) = Machine::without_fonts().build_label(&format!("{names} אבי سلمى"));
    assert!(!report.contains("glyph"), "{report}");
    for text in pdf_texts(&files) {
        assert!(!text.contains('□'), "{text}");
        for name in names.split(' ').take(9) {
            assert!(text.contains(name), "{name} is not in {text}");
        }
    }
}

/// On other systems the program asks the system for its fonts, not a file.
#[cfg(target_os = "linux")]
#[test]
fn a_character_that_no_pinned_font_has_is_borrowed_with_a_warning() {
    let label = "Engineer ჟ";
    let georgian = Path::new(GEORGIAN).canonicalize().expect("the npm tools are installed");
    let (borrowing, report) = Machine::with_fonts(&georgian).build_label(label);
    assert!(
        report.contains("warning: no font of the project has a glyph for ჟ (U+10DF)"),
        "{report}"
    );
    assert!(pdf_texts(&borrowing).iter().all(|text| text.contains("Engineerჟ")));
    let (lacking, report) = Machine::without_fonts().build_label(label);
    assert!(report.contains("warning: no font has a glyph for ჟ (U+10DF)"), "{report}");
    assert!(pdf_texts(&lacking).iter().all(|text| text.contains("Engineer□")));
    assert!(preview_image(&borrowing) != preview_image(&lacking));
}
