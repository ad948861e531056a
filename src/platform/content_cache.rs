//! Caches each language's content, which is loaded at most once.

use crate::content::SiteContent;
use crate::i18n::Lang;
use gloo_net::http::{Request, Response};
use js_sys::Promise;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::AbortSignal;

/// The timeout of a request, in milliseconds. On 3G (400 kbit/s, 400 ms latency), a language's 8 kB
/// arrive in under a second.
const TIMEOUT: u32 = 5_000;

/// The number of attempts before loading fails.
const ATTEMPTS: u32 = 2;

struct Entry {
    lang: Lang,
    url: String,
    content: RefCell<Option<Arc<SiteContent>>>,
    /// The request in flight, which concurrent calls share.
    pending: RefCell<Option<Promise>>,
}

thread_local! {
    static ENTRIES: RefCell<Vec<Rc<Entry>>> = const { RefCell::new(Vec::new()) };
}

/// Sets the URL of each language's content.
pub(crate) fn init(urls: Vec<(Lang, String)>) {
    let entry = |(lang, url)| {
        Rc::new(Entry { lang, url, content: RefCell::default(), pending: RefCell::default() })
    };
    ENTRIES.replace(urls.into_iter().map(entry).collect());
}

fn entry(lang: Lang) -> Option<Rc<Entry>> {
    ENTRIES.with_borrow(|entries| entries.iter().find(|entry| entry.lang == lang).cloned())
}

/// A language's content, if it is cached.
pub(crate) fn cached(lang: Lang) -> Option<Arc<SiteContent>> {
    entry(lang)?.content.borrow().clone()
}

/// A language's content, loaded if it isn't cached.
///
/// # Errors
/// Returns a message for the console after the last attempt has failed; the next call tries again.
pub(crate) async fn load(lang: Lang) -> Result<Arc<SiteContent>, String> {
    if let Some(content) = cached(lang) {
        return Ok(content);
    }
    let entry = entry(lang).ok_or("no content in this language")?;
    let loaded = JsFuture::from(pending(&entry)).await;
    cached(lang).ok_or_else(|| loaded.err().and_then(|error| error.as_string()).unwrap_or_default())
}

/// Loads a language's content ahead of time. If this fails, it is loaded again when it is needed.
pub(crate) fn prefetch(lang: Lang) {
    if cached(lang).is_none() {
        spawn_local(async move { drop(load(lang).await) });
    }
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

/// Deserializes a response.
///
/// # Errors
/// Fails if the body isn't JSON or doesn't match [`SiteContent`].
pub async fn read(response: Response) -> Result<SiteContent, gloo_net::Error> {
    response.json().await
}
