//! The host that `make preview` is, whose answers can be made to fail.

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
use portfolio::preview;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;

/// What goes wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It has this status and no content.
    Status(u16),
    /// It is not what it should be.
    Garbage,
    /// It never comes.
    Silence,
    /// It comes after so many milliseconds.
    Slow(u64),
    /// Most of it comes, then the connection is gone.
    Cut,
    /// It says that it is of a type that it isn't.
    Type,
    /// It is this instead.
    Instead(&'static str),
    /// Its header has this policy as well.
    Policy(&'static str),
}

/// A site at an address of its own; it goes when this is dropped.
pub(crate) struct Host {
    pub(crate) origin: String,
    /// The path that the site stands under.
    pub(crate) base: String,
    state: Arc<HostState>,
    server: tokio::task::JoinHandle<()>,
}

#[derive(Default)]
struct HostState {
    /// Which paths fail, how, and how often still.
    faults: Mutex<Vec<(String, Fault, usize)>>,
    requests: Mutex<Vec<String>>,
    /// What stands at some paths instead of what is in the folder.
    instead: Mutex<Vec<(String, String)>>,
    /// Whether the service worker is to be had.
    has_worker: AtomicBool,
}

impl Host {
    /// Serves a folder on a free port.
    pub(crate) async fn serve(folder: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        assert!(
            folder.join("index.html").is_file(),
            "{} is not built: run `make test-browser`",
            folder.display()
        );
        let base = preview::base(&folder).expect("a base path");
        let state = Arc::new(HostState::default());
        let listener = crate::driver::listen();
        listener.set_nonblocking(true).expect("a listener");
        let listener = TcpListener::from_std(listener).expect("a listener");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let router = preview::router(&folder).expect("a site");
        let router = router.layer(middleware::from_fn_with_state(state.clone(), answer));
        let server =
            tokio::spawn(async move { axum::serve(listener, router).await.expect("a server") });
        Self { origin, base, state, server }
    }

    /// Makes the next `times` answers fail whose path contains `part`.
    pub(crate) fn fail(&self, part: &str, fault: Fault, times: usize) {
        self.state.faults.lock().expect("a lock").push((part.into(), fault, times));
    }

    /// Makes all answers right again.
    pub(crate) fn mend(&self) {
        self.state.faults.lock().expect("a lock").clear();
    }

    /// Lets browsers have the service worker. Otherwise it never comes: it would answer in the
    /// host's place.
    pub(crate) fn allow_worker(&self) {
        self.state.has_worker.store(true, Ordering::Relaxed);
    }

    /// Puts a text at a path, with the headers of what stands there.
    pub(crate) fn put(&self, path: &str, text: String) {
        self.state.instead.lock().expect("a lock").push((path.into(), text));
    }

    /// Answers nobody any more.
    pub(crate) fn stop(&self) {
        self.server.abort();
    }

    /// How many requests there were for paths that contain `part`.
    pub(crate) fn requests(&self, part: &str) -> usize {
        let requests = self.state.requests.lock().expect("a lock");
        requests.iter().filter(|path| path.contains(part)).count()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl HostState {
    fn put(&self, path: &str) -> Option<String> {
        let instead = self.instead.lock().expect("a lock");
        instead.iter().rev().find(|(known, _)| known == path).map(|(_, text)| text.clone())
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

/// Lets a request through to the site, unless its answer is to fail.
async fn answer(State(state): State<Arc<HostState>>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    state.requests.lock().expect("a lock").push(path.clone());
    if path.ends_with("/sw.js") && !state.has_worker.load(Ordering::Relaxed) {
        return std::future::pending().await;
    }
    if let Some(text) = state.put(&path) {
        // What the browser has is of what stood there before.
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
        Some(Fault::Garbage) => "<!doctype html>what is this".into_response(),
        Some(Fault::Silence) => std::future::pending().await,
        Some(Fault::Slow(time)) => {
            tokio::time::sleep(Duration::from_millis(time)).await;
            next.run(request).await
        }
        Some(Fault::Cut) => cut(next.run(request).await).await,
        Some(Fault::Type) => {
            let mut response = next.run(request).await;
            let other = HeaderValue::from_static("application/octet-stream");
            response.headers_mut().insert(CONTENT_TYPE, other);
            response
        }
        Some(Fault::Instead(text)) => text.into_response(),
        Some(Fault::Policy(policy)) => {
            let mut response = next.run(request).await;
            let policy = HeaderValue::from_static(policy);
            response.headers_mut().append(CONTENT_SECURITY_POLICY, policy);
            response
        }
        None => next.run(request).await,
    }
}

/// An answer whose connection goes after its first three quarters.
async fn cut(response: Response) -> Response {
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    let most = bytes.slice(..bytes.len() * 3 / 4);
    let gone = std::io::Error::from(std::io::ErrorKind::ConnectionReset);
    // A browser that is busy drops what it has not read when the connection goes.
    let later = stream::once(async {
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        Err(gone)
    });
    let body = Body::from_stream(stream::iter([Ok(most)]).chain(later));
    Response::from_parts(parts, body)
}
