//! Reads content as the application does, for `tests/site/wasm.rs`, which runs it in Node.

use gloo_net::http::Response;
use portfolio::platform::content_cache::read;
use wasm_bindgen::prelude::*;

/// The content of an answer, written as JSON again.
///
/// # Errors
/// What the application would print on the console.
#[wasm_bindgen]
pub async fn reread(json: String) -> Result<String, JsError> {
    let response = Response::builder().body(Some(&*json))?;
    Ok(serde_json::to_string(&read(response).await?)?)
}

fn main() {}
