//! Locates values in JSON texts.

use super::field_type::unescape_step;
use jsonc_parser::ast;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::collections::HashMap;
use std::ops::Range;

/// JSON (RFC 8259) without jsonc-parser's extensions.
pub(super) const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// Locations of the values in a JSON text.
pub(super) struct Positions<'a> {
    text: &'a str,
    root: Option<ast::Value<'a>>,
}

/// A property that occurs twice in an object.
pub(super) struct Duplicate {
    pub(super) name: String,
    pub(super) first: Range<usize>,
    pub(super) second: Range<usize>,
}

impl<'a> Positions<'a> {
    /// Locates the values in a text; none if it isn't valid JSON.
    pub(super) fn new(text: &'a str) -> Self {
        let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT);
        Self { text, root: parsed.ok().and_then(|parsed| parsed.value) }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Returns the range of the value at a JSON Pointer (RFC 6901). For an object or a list, that
    /// is its property name or opening bracket; for a missing value, its nearest ancestor.
    pub(super) fn value(&self, pointer: &str) -> Range<usize> {
        self.find(pointer, false)
    }

    /// Returns the range of the name of the property at a JSON Pointer.
    pub(super) fn name(&self, pointer: &str) -> Range<usize> {
        self.find(pointer, true)
    }

    fn find(&self, pointer: &str, wants_name: bool) -> Range<usize> {
        let Some(mut value) = self.root.as_ref() else { return 0..0 };
        let mut name = None;
        let mut is_there = true;
        for step in pointer.split('/').skip(1) {
            let step = unescape_step(step);
            let next = match value {
                ast::Value::Object(object) => {
                    // The last one wins, as in `parse`.
                    let property =
                        object.properties.iter().rfind(|property| property.name.as_str() == step);
                    property.map(|property| (Some(name_range(&property.name)), &property.value))
                }
                ast::Value::Array(array) => {
                    let index = step.parse::<usize>().ok();
                    index.and_then(|index| array.elements.get(index)).map(|item| (None, item))
                }
                _ => None,
            };
            match next {
                Some(next) => (name, value) = next,
                None => {
                    is_there = false;
                    break;
                }
            }
        }
        let range = range(value);
        match (name, value) {
            (Some(name), _) if wants_name && is_there => name,
            (Some(name), ast::Value::Object(_) | ast::Value::Array(_)) => name,
            (None, ast::Value::Object(_) | ast::Value::Array(_)) => range.start..range.start + 1,
            _ => range,
        }
    }

    /// Returns every property that occurs twice in an object.
    pub(super) fn duplicates(&self) -> Vec<Duplicate> {
        let mut duplicates = Vec::new();
        let mut rest: Vec<&ast::Value<'_>> = self.root.iter().collect();
        while let Some(value) = rest.pop() {
            match value {
                ast::Value::Object(object) => {
                    let mut known = HashMap::new();
                    for property in &object.properties {
                        let (name, range) = (property.name.as_str(), name_range(&property.name));
                        match known.get(name) {
                            Some(first) => duplicates.push(Duplicate {
                                name: name.to_owned(),
                                first: Range::clone(first),
                                second: range,
                            }),
                            None => drop(known.insert(name, range)),
                        }
                        rest.push(&property.value);
                    }
                }
                ast::Value::Array(array) => rest.extend(&array.elements),
                _ => {}
            }
        }
        duplicates
    }

    /// Returns line and column of an offset. Both are 1-based; columns are in characters.
    pub(super) fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..offset];
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}

fn range(value: &ast::Value<'_>) -> Range<usize> {
    use jsonc_parser::common::Ranged;
    let range = value.range();
    range.start..range.end
}

fn name_range(name: &ast::ObjectPropName<'_>) -> Range<usize> {
    use jsonc_parser::common::Ranged;
    let range = name.range();
    range.start..range.end
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
  "a/b": [1, { "c": "é", "c": 2 }],
  "list": ["x"]
}"#;

    #[test]
    fn pointers_resolve_to_text_ranges() {
        let positions = Positions::new(TEXT);
        for (pointer, expected) in [
            ("", "{"),
            ("/a~1b", "\"a/b\""),
            ("/a~1b/0", "1"),
            ("/a~1b/1", "{"),
            ("/a~1b/1/c", "2"),
            ("/a~1b/1/missing", "{"),
            ("/list/0", "\"x\""),
            ("/list/7", "\"list\""),
            ("/list/0/deeper", "\"x\""),
        ] {
            assert_eq!(&TEXT[positions.value(pointer)], expected, "{pointer}");
        }
        assert_eq!(&TEXT[positions.name("/list")], "\"list\"");
        assert_eq!(positions.line_column(positions.value("/a~1b/1/c").start), (2, 31));
    }

    #[test]
    fn both_positions_of_a_duplicate_key_are_found() {
        let duplicates = Positions::new(TEXT).duplicates();
        let [Duplicate { name, first, second }] = &duplicates[..] else { panic!("one duplicate") };
        assert_eq!((name.as_str(), &TEXT[first.clone()]), ("c", &TEXT[second.clone()]));
        assert!(first.end < second.start);
    }
}
