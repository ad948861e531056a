//! The content of each language, loaded once.

use crate::content::SiteContent;
use crate::i18n::Lang;
use gloo_net::http::{Request, Response};
use js_sys::Promise;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::AbortSignal;

/// How long a response may take, in milliseconds. 3G (400 kbit/s, 400 ms) brings a language's
/// 8 kB in under a second.
const TIMEOUT: u32 = 5_000;

/// How often a request is made before it counts as failed.
const ATTEMPTS: u32 = 2;

struct Entry {
    lang: Lang,
    url: String,
    content: RefCell<Option<Arc<SiteContent>>>,
    /// The request under way, which later ones join.
    pending: RefCell<Option<Promise>>,
}

thread_local! {
    static ENTRIES: RefCell<Vec<Rc<Entry>>> = const { RefCell::new(Vec::new()) };
}

/// Sets where each language's content is.
pub fn init(urls: Vec<(Lang, String)>) {
    let entry = |(lang, url)| {
        Rc::new(Entry { lang, url, content: RefCell::default(), pending: RefCell::default() })
    };
    ENTRIES.replace(urls.into_iter().map(entry).collect());
}

fn entry(lang: Lang) -> Option<Rc<Entry>> {
    ENTRIES.with_borrow(|entries| entries.iter().find(|entry| entry.lang == lang).cloned())
}

/// The content of a language, if it is loaded.
pub fn cached(lang: Lang) -> Option<Arc<SiteContent>> {
    entry(lang)?.content.borrow().clone()
}

/// The content of a language, loaded if need be.
///
/// # Errors
/// A sentence for the console, after the last attempt; the next call tries again.
pub async fn load(lang: Lang) -> Result<Arc<SiteContent>, String> {
    if let Some(content) = cached(lang) {
        return Ok(content);
    }
    let entry = entry(lang).ok_or("there is no content in this language")?;
    let loaded = JsFuture::from(pending(&entry)).await;
    cached(lang).ok_or_else(|| loaded.err().and_then(|error| error.as_string()).unwrap_or_default())
}

fn pending(entry: &Rc<Entry>) -> Promise {
    let mut pending = entry.pending.borrow_mut();
    let request = || {
        let entry = entry.clone();
        future_to_promise(async move {
            let fetched = fetch_with_retry(&entry.url).await;
            entry.pending.take();
            let content = fetched.map_err(JsValue::from)?;
            entry.content.replace(Some(Arc::new(content)));
            Ok(JsValue::UNDEFINED)
        })
    };
    pending.get_or_insert_with(request).clone()
}

async fn fetch_with_retry(url: &str) -> Result<SiteContent, String> {
    let mut error = String::new();
    for _ in 0..ATTEMPTS {
        match fetch(url).await {
            Ok(content) => return Ok(content),
            Err(last) => error = last,
        }
    }
    Err(error)
}

async fn fetch(url: &str) -> Result<SiteContent, String> {
    let signal = AbortSignal::timeout_with_u32(TIMEOUT);
    let message = |error: gloo_net::Error| format!("{url}: {error}");
    let response = Request::get(url).abort_signal(Some(&signal)).send().await.map_err(message)?;
    if !response.ok() {
        return Err(format!("{url}: status {}", response.status()));
    }
    read(response).await.map_err(message)
}

/// The content of a response.
///
/// # Errors
/// What isn't JSON, or not of this shape.
pub async fn read(response: Response) -> Result<SiteContent, gloo_net::Error> {
    response.json().await
}
