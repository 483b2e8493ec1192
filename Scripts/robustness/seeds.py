# SPDX-License-Identifier: Apache-2.0
"""Files of every kind that kairos reads, small and right: what others are made from."""

PROTOCOL = """\
name: Six infusions
drug: ketamine
sessions:
  - days: [0, 2, 4]
    dose: 0.5 mg/kg
    route: iv
    over: 40 min
  - days: [7]
    dose: 100 mg
    route: oral
"""
PATIENT = """\
weight: 80 kg
height: 180 cm
age: 50 a
sex: female
baseline: {madrs: 30}
cyp2b6: '*1/*6'
liver: normal
with: [grapefruit, {name: diazepam, amount: 10 mg/d}]
set:
  mood.rate: 2 /h
switch: {hydroxynorketamine: active}
block: [ampa]
"""
PATIENTS = """\
id,weight [kg],age,sex,madrs,height,cyp2b6
a,70,40,female,30,170,*1/*1
b,80,50,male,35,,
"c, d",65.5,33,female,28,165,*6/*6
"""
EVENTS = """\
ID,TIME,EVID,AMT,RATE,CMT,II,ADDL,SS,DV,MDV
1,0,1,100,0,1,12,3,0,.,1
1,1.5,0,.,.,1,.,.,.,2.5,0
1,20,0,.,.,1,.,.,.,1.5,0
2,0,1,50,25,1,.,.,.,.,1
2,4,0,.,.,1,.,.,.,.8,0
2,24,4,50,0,1,24,.,1,.,1
2,30,0,.,.,1,.,.,.,.7,0
"""
CONCENTRATIONS = """\
id,time [h],c [ng/mL],EVID
1,0,0,0
1,1,50,0
1,2,40,0
1,3,20,0
1,4,10,0
1,6,5,0
2,0,.,1
2,1,44,0
2,2,30,0
2,3,15,0
2,6,4,0
"""
VALUES = """\
id,S,k
a,1,0.1
b,2,0.2
c,3.5,1e-3
"""
MODEL = """\
<?xml version="1.0" encoding="UTF-8"?>
<sbml xmlns="http://www.sbml.org/sbml/level3/version1/core" level="3" version="1">
<model id="m"><listOfCompartments><compartment id="c" size="2" constant="true" spatialDimensions="3"/>
</listOfCompartments><listOfSpecies>
<species id="S" compartment="c" initialAmount="10" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
<species id="P" compartment="c" initialConcentration="0" hasOnlySubstanceUnits="false" boundaryCondition="false" constant="false"/>
</listOfSpecies><listOfParameters><parameter id="k" value="0.3" constant="true"/></listOfParameters>
<listOfReactions><reaction id="r" reversible="false" fast="false"><listOfReactants>
<speciesReference species="S" stoichiometry="1" constant="true"/></listOfReactants><listOfProducts>
<speciesReference species="P" stoichiometry="1" constant="true"/></listOfProducts><kineticLaw>
<math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><ci>c</ci><ci>k</ci><ci>S</ci></apply></math>
</kineticLaw></reaction></listOfReactions>
<listOfEvents><event id="e" useValuesFromTriggerTime="true"><trigger initialValue="true" persistent="true">
<math xmlns="http://www.w3.org/1998/Math/MathML"><apply><geq/><csymbol encoding="text"
definitionURL="http://www.sbml.org/sbml/symbols/time">t</csymbol><cn>2</cn></apply></math></trigger>
<listOfEventAssignments><eventAssignment variable="S"><math xmlns="http://www.w3.org/1998/Math/MathML">
<apply><plus/><ci>S</ci><cn>5</cn></apply></math></eventAssignment></listOfEventAssignments></event></listOfEvents>
</model></sbml>
"""
TRIAL = """\
id,arm,visit,baseline,change,day,event
1,A,1,20,-3,4,1
1,A,2,20,-6,5,0
2,B,1,27,-9,15,0
2,B,2,27,0,16,1
3,A,1,23,-4,26,1
3,A,2,23,-11,27,0
4,B,1,30,-1,37,0
5,A,1,26,0,8,1
5,A,2,26,-6,9,0
6,B,1,22,-1,19,0
6,B,2,22,-3,20,1
7,A,1,29,-4,30,1
8,B,1,25,-9,41,0
8,B,2,25,-9,42,1
9,A,1,21,-3,12,1
9,A,2,21,-5,13,0
10,B,1,28,-12,23,0
10,B,2,28,-5,24,1
"""

FILES = {
    "p.yaml": PROTOCOL, "pat.yaml": PATIENT, "pe.csv": PATIENTS, "d.csv": EVENTS, "n.csv": CONCENTRATIONS,
    "s.csv": VALUES, "m.xml": MODEL, "tr.csv": TRIAL,
}
