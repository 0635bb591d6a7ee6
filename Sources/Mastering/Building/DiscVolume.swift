// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import FileSets
import Findings
import Volumes

/// The tree of one disc: DICOMDIR, README and page, the viewer, then the exams in the DICOMDIR's order, each instance
/// under its long name and its File ID, or under the one of them that the request wants.
struct DiscVolume {
  /// What each file of the volume is, beside its name and source.
  enum Role: Sendable, Equatable {
    case rootDirectory
    /// README, its page, the page's style.
    case document
    /// A file of the request's viewer.
    case viewer
    /// Of the exam with that index in the prepared request.
    case examDirectory(Int)
    case instance(exam: Int, series: Int, instance: Int)

    var isInstance: Bool { if case .instance = self { true } else { false } }

    /// Instances and DICOMDIRs.
    var isDICOM: Bool { self != .document && self != .viewer }
  }

  private(set) var volume: Volume
  /// One for each of the volume's files.
  private(set) var roles: [Role] = []
  let exams: [DiscExam]
  let readme: String
  let page: String

  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) throws {
    volume = Volume(identifier: prepared.volumeIdentifier(disc.number), date: prepared.epochSeconds)
    let texts = VolumeTexts(prepared, disc)
    volume.setIdentifier = texts.set
    volume.publisher = texts.publisher
    volume.preparer = texts.preparer
    volume.application = texts.application
    exams = disc.exams
    let facts = DiscFacts(prepared, disc)
    readme = DiscReadme(facts).text
    page = DiscPage(facts).text
    let instances = DiscInstances(prepared, exams: disc.exams)
    try addDocuments(prepared)
    addViewer(prepared.viewer)
    var next: Int32 = 0
    for placed in disc.exams {
      let exam = placed.exam
      let position = prepared.positions[exam]
      if prepared.showsLongNames, let type2 = prepared.layout as? Type2Layout {
        let own = try DirectorySource(
          prepared, exams: [placed], view: .type2(type2), fileSetID: volume.identifier)
        add(
          own, as: VolumeName("DICOMDIR", in: folder(type2.folder(of: position))), alias: nil,
          role: .examDirectory(exam))
      }
      for slice in prepared.slices(of: placed) {
        let one = prepared.exams[exam].series[slice.series]
        let place = SeriesPosition(subject: position.subject, exam: position.exam, series: slice.series)
        var folders = FolderCache()
        for number in slice.instances {
          let source = InstanceSource(
            instances: instances, index: next, length: ByteCount(one.instances[number].length))
          next += 1
          let short = prepared.showsShortNames ? name(prepared.shortNames, number, place, &folders.short) : nil
          let role = Role.instance(exam: exam, series: slice.series, instance: number)
          if prepared.showsLongNames {
            add(source, as: name(prepared.layout, number, place, &folders.long), alias: short, role: role)
          } else if let short {
            add(source, as: short, alias: nil, role: role)
          }
        }
      }
    }
  }

  /// README.TXT is IHE's name for it and README the File ID that the DICOMDIR's descriptor needs: one extent.
  private mutating func addDocuments(_ prepared: PreparedRequest) throws {
    let descriptor = FileID([Self.descriptorName])
    if prepared.showsShortNames {
      let isPlain = readme.utf8.allSatisfy { $0 < 0x80 }
      let root = try DirectorySource(
        prepared, exams: exams, view: .shortNames, fileSetID: volume.identifier,
        descriptor: descriptor.map { .init(file: $0, characterSet: isPlain ? nil : "ISO_IR 192") })
      add(root, as: VolumeName("DICOMDIR"), alias: nil, role: .rootDirectory)
    }
    add(
      BytesInMemory(Array(readme.utf8)), as: VolumeName("README.TXT"),
      alias: prepared.showsShortNames ? VolumeName(Self.descriptorName) : nil, role: .document)
    add(BytesInMemory(Array(page.utf8)), as: VolumeName("INDEX.HTM"), alias: nil, role: .document)
    add(
      BytesInMemory(Array(DiscPage.style.utf8)), as: VolumeName(DiscPage.styleName, in: folder([DiscPage.webFolder])),
      alias: nil, role: .document)
  }

  private static let descriptorName = "README"

  private mutating func addViewer(_ viewer: ViewerFolder?) {
    for file in viewer?.files ?? [] {
      guard let name = file.components.last else { continue }
      let folder = folder([ViewerFolder.name] + file.components.dropLast())
      add(file.source, as: VolumeName(name, in: folder), alias: nil, role: .viewer)
    }
  }

  /// Folders change seldom from one instance to the next.
  private struct FolderCache {
    var short: (path: [String], number: Int32)?
    var long: (path: [String], number: Int32)?
  }

  private mutating func name(
    _ layout: any Layout, _ instance: Int, _ place: SeriesPosition, _ cache: inout (path: [String], number: Int32)?
  ) -> VolumeName {
    let path = layout.folder(ofInstance: instance, in: place)
    let folder: Int32
    if let known = cache, known.path == path {
      folder = known.number
    } else {
      folder = self.folder(path)
      cache = (path, folder)
    }
    return VolumeName(layout.name(ofInstance: instance, in: place), in: folder)
  }

  private mutating func folder(_ path: [String]) -> Int32 {
    path.reduce(Volume.root) { volume.folder($1, in: $0) }
  }

  private mutating func add(_ source: any ByteSource, as name: VolumeName, alias: VolumeName?, role: Role) {
    volume.add(source, as: name, alias: alias)
    roles.append(role)
  }
}
