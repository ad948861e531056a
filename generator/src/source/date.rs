use crate::field_type::Role;
use portfolio::content;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Deref;

/// A date in a content file.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Date(content::Date);

impl From<Date> for content::Date {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl Deref for Date {
    type Target = content::Date;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "x-role": Role::Date,
            "description": "A date: 2020, 2020-02 or 2020-02-29",
            "pattern": r"^[1-9][0-9]{3}(-[0-1][0-9](-[0-3][0-9])?)?$"
        })
    }
}
