//! Renders SVG to PNG.

use super::fonts::{PINNED, resolver};
use super::typefaces;
use anyhow::Context;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Renders an SVG as a PNG `width` pixels wide; the height follows from the aspect ratio.
///
/// # Errors
/// Fails if the SVG is invalid, or if a font isn't installed.
pub(super) fn png(svg: &str, width: u32) -> anyhow::Result<Vec<u8>> {
    typefaces::ensure_installed()?;
    let options =
        Options { fontdb: PINNED.clone(), font_resolver: resolver(), ..Options::default() };
    let tree = Tree::from_str(svg, &options)?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round() as u32;
    let mut picture = Pixmap::new(width, height).context("a picture without a size")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    Ok(picture.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn svgs_are_rasterized_to_the_requested_width() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\"><rect width=\"4\" height=\"2\"/></svg>";
        let picture = png(svg, 40).expect("a picture");
        let picture = Pixmap::decode_png(&picture).expect("a PNG");
        assert_eq!((picture.width(), picture.height()), (40, 20));
        assert!(picture.pixels().iter().all(|pixel| pixel.alpha() == 255));
    }
}
