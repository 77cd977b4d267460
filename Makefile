# Two commands: `make run` and `make test`. The rest are parts of them.
#
#   make run     sets everything up and opens the program (without a screen: writes the demonstration plan and its PDF)
#   make test    sets everything up and runs every test
#   make check   the fast part of it: format, lints, types
#   make demo    writes the demonstration plan and its PDF
#   make bench   measures speed, as ratios in one run
#   make clean   removes what was built

SHELL := /usr/bin/env bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := run

DEMO ?= $(CURDIR)/demo
# One set of flags for building, linting and testing, or everything is compiled again.
TESTED := --workspace --all-targets --features viktig-for-meg/automation

.PHONY: run test check demo bench clean setup setup-test ui bindings notices unit-test ui-test public-tools pdf-test e2e

run: setup ui
	cargo build --release --package viktig-for-meg --package viktig-core
	if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname -s)" = Darwin ]; then
	  exec target/release/viktig-for-meg
	fi
	echo 'No screen here (DISPLAY and WAYLAND_DISPLAY are unset): writing the demonstration plan instead.'
	target/release/viktig demo --folder '$(DEMO)'

demo: setup
	cargo run --release --package viktig-core --bin viktig -- demo --folder '$(DEMO)'

setup:
	@.ci/packages build

setup-test: setup
	@.ci/packages test

ui: ui/node_modules/.package-lock.json
	@cd ui && newer=$$(find src index.html package.json vite.config.ts ../core/texts -newer dist/index.html -print -quit 2>/dev/null || echo first)
	if [ ! -f dist/index.html ] || [ -n "$$newer" ]; then npm run --silent build; fi

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund --loglevel=error
	touch node_modules/.package-lock.json

check: setup ui
	cargo fmt --all --check
	cargo clippy $(TESTED) --quiet -- --deny warnings
	cd ui && npm run --silent check

test: setup-test ui check unit-test bindings notices ui-test public-tools pdf-test e2e
	@echo 'All tests passed.'

unit-test: ui
	cargo test $(TESTED) --quiet

# The TypeScript of the types that cross from core to the window is written by the tests: it must be the one committed.
bindings: unit-test
	git diff --exit-code --stat -- ui/src/api/bindings docs/open-format.schema.json || {
	  echo 'The bindings are out of step with the Rust types: commit what the tests wrote.' >&2; exit 1; }

notices:
	tests/notices.py --check

ui-test: ui
	cd ui && npm run --silent test

public-tools: unit-test
	tests/public-tools/check.sh

pdf-test: unit-test
	tests/pdf/check.sh

e2e: ui
	cargo build $(TESTED) --quiet
	tests/journeys.sh

bench: setup-test ui
	tests/bench.sh

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules '$(DEMO)'
