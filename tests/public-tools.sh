#!/bin/sh
# Opens a plan made by this program with public tools alone: age, and SQLCipher through Python; and reads its calendar with
# another program's library. Gets what it needs.
set -eu
cd "$(dirname "$0")/.."

tools="${VIKTIG_PUBLIC_TOOLS:-target/public-tools}"
if ! "$tools/bin/python" -c 'import icalendar, sqlcipher3' 2>/dev/null; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet sqlcipher3==0.6.4 icalendar==6.3.1
fi
if ! command -v age >/dev/null; then
    sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get install -y -qq -o DPkg::Lock::Timeout=300 age
fi

VIKTIG_PYTHON="$(cd "$tools" && pwd)/bin/python" cargo test ${FLAGS:---workspace} --test public_tools -- --ignored --nocapture
