#!/usr/bin/env bash
# Measures speed and prints one table. Not a test: whatever the figures, it ends well when it could measure at all.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo build --release --workspace --features viktig-for-meg/automation --quiet
exec target/release/speed
