use super::Kind;
use super::diagnostic::Location;
use super::field_type::{FieldType, step};
use serde_json::Value;

/// A value in a content file with its place and its type.
#[derive(Clone, Debug)]
pub(super) struct Field<'a> {
    /// Path of the file.
    pub(super) file: &'a str,
    /// JSON Pointer (RFC 6901) within the file.
    pub(super) pointer: String,
    pub(super) field_type: &'static FieldType,
    pub(super) value: &'a Value,
}

impl<'a> Field<'a> {
    /// Returns the whole of a file.
    pub(super) fn root(file: &'a str, kind: Kind, value: &'a Value) -> Self {
        Self { file, pointer: String::new(), field_type: FieldType::of(kind), value }
    }

    pub(super) fn location(&self) -> Location {
        Location::value(self.file, &*self.pointer)
    }

    /// Returns the location of a property, whether it exists or not.
    pub(super) fn location_of(&self, name: &str) -> Location {
        Location::value(self.file, self.pointer_to(name))
    }

    fn pointer_to(&self, name: &str) -> String {
        format!("{}/{}", self.pointer, step(name))
    }

    /// Returns the text, unless the value is of another kind.
    pub(super) fn text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// Whether the value is null, blank, or contains only such values.
    pub(super) fn is_empty(&self) -> bool {
        is_empty(self.value)
    }

    /// Returns a property that the type defines, if it is there.
    pub(super) fn property(&self, name: &str) -> Option<Self> {
        let value = self.value.get(name)?;
        let field_type = self.field_type.property(name)?;
        Some(Self { file: self.file, pointer: self.pointer_to(name), field_type, value })
    }

    /// Returns the items, if the value is a list.
    pub(super) fn items(&self) -> Vec<Self> {
        let (Some(field_type), Some(items)) = (&self.field_type.items, self.value.as_array())
        else {
            return Vec::new();
        };
        let item = |(index, value)| {
            let pointer = format!("{}/{index}", self.pointer);
            Self { file: self.file, pointer, field_type, value }
        };
        items.iter().enumerate().map(item).collect()
    }

    /// Returns this field and everything in it that the types define, in the order of the file.
    pub(super) fn descendants(self) -> Vec<Self> {
        let names = self.value.as_object().into_iter().flat_map(|members| members.keys());
        let mut children: Vec<_> = names.filter_map(|name| self.property(name)).collect();
        children.extend(self.items());
        let mut all = vec![self];
        all.extend(children.into_iter().flat_map(Self::descendants));
        all
    }
}

/// See [`Field::is_empty`].
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_empty),
        Value::Object(members) => members.values().all(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
