// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import Mastering

struct DrivesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drives",
    abstract: "List the drives, and what lies in them.",
    discussion: """
      Each drive is held only while it is asked; one that another program has is shown as busy. A machine without \
      drives is no error. stdio:PATH, a file in the place of a drive, is not listed, and works wherever a drive does.
      """)

  @Flag(help: "Print the drives as JSON on standard output.")
  var json = false

  func run() throws {
    do {
      let drives = try ListDrives.run()
      print(json ? DriveDocument(drives).text : DriveText(drives).text)
    } catch {
      throw Complaint(error).exit()
    }
  }
}
