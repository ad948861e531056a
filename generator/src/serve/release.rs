//! Serves a built site like a good static host: precompressed files, the headers from `_headers`,
//! the base path, `404.html` for missing files. For previewing a release, and for tests.

use super::headers::Rules;
use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::routing::any_service;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};
use tower_http::services::{ServeDir, ServeFile};

/// A router for the site in `folder`, at the base path from its documents.
///
/// # Errors
/// Fails if a file of the site can't be read.
pub fn router(folder: &Path) -> io::Result<Router> {
    let base = base(folder)?;
    let rules = match fs::read_to_string(folder.join("_headers")) {
        Ok(text) => Rules::parse(&text),
        // A debug build has no `_headers`.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Rules::default(),
        Err(error) => return Err(error),
    };
    let rules = Arc::new(rules);
    let not_found = ServeFile::new(folder.join("404.html")).precompressed_br().precompressed_gzip();
    let prefix = base.trim_end_matches('/').to_owned();
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip()
        .redirect_path_prefix(prefix.clone())
        .not_found_service(not_found);
    let site = match prefix.as_str() {
        "" => Router::new().fallback_service(any_service(files)),
        prefix => Router::new().nest_service(prefix, files),
    };
    let with_headers = move |request: Request, next: Next| {
        let rules = rules.clone();
        async move {
            let path = request.uri().path().to_owned();
            let mut response = next.run(request).await;
            rules.apply(&path, response.headers_mut());
            response
        }
    };
    Ok(site.layer(middleware::from_fn(with_headers)))
}

/// The base path that the site in `folder` was built for; starts and ends with a slash. Pages
/// without one, such as another theme's, are served at the root.
///
/// # Errors
/// Fails if `folder` contains no site.
pub fn base(folder: &Path) -> io::Result<String> {
    let index = fs::read_to_string(folder.join("index.html"))?;
    let base = index.split("data-base=\"").nth(1).and_then(|rest| rest.split('"').next());
    Ok(base.unwrap_or("/").to_owned())
}
