//! Reading typed content from JSON, however the platform holds JSON: the build host as serde's
//! `Value`, the browser as what its own `JSON.parse` made.
//!
//! Serde's derived readers are generated for each record and each list anew; ARCHITECTURE.md has
//! what they weighed.

use std::str::FromStr;

/// A JSON value.
pub trait Json: Sized {
    /// The member of an object, if it is there and not `null`.
    fn member(&self, name: &str) -> Option<Self>;
    /// A string.
    fn text(&self) -> Option<String>;
    /// The items of an array.
    fn items(&self) -> Option<Vec<Self>>;
    /// `true` or `false`.
    fn truth(&self) -> Option<bool>;
}

/// A value that isn't what it should be.
#[derive(Debug, PartialEq, Eq)]
pub struct Misread {
    /// Where it stands: a JSON Pointer (RFC 6901).
    pub pointer: String,
    /// What it should be.
    pub right: &'static str,
}

/// Where reading stands, and the first thing that it stumbled over. Reading goes on after that
/// with values that stand for nothing, which [`read`] throws away: a way out at every field
/// would weigh more than all the reading.
#[derive(Debug, Default)]
pub struct Reader {
    pointer: String,
    misread: Option<Misread>,
}

impl Reader {
    fn stumble(&mut self, right: &'static str) {
        let pointer = &self.pointer;
        self.misread.get_or_insert_with(|| Misread { pointer: pointer.clone(), right });
    }

    /// Reads the member of an object into its place.
    pub(super) fn member<T: Read>(&mut self, json: &impl Json, name: &'static str, to: &mut T) {
        self.step_to(json, name, T::MAY_BE_ABSENT, &mut |json, reader| to.read(json, reader));
    }

    /// Goes to the member of an object and reads it there. One for all types of values: each
    /// would have its own otherwise.
    #[inline(never)]
    fn step_to<J: Json>(
        &mut self,
        json: &J,
        name: &'static str,
        may_be_absent: bool,
        read: &mut dyn FnMut(&J, &mut Self),
    ) {
        let length = self.enter(name);
        match json.member(name) {
            Some(value) => read(&value, self),
            None if may_be_absent => {}
            None => self.stumble("a value here"),
        }
        self.pointer.truncate(length);
    }

    /// Goes through the items of an array and reads each; one for all types as well.
    #[inline(never)]
    fn step_through<J: Json>(&mut self, json: &J, read: &mut dyn FnMut(&J, &mut Self)) {
        let Some(items) = json.items() else {
            self.stumble("a list");
            return;
        };
        for (index, item) in items.iter().enumerate() {
            let length = self.enter(&index.to_string());
            read(item, self);
            self.pointer.truncate(length);
        }
    }

    /// Goes a step further in; gives the length of the pointer to come back to.
    #[inline(never)]
    fn enter(&mut self, step: &str) -> usize {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(step);
        length
    }
}

/// What can be read from JSON. A value is filled in where it stands: handing records up by value
/// costs code for each field (ARCHITECTURE.md has the figures).
pub trait Read: Sized {
    /// Whether it may be missing.
    const MAY_BE_ABSENT: bool = false;

    /// Fills it in, from [`Read::absent`].
    fn read(&mut self, json: &impl Json, reader: &mut Reader);

    /// What stands for it where it is missing, or unreadable.
    fn absent() -> Self;
}

/// Reads a whole value.
///
/// # Errors
/// A [`Misread`] that says where and what would be right.
pub fn read<T: Read>(json: &impl Json) -> Result<T, Misread> {
    let (mut reader, mut value) = (Reader::default(), T::absent());
    value.read(json, &mut reader);
    match reader.misread {
        Some(misread) => Err(misread),
        None => Ok(value),
    }
}

impl Read for String {
    #[inline(never)]
    fn read(&mut self, json: &impl Json, reader: &mut Reader) {
        match json.text() {
            Some(text) => *self = text,
            None => reader.stumble("text"),
        }
    }

    fn absent() -> Self {
        Self::new()
    }
}

impl Read for bool {
    fn read(&mut self, json: &impl Json, reader: &mut Reader) {
        match json.truth() {
            Some(truth) => *self = truth,
            None => reader.stumble("true or false"),
        }
    }

    fn absent() -> Self {
        false
    }
}

/// Reads a value that is written as text.
pub(super) fn written<T: FromStr<Err = &'static str>>(
    json: &impl Json,
    reader: &mut Reader,
    to: &mut T,
) {
    let mut text = String::new();
    text.read(json, reader);
    match text.parse() {
        Ok(value) => *to = value,
        Err(right) => reader.stumble(right),
    }
}

impl<T: Read> Read for Option<T> {
    const MAY_BE_ABSENT: bool = true;

    fn read(&mut self, json: &impl Json, reader: &mut Reader) {
        self.insert(T::absent()).read(json, reader);
    }

    fn absent() -> Self {
        None
    }
}

impl<T: Read> Read for Vec<T> {
    const MAY_BE_ABSENT: bool = true;

    fn read(&mut self, json: &impl Json, reader: &mut Reader) {
        reader.step_through(json, &mut |item, reader| {
            let mut value = T::absent();
            value.read(item, reader);
            self.push(value);
        });
    }

    fn absent() -> Self {
        Self::new()
    }
}

#[cfg(feature = "ssr")]
impl Json for serde_json::Value {
    fn member(&self, name: &str) -> Option<Self> {
        self.get(name).filter(|value| !value.is_null()).cloned()
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(Into::into)
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().cloned()
    }

    fn truth(&self) -> Option<bool> {
        self.as_bool()
    }
}

/// Declares records: structs that are read from JSON objects, each field by its name there.
macro_rules! records {
    ($($(#[$meta:meta])* $name:ident {
        $($(#[$field_meta:meta])* $field:ident $key:literal: $kind:ty,)*
    })*) => {$(
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "ssr", derive(serde::Serialize, schemars::JsonSchema))]
        $(#[$meta])*
        pub struct $name {
            $(#[cfg_attr(feature = "ssr", serde(rename = $key))]
            $(#[$field_meta])*
            pub $field: $kind,)*
        }

        impl $crate::content::json::Read for $name {
            #[inline(never)]
            fn read(
                &mut self,
                json: &impl $crate::content::json::Json,
                reader: &mut $crate::content::json::Reader,
            ) {
                $(reader.member(json, $key, &mut self.$field);)*
            }

            fn absent() -> Self {
                Self { $($field: $crate::content::json::Read::absent(),)* }
            }
        }
    )*};
}

pub(super) use records;

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::super::{Date, Link};
    use super::*;
    use serde_json::{Value, json};

    records! {
        /// A record.
        #[expect(unreachable_pub, reason = "records are public")]
        Pair {
            /// One.
            one "one": String,
            /// Another.
            other_one "otherOne": Option<Date>,
            /// More.
            more "more": Vec<Link>,
        }
    }

    fn outcome(json: &Value) -> Result<Pair, (String, &'static str)> {
        read(json).map_err(|misread| (misread.pointer, misread.right))
    }

    #[test]
    fn what_may_be_missing_may_be_null_too() {
        let least = Pair { one: "x".into(), other_one: None, more: Vec::new() };
        for json in [json!({"one": "x"}), json!({"one": "x", "otherOne": null, "more": null})] {
            assert_eq!(outcome(&json), Ok(least.clone()));
        }
    }

    #[test]
    fn what_is_not_right_is_named_by_its_place() {
        for (json, pointer, right) in [
            (json!({}), "/one", "a value here"),
            (json!([]), "/one", "a value here"),
            (json!({"one": 1}), "/one", "text"),
            (json!({"one": "x", "more": "y"}), "/more", "a list"),
        ] {
            assert_eq!(outcome(&json), Err((pointer.into(), right)));
        }
        let (pointer, right) =
            outcome(&json!({"one": "x", "more": ["tel:1", "x"]})).expect_err("misread");
        assert_eq!(pointer, "/more/1");
        assert!(right.starts_with("an address"), "{right}");
        let (pointer, right) =
            outcome(&json!({"one": "x", "otherOne": "2020-13"})).expect_err("misread");
        assert_eq!(pointer, "/otherOne");
        assert!(right.starts_with("a date"), "{right}");
    }
}
