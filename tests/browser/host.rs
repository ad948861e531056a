//! A static host for a built site, whose answers can be made to fail.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
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
}

/// A site at an address of its own; it goes when this is dropped.
pub(crate) struct Host {
    pub(crate) origin: String,
    state: Arc<HostState>,
    server: tokio::task::JoinHandle<()>,
}

struct HostState {
    folder: PathBuf,
    /// Which paths fail, how, and how often still.
    faults: Mutex<Vec<(String, Fault, usize)>>,
    requests: Mutex<Vec<String>>,
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
        let state =
            Arc::new(HostState { folder, faults: Mutex::default(), requests: Mutex::default() });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let router = Router::new().fallback(answer).with_state(state.clone());
        let server =
            tokio::spawn(async move { axum::serve(listener, router).await.expect("a server") });
        Self { origin, state, server }
    }

    /// Makes the next `times` answers fail whose path contains `part`.
    pub(crate) fn fail(&self, part: &str, fault: Fault, times: usize) {
        self.state.faults.lock().expect("a lock").push((part.into(), fault, times));
    }

    /// Makes all answers right again.
    pub(crate) fn mend(&self) {
        self.state.faults.lock().expect("a lock").clear();
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
    fn fault(&self, path: &str) -> Option<Fault> {
        let mut faults = self.faults.lock().expect("a lock");
        let (_, fault, times) = faults
            .iter_mut()
            .find(|(part, _, times)| path.contains(part.as_str()) && *times > 0)?;
        *times -= 1;
        Some(*fault)
    }
}

async fn answer(State(state): State<Arc<HostState>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    state.requests.lock().expect("a lock").push(path.clone());
    match state.fault(&path) {
        Some(Fault::Status(status)) => {
            return StatusCode::from_u16(status).expect("a status").into_response();
        }
        Some(Fault::Garbage) => return "<!doctype html>what is this".into_response(),
        Some(Fault::Silence) => std::future::pending().await,
        None => {}
    }
    let file = if path.ends_with('/') { format!("{path}index.html") } else { path };
    let file = state.folder.join(file.trim_start_matches('/'));
    match std::fs::read(&file) {
        Ok(bytes) => ([(header::CONTENT_TYPE, media_type(&file))], bytes).into_response(),
        Err(_) => {
            let page = std::fs::read(state.folder.join("404.html")).expect("404.html");
            (StatusCode::NOT_FOUND, [(header::CONTENT_TYPE, "text/html")], page).into_response()
        }
    }
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
