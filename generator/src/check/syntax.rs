//! Explains why a text isn't JSON, in the words of the people who edit it.

use crate::Source;
use crate::diagnostic::{Diagnostic, Location};
use crate::json::STRICT;
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseStringErrorKind, parse_to_ast};
use serde_json::error::Category;
use std::ops::Range;

/// Characters that input methods and word processors write, what they are called, and what JSON has
/// instead.
const LOOKALIKES: [(char, &str, &str); 18] = [
    ('“', "curly quotation mark", "\""),
    ('”', "curly quotation mark", "\""),
    ('„', "low quotation mark", "\""),
    ('＂', "full-width quotation mark", "\""),
    ('「', "corner bracket", "\""),
    ('」', "corner bracket", "\""),
    ('‘', "curly quotation mark", "\""),
    ('’', "curly quotation mark", "\""),
    ('：', "full-width colon", ":"),
    ('，', "full-width comma", ","),
    ('、', "Chinese enumeration comma", ","),
    ('｛', "full-width brace", "{"),
    ('｝', "full-width brace", "}"),
    ('［', "full-width bracket", "["),
    ('］', "full-width bracket", "]"),
    ('【', "Chinese bracket", "["),
    ('】', "Chinese bracket", "]"),
    ('\u{feff}', "byte order mark", ""),
];

/// Explains the error that serde_json reports for a file.
pub(super) fn explain(source: &Source, error: &serde_json::Error) -> Diagnostic {
    let text = &*source.text;
    let range = match error.classify() {
        Category::Eof => text.len()..text.len(),
        _ => character(text, offset(text, error.line(), error.column())),
    };
    let place = Place { source, context: Context::before(text, range.start), range };
    let kind = parse_to_ast(text, &CollectOptions::default(), &STRICT).err();
    let kind = kind.as_ref().map(|error| error.kind());
    if text.trim().is_empty() {
        return Diagnostic::error(Location::file(&source.path), "the file is empty");
    }
    let explained = match kind {
        // jsonc-parser accepts control characters; other errors are limits of serde_json's.
        None => place.in_string().filter(|_| place.found().is_some_and(char::is_control)),
        Some(ParseErrorKind::NestingDepthExceeded) => None,
        Some(ParseErrorKind::String(ParseStringErrorKind::InvalidUnicodeEscapeSequence(_))) => None,
        Some(kind) => place
            .in_string()
            .or_else(|| place.lookalike())
            .or_else(|| place.unescaped_quote())
            .or_else(|| place.missing_or_extra(kind))
            .or_else(|| place.unclosed(error.is_eof())),
    };
    explained.unwrap_or_else(|| {
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default();
        place.error(place.range.clone(), message).expected("valid JSON")
    })
}

/// Where serde_json stopped.
struct Place<'a> {
    source: &'a Source,
    context: Context,
    /// Byte range of the character where it stopped.
    range: Range<usize>,
}

/// What a part of a text leaves open.
#[derive(Default)]
struct Context {
    /// Offsets of the brackets that aren't closed.
    brackets: Vec<usize>,
    /// Offset of the quotation mark that begins the text it ends in.
    string: Option<usize>,
    /// Offset of the last character that isn't white space.
    previous: Option<usize>,
}

impl Context {
    fn before(text: &str, end: usize) -> Self {
        let mut context = Self::default();
        let mut is_escaped = false;
        for (at, c) in text[..end].char_indices() {
            match (context.string, c) {
                (Some(_), _) if is_escaped => is_escaped = false,
                (Some(_), '\\') => is_escaped = true,
                (Some(_), '"') => context.string = None,
                (Some(_), _) => {}
                (None, '"') => context.string = Some(at),
                (None, '{' | '[') => context.brackets.push(at),
                (None, '}' | ']') => drop(context.brackets.pop()),
                (None, _) => {}
            }
            if !c.is_whitespace() {
                context.previous = Some(at);
            }
        }
        context
    }
}

impl Place<'_> {
    fn error(&self, range: Range<usize>, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(Location::bytes(&self.source.path, range), message)
    }

    fn text(&self) -> &str {
        &self.source.text
    }

    fn found(&self) -> Option<char> {
        self.text()[self.range.start..].chars().next()
    }

    /// Returns range and value of the last character before that isn't white space.
    fn previous(&self) -> Option<(Range<usize>, char)> {
        let at = self.context.previous?;
        let c = self.text()[at..].chars().next()?;
        Some((at..at + c.len_utf8(), c))
    }

    /// Something that a string can't contain.
    fn in_string(&self) -> Option<Diagnostic> {
        let start = self.context.string?;
        let raw = |name: &str, escape: &str| {
            let message = format!("{name} within a text");
            self.error(self.range.clone(), message).help(format!("write {escape} instead"))
        };
        match self.found() {
            Some('\n' | '\r') | None => {
                let line = &self.text()[start..self.range.start];
                let quote = line.char_indices().rev().find(|(_, c)| "“”".contains(*c));
                Some(match quote {
                    Some((at, quote)) => {
                        let range = start + at..start + at + quote.len_utf8();
                        self.error(range, "a curly quotation mark doesn't end a text")
                            .expected("\"")
                            .help("type \" instead, without Chinese or smart punctuation")
                    }
                    None => self
                        .error(start..self.range.start, "this text has no end on its line")
                        .expected("a closing \"")
                        .help("write a line break within a text as \\n"),
                })
            }
            Some('\t') => Some(raw("a tab", "\\t")),
            Some(c) if c.is_control() => {
                Some(raw(&format!("the control character U+{:04X}", u32::from(c)), "a space"))
            }
            Some(_) => {
                let message = "a backslash that begins no escape";
                let help = "write a backslash as \\\\, a quotation mark as \\\"";
                Some(self.error(self.range.clone(), message).help(help))
            }
        }
    }

    fn lookalike(&self) -> Option<Diagnostic> {
        let found = self.found()?;
        let (_, name, meant) = LOOKALIKES.iter().find(|(lookalike, ..)| *lookalike == found)?;
        let diagnostic = self.error(self.range.clone(), format!("{name} outside of a text"));
        Some(match *meant {
            "" => diagnostic.help("delete this invisible character"),
            meant => diagnostic
                .expected(meant)
                .help(format!("type {meant} instead, without Chinese or smart punctuation")),
        })
    }

    /// A quotation mark within a text ends it, and what follows is no JSON.
    fn unescaped_quote(&self) -> Option<Diagnostic> {
        let (range, previous) = self.previous()?;
        let is_text = |c: char| c.is_alphabetic() || !c.is_ascii();
        let ends_text = previous == '"' && self.found().is_some_and(is_text);
        ends_text.then(|| {
            self.error(range, "this quotation mark ends the text")
                .help("write \\\" for a quotation mark within a text")
        })
    }

    fn missing_or_extra(&self, kind: &ParseErrorKind) -> Option<Diagnostic> {
        let (range, previous) = self.previous()?;
        Some(match kind {
            ParseErrorKind::ExpectedComma => {
                self.error(range, "missing comma").expected("a comma after this")
            }
            ParseErrorKind::ExpectedColonAfterObjectKey => {
                self.error(range, "missing colon").expected("a colon after this")
            }
            _ if previous == ':' && matches!(self.found(), Some('}' | ']' | ',')) => {
                self.error(range, "missing value").expected("a value after this")
            }
            _ if previous == ',' && matches!(self.found(), Some('}' | ']')) => {
                self.error(range, "extra comma").expected("no comma after the last entry")
            }
            ParseErrorKind::CommentsNotAllowed => {
                self.error(self.range.clone(), "JSON has no comments").help("delete it")
            }
            _ => return None,
        })
    }

    /// A bracket that isn't closed, or closed by one of the other kind.
    fn unclosed(&self, is_end: bool) -> Option<Diagnostic> {
        let open = *self.context.brackets.last()?;
        let close = if self.text()[open..].starts_with('{') { '}' } else { ']' };
        if !is_end && self.found() == Some(close) {
            // A misspelled value, of which serde_json says what it expects.
            return None;
        }
        let message = match self.found() {
            _ if is_end => format!("the file ends before a closing {close}"),
            Some(found) => format!("unexpected {found}"),
            None => return None,
        };
        let range = if is_end { self.previous()?.0 } else { self.range.clone() };
        let opened = Location::bytes(&self.source.path, open..open + 1);
        let diagnostic = self.error(range, message);
        Some(diagnostic.related(opened, format!("needs a closing {close}")))
    }
}

/// Converts a line and a column to an offset. Both are 1-based; columns are in bytes.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let lines = text.split_inclusive('\n').take(line.saturating_sub(1));
    // Column 0 is the end of the previous line.
    (lines.map(str::len).sum::<usize>() + column).saturating_sub(1)
}

/// Returns the range of the character at an offset.
fn character(text: &str, offset: usize) -> Range<usize> {
    let is_start = |at: &usize| text.is_char_boundary(*at);
    let start = (0..=offset.min(text.len())).rev().find(is_start).unwrap_or_default();
    start..start + text[start..].chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kind;
    use crate::diagnostic::LocationTarget;
    use portfolio::i18n::Lang;

    #[test]
    fn syntax_errors_name_the_slip_and_its_place() {
        for (text, message, place) in [
            (r#"{"a": "b" "c": 1}"#, "missing comma", "\""),
            ("{\"a\": [1\n2]}", "missing comma", "1"),
            (r#"{"a" 1}"#, "missing colon", "\""),
            (r#"{"a": 1,}"#, "extra comma", ","),
            (r#"[1, 2, ]"#, "extra comma", ","),
            (r#"{"a"： 1}"#, "full-width colon outside of a text", "："),
            (r#"{"a": 1， "b": 2}"#, "full-width comma outside of a text", "，"),
            (r#"{“a”: 1}"#, "curly quotation mark outside of a text", "“"),
            ("{\"a\": \"b”,\n\"c\": 1}", "a curly quotation mark doesn't end a text", "”"),
            ("{\"a\": \"b,\n\"c\": 1}", "this text has no end on its line", "\"b,"),
            (r#"{"a": "b "c" d"}"#, "this quotation mark ends the text", "\""),
            ("{\"a\": \"b\tc\"}", "a tab within a text", "\t"),
            (r#"{"a": "\d"}"#, "a backslash that begins no escape", "d"),
            (r#"{"a": {"b": 1}"#, "the file ends before a closing }", "}"),
            (r#"{"a": [1, 2}"#, "unexpected }", "}"),
            (r#"{"a": }"#, "missing value", ":"),
            (r#"{"a": , "b": 1}"#, "missing value", ":"),
            (r#"{"a": tru}"#, "expected ident", "}"),
            (r#"{"a": 1 // b"#, "JSON has no comments", "/"),
            ("\u{feff}{}", "byte order mark outside of a text", "\u{feff}"),
            ("{\"a\": é}", "unexpected é", "é"),
            ("{} x", "trailing characters", "x"),
        ] {
            let source = Source {
                lang: Some(Lang::En),
                kind: Kind::Resume,
                path: "a".into(),
                text: text.into(),
            };
            let error = serde_json::from_str::<serde_json::Value>(text).expect_err("not JSON");
            let found = explain(&source, &error);
            assert_eq!(found.message, message, "{text}");
            let LocationTarget::Bytes(range) = found.location.target else { panic!("{text}") };
            assert_eq!(&text[range], place, "{text}");
        }
    }

    #[test]
    fn every_cut_is_explained() {
        let text = r#"{"a": ["é", {"b": -1.5e3}, null], "c": "\u00e9\\"}"#;
        for (end, _) in text.char_indices() {
            let cut = &text[..end];
            let source = Source {
                lang: Some(Lang::En),
                kind: Kind::Resume,
                path: "a".into(),
                text: cut.into(),
            };
            let error = serde_json::from_str::<serde_json::Value>(cut).expect_err("not JSON");
            assert!(!explain(&source, &error).message.is_empty());
        }
    }
}
