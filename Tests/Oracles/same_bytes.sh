#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# same_bytes.sh A B: two files, or the folders of two runs of one request, hold the same bytes.
# Of a run's folder: all of outgoing/, and of private/ the plan, the key and the UIDs (a journal may know its times).
set -u
[ $# -eq 2 ] || { echo "usage: same_bytes.sh A B" >&2; exit 64; }

if [ -f "$1" ] && [ -f "$2" ]; then
  if cmp -s -- "$1" "$2"; then echo "same_bytes: ok"; exit 0; fi
  echo "same_bytes: FAILED, $(cmp -- "$1" "$2" 2>&1 | head -n 1)"
  exit 1
fi
[ -d "$1" ] && [ -d "$2" ] || { echo "same_bytes: FAILED, one of the two is missing"; exit 1; }

# The folder listing is part of the comparison: a file too many is a difference too.
compare() {
  if [ -e "$1" ] || [ -e "$2" ]; then diff -rq -- "$1" "$2" 2>&1; fi
}
if [ -d "$1/outgoing" ] || [ -d "$2/outgoing" ]; then
  differences=$(
    compare "$1/outgoing" "$2/outgoing"
    for name in plan.json key.csv uids.csv; do compare "$1/private/$name" "$2/private/$name"; done
  )
  count=$(find "$1/outgoing" -type f 2>/dev/null | wc -l)
else
  differences=$(compare "$1" "$2")
  count=$(find "$1" -type f | wc -l)
fi
if [ -n "$differences" ]; then
  echo "$differences" | head -n 20 | sed 's/^/  /'
  echo "same_bytes: FAILED"
  exit 1
fi
[ "$count" -gt 0 ] || { echo "same_bytes: FAILED, nothing to compare"; exit 1; }
echo "same_bytes: ok, $count files"
