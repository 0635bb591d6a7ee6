// SPDX-License-Identifier: GPL-3.0-or-later

import DICOM
import TestSupport
import Testing

@Suite("The DICOM JSON Model")
struct JSONModelTests {
  private func json(_ file: PartTenFile) -> String {
    var bytes: [UInt8] = []
    DICOMJSONModel.write(file) { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("Real files as pydicom has them", .enabled(if: PackageRoot.hasSharedFiles, "../shared/dicom is not on this machine"))
  func real() throws {
    var reader = PartTenReader()
    var file = PartTenFile()
    var input = ""
    for path in SharedFiles.all() {
      guard (try? reader.read(path: path, into: &file)) != nil else { continue }
      input += path + "\t" + json(file) + "\n"
    }
    let answer = try Tool.python([PackageRoot.oracle("pydicom_json.py")], input: input)
    print(answer.output, answer.errors)
  }
}
