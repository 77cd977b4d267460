#!/usr/bin/env bash
# The main journey, by the command line of an installed program, in a folder: `journey.sh begin|hold|taken|again|newer FOLDER PROGRAM [ARGUMENT…]`.
#
#   begin   a plan is made, read, printed, copied, taken in on another shelf; a wrong phrase opens nothing
#   hold    the plan is kept open, until the file `let-go` is in the folder
#   taken   the plan is open elsewhere, and that is said
#   newer   a plan on the shelf `newer` that a newer program has had is refused as such
#   again   the same plan, with whatever version is there now: whole, and word for word as it was, also what was held
#
# It runs in a bare root and over Wine: bash and coreutils are enough.
set -euo pipefail
what=$1 folder=$2
shift 2
program=("$@")
cd "$folder"

told() { sed -n "s/^ *\"$1\": \"\(.*\)\",\{0,1\}\r\{0,1\}$/\1/p" demo.json; }
on_shelf() { "${program[@]}" --shelf shelf "$@"; }
opened() { printf '%s\n' "$(told passphrase)" | on_shelf --passphrase-stdin "$@"; }
plan() { told plan | tr '\\' '/' | sed 's|.*/||'; }
wrong() { printf 'ikke dette passordet\n' | on_shelf --passphrase-stdin verify "$(plan)"; }
fails_with() { # fails_with CODE COMMAND…
  local wanted=$1 code=0
  shift
  "$@" >/dev/null 2>&1 || code=$?
  [ "$code" = "$wanted" ] || { echo "$*: exit code $code instead of $wanted" >&2; exit 1; }
}

# An export says when it was made; all else is the plan's.
same() { cmp <(sed '/^  "made": /d' plan.json) <(sed '/^  "made": /d' "$1"); }

case "$what" in
  begin)
    "${program[@]}" --version
    "${program[@]}" --json demo --folder shelf >demo.json
    opened verify "$(plan)"
    opened pdf "$(plan)" plan.pdf
    [ "$(head -c 5 plan.pdf)" = '%PDF-' ]
    opened export "$(plan)" plan.json
    "${program[@]}" --shelf other import plan.json --dry-run
    opened copy "$(plan)" plan.viktigplan
    "${program[@]}" --shelf other take plan.viktigplan
    fails_with 3 wrong
    ;;
  hold)
    # What reads is waited for: the plan stays open as long as nobody reads on.
    opened export "$(plan)" - | { until [ -e let-go ]; do sleep 0.2; done; cat; } >held.json
    ;;
  again)
    opened verify "$(plan)"
    opened export "$(plan)" again.json
    same again.json
    [ ! -e held.json ] || same held.json
    ;;
  taken)
    fails_with 5 opened verify "$(plan)"
    ;;
  newer)
    on_newer() { printf '%s\n' "$(told passphrase)" | "${program[@]}" --shelf newer --passphrase-stdin verify "$(plan)"; }
    fails_with 8 on_newer
    ;;
esac
