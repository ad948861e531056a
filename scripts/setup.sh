#!/usr/bin/env bash
# Installs what is missing and nothing else: scripts/setup.sh check|audit|fuzz|native|build|test|bench
#   check  what checking content needs
#   audit  what looking up known faults needs
#   fuzz   what trying any input needs
#   native what the tests without a browser need
#   build  what building and serving the site needs
#   test   what the browser tests need beside that
#   bench  what measuring needs beside that
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

# Installs Debian packages, where that is possible.
apt_install() {
  command -v apt-get >/dev/null || return 1
  local sudo=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then return 1; fi
    sudo=(sudo -n)
  fi
  if [ -z "${apt_updated-}" ]; then
    "${sudo[@]}" apt-get update -qq >&2 || return 1
    apt_updated=yes
  fi
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null || return 1
}

need_rust_and_node() {
  command -v cargo >/dev/null || fail 'Rust is missing: install it from https://rustup.rs'
  command -v npm >/dev/null || fail 'Node.js (20 or newer) with npm is missing: install it from https://nodejs.org or with your package manager'
}

# The npm tools of a folder.
npm_tools() {
  local folder=$1
  cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed" && return
  say "Installing the npm tools of $folder/ (seconds)"
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error >&2) ||
    fail "npm could not install the tools: run \"npm ci\" in $folder/ and see what it says"
  cp "$folder/package-lock.json" "$folder/node_modules/.installed"
}

wasm_std() {
  if { has_wasm_std && has_std_source; } || has_debian_wasm; then return; fi
  say "Installing Rust's standard library for WebAssembly, and its source (seconds)"
  if command -v rustup >/dev/null && rustup target add wasm32-unknown-unknown >/dev/null 2>&1 &&
    rustup component add rust-src >/dev/null 2>&1; then
    return
  fi
  say "It can't be downloaded: installing its source from Debian's packages instead (a minute)"
  if apt_install rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy lld-22; then return; fi
  has_wasm_std ||
    fail "Rust's standard library for WebAssembly is missing: run \"rustup target add wasm32-unknown-unknown\""
  say 'Its source is not to be had: releases will be some 8 kB larger. "rustup component add rust-src" mends that'
}

# A tool of a pinned version from crates.io: name of the program, of the crate, version, time.
cargo_tool() {
  local program=$1 crate=$2 version=$3 time=$4
  if [ "$("$program" --version 2>/dev/null | awk 'NR == 1 { print $2 }')" = "$version" ]; then return; fi
  say "Installing $crate $version ($time)"
  if command -v cargo-binstall >/dev/null &&
    cargo binstall --no-confirm --quiet "$crate@$version" >&2; then
    return
  fi
  # Quicker to build than to make fast: these tools spend seconds in a build of minutes.
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install "$crate" --version "$version" --locked --force --quiet >&2 ||
    fail "$crate $version could not be installed: run \"cargo install $crate --version $version --locked\" and see what it says"
}

browser() {
  if ! "$PWD/scripts/browser.sh" >/dev/null 2>&1; then
    say 'Installing Chromium and its driver (a minute)'
    if ! apt_install chromium chromium-driver || ! "$PWD/scripts/browser.sh" >/dev/null; then
      fail 'Chrome or Chromium and a chromedriver of the same version are missing: install both ("brew install --cask google-chrome chromedriver" on macOS), or name them in CHROME and CHROMEDRIVER'
    fi
  fi
}

# Two other engines, where Debian has them: what can't be had is said by the tests.
engines() {
  if ! command -v firefox-esr >/dev/null && ! command -v firefox >/dev/null; then
    say 'Installing Firefox (a minute)'
    apt_install firefox-esr || say 'Firefox is not to be had here: its tests will not run'
  fi
  if command -v firefox-esr >/dev/null || command -v firefox >/dev/null; then
    (cargo_tool geckodriver geckodriver "$GECKODRIVER" '2 minutes on 2 cores') ||
      say 'geckodriver is not to be had here: tests in Firefox will not run'
  fi
  if ! command -v WebKitWebDriver >/dev/null; then
    say 'Installing WebKit (a minute)'
    apt_install webkit2gtk-driver xvfb xauth || say 'WebKit is not to be had here: its tests will not run'
  fi
}

# What reads PDFs and contacts back: other people's programs, in a Python environment of their own.
readers() {
  command -v pdftotext >/dev/null || apt_install poppler-utils ||
    fail 'Poppler is missing: install poppler-utils ("brew install poppler" on macOS)'
  cmp -s tools/readers/requirements.txt target/readers/.installed && return
  say 'Installing what reads PDFs and contacts back (seconds)'
  mkdir -p target
  python3 -m venv target/readers >/dev/null 2>&1 ||
    { apt_install python3 python3-venv && python3 -m venv target/readers >/dev/null; } ||
    fail 'Python 3 with its venv module is missing: install it with your package manager (python3-venv)'
  target/readers/bin/pip install --quiet --disable-pip-version-check -r tools/readers/requirements.txt >&2 ||
    fail 'pip could not install tools/readers/requirements.txt: see what it says'
  cp tools/readers/requirements.txt target/readers/.installed
}

# The pictures for link previews and the icons are drawn with them, and without Chinese glyphs a
# page is boxes, which have other widths.
fonts() {
  if [ "$(uname)" != Linux ]; then return; fi
  if command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn file | head -n 1)" ]; then return; fi
  say 'Installing Chinese fonts (a minute)'
  apt_install fontconfig fonts-noto-cjk ||
    fail 'a font with Chinese glyphs is missing: install Noto CJK (fonts-noto-cjk) with your package manager'
}

wanted=${1:-test}
need_rust_and_node
npm_tools tools
case $wanted in
  check) exit ;;
  audit)
    cargo_tool cargo-deny cargo-deny "$CARGO_DENY" '4 minutes on 2 cores'
    exit
    ;;
  fuzz)
    cargo_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ" '1 minute on 2 cores'
    exit
    ;;
esac
fonts
cargo_tool typst typst-cli "$TYPST" '6 minutes on 2 cores'
if [ "$wanted" != native ]; then
  wasm_std
  cargo_tool trunk trunk "$TRUNK" '5 minutes on 2 cores'
  cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN" '3 minutes on 2 cores'
fi
if [ "$wanted" = native ] || [ "$wanted" = test ]; then readers; fi
if [ "$wanted" = test ] || [ "$wanted" = bench ]; then browser; fi
if [ "$wanted" = test ]; then engines; fi
if [ "$wanted" = bench ]; then npm_tools tools/bench; fi
