//! Texts that changed in one language and not in the other since both were last confirmed.

use super::fit::Fitted;
use super::languages::translations;
use crate::diagnostic::{Diagnostic, Location};
use crate::field::Field;
use crate::site_file::hash;
use crate::source::CONFIRMED;
use crate::{Kind, Sources};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashSet;

/// What the owner confirmed: hashes, not positions, so that an inserted entry changes nothing.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Confirmed {
    /// Explains the file to those who open it.
    #[serde(default)]
    about: String,
    /// Hash of the résumés in all languages, without their metadata.
    resume: String,
    /// The résumé's date at that time.
    last_modified: Option<String>,
    /// The texts that say the same: the hash in the first language, a space, and the second's.
    pairs: Vec<String>,
}

impl Confirmed {
    /// Confirms the files as they are.
    pub(super) fn new(files: &[Fitted<'_>]) -> Self {
        let mut pairs: Vec<String> =
            translations(files).iter().map(|(first, second)| pair(first, second)).collect();
        pairs.sort();
        pairs.dedup();
        Self {
            about: "Written by `make confirm`: texts that say the same in both languages".into(),
            resume: resume_hash(files),
            last_modified: last_modified(files).map(|(_, date)| date),
            pairs,
        }
    }

    /// Returns the text of the file.
    pub(super) fn to_json(&self) -> serde_json::Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }
}

fn text_hash(field: &Field<'_>) -> String {
    hash(field.text().unwrap_or_default().as_bytes())
}

fn pair(first: &Field<'_>, second: &Field<'_>) -> String {
    format!("{} {}", text_hash(first), text_hash(second))
}

fn resume_hash(files: &[Fitted<'_>]) -> String {
    let resumes = files.iter().filter(|file| file.source.kind == Kind::Resume);
    let texts = resumes.map(|file| {
        let mut json = file.json.clone();
        if let Value::Object(members) = &mut json {
            members.retain(|name, _| name != "meta" && name != "$schema");
        }
        json.to_string()
    });
    hash(texts.collect::<Vec<_>>().join("\n").as_bytes())
}

/// Returns the place and the text of the résumé's date.
fn last_modified(files: &[Fitted<'_>]) -> Option<(Location, String)> {
    let resume = files.iter().find(|file| file.source.kind == Kind::Resume)?;
    let field = resume.root().property("meta")?.property("lastModified")?;
    Some((field.location(), field.text()?.to_owned()))
}

/// Compares the files with what was confirmed, and with what was last published, if that is known.
pub(super) fn diagnostics(
    files: &[Fitted<'_>],
    published: Option<&[Fitted<'_>]>,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let path = sources.folder.join(CONFIRMED).display().to_string();
    let confirmed = match sources.confirmed.as_deref().map(serde_json::from_str::<Confirmed>) {
        None => None,
        Some(Ok(confirmed)) => Some(confirmed),
        Some(Err(_)) => {
            let message = "this file isn't as `make confirm` writes it, and is ignored";
            return vec![
                Diagnostic::warning(Location::file(&path), message)
                    .help("run `make confirm`, which writes it anew"),
            ];
        }
    };
    let states = confirmed.into_iter().chain(published.map(Confirmed::new));
    let states: Vec<State> = states.map(State::new).collect();
    let is_confirmed = states.first().is_some_and(|state| state.has_same_resume(files));
    let date = states.iter().find_map(|state| state.check_date(files)).filter(|_| !is_confirmed);
    let mut diagnostics: Vec<_> = date.into_iter().collect();
    let mut unknown = 0;
    for (first, second) in translations(files) {
        let found = states.iter().map(|state| state.look_up(&first, &second));
        // What was confirmed weighs more than what was published.
        match found.reduce(|a, b| if a == Pair::Unknown { b } else { a }) {
            Some(Pair::Known) => {}
            Some(Pair::OnlyFirst) => diagnostics.push(left_behind(&first, &second)),
            Some(Pair::OnlySecond) => diagnostics.push(left_behind(&second, &first)),
            Some(Pair::Unknown) | None => unknown += 1,
        }
    }
    if unknown > 0 {
        let texts = if unknown == 1 { "text is" } else { "texts are" };
        let message = format!("{unknown} {texts} not confirmed to say the same in both languages");
        let help = "compare them, then run `make confirm`: later a warning tells when one changes \
                    without the other";
        diagnostics.push(Diagnostic::note(Location::file(&path), message).help(help));
    }
    diagnostics
}

fn left_behind(unchanged: &Field<'_>, changed: &Field<'_>) -> Diagnostic {
    Diagnostic::warning(unchanged.location(), "this text may be out of date in one language")
        .related(changed.location(), "changed here")
        .help("make the same change in both languages, then run `make confirm`")
}

/// What is known of a pair of texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pair {
    Known,
    /// Only the text in the first language, or both but not together.
    OnlyFirst,
    OnlySecond,
    Unknown,
}

/// The texts and the date at an earlier time.
struct State {
    confirmed: Confirmed,
    pairs: HashSet<String>,
    first: HashSet<String>,
    second: HashSet<String>,
}

impl State {
    fn new(confirmed: Confirmed) -> Self {
        let halves = confirmed.pairs.iter().filter_map(|pair| pair.split_once(' '));
        let (first, second) = halves.map(|(a, b)| (a.to_owned(), b.to_owned())).unzip();
        Self { pairs: confirmed.pairs.iter().cloned().collect(), first, second, confirmed }
    }

    fn look_up(&self, first: &Field<'_>, second: &Field<'_>) -> Pair {
        if self.pairs.contains(&pair(first, second)) {
            Pair::Known
        } else if self.first.contains(&text_hash(first)) {
            Pair::OnlyFirst
        } else if self.second.contains(&text_hash(second)) {
            Pair::OnlySecond
        } else {
            Pair::Unknown
        }
    }

    fn has_same_resume(&self, files: &[Fitted<'_>]) -> bool {
        self.confirmed.resume == resume_hash(files)
    }

    /// Returns a warning if the résumé changed and its date didn't.
    fn check_date(&self, files: &[Fitted<'_>]) -> Option<Diagnostic> {
        let (location, date) = last_modified(files)?;
        let is_stale =
            self.confirmed.last_modified.as_ref() == Some(&date) && !self.has_same_resume(files);
        is_stale.then(|| {
            Diagnostic::warning(location, "the résumé has changed, but its date hasn't")
                .help("renew meta.lastModified, or run `make confirm` to keep the date")
        })
    }
}
