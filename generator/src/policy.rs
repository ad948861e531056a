//! The Content-Security-Policy, and the headers to serve files with.

use super::file_type::FileType;
use super::render::html::static_html;
use super::site_file::{SiteFile, is_hashed};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use leptos::prelude::*;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A Content-Security-Policy (<https://www.w3.org/TR/CSP3/>) that allows only this site's own
/// scripts, and inline scripts and styles by their hashes. Each page contains it, so it isn't sent
/// as a header too: that would take half a kilobyte of the first round trip, and browsers would
/// check each hash twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Policy(String);

/// Security headers for all files. `frame-ancestors` has no effect in a `<meta>` element (CSP3,
/// section 3.3).
const SECURITY_HEADERS: [(&str, &str); 5] = [
    ("Content-Security-Policy", "frame-ancestors 'none'"),
    ("Referrer-Policy", "same-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Cache-Control for files with content-hashed names.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Cache-Control for all other files: cached, but revalidated before each use.
const REVALIDATE: &str = "no-cache";

impl Policy {
    /// Creates the policy of documents with these inline scripts and styles.
    pub(super) fn of(scripts: &[String], styles: &[String]) -> Self {
        let hashes = |texts: &[String]| {
            texts.iter().map(|text| format!(" '{}'", hash(text))).collect::<String>()
        };
        Self(format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src{}; \
             img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; \
             form-action 'none'",
            hashes(scripts),
            hashes(styles),
        ))
    }

    /// Returns the policy as a `<meta>` element, which works on any host.
    pub(super) fn meta(&self) -> String {
        let content = self.0.clone();
        static_html(view! { <meta http-equiv="Content-Security-Policy" content=content /> })
    }
}

/// Returns the source expression of an inline script or style (CSP3, section 2.3.1).
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text)))
}

/// Returns `_headers`, the file that configures Netlify and Cloudflare Pages. `paths` are those of
/// all files of the site, `base` is the path that it is deployed under. No file gets the same
/// header twice, since such hosts would join the values.
pub(super) fn headers(base: &str, paths: &[String]) -> SiteFile {
    let mut text = format!("{base}*\n");
    for (name, value) in SECURITY_HEADERS {
        let _ = writeln!(text, "  {name}: {value}");
    }
    for path in paths {
        let caching = if is_hashed(path) { IMMUTABLE } else { REVALIDATE };
        let folder = path.strip_suffix("index.html");
        let folder = folder.filter(|folder| folder.is_empty() || folder.ends_with('/'));
        for path in [Some(path.as_str()), folder].into_iter().flatten() {
            let _ = writeln!(text, "{base}{path}\n  Cache-Control: {caching}");
            if let Some(media_type) = FileType::of(path).and_then(|file_type| file_type.media_type)
            {
                let _ = writeln!(text, "  Content-Type: {media_type}");
            }
        }
    }
    SiteFile::at("_headers", text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_has_a_hash_for_each_inline_script_and_style() {
        // The example of CSP3, section 8.3.
        assert_eq!(
            hash("alert('Hello, world.');"),
            "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng="
        );
        let policy = Policy::of(&["a".into()], &["b".into(), "c".into()]).0;
        assert_eq!(policy.matches("'sha256-").count(), 3);
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    }

    #[test]
    fn every_file_has_one_cache_control_header() {
        let paths =
            ["zh/index.html", "content/zh.44136fa355b3678a.json", "a_bg.44136fa355b3678a.wasm"];
        let paths = paths.map(String::from);
        let text = headers("/repo/", &paths)
            .bytes()
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let text = text.expect("text");
        assert_eq!(text.matches("Cache-Control").count(), 4);
        assert_eq!(text.matches("immutable").count(), 2);
        assert!(text.contains("/repo/zh/\n  Cache-Control: no-cache\n"), "{text}");
        assert!(text.contains("immutable\n  Content-Type: application/wasm\n"), "{text}");
    }
}
