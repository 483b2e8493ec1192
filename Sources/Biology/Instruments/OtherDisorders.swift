// SPDX-License-Identifier: Apache-2.0

// Scales of anxiety, of post-traumatic stress and of obsessions. The model knows symptoms of
// depression only: that these follow them is a guess, and every one of them is marked exploratory.

/// The Generalised Anxiety Disorder scale: seven items from 0 to 3, total 0 to 21; bands begin at 5,
/// 10 and 15.
///
/// Spitzer RL et al. Arch Intern Med 2006;166:1092-1097, doi:10.1001/archinte.166.10.1092.
public enum GAD7 {
  public static let scale = DomainScale(
    "GAD-7",
    [
      ("feeling nervous", 3, .mood), ("control of worry", 3, .mood), ("worry", 3, .mood),
      ("relaxing", 3, .somatic), ("restlessness", 3, .somatic), ("irritability", 3, .mood),
      ("fear", 3, .mood),
    ], remission: 4, isExploratory: true,
    source: "Spitzer RL et al. Arch Intern Med 2006;166:1092-1097, doi:10.1001/archinte.166.10.1092"
  )
}

/// The Clinician-Administered PTSD Scale for DSM-5: 20 items from 0 to 4, total 0 to 80: five of
/// intrusion, two of avoidance, seven of cognition and mood, six of arousal.
///
/// Weathers FW et al. Psychol Assess 2018;30:383-395, doi:10.1037/pas0000486. Numbers only.
public enum CAPS5 {
  public static let scale = DomainScale(
    "CAPS-5", PostTraumaticStress.items, remission: 11, isExploratory: true,
    source: "Weathers FW et al. Psychol Assess 2018;30:383-395, doi:10.1037/pas0000486")
}

/// The PTSD Checklist for DSM-5: the same twenty symptoms, filled in by the patient, total 0 to 80; 31
/// to 33 and more suggest the disorder.
///
/// Blevins CA et al. J Trauma Stress 2015;28:489-498, doi:10.1002/jts.22059.
public enum PCL5 {
  public static let scale = DomainScale(
    "PCL-5", PostTraumaticStress.items, remission: 30, isExploratory: true,
    source: "Blevins CA et al. J Trauma Stress 2015;28:489-498, doi:10.1002/jts.22059")
}

/// The Yale-Brown Obsessive Compulsive Scale: ten items from 0 to 4, total 0 to 40; bands begin at 8,
/// 16, 24 and 32.
///
/// Goodman WK et al. Arch Gen Psychiatry 1989;46:1006-1011,
/// doi:10.1001/archpsyc.1989.01810110048007. Numbers only.
public enum YBOCS {
  public static let scale = DomainScale(
    "Y-BOCS",
    (1...5).map { ("obsessions \($0)", 4, .cognition) }
      + (1...5).map { ("compulsions \($0)", 4, .mood) }, remission: 12, isExploratory: true,
    source:
      "Goodman WK et al. Arch Gen Psychiatry 1989;46:1006-1011, "
      + "doi:10.1001/archpsyc.1989.01810110048007")
}

enum PostTraumaticStress {
  /// The twenty symptoms of the DSM-5 by their clusters.
  static let items: [(name: String, highest: Int, domain: MADRS.Domain)] =
    (1...5).map { ("intrusion \($0)", 4, .mood) }
    + (1...2).map { ("avoidance \($0)", 4, .anhedonia) }
    + (1...4).map { ("negative mood \($0)", 4, .mood) }
    + (1...3).map { ("loss of interest \($0)", 4, .anhedonia) }
    + (1...2).map { ("reactivity \($0)", 4, .mood) }
    + (1...2).map { ("arousal \($0)", 4, .somatic) } + [
      ("concentration", 4, .cognition), ("sleep", 4, .somatic),
    ]
}
