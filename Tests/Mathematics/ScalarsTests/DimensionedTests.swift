// SPDX-License-Identifier: Apache-2.0

import Scalars
import Testing

struct DimensionedTests {
  private let dose = Dimensioned(50, Dimension(mass: 1))
  private let volume = Dimensioned(10, Dimension(volume: 1))
  private let hours = Dimensioned(2, Dimension(time: 1))

  @Test func consistentEquations() {
    let clearance = volume / hours
    let rate = clearance * (dose / volume) - dose / hours
    #expect(rate.isConsistent(with: Dimension(mass: 1, time: -1)))
    #expect(!rate.isConsistent(with: Dimension(mass: 1)))
    #expect(rate.value == 0)
    let curve = hill(
      dose / volume, half: Dimensioned(5, Dimension(mass: 1, volume: -1)), exponent: 2)
    #expect(curve.isConsistent(with: .one))
    #expect(curve.value == 0.5)
  }

  @Test func unlikeSumsAndComparisons() {
    #expect((dose + volume).violation == "adds mass and volume")
    #expect((dose - hours).violation == "subtracts mass and time")
    #expect((1 + dose).violation == "adds a pure number and mass")
    #expect(Dimensioned.maximum(dose, 1).violation == "compares mass and a pure number")
    #expect(Dimensioned.minimum(dose, volume).violation == "compares mass and volume")
    let chosen = Dimensioned.select(hours, positive: dose, otherwise: volume)
    #expect(chosen.violation == "chooses between mass and volume")
  }

  @Test func functionsOfQuantities() {
    #expect(Dimensioned.exp(hours).violation == "takes exp of time")
    #expect(Dimensioned.log(dose).violation == "takes log of mass")
    #expect(Dimensioned.log(onePlus: dose).violation == "takes log1p of mass")
    #expect(Dimensioned.pow(dose, Dimensioned(0.75)).violation == "takes a power of mass")
    #expect(Dimensioned.pow(2, hours).violation == "takes a power with an exponent of time")
    #expect(
      hill(dose, half: volume, exponent: 1).violation == "compares mass·volume⁻¹ and a pure number")
    #expect(hill(dose, half: dose, exponent: hours).violation != nil)
    for function in ElementaryFunction.allCases where function != .sqrt {
      #expect(function(dose).violation == "takes \(function.name) of mass")
      #expect(function(dose / dose).violation == nil)
    }
  }

  @Test func theFirstViolationIsKept() {
    let wrong = dose + volume
    #expect((wrong * hours + 1).violation == wrong.violation)
    #expect((hours - wrong).violation == wrong.violation)
    #expect(Dimensioned.exp(wrong).violation == wrong.violation)
    #expect(Dimensioned.sqrt(-wrong / 2).violation == wrong.violation)
    #expect(Dimensioned.pow(hours, wrong).violation == wrong.violation)
    #expect(Dimensioned.select(wrong, positive: 1, otherwise: 2).violation == wrong.violation)
    #expect(Dimensioned.select(1, positive: wrong, otherwise: wrong).violation == wrong.violation)
    #expect(!wrong.isConsistent(with: Dimension(mass: 1)))
  }

  @Test func zeroGoesWithAnyDimension() {
    #expect((0 + dose).isConsistent(with: Dimension(mass: 1)))
    #expect((dose - 0).dimension == Dimension(mass: 1))
    #expect(Dimensioned.positivePart(dose).dimension == Dimension(mass: 1))
    #expect(Dimensioned.maximum(0, dose).dimension == Dimension(mass: 1))
    #expect(Dimensioned.select(dose, positive: 0, otherwise: volume).dimension == volume.dimension)
    #expect((0 * dose + volume).violation == nil)
    #expect((0 / dose + volume).violation == nil)
    #expect((Dimensioned(0.0) + dose).violation == nil)
    #expect((Dimensioned.sqrt(0) + dose).violation == nil)
    #expect(Dimensioned.exp(0).dimension == .one)
    #expect((dose - dose + volume).violation == "adds mass and volume")
  }

  @Test func powersAndRoots() {
    let area = Dimensioned(9, Dimension(length: 2))
    #expect(Dimensioned.sqrt(area).isConsistent(with: Dimension(length: 1)))
    #expect(Dimensioned.sqrt(area).value == 3)
    #expect(Dimensioned.sqrt(dose).violation == "takes sqrt of mass")
    #expect(Dimensioned.pow(dose, -2).isConsistent(with: Dimension(mass: -2)))
    #expect(Dimensioned.pow(dose, 0).isConsistent(with: .one))
    #expect(
      Dimensioned.root(Dimensioned.pow(volume, 3), 3).isConsistent(with: Dimension(volume: 1)))
    #expect(Dimensioned.root(dose, 3).violation == "takes root 3 of mass")
    #expect(Dimensioned.pow(dose, 1000).violation == "takes power 1000 of mass")
    #expect(Dimensioned.pow(Dimensioned(2), 1000).isConsistent(with: .one))
  }

  @Test func numbers() {
    #expect(dose.magnitude == 50 && (-dose).magnitude == 50)
    #expect(Dimensioned(exactly: 3) == 3)
    #expect(Dimensioned(exactly: UInt64.max) == nil)
    var quotient = dose
    quotient /= volume
    quotient *= 2
    quotient.negate()
    #expect(quotient == Dimensioned(-10, Dimension(mass: 1, volume: -1)))
    #expect(hours.reciprocal == Dimensioned(0.5, Dimension(time: -1)))
  }
}
