// SPDX-License-Identifier: GPL-3.0-or-later

import Deidentification
import FileSets
import Findings
import Volumes

/// The tree of one disc: README and DICOMDIR, then the exams in the DICOMDIR's order, each instance under its long
/// name and its File ID.
struct DiscVolume {
  /// What each file of the volume is, beside its name and source.
  enum Role: Sendable, Equatable {
    case readme
    case rootDirectory
    /// Of the exam with that index in the prepared request.
    case examDirectory(Int)
    case instance(exam: Int, series: Int, instance: Int)
  }

  private(set) var volume: Volume
  /// One for each of the volume's files.
  private(set) var roles: [Role] = []
  let exams: [DiscExam]
  let readme: String

  init(_ prepared: PreparedRequest, _ disc: PlannedDisc) throws {
    volume = Volume(identifier: prepared.volumeIdentifier(disc.number), date: prepared.epochSeconds)
    exams = disc.exams
    readme = DiscReadme(prepared, disc).text
    let instances = DiscInstances(prepared, exams: disc.exams)
    let root = try DirectorySource(
      prepared, exams: disc.exams, view: .shortNames, fileSetID: volume.identifier)
    add(root, as: VolumeName("DICOMDIR"), alias: nil, role: .rootDirectory)
    add(BytesInMemory(Array(readme.utf8)), as: VolumeName("README.TXT"), alias: nil, role: .readme)
    var next: Int32 = 0
    for placed in disc.exams {
      let exam = placed.exam
      let position = prepared.positions[exam]
      if let type2 = prepared.layout as? Type2Layout {
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
          let short = name(prepared.shortNames, number, place, &folders.short)
          let long = prepared.hasLongNames ? name(prepared.layout, number, place, &folders.long) : nil
          add(
            source, as: long ?? short, alias: long == nil ? nil : short,
            role: .instance(exam: exam, series: slice.series, instance: number))
        }
      }
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
