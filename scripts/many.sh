#!/usr/bin/env bash
# Builds the site with 1,000 talks in target/site-many, for tests and measurements.
set -euo pipefail
cd "$(dirname "$0")/.."

node tools/many.mjs 1000 target/many/content
SITE_CONTENT=target/many/content exec scripts/build.sh release target/site-many
