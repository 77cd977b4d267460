# What every test of packages is made of. Whoever reads it in (`. packaging/test/parts.sh`) says in `folder` where the user's plans are, and
# how the installed program is asked, as `journey WHAT`.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }
ok() { say "ok: $*"; }
fail() { say "FAILED: $*"; exit 1; }
# Ends, and says what was not tried, where a tool is missing.
needs() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { say "Skipped: $tool is not installed."; exit 0; }
  done
}

# Every file that is the user's, with its sum; who has a plan open now is nobody's work.
# shellcheck disable=SC2154 # whoever reads this in says it
plans() { (cd "$folder" && find . -type f ! -name writer.lock ! -name let-go ! -name held.json -print0 | sort -z | xargs -0 sha256sum); }
untouched_by() { # untouched_by WHAT COMMAND…
  local what=$1 before
  shift
  before=$(plans)
  "$@"
  diff <(echo "$before") <(plans) >&2 || fail "$what touched what the user has"
  ok "$what touches nothing that the user has"
}

# A plan that is open while another version is put in: it is open still, that is said, and afterwards it has every word.
while_open() { # while_open WHAT COMMAND…
  local what=$1
  shift
  rm -f "$folder/let-go"
  journey hold & holder=$!
  for _ in $(seq 150); do compgen -G "$folder/shelf/*/writer.json" >/dev/null && break; sleep 0.2; done
  "$@"
  journey taken || fail "$what: the plan was not said to be open"
  touch "$folder/let-go"
  wait "$holder" || fail "$what: the program that had the plan open ended badly"
  holder=
  journey again || fail "$what: the plan is not what it was"
  ok "$what with a plan open: that is said, and no word is lost"
}

refused() { journey newer || fail 'a newer file was not refused'; }
# A plan that a newer program has brought up to date, as far as its file says: it is refused, and not a byte of it is changed.
refuses_newer() {
  local python=${VIKTIG_PUBLIC_TOOLS:-target/public-tools}/bin/python told=$folder/newer/told.txt
  if ! "$python" -c 'import sqlcipher3' 2>/dev/null || ! command -v age >/dev/null; then
    say 'Skipped: whether a newer file is refused; make public-tools gets what it takes to make one.'
    return
  fi
  rm -rf "$folder/newer"
  cp -a "$folder/shelf" "$folder/newer"
  local plan
  plan=$(dirname "$folder"/newer/*/plan.db)
  sed -n 's/^ *"passphrase": "\(.*\)",\{0,1\}\r\{0,1\}$/\1/p' "$folder/demo.json" >"$told"
  "$python" tests/public-tools.py "$plan" owner.age 'PRAGMA user_version = 9000' <"$told"
  rm "$told"
  untouched_by 'opening a file of a newer program' refused
  rm -rf "$folder/newer"
}
