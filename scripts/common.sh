# What the other scripts share: pinned versions, the environment of the tools, and how to speak.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# shellcheck disable=SC2034 # used by the scripts that read this one
TRUNK=0.21.14
# shellcheck disable=SC2034
TYPST=0.15.1
# shellcheck disable=SC2034
GECKODRIVER=0.37.1
# shellcheck disable=SC2034
CARGO_DENY=0.20.2
# shellcheck disable=SC2034
CARGO_FUZZ=0.13.2
# Must equal wasm-bindgen in Cargo.lock.
# shellcheck disable=SC2034
WASM_BINDGEN=0.2.129

say() { printf '==> %s\n' "$*" >&2; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# Trunk finds wasm-opt among the npm tools, and cargo-installed tools where cargo puts them.
export PATH="$PWD/tools/node_modules/binaryen/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# The pinned toolchain, unless neither it nor a download of it is to be had.
if command -v rustup >/dev/null && ! rustc --version >/dev/null 2>&1; then
  rustup toolchain install >/dev/null 2>&1 || export RUSTUP_TOOLCHAIN=stable
fi

# Whether there is a ready-made standard library for WebAssembly, its source in rustup's
# toolchain, or its source among Debian's packages.
has_wasm_std() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }
has_std_source() { [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; }
has_debian_wasm() { command -v dpkg >/dev/null && dpkg -s rust-web-src rustc-web cargo-web >/dev/null 2>&1; }

# Makes this shell one in which commands compile to WebAssembly: use_wasm release|debug. No
# program of the host may be built in it: scripts/host.sh leaves it again.
#
# A release builds the standard library too, where its source is at hand: without the words of
# panics that nobody reads the program is an eighth smaller (ARCHITECTURE.md has the figures).
use_wasm() {
  if [ "$1" = debug ] && has_wasm_std; then return; fi
  if ! has_std_source; then
    if ! has_debian_wasm; then return; fi
    export HOST_PATH=$PATH PATH="/usr/bin:$PATH"
  fi
  export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  if [ "$1" = release ]; then
    export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size \
      CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='-Zunstable-options -Cpanic=immediate-abort'
  fi
}

# Runs one command that compiles to WebAssembly: with_wasm release|debug COMMAND …
with_wasm() { (use_wasm "$1" && shift && "$@"); }
