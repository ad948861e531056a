#!/usr/bin/env bash
# Runs tests and adds them up: scripts/test.sh all|native|browser
#
# A lint counts as one test. The last line is the sum over every runner; the exit status is that
# of a failure when anything failed or nothing ran.
set -uo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

passed=0 failed=0
output=$(mktemp)
trap 'rm -f "$output"' EXIT

# A check that passes or fails as a whole.
check() {
  local name=$1
  shift
  say "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    say "FAILED: $name"
  fi
}

# Test programs of cargo, whose closing lines are added up.
tests() {
  local name=$1
  shift
  say "$name"
  local before=$failed
  "$@" 2>&1 | tee "$output"
  local status=${PIPESTATUS[0]} counts
  counts=$(sed -nE 's/^test result: .* ([0-9]+) passed; ([0-9]+) failed;.*/\1 \2/p' "$output" |
    awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
  # One that doesn't even build, or dies, says no such line.
  if [ "$status" != 0 ] && [ "$failed" = "$before" ]; then
    failed=$((failed + 1))
    say "FAILED: $name"
  fi
}

lints() {
  check 'Workflows' node tools/lint-workflows.mjs
  check 'Link check' node --test tools/check-links.test.mjs
  check 'Formatting' cargo fmt --check
  check 'Lints for the build host (2 minutes at first)' \
    cargo clippy --locked --quiet --features preview --all-targets -- -D warnings
  check 'Lints for the browser (1 minute at first)' with_wasm debug \
    cargo clippy --locked --quiet --target wasm32-unknown-unknown --no-default-features --features hydrate \
    --lib --bins -- -D warnings
}

native() {
  tests 'Native tests (2 minutes to build at first, then seconds)' \
    cargo test --locked --features preview --lib --bins --test content --test find --test any_input --test site
}

browser() {
  check 'A release build' scripts/build.sh release target/site-release
  check 'A release build for another base path' env SITE_URL=https://example.org/repo/ \
    scripts/build.sh release target/site-repo
  check 'A release build of a guide with 1,000 talks' scripts/many.sh
  check 'A debug build, which says every hydration mismatch' scripts/build.sh debug target/site-debug
  { read -r CHROME && read -r CHROMEDRIVER; } < <(scripts/browser.sh)
  export CHROME CHROMEDRIVER
  tests 'Weights' cargo test --locked --features preview --test weight -- --nocapture
  tests 'Browser tests (2 minutes)' cargo test --locked --features preview --test browser
}

case ${1:-all} in
  native) native ;;
  browser) browser ;;
  *)
    lints
    native
    browser
    ;;
esac

echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
