// SPDX-License-Identifier: GPL-3.0-or-later

/// Searches the values of binary elements (OB, UN, private blocks), where shorter forms count than in pixels.
///
/// Holds the working memory of one thread: make one a task, by ``LeakScanner/binaryScan()``.
public final class BinaryScan {
  private let scanner: LeakScanner
  private var matches: [LiteralMatch] = []

  init(_ scanner: LeakScanner) { self.scanner = scanner }

  /// - Parameters:
  ///   - bytes: the whole value of one element.
  ///   - tag: group in the high half.
  ///   - datesKept: the element's rule keeps dates; they are not looked for.
  /// - Returns: at most one hit of each kind.
  public func scan(_ bytes: UnsafeRawBufferPointer, tag: UInt32, datesKept: Bool) -> [LeakHit] {
    matches.removeAll(keepingCapacity: true)
    scanner.binaryIndex.scan(bytes, into: &matches)
    var hits: [LeakHit] = []
    for match in matches {
      let form = scanner.binaries.forms[match.literal]
      if form.isDate && datesKept || hits.contains(where: { $0.kind == form.kind }) { continue }
      guard scanner.binaries.isHit(form, endingAt: match.end, in: bytes) else { continue }
      let range = match.end - form.bytes.count..<match.end
      if let kept = scanner.kept[tag], Exemption.covers(range, in: bytes, by: kept) { continue }
      hits.append(
        LeakHit(
          kind: form.kind, index: 0, offset: Int64(range.lowerBound), role: TextContext.text(tag).role))
    }
    return hits
  }
}
