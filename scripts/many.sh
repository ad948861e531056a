#!/usr/bin/env bash
# Generates a release with a guide of 1,000 talks in target/site-many, for tests and benchmarks.
set -euo pipefail
cd "$(dirname "$0")/.."

node tools/many.mjs 1000 target/many/content
SITE_CONTENT=target/many/content exec scripts/pages.sh target/site-many
