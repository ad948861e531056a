//! Changes to the values of a file, from the outside in.

use crate::field::is_empty;
use crate::field_type::{FieldType, step};
use serde_json::Value;

/// Edits a value, then everything in it that the types define. `edit` receives JSON Pointer and
/// type of each value.
pub(super) fn edit_fields(
    value: &mut Value,
    pointer: &str,
    field_type: &'static FieldType,
    edit: &mut impl FnMut(&mut Value, &str, &'static FieldType),
) {
    edit(value, pointer, field_type);
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if let Some(field_type) = field_type.property(name) {
                    edit_fields(member, &format!("{pointer}/{}", step(name)), field_type, edit);
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                if let Some(field_type) = &field_type.items {
                    edit_fields(item, &format!("{pointer}/{index}"), field_type, edit);
                }
            }
        }
        _ => {}
    }
}

/// Edits every list and object, those within others first.
fn edit_containers(value: &mut Value, edit: &impl Fn(&mut Value)) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(|member| edit_containers(member, edit))
        }
        Value::Array(items) => items.iter_mut().for_each(|item| edit_containers(item, edit)),
        _ => return,
    }
    edit(value);
}

/// Drops nulls and blank strings from objects: JSON Resume's own sample writes `""` for what is
/// absent. JSON Pointers to all other values stay valid.
pub(super) fn drop_blank_members(value: &mut Value) {
    edit_containers(value, &|container| {
        if let Value::Object(members) = container {
            members
                .retain(|_, member| member.is_array() || member.is_object() || !is_empty(member));
        }
    });
}

/// Drops properties that are empty at every depth, and keeps the items of lists: JSON Pointers to
/// all other values stay valid.
pub(super) fn drop_empty_members(value: &mut Value) {
    edit_containers(value, &|container| {
        if let Value::Object(members) = container {
            members.retain(|_, member| !is_empty(member));
        }
    });
}

/// Drops nulls, blank strings, and lists and objects that are empty or become so, at every depth.
pub(super) fn drop_empty(value: &mut Value) {
    edit_containers(value, &|container| match container {
        Value::Object(members) => members.retain(|_, member| !is_empty(member)),
        Value::Array(items) => items.retain(|item| !is_empty(item)),
        _ => {}
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn containers_that_become_empty_are_dropped() {
        let mut value = json!({
            "work": [{ "name": " " }, { "name": "a", "highlights": ["", "b"] }, {}],
            "skills": [{ "keywords": [""] }],
            "basics": { "location": { "city": "" }, "name": "c" },
            "x": false,
        });
        drop_blank_members(&mut value);
        assert_eq!(value["work"][1]["highlights"], json!(["", "b"]), "no entry moves");
        drop_empty_members(&mut value);
        assert!(value.get("skills").is_none() && value["work"][2] == json!({}), "{value}");
        drop_empty(&mut value);
        assert_eq!(
            value,
            json!({
                "work": [{ "name": "a", "highlights": ["b"] }],
                "basics": { "name": "c" },
                "x": false,
            })
        );
    }
}
