#!/usr/bin/env bash
# Prints the paths of Chrome or Chromium and of chromedriver, one per line; fails if one is missing.
# CHROME and CHROMEDRIVER in the environment take precedence.
set -euo pipefail

first() {
  local candidate
  for candidate in "$@"; do
    if command -v "$candidate" 2>/dev/null; then return; fi
  done
  echo "not found: any of $*" >&2
  return 1
}

first "${CHROME:-chromium}" chromium-browser google-chrome google-chrome-stable \
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome' \
  /Applications/Chromium.app/Contents/MacOS/Chromium
first "${CHROMEDRIVER:-chromedriver}" /usr/lib/chromium/chromedriver
