#!/usr/bin/env bash
# Runs one of the project's native programs: scripts/host.sh site check
#
# Trunk calls this in the environment of the WebAssembly build, whose settings for building the
# standard library must not affect native programs.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=${HOST_PATH:-$PATH}
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES CARGO_BUILD_TARGET
program=$1
shift
# Skips cargo, which takes half a second to find nothing to do, twice per content edit.
built=${CARGO_TARGET_DIR:-target}/debug/$program
if [ -x "$built" ] && [ -z "$(find src build.rs Cargo.toml Cargo.lock -newer "$built" -print -quit)" ]; then
  exec "$built" "$@"
fi
exec cargo run --quiet --locked --bin "$program" -- "$@"
