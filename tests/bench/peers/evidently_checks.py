"""What flights-checks.yml asks for, as far as Evidently has it, and its summary of the data."""

import json

from evidently import DataDefinition, Dataset, Report
from evidently.metrics import (
    CategoryCount,
    DuplicatedRowCount,
    InRangeValueCount,
    MaxValue,
    MinValue,
    MissingValueCount,
    RowCount,
)
from evidently.presets import DataSummaryPreset
from evidently.tests import eq, gte, lte
from flights_frame import flights

df = flights()
definition = DataDefinition(numerical_columns=["delay", "distance"], categorical_columns=["date", "origin", "destination"])
report = Report(
    [
        DataSummaryPreset(),
        RowCount(tests=[gte(100_000), lte(10_000_000)]),
        DuplicatedRowCount(tests=[lte(3000)]),
        *(MissingValueCount(column=column, tests=[eq(0)]) for column in df),
        InRangeValueCount(column="delay", left=-120, right=10_000, share_tests=[gte(0.9999)]),
        InRangeValueCount(column="delay", left=-10_000, right=1440, share_tests=[gte(0.9999)]),
        MinValue(column="distance", tests=[gte(20)]),
        MaxValue(column="distance", tests=[lte(5000)]),
        CategoryCount(column="origin", category="ORD", share_tests=[gte(0.01), lte(0.15)]),
    ]
)
found = report.run(Dataset.from_pandas(df, data_definition=definition), None).dict()
print(json.dumps({"metrics": len(found["metrics"]), "tests": len(found.get("tests", []))}))
