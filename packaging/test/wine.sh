# What the tests of the installers for Windows are made of, beside parts.sh. Whoever reads it in says in `kept` where Wine's Windows and the
# user's plans are to be. Ends where there is no Wine.
# shellcheck shell=bash

for program in wine64 /usr/lib/wine/wine64 wine; do command -v "$program" >/dev/null && wine=$program && break; done
[ -n "${wine:-}" ] || { say 'Skipped: Wine is not installed.'; exit 0; }

# shellcheck disable=SC2154 # whoever reads this in says it
folder=$kept/plans
rm -rf "$kept" && mkdir -p "$folder"
export WINEPREFIX=$kept/wine WINEDEBUG=-all WINEDLLOVERRIDES='winemenubuilder.exe=d;mscoree=d;mshtml=d'
# Rust's library asks Windows for chance by a function that older Wines lack: tests/windows.sh makes it.
beside=${VIKTIG_WINE_BESIDE:-$(tests/windows.sh beside)}
export WINEPATH="Z:$beside"
server=$(command -v wineserver || echo /usr/lib/wine/wineserver)
small=$kept/small
trap '"$server" --kill 2>/dev/null || true; umount --lazy "$small" 2>/dev/null || true' EXIT

machine="$WINEPREFIX/drive_c/Program Files/Viktig for meg"
# Where the program is that is asked.
place=$machine

settled() { "$server" --wait; }
on_z() { echo "Z:$(realpath --canonicalize-missing "$1")" | tr / '\\'; }
setup() { "$wine" "$@" >/dev/null 2>&1 || fail "$* gave exit code $?"; }
ends_with() { # ends_with CODE WHEN COMMAND…
  local wanted=$1 when=$2 code=0
  shift 2
  "$wine" "$@" >/dev/null 2>&1 || code=$?
  settled
  [ "$code" = "$wanted" ] || fail "$when the exit code is $code instead of $wanted"
}
# What Windows takes itself for; Wine's own is one that is too old.
calls_itself() { "$wine" winecfg /v "$1" >/dev/null 2>&1; settled; }
asked_of_windows() { "$wine" reg query "$@" 2>/dev/null; }
journey() { packaging/test/journey.sh "$1" "$folder" "$wine" "$place/viktig.exe" >/dev/null; }
opens_plans() {
  asked_of_windows 'HKLM\Software\Classes\ViktigForMeg.Plan\shell\open\command' | grep -q 'viktig-for-meg.exe' || fail 'a .viktigplan is not known'
}
gone() { [ ! -e "$1" ] || fail "left in $1: $(ls -A "$1")"; ok 'nothing of the program is left'; }
# A disk with room for one program and a half.
small_disk() {
  mkdir "$small"
  mount -t tmpfs -o "size=$(($(du -sk target/package-parts/windows | cut -f 1) * 3 / 2))k" tmpfs "$small" 2>/dev/null && return
  say 'Skipped: a full disk; mounting a small one takes root.'
  return 1
}
there() { (cd "$small/p" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }

"$wine" wineboot --init >/dev/null 2>&1
settled
