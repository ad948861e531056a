//! Command-line interface of the site generator: `site --help`.

use anyhow::{Context, bail};
use clap::{Parser, Subcommand};
use fs_err as fs;
use site::{ExternalLink, Offline, Report, Shell, Site, SiteUrl, Sources, serve};
use std::env;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

const SCHEMAS: &str = "public/schema";

/// Checks the content and generates the site from it.
#[derive(Parser)]
struct Cli {
    /// Content folder, with a subfolder per language
    #[arg(long, global = true, env = "SITE_CONTENT", default_value = "public/content")]
    content: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report all errors and warnings in the content
    Check {
        /// Content that was last published: texts that changed since in one language only get a
        /// warning
        #[arg(long, env = "SITE_PUBLISHED_CONTENT")]
        published: Option<PathBuf>,
    },
    /// Confirm that all texts say the same in both languages, in confirmed.json beside the content
    Confirm,
    /// Print each external link in the content with its file and JSON Pointer
    Links,
    /// Write the JSON Schemas in public/schema from the Rust types
    Schema,
    /// Write the generated files into Trunk's staging folder
    Pages(Pages),
    /// Serve the content for editing: every save shows in open pages
    Serve(Serve),
}

#[derive(clap::Args)]
struct Pages {
    /// Trunk's staging folder
    #[arg(long, env = "TRUNK_STAGING_DIR")]
    folder: PathBuf,
    /// Trunk's profile; release adds service worker, CSP, `_headers` and compressed files
    #[arg(long, env = "TRUNK_PROFILE", default_value = "debug")]
    profile: Profile,
    /// URL that the site is deployed at, instead of that in site.json
    #[arg(long, env = "SITE_URL")]
    url: Option<SiteUrl>,
    /// URL that the site is deployed at, unless site.json has one
    #[arg(long, env = "SITE_URL_FALLBACK")]
    fallback_url: Option<SiteUrl>,
    /// Whether the site works offline (yes or no)
    #[arg(long, env = "SITE_OFFLINE", default_value = "yes")]
    offline: Offline,
}

#[derive(clap::Args)]
struct Serve {
    /// Port on 127.0.0.1
    #[arg(long, env = "SITE_PORT", default_value_t = 8080)]
    port: u16,
    /// Serve a built site instead, compressed and with its headers, as a host would
    #[arg(long, value_name = "FOLDER", num_args = 0..=1, default_missing_value = "dist")]
    release: Option<PathBuf>,
    /// Don't build the application: pages are static
    #[arg(long, conflicts_with = "release")]
    no_app: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Profile {
    Debug,
    Release,
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(Cli { content, command }: &Cli) -> anyhow::Result<()> {
    match command {
        Command::Check { published } => {
            let (site, not_shown) = check(content, published.as_deref())?;
            let notes = site::heavy_pages(&Arc::new(site))?;
            if !notes.is_empty() {
                report(&Report::new(&Sources::default(), &notes));
            }
            println!("{not_shown}no errors in the content");
        }
        Command::Confirm => confirm(content)?,
        Command::Links => {
            let links = site::external_links(&sources(content)?);
            let mut output = io::stdout().lock();
            let print = |ExternalLink { file, pointer, url }: &ExternalLink| {
                writeln!(output, "{file} {pointer} {url}")
            };
            match links.iter().try_for_each(print) {
                // The reader closed the pipe, as `head` does.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
                printed => printed?,
            }
        }
        Command::Schema => {
            fs::create_dir_all(SCHEMAS)?;
            let resume = site::resume_schema();
            for (name, schema) in
                [("resume", resume), ("talks", site::talks_schema()), ("site", site::site_schema())]
            {
                let path = format!("{SCHEMAS}/{name}.schema.json");
                fs::write(&path, format!("{schema:#}\n"))?;
                println!("wrote {path}");
            }
        }
        Command::Serve(options) => serve(content, options)?,
        Command::Pages(pages) => {
            let (site, _) = check(content, None)?;
            write(site, pages)?;
        }
    }
    Ok(())
}

fn sources(content: &Path) -> anyhow::Result<Sources> {
    Sources::read(content).or_else(|diagnostics| {
        report(&Report::new(&Sources::default(), &diagnostics));
        bail!("the content can't be read")
    })
}

/// Checks the content and reports its diagnostics. Returns the site, and a list of the properties
/// that no page shows.
fn check(content: &Path, published: Option<&Path>) -> anyhow::Result<(Site, String)> {
    let mut sources = sources(content)?;
    // Published content that can't be read tells nothing.
    sources.published = published.and_then(|folder| Sources::read(folder).ok()).map(Box::new);
    let loaded = site::load(&sources);
    let found = Report::new(&sources, &loaded.diagnostics);
    if !loaded.diagnostics.is_empty() {
        report(&found);
    }
    let site = loaded.site.context("the content has errors: nothing was built")?;
    Ok((site, found.not_shown()))
}

fn confirm(content: &Path) -> anyhow::Result<()> {
    let sources = sources(content)?;
    let path = content.join(site::CONFIRMED);
    let text = site::confirm(&sources).or_else(|diagnostics| {
        report(&Report::new(&sources, &diagnostics));
        bail!("the content has errors: nothing was confirmed")
    })?;
    fs::write(&path, text)?;
    println!("confirmed all texts in {}", path.display());
    Ok(())
}

impl Pages {
    /// Returns the site's address. A release whose address nobody set says so.
    fn url(&self, site: &Site) -> anyhow::Result<SiteUrl> {
        if let Some(url) = &self.url {
            return Ok(url.clone());
        }
        if let Some(url) = &site.settings.url {
            return url.parse();
        }
        if let Some(url) = &self.fallback_url {
            return Ok(url.clone());
        }
        if self.profile == Profile::Release {
            eprintln!(
                "warning: nobody has set the site's address: canonical links, previews and feeds \
                 name {0}; set \"url\" in site.json, or SITE_URL",
                SiteUrl::UNKNOWN
            );
        }
        SiteUrl::UNKNOWN.parse()
    }
}

/// Prints diagnostics, and in GitHub Actions also the workflow commands that annotate the files.
fn report(diagnostics: &Report<'_>) {
    // `anstream` strips colors if stderr isn't a terminal or `NO_COLOR` is set.
    anstream::eprintln!("{}", diagnostics.text());
    if env::var_os("GITHUB_ACTIONS").is_some() {
        print!("{}", diagnostics.github());
    }
}

fn write(site: Site, pages: &Pages) -> anyhow::Result<()> {
    let Pages { folder, profile, offline, .. } = pages;
    let url = &pages.url(&site)?;
    let shell = Shell::read(folder)?.with_styles_of(&site)?;
    // Debug builds have no CSP, which would block Trunk's live-reload script, and no compression.
    let is_release = *profile == Profile::Release;
    let shell = if is_release { shell.with_worker(*offline, url)?.with_policy()? } else { shell };
    let files = site::write(&Arc::new(site), url, &shell, folder)?;
    if is_release {
        site::prepare_for_hosting(url, *offline, folder)?;
    } else {
        site::unregister_worker(url, folder)?;
    }
    println!("wrote {files} files from content");
    Ok(())
}

fn serve(content: &Path, Serve { port, release, no_app }: &Serve) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    match release {
        Some(folder) => runtime.block_on(serve::serve_release(folder, *port)),
        None => runtime.block_on(serve::serve(serve::Options {
            content: content.to_owned(),
            port: *port,
            has_app: !no_app,
        })),
    }
}
