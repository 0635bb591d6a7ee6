#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes .build/bench-venv with the Python peers of the benchmarks, if it is not there. Prints the Python to use.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
venv=$root/.build/bench-venv

if ! { [ -x "$venv/bin/python3" ] && "$venv/bin/python3" -c 'import binpacking' 2>/dev/null; }; then
  mkdir -p "$root/.build"
  python3 -m venv "$venv" >/dev/null 2>&1 || virtualenv -q "$venv"
  "$venv/bin/python3" -m pip install --quiet --disable-pip-version-check 'binpacking>=1.5' >&2
fi
echo "$venv/bin/python3"
