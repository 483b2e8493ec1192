// SPDX-License-Identifier: Apache-2.0
// From the project's own collection of yardsticks; generated or written there by hand.
// Reference "limit" integrators, LANES patients per SIMD vector, common adaptive step per vector.
// gcc -O3 -march=native -ffast-math? (not needed) -DW=8 -DMETHOD=5 simd.c -lmvec -lm
#include "common.h"
#ifdef _OPENMP
#include <omp.h>
#endif
#ifndef LANES
#define LANES 8
#endif
#if LANES==1
typedef double V;
#define POW pow
static inline double vmaxl(V a){return a;}
#else
typedef double V __attribute__((vector_size(8*LANES)));
#if LANES==8
V _ZGVeN8vv_pow(V,V);
#ifdef FASTPOW
#include "fastpow.h"
#define VPOW fpow8
#else
#define VPOW _ZGVeN8vv_pow
#endif
#elif LANES==4
V _ZGVdN4vv_pow(V,V);
#define VPOW _ZGVdN4vv_pow
#endif
static inline __attribute__((always_inline)) V mkv(V a){return a;}
static inline __attribute__((always_inline)) V mkd(double a){return (V){0}+a;}
#define TOV(x) _Generic((x),V:mkv,default:mkd)(x)
#define POW(a,b) VPOW(TOV(a),TOV(b))
static inline double vmaxl(V a){double m=a[0];for(int i=1;i<LANES;i++)m=a[i]>m?a[i]:m;return m;}
#endif
#define REAL V
#define SQ(x) ((x)*(x))
#include "ketbench.h"

static double RT=1e-6,AT=1e-9; typedef struct{long steps,rej,nf,nj;}Stat;
static inline V vabs(V a){
#if LANES==1
 return fabs(a);
#else
 typedef long VI __attribute__((vector_size(8*LANES)));return (V)((VI)a&0x7fffffffffffffffL);
#endif
}
static inline V vmx(V a,V b){
#if LANES==1
 return a>b?a:b;
#else
 typedef long VI __attribute__((vector_size(8*LANES)));VI m=a>b;return (V)(((VI)a&m)|((VI)b&~m));
#endif
}
static double enorm(const V*e,const V*y,const V*z){V s={0};for(int i=0;i<NS;i++){V sc=AT+RT*vmx(vabs(y[i]),vabs(z[i]));V q=e[i]/sc;s+=q*q;}return sqrt(vmaxl(s)/NS);}
static void emit(V*out,int k,const V*y){memcpy(out+(size_t)k*NS,y,sizeof(V)*NS);}
static double h_init(const V*y,const V*d){V a={0},b={0};for(int i=0;i<NS;i++){V sc=AT+RT*vabs(y[i]);V u=y[i]/sc,v=d[i]/sc;a+=u*u;b+=v*v;}double d0=sqrt(vmaxl(a)/NS),d1=sqrt(vmaxl(b)/NS);double h=(d0<1e-5||d1<1e-5)?1e-6:0.01*d0/d1;return h;}
#if defined(DP5)
#define MNAME "DP5(4) explicit"
static void solve(const V*p0,V*out,Stat*st){
  V p[NP],y[NS],k1[NS],k2[NS],k3[NS],k4[NS],k5[NS],k6[NS],k7[NS],t_[NS],yn[NS],e[NS]; memcpy(p,p0,sizeof p);
  { double pd[NP],yd[NS]; for(int l=0;l<LANES;l++){for(int i=0;i<NP;i++)pd[i]=((double*)&p[i])[l]; y_init(pd,yd); for(int i=0;i<NS;i++)((double*)&y[i])[l]=yd[i];}}
  int ko=0; 
  for(int g=0;g<12;g++){ double t=SEG_T[g],t1=SEG_T[g+1]; p[P_rate]=SEG_ON[g]?0.75*p[P_WT]:(V){0};
    while(ko<NOUT&&TOUT[ko]<=t)emit(out,ko++,y);
    model_rhs(y,p,k1);st->nf++; double h=h_init(y,k1),err0=1e-4; int rejl=0; 
    while(t<t1){ int last=0; if(t+1.0000001*h>=t1){h=t1-t;last=1;}
      for(int i=0;i<NS;i++)t_[i]=y[i]+h*(0.2*k1[i]); model_rhs(t_,p,k2);
      for(int i=0;i<NS;i++)t_[i]=y[i]+h*(3./40*k1[i]+9./40*k2[i]); model_rhs(t_,p,k3);
      for(int i=0;i<NS;i++)t_[i]=y[i]+h*(44./45*k1[i]-56./15*k2[i]+32./9*k3[i]); model_rhs(t_,p,k4);
      for(int i=0;i<NS;i++)t_[i]=y[i]+h*(19372./6561*k1[i]-25360./2187*k2[i]+64448./6561*k3[i]-212./729*k4[i]); model_rhs(t_,p,k5);
      for(int i=0;i<NS;i++)t_[i]=y[i]+h*(9017./3168*k1[i]-355./33*k2[i]+46732./5247*k3[i]+49./176*k4[i]-5103./18656*k5[i]); model_rhs(t_,p,k6);
      for(int i=0;i<NS;i++)yn[i]=y[i]+h*(35./384*k1[i]+500./1113*k3[i]+125./192*k4[i]-2187./6784*k5[i]+11./84*k6[i]); model_rhs(yn,p,k7); st->nf+=6;
      for(int i=0;i<NS;i++)e[i]=h*(71./57600*k1[i]-71./16695*k3[i]+71./1920*k4[i]-17253./339200*k5[i]+22./525*k6[i]-1./40*k7[i]);
      double er=enorm(e,y,yn); 
      if(er<=1){ double tn=last?t1:t+h;
        if(ko<NOUT&&TOUT[ko]<tn){ V r2[NS],r3[NS],r4[NS],r5[NS]; for(int i=0;i<NS;i++){V dy=yn[i]-y[i],b=h*k1[i]-dy; r2[i]=dy;r3[i]=b;r4[i]=dy-h*k7[i]-b; r5[i]=h*(-12715105075./11282082432*k1[i]+87487479700./32700410799*k3[i]-10690763975./1880347072*k4[i]+701980252875./199316789632*k5[i]-1453857185./822651844*k6[i]+69997945./29380423*k7[i]);}
          while(ko<NOUT&&TOUT[ko]<tn){double s=(TOUT[ko]-t)/h,s1=1-s;for(int i=0;i<NS;i++)t_[i]=y[i]+s*(r2[i]+s1*(r3[i]+s*(r4[i]+s1*r5[i])));emit(out,ko++,t_);} }
        double fac=0.9*pow(er>1e-10?er:1e-10,-0.17)*pow(err0,0.04); if(fac<0.2)fac=0.2; if(fac>10)fac=10; if(rejl&&fac>1)fac=1; err0=er>1e-4?er:1e-4; rejl=0;
        memcpy(y,yn,sizeof y);memcpy(k1,k7,sizeof k1); t=tn; st->steps++; h*=fac;
      } else { st->rej++; rejl=1; double fac=0.9*pow(er,-0.2); h*=fac<0.2?0.2:fac; }
    } }
  while(ko<NOUT)emit(out,ko++,y);
}
#else
#if defined(RODAS5P)
#define MNAME "Rodas5P sparse-LU"
#define ORD 5
#elif defined(RODAS4P)
#define MNAME "Rodas4P sparse-LU"
#define ORD 4
#else
#define MNAME "Rodas4 sparse-LU"
#define ORD 4
#endif
#include "rodas_tab.h"
static void solve(const V*p0,V*out,Stat*st){
  V p[NP],y[NS],k[ST][NS],u[NS],f[NS],yn[NS],J[NNZ],LU[NW],D[NS]; memcpy(p,p0,sizeof p);
  { double pd[NP],yd[NS]; for(int l=0;l<LANES;l++){for(int i=0;i<NP;i++)pd[i]=((double*)&p[i])[l]; y_init(pd,yd); for(int i=0;i<NS;i++)((double*)&y[i])[l]=yd[i];}}
  int ko=0;
  for(int g=0;g<12;g++){ double t=SEG_T[g],t1=SEG_T[g+1]; p[P_rate]=SEG_ON[g]?0.75*p[P_WT]:(V){0};
    while(ko<NOUT&&TOUT[ko]<=t)emit(out,ko++,y);
    model_rhs(y,p,f);st->nf++; double h=h_init(y,f); int rejl=0,newj=1; 
    while(t<t1){ int last=0; if(t+1.0000001*h>=t1){h=t1-t;last=1;}
      if(newj){model_jac(y,p,J);st->nj++;}
      V ig=(V){0}+1.0/(h*GAM); lu_factor(ig,J,LU,D); double ih=1/h;
#pragma GCC unroll 8
      for(int s=0;s<ST;s++){
        if(s){ for(int i=0;i<NS;i++){V a=y[i];
#pragma GCC unroll 8
            for(int q=0;q<s;q++)if(RA[s][q]!=0)a+=RA[s][q]*k[q][i];u[i]=a;} model_rhs(u,p,k[s]);st->nf++;
          for(int i=0;i<NS;i++){V a={0};
#pragma GCC unroll 8
            for(int q=0;q<s;q++)a+=RC[s][q]*k[q][i];k[s][i]+=ih*a;} }
        else memcpy(k[0],f,sizeof f);
        lu_solve(LU,D,k[s]); }
      for(int i=0;i<NS;i++)yn[i]=u[i]+k[ST-1][i];
      double er=enorm(k[ST-1],y,yn);
      if(er<=1){ double tn=last?t1:t+h;
        if(ko<NOUT&&TOUT[ko]<tn){ V d[NH][NS]; for(int r=0;r<NH;r++)for(int i=0;i<NS;i++){V a={0};
#pragma GCC unroll 8
            for(int q=0;q<ST;q++)a+=RH[r][q]*k[q][i]; d[r][i]=a;}
          while(ko<NOUT&&TOUT[ko]<tn){double s=(TOUT[ko]-t)/h,s1=1-s;for(int i=0;i<NS;i++){V a=d[NH-1][i];for(int r=NH-2;r>=0;r--)a=d[r][i]+s*a;u[i]=s1*y[i]+s*(yn[i]+s1*a);}emit(out,ko++,u);} }
        double fac=0.9*pow(er>1e-10?er:1e-10,-1.0/ORD); if(fac<0.2)fac=0.2; if(fac>6)fac=6; if(rejl&&fac>1)fac=1; rejl=0;
        memcpy(y,yn,sizeof y); model_rhs(y,p,f);st->nf++; t=tn; st->steps++; h*=fac; newj=1;
      } else { st->rej++; rejl=1; newj=0; double fac=0.9*pow(er,-1.0/ORD); h*=fac<0.2?0.2:fac; }
    } }
  while(ko<NOUT)emit(out,ko++,y);
}
#endif
int main(int ac,char**av){ int n=ac>1?atoi(av[1]):1000; if(ac>2)RT=atof(av[2]); if(ac>3)AT=atof(av[3]); int reps=ac>4?atoi(av[4]):5;
  setup_grid(); double*P=read_pars("pars.csv",n,NP,PDEF,VARIED,sizeof VARIED/sizeof*VARIED); double*out=malloc(sizeof(double)*NOUT*NS*(size_t)n);
  V*ob=aligned_alloc(64,sizeof(V)*NOUT*NS); V pv[NP]; Stat s={0};
  for(int i=0;i<NP;i++)pv[i]=(V){0}+PDEF[i]; solve(pv,ob,&s); Stat s1=s; double lat[200];int nl=100;for(int i=0;i<nl;i++){double a=wall();solve(pv,ob,&s);lat[i]=wall()-a;}qsort(lat,nl,8,cmpd);
  printf("%s LANES=%d rtol %g: W1 min %.3f ms med %.3f ms steps %ld rej %ld rhs %ld jac %ld\n",MNAME,LANES,RT,lat[0]*1e3,lat[nl/2]*1e3,s1.steps,s1.rej,s1.nf,s1.nj);
  double w[50],c[50]; for(int r=0;r<reps;r++){ s=(Stat){0}; double a=wall(),b=cpu();
    for(int i=0;i<n;i+=LANES){ for(int q=0;q<NP;q++)for(int l=0;l<LANES;l++)((double*)&pv[q])[l]=P[(size_t)(i+l<n?i+l:n-1)*NP+q]; solve(pv,ob,&s);
      for(int l=0;l<LANES&&i+l<n;l++){double*o=out+(size_t)(i+l)*NOUT*NS;for(int q=0;q<NOUT*NS;q++)o[q]=((double*)&ob[q])[l];} }
    w[r]=wall()-a;c[r]=cpu()-b;} qsort(w,reps,8,cmpd);qsort(c,reps,8,cmpd); double nb=(n+LANES-1)/LANES;
  printf("   W2 n=%d wall min %.4f med %.4f cpu min %.4f med %.4f -> %.0f patients/s (cpu med); per vector steps %.0f rej %.0f rhs %.0f jac %.0f\n",n,w[0],w[reps/2],c[0],c[reps/2],n/c[reps/2],s.steps/nb,s.rej/nb,s.nf/nb,s.nj/nb);
#ifdef _OPENMP
  { int N=10000; double*P3=read_pars("pars.csv",N,NP,PDEF,VARIED,sizeof VARIED/sizeof*VARIED); double*o3=malloc(sizeof(double)*NOUT*NS*(size_t)N); 
   for(int r=0;r<2;r++){ double a=wall(),b=cpu();
#pragma omp parallel num_threads(2)
   { V*ob=aligned_alloc(64,sizeof(V)*NOUT*NS); V pv[NP]; Stat s={0};
#pragma omp for schedule(dynamic,8)
    for(int i=0;i<N;i+=LANES){ for(int q=0;q<NP;q++)for(int l=0;l<LANES;l++)((double*)&pv[q])[l]=P3[(size_t)(i+l<N?i+l:N-1)*NP+q]; solve(pv,ob,&s);
      for(int l=0;l<LANES&&i+l<N;l++){double*o=o3+(size_t)(i+l)*NOUT*NS;for(int q=0;q<NOUT*NS;q++)o[q]=((double*)&ob[q])[l];} } }
   printf("   W3 n=10000 2 threads wall %.3f cpu %.3f -> %.0f patients/s wall\n",wall()-a,cpu()-b,N/(wall()-a)); } }
#endif
  if(ac>6){FILE*o=fopen(av[5],"wb");fwrite(out,8,(size_t)NOUT*NS*atoi(av[6]),o);fclose(o);}
}
