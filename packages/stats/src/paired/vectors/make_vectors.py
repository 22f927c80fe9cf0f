"""Reference values for the tests of two models on the same rows in packages/stats, computed by statsmodels and SciPy.

    python3 -m venv /tmp/vectors
    /tmp/vectors/bin/pip install statsmodels==0.15.0 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1
    /tmp/vectors/bin/python make_vectors.py > statsmodels.json

Prints the same JSON every time. Neither has Tango's interval or the test of Nadeau and Bengio. The former is derived here from the
likelihood by root finding, without the closed form that packages/stats uses; the latter is written down as in the paper.
"""

import json
import math

import numpy
import scipy
import statsmodels
from scipy import optimize, stats
from statsmodels.stats.contingency_tables import mcnemar

rng = numpy.random.default_rng(19980415)

DISCORDANT = [(1, 9), (10, 25), (5, 5), (0, 6), (1, 7), (0, 1), (3, 4), (480, 520), (10300, 10000), (250000, 251000)]
TANGO = [(10, 25, 200, 0.95), (0, 1, 44, 0.95), (0, 0, 44, 0.95), (3, 0, 20, 0.9), (12, 12, 24, 0.95), (0, 9, 9, 0.95), (800, 700, 100000, 0.99), (5000, 5300, 2000000, 0.95)]


def counts(only_candidate, only_production):
    rows = only_candidate + only_production
    exact = mcnemar([[0, only_production], [only_candidate, 0]], exact=True).pvalue

    def tails(share):
        here = share * stats.binom.pmf(only_candidate, rows, 0.5)
        return [float(stats.binom.cdf(only_candidate - 1, rows, 0.5) + here), float(stats.binom.sf(only_candidate, rows, 0.5) + here)]

    return {
        "onlyCandidate": only_candidate,
        "onlyProduction": only_production,
        "exact": min(1.0, float(exact)),
        "exactTails": tails(1),
        "midP": min(1.0, 2 * min(tails(0.5))),
        "midPTails": tails(0.5),
    }


def score(x, y, n, delta):
    """(x − y − nδ) over its standard error where the two discordant probabilities, δ apart, are the likeliest ones."""
    agree = n - x - y

    def slope(smaller):
        """The derivative of the likelihood by the smaller probability."""
        only_candidate, only_production = (smaller + delta, smaller) if delta > 0 else (smaller, smaller - delta)
        rest = 1 - only_candidate - only_production
        parts = [(x, only_candidate, 1), (y, only_production, 1), (agree, rest, -2)]
        return sum(sign * count / chance for count, chance, sign in parts if count)

    low, high = 1e-300, (1 - abs(delta)) / 2 * (1 - 1e-15)
    if slope(low) <= 0:
        smaller = 0.0
    elif slope(high) >= 0:
        smaller = (1 - abs(delta)) / 2
    else:
        smaller = optimize.brentq(slope, low, high, xtol=1e-300, rtol=1e-15, maxiter=2000)
    return (x - y - n * delta) / math.sqrt(n * (2 * smaller + abs(delta) - delta**2))


def tango(x, y, n, confidence):
    reach = stats.norm.isf((1 - confidence) / 2)
    estimate = (x - y) / n

    def end(sign, limit):
        if abs(estimate - limit) < 1e-15:
            return limit
        start = estimate + (limit - estimate) * 1e-9
        return optimize.brentq(lambda delta: score(x, y, n, delta) - sign * reach, start, limit * (1 - 1e-12), xtol=1e-18, rtol=1e-15)

    deltas = [-0.1, -0.01, 0.02]
    return {
        "onlyCandidate": x,
        "onlyProduction": y,
        "rows": n,
        "confidence": confidence,
        "interval": [end(1, -1.0), end(-1, 1.0)],
        "scores": [[delta, score(x, y, n, delta)] for delta in deltas],
    }


def folds(values, ratio, confidence=0.95):
    values = numpy.array(values)
    degrees = len(values) - 1
    error = math.sqrt((1 / len(values) + ratio) * values.var(ddof=1))
    t = values.mean() / error
    reach = error * stats.t.isf((1 - confidence) / 2, degrees)
    return {
        "values": [float(value) for value in values],
        "testToTrain": ratio,
        "confidence": confidence,
        "t": float(t),
        "p": float(2 * stats.t.sf(abs(t), degrees)),
        "interval": [float(values.mean() - reach), float(values.mean() + reach)],
    }


def pairs(candidate, production):
    test = stats.ttest_rel(candidate, production)
    ends = test.confidence_interval(0.95)
    return {
        "candidate": [float(value) for value in candidate],
        "production": [float(value) for value in production],
        "t": float(test.statistic),
        "p": float(test.pvalue),
        "interval": [float(ends.low), float(ends.high)],
    }


base = numpy.round(rng.gamma(2, 1, 40), 3)
mcnemars = [counts(*one) for one in DISCORDANT]
tangos = [tango(*one) for one in TANGO]
nadeaus = [
    folds([0.01, 0.02, -0.005, 0.015, 0.03], 1 / 4),
    folds(numpy.round(rng.normal(0.8, 0.05, 10), 3), 1 / 9, 0.9),
    folds(numpy.round(rng.normal(0.0, 0.02, 30), 4), 1 / 9),
]
paired = [pairs(base, numpy.round(base + rng.normal(0.1, 0.3, 40), 3)), pairs([1.0, 2.0], [1.5, 1.0])]
versions = {"numpy": numpy.__version__, "scipy": scipy.__version__, "statsmodels": statsmodels.__version__}


def lines(entries):
    return ",\n".join(json.dumps(entry) for entry in entries)


print(f"""{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "mcnemar": [
{lines(mcnemars)}
], "tango": [
{lines(tangos)}
], "nadeauBengio": [
{lines(nadeaus)}
], "paired": [
{lines(paired)}
]}}""")
