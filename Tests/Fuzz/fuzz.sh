#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# fuzz.sh [SECONDS [SEED]]: libFuzzer with AddressSanitizer over reading, rewriting, decoding and JSON of headers.
#
# Ends with an error at the first crash, hang (10 s), leak or wrong result, and keeps that input in .build/fuzz.
# The corpus starts with the small files of ../shared/dicom, where they are, and with corpus.txt: what the
# fuzzer made of built samples and found worth keeping, a line of base64 each.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/../.." && pwd)
seconds=${1:-300}
seed=${2:-1}
work=$root/.build/fuzz
mkdir -p "$work/corpus" "$work/seeds"
cd "$work"

# Both modules straight from their sources, since the rest of the package is not needed. Optimized, which takes none of
# the checks of the language away.
swiftc -O -g -swift-version 6 -parse-as-library -module-name Findings -emit-module -emit-library -static \
  -sanitize=address -sanitize-coverage=edge,inline-8bit-counters,pc-table \
  -emit-module-path Findings.swiftmodule -o libFindings.a "$root"/Sources/Findings/*.swift
swiftc -O -g -swift-version 6 -parse-as-library -module-name DICOM -emit-module -emit-library \
  -static -sanitize=address,fuzzer -I . -I "$root/Sources/CZlib" \
  -emit-module-path DICOM.swiftmodule -o libDICOM.a \
  $(find "$root/Sources/DICOM" -name '*.swift' | sort)
swiftc -O -g -swift-version 6 -parse-as-library -module-name HeaderFuzz -sanitize=address,fuzzer -I . \
  -I "$root/Sources/CZlib" -o header-fuzz "$root/Tests/Fuzz/HeaderFuzz.swift" \
  "$root/Tests/DICOMTests/Support/HeaderProbe.swift" -L . -lDICOM -lFindings -lz

number=0
while read -r line; do
  number=$((number + 1))
  printf %s "$line" | base64 -d >"seeds/$number"
done <"$root/Tests/Fuzz/corpus.txt"
if [ -d "$root/../shared/dicom" ]; then
  # Headers only: libFuzzer is slow on long inputs.
  find "$root/../shared/dicom" -type f -size -24k | sort | while read -r file; do
    cp "$file" "seeds/$(printf %s "$file" | cksum | cut -d' ' -f1)"
  done
fi
ASAN_OPTIONS=detect_leaks=1 exec ./header-fuzz corpus seeds -seed="$seed" -max_total_time="$seconds" -timeout=10 \
  -rss_limit_mb=2048 -max_len=24576 -len_control=0 -print_final_stats=1 -artifact_prefix="$work/"
