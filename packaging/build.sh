#!/usr/bin/env bash
# Builds the program that is packaged: target/dist/viktig-for-meg. Small, and the same from whatever folder it is built in: no path of
# this machine is left in it, and no time but the commit's. What cargo is told besides is handed on: another program to build along.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo_home=${CARGO_HOME:-$HOME/.cargo}
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH CARGO_INCREMENTAL=0
export CFLAGS="${CFLAGS:-} -ffile-prefix-map=$cargo_home=/cargo -ffile-prefix-map=$PWD=/viktig"
# These are added to what .cargo/config.toml says.
flags="\"--remap-path-prefix=$cargo_home=/cargo\", \"--remap-path-prefix=$PWD=/viktig\""
exec cargo build --profile dist --package viktig-for-meg --bin viktig-for-meg --locked --features viktig-for-meg/packaged "$@" \
  --config "target.'cfg(target_os = \"linux\")'.rustflags = [$flags]"
