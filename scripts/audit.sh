#!/usr/bin/env bash
# Looks up what is known of everything that is used: advisories, licences, duplicates and sources
# of crates (deny.toml), advisories of npm packages. Says all before it fails.
set -uo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

failed=0
say 'Licences, duplicates and sources of crates'
cargo deny --all-features check --hide-inclusion-graph licenses bans sources || failed=1
say 'Known faults of crates (the database is fetched)'
cargo deny --all-features check --hide-inclusion-graph advisories || failed=1
for folder in tools tools/bench; do
  say "Known faults of the npm packages of $folder/"
  (cd "$folder" && npm audit --audit-level=moderate) || failed=1
done
exit "$failed"
