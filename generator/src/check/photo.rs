use super::fit::Fitted;
use super::rules::excerpt;
use crate::diagnostic::Diagnostic;
use crate::field::Field;
use crate::photo::{MAX_HEIGHT, MAX_WIDTH, Photo};
use crate::source::{Kind, Settings, Sources};

const EXPECTED: &str = "the name of a JPEG, PNG or WebP file beside the content";

/// The largest file that is read: reading takes time at every save.
const MAX_BYTES: usize = 5_000_000;

/// Reads the photo that the résumés name, the same in both languages. A warning says why there is
/// none, or that no language shows it.
pub(super) fn photo(
    files: &[Fitted<'_>],
    settings: &Settings,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Photo> {
    let mut resumes = files.iter().filter(|file| file.source.kind == Kind::Resume);
    let image = resumes.clone().find_map(|file| file.root().property("basics")?.property("image"));
    let image = image.filter(|image| !image.is_empty())?;
    let warning = |message| Diagnostic::warning(image.location(), message).omitted();
    let photo = match read(&image, sources) {
        Ok(photo) => photo,
        Err(fault) => {
            let Fault { message, expected, help } = fault;
            diagnostics.push(warning(message).expected(expected).help(help));
            return None;
        }
    };
    if resumes.any(|file| file.source.lang.is_some_and(|lang| settings.shows_photo(lang))) {
        return Some(photo);
    }
    let languages = sources.files.iter().filter(|file| file.kind == Kind::Resume);
    let languages = languages.filter_map(|file| Some(format!("{:?}", file.lang?.code())));
    let languages = languages.collect::<Vec<_>>().join(", ");
    let help = format!("write \"photo\": [{languages}] in site.json to show it");
    diagnostics.push(warning("the photo is not shown in this language".into()).help(help));
    None
}

struct Fault {
    message: String,
    expected: &'static str,
    help: String,
}

fn read(image: &Field<'_>, sources: &Sources) -> Result<Photo, Fault> {
    let name = image.text().unwrap_or_default();
    let folder = sources.folder.display();
    let Some(picture) = sources.pictures.iter().find(|picture| picture.name == name) else {
        let message = format!("there is no picture {} beside the content", excerpt(image.value));
        let help = if name.contains(['/', '\\', ':']) {
            format!(
                "save it in {folder}, and write its name only: pages show no other site's files"
            )
        } else {
            format!("save it in {folder}")
        };
        return Err(Fault { message, expected: EXPECTED, help });
    };
    if picture.bytes.len() > MAX_BYTES {
        let megabytes = picture.bytes.len() as f64 / 1e6;
        let message = format!("the photo has {megabytes:.1} MB and is not shown");
        let help = format!("{MAX_WIDTH} × {MAX_HEIGHT} pixels are enough");
        return Err(Fault { message, expected: "at most 5 MB", help });
    }
    Photo::read(&picture.bytes).map_err(|error| {
        let message = format!("the photo can't be read and is not shown: {error}");
        Fault { message, expected: "a JPEG, PNG or WebP file", help: "save it as JPEG".into() }
    })
}
