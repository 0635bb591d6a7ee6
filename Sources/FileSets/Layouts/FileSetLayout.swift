// SPDX-License-Identifier: GPL-3.0-or-later

/// The strict tree of short names, for the root DICOMDIR: `DICOM/P00001/E0001/S0001/I0000001`.
///
/// Names are numbers of subjects, exams, series and instances in the order of the tree: nothing in them says anything
/// of the original, nor of the subject ID. No folder holds more than 1,000 subjects, series or instances: above that
/// they stand in folders of 1,000, `G00001` for subjects, `T0001` for series, `B0001` for instances. So a File ID has
/// 5 to 8 components, and a tree of at most 8 levels (PS3.12 F.1.2.1). A number takes at most 7 digits.
public struct FileSetLayout: Layout {
  static let mostNames = 1_000
  static let mostNumbered = 9_999_999

  /// Counts of instances: [subject][exam][series].
  private let counts: [[[Int]]]

  /// Throws (bad input) where a parent has more than 9,999,999 children.
  public init(_ subjects: [LayoutSubject]) throws(FileSetError) {
    counts = subjects.map { $0.exams.map { $0.series.map(\.imageNumbers.count) } }
    let largest = max(
      counts.count, counts.lazy.map(\.count).max() ?? 0, counts.joined().lazy.map(\.count).max() ?? 0,
      counts.joined().joined().max() ?? 0)
    guard largest <= Self.mostNumbered else {
      throw .badInput(
        "file-id-numbers", clause: "PS3.10 8.2",
        "\(largest) things of one parent cannot be numbered in the eight characters of a File ID",
        remedy: "split the request")
    }
  }

  public func folder(of exam: ExamPosition) -> [String] {
    var folder = ["DICOM"]
    if counts.count > Self.mostNames { folder.append(Self.block("G", of: exam.subject, width: 5)) }
    folder.append(Self.numbered("P", exam.subject, width: 5))
    folder.append(Self.numbered("E", exam.exam, width: 4))
    return folder
  }

  public func folder(ofInstance instance: Int, in series: SeriesPosition) -> [String] {
    var folder = folder(of: series.exam)
    let siblings = counts[series.exam.subject][series.exam.exam]
    if siblings.count > Self.mostNames { folder.append(Self.block("T", of: series.series, width: 4)) }
    folder.append(Self.numbered("S", series.series, width: 4))
    if siblings[series.series] > Self.mostNames { folder.append(Self.block("B", of: instance, width: 4)) }
    return folder
  }

  public func name(ofInstance instance: Int, in series: SeriesPosition) -> String {
    Self.numbered("I", instance, width: 7)
  }

  /// The instance's File ID in the root DICOMDIR.
  public func fileID(ofInstance instance: Int, in series: SeriesPosition) -> FileID {
    FileID(trusted: path(ofInstance: instance, in: series))
  }

  /// The instance of that File ID (components parted by backslashes); nil for one that the tree does not have.
  public func instance(ofFileID value: String) -> (series: SeriesPosition, instance: Int)? {
    var numbers: [UInt8: Int] = [:]
    for component in value.utf8.split(separator: UInt8(ascii: "\\")) {
      if let letter = component.first, let number = Int(Substring(component.dropFirst())) {
        numbers[letter] = number - 1
      }
    }
    guard let subject = numbers[UInt8(ascii: "P")], let exam = numbers[UInt8(ascii: "E")],
      let series = numbers[UInt8(ascii: "S")], let instance = numbers[UInt8(ascii: "I")],
      counts.indices.contains(subject), counts[subject].indices.contains(exam),
      counts[subject][exam].indices.contains(series), (0..<counts[subject][exam][series]).contains(instance)
    else { return nil }
    let place = SeriesPosition(subject: subject, exam: exam, series: series)
    // Whatever else stands there, such as another block or another width, is not its name.
    return fileID(ofInstance: instance, in: place).value == value ? (place, instance) : nil
  }

  private static func numbered(_ letter: String, _ place: Int, width: Int) -> String {
    letter + CodePermutation.padded(place + 1, to: width)
  }

  private static func block(_ letter: String, of place: Int, width: Int) -> String {
    numbered(letter, place / mostNames, width: width)
  }
}
