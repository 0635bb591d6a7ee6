#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--rounds N] [--quick]: images made from a volume, beside cat, genisoimage and xorriso; see images.py.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}
spindle=${SPINDLE:-$root/.build/release/spindle}
bench=${IMAGEBENCH:-$root/.build/release/ImageBench}

for program in "$spindle" "$bench"; do
  [ -x "$program" ] || { echo "run.sh: $program is not there; run make build and swift build -c release --product ImageBench" >&2; exit 66; }
done
python=$("$root/Tests/Oracles/setup.sh")
mkdir -p "$folder"
exec "$python" "$root/Benchmarks/images/images.py" "$folder" "$spindle" "$bench" "$@"
