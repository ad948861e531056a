#!/usr/bin/env bash
# Runs one of the project's native programs: scripts/host.sh site check
#
# Trunk calls this in the environment of the WebAssembly build, whose settings for building the
# standard library must not affect native programs.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=${HOST_PATH:-$PATH}
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_BUILD_TARGET
program=$1
shift
built=target/debug/$program

# Prints a source file that is newer than another file, if there is one.
newer_than() { find src generator/src Cargo.toml generator/Cargo.toml Cargo.lock -newer "$1" -print -quit; }

# Skips cargo, which takes half a second to find nothing to do, twice per content edit.
if [ -x "$built" ] && [ -z "$(newer_than "$built")" ]; then
  exec "$built" "$@"
fi
# shellcheck source-path=SCRIPTDIR source=common.sh
. scripts/common.sh
started=$(mktemp)
trap 'rm -f "$started"' EXIT
cargo build --quiet --locked --bin "$program"
# A file saved during the build is older than the program.
if [ -n "$(newer_than "$started")" ]; then
  cargo build --quiet --locked --bin "$program"
fi
rm -f "$started"
exec "$built" "$@"
