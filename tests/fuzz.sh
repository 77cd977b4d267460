#!/usr/bin/env bash
# fuzz.sh MINUTES [TARGET...]   Changes what comes from outside at random, so many minutes for each reader (fuzz/), and
# prints one line for each: how many were read, how many places in the code they came by, how far memory went, and
# whether anything gave way. Ends with 1 when something did; what did it lies in fuzz/artifacts.
#
# Our own code allows nothing unsafe, so no sanitizer is asked for, and the compiler people build with is enough. One reader
# at a time, on one core, and after everything else that the machine has to do.
set -uo pipefail
cd "$(dirname "$0")/../fuzz" || exit 2

minutes=${1:-10}
shift || true
if ! cargo fuzz --version >/dev/null 2>&1; then
  echo 'cargo-fuzz is not installed. It is a tool and no part of the program: cargo install cargo-fuzz --locked' >&2
  exit 1
fi
targets=("$@")
[ ${#targets[@]} -gt 0 ] || mapfile -t targets < <(cargo fuzz list --fuzz-dir .)

RUSTC_WRAPPER=$PWD/watch.sh cargo fuzz build --fuzz-dir . --sanitizer none --codegen-units 16 || exit 1
built=target/$(rustc --version --verbose | sed -n 's/^host: //p')/release

failed=0
printf '%-16s %10s %12s %10s %10s  %s\n' reader minutes read places memory 'gave way'
for target in "${targets[@]}"; do
  mkdir -p "corpus/$target" "artifacts/$target"
  log=corpus/$target.log
  # One answer may take a second by design (a phrase costs that to try). The clock runs on while others have the machine,
  # so a hang is two minutes; what was only kept waiting is answered at once when it is given again by itself.
  nice -n "${VIKTIG_FUZZ_NICE:-10}" "$built/$target" "corpus/$target" "seeds/$target" -artifact_prefix="artifacts/$target/" \
    -max_total_time="$(awk "BEGIN { print int($minutes * 60) }")" -timeout=120 -rss_limit_mb=2048 -print_final_stats=1 >"$log" 2>&1
  ended=$?
  stat() { sed -n "s/^stat::$1: *//p" "$log" | tail -n 1; }
  places=$(sed -n 's/^#[0-9].*cov: \([0-9]*\).*/\1/p' "$log" | tail -n 1)
  gave=no
  if [ "$ended" -ne 0 ]; then gave="YES: fuzz/$log"; failed=1; fi
  printf '%-16s %10s %12s %10s %8s M  %s\n' "$target" "$minutes" "$(stat number_of_executed_units)" "$places" \
    "$(stat peak_rss_mb)" "$gave"
done
exit "$failed"
