"""The flights as a pandas frame, from Parquet or CSV. The dates are text of digits."""

import sys

import pandas as pd


def flights():
    path = sys.argv[1]
    return pd.read_csv(path, dtype={"date": "string"}) if path.endswith(".csv") else pd.read_parquet(path)
