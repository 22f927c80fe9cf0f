"""Reference values for the corrections of p values in packages/stats, computed by statsmodels.

    python3 -m venv /tmp/vectors
    /tmp/vectors/bin/pip install statsmodels==0.15.0 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1
    /tmp/vectors/bin/python make_vectors.py > statsmodels.json

Prints the same JSON every time.
"""

import json

import numpy
import statsmodels
from statsmodels.stats.multitest import multipletests

METHODS = {"holm": "holm", "benjaminiHochberg": "fdr_bh", "benjaminiYekutieli": "fdr_by"}
rng = numpy.random.default_rng(19790601)

families = [
    [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205],
    [0.042, 0.205, 0.001, 0.041, 0.074, 0.008, 0.06, 0.039],
    [0.03],
    [0.0, 1.0, 0.5],
    [0.02, 0.02, 0.02, 0.01, 0.01],
    [1.0, 1.0],
    [float(p) for p in numpy.round(rng.uniform(size=60) ** 3, 6)],
]

cases = [
    {"p": family, **{name: [float(p) for p in multipletests(family, method=method)[1]] for name, method in METHODS.items()}}
    for family in families
]
versions = {"statsmodels": statsmodels.__version__}
entries = ",\n".join(json.dumps(case) for case in cases)
print(f'{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "families": [\n{entries}\n]}}')
