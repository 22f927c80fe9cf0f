"""What flights-checks.yml asks for as a Great Expectations suite. It has no profile."""

import json

import great_expectations as gx
import great_expectations.expectations as gxe
from flights_frame import flights

df = flights()
context = gx.get_context(mode="ephemeral")
context.variables.progress_bars = {"globally": False}
asset = context.data_sources.add_pandas("flights").add_dataframe_asset("flights")
batch = asset.add_batch_definition_whole_dataframe("all")
columns = ["date", "delay", "distance", "origin", "destination"]
number = str(df["delay"].dtype)
suite = context.suites.add(
    gx.ExpectationSuite(
        name="flights",
        expectations=[
            gxe.ExpectTableRowCountToBeBetween(min_value=100_000, max_value=10_000_000),
            gxe.ExpectTableColumnsToMatchOrderedList(column_list=columns),
            gxe.ExpectCompoundColumnsToBeUnique(column_list=columns, mostly=0.99),
            gxe.ExpectColumnValuesToBeInTypeList(column="date", type_list=["str", "object", "string"]),
            gxe.ExpectColumnValuesToNotBeNull(column="date"),
            gxe.ExpectColumnValuesToMatchRegex(column="date", regex=r"^0[1-6](0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])[0-5][0-9]$"),
            gxe.ExpectColumnValuesToBeOfType(column="delay", type_=number),
            gxe.ExpectColumnValuesToNotBeNull(column="delay"),
            gxe.ExpectColumnValuesToBeBetween(column="delay", min_value=-120, mostly=0.9999),
            gxe.ExpectColumnValuesToBeBetween(column="delay", max_value=1440, mostly=0.9999),
            gxe.ExpectColumnValuesToBeOfType(column="distance", type_=number),
            gxe.ExpectColumnValuesToNotBeNull(column="distance"),
            gxe.ExpectColumnValuesToBeBetween(column="distance", min_value=20),
            gxe.ExpectColumnValuesToBeBetween(column="distance", max_value=5000),
            gxe.ExpectColumnValuesToNotBeNull(column="origin"),
            gxe.ExpectColumnValuesToMatchRegex(column="origin", regex="^[A-Z]{3}$"),
            gxe.ExpectColumnValuesToNotBeInSet(column="origin", value_set=["ORD"], mostly=0.85),
            gxe.ExpectColumnValuesToNotBeNull(column="destination"),
            gxe.ExpectColumnValuesToMatchRegex(column="destination", regex="^[A-Z]{3}$"),
            gxe.ExpectSelectColumnValuesToBeUniqueWithinRecord(column_list=["origin", "destination"], mostly=0.9999),
        ],
    )
)
result = gx.ValidationDefinition(name="flights", data=batch, suite=suite)
context.validation_definitions.add(result)
found = result.run(batch_parameters={"dataframe": df})
print(json.dumps({"passed": found.statistics["successful_expectations"], "of": found.statistics["evaluated_expectations"]}))
