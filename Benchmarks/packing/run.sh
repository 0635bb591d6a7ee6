#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# packing/run.sh [--quick]: the packer beside its peers, and how much of the benchmark classes it proves.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}/packing
bench=${PACKINGBENCH:-$root/.build/release/PackingBench}
spindle=${SPINDLE:-$root/.build/release/spindle}
share=1
[ "${1:-}" = --quick ] && share=0.05

[ -x "$spindle" ] || { echo "run.sh: $spindle is not there; run make build" >&2; exit 66; }
[ -x "$bench" ] || { echo "run.sh: $bench is not there; run swift build -c release --product PackingBench" >&2; exit 66; }
mkdir -p "$folder"
python=$("$root/Benchmarks/setup.sh")
"$python" "$root/Benchmarks/packing/peers.py" "$folder" "$spindle" "$bench" "$@"
"$bench" --share $share
