use super::document::Head;
use super::{Address, Shell, Site, sprite};
use crate::app::{App, Page, Screen, Setting};
use crate::content::Edition;
use crate::i18n::{DEFAULT, Lang};
use crate::node::Node;
use crate::pages::{NotFoundPage, NotFoundPageProps};
use crate::route::{Place, Route};
use leptos::prelude::*;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::{fs, io};

/// The path of the site's icon.
const ICON: &str = "favicon.svg";

/// Writes every file that is made from content into `folder`: the documents, the content in
/// hashed files, the icon. Gives their paths within `folder`.
///
/// # Errors
/// What could not be written, or what `index.html` lacks.
pub fn write(
    site: &Site,
    address: &Address,
    shell: &Shell,
    folder: &Path,
) -> Result<Vec<PathBuf>, String> {
    let files = Build::new(site, address, shell)?.files()?;
    for (path, text) in &files {
        save(&folder.join(path), text).map_err(|error| format!("{path}: {error}"))?;
    }
    Ok(files.into_iter().map(|(path, _)| path.into()).collect())
}

fn save(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

/// A file to write: its path within the site, and its text.
type File = (String, String);

struct Build<'a> {
    site: &'a Site,
    address: &'a Address,
    shell: &'a Shell,
    setting: Arc<Setting>,
    sprite: String,
    /// Each language's content file.
    bundles: Vec<(Lang, File)>,
}

impl<'a> Build<'a> {
    fn new(site: &'a Site, address: &'a Address, shell: &'a Shell) -> Result<Self, String> {
        let bundles = site
            .editions
            .iter()
            .map(|(lang, edition)| Ok((*lang, bundle(*lang, edition)?)))
            .collect::<Result<_, serde_json::Error>>()
            .map_err(|error| error.to_string())?;
        let setting = Setting { base: address.base().into(), languages: site.languages() };
        Ok(Self {
            site,
            address,
            shell,
            setting: Arc::new(setting),
            sprite: sprite::sprite(owner(site)),
            bundles,
        })
    }

    fn files(&self) -> Result<Vec<File>, String> {
        let mut files: Vec<File> = self.bundles.iter().map(|(_, file)| file.clone()).collect();
        files.push((ICON.into(), sprite::favicon(owner(self.site))));
        for (lang, edition) in &self.site.editions {
            for route in Route::ALL {
                let page = Page {
                    place: Place { route, lang: *lang },
                    edition: edition.clone(),
                    setting: self.setting.clone(),
                };
                if page.routes().any(|offered| offered == route) {
                    let path = format!("{}index.html", page.place.path());
                    files.push((path, self.document(&page, false)?));
                    if route == Route::Home && *lang == self.first() {
                        files.push(("index.html".into(), self.document(&page, true)?));
                    }
                }
            }
        }
        files.push(("404.html".into(), self.not_found()?));
        Ok(files)
    }

    /// The language of `/`: the default one, or the only one.
    fn first(&self) -> Lang {
        self.setting.languages.first().copied().unwrap_or(DEFAULT)
    }

    fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.address.origin(), self.address.base())
    }

    /// The document of a page; at `/` it also lets the head script choose a language.
    fn document(&self, page: &Page, is_root: bool) -> Result<String, String> {
        let languages: Vec<&str> = self.setting.languages.iter().map(|lang| lang.code()).collect();
        let languages = languages.join(" ");
        let mut data = vec![
            ("base".into(), self.address.base().to_owned()),
            ("origin".into(), self.address.origin().to_owned()),
            ("place".into(), page.place.path()),
            ("languages".into(), languages.clone()),
        ];
        if is_root {
            data.push(("negotiate".into(), languages));
        }
        let content = |path: &str| format!("{}{path}", self.address.base());
        for (lang, (path, _)) in &self.bundles {
            data.push((format!("content-{}", lang.code()), content(path)));
        }
        let preload = self.bundles.iter().find(|(lang, _)| *lang == page.place.lang);
        let head = Head {
            lang: page.place.lang,
            title: page.title(),
            description: page.description(),
            canonical: Some(self.url(&page.place.path())),
            alternates: self.alternates(page.place.route),
            content: preload.map(|(_, (path, _))| content(path)),
            data,
            icon: format!("{}{ICON}", self.address.base()),
        };
        self.shell.document(&head, &rendered(page), &self.sprite)
    }

    fn alternates(&self, route: Route) -> Vec<(&'static str, String)> {
        let languages = &self.setting.languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        let own = |lang: Lang| (lang.tag(), self.url(&Place { route, lang }.path()));
        let default = match route {
            Route::Home => self.url(""),
            _ => own(self.first()).1,
        };
        languages.iter().map(|&lang| own(lang)).chain([("x-default", default)]).collect()
    }

    fn not_found(&self) -> Result<String, String> {
        let has_guide = self.site.editions.iter().any(|(_, edition)| edition.guide.is_some());
        let routes = Route::ALL.into_iter().filter(|&route| has_guide || route != Route::Talks);
        let (setting, routes) = (&*self.setting, routes.collect::<Vec<_>>());
        let titles: Vec<&str> =
            setting.languages.iter().map(|lang| lang.words().not_found).collect();
        let head = Head {
            lang: self.first(),
            title: titles.join(" · "),
            description: titles.join(" · "),
            canonical: None,
            alternates: Vec::new(),
            content: None,
            data: vec![("base".into(), setting.base.clone())],
            icon: format!("{}{ICON}", setting.base),
        };
        let props = NotFoundPageProps { setting, routes: &routes };
        let app = Owner::new().with(|| Node::from(NotFoundPage(props)).to_html());
        self.shell.document(&head, &app, &self.sprite)
    }
}

/// The owner's name in the first language.
fn owner(site: &Site) -> &str {
    let first = site.editions.first();
    first.map_or("", |(_, edition)| &edition.resume.basics.name)
}

/// One language's content as the browser fetches it, in a file named for what it holds.
fn bundle(lang: Lang, edition: &Edition) -> Result<File, serde_json::Error> {
    let mut value = serde_json::to_value(edition)?;
    drop_empty(&mut value);
    let json = value.to_string();
    let hash: String =
        Sha256::digest(&json).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    Ok((format!("content/{}.{hash}.json", lang.code()), json))
}

/// Takes out what means nothing, so that it isn't sent.
fn drop_empty(value: &mut serde_json::Value) {
    use serde_json::Value;
    let is_empty = |value: &Value| value.is_null() || value.as_array().is_some_and(Vec::is_empty);
    match value {
        Value::Object(members) => {
            members.values_mut().for_each(drop_empty);
            members.retain(|_, member| !is_empty(member));
        }
        Value::Array(items) => items.iter_mut().for_each(drop_empty),
        _ => {}
    }
}

/// The HTML of a page's first render, which hydration expects to find again.
fn rendered(page: &Page) -> String {
    let screen = Screen::first(page.clone());
    Owner::new().with(|| view! { <App screen=Signal::stored(screen) /> }.to_html())
}
