//! Pictures: DrawingML (ISO/IEC 29500-1, sections 20.1, 20.2 and 20.4).

use super::xml::Xml;
use portfolio::content::Photo;
use std::io;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const PLACE: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// English Metric Units per millimeter.
const MILLIMETER: f64 = 36_000.0;
/// The largest size of the photo, as in the PDF.
const MAX_WIDTH: f64 = 24.0 * MILLIMETER;
const MAX_HEIGHT: f64 = 32.0 * MILLIMETER;

/// Writes a run with the photo in the page's top right corner, with text beside it. `id` is that of
/// its relationship.
pub(super) fn photo(xml: &mut Xml, photo: &Photo, id: &str) -> io::Result<()> {
    let (width, height) = fit(photo.width, photo.height);
    let size = [("cx", width.to_string()), ("cy", height.to_string())];
    let size = size.each_ref().map(|(name, value)| (*name, value.as_str()));
    let names = [("id", "1"), ("name", "Photo"), ("descr", photo.alt.as_str())];
    let distances = [("distT", "0"), ("distB", "0"), ("distL", "180000"), ("distR", "0")];
    let place = [
        ("simplePos", "0"),
        ("relativeHeight", "1"),
        ("behindDoc", "0"),
        ("locked", "0"),
        ("layoutInCell", "1"),
        ("allowOverlap", "0"),
    ];
    xml.start("w:r", &[])?;
    xml.start("w:drawing", &[])?;
    let spaces = [("xmlns:wp", PLACE), ("xmlns:a", DRAWING), ("xmlns:pic", PICTURE)];
    xml.start("wp:anchor", &[&spaces[..], &distances, &place].concat())?;
    xml.empty("wp:simplePos", &[("x", "0"), ("y", "0")])?;
    for (axis, side) in [("wp:positionH", "right"), ("wp:positionV", "top")] {
        xml.start(axis, &[("relativeFrom", "margin")])?;
        xml.text("wp:align", &[], side)?;
        xml.end(axis)?;
    }
    xml.empty("wp:extent", &size)?;
    xml.empty("wp:wrapSquare", &[("wrapText", "left")])?;
    xml.empty("wp:docPr", &names)?;
    xml.start("a:graphic", &[])?;
    xml.start("a:graphicData", &[("uri", PICTURE)])?;
    xml.start("pic:pic", &[])?;
    xml.start("pic:nvPicPr", &[])?;
    xml.empty("pic:cNvPr", &names[..2])?;
    xml.empty("pic:cNvPicPr", &[])?;
    xml.end("pic:nvPicPr")?;
    xml.start("pic:blipFill", &[])?;
    xml.empty("a:blip", &[("r:embed", id)])?;
    xml.start("a:stretch", &[])?;
    xml.empty("a:fillRect", &[])?;
    xml.end("a:stretch")?;
    xml.end("pic:blipFill")?;
    xml.start("pic:spPr", &[])?;
    xml.start("a:xfrm", &[])?;
    xml.empty("a:off", &[("x", "0"), ("y", "0")])?;
    xml.empty("a:ext", &size)?;
    xml.end("a:xfrm")?;
    xml.start("a:prstGeom", &[("prst", "rect")])?;
    xml.empty("a:avLst", &[])?;
    for name in ["a:prstGeom", "pic:spPr", "pic:pic", "a:graphicData", "a:graphic", "wp:anchor"] {
        xml.end(name)?;
    }
    xml.end("w:drawing")?;
    xml.end("w:r")
}

/// Scales a size in pixels to the largest that fits.
fn fit(width: u32, height: u32) -> (u32, u32) {
    let scale = (MAX_WIDTH / f64::from(width)).min(MAX_HEIGHT / f64::from(height));
    let scaled = |length: u32| (f64::from(length) * scale).round() as u32;
    (scaled(width), scaled(height))
}
