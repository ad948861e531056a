//! Writes how search folds the letters that Unicode doesn't decompose, such as `ø` and `ß`: as
//! people type them, by the table of a crate that would weigh more than all of the program.

use std::{env, fs, path::Path};
use unicode_normalization::UnicodeNormalization;

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    // Latin-1 Supplement and Latin Extended-A: what European names are written with.
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
