// SPDX-License-Identifier: Apache-2.0
// From the project's own collection of yardsticks; generated or written there by hand.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
#include <time.h>
#include <sys/resource.h>
static double wall(void){struct timespec t;clock_gettime(CLOCK_MONOTONIC,&t);return t.tv_sec+1e-9*t.tv_nsec;}
static double cpu(void){struct rusage r;getrusage(RUSAGE_SELF,&r);return r.ru_utime.tv_sec+1e-6*r.ru_utime.tv_usec;}
static double cputh(void){struct timespec t;clock_gettime(CLOCK_THREAD_CPUTIME_ID,&t);return t.tv_sec+1e-9*t.tv_nsec;}
enum{NOUT=337+56, NSEG=13};
static double TOUT[NOUT]; static double SEG_T[NSEG+1]; static int SEG_ON[NSEG];
static void setup_grid(void){int k=0;for(int t=0;t<=336;t++)TOUT[k++]=t;for(int t=348;t<=1008;t+=12)TOUT[k++]=t;
  const double dt[6]={0,48,96,168,216,264};int n=0;
  for(int i=0;i<6;i++){SEG_T[n]=dt[i];SEG_ON[n++]=1;SEG_T[n]=dt[i]+2.0/3;SEG_ON[n++]=0;}
  SEG_T[n]=1008; }
/* segs: 12 = 6 on + 6 off ; SEG_T[12]=1008 */
static double *read_pars(const char*f,int n,int np,const double*def,const int*varied,int nv){
  double*p=aligned_alloc(64,sizeof(double)*(size_t)n*np); FILE*fp=fopen(f,"r"); if(!fp){perror(f);exit(1);}
  char line[8192]; if(!fgets(line,sizeof line,fp))exit(1);
  for(int i=0;i<n;i++){memcpy(p+(size_t)i*np,def,sizeof(double)*np); if(!fgets(line,sizeof line,fp)){fprintf(stderr,"short\n");exit(1);}
    char*s=line;for(int j=0;j<nv;j++){p[(size_t)i*np+varied[j]]=strtod(s,&s);s++;}}
  fclose(fp);return p;}
static int cmpd(const void*a,const void*b){double x=*(double*)a,y=*(double*)b;return (x>y)-(x<y);}
