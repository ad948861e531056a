# Sourced by the other scripts: pinned versions of cargo-installed tools, the environment that
# commands run in, and messages.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# shellcheck disable=SC2034 # used by the scripts that source this one
TRUNK=0.21.14 GECKODRIVER=0.37.1 CARGO_MACHETE=0.9.2 CARGO_DENY=0.20.2 CARGO_CYCLONEDX=0.5.9 \
  CARGO_FUZZ=0.13.2
# wasm-bindgen's CLI must have exactly the crate's version.
# shellcheck disable=SC2034
WASM_BINDGEN=$(awk -F'"' '/^name = / { name = $2 } /^version = / && name == "wasm-bindgen" { print $2 }' Cargo.lock)

# The scripts and tests read built files there.
export CARGO_TARGET_DIR=$PWD/target

say() { printf '==> %s\n' "$*" >&2; }
fail() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# wasm-opt from npm (for Trunk), and cargo-installed tools.
export PATH="$PWD/tools/node_modules/binaryen/bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"

# Falls back to stable if the pinned toolchain can't be downloaded. setup.sh and test.sh need none for
# the content.
if [ "${1-}" != content ] && command -v rustup >/dev/null && ! rustc --version >/dev/null 2>&1; then
  rustup toolchain install >/dev/null 2>&1 || export RUSTUP_TOOLCHAIN=stable
fi

# Whether there is a ready-made standard library for WebAssembly, or Debian's packages with its
# source.
has_wasm_std() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }
has_debian_wasm() { command -v dpkg >/dev/null && dpkg -s rust-web-src rustc-web cargo-web rust-web-clippy >/dev/null 2>&1; }

# Sets this shell's environment up to compile for WebAssembly. Native programs must not be compiled
# in it: scripts/host.sh resets it.
use_wasm() {
  # Cargo locks a target folder: with one of its own, both halves of the site compile at once.
  export CARGO_TARGET_DIR=$PWD/target/wasm
  if has_wasm_std || ! has_debian_wasm; then return; fi
  export HOST_PATH=$PATH PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort
}

# Runs one command that compiles to WebAssembly: with_wasm COMMAND …
with_wasm() { (use_wasm && "$@"); }
