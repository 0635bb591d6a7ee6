// SPDX-License-Identifier: GPL-3.0-or-later

import Volumes

/// An instance on a volume: its header is made anew when it is opened, its pixels are read from where they lie.
struct InstanceSource: ByteSource {
  let instances: DiscInstances
  let index: Int32
  let length: ByteCount

  func open() throws -> any ByteReader { try instances.open(Int(index), expecting: length) }
}
