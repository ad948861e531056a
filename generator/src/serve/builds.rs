//! Builds of the application, with Trunk, and of the server itself, with cargo.

use super::snapshot::{Stamp, Stamps};
use super::{Event, Options, PROJECT};
use crate::SiteFile;
use anyhow::Context;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::Sender;
use std::time::Instant;
use std::{env, io, thread};

/// Script that builds the application, and first installs what that needs.
const BUILD_APP: &str = "scripts/app.sh";
/// The exit status with which it says that it can't install it (sysexits.h, `EX_UNAVAILABLE`).
const UNAVAILABLE: i32 = 69;
/// Folder that it builds into.
const APP: &str = "target/serve";
/// Tells a restarted server from which [`Stamps`] it was built, and whether there is an application.
const BUILT_FROM: &str = "SITE_BUILT_FROM";

/// What has been built, from which sources, and what is wrong with them.
pub(super) struct Builds {
    /// This program, as cargo builds it.
    executable: PathBuf,
    /// The sources of the running server, or of the last attempt to build it.
    server: Stamps,
    /// The sources of the last attempt to build the application.
    app: Option<Stamp>,
    /// Whether that attempt succeeded.
    has_app: bool,
    /// Whether cargo has built another server than the one that runs.
    is_outdated: bool,
    /// The output of the last attempts, if they failed, with ANSI colors.
    server_fault: Option<String>,
    app_fault: Option<String>,
    running: Option<Work>,
}

/// What is being built.
#[derive(Clone, Copy)]
struct Work {
    from: Stamps,
    app: bool,
    server: bool,
}

/// How builds have ended: none if they weren't started.
pub(crate) struct Built {
    app: Option<Outcome>,
    server: Option<Outcome>,
}

enum Outcome {
    Succeeded,
    /// With this output.
    Failed(String),
    /// What it needs can't be installed.
    Unavailable,
}

impl Builds {
    /// Assumes that the running server was built from the present sources, unless an earlier one
    /// says what they were.
    pub(super) fn new() -> anyhow::Result<Self> {
        let earlier = env::var(BUILT_FROM).ok();
        let earlier = earlier.and_then(|text| {
            let [app, generator, has_app] = text.split(' ').collect::<Vec<_>>().try_into().ok()?;
            let stamps = Stamps { app: app.parse().ok()?, generator: generator.parse().ok()? };
            Some((stamps, has_app == "true"))
        });
        Ok(Self {
            executable: env::current_exe().context("this program's path")?,
            server: earlier.map_or_else(Stamps::take, |(stamps, _)| stamps),
            app: earlier.map(|(stamps, _)| stamps.app),
            has_app: earlier.is_some_and(|(_, has_app)| has_app),
            is_outdated: false,
            server_fault: None,
            app_fault: None,
            running: None,
        })
    }

    pub(super) fn has_app(&self) -> bool {
        self.has_app
    }

    pub(super) fn is_building_app(&self) -> bool {
        self.running.is_some_and(|work| work.app)
    }

    /// Whether another server than the running one has been built, and goes with the application.
    pub(super) fn is_outdated(&self) -> bool {
        self.is_outdated && self.fault().is_none()
    }

    /// What is wrong with the sources. What doesn't compile for this machine rarely does for the
    /// browser: once is enough.
    pub(super) fn fault(&self) -> Option<&String> {
        self.server_fault.as_ref().or(self.app_fault.as_ref())
    }

    /// Starts builds of what the present sources would change, unless builds are running.
    pub(super) fn start_if_changed(&mut self, options: &Options, events: &Sender<Event>) {
        let from = Stamps::take();
        let work = Work {
            from,
            app: options.has_app && self.app != Some(from.app),
            server: self.server != from,
        };
        if self.running.is_some() || !(work.app || work.server) {
            return;
        }
        self.running = Some(work);
        let events = events.clone();
        // The receiver is gone only when the process ends.
        thread::spawn(move || events.send(Event::Built(work.run())));
    }

    /// Notes the end of builds.
    pub(super) fn finish(&mut self, built: Built) {
        let Some(Work { from, .. }) = self.running.take() else { return };
        if let Some(outcome) = built.app {
            self.app = Some(from.app);
            self.has_app = matches!(outcome, Outcome::Succeeded);
            self.app_fault = outcome.output();
        }
        if let Some(outcome) = built.server {
            self.server = from;
            self.is_outdated |= matches!(outcome, Outcome::Succeeded);
            self.server_fault = outcome.output();
        }
    }

    /// Replaces this process by the server that was built last.
    ///
    /// # Errors
    /// Returns only if that fails.
    pub(super) fn restart(&self) -> io::Result<()> {
        let (Stamps { app, generator }, has_app) = (self.server, self.has_app);
        let mut command = Command::new(&self.executable);
        command.args(env::args_os().skip(1));
        command.env(BUILT_FROM, format!("{app} {generator} {has_app}"));
        #[cfg(unix)]
        return Err(std::os::unix::process::CommandExt::exec(&mut command));
        #[cfg(not(unix))]
        return command.status().map(|status| std::process::exit(status.code().unwrap_or(1)));
    }
}

impl Work {
    /// Builds both at once.
    fn run(self) -> Built {
        let start = Instant::now();
        let command = |program: &str, arguments: &[&str]| {
            let mut command = Command::new(program);
            command.args(arguments).current_dir(PROJECT);
            command
        };
        let mut cargo = command("cargo", &["build", "--quiet", "--locked", "--bin", "site"]);
        let mut app = command(BUILD_APP, &[]);
        let built = thread::scope(|scope| {
            let server = self.server.then(|| scope.spawn(|| outcome(&mut cargo)));
            let app = self.app.then(|| outcome(&mut app));
            Built { app, server: server.and_then(|server| server.join().ok()) }
        });
        if let Some(Outcome::Unavailable) = built.app {
            eprintln!("The application can't be built here: pages stay static.");
        }
        println!("Built the sources in {:.1} s", start.elapsed().as_secs_f64());
        built
    }
}

impl Outcome {
    fn output(self) -> Option<String> {
        match self {
            Self::Failed(output) => Some(output),
            Self::Succeeded | Self::Unavailable => None,
        }
    }
}

/// Runs a command, and copies its output to standard error.
fn outcome(command: &mut Command) -> Outcome {
    match run(command) {
        Ok((_, Some(0))) => Outcome::Succeeded,
        Ok((_, Some(UNAVAILABLE))) => Outcome::Unavailable,
        Ok((output, _)) => Outcome::Failed(output),
        Err(error) => {
            let program = command.get_program().display();
            Outcome::Failed(format!("error: can't run {program}: {error}"))
        }
    }
}

/// Returns a command's output and its exit status.
fn run(command: &mut Command) -> io::Result<(String, Option<i32>)> {
    let (reader, writer) = io::pipe()?;
    command.env("CARGO_TERM_COLOR", "always").stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn()?;
    // The command keeps the other end of the pipe open.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut output = String::new();
    for line in BufReader::new(reader).lines() {
        let line = line?;
        anstream::eprintln!("{line}");
        output += &line;
        output.push('\n');
    }
    Ok((output, child.wait()?.code()))
}

/// The application as Trunk has built it.
pub(super) struct App {
    files: Vec<SiteFile>,
    version: String,
}

impl App {
    /// # Errors
    /// Fails if a file can't be read.
    pub(super) fn read() -> anyhow::Result<Self> {
        let mut files = Vec::new();
        crate::write::read_folder(&Path::new(PROJECT).join(APP), "", &mut files)?;
        files.retain(|file| !file.path.ends_with(".html"));
        let version: Vec<String> = files.iter().map(SiteFile::version).collect();
        Ok(Self { version: version.join(" "), files })
    }

    pub(super) fn files(&self) -> Vec<SiteFile> {
        self.files.clone()
    }

    /// Returns what differs between different applications.
    pub(super) fn version(&self) -> String {
        self.version.clone()
    }
}
