// SPDX-License-Identifier: Apache-2.0

public import Dynamics
import Neuroplasticity
import Pharmacokinetics
public import Scalars
import Tolerability

/// The whole chain as one system of differential equations: the only place that knows all of it.
///
/// A model is constant: parameters go in once, the state is somebody else's. The same model is
/// shared by every thread.
public final class KetamineModel<Number: Scalar>: DynamicalSystem, @unchecked Sendable {
  /// Parameters first, then the hypotheses, in the order of `Layout`.
  let coefficients: UnsafeMutablePointer<Number>
  /// MADRS total before treatment (points).
  public let baselineMADRS: Number

  let molecules: Section<Molecule, Number>
  let disposition: (s: Disposition<Number>, r: Disposition<Number>)
  let nmda: NMDABlockade<Number>
  let surge: GlutamateSurge<Number>
  let ampa: AMPAThroughput<Number>
  let neurotrophin: Neurotrophin<Number>
  let synapses: Synaptogenesis<Number>
  let neurogenesis: Neurogenesis<Number>
  let network: DefaultModeNetwork<Number>
  let symptoms: SymptomDomains<Number>
  let dissociation: Dissociation<Number>
  let pressure: BloodPressure<Number>
  let heartRate: HeartRate<Number>
  let session: SessionCourse<Number>
  let onsets: Onsets<Number>
  let euphoria: Euphoria<Number>
  let abuse: AbuseLiability<Number>
  let memory: Cognition<Number>
  let bladder: Bladder<Number>
  let monoamines: Monoamines<Number>
  let benzodiazepine: Benzodiazepine<Number>
  let scores: Section<ScoreParameter, Number>

  let offsetR = Layout.compartmentsR
  let offsetEffects = Layout.effects

  public var dimension: Int { Layout.stateCount }

  /// A model of one person.
  ///
  /// - Parameters:
  ///   - parameters: this person's parameters, as `Parameters.individual` gives them.
  ///   - hypotheses: one number for each case of `Hypothesis`, 0 or 1.
  ///   - baselineMADRS: the MADRS total before treatment, 0 to 60.
  public init(_ parameters: Parameters<Number>, hypotheses: [Number], baselineMADRS: Number) {
    precondition(hypotheses.count == Hypothesis.count, "one number for each hypothesis")
    coefficients = .allocate(capacity: Layout.coefficientCount)
    self.baselineMADRS = baselineMADRS
    for (index, value) in (parameters.values + hypotheses).enumerated() {
      (coefficients + index).initialize(to: value)
    }
    let p = StateVector(coefficients, count: Layout.coefficientCount)
    let h = p.section(Hypothesis.self, at: Layout.hypotheses)
    let body = p.section(DispositionParameter.self)
    let absorption = p.section(AbsorptionParameter.self)
    molecules = p.section(Molecule.self)
    disposition = (Disposition(of: .s, body, absorption), Disposition(of: .r, body, absorption))
    nmda = NMDABlockade(p.section(NMDAParameter.self), under: h)
    surge = GlutamateSurge(p.section(GlutamateParameter.self))
    ampa = AMPAThroughput(p.section(AMPAParameter.self), under: h)
    neurotrophin = Neurotrophin(
      p.section(NeurotrophinParameter.self), under: h)
    synapses = Synaptogenesis(p.section(SynapseParameter.self), under: h)
    neurogenesis = Neurogenesis(
      p.section(NeurogenesisParameter.self), under: h)
    network = DefaultModeNetwork(p.section(NetworkParameter.self))
    symptoms = SymptomDomains(p.section(SymptomParameter.self), under: h)
    dissociation = Dissociation(p.section(DissociationParameter.self))
    pressure = BloodPressure(p.section(PressureParameter.self))
    heartRate = HeartRate(p.section(PressureParameter.self))
    session = SessionCourse(p.section(SessionParameter.self))
    onsets = Onsets(p)
    euphoria = Euphoria(p.section(EuphoriaParameter.self))
    abuse = AbuseLiability(p.section(AbuseParameter.self))
    memory = Cognition(p.section(MemoryParameter.self))
    bladder = Bladder(p.section(BladderParameter.self))
    monoamines = Monoamines(p.section(MonoamineParameter.self))
    benzodiazepine = Benzodiazepine(
      p.section(BenzodiazepineParameter.self))
    scores = p.section(ScoreParameter.self)
  }

  /// A model of one person under named hypotheses.
  public convenience init(
    _ parameters: Parameters<Number>, under hypotheses: Hypotheses, baselineMADRS: Number
  ) {
    self.init(
      parameters,
      hypotheses: Hypothesis.allCases.map { Number(Double(hypotheses.value(of: $0))) },
      baselineMADRS: baselineMADRS)
  }

  deinit {
    coefficients.deinitialize(count: Layout.coefficientCount)
    coefficients.deallocate()
  }

  /// The untreated patient: nothing in the body, everything else at its baseline.
  public var initialState: [Number] {
    var state = [Number](repeating: 0, count: Layout.stateCount)
    let ones: [EffectState] = [
      .glutamate, .ampa, .bdnf, .neurogenesis, .mood, .anhedonia, .suicidality, .somatic,
      .cognition, .serotonin, .dopamine,
    ]
    for effect in ones { state[offsetEffects + effect.rawValue] = 1 }
    state[offsetEffects + EffectState.matureSynapses.rawValue] = synapses.untreatedDensity
    return state
  }
}

/// What results call the model that made them.
public enum ModelVersion {
  public static let name = "kairos-ketamine"
  /// Raised whenever equations or values change what comes out, with the reason in the changelog.
  public static let number = "0.1.0"
}
