//! The build host's program: `site check`, `site schema`, `site pages`.

use portfolio::content::Fault;
use portfolio::site::{
    Address, Cache, ExternalLink, Offline, Shell, Site, Sources, check, external_links, finish,
    remove_worker, write,
};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

const USAGE: &str = "usage:
  site check    checks the content (SITE_CONTENT, public/content) and says every fault
  site links    prints each external link of the content with its file and place
  site schema   writes public/schema/talks.schema.json from the Rust types
  site pages    writes the pages into TRUNK_STAGING_DIR (Trunk calls this)";

/// Where debug builds keep PDFs and pictures for the next one.
const CACHE: &str = "target/site-cache";

fn main() -> ExitCode {
    let command = env::args().nth(1);
    let done = match command.as_deref() {
        Some("check") => checked().map(|_| "the content is right".into()),
        Some("links") => list_links(),
        Some("schema") => write_schema(),
        Some("pages") => write_pages(),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(said) => {
            println!("{said}");
            ExitCode::SUCCESS
        }
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}

fn sources() -> Result<Sources, String> {
    let folder = env::var_os("SITE_CONTENT").unwrap_or("public/content".into());
    Sources::read(Path::new(&folder)).map_err(|faults| lines("error", &faults))
}

fn list_links() -> Result<String, String> {
    let links = external_links(&sources()?);
    let line = |link: &ExternalLink| format!("{} {} {}", link.file, link.pointer, link.url);
    Ok(links.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// The content, after a check that prints warnings.
fn checked() -> Result<Site, String> {
    let schema = fs::read_to_string(check::JSON_RESUME)
        .map_err(|error| format!("{}: {error}; `make setup` installs it", check::JSON_RESUME))?;
    let schema = serde_json::from_str(&schema)
        .map_err(|error| format!("{}: {error}; `make setup` installs it", check::JSON_RESUME))?;
    let sources = sources()?;
    let report = check::check(&sources, &schema);
    if !report.warnings.is_empty() {
        eprintln!("{}", lines("warning", &report.warnings));
    }
    report.site.ok_or_else(|| {
        let count = report.faults.len();
        let faults = if count == 1 { "fault" } else { "faults" };
        format!(
            "{}\n{count} {faults} in the content: nothing was built",
            lines("error", &report.faults)
        )
    })
}

/// A line for each fault; on GitHub also the command that shows it beside the file.
fn lines(severity: &str, faults: &[Fault]) -> String {
    let is_on_github = env::var_os("GITHUB_ACTIONS").is_some();
    let line = |fault: &Fault| match is_on_github {
        true => format!("::{severity} file={}::{fault}", fault.file),
        false => format!("{severity}: {fault}"),
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn write_schema() -> Result<String, String> {
    let path = "public/schema/talks.schema.json";
    let schema = format!("{:#}\n", check::talks_schema());
    fs::create_dir_all("public/schema")
        .and_then(|()| fs::write(path, schema))
        .map_err(|error| format!("{path}: {error}"))?;
    Ok(format!("wrote {path}"))
}

fn write_pages() -> Result<String, String> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(USAGE)?;
    let address = Address::from_env()?;
    let site = checked()?;
    let shell = Shell::read(&folder)?.with_names(&site)?;
    // Trunk's live reload is a script that no policy knows, and needs no compression.
    let is_release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let shell = if is_release { shell.with_worker(&address)?.with_policy()? } else { shell };
    let cache = if is_release { Cache::disabled() } else { Cache::in_folder(Path::new(CACHE)) };
    let files = write(&site, &address, &shell, &cache, &folder)?.len();
    if is_release {
        finish(&address, &shell, Offline::from_env()?, &folder)?;
    } else {
        remove_worker(&address, &folder)?;
        cache.remove_unused();
    }
    Ok(format!("wrote {files} files from content"))
}
