#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes .venv with pydicom for the oracles, if it is not there. Prints the Python to use.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
python=${SPINDLE_PYTHON:-$root/.venv/bin/python3}

if [ -x "$python" ] && "$python" -c 'import pydicom; assert pydicom.__version__ >= "3"' 2>/dev/null; then
  echo "$python"
  exit 0
fi
if [ -n "${SPINDLE_PYTHON:-}" ]; then
  echo "setup.sh: SPINDLE_PYTHON=$SPINDLE_PYTHON has no pydicom 3" >&2
  exit 69
fi
if [ ! -x "$python" ]; then
  # Where ensurepip is not installed, virtualenv brings its own pip.
  if ! python3 -m venv "$root/.venv" >/dev/null 2>&1; then
    rm -rf "$root/.venv"
    { command -v virtualenv >/dev/null && virtualenv -q "$root/.venv"; } || {
      echo "setup.sh: neither python3-venv nor virtualenv works; run scripts/dependencies.sh test" >&2
      exit 69
    }
  fi
fi
"$python" -m pip install --quiet --disable-pip-version-check 'pydicom>=3,<4' >&2
echo "$python"
