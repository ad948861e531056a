//! Everything that can be taken away beside the pages: each format a pure function of the
//! content, but for the pages on paper, which Typst sets.

mod code;
mod facts;
mod guide;
mod json_resume;
mod markdown;
mod offer;
mod paper;
mod plain_text;
mod typst;
mod vcard;

pub(super) use offer::{Exports, exports};
