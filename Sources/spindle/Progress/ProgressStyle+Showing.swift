// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

extension ProgressStyle {
  /// Runs a job and shows what its stream tells until it ends; the terminal is then clean for its result.
  func showing<Outcome>(_ job: (ProgressStream) async throws -> Outcome) async throws -> Outcome {
    let stream = ProgressStream()
    let renderer = renderer()
    let rendering = Task {
      var renderer = renderer
      for await event in stream.events { renderer.show(event) }
      renderer.finish()
    }
    let outcome: Result<Outcome, any Error>
    do { outcome = .success(try await job(stream)) } catch { outcome = .failure(error) }
    stream.finish()
    await rendering.value
    return try outcome.get()
  }
}
