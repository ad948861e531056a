use super::Link;

/// A run of text within a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece<'a> {
    /// Words as they are.
    Text(&'a str),
    /// Words that lead somewhere.
    Link {
        /// The words.
        text: &'a str,
        /// Where they lead.
        link: Link,
    },
}

/// Splits a text at its `[words](address)` links. What isn't quite one (no closing bracket, no
/// words, an address that [`Link`] refuses) stays as the text that it is.
///
/// Takes time linear in the text: no address holds a bracket, so none is read twice.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let bytes = text.as_bytes();
    let mut pieces = Vec::new();
    let (mut text_start, mut open, mut at) = (0, None, 0);
    while at < bytes.len() {
        match bytes[at] {
            b'[' => open = Some(at),
            b']' if bytes.get(at + 1) == Some(&b'(') => {
                let found = open.take().and_then(|open| Some((open, address(&text[at + 2..])?)));
                if let Some((open, (link, length))) =
                    found.filter(|(open, _)| !text[open + 1..at].trim().is_empty())
                {
                    if open > text_start {
                        pieces.push(Piece::Text(&text[text_start..open]));
                    }
                    let text = &text[open + 1..at];
                    pieces.push(Piece::Link { text, link });
                    at += 2 + length;
                    text_start = at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    if text_start < text.len() {
        pieces.push(Piece::Text(&text[text_start..]));
    }
    pieces
}

/// The address that `text` begins with, up to a closing bracket, and its length in bytes.
fn address(text: &str) -> Option<(Link, usize)> {
    let end = text.find(['(', ')', '[', ']', ' ', '\n'])?;
    let link = text[end..].starts_with(')').then(|| text[..end].parse().ok())??;
    Some((link, end))
}

/// The text with its links' words alone, for places that take no links.
pub fn plain(text: &str) -> String {
    pieces(text)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Link { text, .. } => text,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        pieces(text)
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.to_string(),
                Piece::Link { text, link } => format!("<{text}|{}>", link.as_str()),
            })
            .collect()
    }

    #[test]
    fn links_are_found_where_they_stand() {
        for (text, expected) in [
            ("", ""),
            ("no link", "no link"),
            ("[a](https://a.example)", "<a|https://a.example>"),
            ("基于 [ormb](https://a.example/b) 开源", "基于 <ormb|https://a.example/b> 开源"),
            ("[a](https://a.example)[b](tel:1)", "<a|https://a.example><b|tel:1>"),
            ("see [1] and [a](https://a.example).", "see [1] and <a|https://a.example>."),
            ("系列 [1] Ray：框架", "系列 [1] Ray：框架"),
        ] {
            assert_eq!(shown(text), expected, "of {text:?}");
        }
    }

    #[test]
    fn what_is_not_quite_a_link_stays_text() {
        for text in [
            "[a](javascript:alert(1))",
            "[a](JAVASCRIPT:alert(1))",
            "[a](data:text/html,<script>)",
            "[a](https://a.example",
            "[a(https://a.example)",
            "a](https://a.example)",
            "[](https://a.example)",
            "[ ](https://a.example)",
            "[a]()",
            "[a] (https://a.example)",
            "[a](https://a.example/(b))",
            "[a](https://a.example \"title\")",
            "<script>alert(1)</script>",
            "](](](",
            "[[[[",
        ] {
            assert_eq!(shown(text), text);
        }
    }

    #[test]
    fn many_brackets_take_no_longer_than_their_number() {
        for part in ["[", "](", "[a](", "[a](https://"] {
            let deep = part.repeat(200_000) + ")";
            let start = std::time::Instant::now();
            assert_eq!(plain(&deep), deep);
            let seconds = start.elapsed().as_secs();
            assert!(seconds < 5, "{part:?} took {seconds} s");
        }
    }

    #[test]
    fn plain_text_keeps_the_words_of_links() {
        assert_eq!(plain("在 [才云](https://a.example) 工作"), "在 才云 工作");
    }
}
