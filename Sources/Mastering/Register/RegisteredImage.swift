// SPDX-License-Identifier: GPL-3.0-or-later

import Documents
import Volumes

/// What is left in its request's folder of the image that a registered disc was made from.
public struct RegisteredImage: Hashable, Sendable {
  public enum State: String, Sendable {
    /// It is there with the size that the register has, and the folder remembers it as the same.
    case present
    /// It was read, and has the digest.
    case verified
    /// What is there now was made anew, or is damaged.
    case differs
    /// It is there, but cannot be read, or its folder does not remember what it is.
    case unknown
    case missing
  }

  public var path: String
  public var state: State

  /// Whatever is wrong with one folder is said of its disc alone.
  init(of disc: RegisteredDisc, reading: Bool) {
    let folder = RequestFolder(disc.folder)
    path = folder.image(disc.disc)
    // A folder that cannot be looked into is as good as gone for whoever asks.
    guard let status = try? FileSystem.status(of: path), status.kind == .regular else {
      state = .missing
      return
    }
    let sealed = (try? SealedDisc(number: disc.disc, in: folder))?.sha256
    if status.length.rawValue != disc.bytes || sealed ?? disc.sha256 != disc.sha256 {
      state = .differs
    } else if reading {
      let digest = try? Self.digest(of: path)
      state = digest == nil ? .unknown : digest == disc.sha256 ? .verified : .differs
    } else {
      state = sealed == nil ? .unknown : .present
    }
  }

  private static func digest(of path: String) throws -> String {
    let file = try OpenFile(reading: path)
    var hasher = SHA256Hasher()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var offset: Int64 = 0
    while true {
      let count = try buffer.withUnsafeMutableBytes { try file.read(at: offset, into: $0) }
      guard count > 0 else { return hasher.finalize().hex }
      buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      offset += Int64(count)
    }
  }
}
