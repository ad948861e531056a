//! The owner's photo, as pages and documents show it.

use crate::site_file::SiteFile;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder, ImageReader, ImageResult, Rgba, RgbaImage, imageops};
use std::fmt;
use std::io::Cursor;

/// The most that it is scaled to, in pixels: three times its size on pages, 300 dpi in documents.
pub(crate) const MAX_WIDTH: u32 = 288;
pub(crate) const MAX_HEIGHT: u32 = 384;
/// Of 100; photos of faces show no artifacts.
const QUALITY: u8 = 85;

/// A JPEG without metadata, which may say where it was taken.
#[derive(Clone)]
pub(crate) struct Photo {
    /// Named after its content.
    pub(crate) file: SiteFile,
    pub(crate) width: u32,
    pub(crate) height: u32,
}

impl Photo {
    /// Reads a JPEG, PNG or WebP, turns it upright, and scales it down.
    ///
    /// # Errors
    /// Fails if the picture has another format, is damaged, or takes too much memory.
    pub(crate) fn read(picture: &[u8]) -> ImageResult<Self> {
        let mut decoder =
            ImageReader::new(Cursor::new(picture)).with_guessed_format()?.into_decoder()?;
        let orientation = decoder.orientation()?;
        let mut image = DynamicImage::from_decoder(decoder)?;
        image.apply_orientation(orientation);
        if image.width() > MAX_WIDTH || image.height() > MAX_HEIGHT {
            image = image.resize(MAX_WIDTH, MAX_HEIGHT, FilterType::Lanczos3);
        }
        let (width, height) = (image.width(), image.height());
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, QUALITY).encode_image(&on_white(&image))?;
        Ok(Self { file: SiteFile::hashed("photo", "jpg", jpeg), width, height })
    }
}

impl fmt::Debug for Photo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Photo({:?})", self.file.path)
    }
}

/// JPEG has no transparency.
fn on_white(image: &DynamicImage) -> DynamicImage {
    let mut background = RgbaImage::from_pixel(image.width(), image.height(), Rgba([u8::MAX; 4]));
    imageops::overlay(&mut background, image, 0, 0);
    DynamicImage::from(background).into_rgb8().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, Rgb, RgbImage};

    const RED: Rgb<u8> = Rgb([200, 0, 0]);
    const BLUE: Rgb<u8> = Rgb([0, 0, 200]);

    fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        image.into().write_to(&mut bytes, format).expect("a picture");
        bytes.into_inner()
    }

    fn pixels(photo: &Photo) -> RgbImage {
        let jpeg = photo.file.bytes().expect("content");
        image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg).expect("a JPEG").into_rgb8()
    }

    fn is_like(a: Rgb<u8>, b: Rgb<u8>) -> bool {
        a.0.iter().zip(b.0).all(|(a, b)| a.abs_diff(b) < 30)
    }

    #[test]
    fn each_format_becomes_a_small_jpeg_of_the_same_shape() {
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let photo = Photo::read(&encoded(RgbImage::from_pixel(900, 1200, RED), format));
            let photo = photo.expect("a photo");
            assert_eq!((photo.width, photo.height), (288, 384));
            assert_eq!(pixels(&photo).dimensions(), (288, 384));
            assert!(is_like(*pixels(&photo).get_pixel(144, 192), RED));
        }
        let small = encoded(RgbImage::from_pixel(60, 80, RED), ImageFormat::Png);
        assert_eq!(pixels(&Photo::read(&small).expect("a photo")).dimensions(), (60, 80));
    }

    #[test]
    fn transparency_is_white() {
        let glass = RgbaImage::from_pixel(60, 80, Rgba([0, 0, 0, 0]));
        let photo = Photo::read(&encoded(glass, ImageFormat::Png)).expect("a photo");
        assert!(is_like(*pixels(&photo).get_pixel(30, 40), Rgb([255; 3])));
    }

    #[test]
    fn a_camera_s_metadata_turns_the_photo_and_is_left_out() {
        // Red left, blue right, to be turned clockwise by 90° (Exif 2.32, orientation 6).
        let image = RgbImage::from_fn(80, 60, |x, _| if x < 40 { RED } else { BLUE });
        let jpeg = encoded(image, ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0".to_vec();
        exif.extend(b"\0\0\0\0 a place");
        let length = u16::try_from(exif.len() + 2).expect("a short segment").to_be_bytes();
        let taken = [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat();
        let photo = Photo::read(&taken).expect("a photo");
        assert_eq!((photo.width, photo.height), (60, 80));
        let pixels = pixels(&photo);
        assert!(
            is_like(*pixels.get_pixel(30, 10), RED) && is_like(*pixels.get_pixel(30, 70), BLUE)
        );
        let published = photo.file.bytes().expect("content");
        assert!(taken.windows(7).any(|bytes| bytes == b"a place"));
        assert!(!published.windows(4).any(|bytes| bytes == b"Exif"));
    }

    #[test]
    fn what_is_no_picture_is_an_error() {
        let png = encoded(RgbImage::from_pixel(60, 80, RED), ImageFormat::Png);
        for bytes in [&b""[..], b"GIF89a", b"<svg/>", &png[..40]] {
            assert!(Photo::read(bytes).is_err());
        }
    }
}
