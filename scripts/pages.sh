#!/usr/bin/env bash
# Generates a site with another SITE_URL or SITE_CONTENT from the release that scripts/build.sh
# compiled last, without recompiling: scripts/pages.sh FOLDER. TRUNK_PROFILE=debug skips _headers,
# the service worker and compression, which takes a minute for 1,000 talks.
set -euo pipefail
cd "$(dirname "$0")/.."

# What was in FOLDER stays if the content has errors.
staging=target/pages
rm -rf "$staging"
cp -R target/staged-release "$staging"
TRUNK_PROFILE=${TRUNK_PROFILE:-release} TRUNK_STAGING_DIR=$PWD/$staging scripts/host.sh site pages
rm -rf "$1"
mv "$staging" "$1"
