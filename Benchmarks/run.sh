#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [SECTION] [OPTION]...: measures the release build, as tables. Without a section: all of them.
#
#   master   `spindle master`: speed beside cat and xorriso, and memory. [--rounds N] [--no-memory | --only-memory]
#   scan     `spindle scan` beside the disk and other readers. [--rounds N] [--million]
#   headers  one header, read and rewritten, beside DCMTK, GDCM and pydicom. [--rounds N]
#
# Exams are made under .build/bench (BENCH_DIR names another folder): 2.5 GB, with the memory part 8.
# SPINDLE names another program than .build/release/spindle.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}
spindle=${SPINDLE:-$root/.build/release/spindle}

master() {
  python=$("$root/Tests/Oracles/setup.sh")
  [ -x "$spindle" ] || { echo "run.sh: $spindle is not there; run make build" >&2; exit 66; }
  command -v xorriso >/dev/null || { echo "run.sh: xorriso is missing; run scripts/dependencies.sh test" >&2; exit 69; }
  mkdir -p "$folder"
  "$python" "$root/Benchmarks/measure.py" "$folder" "$spindle" "$@"
}

case ${1:-} in
  master) shift; master "$@" ;;
  scan | headers) section=$1; shift; exec "$root/Benchmarks/$section/run.sh" "$@" ;;
  '')
    master
    echo
    "$root/Benchmarks/scan/run.sh"
    echo
    "$root/Benchmarks/headers/run.sh"
    ;;
  # Options alone are those of the main job.
  -*) master "$@" ;;
  *) echo "usage: run.sh [master|scan|headers] [OPTION]..." >&2; exit 64 ;;
esac
