#!/usr/bin/env bash
# Runs tests and prints totals: scripts/test.sh all|native|browser|content
#
# A lint counts as one test. Each step prints how long it took. The last line is the total over all
# runners; the exit status is nonzero if anything failed or nothing ran.
set -uo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

passed=0 failed=0
output=$(mktemp)
trap 'rm -f "$output"' EXIT

# A check that passes or fails as a whole.
check() {
  local name=$1 start=$SECONDS
  shift
  say "$name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    say "FAILED: $name"
  fi
  say "    $((SECONDS - start)) s"
}

# Runs cargo's test binaries, and adds up their result lines.
tests() {
  local name=$1 start=$SECONDS
  shift
  say "$name"
  local before=$failed
  "$@" 2>&1 | tee "$output"
  local status=${PIPESTATUS[0]} counts
  counts=$(sed -nE 's/^test result: .* ([0-9]+) passed; ([0-9]+) failed;.*/\1 \2/p' "$output" |
    awk '{ p += $1; f += $2 } END { print p + 0, f + 0 }')
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
  # A binary that doesn't build, or crashes, prints no result line. A name that matches no test is a
  # mistake.
  if [ "$failed" = "$before" ] && { [ "$status" != 0 ] || [ "${counts% *}" = 0 ]; }; then
    failed=$((failed + 1))
    say "FAILED: $name"
  fi
  say "    $((SECONDS - start)) s"
}

lints() {
  check 'Workflows' node tools/lint-workflows.mjs
  check 'Link check' node --test tools/check-links.test.mjs
  check 'What changes lead to' node --test tools/changes.test.mjs
  check 'JavaScript and CSS' tools/node_modules/.bin/biome ci --error-on-warnings
  check 'Shell scripts' lint_shell
  check 'Links between documents' tools/node_modules/.bin/remark --quiet --frail \
    --use './tools/node_modules/remark-validate-links/index.js=repository:false' ./*.md docs
  check 'Formatting' cargo fmt --check
  check 'Unused dependencies' cargo machete
  check 'Lints for the build host (2 minutes at first)' \
    cargo clippy --locked --quiet --all-targets -- -D warnings
  check 'Lints for the browser (1 minute at first)' with_wasm \
    cargo clippy --locked --quiet --target wasm32-unknown-unknown \
    --bin portfolio --bin content-reader --bin matching -- -D warnings
}

lint_shell() {
  local scripts=(.ci/run scripts/*.sh)
  tools/python/.venv/bin/shellcheck --external-sources "${scripts[@]}" &&
    tools/python/.venv/bin/shfmt --diff --indent 2 --case-indent "${scripts[@]}"
}

native() {
  tests 'Native tests (2 minutes to build at first, then seconds)' \
    cargo test --locked --no-fail-fast
}

# Builds what generator/tests/site/wasm.rs runs in Node.
content_reader() {
  with_wasm cargo build --quiet --locked --target wasm32-unknown-unknown --bin content-reader &&
    wasm-bindgen --target nodejs --out-dir target/content-reader \
      target/wasm/wasm32-unknown-unknown/debug/content-reader.wasm
}

# Builds the sites that browsers visit: those of fixtures, unless nothing has changed since all of
# them were built, and the one of the content under test.
build_sites() {
  local content=${SITE_CONTENT:-public/content} built=target/sites-built
  unset SITE_URL SITE_OFFLINE
  local inputs=(src generator/src generator/Cargo.toml style public/schema tests/fixtures scripts tools/*.json tools/*.mjs index.html Cargo.toml Cargo.lock Trunk.toml rust-toolchain.toml)
  if [ -e "$built" ] && [ -z "$(find "${inputs[@]}" -newer "$built" -print -quit)" ]; then
    say 'The sites are up to date'
  else
    SITE_CONTENT=tests/fixtures/person build_fixtures
  fi
  check "The same release of $content" env "SITE_CONTENT=$content" scripts/pages.sh target/site-content
  tests 'The content with usual edits' env "SITE_CONTENT=$content" \
    cargo test --locked --test site -- --ignored write_edited_content
  check 'The same release of the edited content' env SITE_CONTENT=target/edited-content \
    scripts/pages.sh target/site-edited
}

build_fixtures() {
  local built=target/sites-built before=$failed
  rm -f "$built"
  mkdir -p target
  touch "$built.new"
  check 'A release build' scripts/build.sh release target/site-release
  check 'The same release for another base path' env SITE_URL=https://example.org/repo/ \
    scripts/pages.sh target/site-repo
  check 'The same release in one language' env SITE_CONTENT=tests/fixtures/single \
    scripts/pages.sh target/site-single
  check 'The same release with a guide to 1,000 talks' env TRUNK_PROFILE=debug scripts/many.sh
  check 'A debug build, which reports every hydration mismatch' scripts/build.sh debug target/site-debug
  if [ "$failed" = "$before" ]; then mv "$built.new" "$built"; fi
}

browser() {
  build_sites
  # One more than there are processors: tests also wait for timers and servers.
  export RUST_TEST_THREADS=$(($(getconf _NPROCESSORS_ONLN) + 1))
  { read -r CHROME && read -r CHROMEDRIVER; } < <(scripts/browser.sh)
  export CHROME CHROMEDRIVER
  check 'Content reader' content_reader
  tests 'Content read in WebAssembly' cargo test --locked --test site -- --ignored
  tests 'Release size budgets' cargo test --locked --test release -- --ignored --nocapture
  local before=$passed
  tests 'Browser tests in Chromium (5 minutes)' cargo test --locked --test browser -- "${browser_tests[@]}"
  summary+=("chromium: $((passed - before)) tests passed (all)")
  engine firefox geckodriver
  engine webkit WebKitWebDriver
}

summary=()

# Runs the browser tests in another engine, if its driver is installed. tests/browser/engine.rs says
# which it leaves out, and why.
engine() {
  local name=$1 driver=$2 wrap=() skips=() before=$passed test reason
  if ! command -v "$driver" >/dev/null; then
    summary+=("$name: skipped, because $driver is not installed")
    return
  fi
  if [ "$name" = webkit ]; then wrap=(xvfb-run -a); fi
  while IFS=$'\t' read -r test reason; do
    skips+=(--skip "$test")
    skipped+=("  skipped in $name: $test ($reason)")
  done < <(ENGINE=$name cargo test --quiet --locked --test browser -- --ignored --exact engine::print_skipped --nocapture 2>/dev/null |
    sed -n 's/^skipped: //p')
  tests "Browser tests in $name (5 minutes at most)" env "ENGINE=$name" ${wrap[@]+"${wrap[@]}"} \
    cargo test --locked --test browser -- "${browser_tests[@]}" ${skips[@]+"${skips[@]}"}
  summary+=("$name: $((passed - before)) tests passed" ${skipped[@]+"${skipped[@]}"})
  skipped=()
}
skipped=()

browser_tests=(--ignored --skip engine::print_skipped)

# After all tests: keeps what `content` runs, with the key of the files that passed.
keep_gate() {
  local key=$1 name
  rm -rf target/gate
  mkdir target/gate
  for name in site browser; do
    cp "$(test_program "$name")" "target/gate/$name" || return
  done
  if [ "$key" = "$(scripts/changes.sh key)" ]; then
    echo "$key" >target/gate/key
  else
    say '    not kept: files have changed meanwhile'
  fi
}

# The compiled program of an integration test.
test_program() {
  cargo test --locked --no-run --test "$1" --message-format=json 2>/dev/null |
    sed -n 's/.*"kind":\["test"\].*"executable":"\([^"]*\)".*/\1/p'
}

# Checks, builds and tests public/content without compiling: the code has passed all tests.
content() {
  local key
  if ! key=$(scripts/changes.sh key) || [ "$key" != "$(cat target/gate/key 2>/dev/null)" ]; then
    fail 'other files than the content have changed since they were tested: run "make test"'
  fi
  check 'Content' scripts/host.sh site check
  # GitHub has the warnings from the check.
  check 'Pages, in dist/' env -u GITHUB_ACTIONS scripts/build.sh release dist
  if [ "$failed" != 0 ]; then return; fi
  rm -rf target/site-content
  cp -R dist target/site-content
  # The browsers' profiles.
  mkdir -p target/tmp
  export RUST_TEST_THREADS=3
  tests 'Agreement of formats' in_folder generator ../target/gate/site any_content::
  tests 'Hydration and accessibility in Chromium' in_folder tests ../target/gate/browser --ignored any_content
}

# Runs a test program where cargo runs it.
in_folder() { (cd "$1" && "${@:2}"); }

case ${1:-all} in
  native) native ;;
  browser) browser ;;
  content) content ;;
  all)
    key=$(scripts/changes.sh key 2>/dev/null) || key=
    lints
    native
    browser
    # Without git there is no key.
    if [ "$failed" = 0 ] && [ -n "$key" ]; then check 'What tests of the content need' keep_gate "$key"; fi
    ;;
  *)
    say "scripts/test.sh: expected all, native, browser or content, not $1"
    exit 2
    ;;
esac

for line in ${summary[@]+"${summary[@]}"}; do echo "$line"; done
say "Tests took $SECONDS s"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" != 0 ]
