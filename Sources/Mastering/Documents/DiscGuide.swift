// SPDX-License-Identifier: GPL-3.0-or-later

/// How to open a disc, in the same words in its README and on its page: they depend on what the disc shows.
struct DiscGuide {
  let paragraphs: [String]

  init(_ facts: DiscFacts) {
    var paragraphs: [String] = []
    switch (facts.views.shortNames, facts.views.longNames) {
    case (true, nil): paragraphs = [Self.directory]
    case (true, .type1?): paragraphs = [Self.directory, Self.type1, Self.bothNames]
    case (true, .type2?): paragraphs = [Self.directory, Self.type2, Self.bothNames]
    case (false, .type2?): paragraphs = [Self.examDirectories, Self.type2]
    case (false, _): paragraphs = [Self.noDirectory, Self.type1]
    }
    if facts.hasViewer { paragraphs.append(Self.viewer) }
    paragraphs.append(Self.closing)
    self.paragraphs = paragraphs
  }

  /// All that any disc may say.
  static let sentences = [
    directory, examDirectories, noDirectory, type1, type2, bothNames, viewer, closing,
  ]

  private static let directory =
    "A clinical viewer opens the disc by the file DICOMDIR in its top folder: choose \"open disc\" or \"import from "
    + "media\" and point it to the disc or to that file."
  private static let examDirectories =
    "There is no DICOMDIR in the top folder: each exam has one of its own. Point a clinical viewer to the exam's "
    + "folder or to the DICOMDIR in it."
  private static let noDirectory =
    "There is no DICOMDIR on this disc. Point a program to the subjects' folders and let it scan them."
  private static let type1 = "Folders: one per subject, in it one per exam, in it one per series."
  private static let type2 =
    "Folders: one per subject, in it one per exam with a DICOMDIR of its own; the exam's images lie in its folder "
    + "DICOM."
  private static let bothNames =
    "The folder DICOM in the top folder holds the same files again under the short names that the disc's DICOMDIR "
    + "needs; they take no space of their own. A program that scans the whole disc meets each image under both "
    + "names: point it to the subjects' folders, or to the folder DICOM, not to both."
  private static let viewer =
    "The folder VIEWER holds a viewer. Nothing starts by itself: open the folder and start the program there."
  private static let closing =
    "All images are de-identified: names and numbers of patients were replaced by subject IDs. Please tell the "
    + "sender at once if you find anything that identifies a person."
}
