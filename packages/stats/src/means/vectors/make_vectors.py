"""Reference values for the tests of means in packages/stats, computed by SciPy.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install numpy==2.4.6 scipy==1.17.1
    /tmp/vectors/bin/python make_vectors.py > scipy.json

Prints the same JSON every time.
"""

import json

import numpy
import scipy
from scipy import stats

rng = numpy.random.default_rng(19080325)


def rounded(values, digits=3):
    return [float(value) for value in numpy.round(values, digits)]


def welch(a, b, against=0.0, confidence=0.95):
    """Shifted by `against`, as ttest_ind only tests against 0."""
    shifted = numpy.array(a) - against
    test = stats.ttest_ind(shifted, b, equal_var=False)
    ends = test.confidence_interval(confidence)
    return {
        "a": a,
        "b": b,
        "against": against,
        "confidence": confidence,
        "degrees": float(test.df),
        **results(test, lambda alternative: stats.ttest_ind(shifted, b, equal_var=False, alternative=alternative)),
        "interval": [float(ends.low) + against, float(ends.high) + against],
    }


def single(values, against=0.0, confidence=0.95):
    """Of one sample; the test of pairs is that of their differences."""
    test = stats.ttest_1samp(values, against)
    ends = test.confidence_interval(confidence)
    return {
        "values": values,
        "against": against,
        "confidence": confidence,
        "degrees": float(test.df),
        **results(test, lambda alternative: stats.ttest_1samp(values, against, alternative=alternative)),
        "interval": [float(ends.low), float(ends.high)],
    }


def results(test, one_sided):
    return {
        "t": float(test.statistic),
        "p": float(test.pvalue),
        "pLess": float(one_sided("less").pvalue),
        "pGreater": float(one_sided("greater").pvalue),
    }


welches = [
    welch(rounded(rng.normal(0, 1, 12)), rounded(rng.normal(0.4, 3, 40))),
    welch(rounded(rng.normal(5, 2, 200)), rounded(rng.normal(4, 0.1, 9)), against=0.5, confidence=0.99),
    welch([1.0, 2.0], [1.5, 1.6, 1.5]),
    welch(rounded(rng.lognormal(0, 1, 60)), rounded(rng.lognormal(0, 1, 60)), confidence=0.8),
]
singles = [
    single(rounded(rng.normal(0.1, 1, 30))),
    single(rounded(1e4 + rng.normal(0, 1, 50), 6), against=1e4, confidence=0.99),
    single([0.01, 0.02, -0.005, 0.015, 0.03]),
    single([1.0, 1.1], against=-0.5),
]
versions = {"numpy": numpy.__version__, "scipy": scipy.__version__}


def lines(entries):
    return ",\n".join(json.dumps(entry) for entry in entries)


print(f'{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "welch": [\n{lines(welches)}\n], "single": [\n{lines(singles)}\n]}}')
