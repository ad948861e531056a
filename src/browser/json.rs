//! JSON as the browser's own parser leaves it.

use crate::content::Json;
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

impl Json for JsValue {
    fn member(&self, name: &str) -> Option<Self> {
        let value = Reflect::get(self, &name.into()).ok()?;
        (!value.is_undefined() && !value.is_null()).then_some(value)
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.dyn_ref::<Array>()?.to_vec())
    }

    fn truth(&self) -> Option<bool> {
        self.as_bool()
    }
}
