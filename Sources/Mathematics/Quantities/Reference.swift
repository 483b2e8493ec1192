// SPDX-License-Identifier: Apache-2.0

/// One entry of the bibliography.
public struct Reference: Equatable, Sendable {
  /// The key by which it is cited: first author and year, as `perez-ruixo-2020`.
  public let key: String
  /// First author and others, as in "Perez-Ruixo C et al.".
  public let authors: String
  public let year: Int
  public let title: String
  /// Journal, volume and pages.
  public let published: String
  /// "doi:…" or "PMID …"; empty when none is known.
  public let identifier: String

  public init(
    _ key: String, authors: String, year: Int, title: String, published: String,
    identifier: String
  ) {
    self.key = key
    self.authors = authors
    self.year = year
    self.title = title
    self.published = published
    self.identifier = identifier
  }
}
