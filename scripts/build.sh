#!/usr/bin/env bash
# Builds the site: scripts/build.sh release|debug FOLDER. SITE_URL is its address.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

profile=$1 folder=$2
flags=()
if [ "$profile" = release ]; then flags=(--release); fi

say "Building the site ($profile) into $folder/ (3 minutes at first, then seconds)"
with_wasm trunk build ${flags[@]+"${flags[@]}"} --dist "$folder" >&2
