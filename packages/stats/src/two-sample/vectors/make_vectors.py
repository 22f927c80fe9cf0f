"""Reference values for the two-sample statistics of packages/stats, computed by SciPy.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install numpy==2.4.6 scipy==1.17.1
    /tmp/vectors/bin/python make_vectors.py > scipy.json

Prints the same JSON every time.
"""

import json

import numpy
import scipy
from scipy import stats
from scipy.spatial import distance

rng = numpy.random.default_rng(19330104)


def rounded(values, digits=3):
    return [float(value) for value in numpy.round(values, digits)]


def samples():
    yield "normal", rounded(rng.normal(0, 1, 40)), rounded(rng.normal(0.5, 1, 55))
    yield "equal sizes", rounded(rng.normal(0, 1, 60)), rounded(rng.normal(0.2, 1.2, 60))
    yield "many ties", rounded(rng.integers(0, 6, 80)), rounded(rng.integers(1, 7, 45))
    yield "apart", rounded(rng.normal(0, 1, 12)), rounded(rng.normal(9, 1, 31))
    yield "equal", [1.0, 2.0, 3.0], [3.0, 1.0, 2.0]
    yield "one value each", [4.0], [7.0]
    yield "constant", [5.0] * 9, [5.0] * 4
    yield "heavy tails", rounded(rng.standard_cauchy(70)), rounded(rng.standard_cauchy(90) * 2)


def two_samples(name, a, b):
    ks = stats.ks_2samp(a, b)
    aw, bw = rng.integers(1, 9, len(a)).tolist(), rng.integers(1, 9, len(b)).tolist()
    return {
        "name": name,
        "a": a,
        "b": b,
        "aWeights": aw,
        "bWeights": bw,
        "distance": float(ks.statistic),
        "p": float(ks.pvalue),
        "wasserstein": float(stats.wasserstein_distance(a, b)),
        "weightedWasserstein": float(stats.wasserstein_distance(a, b, aw, bw)),
        "weightedKs": ks_of(numpy.repeat(a, aw), numpy.repeat(b, bw)),
    }


def ks_of(a, b):
    found = stats.ks_2samp(a, b)
    return [float(found.statistic), float(found.pvalue)]


def ks_tail(n, m, share):
    """A distance between samples of these sizes, and its p value as ks_2samp has it: samples are made that have the distance."""
    step = int(round(share * n))
    a = numpy.arange(n, dtype=float)
    b = numpy.sort(numpy.concatenate([numpy.arange(m - round(m * step / n)) * (n / m) + step + 0.5, numpy.full(round(m * step / n), n + 1.0)]))
    found = stats.ks_2samp(a, b)
    return {"n": n, "m": m, "distance": float(found.statistic), "p": float(found.pvalue)}


def table(a, b):
    a, b = [numpy.array(counts) for counts in (a, b)]
    found = stats.chi2_contingency([a, b], correction=False)
    return {
        "a": a.tolist(),
        "b": b.tolist(),
        "statistic": float(found.statistic),
        "degrees": int(found.dof),
        "p": float(found.pvalue),
        "cramersV": float(stats.contingency.association(numpy.array([a, b]), method="cramer")),
        "jensenShannon": float(distance.jensenshannon(a, b, base=2)),
        "chebyshev": float(distance.chebyshev(a / a.sum(), b / b.sum())),
    }


def fisher(a, n, b, m):
    return {"a": a, "n": n, "b": b, "m": m, "p": float(stats.fisher_exact([[a, n - a], [b, m - b]]).pvalue)}


kolmogorov = [
    {"n": n, "d": d, "p": float(stats.kstwo.sf(d, n))}
    for n in (1, 2, 5, 20, 100, 140, 141, 500, 4762, 30000, 99999, 100001, 1000000)
    for d in [round(z / n**0.5, 9) for z in (0.3, 0.45, 0.6, 0.8, 1.0, 1.3, 1.48, 1.6, 2.0, 2.5, 3.0, 4.0)]
    if d <= 1
]

sizes = [
    ks_tail(n, m, share)
    for n, m in ((50, 5000), (100, 5000), (500, 5000), (5000, 5000), (4999, 5000), (9000, 10000), (50, 20000), (5000, 100000), (200000, 300000))
    for share in (0.01, 0.03, 0.1, 0.3)
]

tables = [
    table([10, 20, 30], [12, 18, 35]),
    table([500, 300, 150, 40, 10], [40, 35, 20, 5, 1]),
    table([1, 99], [9, 1]),
    table([7, 0, 3], [0, 5, 6]),
    table([100000, 250000, 31], [99000, 251000, 77]),
    table([25, 25], [25, 25]),
    table(rng.integers(1, 400, 40), rng.integers(1, 400, 40)),
]

fishers = [
    fisher(*case)
    for case in (
        (0, 50, 0, 5000), (1, 50, 5, 5000), (3, 50, 5, 5000), (30, 50, 0, 5000), (12, 100, 480, 5000), (5, 10, 5, 10),
        (60, 500, 550, 5000), (1200, 100000, 70, 5000), (1000, 1000, 1, 1000), (50000, 1000000, 50500, 1000000), (2, 3, 1, 4),
    )
]

discoveries = [
    {"p": p, "adjusted": [float(value) for value in stats.false_discovery_control(p)]}
    for p in ([0.01, 0.04, 0.03, 0.005], [1.0], [0.2, 0.2, 0.2], [0.0, 0.9, 0.05, 1.0, 0.05], rounded(rng.random(50) ** 3, 6))
]

versions = {"numpy": numpy.__version__, "scipy": scipy.__version__}
parts = {
    "samples": [two_samples(*sample) for sample in samples()],
    "kolmogorov": kolmogorov,
    "sizes": sizes,
    "tables": tables,
    "fisher": fishers,
    "discoveries": discoveries,
}


def lines(entries):
    return ",\n".join(json.dumps(entry) for entry in entries)


body = ",\n".join(f'"{name}": [\n{lines(entries)}\n]' for name, entries in parts.items())
print(f'{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, {body}}}')
