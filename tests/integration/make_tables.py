"""Files as data scientists write them, with every type that comes in them: make_tables.py FOLDER."""

import datetime as dt
import decimal
import sqlite3
import sys

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet

folder = sys.argv[1]
rows = 5000
frame = pd.DataFrame(
    {
        "id": np.arange(rows, dtype="int64"),
        "big": pd.array([None if i % 5 == 0 else 9_007_199_254_740_993 + i for i in range(rows)], dtype="Int64"),
        "price": [None if i % 11 == 0 else i / 8 for i in range(rows)],
        "name": [None if i % 7 == 0 else f"Größe {i % 40}" for i in range(rows)],
        "kind": pd.Categorical([f"k{i % 3}" for i in range(rows)]),
        "ok": [i % 2 == 0 for i in range(rows)],
        "at": pd.Timestamp("2001-09-11 08:46:40.123456") + pd.to_timedelta(np.arange(rows), unit="h"),
    }
)
day = [dt.date(1969, 12, 30) + dt.timedelta(days=i) for i in range(rows)]
amount = [decimal.Decimal(i) / 100 for i in range(rows)]

arrow = pa.Table.from_pandas(frame, preserve_index=False)
arrow = arrow.append_column("day", pa.array(day)).append_column("amount", pa.array(amount, pa.decimal128(20, 2)))
arrow = arrow.append_column("instant", arrow["at"].cast(pa.timestamp("us", tz="Europe/Berlin")))
for compression in ("lz4", "zstd", "uncompressed"):
    pa.feather.write_feather(arrow, f"{folder}/{compression}.feather", compression=compression, chunksize=1500)
with pa.OSFile(f"{folder}/stream.arrow", "wb") as sink, pa.ipc.new_stream(sink, arrow.schema) as writer:
    writer.write_table(arrow, max_chunksize=1500)
views = arrow.set_column(arrow.schema.get_field_index("name"), "name", arrow["name"].cast(pa.string_view()))
with pa.ipc.new_file(f"{folder}/views.arrow", views.schema) as writer:
    writer.write_table(views)
pa.parquet.write_table(arrow, f"{folder}/pyarrow.parquet")
frame.to_feather(f"{folder}/pandas.feather")
frame.to_parquet(f"{folder}/pandas.parquet")

sheet = frame.assign(day=day, kind=frame["kind"].astype(str), big=frame["big"].astype("string"))
sheet["at"] = sheet["at"].dt.round("s")
with pd.ExcelWriter(f"{folder}/pandas.xlsx") as book:
    sheet.to_excel(book, sheet_name="Flights", index=False)
    pd.DataFrame({"note": ["made by pandas"]}).to_excel(book, sheet_name="Notes", index=False)

with sqlite3.connect(f"{folder}/pandas.db") as database:
    frame.assign(day=[str(value) for value in day], kind=frame["kind"].astype(str)).to_sql("flights", database, index=False)
