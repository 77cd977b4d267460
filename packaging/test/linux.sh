#!/usr/bin/env bash
# Tries the packages for Linux in a bare Debian of its own: `linux.sh NEW_DEB OLD_DEB NEW_RPM OLD_RPM`.
#
# Put in, the journey by an ordinary user, a window on a screen, upgraded and downgraded while a plan is open, taken out; every plan
# as it was, and no socket to any network from the program. The bare Debian is fetched once, from the mirror that apt knows, and kept
# in target/package-test; the libraries that a package asks for are fetched from there too.
set -euo pipefail
cd "$(dirname "$0")/../.."
new_deb=$1 old_deb=$2 new_rpm=$3 old_rpm=$4
kept=$PWD/target/package-test
root=$kept/root
# A hundred letters of which some are none of ASCII's, and spaces.
user='Åse Ærlig Østmo som er primærkontakt i Storevik kommune og har et navn som er hundre bokstaver langt'
home="/home/$user"
folder=$root$home
. packaging/test/parts.sh

[ "$(id -u)" = 0 ] || { say 'Skipped: the packages for Linux are tried in a root of their own, and only root may make one.'; exit 0; }
needs mmdebstrap strace Xvfb xwininfo import

bare() {
  mkdir -p "$kept/archives/partial"
  if [ ! -s "$kept/root.tar" ]; then
    say 'Fetching a bare Debian'
    (
      . /etc/os-release
      [ "$ID" = ubuntu ] && from=main,universe || from=main
      mmdebstrap --quiet --variant=minbase --components="$from" --dpkgopt=force-unsafe-io --include=rpm "$VERSION_CODENAME" \
        "$kept/root-new.tar"
    )
    mv "$kept/root-new.tar" "$kept/root.tar"
  fi
  rm -rf "$root" && mkdir "$root"
  tar --extract --file "$kept/root.tar" --directory "$root" --numeric-owner
  printf '%s:x:1000:1000::%s:/bin/bash\n' aase "$home" >>"$root/etc/passwd"
  install -d -o 1000 -g 1000 -m 0700 "$root$home"
  printf 'force-unsafe-io\n' >"$root/etc/dpkg/dpkg.cfg.d/quick"
  mkdir -p "$root/packages" "$root/var/cache/apt/archives"
  cp "$new_deb" "$root/packages/new.deb"; cp "$old_deb" "$root/packages/old.deb"
  cp "$new_rpm" "$root/packages/new.rpm"; cp "$old_rpm" "$root/packages/old.rpm"
  install -m 0755 packaging/test/journey.sh "$root/packages/journey.sh"
  # Where there is no release build yet, a small program in the package begins another one.
  [ -z "${VIKTIG_STAND_IN:-}" ] || cp -r "$VIKTIG_STAND_IN" "$root/opt/stand-in"
  mount -t proc proc "$root/proc"
  mount --bind /dev "$root/dev"
  mount -t tmpfs tmpfs "$root/tmp"
  mount --bind "$kept/archives" "$root/var/cache/apt/archives"
}

leave() {
  for pid in "${started[@]:-}" "${holder:-}"; do [ -z "$pid" ] || kill "$pid" 2>/dev/null || true; done
  sleep 0.3
  for place in small proc dev tmp var/cache/apt/archives; do umount --lazy "$root/$place" 2>/dev/null || true; done
}
started=()

as_root() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
# What the user starts is traced: each socket that is asked for stands in the trace.
as_user() {
  strace --follow-forks --seccomp-bpf --quiet=all --trace=socket --output-append-mode --output="$kept/sockets.txt" \
    chroot --userspec=1000:1000 "$root" /usr/bin/env -i HOME="$home" USER="$user" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
    DISPLAY="${screen:-}" "$@"
}
journey() { as_user /packages/journey.sh "$1" "$home" viktig >/dev/null; }
apt() { as_root apt-get -qq -o Dpkg::Use-Pty=0 --no-install-recommends --allow-downgrades --yes "$@" >"$kept/apt.log" 2>&1 || { tail -n 20 "$kept/apt.log" >&2; fail "apt-get $*"; }; }

# The installed program on a screen of its own, for as long as its window takes to be there.
window() {
  local number log=$kept/window.log
  for number in $(seq 90 120); do [ -e "/tmp/.X11-unix/X$number" ] || break; done
  Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 & started+=($!)
  screen=:$number
  sleep 1
  # The screen has a name among sockets that reaches into the root; a desktop's bus there is none.
  as_user viktig-for-meg >"$log" 2>&1 & local program=$!
  started+=("$program")
  for _ in $(seq 240); do
    kill -0 "$program" 2>/dev/null || fail "the program ended: $(tail -n 3 "$log")"
    is_drawn && break
    sleep 0.5
  done
  is_drawn || fail "no window with a page in it (see $kept/window.png): $(tail -n 3 "$log")"
  ok 'its window comes up, with a page in it'
  "$@"
  kill -0 "$program" 2>/dev/null || fail 'the program that was running ended'
  ok 'the program that runs goes on'
  # The shell that waits, strace, and then the program itself.
  kill -TERM "$(child "$(child "$program")")"
  wait "$program" || fail 'the program that was asked to end ended badly'
  ok 'and ends when it is asked to'
  screen=
}
child() { ps --no-headers -o pid --ppid "$1" | tr -d ' '; }
# An empty window is one colour, and its picture small.
is_drawn() {
  DISPLAY=$screen xwininfo -root -tree 2>/dev/null | grep -q '"Viktig for meg"' || return 1
  DISPLAY=$screen import -window root "$kept/window.png" && [ "$(stat -c %s "$kept/window.png")" -gt 10000 ]
}

# On a disk with room for one and a half, the newer one is not put in, and the older one is there as it was.
on_full_disk() { # on_full_disk PUT_IN_OLD PUT_IN_NEW
  local before size
  size=$(($(du -sk target/package-parts/linux | cut -f 1) * 3 / 2))
  mkdir -p "$root/small" "$root/tmp/dpkg/info" "$root/tmp/dpkg/updates"
  touch "$root/tmp/dpkg/status"
  mount -t tmpfs -o "size=${size}k" tmpfs "$root/small"
  # shellcheck disable=SC2086 # each is a command with its arguments
  as_root $1 >"$kept/small.log" 2>&1 || fail "nothing could be put in on a small disk: $(tail -n 3 "$kept/small.log")"
  before=$(programs)
  # shellcheck disable=SC2086
  if as_root $2 >"$kept/small.log" 2>&1; then fail 'a full disk was not told of'; fi
  [ "$before" = "$(programs)" ] || fail 'a full disk cost something of the old program'
  umount "$root/small"
  rmdir "$root/small"
  ok 'on a full disk it is stopped, and the old program is there'
}
programs() { (cd "$root/small/usr" && find . -type f ! -name '*.dpkg-*' -print0 | sort -z | xargs -0 sha256sum); }

trap leave EXIT
bare
: >"$kept/sockets.txt"
as_root apt-get -qq update >/dev/null 2>&1

say '--- .deb'
apt install /packages/old.deb
ok 'put in, with what it asks for alone'
grep -q 'viktigplan' "$root/usr/share/mime/globs2" || fail 'the desktop does not know what a .viktigplan is'
ok 'a .viktigplan is known'
journey begin
ok 'the journey, by an ordinary user'
while_open 'upgraded' apt install /packages/new.deb
while_open 'downgraded' apt install /packages/old.deb
refuses_newer
window apt install /packages/new.deb
untouched_by 'removing' apt remove viktig-for-meg
for gone in usr/bin/viktig usr/bin/viktig-for-meg usr/share/doc/viktig-for-meg usr/share/applications/viktig-for-meg.desktop; do
  [ ! -e "$root/$gone" ] && [ ! -L "$root/$gone" ] || fail "$gone is left"
done
ok 'nothing of the program is left'
small='dpkg --instdir=/small --admindir=/tmp/dpkg --force-depends --log=/dev/null --install'
on_full_disk "$small /packages/old.deb" "$small /packages/new.deb"

say '--- .rpm'
as_root rpm --initdb
# Debian's rpm knows none of Debian's packages: that each library the package names is there is asked of the linker instead.
as_root ldconfig --print-cache >"$kept/libraries.txt"
as_root rpm --query --package --requires /packages/new.rpm | grep -E '^lib.*\.so' | sed 's/(.*//' | sort -u | while read -r library; do
  grep -qF "$library" "$kept/libraries.txt" || fail "no $library"
done
ok 'asks for libraries that are there, by their own names'
as_root rpm --install --nodeps /packages/old.rpm
journey again
while_open 'upgraded' as_root rpm --upgrade --nodeps /packages/new.rpm
while_open 'downgraded' as_root rpm --upgrade --oldpackage --nodeps /packages/old.rpm
as_root rpm --verify --nodeps viktig-for-meg || fail 'a file is not what the package laid there'
untouched_by 'removing' as_root rpm --erase viktig-for-meg
[ ! -e "$root/usr/bin/viktig-for-meg" ] && [ ! -e "$root/usr/share/doc/viktig-for-meg" ] || fail 'something is left'
ok 'nothing of the program is left'
small='rpm --root=/small --nodeps'
on_full_disk "$small --install /packages/old.rpm" "$small --upgrade /packages/new.rpm"

if grep -E 'AF_INET6?' "$kept/sockets.txt" >&2; then fail 'the program asked for a network'; fi
say "figure: $(wc -l <"$kept/sockets.txt") sockets from installing to removing, 0 of them inet"
