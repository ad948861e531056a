use anyhow::Context;
use qrcode::render::svg::Color;
use qrcode::{EcLevel, QrCode};

/// Renders a QR code (ISO/IEC 18004) as SVG. Scanners need black on white in every theme, and the
/// quiet zone of four modules.
///
/// # Errors
/// Fails if the text is too long for a QR code.
pub(super) fn qr_code(text: &str) -> anyhow::Result<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M)
        .context("the contact as a QR code")?;
    let mut drawing = code.render();
    drawing.dark_color(Color("#000")).light_color(Color("#fff"));
    Ok(drawing.quiet_zone(true).module_dimensions(4, 4).build())
}
