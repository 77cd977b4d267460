# Two commands: `make run` and `make test`. The rest are parts of them.
#
#   make run     sets everything up and opens the program (without a screen: writes the demonstration plan and its PDF)
#   make test    sets everything up and runs every test
#   make check   the fast part of it: format, lints, types
#   make demo    writes the demonstration plan and its PDF
#   make promises  runs the tests and prints every promise with its test and its figure, as one table
#   make soak    the long form of the promises that have one: thousands of kills
#   make engines two laptops and more over programs that exist: Syncthing, Samba, WebDAV, an object store; SECONDS_EACH of them (120).
#                Builds a second program for it, one that speaks to servers, in target/servers
#   make fuzz    changes what comes from outside at random, MINUTES for each reader (10)
#   make packages      .deb and .rpm, and of what `make windows` built .exe and .msi, in target/packages
#   make package-test  tries them: made twice, put in, upgraded and taken out in clean places, signed
#   make deny    asks the network for what is known of the packages we build on
#   make bench   measures speed, as ratios in one run
#   make windows the program and its command line for Windows, in target/windows, built where you are
#   make windows-try  the part of `make test` that is for Windows: builds core, command line and shell for it, and runs their tests under Wine
#   make dev     the window in a browser with hot reload, over the shell's own commands
#   make gallery every part of the window by itself
#   make docs    the pages of the code, in target/doc
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
# What the tests said, for tests/promises.py to read.
SAID := $(CURDIR)/target/promises
MINUTES ?= 10
SECONDS_EACH ?= 120
# Leaves out what is only for the table: what the tests that passed had printed.
QUIETLY := awk '/^successes:$$/ { quiet = 1 } /^(failures:$$|test result:)/ { quiet = 0 } !quiet { print; fflush() }'

# The tests in a folder, as cargo is to be told of them: one a file, or one a folder with a main.rs.
tests-in = $(addprefix --test ,$(basename $(notdir $(wildcard $(1)/*.rs))) $(notdir $(patsubst %/main.rs,%,$(wildcard $(1)/*/main.rs))))

.PHONY: run built test check demo bench clean setup setup-test ui begun compiled unit-test every-test core-test window-test disk-test bindings \
  notices ui-test got-public-tools public-tools pdf-test quick-check promises kept soak fuzz deny dev gallery docs setup-windows windows \
  windows-try setup-engines engines setup-package setup-try dist packages package-test native

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

# What is packaged.
dist: setup ui
	@packaging/build.sh

# Where the program for Windows lies; `make windows` puts it there.
WINDOWS ?= $(CURDIR)/target/windows

packages: setup-package dist
	@packaging/packages.py --windows '$(WINDOWS)'

# Beside it, an empty window from the same parts: what the start of the program is held against.
package-test: setup-try packages
	@packaging/build.sh --package empty-window --bin empty-window
	@packaging/test/packages.sh target/dist/viktig-for-meg '$(WINDOWS)'

# Core and the shell with the tests that need no screen, on a system that is neither Debian nor Wine: a forge's Windows and macOS.
native: setup ui
	cargo test --package viktig-core --package viktig-for-meg --features viktig-core/vendored-openssl,viktig-for-meg/automation --lib

setup:
	@.ci/packages build

setup-package:
	@.ci/packages package

setup-try:
	@.ci/packages try

setup-test: setup
	@.ci/packages test

ui: ui/node_modules/.package-lock.json
	@cd ui && newer=$$(find src build index.html package.json vite.config.ts ../core/texts -newer dist/index.html -print -quit 2>/dev/null || echo first)
	if [ ! -f dist/index.html ] || [ -n "$$newer" ]; then npm run --silent build; fi

ui/node_modules/.package-lock.json: ui/package-lock.json
	cd ui && npm ci --no-audit --no-fund --loglevel=error
	touch node_modules/.package-lock.json

check: setup ui quick-check
	cargo clippy $(FLAGS) --all-targets --quiet -- --deny warnings

# What needs nothing compiled.
quick-check: ui
	cargo fmt --all --check
	cargo fmt --manifest-path fuzz/Cargo.toml --check
	tests/tools_test.py --buffer 2>&1 | tail -n 3
	tests/promises.py --check
	tests/deny.py
	tests/lengths.py
	tests/shells.sh
	cd ui && npm run --silent check

# Clippy lints our own code as it is built, instead of compiling all the libraries once more for it: the same lints, and its
# driver takes their level from the environment.
test: export RUSTC_WORKSPACE_WRAPPER := clippy-driver
test: export CLIPPY_ARGS := --deny__CLIPPY_HACKERY__warnings
test: setup-test begun every-test notices public-tools kept
	@echo 'All tests passed.'

# Where nothing is built, compiling takes longest: what needs nothing compiled is looked at beside it, and what the last tests
# need is fetched.
begun: ui
	@$(MAKE) --jobs=3 --output-sync=target --no-print-directory --old-file=ui compiled quick-check got-public-tools

compiled: ui
	cargo build $(FLAGS) --all-targets

# Unit and property tests. The documents' tests leave their PDFs.
unit-test: compiled
	rm -rf '$(PDFS)' '$(SAID)'/{rust,core-tests,window-tests,disks}.txt && mkdir -p '$(PDFS)' '$(SAID)'
	export VIKTIG_PDF_OUT='$(PDFS)'
	cargo test $(FLAGS) --lib --bins -- --show-output 2>&1 | tee '$(SAID)/rust.txt' | $(QUIETLY)

# Every test, and the PDFs they made. The window's journeys mostly wait for the window: all the others run beside them, one
# after another, and each tells what it has to tell when it is done.
every-test: unit-test bindings
	$(MAKE) --jobs=2 --output-sync=target --no-print-directory --old-file=unit-test --old-file=setup-windows --old-file=ui \
	  window-test pdf-test core-test ui-test disk-test windows-try

# What happens when a disk fills up, where small ones may be mounted: as root mostly.
disk-test: unit-test
	disk=$$(mktemp -d)
	if mount -t tmpfs tmpfs "$$disk" 2>/dev/null; then
	  umount "$$disk"
	  cargo test $(FLAGS) --lib --test trouble -- --ignored disks --show-output 2>&1 | tee '$(SAID)/disks.txt' | $(QUIETLY)
	fi
	rmdir "$$disk"

# Core's long tests, in processes of their own: those that are killed, and those with large files.
core-test: unit-test
	cargo test $(FLAGS) $(call tests-in,core/tests) -- --show-output 2>&1 | tee '$(SAID)/core-tests.txt' | $(QUIETLY)

# Journeys in the built program, each in a window on a screen of its own.
window-test: unit-test
	cargo test $(FLAGS) $(call tests-in,tests/tests) -- --show-output 2>&1 | tee '$(SAID)/window-tests.txt' | $(QUIETLY)

# The TypeScript of the types that cross from core to the window, the registry of kinds beside them, and the schema of the
# open format are written by the unit tests: they must be the ones committed.
bindings: unit-test
	@git diff --exit-code --stat -- ui/src/api docs/open-format.schema.json && \
	  [ -z "$$(git ls-files --others --exclude-standard -- ui/src/api)" ] || {
	  echo 'The bindings are out of step with the Rust types: commit what the tests wrote.' >&2; exit 1; }

notices:
	tests/notices.py --check

# The window's tests talk to the shell without a window, the program viktig-host. It is built with everything: one program by
# itself would need the libraries with other features, and all of them would be compiled anew.
ui-test: compiled
	mkdir -p '$(SAID)'
	cd ui && npm run --silent test -- --reporter=default --reporter=json --outputFile.json='$(SAID)/window.json'

got-public-tools:
	@tests/public-tools.sh get

public-tools: every-test
	rm -f '$(SAID)/public-tools.txt.ok'
	tests/public-tools.sh 2>&1 | tee '$(SAID)/public-tools.txt'
	touch '$(SAID)/public-tools.txt.ok'

pdf-test: unit-test
	rm -f '$(SAID)/pdf.txt.ok'
	tests/pdf/check.sh '$(PDFS)'/*.pdf 2>&1 | tee '$(SAID)/pdf.txt'
	touch '$(SAID)/pdf.txt.ok'

# What all of them said of what is promised.
kept: every-test public-tools
	@tests/promises.py

# The same, whatever fails on the way: a promise that is broken is to be seen beside the others.
promises: setup-test
	@$(MAKE) --keep-going --no-print-directory every-test public-tools || true
	tests/promises.py

# Hours: VIKTIG_KILLS and the other numbers of tests/promises.toml may be set to less.
soak: setup-test ui
	cargo build $(FLAGS) --all-targets
	tests/promises.py --soak

setup-engines: setup
	@.ci/packages engines

engines: setup-engines ui
	cargo build $(FLAGS) --all-targets
	# A program that speaks to servers is another one, and not what the other tests are to find.
	cargo build --target-dir target/servers $(FLAGS),viktig-for-meg/servers --bin viktig --bin viktig-host
	tests/engines.sh --seconds '$(SECONDS_EACH)'

fuzz: setup
	tests/fuzz.sh '$(MINUTES)'

deny:
	@tests/deny.py
	if cargo deny --version >/dev/null 2>&1; then cargo deny check; else echo 'cargo-deny is not installed: tests/advisories.txt was asked instead of the network.'; fi
	cd ui && npm audit --omit=dev || echo 'npm audit has something to say, or could not ask.'

bench: setup-test ui
	tests/bench.sh

# For Windows, from here. It has a folder of its own below target, so nothing of the others is built anew.
setup-windows: setup
	@.ci/packages windows

windows: setup-windows ui
	tests/windows.sh build

# The window's journeys, which it is built beside, come first: they wait for a clock.
windows-try: setup-windows ui
	mkdir -p '$(SAID)' && rm -f '$(SAID)/windows.txt.ok'
	nice tests/windows.sh test 2>&1 | tee '$(SAID)/windows.txt'
	touch '$(SAID)/windows.txt.ok'

dev: setup ui
	cargo build $(FLAGS) --all-targets --quiet
	cd ui && npm run --silent dev

gallery: ui/node_modules/.package-lock.json
	@cd ui && npm run --silent gallery

# What a page of the code says wrongly is a fault like any other.
docs: setup ui
	RUSTDOCFLAGS='--deny warnings --allow rustdoc::private-intra-doc-links' cargo doc --no-deps --document-private-items $(FLAGS)
	@echo 'Written to target/doc: begin with target/doc/viktig_core/index.html.'

clean:
	cargo clean
	rm -rf ui/dist ui/node_modules '$(DEMO)'
