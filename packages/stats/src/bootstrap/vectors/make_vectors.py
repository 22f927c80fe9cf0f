"""Reference intervals for the bootstrap of packages/stats, computed by SciPy.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install numpy==2.4.6 scipy==1.17.1
    /tmp/vectors/bin/python make_vectors.py > scipy.json

Prints the same JSON every time. SciPy's resamples are stored beside its intervals, because ours are drawn by another generator.
`null` stands for NaN: SciPy has no such interval.
"""

import json
import math
import warnings

import numpy
import scipy
from scipy import stats

warnings.simplefilter("ignore")
rng = numpy.random.default_rng(20011231)


def case(name, samples, statistic, resamples=199, confidence=0.95, paired=False):
    seed = int(rng.integers(1 << 31))
    options = dict(
        statistic=statistic, n_resamples=resamples, confidence_level=confidence, paired=paired, vectorized=False
    )
    found = {
        method: stats.bootstrap(samples, method=method, rng=numpy.random.default_rng(seed), **options)
        for method in ("BCa", "percentile")
    }
    return {
        "name": name,
        "confidence": confidence,
        "estimate": float(statistic(*samples)),
        "replicates": [float(value) for value in found["BCa"].bootstrap_distribution],
        "leaveOneOut": left_out(samples, statistic, paired),
        "expected": {method: interval(one) for method, one in found.items()},
    }


def left_out(samples, statistic, paired):
    def without(sample, row):
        return numpy.delete(sample, row)

    if paired:
        return [[float(statistic(*(without(sample, row) for sample in samples))) for row in range(len(samples[0]))]]
    return [
        [
            float(statistic(*(without(other, row) if place == index else other for place, other in enumerate(samples))))
            for row in range(len(sample))
        ]
        for index, sample in enumerate(samples)
    ]


def interval(result):
    ends = [float(result.confidence_interval.low), float(result.confidence_interval.high)]
    return ends if all(math.isfinite(end) for end in ends) else None


def auc(positives, negatives):
    return numpy.mean(
        (positives[:, None] > negatives[None, :]) + 0.5 * (positives[:, None] == negatives[None, :])
    )


def auc_difference(candidate, production, positive):
    def difference(yes, no):
        return auc(candidate[yes], candidate[no]) - auc(production[yes], production[no])

    return (numpy.flatnonzero(positive), numpy.flatnonzero(~positive)), difference


def distribution(name, candidate, production, statistic, resamples=40000):
    found = stats.bootstrap(
        (candidate, production), statistic=statistic, paired=True, vectorized=True, n_resamples=resamples, method="BCa", rng=7
    )
    return {
        "name": name,
        "candidate": candidate.tolist(),
        "production": production.tolist(),
        "error": float(found.standard_error),
        "interval": interval(found),
    }


def rmse_difference(candidate, production, axis=-1):
    return numpy.sqrt(numpy.mean(candidate**2, axis=axis)) - numpy.sqrt(numpy.mean(production**2, axis=axis))


rows = 60
truth = rng.random(rows) < 0.3
production = numpy.round(numpy.clip(rng.normal(0.4 + 0.15 * truth, 0.2), 0, 1), 2)
candidate = numpy.round(numpy.clip(production + rng.normal(0.05 * truth, 0.1), 0, 1), 2)
errors_before = rng.normal(0, 2, 40)
errors_after = errors_before * 0.8 + rng.standard_exponential(40) * 0.5
right_before = (rng.random(50) < 0.7).astype(float)
right_after = numpy.where(rng.random(50) < 0.2, 1 - right_before, right_before)

auc_samples, auc_statistic = auc_difference(candidate, production, truth)
mean_difference = lambda a, b: numpy.mean(a) - numpy.mean(b)
same = numpy.ones(12)

cases = [
    case("a mean of absolute errors", (numpy.abs(errors_after), numpy.abs(errors_before)), mean_difference, paired=True),
    case("a root mean square", (errors_after, errors_before), rmse_difference, paired=True),
    case("another confidence", (errors_after, errors_before), rmse_difference, paired=True, confidence=0.8),
    case("an even number of resamples", (errors_after, errors_before), rmse_difference, paired=True, resamples=200),
    case("accuracy, many resamples like the estimate", (right_after, right_before), lambda a, b: numpy.sum(a - b) / len(a), paired=True),
    case("ROC AUC, two strata", auc_samples, auc_statistic),
    case("three strata", (errors_after, errors_before, right_after), lambda a, b, c: numpy.mean(a) * numpy.var(b) - numpy.mean(c)),
    case("very skewed", (rng.lognormal(0, 1.5, 25), rng.lognormal(0, 1.5, 25)), mean_difference, paired=True),
    case("nothing ever changes", (same, same), mean_difference, paired=True),
    case("every resample above the estimate", (numpy.arange(12.0), same), lambda a, b: -len(numpy.unique(a)) + 0.001 * a[0], paired=True),
]

distributions = [
    distribution("a root mean square", errors_after, errors_before, rmse_difference),
    distribution("skewed", rng.lognormal(0, 1, 80), rng.lognormal(0, 1, 80), rmse_difference),
]


versions = {"numpy": numpy.__version__, "scipy": scipy.__version__}


def lines(entries):
    return ",\n".join(json.dumps(entry) for entry in entries)


print(f'{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "cases": [\n{lines(cases)}\n], "distributions": [\n{lines(distributions)}\n]}}')
