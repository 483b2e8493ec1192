# SPDX-License-Identifier: Apache-2.0
#
# Analyses the trials of Tests/Independent/trials in R, and prints name,value lines that tests compare with:
#
#     Rscript Scripts/r/analyses.R > Tests/Independent/trials/r.csv
#
# `make check-r` installs R 4.2 and these packages from Debian, runs it anew and compares.

suppressMessages({
  library(survival); library(nlme); library(lmerTest); library(pbkrtest); library(emmeans)
})
options(contrasts = c("contr.treatment", "contr.poly"), digits = 15)
folder <- "Tests/Independent/trials/"

tell <- function(name, value) cat(sprintf("%s,%.12g\n", name, value), sep = "")
for (package in c("survival", "nlme", "lme4", "lmerTest", "pbkrtest", "emmeans"))
  cat(sprintf("# %s %s\n", package, packageVersion(package)))
cat(sprintf("# R %s\n", getRversion()))

# Distributions and proportions ------------------------------------------------------------------

for (df in c(1, 2.5, 30, 1000)) {
  tell(sprintf("t.tail.%g", df), 2 * pt(-2.3, df)); tell(sprintf("t.quantile.%g", df), qt(0.975, df))
}
for (x in c(0.1, 3, 40)) tell(sprintf("chi.%g", x), pchisq(x, 3, lower.tail = FALSE))
for (x in c(0.2, 1.5, 9)) tell(sprintf("f.%g", x), pf(x, 3, 17.5, lower.tail = FALSE))
for (p in c(1e-8, 0.025, 0.7)) tell(sprintf("normal.%g", p), qnorm(p))
for (x in c(0.01, 0.4, 0.9)) tell(sprintf("beta.%g", x), pbeta(x, 2.5, 140))
tell("beta.quantile", qbeta(0.025, 17, 19))
for (case in list(c(17, 35), c(0, 20), c(20, 20), c(1, 29))) {
  exact <- binom.test(case[1], case[2])$conf.int
  tell(sprintf("exact.%d.%d.low", case[1], case[2]), exact[1])
  tell(sprintf("exact.%d.%d.high", case[1], case[2]), exact[2])
}
table <- matrix(c(20, 10, 12, 22), 2)
fisher <- fisher.test(table)
# fisher.test finds its limits to four digits only (uniroot's tolerance); the same equations, solved further:
odds <- function(ratio) { x <- 0:30; p <- dhyper(x, 32, 32, 30) * ratio^x; p / sum(p) }
tell("fisher.low", uniroot(function(r) sum(odds(r)[21:31]) - 0.025, c(0.1, 10), tol = 1e-13)$root)
tell("fisher.high", uniroot(function(r) sum(odds(r)[1:21]) - 0.025, c(1, 100), tol = 1e-13)$root)
stopifnot(abs(fisher$conf.int[1] - 1.164) < 1e-3, abs(fisher$conf.int[2] - 11.77) < 1e-2)
tell("fisher.p", fisher$p.value)
tell("risk.p", prop.test(c(20, 10), c(32, 32), correct = FALSE)$p.value)
woolf <- exp(log(20 * 22 / (12 * 10)) + qnorm(c(0.025, 0.975)) * sqrt(sum(1 / table)))
tell("woolf.low", woolf[1]); tell("woolf.high", woolf[2])

# Repeated measures ------------------------------------------------------------------------------

visits <- read.csv(paste0(folder, "visits.csv"))
visits$arm <- factor(visits$arm, levels = c("placebo", "low", "high"))
visits$south <- as.numeric(visits$site == "south")
visits$place <- match(visits$visit, sort(unique(visits$visit)))
visits$visit <- factor(visits$visit)
visits$id <- factor(visits$id)
model <- change ~ arm * visit + baseline * visit + south

estimates <- function(name, fit, ...) {
  means <- emmeans(fit, ~ arm | visit, cov.keep = character(0), ...)
  told <- as.data.frame(means)
  for (row in seq_len(nrow(told))) {
    key <- sprintf("%s.%s.%s", name, told$arm[row], told$visit[row])
    tell(paste0(key, ".mean"), told$emmean[row]); tell(paste0(key, ".se"), told$SE[row])
    if (name != "unstructured.kr" && is.finite(told$df[row])) tell(paste0(key, ".df"), told$df[row])
  }
  told <- as.data.frame(contrast(means, "trt.vs.ctrl", adjust = "none"))
  for (row in seq_len(nrow(told))) {
    key <- sprintf("%s.%s.%s", name, sub(" - placebo", "", told$contrast[row]), told$visit[row])
    tell(paste0(key, ".difference"), told$estimate[row]); tell(paste0(key, ".difference.se"), told$SE[row])
    if (name != "unstructured.kr" && is.finite(told$df[row])) {
      tell(paste0(key, ".difference.df"), told$df[row]); tell(paste0(key, ".difference.p"), told$p.value[row])
    }
  }
}

tight <- glsControl(maxIter = 500, msMaxIter = 500, tolerance = 1e-12, msTol = 1e-14)
variances <- varIdent(form = ~ 1 | visit)
structures <- list(
  "unstructured" = list(corSymm(form = ~ place | id), variances),
  "compound-symmetry" = list(corCompSymm(form = ~ place | id), NULL),
  "heterogeneous-compound-symmetry" = list(corCompSymm(form = ~ place | id), variances),
  "autoregressive" = list(corAR1(form = ~ place | id), NULL),
  "heterogeneous-autoregressive" = list(corAR1(form = ~ place | id), variances),
  "toeplitz" = list(corARMA(form = ~ place | id, p = 4, q = 0), NULL),
  "heterogeneous-toeplitz" = list(corARMA(form = ~ place | id, p = 4, q = 0), variances))
for (name in names(structures)) {
  part <- structures[[name]]
  fit <- gls(model, visits, correlation = part[[1]], weights = part[[2]], method = "REML", control = tight)
  tell(paste0(name, ".loglik"), -2 * as.numeric(logLik(fit)))
  if (name == "unstructured") {
    # nlminb stops where the likelihood gains less than 1e-8; from there optim goes further.
    cor <- corSymm(coef(fit$modelStruct$corStruct, unconstrained = FALSE), form = ~ place | id)
    var <- varIdent(coef(fit$modelStruct$varStruct, unconstrained = FALSE), form = ~ 1 | visit)
    further <- tight; further$opt <- "optim"; further$tolerance <- 1e-14; further$msTol <- 1e-15
    fit <- gls(model, visits, correlation = cor, weights = var, method = "REML", control = further)
    estimates(paste0(name, ".gls"), fit, mode = "asymptotic")
  }
}
mixed <- function(random)
  lmer(update(model, random), visits, REML = TRUE, control = lmerControl(
    optimizer = "bobyqa", optCtrl = list(rhoend = 1e-11, maxfun = 1e6), calc.derivs = FALSE,
    check.nobs.vs.nRE = "ignore", check.nobs.vs.nlev = "ignore"))
estimates("compound-symmetry.kr", mixed(~ . + (1 | id)), lmer.df = "kenward-roger")
estimates("compound-symmetry.satterthwaite", mixed(~ . + (1 | id)), lmer.df = "satterthwaite")
full <- mixed(~ . + (0 + visit | id))
estimates("unstructured.kr", full, lmer.df = "kenward-roger")
estimates("unstructured.satterthwaite", full, lmer.df = "satterthwaite")

# One visit --------------------------------------------------------------------------------------

last <- visits[visits$visit == "28", ]
fit <- lm(change ~ arm + baseline + south, last)
told <- as.data.frame(emmeans(fit, ~ arm, cov.keep = character(0)))
for (row in seq_len(nrow(told))) {
  tell(sprintf("ancova.%s.mean", told$arm[row]), told$emmean[row])
  tell(sprintf("ancova.%s.se", told$arm[row]), told$SE[row])
}
told <- as.data.frame(contrast(emmeans(fit, ~ arm, cov.keep = character(0)), "trt.vs.ctrl", adjust = "none"))
for (row in seq_len(nrow(told))) {
  key <- sprintf("ancova.%s", sub(" - placebo", "", told$contrast[row]))
  tell(paste0(key, ".difference"), told$estimate[row]); tell(paste0(key, ".difference.se"), told$SE[row])
  tell(paste0(key, ".difference.p"), told$p.value[row])
}
tell("ancova.df", fit$df.residual); tell("ancova.variance", summary(fit)$sigma^2)
interval <- t.test(last$change[last$arm == "high"])
tell("t.mean", interval$estimate); tell("t.low", interval$conf.int[1]); tell("t.high", interval$conf.int[2])

# Survival ---------------------------------------------------------------------------------------

lives <- read.csv(paste0(folder, "survival.csv"))
lives$arm <- factor(lives$arm, levels = c("placebo", "low", "high"))
lives$south <- as.numeric(lives$site == "south")
for (arm in levels(lives$arm)) {
  curve <- survfit(Surv(day, relapse) ~ 1, lives[lives$arm == arm, ], conf.type = "log-log")
  told <- summary(curve, times = c(20, 60, 100))
  for (row in 1:3) {
    key <- sprintf("survival.%s.%g", arm, told$time[row])
    tell(paste0(key, ".share"), told$surv[row]); tell(paste0(key, ".se"), told$std.err[row])
    tell(paste0(key, ".low"), told$lower[row]); tell(paste0(key, ".high"), told$upper[row])
  }
  middle <- summary(curve)$table
  for (part in c("median", "0.95LCL", "0.95UCL"))
    if (!is.na(middle[part])) tell(sprintf("survival.%s.%s", arm, part), middle[part])
}
tell("log-rank", survdiff(Surv(day, relapse) ~ arm, lives)$chisq)
tell("log-rank.strata", survdiff(Surv(day, relapse) ~ arm + strata(site), lives)$chisq)
tell("log-rank.p", 1 - pchisq(survdiff(Surv(day, relapse) ~ arm, lives)$chisq, 2))
cox <- function(name, ...) {
  fit <- coxph(..., data = lives, control = coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 50))
  told <- summary(fit)$coefficients
  for (row in seq_len(nrow(told))) {
    tell(sprintf("cox.%s.%d", name, row - 1), told[row, "coef"])
    tell(sprintf("cox.%s.%d.se", name, row - 1), told[row, "se(coef)"])
  }
  tell(sprintf("cox.%s.none", name), fit$loglik[1]); tell(sprintf("cox.%s.best", name), fit$loglik[2])
  tell(sprintf("cox.%s.score", name), fit$score)
}
cox("efron", Surv(day, relapse) ~ arm + age + south)
cox("breslow", Surv(day, relapse) ~ arm + age + south, ties = "breslow")
cox("strata", Surv(day, relapse) ~ arm + age + strata(site))
