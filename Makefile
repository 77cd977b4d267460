# Two commands: `make run` and `make test`. The rest are parts of them.
#
#   make run     sets everything up and opens the program (without a screen: writes the demonstration plan and its PDF)
#   make test    sets everything up and runs every test
#   make check   the fast part of it: format, lints, types
#   make demo    writes the demonstration plan and its PDF
#   make bench   measures speed, as ratios in one run
#   make clean   removes what was built

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := run

DEMO ?= $(CURDIR)/demo
# One set of flags for building, linting and testing, or everything is compiled again.
export FLAGS := --workspace --features viktig-for-meg/automation
# The PDFs that the tests make, for veraPDF to look at.
PDFS := $(CURDIR)/target/pdf

.PHONY: run built test check demo bench clean setup setup-test ui rust-test bindings notices ui-test public-tools pdf-test

run: built
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname -s)" = Darwin ]; then
	  exec target/release/viktig-for-meg
	fi
	echo 'No screen here (DISPLAY and WAYLAND_DISPLAY are unset): writing the demonstration plan instead.'
	target/release/viktig demo --folder '$(DEMO)'

demo: built
	@target/release/viktig demo --folder '$(DEMO)'

# The program and its command line, together: built apart, each would compile every library anew.
built: setup ui
	@cargo build --release --package viktig-for-meg --package viktig-core

setup:
	@.ci/packages build

setup-test: setup
	@.ci/packages test

ui: ui/node_modules/.package-lock.json
	@cd ui && newer=$$(find src build index.html package.json vite.config.ts ../core/texts -newer dist/index.html -print -quit 2>/dev/null || echo first)
	if [ ! -f dist/index.html ] || [ -n "$$newer" ]; then npm run --silent build; fi

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund --loglevel=error
	touch node_modules/.package-lock.json

check: setup ui
	cargo fmt --all --check
	cargo clippy $(FLAGS) --all-targets --quiet -- --deny warnings
	cd ui && npm run --silent check

test: setup-test check rust-test bindings notices ui-test public-tools pdf-test
	@echo 'All tests passed.'

# Unit, property and integration tests, and the journeys in the built program, each in a window on a screen of its own.
rust-test: ui
	cargo build $(FLAGS) --all-targets
	rm -rf '$(PDFS)' && mkdir -p '$(PDFS)'
	VIKTIG_PDF_OUT='$(PDFS)' cargo test $(FLAGS) --all-targets
	# Where small disks may be mounted, as root mostly: what happens when they fill up.
	disk=$$(mktemp -d)
	if mount -t tmpfs tmpfs "$$disk" 2>/dev/null; then
	  umount "$$disk"
	  cargo test $(FLAGS) --lib --test trouble -- --ignored disks
	fi
	rmdir "$$disk"

# The TypeScript of the types that cross from core to the window, and the schema of the open format, are written by the
# tests: they must be the ones committed.
bindings: rust-test
	@git diff --exit-code --stat -- ui/src/api/bindings docs/open-format.schema.json && \
	  [ -z "$$(git ls-files --others --exclude-standard -- ui/src/api/bindings)" ] || {
	  echo 'The bindings are out of step with the Rust types: commit what the tests wrote.' >&2; exit 1; }

notices:
	tests/notices.py --check

ui-test: ui
	cd ui && npm run --silent test

public-tools: rust-test
	tests/public-tools.sh

pdf-test: rust-test
	tests/pdf/check.sh '$(PDFS)'/*.pdf

bench: setup-test ui
	tests/bench.sh

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules '$(DEMO)'
