"""Reference values for the metrics of packages/evaluation, computed by scikit-learn.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1
    /tmp/vectors/bin/python make_vectors.py > scikit-learn.json

Prints the same JSON every time. `null` stands for NaN: the metric does not exist on these rows.

What scikit-learn does not have is derived here from its definition in NumPy, in another way than the TypeScript goes: the expected
calibration error (from `calibration_curve`, where there are no weights), lift (by repeating and sorting rows), false positive and
false negative rate, sMAPE, WAPE, bias, business value, the quantile of errors (`numpy.quantile`, and scikit-learn's own weighted
percentile), and one-vs-one ROC AUC with weights, which scikit-learn refuses (by repeating rows). Two values of scikit-learn are left
out on purpose, because we call them undefined: MAPE with a label of 0, and rates of 0/0 where 0 would be the best value.
"""

import json
import math
import random
import warnings

import numpy
import scipy
import sklearn
from sklearn import metrics
from sklearn.calibration import calibration_curve
from sklearn.preprocessing import label_binarize
from sklearn.utils.stats import _weighted_percentile

warnings.simplefilter("ignore")
rng = random.Random(20011231)
RATIOS = {
    "precision": (metrics.precision_score, {}),
    "recall": (metrics.recall_score, {}),
    "f1": (metrics.f1_score, {}),
    "f-beta": (metrics.fbeta_score, {"beta": 2}),
}


def classification(name, label, prediction, positive=None, weight=None):
    y, p = numpy.array(label), numpy.array(prediction)
    w = {"sample_weight": weight}
    expected = [
        ["accuracy", {}, metrics.accuracy_score(y, p, **w)],
        ["balanced-accuracy", {}, metrics.balanced_accuracy_score(y, p, **w)],
        ["mcc", {}, metrics.matthews_corrcoef(y, p, **w)],
        ["kappa", {}, metrics.cohen_kappa_score(y, p, **w)],
    ]
    classes = sorted(set(label) | set(prediction))
    some = classes[: max(1, len(classes) // 2)]
    unlabelled = sorted(set(prediction) - set(label))
    for key, (function, own) in RATIOS.items():
        if positive is not None:
            binary = {"pos_label": positive, "average": "binary", **own, **w}
            expected.append([key, own, function(y, p, **binary)])
            expected.append([key, {**own, "zero-division": 1}, function(y, p, zero_division=1, **binary)])
        for average in ["macro", "micro", "weighted"]:
            several = {"average": average, **own, **w}
            expected.append([f"{key}-{average}", own, function(y, p, **several)])
            expected.append([f"{key}-{average}", {**own, "zero-division": 1}, function(y, p, zero_division=1, **several)])
            if set(some) & set(label):
                expected.append([f"{key}-{average}", {**own, "classes": some}, function(y, p, labels=some, **several)])
            if unlabelled:
                given = {**own, "classes": unlabelled, "zero-division": 1}
                expected.append([f"{key}-{average}", given, function(y, p, labels=unlabelled, zero_division=1, **several)])
        for one in classes[:4]:
            expected.append([key, {**own, "class": one}, function(y, p, labels=[one], average=None, **own, **w)[0]])
    expected += [["f-beta", {"class": classes[0], "beta": beta}, fbeta(y, p, classes[0], beta, weight)] for beta in [0.5, 3]]
    if positive is not None:
        expected += rates({}, y == positive, p == positive, weight)
        worth = {"true-positive": 12.5, "false-positive": -3, "false-negative": -7.25}
        tn, fp, fn, tp = cells(y == positive, p == positive, weight)
        value = (12.5 * tp - 3 * fp - 7.25 * fn) / (tn + fp + fn + tp)
        expected.append(["business-value", {"values": worth}, value])
    for one in classes[:3]:
        expected += rates({"class": one}, y == one, p == one, weight)
    if all(isinstance(one, (int, str)) and not isinstance(one, bool) for one in classes):
        worth = {str(a): {str(b): round(rng.uniform(-9, 9), 2) for b in classes[::2]} for a in classes[:3]}
        each = [worth.get(str(a), {}).get(str(b), 0) for a, b in zip(label, prediction)]
        expected.append(["business-value", {"values": worth}, numpy.average(each, weights=weight)])
    return case("classes: " + name, expected, label=label, prediction=prediction, positive=positive, weight=weight)


def fbeta(y, p, one, beta, weight):
    return metrics.fbeta_score(y, p, beta=beta, labels=[one], average=None, sample_weight=weight)[0]


def cells(truth, guess, weight):
    return metrics.confusion_matrix(truth, guess, labels=[False, True], sample_weight=weight).ravel()


def rates(parameters, truth, guess, weight):
    tn, fp, fn, tp = cells(truth, guess, weight)
    turned = {"pos_label": False, "average": "binary", "sample_weight": weight}
    return [
        ["specificity", parameters, metrics.recall_score(truth, guess, **turned)],
        ["negative-predictive-value", parameters, metrics.precision_score(truth, guess, **turned)],
        ["false-positive-rate", parameters, fp / (fp + tn) if fp + tn > 0 else math.nan],
        ["false-negative-rate", parameters, fn / (fn + tp) if fn + tp > 0 else math.nan],
    ]


def ranked(parameters, truth, score, weight):
    w = {"sample_weight": weight}
    expected = [
        ["roc-auc", parameters, metrics.roc_auc_score(truth, score, **w)],
        ["average-precision", parameters, metrics.average_precision_score(truth, score, **w)],
    ]
    for most in [0.05, 0.3, 0.5, 1]:
        area = metrics.roc_auc_score(truth, score, max_fpr=most, **w)
        expected.append(["partial-roc-auc", {**parameters, "max-fpr": most}, area])
    for share in [0.1, 0.25, 0.5, 1]:
        expected.append(["lift", {**parameters, "share": share}, lift(truth, score, share, weight)])
    return expected


def lift(truth, score, share, weight):
    """By the mean share of positives among rows of equal score, rows from the highest score down, the last one only in part."""
    truth, score = numpy.array(truth, dtype=float), numpy.array(score, dtype=float)
    weight = numpy.ones(len(score)) if weight is None else numpy.array(weight, dtype=float)
    if not (truth * weight).sum() > 0:
        return math.nan
    values, group = numpy.unique(score, return_inverse=True)
    sizes = numpy.bincount(group, weights=weight, minlength=len(values))
    hits = numpy.bincount(group, weights=weight * truth, minlength=len(values))
    room = share * weight.sum() - numpy.concatenate([[0], numpy.cumsum(sizes[::-1])[:-1]])
    taken = numpy.clip(room, 0, sizes[::-1])
    part = numpy.divide(taken, sizes[::-1], out=numpy.zeros(len(values)), where=sizes[::-1] > 0)
    return (part * hits[::-1]).sum() / hits.sum() / share


def scores(name, label, score, positive=1, probabilities=True, weight=None):
    truth = [int(value == positive) for value in label]
    expected = ranked({}, truth, score, weight)
    more = {}
    if probabilities:
        w = {"sample_weight": weight}
        expected.append(["log-loss", {}, metrics.log_loss(truth, score, labels=[0, 1], **w)])
        expected.append(["brier", {}, metrics.brier_score_loss(truth, score, pos_label=1, **w)])
        expected += calibration_errors(truth, score, weight)
        if weight is None:
            more["calibration"] = [curve(truth, score, *binning) for binning in BINNINGS]
    if sum(truth) > 0:
        precision, recall, threshold = metrics.precision_recall_curve(truth, score, sample_weight=weight)
        more["curve"] = [list(map(float, values[: len(threshold)])) for values in (precision, recall, threshold)]
    return case("scores: " + name, expected, label=label, score=score, positive=positive, weight=weight, **more)


BINNINGS = [(10, "equal-width"), (3, "equal-width"), (49, "equal-width"), (5, "quantile"), (3, "quantile")]


def curve(truth, score, bins, binning):
    strategy = "uniform" if binning == "equal-width" else "quantile"
    observed, mean = calibration_curve(truth, score, n_bins=bins, strategy=strategy, pos_label=1)
    return {"bins": bins, "binning": binning, "observed": list(map(float, observed)), "mean": list(map(float, mean))}


def calibration_errors(came, said, weight):
    return [["ece", {"bins": bins, "binning": binning}, calibration_error(came, said, weight, bins, binning)] for bins, binning in BINNINGS] + [
        ["ece", {}, calibration_error(came, said, weight, 10, "equal-width")]
    ]


def calibration_error(came, said, weight, bins, binning):
    came, said = numpy.array(came, dtype=float), numpy.array(said, dtype=float)
    edges = numpy.linspace(0, 1, bins + 1) if binning == "equal-width" else numpy.percentile(said, numpy.linspace(0, 1, bins + 1) * 100)
    place = numpy.searchsorted(edges[1:-1], said)
    sizes = numpy.ones(len(said)) if weight is None else numpy.array(weight, dtype=float)
    held = [place == one for one in numpy.unique(place) if sizes[place == one].sum() > 0]
    gaps = [abs(numpy.average(came[one], weights=sizes[one]) - numpy.average(said[one], weights=sizes[one])) for one in held]
    if weight is None:
        observed, mean = calibration_curve(came, said, n_bins=bins, strategy="uniform" if binning == "equal-width" else "quantile", pos_label=1)
        assert numpy.allclose(gaps, abs(observed - mean), rtol=0, atol=1e-12)
    return numpy.average(gaps, weights=[sizes[one].sum() for one in held])


def by_class(name, label, columns, weight=None, whole_weights=False):
    """`columns`: the probabilities of each class, in the order of classes."""
    classes = sorted(columns)
    y, p = numpy.array(label), numpy.array([columns[one] for one in classes]).T
    w = {"sample_weight": weight}
    expected = [
        ["log-loss", {}, metrics.log_loss(y, p, labels=classes, **w)],
        ["brier", {}, metrics.brier_score_loss(y, p, labels=classes, **w)],
    ]
    came = numpy.array(classes)[p.argmax(axis=1)] == y
    if len(classes) > 2:
        expected += calibration_errors(came, p.max(axis=1), weight)
        for k in [1, 2, 3]:
            expected.append(["top-k-accuracy", {"k": k}, metrics.top_k_accuracy_score(y, p, k=k, labels=classes, **w)])
        expected.append(["top-k-accuracy", {}, metrics.top_k_accuracy_score(y, p, labels=classes, **w)])
        expected.append(["accuracy", {}, metrics.accuracy_score(y, numpy.array(classes)[p.argmax(axis=1)], **w)])
        truth = label_binarize(y, classes=classes)
        for average in ["macro", "weighted"]:
            given = {"average": average}
            expected.append(["roc-auc-ovr", given, metrics.roc_auc_score(y, p, multi_class="ovr", labels=classes, average=average, **w)])
            expected.append(["average-precision-ovr", given, metrics.average_precision_score(truth, p, average=average, **w)])
            if len(set(label)) == 1:
                expected.append(["roc-auc-ovo", given, math.nan])
            elif weight is None or whole_weights:
                times = numpy.ones(len(y), dtype=int) if weight is None else numpy.array(weight)
                pairs = metrics.roc_auc_score(numpy.repeat(y, times), numpy.repeat(p, times, axis=0), multi_class="ovo", labels=classes, average=average)
                expected.append(["roc-auc-ovo", given, pairs])
    for code, one in enumerate(classes):
        truth, own = (y == one).astype(int), {"class": one}
        expected += ranked(own, truth, p[:, code], weight)
        expected.append(["log-loss", own, metrics.log_loss(truth, p[:, code], labels=[0, 1], **w)])
        expected.append(["brier", own, metrics.brier_score_loss(truth, p[:, code], pos_label=1, **w)])
        expected.append(["ece", own, calibration_error(truth, p[:, code], weight, 10, "equal-width")])
    pairs = [[one, list(map(float, columns[one]))] for one in classes]
    return case("by class: " + name, expected, label=label, scores=pairs, weight=weight)


def regression(name, label, prediction, weight=None):
    y, p = numpy.array(label, dtype=float), numpy.array(prediction, dtype=float)
    w = {"sample_weight": weight}
    sizes = numpy.ones(len(y)) if weight is None else numpy.array(weight, dtype=float)
    errors, both = abs(y - p), abs(y) + abs(p)
    logarithms = (y > -1).all() and (p > -1).all()
    expected = [
        ["rmse", {}, metrics.root_mean_squared_error(y, p, **w)],
        ["mae", {}, metrics.mean_absolute_error(y, p, **w)],
        ["median-absolute-error", {}, metrics.median_absolute_error(y, p, **w)],
        ["r2", {}, metrics.r2_score(y, p, **w)],
        ["mape", {}, metrics.mean_absolute_percentage_error(y, p, **w) if ((y != 0) | (p == 0)).all() else math.nan],
        ["smape", {}, numpy.average(numpy.divide(2 * errors, both, out=numpy.zeros(len(y)), where=both > 0), weights=sizes)],
        ["wape", {}, (sizes * errors).sum() / (sizes * abs(y)).sum() if (sizes * abs(y)).sum() > 0 else math.nan],
        ["msle", {}, metrics.mean_squared_log_error(y, p, **w) if logarithms else math.nan],
        ["rmsle", {}, metrics.root_mean_squared_log_error(y, p, **w) if logarithms else math.nan],
        ["bias", {}, abs(math.fsum(sizes * (p - y)) / math.fsum(sizes))],
        ["max-error", {}, metrics.max_error(y[sizes > 0], p[sizes > 0])],
    ]
    for quantile in [0.1, 0.5, 0.9]:
        expected.append(["pinball", {"quantile": quantile}, metrics.mean_pinball_loss(y, p, alpha=quantile, **w)])
        expected.append(["error-quantile", {"quantile": quantile}, error_quantile(errors, sizes, quantile, weight)])
    return case("values: " + name, expected, label=label, prediction=prediction, weight=weight)


def error_quantile(errors, sizes, quantile, weight):
    value = _weighted_percentile(errors, sizes, quantile * 100, average=True)
    assert weight is not None or numpy.isclose(value, numpy.quantile(errors, quantile, method="averaged_inverted_cdf"), rtol=1e-15)
    return value


def case(name, expected, **columns):
    given = {key: value for key, value in columns.items() if value is not None}
    return {"name": name, **given, "expected": [[key, own, finite(value)] for key, own, value in expected]}


def finite(value):
    return float(value) if math.isfinite(value) else None


def random_classes(rows, labels, hit_rate):
    label = [rng.choice(labels) for _ in range(rows)]
    return label, [value if rng.random() < hit_rate else rng.choice(labels) for value in label]


def random_scores(rows, share, decimals):
    label = [int(rng.random() < share) for _ in range(rows)]
    return label, [round(min(1, max(0, rng.gauss(0.45 + 0.15 * value, 0.2))), decimals) for value in label]


def random_columns(rows, labels, parts):
    """Probabilities that are whole parts of `parts`, so that there are ties and the sums are 1."""
    label, columns = [], {one: [] for one in labels}
    for _ in range(rows):
        true = rng.choice(labels)
        cuts = sorted(rng.randint(0, parts) for _ in labels[1:])
        shares = [(b - a) / parts for a, b in zip([0, *cuts], [*cuts, parts])]
        shares.sort(reverse=True)
        order = [true, *[one for one in labels if one != true]] if rng.random() < 0.6 else rng.sample(labels, len(labels))
        label.append(true)
        for one, value in zip(order, shares):
            columns[one].append(value)
    return label, columns


def random_values(rows, spread, noise):
    label = [rng.gauss(0, spread) for _ in range(rows)]
    return label, [value + rng.gauss(0, noise) for value in label]


def amounts(rows):
    label = [math.exp(rng.gauss(2, 1)) for _ in range(rows)]
    return label, [value * math.exp(rng.gauss(0.1, 0.4)) for value in label]


def wholes(rows):
    """Weights that are whole numbers, some of them 0."""
    return [rng.randint(0, 3) for _ in range(rows)]


def fractions(rows):
    return [round(rng.expovariate(1), 6) for _ in range(rows)]


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
    classification("weights of a few rows", [0, 1, 1, 0, 1], [0, 1, 0, 1, 1], 1, [2, 1, 1, 0.5, 3]),
    classification("a row of weight 0 among others of its class", [0, 1, 1, 0, 1], [0, 1, 0, 1, 1], 1, [1, 1, 0, 2, 1]),
    classification("random, whole weights", *random_classes(200, [0, 1], 0.7), 1, wholes(200)),
    classification("random, fractions as weights", *random_classes(200, ["cat", "dog"], 0.6), "dog", fractions(200)),
    classification("random, fractions as weights, ten classes", *random_classes(300, list(range(10)), 0.5), None, fractions(300)),
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
    scores("on the edges of bins", [0, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1], [index / 10 for index in range(11)]),
    scores("on the edges of many bins", [index % 3 // 2 for index in range(50)], [index / 49 for index in range(50)]),
    scores("of the research page, for bins", [0, 0, 0, 0, 1, 1, 1, 1, 1], [0.1, 0.2, 0.3, 0.4, 0.65, 0.7, 0.8, 0.9, 1]),
    scores("random, no ties", *random_scores(250, 0.5, 12)),
    scores("random, many ties", *random_scores(250, 0.3, 1)),
    scores("random, rare positives", *random_scores(400, 0.04, 2)),
    scores("weights of a few rows", [0, 1, 1, 0, 1], [0.2, 0.7, 0.4, 0.6, 0.9], weight=[1, 0.5, 2, 3, 0]),
    scores("weights, with ties", [0, 1, 1, 0], [0.5, 0.5, 0.5, 0.1], weight=[2, 1, 0, 4]),
    scores("random, whole weights, many ties", *random_scores(200, 0.4, 1), weight=wholes(200)),
    scores("random, fractions as weights", *random_scores(250, 0.3, 3), weight=fractions(250)),
    by_class("two classes", ["no", "yes", "yes"], {"no": [0.7, 0.4, 0.5], "yes": [0.3, 0.6, 0.5]}),
    by_class("ties", [0, 1, 2, 2], {0: [0.25, 0.25, 0.5, 0.5], 1: [0.5, 0.25, 0.25, 0], 2: [0.25, 0.5, 0.25, 0.5]}),
    by_class("a class without a row", ["a", "b", "a"], {"a": [0.5, 0.25, 0.25], "b": [0.25, 0.5, 0.25], "c": [0.25, 0.25, 0.5]}),
    by_class("one class in all", [3, 3], {1: [0.25, 0.5], 2: [0.25, 0.25], 3: [0.5, 0.25]}),
    by_class("certain and wrong", ["a", "b", "c"], {"a": [0, 1, 0], "b": [1, 0, 0], "c": [0, 0, 1]}),
    by_class("random, text", *random_columns(200, ["cat", "dog", "eel", "fox"], 64)),
    by_class("random, few parts", *random_columns(150, [0, 1, 2], 4)),
    by_class("random, whole weights", *random_columns(150, ["x", "y", "z"], 16), weight=wholes(150), whole_weights=True),
    by_class("random, fractions as weights", *random_columns(150, ["x", "y", "z"], 128), weight=fractions(150)),
    regression("perfect", [1, 2, 3], [1, 2, 3]),
    regression("of the scikit-learn guide", [3, -0.5, 2, 7], [2.5, 0, 2, 8]),
    regression("the mean", [1, 2, 3], [2, 2, 2]),
    regression("worse than the mean", [1, 2, 3], [3, 2, 1]),
    regression("constant labels, perfect", [2, 2, 2], [2, 2, 2]),
    regression("constant labels, not perfect", [2, 2, 2], [1, 2, 3]),
    regression("one row, perfect", [4], [4]),
    regression("one row, not perfect", [4], [5]),
    regression("labels of 0, predicted", [0, 0, 4], [0, 0, 5]),
    regression("labels of 0, not predicted", [0, 2, 4], [1, 2, 5]),
    regression("no label but 0", [0, 0], [0, 1]),
    regression("beyond the logarithm", [-1, 2, 4], [1, 2, 5]),
    regression("a large offset", [1e9 + 1, 1e9 + 2, 1e9 + 4], [1e9 + 1.5, 1e9 + 2, 1e9 + 3]),
    regression("tiny", [1e-12, 2e-12, 4e-12], [1.5e-12, 2e-12, 3e-12]),
    regression("huge", [1e150, -1e150, 2e150], [1e150, 1e150, -1e150]),
    regression("random, close", *random_values(250, 10, 1)),
    regression("random, noise", *random_values(250, 1, 10)),
    regression("random, amounts", *amounts(250)),
    regression("weights of a few rows", [3, -0.5, 2, 7], [2.5, 0, 2, 8], [1, 2, 3, 4]),
    regression("a row of weight 0", [3, 100, 2, 7], [2.5, 0, 2, 8], [1, 0, 1, 2]),
    regression("constant labels among rows with weight", [2, 5, 2], [1, 2, 3], [1, 0, 1]),
    regression("random, whole weights", *amounts(200), wholes(200)),
    regression("random, fractions as weights", *amounts(250), fractions(250)),
]

versions = {"scikit-learn": sklearn.__version__, "numpy": numpy.__version__, "scipy": scipy.__version__}
lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in cases)
print(f'{{"script": "make_vectors.py", "versions": {json.dumps(versions)}, "cases": [\n{lines}\n]}}')
