#!/usr/bin/env bash
# Tries the installer for Windows that a person can start, under Wine: `exe.sh NEW OLD`.
#
# Put in silently for the machine, for one user, twice and in a folder of one's own, the command line's journey, upgraded and downgraded
# while a plan is open, taken out silently; every plan as it was. The window is not tried: WebView2 does not exist under Wine.
set -euo pipefail
cd "$(dirname "$0")/../.."
new_setup=$1 old_setup=$2
kept=$PWD/target/package-test/exe
. packaging/test/parts.sh
. packaging/test/wine.sh

own=$WINEPREFIX/drive_c/users/$(id -un)/AppData/Local/Programs/Viktig\ for\ meg
registered() { asked_of_windows "$1\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\ViktigForMeg" /v DisplayVersion; }
taken_out() { # taken_out FOLDER [/CurrentUser]
  settled
  setup "$1/uninstall.exe" /S "${2:-/AllUsers}"
  settled
}

say '--- .exe'
calls_itself win7
ends_with 3 'on a Windows that is too old' "$new_setup" /S
ok 'a Windows that is too old is refused, silently too'
calls_itself win10
setup "$old_setup" /S /AllUsers
[ -f "$machine/viktig.exe" ] && [ -f "$machine/WebView2Loader.dll" ] || fail 'the program is not where it belongs'
registered HKLM | grep -q 0.0.9 || fail 'Windows was not told'
opens_plans
ok 'put in silently, for the machine; a .viktigplan is known'
journey begin
ok 'the journey of the command line'
while_open 'upgraded' setup "$new_setup" /S /AllUsers
if registered HKLM | grep -q 0.0.9; then fail 'Windows was told of the old version'; fi
while_open 'downgraded' setup "$old_setup" /S /AllUsers
refuses_newer
setup "$new_setup" /S /AllUsers
[ ! -e "$machine/new" ] || fail 'what was put down beside it is left'
untouched_by 'removing' taken_out "$machine"
gone "$machine"
if registered HKLM >/dev/null; then fail 'Windows still knows it'; fi

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
if small_disk; then
  setup "$old_setup" /S /AllUsers "/D=$(on_z "$small/p")"
  before=$(there)
  ends_with 2 'on a full disk' "$new_setup" /S /AllUsers "/D=$(on_z "$small/p")"
  [ "$before" = "$(there)" ] || fail 'a full disk cost something of the old program'
  ok 'on a full disk it is stopped, and the old program is there'
  taken_out "$small/p"
fi
