// SPDX-License-Identifier: Apache-2.0

/// Patients who were seen at the same visits and share a covariance: the sums that the likelihood
/// needs of them. Their number does not matter for how long a fit takes.
struct VisitPattern: Sendable {
  /// Ascending, one or more.
  let visits: [Int]
  /// Which covariance is theirs.
  let group: Int
  private(set) var count = 0.0
  /// Σ z zᵀ of the terms z of a patient, term by term.
  private(set) var zz: [Double]
  /// Σ y zᵀ, visit by term; of residuals once effects are taken out.
  private(set) var yz: [Double]
  /// Σ y yᵀ, visit by visit.
  private(set) var yy: [Double]

  init(visits: [Int], group: Int, termCount q: Int) {
    self.visits = visits
    self.group = group
    zz = Array(repeating: 0, count: q * q)
    yz = Array(repeating: 0, count: visits.count * q)
    yy = Array(repeating: 0, count: visits.count * visits.count)
  }

  /// Adds a patient, or takes one out again.
  ///
  /// - Parameter weight: 1, or −1 to take out.
  mutating func add(terms z: [Double], scores y: [Double], weight: Double = 1) {
    let (q, k) = (z.count, y.count)
    count += weight
    for a in 0..<q {
      for b in 0..<q { zz[a * q + b] += weight * z[a] * z[b] }
    }
    for s in 0..<k {
      for a in 0..<q { yz[s * q + a] += weight * y[s] * z[a] }
      for t in 0..<k { yy[s * k + t] += weight * y[s] * y[t] }
    }
  }

  /// Takes effects out of the scores.
  ///
  /// - Parameter b: the effect of each term at each visit of the pattern.
  mutating func subtract(_ b: [Double]) {
    let k = visits.count
    let q = b.count / k
    let old = yz
    for s in 0..<k {
      for a in 0..<q {
        var sum = 0.0
        for c in 0..<q { sum += b[s * q + c] * zz[c * q + a] }
        yz[s * q + a] -= sum
      }
    }
    // Σ r rᵀ = Σ y yᵀ − b Σ z yᵀ − Σ r zᵀ bᵀ
    for s in 0..<k {
      for t in 0..<k {
        var sum = 0.0
        for a in 0..<q { sum += b[s * q + a] * old[t * q + a] + yz[s * q + a] * b[t * q + a] }
        yy[s * k + t] -= sum
      }
    }
  }
}
