-- counts: exact
-- mean and spread: exact
-- quantiles: exact
-- distinct values: exact
-- approximate quantiles: approximate
-- approximate distinct values: approximate

-- rows: scan
SELECT count(*) AS a0
FROM data;
-- rows.equal-to: scan
SELECT count(*) AS a0
FROM data;
-- rows.equal-to: query 1
SELECT count(*) AS others FROM "orders_before";
-- schema.types.id: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- schema.types.status: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- schema.nullable: scan
SELECT count(*) AS a0,
  count("id") AS a1,
  count("customer") AS a2,
  count("net") AS a3,
  count("tax") AS a4,
  count("status") AS a5,
  count("code") AS a6,
  count("written") AS a7,
  count("day") AS a8,
  count("express") AS a9
FROM data;
-- missing: scan
SELECT count(*) AS a0,
  count("id") AS a1,
  count("customer") AS a2,
  count("amount") AS a3,
  count("net") AS a4,
  count("tax") AS a5,
  count("status") AS a6,
  count("code") AS a7,
  count("note") AS a8,
  count("payload") AS a9,
  count("written") AS a10,
  count("day") AS a11,
  count("shipped") AS a12,
  count("express") AS a13
FROM data;
-- duplicate-rows: scan
SELECT count(*) AS a0
FROM data;
-- duplicate-rows: query 1
WITH hashes AS (SELECT hash("id", "customer", "amount", "net", "tax", "status", "code", "note", "payload", "written", "day", "shipped", "express") AS h FROM data),
suspects AS MATERIALIZED (SELECT DISTINCT h FROM (SELECT h, lag(h) OVER (ORDER BY h) AS previous FROM hashes) WHERE h = previous)
SELECT coalesce(sum(n - 1), 0) AS extra, coalesce(sum(n), 0) AS copies FROM (
SELECT count(*) AS n FROM data WHERE hash("id", "customer", "amount", "net", "tax", "status", "code", "note", "payload", "written", "day", "shipped", "express") IN (SELECT h FROM suspects)
GROUP BY "id", "customer", "amount", "net", "tax", "status", "code", "note", "payload", "written", "day", "shipped", "express" HAVING count(*) > 1);
-- duplicate-rows: unexpected rows
SELECT count(*) AS n FROM (SELECT *, row_number() OVER (PARTITION BY "id", "customer", "amount", "net", "tax", "status", "code", "note", "payload", "written", "day", "shipped", "express") - 1 AS "gauntlet earlier" FROM data) WHERE "gauntlet earlier" > 0;
-- unique-together.1: scan
SELECT count(*) AS a0,
  coalesce(count_if(("id" IS NOT NULL OR "status" IS NOT NULL)), 0) AS a1
FROM data;
-- unique-together.1: query 1
WITH hashes AS (SELECT hash("id", "status") AS h FROM data WHERE ("id" IS NOT NULL OR "status" IS NOT NULL)),
suspects AS MATERIALIZED (SELECT DISTINCT h FROM (SELECT h, lag(h) OVER (ORDER BY h) AS previous FROM hashes) WHERE h = previous)
SELECT coalesce(sum(n - 1), 0) AS extra, coalesce(sum(n), 0) AS copies FROM (
SELECT count(*) AS n FROM data WHERE hash("id", "status") IN (SELECT h FROM suspects) AND (("id" IS NOT NULL OR "status" IS NOT NULL))
GROUP BY "id", "status" HAVING count(*) > 1);
-- unique-together.1: unexpected rows
SELECT count(*) AS n FROM (SELECT *, count(*) OVER (PARTITION BY "id", "status") AS "gauntlet copies" FROM data WHERE ("id" IS NOT NULL OR "status" IS NOT NULL)) WHERE "gauntlet copies" > 1;
-- unique-together.2: scan
SELECT coalesce(count_if((
status = 'paid'
)), 0) AS a0,
  coalesce(count_if(CASE WHEN (
status = 'paid'
) THEN (("customer" IS NOT NULL AND "day" IS NOT NULL)) END), 0) AS a1
FROM data;
-- unique-together.2: query 1
WITH hashes AS (SELECT hash("customer", "day") AS h FROM (SELECT * FROM data WHERE (
status = 'paid'
)) WHERE ("customer" IS NOT NULL AND "day" IS NOT NULL)),
suspects AS MATERIALIZED (SELECT DISTINCT h FROM (SELECT h, lag(h) OVER (ORDER BY h) AS previous FROM hashes) WHERE h = previous)
SELECT coalesce(sum(n - 1), 0) AS extra, coalesce(sum(n), 0) AS copies FROM (
SELECT count(*) AS n FROM (SELECT * FROM data WHERE (
status = 'paid'
)) WHERE hash("customer", "day") IN (SELECT h FROM suspects) AND (("customer" IS NOT NULL AND "day" IS NOT NULL))
GROUP BY "customer", "day" HAVING count(*) > 1);
-- unique-together.2: unexpected rows
SELECT count(*) AS n FROM (SELECT *, count(*) OVER (PARTITION BY "customer", "day") AS "gauntlet copies" FROM (SELECT * FROM data WHERE (
status = 'paid'
)) WHERE ("customer" IS NOT NULL AND "day" IS NOT NULL)) WHERE "gauntlet copies" > 1;
-- id.type: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- id.nullable: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- id.nullable: unexpected rows
SELECT count(*) AS n FROM data WHERE "id" IS NULL;
-- id.min: scan
SELECT count(*) AS a0,
  count("id") AS a1,
  min("id") < 1 AS a2,
  min("id") AS a3,
  coalesce(count_if("id" < 1), 0) AS a4
FROM data;
-- id.min: unexpected rows
SELECT count(*) AS n FROM data WHERE "id" < 1;
-- id.max: scan
SELECT count(*) AS a0,
  count("id") AS a1,
  max("id") >= 9007199254740993 AS a2,
  max("id") AS a3,
  coalesce(count_if("id" >= 9007199254740993), 0) AS a4
FROM data;
-- id.max: unexpected rows
SELECT count(*) AS n FROM data WHERE "id" >= 9007199254740993;
-- id.unique: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- id.unique: query 1
WITH hashes AS (SELECT hash("id") AS h FROM data WHERE "id" IS NOT NULL),
suspects AS MATERIALIZED (SELECT DISTINCT h FROM (SELECT h, lag(h) OVER (ORDER BY h) AS previous FROM hashes) WHERE h = previous)
SELECT coalesce(sum(n - 1), 0) AS extra, coalesce(sum(n), 0) AS copies FROM (
SELECT count(*) AS n FROM data WHERE hash("id") IN (SELECT h FROM suspects) AND ("id" IS NOT NULL)
GROUP BY "id" HAVING count(*) > 1);
-- id.unique: unexpected rows
SELECT count(*) AS n FROM data WHERE "id" IN (SELECT "id" FROM data AS repeated WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1);
-- id.increasing: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- id.increasing: query 1
SELECT coalesce(count_if("id" < previous OR "shipped" IS NULL), 0) AS unexpected FROM (SELECT *, lag("id") OVER (PARTITION BY "shipped" IS NULL ORDER BY "shipped", "id") AS previous FROM data AS data WHERE "id" IS NOT NULL) AS ordered;
-- id.increasing: unexpected rows
SELECT count(*) AS n FROM (SELECT *, lag("id") OVER (PARTITION BY "shipped" IS NULL ORDER BY "shipped", "id") AS previous FROM data AS data WHERE "id" IS NOT NULL) AS ordered WHERE "id" < previous OR "shipped" IS NULL;
-- id.distinct: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- id.distinct: query 1
SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "id" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups;
-- id.distinct-share: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- id.distinct-share: query 1
SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "id" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups;
-- amount.missing: scan
SELECT count(*) AS a0,
  count("amount") AS a1
FROM data;
-- amount.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "amount" IS NULL;
-- amount.min: scan
SELECT coalesce(count_if((
"status" IN ('paid')
)), 0) AS a0,
  coalesce(count_if(CASE WHEN (
"status" IN ('paid')
) THEN ("amount" IS NOT NULL) END), 0) AS a1,
  min("amount") FILTER (WHERE (
"status" IN ('paid')
)) < 5e-1 AS a2,
  min("amount") FILTER (WHERE (
"status" IN ('paid')
)) AS a3,
  coalesce(count_if(CASE WHEN (
"status" IN ('paid')
) THEN ("amount" < 5e-1) END), 0) AS a4
FROM data;
-- amount.min: unexpected rows
SELECT count(*) AS n FROM data WHERE CASE WHEN (
"status" IN ('paid')
) THEN ("amount" < 5e-1) END;
-- amount.max: scan
SELECT coalesce(count_if((
status = 'paid'
)), 0) AS a0,
  coalesce(count_if(CASE WHEN (
status = 'paid'
) THEN ("amount" IS NOT NULL) END), 0) AS a1,
  max("amount") FILTER (WHERE (
status = 'paid'
)) > 1000000 AS a2,
  max("amount") FILTER (WHERE (
status = 'paid'
)) AS a3,
  coalesce(count_if(CASE WHEN (
status = 'paid'
) THEN ("amount" > 1000000) END), 0) AS a4
FROM data;
-- amount.max: unexpected rows
SELECT count(*) AS n FROM data WHERE CASE WHEN (
status = 'paid'
) THEN ("amount" > 1000000) END;
-- amount.not-in-set: scan
SELECT count(*) AS a0,
  count("amount") AS a1,
  coalesce(count_if("amount" IN (-1, 2.5e-1)), 0) AS a2
FROM data;
-- amount.not-in-set: unexpected rows
SELECT count(*) AS n FROM data WHERE "amount" IN (-1, 2.5e-1);
-- amount.z-score: scan
SELECT count(*) AS a0,
  count("amount") AS a1,
  coalesce(count_if(abs("amount") >= 1e150), 0) AS a2,
  avg("amount") AS a3,
  stddev_samp(CASE WHEN abs("amount") < 1e150 THEN "amount" END) AS a4
FROM data;
-- amount.z-score: unexpected rows
SELECT count(*) AS n FROM data WHERE abs("amount" - (SELECT avg("amount") FROM data AS mean)) > 4 * (SELECT nullif(stddev_samp(CASE WHEN abs("amount") < 1e150 THEN "amount" END), 0) FROM data AS spread);
-- amount.iqr: scan
SELECT count(*) AS a0,
  count("amount") AS a1,
  coalesce(count_if(abs("amount") >= 1e150), 0) AS a2
FROM data;
-- amount.iqr: query 1
SELECT coalesce(count_if(v < low - 3 * (high - low) OR v > high + 3 * (high - low)), 0) AS unexpected, min(low) AS q0, min(high) AS q1
FROM (SELECT "amount" AS v FROM data) AS given CROSS JOIN (SELECT q0 AS low, q1 AS high FROM (WITH placed AS MATERIALIZED (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT CAST("amount" AS DOUBLE) AS v FROM data) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT)))
SELECT (SELECT n FROM size) AS n, CASE WHEN max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1)))) END AS q0,
  CASE WHEN max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1)))) END AS q1 FROM picked) AS quartiles) AS fence;
-- amount.iqr: unexpected rows
SELECT count(*) AS n FROM data WHERE "amount" < (SELECT q0 - 3 * (q1 - q0) FROM (WITH placed AS MATERIALIZED (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT CAST("amount" AS DOUBLE) AS v FROM data) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT)))
SELECT (SELECT n FROM size) AS n, CASE WHEN max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1)))) END AS q0,
  CASE WHEN max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1)))) END AS q1 FROM picked) AS quartiles) OR "amount" > (SELECT q1 + 3 * (q1 - q0) FROM (WITH placed AS MATERIALIZED (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT CAST("amount" AS DOUBLE) AS v FROM data) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT)))
SELECT (SELECT n FROM size) AS n, CASE WHEN max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.25 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.25 AS DOUBLE) * (n - 1) - floor(CAST(0.25 AS DOUBLE) * (n - 1)))) END AS q0,
  CASE WHEN max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.75 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.75 AS DOUBLE) * (n - 1) - floor(CAST(0.75 AS DOUBLE) * (n - 1)))) END AS q1 FROM picked) AS quartiles);
-- amount.mean: scan
SELECT count(*) AS a0,
  count("amount") AS a1,
  coalesce(count_if(abs("amount") >= 1e150), 0) AS a2,
  avg("amount") AS a3
FROM data;
-- amount.median: scan
SELECT count(*) AS a0,
  count("amount") AS a1
FROM data;
-- amount.median: query 1
WITH placed AS MATERIALIZED (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT CAST("amount" AS DOUBLE) AS v FROM data) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT)))
SELECT (SELECT n FROM size) AS n, CASE WHEN max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1)))) END AS q0,
  CASE WHEN max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1)))) END AS q1,
  CASE WHEN max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1)))) END AS q2 FROM picked;
-- amount.std: scan
SELECT count(*) AS a0,
  count("amount") AS a1,
  coalesce(count_if(abs("amount") >= 1e150), 0) AS a2,
  stddev_samp(CASE WHEN abs("amount") < 1e150 THEN "amount" END) AS a3
FROM data;
-- amount.sum: scan
SELECT coalesce(count_if((
status = 'paid'
)), 0) AS a0,
  coalesce(count_if(CASE WHEN (
status = 'paid'
) THEN ("amount" IS NOT NULL) END), 0) AS a1,
  coalesce(count_if(CASE WHEN (
status = 'paid'
) THEN (abs("amount") >= 1e150) END), 0) AS a2,
  sum("amount") FILTER (WHERE (
status = 'paid'
)) AS a3
FROM data;
-- amount.quantiles.0.1: scan
SELECT count(*) AS a0,
  count("amount") AS a1
FROM data;
-- amount.quantiles.0.1: query 1
WITH placed AS MATERIALIZED (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT CAST("amount" AS DOUBLE) AS v FROM data) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT)))
SELECT (SELECT n FROM size) AS n, CASE WHEN max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1)))) END AS q0,
  CASE WHEN max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1)))) END AS q1,
  CASE WHEN max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1)))) END AS q2 FROM picked;
-- amount.quantiles.95%: scan
SELECT count(*) AS a0,
  count("amount") AS a1
FROM data;
-- amount.quantiles.95%: query 1
WITH placed AS MATERIALIZED (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT CAST("amount" AS DOUBLE) AS v FROM data) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT), CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT)))
SELECT (SELECT n FROM size) AS n, CASE WHEN max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.1 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.1 AS DOUBLE) * (n - 1) - floor(CAST(0.1 AS DOUBLE) * (n - 1)))) END AS q0,
  CASE WHEN max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.5 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.5 AS DOUBLE) * (n - 1) - floor(CAST(0.5 AS DOUBLE) * (n - 1)))) END AS q1,
  CASE WHEN max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1))) < 0.5 THEN max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) + (max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1))) ELSE max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - (max(CASE WHEN place = CAST(ceil(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END) - max(CASE WHEN place = CAST(floor(CAST(0.95 AS DOUBLE) * (n - 1)) AS BIGINT) THEN v END)) * (1 - max(CAST(0.95 AS DOUBLE) * (n - 1) - floor(CAST(0.95 AS DOUBLE) * (n - 1)))) END AS q2 FROM picked;
-- status.in-set: scan
SELECT count(*) AS a0,
  count("status") AS a1,
  coalesce(count_if(NOT ("status" IN ('paid', 'open', 'it''s late'))), 0) AS a2
FROM data;
-- status.in-set: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT ("status" IN ('paid', 'open', 'it''s late'));
-- status.regex: scan
SELECT count(*) AS a0,
  count("status") AS a1,
  coalesce(count_if(NOT (regexp_matches("status", '^[a-z]+$') OR regexp_matches("status", '^it''s'))), 0) AS a2
FROM data;
-- status.regex: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT (regexp_matches("status", '^[a-z]+$') OR regexp_matches("status", '^it''s'));
-- status.not-regex: scan
SELECT count(*) AS a0,
  count("status") AS a1,
  coalesce(count_if(regexp_matches("status", '\s$')), 0) AS a2
FROM data;
-- status.not-regex: unexpected rows
SELECT count(*) AS n FROM data WHERE regexp_matches("status", '\s$');
-- status.length: scan
SELECT count(*) AS a0,
  count("status") AS a1,
  coalesce(count_if(length("status") < 2 OR length("status") > 10), 0) AS a2
FROM data;
-- status.length: unexpected rows
SELECT count(*) AS n FROM data WHERE length("status") < 2 OR length("status") > 10;
-- status.most-common: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- status.most-common: query 1
WITH counts AS (SELECT "status" AS v, count(*) AS times FROM data AS counted WHERE "status" IS NOT NULL GROUP BY "status"), top AS (SELECT * FROM counts WHERE times = (SELECT max(times) FROM counts))
SELECT count(*) AS ties, coalesce(max(times), 0) AS most, coalesce(count_if(NOT ("v" IN ('paid', 'open'))), 0) AS others,
coalesce(count_if("v" IN ('paid')), 0) AS i0, coalesce(count_if("v" IN ('open')), 0) AS i1 FROM top;
-- status.most-common: unexpected rows
SELECT count(*) AS n FROM data WHERE "status" IN (SELECT v FROM (SELECT "status" AS v, count(*) AS times FROM data AS counted WHERE "status" IS NOT NULL GROUP BY "status") AS top WHERE times = (SELECT max(times) FROM (SELECT "status" AS v, count(*) AS times FROM data AS counted WHERE "status" IS NOT NULL GROUP BY "status") AS largest)) AND NOT ("status" IN ('paid', 'open'));
-- status.class-share.paid: scan
SELECT count(*) AS a0,
  count("status") AS a1,
  coalesce(count_if("status" IN ('paid')), 0) AS a2
FROM data;
-- code.in-set: scan
SELECT count(*) AS a0,
  count("code") AS a1,
  coalesce(count_if(NOT ("code" IN ('12', '345', '7a'))), 0) AS a2
FROM data;
-- code.in-set: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT ("code" IN ('12', '345', '7a'));
-- code.regex: scan
SELECT count(*) AS a0,
  count("code") AS a1,
  coalesce(count_if(NOT (regexp_matches("code", '^\d{2,3}$'))), 0) AS a2
FROM data;
-- code.regex: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT (regexp_matches("code", '^\d{2,3}$'));
-- payload.json: scan
SELECT count(*) AS a0,
  count("payload") AS a1,
  coalesce(count_if(NOT ((json_valid("payload") AND NOT regexp_matches(regexp_replace("payload", '"([^"\\]|\\.)*"', '""', 'g'), '(?i)nan|inf|,\s*[\]}]')))), 0) AS a2
FROM data;
-- payload.json: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT ((json_valid("payload") AND NOT regexp_matches(regexp_replace("payload", '"([^"\\]|\\.)*"', '""', 'g'), '(?i)nan|inf|,\s*[\]}]')));
-- written.date-format: scan
SELECT count(*) AS a0,
  count("written") AS a1,
  coalesce(count_if(NOT (CASE WHEN "written" IS NOT NULL THEN regexp_matches("written", '^([0-9]{4})-((?:1[0-2]|0?[1-9]))-((?:3[01]|[12][0-9]|0?[1-9]))$') AND try_strptime("written", '%Y-%m-%d') IS NOT NULL END)), 0) AS a2
FROM data;
-- written.date-format: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT (CASE WHEN "written" IS NOT NULL THEN regexp_matches("written", '^([0-9]{4})-((?:1[0-2]|0?[1-9]))-((?:3[01]|[12][0-9]|0?[1-9]))$') AND try_strptime("written", '%Y-%m-%d') IS NOT NULL END);
-- day.min: scan
SELECT count(*) AS a0,
  count("day") AS a1,
  min("day") < DATE '2026-01-01' AS a2,
  min("day") AS a3,
  coalesce(count_if("day" < DATE '2026-01-01'), 0) AS a4
FROM data;
-- day.min: unexpected rows
SELECT count(*) AS n FROM data WHERE "day" < DATE '2026-01-01';
-- day.max: scan
SELECT count(*) AS a0,
  count("day") AS a1,
  max("day") > DATE '2026-12-31' AS a2,
  max("day") AS a3,
  coalesce(count_if("day" > DATE '2026-12-31'), 0) AS a4
FROM data;
-- day.max: unexpected rows
SELECT count(*) AS n FROM data WHERE "day" > DATE '2026-12-31';
-- day.decreasing: scan
SELECT count(*) AS a0,
  count("day") AS a1
FROM data;
-- day.decreasing: query 1
SELECT coalesce(count_if("day" > previous OR "id" IS NULL), 0) AS unexpected FROM (SELECT *, lag("day") OVER (PARTITION BY "id" IS NULL ORDER BY "id", "day" DESC) AS previous FROM data AS data WHERE "day" IS NOT NULL) AS ordered;
-- day.decreasing: unexpected rows
SELECT count(*) AS n FROM (SELECT *, lag("day") OVER (PARTITION BY "id" IS NULL ORDER BY "id", "day" DESC) AS previous FROM data AS data WHERE "day" IS NOT NULL) AS ordered WHERE "day" > previous OR "id" IS NULL;
-- shipped.max: scan
SELECT count(*) AS a0,
  count("shipped") AS a1,
  max("shipped") > TIMESTAMP '2027-01-01T00:00:00' AS a2,
  max("shipped") AS a3,
  coalesce(count_if("shipped" > TIMESTAMP '2027-01-01T00:00:00'), 0) AS a4
FROM data;
-- shipped.max: unexpected rows
SELECT count(*) AS n FROM data WHERE "shipped" > TIMESTAMP '2027-01-01T00:00:00';
-- express.in-set: scan
SELECT count(*) AS a0,
  count("express") AS a1,
  coalesce(count_if(NOT (CAST("express" AS VARCHAR) IN ('true', 'false'))), 0) AS a2
FROM data;
-- express.in-set: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT (CAST("express" AS VARCHAR) IN ('true', 'false'));
-- id.missing: scan
SELECT count(*) AS a0,
  count("id") AS a1
FROM data;
-- id.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "id" IS NULL;
-- customer.missing: scan
SELECT count(*) AS a0,
  count("customer") AS a1
FROM data;
-- customer.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "customer" IS NULL;
-- net.missing: scan
SELECT count(*) AS a0,
  count("net") AS a1
FROM data;
-- net.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "net" IS NULL;
-- tax.missing: scan
SELECT count(*) AS a0,
  count("tax") AS a1
FROM data;
-- tax.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "tax" IS NULL;
-- status.missing: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- status.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "status" IS NULL;
-- code.missing: scan
SELECT count(*) AS a0,
  count("code") AS a1
FROM data;
-- code.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "code" IS NULL;
-- note.missing: scan
SELECT count(*) AS a0,
  count("note") AS a1
FROM data;
-- note.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "note" IS NULL;
-- payload.missing: scan
SELECT count(*) AS a0,
  count("payload") AS a1
FROM data;
-- payload.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "payload" IS NULL;
-- written.missing: scan
SELECT count(*) AS a0,
  count("written") AS a1
FROM data;
-- written.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "written" IS NULL;
-- day.missing: scan
SELECT count(*) AS a0,
  count("day") AS a1
FROM data;
-- day.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "day" IS NULL;
-- shipped.missing: scan
SELECT count(*) AS a0,
  count("shipped") AS a1
FROM data;
-- shipped.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "shipped" IS NULL;
-- express.missing: scan
SELECT count(*) AS a0,
  count("express") AS a1
FROM data;
-- express.missing: unexpected rows
SELECT count(*) AS n FROM data WHERE "express" IS NULL;
-- conditions.positive: scan
SELECT count(*) AS a0,
  coalesce(count_if(NOT coalesce((
amount > 0 OR amount IS NULL
), false)), 0) AS a1
FROM data;
-- conditions.positive: unexpected rows
SELECT count(*) AS n FROM data WHERE NOT coalesce((
amount > 0 OR amount IS NULL
), false);
-- pairs.1: scan
SELECT count(*) AS a0,
  coalesce(count_if(("day" IS NOT NULL OR "shipped" IS NOT NULL)), 0) AS a1,
  coalesce(count_if(("day" IS NOT NULL OR "shipped" IS NOT NULL) AND NOT coalesce("day" <= "shipped", false)), 0) AS a2
FROM data;
-- pairs.1: unexpected rows
SELECT count(*) AS n FROM data WHERE ("day" IS NOT NULL OR "shipped" IS NOT NULL) AND NOT coalesce("day" <= "shipped", false);
-- pairs.2: scan
SELECT count(*) AS a0,
  coalesce(count_if(("status" IS NOT NULL AND "code" IS NOT NULL)), 0) AS a1,
  coalesce(count_if(("status" IS NOT NULL AND "code" IS NOT NULL) AND NOT coalesce(("status" IN ('paid') AND "code" IN ('12')) OR ("status" IN ('open') AND "code" IN ('345')), false)), 0) AS a2
FROM data;
-- pairs.2: unexpected rows
SELECT count(*) AS n FROM data WHERE ("status" IS NOT NULL AND "code" IS NOT NULL) AND NOT coalesce(("status" IN ('paid') AND "code" IN ('12')) OR ("status" IN ('open') AND "code" IN ('345')), false);
-- sums.1: scan
SELECT count(*) AS a0,
  coalesce(count_if(("net" IS NOT NULL AND "tax" IS NOT NULL AND "amount" IS NOT NULL)), 0) AS a1,
  coalesce(count_if(("net" IS NOT NULL AND "tax" IS NOT NULL AND "amount" IS NOT NULL) AND NOT coalesce(abs(CAST("net" AS DOUBLE) + CAST("tax" AS DOUBLE) - CAST("amount" AS DOUBLE)) <= 1e-2, false)), 0) AS a2
FROM data;
-- sums.1: unexpected rows
SELECT count(*) AS n FROM data WHERE ("net" IS NOT NULL AND "tax" IS NOT NULL AND "amount" IS NOT NULL) AND NOT coalesce(abs(CAST("net" AS DOUBLE) + CAST("tax" AS DOUBLE) - CAST("amount" AS DOUBLE)) <= 1e-2, false);
-- sums.2: scan
SELECT count(*) AS a0,
  coalesce(count_if(("net" IS NOT NULL OR "tax" IS NOT NULL)), 0) AS a1,
  coalesce(count_if(("net" IS NOT NULL OR "tax" IS NOT NULL) AND NOT coalesce(CAST("net" AS DOUBLE) + CAST("tax" AS DOUBLE) >= 0e+0 - 1e-9 * greatest(abs(0e+0), 1), false)), 0) AS a2
FROM data;
-- sums.2: unexpected rows
SELECT count(*) AS n FROM data WHERE ("net" IS NOT NULL OR "tax" IS NOT NULL) AND NOT coalesce(CAST("net" AS DOUBLE) + CAST("tax" AS DOUBLE) >= 0e+0 - 1e-9 * greatest(abs(0e+0), 1), false);
-- queries.no-late-orders: scan
SELECT count(*) AS a0
FROM data;
-- queries.no-late-orders: query 1
SELECT count(*) AS n FROM (
SELECT * FROM data WHERE status = 'late'
) AS answer;
-- foreign-keys.1: scan
SELECT count(*) AS a0,
  coalesce(count_if(("customer" IS NOT NULL)), 0) AS a1
FROM data;
-- foreign-keys.1: query 1
SELECT count(*) AS unexpected FROM data AS data WHERE ("customer" IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM "customers" AS target WHERE data."customer" = target."id");
-- foreign-keys.1: unexpected rows
SELECT count(*) AS n FROM data AS data WHERE ("customer" IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM "customers" AS target WHERE data."customer" = target."id");
-- freshness: scan
SELECT count(*) AS a0,
  count("shipped") AS a1,
  epoch(max("shipped")) AS a2
FROM data;
-- volume: scan
SELECT count(*) AS a0
FROM data;
-- volume: query 1
SELECT count(*) AS others FROM "orders_before";
-- integrity.label-balance: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- integrity.label-balance: query 1
SELECT count(*) AS classes, coalesce(min(n), 0) AS rarest, coalesce(max(n), 0) AS commonest FROM (SELECT "status", count(*) AS n FROM data WHERE "status" IS NOT NULL GROUP BY "status") AS groups;
-- integrity.label-balance: unexpected rows
SELECT count(*) AS n FROM data WHERE "status" IN (SELECT "status" FROM (SELECT "status", n * 1.0 / sum(n) OVER () AS share FROM (SELECT "status", count(*) AS n FROM data WHERE "status" IS NOT NULL GROUP BY "status") AS groups) AS shares WHERE share < 0.05 OR share > 1);
-- integrity.overlap.id: scan
SELECT count(*) AS a0,
  coalesce(count_if(("id" IS NOT NULL)), 0) AS a1
FROM data;
-- integrity.overlap.id: query 1
SELECT count(*) AS overlapping FROM data AS data WHERE ("id" IS NOT NULL) AND EXISTS (SELECT 1 FROM "orders_before" AS target WHERE data."id" = target."id");
-- integrity.overlap.id: query 2
SELECT count(*) AS others FROM "orders_before";
-- integrity.overlap.id: unexpected rows
SELECT count(*) AS n FROM data AS data WHERE ("id" IS NOT NULL) AND EXISTS (SELECT 1 FROM "orders_before" AS target WHERE data."id" = target."id");
-- integrity.overlap.rows: scan
SELECT count(*) AS a0
FROM data;
-- integrity.overlap.rows: query 1
SELECT count(*) AS overlapping FROM data AS data WHERE EXISTS (SELECT 1 FROM "orders_before" AS target WHERE data."customer" IS NOT DISTINCT FROM target."customer" AND data."amount" IS NOT DISTINCT FROM target."amount");
-- integrity.overlap.rows: query 2
SELECT count(*) AS others FROM "orders_before";
-- integrity.overlap.rows: unexpected rows
SELECT count(*) AS n FROM data AS data WHERE EXISTS (SELECT 1 FROM "orders_before" AS target WHERE data."customer" IS NOT DISTINCT FROM target."customer" AND data."amount" IS NOT DISTINCT FROM target."amount");
-- integrity.overlap.time: scan
SELECT count(*) AS a0,
  coalesce(count_if(("shipped" IS NOT NULL)), 0) AS a1
FROM data;
-- integrity.overlap.time: query 1
SELECT count(*) AS overlapping FROM data AS data WHERE ("shipped" IS NOT NULL) AND data."shipped" <= (SELECT max("shipped") FROM "orders_before");
-- integrity.overlap.time: query 2
SELECT count("shipped") AS others FROM "orders_before";
-- integrity.overlap.time: unexpected rows
SELECT count(*) AS n FROM data AS data WHERE ("shipped" IS NOT NULL) AND data."shipped" <= (SELECT max("shipped") FROM "orders_before");
-- integrity.conflicting-labels: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- integrity.conflicting-labels: query 1
SELECT coalesce(sum(n), 0) AS conflicting, count(*) AS groups FROM (SELECT "customer", "code", count(*) AS n FROM data WHERE "status" IS NOT NULL GROUP BY "customer", "code" HAVING min("status") <> max("status")) AS conflicts;
-- integrity.conflicting-labels: unexpected rows
SELECT count(*) AS n FROM (SELECT *, min("status") OVER (PARTITION BY "customer", "code") <> max("status") OVER (PARTITION BY "customer", "code") AS "gauntlet conflict" FROM data WHERE "status" IS NOT NULL) WHERE "gauntlet conflict";
-- integrity.leakage: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- integrity.leakage: query 1
WITH placed AS (SELECT "code" AS x0, "net" AS x1, CAST("status" AS VARCHAR) AS y, row_number() OVER () + 1000 AS place FROM (SELECT * FROM (SELECT * FROM data AS every WHERE "status" IS NOT NULL) USING SAMPLE reservoir(100000 ROWS) REPEATABLE (42)) AS sampled),
drawn AS (SELECT *, ((place * place * 31 + place * 17) % 65537) % 2 AS half FROM placed)
SELECT (SELECT count(*) FROM drawn) AS n,
(SELECT 1 - sum(error) / CASE WHEN sum(base) > 1e-9 THEN sum(base) END FROM (SELECT max(n0) * (1 + sum(((c1 + a1) / (n1 + 1)) * ((c1 + a1) / (n1 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a1 * a1)) / ((max(n1) + 1) * (max(n1) + 1))) - 2 * sum(c0 * ((c1 + a1) / (n1 + 1))) + max(n1) * (1 + sum(((c0 + a0) / (n0 + 1)) * ((c0 + a0) / (n0 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a0 * a0)) / ((max(n0) + 1) * (max(n0) + 1))) - 2 * sum(c1 * ((c0 + a0) / (n0 + 1))) AS error, max(n0) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c0 * a1) + max(n1) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c1 * a0) AS base
FROM (SELECT *, sum(c0) OVER (PARTITION BY bin, lacks) AS n0, sum(c0) OVER (PARTITION BY y) / nullif(sum(c0) OVER (), 0) AS a0, sum(c1) OVER (PARTITION BY bin, lacks) AS n1, sum(c1) OVER (PARTITION BY y) / nullif(sum(c1) OVER (), 0) AS a1 FROM (SELECT bin, lacks, y, CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS c0, CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) AS c1 FROM (SELECT coalesce(CAST(x0 AS VARCHAR), '') AS bin, x0 IS NULL AS lacks, y, half FROM drawn) AS binned GROUP BY bin, lacks, y) AS cells) AS guessed GROUP BY bin, lacks) AS bins) AS p0,
(SELECT 1 - sum(error) / CASE WHEN sum(base) > 1e-9 THEN sum(base) END FROM (SELECT max(n0) * (1 + sum(((c1 + a1) / (n1 + 1)) * ((c1 + a1) / (n1 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a1 * a1)) / ((max(n1) + 1) * (max(n1) + 1))) - 2 * sum(c0 * ((c1 + a1) / (n1 + 1))) + max(n1) * (1 + sum(((c0 + a0) / (n0 + 1)) * ((c0 + a0) / (n0 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a0 * a0)) / ((max(n0) + 1) * (max(n0) + 1))) - 2 * sum(c1 * ((c0 + a0) / (n0 + 1))) AS error, max(n0) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c0 * a1) + max(n1) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c1 * a0) AS base
FROM (SELECT *, sum(c0) OVER (PARTITION BY bin, lacks) AS n0, sum(c0) OVER (PARTITION BY y) / nullif(sum(c0) OVER (), 0) AS a0, sum(c1) OVER (PARTITION BY bin, lacks) AS n1, sum(c1) OVER (PARTITION BY y) / nullif(sum(c1) OVER (), 0) AS a1 FROM (SELECT bin, lacks, y, CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS c0, CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) AS c1 FROM (SELECT floor((rank() OVER (ORDER BY x1) - 1) * greatest(2, least(256, floor((SELECT count(*) FROM drawn) / 40.0))) / (SELECT count(*) FROM drawn)) AS bin, x1 IS NULL AS lacks, y, half FROM drawn) AS binned GROUP BY bin, lacks, y) AS cells) AS guessed GROUP BY bin, lacks) AS bins) AS p1;
-- integrity.order-leakage: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- integrity.order-leakage: query 1
WITH placed AS (SELECT "id" AS x0, "day" AS x1, CAST("status" AS VARCHAR) AS y, row_number() OVER () + 1000 AS place FROM (SELECT * FROM (SELECT * FROM data AS every WHERE "status" IS NOT NULL) USING SAMPLE reservoir(100000 ROWS) REPEATABLE (42)) AS sampled),
drawn AS (SELECT *, ((place * place * 31 + place * 17) % 65537) % 2 AS half FROM placed)
SELECT (SELECT count(*) FROM drawn) AS n,
(SELECT 1 - sum(error) / CASE WHEN sum(base) > 1e-9 THEN sum(base) END FROM (SELECT max(n0) * (1 + sum(((c1 + a1) / (n1 + 1)) * ((c1 + a1) / (n1 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a1 * a1)) / ((max(n1) + 1) * (max(n1) + 1))) - 2 * sum(c0 * ((c1 + a1) / (n1 + 1))) + max(n1) * (1 + sum(((c0 + a0) / (n0 + 1)) * ((c0 + a0) / (n0 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a0 * a0)) / ((max(n0) + 1) * (max(n0) + 1))) - 2 * sum(c1 * ((c0 + a0) / (n0 + 1))) AS error, max(n0) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c0 * a1) + max(n1) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c1 * a0) AS base
FROM (SELECT *, sum(c0) OVER (PARTITION BY bin, lacks) AS n0, sum(c0) OVER (PARTITION BY y) / nullif(sum(c0) OVER (), 0) AS a0, sum(c1) OVER (PARTITION BY bin, lacks) AS n1, sum(c1) OVER (PARTITION BY y) / nullif(sum(c1) OVER (), 0) AS a1 FROM (SELECT bin, lacks, y, CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS c0, CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) AS c1 FROM (SELECT floor((rank() OVER (ORDER BY x0) - 1) * greatest(2, least(256, floor((SELECT count(*) FROM drawn) / 40.0))) / (SELECT count(*) FROM drawn)) AS bin, x0 IS NULL AS lacks, y, half FROM drawn) AS binned GROUP BY bin, lacks, y) AS cells) AS guessed GROUP BY bin, lacks) AS bins) AS p0,
(SELECT 1 - sum(error) / CASE WHEN sum(base) > 1e-9 THEN sum(base) END FROM (SELECT max(n0) * (1 + sum(((c1 + a1) / (n1 + 1)) * ((c1 + a1) / (n1 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a1 * a1)) / ((max(n1) + 1) * (max(n1) + 1))) - 2 * sum(c0 * ((c1 + a1) / (n1 + 1))) + max(n1) * (1 + sum(((c0 + a0) / (n0 + 1)) * ((c0 + a0) / (n0 + 1))) + ((SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes) - sum(a0 * a0)) / ((max(n0) + 1) * (max(n0) + 1))) - 2 * sum(c1 * ((c0 + a0) / (n0 + 1))) AS error, max(n0) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c0 * a1) + max(n1) * (1 + (SELECT sum(a * a) FROM (SELECT CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) / nullif(CAST((SELECT sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) FROM drawn) AS DOUBLE), 0) AS a FROM drawn GROUP BY y) AS classes)) - 2 * sum(c1 * a0) AS base
FROM (SELECT *, sum(c0) OVER (PARTITION BY bin, lacks) AS n0, sum(c0) OVER (PARTITION BY y) / nullif(sum(c0) OVER (), 0) AS a0, sum(c1) OVER (PARTITION BY bin, lacks) AS n1, sum(c1) OVER (PARTITION BY y) / nullif(sum(c1) OVER (), 0) AS a1 FROM (SELECT bin, lacks, y, CAST(sum(CASE WHEN half = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS c0, CAST(sum(CASE WHEN half = 1 THEN 1 ELSE 0 END) AS DOUBLE) AS c1 FROM (SELECT floor((rank() OVER (ORDER BY x1) - 1) * greatest(2, least(256, floor((SELECT count(*) FROM drawn) / 40.0))) / (SELECT count(*) FROM drawn)) AS bin, x1 IS NULL AS lacks, y, half FROM drawn) AS binned GROUP BY bin, lacks, y) AS cells) AS guessed GROUP BY bin, lacks) AS bins) AS p1;
-- integrity.constant-columns: scan
SELECT count(*) AS a0,
  count("id") AS a1,
  count("customer") AS a2,
  count("amount") AS a3,
  count("net") AS a4,
  count("tax") AS a5,
  count("status") AS a6,
  count("code") AS a7,
  count("note") AS a8,
  count("payload") AS a9,
  count("written") AS a10,
  count("day") AS a11,
  count("shipped") AS a12,
  count("express") AS a13
FROM data;
-- integrity.constant-columns: query 1
SELECT most AS most0 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "id" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 2
SELECT most AS most1 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "customer" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 3
SELECT most AS most2 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "amount" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 4
SELECT most AS most3 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "net" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 5
SELECT most AS most4 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "tax" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 6
SELECT most AS most5 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "status" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 7
SELECT most AS most6 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "code" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 8
SELECT most AS most7 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "note" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 9
SELECT most AS most8 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "payload" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 10
SELECT most AS most9 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "written" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 11
SELECT most AS most10 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "day" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 12
SELECT most AS most11 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "shipped" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.constant-columns: query 13
SELECT most AS most12 FROM (SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT "express" AS v FROM data) AS given WHERE v IS NOT NULL GROUP BY v) AS groups) AS counted;
-- integrity.mixed-nulls: scan
SELECT count(*) AS a0,
  count("note") AS a1,
  coalesce(count_if(lower(trim("note")) IN ('', 'na', 'n/a', 'n.a.', '#n/a', '#na', '<na>', 'nan', 'nat', 'null', '(null)', '<null>', 'nil', 'none', 'undefined', 'missing', 'empty', '\n', '-', '--', '---', '?', '.')), 0) AS a2,
  count(DISTINCT CASE WHEN lower(trim("note")) IN ('', 'na', 'n/a', 'n.a.', '#n/a', '#na', '<na>', 'nan', 'nat', 'null', '(null)', '<null>', 'nil', 'none', 'undefined', 'missing', 'empty', '\n', '-', '--', '---', '?', '.') THEN "note" END) AS a3,
  count("status") AS a4,
  coalesce(count_if(lower(trim("status")) IN ('', 'na', 'n/a', 'n.a.', '#n/a', '#na', '<na>', 'nan', 'nat', 'null', '(null)', '<null>', 'nil', 'none', 'undefined', 'missing', 'empty', '\n', '-', '--', '---', '?', '.')), 0) AS a5,
  count(DISTINCT CASE WHEN lower(trim("status")) IN ('', 'na', 'n/a', 'n.a.', '#n/a', '#na', '<na>', 'nan', 'nat', 'null', '(null)', '<null>', 'nil', 'none', 'undefined', 'missing', 'empty', '\n', '-', '--', '---', '?', '.') THEN "status" END) AS a6
FROM data;
-- integrity.category-variants: scan
SELECT count(*) AS a0,
  count("status") AS a1
FROM data;
-- integrity.category-variants: query 1
SELECT coalesce(sum(spellings), 0) AS different0, count(CASE WHEN spellings > 1 THEN 1 END) AS variants0, coalesce(sum(n - most), 0) AS odd0 FROM (SELECT count(*) AS spellings, sum(n) AS n, max(n) AS most FROM (SELECT value, n, CASE WHEN regexp_matches(value, '[0-9]') OR regexp_replace(regexp_replace(translate(lower(trim(value)), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹøđłı', 'aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooooyabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyyodli'), '[\x{0300}-\x{036f}]+', '', 'g'), '[\s_.,;:!/\\()\[\]''"`´‘’“”–—-]+', '', 'g') = '' THEN regexp_replace(regexp_replace(translate(lower(trim(value)), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹøđłı', 'aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooooyabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyyodli'), '[\x{0300}-\x{036f}]+', '', 'g'), '\s+', ' ', 'g') ELSE regexp_replace(regexp_replace(translate(lower(trim(value)), 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹøđłı', 'aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooooyabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyyodli'), '[\x{0300}-\x{036f}]+', '', 'g'), '[\s_.,;:!/\\()\[\]''"`´‘’“”–—-]+', '', 'g') END AS form FROM (SELECT "status" AS value, count(*) AS n FROM data WHERE "status" IS NOT NULL GROUP BY "status") AS groups) AS spelled GROUP BY form) AS forms;
