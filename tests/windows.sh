#!/usr/bin/env bash
# windows.sh build     builds the program for Windows, in target/windows: what people run
# windows.sh test      builds core, the command line and the shell for Windows, and runs their tests under Wine
# windows.sh ready     says what is missing for either, and nothing when all is there
# windows.sh wine PROGRAM [ARGUMENT...]   runs a Windows program under Wine
# windows.sh beside    makes what a program under an older Wine needs beside it, and says where that is
#
# What cannot be tried here is the window itself: WebView2 does not exist under Wine. docs/platforms.md says what a person must look at
# once on a real Windows.
set -euo pipefail
cd "$(dirname "$0")/.."

triple=x86_64-pc-windows-gnu
cross=x86_64-w64-mingw32
target=${CARGO_TARGET_DIR:-$PWD/target}
# Beside the tests' own: what only Wine needs, and Wine's Windows.
beside=$target/wine
# What of the libraries is optimised for the tests: see Cargo.toml.
profile='windows-try'
# Windows has no OpenSSL of its own, so one is built with SQLCipher.
packages=(--package viktig-core --package viktig-for-meg)
own_openssl=viktig-core/vendored-openssl

say() { printf '%s\n' "$*" >&2; }

wine_program() {
  local found
  for found in wine64 /usr/lib/wine/wine64 wine; do
    command -v "$found" >/dev/null && { command -v "$found"; return; }
  done
  return 1
}

ready() {
  local lacks=() sysroot
  command -v $cross-gcc >/dev/null || lacks+=('gcc-mingw-w64-x86-64')
  command -v $cross-windres >/dev/null || lacks+=('binutils-mingw-w64-x86-64')
  command -v perl >/dev/null || lacks+=('perl')
  [ "${1:-}" = build ] || wine_program >/dev/null || lacks+=('wine64')
  if [ ${#lacks[@]} -gt 0 ]; then
    say "Missing for Windows: install the packages ${lacks[*]} (these are Debian's names)."
    return 1
  fi
  sysroot=$(rustc --print sysroot)
  if [ ! -d "$sysroot/lib/rustlib/$triple/lib" ]; then
    say "Missing for Windows: Rust's library for $triple. With rustup: rustup target add $triple"
    return 1
  fi
}

# Wine before 9 lacks the one function that Rust's library asks Windows for chance. For tests alone, and never beside what people run.
chance() {
  local own
  for own in /usr/lib/*/wine/x86_64-windows /usr/lib/wine/x86_64-windows /opt/wine-*/lib*/wine/x86_64-windows; do
    [ ! -f "$own/bcryptprimitives.dll" ] || return 0
  done
  [ ! -f "$beside/bcryptprimitives.dll" ] || return 0
  cat >"$beside/chance.c" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID room, ULONG length);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE room, SIZE_T length) { return SystemFunction036(room, (ULONG)length); }
C
  $cross-gcc -shared -O1 -o "$beside/bcryptprimitives.dll" "$beside/chance.c" -ladvapi32
}

# A Windows of the tests' own, in which windows can be made that nobody sees, also where there is no screen.
make_prefix() {
  local wine server name
  wine=$(wine_program)
  server=$(command -v wineserver || echo /usr/lib/wine/wineserver)
  timeout 300 "$wine" reg add 'HKCU\Software\Wine\Drivers' /v Graphics /d null /f </dev/null >/dev/null 2>&1
  # Wine keeps for good where files for a while went when its Windows was made, which may be gone the next time.
  for name in TEMP TMP; do
    "$wine" reg add 'HKCU\Environment' /v $name /t REG_EXPAND_SZ /d '%USERPROFILE%\Temp' /f </dev/null >/dev/null 2>&1
  done
  mkdir -p "$WINEPREFIX/drive_c/users/$(id -un)/Temp"
  # It is looked at when Wine begins.
  "$server" --kill || true
  "$server" --wait || true
}

in_wine() {
  mkdir -p "$beside"
  export WINEPREFIX=${WINEPREFIX:-$beside/prefix} WINEDEBUG=${WINEDEBUG:--all} WINEDLLOVERRIDES='winemenubuilder.exe=d;mscoree=d;mshtml=d'
  # Where Windows looks for libraries after the program's own folder: ours for chance, and WebView2Loader.dll.
  local places=("$beside" "$target/$triple/$profile")
  WINEPATH=$(printf 'Z:%s;' "${places[@]//\//\\}")
  export WINEPATH
  [ -d "$WINEPREFIX" ] || make_prefix
}

# A test's arguments are its own; a path of Linux is one for Wine too, on the drive Z:.
wine() {
  in_wine
  chance
  exec "$(wine_program)" "$@"
}

# What people run, as packaging/build.sh builds it for Linux: small, and with neither a path of this machine nor a time but the commit's.
build() {
  ready build
  local out=$target/windows built=$target/$triple/dist flags
  export VIKTIG_CARGO_HOME=${CARGO_HOME:-$HOME/.cargo} VIKTIG_ROOT=$PWD PATH=$PWD/packaging/windows/tools:$PATH
  SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
  export SOURCE_DATE_EPOCH CARGO_INCREMENTAL=0
  flags="\"--remap-path-prefix=$VIKTIG_CARGO_HOME=/cargo\", \"--remap-path-prefix=$VIKTIG_ROOT=/viktig\", \"-Clink-arg=-Wl,--no-insert-timestamp\""
  cargo build --profile dist --locked --bins --target $triple --target-dir "$target" "${packages[@]}" \
    --features "$own_openssl,viktig-for-meg/packaged" --config "target.$triple.rustflags = [$flags]"
  rm -rf "$out" && mkdir -p "$out"
  # The one library that Microsoft's licence lets a program bring: it finds the WebView2 that Windows has.
  cp "$built"/{viktig-for-meg.exe,viktig.exe,WebView2Loader.dll} THIRD-PARTY.md LICENSE "$out"
  ls -l "$out"
}

# The PDFs that the tests made here and on Linux: the same documents are the same bytes.
same_documents() {
  local made name compared=0 other=()
  [ -d "$on_linux" ] || { say "No PDFs of Linux's tests in $on_linux to compare with: make unit-test leaves them."; return; }
  for made in "$documents"/*.pdf; do
    name=${made##*/}
    [ -f "$on_linux/$name" ] || continue
    compared=$((compared + 1))
    cmp --silent "$made" "$on_linux/$name" || other+=("$name")
  done
  [ ${#other[@]} -eq 0 ] || { say "Made on Windows and on Linux, not the same bytes: ${other[*]}"; return 1; }
  [ $compared -gt 0 ] || { say "No PDF was made both here and on Linux."; return 1; }
  echo "figure: $compared documents made on Windows, each the same bytes as on Linux"
}

# What the demonstration says as JSON on its standard input, one of its words.
told() { grep -oE "\"$1\": *\"[^\"]*\"" | sed -E 's/.*: *"(.*)"/\1/'; }

# A plan that was made on either system is whole on the other, with its phrase, and its PDF is the same bytes.
same_plans() {
  local on_linux=$target/debug/viktig windows=$target/$triple/$profile/viktig.exe made
  local folders=("$beside/demo-linux" "$beside/demo-windows") title='Tilbake i jobb' ask=(--passphrase-stdin --shelf)
  [ -x "$on_linux" ] || { say "No $on_linux to open plans with: cargo build leaves it."; return; }
  rm -rf "${folders[@]}"
  made=$("$on_linux" demo --json --folder "${folders[0]}")
  told passphrase <<<"$made" | (wine "$windows" verify "$title" "${ask[@]}" "${folders[0]}") >/dev/null
  made=$( (wine "$windows" demo --json --folder "${folders[1]}") | tr -d '\r')
  told passphrase <<<"$made" | "$on_linux" verify "$title" "${ask[@]}" "${folders[1]}" >/dev/null
  cmp "${folders[@]/%//tilbake-i-jobb.pdf}"
  echo 'figure: a plan made on Windows is whole on Linux and the other way, and their PDF is the same bytes'
}

# Tests that mean nothing on Windows say so where they stand (`cfg` or `ignore`, with a reason); all others run.
run_tests() {
  ready
  in_wine
  chance
  # A cargo of Linux runs what was built for Windows by this very script.
  export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER="$PWD/tests/windows.sh wine"
  # There is no cargo under Wine for the snapshots to ask where they are.
  export INSTA_WORKSPACE_ROOT=$PWD CARGO_INCREMENTAL=0
  # A program takes a second to begin under Wine: the long tests are shorter here unless more is asked for.
  export VIKTIG_KILLS=${VIKTIG_KILLS:-12} VIKTIG_SEEDS_HARMED=${VIKTIG_SEEDS_HARMED:-20}
  # What the types are called in TypeScript is written by Linux's tests.
  export TS_RS_EXPORT_DIR=$beside/bindings
  local on_linux=$target/pdf documents=$beside/pdf
  rm -rf "$documents" && mkdir -p "$documents"
  export VIKTIG_PDF_OUT=$documents
  local flags=(--profile "$profile" --target "$triple" --target-dir "$target" "${packages[@]}" --features "$own_openssl,viktig-for-meg/automation")
  # The program itself has no tests there but must come to be. All at once: by itself, core would be compiled once more for it.
  cargo build "${flags[@]}" --lib --bins --tests
  cargo test "${flags[@]}" --lib --tests "$@" | tee "$beside/said.txt"
  awk '/^test result:/ { passed += $4; out += $8 }
    END { print "figure: " passed " tests passed under Wine, " out " were left out with their reason" }' "$beside/said.txt"
  same_documents
  same_plans
}

case "${1:-}" in
  build) build ;;
  test) shift; run_tests "$@" ;;
  ready) ready ;;
  wine) shift; wine "$@" ;;
  beside) mkdir -p "$beside" && chance && echo "$beside" ;;
  *) say 'usage: windows.sh build|test|ready|wine|beside'; exit 2 ;;
esac
