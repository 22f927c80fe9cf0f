"""Reference values for the logistic recalibration of packages/evaluation, computed by statsmodels.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install statsmodels==0.15.0 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1
    /tmp/vectors/bin/python make_vectors.py > statsmodels.json

Slope: of `Logit(came, [1, logit])`. Intercept: of a binomial GLM with the logit as its offset (or the root of
its score, where it does not converge). Standard errors are those of HC0, or of clusters
without a correction for their number.
Weighted rows are written out as many times as they weigh. The Brier parts are added up plainly, by bins of equal width.
"""

import json
import random

import numpy
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import optimize, special

rng = random.Random(20011231)


def drawn(rows, stretch, shift, decimals):
    """Probabilities whose logits are stretched and moved away from what comes true."""
    came, said = [], []
    for _ in range(rows):
        logit = rng.gauss(-0.5, 1.5)
        came.append(int(rng.random() < 1 / (1 + numpy.exp(-logit))))
        said.append(round(float(1 / (1 + numpy.exp(-(logit * stretch + shift)))), decimals))
    return came, said


def digits(value):
    return float(f"{float(value):.12g}")


def case(name, came, said, weight=None, newton=True, cluster=None):
    times = [1] * len(came) if weight is None else weight
    y = numpy.repeat(numpy.asarray(came, float), times)
    p = numpy.repeat(numpy.asarray(said, float), times)
    eps = numpy.finfo(float).eps
    clipped = numpy.clip(p, eps, 1 - eps)
    x = numpy.log(clipped) - numpy.log1p(-clipped)
    slope = sm.Logit(y, sm.add_constant(x)).fit(method="newton", tol=1e-14, maxiter=200, disp=False)
    if newton:
        large = sm.GLM(y, numpy.ones((len(y), 1)), family=sm.families.Binomial(), offset=x).fit(tol=1e-14, maxiter=200).params[0]
    else:  # Where statsmodels' own steps overshoot for ever.
        large = optimize.brentq(lambda a: (y - special.expit(x + a)).sum(), -50, 50, xtol=1e-14, rtol=1e-14)
    robust = {"cov_type": "HC0"}
    if cluster is not None:
        robust = {"cov_type": "cluster", "cov_kwds": {"groups": numpy.asarray(cluster), "use_correction": False}}
    # Written out rows share their error: the sandwich of rows that weigh is made of sums a row.
    return {
        "name": name,
        "came": came,
        "said": said,
        **({} if weight is None else {"weight": weight}),
        "slope": digits(slope.params[1]),
        "intercept": digits(large),
        **({} if cluster is None else {"cluster": cluster}),
        "errors": weight is None
        and newton
        and [
            digits(sm.Logit(y, sm.add_constant(x)).fit(method="newton", tol=1e-14, maxiter=200, disp=False, **robust).bse[1]),
            digits(sm.GLM(y, numpy.ones((len(y), 1)), family=sm.families.Binomial(), offset=x).fit(tol=1e-14, maxiter=200, **robust).bse[0]),
        ],
        "brier": {key: digits(value) for key, value in murphy(y, p).items()},
    }


def murphy(y, p, bins=10):
    edges = numpy.linspace(0, 1, bins + 1)
    place = numpy.searchsorted(edges[1:-1], p)
    base = y.mean()
    reliability = resolution = 0.0
    for one in range(bins):
        own = place == one
        if not own.any():
            continue
        share = own.mean()
        reliability += share * (p[own].mean() - y[own].mean()) ** 2
        resolution += share * (y[own].mean() - base) ** 2
    return {
        "brier": ((p - y) ** 2).mean(),
        "reliability": reliability,
        "resolution": resolution,
        "uncertainty": base * (1 - base),
    }


def main():
    cases = [
        case("right", *drawn(300, 1, 0, 6)),
        case("too extreme", *drawn(300, 2.5, 0, 6)),
        case("too timid", *drawn(300, 0.3, 0, 6)),
        case("too high", *drawn(200, 1, 2, 6)),
        case("rounded, with ties", *drawn(400, 1.2, -0.4, 1), newton=False),
        case("unrelated", *[list(reversed(column)) if index else column for index, column in enumerate(drawn(120, -1, 0, 4))]),
        case("few rows", [0, 1, 0, 1, 1, 0], [0.2, 0.4, 0.5, 0.7, 0.9, 0.6]),
        case("certain ones among them", [0, 1, 0, 1, 1, 0, 1, 0], [0, 1, 0.5, 0.7, 0.9, 0.6, 0.3, 0.1]),
    ]
    came, said = drawn(80, 1.5, 0.3, 4)
    cases.append(case("weighted", came, said, [rng.randrange(1, 6) for _ in came]))
    came, said = drawn(150, 0.8, 0.2, 4)
    cases.append(case("in clusters", came, said, cluster=[rng.randrange(20) for _ in came]))
    versions = {"statsmodels": statsmodels.__version__, "numpy": numpy.__version__, "scipy": scipy.__version__}
    print(json.dumps({"script": "make_vectors.py", "versions": versions, "cases": cases}, separators=(",", ":")))


main()
