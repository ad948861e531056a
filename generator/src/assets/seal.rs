use super::palette::BACKGROUND;

/// The owner's seal: the site's logo and icon.
#[derive(Clone, Debug)]
pub(crate) struct Seal {
    /// One character.
    pub(crate) character: String,
    pub(crate) color: String,
}

/// Serif families with Chinese glyphs that readers may have installed.
pub(crate) const FONTS: &str = "Songti SC,Noto Serif CJK SC,Source Han Serif SC,serif";

impl Seal {
    /// Draws it as SVG elements, 32 units wide and high with corners of `radius`; `fonts` is a list
    /// of families.
    pub(crate) fn svg(&self, fonts: &str, radius: u32) -> String {
        let (character, color) = (html_escape::encode_text(&self.character), &self.color);
        format!(
            "<rect width=\"32\" height=\"32\" rx=\"{radius}\" fill=\"{color}\"/>\
             <text x=\"16\" y=\"23\" font-size=\"20\" font-weight=\"600\" \
             text-anchor=\"middle\" fill=\"{BACKGROUND}\" font-family=\"{fonts}\">{character}</text>"
        )
    }
}
