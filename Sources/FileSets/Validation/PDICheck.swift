// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// What IHE Portable Data for Imaging asks of a medium that follows it (RAD TF-3 4.47.4.1). Nothing here is an error:
/// DICOM's own rules do not know PDI.
struct PDICheck {
  let tree: MediumTree
  let facts: [ContentFacts]

  private static let clause = "IHE RAD TF-3 4.47"
  private static let webEndings: Set<String> = [
    "HTM", "HTML", "XHT", "XHTML", "CSS", "JPG", "JPEG", "GIF", "PNG", "TXT", "SVG", "ICO", "PDF",
  ]

  func findings() -> [Finding] {
    var found = FindingList(mostOfOneRule: 100)
    func add(_ severity: Finding.Severity, _ rule: String, _ path: String?, _ message: String, _ remedy: String? = nil)
    {
      found.add(severity, rule, Self.clause, at: Place(path: path ?? tree.path), message, remedy: remedy)
    }
    var root: Set<String> = []
    var web: [MediumTree.Name] = []
    for name in tree.names {
      if !name.path.utf8.contains(UInt8(ascii: "/")) {
        root.insert(name.path.uppercased())
      } else if name.path.utf8.count > 8, name.path.prefix(8).uppercased() == "IHE_PDI/" {
        web.append(name)
      }
    }
    if root.contains("AUTORUN.INF") {
      add(
        .warning, "pdi-autorun", "AUTORUN.INF",
        "The medium asks systems to run a program by themselves.", "Take AUTORUN.INF out.")
    }
    let hasIndex = root.contains("INDEX.HTM")
    guard hasIndex || !web.isEmpty else {
      if root.contains("README.TXT") {
        add(.note, "pdi-partly", "README.TXT", "The medium has the README.TXT of IHE PDI, but no INDEX.HTM.")
      }
      return found.all
    }
    if !root.contains("README.TXT") {
      add(
        .warning, "pdi-readme", nil, "The medium has web content as IHE PDI wants it, but no README.TXT.",
        "Put a README.TXT into the root.")
    }
    if !hasIndex {
      add(
        .warning, "pdi-index", nil, "The medium has the folder IHE_PDI, but no INDEX.HTM in its root.",
        "Put an INDEX.HTM into the root.")
    }
    for name in web {
      let ending = name.path.split(separator: ".").last.map { $0.uppercased() } ?? ""
      guard facts[Int(name.content)].kind != .other || !Self.webEndings.contains(ending) else { continue }
      add(
        .warning, "pdi-not-web", name.path, "The folder IHE_PDI holds a file that is no web content.",
        "Move it to a folder of its own.")
    }
    reportMixedFolders(&found)
    return found.all
  }

  /// Folders of DICOM files hold nothing else.
  private func reportMixedFolders(_ found: inout FindingList) {
    var folders: Set<Substring> = []
    for name in tree.names where facts[Int(name.content)].kind == .instance {
      let folder = Self.folder(of: name.path)
      if !folder.isEmpty { folders.insert(folder) }
    }
    for name in tree.names where facts[Int(name.content)].kind == .other {
      guard folders.contains(Self.folder(of: name.path)) else { continue }
      found.add(
        .warning, "pdi-mixed-folder", Self.clause, at: Place(path: name.path),
        "A folder of DICOM files holds a file that is none.", remedy: "Move it to a folder of its own.")
    }
  }

  private static func folder(of path: String) -> Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }
}
