// SPDX-License-Identifier: Apache-2.0

/// The patient's sex, as far as it is a covariate of the model.
public enum Sex: String, CaseIterable, Sendable {
  case female
  case male
  case unspecified
}
