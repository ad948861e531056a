# `make` alone lists the commands.
SHELL := /usr/bin/env bash
.DEFAULT_GOAL := help

.PHONY: help setup serve preview test test-serve test-native test-browser bench screenshots build check confirm check-links audit sbom fuzz schema

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1|/' | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

serve: ## serve the site at http://127.0.0.1:8080; every save shows in open pages
	@scripts/serve.sh

test: ## run all checks: formatting, lints, native tests, browser tests
	@scripts/setup.sh test
	@scripts/test.sh all

setup: ## only install the tools that serve and test need
	@scripts/setup.sh all

test-serve: ## test the README's first command in a fresh copy of the tracked files
	@node --test --test-reporter=spec tests/serve/first-command.mjs

test-native: ## run only the tests without a browser
	@scripts/setup.sh native
	@scripts/test.sh native

test-browser: ## run only the browser tests
	@scripts/setup.sh test
	@scripts/test.sh browser

preview: ## serve a release, compressed and with its headers: http://127.0.0.1:8080
	@scripts/setup.sh build
	@scripts/build.sh release dist
	@scripts/host.sh site serve --release dist

build: ## build a release in dist/, ready for any static host
	@scripts/setup.sh build
	@scripts/build.sh release dist

bench: ## benchmark a release against other pages (half an hour)
	@scripts/setup.sh bench
	@scripts/bench.sh

screenshots: ## render every page, on screen and printed, as PNG in target/screenshots
	@scripts/setup.sh bench
	@scripts/build.sh release dist
	@node tools/bench/screenshots.mjs dist

check: ## report all errors and warnings in public/content
	@scripts/setup.sh check
	@scripts/host.sh site check

confirm: ## confirm that all texts in public/content say the same in both languages
	@scripts/setup.sh check
	@scripts/host.sh site confirm

check-links: ## check every link in the content (needs the network; minutes)
	@scripts/setup.sh check
	@scripts/host.sh site check
	@set -o pipefail; scripts/host.sh site links | node tools/check-links.mjs

audit: ## check advisories, licenses and sources of all dependencies (needs the network)
	@scripts/setup.sh audit
	@scripts/audit.sh

sbom: ## list the dependencies of a release in target/sbom, as CycloneDX
	@scripts/setup.sh sbom
	@scripts/sbom.sh

fuzz: ## run four fuzz targets for a minute each (needs nightly Rust)
	@scripts/setup.sh fuzz
	@scripts/fuzz.sh

schema: ## regenerate public/schema from the Rust types
	@scripts/setup.sh check
	@scripts/host.sh site schema
