// SPDX-License-Identifier: Apache-2.0

// What a user of the library names and what lives on a lower floor. Each name stays the type's own: a
// second one for the same thing would be one too many.

@_exported public import struct Cohorts.Patient
@_exported public import struct Cohorts.Setting
@_exported public import enum Cohorts.Sex
@_exported public import enum KetamineModel.KnockOut
@_exported public import enum KetamineModel.Observable
@_exported public import enum KetamineModel.SideEffect
@_exported public import enum KetamineModel.Switch
@_exported public import enum Pharmacokinetics.CYP2B6Genotype
@_exported public import enum Pharmacokinetics.Drug
@_exported public import enum Pharmacokinetics.Enantiomer
@_exported public import enum Pharmacokinetics.KidneyFunction
@_exported public import enum Pharmacokinetics.LiverFunction
@_exported public import enum Pharmacokinetics.Molecule
@_exported public import enum Pharmacokinetics.Preset
@_exported public import enum Pharmacokinetics.Residue
@_exported public import enum Pharmacokinetics.SamplingSite
@_exported public import struct Quantities.Reference
@_exported public import struct Therapy.TreatmentProtocol
