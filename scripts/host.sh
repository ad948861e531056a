#!/usr/bin/env bash
# Runs one of the build host's own programs: scripts/host.sh site check
#
# Trunk calls this with the environment of the WebAssembly build, whose way of building the
# standard library must not reach programs of the host.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH=${HOST_PATH:-$PATH}
unset RUSTC_BOOTSTRAP CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES CARGO_BUILD_TARGET
program=$1
shift
# Cargo takes half a second to find that nothing is to be done, twice at every save of content.
built=${CARGO_TARGET_DIR:-target}/debug/$program
if [ -x "$built" ] && [ -z "$(find src build.rs Cargo.toml Cargo.lock -newer "$built" -print -quit)" ]; then
  exec "$built" "$@"
fi
exec cargo run --quiet --locked --bin "$program" -- "$@"
