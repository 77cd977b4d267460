#!/usr/bin/env bash
# Measures speed and prints one table. Not a test: whatever the figures, it ends well when it could measure at all.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --release --workspace --features viktig-for-meg/automation --quiet
target/release/speed "$@"
# Typing in a very large plan, and the first page, in a browser of the machine's own, where there is one.
if [ $# = 0 ]; then cd ui && VIKTIG_HOST=../target/release/viktig-host npm run --silent bench; fi
