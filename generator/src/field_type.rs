//! Types of the fields in content files, read from the JSON Schemas of the types in
//! [`super::source`].

use super::Kind;
use super::schema::{JSON_RESUME, own_schema};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::LazyLock;

/// How a text is checked, compared between languages, and searched for links.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Role {
    Date,
    /// A date, or a date with a time (ISO 8601).
    Timestamp,
    /// A date and a time of day, without a time zone.
    DateTime,
    /// A time zone's name in the IANA database.
    TimeZone,
    Link,
    /// One line of visible text, such as a name or a title; links in it are literal.
    #[default]
    Line,
    /// Visible text with line breaks; links in it are literal.
    Lines,
    /// Visible text with paragraphs and line breaks, which may contain inline links.
    Prose,
    /// Text that is the same in every language: an account, a phone number.
    Neutral,
    /// What references and URLs call an entry.
    Id,
    /// A Digital Object Identifier, the same in every language.
    Doi,
    /// The `id` of one of the guide's topics.
    TopicId,
    /// The `id` of one of the guide's organizations.
    OrganizationId,
    /// The code of one of the site's languages.
    LanguageCode,
    /// A type of BibTeX entry.
    PublicationKind,
    /// What the one-page résumé does with an entry.
    OnePage,
    /// The address of the site.
    SiteUrl,
    /// A color in hexadecimal notation.
    Color,
    /// One character.
    Character,
    /// Terms that match résumé entries; they differ by language.
    Terms,
}

impl Role {
    /// Whether the value is the same in every language.
    pub(super) fn is_language_neutral(self) -> bool {
        !matches!(self, Self::Line | Self::Lines | Self::Prose | Self::Terms)
    }
}

/// The type of a field, or of a whole file.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct FieldType {
    #[serde(rename = "x-role")]
    pub(super) role: Role,
    description: String,
    /// Its name before JSON Resume 1.0.0.
    #[serde(rename = "x-earlier-name")]
    earlier_name: Option<String>,
    /// The properties of an object, in the order of the type.
    properties: Option<IndexMap<String, FieldType>>,
    /// The items of a list.
    pub(super) items: Option<Box<FieldType>>,
}

static RESUME: LazyLock<FieldType> = LazyLock::new(|| FieldType::new(&own_schema(Kind::Resume)));
static TALKS: LazyLock<FieldType> = LazyLock::new(|| FieldType::new(&own_schema(Kind::Talks)));
static SITE: LazyLock<FieldType> = LazyLock::new(|| FieldType::new(&own_schema(Kind::Site)));
/// What the standard defines, whether the site shows it or not.
pub(super) static STANDARD: LazyLock<FieldType> = LazyLock::new(|| FieldType::new(&JSON_RESUME));

impl FieldType {
    #[expect(clippy::expect_used, reason = "the schemas are part of the program")]
    fn new(schema: &Value) -> Self {
        Self::deserialize(schema).expect("a JSON Schema")
    }

    /// Returns the type of a file.
    pub(super) fn of(kind: Kind) -> &'static Self {
        match kind {
            Kind::Resume => &RESUME,
            Kind::Talks => &TALKS,
            Kind::Site => &SITE,
        }
    }

    /// Says what it is, to follow "expected": the first sentence of its description.
    pub(super) fn expectation(&self) -> Option<String> {
        let text = self.description.replace('\n', " ");
        let sentence = text.split(". ").next()?.trim_end_matches('.');
        let mut letters = sentence.chars();
        let first = letters.next()?.to_lowercase();
        Some(first.chain(letters).collect())
    }

    /// Whether it is an object with known properties.
    pub(super) fn is_object(&self) -> bool {
        self.properties.is_some()
    }

    fn properties(&self) -> impl Iterator<Item = (&String, &Self)> {
        self.properties.iter().flatten()
    }

    /// Returns the names of all properties, in the order of the type.
    pub(super) fn property_names(&self) -> Vec<String> {
        self.properties().map(|(name, _)| name.clone()).collect()
    }

    /// Returns the type of a property by its current or earlier name; none if this type doesn't
    /// define it.
    pub(super) fn property(&self, name: &str) -> Option<&Self> {
        self.properties.as_ref()?.get(self.current_name(name).unwrap_or(name))
    }

    /// Returns the current name of the property that an earlier version of the standard called
    /// `name`.
    pub(super) fn current_name(&self, name: &str) -> Option<&str> {
        let mut properties = self.properties();
        Some(properties.find(|(_, property)| property.earlier_name.as_deref() == Some(name))?.0)
    }

    /// Returns the type of the value at a JSON Pointer.
    pub(super) fn at(&self, pointer: &str) -> Option<&Self> {
        let mut steps = pointer.split('/').skip(1).map(unescape_step);
        steps.try_fold(self, |parent, step| match &parent.items {
            Some(items) => Some(&**items),
            None => parent.property(&step),
        })
    }
}

/// Escapes a name as a step of a JSON Pointer (RFC 6901, section 3).
pub(super) fn step(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// Returns the name that [`step`] escaped.
pub(super) fn unescape_step(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_have_the_expected_roles() {
        for (kind, pointer, role) in [
            (Kind::Resume, "/basics/url", Role::Link),
            (Kind::Resume, "/basics/label", Role::Line),
            (Kind::Resume, "/work/0/startDate", Role::Date),
            (Kind::Resume, "/work/0/highlights/0", Role::Prose),
            (Kind::Talks, "/talks/0/slides", Role::Link),
            (Kind::Talks, "/talks/0/slides/1", Role::Link),
            (Kind::Talks, "/talks/0/start", Role::DateTime),
            (Kind::Talks, "/talks/0/topics/0", Role::TopicId),
        ] {
            let field = FieldType::of(kind).at(pointer);
            assert_eq!(field.map(|field| field.role), Some(role), "{pointer}");
        }
        let work = FieldType::of(Kind::Resume).at("/work/0").expect("a type");
        assert!(work.property("x-date").is_none());
        assert_eq!(work.current_name("company"), Some("name"));
        assert_eq!(work.current_name("name"), None);
    }
}
