//! Images, icons, fonts, and compressed files.

pub(super) mod app_files;
pub(super) mod compress;
pub(super) mod fonts;
pub(super) mod icons;
pub(super) mod palette;
mod picture;
pub(super) mod preview_image;
pub(super) mod seal;
pub(super) mod sprite;
pub(super) mod typefaces;
