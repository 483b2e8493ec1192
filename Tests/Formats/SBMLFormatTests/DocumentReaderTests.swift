// SPDX-License-Identifier: Apache-2.0

import NetworkSupport
import Testing

/// Models that are no models, and models that need what is not there.
struct DocumentReaderTests {
  @Test func otherLevelsAreRefused() {
    let text = "<sbml level=\"1\" version=\"2\"><model/></sbml>"
    #expect(Outcome.refusal(text).hasPrefix("unsupported: SBML Level 1"))
  }

  @Test func aRequiredPackageIsRefusedByName() {
    let address = "xmlns:comp=\"http://www.sbml.org/sbml/level3/version1/comp/version1\""
    let needed = ModelText.file(root: address + " comp:required=\"true\"")
    #expect(
      Outcome.refusal(needed)
        == "unsupported: the SBML package \"comp\", which the model requires")
    #expect(Outcome.refusal(ModelText.file(root: address + " comp:required=\"false\"")).isEmpty)
  }

  @Test(arguments: [
    ("<listOfPlants/>", "<listOfPlants> does not belong into <model>"),
    ("<listOfParameters><species/></listOfParameters>", "does not belong into <listOfParameters>"),
    ("<listOfParameters/><listOfParameters/>", "stands twice in <model>"),
    (
      "<listOfParameters><parameter value=\"1\"/></listOfParameters>",
      "<parameter> has no attribute id"
    ),
    (
      "<listOfParameters><parameter id=\"x\" value=\"1,5\"/></listOfParameters>",
      "value of <parameter> must be a number; found \"1,5\""
    ),
    (
      "<listOfParameters><parameter id=\"x\" constant=\"yes\"/></listOfParameters>",
      "constant of <parameter> must be true or false; found \"yes\""
    ),
    (
      "<listOfReactions><reaction id=\"r\" fast=\"true\"/></listOfReactions>",
      "unsupported: line 4: the fast reaction r"
    ),
  ])
  func whatIsWrongIsNamedWithItsLine(_ part: String, _ expected: String) {
    let refusal = Outcome.refusal(ModelText.file(part))
    #expect(refusal.contains(expected), "\(refusal)")
    #expect(refusal.contains("line 4: "))
  }
}
