//! Generates the table by which search folds letters that Unicode doesn't decompose, such as `ø`
//! and `ß`, to the ASCII that people type. The data is deunicode's: the crate itself would be
//! larger than the whole app.

use std::{env, fs, path::Path};
use unicode_normalization::UnicodeNormalization;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // Latin-1 Supplement and Latin Extended-A cover European names.
    let letters =
        ('\u{c0}'..='\u{17f}').filter(|c| c.is_lowercase() && [*c].into_iter().nfkd().eq([*c]));
    let folded = letters.filter_map(|letter| {
        let ascii = deunicode::deunicode_char(letter)?.to_lowercase();
        ascii
            .bytes()
            .all(|byte| byte.is_ascii_lowercase())
            .then(|| format!("({letter:?}, {ascii:?}),"))
    });
    let path = Path::new(&env::var_os("OUT_DIR").unwrap_or_default()).join("letters.rs");
    fs::write(path, format!("&[{}]", folded.collect::<String>()))
}
