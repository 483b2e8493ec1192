// SPDX-License-Identifier: Apache-2.0

/// The Scale for Suicide Ideation: 19 items from 0 to 2, total 0 to 38; 3 or less counts as free of it
/// in Abbar M et al. BMJ 2022;376:e067194, doi:10.1136/bmj-2021-067194.
///
/// Beck AT et al. J Consult Clin Psychol 1979;47:343-352, doi:10.1037/0022-006X.47.2.343. Numbers only:
/// the items are numbered here, not worded.
public enum SSI {
  public static let scale = DomainScale(
    "SSI", (1...19).map { ("item \($0)", 2, .suicidality) }, remission: 3,
    source: "Beck AT et al. J Consult Clin Psychol 1979;47:343-352, doi:10.1037/0022-006X.47.2.343")
}

/// The severity of ideation on the Columbia-Suicide Severity Rating Scale: one rating from 0 to 5.
///
/// Posner K et al. Am J Psychiatry 2011;168:1266-1277, doi:10.1176/appi.ajp.2011.10111704. Numbers
/// only.
public enum CSSRS {
  public static let ideation = DomainScale(
    "C-SSRS ideation", [("severity of ideation", 5, .suicidality)], remission: 0,
    source:
      "Posner K et al. Am J Psychiatry 2011;168:1266-1277, doi:10.1176/appi.ajp.2011.10111704")
}
