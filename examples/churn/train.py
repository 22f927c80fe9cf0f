"""Learns which customers leave, and writes what the model says of customers that it has not seen."""

import json

import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

NUMBERS = ["age", "tenure_months", "monthly_fee", "support_calls"]

customers = pd.read_csv("data/train.csv")
train, test = train_test_split(customers, test_size=0.25, random_state=0, stratify=customers["churned"])

model = make_pipeline(
    make_column_transformer((StandardScaler(), NUMBERS), (OneHotEncoder(), ["region"])),
    LogisticRegression(),
)
model.fit(train[[*NUMBERS, "region"]], train["churned"])

features = test[[*NUMBERS, "region"]]
predictions = pd.DataFrame(
    {
        "customer_id": test["customer_id"],
        "region": test["region"],
        "y_true": test["churned"],
        "y_pred": model.predict(features),
        "y_score": model.predict_proba(features)[:, 1].round(4),
    }
)
predictions.to_csv("predictions.csv", index=False)

with open("metrics.json", "w") as file:
    metrics = {
        "accuracy": accuracy_score(predictions["y_true"], predictions["y_pred"]),
        "roc_auc": roc_auc_score(predictions["y_true"], predictions["y_score"]),
    }
    json.dump({name: round(value, 4) for name, value in metrics.items()}, file, indent=2)
    file.write("\n")
