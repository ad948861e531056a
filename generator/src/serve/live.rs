//! The site that is served, and the pages that it is open in.

use crate::SiteFile;
use crate::file_type::FileType;
use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{StatusCode, Uri};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use futures_util::Stream;
use futures_util::stream::unfold;
use serde_json::json;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// Path of the events that open pages listen to.
const EVENTS: &str = "/_site/events";

/// Reloads the page when the site has changed, and shows what is wrong over it.
const SCRIPT: &str = include_str!("page.js");

/// What a visitor gets while no site could be made yet.
const NO_SITE: &str = include_str!("no_site.html");

/// How soon a page asks again after the server has restarted.
const RETRY: Duration = Duration::from_millis(100);

/// The current site, which open pages follow.
#[derive(Default)]
pub(super) struct Live(watch::Sender<Arc<Current>>);

#[derive(Clone, Default)]
struct Current {
    files: Arc<HashMap<String, SiteFile>>,
    /// Differs between different sites.
    version: String,
    /// What is wrong with the content, and with the sources, with ANSI colors.
    content_fault: Option<String>,
    build_fault: Option<String>,
}

impl Live {
    /// Replaces the site by one that was made from good content.
    pub(super) fn set_site(&self, version: String, files: Vec<SiteFile>) {
        self.update(|current| {
            current.version = version;
            current.content_fault = None;
            current.files =
                Arc::new(files.into_iter().map(|file| (file.path.clone(), file)).collect());
        });
    }

    /// Shows what is wrong with the content; the site stays.
    pub(super) fn set_content_fault(&self, fault: String) {
        self.update(|current| current.content_fault = Some(fault));
    }

    /// Shows what is wrong with the sources; the site stays.
    pub(super) fn set_build_fault(&self, fault: Option<String>) {
        self.update(|current| current.build_fault = fault);
    }

    fn update(&self, change: impl FnOnce(&mut Current)) {
        self.0.send_modify(|current| change(Arc::make_mut(current)));
    }
}

impl Current {
    /// What open pages need to know, as JSON.
    fn message(&self) -> Event {
        let faults = [&self.content_fault, &self.build_fault].into_iter().flatten();
        let faults: Vec<String> = faults.map(|fault| to_html(fault)).collect();
        let message = json!({ "version": self.version, "faults": faults.join("\n\n") });
        Event::default().retry(RETRY).data(message.to_string())
    }
}

/// Converts text with ANSI colors to HTML.
fn to_html(text: &str) -> String {
    ansi_to_html::convert(text).unwrap_or_else(|_| html_escape::encode_text(text).into_owned())
}

/// Returns the router that serves `live`.
pub(super) fn router(live: Arc<Live>) -> Router {
    Router::new().route(EVENTS, get(events)).fallback(get(file)).with_state(live)
}

async fn events(
    State(live): State<Arc<Live>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut receiver = live.0.subscribe();
    // The first event says what is current.
    receiver.mark_changed();
    let stream = unfold(receiver, |mut receiver| async {
        receiver.changed().await.ok()?;
        let event = receiver.borrow_and_update().message();
        Some((Ok(event), receiver))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

async fn file(State(live): State<Arc<Live>>, uri: Uri) -> Response {
    let current = live.0.borrow().clone();
    let path = uri.path().trim_start_matches('/').to_owned();
    let index = format!(
        "{path}{}index.html",
        if path.ends_with('/') || path.is_empty() { "" } else { "/" }
    );
    if current.files.is_empty() {
        return (StatusCode::SERVICE_UNAVAILABLE, page(NO_SITE, &current)).into_response();
    }
    if current.files.contains_key(&path) {
        return answer(&current, path, StatusCode::OK).await;
    }
    if !current.files.contains_key(&index) {
        return answer(&current, "404.html".into(), StatusCode::NOT_FOUND).await;
    }
    if uri.path().ends_with('/') {
        return answer(&current, index, StatusCode::OK).await;
    }
    (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, format!("/{path}/"))]).into_response()
}

async fn answer(current: &Current, path: String, status: StatusCode) -> Response {
    let files = current.files.clone();
    let media_type = media_type(&path);
    let is_page = path.ends_with(".html");
    // Made now, if it is a PDF or an image.
    let read = move || files.get(&path).map(|file| file.bytes().map(<[u8]>::to_vec));
    let made = tokio::task::spawn_blocking(read).await;
    match made {
        Ok(Some(Ok(bytes))) if is_page => {
            (status, page(&String::from_utf8_lossy(&bytes), current)).into_response()
        }
        Ok(Some(Ok(bytes))) => {
            let headers = [(CONTENT_TYPE, media_type), (CACHE_CONTROL, "no-store".into())];
            (status, headers, bytes).into_response()
        }
        Ok(Some(Err(error))) => {
            eprintln!("error: {error}");
            (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response()
        }
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Returns the media type that a host would send.
fn media_type(path: &str) -> String {
    match FileType::of(path).and_then(|file_type| file_type.media_type) {
        Some(media_type) => media_type.into(),
        None => mime_guess::from_path(path).first_or_octet_stream().to_string(),
    }
}

/// Returns a document that follows the site.
fn page(html: &str, current: &Current) -> impl IntoResponse + use<> {
    let script = format!(
        "<script data-events=\"{EVENTS}\" data-version=\"{}\">{SCRIPT}</script>",
        current.version
    );
    let at = html.rfind("</body>").unwrap_or(html.len());
    ([(CACHE_CONTROL, "no-store")], Html(format!("{}{script}{}", &html[..at], &html[at..])))
}
