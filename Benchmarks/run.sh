#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [SECTION] [OPTION]...: measures the release build, as tables. Without a section: all of them.
#
#   master      `spindle master`: speed beside cat and xorriso, and memory. [--rounds N] [--no-memory | --only-memory]
#   images      an image of a folder beside cat, genisoimage and xorriso; 100,000 files. [--rounds N] [--quick]
#   validate    `spindle validate`: speed and memory. [--rounds N] [--count N]
#   deidentify  a header's cost beside gdcmanon and dicom-anonymizer, the leak check's. [--rounds N] [--count N] [--megabytes N]
#   scan        `spindle scan` beside the disk and other readers. [--rounds N] [--million]
#   packing     the packer against benchmark classes and its peers. [--quick]
#   directories a DICOMDIR made, beside dcmmkdir. [--rounds N] [--counts N,N...]
#   headers     one header, read and rewritten, beside DCMTK, GDCM and pydicom. [--rounds N]
#   labels      500 labels as one PDF. [--rounds N] [--count N]
#
# Exams are made under .build/bench (BENCH_DIR names another folder): 2.5 GB, with the memory part 8.
# SPINDLE names another program than .build/release/spindle.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}
spindle=${SPINDLE:-$root/.build/release/spindle}

python_section() {
  script=$1
  shift
  python=$("$root/Tests/Oracles/setup.sh")
  [ -x "$spindle" ] || { echo "run.sh: $spindle is not there; run make build" >&2; exit 66; }
  command -v xorriso >/dev/null || { echo "run.sh: xorriso is missing; run scripts/dependencies.sh test" >&2; exit 69; }
  mkdir -p "$folder"
  "$python" "$root/Benchmarks/$script" "$folder" "$spindle" "$@"
}

section() {
  name=$1
  shift
  case $name in
    master) python_section measure.py "$@" ;;
    validate) python_section validate.py "$@" ;;
    images | packing | deidentify | scan | directories | headers | labels) "$root/Benchmarks/$name/run.sh" "$@" ;;
    *)
      echo "usage: run.sh [master|images|validate|deidentify|packing|scan|directories|headers|labels] [OPTION]..." >&2
      exit 64
      ;;
  esac
}

if [ $# -gt 0 ]; then
  section "$@"
else
  for name in master images validate deidentify packing scan directories headers labels; do
    section "$name"
    echo
  done
fi
