#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
# Every figure that the README claims. Usage: tests/bench/run.sh BIN_DIR [benchmark arguments]
set -euo pipefail
bin=$(cd "$1" && pwd)
shift
printf '## Inside the process (medians of 5)\n'
for program in "$bin"/gk_*_bench; do
  "$program" --benchmark_repetitions=5 --benchmark_report_aggregates_only=true \
    --benchmark_out_format=json --benchmark_out=/dev/null "$@" 2>&1 | grep -E '_median|^Benchmark|synthetic|skip' || true
done
printf '\n## Whole process\n'
exec "$(dirname "$0")/whole_process.sh" "$bin"
