// SPDX-License-Identifier: GPL-3.0-or-later

import Mastering

extension ProgressStyle {
  /// Runs a use case and shows what it tells; its error becomes the complaint and the exit code.
  func following<Outcome: Sendable>(_ job: (ProgressStream) async throws -> Outcome) async throws -> Outcome {
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
    do { return try outcome.get() } catch { throw Complaint(error).exit() }
  }
}
