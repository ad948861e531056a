#!/usr/bin/env bash
# Renders every page of a release as PNG in target/screenshots.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh release dist
cargo build --quiet --locked --bin site
exec node tools/bench/screenshots.mjs dist
