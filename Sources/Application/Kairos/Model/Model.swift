// SPDX-License-Identifier: Apache-2.0

public import Cohorts
import Encodings
public import KetamineModel
public import Pharmacokinetics
import Quantities
import Runs

/// The model as a simulation uses it: parameters, hypotheses, setting and published blood in one
/// value, so that they cannot disagree.
///
///     let model = try Model.standard
///       .with("ketamine.clearance.s", 90, "L/h")
///       .assuming(.mtor, "necessary")
///       .in(.murrough2013)
///
/// Each change is checked when it is made; a model that exists can be run.
public struct Model: Sendable {
  private(set) var request = ModelRequest()

  private init() {}

  /// Typical parameters, every hypothesis on its default side, the drug alone.
  public static let standard = Model()

  /// The same model with another value of a parameter.
  ///
  /// - Parameters:
  ///   - name: as `kairos model parameters` and ``parameters`` list it.
  ///   - value: in the unit.
  ///   - unit: UCUM; left out for a pure number.
  /// - Throws: ``KairosError`` for a name that the model does not know (it tells the nearest), a unit
  ///   of another kind, a value outside of the parameter's range, or a parameter that was set before.
  public func with(
    _ name: String, _ value: Double, _ unit: String = ""
  ) throws(KairosError) -> Model {
    let quantity = unit.isEmpty ? value.shortest : value.shortest + " " + unit
    return try changed(sets: [.init(name, quantity, origin: .request)])
  }

  /// The same model with a hypothesis on another side.
  ///
  /// - Parameters:
  ///   - question: that the field has not settled.
  ///   - side: as `Switch.sides` lists them.
  /// - Throws: ``KairosError`` for a side that the switch does not have.
  public func assuming(_ question: Switch, _ side: String) throws(KairosError) -> Model {
    try changed(switches: [.init(question.name, side, origin: .request)])
  }

  /// The same model with a virtual knock-out, from start to end.
  ///
  /// - Throws: ``KairosError`` where it is blocked already.
  public func blocking(_ target: KnockOut) throws(KairosError) -> Model {
    try changed(blocks: [.init(target.name, origin: .request)])
  }

  /// The same model in the way of a study: with the response to what is not the drug, and ratings in
  /// whole numbers.
  public func `in`(_ setting: Setting) -> Model {
    var model = self
    model.request.setting = setting
    return model
  }

  /// The same model with a published model of the blood in place of the default one.
  ///
  /// - Throws: ``KairosError`` where a parameter was set that the published model replaces.
  public func blood(of preset: Preset) throws(KairosError) -> Model {
    var model = self
    model.request.preset = preset
    return try model.checked()
  }
}

extension Model {
  private func changed(
    sets: [ModelOverrides.Change] = [], switches: [ModelOverrides.Change] = [],
    blocks: [ModelOverrides.Change] = []
  ) throws(KairosError) -> Model {
    var model = self
    do throws(PatientError) {
      let old = request.overrides
      model.request.overrides = try ModelOverrides(
        sets: old.sets + sets, switches: old.switches + switches, blocks: old.blocks + blocks)
    } catch {
      throw KairosError(error)
    }
    return try model.checked()
  }

  private func checked() throws(KairosError) -> Model {
    do {
      _ = try settings()
      return self
    } catch {
      throw KairosError(error)
    }
  }

  func settings() throws(RunError) -> ModelSettings {
    try ModelSettings(request.overrides, preset: request.preset, setting: request.setting)
  }
}
