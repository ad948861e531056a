//! The local server. It makes the whole site from the content in memory, and makes it again when a
//! file changes: content in the server itself, the application with Trunk, and the server with
//! cargo, after which it restarts itself.
//!
//! Pages are static until Trunk has built the application. While something is wrong, the last good
//! site stays, and open pages show what is wrong over themselves.

mod builds;
mod headers;
mod live;
mod release;
mod snapshot;

pub use release::{base, router};

use crate::site_file::hash;
use crate::{
    Offline, Report, Shell, Site, SiteFile, SiteUrl, SlowFiles, Sources, load, service_worker,
};
use anyhow::Context;
use builds::{App, Builds, Built};
use live::Live;
use snapshot::Snapshot;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::task::spawn_blocking;

/// The project's root, where this program was compiled.
const PROJECT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// How long no file must change before the site is made again. Editors save with several system
/// calls; some delete the file in between.
const QUIET: Duration = Duration::from_millis(40);

/// What is served, and where.
#[derive(Debug)]
pub struct Options {
    /// The content folder.
    pub content: PathBuf,
    /// The port on 127.0.0.1.
    pub port: u16,
    /// Whether Trunk builds the application; without it, pages are static.
    pub has_app: bool,
}

/// Why the loop that makes the site wakes up.
pub(crate) enum Event {
    /// Files may have changed.
    Changed,
    /// Builds of the application and of the server have ended.
    Built(Built),
}

/// Serves a built site like a host, until the process ends.
///
/// # Errors
/// Fails if the folder contains no site, or if the port is taken.
pub async fn serve_release(folder: &Path, port: u16) -> anyhow::Result<()> {
    let missing = || format!("there is no built site in {}: run `make build`", folder.display());
    let (router, base) = (router(folder).with_context(missing)?, base(folder)?);
    let listener = listen(port).await?;
    println!("Serving {} at http://{}{base}", folder.display(), listener.local_addr()?);
    Ok(axum::serve(listener, router).await?)
}

/// Serves the content for editing, until the process ends.
///
/// # Errors
/// Fails if the port is taken, or if files can't be watched.
pub async fn serve(options: Options) -> anyhow::Result<()> {
    let listener = listen(options.port).await?;
    let url: SiteUrl = format!("http://{}/", listener.local_addr()?).parse()?;
    let live = Arc::new(Live::default());
    let router = live::router(live.clone());
    let (events, received) = channel();
    let _watcher = snapshot::watch(&options, events.clone())?;
    let mut maker = Maker::new(options, url, live, events)?;
    // Answers nothing before there is a site.
    let maker = spawn_blocking(move || {
        maker.update();
        maker
    })
    .await?;
    tokio::spawn(axum::serve(listener, router).into_future());
    // Returns only an error.
    spawn_blocking(move || maker.run(&received)).await?
}

async fn listen(port: u16) -> anyhow::Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port)).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "port {port} is in use: stop what listens there, or choose another one: \
             SITE_PORT={} make serve",
            port.saturating_add(1)
        ),
        _ => anyhow::Error::new(error).context(format!("can't listen on port {port}")),
    })
}

/// Makes the site when files change.
struct Maker {
    options: Options,
    url: SiteUrl,
    live: Arc<Live>,
    events: Sender<Event>,
    /// The files as of the last attempt to make the site.
    made: Option<Snapshot>,
    /// The sources as of the last builds, and whether builds are running.
    builds: Builds,
    app: Option<App>,
}

impl Maker {
    fn new(
        options: Options,
        url: SiteUrl,
        live: Arc<Live>,
        events: Sender<Event>,
    ) -> anyhow::Result<Self> {
        let builds = Builds::new()?;
        let app = if builds.has_app() { Some(App::read()?) } else { None };
        Ok(Self { options, url, live, events, made: None, builds, app })
    }

    fn run(mut self, received: &Receiver<Event>) -> anyhow::Result<()> {
        println!("Serving {}{} (Ctrl-C stops it)", self.url.origin(), self.url.base());
        self.builds.start_if_changed(&self.options, &self.events);
        if self.builds.is_building_app() && self.app.is_none() {
            println!("Pages are static until the application is built.");
        }
        loop {
            match received.recv()? {
                Event::Changed => {
                    wait_for_quiet(received, &self.events)?;
                    self.update();
                    self.builds.start_if_changed(&self.options, &self.events);
                }
                Event::Built(built) => self.finish_builds(built)?,
            }
        }
    }

    /// Makes the site, unless nothing that it is made from has changed.
    fn update(&mut self) {
        let snapshot = Snapshot::take(&self.options);
        if self.made.as_ref() == Some(&snapshot) {
            return;
        }
        let start = Instant::now();
        match self.make(&snapshot) {
            Ok(()) => println!("Made the site in {} ms", start.elapsed().as_millis()),
            Err(fault) => {
                anstream::eprintln!("{fault}");
                eprintln!("The last good site stays until this is mended.");
                self.live.set_content_fault(fault);
            }
        }
        self.made = Some(snapshot);
    }

    /// Makes the site and serves it, or says what is wrong with the content, with ANSI colors.
    fn make(&self, snapshot: &Snapshot) -> Result<(), String> {
        let sources = match &snapshot.content {
            Ok(sources) => sources,
            Err(diagnostics) => return Err(Report::new(&Sources::default(), diagnostics).text()),
        };
        let loaded = load(sources);
        let report = Report::new(sources, &loaded.diagnostics);
        let Some(site) = loaded.site else { return Err(report.text()) };
        if !loaded.diagnostics.is_empty() {
            anstream::eprintln!("{}", report.text());
        }
        let shell = snapshot.shell.as_ref().map_err(Clone::clone)?;
        let files = self.files(site, shell).map_err(|error| format!("error: {error:#}"))?;
        let mut version: Vec<String> = files.iter().map(SiteFile::version).collect();
        version.extend(self.app.iter().map(App::version));
        let app = self.app.iter().flat_map(App::files);
        self.live
            .set_site(hash(version.join(" ").as_bytes()), files.into_iter().chain(app).collect());
        Ok(())
    }

    fn files(&self, site: Site, shell: &Shell) -> anyhow::Result<Vec<SiteFile>> {
        let shell = shell.clone().with_styles_of(&site)?;
        let shell = match &self.app {
            Some(_) => shell.with_app()?,
            None => shell.without_app()?,
        };
        let site = Arc::new(site);
        let mut files = crate::files(&site, &self.url, &shell, SlowFiles::OnRequest)?;
        // Another server on this port, or a release, may have left a worker in the browser.
        files.push(service_worker::service_worker(Offline::Disabled, self.url.base(), &[]));
        Ok(files)
    }

    fn finish_builds(&mut self, built: Built) -> anyhow::Result<()> {
        self.builds.finish(built);
        if self.builds.is_outdated() {
            // The new server takes the port over, and open pages follow.
            self.builds.restart().context("can't restart the server")?;
        }
        self.live.set_build_fault(self.builds.fault().cloned());
        if self.builds.has_app() && self.builds.fault().is_none() {
            self.app = Some(App::read()?);
            self.made = None;
            self.update();
            println!("The application runs.");
        }
        // Sources may have been saved during the builds.
        self.builds.start_if_changed(&self.options, &self.events);
        Ok(())
    }
}

/// Waits until no event has come for a while. Events of builds are handled after it.
fn wait_for_quiet(received: &Receiver<Event>, events: &Sender<Event>) -> anyhow::Result<()> {
    let mut kept = Vec::new();
    loop {
        match received.recv_timeout(QUIET) {
            Ok(Event::Changed) => {}
            Ok(event) => kept.push(event),
            Err(RecvTimeoutError::Timeout) => break,
            Err(error) => return Err(error.into()),
        }
    }
    kept.into_iter().try_for_each(|event| Ok(events.send(event)?))
}
