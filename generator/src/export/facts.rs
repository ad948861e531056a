//! Text that several formats share.

use portfolio::content::{Contact, Fact, Guide, Line, Link, Person, Resume, Run, Speaker, Talk};
use portfolio::i18n::{Lang, long, month_and_year, range_text};

/// Maximum line width in columns, which fits terminals and e-mail.
pub(super) const COLUMNS: usize = 78;

/// Returns a fact's text and link.
pub(super) fn fact(lang: Lang, fact: Fact<'_>) -> (String, Option<Link>) {
    if let Fact::Dates(dates) = fact {
        return (range_text(lang, dates), None);
    }
    fact.run().map(|run| (run.text.clone(), run.link.clone())).unwrap_or_default()
}

/// Formats the month of a résumé's "as of" date, shown next to the name.
pub(super) fn as_of(lang: Lang, resume: &Resume) -> Option<String> {
    resume.as_of.map(|date| format!("{}{}", lang.messages().as_of, month_and_year(lang, date)))
}

/// Formats the name in the other language with its pronunciation, if there is one:
/// `苏明远 (Sū Míngyuǎn)`.
pub(super) fn other_names(person: &Person) -> Option<Run> {
    let Person { other_name, pronunciation, .. } = person;
    let pronounced = |name: &str| match pronunciation {
        Some(pronunciation) => format!("{name} ({pronunciation})"),
        None => name.to_owned(),
    };
    let other = other_name.as_ref().map(|run| Run { text: pronounced(&run.text), ..run.clone() });
    other.or_else(|| pronunciation.clone().map(Run::plain))
}

/// Returns the title of a document with pages.
pub(super) fn document_title(lang: Lang, resume: &Resume) -> String {
    format!("{} · {}", resume.person.name, lang.messages().resume)
}

/// Returns the parts of the footer of a document with pages, before the page number.
pub(super) fn footer(lang: Lang, resume: &Resume) -> Vec<String> {
    let date = resume.as_of.map(|date| long(lang, date));
    let date = date.map(|date| format!("{}{date}", lang.messages().resume_date));
    date.into_iter().chain([document_title(lang, resume)]).collect()
}

/// Whether the first strong character is right-to-left (UAX #9, P2 and P3), which is how
/// `dir="auto"` finds the direction on pages.
pub(super) fn is_rtl(text: &str) -> bool {
    unicode_bidi::get_base_direction(text) == unicode_bidi::Direction::Rtl
}

/// Formats a contact without its link: `GitHub: lin (7 followers)`.
pub(super) fn contact(lang: Lang, contact: &Contact) -> String {
    let label = contact.label.as_ref();
    let label = label.map(|label| format!("{label}{}", lang.messages().colon)).unwrap_or_default();
    let note = contact.note.as_ref().map(|note| format!(" ({})", note.text)).unwrap_or_default();
    format!("{label}{}{note}", contact.text)
}

/// Formats a speaker, with the organization if it is known: `Lin, Example Inc.`
pub(crate) fn speaker(lang: Lang, guide: &Guide, speaker: &Speaker) -> String {
    let organization = guide.organization_of(speaker);
    let organization =
        organization.map(|name| format!("{}{}", lang.messages().speaker_separator, name.text));
    format!("{}{}", speaker.name, organization.unwrap_or_default())
}

/// Formats when and where a talk takes place, if that is known.
pub(crate) fn time_and_room(talk: &Talk) -> Option<String> {
    let time: String = talk.time.iter().map(|part| part.text.as_str()).collect();
    let time = (!time.is_empty()).then_some(time);
    let room = talk.room.as_ref().map(|room| room.text.clone());
    let parts: Vec<String> = time.into_iter().chain(room).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Rewrites a line in another markup: `words` formats plain runs, `link` linked ones.
pub(super) fn render_runs(
    line: &Line,
    words: impl Fn(&str) -> String,
    link: impl Fn(&str, &str) -> String,
) -> String {
    let runs = line.0.iter().map(|run| match &run.link {
        Some(to) => link(&run.text, to.as_str()),
        None => words(&run.text),
    });
    runs.collect()
}
