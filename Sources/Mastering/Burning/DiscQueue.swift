// SPDX-License-Identifier: GPL-3.0-or-later

import Findings

/// The discs that are still to be burned, handed out to whichever drive is free.
///
/// A drive that finds nothing waits as long as another works: that one may fail, and its disc comes back.
actor DiscQueue {
  private var waiting: [DiscCopy]
  private var underWay = 0
  private var sleepers: [CheckedContinuation<Void, Never>] = []
  private var isClosed = false

  init(_ copies: [DiscCopy]) { waiting = copies }

  /// The next disc, which the drive must give back or finish; nil when there is nothing more to do.
  func next() async -> DiscCopy? {
    while true {
      if isClosed { return nil }
      if !waiting.isEmpty {
        underWay += 1
        return waiting.removeFirst()
      }
      if underWay == 0 { return nil }
      await withCheckedContinuation { sleepers.append($0) }
    }
  }

  /// A disc was made.
  func finish() {
    underWay -= 1
    wake()
  }

  /// A disc was not made, and is to be made next.
  func giveBack(_ copy: DiscCopy) {
    underWay -= 1
    waiting.insert(copy, at: 0)
    wake()
  }

  /// A disc cannot be made, whoever tries: none of its copies is to be tried again.
  func drop(_ disc: Int) {
    underWay -= 1
    waiting.removeAll { $0.disc == disc }
    wake()
  }

  /// Nothing more is handed out.
  func close() {
    isClosed = true
    wake()
  }

  private func wake() {
    for sleeper in sleepers { sleeper.resume() }
    sleepers = []
  }
}
