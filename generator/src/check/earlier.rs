//! Property names from before JSON Resume 1.0.0.

use super::parsed_file::ParsedFile;
use crate::Kind;
use crate::diagnostic::{Diagnostic, Location};
use crate::field_type::{FieldType, step};
use serde_json::{Map, Value};

/// Renames such properties to their current names, with a warning for each.
pub(super) fn rename(file: &mut ParsedFile<'_>) -> Vec<Diagnostic> {
    let mut renamer = Renamer { path: &file.source.path, diagnostics: Vec::new() };
    renamer.value(&mut file.value, "", FieldType::for_kind(Kind::Resume));
    renamer.diagnostics
}

struct Renamer<'a> {
    path: &'a str,
    diagnostics: Vec<Diagnostic>,
}

impl Renamer<'_> {
    fn value(&mut self, value: &mut Value, pointer: &str, field: FieldType) {
        match value {
            Value::Object(members) => {
                self.members(members, pointer, field);
                for (name, member) in members {
                    if let Some(field) = field.property(name) {
                        self.value(member, &format!("{pointer}/{}", step(name)), field);
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    self.value(item, &format!("{pointer}/{index}"), field.items());
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, members: &mut Map<String, Value>, pointer: &str, field: FieldType) {
        for name in members.keys().cloned().collect::<Vec<_>>() {
            let Some(current) = field.current_name(&name) else { continue };
            let location = Location::name(self.path, format!("{pointer}/{}", step(&name)));
            let message = format!("{name:?} was renamed to {current:?} in JSON Resume 1.0.0");
            let diagnostic = Diagnostic::warning(location, message);
            let value = members.remove(&name).unwrap_or_default();
            self.diagnostics.push(if members.contains_key(current) {
                diagnostic
                    .help(format!("remove it: {current:?} is set and takes precedence"))
                    .omitted()
            } else {
                members.insert(current.into(), value);
                diagnostic.help(format!("rename it; until then it is read as {current:?}"))
            });
        }
    }
}
