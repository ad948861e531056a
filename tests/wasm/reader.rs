//! The app's content deserializer, for `tests/site/wasm.rs` to run in Node.

use gloo_net::http::Response;
use portfolio::client::read_content;
use wasm_bindgen::prelude::*;

/// Deserializes a response body as the app does, and serializes it again.
///
/// # Errors
/// The error that the app would log to the console.
#[wasm_bindgen]
pub async fn reread(json: String) -> Result<String, JsError> {
    let response = Response::builder().body(Some(&*json))?;
    Ok(serde_json::to_string(&read_content(response).await?)?)
}

fn main() {}
