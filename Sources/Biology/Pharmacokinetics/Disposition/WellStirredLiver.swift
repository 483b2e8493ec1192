// SPDX-License-Identifier: Apache-2.0

public import Scalars

/// The well-stirred liver: what leaves it has the concentration within it.
///
/// Rowland M, Benet LZ, Graham GG. Clearance concepts in pharmacokinetics. J Pharmacokinet Biopharm
/// 1973;1:123-136, doi:10.1007/BF01059626. Clearances and flows share one unit, as L/h.
public struct WellStirredLiver<S: Scalar> {
  /// Blood flow Q through the liver.
  public let flow: S

  public init(flow: S) {
    self.flow = flow
  }

  /// Extraction ratio, the share that one passage removes (1): E = CL / Q.
  public func extraction(_ clearance: S) -> S { clearance / flow }

  /// Intrinsic clearance, what the enzymes can do: CL_int = CL Q / (Q − CL).
  public func intrinsicClearance(_ clearance: S) -> S {
    clearance * flow / (flow - clearance)
  }

  /// Hepatic clearance: CL = Q CL_int / (Q + CL_int).
  public func clearance(intrinsic: S) -> S {
    flow * intrinsic / (flow + intrinsic)
  }
}

extension WellStirredLiver<Double> {
  /// Whether a clearance leaves the extraction ratio at or below a largest one: a liver clears no
  /// more than arrives.
  public func allows(_ clearance: Double, largestExtraction: Double) -> Bool {
    clearance <= largestExtraction * flow
  }
}
