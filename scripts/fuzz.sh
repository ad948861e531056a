#!/usr/bin/env bash
# Runs all fuzz targets: scripts/fuzz.sh [SECONDS per target, default 60]
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

cargo +nightly --version >/dev/null 2>&1 ||
  fail 'fuzzing needs nightly Rust: run "rustup toolchain install nightly"'
for target in content inline query path; do
  say "$target"
  cargo +nightly fuzz run "$target" -- -max_total_time="${1:-60}" -timeout=10 -max_len=65536 -verbosity=0 \
    -print_final_stats=1
done
