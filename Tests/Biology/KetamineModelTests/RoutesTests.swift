// SPDX-License-Identifier: Apache-2.0

import Dynamics
import KetamineModel
import Pharmacokinetics
import Scalars
import Testing

/// What the routes have in common and what sets them apart.
@Suite struct RoutesTests {
  func simulation(_ doses: Dose..., solver: Solver = Solver()) throws -> Simulation {
    try Simulation(Fixture.treatment(doses, until: 24, solver: solver))
  }

  func peak(_ route: Route) throws -> Peak {
    try simulation(Dose(.ketamine, amount: 50, route: route, at: 0))
      .peak(of: .plasma(.ketamine, nil, .arterial))
  }

  /// Every observable is a finite number by every route, and the drug acts.
  @Test(arguments: Route.allCases) func everyObservableExists(_ route: Route) throws {
    let simulation = try simulation(Dose(.ketamine, amount: 100, route: route, at: 0))
    let values = try simulation.values(of: Observable.all, at: [0, 0.5, 1, 4, 24])
    #expect(values.joined().allSatisfy { $0.isFinite })
    #expect(try simulation.peak(of: .glutamate).value > 1.01)
    #expect(try simulation.value(of: .madrs, at: 24) < 32.9)
  }

  /// Vein, muscle, skin, mouth, gut: each later and lower than the one before.
  @Test func onsetAndHeightFollowTheRoute() throws {
    let peaks = try [Route.iv, .im, .sc, .sublingual, .oral].map(peak)
    for (one, next) in zip(peaks, peaks.dropFirst()) {
      #expect(next.time > one.time)
      #expect(next.value < one.value)
    }
    #expect(try peak(.lozenge).value < peak(.film).value)
  }

  /// Norketamine over ketamine: little without a first pass, most where everything is swallowed.
  @Test func firstPassDecidesAboutNorketamine() throws {
    let ratios = try [Route.im, .film, .oral].map { route in
      let simulation = try simulation(Dose(.ketamine, amount: 50, route: route, at: 0))
      let levels = try [Molecule.norketamine, .ketamine].map {
        try simulation.value(of: .plasma($0, nil, .venous), at: 6)
      }
      return levels[0] / levels[1]
    }
    #expect(ratios[0] * 2 < ratios[1] && ratios[1] * 1.5 < ratios[2])
  }

  /// The enantiomers share the gut wall: beside R-ketamine more S-ketamine gets through.
  @Test func enantiomersCompeteInTheGutWall() throws {
    let s = try Dose(.esketamine, amount: 40, route: .oral, at: 0)
    let r = try Dose(.arketamine, amount: 40, route: .oral, at: 0)
    let level = Observable.plasma(.ketamine, .s, .arterial)
    let (alone, both) = (try simulation(s), try simulation(s, r))
    #expect(try both.value(of: level, at: 2) > 1.1 * alone.value(of: level, at: 2))
  }

  /// Nothing of another route is touched by a saturated gut.
  @Test func theGutOfNasalEsketamineIsItsOwn() throws {
    let spray = try Dose(.esketamine, amount: 84, route: .nasal, at: 0)
    let oral = try Dose(.arketamine, amount: 300, route: .oral, at: 0)
    let level = Observable.plasma(.ketamine, .s, .arterial)
    let tight = Solver(tolerance: Tolerance(absolute: 1e-13, relative: 1e-10))
    let (alone, both) = (
      try simulation(spray, solver: tight), try simulation(spray, oral, solver: tight)
    )
    for time in [0.5, 1, 3, 12] {
      let (a, b) = (try alone.value(of: level, at: time), try both.value(of: level, at: time))
      #expect((a - b).magnitude < 1e-7 * a)
    }
  }

  @Test(arguments: Route.allCases) func explicitAndStiffAgree(_ route: Route) throws {
    let dose = try Dose(.ketamine, amount: 60, route: route, at: 0)
    let tolerance = Tolerance(absolute: 1e-11, relative: 1e-8)
    let levels = try [Solver.Method.explicit, .stiff].map { method in
      try simulation(dose, solver: Solver(method: method, tolerance: tolerance))
        .values(of: [.plasma(.ketamine, nil, .venous), .madrs], at: [0.3, 1, 6, 24]).flatMap { $0 }
    }
    for (a, b) in zip(levels[0], levels[1]) { #expect((a - b).magnitude < 1e-6 * b.magnitude) }
  }

  /// A run rests on the parameters of its own route and on no others.
  @Test(arguments: Route.allCases) func aRunCitesItsRoute(_ route: Route) {
    let citations = Citations(
      drugs: [.ketamine], routes: [route], hypotheses: Hypotheses(),
      covariates: Covariates(weight: 70, age: 45, sexContrast: 0))
    let cited = AbsorptionParameter.allCases.filter {
      citations.parameters.contains(Layout.absorption + $0.rawValue)
    }
    #expect(Set(cited) == Set(route.parameters(for: .ketamine)))
    #expect(cited.isEmpty == (route == .iv))
  }
}
