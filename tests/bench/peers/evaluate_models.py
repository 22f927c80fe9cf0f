"""Two models on the same million rows, judged by hand with scikit-learn, fairlearn and NumPy: ten metrics, fairness over five groups, a
bootstrap interval of the difference in F1, and DeLong's test of the areas under the ROC curves.

    python evaluate_models.py cells|rows fairlearn|numpy REPLICATES CANDIDATE PRODUCTION

`cells` draws the replicates as counts of the eight cells of label and both predictions, which is the same bootstrap as drawing rows and
as fast as NumPy can be. `rows` draws rows, as most scripts do. `numpy` counts the groups by hand, in place of fairlearn's MetricFrame,
which takes most of the time.
"""

import json
import sys

import numpy as np
import pandas as pd
from scipy.stats import norm, rankdata
from sklearn import metrics

SEED = 1


def main():
    how, fair, replicates = sys.argv[1], sys.argv[2], int(sys.argv[3])
    candidate, production = (pd.read_parquet(path) for path in sys.argv[4:6])
    both = candidate.merge(production[["id", "label", "prediction", "score"]], on="id", suffixes=("", "_production"), validate="one_to_one")
    assert len(both) == len(candidate) == len(production)
    assert (both["label"] == both["label_production"]).all()
    label, ours, theirs = (both[name].to_numpy() for name in ("label", "prediction", "prediction_production"))
    fairness = fairness_of_frame if fair == "fairlearn" else fairness_by_hand
    draw = differences_of_cells if how == "cells" else differences_of_rows
    low, high = np.quantile(draw(label, ours, theirs, replicates), [0.025, 0.975])
    print(
        json.dumps(
            {
                "metrics": ten_metrics(label, ours, both["score"].to_numpy()),
                "fairness": fairness(label, ours, both["group"]),
                "f1": {"difference": float(metrics.f1_score(label, ours) - metrics.f1_score(label, theirs)), "low": low, "high": high},
                "auc": delong(label, both["score"].to_numpy(), both["score_production"].to_numpy()),
            }
        )
    )


def ten_metrics(label, prediction, score):
    return {
        "accuracy": metrics.accuracy_score(label, prediction),
        "balanced-accuracy": metrics.balanced_accuracy_score(label, prediction),
        "precision": metrics.precision_score(label, prediction),
        "recall": metrics.recall_score(label, prediction),
        "f1": metrics.f1_score(label, prediction),
        "mcc": metrics.matthews_corrcoef(label, prediction),
        "kappa": metrics.cohen_kappa_score(label, prediction),
        "roc-auc": metrics.roc_auc_score(label, score),
        "average-precision": metrics.average_precision_score(label, score),
        "log-loss": metrics.log_loss(label, score),
    }


def fairness_of_frame(label, prediction, group):
    from fairlearn.metrics import MetricFrame, false_positive_rate, selection_rate, true_positive_rate

    frame = MetricFrame(
        metrics={
            "selection": selection_rate,
            "tpr": true_positive_rate,
            "fpr": false_positive_rate,
            "precision": metrics.precision_score,
            "accuracy": metrics.accuracy_score,
        },
        y_true=label,
        y_pred=prediction,
        sensitive_features=group,
    )
    return disparities(frame.difference())


def fairness_by_hand(label, prediction, group):
    codes = pd.factorize(group)[0]
    cells = np.bincount(4 * codes + 2 * label + prediction, minlength=4 * (codes.max() + 1)).reshape(-1, 4)
    true_negatives, false_positives, false_negatives, true_positives = cells.T
    rates = {
        "selection": (true_positives + false_positives) / cells.sum(axis=1),
        "tpr": true_positives / (true_positives + false_negatives),
        "fpr": false_positives / (false_positives + true_negatives),
        "precision": true_positives / (true_positives + false_positives),
        "accuracy": (true_positives + true_negatives) / cells.sum(axis=1),
    }
    return disparities({name: np.ptp(rate) for name, rate in rates.items()})


def disparities(apart):
    return {
        "demographic-parity": apart["selection"],
        "equalized-odds": max(apart["tpr"], apart["fpr"]),
        "equal-opportunity": apart["tpr"],
        "predictive-parity": apart["precision"],
        "accuracy": apart["accuracy"],
    }


def f1(true_positives, predicted, actual):
    return 2 * true_positives / (predicted + actual)


def differences_of_cells(label, ours, theirs, replicates):
    """Cells are numbered by label, our prediction and theirs, as three bits."""
    cells = np.bincount(4 * label + 2 * ours + theirs, minlength=8)
    drawn = np.random.default_rng(SEED).multinomial(len(label), cells / len(label), size=replicates)
    actual = drawn[:, 4:].sum(axis=1)
    return f1(drawn[:, [6, 7]].sum(axis=1), drawn[:, [2, 3, 6, 7]].sum(axis=1), actual) - f1(
        drawn[:, [5, 7]].sum(axis=1), drawn[:, [1, 3, 5, 7]].sum(axis=1), actual
    )


def differences_of_rows(label, ours, theirs, replicates):
    random = np.random.default_rng(SEED)
    differences = np.empty(replicates)
    for replicate in range(replicates):
        rows = random.integers(0, len(label), len(label))
        differences[replicate] = metrics.f1_score(label[rows], ours[rows]) - metrics.f1_score(label[rows], theirs[rows])
    return differences


def delong(label, ours, theirs):
    """DeLong's test in the fast form of Sun and Xu (2014)."""
    positive = label == 1
    places = [placements(positive, score) for score in (ours, theirs)]
    areas = np.array([of_positives.mean() for of_positives, _ in places])
    covariance = np.cov([of_positives for of_positives, _ in places]) / positive.sum() + np.cov([of_negatives for _, of_negatives in places]) / (~positive).sum()
    difference = areas[0] - areas[1]
    error = np.sqrt(covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1])
    reach = norm.ppf(0.975) * error
    return {"difference": difference, "low": difference - reach, "high": difference + reach, "p": 2 * norm.sf(abs(difference) / error)}


def placements(positive, score):
    ranks = rankdata(score)
    m, n = positive.sum(), (~positive).sum()
    of_positives = (ranks[positive] - rankdata(score[positive])) / n
    of_negatives = 1 - (ranks[~positive] - rankdata(score[~positive])) / m
    return of_positives, of_negatives


main()
