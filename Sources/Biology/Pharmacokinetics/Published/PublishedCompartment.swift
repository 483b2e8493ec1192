// SPDX-License-Identifier: Apache-2.0

public import Dynamics

/// Where ketamine and its metabolites can be in a published model, in µmol. No model uses all of
/// them; those that it does not use stay empty.
public enum PublishedCompartment: Int, Slot {
  /// The lining of the nose or the mouth, whose blood does not pass the liver first.
  case mucosa
  /// The gut after a dose that was swallowed.
  case gut
  /// The gut with what ran down from the nose.
  case swallowed
  /// Between the gut and the liver.
  case portal
  case central
  case shallow
  case deep
  case liver
  /// Norketamine on its way into the blood: two steps of a chain.
  case formingNorketamine
  case releasingNorketamine
  case norketamineCentral
  case norketaminePeripheral
  /// Hydroxynorketamine on its way likewise.
  case formingHydroxynorketamine
  case releasingHydroxynorketamine
  case hydroxynorketamineCentral
  case hydroxynorketaminePeripheral
  /// What has left these molecules: lost on the way in, metabolised further, or excreted.
  case eliminated
}
