"""Reference intervals and tests for the shares of packages/stats, computed by statsmodels, and by SciPy where statsmodels has none.

    python3 -m venv /tmp/vectors
    /tmp/vectors/bin/pip install statsmodels==0.15.0 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1
    /tmp/vectors/bin/python make_vectors.py > statsmodels.json

Prints the same JSON every time.
"""

import json

import scipy
import statsmodels
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

SHARES = [(8, 10, 0.95), (0, 10, 0.95), (10, 10, 0.95), (1, 1, 0.9), (5, 1000, 0.99), (431, 500, 0.95), (3, 2000000, 0.95), (1234567, 2000000, 0.999)]
METHODS = {"wilson": "wilson", "clopperPearson": "beta", "agrestiCoull": "agresti_coull", "jeffreys": "jeffreys"}
PAIRS = [(56, 70, 48, 80, 0.95), (9, 10, 3, 10, 0.95), (10, 10, 0, 20, 0.95), (0, 5, 0, 9, 0.9), (9000, 100000, 1020, 9000, 0.99)]
TABLES = [(2, 10, 500, 1000), (0, 12, 30, 60), (5, 5, 3, 9), (40, 100, 41, 100), (300, 1000, 3300, 10000), (0, 3, 0, 8), (900, 5000, 100000, 500000), (7, 8, 1, 2)]


def interval(ends):
    return [float(end) for end in ends]


def share(hits, trials, confidence):
    ours = {name: interval(proportion_confint(hits, trials, 1 - confidence, method)) for name, method in METHODS.items()}
    return {"hits": hits, "trials": trials, "confidence": confidence, **ours}


def difference(a, n, b, m, confidence):
    found = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", alpha=1 - confidence)
    return {"a": a, "n": n, "b": b, "m": m, "confidence": confidence, "newcombe": interval(found)}


def table(a, n, b, m):
    return {"a": a, "n": n, "b": b, "m": m, "less": float(stats.fisher_exact([[a, n - a], [b, m - b]], alternative="less").pvalue)}


def lines(make, arguments):
    return ",\n".join(json.dumps(make(*one)) for one in arguments)


versions = {"scipy": scipy.__version__, "statsmodels": statsmodels.__version__}
print(f"""{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "shares": [
{lines(share, SHARES)}
], "differences": [
{lines(difference, PAIRS)}
], "tables": [
{lines(table, TABLES)}
]}}""")
