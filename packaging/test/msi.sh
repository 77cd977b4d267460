#!/usr/bin/env bash
# Tries the package for Windows' own installer, under Wine: `msi.sh NEW OLD`.
#
# Put in silently, the command line's journey, upgraded and downgraded while a plan is open, in another folder that the next version keeps,
# a broken file put back, taken out silently; every plan as it was. Not on a full disk: Wine neither reckons what there is room for nor takes
# back what it began, as Windows does.
set -euo pipefail
cd "$(dirname "$0")/../.."
new_msi=$1 old_msi=$2
kept=$PWD/target/package-test/msi
. packaging/test/parts.sh
. packaging/test/wine.sh

# What Windows answers when nothing was done, 1603: Wine hands on a byte of it.
refused=67

package() { # package WAY FILE [PROPERTY=VALUE…]: silently, as IT does it
  local way=$1 file
  file=$(on_z "$2")
  shift 2
  # Nothing is waited for afterwards: the program may be running.
  setup msiexec "$way" "$file" /qn REBOOT=ReallySuppress "$@"
}
uninstall='HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall'
# What Windows knows of it, by the name that each version has there.
known() { asked_of_windows "$uninstall" /s | tr -d '\r' | sed -n "s/^ *$1 *REG_[A-Z_]* *//p"; }
is_known_as() { [ "$(known DisplayVersion)" = "$1" ] || fail "Windows knows version «$(known DisplayVersion)», not $1"; }
in_menu() { find "$WINEPREFIX/drive_c" -name 'Viktig for meg.lnk' | grep -q .; }
all_gone() {
  gone "$1"
  if known DisplayVersion | grep -q . || in_menu; then fail 'Windows still knows it'; fi
  if asked_of_windows 'HKLM\Software\ViktigForMeg' >/dev/null || asked_of_windows 'HKLM\Software\Classes\ViktigForMeg.Plan' >/dev/null; then
    fail 'what Windows was told is left'
  fi
  ok 'nor of what Windows was told'
}

say '--- .msi'
calls_itself win7
ends_with $refused 'on a Windows that is too old' msiexec /i "$(on_z "$new_msi")" /qn
[ ! -e "$machine" ] || fail 'something was put on a Windows that is too old'
ok 'a Windows that is too old is refused, silently too'
calls_itself win10
package /i "$old_msi"
[ -f "$machine/viktig.exe" ] && [ -f "$machine/WebView2Loader.dll" ] || fail 'the program is not where it belongs'
is_known_as 0.0.9
[ "$(known InstallLocation)" = 'C:\Program Files\Viktig for meg\' ] || fail "Windows was not told where: $(known InstallLocation)"
opens_plans
in_menu || fail 'it is not in the menu'
ok 'put in silently; it is in the menu, and a .viktigplan is known'
journey begin
ok 'the journey of the command line'
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
while_open 'upgraded' package /i "$new_msi"
is_known_as "$version"
while_open 'downgraded' package /i "$old_msi"
is_known_as 0.0.9
refuses_newer
package /i "$new_msi"
is_known_as "$version"

# A file that is gone is put back by what every such package can do; Wine knows no `msiexec /fa`, which says the same.
rm "$machine/viktig.exe"
package /i "$new_msi" REINSTALL=ALL REINSTALLMODE=amus
journey again || fail 'mended, the plan is not what it was'
ok 'a file that was taken away is put back'
untouched_by 'removing' package /x "$new_msi"
all_gone "$machine"

# In another folder, where the next version goes too unless it is told otherwise.
other=$WINEPREFIX/drive_c/Annet\ sted
package /i "$old_msi" 'INSTALLDIR=C:\Annet sted'
[ -f "$other/viktig.exe" ] && [ ! -e "$machine" ] || fail 'not in a folder of its own'
package /i "$new_msi"
[ -f "$other/viktig.exe" ] && [ ! -e "$machine" ] || fail 'the next version forgot the folder'
is_known_as "$version"
place=$other
journey again || fail 'from another folder, the plan is not what it was'
ok 'put in silently, in another folder, which the next version keeps'
mkdir -p "$other/mine" && echo mitt >"$other/mine/fil.txt"
untouched_by 'removing from another folder' package /x "$new_msi"
[ -f "$other/mine/fil.txt" ] && [ ! -e "$other/viktig.exe" ] || fail 'what was not the program was taken away, or the program was not'
ok 'what somebody else put beside it stays'
rm -r "$other"
package /i "$new_msi"
[ -f "$machine/viktig.exe" ] || fail 'taken away, the folder was still remembered'
place=$machine
package /x "$new_msi"
all_gone "$machine"
