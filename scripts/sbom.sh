#!/usr/bin/env bash
# Lists what a release is made from in target/sbom, as CycloneDX: the crates in the application, the
# crates in the generator, and the npm packages of the build.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

folder=$PWD/target/sbom
rm -rf "$folder"
mkdir -p "$folder"

# cargo-cyclonedx writes a file next to the manifest of each package; one of them is wanted:
# crates NAME PACKAGE'S FOLDER [OPTIONS]
crates() {
  local file=$1.cdx package=$2
  shift 2
  cargo cyclonedx --quiet --format json --spec-version 1.5 --override-filename "$file" "$@"
  mv "$package/$file.json" "$folder"
  rm -f "$file.json" {generator,tests}/"$file.json"
}

crates application . --target wasm32-unknown-unknown
crates generator generator
(cd tools && npm sbom --sbom-format cyclonedx --sbom-type application --package-lock-only) >"$folder/tools.cdx.json"
say 'The lists are in target/sbom/'
