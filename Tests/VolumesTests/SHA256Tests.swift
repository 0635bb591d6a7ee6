// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Volumes

@Suite struct SHA256Tests {
  /// FIPS 180-4's own examples, as published by NIST.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knownDigests(text: String, hex: String) {
    #expect(SHA256Hasher.digest(of: Array(text.utf8)).hex == hex)
    var hasher = SHA256Hasher()
    for byte in text.utf8 { hasher.update([byte]) }
    #expect(hasher.finalize().hex == hex)
    #expect(hasher.finalize().hex.hasPrefix("e3b0c442"), "a hasher starts anew")
  }

  @Test func digestsComeBackFromHexAndBytes() throws {
    let digest = SHA256Hasher.digest(of: [1, 2, 3])
    #expect(SHA256Digest(hex: digest.hex) == digest)
    #expect(SHA256Digest(hex: digest.hex.uppercased()) == digest)
    #expect(SHA256Digest(bytes: digest.bytes) == digest)
    #expect(SHA256Digest(hex: String(digest.hex.dropLast())) == nil)
    #expect(SHA256Digest(hex: digest.hex + "0") == nil)
    #expect(SHA256Digest(hex: digest.hex.dropLast() + "g") == nil)
    #expect(SHA256Digest(bytes: [0]) == nil)
    #expect(SHA256Hasher.digest(of: [1, 2, 4]) != digest)
  }
}
