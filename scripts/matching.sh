#!/usr/bin/env bash
# Builds the program in which `make bench` times matching: scripts/matching.sh FOLDER
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

with_wasm cargo build --quiet --locked --profile wasm-release \
  --target wasm32-unknown-unknown --bin matching
wasm-bindgen --target web --no-typescript --out-dir "$1" \
  target/wasm/wasm32-unknown-unknown/wasm-release/matching.wasm
