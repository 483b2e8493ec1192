// SPDX-License-Identifier: Apache-2.0

public import Dynamics
public import Scalars
public import Pharmacokinetics

/// Everything that a simulation of one person needs to know.
public struct Treatment: Sendable {
  /// This person's parameters, as `Parameters.individual` gives them.
  public var parameters: Parameters<Double>
  public var hypotheses: Hypotheses
  /// MADRS total before treatment, 0 to 60.
  public var baselineMADRS: Double
  /// The doses; nil for none at all.
  public var regimen: Regimen?
  /// When sessions begin in which no drug is given (h), ascending; what comes without a drug comes in
  /// them. Of no meaning where there are doses.
  public var sessionsWithoutDrug: [Double] = []
  /// The end of the simulation, h.
  public var end: Double
  public var solver: Solver
  /// A published model in this person, in place of the default disposition; nil for the default.
  public var published: PublishedDisposition<Double>?
  /// How this person takes up the drug in each session, the last one standing for later ones too;
  /// empty where every session is alike.
  public var occasions: [Occasion] = []

  public init(
    parameters: Parameters<Double>, hypotheses: Hypotheses = Hypotheses(), baselineMADRS: Double,
    regimen: Regimen?, until end: Double, solver: Solver = Solver(),
    published: PublishedDisposition<Double>? = nil
  ) {
    self.parameters = parameters
    self.hypotheses = hypotheses
    self.baselineMADRS = baselineMADRS
    self.regimen = regimen
    self.end = end
    self.solver = solver
    self.published = published
  }

  /// Whether the model of this treatment can give an observable.
  public func gives(_ observable: Observable) -> Bool {
    published?.facts.gives(observable) ?? true
  }

  /// When sessions begin, h, ascending.
  public var sessionStarts: [Double] { regimen?.sessionStarts ?? sessionsWithoutDrug }

  /// The model of this person.
  public var model: KetamineModel<Double> {
    KetamineModel(parameters, under: hypotheses, baselineMADRS: baselineMADRS)
  }

  /// The model, where it starts, and when what enters the body.
  public func problem(
    _ model: KetamineModel<Double>
  ) -> InitialValueProblem<KetamineModel<Double>> {
    let timeline =
      regimen.map { model.timeline(of: $0, in: occasions) }
      ?? model.timeline(ofSessions: sessionsWithoutDrug)
    return InitialValueProblem(model, from: model.initialState, end: end, timeline: timeline)
  }

  /// What this person goes through.
  ///
  /// - Parameters:
  ///   - model: the model of this person, as ``model``.
  ///   - moments: when the state is shown, h.
  package func course(of model: KetamineModel<Double>, showing moments: [Double] = []) -> Course<
    Double
  > {
    guard let published else { return problem(model).course(showing: moments) }
    let preset = PresetModel(published, effects: model)
    let timeline =
      regimen.map { preset.timeline(of: $0) } ?? preset.timeline(ofSessions: sessionsWithoutDrug)
    return Course(from: preset.initialState, end: end, timeline: timeline, showing: moments)
  }

  /// What one more dose does to this person's states; a dose that is not given only begins a session.
  ///
  /// - Parameters:
  ///   - dose: alone in its regimen.
  ///   - isGiven: whether the drug is given, rather than something in its place.
  package func events(
    of dose: Regimen, isGiven: Bool, beginsSession: Bool, on occasion: Occasion?,
    _ model: KetamineModel<Double>
  ) -> [Event<Double>] {
    let starts = beginsSession ? [dose.start] : []
    guard let published else {
      guard isGiven else { return model.timeline(ofSessions: starts).events }
      return model.events(of: dose.doses[0], beginsSession: beginsSession, on: occasion)
    }
    let preset = PresetModel(published, effects: model)
    guard isGiven else { return preset.timeline(ofSessions: starts).events }
    return preset.events(of: dose, beginsSession: beginsSession)
  }
}
