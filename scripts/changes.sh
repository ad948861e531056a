#!/usr/bin/env bash
# Says what has changed, by what is in the files: their times say nothing after a checkout.
#   scripts/changes.sh key            a hash of all files but public/content. Whatever is compiled
#                                     or tested holds for as long as this stays the same
#   scripts/changes.sh since COMMIT   "content" if COMMIT is an ancestor that differs in
#                                     public/content only, otherwise "code"
set -euo pipefail
cd "$(dirname "$0")/.."

code=(. ':!public/content')

# Includes files that git doesn't know yet, but none that it ignores.
files() {
  local file
  git ls-files -z --cached --others --exclude-standard -- "${code[@]}" |
    while IFS= read -r -d '' file; do if [ -f "$file" ]; then printf '%s\n' "$file"; fi; done |
    LC_ALL=C sort -u
}

key() {
  local files hashes
  files=$(files)
  # There are none in a folder that git ignores.
  [ -n "$files" ] || return 1
  hashes=$(git hash-object --no-filters --stdin-paths <<<"$files")
  printf '%s\n' "$files" "$hashes" | git hash-object --stdin
}

since() {
  if git merge-base --is-ancestor "$1" HEAD 2>/dev/null && git diff --quiet "$1" -- "${code[@]}"; then
    echo content
  else
    echo code
  fi
}

"$@"
