# `make` alone lists what there is.
SHELL := /usr/bin/env bash
.DEFAULT_GOAL := help

.PHONY: help serve preview test test-native test-browser bench screenshots build check check-links audit fuzz schema tools

help: ## list what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1|/' | awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

serve: ## see it: http://127.0.0.1:8080, made anew at every save
	@scripts/setup.sh build
	@scripts/serve.sh

preview: ## a release as a good host serves it: http://127.0.0.1:8080
	@scripts/setup.sh build
	@scripts/preview.sh

test: ## prove it: formatting, lints, native tests, browser tests
	@scripts/setup.sh test
	@scripts/test.sh all

test-native: ## the tests that need no browser: seconds, once built
	@scripts/setup.sh native
	@scripts/test.sh native

test-browser: ## the browser tests alone
	@scripts/setup.sh test
	@scripts/test.sh browser

bench: ## measure it beside other pages: a quarter of an hour
	@scripts/setup.sh bench
	@scripts/bench.sh

screenshots: ## every page, seen and printed, as PNG in target/screenshots
	@scripts/setup.sh bench
	@scripts/build.sh release dist
	@cargo build --quiet --locked --features preview --bin preview
	@node tools/bench/screenshots.mjs dist

build: ## a release in dist/, ready for any static host
	@scripts/setup.sh build
	@scripts/build.sh release dist

check: ## say every fault in public/content
	@scripts/setup.sh check
	@scripts/host.sh site check

check-links: ## visit every link of the content, and report (needs the network; minutes)
	@scripts/setup.sh check
	@scripts/host.sh site links | node tools/check-links.mjs

audit: ## known faults, licences and sources of everything that is used (needs the network)
	@scripts/setup.sh audit
	@scripts/audit.sh

fuzz: ## try inputs of all kinds, a minute for each of four targets (needs nightly Rust)
	@scripts/setup.sh fuzz
	@scripts/fuzz.sh

schema: ## write public/schema/talks.schema.json anew from the Rust types
	@scripts/host.sh site schema

tools: ## install what building and testing need, and nothing else
	@scripts/setup.sh test
