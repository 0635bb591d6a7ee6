#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--rounds N] [--no-memory | --only-memory]: the speed and the memory of `spindle master`, as tables.
#
# run.sh validate [--rounds N] [--count N]: the speed and the memory of `spindle validate`.
# run.sh deidentify [--rounds N] [--count N]: a header's cost beside gdcmanon and dicom-anonymizer, the leak check's.
#
# Makes its exams under .build/bench (BENCH_DIR names another folder: it needs 2.5 GB, with the memory part 8) and
# measures .build/release/spindle (SPINDLE names another).
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}
spindle=${SPINDLE:-$root/.build/release/spindle}
python=$("$root/Tests/Oracles/setup.sh")

[ -x "$spindle" ] || { echo "run.sh: $spindle is not there; run make build" >&2; exit 66; }
command -v xorriso >/dev/null || { echo "run.sh: xorriso is missing; run scripts/dependencies.sh test" >&2; exit 69; }
mkdir -p "$folder"
if [ "${1:-}" = validate ]; then
  shift
  exec "$python" "$root/Benchmarks/validate.py" "$folder" "$spindle" "$@"
fi
if [ "${1:-}" = deidentify ]; then
  shift
  exec "$python" "$root/Benchmarks/deidentify.py" "$folder" "$spindle" "$@"
fi
exec "$python" "$root/Benchmarks/measure.py" "$folder" "$spindle" "$@"
