#!/usr/bin/env bash
# Builds the site: scripts/build.sh release|debug FOLDER
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

profile=$1 folder=$2
flags=()
if [ "$profile" = release ]; then flags=(--release); fi
SITE_URL=${SITE_URL:-https://gaocegege.com/}
export SITE_URL
# The path of the address is where Trunk's own files are looked for.
public_url="/$(printf '%s' "$SITE_URL" | sed -E 's#^[a-z]+://[^/]*/?##; s#/*$##')/"

say "Building the site ($profile) into $folder/ (3 minutes at first, seconds after that)"
with_wasm "$profile" trunk build ${flags[@]+"${flags[@]}"} --dist "$folder" --public-url "${public_url/\/\///}" >&2
