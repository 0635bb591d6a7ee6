#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# directories/run.sh [--rounds N] [--counts N,N...]: what making a DICOMDIR costs, beside dcmmkdir.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
folder=${BENCH_DIR:-$root/.build/bench}/directories
bench=${DIRECTORYBENCH:-$root/.build/release/DirectoryBench}
python=$("$root/Tests/Oracles/setup.sh")

[ -x "$bench" ] || { echo "run.sh: $bench is not there; run swift build -c release --product DirectoryBench" >&2; exit 66; }
mkdir -p "$folder"
exec "$python" "$root/Benchmarks/directories/directories.py" "$folder" "$bench" "$@"
