#!/usr/bin/env bash
# Tries the installers for Windows under Wine: `windows.sh NEW_SETUP OLD_SETUP NEW_MSI OLD_MSI`.
#
# Put in silently for the machine, for one user and in a folder of one's own, the command line's journey, upgraded and downgraded while a
# plan is open, taken out silently; every plan as it was. The window is not tried: WebView2 does not exist under Wine.
set -euo pipefail
cd "$(dirname "$0")/../.."
new_setup=$1 old_setup=$2 new_msi=$3 old_msi=$4
kept=$PWD/target/package-test
folder=$kept/windows/plans
. packaging/test/parts.sh

for program in wine64 /usr/lib/wine/wine64 wine; do command -v "$program" >/dev/null && wine=$program && break; done
[ -n "${wine:-}" ] || { say 'Skipped: Wine is not installed.'; exit 0; }

rm -rf "$kept/windows" && mkdir -p "$folder"
export WINEPREFIX=$kept/windows/wine WINEDEBUG=-all WINEDLLOVERRIDES='winemenubuilder.exe=d;mscoree=d;mshtml=d'
# Rust's library asks Windows for chance by a function that older Wines lack: tests/windows.sh makes it, beside the tests.
export WINEPATH="Z:${VIKTIG_WINE_BESIDE:-$PWD/target/wine}"
server=$(command -v wineserver || echo /usr/lib/wine/wineserver)
trap '"$server" --kill 2>/dev/null || true' EXIT

settled() { "$server" --wait; }
setup() { "$wine" "$@" >/dev/null 2>&1 || fail "$* gave exit code $?"; }
machine="$WINEPREFIX/drive_c/Program Files/Viktig for meg"
place=$machine
journey() { packaging/test/journey.sh "$1" "$folder" "$wine" "$place/viktig.exe" >/dev/null; }
registered() { "$wine" reg query "$1\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\ViktigForMeg" /v DisplayVersion 2>/dev/null; }
gone() { [ ! -e "$1" ] || fail "left in $1: $(ls -A "$1")"; ok 'nothing of the program is left'; }
taken_out() { "$wine" "$1/uninstall.exe" /S "${2:-/AllUsers}" >/dev/null 2>&1; settled; }

say '--- .exe'
"$wine" wineboot --init >/dev/null 2>&1
settled
# Wine takes itself for Windows 7, as which the installer says no.
code=0
"$wine" "$new_setup" /S >/dev/null 2>&1 || code=$?
[ "$code" = 3 ] || fail "on a Windows that is too old the exit code is $code"
ok 'a Windows that is too old is refused, silently too'
"$wine" winecfg /v win10 >/dev/null 2>&1
settled
setup "$old_setup" /S /AllUsers
[ -f "$machine/viktig.exe" ] && [ -f "$machine/WebView2Loader.dll" ] || fail 'the program is not where it belongs'
registered HKLM | grep -q 0.0.9 || fail 'Windows was not told'
"$wine" reg query 'HKLM\Software\Classes\ViktigForMeg.Plan\shell\open\command' 2>/dev/null | grep -q 'viktig-for-meg.exe' || fail 'a .viktigplan is not known'
ok 'put in silently, for the machine; a .viktigplan is known'
journey begin
ok 'the journey of the command line'
while_open 'upgraded' setup "$new_setup" /S /AllUsers
registered HKLM | grep -qv 0.0.9 || fail 'Windows was told of the old version'
while_open 'downgraded' setup "$old_setup" /S /AllUsers
refuses_newer
setup "$new_setup" /S /AllUsers
[ ! -e "$machine/new" ] || fail 'what was put down beside it is left'
untouched_by 'removing' taken_out "$machine"
gone "$machine"
if registered HKLM >/dev/null; then fail 'Windows still knows it'; fi

own=$WINEPREFIX/drive_c/users/$(id -un)/AppData/Local/Programs/Viktig\ for\ meg
setup "$new_setup" /S /CurrentUser
[ -f "$own/viktig-for-meg.exe" ] || fail "not for one user: $(find "$WINEPREFIX" -name viktig-for-meg.exe)"
registered HKCU >/dev/null || fail 'Windows was not told for this user'
ok 'put in silently, for one user'
untouched_by 'removing for one user' taken_out "$own" /CurrentUser
gone "$own"

# Installed twice, either opens the plans, and what is taken away is the one.
setup "$old_setup" /S /AllUsers
setup "$new_setup" /S /CurrentUser
for place in "$machine" "$own"; do journey again || fail "installed twice, the plan is not what it was from $place"; done
place=$machine
untouched_by 'removing one of two' taken_out "$own" /CurrentUser
gone "$own"
registered HKLM | grep -q 0.0.9 || fail 'Windows forgot the one that is left'
journey again || fail 'the one that is left does not open the plan'
taken_out "$machine"
ok 'installed for the machine and for one user: either opens the plans, and the other is left'

other=$WINEPREFIX/drive_c/Annet\ sted
# It stands last, and without quotation marks: Wine puts them around what has a space.
setup "$new_setup" /S /AllUsers '/D=C:\Annet' sted
[ -f "$other/viktig.exe" ] || fail 'not in a folder of its own'
ok 'put in silently, in another folder'
mkdir -p "$other/mine" && echo mitt >"$other/mine/fil.txt"
taken_out "$other"
[ -f "$other/mine/fil.txt" ] && [ ! -e "$other/viktig.exe" ] || fail 'what was not the program was taken away, or the program was not'
ok 'what somebody else put beside it stays'

# On a disk with room for one and a half.
small=$kept/windows/small
mkdir "$small"
if mount -t tmpfs -o "size=$(($(du -sk target/package-parts/windows | cut -f 1) * 3 / 2))k" tmpfs "$small" 2>/dev/null; then
  trap '"$server" --kill 2>/dev/null || true; umount --lazy "$small" 2>/dev/null || true' EXIT
  there() { (cd "$small/p" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }
  disk=$(echo "Z:$small/p" | tr / '\\')
  setup "$old_setup" /S /AllUsers "/D=$disk"
  before=$(there)
  code=0
  "$wine" "$new_setup" /S /AllUsers "/D=$disk" >/dev/null 2>&1 || code=$?
  [ "$code" = 2 ] || fail "on a full disk the exit code is $code"
  [ "$before" = "$(there)" ] || fail 'a full disk cost something of the old program'
  ok 'on a full disk it is stopped, and the old program is there'
  taken_out "$small/p"
  umount "$small"
else
  say 'Skipped: a full disk; mounting a small one takes root.'
fi

say '--- .msi'
installer() { setup msiexec "$1" "$(echo "Z:$2" | tr / '\\')" /qn; settled; }
installer /i "$(realpath "$old_msi")"
[ -f "$machine/viktig.exe" ] || fail 'the program is not where it belongs'
ok 'put in silently'
journey again
while_open 'upgraded' installer /i "$(realpath "$new_msi")"
untouched_by 'removing' installer /x "$(realpath "$new_msi")"
gone "$machine"
