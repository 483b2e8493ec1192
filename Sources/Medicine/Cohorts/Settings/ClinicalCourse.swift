// SPDX-License-Identifier: Apache-2.0

package import Instruments
public import KetamineModel
import Neuroplasticity
import Scalars
import Statistics
package import Therapy

/// One person's scores as a clinic would see them, from what the drug alone does.
///
/// In a setting, the placebo response acts on the symptoms that the drug leaves (or adds to it, on
/// the other side of the switch), people differ on the logit of the scale (proportional odds), and a
/// rater gives a whole number within the scale.
/// Without a setting the drug's effect stands alone, a real number. In either, the more treatments
/// have failed, the less is gained beyond half of the symptoms.
public struct ClinicalCourse: Sendable {
  /// MADRS and PHQ-9 totals before treatment.
  private let baselines: (madrs: Double, phq9: Double)
  private var placebo: PlaceboResponse?
  /// Whom the control sedates, and how soon (1/h); nil where the drug is given.
  private var sedation: (share: Double, rate: Double)?
  /// Whether the setting's control is given in place of the drug.
  private var isControl = false
  /// What treatments other than ketamine do.
  private var others: OtherRelief
  private let joint: JointEffect<Double>
  /// What is kept of a gain beyond half.
  private let keptBeyondHalf: Double
  let key: PatientKey
  private let raterNoise: Double
  /// Blood pressure before treatment, mm[Hg], and how far readings of it lie off.
  let pressures: (systolic: Double, diastolic: Double)
  let pressureErrors: PressureErrors

  /// - Parameters:
  ///   - person: who is rated: her scores before treatment, her failed treatments, and the
  ///     key of the raters' errors.
  ///   - placebo: the placebo response in her setting; nil for the drug alone.
  ///   - population: what failed treatments take away, and how raters err.
  ///   - hypotheses: decide whether effects act on what remains, or add.
  ///   - seed: of the raters' errors.
  public init(
    of person: VirtualPatient, placebo: PlaceboResponse?, population: PopulationParameters,
    hypotheses: Hypotheses, seed: UInt64
  ) {
    let phq9 = PHQ9.expectedBaseline(
      madrs: person.baselineMADRS, oddsRatio: person.parameters.oddsRatioOfPHQ9)
    baselines = (person.baselineMADRS, phq9)
    self.placebo = placebo
    joint = JointEffect(isAdditive: Double(hypotheses.value(of: .nonDrugAdditive)))
    let more = Double.maximum(
      0, Double(person.history.failedTreatments) - population[.failedTreatments])
    keptBeyondHalf = Double.exp(-population[.resistance] * more)
    key = person.key(seed)
    raterNoise = population[.raterNoise]
    pressures = (person.history.systolic, person.history.diastolic)
    pressureErrors = PressureErrors(population)
    others = OtherRelief(
      parameters: population, failedTreatments: person.history.failedTreatments,
      traits: placebo?.traits ?? .typical, sessions: placebo?.sessions ?? [])
  }

  /// What is seen of an observable at a time (h): scores as rated, everything else as it is.
  ///
  /// - Parameter drugAlone: the model's value.
  public func seen(_ drugAlone: Double, of observable: Observable, at time: Double) -> Double {
    guard let scale = Self.scale(of: observable) else {
      return observable == .probability(.sedation) ? sedated(drugAlone, at: time) : drugAlone
    }
    let score = expected(drugAlone, of: observable, at: time)
    return isRated ? rated(score, scale, at: time) : score
  }

  /// What is seen of an observable at some times (h), in their order.
  package func seen(
    _ drugAlone: [Double], of observable: Observable, at times: [Double]
  ) -> [Double] {
    zip(times, drugAlone).map { seen($1, of: observable, at: $0) }
  }

  /// The probability that sedation has begun in this session, with what the control does.
  private func sedated(_ alone: Double, at time: Double) -> Double {
    guard let sedation, let start = placebo?.sessions.last(where: { $0 <= time }) else {
      return alone
    }
    let share = sedation.share * (1 - Double.exp(-sedation.rate * (time - start)))
    return 1 - (1 - alone) * (1 - share)
  }

  /// The same person's course where the setting's control is given in place of the drug.
  package var ofControl: ClinicalCourse {
    var course = self
    let parameters = others.parameters
    (course.isControl, course.others.sessions) = (true, [])
    course.sedation = placebo?.setting.sedationOfControl.map {
      (parameters[$0], parameters[.midazolamSedationRate])
    }
    return course
  }

  /// Whether somebody writes scores down.
  var isRated: Bool { placebo != nil && raterNoise != 0 }

  /// The same person's course as it becomes known: when sessions have begun (h), and what else has.
  ///
  /// - Parameter drug: those sessions in which ketamine is given; nil for all, or none where the
  ///   control is given in its place.
  package func attending(
    _ sessions: [Double], withDrug drug: [Double]? = nil, beside started: [StartedTreatment]
  ) -> ClinicalCourse {
    var course = self
    course.placebo?.sessions = sessions
    course.others.sessions = drug ?? (isControl ? [] : sessions)
    course.others.started = started
    return course
  }

  /// The score of an observable at a time (h) as it would be on average over raters.
  ///
  /// - Parameter drugAlone: the model's value.
  public func expected(_ drugAlone: Double, of observable: Observable, at time: Double) -> Double {
    guard let scale = Self.scale(of: observable) else { return drugAlone }
    let baseline = observable == .madrs ? baselines.madrs : baselines.phq9
    guard baseline > 0 else { return drugAlone }
    return expected(
      shareLeft: drugAlone / baseline, of: baseline, upTo: Double(scale.range.upperBound), at: time)
  }

  /// The expected total of a scale of which the drug alone leaves some share.
  ///
  /// - Parameters:
  ///   - drug: what is left of it (1).
  ///   - baseline: the total before treatment, above 0.
  ///   - highest: the largest total.
  package func expected(
    shareLeft drug: Double, of baseline: Double, upTo highest: Double, at time: Double,
    under circumstances: Circumstances = Circumstances()
  ) -> Double {
    guard placebo != nil || !others.started.isEmpty else { return baseline * resisted(drug) }
    let drug = circumstances.drug == 1 ? drug : drug.raised(to: circumstances.drug)
    var alone = placebo?.shareLeft(of: baselines.madrs, at: time, under: circumstances) ?? 1
    var deviation = placebo?.deviation(at: time) ?? 0
    if !others.started.isEmpty {
      let taking = circumstances.expectancy * (placebo?.lasting(at: time) ?? 0)
      alone *= Double.exp(-others.relief(at: time, beyond: taking, circumstances.otherTreatments))
      deviation += others.deviation(at: time)
    }
    let left = joint.severity(drug: 1 - drug, placebo: 1 - alone)
    let share = Double.minimum(Double.maximum(baseline * left / highest, 0), 1)
    let own = shiftingLogit(of: share, by: deviation)
    return baseline * resisted(highest * own / baseline)
  }

  /// Whether what is seen of an observable can differ from the model's own value.
  static func changes(_ observable: Observable) -> Bool {
    scale(of: observable) != nil || observable == .probability(.sedation)
  }

  /// The scale behind a score; nil for what is no score of a setting.
  private static func scale(of observable: Observable) -> Instrument? {
    switch observable {
    case .madrs: MADRS.instrument
    case .phq9: PHQ9.instrument
    default: nil
    }
  }

  /// Beyond half of the symptoms, gains shrink with every failed treatment. Whether half is reached
  /// does not change.
  private func resisted(_ share: Double) -> Double {
    guard share < 0.5 else { return share }
    return 0.5 - keptBeyondHalf * (0.5 - share)
  }

  /// What a rater writes down: a whole number of the scale. An error that would leave the scale is
  /// drawn again. Ratings of one minute are one rating; before treatment it is the baseline.
  package func rated(_ score: Double, _ scale: Instrument, at time: Double) -> Double {
    let (lowest, highest) = (Double(scale.range.lowerBound), Double(scale.range.upperBound))
    guard time > 0 else { return score.rounded() }
    let noise = raterNoise * highest / Double(MADRS.instrument.range.upperBound)
    var stream = RandomStream(
      key, occasion: Int((time * 60).rounded()), purpose: .rating, name: scale.name)
    var rating: Double
    repeat {
      rating = (score + noise * stream.normal()).rounded()
    } while !(lowest...highest).contains(rating)
    return rating
  }
}

extension Double {
  /// A share of 0 or more to a power.
  fileprivate func raised(to exponent: Double) -> Double {
    self > 0 ? Double.exp(exponent * Double.log(self)) : 0
  }
}
