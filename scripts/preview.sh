#!/usr/bin/env bash
# Builds a release and serves it compressed, with its headers. SITE_PORT changes the port, SITE_URL
# the address that the site is built for.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh release dist
say 'Serving the site (Ctrl-C stops it):'
exec cargo run --quiet --locked --bin preview -- dist "${SITE_PORT:-8080}"
