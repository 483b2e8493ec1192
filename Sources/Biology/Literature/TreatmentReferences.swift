// SPDX-License-Identifier: Apache-2.0

package import Quantities

/// What is known of treatments other than ketamine.
extension Reference {
  package static let barr2001 = Reference(
    "barr-2001", authors: "Barr J, Zomorodi K, Bertaccini EJ, Shafer SL, Geller E", year: 2001,
    title:
      "A double-blind, randomized comparison of i.v. lorazepam versus midazolam for sedation of ICU patients via a pharmacologic model",
    published: "Anesthesiology 95:286-298", identifier: "doi:10.1097/00000542-200108000-00007")

  package static let bauer2009 = Reference(
    "bauer-2009", authors: "Bauer M, Pretorius HW, Constant EL, et al.", year: 2009,
    title:
      "Extended-release quetiapine as adjunct to an antidepressant in patients with major depressive disorder: results of a randomized, placebo-controlled, double-blind study",
    published: "J Clin Psychiatry 70:540-549", identifier: "PMID 19358791")

  package static let cuijpers2023 = Reference(
    "cuijpers-2023", authors: "Cuijpers P, Miguel C, Harrer M, et al.", year: 2023,
    title:
      "Cognitive behavior therapy vs. control conditions, other psychotherapies, pharmacotherapies and combined treatment for depression: a comprehensive meta-analysis including 409 trials with 52,702 patients",
    published: "World Psychiatry 22:105-115", identifier: "doi:10.1002/wps.21069")

  package static let ectReviewGroup2003 = Reference(
    "ect-review-group-2003", authors: "UK ECT Review Group", year: 2003,
    title:
      "Efficacy and safety of electroconvulsive therapy in depressive disorders: a systematic review and meta-analysis",
    published: "Lancet 361:799-808", identifier: "doi:10.1016/S0140-6736(03)12705-5")

  package static let lii2023 = Reference(
    "lii-2023", authors: "Lii TR, Smith AE, Flohr JR, et al.", year: 2023,
    title:
      "Randomized trial of ketamine masked by surgical anesthesia in patients with depression",
    published: "Nat Ment Health 1:876-886", identifier: "doi:10.1038/s44220-023-00140-x")

  package static let rush2006 = Reference(
    "rush-2006", authors: "Rush AJ, Trivedi MH, Wisniewski SR, et al.", year: 2006,
    title:
      "Acute and longer-term outcomes in depressed outpatients requiring one or several treatment steps: a STAR*D report",
    published: "Am J Psychiatry 163:1905-1917", identifier: "doi:10.1176/ajp.2006.163.11.1905")

  package static let wilkinson2021 = Reference(
    "wilkinson-2021", authors: "Wilkinson ST, Rhee TG, Joormann J, et al.", year: 2021,
    title:
      "Cognitive behavioral therapy to sustain the antidepressant effects of ketamine in treatment-resistant depression: a randomized clinical trial",
    published: "Psychother Psychosom 90:318-327", identifier: "doi:10.1159/000517074")
}
