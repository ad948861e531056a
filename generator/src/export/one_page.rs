//! The résumé on one page: what goes first, until the rest fits.

use crate::source::Link;
use crate::{ContentMessages, SiteUrl};
use portfolio::components::IconName;
use portfolio::content::{Contact, Date, Entry, OnePage, Resume, Run, Section};
use portfolio::i18n::Lang;
use portfolio::routes::{PageId, Route};
use std::collections::{HashMap, HashSet};
use std::iter;

/// How many highlights the newest position keeps while other entries can go.
const NEWEST_HIGHLIGHTS: usize = 1;

/// An entry's place: the index of its section, of its subsection if it is in one, and its own.
type Place = (usize, Option<usize>, usize);

/// A part of the résumé that is left out.
#[derive(Clone, Copy)]
enum Cut {
    /// The text of the section at this index.
    Text(usize),
    Abstract(Place),
    Summary(Place),
    /// The last highlight.
    Highlight(Place),
    Keywords(Place),
    Entry(Place),
}

/// Returns the résumé in ever shorter versions, first the whole one but for what the owner omits.
/// Those that lack something say where the whole one is.
pub(super) fn versions(lang: Lang, resume: &Resume, site_url: &SiteUrl) -> Vec<Resume> {
    let mut rest = resume.clone();
    rest.sections.iter_mut().for_each(omit);
    let longest = rest.clone();
    rest.person.contacts.push(whole_resume(lang, site_url));
    let longest = if longest == *resume { longest } else { version(lang, &rest) };
    let mut versions = vec![longest];
    for cut in cuts(&rest) {
        if is_filled(cut, &rest) {
            apply(cut, &mut rest);
            versions.push(version(lang, &rest));
        }
    }
    versions
}

/// Removes the entries of a section that the owner omits.
fn omit(section: &mut Section) {
    section.entries.retain(|entry| entry.one_page != Some(OnePage::Omit));
    section.subsections.iter_mut().for_each(omit);
}

/// Returns where the whole résumé is.
fn whole_resume(lang: Lang, site_url: &SiteUrl) -> Contact {
    let page = PageId { route: Route::Resume, lang }.href(site_url.base());
    let url = format!("{}{page}", site_url.origin());
    let link = url.parse::<Link>().ok();
    Contact {
        icon: IconName::Profile.name().into(),
        label: Some(ContentMessages::of(lang).full_resume.into()),
        text: link.as_ref().map_or(url.as_str(), Link::display).into(),
        link: link.clone().map(Into::into),
        note: None,
    }
}

/// Returns what goes, in order; what the owner keeps, last. Older means an earlier end, or else an
/// earlier start. An entry without an end is newest, and of equally old ones the last is oldest.
fn cuts(resume: &Resume) -> Vec<Cut> {
    let mut places = places(resume);
    places.reverse();
    places.sort_by_key(|place| age_key(entry(resume, *place)));
    let is_kept = |place: &Place| entry(resume, *place).one_page == Some(OnePage::Keep);
    let newest = newest_of_sections(&places);
    // Or the newest entry of another section, if no position has highlights.
    let has_highlights = |place: &Place| !entry(resume, *place).highlights.is_empty();
    let position = by_weight(resume, &places)
        .into_iter()
        .rfind(|place| newest.contains(place) && has_highlights(place));
    let (kept, others): (Vec<Place>, Vec<Place>) = places.into_iter().partition(is_kept);
    let of_group = |group: Vec<Place>| cuts_of_group(resume, &group, &newest, position);
    [others, kept].into_iter().flat_map(of_group).collect()
}

/// Returns what goes of these entries, the oldest of which is first; each section keeps its newest
/// entry, and the newest position a highlight, until everything else is gone.
fn cuts_of_group(
    resume: &Resume,
    group: &[Place],
    newest: &HashSet<Place>,
    position: Option<Place>,
) -> Vec<Cut> {
    let each = |make: fn(Place) -> Cut| group.iter().copied().map(make);
    let highlights = |place: Place| {
        let spared = if Some(place) == position { NEWEST_HIGHLIGHTS } else { 0 };
        let count = entry(resume, place).highlights.len().saturating_sub(spared);
        iter::repeat_n(Cut::Highlight(place), count)
    };
    let last_highlights = position
        .filter(|place| group.contains(place))
        .map(|place| iter::repeat_n(Cut::Highlight(place), NEWEST_HIGHLIGHTS));
    let (newest, older): (Vec<Place>, Vec<Place>) =
        group.iter().partition(|place| newest.contains(*place));
    each(Cut::Abstract)
        .chain(each(Cut::Summary))
        .chain((0..resume.sections.len()).map(Cut::Text))
        .chain(by_weight(resume, group).into_iter().flat_map(highlights))
        .chain(older.into_iter().map(Cut::Entry))
        .chain(each(Cut::Keywords))
        .chain(last_highlights.into_iter().flatten())
        .chain(newest.into_iter().map(Cut::Entry))
        .collect()
}

/// Returns the newest entry of each section; `places` begins with the oldest.
fn newest_of_sections(places: &[Place]) -> HashSet<Place> {
    let newest = places.iter().map(|place| ((place.0, place.1), *place));
    newest.collect::<HashMap<_, _>>().into_values().collect()
}

/// Moves positions to the end, so that they keep their highlights longest.
fn by_weight(resume: &Resume, places: &[Place]) -> Vec<Place> {
    let mut places = places.to_vec();
    places.sort_by_key(|place| resume.sections[place.0].id == "work");
    places
}

/// Returns the places of all entries, in the order of pages.
fn places(resume: &Resume) -> Vec<Place> {
    let mut places = Vec::new();
    for (index, section) in resume.sections.iter().enumerate() {
        places.extend((0..section.entries.len()).map(|entry| (index, None, entry)));
        for (sub, subsection) in section.subsections.iter().enumerate() {
            places.extend((0..subsection.entries.len()).map(|entry| (index, Some(sub), entry)));
        }
    }
    places
}

/// Sorts entries by their end, then by their start.
fn age_key(entry: &Entry) -> (bool, Option<String>, Option<String>) {
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    let end = entry.date.or(entry.end);
    (end.is_none(), text(end), text(entry.start.or(entry.date)))
}

fn entry(resume: &Resume, (section, subsection, entry): Place) -> &Entry {
    let section = &resume.sections[section];
    &subsection.map_or(section, |subsection| &section.subsections[subsection]).entries[entry]
}

fn entry_mut(resume: &mut Resume, (section, subsection, entry): Place) -> &mut Entry {
    let section = &mut resume.sections[section];
    let section = match subsection {
        Some(subsection) => &mut section.subsections[subsection],
        None => section,
    };
    &mut section.entries[entry]
}

/// Whether there is something to leave out.
fn is_filled(cut: Cut, resume: &Resume) -> bool {
    match cut {
        Cut::Text(section) => resume.sections[section].text.is_some(),
        Cut::Abstract(place) => entry(resume, place).paper_abstract.is_some(),
        Cut::Summary(place) => entry(resume, place).summary.is_some(),
        Cut::Keywords(place) => entry(resume, place).keywords.is_some(),
        Cut::Highlight(place) => !entry(resume, place).highlights.is_empty(),
        Cut::Entry(place) => !entry(resume, place).is_empty(),
    }
}

/// Leaves something out. An entry becomes an empty one, so that places stay.
fn apply(cut: Cut, resume: &mut Resume) {
    match cut {
        Cut::Text(section) => resume.sections[section].text = None,
        Cut::Abstract(place) => entry_mut(resume, place).paper_abstract = None,
        Cut::Summary(place) => entry_mut(resume, place).summary = None,
        Cut::Highlight(place) => drop(entry_mut(resume, place).highlights.pop()),
        Cut::Keywords(place) => entry_mut(resume, place).keywords = None,
        Cut::Entry(place) => *entry_mut(resume, place) = Entry::default(),
    }
}

/// Returns what a reader sees of what is left: each section says how many entries it lacks.
fn version(lang: Lang, rest: &Resume) -> Resume {
    let mut version = rest.clone();
    version.sections.iter_mut().for_each(|section| count_missing(lang, section));
    version.sections.retain(|section| {
        section.text.is_some() || !section.entries.is_empty() || !section.subsections.is_empty()
    });
    version
}

/// Replaces the empty entries of a section with their number, or all if none is left.
fn count_missing(lang: Lang, section: &mut Section) {
    let all = section.entries.len();
    section.entries.retain(|entry| !entry.is_empty());
    let left = section.entries.len();
    if (1..all).contains(&left) {
        let more = ContentMessages::of(lang).more.replace("{0}", &(all - left).to_string());
        section.entries.push(Entry { remarks: vec![Run::plain(more)], ..Entry::default() });
    }
    section.subsections.iter_mut().for_each(|subsection| count_missing(lang, subsection));
    section.subsections.retain(|subsection| !subsection.entries.is_empty());
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn resume() -> Resume {
        let text = |text: &str| json!([[[{ "text": text }]]]);
        let resume = json!({
            "person": { "name": "Sam" },
            "about": "",
            "sections": [
                { "id": "summary", "title": "Summary", "text": text("About") },
                { "id": "work", "title": "Work", "entries": [
                    { "title": { "text": "Old" }, "start": "2001", "end": "2002",
                      "highlights": [text("Old 1"), text("Old 2")] },
                    { "title": { "text": "New" }, "start": "2020",
                      "highlights": [text("New 1"), text("New 2")] },
                ] },
                { "id": "publications", "title": "Publications", "entries": [
                    { "title": { "text": "Recent" }, "date": "2019", "abstract": text("Recent A") },
                    { "title": { "text": "Early" }, "date": "2000", "abstract": text("Early A") },
                ] },
                { "id": "volunteer", "title": "Volunteer", "entries": [
                    { "title": { "text": "Mentor" }, "start": "2018", "summary": text("Mentor S"),
                      "highlights": [text("Mentor 1")] },
                ] },
            ],
        });
        serde_json::from_value(resume).expect("a résumé")
    }

    /// Everything that a version shows.
    fn shown(resume: &Resume) -> Vec<String> {
        let entries = resume.sections.iter().flat_map(|section| &section.entries);
        let texts = entries.flat_map(|entry| {
            let texts = entry.summary.iter().chain(&entry.paper_abstract).chain(&entry.highlights);
            let names = entry.title.iter().chain(&entry.remarks).map(|run| run.text.clone());
            names.chain(texts.map(|text| text.plain())).collect::<Vec<_>>()
        });
        let about =
            resume.sections.iter().filter_map(|section| Some(section.text.as_ref()?.plain()));
        about.chain(texts).collect()
    }

    /// What each version lacks of the one before it.
    fn order(resume: &Resume) -> Vec<String> {
        let versions = versions(Lang::En, resume, &SiteUrl::UNKNOWN.parse().expect("a URL"));
        let lost = versions.windows(2).map(|pair| {
            let left = shown(&pair[1]);
            let lost = shown(&pair[0]).into_iter().filter(|text| !left.contains(text));
            lost.filter(|text| !text.starts_with("and ")).collect::<Vec<_>>().join(", ")
        });
        lost.collect()
    }

    #[test]
    fn abstracts_summaries_highlights_and_entries_go_oldest_first() {
        let last = ["New 1", "Recent", "Mentor", "New"];
        let first = [
            "Early A", "Recent A", "Mentor S", "About", "Mentor 1", "Old 2", "Old 1", "New 2",
            "Early", "Old",
        ];
        assert_eq!(order(&resume()), [&first[..], &last[..]].concat());
    }

    #[test]
    fn what_the_owner_keeps_goes_after_what_others_have() {
        let mut resume = resume();
        resume.sections[2].entries[1].one_page = Some(OnePage::Keep);
        let order = order(&resume);
        let at = |text: &str| order.iter().position(|lost| lost == text).expect(text);
        assert!(at("New") < at("Early A") && at("Early A") < at("Early"), "{order:?}");
    }

    #[test]
    fn sections_say_how_many_entries_they_lack() {
        let site_url = SiteUrl::UNKNOWN.parse().expect("a URL");
        let versions = versions(Lang::En, &resume(), &site_url);
        let said = versions.iter().filter(|version| shown(version).contains(&"and 1 more".into()));
        assert!(said.count() > 0);
        let last = versions.last().expect("a version");
        assert_eq!(last.sections, []);
        let missing = versions[1..].iter().map(|version| version.person.contacts.last());
        assert!(missing.flatten().all(|contact| contact.text == "example.org/en/resume"));
        assert_eq!(versions[0], resume());
    }
}
