// SPDX-License-Identifier: GPL-3.0-or-later

/// libFuzzer's entry: see `fuzz.sh`.
@_cdecl("LLVMFuzzerTestOneInput")
public func headerFuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  // A trap is what libFuzzer stops at: it reports the text and keeps the input.
  if let wrong = HeaderProbe.run(Array(UnsafeBufferPointer(start: bytes, count: count))) { fatalError(wrong) }
  return 0
}
