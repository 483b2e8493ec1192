// SPDX-License-Identifier: Apache-2.0

package import Encodings

extension Synonyms {
  /// What people call routes, drugs and the fields of a treatment.
  package static let ofTreatments: Synonyms = [
    "iv":
      "intravenous intravenously infusion infused drip i-v vein iv-infusion push bolus iv-drip intravenous-infusion iv-push",
    "im": "intramuscular intramuscularly i-m muscle injection",
    "sc": "subcutaneous subcutaneously subcut subq sub-q sq s-c injection",
    "nasal": "intranasal intranasally in i-n nose nostril spray nasal-spray nose-spray",
    "sublingual": "sl s-l tongue under-the-tongue wafer",
    "lozenge": "lozenges troche troches rdt",
    "film": "films oral-film odf",
    "oral": "po p-o per-os mouth by-mouth tablet tablets pill capsule swallowed orally peroral",
    "esketamine":
      "spravato s-ketamine s ketanest ketanest-s s-ketamin ketamine-s s-enantiomer eskatamine esketamin",
    "arketamine": "r-ketamine r r-ketamin ketamine-r r-enantiomer pcn-101",
    "ketamine":
      "racemate racemic racemic-ketamine ketalar ketaject ketamine-hcl ketamine-hydrochloride r-s-ketamine rs-ketamine",
    "none": "placebo saline control sham nothing",
    "sessions": "doses schedule visits treatments infusions administrations dosing",
    "name": "title label",
    "drug": "medication medicine compound substance product",
    "days": "when on at-days day-list",
    "day": "when on date start",
    "dose": "dosage amount amt mg quantity strength",
    "rate": "infusion-rate speed flow",
    "route": "via administration roa way",
    "over": "duration length infusion infusion-time infusion-duration dur for minutes run-time",
    "hold": "holding held hold-time dwell",
    "time": "clock hour start-time time-of-day",
    "pauses": "pause interruption interruptions",
    "changes": "change rate-changes",
    "stop": "stopped end-early abort",
    "repeat": "count times number n doses n-doses repeats number-of-doses",
    "interval": "frequency ii tau spacing period dosing-interval",
    "swallowed": "swallow",
    "spat": "spit spit-out expectorated",
  ]
}
