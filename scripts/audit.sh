#!/usr/bin/env bash
# Checks crates for advisories, licenses, duplicates and sources (deny.toml), and npm packages for
# advisories. Runs all checks before it fails.
set -uo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

failed=0
say 'Licenses, duplicates and sources of crates'
cargo deny --workspace check --hide-inclusion-graph licenses bans sources || failed=1
say 'Advisories for crates (fetches the database)'
cargo deny --workspace check --hide-inclusion-graph advisories || failed=1
for folder in tools tools/bench; do
  say "Advisories for the npm packages in $folder/"
  (cd "$folder" && npm audit --audit-level=moderate) || failed=1
done
exit "$failed"
