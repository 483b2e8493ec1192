
// What follows is Scripts/library/Comparison.swift: it prints what the ten lines found as lines
// "name, time in hours, value" for Scripts/library/compare.py, and how long a cohort of 1,000 takes.

for (name, observable) in [
  ("score.madrs", Observable.madrs), ("plasma.ketamine.venous", .plasma(.ketamine)),
] {
  for hours in [0.0, 0.5, 1, 2, 4, 24, 48, 96, 168, 336, 672, 1008] {
    print("check,\(name),\(hours),\(course[observable, at: .hours(hours)].value)")
  }
}

let clock = ContinuousClock()
for _ in 1...3 {
  let time = try clock.measure {
    _ = try Kairos.simulate(
      plan, in: .cohort(of: 1_000, like: patient, seed: 1), until: .weeks(6))
  }
  print("seconds,\(Double(time.components.seconds) + 1e-18 * Double(time.components.attoseconds))")
}
