"""Reference values for the sequential tests of packages/stats: every look from its definition, in 60 decimal digits.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install mpmath==1.3.0
    /tmp/vectors/bin/python make_vectors.py > mpmath.json

Prints the same JSON every time. `null` stands for a ratio that does not exist.
"""

import json
import random

import mpmath
from mpmath import beta, exp, log, mpf

mpmath.mp.dps = 60
rng = random.Random(20211109)


def mean_of_exponentials(logarithms):
    return log(sum(exp(value) for value in logarithms) / len(logarithms))


def common_ratio(looks):
    """Mantel and Haenszel."""
    above = sum(mpf(k_c * n_s) / (n_c + n_s) for n_c, k_c, n_s, k_s in looks if n_c + n_s)
    below = sum(mpf(k_s * n_c) / (n_c + n_s) for n_c, k_c, n_s, k_s in looks if n_c + n_s)
    return above / below if below else None


def dispersion(looks):
    """Pearson's chi-squared of the canary's share of the bad requests, over its degrees of freedom."""
    counted = [look for look in looks if look[0] and look[2] and look[1] + look[3]]
    ratio = common_ratio(counted)
    if len(counted) < 2 or not ratio:
        return mpf(1)
    total = mpf(0)
    for n_c, k_c, n_s, k_s in counted:
        q = n_c * ratio / (n_c * ratio + n_s)
        expected = (k_c + k_s) * q
        total += (k_c - expected) ** 2 / (expected * (1 - q))
    return max(mpf(1), total / (len(counted) - 1))


def ratio_evidence(looks, bound, alternatives):
    settled = sum(1 for look in looks if look[0] and look[2]) >= 10
    sums = []
    for alternative in alternatives:
        total = mpf(0)
        for n_c, k_c, n_s, k_s in looks:
            if n_c == 0 or n_s == 0:
                continue
            null = mpf(n_c) * bound / (n_c * bound + n_s)
            other = mpf(n_c) * alternative / (n_c * alternative + n_s)
            said = k_c * log(other / null) + k_s * log((1 - other) / (1 - null))
            total += said if settled else min(said, 2 * abs(log(alternative / bound)))
        sums.append(total / dispersion(looks))
    return mean_of_exponentials(sums)


def share_evidence(n, k, bound):
    products = []
    for multiple in (mpf(0), mpf(0.1), mpf(0.25), mpf(0.5)):
        q = multiple * bound
        products.append((q / bound) ** k * ((1 - q) / (1 - bound)) ** (n - k))
    return log(sum(products) / len(products))


def evidence(looks, settings):
    harm, good = mpf(settings["harmRatio"]), mpf(settings["nonInferiorityRatio"])
    ratio = common_ratio(looks)
    return {
        "ratio": None if ratio is None else float(ratio),
        "harm": float(ratio_evidence(looks, harm, [mpf(g) for g in (1.25, 1.5, 2, 3, 5, 10) if g > harm])),
        "nonInferiority": float(ratio_evidence(looks, good, [mpf(g) for g in (0.5, 0.8, 1) if g < good])),
        "flawless": float(share_evidence(sum(look[0] for look in looks), sum(look[1] for look in looks), mpf(settings["maxBadShare"]))),
        "dispersion": float(dispersion(looks)),
    }


def looks_case(name, looks, **changes):
    settings = {"harmRatio": 1.2, "nonInferiorityRatio": 1.5, "maxBadShare": 0.01, **changes}
    expected = [evidence(looks[: count + 1], settings) for count in range(len(looks))]
    return {"name": name, **settings, "looks": looks, "expected": expected}


def sample_ratio_case(canary, stable, share):
    w = mpf(share)
    factor = beta(100 * w + canary, 100 * (1 - w) + stable) / beta(100 * w, 100 * (1 - w))
    return {"canary": canary, "stable": stable, "share": share, "expected": float(log(factor) - canary * log(w) - stable * log(1 - w))}


def binomial(n, p):
    return sum(rng.random() < p for _ in range(n))


def arm(n, p, cv):
    shock = rng.gammavariate(1 / cv**2, cv**2) if cv else 1
    return [n, binomial(n, min(1, p * shock))]


def random_looks(count, n_c, n_s, p, ratio, cv):
    return [arm(rng.randint(*n_c), p * ratio, cv) + arm(rng.randint(*n_s), p, cv) for _ in range(count)]


cases = [
    looks_case("no traffic", [[0, 0, 0, 0], [0, 0, 0, 0]]),
    looks_case("one arm without traffic", [[0, 0, 900, 9], [100, 1, 0, 0], [100, 2, 900, 9], [0, 0, 900, 300]]),
    looks_case("nothing bad", [[50, 0, 950, 0]] * 14),
    looks_case("all bad", [[50, 50, 950, 950]] * 12),
    looks_case("only the canary's are bad", [[50, 3, 950, 0]] * 12),
    looks_case("only stable's are bad", [[50, 0, 950, 9]] * 12),
    looks_case("a single bad request", [[50, 0, 950, 0], [50, 1, 950, 0], [50, 0, 950, 0]]),
    looks_case("a crash", [[50, 50, 950, 9]] * 12),
    looks_case("equal, split alike", random_looks(25, (100, 100), (900, 900), 0.02, 1, 0)),
    looks_case("equal, split by chance", random_looks(25, (60, 140), (700, 1100), 0.02, 1, 0)),
    looks_case("three times, weights change", random_looks(8, (40, 60), (900, 999), 0.01, 3, 0) + random_looks(8, (450, 550), (450, 550), 0.01, 3, 0)),
    looks_case("bursts", random_looks(25, (200, 300), (700, 800), 0.05, 1, 1)),
    looks_case("bursts and harm", random_looks(25, (400, 600), (400, 600), 0.05, 3, 0.5)),
    looks_case("half as many", random_looks(25, (200, 300), (200, 300), 0.05, 0.5, 0)),
    looks_case("the strictest bounds", random_looks(15, (80, 120), (800, 1000), 0.05, 1, 0), harmRatio=1, nonInferiorityRatio=0.6, maxBadShare=0.5),
    looks_case("the loosest bounds", random_looks(15, (80, 120), (800, 1000), 0.05, 4, 0), harmRatio=9, nonInferiorityRatio=20, maxBadShare=1e-6),
    looks_case("billions", [[10**9 + 7 * j, 10**7 + 3001 * (j % 5), 2 * 10**9 - 11 * j, 2 * 10**7 - 4003 * (j % 3)] for j in range(13)]),
    looks_case("billions, nearly all bad", [[10**9, 10**9 - j, 10**9, 10**9 - 2 * j] for j in range(13)]),
    looks_case("one request and a billion", [[1, j % 2, 10**9, 10**6] for j in range(13)]),
]
ratios = [
    sample_ratio_case(canary, stable, share)
    for canary, stable, share in [
        (0, 0, 0.1),
        (1, 0, 0.5),
        (100, 900, 0.1),
        (0, 1000, 0.1),
        (143, 857, 0.2),
        (1000, 0, 0.05),
        (110, 890, 0.1),
        (7, 3, 0.999),
        (2, 5000, 0.0001),
        (50_000, 950_000, 0.05),
        (5_000_000, 95_000_000, 0.05),
        (500_000_000, 500_000_000, 0.25),
    ]
]

lines = ",\n".join(json.dumps(case) for case in cases)
more = ",\n".join(json.dumps(case) for case in ratios)
print(f'{{"script": "make_vectors.py", "versions": {{"mpmath": "{mpmath.__version__}"}}, "cases": [\n{lines}\n], "sampleRatios": [\n{more}\n]}}')
