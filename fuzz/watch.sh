#!/usr/bin/env bash
# Between cargo and rustc (RUSTC_WRAPPER), for tests/fuzz.sh: lets libFuzzer watch which paths are taken in what reads bytes
# from outside, and in nothing else. Watched in every loop, the work that a phrase costs would take nearly all the time.
set -euo pipefail

watched=' viktig_core age age_core bech32 cookie_factory nom chrono serde serde_core serde_json serde_path_to_error tar
  unicode_bidi unicode_normalization unicode_segmentation uuid open_copy recovery_code dates edits log key_folder segment '
name=
for ((at = 1; at < $#; at++)); do
  if [ "${!at}" = --crate-name ]; then next=$((at + 1)); name=${!next}; fi
done
if [[ $watched =~ [[:space:]]"$name"[[:space:]] ]]; then exec "$@"; fi

unwatched=()
for word in "$@"; do
  case $word in
    -Cpasses=sancov-module | -Cllvm-args=-sanitizer-coverage-*) ;;
    *) unwatched+=("$word") ;;
  esac
done
exec "${unwatched[@]}"
