#!/usr/bin/env bash
# Tries what `make packages` made: the same bytes when made again, what others say of its descriptions, put in and taken out in clean
# places, started beside an empty window that lies beside it, signed with keys that are thrown away. `packages.sh PROGRAM WINDOWS`; WINDOWS
# need not be there.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/test/parts.sh
program=$1 windows=$2
new=$PWD/target/packages
kept=$PWD/target/package-test
mkdir -p "$kept"

make_in() { packaging/packages.py --program "$program" --windows "$windows" --out "$1" >"$kept/made.txt" || fail "$(cat "$kept/made.txt")"; }
make_in "$kept/again"
diff "$new/SHA256SUMS" "$kept/again/SHA256SUMS" >&2 || fail 'made twice, the packages are not the same'
ok 'made twice, the packages are the same byte for byte'

if command -v appstreamcli >/dev/null && command -v desktop-file-validate >/dev/null; then
  appstreamcli validate --no-net target/package-parts/linux/usr/share/metainfo/*.xml >&2
  desktop-file-validate target/package-parts/linux/usr/share/applications/*.desktop >&2
  ok 'software centres and desktops understand its descriptions'
else
  say 'Skipped: appstream and desktop-file-utils are not installed.'
fi

# No folder of the machine it was built on, which would make each one's build another's.
for built in "$program" "$windows"/*.exe; do
  [ -f "$built" ] || continue
  for place in "${CARGO_HOME:-$HOME/.cargo}/registry" "$PWD/"; do
    if grep --text --quiet --fixed-strings -e "$place" "$built"; then fail "$built has $place in it"; fi
  done
done
ok 'no folder of this machine is in what is packaged'

# The version before is this one by an older number: what is tried is putting in and taking out.
VIKTIG_PACKAGE_VERSION=0.0.9 make_in "$kept/old"
packaging/test/linux.sh "$new"/*.deb "$kept"/old/*.deb "$new"/*.rpm "$kept"/old/*.rpm
empty=$(dirname "$program")/empty-window
if [ -x "$empty" ] && command -v Xvfb >/dev/null; then
  packaging/test/start.py "$program" "$empty" >&2 || fail 'the program takes more than an empty window may'
  ok 'it starts beside an empty window'
else
  say 'Skipped: the start beside an empty window; there is none, or no Xvfb.'
fi
if compgen -G "$new/*-setup.exe" >/dev/null; then
  packaging/test/exe.sh "$new"/*-setup.exe "$kept"/old/*-setup.exe
  packaging/test/msi.sh "$new"/*.msi "$kept"/old/*.msi
  packaging/test/signing.sh "$program" "$windows"
else
  say 'Skipped: the installers for Windows; make windows builds the program for them.'
  packaging/test/signing.sh "$program"
fi
