// SPDX-License-Identifier: Apache-2.0

public import Pharmacokinetics
public import Scalars

extension Parameters<Double> {
  /// The clearances of ketamine that are larger than this liver can have: a liver clears no more than
  /// its blood flow brings, and never quite all of it.
  ///
  /// - Parameter largestExtraction: the largest share that one passage removes (1).
  public func impossibleClearances(largestExtraction: Double) -> [DispositionParameter] {
    let liver = WellStirredLiver(flow: self[DispositionParameter.hepaticBloodFlow])
    let clearances: [DispositionParameter] = [.clearanceS, .clearanceR]
    return clearances.filter {
      !liver.allows(self[$0], largestExtraction: largestExtraction)
    }
  }
}
