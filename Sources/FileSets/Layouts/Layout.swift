// SPDX-License-Identifier: GPL-3.0-or-later

/// How a disc's folders and files are named. Names are made on demand: a million instances need no table.
///
/// Positions are those of the tree that the layout was made from.
public protocol Layout: Sendable {
  /// The folders from the root to the exam's own.
  func folder(of exam: ExamPosition) -> [String]
  /// The folders from the root to the one that holds the instance. `instance` counts from 0 within its series.
  func folder(ofInstance instance: Int, in series: SeriesPosition) -> [String]
  /// The file's name in that folder.
  func name(ofInstance instance: Int, in series: SeriesPosition) -> String
}

extension Layout {
  /// All components from the root to the file.
  public func path(ofInstance instance: Int, in series: SeriesPosition) -> [String] {
    folder(ofInstance: instance, in: series) + [name(ofInstance: instance, in: series)]
  }
}
