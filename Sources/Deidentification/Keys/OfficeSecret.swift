// SPDX-License-Identifier: GPL-3.0-or-later

import Findings
import Glibc

/// The office's secret: 32 random bytes in a file that only its owner reads. Every study's key is made of it.
public struct OfficeSecret: Sendable {
  /// Bytes of the secret.
  public static let length = 32

  let bytes: [UInt8]

  /// The secret at a path, made on first use: the file with mode 0600, folders that are missing with mode 0700.
  ///
  /// Two that start at once get the same one: it is linked into place whole, and who comes second reads it.
  /// Refused with 78 are a file that others may read, and one of another length.
  public static func loadOrCreate(
    at path: String
  ) throws(DeidentificationError) -> (secret: OfficeSecret, created: Bool) {
    if let secret = try load(path) { return (secret, false) }
    let created = try create(path)
    guard let secret = try load(path) else { throw failure(.inputOutput, path, "cannot be read after it was made") }
    return (secret, created)
  }

  /// The secret at a path, nil where there is none. Nothing is made.
  public static func existing(at path: String) throws(DeidentificationError) -> OfficeSecret? { try load(path) }

  /// A secret of no office, another each time: for showing what a secret would do.
  public static func example() -> OfficeSecret { OfficeSecret(bytes: random()) }

  private static func random() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Nil where there is no file.
  private static func load(_ path: String) throws(DeidentificationError) -> OfficeSecret? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw failure(.inputOutput, path, "cannot be opened: \(Self.reason)")
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(.inputOutput, path, "cannot be examined: \(Self.reason)") }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw failure(.configuration, path, "is no regular file", remedy: "name another file as the office's secret")
    }
    guard status.st_mode & 0o077 == 0 else {
      throw failure(
        .configuration, path, "may be read or changed by others",
        remedy: "if nobody else has read it, run chmod 600 on it; else replace it, which changes all UIDs to come")
    }
    var bytes = [UInt8](repeating: 0, count: length + 1)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: count), $0.count - count) }
      if got < 0 {
        if errno == EINTR { continue }
        throw failure(.inputOutput, path, "cannot be read: \(Self.reason)")
      }
      if got == 0 { break }
      count += got
    }
    guard count == length else {
      throw failure(
        .configuration, path, "does not hold the \(length) bytes of a secret",
        remedy: "restore the file from the office's backup: a new secret gives all studies other UIDs")
    }
    return OfficeSecret(bytes: Array(bytes.prefix(length)))
  }

  /// False if another made it meanwhile.
  private static func create(_ path: String) throws(DeidentificationError) -> Bool {
    let folder = Self.folder(of: path)
    try makeFolders(folder)
    var generator = SystemRandomNumberGenerator()
    let bytes = random()
    let temporary = "\(path).\(getpid()).\(UInt64.random(in: .min ... .max, using: &generator))"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw failure(.cannotCreate, path, "cannot be made: \(Self.reason)") }
    defer { unlink(temporary) }
    var written = 0
    while written < length {
      let put = bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: written), $0.count - written) }
      if put < 0 && errno == EINTR { continue }
      guard put > 0 else {
        close(file)
        throw failure(.inputOutput, path, "cannot be written: \(Self.reason)")
      }
      written += put
    }
    let synced = fchmod(file, 0o600) == 0 && fsync(file) == 0
    guard close(file) == 0, synced else { throw failure(.inputOutput, path, "cannot be written: \(Self.reason)") }
    let isFirst = link(temporary, path) == 0
    guard isFirst || errno == EEXIST else { throw failure(.cannotCreate, path, "cannot be made: \(Self.reason)") }
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
    return isFirst
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func makeFolders(_ folder: String) throws(DeidentificationError) {
    var path = folder.hasPrefix("/") ? "/" : ""
    for part in folder.split(separator: "/") {
      path += path.isEmpty || path == "/" ? String(part) : "/\(part)"
      if mkdir(path, 0o700) != 0 && errno != EEXIST {
        throw failure(.cannotCreate, path, "cannot be made: \(Self.reason)")
      }
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  private static func failure(
    _ kind: FailureKind, _ path: String, _ message: String, remedy: String? = nil
  ) -> DeidentificationError {
    DeidentificationError(
      kind, rule: "office-secret", at: Place(path: path), "the office's secret \(message)", remedy: remedy)
  }
}
