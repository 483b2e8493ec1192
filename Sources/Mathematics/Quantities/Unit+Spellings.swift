// SPDX-License-Identifier: Apache-2.0

import Encodings

extension Unit {
  /// Other spellings that are understood, as people write units, by the symbol that they stand for.
  ///
  /// A month is none: it has no fixed length.
  static let spellings: [(symbol: String, others: String)] = [
    ("s", "sec secs second seconds"),
    ("min", "mins minute minutes"),
    ("h", "H hr hrs hour hours"),
    ("d", "D day days"),
    ("wk", "w wks week weeks"),
    ("a", "y yr yrs year years yo"),
    ("g", "gm gram grams gramme grammes"),
    ("mg", "mgs milligram milligrams milligramme milligrammes"),
    ("ug", "mcg mcgs µg μg microgram micrograms microgramme microgrammes"),
    ("ng", "nanogram nanograms"),
    ("pg", "picogram picograms"),
    ("kg", "kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    ("lb", "lbs pound pounds [lb_av]"),
    ("st", "stone stones [stone_av]"),
    ("umol", "µmol μmol micromole micromoles"),
    ("mol", "mole moles"),
    ("L", "l litre litres liter liters"),
    ("dL", "dl"),
    ("mL", "ml cc millilitre millilitres milliliter milliliters"),
    ("uL", "ul µL μL microlitre microlitres microliter microliters"),
    ("cm", "cms centimetre centimetres centimeter centimeters"),
    ("m", "metre metres meter meters"),
    ("ft", "foot feet ' ′ ’ [ft_i]"),
    ("in", "inch inches \" ″ ” '' [in_i]"),
    ("mm[Hg]", "mmHg mmhg mm[hg]"),
    ("%", "percent pct"),
  ]

  /// Words for a month, which is refused with its own sentence.
  static let months = ["mo", "mos", "month", "months", "mth", "mths"]

  /// The unit of one atom as anybody writes it; nil for what is none.
  ///
  /// Symbols tell capitals from small letters, as in UCUM, but a word of two letters or more that is
  /// written in capitals, or begins with one, is taken as if in small letters: `MG`, `Kg`, `Weeks`.
  static func atom(named name: String) -> Unit? {
    if let atom = atoms.first(where: { $0.symbol == name }) { return atom }
    let spelled = spellings.first { $0.others.split(separator: " ").contains(Substring(name)) }
    if let spelled { return atoms.first { $0.symbol == spelled.symbol } }
    return name.isCapitalised ? atom(named: name.inSmallLetters) : nil
  }
}

extension String {
  /// Two or more letters A to Z, all of them capitals or just the first.
  fileprivate var isCapitalised: Bool {
    let scalars = Array(unicodeScalars)
    let capitals = scalars.map { ("A"..."Z").contains($0) }
    let small = scalars.map { ("a"..."z").contains($0) }
    guard scalars.count > 1, capitals[0] else { return false }
    return capitals.allSatisfy { $0 } || small.dropFirst().allSatisfy { $0 }
  }

  /// The letters A to Z as small letters.
  var inSmallLetters: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isCapital = ("A"..."Z").contains(scalar)
      text.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
    }
    return String(text)
  }
}
