use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The rules of a `_headers` file in the format of Netlify and Cloudflare Pages: a path, which may
/// end in `*`, followed by its response headers.
#[derive(Debug, Default)]
pub(super) struct Rules(Vec<Rule>);

#[derive(Debug)]
struct Rule {
    path: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Rules {
    /// Parses rules; ignores invalid lines.
    pub(super) fn parse(text: &str) -> Self {
        let mut rules = Vec::<Rule>::new();
        for line in text.lines() {
            if line.starts_with('/') {
                rules.push(Rule { path: line.trim().into(), headers: Vec::new() });
            } else if let (Some(rule), Some((name, value))) =
                (rules.last_mut(), line.split_once(':'))
                && let (Ok(name), Ok(value)) = (name.trim().parse(), value.trim().parse())
            {
                rule.headers.push((name, value));
            }
        }
        Self(rules)
    }

    /// Sets the response headers for `path`.
    pub(super) fn apply(&self, path: &str, headers: &mut HeaderMap) {
        for rule in self.0.iter().filter(|rule| rule.matches(path)) {
            for (name, value) in &rule.headers {
                headers.insert(name.clone(), value.clone());
            }
        }
    }
}

impl Rule {
    fn matches(&self, path: &str) -> bool {
        match self.path.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.path,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_apply_to_matching_paths() {
        let rules = Rules::parse("/r/*\n  A: 1\n  B: x: y\n/r/a.js\n  C: 2\n\nnonsense\n");
        let headers = |path: &str| {
            let mut headers = HeaderMap::new();
            rules.apply(path, &mut headers);
            let value = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
            ["a", "b", "c"].map(|name| value(name).unwrap_or("none").to_owned())
        };
        assert_eq!(headers("/r/a.js"), ["1", "x: y", "2"]);
        assert_eq!(headers("/r/b"), ["1", "x: y", "none"]);
        assert_eq!(headers("/a.js"), ["none", "none", "none"]);
    }
}
