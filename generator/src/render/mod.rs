//! Documents, and files for machines such as sitemap and feed: pure functions of the build.

pub(super) mod document;
pub(super) mod feed;
pub(super) mod head;
pub(super) mod html;
pub(super) mod json_ld;
pub(super) mod llms;
pub(super) mod manifest;
pub(super) mod pages;
pub(super) mod sitemap;
