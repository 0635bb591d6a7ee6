#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# deidentify/run.sh [--rounds N] [--count N] [--megabytes N]: what de-identifying a header and the leak check cost.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}/deidentify
spindle=${SPINDLE:-$root/.build/release/spindle}
bench=${DEIDENTIFICATIONBENCH:-$root/.build/release/DeidentificationBench}
python=$("$root/Tests/Oracles/setup.sh")

[ -x "$spindle" ] || { echo "run.sh: $spindle is not there; run make build" >&2; exit 66; }
[ -x "$bench" ] || { echo "run.sh: $bench is not there; run swift build -c release --product DeidentificationBench" >&2; exit 66; }
mkdir -p "$folder"
exec "$python" "$root/Benchmarks/deidentify/deidentify.py" "$folder" "$spindle" "$bench" "$@"
