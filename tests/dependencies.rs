//! What the browser's program depends on. Cargo unifies the features of all packages that it
//! builds, so that a dependency of the generator could add code to it.

#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::process::Command;

/// The packages that are built for the browser, each with its features: `leptos v0.8.23|hydrate`.
/// `packages` selects packages of the workspace, by default all, as Trunk does.
fn packages_for_browser(packages: &[&str]) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--target=wasm32-unknown-unknown", "--prefix=none"])
        .args(["--edges=no-dev,no-build,no-proc-macro", "--no-dedupe", "--format={p}|{f}"])
        .args(packages)
        .current_dir("..")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let lines = String::from_utf8(output.stdout).expect("text");
    lines.lines().filter(|line| !line.is_empty()).map(Into::into).collect()
}

#[test]
fn the_application_has_nothing_of_the_other_packages() {
    let own = packages_for_browser(&["--package=portfolio"]);
    let mut all = packages_for_browser(&[]);
    all.retain(|package| !package.starts_with("site v") && !package.starts_with("tests v"));
    assert_eq!(all, own);
}

#[test]
fn the_application_hydrates_and_renders_no_html() {
    let packages = packages_for_browser(&[]);
    let leptos = packages.iter().find(|package| package.starts_with("leptos v")).expect("leptos");
    let features: Vec<&str> = leptos.split(['|', ',']).collect();
    assert!(features.contains(&"hydrate") && !features.contains(&"ssr"), "{leptos}");
}
