// SPDX-License-Identifier: GPL-3.0-or-later

extension PartTenFile {
  /// The file's bytes from the first to the last before the value of pixel data; for a deflated file those of its
  /// meta information and of the inflated data set. A digest over them tells whether a header changed.
  public func withHeaderBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    let end = pixelData.map { dataSet.elements[$0].valueOffset } ?? dataSetEnd
    return try dataSet.head.withBytes(0, min(end, dataSet.head.end), body)
  }
}
