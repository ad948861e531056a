#!/usr/bin/env bash
# Makes a site of the release that scripts/build.sh compiled last, without compiling it again, for
# another SITE_URL or SITE_CONTENT: scripts/pages.sh FOLDER. TRUNK_PROFILE=debug leaves out what is
# for hosts, of which compressing takes a minute for a thousand talks.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf "$1"
cp -R target/staged-release "$1"
TRUNK_PROFILE=${TRUNK_PROFILE:-release} TRUNK_STAGING_DIR=$PWD/$1 exec scripts/host.sh site pages
