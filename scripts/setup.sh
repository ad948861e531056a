#!/usr/bin/env bash
# Installs missing tools: scripts/setup.sh PURPOSE, one of
#   check  checking content            native  tests without a browser
#   serve  serving static pages        test    all tests
#   app    compiling the application   all     `make serve` and `make test`
#   build  both of them, and releases  bench   benchmarks
#   audit  advisories                  fuzz    fuzzing
# SETUP_APT=no disables the installation of Debian packages.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

# Announces a step, runs it and prints how long it took: step TITLE COMMAND …
step() {
  local title=$1 start=$SECONDS status=0
  shift
  say "$title"
  "$@" || status=$?
  say "    $((SECONDS - start)) s"
  steps=$((steps + 1))
  return "$status"
}
steps=0

has() { command -v "$1" >/dev/null; }

# Installs Debian packages; fails if it can't.
apt_install() {
  if [ "${SETUP_APT:-yes}" = no ] || ! has apt-get; then return 1; fi
  local sudo=()
  if [ "$(id -u)" != 0 ]; then
    if ! has sudo || ! sudo -n true 2>/dev/null; then return 1; fi
    sudo=(sudo -n)
  fi
  say "    system-wide: apt-get install $*"
  if [ -z "${apt_updated-}" ]; then
    "${sudo[@]}" apt-get update -qq >&2 || return 1
    apt_updated=yes
  fi
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null || return 1
}

rust_and_node() {
  has cargo || fail 'Rust is missing: install it from https://rustup.rs'
  has npm || fail 'Node.js (20 or newer) with npm is missing: install it from https://nodejs.org or with your package manager'
}

npm_tools() {
  local folder=$1
  if cmp -s "$folder/package-lock.json" "$folder/node_modules/.installed"; then return; fi
  step "npm packages of $folder/" npm_ci "$folder"
}

npm_ci() {
  (cd "$1" && npm ci --no-audit --no-fund --loglevel=error >&2) ||
    fail "npm could not install the packages: run \"npm ci\" in $1/ for details"
  cp "$1/package-lock.json" "$1/node_modules/.installed"
}

wasm_std() {
  if { has_wasm_std && has_std_source; } || has_debian_wasm; then return; fi
  step "Rust's standard library for WebAssembly, and its source" install_wasm_std
}

install_wasm_std() {
  if has rustup && rustup target add wasm32-unknown-unknown >/dev/null 2>&1 &&
    rustup component add rust-src >/dev/null 2>&1; then
    return
  fi
  say "    rustup can't download it: trying Debian's packages"
  if apt_install rustc-web cargo-web rust-web-clippy rust-web-src rust-web-llvm lld-22; then return; fi
  has_wasm_std ||
    fail "Rust's standard library for WebAssembly is missing: run \"rustup target add wasm32-unknown-unknown\""
  say '    its source is missing: releases will be about 8 kB larger; "rustup component add rust-src" fixes that'
}

# Whether GitHub, which hosts prebuilt tools, can be reached. Checked once.
has_github() {
  if [ -z "${github-}" ]; then
    github=no
    if has curl && curl --silent --head --fail --max-time 5 --output /dev/null https://github.com; then github=yes; fi
  fi
  [ "$github" = yes ]
}

# Installs a pinned version from crates.io:
# cargo_tool PROGRAM CRATE VERSION MINUTES [OPTIONS of cargo install]
cargo_tool() {
  local program=$1 crate=$2 version=$3 minutes=$4
  shift 4
  if "$program" --version 2>/dev/null | grep --quiet --word-regexp --fixed-strings "$version"; then return; fi
  if has cargo-binstall && has_github && step "$crate $version, prebuilt" prebuilt_tool "$crate" "$version"; then
    return
  fi
  step "$crate $version, compiled (about $minutes min on 2 cores)" compile_tool "$crate" "$version" "$@"
}

# Silent on failure: the tool is compiled then.
prebuilt_tool() {
  cargo binstall --no-confirm --quiet --disable-strategies compile "$1@$2" >/dev/null 2>&1
}

# The tools share a target folder, so that common dependencies are compiled once. Without
# optimization they compile a third faster, and most are fast enough.
compile_tool() {
  local crate=$1 version=$2
  shift 2
  CARGO_TARGET_DIR=$tools_target CARGO_PROFILE_RELEASE_OPT_LEVEL=0 \
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 \
    cargo install "$crate" --version "$version" --locked --force --quiet "$@" >&2 ||
    fail "$crate $version could not be installed: run \"cargo install $crate --version $version --locked\" for details"
}
tools_target=$PWD/target/cargo-install

# Runs on every save, so its hot crates are optimized (3.8 → 1.0 s for a debug build).
wasm_bindgen() {
  local hot=() crate
  for crate in walrus wasmparser wasm-encoder wasm-bindgen-cli-support gimli id-arena; do
    hot+=(--config "profile.release.package.$crate.opt-level=2")
  done
  cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN" 2 "${hot[@]}"
}

chromium() {
  if scripts/browser.sh >/dev/null 2>&1; then return; fi
  step 'Chromium and its driver' apt_install chromium chromium-driver || true
  scripts/browser.sh >/dev/null ||
    fail 'Chrome or Chromium and a chromedriver of the same version are missing: install both ("brew install --cask google-chrome chromedriver" on macOS), or name them in CHROME and CHROMEDRIVER'
}

# Firefox and WebKit, where apt has them; the tests report what is missing.
other_browsers() {
  if ! has firefox-esr && ! has firefox; then
    step 'Firefox' apt_install firefox-esr || say '    not available: no tests in Firefox'
  fi
  if has firefox-esr || has firefox; then
    (cargo_tool geckodriver geckodriver "$GECKODRIVER" 2) || say '    not available: no tests in Firefox'
  fi
  if ! has WebKitWebDriver; then
    step 'WebKit' apt_install webkit2gtk-driver xvfb xauth || say '    not available: no tests in WebKit'
  fi
}

poppler() {
  if has pdftotext; then return; fi
  step 'Poppler' apt_install poppler-utils ||
    fail 'Poppler is missing: install poppler-utils ("brew install poppler" on macOS)'
}

# Third-party parsers of PDFs and contacts, and shell linters, in a Python environment.
readers() {
  poppler
  if cmp -s tools/python/requirements.txt tools/python/.venv/.installed; then return; fi
  step 'Python packages: PDF and vCard parsers, shellcheck, shfmt' install_python_packages
}

install_python_packages() {
  local venv=tools/python/.venv
  python3 -m venv "$venv" >/dev/null 2>&1 ||
    { apt_install python3 python3-venv && python3 -m venv "$venv" >/dev/null; } ||
    fail 'Python 3 with its venv module is missing: install it with your package manager (python3-venv)'
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r tools/python/requirements.txt >&2 ||
    fail 'pip could not install tools/python/requirements.txt: see its output above'
  cp tools/python/requirements.txt "$venv/.installed"
}

# Needed for PDFs, link previews and icons; without them, browsers show boxes of other widths.
fonts() {
  if [ "$(uname)" != Linux ]; then return; fi
  if has fc-list && [ -n "$(fc-list :lang=zh-cn file | head -n 1)" ]; then return; fi
  step 'Chinese fonts' apt_install fontconfig fonts-noto-cjk ||
    fail 'a font with Chinese glyphs is missing: install Noto CJK (fonts-noto-cjk) with your package manager'
}

app_tools() {
  wasm_std
  cargo_tool trunk trunk "$TRUNK" 4
  wasm_bindgen
}

build_tools() {
  fonts
  app_tools
}

browsers() {
  chromium
  other_browsers
}

wanted=${1:-all}
rust_and_node
npm_tools tools
case $wanted in
  check) ;;
  audit) cargo_tool cargo-deny cargo-deny "$CARGO_DENY" 4 ;;
  fuzz) cargo_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ" 1 ;;
  native)
    fonts
    readers
    ;;
  serve) fonts ;;
  app) app_tools ;;
  build) build_tools ;;
  test | all)
    build_tools
    readers
    browsers
    cargo_tool cargo-machete cargo-machete "$CARGO_MACHETE" 1
    ;;
  bench)
    build_tools
    chromium
    poppler
    npm_tools tools/bench
    ;;
  *) fail "scripts/setup.sh: unknown purpose \"$wanted\"" ;;
esac
if [ "$steps" != 0 ]; then
  rm -rf "$tools_target"
  say "Set-up took $SECONDS s"
fi
