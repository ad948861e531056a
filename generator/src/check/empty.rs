//! Removes empty values: JSON Resume's own sample writes `""` for what is absent.

use serde_json::Value;

/// Drops nulls and blank strings from objects. JSON Pointers to all other values stay valid.
pub(super) fn drop_members(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(drop_members);
            let is_blank =
                |member: &Value| member.as_str().is_some_and(|text| text.trim().is_empty());
            members.retain(|_, member| !member.is_null() && !is_blank(member));
        }
        Value::Array(items) => items.iter_mut().for_each(drop_members),
        _ => {}
    }
}

/// Drops nulls, blank strings, and lists and objects that are empty or become so, at every depth.
pub(super) fn drop_entries(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(drop_entries);
            members.retain(|_, member| !is_empty(member));
        }
        Value::Array(items) => {
            items.iter_mut().for_each(drop_entries);
            items.retain(|item| !is_empty(item));
        }
        _ => {}
    }
}

/// Whether a value is null, blank, or contains only such values.
pub(super) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_empty),
        Value::Object(members) => members.values().all(is_empty),
        Value::Bool(_) | Value::Number(_) => false,
    }
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
        drop_members(&mut value);
        assert_eq!(value["work"][1]["highlights"], json!(["", "b"]), "no entry moves");
        drop_entries(&mut value);
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
