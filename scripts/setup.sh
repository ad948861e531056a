#!/usr/bin/env bash
# Installs missing tools: scripts/setup.sh PURPOSE, one of
#   check  checking content            native   tests without a browser
#   serve  serving static pages        test     all tests
#   app    compiling the application   all      `make serve` and `make test`
#   build  both of them, and releases  bench    benchmarks
#   audit  advisories                  fuzz     fuzzing
#   sbom   lists of dependencies       content  `scripts/test.sh content`, of the system only
# Packages of the system (Debian, Ubuntu) are installed by apt-get: on a terminal after a question,
# otherwise at once. SETUP_APT=yes doesn't ask, SETUP_APT=no installs none.
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

# Installs packages of the system; fails if it can't or mustn't.
apt_install() {
  local ask=${SETUP_APT:-ask} sudo=() answer
  if [ "$ask" = no ] || ! has apt-get; then return 1; fi
  say "Packages of the system that are missing: $*"
  if [ "$ask" = ask ] && [ -t 0 ] && [ -t 2 ]; then
    read -r -p '    Install them with apt-get? [Y/n] ' answer
    case $answer in [nN]*) return 1 ;; esac
  else
    ask=no
  fi
  if [ "$(id -u)" != 0 ]; then
    has sudo || return 1
    sudo=(sudo)
    # Without a terminal nobody can type a password.
    if [ "$ask" = no ]; then sudo+=(-n); fi
  fi
  step 'apt-get update and install' apt_get "${sudo[@]}" -- "$@"
}

# Runs apt-get: apt_get [sudo …] -- PACKAGE …
apt_get() {
  local sudo=()
  while [ "$1" != -- ]; do sudo+=("$1") && shift; done
  shift
  ${sudo[@]+"${sudo[@]}"} apt-get update -qq >&2 &&
    ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

need_rust() { has cargo || fail 'Rust is missing: install it from https://rustup.rs'; }

need_node() {
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

# Rust's standard library for WebAssembly, where rustup can download it.
rustup_wasm_std() { has rustup && rustup target add wasm32-unknown-unknown >/dev/null 2>&1; }

# Whether GitHub, which hosts prebuilt tools, can be reached. Checked once.
has_github() {
  if [ -z "${github-}" ]; then
    github=no
    if has curl && curl --silent --head --fail --max-time 5 --output /dev/null https://github.com; then github=yes; fi
  fi
  [ "$github" = yes ]
}

# Installs a pinned version from crates.io:
# cargo_tool COMMAND CRATE VERSION MINUTES [OPTIONS of cargo install]
cargo_tool() {
  local command crate=$2 version=$3 minutes=$4
  read -r -a command <<<"$1"
  shift 4
  # Not piped to grep: a program that is still printing when grep has found it would fail.
  if grep --quiet --word-regexp --fixed-strings "$version" <<<"$("${command[@]}" --version 2>/dev/null)"; then return; fi
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
  cargo_tool wasm-bindgen wasm-bindgen-cli "$WASM_BINDGEN" 2 --no-default-features --bin wasm-bindgen "${hot[@]}"
}

# Third-party parsers of PDFs, Word documents and contacts, and shell linters, in a Python environment.
readers() {
  npm_tools tools/readers
  if cmp -s tools/python/requirements.txt tools/python/.venv/.installed; then return; fi
  step 'Python packages: parsers of PDF, Word and vCard, shellcheck, shfmt' install_python_packages
}

install_python_packages() {
  local venv=tools/python/.venv
  python3 -m venv "$venv" >/dev/null
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r tools/python/requirements.txt >&2 ||
    fail 'pip could not install tools/python/requirements.txt: see its output above'
  cp tools/python/requirements.txt "$venv/.installed"
}

app_tools() {
  cargo_tool trunk trunk "$TRUNK" 3 --no-default-features
  wasm_bindgen
}

# Whether the machine has what a need is for.
has_system() {
  case $1 in
    # Without them, browsers show and print boxes.
    fonts) [ "$(uname)" != Linux ] || { has fc-list && [ -n "$(fc-list :lang=zh-cn file | head -n 1)" ]; } ;;
    wasm) has_wasm_std || has_debian_wasm ;;
    poppler) has pdftotext ;;
    office) has soffice ;;
    python) python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    chromium) scripts/browser.sh >/dev/null 2>&1 ;;
    firefox) has firefox-esr || has firefox ;;
    webkit) has WebKitWebDriver ;;
  esac
}

# The packages of Debian for a need.
packages_for() {
  case $1 in
    fonts) echo fontconfig fonts-noto-cjk ;;
    wasm) echo rustc-web cargo-web rust-web-clippy rust-web-src rust-web-llvm lld-22 ;;
    poppler) echo poppler-utils ;;
    office) echo libreoffice-writer-nogui ;;
    python) echo python3 python3-venv ;;
    chromium) echo chromium chromium-driver ;;
    firefox) echo firefox-esr ;;
    webkit) echo webkit2gtk-driver xvfb xauth ;;
  esac
}

# What follows if a need can't be met.
without() {
  case $1 in
    fonts) fail 'a font with Chinese glyphs is missing: install Noto CJK (fonts-noto-cjk) with your package manager' ;;
    wasm) fail "Rust's standard library for WebAssembly is missing: run \"rustup target add wasm32-unknown-unknown\"" ;;
    poppler) fail 'Poppler is missing: install poppler-utils ("brew install poppler" on macOS)' ;;
    office) fail 'LibreOffice is missing: install libreoffice-writer-nogui ("brew install --cask libreoffice" on macOS, with soffice on the PATH)' ;;
    python) fail 'Python 3 with its venv module is missing: install it with your package manager (python3-venv)' ;;
    chromium) fail 'Chrome or Chromium and a chromedriver of the same version are missing: install both ("brew install --cask google-chrome chromedriver" on macOS), or name them in CHROME and CHROMEDRIVER' ;;
    firefox) say 'Firefox is missing: no tests in it' ;;
    webkit) say 'WebKit is missing: no tests in it' ;;
  esac
}

# Installs everything of the system at once, so that there is one question: system NEED …
system() {
  local need packages=()
  for need in "$@"; do
    if has_system "$need"; then continue; fi
    if [ "$need" = wasm ] && step "Rust's standard library for WebAssembly" rustup_wasm_std; then continue; fi
    read -r -a more < <(packages_for "$need")
    packages+=("${more[@]}")
  done
  if [ "${#packages[@]}" != 0 ]; then apt_install "${packages[@]}" || true; fi
  for need in "$@"; do
    has_system "$need" || without "$need"
  done
}

wanted=${1:-all}
need_rust
case $wanted in
  content) ;;
  *)
    need_node
    npm_tools tools
    ;;
esac
case $wanted in
  check) ;;
  content) system poppler chromium ;;
  audit) cargo_tool cargo-deny cargo-deny "$CARGO_DENY" 4 ;;
  sbom) cargo_tool 'cargo cyclonedx' cargo-cyclonedx "$CARGO_CYCLONEDX" 2 ;;
  fuzz) cargo_tool cargo-fuzz cargo-fuzz "$CARGO_FUZZ" 1 ;;
  native)
    system poppler office python
    readers
    ;;
  serve) system wasm ;;
  app)
    system wasm
    app_tools
    ;;
  build)
    system wasm
    app_tools
    ;;
  test | all)
    system fonts wasm poppler office python chromium firefox webkit
    app_tools
    readers
    if has_system firefox; then
      (cargo_tool geckodriver geckodriver "$GECKODRIVER" 2) || say '    not available: no tests in Firefox'
    fi
    cargo_tool cargo-machete cargo-machete "$CARGO_MACHETE" 1
    ;;
  bench)
    system fonts wasm chromium poppler
    app_tools
    npm_tools tools/bench
    ;;
  *) fail "scripts/setup.sh: unknown purpose \"$wanted\"" ;;
esac
if [ "$steps" != 0 ]; then
  rm -rf "$tools_target"
  say "Set-up took $SECONDS s"
fi
