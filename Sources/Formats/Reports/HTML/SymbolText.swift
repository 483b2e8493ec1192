// SPDX-License-Identifier: Apache-2.0

import Encodings

/// The symbol of a parameter as HTML: enough of LaTeX for symbols as `CL_{\mathrm{NK}}`,
/// `k_{e0}` and `\gamma`. What it does not know stands as it was written.
struct SymbolText {
  private var rest: Substring

  /// The markup of a symbol in LaTeX without dollar signs.
  static func markup(_ latex: String) -> [Markup] {
    var reader = SymbolText(rest: latex[...])
    return [tag("i", ["class": "symbol"]) { reader.group(until: nil) }]
  }

  /// Reads up to a closing brace, or to the end.
  private mutating func group(until end: Character?) -> [Markup] {
    var markup: [Markup] = []
    while let next = rest.first, next != end { markup += item(next) }
    if end != nil { rest = rest.dropFirst() }
    return markup
  }

  private mutating func item(_ next: Character) -> [Markup] {
    rest = rest.dropFirst()
    switch next {
    case "_": return raised("sub")
    case "^": return raised("sup")
    case "{": return group(until: "}")
    case "\\": return command()
    default: return [.text(String(next))]
    }
  }

  /// A subscript or superscript: one character, one command or one group.
  private mutating func raised(_ name: String) -> [Markup] {
    guard let next = rest.first else { return [] }
    let content = item(next)
    return [tag(name) { content }]
  }

  private mutating func command() -> [Markup] {
    let name = String(rest.prefix { $0.isLetter })
    guard !name.isEmpty else {
      defer { rest = rest.dropFirst() }
      return rest.first == "," ? [.text("\u{2009}")] : rest.prefix(1).map { .text(String($0)) }
    }
    rest = rest.dropFirst(name.count)
    if let sign = Self.signs[name] { return [.text(sign)] }
    guard Self.upright.contains(name), rest.first == "{" else { return [.text("\\" + name)] }
    rest = rest.dropFirst()
    let content = group(until: "}")
    return [tag("span", ["class": "upright"]) { content }]
  }

  private static let upright: Set<String> = ["mathrm", "text", "textrm", "operatorname"]

  private static let signs = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "kappa": "κ", "lambda": "λ", "mu": "µ", "nu": "ν",
    "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "phi": "φ", "varphi": "φ",
    "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
    "Lambda": "Λ", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "cdot": "·",
    "times": "×", "to": "→", "rightarrow": "→", "infty": "∞", "prime": "′", "ln": "ln",
    "log": "log", "exp": "exp", "max": "max", "min": "min",
  ]
}
