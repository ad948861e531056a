//! Types of the fields in content files, from the JSON Schemas of the types in [`super::source`].

use super::Kind;
use super::source::{Guide, Resume};
use serde_json::Value;
use std::sync::LazyLock;

static RESUME: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Resume).to_value());
static TALKS: LazyLock<Value> = LazyLock::new(|| schemars::schema_for!(Guide).to_value());

/// How a field is checked, compared between languages, and searched for links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Date,
    /// A date, or a date with a time (ISO 8601).
    Timestamp,
    Link,
    /// One line of visible text, such as a name or a title; links in it are literal.
    Line,
    /// Visible text with line breaks; links in it are literal.
    Lines,
    /// Visible text with paragraphs and line breaks, which may contain inline links.
    Prose,
    /// Text that is the same in every language: an id, an account, a phone number.
    Neutral,
    /// A Digital Object Identifier, the same in every language.
    Doi,
    /// The `id` of one of the guide's topics.
    TopicId,
    /// The `id` of one of the guide's organizations.
    OrganizationId,
    /// The code of one of the site's languages.
    LanguageCode,
    /// Terms that match résumé entries; they differ by language.
    Terms,
}

impl Role {
    /// Returns the role that `x-role` names in the types in [`super::source`].
    fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "doi" => Self::Doi,
            "lines" => Self::Lines,
            "prose" => Self::Prose,
            "timestamp" => Self::Timestamp,
            "neutral" => Self::Neutral,
            "topic" => Self::TopicId,
            "organisation" => Self::OrganizationId,
            "language" => Self::LanguageCode,
            "terms" => Self::Terms,
            _ => return None,
        })
    }

    /// Whether the value is the same in every language.
    pub(super) fn is_language_neutral(self) -> bool {
        !matches!(self, Self::Line | Self::Lines | Self::Prose | Self::Terms)
    }
}

/// The type of a field, or of a whole file.
#[derive(Clone, Copy)]
pub(super) struct FieldType {
    /// With its `$ref` resolved.
    schema: &'static Value,
    root: &'static Value,
    role: Role,
}

impl FieldType {
    /// Returns the type of a file.
    pub(super) fn for_kind(kind: Kind) -> Self {
        let root: &Value = match kind {
            Kind::Resume => &RESUME,
            Kind::Talks => &TALKS,
        };
        Self { schema: root, root, role: Role::Line }
    }

    /// Returns the type of a property; none if this type doesn't define it.
    pub(super) fn property(self, name: &str) -> Option<Self> {
        Some(self.resolve(self.schema["properties"].get(name)?, Role::Line))
    }

    /// Returns the current name of the property that an earlier version of the standard called
    /// `name`.
    pub(super) fn current_name(self, name: &str) -> Option<&'static str> {
        let mut properties = self.schema["properties"].as_object()?.iter();
        Some(properties.find(|(_, property)| property["x-earlier-name"] == name)?.0)
    }

    /// Returns the type of the items of a list.
    pub(super) fn items(self) -> Self {
        self.resolve(&self.schema["items"], self.role)
    }

    /// Returns the names of all properties, in the order of the type.
    pub(super) fn property_names(self) -> Vec<String> {
        let properties = self.schema["properties"].as_object();
        properties.into_iter().flat_map(|members| members.keys().cloned()).collect()
    }

    /// Whether it is an object with known properties.
    pub(super) fn is_object(self) -> bool {
        self.schema["properties"].is_object()
    }

    pub(super) fn is_list(self) -> bool {
        self.schema["items"].is_object()
    }

    pub(super) fn role(self) -> Role {
        self.role
    }

    /// `default` applies if the schema declares no role.
    fn resolve(self, schema: &'static Value, default: Role) -> Self {
        let explicit = schema["x-role"].as_str().and_then(Role::from_name);
        // An optional field is `anyOf` its type and null.
        let alternative = schema["anyOf"].as_array().and_then(|any| any.first());
        let schema = alternative.unwrap_or(schema);
        let Some(reference) = schema["$ref"].as_str() else {
            return Self { schema, role: explicit.unwrap_or(default), ..self };
        };
        let role = match reference {
            "#/$defs/Date" => Role::Date,
            "#/$defs/Link" => Role::Link,
            _ => default,
        };
        let schema = self.root.pointer(reference.trim_start_matches('#')).unwrap_or(schema);
        Self { schema, role: explicit.unwrap_or(role), ..self }
    }

    /// Calls `visit` with JSON Pointer, type and value of `value` and of everything in it that the
    /// type defines; `pointer` is that of `value`.
    pub(super) fn walk<'v>(
        self,
        value: &'v Value,
        pointer: &str,
        visit: &mut impl FnMut(&str, Self, &'v Value),
    ) {
        visit(pointer, self, value);
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    let current = self.current_name(name);
                    if let Some(field) = self.property(current.unwrap_or(name)) {
                        field.walk(member, &format!("{pointer}/{}", step(name)), visit);
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.items().walk(item, &format!("{pointer}/{index}"), visit);
                }
            }
            _ => {}
        }
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
        for (kind, path, role) in [
            (Kind::Resume, "basics/url", Role::Link),
            (Kind::Resume, "basics/email", Role::Neutral),
            (Kind::Resume, "basics/label", Role::Line),
            (Kind::Resume, "basics/summary", Role::Prose),
            (Kind::Resume, "basics/location/address", Role::Lines),
            (Kind::Resume, "work/0/startDate", Role::Date),
            (Kind::Resume, "work/0/highlights/0", Role::Prose),
            (Kind::Resume, "meta/lastModified", Role::Timestamp),
            (Kind::Resume, "languages/0/language", Role::Line),
            (Kind::Resume, "publications/0/doi", Role::Doi),
            (Kind::Talks, "language", Role::LanguageCode),
            (Kind::Talks, "talks/0/slides", Role::Link),
            (Kind::Talks, "talks/0/topics/0", Role::TopicId),
            (Kind::Talks, "talks/0/speakers/0/organisation", Role::OrganizationId),
            (Kind::Talks, "topics/0/terms/0", Role::Terms),
        ] {
            let field = path.split('/').try_fold(FieldType::for_kind(kind), |field, step| {
                if step == "0" { Some(field.items()) } else { field.property(step) }
            });
            assert_eq!(field.map(FieldType::role), Some(role), "{path}");
        }
        let resume = FieldType::for_kind(Kind::Resume);
        assert!(resume.property("x-date").is_none());
        let work = resume.property("work").expect("work").items();
        assert_eq!(work.current_name("company"), Some("name"));
        assert_eq!(work.current_name("name"), None);
    }
}
