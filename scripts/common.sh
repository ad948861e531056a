# What the other scripts share: pinned versions, the environment of the tools, and how to speak.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

TRUNK=0.21.14
# Must equal wasm-bindgen in Cargo.lock.
WASM_BINDGEN=0.2.129

say() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
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

has_wasm_std() { [ -d "$(rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }

# Debian's packages bring the standard library as source, for which cargo builds it.
has_debian_wasm() { command -v dpkg >/dev/null && dpkg -s rust-web-src rustc-web cargo-web >/dev/null 2>&1; }

# Runs a command that compiles to WebAssembly, with a standard library for it. No program of the
# host may be built in this environment: scripts/host.sh leaves it.
with_wasm() {
  if has_wasm_std; then
    "$@"
  else
    HOST_PATH=$PATH PATH="/usr/bin:$PATH" RUSTC_BOOTSTRAP=1 \
      CARGO_UNSTABLE_BUILD_STD=std,panic_abort "$@"
  fi
}
