//! Downloads. Each format is a pure function of the content, except PDF, which Typst writes.

mod exports;
mod facts;
mod format;
mod guide;
mod json_resume;
mod markdown;
mod one_page;
mod plain_text;
mod qr_code;
mod template_data;
mod typst;
mod vcard;
mod word;

pub(super) use exports::{Exports, exports};
pub(super) use facts::{speaker, time_and_room};
