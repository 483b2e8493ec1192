// SPDX-License-Identifier: Apache-2.0

package import Encodings
package import Trials

/// A part of the runs of a trial: what was asked for, the truth, and the sums of its runs.
///
/// JSON in one file. The truth is that of the whole sample, which every part finds for itself, since an
/// interval covers it or not while the run is there.
package struct TrialShard: Sendable {
  package let request: TrialRequest
  /// The version of the model, and the digest of its parameters.
  package let model: String
  /// The trial file and those that it names: name and text.
  package let sources: [(name: String, text: String)]
  /// The format that was asked for, if one was.
  package let format: String?
  /// The truth and the sums, as bytes.
  package let results: [UInt8]

  package init(
    _ plan: TrialPlan, sources: [(name: String, text: String)], format: String?, _ truth: Truth,
    _ tally: TrialTally
  ) {
    (request, self.sources, self.format) = (plan.request, sources, format)
    model = Self.model(of: plan)
    var writer = ByteWriter()
    truth.write(to: &writer)
    tally.write(to: &writer)
    results = writer.bytes
  }

  /// What a model is told by.
  package static func model(of plan: TrialPlan) -> String {
    let model = SimulationRecord.Model(plan.settings)
    return model.version + " " + model.parameterHash
  }

  /// The name of its file.
  package static func name(of shard: ShardNumber) -> String {
    "trial-\(shard.number)-of-\(shard.of)\(ending)"
  }

  package static let ending = ".kairos-trial"

  /// The truth and the runs of a trial.
  ///
  /// - Throws: `DamagedBytes` where they do not belong to it.
  package func results(of plan: TrialPlan) throws(DamagedBytes) -> (Truth, TrialTally) {
    let truth = Truth(plan.trial, sampleSize: request.sampleSize)
    let tally = TrialTally(plan.trial)
    var reader = ByteReader(results[...])
    try truth.read(from: &reader)
    try tally.read(from: &reader)
    guard reader.isAtEnd, tally.count(.replicates) == request.runs.count else {
      throw DamagedBytes()
    }
    return (truth, tally)
  }
}

extension TrialShard {
  private static let kind = "kairos trial shard 1"

  /// The file.
  package func bytes() throws(UnwritableNumber) -> [UInt8] {
    let shard = request.shard ?? ShardNumber(number: 1, of: 1)
    return try JSON.object(
      [
        .init("kind", .string(Self.kind)), .init("model", .string(model)),
        .init("seed", .count(request.seed)), .init("replicates", .count(request.replicates)),
        .init("sample", .count(request.sampleSize)),
        .init("assurance", .bool(request.isAssurance)),
        .init("shard", ["number": .count(shard.number), "of": .count(shard.of)]),
        .init(
          "sources",
          .array(sources.map { ["name": .string($0.name), "text": .string($0.text)] })),
        .init("digest", .string(SHA256.hexadecimal(of: results))),
        .init("results", .string(results.hexadecimal)),
      ].with("format", format.map { .string($0) })
    ).bytes()
  }

  /// Reads a file.
  ///
  /// - Throws: ``RunError`` that names it.
  package init(_ bytes: [UInt8], in path: String) throws(RunError) {
    let damaged = RunError(
      .value, at: .file(path), "is no part of a trial, or was cut short; run the part again")
    guard let document = try? JSON(reading: bytes[...]), let shard = try? Self(document) else {
      throw damaged
    }
    self = shard
  }

  private init(_ document: JSON) throws(JSONField.Problem) {
    let field = JSONField(document)
    let kind = try field.member("kind")
    guard try kind.text() == Self.kind else { throw .unexpected(path: kind.path) }
    let shard = try field.member("shard")
    let number = ShardNumber(
      number: try shard.member("number").count(), of: try shard.member("of").count())
    let replicates = try field.member("replicates").count()
    guard (1...TrialRequest.mostReplicates).contains(replicates),
      (1...replicates).contains(number.of),
      (1...number.of).contains(number.number)
    else { throw .unexpected(path: shard.path) }
    request = TrialRequest(
      seed: try field.member("seed").count(), replicates: replicates,
      sampleSize: try field.member("sample").count(),
      isAssurance: try field.member("assurance").flag(), shard: number)
    model = try field.member("model").text()
    sources = try field.member("sources").elements().map { (field) throws(JSONField.Problem) in
      (try field.member("name").text(), try field.member("text").text())
    }
    format = try field.optional("format").map { (field) throws(JSONField.Problem) in
      try field.text()
    }
    let (text, digest) = (try field.member("results"), try field.member("digest").text())
    guard let results = [UInt8](hexadecimal: try text.text()),
      SHA256.hexadecimal(of: results) == digest
    else { throw .unexpected(path: text.path) }
    self.results = results
  }
}

extension [UInt8] {
  /// Two digits a byte.
  fileprivate var hexadecimal: String {
    var text: [UInt8] = []
    for byte in self { text += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  fileprivate init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count % 2 == 0 else { return nil }
    self = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.digits.firstIndex(of: digits[place]),
        let low = Self.digits.firstIndex(of: digits[place + 1])
      else { return nil }
      append(UInt8(high << 4 | low))
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
