#!/usr/bin/env bash
# Benchmarks a release and prints tables; BENCH_WRITE=1 also writes them to docs/benchmarks.md.
# BASELINE=COMMIT measures a release of that commit in the same run. The content is the tests', so
# that figures don't change with the owner's.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

export SITE_CONTENT=$PWD/tests/fixtures/person
many=$PWD/target/many/content
node tools/many.mjs 1000 "$many"

# Builds both releases of a checkout: the site, and one with a guide of 1,000 talks.
releases() (
  cd "$1"
  unset CARGO_TARGET_DIR
  scripts/build.sh release dist
  SITE_CONTENT=$many TRUNK_PROFILE=debug scripts/pages.sh target/site-many
)

if [ -n "${BASELINE:-}" ]; then
  # Forced, since the folder may have been deleted with target/.
  [ -d target/baseline ] || git worktree add --force --detach target/baseline "$BASELINE"
  git -C target/baseline checkout --quiet --detach "$BASELINE"
  ln -sfn "$PWD/tools/node_modules" target/baseline/tools/node_modules
  releases target/baseline
fi
releases .
exec node tools/bench/main.mjs dist "$@"
