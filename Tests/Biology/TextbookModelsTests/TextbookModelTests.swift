// SPDX-License-Identifier: Apache-2.0

import Testing
import TextbookModels

/// Names, compartments and parameters of the textbook models.
struct TextbookModelTests {
  @Test func namesLeadToModels() {
    #expect(TextbookModel.all.count == 12)
    #expect(Set(TextbookModel.all.map { $0.name }).count == 12)
    for model in TextbookModel.all { #expect(TextbookModel(named: model.name) == model) }
    #expect(TextbookModel(named: "four-compartment") == nil)
  }

  @Test(arguments: [
    ("one-compartment", "CL V"), ("one-compartment-oral", "CL V KA"),
    ("two-compartment", "CL V1 Q V2"), ("two-compartment-oral", "CL V1 Q V2 KA"),
    ("three-compartment", "CL V1 Q2 V2 Q3 V3"),
    ("three-compartment-oral", "CL V1 Q2 V2 Q3 V3 KA"),
    ("one-compartment-michaelis-menten", "VM KM V"),
    ("two-compartment-oral-michaelis-menten", "VM KM V1 Q V2 KA"),
  ])
  func parametersHaveTextbookNames(name: String, parameters: String) throws {
    let model = try #require(TextbookModel(named: name))
    #expect(model.parameters.map { $0.name } == parameters.split(separator: " ").map(String.init))
  }

  @Test func theDepotIsFirst() throws {
    let model = try #require(TextbookModel(named: "three-compartment-oral"))
    #expect(model.compartments == [.depot, .central, .shallow, .deep])
    #expect(model.central == 1)
    #expect(TextbookModel(.oneCompartment).compartments == [.central])
  }
}
