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

/// How long an answer may take, in milliseconds, before the request counts as failed: a
/// language's content is 8 kB, which 3G (400 kbit/s, 400 ms) brings in under a second.
const PATIENCE: u32 = 5_000;

/// How often a request is made before its content counts as out of reach.
const ATTEMPTS: u32 = 2;

/// Each language's content, fetched once.
#[derive(Clone)]
pub(super) struct Library(Rc<Vec<Shelf>>);

struct Shelf {
    lang: Lang,
    url: String,
    content: RefCell<Option<Arc<SiteContent>>>,
    /// The fetch that is under way, so that wanting the content twice asks for it once.
    coming: RefCell<Option<Promise>>,
}

impl Library {
    pub(super) fn new(urls: Vec<(Lang, String)>) -> Self {
        let shelf = |(lang, url)| Shelf {
            lang,
            url,
            content: RefCell::default(),
            coming: RefCell::default(),
        };
        Self(Rc::new(urls.into_iter().map(shelf).collect()))
    }

    /// The content in a language, if it is at hand.
    pub(super) fn at_hand(&self, lang: Lang) -> Option<Arc<SiteContent>> {
        let shelf = self.0.iter().find(|shelf| shelf.lang == lang)?;
        shelf.content.borrow().clone()
    }

    /// The content in a language, fetched if need be.
    ///
    /// # Errors
    /// A sentence for the console, after the last attempt; the next call tries again.
    pub(super) async fn content(&self, lang: Lang) -> Result<Arc<SiteContent>, String> {
        if let Some(content) = self.at_hand(lang) {
            return Ok(content);
        }
        let coming = self.fetch(lang).ok_or("there is no content in this language")?;
        let arrived = JsFuture::from(coming).await;
        self.at_hand(lang)
            .ok_or_else(|| arrived.err().and_then(|fault| fault.as_string()).unwrap_or_default())
    }

    fn fetch(&self, lang: Lang) -> Option<Promise> {
        let index = self.0.iter().position(|shelf| shelf.lang == lang)?;
        let mut coming = self.0[index].coming.borrow_mut();
        if coming.is_none() {
            let shelves = self.0.clone();
            *coming = Some(future_to_promise(async move {
                let shelf = &shelves[index];
                let fetched = attempts(&shelf.url).await;
                shelf.coming.take();
                let content = fetched.map_err(JsValue::from)?;
                *shelf.content.borrow_mut() = Some(Arc::new(content));
                Ok(JsValue::UNDEFINED)
            }));
        }
        coming.clone()
    }
}

async fn attempts(url: &str) -> Result<SiteContent, String> {
    let mut fault = String::new();
    for _ in 0..ATTEMPTS {
        match attempt(url).await {
            Ok(content) => return Ok(content),
            Err(last) => fault = last,
        }
    }
    Err(fault)
}

async fn attempt(url: &str) -> Result<SiteContent, String> {
    let signal = AbortSignal::timeout_with_u32(PATIENCE);
    let said = |error: gloo_net::Error| format!("{url}: {error}");
    let response = Request::get(url).abort_signal(Some(&signal)).send().await.map_err(said)?;
    if !response.ok() {
        return Err(format!("{url}: status {}", response.status()));
    }
    read(response).await.map_err(said)
}

/// The content that an answer holds.
///
/// # Errors
/// What isn't JSON, or not of this shape.
pub async fn read(response: Response) -> Result<SiteContent, gloo_net::Error> {
    response.json().await
}
