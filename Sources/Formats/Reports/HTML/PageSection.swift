// SPDX-License-Identifier: Apache-2.0

import Encodings

/// A section of a page with its heading, which the list of contents links to.
struct PageSection {
  let id: String
  let title: String
  let content: [Markup]

  var markup: Markup {
    tag("section", ["id": id, "aria-labelledby": "\(id)-heading"]) {
      tag("h2", ["id": "\(id)-heading"]) { title }
      content
    }
  }
}

/// A section with its heading.
func section(
  id: String, title: String, @MarkupBuilder _ content: () -> [Markup]
) -> PageSection {
  PageSection(id: id, title: title, content: content())
}

extension [PageSection] {
  /// The list of contents; nothing where there is nothing to choose from.
  var contents: Markup? {
    guard count > 2 else { return nil }
    return tag("nav", ["class": "contents", "aria-label": "Contents"]) {
      tag("ul") {
        map { section in tag("li") { tag("a", ["href": "#\(section.id)"]) { section.title } } }
      }
    }
  }
}
