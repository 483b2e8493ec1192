// SPDX-License-Identifier: Apache-2.0

/// How well a person's liver works, by the class of Child and Pugh. Severe impairment has not been
/// studied, and neither it nor any number for it exists here.
public enum LiverFunction: String, CaseIterable, Sendable {
  case normal
  /// Child-Pugh B.
  case moderate

  /// What exists, and has not been studied.
  public static let notStudied = ["severe"]
}

/// How well a person's kidneys work, by creatinine clearance as in the one study of it (28 mg of
/// nasal esketamine, eight people a group; NCT02606084). Nobody on dialysis has been studied.
public enum KidneyFunction: String, CaseIterable, Sendable {
  /// 88 to 140 mL/min.
  case normal
  /// 58 to 77 mL/min.
  case mild
  /// 30 to 47 mL/min.
  case moderate
  /// 5 to 28 mL/min.
  case severe

  /// What exists, and has not been studied.
  public static let notStudied = ["dialysis"]
}
