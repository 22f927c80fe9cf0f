"""Reference values for the metrics of packages/evaluation, computed by scikit-learn.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1
    /tmp/vectors/bin/python make_vectors.py > scikit-learn.json

Prints the same JSON every time. `null` stands for NaN: the metric does not exist on these rows.
"""

import json
import math
import random
import warnings

import numpy
import scipy
import sklearn
from sklearn import metrics

warnings.simplefilter("ignore")
rng = random.Random(20011231)


def classification(name, label, prediction, positive=None):
    expected = {"accuracy": metrics.accuracy_score(label, prediction)}
    functions = {"precision": metrics.precision_score, "recall": metrics.recall_score, "f1": metrics.f1_score}
    for key, function in functions.items():
        if positive is not None:
            expected[key] = function(label, prediction, pos_label=positive, average="binary")
        expected[key + "-macro"] = function(label, prediction, average="macro")
        expected[key + "-weighted"] = function(label, prediction, average="weighted")
    return case("classes: " + name, expected, label=label, prediction=prediction, positive=positive)


def scores(name, label, score, positive=1, probabilities=True):
    truth = [int(value == positive) for value in label]
    expected = {"roc-auc": metrics.roc_auc_score(truth, score)}
    if probabilities:
        expected["log-loss"] = metrics.log_loss(truth, score, labels=[0, 1])
    return case("scores: " + name, expected, label=label, score=score, positive=positive)


def regression(name, label, prediction):
    expected = {
        "rmse": metrics.root_mean_squared_error(label, prediction),
        "mae": metrics.mean_absolute_error(label, prediction),
        "r2": metrics.r2_score(label, prediction),
    }
    return case("values: " + name, expected, label=label, prediction=prediction)


def case(name, expected, **columns):
    given = {key: value for key, value in columns.items() if value is not None}
    return {"name": name, **given, "expected": {key: finite(value) for key, value in expected.items()}}


def finite(value):
    return float(value) if math.isfinite(value) else None


def random_classes(rows, labels, hit_rate):
    label = [rng.choice(labels) for _ in range(rows)]
    return label, [value if rng.random() < hit_rate else rng.choice(labels) for value in label]


def random_scores(rows, share, decimals):
    label = [int(rng.random() < share) for _ in range(rows)]
    return label, [round(min(1, max(0, rng.gauss(0.45 + 0.15 * value, 0.2))), decimals) for value in label]


def random_values(rows, spread, noise):
    label = [rng.gauss(0, spread) for _ in range(rows)]
    return label, [value + rng.gauss(0, noise) for value in label]


cases = [
    classification("perfect", [0, 1, 0, 1], [0, 1, 0, 1], 1),
    classification("all wrong", [0, 1, 0, 1], [1, 0, 1, 0], 1),
    classification("one row, right", [1], [1], 1),
    classification("one row, wrong", [1], [0], 1),
    classification("no positive anywhere", [0, 0], [0, 0], 1),
    classification("no positive predicted", [0, 1, 1], [0, 0, 0], 1),
    classification("no positive among labels", [0, 0, 0], [0, 1, 1], 1),
    classification("nothing right, nothing undefined", [1, 0], [0, 1], 1),
    classification("only the positive class", [1, 1, 1], [1, 1, 1], 1),
    classification("the other class is positive", [0, 1, 1, 0, 1], [0, 1, 0, 0, 1], 0),
    classification("minus one and one", [-1, 1, 1, -1, 1], [1, 1, -1, -1, 1], 1),
    classification("booleans", [True, False, True, True], [True, True, False, True], True),
    classification("text", ["no", "yes", "yes", "no", "yes"], ["no", "yes", "no", "yes", "yes"], "yes"),
    classification("text, the first class is positive", ["ham", "spam", "ham", "ham"], ["ham", "spam", "spam", "ham"], "ham"),
    classification("multiclass of the scikit-learn guide", [0, 1, 2, 0, 1, 2], [0, 2, 1, 0, 0, 1]),
    classification("a class that is only predicted", [0, 0, 1], [0, 2, 1]),
    classification("a class that is never predicted", [0, 1, 2, 2], [0, 1, 1, 0]),
    classification("classes far apart", [10, -3, 500, 10, 500], [10, 500, 500, -3, 500]),
    classification("text, multiclass", ["a", "b", "c", "a", "é", "Z"], ["a", "c", "c", "b", "é", "a"]),
    classification("one class in all", ["x", "x"], ["x", "x"]),
    classification("random, balanced", *random_classes(200, [0, 1], 0.6), 1),
    classification("random, rare positives", *random_classes(300, [0] * 19 + [1], 0.8), 1),
    classification("random, ten classes", *random_classes(400, list(range(10)), 0.5)),
    classification("random, text", *random_classes(150, ["cat", "dog", "eel", "fox"], 0.7)),
    scores("of the scikit-learn guide", [0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]),
    scores("perfect", [0, 0, 1, 1], [0.1, 0.2, 0.3, 0.4]),
    scores("reversed", [1, 1, 0, 0], [0.1, 0.2, 0.3, 0.4]),
    scores("a tie across the classes", [0, 1, 1, 0], [0.5, 0.5, 0.5, 0.1]),
    scores("every score the same", [0, 1, 1, 0, 1], [0.5] * 5),
    scores("of the research page", [0, 1, 1, 0, 1], [0.2, 0.7, 0.4, 0.6, 0.9]),
    scores("certain and right", [0, 1, 1], [0, 1, 1]),
    scores("certain and wrong", [0, 1, 1], [1, 0, 0]),
    scores("nearly certain", [0, 1], [1e-17, 1 - 1e-16]),
    scores("only negatives", [0, 0, 0], [0.1, 0.5, 0.9]),
    scores("only positives", [1, 1], [0.1, 0.9]),
    scores("one row", [1], [0.3]),
    scores("text", ["no", "yes", "yes", "no"], [0.2, 0.9, 0.4, 0.4], "yes"),
    scores("booleans", [True, False, True], [0.7, 0.7, 0.2], True),
    scores("margins", [0, 1, 0, 1, 1], [-3.5, 2.25, 0.5, 0.5, 1e6], probabilities=False),
    scores("denormal differences", [0, 1, 0], [5e-324, 1e-323, 0], probabilities=False),
    scores("random, no ties", *random_scores(250, 0.5, 12)),
    scores("random, many ties", *random_scores(250, 0.3, 1)),
    scores("random, rare positives", *random_scores(400, 0.04, 2)),
    regression("perfect", [1, 2, 3], [1, 2, 3]),
    regression("of the scikit-learn guide", [3, -0.5, 2, 7], [2.5, 0, 2, 8]),
    regression("the mean", [1, 2, 3], [2, 2, 2]),
    regression("worse than the mean", [1, 2, 3], [3, 2, 1]),
    regression("constant labels, perfect", [2, 2, 2], [2, 2, 2]),
    regression("constant labels, not perfect", [2, 2, 2], [1, 2, 3]),
    regression("one row, perfect", [4], [4]),
    regression("one row, not perfect", [4], [5]),
    regression("a large offset", [1e9 + 1, 1e9 + 2, 1e9 + 4], [1e9 + 1.5, 1e9 + 2, 1e9 + 3]),
    regression("tiny", [1e-12, 2e-12, 4e-12], [1.5e-12, 2e-12, 3e-12]),
    regression("huge", [1e150, -1e150, 2e150], [1e150, 1e150, -1e150]),
    regression("random, close", *random_values(250, 10, 1)),
    regression("random, noise", *random_values(250, 1, 10)),
]

versions = {"scikit-learn": sklearn.__version__, "numpy": numpy.__version__, "scipy": scipy.__version__}
lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in cases)
print(f'{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "cases": [\n{lines}\n]}}')
