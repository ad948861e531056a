#!/usr/bin/env bash
# Measures a release and prints tables; BENCH_WRITE=1 puts them into the README too.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh release dist
scripts/many.sh
cargo build --quiet --locked --features preview --bin preview
exec node tools/bench/main.mjs dist "$@"
