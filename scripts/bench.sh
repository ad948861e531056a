#!/usr/bin/env bash
# Benchmarks a release and prints tables; BENCH_WRITE=1 also writes them to docs/benchmarks.md.
# BASELINE=COMMIT measures a release of that commit in the same run.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

# Builds both releases of a checkout: the site, and one with a guide of 1,000 talks.
releases() (
  cd "$1"
  scripts/build.sh release dist
  TRUNK_PROFILE=debug scripts/many.sh
)

if [ -n "${BASELINE:-}" ]; then
  [ -d target/baseline ] || git worktree add --detach target/baseline "$BASELINE"
  git -C target/baseline checkout --quiet --detach "$BASELINE"
  mkdir -p target/baseline/tools/readers
  ln -sfn "$PWD/tools/node_modules" target/baseline/tools/node_modules
  ln -sfn "$PWD/tools/python/.venv" target/baseline/tools/readers/.venv
  releases target/baseline
fi
releases .
cargo build --quiet --locked --features preview --bin preview
exec node tools/bench/main.mjs dist "$@"
