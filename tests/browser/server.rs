//! The server of releases (`site serve --release`), with fault injection.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use site::serve;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;

/// An injected fault of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// This status and no body.
    Status(u16),
    /// No response, ever.
    NoResponse,
    /// A delay in milliseconds.
    Delay(u64),
    /// The connection drops after most of the body.
    Truncate,
    /// A wrong `Content-Type`.
    ContentType,
    /// This body instead.
    Body(&'static str),
    /// An additional `Content-Security-Policy` header.
    Csp(&'static str),
}

/// An unrelated body, as from a captive portal.
pub(crate) const UNRELATED_HTML: &str = "<!doctype html>what is this";

/// A server for one site on its own origin; dropping it stops the server.
pub(crate) struct Server {
    pub(crate) origin: String,
    /// The site's base path.
    pub(crate) base: String,
    state: Arc<ServerState>,
    task: tokio::task::JoinHandle<()>,
}

#[derive(Default)]
struct ServerState {
    /// Part of the path, fault, remaining count.
    faults: Mutex<Vec<(String, Fault, usize)>>,
    requests: Mutex<Vec<String>>,
    /// Paths with overridden bodies; the last one added wins.
    replaced: Mutex<Vec<(String, String)>>,
    /// Whether the service worker is served.
    has_worker: AtomicBool,
}

impl Server {
    /// Serves a folder on a free port.
    pub(crate) async fn serve(folder: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        assert!(
            folder.join("index.html").is_file(),
            "{} is not built: run `make test-browser`",
            folder.display()
        );
        let base = serve::base(&folder).expect("a base path");
        let state = Arc::new(ServerState::default());
        let listener = crate::driver::listen();
        listener.set_nonblocking(true).expect("a listener");
        let listener = TcpListener::from_std(listener).expect("a listener");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let router = serve::router(&folder).expect("a site");
        let router = router.layer(middleware::from_fn_with_state(state.clone(), answer));
        let task =
            tokio::spawn(async move { axum::serve(listener, router).await.expect("a server") });
        Self { origin, base, state, task }
    }

    /// Injects a fault into the next `times` responses whose path contains `part`.
    pub(crate) fn inject(&self, part: &str, fault: Fault, times: usize) {
        self.state.faults.lock().expect("a lock").push((part.into(), fault, times));
    }

    /// Removes all faults.
    pub(crate) fn clear_faults(&self) {
        self.state.faults.lock().expect("a lock").clear();
    }

    /// Serves the service worker. Without this, requests for it hang: it would answer from its
    /// cache instead of this server.
    pub(crate) fn allow_worker(&self) {
        self.state.has_worker.store(true, Ordering::Relaxed);
    }

    /// Overrides the body at a path; keeps the other headers of the file there.
    pub(crate) fn replace(&self, path: &str, text: String) {
        self.state.replaced.lock().expect("a lock").push((path.into(), text));
    }

    /// Stops the server.
    pub(crate) fn stop(&self) {
        self.task.abort();
    }

    /// The number of requests whose path contains `part`, without those for a worker that isn't
    /// served: pages ask for it at any time.
    pub(crate) fn requests(&self, part: &str) -> usize {
        let requests = self.state.requests.lock().expect("a lock");
        requests.iter().filter(|path| path.contains(part)).count()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl ServerState {
    fn replacement(&self, path: &str) -> Option<String> {
        let replaced = self.replaced.lock().expect("a lock");
        replaced.iter().rev().find(|(known, _)| known == path).map(|(_, text)| text.clone())
    }

    fn fault(&self, path: &str) -> Option<Fault> {
        let mut faults = self.faults.lock().expect("a lock");
        let (_, fault, times) = faults
            .iter_mut()
            .find(|(part, _, times)| path.contains(part.as_str()) && *times > 0)?;
        *times -= 1;
        Some(*fault)
    }
}

/// Middleware that logs requests and applies overrides and faults.
async fn answer(
    State(state): State<Arc<ServerState>>,
    mut request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    if path.ends_with("/sw.js") && !state.has_worker.load(Ordering::Relaxed) {
        return std::future::pending().await;
    }
    state.requests.lock().expect("a lock").push(path.clone());
    if let Some(text) = state.replacement(&path) {
        // The browser's validators are those of the original file.
        request.headers_mut().remove(IF_NONE_MATCH);
        request.headers_mut().remove(IF_MODIFIED_SINCE);
        let mut response = next.run(request).await;
        for header in [CONTENT_ENCODING, CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
            response.headers_mut().remove(header);
        }
        *response.body_mut() = text.into();
        return response;
    }
    match state.fault(&path) {
        Some(Fault::Status(status)) => {
            StatusCode::from_u16(status).expect("a status").into_response()
        }
        Some(Fault::NoResponse) => std::future::pending().await,
        Some(Fault::Delay(time)) => {
            tokio::time::sleep(Duration::from_millis(time)).await;
            next.run(request).await
        }
        Some(Fault::Truncate) => truncate(next.run(request).await).await,
        Some(Fault::ContentType) => {
            let mut response = next.run(request).await;
            let other = HeaderValue::from_static("application/octet-stream");
            response.headers_mut().insert(CONTENT_TYPE, other);
            response
        }
        Some(Fault::Body(text)) => text.into_response(),
        Some(Fault::Csp(policy)) => {
            let mut response = next.run(request).await;
            let policy = HeaderValue::from_static(policy);
            response.headers_mut().append(CONTENT_SECURITY_POLICY, policy);
            response
        }
        None => next.run(request).await,
    }
}

/// A response whose connection drops after three quarters of the body.
async fn truncate(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    let prefix = bytes.slice(..bytes.len() * 3 / 4);
    let gone = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
    // Delayed, because a busy browser discards unread data when the connection drops.
    let later = stream::once(async {
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        Err(gone)
    });
    let body = Body::from_stream(stream::iter([Ok(prefix)]).chain(later));
    Response::from_parts(parts, body)
}
