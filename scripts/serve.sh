#!/usr/bin/env bash
# Serves the site for editing. SITE_PORT changes the port; options are those of `site serve`.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/setup.sh serve
say 'Compiling the generator (3 minutes at first)'
cargo build --quiet --locked --bin site
exec target/debug/site serve "$@"
