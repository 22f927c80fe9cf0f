"""Reference values for trivial models of packages/evaluation, computed by scikit-learn.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1
    /tmp/vectors/bin/python make_vectors.py > scikit-learn.json

Classes are those of `DummyClassifier`, numbers those of `DummyRegressor`. What `uniform` and `stratified` draw is not drawn here: every
row is written once for each class, weighted by the probability that `DummyClassifier` gives to it.
"""

import json
import random
import warnings

import numpy
import scipy
import sklearn
from sklearn import metrics
from sklearn.dummy import DummyClassifier, DummyRegressor

warnings.simplefilter("ignore")
rng = random.Random(20011231)

COUNTS = {
    "accuracy": lambda y, p, w, positive: metrics.accuracy_score(y, p, sample_weight=w),
    "balanced-accuracy": lambda y, p, w, positive: metrics.balanced_accuracy_score(y, p, sample_weight=w),
    "f1-macro": lambda y, p, w, positive: metrics.f1_score(y, p, sample_weight=w, average="macro"),
    "precision-weighted": lambda y, p, w, positive: metrics.precision_score(y, p, sample_weight=w, average="weighted"),
    "mcc": lambda y, p, w, positive: metrics.matthews_corrcoef(y, p, sample_weight=w),
    "kappa": lambda y, p, w, positive: metrics.cohen_kappa_score(y, p, sample_weight=w),
}
BINARY = {
    "f1": lambda y, p, w, positive: metrics.f1_score(y, p, sample_weight=w, pos_label=positive),
    "recall": lambda y, p, w, positive: metrics.recall_score(y, p, sample_weight=w, pos_label=positive),
}
SCORES = {
    "roc-auc": lambda y, s, w: metrics.roc_auc_score(y, s, sample_weight=w),
    "average-precision": lambda y, s, w: metrics.average_precision_score(y, s, sample_weight=w),
    "log-loss": lambda y, s, w: metrics.log_loss(y, s, sample_weight=w, labels=[0, 1]),
    "brier": lambda y, s, w: metrics.brier_score_loss(y, s, sample_weight=w),
}
VALUES = {
    "rmse": metrics.root_mean_squared_error,
    "mae": metrics.mean_absolute_error,
    "r2": metrics.r2_score,
}


def digits(value):
    return float(f"{float(value):.12g}")


def classes(name, label, weight=None, positive=None):
    y = numpy.asarray(label)
    w = numpy.ones(len(y)) if weight is None else numpy.asarray(weight, float)
    x = numpy.zeros((len(y), 1))
    uniform = DummyClassifier(strategy="uniform").fit(x, y, sample_weight=w)
    prior = DummyClassifier(strategy="prior").fit(x, y, sample_weight=w)
    frequent = DummyClassifier(strategy="most_frequent").fit(x, y, sample_weight=w)
    functions = {**COUNTS, **(BINARY if positive is not None else {})}
    expected = {key: {} for key in functions}
    for strategy, model in (("most-frequent", frequent), ("uniform", uniform), ("stratified", prior)):
        chances = model.predict_proba(x[:1])[0]
        ys = numpy.concatenate([y for _ in model.classes_])
        ps = numpy.concatenate([numpy.full(len(y), one) for one in model.classes_])
        ws = numpy.concatenate([w * chance for chance in chances])
        own = ws > 0
        for key, function in functions.items():
            expected[key][strategy] = digits(function(ys[own], ps[own], ws[own], positive))
    if positive is not None:
        truth = (y == positive).astype(int)
        share = prior.predict_proba(x)[:, list(prior.classes_).index(positive)]
        for key, function in SCORES.items():
            expected[key] = {"prior": digits(function(truth, share, w))}
    given = {"label": label, **({} if weight is None else {"weight": weight}), **({} if positive is None else {"positive": positive})}
    return {"name": name, **given, "expected": expected}


def values(name, label, weight=None):
    x = numpy.zeros((len(label), 1))
    expected = {key: {} for key in VALUES}
    for strategy in ("mean", "median"):
        guess = DummyRegressor(strategy=strategy).fit(x, label, sample_weight=weight).predict(x)
        for key, function in VALUES.items():
            expected[key][strategy] = digits(function(label, guess, sample_weight=weight))
    return {"name": name, "label": label, **({} if weight is None else {"weight": weight}), "expected": expected}


def main():
    three = [rng.choices(["cat", "dog", "eel"], [6, 3, 1])[0] for _ in range(60)]
    two = [int(rng.random() < 0.2) for _ in range(80)]
    numbers = [round(rng.gauss(10, 4), 3) for _ in range(51)]
    cases = [
        classes("three classes", three),
        classes("three classes, weighted", three, [rng.randrange(1, 9) for _ in three]),
        classes("two classes", two, positive=1),
        classes("two classes, weighted", two, [rng.choice([0.5, 1, 2.25]) for _ in two], positive=1),
        classes("text of two classes", ["on" if rng.random() < 0.7 else "off" for _ in range(40)], positive="off"),
    ]
    regression = [
        values("an odd number of numbers", numbers),
        values("an even number of numbers", numbers[:-1]),
        values("weighted numbers", numbers, [rng.randrange(1, 4) for _ in numbers]),
    ]
    versions = {"scikit-learn": sklearn.__version__, "numpy": numpy.__version__, "scipy": scipy.__version__}
    print(json.dumps({"script": "make_vectors.py", "versions": versions, "classes": cases, "values": regression}, separators=(",", ":")))


main()
