// SPDX-License-Identifier: Apache-2.0

/// The limits within which a dose is accepted, and the strengths in which devices come.
public enum Dosing {
  /// The strengths of nasal esketamine (mg): one to four devices. Spravato, prescribing
  /// information, 2020, for 28 to 84 mg; 112 mg: Perez-Ruixo C et al. Clin Pharmacokinet
  /// 2021;60:501-516, doi:10.1007/s40262-020-00953-4.
  public static let nasalStrengths: [Double] = [28, 56, 84, 112]
  /// What one nasal device holds (mg). Spravato, prescribing information, 2020.
  public static let nasalDevice = 28.0
  /// The rest between two devices (h): five minutes. Spravato, prescribing information, 2020.
  public static let nasalInterval = 5.0 / 60

  /// How long a dose is held in the mouth unless it is given (h): ten minutes, as Simons P et al.
  /// Front Pain Res 2022;3:946486 had it.
  public static let usualHolding = 10.0 / 60
  /// The longest that a dose is held in the mouth (h) (assumed).
  static let longestHolding = 1.0

  /// A dose below this is refused (mg): a nanogram is no dose (assumed). Far below it the course would
  /// be lost in round-off.
  public static let smallestAmount = 1e-6
  /// A dose above this is refused (mg): no one is given so much for depression (assumed).
  public static let largestAmount = 1000.0
  /// A dose above this is refused (mg/kg) (assumed).
  public static let largestPerKilogram = 10.0
  /// Above this amount (mg) no clinical data reach, and the regimen carries a warning (assumed).
  public static let studiedAmount = 150.0
  /// Above this dose per body weight (mg/kg) no clinical data reach (assumed).
  public static let studiedPerKilogram = 2.0

  /// The usual dose (mg/kg): Murrough JW et al. Am J Psychiatry 2013;170:1134-1142,
  /// doi:10.1176/appi.ajp.2013.13030392.
  public static let usualPerKilogram = 0.5
  /// Below this dose per body weight (mg/kg) the regimen carries a warning: more likely a unit was
  /// forgotten than so little was meant (assumed).
  public static let lowestPerKilogram = 0.02
  /// Nasal esketamine up to this amount (mg) is licensed for everybody, whatever the weight. Spravato,
  /// prescribing information, 2020.
  public static let licensedNasalAmount = 84.0

  /// The shortest and the longest time that a dose is given over, and the longest pause (h): one
  /// second and thirty days (assumed). What is shorter than a second is a bolus.
  static let shortestDuration = 1.0 / 3600
  static let longestDuration = 720.0
  /// The latest time of a dose (h): twenty years (assumed).
  static let latestTime = 175_320.0
  /// The shares of the planned rate at which a pump can be run (assumed).
  static let rateShares = 0.01...10.0

  /// The most doses that one regimen may hold: two years of doses, every hour, are below it.
  public static let mostDoses = 20_000

  /// Two times of a pump's clock count as one if they are closer than this (h): round-off.
  static let clockTolerance = 1e-9

  /// For messages only.
  static let minutesPerHour = 60.0
  static let hundred = 100.0
}
