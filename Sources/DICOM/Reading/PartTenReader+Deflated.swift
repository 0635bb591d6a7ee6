// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

extension PartTenReader {
  /// Replaces the window by the inflated bytes of a data set that is deflated, whether the syntax says so or not.
  mutating func inflateIfDeflated(
    _ origin: ByteOrigin, _ declared: TransferSyntax?, _ file: inout PartTenFile
  ) throws(DICOMError) {
    let offset = parser.position
    guard let declared, offset < origin.length else { return }
    let room = origin.length - offset
    try extend(&file.dataSet.head, to: offset + min(Int64(DeflatedStart.wanted), room), origin)
    let start = file.dataSet.head.withBytes(offset, min(Int64(DeflatedStart.wanted), room)) {
      DeflatedStart($0, room: room, isDeclared: declared.isDeflated)
    }
    guard start != .plain else { return }
    if start == .zlib { parser.note(.zlibHeader, []) }
    let prefix = file.dataSet.head.withBytes(0, offset) { Array($0) }
    let bytes = try Inflation.inflate(
      start, from: offset, of: origin, memory: file.dataSet.head, after: prefix, limits: limits)
    file.dataSet.head.adopt(bytes)
    file.dataSet.isInflated = true
  }
}
