# SPDX-License-Identifier: Apache-2.0
"""Single source of the benchmark model. gen.py writes every other form from this."""
# time: h, amounts: mg, concentrations: mg/L
PARAMS = dict(
 WT=70, CL=80, V1=40, Q2=150, V2=60, Q3=60, V3=120, ka=1.5, Fbio=0.2, fm=0.7,
 CLn=60, Vn1=100, Qn=50, Vn2=150, fh=0.5, CLh=40, Vh=200, ke0=8, wN=0.15,
 IC50=0.15, hO=1.2, ImaxG=0.6, kG=12, SGl=1.5, kGl=4, kAm=2, EA=2.0, GA50=0.5, hA=2.5,
 EH=0.3, HC50=0.05, kB=0.25, KB=3, kM=0.15, KM=1.8, kS=0.006, kSg=0.012, S0=0.7, Smax=1.3,
 kL=0.002, fL=2, kTin=0.02, kT=0.003, aT=1.0, kD=0.02, Idmn=0.6, SD50=0.2,
 kR=0.04, R0=32, gR=2.2, Iac=0.2, kSI=0.08, SI0=5, gSI=1.5,
 kP=6, P0=125, EP=0.18, EC50P=0.15, kH=5, HR0=72, EHR=0.2, kfb=0.1,
 kC=10, Cmax=40, O50=0.5, gC=3.5, epsm=1e-10,
 rate=0.0,   # infusion rate mg/h, switched by the dosing protocol
)
STATES = [  # name, initial
 ('Adep','0'),('A1','0'),('A2','0'),('A3','0'),('N1','0'),('N2','0'),('Hnk','0'),('Ce','0'),
 ('Gab','1'),('Glu','1'),('Am','1'),('Bdnf','1'),('Mtor','1'),('Syn','S0'),('Homeo','0'),('Tol','0'),
 ('Dmn','1'),('Mad','R0'),('SI','SI0'),('Sbp','P0'),('HR','HR0'),('Cad','0')]
ALG = [
 ('Ck','A1/V1'), ('Cn','N1/Vn1'), ('Ch','Hnk/Vh'),
 ('Xb','Ce + wN*Cn'),
 ('uo','((Xb/IC50)**2 + epsm)**(hO/2)'),
 ('Occ','uo/(1+uo)'),
 ('OccT','Occ/(1+aT*Tol)'),
 ('wg','(((Glu-1)/GA50)**2 + epsm)**(hA/2)'),
 ('Adrive','1 + EA*wg/(1+wg) + EH*Ch/(HC50+Ch)'),
 ('qc','(Occ/O50)**gC'),
 ('dSyn','Syn-S0'),
]
ODES = dict(
 Adep='-ka*Adep',
 A1='rate + Fbio*ka*Adep - (CL+Q2+Q3)/V1*A1 + Q2/V2*A2 + Q3/V3*A3',
 A2='Q2/V1*A1 - Q2/V2*A2',
 A3='Q3/V1*A1 - Q3/V3*A3',
 N1='fm*CL/V1*A1 + fm*(1-Fbio)*ka*Adep - (CLn+Qn)/Vn1*N1 + Qn/Vn2*N2',
 N2='Qn/Vn1*N1 - Qn/Vn2*N2',
 Hnk='fh*CLn/Vn1*N1 - CLh/Vh*Hnk',
 Ce='ke0*(Ck-Ce)',
 Gab='kG*(1 - ImaxG*OccT - Gab)',
 Glu='kGl*(1 + SGl*(1-Gab) - Glu)',
 Am='kAm*(Adrive - Am)',
 Bdnf='kB*(Am*(1+KB)/(KB+Am) - Bdnf)',
 Mtor='kM*(Bdnf**2*(1+KM**2)/(KM**2+Bdnf**2) - Mtor)',
 Syn='kS*(S0-Syn)*(1+fL*Homeo) + kSg*(Mtor-1)*(Smax-Syn)',
 Homeo='kL*(dSyn-Homeo)',
 Tol='kTin*Occ - kT*Tol',
 Dmn='kD*(1 - Idmn*dSyn/(SD50+dSyn) - Dmn)',
 Mad='kR*(R0*Dmn**gR*(1-Iac*OccT) - Mad)',
 SI='kSI*(SI0*(Mad/R0)**gSI - SI)',
 Sbp='kP*(P0*(1+EP*Ck/(EC50P+Ck)) - Sbp)',
 HR='kH*(HR0*(1+EHR*Ck/(EC50P+Ck)) - kfb*(Sbp-P0) - HR)',
 Cad='kC*(Cmax*qc/(1+qc)/(1+aT*Tol) - Cad)',
)
VARIED = ['WT','CL','V1','Q2','V2','Q3','V3','CLn','Vn1','CLh','Vh','ke0','IC50','SGl','EA',
          'kB','kM','kS','kSg','kTin','kD','kR','R0','O50']
CV = 0.30
DOSE_T = [0,48,96,168,216,264]
DUR = 2/3
MGKG = 0.5
TEND = 1008
def grid():
    return [float(t) for t in range(0,337)] + [float(t) for t in range(348,1009,12)]
