// SPDX-License-Identifier: Apache-2.0

import Encodings
import Quantities

/// Why a request is refused, or why nothing came of a run.
///
/// A face turns the kind into what it has for it (an exit status, a status of HTTP), the place into
/// a name of its own (an option, a JSON pointer, a control), and prints the sentence.
package struct RunError: Error, Equatable, Sendable {
  /// What a face has to tell apart.
  package enum Kind: Equatable, Sendable {
    /// Wrong before anything is known of drug, patient or model: a field that is missing, at odds
    /// with another, or no number with a unit of the right kind.
    case request
    /// A well-formed value that the drug, the patient or the model refuses, and everything that is
    /// wrong inside of a file.
    case value
    /// A file that cannot be read.
    case unreadable
    /// Something that is right, and that Kairos does not do.
    case unsupported
    /// An output that cannot be written.
    case unwritable
    /// A fault of ours.
    case defect
  }

  package let kind: Kind
  package let place: Place
  /// What is wrong, without the place: what was found and what is allowed.
  package let problem: Wording
  /// What stood there; nil where nothing did, or where several things are at odds.
  package let found: String?
  /// What may stand there.
  package let allowed: String?
  /// The known name that is nearest to an unknown one; nil where there is none.
  package let nearest: String?

  private init(
    kind: Kind, place: Place, problem: Wording, found: String?, allowed: String?, nearest: String?
  ) {
    self.kind = kind
    self.place = place
    self.problem = problem
    self.found = found
    self.allowed = allowed
    self.nearest = nearest
  }
}

extension RunError {
  /// A refusal in words of its own.
  package init(
    _ kind: Kind, at place: Place = .request, _ problem: Wording, found: String? = nil,
    allowed: String? = nil, nearest: String? = nil
  ) {
    self.init(
      kind: kind, place: place, problem: problem, found: found, allowed: allowed, nearest: nearest)
  }

  /// As `found "0 h", allowed: more than 0`.
  package init(_ kind: Kind, at place: Place = .request, found: String, allowed: String) {
    self.init(
      kind: kind, place: place, problem: "found \(found), allowed: \(allowed)", found: found,
      allowed: allowed, nearest: nil)
  }

  /// A name that is not known, as `found "nasall", the nearest is nasal; allowed: iv, im, nasal`.
  ///
  /// - Parameters:
  ///   - listing: where the names are listed, in place of all of them where they are many.
  ///   - problem: what stands before the names that are known, up to a comma or a semicolon;
  ///     `found "nasall", ` unless given.
  package init(
    _ kind: Kind, at place: Place = .request, unknown name: String, among names: [String],
    listing: String? = nil, _ problem: Wording? = nil
  ) {
    self.init(
      kind: kind, place: place,
      problem: (problem ?? "found \(name.quoted), ")
        + Wording(names.offer(for: name, .ofRequests, listing: listing)),
      found: name, allowed: listing.map { "those of " + $0 } ?? names.joined(separator: ", "),
      nearest: names.nearest(to: name, .ofRequests))
  }

  /// The same problem at a place further out: what was the place becomes part of the sentence.
  package func inside(_ outer: Place) -> RunError {
    RunError(
      kind: kind, place: outer, problem: sentence, found: found, allowed: allowed, nearest: nearest)
  }

  /// The place and what is wrong there.
  package var sentence: Wording {
    let place = place.wording
    return place.parts.isEmpty ? problem : place + ": " + problem
  }
}
