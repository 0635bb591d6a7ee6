#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# headers/run.sh [--rounds N]: what reading and rewriting one header costs, beside DCMTK, GDCM and pydicom.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}/headers
bench=${HEADERBENCH:-$root/.build/release/HeaderBench}
python=$("$root/Tests/Oracles/setup.sh")

[ -x "$bench" ] || { echo "run.sh: $bench is not there; run swift build -c release --product HeaderBench" >&2; exit 66; }
[ -d /usr/include/gdcm-3.0 ] && [ -d /usr/include/dcmtk ] || {
  echo "run.sh: DCMTK's and GDCM's headers are missing; run scripts/dependencies.sh bench" >&2
  exit 69
}
mkdir -p "$folder"
exec "$python" "$root/Benchmarks/headers/headers.py" "$folder" "$bench" "$@"
