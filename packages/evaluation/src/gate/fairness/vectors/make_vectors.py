"""Reference values for the fairness criteria of packages/evaluation, computed by fairlearn.

    python3 -m venv /tmp/vectors && /tmp/vectors/bin/pip install fairlearn==0.15.0 scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1 pandas==3.1.1
    /tmp/vectors/bin/python make_vectors.py > fairlearn.json

Prints the same JSON every time. NaN is written as null.
"""

import json
import math
import warnings

import fairlearn
import numpy
import sklearn
from fairlearn import metrics
from sklearn.metrics import accuracy_score, precision_score

warnings.simplefilter("ignore")
rng = numpy.random.default_rng(19640702)


def false_negative_rate(y_true, y_pred, sample_weight=None):
    return metrics.false_negative_rate(y_true, y_pred, sample_weight=sample_weight)


RATES = {
    "selection": metrics.selection_rate,
    "truePositive": metrics.true_positive_rate,
    "falsePositive": metrics.false_positive_rate,
    "falseNegative": false_negative_rate,
    "precision": precision_score,
    "accuracy": accuracy_score,
}
SINGLE = {
    "demographic-parity": "selection",
    "equal-opportunity": "truePositive",
    "predictive-parity": "precision",
    "false-positive-rate": "falsePositive",
    "false-negative-rate": "falseNegative",
    "accuracy": "accuracy",
}
METHODS = {"between-groups": "between_groups", "to-overall": "to_overall"}


def number(value):
    value = float(value)
    return value if math.isfinite(value) else None


def frame(rate, case):
    columns = {name: values for name, values in case["columns"].items()}
    groups = numpy.array([", ".join(f"{name}={columns[name][row]}" for name in case["by"]) for row in range(len(case["label"]))])
    return metrics.MetricFrame(
        metrics=RATES[rate],
        y_true=case["label"],
        y_pred=case["prediction"],
        sensitive_features=groups,
        sample_params=None if case["weight"] is None else {"sample_weight": case["weight"]},
    )


def disparities(case):
    found = {}
    for name, method in METHODS.items():
        for criterion, rate in SINGLE.items():
            of = frame(rate, case)
            found[f"{criterion} {name}"] = {"difference": number(of.difference(method=method)), "ratio": number(of.ratio(method=method))}
        features = numpy.array([", ".join(str(case["columns"][by][row]) for by in case["by"]) for row in range(len(case["label"]))])
        common = {"sensitive_features": features, "method": method, "sample_weight": case["weight"]}
        for ours, agg in {"worst-case": "worst_case", "mean": "mean"}.items():
            found[f"equalized-odds {name} {ours}"] = {
                "difference": number(metrics.equalized_odds_difference(case["label"], case["prediction"], agg=agg, **common)),
                "ratio": number(metrics.equalized_odds_ratio(case["label"], case["prediction"], agg=agg, **common)),
            }
        # The named functions are to agree with the frames that stand for them.
        for function, criterion in (
            (metrics.demographic_parity_difference, "demographic-parity"),
            (metrics.equal_opportunity_difference, "equal-opportunity"),
        ):
            assert number(function(case["label"], case["prediction"], **common)) == found[f"{criterion} {name}"]["difference"]
    return found


def whole(rate, made, group):
    rows = [row for row in range(len(made["label"])) if ", ".join(f"{name}={made['columns'][name][row]}" for name in made["by"]) == group]
    labels, guesses = [made["label"][row] for row in rows], [made["prediction"][row] for row in rows]
    return {
        "truePositive": sum(labels),
        "falseNegative": sum(labels),
        "falsePositive": len(rows) - sum(labels),
        "precision": sum(guesses),
    }.get(rate, len(rows))


def case(name, rows, by, columns, rate, chance, weighted=False):
    label = (rng.random(rows) < rate).astype(int)
    flipped = rng.random(rows) < chance
    made = {
        "name": name,
        "by": by,
        "columns": {key: rng.choice(values, rows).tolist() for key, values in columns.items()},
        "label": label.tolist(),
        "prediction": numpy.where(flipped, 1 - label, label).tolist(),
        "weight": numpy.round(rng.gamma(2, 1, rows), 3).tolist() if weighted else None,
    }
    return finished(made)


def finished(made):
    groups = {rate: frame(rate, made) for rate in RATES}
    made["groups"] = {
        group: {rate: number(of.by_group[group]) for rate, of in groups.items()} for group in sorted(groups["accuracy"].by_group.index)
    }
    # Rates that are 0/0 in a group: fairlearn takes them for 0, we call them undefined.
    made["undefined"] = sorted({rate for group in made["groups"] for rate in RATES if whole(rate, made, group) == 0})
    made["overall"] = {rate: number(of.overall) for rate, of in groups.items()}
    made["disparities"] = disparities(made)
    return made


def written(name, group, label, prediction):
    return finished({"name": name, "by": ["g"], "columns": {"g": list(group)}, "label": label, "prediction": prediction, "weight": None})


SEX = {"sex": ["f", "m"]}
CASES = [
    case("two groups", 200, ["sex"], SEX, 0.4, 0.2),
    case("two groups, weighted", 200, ["sex"], SEX, 0.4, 0.2, weighted=True),
    case("five groups", 400, ["region"], {"region": list("abcde")}, 0.5, 0.3),
    case("an intersection", 600, ["sex", "age"], {**SEX, "age": ["old", "young", "middle"]}, 0.45, 0.25),
    case("an intersection, weighted", 600, ["sex", "age"], {**SEX, "age": ["old", "young", "middle"]}, 0.45, 0.25, weighted=True),
    written("a group that is never selected", "aaaabbbb", [1, 0, 1, 0, 1, 0, 1, 0], [0, 0, 0, 0, 1, 1, 0, 0]),
    written("alike", "aabb", [1, 0, 1, 0], [1, 0, 1, 0]),
]
# fairlearn takes the rate of a group without positives (or without predicted positives) for 0; we call it undefined.
DIFFERENT = [
    written("a group without positives", "aaaabbb", [1, 1, 0, 0, 0, 0, 0], [1, 1, 0, 1, 0, 1, 0]),
    written("a group without negatives", "aaaabbb", [1, 1, 0, 0, 1, 1, 1], [1, 1, 0, 1, 1, 1, 0]),
    written("a group without predicted positives", "aaaabbb", [1, 1, 0, 0, 1, 0, 0], [1, 1, 0, 1, 0, 0, 0]),
]

print(
    json.dumps(
        {
            "script": "make_vectors.py",
            "versions": {"fairlearn": fairlearn.__version__, "scikit-learn": sklearn.__version__, "numpy": numpy.__version__},
            "cases": CASES,
            "different": DIFFERENT,
        }
    )
)
