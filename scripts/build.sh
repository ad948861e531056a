#!/usr/bin/env bash
# Builds the site: scripts/build.sh release|debug FOLDER. SITE_URL is its address. A release is only
# compiled if other files than the content have changed.
set -euo pipefail
cd "$(dirname "$0")/.."

profile=$1 folder=$2 stamp=target/staged-release.key
key=$(scripts/changes.sh key 2>/dev/null) || key=
if [ "$profile" = release ] && [ -n "$key" ] && [ "$key" = "$(cat "$stamp" 2>/dev/null)" ]; then
  exec scripts/pages.sh "$folder"
fi

# shellcheck source-path=SCRIPTDIR source=common.sh
. scripts/common.sh
flags=()
if [ "$profile" = release ]; then flags=(--release); fi
say "Building the site ($profile) into $folder/ (3 minutes at first, then seconds)"
with_wasm trunk build ${flags[@]+"${flags[@]}"} --dist "$folder" >&2
# A file saved during the build may not be in the release.
if [ "$profile" = release ] && [ "$key" = "$(scripts/changes.sh key 2>/dev/null)" ]; then
  echo "$key" >"$stamp"
fi
