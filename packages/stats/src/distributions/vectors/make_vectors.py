"""Reference values for the distributions of packages/stats, computed by SciPy.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install numpy==2.4.6 scipy==1.17.1
    /tmp/vectors/bin/python make_vectors.py > scipy.json

Prints the same JSON every time.
"""

import json

import numpy
import scipy
from scipy import special, stats

SHAPES = [(0.5, 0.5), (1, 1), (1, 3), (2.5, 0.5), (8, 3), (0.5, 50), (60, 0.5), (200.5, 300.5), (5000, 12), (20, 90000), (400000, 600000), (1.5, 3e8)]


def beta(a, b):
    mean = a / (a + b)
    spread = (mean * (1 - mean) / (a + b + 1)) ** 0.5
    for place in (mean - 6 * spread, mean - 2 * spread, mean, mean + 0.5 * spread, mean + 4 * spread):
        if 0 < place < 1:
            yield {"a": a, "b": b, "x": place, "cdf": float(special.betainc(a, b, place))}


def beta_quantile(a, b):
    for probability in (1e-12, 0.001, 0.025, 0.5, 0.95, 0.975, 0.999999):
        yield {"a": a, "b": b, "probability": probability, "x": float(special.betaincinv(a, b, probability))}


def student(degrees):
    for t in (0.0, 1e-7, 0.3, 1.0, 1.96, -2.5, 6.0, 40.0):
        yield {"degrees": degrees, "t": t, "tail": float(stats.t.sf(t, degrees))}


def student_reach(degrees):
    for confidence in (0.5, 0.9, 0.95, 0.99, 0.999):
        yield {"degrees": degrees, "confidence": confidence, "reach": float(-special.stdtrit(degrees, (1 - confidence) / 2))}


def binomial(trials, chance):
    mean = trials * chance
    spread = (mean * (1 - chance)) ** 0.5
    for successes in sorted({max(0, round(mean - 5 * spread)), round(mean - spread), round(mean), min(trials, round(mean + 3 * spread))}):
        yield {
            "trials": trials,
            "chance": chance,
            "successes": successes,
            "pmf": float(stats.binom.pmf(successes, trials, chance)),
            "cdf": float(stats.binom.cdf(successes, trials, chance)),
        }


DEGREES = [1, 2, 4, 7.3, 30, 999, 250000.5, 5e6]
BINOMIALS = [(1, 0.5), (10, 0.5), (35, 0.5), (40, 0.02), (1001, 0.5), (90000, 0.3), (2000000, 0.5)]


def lines(entries):
    return ",\n".join(json.dumps(entry) for entry in entries)


def every(make, arguments):
    return lines(entry for one in arguments for entry in make(*(one if isinstance(one, tuple) else (one,))))


versions = {"numpy": numpy.__version__, "scipy": scipy.__version__}
print(f"""{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "beta": [
{every(beta, SHAPES)}
], "betaQuantile": [
{every(beta_quantile, SHAPES)}
], "student": [
{every(student, DEGREES)}
], "studentReach": [
{every(student_reach, DEGREES)}
], "binomial": [
{every(binomial, BINOMIALS)}
]}}""")
