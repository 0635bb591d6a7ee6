// SPDX-License-Identifier: GPL-3.0-or-later

/// A file to be written, made only when its turn comes.
struct PlannedFile: Sendable {
  /// Relative to the folder of the exams.
  let path: String
  let make: @Sendable (Noise) -> PartTenFile

  init(_ path: String, _ make: @escaping @Sendable (Noise) -> PartTenFile) {
    self.path = path
    self.make = make
  }
}
