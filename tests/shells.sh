#!/usr/bin/env bash
# Holds every script for a shell against shellcheck, also those that other scripts read in.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v shellcheck >/dev/null || { echo 'Skipped: shellcheck is not installed (.ci/packages test brings it).' >&2; exit 0; }
mapfile -t scripts < <(git grep --untracked -lE '^#! ?/(usr/)?bin/(env )?(ba|da)?sh|^# shellcheck shell=' -- ':!ui/node_modules')
shellcheck --external-sources --severity=warning "${scripts[@]}"
