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
built=target/debug/$program stamp=target/debug/$program.key

current_key() { scripts/changes.sh key 2>/dev/null || true; }

# Whether the program is made from the files as they are. One that cargo has made since, perhaps
# from others, is newer than its stamp.
is_current() {
  [ -n "$key" ] && [ -x "$built" ] && [ ! "$built" -nt "$stamp" ] && [ "$key" = "$(cat "$stamp")" ]
}

key=$(current_key)
# Skips cargo, which takes half a second to find nothing to do, twice per content edit, and minutes
# after a checkout.
if is_current; then exec "$built" "$@"; fi
# shellcheck source-path=SCRIPTDIR source=common.sh
. scripts/common.sh
while true; do
  before=$key
  cargo build --quiet --locked --bin "$program"
  key=$(current_key)
  # A file saved during the build may not be in the program.
  if [ "$before" = "$key" ]; then break; fi
done
echo "$key" >"$stamp"
exec "$built" "$@"
