use super::text::run_in;
use crate::content::{Guide, Run};
use crate::find::{Filter, Found, Kind, facets};
use crate::i18n::{Lang, Words, filled};
use crate::node::{Element, el};
use leptos::prelude::*;

/// The `id` of the search field. Talks name theirs with letters, digits and hyphens only.
pub const SEARCH: &str = "_search";

/// The `id` of the words on how many talks are left, which the focus goes to when the button
/// that had it is gone.
pub const COUNT: &str = "_found";

/// The `id` of the filters.
const FACETS: &str = "_facets";

/// A button of the guide: its name and value are what it does to the filter.
fn button(name: &'static str, value: &str) -> Element {
    el("button").attr("type", "button").attr("name", name).attr("value", value.to_owned())
}

/// A value of a kind, for readers.
fn facet_name(words: &'static Words, guide: &Guide, kind: Kind, value: &str) -> Run {
    let own = |text: &str| Run { text: text.into(), link: None, lang: None, dir: None };
    let named = match kind {
        Kind::Topic => guide.topic(value),
        Kind::Organisation => guide.organisation(value),
        Kind::Slides => return own(words.has_slides),
        Kind::Video => return own(words.has_video),
    };
    named.cloned().unwrap_or_else(|| own(value))
}

/// How many talks: `5 talks`.
pub fn talks_counted(words: &'static Words, count: usize) -> String {
    match count {
        1 => words.talks_one.into(),
        _ => filled(words.talks_all, &[&count.to_string()]),
    }
}

/// How many talks are left of all: `5 of 13 talks`.
pub fn talks_left(words: &'static Words, guide: &Guide, filter: &Filter, count: usize) -> String {
    match filter.is_empty() {
        true => talks_counted(words, count),
        false => filled(words.talks_some, &[&count.to_string(), &guide.talks.len().to_string()]),
    }
}

/// What the guide is searched and filtered with. It does nothing in the first render, since
/// nobody listens yet.
#[component]
pub fn Finder<'a>(
    /// The language of the page.
    lang: Lang,
    /// The guide.
    guide: &'a Guide,
    /// What is asked for now.
    filter: &'a Filter,
    /// What that leaves.
    found: &'a Found<'a>,
    /// Whether someone listens.
    is_alive: bool,
    /// Whether the filters are unfolded, where there is little room.
    is_unfolded: bool,
) -> Element {
    let words = lang.words();
    let field = el("input")
        .attr("id", SEARCH)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "search");
    let search = el("label").with(el("span").with(words.search)).with(field);
    let unfold = button("unfold", "")
        .attr("aria-expanded", if is_unfolded { "true" } else { "false" })
        .attr("aria-controls", FACETS)
        .with(words.filters);
    let groups = [
        (words.topic, &[Kind::Topic] as &[Kind]),
        (words.organisation, &[Kind::Organisation]),
        (words.materials, &[Kind::Slides, Kind::Video]),
    ];
    let facets = facets(guide);
    let groups = groups.into_iter().filter_map(|(label, kinds)| {
        let of_group = facets.iter().filter(|(kind, _)| kinds.contains(kind));
        let buttons = of_group.map(|&(kind, value)| {
            let is_chosen = filter.has(kind, value);
            let count =
                (!is_chosen).then(|| found.count_with(&filter.toggled(&facets, kind, value)));
            let name = facet_name(words, guide, kind, value);
            el("li").with(facet(kind, value, &name, count))
        });
        let buttons: Vec<_> = buttons.collect();
        let id = format!("_{}", kinds[0].name());
        (!buttons.is_empty()).then(|| {
            el("div")
                .attr("role", "group")
                .attr("aria-labelledby", id.clone())
                .with(el("p").attr("id", id).with(label))
                .with(el("ul").each(buttons))
        })
    });
    let groups = el("div")
        .attr("id", FACETS)
        .class(if is_unfolded { "facets unfolded" } else { "facets" })
        .each(groups);
    let controls = el("fieldset")
        .attr_if("disabled", (!is_alive).then_some(""))
        .with(search)
        .with(unfold)
        .with(groups);
    el("div").class("finder").attr("role", "search").attr("aria-label", words.find).with(controls)
}

/// A filter, and how many talks it would leave if it isn't in use.
fn facet(kind: Kind, value: &str, name: &Run, count: Option<usize>) -> Element {
    let class = if count == Some(0) { "facet none" } else { "facet" };
    button(kind.name(), value)
        .class(class)
        .attr("aria-pressed", if count.is_none() { "true" } else { "false" })
        .with(run_in(el("span"), name))
        .with(count.map(|count| (" ", el("span").class("number").with(count.to_string()))))
}

/// What the filter leaves: how many talks, the filters in use, and what to loosen if there are
/// none.
#[component]
pub fn Findings<'a>(
    /// The language of the page.
    lang: Lang,
    /// The guide.
    guide: &'a Guide,
    /// What is asked for now.
    filter: &'a Filter,
    /// What that leaves.
    found: &'a Found<'a>,
    /// Whether the other language couldn't be searched.
    is_alone: bool,
) -> Element {
    let words = lang.words();
    let count = found.count();
    let counted = el("p")
        .attr("id", COUNT)
        .attr("tabindex", "-1")
        .with(talks_left(words, guide, filter, count));
    let remove = |name: &'static str, value: &str, text: &str| {
        let before = el("span").class("visually-hidden").with(words.remove);
        el("li").with(button(name, value).with(before).with(text.to_owned()))
    };
    let chosen = filter.chosen().iter().map(|(kind, value)| {
        remove(kind.name(), value, &facet_name(words, guide, *kind, value).text)
    });
    let mut chosen: Vec<_> = chosen.collect();
    if !filter.query.is_empty() {
        chosen.push(remove("q", "", &filled(words.quoted, &[&filter.query])));
    }
    let clear = el("li").with(button("clear", "").with(words.clear));
    let chosen = (!chosen.is_empty()).then(|| {
        el("ul").class("chosen").attr("aria-label", words.chosen).each(chosen).with(clear)
    });
    let alone =
        (is_alone && !filter.query.is_empty()).then(|| el("p").class("note").with(words.alone));
    el("div")
        .class("findings")
        .with(counted)
        .with(chosen)
        .with(alone)
        .with((count == 0).then(|| loosenings(words, guide, filter, found)))
}

/// The ways to have any talks at all: each without one kind of filter, or without the search.
fn loosenings(words: &'static Words, guide: &Guide, filter: &Filter, found: &Found<'_>) -> Element {
    let kinds = Kind::ALL.into_iter().filter_map(|kind| {
        let of_kind = filter.chosen().iter().filter(|(chosen, _)| *chosen == kind);
        let names: Vec<_> =
            of_kind.map(|(kind, value)| facet_name(words, guide, *kind, value).text).collect();
        let count = found.count_with(&filter.without(kind));
        (!names.is_empty()).then(|| (kind.name(), names.join(words.list_between), count))
    });
    let mut ways: Vec<_> = kinds.collect();
    if !filter.query.is_empty() {
        let without = filter.searching("");
        let count = Found::new(guide, &without, None, None).count();
        ways.push(("q", filter.query.clone(), count));
    }
    // Where each alone leaves none, only taking all away helps: "clear" stands above.
    ways.retain(|(_, _, count)| *count > 0);
    let ways = ways.into_iter().map(|(name, without, count)| {
        let text = filled(words.loosen, &[&without, &talks_counted(words, count)]);
        el("li").with(button(name, "").with(text))
    });
    el("div").class("loosen").with(el("p").with(words.none)).with(el("ul").each(ways))
}
