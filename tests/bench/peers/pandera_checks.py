"""What flights-checks.yml asks for as a pandera schema, and pandas' own profile."""

import json

import pandera.pandas as pa
from flights_frame import flights

df = flights()


def mostly(least, within):
    return pa.Check(lambda column: within(column).mean() >= least)


schema = pa.DataFrameSchema(
    {
        "date": pa.Column(nullable=False, checks=pa.Check.str_matches(r"^0[1-6](?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]$")),
        "delay": pa.Column(
            df["delay"].dtype, nullable=False, checks=[mostly(0.9999, lambda x: x >= -120), mostly(0.9999, lambda x: x <= 1440)]
        ),
        "distance": pa.Column(df["distance"].dtype, checks=[pa.Check.ge(20), pa.Check.le(5000)]),
        "origin": pa.Column(
            nullable=False, checks=[pa.Check.str_matches("^[A-Z]{3}$"), pa.Check(lambda x: 0.01 <= (x == "ORD").mean() <= 0.15)]
        ),
        "destination": pa.Column(nullable=False, checks=pa.Check.str_matches("^[A-Z]{3}$")),
    },
    checks=[
        pa.Check(lambda frame: 100_000 <= len(frame) <= 10_000_000),
        pa.Check(lambda frame: frame.isna().mean().mean() <= 0.001),
        pa.Check(lambda frame: frame.duplicated().mean() <= 0.001),
        pa.Check(lambda frame: (frame["origin"] != frame["destination"]).mean() >= 0.9999),
    ],
    strict=True,
    ordered=True,
)
schema.validate(df, lazy=True)
profile = [df.describe(include="all").to_dict(), df.nunique().to_dict(), *(df[column].value_counts().head(10).to_dict() for column in df)]
print(json.dumps({"passed": True, "profile": len(str(profile))}))
