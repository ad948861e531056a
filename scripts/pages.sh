#!/usr/bin/env bash
# Generates a site with another SITE_URL or SITE_CONTENT from the release that scripts/build.sh
# compiled last, without recompiling: scripts/pages.sh FOLDER. TRUNK_PROFILE=debug skips _headers,
# the service worker and compression, which takes a minute for 1,000 talks.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf "$1"
cp -R target/staged-release "$1"
TRUNK_PROFILE=${TRUNK_PROFILE:-release} TRUNK_STAGING_DIR=$PWD/$1 exec scripts/host.sh site pages
