// SPDX-License-Identifier: GPL-3.0-or-later

/// A string to be searched, and what it is.
public struct ScannedText: Sendable {
  public var text: String
  public var context: TextContext

  public init(_ text: String, _ context: TextContext) {
    self.text = text
    self.context = context
  }
}

/// Searches lists of strings: the elements of a header, the names on a medium, what a label says.
///
/// Holds the working memory of one thread: make one a task, by ``LeakScanner/textScan()``.
public final class TextScan {
  private let scanner: LeakScanner
  private var buffer: [UInt8] = []
  private var starts: [Int] = []
  private var matches: [LiteralMatch] = []

  init(_ scanner: LeakScanner) { self.scanner = scanner }

  /// - Parameter owner: the subject whose text it is; nil for text of several, in which words of names and short values
  ///   do not count where they are known to be of certain subjects.
  /// - Returns: the hits in the order of the strings; of each kind at most one a string. ``LeakHit/index`` counts
  ///   the strings as given.
  public func scan(_ texts: [ScannedText], of owner: Int32? = nil) -> [LeakHit] {
    buffer.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    for text in texts {
      starts.append(buffer.count)
      if case .uid = text.context { continue }
      Folding.append(text.text, to: &buffer)
      // A line end belongs to no form, and parts words and numbers.
      buffer.append(0x0A)
    }
    matches.removeAll(keepingCapacity: true)
    buffer.withUnsafeBytes { scanner.stringIndex.scan($0, into: &matches) }
    var hits: Set<LeakHit.Place> = []
    var result: [LeakHit] = []
    func add(_ kind: Secret.Kind, _ index: Int, _ offset: Int) {
      guard hits.insert(LeakHit.Place(kind: kind, index: index)).inserted else { return }
      result.append(LeakHit(kind: kind, index: index, offset: Int64(offset), role: texts[index].context.role))
    }
    var index = 0
    for match in matches {
      let form = scanner.strings[match.literal]
      let start = match.end - form.bytes.count
      while index + 1 < starts.count, starts[index + 1] <= start { index += 1 }
      while index > 0, starts[index] > start { index -= 1 }
      let context = texts[index].context
      if isOthers(form, owner, in: context) { continue }
      if isLeak(form, at: start..<match.end, in: context, of: index) {
        add(form.kind, index, start - starts[index])
      }
    }
    addUIDs(in: texts, add)
    result.sort { ($0.index, $0.offset) < ($1.index, $1.offset) }
    return result
  }

  /// Whether a form says nothing here, since it is somebody else's. In numbers none says anything then: counts and
  /// doses have as many digits as identifiers.
  private func isOthers(_ form: StringForm, _ owner: Int32?, in context: TextContext) -> Bool {
    guard let owners = form.owners else { return false }
    if case .number = context, form.isNumber {} else if !form.isCommon { return false }
    return owner.map { !owners.contains($0) } ?? true
  }

  private func isLeak(
    _ form: StringForm, at range: Range<Int>, in context: TextContext, of index: Int
  ) -> Bool {
    guard form.reach.contains(context.reach) else { return false }
    if form.isNumber, case .dateKept = context { return false }
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : buffer.count - 1
    guard starts[index] <= range.lowerBound, range.upperBound <= end else { return false }
    return buffer.withUnsafeBytes { whole in
      let bytes = UnsafeRawBufferPointer(rebasing: whole[starts[index]..<end])
      let own = range.lowerBound - starts[index]..<range.upperBound - starts[index]
      if form.isNumber, case .number = context, !Neighbours(bytes: bytes).areEnds(of: own) { return false }
      guard Neighbours(bytes: bytes).allow(form.edges, at: own) else { return false }
      switch context {
      case .name:
        return !(form.isNumber ? LayoutCode.isCode(own, in: bytes) : LayoutCode.isOwnWord(own, in: bytes))
      case .documentText: return !Exemption.covers(own, in: bytes, by: scanner.documentExemptions)
      case .text(let tag), .code(let tag), .dateKept(let tag), .number(let tag), .uid(let tag):
        guard let kept = scanner.kept[tag] else { return true }
        return !Exemption.covers(own, in: bytes, by: kept)
      }
    }
  }

  private func addUIDs(in texts: [ScannedText], _ add: (Secret.Kind, Int, Int) -> Void) {
    guard !scanner.uids.isEmpty else { return }
    for (index, text) in texts.enumerated() {
      switch text.context {
      case .uid:
        if UIDText.fingerprints(in: text.text).contains(where: scanner.uids.contains) { add(.uid, index, 0) }
      case .name, .documentText:
        for run in UIDText.runs(in: text.text) where scanner.uids.contains(run.fingerprint) {
          add(.uid, index, run.offset)
        }
      case .text, .code, .dateKept, .number: break
      }
    }
  }
}

extension LeakHit {
  fileprivate struct Place: Hashable {
    var kind: Secret.Kind
    var index: Int
  }
}
