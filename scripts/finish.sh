#!/usr/bin/env bash
# Trunk's hook: makes a site of what Trunk left in its staging folder.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$TRUNK_PROFILE" = release ]; then
  # Trunk's own minifier gives up on wasm-bindgen's JavaScript ("RequiredTokenNotFound") and leaves
  # it at 7.3 kB where terser makes it 5.4 kB (brotli).
  for script in "$TRUNK_STAGING_DIR"/*.js; do
    node tools/node_modules/terser/bin/terser "$script" --module --compress --mangle --output "$script"
  done
  # scripts/pages.sh makes further sites of it.
  mkdir -p target
  rm -rf target/staged-release
  cp -R "$TRUNK_STAGING_DIR" target/staged-release
fi
exec scripts/host.sh site pages
