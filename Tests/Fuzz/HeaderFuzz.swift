// SPDX-License-Identifier: GPL-3.0-or-later

/// libFuzzer's entry: see `fuzz.sh`.
@_cdecl("LLVMFuzzerTestOneInput")
public func headerFuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  if let wrong = HeaderProbe.run(Array(UnsafeBufferPointer(start: bytes, count: count))) { fatalError(wrong) }
  return 0
}
