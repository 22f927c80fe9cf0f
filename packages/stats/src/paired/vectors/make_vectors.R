# Reference values for areas under ROC curves (DeLong) and forecasts (Diebold and Mariano) in packages/stats, computed by pROC and
# forecast.
#
#     apt-get install r-base-core r-cran-proc r-cran-forecast
#     Rscript make_vectors.R > r.json
#
# Prints the same JSON every time, but for the last digits, which depend on the version of R. `null` stands for NaN.

suppressMessages({
  library(pROC)
  library(forecast)
})
set.seed(19880901)

json <- function(value) {
  if (is.character(value)) return(sprintf('"%s"', value))
  numbers <- ifelse(is.finite(value), sprintf("%.15g", value), "null")
  if (length(value) == 1 && is.null(attr(value, "list"))) numbers else sprintf("[%s]", paste(numbers, collapse = ", "))
}
listed <- function(value) structure(as.numeric(value), list = TRUE)
object <- function(...) {
  fields <- list(...)
  sprintf("{%s}", paste(sprintf('"%s": %s', names(fields), vapply(fields, json, "")), collapse = ", "))
}
lines <- function(entries) paste(entries, collapse = ",\n")

curve <- function(labels, scores) suppressMessages(roc(labels, scores, levels = c(0, 1), direction = "<", algorithm = 2))

areas <- function(name, labels, candidate, production) {
  ours <- curve(labels, candidate)
  theirs <- curve(labels, production)
  test <- roc.test(ours, theirs, method = "delong", paired = TRUE)
  object(
    name = name,
    labels = listed(labels), candidate = listed(candidate), production = listed(production),
    areas = c(auc(ours), auc(theirs)),
    variances = c(var(ours, method = "delong"), var(theirs, method = "delong")),
    covariance = cov(ours, theirs, method = "delong"),
    z = unname(test$statistic), p = test$p.value
  )
}

forecasts <- function(name, errors, others, h, varestimator) {
  test <- function(alternative) dm.test(errors, others, alternative, h = h, power = 2, varestimator = varestimator)
  object(
    name = name, differences = listed(errors^2 - others^2), horizon = h,
    weights = if (varestimator == "acf") "equal" else "bartlett",
    statistic = unname(test("two.sided")$statistic), p = test("two.sided")$p.value,
    pLess = test("less")$p.value, pGreater = test("greater")$p.value
  )
}

labels <- c(0, 0, 0, 1, 1, 1, 0, 1)
many <- rbinom(300, 1, 0.3)
score <- function(strength, digits) round(plogis(strength * (many - 0.5) + rnorm(300)), digits)
shared <- score(1.5, 2)
few <- c(1, 1, rep(0, 40))
compared <- c(
  areas("eight rows", labels, c(.1, .4, .35, .8, .65, .9, .5, .3), c(.2, .3, .6, .7, .4, .85, .1, .9)),
  areas("no ties", many, score(1.5, 6), score(1, 6)),
  areas("many ties", many, score(1.5, 1), score(1, 1)),
  areas("models that mostly agree", many, shared, round(shared + rnorm(300, 0, 0.02), 2)),
  areas("worse than chance", many, score(-1, 3), score(0.2, 3)),
  areas("two positives", few, round(rnorm(42) + few, 2), round(rnorm(42) + few, 2))
)

walk <- function(n, memory) round(as.numeric(arima.sim(list(ma = memory), n)), 3)
dear <- round(rep(c(1, 3), 20) + rnorm(40, 0, 0.05), 3)
tested <- c(
  forecasts("one step", walk(60, 0), walk(60, 0) * 1.3, 1, "acf"),
  forecasts("four steps", walk(200, c(0.8, 0.5, 0.3)), walk(200, c(0.8, 0.5, 0.3)), 4, "acf"),
  forecasts("ten rows", walk(10, 0.4), walk(10, 0.4) * 1.5, 2, "acf"),
  # Differences that go up and down every other row, of which the plain sum is negative.
  forecasts("alternating", dear, round(rep(2, 40) + rnorm(40, 0, 0.05), 3), 2, "bartlett"),
  forecasts("alternating, four steps", dear, round(rep(2, 40) + rnorm(40, 0, 0.05), 3), 4, "bartlett")
)

version <- function(name) as.character(packageVersion(name))
cat(sprintf(
  '{"script": "make_vectors.R", "versions": {"R": "%s", "pROC": "%s", "forecast": "%s"}, "areas": [\n%s\n], "forecasts": [\n%s\n]}\n',
  getRversion(), version("pROC"), version("forecast"), lines(compared), lines(tested)
))
