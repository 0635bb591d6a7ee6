#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh [--rounds N] [--count N]: CPU seconds of N labels (500), no two alike, as one PDF; the median of the rounds.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
bench=${LABEL_BENCH:-$root/.build/release/LabelBench}
rounds=3
count=500
while [ $# -gt 0 ]; do
  case $1 in
    --rounds) rounds=$2; shift 2 ;;
    --count) count=$2; shift 2 ;;
    *) echo "usage: run.sh [--rounds N] [--count N]" >&2; exit 64 ;;
  esac
done
[ -x "$bench" ] || { echo "run.sh: $bench is not there; run make bench" >&2; exit 66; }
round=0
while [ "$round" -lt "$rounds" ]; do
  "$bench" "$count"
  round=$((round + 1))
done | sort -t "$(printf '\t')" -k1,1 -k5,5g | awk -F '\t' -v rounds="$rounds" '
  BEGIN { printf "%-12s %8s %8s %10s %8s\n", "Labels", "count", "sheets", "kB", "CPU s" }
  { n[$1]++; if (n[$1] == int((rounds + 1) / 2)) printf "%-12s %8d %8d %10.0f %8.2f\n", $1, $2, $3, $4 / 1000, $5 }'
