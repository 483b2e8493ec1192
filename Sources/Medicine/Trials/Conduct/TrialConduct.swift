// SPDX-License-Identifier: Apache-2.0

import Cohorts
import KetamineModel
import Scalars
import Statistics
import Therapy

/// Leads people through a trial.
///
/// Everything that is drawn for somebody has a key of her own and none of the arm: under another arm
/// the same person has the same luck, which is what makes a truth of two futures comparable.
package struct TrialConduct: Sendable {
  package let moments: TrialMoments
  package let enrolment: Enrolment
  package let seed: UInt64
  let recurrence: RecurrentEvent?
  /// Whether what comes after somebody stopped is followed even where nobody rates it.
  private let isPolicyAsked: Bool

  package var trial: Trial { moments.trial }

  package init(_ moments: TrialMoments, seed: UInt64) {
    self.moments = moments
    self.seed = seed
    enrolment = Enrolment(moments.trial, moments.batch.population)
    let isSedating = moments.sessions.joined().contains { $0.control?.sedation != nil }
    let isNeeded =
      !moments.trial.sideEffects.isEmpty || isSedating && moments.trial.needsDissociation
    recurrence = isNeeded ? RecurrentEvent() : nil
    isPolicyAsked = moments.trial.analyses.contains {
      $0.estimand.discontinuation == .treatmentPolicy
    }
  }

  /// Follows people through an arm.
  ///
  /// - Parameters:
  ///   - isTruth: whether everything is to be known, also what nobody of the trial would see.
  ///   - end: until when they are followed, h.
  ///   - stayed: until when it is known that they did not stop, h.
  /// - Throws: ``BatchError``.
  func follow(
    _ people: [Applicant], in arm: Int, isTruth: Bool, study: StudyEffect = .none,
    until end: Double, stayed: Double = 0
  ) throws(BatchError) -> [PatientRecord] {
    let never = people.map { _ in Double.infinity }
    let whole = try DrugCourses(of: people, in: arm, of: moments, stops: never, until: end)
    var (records, sights): ([PatientRecord], [Sight]) = ([], [])
    var ways: [RuledWay?] = []
    for (place, applicant) in people.enumerated() {
      ways.append(try way(of: applicant, in: arm, whole, at: place, until: end))
      let sight = Sight(
        of: applicant, in: arm, whole, at: place, moments, stop: .infinity, study: study,
        way: ways[place], sedates: sedation(of: applicant))
      records.append(conduct(applicant, arm, sight, until: end, stayed: stayed))
      sights.append(sight)
    }
    let cut = people.indices.filter { place in
      let record = records[place]
      return record.stopped != nil && (record.isFollowed || isTruth && isPolicyAsked)
    }
    try followAfterStop(cut, of: people, in: arm, whole, ways, &records, until: end, study)
    for place in people.indices {
      finish(&records[place], people[place], arm, sights[place], whole, place)
      let end = records[place].stopped ?? .infinity
      records[place].decisions = ways[place]?.decisions.filter { $0.time < end } ?? []
    }
    return records
  }

  /// Her visits as long as she is treated, and what happens on the way.
  private func conduct(
    _ applicant: Applicant, _ arm: Int, _ sight: Sight, until end: Double, stayed: Double
  ) -> PatientRecord {
    let key = PatientKey(seed: seed, index: applicant.index)
    var record = PatientRecord(
      index: applicant.index, arm: arm, stratum: applicant.stratum, baseline: sight.baseline)
    var (last, lastSeen) = (0.0, sight.baseline)
    for (place, visit) in trial.visits.enumerated() {
      let time = Double(visit.day(of: key, at: place) * 24)
      guard time <= end else { break }
      let undisturbed = sight.score(at: time)
      let seen =
        record.rescued.map { sight.score(at: time, rescue: relief(at: time, since: $0)) }
        ?? undisturbed
      if record.stopped == nil, time > last, last >= stayed {
        record.stopped = stop(
          in: last...time, observed: lastSeen, unobserved: seen, sight.baseline, key, place)
        if record.stopped != nil { record.isFollowed = isFollowed(key) }
      }
      record.scores.append(
        PatientRecord.Scores(time: time, undisturbed: undisturbed, onTreatment: seen))
      guard record.stopped == nil else { continue }
      (last, lastSeen) = (Double.maximum(time, last), seen)
      if let rescue = trial.rescue, record.rescued == nil,
        rescue.isGiven(on: visit.day, score: seen, baseline: sight.baseline)
      {
        record.rescued = time
      }
    }
    return record
  }

  private func relief(at time: Double, since begin: Double) -> Double {
    trial.rescue?.relief(after: time - begin) ?? 0
  }

  private func stop(
    in interval: ClosedRange<Double>, observed: Double, unobserved: Double, _ baseline: Double,
    _ key: PatientKey, _ visit: Int
  ) -> Double? {
    guard let discontinuation = trial.discontinuation else { return nil }
    var stream = RandomStream(key, occasion: visit, purpose: .dropout)
    let score = discontinuation.driver == .observed ? observed : unobserved
    let points = (score - baseline) * 60 / trial.measure.highest
    return discontinuation.time(
      change: points, in: interval, of: trial.end, chance: stream.uniform())
  }

  private func isFollowed(_ key: PatientKey) -> Bool {
    var stream = RandomStream(key, purpose: .dropout, name: "followed")
    return stream.uniform() < trial.discontinuation?.followed ?? 0
  }

  /// What comes of those who stopped, with the doses and sessions that they still had.
  private func followAfterStop(
    _ places: [Int], of people: [Applicant], in arm: Int, _ whole: DrugCourses,
    _ ways: [RuledWay?], _ records: inout [PatientRecord],
    until end: Double, _ study: StudyEffect
  ) throws(BatchError) {
    guard !places.isEmpty else { return }
    let those = places.map { people[$0] }
    let stops = places.map { records[$0].stopped ?? .infinity }
    let results = places.map { whole.result(ofPerson: $0) }
    let isRuled = trial.stages(of: arm) != nil
    let courses = try DrugCourses(
      of: those, in: arm, of: moments, stops: stops,
      given: isRuled ? results.map { $0?.treatment.regimen } : [], until: end)
    for (slot, place) in places.enumerated() {
      let sight = Sight(
        of: those[slot], in: arm, courses, at: slot, moments, stop: stops[slot], study: study,
        way: ways[place], sedates: sedation(of: those[slot]))
      for visit in records[place].scores.indices where records[place].hasStopped(by: visit) {
        let time = records[place].scores[visit].time
        records[place].scores[visit].offTreatment = sight.score(at: time)
        records[place].scores[visit].actual = sight.score(
          at: time, rescue: records[place].rescued.map { relief(at: time, since: $0) } ?? 0)
      }
    }
  }

  /// What is known once all is over: scores while she was treated, side effects, the guess.
  private func finish(
    _ record: inout PatientRecord, _ applicant: Applicant, _ arm: Int, _ sight: Sight,
    _ courses: DrugCourses, _ place: Int
  ) {
    for visit in record.scores.indices where !record.hasStopped(by: visit) {
      record.scores[visit].offTreatment = record.scores[visit].undisturbed
      record.scores[visit].actual = record.scores[visit].onTreatment
    }
    let end = record.stopped ?? .infinity
    let attended = sight.sessions.filter { $0.start < end }
    record.sessionCount = attended.count
    record.entered = trial.periods.indices.map { enters($0, record) }
    let key = PatientKey(seed: seed, index: applicant.index)
    let asked = trial.occasions(of: arm).filter { $0 < end }
    record.events = trial.sideEffects.enumerated().map { number, effect in
      let risks = attended.map { risk(of: number, in: $0, applicant, courses, place) }
      let background = RecurrentEvent.Risk(
        incidence: applicant.person.parameters.background(of: effect))
      return recurrence?.count(risks + asked.map { _ in background }, effect, key) ?? 0
    }
    if trial.asksForGuess { record.guess = sight.guess(at: end, seed: seed) }
  }

  /// How likely a side effect is in one session of hers.
  private func risk(
    of number: Int, in session: Sight.Attended, _ applicant: Applicant, _ courses: DrugCourses,
    _ place: Int
  ) -> RecurrentEvent.Risk {
    let effect = trial.sideEffects[number]
    let drug = session.control == nil ? session.start + TrialMoments.sessionEnd : nil
    let incidence =
      drug.flatMap { moments.place(of: $0) }.flatMap {
        courses.value(of: moments.effects[number], at: $0, ofPerson: place)
      } ?? applicant.person.parameters.background(of: effect)
    let sedation = effect == .sedation ? session.control?.sedation : nil
    return RecurrentEvent.Risk(
      incidence: incidence,
      shareByControl: sedation.map { moments.batch.population.parameters[$0] } ?? 0)
  }

  /// Whether a control that sedates so many people does so in somebody's session.
  private func sedation(of applicant: Applicant) -> (Int, Double) -> Bool {
    { number, share in
      let risk = RecurrentEvent.Risk(
        incidence: applicant.person.parameters.background(of: .sedation), shareByControl: share)
      return recurrence?.occurs(
        in: number, risk, .sedation, PatientKey(seed: seed, index: applicant.index)) ?? false
    }
  }

  /// Whether somebody is still treated when a period begins, and meets its rule.
  func enters(_ place: Int, _ record: PatientRecord) -> Bool {
    let period = trial.periods[place]
    guard period.start > 0 else { return true }
    if let stopped = record.stopped, stopped <= Double(period.start * 24) { return false }
    guard let rule = period.entry else { return true }
    guard let visit = trial.visits.firstIndex(where: { $0.day == period.start }),
      record.scores.indices.contains(visit)
    else { return false }
    let score = record.scores[visit].onTreatment
    return rule.letsIn(
      score: score, baseline: record.baseline, remission: trial.measure.remission(in: trial.setting)
    )
  }
}
