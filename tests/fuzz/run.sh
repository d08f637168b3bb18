#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# tests/fuzz/run.sh BIN_DIR SECONDS: runs every fuzzer in BIN_DIR for SECONDS each, from the seeds in
# tests/fuzz/seeds/NAME (NAME_fuzz without _fuzz), in a folder of its own. Fails on a finding and
# leaves the input that made it in build/fuzz-findings.
set -euo pipefail
bin=$(realpath "${1:?usage: tests/fuzz/run.sh BIN_DIR SECONDS}")
seconds=${2:?usage: tests/fuzz/run.sh BIN_DIR SECONDS}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
status=0
ran=0
for fuzzer in "$bin"/*_fuzz; do
  [ -x "$fuzzer" ] || continue
  ran=$((ran + 1))
  name=$(basename "$fuzzer")
  mkdir -p "$work/$name/corpus" "$work/$name/found"
  seeds=()
  [ -d "$here/seeds/${name%_fuzz}" ] && seeds=("$here/seeds/${name%_fuzz}")
  echo "== $name, $seconds s"
  # The memory limit catches inputs that ask for far more than they are.
  if (cd "$work/$name" && "$fuzzer" -max_total_time="$seconds" -timeout=30 -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 \
        -artifact_prefix=found/ corpus ${seeds[@]+"${seeds[@]}"} >log 2>&1); then
    grep -E 'stat::(number_of_executed_units|average_exec_per_sec|peak_rss_mb)' "$work/$name/log" || true
  else
    status=1
    tail -40 "$work/$name/log"
    mkdir -p build/fuzz-findings
    cp "$work/$name"/found/* build/fuzz-findings/ 2>/dev/null || true
    echo "== $name made a finding; its input is in build/fuzz-findings"
  fi
done
[ "$ran" -gt 0 ] || { echo "no fuzzers in $bin" >&2; exit 1; }
exit $status
