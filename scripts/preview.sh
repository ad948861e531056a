#!/usr/bin/env bash
# Builds a release and serves it compressed, with its headers. SITE_PORT changes the port, SITE_URL
# the address that the site is built for.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh release dist
exec scripts/host.sh site serve --release dist
