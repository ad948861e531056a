#!/usr/bin/env bash
# Builds the application for the local server, in target/serve, and installs what that needs. Exits
# with 69 if that can't be installed.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/setup.sh app || exit 69
with_wasm trunk --quiet --color always --config Trunk.serve.toml build --dist target/serve
