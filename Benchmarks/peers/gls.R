# SPDX-License-Identifier: Apache-2.0
#
# The antidepressant trial in nlme::gls: seconds of the fastest of some fits, and its -2 REML log-likelihood.
#
#     Rscript gls.R antidepressant.csv 3

suppressMessages(library(nlme))
arguments <- commandArgs(TRUE)
trial <- read.csv(arguments[1])
trial$place <- trial$VISIT - 3
trial$VISIT <- factor(trial$VISIT)
seconds <- sapply(seq_len(as.integer(arguments[2])), function(round) {
  time <- system.time(fit <<- gls(
    CHANGE ~ BASVAL * VISIT + THERAPY * VISIT, trial, correlation = corSymm(form = ~ place | PATIENT),
    weights = varIdent(form = ~ 1 | VISIT), method = "REML"))
  time["user.self"] + time["sys.self"]
})
cat(sprintf('{"who": "gls", "seconds": %.6f, "loglik": %.8f}\n', min(seconds), -2 * as.numeric(logLik(fit))))
