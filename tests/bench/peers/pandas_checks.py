"""What flights-checks.yml asks for, and a profile, by hand in pandas."""

import json

from flights_frame import flights

df = flights()
rows = len(df)
missing = df.isna().sum()
share = lambda bad: 1 - bad / rows
checks = [
    100_000 <= rows <= 10_000_000,
    list(df.columns) == ["date", "delay", "distance", "origin", "destination"],
    missing.sum() / df.size <= 0.001,
    df.duplicated().sum() / rows <= 0.001,
    df["date"].dtype in ("object", "str", "string"),
    missing["date"] == 0,
    df["date"].str.contains(r"^0[1-6](?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]$").all(),
    df["delay"].dtype.kind == "i",
    missing["delay"] == 0,
    share((df["delay"] < -120).sum()) >= 0.9999,
    share((df["delay"] > 1440).sum()) >= 0.9999,
    df["distance"].dtype.kind == "i",
    df["distance"].min() >= 20,
    df["distance"].max() <= 5000,
    missing["origin"] == 0,
    df["origin"].str.contains("^[A-Z]{3}$").all(),
    0.01 <= (df["origin"] == "ORD").mean() <= 0.15,
    missing["destination"] == 0,
    df["destination"].str.contains("^[A-Z]{3}$").all(),
    (df["origin"] != df["destination"]).mean() >= 0.9999,
]
profile = [df.describe(include="all").to_dict(), df.nunique().to_dict(), *(df[column].value_counts().head(10).to_dict() for column in df)]
print(json.dumps({"passed": sum(map(bool, checks)), "of": len(checks), "profile": len(str(profile))}))
