#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# scan/run.sh [--rounds N] [--million]: `spindle scan` beside the disk and beside other readers of headers.
#
# Uses the exams of the main benchmark under .build/bench (BENCH_DIR names another folder); makes them where they are
# not. --million scans a million small files once, for the memory: 4 GB of disk.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}
spindle=${SPINDLE:-$root/.build/release/spindle}
python=$("$root/Tests/Oracles/setup.sh")

[ -x "$spindle" ] || { echo "run.sh: $spindle is not there; run make build" >&2; exit 66; }
for tool in dcmdump gdcmscanner; do
  command -v $tool >/dev/null || { echo "run.sh: $tool is missing; run scripts/dependencies.sh test" >&2; exit 69; }
done
mkdir -p "$folder"
exec "$python" "$root/Benchmarks/scan/scan.py" "$folder" "$spindle" "$@"
