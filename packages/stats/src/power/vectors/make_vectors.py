"""Reference values for the numbers of rows in packages/stats, computed by statsmodels.

    python3 -m venv /tmp/vectors
    /tmp/vectors/bin/pip install statsmodels==0.15.0 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1
    /tmp/vectors/bin/python make_vectors.py > statsmodels.json

Prints the same JSON every time. Sizes are not rounded up.
"""

import json
import math

import statsmodels
from statsmodels.stats.power import normal_sample_size_one_tail

PAIRED = [(0.1, 0.01, 0.05, 0.8), (0.1, 0.02, 0.05, 0.8), (0.05, 0.01, 0.05, 0.8), (0.2, -0.05, 0.01, 0.9), (0.03, 0.03, 0.05, 0.8)]
MEASURED = [(1000, 0.01, 0.02, 0.05, 0.8), (50, 0.2, -0.1, 0.1, 0.95), (2000000, 0.0001, 0.0003, 0.001, 0.5)]


def paired(discordance, difference, alpha, power):
    """McNemar's test: the spread of a row's difference is √ψ where there is none, and √(ψ − δ²) where there is."""
    rows = normal_sample_size_one_tail(difference, power, alpha / 2, discordance**0.5, (discordance - difference**2) ** 0.5)
    return {"discordance": discordance, "difference": difference, "alpha": alpha, "power": power, "rows": float(rows)}


def measured(rows, error, difference, alpha, power):
    spread = error * math.sqrt(rows)
    needed = normal_sample_size_one_tail(difference, power, alpha / 2, spread)
    return {"rows": rows, "standardError": error, "difference": difference, "alpha": alpha, "power": power, "needed": float(needed)}


def lines(make, arguments):
    return ",\n".join(json.dumps(make(*one)) for one in arguments)


versions = {"statsmodels": statsmodels.__version__}
print(f"""{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "paired": [
{lines(paired, PAIRED)}
], "measured": [
{lines(measured, MEASURED)}
]}}""")
