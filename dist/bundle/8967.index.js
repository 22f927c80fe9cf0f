export const id = 8967;
export const ids = [8967];
export const modules = {

/***/ 53722:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ guardMemory),
/* harmony export */   T: () => (/* binding */ OUT_OF_MEMORY)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);

/** What the process says on standard error before it ends itself. */
const OUT_OF_MEMORY = 'gauntlet: out of memory';
/**
 * Ends this process when it takes more memory than it may. A thread of its own looks, as the author's code may never yield; and it looks
 * at the whole process, as most of a DataFrame lies outside of the heap that V8 can limit.
 */
function guardMemory(mostBytes) {
    const watch = `
    const { writeSync } = require('node:fs')
    setInterval(() => {
      if (process.memoryUsage.rss() <= ${mostBytes}) return
      writeSync(2, '\\n${OUT_OF_MEMORY}\\n')
      process.kill(process.pid, 'SIGKILL')
    }, 50)`;
    new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(watch, { eval: true }).unref();
}


/***/ }),

/***/ 8967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  en: () => (/* reexport */ GxSuite),
  nB: () => (/* reexport */ MoreTables),
  l7: () => (/* reexport */ Suite),
  Ko: () => (/* reexport */ baseOfChecks),
  w8: () => (/* reexport */ baseOfProfile),
  t2: () => (/* reexport */ checkedColumns),
  Iz: () => (/* reexport */ declaredTypes),
  bo: () => (/* reexport */ gatherProfile),
  JP: () => (/* reexport */ gxResult),
  E5: () => (/* reexport */ junitXml),
  wf: () => (/* reexport */ readChecks),
  x7: () => (/* reexport */ readStoredProfile),
  ec: () => (/* reexport */ sarifLog),
  uy: () => (/* reexport */ suggestChecks),
  tI: () => (/* reexport */ tablesOf),
  WA: () => (/* reexport */ validateGx),
  zL: () => (/* reexport */ validateTable),
  AA: () => (/* reexport */ warningBudget),
  qr: () => (/* reexport */ writeGxResult),
  Z8: () => (/* reexport */ writeProfile),
  pR: () => (/* reexport */ writeRejectedRows)
});

// UNUSED EXPORTS: ColumnChecks, Condition, Distribution, Found, PROFILE_VERSION, Profile, authoredPatterns, distributionsOf, gatherChecks, judgeSuite, planSuite, profileAggregates, profileEvidence, profiledColumns, scopeOf, writing

// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/tables/src/index.ts + 53 modules
var tables_src = __webpack_require__(38012);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/validation/src/drift/distribution.ts

const Count = schemas/* int */.Whr().min(0);
/**
 * How numbers are distributed, in bins of equal counts as far as values are not tied: bin `i` holds what is above `uppers[i - 1]` and
 * at most `uppers[i]`. A value that fills a bin alone has one of its own. Dates and times are seconds; infinities the largest number.
 */
const NumericBins = schemas/* strictObject */.rej({
    least: schemas/* number */.aig(),
    uppers: schemas/* array */.YOg(schemas/* number */.aig()).min(1).max(5000),
    counts: schemas/* array */.YOg(Count).min(1).max(5000),
    /** Sample standard deviation of the finite values; null of fewer than two, or where it is not finite. */
    std: schemas/* number */.aig().min(0).nullable(),
    /** Whether each bin holds one distinct value. */
    exact: schemas/* boolean */.zMY()
})
    .refine(({ uppers, counts }) => uppers.length === counts.length, 'has not one count for each bin')
    .refine(({ uppers }) => uppers.every((upper, index) => index === 0 || upper > (uppers[index - 1] ?? upper)), 'has bins out of order');
/** How often each category occurs, the most frequent first. */
const CategoryCounts = schemas/* strictObject */.rej({
    /** Whether names are SHA-256 digests (of the first 128 bits, in hex) instead of the values themselves. */
    hashed: schemas/* boolean */.zMY(),
    names: schemas/* array */.YOg(schemas/* string */.YjP().max(2000)).max(20_000),
    counts: schemas/* array */.YOg(Count).max(20_000),
    /** Rows in categories that are not listed. */
    others: Count
})
    .refine(({ names, counts }) => names.length === counts.length, 'has not one count for each category')
    .refine(({ names }) => new Set(names).size === names.length, 'names a category twice');
const sizes = { rows: Count, missing: Count };
/** How the values of one column are distributed, so that later data can be compared without these data. */
const Distribution = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('numeric'), ...sizes, measure: schemas/* enum */.k5n(['number', 'moment', 'time']), bins: NumericBins }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('categorical'), ...sizes, categories: CategoryCounts }),
    /** Free text: its length in characters, and which kinds of characters a value holds (`kinds-of-characters.ts`). */
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('text'), ...sizes, length: NumericBins, characters: CategoryCounts }),
    /** No value at all. */
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('empty'), ...sizes }),
    /** Nested values and others: only what is missing is compared. */
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('other'), ...sizes })
])
    .refine(({ rows, missing }) => missing <= rows, 'has more missing values than rows')
    .refine(given => listed(given) <= given.rows - given.missing, 'counts more values than there are');
/** How many values are counted at most. A date that is infinite is in no bin. */
function listed(given) {
    const { counts = [] } = given.bins ?? given.length ?? given.categories ?? {};
    return counts.reduce((sum, count) => sum + count, given.categories?.others ?? 0);
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/profile.ts




/** Raised when a reader of the old shape would misunderstand the new one. */
const PROFILE_VERSION = 1;
const profile_Count = schemas/* int */.Whr().min(0);
const Name = schemas/* string */.YjP().max(10_000);
/** A number of the data; null where it is not finite. */
const Figure = schemas/* number */.aig().nullable();
const Text = schemas/* string */.YjP().max(1000);
/** Numbers of a numeric column. Quantiles are close, not exact: exact ones would need all values at once. */
const Numbers = schemas/* strictObject */.rej({
    min: Figure,
    max: Figure,
    mean: Figure,
    std: Figure.describe('Of a sample (divisor n − 1)'),
    quantiles: schemas/* array */.YOg(schemas/* strictObject */.rej({ share: schemas/* number */.aig().min(0).max(1), value: Figure })).max(20),
    exact: schemas/* boolean */.zMY().describe('Whether the quantiles are exact'),
    zeros: profile_Count,
    negative: profile_Count,
    infinite: profile_Count
});
/** How many values lie in bins: bin `i` holds those above `edges[i]` and at most `edges[i + 1]`, the first one its lower edge too. */
const Histogram = schemas/* strictObject */.rej({
    of: schemas/* enum */.k5n(['numbers', 'moments']).describe('Moments are seconds since 1970'),
    edges: schemas/* array */.YOg(schemas/* number */.aig()).min(2).max(101),
    counts: schemas/* array */.YOg(profile_Count).min(1).max(100)
})
    .refine(({ edges, counts }) => edges.length === counts.length + 1, 'has not one edge more than bins')
    .refine(({ edges }) => edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge)), 'has edges out of order');
const ColumnProfile = schemas/* strictObject */.rej({
    name: Name,
    type: schemas/* enum */.k5n(tables_src/* LOGICAL_TYPES */.ur),
    engineType: Text,
    missing: profile_Count,
    distinct: schemas/* strictObject */.rej({ count: profile_Count, exact: schemas/* boolean */.zMY() }).optional(),
    numbers: Numbers.optional(),
    moments: schemas/* strictObject */.rej({ min: Text.nullable(), max: Text.nullable() }).optional().describe('The range of dates and times, as ISO text'),
    lengths: schemas/* strictObject */.rej({ min: profile_Count, mean: schemas/* number */.aig(), max: profile_Count }).optional().describe('Of texts, in characters'),
    histogram: Histogram.optional(),
    top: schemas/* array */.YOg(schemas/* strictObject */.rej({ value: Text.nullable().describe('null where values are not shown'), count: profile_Count }))
        .max(20)
        .optional()
        .describe('The commonest values, the most frequent first'),
    distribution: Distribution.optional().describe('What later data is held against')
});
/** A table in numbers: to be looked at, and to hold later data against. */
const Profile = schemas/* strictObject */.rej({
    kind: schemas/* literal */.euz('gauntlet-profile'),
    version: schemas/* literal */.euz(PROFILE_VERSION),
    title: Text,
    createdAt: iso/* datetime */.w$(),
    digest: schemas/* string */.YjP().max(200).optional().describe('SHA-256 of the data'),
    rows: profile_Count,
    columns: schemas/* array */.YOg(ColumnProfile).max(10_000),
    valuesShown: schemas/* boolean */.zMY().describe('Whether values of text columns are in it'),
    checks: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas/* string */.YjP().max(1000), title: Text, severity: src/* Severity */.AI, outcome: src/* Outcome */.Pi }))
        .max(10_000)
        .describe('What came of the checks, to tell a new failure from an old one')
})
    .refine(({ rows, columns }) => columns.every(({ missing }) => missing <= rows), 'has more missing values than rows')
    .refine(({ rows, columns }) => columns.every(({ missing, distribution: told }) => told === undefined || (told.rows === rows && told.missing === missing)), 'has a column whose distribution is of other rows')
    .refine(({ columns }) => new Set(columns.map(({ name }) => name)).size === columns.length, 'names a column twice');
/** The columns of the table that a profile is of. */
function profiledColumns({ columns }) {
    return columns.map(({ name, type, engineType }) => ({ name, type, engineType }));
}

;// CONCATENATED MODULE: ./packages/validation/src/base/base.ts

function baseOfProfile(profile, name) {
    const nullable = new Set(profile.columns.filter(({ missing }) => missing > 0).map(column => column.name));
    return {
        name,
        columns: profiledColumns(profile),
        nullable,
        rows: profile.rows,
        outcomes: new Map(profile.checks.map(({ id, outcome }) => [id, outcome]))
    };
}
function baseOfChecks(checks, columns, name) {
    return { name, columns, outcomes: new Map(checks.map(({ id, outcome }) => [id, outcome])) };
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/batched.ts
/** Cells that one query sorts: the more, the fewer scans; the fewer, the less is spilled. */
const MOST_CELLS = 20e6;
const MOST_COLUMNS = 64;
/**
 * The answers of a query that is asked for several expressions at once, as rows by expression. Column 0 of an answer is the place of
 * the expression within its batch.
 */
async function batched(table, asked, rows, query) {
    const size = Math.max(1, Math.min(MOST_COLUMNS, Math.floor(MOST_CELLS / Math.max(1, rows))));
    const answers = asked.map(() => []);
    for (let from = 0; from < asked.length; from += size) {
        for await (const columns of table.batches(query(asked.slice(from, from + size)))) {
            const [places = []] = columns;
            for (const [row, place] of places.entries())
                answers[from + Number(place)]?.push(columns.map(column => column[row] ?? null));
        }
    }
    return answers;
}

// EXTERNAL MODULE: ./packages/stats/src/index.ts + 62 modules
var stats_src = __webpack_require__(1969);
;// CONCATENATED MODULE: ./packages/validation/src/drift/numbers.ts


/** The answer of `bothSidesQuery` for one expression. */
function pairedNumbers(answer, std) {
    const rows = answer.map(([, bin, r, d, gap, area]) => ({
        bin: bin ?? null,
        pair: { reference: number(r), current: number(d) },
        gap: number(gap),
        area: number(area)
    }));
    const area = rows.reduce((sum, row) => sum + row.area, 0);
    return {
        bins: rows.filter(({ bin }) => bin !== null && bin !== -1).map(({ pair }) => pair),
        below: rows.find(({ bin }) => bin === -1)?.pair.current ?? 0,
        above: rows.find(({ bin }) => bin === null)?.pair.current ?? 0,
        distance: rows.reduce((most, { gap }) => (gap >= most ? gap : most), 0),
        wasserstein: inDeviations(area, std),
        exact: true
    };
}
/** The answer of `oneSideQuery` for one expression. Undefined of no value. */
function numericBins(answer, std) {
    const [first] = answer;
    if (first === undefined)
        return undefined;
    return {
        least: number(first[2]),
        uppers: answer.map(row => number(row[3])),
        counts: answer.map(row => number(row[4])),
        std,
        exact: answer.every(row => number(row[5]) === 1)
    };
}
/** The edges that values have to be counted between: the next number below all of the reference comes first. */
function edgesOf({ least, uppers }) {
    return [nextBelow(least), ...uppers];
}
/**
 * Stored bins, and what was counted between their edges (below, in each, above). The distance is that at the edges: never too large,
 * and too small by no more than the share of the reference in one bin. The area takes every value for the upper end of its bin, and
 * what lies beyond the reference for its end.
 */
function storedNumbers(stored, counted) {
    const bins = stored.counts.map((reference, index) => ({ reference, current: counted[index + 1] ?? 0 }));
    const below = counted[0] ?? 0;
    const above = counted.slice(stored.counts.length + 1).reduce((sum, count) => sum + count, 0);
    const [n, m] = [sum(bins.map(bin => bin.reference)), below + above + sum(bins.map(bin => bin.current))];
    let [r, d, distance] = [0, below, below / m];
    for (const { reference, current } of bins) {
        r += reference;
        d += current;
        distance = Math.max(distance, Math.abs(r / n - d / m));
    }
    const ends = edgesOf(stored);
    const last = ends.at(-1) ?? 0;
    const weights = [below, ...bins.map(bin => bin.current), above];
    const area = m === 0 || n === 0 ? Number.NaN : (0,stats_src/* wassersteinDistance */.wA)(stored.uppers, [...ends, last], stored.counts, weights);
    return { bins, below, above, distance, wasserstein: inDeviations(area, stored.std), exact: false };
}
/** In units of a standard deviation. Of a constant reference any distance is without end. NaN where it is not finite. */
function inDeviations(area, std) {
    if (area === 0)
        return 0;
    if (std === 0)
        return Number.POSITIVE_INFINITY;
    return std === null || !Number.isFinite(area) ? Number.NaN : area / std;
}
/** The largest double below a finite number. */
function nextBelow(value) {
    const view = new DataView(new ArrayBuffer(8));
    if (value === 0)
        return -Number.MIN_VALUE;
    view.setFloat64(0, value);
    view.setBigInt64(0, view.getBigInt64(0) + (value > 0 ? -1n : 1n));
    const below = view.getFloat64(0);
    return Number.isFinite(below) ? below : value;
}
function number(value) {
    return (0,tables_src/* approximately */.YY)(value ?? null) ?? Number.NaN;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/numeric-queries.ts
/** Bins of the reference. Each holds a thousandth of it at most, or one value that is more than that. */
const FINE_BINS = 1000;
/**
 * Both sides grouped by value and ordered: for each expression and bin how many values each side has, the largest gap between their
 * distribution functions, and the area between them. Exact; sorted in the engine, which spills.
 *
 * A bin ends at a value of the reference, where another thousandth of it is full. A value that is a thousandth by itself is a bin.
 * With at most a thousand different values each is one. Bin −1 lies below the reference, NULL above.
 */
function bothSidesQuery(expressions, tables) {
    return `WITH cells AS (
  SELECT ${cells(expressions.map(({ reference }) => reference))}, 0 AS side FROM ${tables.reference}
  UNION ALL SELECT ${cells(expressions.map(({ current }) => current))}, 1 AS side FROM ${tables.current}
),
grouped AS (
  SELECT c, v, CAST(count(*) FILTER (WHERE side = 0) AS DOUBLE) AS r, CAST(count(*) FILTER (WHERE side = 1) AS DOUBLE) AS d
  FROM cells WHERE v IS NOT NULL GROUP BY c, v
),
sums AS (
  SELECT c, v, r, d, sum(r) OVER up AS upto, sum(d) OVER up AS upto_d, sum(r) OVER of_all AS n, sum(d) OVER of_all AS m,
    count(*) FILTER (WHERE r > 0) OVER of_all AS different, lead(v) OVER (PARTITION BY c ORDER BY v) AS next
  FROM grouped
  WINDOW up AS (PARTITION BY c ORDER BY v ROWS UNBOUNDED PRECEDING), of_all AS (PARTITION BY c)
),
keyed AS (SELECT *, CASE WHEN r > 0 THEN ${binOf('r', 'n')} END AS bin_key, abs(upto / n - upto_d / m) AS gap FROM sums),
placed AS (
  SELECT *, CASE WHEN upto = 0 THEN -1 ELSE min(bin_key) OVER (PARTITION BY c ORDER BY v DESC ROWS UNBOUNDED PRECEDING) END AS bin
  FROM keyed
)
SELECT c, bin, sum(r) AS r, sum(d) AS d, max(gap) AS gap, sum(CASE WHEN next IS NULL OR gap = 0 THEN 0 ELSE gap * (next - v) END) AS area
FROM placed GROUP BY c, bin ORDER BY c, bin NULLS LAST`;
}
/** The same bins of one side, with their edges. */
function oneSideQuery(expressions, table) {
    return `WITH cells AS (SELECT ${cells(expressions)} FROM ${table}),
grouped AS (SELECT c, v, CAST(count(*) AS DOUBLE) AS r FROM cells WHERE v IS NOT NULL GROUP BY c, v),
sums AS (
  SELECT c, v, r, sum(r) OVER (PARTITION BY c ORDER BY v ROWS UNBOUNDED PRECEDING) AS upto, sum(r) OVER of_all AS n,
    count(*) OVER of_all AS different
  FROM grouped WINDOW of_all AS (PARTITION BY c)
)
SELECT c, ${binOf('r', 'n')} AS bin, min(v) AS least, max(v) AS upper, sum(r) AS r, count(*) AS different
FROM sums GROUP BY c, bin ORDER BY c, bin`;
}
/** One aggregate: how many values lie in each bin `(upper before, upper]`, then how many above all. A JSON list, NULL of no value. */
function countsInBins(expression, uppers) {
    return `to_json(map_values(histogram(CAST(${expression} AS DOUBLE), [${uppers.map(upper => `${upper.toExponential()}::DOUBLE`).join(', ')}])))`;
}
/** One row a cell: which expression, and its value. */
function cells(expressions) {
    return `unnest([${expressions.map((_, index) => index).join(', ')}]) AS c, unnest([${expressions.join(', ')}]) AS v`;
}
function binOf(count, all) {
    const heavy = `CASE WHEN ${count} * ${FINE_BINS} >= ${all} THEN 0 ELSE 1 END`;
    return `CASE WHEN different <= ${FINE_BINS} THEN 2 * upto ELSE 2 * ceil(upto * ${FINE_BINS} / ${all}) + ${heavy} END`;
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/bins.ts




/** With more rows than this (both sides together: twice as many), sorting every value takes too long for what it adds. */
const MOST_SORTED = 1_000_000;
/** About as many rows decide where bins end then. */
const SAMPLED = 100_000;
/** Columns whose bins are counted in one scan: the SQL names every edge. */
const MOST_BINNED = 32;
/**
 * The bins of a table. Of up to a million rows they end at quantiles of all values; of more, at quantiles of a sample, the same rows
 * every time (the rows of a file have an order). How many values each holds is exact in both cases. Undefined where there is no value.
 */
async function binsOf(table, asked, rows, mostSorted = MOST_SORTED) {
    const share = Math.ceil(rows / SAMPLED);
    const from = rows <= mostSorted
        ? table.name
        : `(SELECT * FROM (SELECT *, row_number() OVER () AS "gauntlet row" FROM ${table.name}) WHERE hash("gauntlet row") % ${share} = 0)`;
    const answers = await batched(table, asked, Math.min(rows, MOST_SORTED), batch => oneSideQuery(batch.map(({ sql }) => sql), from));
    const bins = asked.map(({ std }, index) => numericBins(answers[index] ?? [], std));
    return rows <= mostSorted ? bins : countedAnew(table, asked, bins);
}
/** How many values lie between the edges of each: below, in each bin, above. Empty where there is no value. One scan for 32 of them. */
async function countBetween(table, asked) {
    const counts = [];
    for (let from = 0; from < asked.length; from += MOST_BINNED) {
        const batch = asked.slice(from, from + MOST_BINNED);
        const found = await table.scan(() => batch.map(({ sql, bins }, index) => ({ key: String(index), sql: countsInBins(sql, edgesOf(bins)) })));
        for (const index of batch.keys())
            counts.push(listOf(found.get(String(index))));
    }
    return counts;
}
/** Bins of a sample, stretched to the ends of all values, with counts of all values. */
async function countedAnew(table, asked, sampled) {
    const ends = await table.scan(() => asked.flatMap(({ sql }, index) => [
        { key: `min ${index}`, sql: `min(${sql})` },
        { key: `max ${index}`, sql: `max(${sql})` }
    ]));
    const stretched = asked.map(({ sql, std }, index) => {
        const least = (0,tables_src/* approximately */.YY)(ends.get(`min ${index}`) ?? null);
        const most = (0,tables_src/* approximately */.YY)(ends.get(`max ${index}`) ?? null);
        if (least === undefined || most === undefined)
            return undefined;
        const uppers = [...(sampled[index]?.uppers ?? []).filter(upper => upper < most), most];
        return { sql, bins: { least, uppers, counts: uppers.map(() => 0), std, exact: false } };
    });
    const there = stretched.filter(one => one !== undefined);
    const counts = await countBetween(table, there);
    return stretched.map(one => {
        if (one === undefined)
            return undefined;
        const found = counts[there.indexOf(one)] ?? [];
        return { ...one.bins, counts: one.bins.counts.map((_, index) => found[index + 1] ?? 0) };
    });
}
/** A JSON list of counts; of no value there is none. */
function listOf(value) {
    if (value === null || value === undefined)
        return [];
    const list = JSON.parse(String(value));
    if (!Array.isArray(list))
        throw new Error('Could not count values in bins: the engine gave no list of counts');
    return list.map(Number);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/validation/src/drift/categories.ts

/** The answer of `categoriesQuery` for one expression. */
function pairedCategories(answer) {
    const rows = answer.map(counted);
    const others = rows.find(({ name }) => name === null) ?? { reference: 0, current: 0 };
    return {
        categories: categories_listed(rows),
        others: { reference: others.reference, current: others.current },
        complete: { reference: true, current: true },
        hashed: false
    };
}
/** The answer of `categoriesOfOneSideQuery` for one expression, to be stored. */
function categoryCounts(answer, hashed) {
    const rows = answer.map(counted);
    const categories = categories_listed(rows);
    return {
        hashed,
        names: categories.map(({ name }) => (hashed ? digestOf(name) : name)),
        counts: categories.map(({ current }) => current),
        others: rows.find(({ name }) => name === null)?.current ?? 0
    };
}
/** Stored categories, and how often each occurs in the data now (the answer of `categoriesOfOneSideQuery`). */
function storedCategories(stored, answer) {
    const rows = answer.map(counted);
    const now = new Map(categories_listed(rows).map(({ name, current }) => [stored.hashed ? digestOf(name) : name, { name, current }]));
    const known = stored.names.map((name, index) => ({
        name: now.get(name)?.name ?? name,
        reference: stored.counts[index] ?? 0,
        current: now.get(name)?.current ?? 0
    }));
    for (const name of stored.names)
        now.delete(name);
    const unlisted = rows.find(({ name }) => name === null)?.current ?? 0;
    const strangers = [...now.values()].map(({ name, current }) => ({ name, reference: 0, current }));
    // Of a reference with more categories than it lists, a stranger may be one of those.
    const isComplete = stored.others === 0;
    return {
        categories: [...known, ...(isComplete ? strangers : [])],
        others: {
            reference: stored.others,
            current: unlisted + (isComplete ? 0 : strangers.reduce((sum, { current }) => sum + current, 0))
        },
        complete: { reference: isComplete, current: unlisted === 0 },
        hashed: stored.hashed
    };
}
/** The first 128 bits of a SHA-256 digest, in hex. */
function digestOf(name) {
    return (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 32);
}
function counted([, name, reference, current]) {
    return { name: name === null || name === undefined ? null : String(name), reference: Number(reference), current: Number(current) };
}
function categories_listed(rows) {
    return rows.flatMap(({ name, reference, current }) => (name === null ? [] : [{ name, reference, current }]));
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/category-queries.ts

/** Categories that are told apart. Those beyond, the least frequent of the reference, count as one. */
const MOST_CATEGORIES = 10_000;
/** How often each category occurs on both sides. One row with `v` NULL for all that are too many. */
function categoriesQuery(expressions, tables) {
    return `WITH cells AS (
  SELECT ${cells(expressions.map(({ reference }) => reference))}, 0 AS side FROM ${tables.reference}
  UNION ALL SELECT ${cells(expressions.map(({ current }) => current))}, 1 AS side FROM ${tables.current}
),
grouped AS (
  SELECT c, v, count(*) FILTER (WHERE side = 0) AS r, count(*) FILTER (WHERE side = 1) AS d FROM cells WHERE v IS NOT NULL GROUP BY c, v
)
${mostFrequent('r DESC, d DESC', MOST_CATEGORIES)}`;
}
/** The same of one side; its counts are `d`. */
function categoriesOfOneSideQuery(expressions, table, most) {
    return `WITH cells AS (SELECT ${cells(expressions)} FROM ${table}),
grouped AS (SELECT c, v, 0 AS r, count(*) AS d FROM cells WHERE v IS NOT NULL GROUP BY c, v)
${mostFrequent('d DESC', most)}`;
}
function mostFrequent(order, most) {
    return `SELECT c, CASE WHEN min(place) <= ${most} THEN min(v) END AS v, CAST(sum(r) AS DOUBLE) AS r, CAST(sum(d) AS DOUBLE) AS d
FROM (SELECT *, row_number() OVER (PARTITION BY c ORDER BY ${order}, v) AS place FROM grouped)
GROUP BY c, least(place, ${most + 1}) ORDER BY c, min(place)`;
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/expressions.ts

/** Numbers of this size have squares that can be added up. */
const LARGEST_SQUARED = 1e150;
/** Infinities count as the largest number, so that they are neither lost nor spread over a distance without end. */
const LARGEST = '1.7976931348623157e308';
const LONGEST_NAME = 500;
/** Longer than this, a category is told by its digest. */
function asCategory(column, dialect) {
    const text = dialect.asText(dialect.identifier(column.name));
    if (column.type !== 'string')
        return text;
    return `CASE WHEN length(${text}) > ${LONGEST_NAME} THEN 'sha256:' || sha256(${text}) ELSE ${text} END`;
}
/** Dates and moments as seconds since 1970, times as seconds of the day. Text that is no number is NULL. */
function asNumber(column, dialect) {
    const name = dialect.identifier(column.name);
    if (column.type === 'boolean')
        return `CAST(CAST(${name} AS INTEGER) AS DOUBLE)`;
    if (column.type === 'time')
        return `epoch(${name})`;
    // The engine has infinite dates, and no number for them.
    if ((0,tables_src/* isTemporal */.jG)(column.type))
        return `CASE WHEN isfinite(${name}) THEN epoch(${name}) END`;
    const number = (0,tables_src/* isNumeric */.kf)(column.type) ? `CAST(${name} AS DOUBLE)` : `nullif(TRY_CAST(${dialect.asText(name)} AS DOUBLE), 'NaN')`;
    // Not `greatest(least(…))`, which take NULL for the other value.
    return `CASE WHEN ${number} > ${LARGEST} THEN ${LARGEST} WHEN ${number} < -${LARGEST} THEN -${LARGEST} ELSE ${number} END`;
}
/** Seconds since 1970 of a date or a timestamp, seconds since midnight of a time. */
function asSeconds(column, dialect) {
    return dialect.epoch(dialect.identifier(column.name));
}
/** The numbers of a column as they are binned. Infinities have no place on an axis. */
function asFinite(column, dialect) {
    const id = dialect.identifier(column.name);
    return column.type === 'float' ? `CASE WHEN NOT ${dialect.isInfinite(id)} THEN ${id} END` : dialect.asNumber(id);
}
/** The number of characters of a text. */
function asLength(column, dialect) {
    return `CAST(length(${dialect.asText(dialect.identifier(column.name))}) AS DOUBLE)`;
}
/** Which kinds of characters a text holds, such as `lower+digit`. */
function asCharacters(column, dialect) {
    const text = dialect.asText(dialect.identifier(column.name));
    const kinds = KINDS.map(([kind, pattern]) => `CASE WHEN ${dialect.matches(text, pattern)} THEN ${dialect.text(kind)} END`);
    return `CASE WHEN ${text} IS NOT NULL THEN concat_ws('+', ${kinds.join(', ')}) END`;
}
/** Kinds of characters, by patterns. */
const KINDS = [
    ['lower', '[a-z]'],
    ['upper', '[A-Z]'],
    ['digit', '[0-9]'],
    ['space', '\\s'],
    ['punctuation', '[[:punct:]]'],
    ['beyond ASCII', '[^\\x00-\\x7F]']
];

;// CONCATENATED MODULE: ./packages/validation/src/drift/reference-columns.ts


/** More different texts than this are no categories. */
const MOST_TEXTS = 1000;
/**
 * One scan of the reference. Numbers, dates and times are numeric; booleans categorical; text is categorical with at most 1,000
 * different values and each there twice on average, else free text. Of text, the number of different values is estimated within a
 * few percent, the same for the same values.
 */
async function referenceColumns(table, names, wanted) {
    await table.settle();
    const columns = table.columns.filter(({ name }) => names.includes(name));
    const values = await table.scan(() => [
        { key: 'rows', sql: 'count(*)' },
        ...columns.flatMap((column, index) => [
            { key: `present ${index}`, sql: `count(${table.dialect.identifier(column.name)})` },
            ...extra(column, index, wanted.get(column.name), table.dialect)
        ])
    ]);
    const rows = Number(values.get('rows'));
    return new Map(columns.map((column, index) => {
        const present = Number(values.get(`present ${index}`));
        const texts = values.get(`texts ${index}`);
        const as = wanted.get(column.name) ?? comparedAs(column, Number(texts ?? 0), present);
        const std = values.get(`std ${as === 'text' ? 'length ' : ''}${index}`);
        const known = typeof std === 'number' && Number.isFinite(std) ? std : null;
        const different = texts === undefined ? {} : { texts: Number(texts) };
        return [column.name, { column, as, rows, missing: rows - present, std: known, ...different }];
    }));
}
function extra(column, index, wanted, dialect) {
    const std = (key, number) => ({
        key: `${key}${index}`,
        sql: `stddev_samp(CASE WHEN abs(${number}) < ${LARGEST_SQUARED.toExponential()} THEN ${number} END)`
    });
    const isText = column.type === 'string';
    const isNumber = wanted === 'numeric' || (wanted === undefined && ((0,tables_src/* isNumeric */.kf)(column.type) || (0,tables_src/* isTemporal */.jG)(column.type)));
    return [
        ...(isNumber ? [std('std ', asNumber(column, dialect))] : []),
        ...(wanted === 'text' || (wanted === undefined && isText) ? [std('std length ', asLength(column, dialect))] : []),
        ...(wanted === undefined && isText ? [{ key: `texts ${index}`, sql: `approx_count_distinct(${dialect.identifier(column.name)})` }] : [])
    ];
}
/** What a column is compared as, by its type and how many different texts it has. */
function comparedAs({ type }, texts, present) {
    if ((0,tables_src/* isNumeric */.kf)(type) || (0,tables_src/* isTemporal */.jG)(type))
        return 'numeric';
    if (type === 'boolean')
        return 'categorical';
    if (type === 'other')
        return 'other';
    return texts <= MOST_TEXTS && texts * 2 <= present ? 'categorical' : 'text';
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/sameness.ts

/**
 * Why a column of the data cannot be compared with that of the reference, or undefined where it can. Categories and text are compared
 * as text, whatever their types: a column of a text file has the type that its values happen to have.
 */
function apart({ column, as }, current) {
    if (as !== 'numeric' || kindOf(column.type) === kindOf(current.type))
        return undefined;
    return ofType(`it is ${column.type} in the reference and ${current.type} in the data`);
}
/** The same of a stored distribution. */
function apartFromStored(stored, current) {
    if (stored.kind !== 'numeric')
        return undefined;
    return kindOf(current.type) === stored.measure
        ? undefined
        : ofType(`the reference holds ${WORDS[stored.measure]} and the data ${current.type} values`);
}
/** What a column of numbers measures, as far as it can be compared with another. */
function measureOf(type) {
    if (type === 'time')
        return 'time';
    return (0,tables_src/* isTemporal */.jG)(type) ? 'moment' : 'number';
}
const WORDS = { number: 'numbers', moment: 'dates', time: 'times of day' };
function kindOf(type) {
    if ((0,tables_src/* isNumeric */.kf)(type))
        return 'number';
    return (0,tables_src/* isTemporal */.jG)(type) ? measureOf(type) : type;
}
function ofType(words) {
    return { kind: 'apart', why: 'type', words };
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/distribution-of-values.ts





/** Categories that a stored distribution lists; the rest of its rows are counted together. */
const MOST_STORED = 1000;
/** How a column is distributed, of all its different values. The same as `distributionsOf` finds of its rows, and always exact. */
function distributionOfValues(column, { values, missing }, showValues) {
    const present = values.reduce((sum, value) => sum + value.rows, 0);
    const sizes = { rows: present + missing, missing };
    const as = comparedAs(column, values.length, present);
    if (present === 0)
        return { kind: 'empty', ...sizes };
    if (as === 'numeric') {
        const numbers = values.map(value => ({ of: value.number, rows: value.rows }));
        return { kind: 'numeric', ...sizes, measure: measureOf(column.type), bins: binsOfValues(numbers) };
    }
    if (as !== 'text') {
        const names = values.map(value => ({ of: value.category, rows: value.rows }));
        return { kind: 'categorical', ...sizes, categories: categoriesOfValues(names, !showValues) };
    }
    return textDistribution(values.map(({ length, rows }) => ({ of: length, rows })), values.map(({ characters, rows }) => ({ of: characters, rows })), sizes.rows);
}
/** How free text is distributed, of its lengths and the kinds of characters it holds. */
function textDistribution(lengths, kinds, rows) {
    const missing = rows - lengths.reduce((sum, length) => sum + length.rows, 0);
    // Which kinds of characters there are tells no value.
    return { kind: 'text', rows, missing, length: binsOfValues(lengths), characters: categoriesOfValues(kinds, false) };
}
/** The sample standard deviation of numbers that are not too large for it; null of fewer than two. */
function deviation(numbers) {
    const usable = numbers.filter(({ of }) => Math.abs(of) < LARGEST_SQUARED);
    const count = usable.reduce((sum, { rows }) => sum + rows, 0);
    if (count < 2)
        return null;
    const mean = usable.reduce((sum, { of, rows }) => sum + (of / count) * rows, 0);
    return Math.sqrt(usable.reduce((sum, { of, rows }) => sum + (of - mean) ** 2 * rows, 0) / (count - 1));
}
/** The bins of `oneSideQuery`. */
function binsOfValues(numbers) {
    const sorted = together(numbers).sort((a, b) => a.of - b.of);
    const count = sorted.reduce((sum, { rows }) => sum + rows, 0);
    const bins = [];
    let upto = 0;
    for (const { of, rows } of sorted) {
        upto += rows;
        const heavy = rows * FINE_BINS >= count ? 0 : 1;
        const key = sorted.length <= FINE_BINS ? 2 * upto : 2 * Math.ceil((upto * FINE_BINS) / count) + heavy;
        const last = bins.at(-1);
        if (last?.key === key)
            bins[bins.length - 1] = { key, upper: of, rows: last.rows + rows, different: last.different + 1 };
        else
            bins.push({ key, upper: of, rows, different: 1 });
    }
    return {
        least: sorted[0]?.of ?? Number.NaN,
        uppers: bins.map(({ upper }) => upper),
        counts: bins.map(({ rows }) => rows),
        std: deviation(numbers),
        exact: bins.every(({ different }) => different === 1)
    };
}
function categoriesOfValues(names, hashed) {
    const sorted = together(names).sort((a, b) => b.rows - a.rows || (a.of < b.of ? -1 : 1));
    const listed = sorted.slice(0, MOST_STORED);
    return {
        hashed,
        names: listed.map(({ of }) => (hashed ? digestOf(of) : of)),
        counts: listed.map(({ rows }) => rows),
        others: sorted.slice(MOST_STORED).reduce((sum, { rows }) => sum + rows, 0)
    };
}
/** Each thing once. */
function together(things) {
    const rows = new Map();
    for (const { of, rows: more } of things)
        rows.set(of, (rows.get(of) ?? 0) + more);
    return [...rows].map(([of, rows]) => ({ of, rows }));
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/text-shapes.ts

/** Texts of more different shapes than this are asked one thing at a time. */
const MOST_SHAPES = 10_000;
const MOST_AT_ONCE = 8;
/** Cells that are grouped at once: the more, the fewer scans; the fewer, the less is spilled. */
const text_shapes_MOST_CELLS = 20e6;
/** Telling the kinds of a text's characters takes longer than finding it among others, where so many rows share it. */
const ROWS_A_TEXT = 3;
/** The shapes of texts by column: one scan for some columns, and patterns once a text where texts repeat. */
async function textShapes(table, asked, rows) {
    const found = new Map();
    const repeated = asked.filter(({ different }) => different * ROWS_A_TEXT <= rows);
    const others = asked.filter(text => !repeated.includes(text));
    const most = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(text_shapes_MOST_CELLS / Math.max(1, rows))));
    for (const [texts, size, from] of [[repeated, most, textsByValue], [others, MOST_AT_ONCE, textsByRow]])
        for (let start = 0; start < texts.length; start += size) {
            const columns = texts.slice(start, start + size).map(({ column }) => column);
            for (const [column, shapes] of await shapesOf(table, columns, from(table, columns)))
                found.set(column, shapes);
        }
    return found;
}
async function shapesOf(table, columns, from) {
    const lengths = columns.map(() => new Map());
    const kinds = columns.map(() => new Map());
    const shapes = columns.map(() => 0);
    for await (const [groups = [], ns = [], ...cells] of table.batches(shapesQuery(table, columns, from)))
        for (const [row, group] of groups.entries()) {
            const index = columns.length - 1 - Math.round(Math.log2(2 ** columns.length - 1 - Number(group) || 1));
            const length = cells[2 * index]?.[row] ?? null;
            if (length === null)
                continue;
            shapes[index] = (shapes[index] ?? 0) + 1;
            add(lengths[index], Number(length), Number(ns[row]));
            add(kinds[index], String(cells[2 * index + 1]?.[row]), Number(ns[row]));
        }
    return new Map(columns.flatMap((column, index) => (shapes[index] ?? 0) > MOST_SHAPES ? [] : [[column, { lengths: weighted(lengths[index]), kinds: weighted(kinds[index]) }]]));
}
function shapesQuery({ dialect }, columns, from) {
    const each = columns.flatMap((column, index) => {
        const text = { ...column, name: `v${index}` };
        return [`${dialect.characters(`v${index}`)} AS l${index}`, `${asCharacters(text, dialect)} AS k${index}`];
    });
    const sets = columns.map((_, index) => `(l${index}, k${index})`).join(', ');
    const names = columns.map((_, index) => `l${index}, k${index}`).join(', ');
    return `SELECT grouping_id(${columns.map((_, index) => `l${index}`).join(', ')}) AS g, CAST(sum(n) AS DOUBLE) AS n, ${names}
FROM (SELECT n, ${each.join(', ')} FROM ${from}) GROUP BY GROUPING SETS (${sets})
QUALIFY row_number() OVER (PARTITION BY g) <= ${MOST_SHAPES + 2}`;
}
function textsByRow({ name, dialect }, columns) {
    return `(SELECT 1 AS n, ${columns.map((column, index) => `${dialect.identifier(column.name)} AS v${index}`).join(', ')} FROM ${name})`;
}
/** Every text once, in a row of its own with how many rows have it. */
function textsByValue(table, columns) {
    const names = columns.map((_, index) => `v${index}`);
    return `(SELECT count(*) AS n, ${names.join(', ')} FROM ${textsByRow(table, columns).replace('1 AS n, ', '')} GROUP BY GROUPING SETS (${names.map(name => `(${name})`).join(', ')}))`;
}
function add(counts, of, rows) {
    counts?.set(of, (counts.get(of) ?? 0) + rows);
}
function weighted(counts = new Map()) {
    return [...counts].map(([of, rows]) => ({ of, rows }));
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/distributions-of.ts









/** How the columns of a table are distributed: what a later run compares its data with, when these data are gone. By column. */
async function distributionsOf(table, options) {
    await table.settle();
    const names = options.columns ?? table.columns.map(({ name }) => name);
    const known = options.texts ?? [];
    const shapes = new Map(await textShapes(table, known, known[0]?.rows ?? 0));
    const shaped = known.filter(({ column }) => shapes.has(column));
    const others = names.filter(name => !shaped.some(({ column }) => column.name === name));
    const columns = others.length === 0 ? new Map() : await referenceColumns(table, others, options.as ?? new Map());
    const texts = [...columns.values()].filter(({ as, rows, missing }) => as === 'text' && rows > missing);
    const more = texts.map(({ column, rows, texts }) => ({ column, different: texts ?? rows }));
    for (const [column, found] of await textShapes(table, more, texts[0]?.rows ?? 0))
        shapes.set(column, found);
    const all = [...columns.values()].filter(({ column }) => !shapes.has(column));
    const rows = all[0]?.rows ?? 0;
    const numeric = asked(all, { numeric: asNumber, text: asLength }, table.dialect);
    const bins = await binsOf(table, numeric, rows);
    const categorical = asked(all, { categorical: asCategory, text: asCharacters }, table.dialect);
    const counts = await batched(table, categorical, rows, batch => categoriesOfOneSideQuery(batch.map(({ sql }) => sql), table.name, MOST_STORED));
    const numbers = new Map(numeric.map(({ name }, index) => [name, bins[index]]));
    const categories = new Map(
    // Which kinds of characters there are tells no value.
    categorical.map(({ name, as }, index) => [name, categoryCounts(counts[index] ?? [], as === 'categorical' && !options.showValues)]));
    const told = new Map(all.map(column => [column.column.name, distributionOf(column, numbers, categories)]));
    for (const { column, rows } of [...shaped, ...columns.values()]) {
        const shape = shapes.get(column);
        if (shape !== undefined)
            told.set(column.name, textDistribution(shape.lengths, shape.kinds, rows));
    }
    return told;
}
function distributionOf({ column: { name, type }, as, rows, missing }, numbers, categories) {
    const bins = numbers.get(name);
    const counts = categories.get(name);
    if (rows === missing)
        return { kind: 'empty', rows, missing };
    if (as === 'numeric' && bins !== undefined)
        return { kind: 'numeric', rows, missing, measure: measureOf(type), bins };
    if (as === 'categorical' && counts !== undefined)
        return { kind: 'categorical', rows, missing, categories: counts };
    if (bins !== undefined && counts !== undefined)
        return { kind: 'text', rows, missing, length: bins, characters: counts };
    return { kind: 'other', rows, missing };
}
function asked(columns, makers, dialect) {
    return columns.flatMap(({ column, as, std }) => {
        const sql = makers[as]?.(column, dialect);
        return sql === undefined ? [] : [{ name: column.name, as, std, sql }];
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/files/junit.ts

/**
 * The checks as JUnit XML, one test case a check. A failed check that decides is a failure; one that decides and could not be judged
 * is an error; an open check that does not decide is skipped, with its message, so that a pipeline does not turn red for it.
 *
 * Fits the schema of Jenkins (junit-10.xsd) and the older one of Ant, which asks for more attributes and knows none of `testsuites`.
 */
function junitXml({ title, checks, failOn, startedAt, durationMs }) {
    const results = checks.map(check => resultOf(check, failOn));
    const count = (wanted) => results.filter(result => result === wanted).length;
    const name = xml(title, 300);
    const seconds = (durationMs / 1000).toFixed(3);
    const sums = `tests="${checks.length}" failures="${count('failure')}" errors="${count('error')}"`;
    const cases = checks.map((check, index) => testCase(check, results[index] ?? 'passed'));
    return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite id="0" package="validate-data" name="${name}" timestamp="${startedAt.toISOString().slice(0, 19)}" hostname="localhost" ${sums} skipped="${count('skipped')}" time="${seconds}">
<properties></properties>
${cases.join('\n')}
<system-out></system-out>
<system-err></system-err>
</testsuite>
</testsuites>
`;
}
function resultOf({ outcome, severity }, failOn) {
    if (outcome === 'pass')
        return 'passed';
    const decides = severity === 'critical' || (severity === 'warning' && failOn === 'warning');
    if (!decides)
        return 'skipped';
    return outcome === 'fail' ? 'failure' : 'error';
}
function testCase(check, result) {
    const group = check.id.includes('.') ? check.id.slice(0, check.id.lastIndexOf('.')) : 'table';
    const head = `<testcase classname="${xml(group, 300)}" name="${xml(`${check.id}: ${check.title}`, 600)}" time="0.000"`;
    if (result === 'passed')
        return `${head}></testcase>`;
    if (result === 'skipped')
        return `${head}><skipped message="${xml(`${(0,src/* outcomeMark */.Nf)(check)}: ${check.message}`)}"></skipped></testcase>`;
    const type = result === 'failure' ? check.severity : check.outcome;
    return `${head}><${result} type="${type}" message="${xml(check.message)}">${details(check)}</${result}></testcase>`;
}
function details({ expected, observed, location, reproduce }) {
    const lines = [
        `Expected: ${xml(expected)}`,
        `Observed: ${xml(observed)}`,
        location === undefined ? '' : `Written in: ${xml(`${location.file}:${location.line}`)}`,
        reproduce === undefined ? '' : `See it again: ${xml(reproduce)}`
    ];
    return lines.filter(line => line !== '').join('\n');
}
/** Text or an attribute's value: no control character, and nothing that XML 1.0 cannot hold. */
function xml(text, maxLength = 4000) {
    return (0,src/* html */.qy)(text.toWellFormed(), maxLength).replace(/[\ufffe\uffff]/g, '');
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/validation/src/explain/failed.ts
/** In the order of the suite, the gravest severity first. */
function failedChecks({ planned, found }) {
    const failed = planned.flatMap(check => {
        const finding = check.judge(found);
        return finding.outcome === 'fail' && check.unexpected !== undefined ? [{ check, finding, unexpected: check.unexpected }] : [];
    });
    return failed.sort((a, b) => GRAVITY[a.check.severity] - GRAVITY[b.check.severity]);
}
const GRAVITY = { critical: 0, warning: 1, info: 2 };

;// CONCATENATED MODULE: ./packages/validation/src/files/csv-field.ts
/**
 * A field of a CSV file. Text is always quoted, so that an empty text is told from a missing value. A spreadsheet takes text that
 * begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula and runs it: it gets an apostrophe in front, the
 * spreadsheets' own mark of text.
 */
function csvField(value, isText) {
    if (value === null)
        return '';
    if (!isText)
        return /[",\r\n]/.test(value) ? quoted(value) : value;
    return quoted(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}
function quoted(value) {
    return `"${value.replaceAll('"', '""')}"`;
}

;// CONCATENATED MODULE: ./packages/validation/src/files/rejected-query.ts

/**
 * A query of the rows that any of the checks finds fault with: all columns of the table, and then one flag a check. With `asText`, the
 * columns as the engine writes them.
 *
 * A check that looks at a relation of its own (the row before, a group) is told by the place of the row, which the table is given
 * for it: that costs a copy of the table, which the engine keeps on disk where memory is short.
 */
function rejectedQuery(table, failed, asText) {
    const { dialect, columns } = table;
    const free = prefix(columns.map(column => column.name));
    const place = dialect.identifier(`${free}place`);
    const flags = failed.map(({ unexpected }, index) => {
        const flag = dialect.identifier(`${free}${index}`);
        const isBad = unexpected.from === undefined
            ? unexpected.condition
            : `${place} IN (SELECT ${place} FROM ${unexpected.from} WHERE ${unexpected.condition})`;
        return { flag, sql: `coalesce((\n${isBad}\n), false) AS ${flag}` };
    });
    const placed = failed.some(({ unexpected }) => unexpected.from !== undefined);
    const source = placed
        ? `WITH ${tables_src/* TABLE */.Bt} AS MATERIALIZED (SELECT *, ${dialect.position ?? 'row_number() OVER ()'} AS ${place} FROM ${tables_src/* TABLE */.Bt})\n`
        : '';
    const shown = columns.map(({ name }) => {
        const id = dialect.identifier(name);
        return asText ? `${dialect.asText(id)} AS ${id}` : id;
    });
    const any = flags.map(({ flag }) => flag).join(' OR ');
    return `${source}SELECT ${[...shown, ...flags.map(({ flag }) => flag)].join(', ')}
FROM (SELECT *, ${flags.map(({ sql }) => sql).join(', ')} FROM ${tables_src/* TABLE */.Bt}) AS flagged WHERE ${any}${placed ? ` ORDER BY ${place}` : ''}`;
}
/** What no column's name begins with. SQL knows no case. */
function prefix(names) {
    let free = '__rejected_';
    while (names.some(name => name.toLowerCase().startsWith(free)))
        free = `_${free}`;
    return free;
}

;// CONCATENATED MODULE: ./packages/validation/src/files/write-streamed.ts




/** Writes a file piece by piece, each before the next is asked for, so that nobody ever sees half of it and none of it piles up in memory. */
async function writeStreamed(path, pieces) {
    await writeDraft(path, async (draft) => {
        const file = await (0,promises_.open)(draft, 'wx', 0o600);
        try {
            for await (const piece of pieces)
                await file.writeFile(piece);
            await file.sync();
        }
        finally {
            await file.close();
        }
    });
}
/** Hands out the name of a draft, and gives it its real name when it is complete. */
async function writeDraft(path, write) {
    const draft = `${path}.${(0,external_node_crypto_.randomUUID)()}.tmp`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await write(draft);
        await (0,promises_.rename)(draft, path);
    }
    catch (cause) {
        await (0,promises_.rm)(draft, { force: true }).catch(() => { });
        if ((0,src/* isInputError */.BT)(cause))
            throw cause;
        throw new Error(`Could not write ${path}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/files/rejected-rows.ts








/** What the column with the reasons is called. */
const REASONS = '_checks';
/**
 * Writes every row that a failed check finds fault with, once, in the order of the data, with the ids of those checks. Rows go from the
 * engine to the file a few thousand at a time. The ending says the format: `.csv`, `.jsonl` or `.parquet`. Answers how many there are.
 */
async function writeRejectedRows(path, table, gathered, options) {
    const failed = failedChecks(gathered);
    const tally = { rows: 0 };
    if (/\.jsonl$/i.test(path))
        await writeStreamed(path, jsonLines(table, failed, tally));
    else if (/\.parquet$/i.test(path))
        await writeDraft(path, draft => asParquet(draft, table, failed, tally, options));
    else
        await writeStreamed(path, csvLines(table, failed, tally, true));
    return tally.rows;
}
async function* rejected(table, failed, asText) {
    if (failed.length === 0)
        return;
    const width = table.columns.length;
    for await (const columns of table.batches(rejectedQuery(table, failed, asText))) {
        const rows = columns[0]?.length ?? 0;
        yield Array.from({ length: rows }, (_, row) => ({
            values: columns.slice(0, width).map(column => column[row] ?? null),
            reasons: failed.flatMap(({ check }, index) => (columns[width + index]?.[row] === true ? [check.id] : []))
        }));
    }
}
/** With `safe`, nothing in it is a formula to a spreadsheet. */
async function* csvLines(table, failed, tally, safe) {
    const field = (text, column) => (safe ? csvField(text, isText(column)) : text === null ? '' : csvQuoted(text));
    const name = (text) => (safe ? csvField(text, true) : csvQuoted(text));
    yield `${[...table.columns.map(column => column.name), reasonsName(table)].map(name).join(',')}\n`;
    for await (const rows of rejected(table, failed, true)) {
        tally.rows += rows.length;
        const lines = rows.map(({ values, reasons }) => [...table.columns.map((column, index) => field(textOf(values[index] ?? null), column)), name(reasons.join(' '))].join(','));
        yield `${lines.join('\n')}\n`;
    }
}
async function* jsonLines(table, failed, tally) {
    const names = [...table.columns.map(column => column.name), reasonsName(table)].map(name => JSON.stringify(name));
    for await (const rows of rejected(table, failed, false)) {
        tally.rows += rows.length;
        const lines = rows.map(({ values, reasons }) => {
            const fields = [...table.columns.map((_, index) => json(values[index] ?? null)), JSON.stringify(reasons)];
            return `{${names.map((name, index) => `${name}:${fields[index]}`).join(',')}}`;
        });
        yield `${lines.join('\n')}\n`;
    }
}
/** By way of a CSV file in the temp folder: the engine that reads the data may write nothing. */
async function asParquet(draft, table, failed, tally, { temp, memoryLimit }) {
    const between = (0,external_node_path_.join)(temp, 'gauntlet', `rejected-${(0,external_node_crypto_.randomUUID)()}.csv`);
    try {
        await writeStreamed(between, csvLines(table, failed, tally, false));
        const columns = table.columns.map(({ name, type, engineType }) => ({
            name,
            engineType: type === 'other' || type === 'string' ? 'VARCHAR' : engineType
        }));
        await (0,tables_src/* writeParquet */.yI)(between, [...columns, { name: reasonsName(table), engineType: 'VARCHAR' }], draft, { temp, memoryLimit });
    }
    finally {
        await (0,promises_.rm)(between, { force: true });
    }
}
/** `_checks`, or that with underscores in front where the data have such a column. */
function reasonsName({ columns }) {
    let name = REASONS;
    while (columns.some(column => column.name.toLowerCase() === name))
        name = `_${name}`;
    return name;
}
function isText({ type }) {
    return !(0,tables_src/* isNumeric */.kf)(type) && type !== 'boolean';
}
function textOf(value) {
    return value === null ? null : String(value);
}
function csvQuoted(text) {
    return `"${text.replaceAll('"', '""')}"`;
}
/** Integers of any size keep their digits. NaN is missing; infinities have no number in JSON. */
function json(value) {
    if (typeof value === 'bigint')
        return String(value);
    if (typeof value === 'number' && !Number.isFinite(value))
        return Number.isNaN(value) ? 'null' : JSON.stringify(String(value));
    return JSON.stringify(value);
}

;// CONCATENATED MODULE: ./packages/validation/src/files/sarif.ts


/**
 * The open checks as SARIF 2.1.0: a rule for each, and a result at the line of the suite where it is written. Without a file (YAML in
 * the workflow) a result has no place, which GitHub then shows with no line.
 */
function sarifLog(checks, failOn) {
    const open = (0,src/* openChecks */._g)(checks);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'Gauntlet validate-data',
                        semanticVersion: src/* VERSION */.xv,
                        rules: open.map(check => ruleOf(check, failOn))
                    }
                },
                automationDetails: { id: 'validate-data/' },
                columnKind: 'utf16CodeUnits',
                results: open.map((check, index) => sarif_resultOf(check, index, failOn))
            }
        ]
    };
    return `${JSON.stringify(log, undefined, 2)}\n`;
}
function ruleOf(check, failOn) {
    return {
        id: check.id,
        shortDescription: { text: sarif_text(check.title) },
        fullDescription: { text: sarif_text(`${check.title}: expected ${check.expected}`) },
        help: { text: sarif_text(check.reproduce ?? `Expected: ${check.expected}`) },
        defaultConfiguration: { level: levelOf(check, failOn) },
        properties: { severity: check.severity }
    };
}
function sarif_resultOf(check, ruleIndex, failOn) {
    return {
        ruleId: check.id,
        ruleIndex,
        level: levelOf(check, failOn),
        message: { text: sarif_text(check.message) },
        ...(check.location === undefined ? {} : { locations: [placeOf(check.location)] }),
        // The same check is the same finding, wherever its line moves.
        partialFingerprints: { 'gauntletCheck/v1': (0,external_node_crypto_.createHash)('sha256').update(check.id).digest('hex') },
        properties: { outcome: check.outcome, expected: sarif_text(check.expected), observed: sarif_text(check.observed) }
    };
}
function levelOf({ severity }, failOn) {
    if (severity === 'critical' || (severity === 'warning' && failOn === 'warning'))
        return 'error';
    return severity === 'warning' ? 'warning' : 'note';
}
function placeOf({ file, line, column }) {
    const uri = file.split('/').map(encodeURIComponent).join('/');
    return {
        physicalLocation: {
            artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
            region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) }
        }
    };
}
/** Plain text in which SARIF finds no link of its own: `[text](target)`. */
function sarif_text(from) {
    return (0,src/* plain */.pj)(from.toWellFormed()).replaceAll('](', '] (') || ' ';
}

;// CONCATENATED MODULE: ./packages/validation/src/authored.ts
/** The row conditions of a suite and every `where` in it. */
function authoredConditions(suite) {
    const conditions = (suite.conditions ?? []).map(({ sql }, index) => ({ sql, path: ['conditions', index, 'sql'] }));
    const queries = (suite.queries ?? []).map(({ sql }, index) => ({ sql, isQuery: true, path: ['queries', index, 'sql'] }));
    return [...conditions, ...wheres(suite, []), ...queries];
}
/** What the engine has against each of them, by its SQL. */
async function conditionProblems(table, authored) {
    const asked = new Map(authored.map(one => [one.sql, one]));
    const conditions = [...asked.values()].filter(({ isQuery }) => isQuery !== true).map(({ sql }) => sql);
    const found = (await table.conditionProblems(conditions)).map((problem, index) => [conditions[index], problem]);
    const problems = new Map(found.flatMap(([sql, problem]) => (sql === undefined || problem === undefined ? [] : [[sql, problem]])));
    for (const { sql, isQuery } of asked.values()) {
        const problem = isQuery === true ? await table.queryProblem(sql) : undefined;
        if (problem !== undefined)
            problems.set(sql, problem);
    }
    return problems;
}
function wheres(part, path) {
    if (typeof part !== 'object' || part === null)
        return [];
    return Object.entries(part).flatMap(([key, value]) => {
        const here = [...path, Array.isArray(part) ? Number(key) : key];
        return key === 'where' && typeof value === 'string' ? [{ sql: value, path: here }] : wheres(value, here);
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/context.ts

/** SQL that a verdict can hold; longer SQL would be cut and then not run. */
function whole(sql) {
    return sql.length <= 4000 ? sql : undefined;
}
/** A problem of the config that only the data's types brought to light. */
function configError(context, location, problem) {
    const where = location === undefined ? 'its YAML' : `${location.file}, line ${location.line}`;
    return new src/* InputError */.dz(context.input, `has a problem in ${where}: ${problem}`);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/tolerance.ts

/** `success = (total − unexpected) / total ≥ mostly`, and `unexpected ≤ max-unexpected`; without either, nothing may be unexpected. */
function tolerated({ total, unexpected }, { mostly, 'max-unexpected': most }) {
    if (mostly === undefined && most === undefined)
        return unexpected === 0;
    return (mostly === undefined || (total - unexpected) / total >= mostly) && (most === undefined || unexpected <= most);
}
/** ` in at least 99.9% of rows`, ` with at most 10 exceptions`, or nothing. */
function toleranceWords({ mostly, 'max-unexpected': most }, noun) {
    const share = mostly === undefined ? '' : `, in at least ${(0,src/* formatShare */.T1)(mostly)} of ${noun}`;
    return `${share}${most === undefined ? '' : `, with at most ${(0,src/* counted */.hS)(most, 'exception')}`}`;
}
/** `12 of 3,000,000 values`. */
function ofTotal(unexpected, total, noun) {
    return `${(0,src/* formatNumber */.ZV)(unexpected)} of ${(0,src/* formatNumber */.ZV)(total)} ${noun}`;
}
/** What is expected of which rows: `at least 0, in at least 99% of values where origin = 'ORD'`. */
function expectation(what, written, noun) {
    return `${what}${toleranceWords(written, noun)}${written.scope.words}`;
}
/** Nothing to judge by: never a pass. `words` are those of the scope. */
function nothingToJudge(subject, rows, words = '') {
    const observed = rows === 0 ? 'no rows' : 'no values';
    const why = rows === 0 ? `the data has no rows${words}` : `all its values are missing${words}`;
    return { outcome: 'inconclusive', observed, message: `${subject} cannot be judged: ${why}` };
}
/** No column that a check of the whole table could look at: never a pass. `what` is the kind of column. */
function noColumns(subject, what) {
    return { outcome: 'inconclusive', observed: 'no columns', message: `${subject} cannot be judged: there is no ${what} to look at` };
}
/** Too little to judge by: never a pass. `what` is it that so many are needed for. */
function tooFew(subject, what, needed, there, words = '') {
    return {
        outcome: 'inconclusive',
        observed: (0,src/* counted */.hS)(there, 'value'),
        message: `${subject} cannot be judged: ${what} needs at least ${(0,src/* counted */.hS)(needed, 'value')}, and there ${there === 1 ? 'is' : 'are'} ${(0,src/* formatNumber */.ZV)(there)}${words}`
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/type.ts




/** The column holds what it should. Of a text format, every one of its values can be read as the type. */
function typeCheck(type, column, written, context) {
    const { dialect } = context;
    const { scope } = written;
    const values = scope.present(column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    // Text has no decimals of its own: what can be read as a number is one.
    const anyNumber = type === 'number' || (type === 'decimal' && !context.typed);
    const fits = anyNumber ? (0,tables_src/* isNumeric */.kf)(column.type) : column.type === type;
    const id = dialect.identifier(column.name);
    return {
        ...written,
        title: `Holds ${article(type)}`,
        expected: type,
        aggregates: [scope.rows, values],
        reproduce: whole(column.misread === undefined
            ? `DESCRIBE SELECT ${id} FROM ${context.shown([])}`
            : `SELECT DISTINCT ${id} FROM ${context.shown([column.name])}`),
        judge: found => {
            if (!context.typed && found.count(values.key) === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            const observed = column.type === 'other' ? column.engineType : column.type;
            const message = `${name} is ${describeType(column)}; expected ${type}`;
            return { outcome: fits ? 'pass' : 'fail', observed: (0,src/* plain */.pj)(observed, 200), message };
        }
    };
}
/** `string (12 values are not an integer)`. */
function describeType(column) {
    const type = column.type === 'other' ? (0,src/* plain */.pj)(column.engineType, 100) : column.type;
    if (column.misread === undefined || column.misread.type === column.type)
        return type;
    const { values, type: instead } = column.misread;
    return `${type}, because ${values === 1 ? '1 value is' : `${(0,src/* formatNumber */.ZV)(values)} values are`} not ${article(instead)}`;
}
function article(type) {
    return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/row-wise.ts



function rowWise(written, context, check) {
    const { column, says, violated } = check;
    const { scope } = written;
    const name = (0,src/* plain */.pj)(column.name, 200);
    const counting = scope.count(`${written.id}/unexpected`, check.unexpected);
    const proof = violated === undefined ? undefined : { key: `${written.id}/violated`, sql: violated };
    const values = scope.present(column.name);
    const expected = expectation(check.expected, written, 'values');
    return {
        ...written,
        title: check.title,
        expected,
        aggregates: [scope.rows, values, proof ?? counting, ...(check.aggregates ?? [])],
        ...(proof === undefined ? {} : { followUp: (found) => (found.flag(proof.key) ? [counting] : []) }),
        reproduce: whole(`SELECT * FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${check.unexpected}`),
        unexpected: { condition: scope.and(check.unexpected), columns: [column.name] },
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            const unexpected = proof !== undefined && !found.flag(proof.key) ? 0 : found.count(counting.key);
            const observed = unexpected === 0 ? 'all values' : `${ofTotal(unexpected, total, 'values')} not`;
            const said = typeof says === 'string' ? says : says(found);
            const message = unexpected === 0
                ? `${name}: all values are as expected (${expected})`
                : `${name}: ${ofTotal(unexpected, total, 'values')} ${said}; expected ${expected}`;
            const tally = { total, unexpected };
            return { outcome: tolerated(tally, written) ? 'pass' : 'fail', observed, value: unexpected, tally, message };
        }
    };
}
/** A check that the table's shape already decides: it fails. */
function decided(written, title, expected, observed, message) {
    return { ...written, title, expected, aggregates: [], judge: () => ({ outcome: 'fail', observed, message }) };
}
/** A check that cannot be asked of a column of this type: it fails, unless the column has no values that could have a type. */
function unsuited(column, written, check) {
    const values = written.scope.present(column.name);
    const { title, expected, message } = check;
    return {
        ...written,
        title,
        expected,
        aggregates: [written.scope.rows, values],
        judge: found => {
            if (found.count(values.key) === 0)
                return nothingToJudge((0,src/* plain */.pj)(column.name, 200), found.count(written.scope.rows.key), written.scope.words);
            return { outcome: 'fail', observed: column.type === 'other' ? (0,src/* plain */.pj)(column.engineType, 200) : column.type, message };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/condition.ts






/**
 * A row condition in SQL. A row for which it is NULL does not meet it: `distance > 0` says nothing about a missing distance, and a
 * gate fails closed. Authors who mean otherwise write `distance > 0 OR distance IS NULL`.
 */
function conditionCheck(condition, written, context) {
    const sql = condition.sql.trim();
    const shown = (0,src/* plain */.pj)(sql, 300);
    const title = condition.title ?? shown;
    const expected = expectation(shown, written, 'rows');
    const problem = context.problems.get(condition.sql);
    if (problem?.missingColumn !== undefined) {
        const names = context.columns.map(column => column.name);
        const message = `The condition ${shown} names the column "${(0,src/* plain */.pj)(problem.missingColumn, 100)}", which the data does not have.${(0,src/* suggestion */.h)(problem.missingColumn, names)}`;
        return decided(written, title, expected, 'no such column', message.replace(/\.$/, ''));
    }
    const named = context.columns.filter(column => sql.toLowerCase().includes(column.name.toLowerCase()));
    if (problem !== undefined)
        return uncomputed(problem.message, named, { subject: `The condition ${shown}`, written, title, expected }, context);
    const { scope } = written;
    const unexpected = scope.and(unmet(sql));
    const failures = scope.count(`${written.id}/unexpected`, unmet(sql));
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, failures],
        reproduce: whole(`SELECT * FROM ${context.shown([...named.map(column => column.name), ...scope.columns])} AS ${tables_src/* TABLE */.Bt} WHERE ${unexpected}`),
        unexpected: { condition: unexpected, columns: named.map(column => column.name) },
        judge: found => {
            const total = found.count(scope.rows.key);
            if (total === 0)
                return nothingToJudge(`The condition ${shown}`, 0, scope.words);
            const count = found.count(failures.key);
            const message = count === 0
                ? `All ${(0,src/* counted */.hS)(total, 'row')}${scope.words} meet ${shown}`
                : `${ofTotal(count, total, 'rows')}${scope.words} do not meet ${shown}; expected ${toleranceWords(written, 'rows').replace(/^, /, '') || 'all of them to'}`;
            return {
                outcome: tolerated({ total, unexpected: count }, written) ? 'pass' : 'fail',
                tally: { total, unexpected: count },
                observed: `${ofTotal(count, total, 'rows')} not`,
                value: count,
                message
            };
        }
    };
}
/**
 * SQL that the engine refuses. That is the author's mistake, unless text that did not fit its column's type, or a column
 * without any value, made the column something else than the author had reason to expect.
 */
function uncomputed(problem, named, { subject, written, title, expected }, context) {
    const misread = named.find(column => column.misread !== undefined);
    if (misread !== undefined) {
        const message = `${subject} cannot be computed: ${(0,src/* plain */.pj)(misread.name, 100)} is ${describeType(misread)}`;
        return decided(written, title, expected, 'not computed', message);
    }
    const what = subject.replace(/^The (\w+) (.*)$/s, 'the $1 "$2"');
    const mistake = () => configError(context, written.location, `${what} cannot be computed: ${(0,src/* plain */.pj)(problem, 500)}`);
    if (context.typed || named.length === 0)
        throw mistake();
    const values = named.map(column => written.scope.present(column.name));
    return {
        ...written,
        title,
        expected,
        aggregates: [written.scope.rows, ...values],
        judge: found => {
            if (values.every(({ key }) => found.count(key) > 0))
                throw mistake();
            return nothingToJudge(subject, found.count(written.scope.rows.key), written.scope.words);
        }
    };
}
/** True for a row that does not meet the condition. The line breaks end a comment in it. */
function unmet(condition) {
    return `NOT coalesce((\n${condition}\n), false)`;
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/planned.ts
/** What was computed, by key. A number that is not there is an error of ours, never a pass. */
class Found {
    #values;
    constructor(values) {
        this.#values = values;
    }
    /** Whether it was computed at all. */
    has(key) {
        return this.#values.has(key);
    }
    value(key) {
        const value = this.#values.get(key);
        if (value === undefined)
            throw new Error(`Could not judge: "${key}" was not computed`);
        return value;
    }
    /** A count; exact up to 2^53. */
    count(key) {
        const value = this.value(key);
        const count = typeof value === 'bigint' ? Number(value) : value;
        if (typeof count !== 'number' || !Number.isFinite(count))
            throw new Error(`Could not judge: "${key}" is ${String(value)}, not a count`);
        return count;
    }
    flag(key) {
        return this.value(key) === true;
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/scope.ts

/** The scope of an SQL condition, or of all rows. A row for which the condition is NULL is not in it. */
function scopeOf(where, dialect, { words = where, columns = [] } = {}) {
    if (where === undefined) {
        return {
            rows: { key: 'rows', sql: 'count(*)' },
            present: column => ({ key: `present ${column}`, sql: `count(${dialect.identifier(column)})` }),
            count: (key, condition) => counting(key, condition, dialect),
            over: aggregate => aggregate,
            key: name => name,
            and: condition => condition,
            relation: tables_src/* TABLE */.Bt,
            of: relation => relation,
            words: '',
            columns: []
        };
    }
    // The line breaks end a comment in the author's SQL.
    const filter = `(\n${where}\n)`;
    // Not put together with a word: columns are called what they like.
    const key = (name) => JSON.stringify([name, where]);
    // Not AND, of which an engine may look at either side first: a CAST in the condition can fail for rows that are none of this scope.
    const and = (condition) => `CASE WHEN ${filter} THEN (${condition}) END`;
    return {
        rows: { key: key('rows'), sql: dialect.countIf(filter) },
        present: column => ({ key: key(`present ${column}`), sql: dialect.countIf(and(`${dialect.identifier(column)} IS NOT NULL`)) }),
        count: (name, condition) => counting(name, and(condition), dialect),
        over: aggregate => dialect.filtered(aggregate, filter),
        key,
        and,
        relation: `(SELECT * FROM ${tables_src/* TABLE */.Bt} WHERE ${filter})`,
        of: relation => `(SELECT * FROM ${relation} AS ${tables_src/* TABLE */.Bt} WHERE ${filter})`,
        words: ` where ${words}`,
        columns
    };
}
function counting(key, condition, dialect) {
    return { key, sql: dialect.countIf(condition), counts: { condition } };
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/evidence.ts



/** Columns shown. A wider table is profiled as far as this; the checks see all of it. */
const evidence_MOST_COLUMNS = 500;
/** What a profile of the table needs from the one scan: only what costs next to nothing there. */
function profileAggregates(columns, dialect) {
    const shown = columns.slice(0, evidence_MOST_COLUMNS);
    const scope = scopeOf(undefined, dialect);
    return [scope.rows, ...columns.map(column => scope.present(column.name)), ...shown.flatMap(column => statistics(column, dialect))];
}
/** The data as evidence beside the checks. No value of a text column is in it. */
function profileEvidence(columns, found) {
    const rows = found.count('rows');
    const missing = (column) => (rows === 0 ? null : (rows - found.count(presentKey(column))) / rows);
    const cells = rows * columns.length;
    const filled = columns.reduce((sum, column) => sum + found.count(presentKey(column)), 0);
    const shown = columns.slice(0, evidence_MOST_COLUMNS);
    const statistic = (name, column) => (0,tables_src/* isNumeric */.kf)(column.type) || ((0,tables_src/* isTemporal */.jG)(column.type) && name !== 'mean') ? cell(found.value(`${name} ${column.name}`)) : null;
    const gaps = shown.map(column => ({ x: (0,src/* plain */.pj)(column.name, 200), y: missing(column) })).filter(({ y }) => y !== null && y > 0);
    return src/* Evidence */.of.parse({
        figures: [
            { id: 'rows', title: 'Rows', value: rows, unit: 'count' },
            { id: 'columns', title: 'Columns', value: columns.length, unit: 'count' },
            { id: 'missing-share', title: 'Missing values', value: cells === 0 ? null : (cells - filled) / cells, unit: 'share', better: 'lower' }
        ],
        tables: [
            {
                id: 'profile',
                title: columns.length > evidence_MOST_COLUMNS ? `Profile of the first ${evidence_MOST_COLUMNS} columns` : 'Profile of the columns',
                columns: [
                    { title: 'Column' },
                    { title: 'Type' },
                    { title: 'Missing (%)', align: 'right' },
                    { title: 'Least', align: 'right' },
                    { title: 'Mean', align: 'right' },
                    { title: 'Largest', align: 'right' }
                ],
                rows: shown.map(column => {
                    const share = missing(column);
                    return [
                        (0,src/* plain */.pj)(column.name, 200),
                        column.type === 'other' ? (0,src/* cut */.Jj)(column.engineType, 200) : column.type,
                        share === null ? null : share * 100,
                        ...['min', 'mean', 'max'].map(name => statistic(name, column))
                    ];
                })
            }
        ],
        charts: gaps.length === 0
            ? []
            : [
                {
                    id: 'missing',
                    title: 'Missing values by column',
                    kind: 'bar',
                    x: { title: 'Column', type: 'category' },
                    y: { title: 'Share missing', type: 'number' },
                    series: [{ name: 'Missing', points: gaps }]
                }
            ]
    });
}
function statistics(column, dialect) {
    const name = dialect.identifier(column.name);
    const extremes = ['min', 'max'].map(side => ({ key: `${side} ${column.name}`, sql: `${side}(${name})` }));
    if ((0,tables_src/* isNumeric */.kf)(column.type))
        return [...extremes, { key: `mean ${column.name}`, sql: `avg(${name})` }];
    return (0,tables_src/* isTemporal */.jG)(column.type) ? extremes : [];
}
function presentKey(column) {
    return `present ${column.name}`;
}
function cell(value) {
    const number = (0,tables_src/* approximately */.YY)(value);
    if (number !== undefined)
        return Number.isFinite(number) ? number : String(number);
    return value === null ? null : (0,src/* cut */.Jj)(String(value), 200);
}

;// CONCATENATED MODULE: ./packages/validation/src/gather.ts







/** One scan for all that aggregates can tell; one more for counts that it shows to be needed; the queries of single checks. */
async function gatherChecks(tables, question) {
    const { input, locate, authored, now } = question;
    const table = tables.data;
    let last;
    // What checks ask of other tables depends on what those hold.
    for (const name of tables.names)
        if (name !== tables_src/* TABLE */.Bt && question.speaksOf?.(name) !== false)
            await tables.get(name)?.settle();
    const plan = async (columns) => {
        const context = {
            columns,
            dialect: table.dialect,
            typed: table.typed,
            input,
            locate,
            shown: names => table.shown(names),
            problems: await conditionProblems(table, authored),
            others: new Map([
                ...(question.others ?? []),
                ...tables.names.filter(name => name !== tables_src/* TABLE */.Bt).map(name => [name, tables.get(name)?.columns ?? []])
            ]),
            shownOther: name => tables.get(name)?.shown((tables.get(name)?.columns ?? []).map(column => column.name)),
            storedRows: question.storedRows ?? new Map(),
            ofBase: question.ofBase === true,
            now
        };
        const planned = question.plan(context);
        last = { planned, context };
        return [...profileAggregates(columns, table.dialect), ...planned.flatMap(check => check.aggregates)];
    };
    const values = new Map(await table.scan(plan).catch(thrown => blameCondition(thrown, table, question)));
    if (last === undefined)
        throw new Error('Could not judge the data: nothing was asked of it');
    const { planned, context } = last;
    const needed = planned.flatMap(check => check.followUp?.(new Found(values)) ?? []);
    if (needed.length > 0)
        for (const [key, value] of await table.scan(() => needed))
            values.set(key, value);
    // Checks that ask the same, such as two quantiles of one column, share the answer.
    const asked = new Map();
    for (const { id, queries = [], authored } of planned) {
        for (const query of queries) {
            const known = asked.get(query);
            const [row = {}] = known !== undefined ? [known] : await (authored === undefined ? table.rows(query, 1) : authoredRows(table, query, authored));
            asked.set(query, row);
            for (const [name, value] of Object.entries(row))
                values.set(`${id}/${name}`, value);
        }
    }
    return { planned, found: new Found(values), context };
}
/**
 * A condition can fail on a value that no type gave away, such as `CAST(x AS INTEGER) > 0`, and takes the whole scan with it. Asked
 * one by one, the guilty one shows itself. The engine's own words quote values, so only the kind of error is told.
 */
async function blameCondition(thrown, table, { authored, input, locate }) {
    const isOfChecks = thrown instanceof src/* InputError */.dz && thrown.input === input;
    if (isOfChecks || ((0,src/* isInputError */.BT)(thrown) && !(await canBeRead(table))))
        throw thrown;
    for (const { sql, path, isQuery } of authored) {
        if (isQuery === true)
            continue;
        const own = await table.rows(`SELECT ${table.dialect.countIf(unmet(sql))} FROM ${tables_src/* TABLE */.Bt}`, 1).then(() => undefined, reason => (0,src/* messageOf */.bD)(reason));
        if (own === undefined)
            continue;
        throw configError({ input }, locate(path), `the condition "${(0,src/* plain */.pj)(sql, 300)}" cannot be computed for every row: ${reasonOf(own)}. TRY_CAST gives NULL where CAST gives an error.`);
    }
    throw thrown;
}
/** Whether the data are not to blame: of text that an author takes for JSON the engine says what it says of a broken file. */
async function canBeRead(table) {
    const counts = table.columns.map(({ name }, index) => `count(${table.dialect.identifier(name)}) AS c${index}`);
    return table.rows(`SELECT ${['count(*) AS n', ...counts].join(', ')} FROM ${tables_src/* TABLE */.Bt}`, 1).then(() => true, () => false);
}
async function authoredRows(table, query, { timeout, refusal }) {
    const limit = AbortSignal.timeout(timeout);
    try {
        return await table.rows(query, 1, limit);
    }
    catch (thrown) {
        if (limit.aborted)
            throw refusal(`it was stopped after ${(0,src/* formatDuration */.a3)(timeout)}`);
        const message = (0,src/* messageOf */.bD)(thrown);
        if ((0,src/* isInputError */.BT)(thrown) && (await canBeRead(table)))
            throw refusal(reasonOf(message));
        throw (0,src/* isInputError */.BT)(thrown) || !ENGINE_ERROR.test(message) ? thrown : refusal(reasonOf(message));
    }
}
function reasonOf(message) {
    const kind = ENGINE_ERROR.exec(message)?.[1];
    return gather_REASONS.find(([name]) => name === kind)?.[1] ?? 'the engine reports an error for some row';
}
const ENGINE_ERROR = /^([A-Z][A-Za-z ]{1,40}) Error:/;
/** By the engine's kind of error. */
const gather_REASONS = [
    ['Conversion', 'some value cannot be converted to the type asked for'],
    ['Out of Range', 'some result is out of the range of its type'],
    ['Invalid Input', 'some value is not what a function takes'],
    ['Out of Memory', 'it takes more memory than the engine may use']
];

;// CONCATENATED MODULE: ./packages/validation/src/gx/observed-check.ts


function observedCheck(check, written) {
    const { rows } = written.scope;
    const { values } = check;
    const none = (found) => (values === undefined ? found.count(rows.key) === 0 : found.count(values.key) === 0);
    return {
        planned: {
            ...written,
            title: check.title,
            expected: check.expected,
            reproduce: check.reproduce,
            aggregates: [rows, ...(values === undefined ? [] : [values]), ...check.aggregates],
            ...(check.queries === undefined ? {} : { queries: check.queries }),
            judge: found => {
                if (none(found))
                    return nothingToJudge(check.subject, found.count(rows.key));
                const observed = check.observe(found);
                if (observed === undefined) {
                    const message = `${check.subject} cannot be judged: too few values for it`;
                    return { outcome: 'inconclusive', observed: 'too few values', message };
                }
                const { success, words, value } = observed;
                return {
                    outcome: success ? 'pass' : 'fail',
                    observed: (0,src/* plain */.pj)(words, 500),
                    ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
                    message: `${check.subject}: ${words}; expected ${check.expected}`
                };
            }
        },
        judge: found => {
            const observed = check.observe(found) ?? check.vacuous ?? { success: false, result: { observed_value: null }, words: '' };
            return { kind: 'observed', success: observed.success, result: observed.result, holdsValues: check.holdsValues ?? false };
        },
        ...(check.shown === undefined ? {} : { shown: check.shown })
    };
}
/** A value as JSON has it. Decimals that no number holds stay their digits. */
function jsonValue(value) {
    if (typeof value === 'bigint')
        return Number(value);
    return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
function words(value) {
    return typeof value === 'number' ? (0,src/* formatNumber */.ZV)(value, 10) : String(value);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/gather-lists.ts


/** Unexpected rows that a `COMPLETE` result lists. */
const MOST_ROWS = 100_000;
/** Fetches what results list: rows where something is unexpected, and figures that are values of the data. */
async function gatherLists(table, expectations, found, showValues) {
    const rows = new Map();
    const shown = new Map();
    for (const expectation of expectations) {
        const { id } = expectation.planned;
        const judged = expectation.judge(found);
        if (expectation.format.level === 'BOOLEAN_ONLY' || judged.kind === 'error')
            continue;
        const listed = judged.kind === 'map' && judged.counts.unexpected > 0 && (showValues || expectation.format.indexColumns.length > 0);
        if (listed)
            rows.set(id, await unexpectedRows(table, expectation));
        if (showValues && expectation.shown !== undefined && judged.kind === 'observed') {
            const { sql, most, asResult } = expectation.shown;
            shown.set(id, asResult(await table.rows(sql, most)));
        }
    }
    return { rows, shown };
}
async function unexpectedRows(table, { listed, format }) {
    if (listed === undefined)
        return [];
    const { dialect } = table;
    const names = [...new Set([...listed.columns, ...format.indexColumns])].filter(name => table.columns.some(column => column.name === name));
    const list = names.map((name, index) => `${dialect.identifier(name)} AS v${index}`).join(', ');
    const most = format.level === 'COMPLETE' ? MOST_ROWS : format.partial;
    const query = `SELECT ${list} FROM ${listed.rows.from ?? tables_src/* TABLE */.Bt} AS ${listed.rows.from === undefined ? tables_src/* TABLE */.Bt : 'listed'} WHERE ${listed.rows.condition} LIMIT ${most}`;
    const typeOf = (name) => table.columns.find(column => column.name === name)?.engineType ?? '';
    const rows = most === 0 ? [] : await table.rows(query, most);
    return rows.map(row => {
        const values = new Map(names.map((name, index) => [name, valueAt(row, index, typeOf(name))]));
        const of = (columns) => Object.fromEntries(columns.map(name => [name, values.get(name) ?? null]));
        const domain = of(listed.columns);
        const each = listed.columns.map(name => domain[name] ?? null);
        const value = listed.shape === 'record' ? domain : listed.shape === 'pair' ? each : (each[0] ?? null);
        return { value, index: of(format.indexColumns.filter(name => values.has(name))), domain };
    });
}
function valueAt(row, index, engineType) {
    const value = jsonValue(row[`v${index}`] ?? null);
    return engineType === 'JSON' && typeof value === 'string' ? scalarOf(value) : value;
}
/** A value of JSON that is no object and no list, as itself. */
function scalarOf(json) {
    const value = JSON.parse(json);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : json;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/moment.ts
/** A date and time without a zone, as Python's `datetime` has it; an instant with a zone is taken at UTC. */
class Moment {
    /** Since 1970-01-01T00:00:00. */
    micros;
    constructor(micros) {
        if (micros < EARLIEST || micros > LATEST)
            throw new RangeError('The date is not between the years 1 and 9999');
        this.micros = micros;
    }
    /** Undefined where there is no such day or time. */
    static of({ year, month, day, hour = 0, minute = 0, second = 0, micros = 0 }) {
        if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysOf(year, month))
            return undefined;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || micros < 0 || micros > 999_999)
            return undefined;
        // Not Date.UTC alone, which takes the years 0 to 99 for those of the twentieth century.
        const date = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
        date.setUTCFullYear(year, month - 1, day);
        return new Moment(BigInt(date.getTime()) * 1000n + BigInt(micros));
    }
    /** `2001-01-01T12:00:01`, with six more digits where there is a fraction. */
    get iso() {
        const fraction = ((this.micros % 1000000n) + 1000000n) % 1000000n;
        const seconds = new Date(Number((this.micros - fraction) / 1000n)).toISOString().slice(0, 19);
        return fraction === 0n ? seconds : `${seconds}.${String(fraction).padStart(6, '0')}`;
    }
    plus(micros) {
        return new Moment(this.micros + micros);
    }
}
/** A length of time, as Python's `timedelta`. */
class Span {
    micros;
    constructor(micros) {
        this.micros = micros;
    }
}
function daysOf(year, month) {
    const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
const EARLIEST = -62135596800000000n;
const LATEST = 253402300799999999n;

;// CONCATENATED MODULE: ./packages/validation/src/gx/gx-result.ts



/**
 * The result of a suite by Great Expectations' own rules: an expectation of no values succeeds, and one that cannot be judged raises an
 * exception. Values of the data are in it only where `showValues` says so; columns that tell rows apart are, as their author named them.
 */
async function gxResult(tables, judged, options) {
    const { suite, expectations, found } = judged;
    const lists = await gatherLists(tables.data, expectations, found, options.showValues);
    const results = expectations.map(expectation => gx_result_resultOf(expectation, expectation.judge(found), lists, options.showValues));
    const successful = results.filter(({ success }) => success).length;
    return {
        success: successful === results.length,
        results,
        suite_name: suite.name ?? null,
        suite_parameters: asJson(suite.parameters),
        statistics: {
            evaluated_expectations: results.length,
            successful_expectations: successful,
            unsuccessful_expectations: results.length - successful,
            success_percent: results.length === 0 ? null : (successful / results.length) * 100
        },
        meta: { ...suite.meta, gauntlet: { version: src/* VERSION */.xv, values: options.showValues ? 'shown' : 'left out' } },
        id: null
    };
}
/** Writes such a result, so that nobody ever sees half of it. */
async function writeGxResult(path, result) {
    await (0,src/* writeAtomically */.vK)(path, `${JSON.stringify(result, null, 2)}\n`);
}
function gx_result_resultOf(planned, judged, lists, showValues) {
    const { expectation, kwargs, format } = planned;
    const { rendered_content: _, ...written } = expectation.written;
    const problem = judged.kind === 'error' ? judged.message : null;
    return {
        success: judged.kind !== 'error' && judged.success,
        expectation_config: { ...written, kwargs: asJson(kwargs) },
        result: judged.kind === 'error' || format.level === 'BOOLEAN_ONLY' ? {} : contentOf(planned, judged, lists, showValues),
        meta: {},
        exception_info: { raised_exception: problem !== null, exception_message: problem, exception_traceback: null }
    };
}
function contentOf({ planned, format, listed, shown }, judged, lists, showValues) {
    if (judged.kind === 'map') {
        const rows = lists.rows.get(planned.id) ?? [];
        return mapResult(judged.counts, rows, format, {
            showValues: showValues && !format.excludeValues && (listed !== undefined || judged.counts.unexpected === 0),
            columns: listed?.columns ?? [],
            query: listed?.rows.from === undefined && format.indexColumns.length > 0 ? planned.reproduce : undefined
        });
    }
    const values = judged.holdsValues && !showValues ? {} : judged.result;
    return { ...values, ...(shown === undefined ? {} : lists.shown.get(planned.id)) };
}
function mapResult(counts, rows, format, listing) {
    const { elements, considered, unexpected } = counts;
    const { level, partial, indexColumns } = format;
    const values = rows.map(row => row.value);
    const ofTotal = elements === 0 ? null : (unexpected / elements) * 100;
    const ofConsidered = considered === undefined ? ofTotal : considered === 0 ? null : (unexpected / considered) * 100;
    const basic = {
        element_count: elements,
        unexpected_count: unexpected,
        unexpected_percent: ofConsidered,
        ...(listing.showValues ? { partial_unexpected_list: values.slice(0, partial) } : {}),
        ...(indexColumns.length === 0 ? {} : { unexpected_index_column_names: indexColumns }),
        ...(considered === undefined
            ? {}
            : {
                missing_count: elements - considered,
                missing_percent: elements === 0 ? null : ((elements - considered) / elements) * 100,
                unexpected_percent_total: ofTotal,
                unexpected_percent_nonmissing: ofConsidered
            }),
        ...(format.includeRows && listing.showValues
            ? { unexpected_rows: rows.slice(0, partial).map(row => ({ ...row.domain, ...row.index })) }
            : {})
    };
    if (level === 'BASIC')
        return basic;
    const index = rows.map(row => (listing.showValues ? { ...row.domain, ...row.index } : row.index));
    const summary = {
        ...basic,
        ...(listing.showValues && partial > 0 ? { partial_unexpected_counts: gx_result_counted(values, partial) } : {}),
        ...(indexColumns.length === 0 ? {} : { partial_unexpected_index_list: index.slice(0, partial) })
    };
    if (level === 'SUMMARY')
        return summary;
    return {
        ...summary,
        ...(listing.showValues ? { unexpected_list: values } : {}),
        ...(indexColumns.length === 0 ? {} : { unexpected_index_list: index }),
        ...(listing.query === undefined ? {} : { unexpected_index_query: listing.query })
    };
}
/** The most common ones first, equally common ones by their text. */
function gx_result_counted(values, most) {
    const counts = new Map();
    for (const value of values) {
        const key = JSON.stringify(value);
        counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const sorted = [...counts].sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : a > b ? 1 : 0));
    return sorted.slice(0, most).map(([, entry]) => entry);
}
/** Dates as ISO text, and infinities by their name, as JSON knows neither. */
function asJson(given) {
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, plainJson(value)]));
}
function plainJson(value) {
    if (value instanceof Moment)
        return value.iso;
    if (typeof value === 'number' && !Number.isFinite(value))
        return String(value);
    if (typeof value === 'bigint')
        return Number(value);
    if (Array.isArray(value))
        return value.map(plainJson);
    return typeof value === 'object' && value !== null ? asJson({ ...value }) : value;
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/bounds.ts

/** YAML rounds a longer integer before anybody sees it. */
const ExactNumber = schemas/* number */.aig()
    .refine(given => !Number.isInteger(given) || Number.isSafeInteger(given) || Math.abs(given) >= 1e38, 'is an integer beyond 2^53, which is rounded when it is read; write its digits in quotes, and it is compared exactly');
const Bound = schemas/* union */.KCZ([ExactNumber, schemas/* string */.YjP().min(1).max(200)])
    .describe('A number; for dates and times ISO text such as 2026-01-31; for text columns text');
const SetItem = schemas/* union */.KCZ([schemas/* string */.YjP().max(1000), ExactNumber, schemas/* boolean */.zMY()]);

;// CONCATENATED MODULE: ./packages/validation/src/suite/share.ts

/** A share between 0 and 1, written `0.02` or `2%`. */
const Share = (0,src/* shareWhere */.db)(share => share >= 0 && share <= 1, 'a share such as 0.02 or 2%').describe('A share of rows: a number from 0 to 1, or a percentage such as 2%');

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./packages/validation/src/suite/where.ts


const Items = schemas/* array */.YOg(SetItem).min(1).max(1000);
/** What the value of one column has to be like for its row to count. All that is said has to hold. */
const ValueFilter = schemas/* strictObject */.rej({
    equals: SetItem.describe('The value'),
    'in-set': Items.describe('One of these values'),
    'not-in-set': Items.describe('None of these values'),
    min: Bound.describe('At least this'),
    max: Bound.describe('At most this'),
    missing: schemas/* boolean */.zMY().describe('true: the value is missing; false: it is there')
})
    .partial()
    .refine(filter => Object.values(filter).some(part => part !== undefined), 'says nothing');
const ColumnFilter = schemas/* union */.KCZ([
    SetItem.transform((equals) => ({ equals })),
    Items.transform((items) => ({ 'in-set': items })),
    ValueFilter
]);
/** What several columns of one row have to be like, by the name of the column: a value, a list of values, or a map. */
const RowFilter = schemas/* record */.g1P(schemas/* string */.YjP(), ColumnFilter)
    .refine(filter => Object.keys(filter).length > 0, 'names no column')
    .describe('The rows by their values: a value, a list of values, or equals, in-set, not-in-set, min, max, missing; all have to hold');
const AnyOf = schemas/* strictObject */.rej({ 'any-of': schemas/* array */.YOg(RowFilter).min(1).max(100).optional().describe('Rows that meet one of these, or more') })
    .transform(({ 'any-of': anyOf }, context) => {
    if (anyOf !== undefined)
        return { anyOf };
    context.addIssue({ code: 'custom', message: 'names no column' });
    return core/* NEVER */.tm;
});
/** The rows that a check is about: an SQL expression that is true for them, or what their values are. */
const Where = schemas/* union */.KCZ([
    RowFilter.transform((filter) => ({ anyOf: [filter] })),
    AnyOf,
    schemas/* string */.YjP().min(1).max(2000).describe("The rows the check is about, as an SQL condition, such as: origin = 'ORD'")
])
    // Named, so that the JSON Schema says it once and not for every check.
    .meta({ id: 'where' });
/** Whether two checks are about the same rows. */
function sameRows(a, b) {
    return JSON.stringify(a.where) === JSON.stringify(b.where);
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/strictness.ts




const severity = src/* Severity */.AI.optional().describe('critical (decides, the default), warning (annotates) or info (reports)');
const where = Where.optional();
/** How many rows may be unexpected; none when neither is given. */
const tolerance = {
    mostly: Share.refine(share => share > 0, 'is 0, which nothing can fail; leave the check out, or make it of severity info')
        .optional()
        .describe('The least share of values (or rows) that must be as expected, such as 99.9%'),
    'max-unexpected': schemas/* int */.Whr().min(0).optional().describe('The most values (or rows) that may be unexpected')
};
/** How strict a check is, without what it asks. */
function strictnessOf({ severity, mostly, 'max-unexpected': most, where }) {
    return { severity, mostly, 'max-unexpected': most, where };
}
/** A check that is written as its value, or as a map of `value` and how strict it is. */
function about(value, extra) {
    const short = value.transform(given => ({ value: given, severity: undefined, where: undefined }));
    const long = schemas/* strictObject */.rej({ value, severity, where, ...(extra ?? {}) });
    return schemas/* union */.KCZ([short, long]).optional();
}
/** A check of the shape of a table or column, which is the same for all rows: no `where`, and no exceptions. */
function aboutShape(value) {
    const short = value.transform(given => ({ value: given, severity: undefined }));
    return schemas/* union */.KCZ([short, schemas/* strictObject */.rej({ value, severity })]).optional();
}
/** A check that is asked for by `true`, or by a map of how strict it is. */
function strictness_asked(extra) {
    const short = schemas/* literal */.euz(true).transform(() => ({ severity: undefined, where: undefined }));
    return schemas/* union */.KCZ([short, schemas/* strictObject */.rej({ severity, where, ...extra })]).optional();
}
/** Whether only `min`, only `max`, or both (`true`) are themselves not allowed. */
const strict = schemas/* union */.KCZ([schemas/* literal */.euz(true), schemas/* enum */.k5n(['min', 'max'])])
    .optional()
    .describe('The bounds themselves are not allowed: true, or min or max for that one alone');
/** Of a list in which an item stands twice, what is wrong with it. */
const noneTwice = {
    check: (items) => new Set(items.map(String)).size === items.length,
    error: 'names a value twice'
};
function holdsSome(checks) {
    return Object.values(checks).some(check => check !== undefined);
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/limits.ts



const limits_Count = schemas/* int */.Whr().min(0);
const Limits = schemas/* strictObject */.rej({ min: limits_Count.optional(), max: limits_Count.optional(), severity: severity, where: where })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');
/** A count: exactly, or between `min` and `max`. */
const CountLimits = schemas/* union */.KCZ([limits_Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), Limits]);
const MostShare = schemas/* strictObject */.rej({ max: Share, severity: severity, where: where });

;// CONCATENATED MODULE: ./packages/validation/src/suite/statistic-checks.ts






const judged = {
    strict: strict,
    'min-values': limits_Count.min(1).optional().describe('With fewer values than this the check is inconclusive'),
    severity: severity,
    where: where
};
/** A statistic between `min` and `max`. */
function between(value) {
    return schemas/* strictObject */.rej({ min: value.optional(), max: value.optional(), ...judged })
        .refine((given) => given.min !== undefined || given.max !== undefined, 'needs "min" or "max"')
        .refine((given) => !isCrossed(given), '"min" is larger than "max"')
        .refine((given) => !isEmptied(given), '"min" equals "max", and "strict" forbids just that value');
}
// Figures are doubles, but for sums of whole numbers: unlike a value, none is missed by what a bound is rounded to.
const Statistic = between(schemas/* number */.aig());
const Spread = between(schemas/* number */.aig().min(0));
const Shares = between(Share);
const Counts = schemas/* union */.KCZ([limits_Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), between(limits_Count)]);
const ClassShare = schemas/* strictObject */.rej({ min: Share.optional(), max: Share.optional(), severity: severity, where: where })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');
/** What a quantile is written as, `0.5` or `50%`, as a share. */
function quantileShare(written) {
    const share = (0,src/* shareOfPercent */.Eo)(written) ?? (/^(\d+(\.\d*)?|\.\d+)$/.test(written) ? Number(written) : Number.NaN);
    return share >= 0 && share <= 1 ? share : undefined;
}
const Quantiles = schemas/* record */.g1P(schemas/* string */.YjP(), Statistic)
    .refine(holdsSome, 'holds no check')
    .superRefine((given, context) => {
    for (const written of Object.keys(given).filter(key => quantileShare(key) === undefined))
        context.addIssue({ code: 'custom', path: [written], message: 'is no quantile; expected a share such as 0.5 or 50%' });
})
    .refine(given => noneTwice.check(Object.keys(given).map(quantileShare)), 'names a quantile twice');
/** Checks of one figure about all values of a column. Missing values are left out, but for `missing`. */
const statisticChecks = {
    missing: MostShare.optional().describe('The largest share of missing values'),
    distinct: Counts.optional().describe('Number of different values: exactly, or min and max'),
    'distinct-share': Shares.optional().describe('Different values as a share of the values'),
    mean: Statistic.optional().describe('The mean'),
    median: Statistic.optional().describe('The median'),
    std: Spread.optional().describe('The standard deviation of a sample (divisor n - 1)'),
    sum: Statistic.optional().describe('The sum'),
    quantiles: Quantiles.optional().describe('Bounds of quantiles by their share, such as 0.99: { max: 120 }'),
    'most-common': about(schemas/* array */.YOg(SetItem).min(1).max(100).refine(noneTwice.check, noneTwice.error)).describe('The values of which the most common one has to be one; of several equally common ones all have to be'),
    'class-share': schemas/* record */.g1P(schemas/* string */.YjP(), ClassShare)
        .refine(holdsSome, 'holds no check')
        .refine(shares => everywhere(shares).reduce((sum, { min = 0 }) => sum + min, 0) <= 1 + 1e-9, 'asks for more than 100% in total: the least shares add up to more')
        .optional()
        .describe('How large a share of the values each class has')
};
function isCrossed({ min, max }) {
    return min !== undefined && max !== undefined && min > max;
}
function isEmptied({ min, max, strict }) {
    return min !== undefined && min === max && strict !== undefined;
}
/** Shares of the same rows can be added up; those of different rows cannot. */
function everywhere(shares) {
    return Object.values(shares).filter(share => share.where === undefined);
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/contradictions.ts


/** Checks of one column that no data could pass together, or that could never be asked. Pure. */
function contradictions(checks) {
    return [...overlap(checks), ...orders(checks), ...crossedQuantiles(checks), ...unfitting(checks)];
}
function overlap({ 'in-set': allowed, 'not-in-set': refused }) {
    if (allowed === undefined || refused === undefined || !sameRows(allowed, refused))
        return [];
    const both = refused.value.map(String).find(item => allowed.value.map(String).includes(item));
    return both === undefined ? [] : [{ key: 'not-in-set', problem: `refuses ${JSON.stringify(both)}, which "in-set" allows` }];
}
function orders({ increasing, decreasing }) {
    if (increasing === undefined || decreasing === undefined || !sameRows(increasing, decreasing))
        return [];
    const by = [increasing, decreasing].map(order => ('by' in order ? order.by : undefined));
    return by[0] === by[1] ? [{ key: 'decreasing', problem: 'stands beside "increasing"; for a constant column say "distinct: 1"' }] : [];
}
function crossedQuantiles({ quantiles = {}, median }) {
    const all = Object.entries(quantiles).map(([written, limits]) => ({ written, share: quantileShare(written) ?? Number.NaN, limits }));
    if (median !== undefined)
        all.push({ written: 'median', share: 0.5, limits: median });
    const sorted = all.sort((a, b) => a.share - b.share);
    for (const [index, upper] of sorted.entries()) {
        const lower = sorted
            .slice(0, index)
            .find(({ limits }) => sameRows(limits, upper.limits) && (limits.min ?? -Infinity) > (upper.limits.max ?? Infinity));
        if (lower === undefined)
            continue;
        const key = upper.written === 'median' && quantiles[lower.written] === undefined ? 'median' : 'quantiles';
        return [{ key, problem: `wants ${lower.written} to be larger than ${upper.written}, which no quantile is` }];
    }
    return [];
}
/** Checks that a column of the declared type has no answer to. */
function unfitting(checks) {
    const type = checks.type?.value;
    if (type === undefined)
        return [];
    const isNumber = type === 'number' || type === 'integer' || type === 'decimal' || type === 'float';
    const dead = isNumber ? [] : NUMERIC.filter(key => checks[key] !== undefined);
    const isMoment = type === 'date' || type === 'timestamp' || type === 'time';
    if (isMoment && checks['date-format'] !== undefined)
        return [{ key: 'date-format', problem: `is about text, and "type" says ${type}; declare it as string, or drop one of them` }];
    return dead.map(key => ({ key, problem: `needs numbers, and "type" says ${type}` }));
}
const NUMERIC = ['mean', 'median', 'std', 'sum', 'quantiles', 'z-score', 'iqr'];

;// CONCATENATED MODULE: ./packages/validation/src/suite/value-checks.ts





const value_checks_Items = schemas/* array */.YOg(SetItem).min(1).max(10_000).refine(noneTwice.check, noneTwice.error);
const Pattern = schemas/* string */.YjP().min(1).max(1000);
const Patterns = schemas/* union */.KCZ([
    Pattern.transform(pattern => [pattern]),
    schemas/* array */.YOg(Pattern).min(1).max(100).refine(noneTwice.check, noneTwice.error)
]);
const bound = { strict: schemas/* literal */.euz(true).optional().describe('The bound itself is not allowed'), ...tolerance };
const Length = schemas/* strictObject */.rej({ min: limits_Count.optional(), max: limits_Count.optional(), severity: severity, where: where, ...tolerance })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');
const DateFormat = schemas/* string */.YjP()
    .min(1)
    .max(100)
    .transform((format, context) => {
    const parts = (0,tables_src/* parseDateFormat */.xF)(format);
    if (!('unknown' in parts) && parts.some(part => 'directive' in part))
        return format;
    const problem = 'unknown' in parts ? `has "${parts.unknown}", which is no part of a date format` : 'holds no part of a date, such as %Y';
    context.addIssue({ code: 'custom', message: problem });
    return core/* NEVER */.tm;
});
const order = {
    strict: schemas/* literal */.euz(true).optional().describe('Equal neighbours are not allowed'),
    by: schemas/* string */.YjP().min(1).optional().describe('The column that orders the rows; the order of the file where it is left out'),
    ...tolerance
};
/** Checks that say yes or no for each value. Missing values are left out, but for `nullable`. */
const valueChecks = {
    nullable: about(schemas/* boolean */.zMY(), tolerance).describe('false: no value is missing'),
    min: about(Bound, bound).describe('The least value, itself allowed'),
    max: about(Bound, bound).describe('The largest value, itself allowed'),
    'in-set': about(value_checks_Items, tolerance).describe('The values that may occur'),
    'not-in-set': about(value_checks_Items, tolerance).describe('Values that may not occur'),
    regex: about(Patterns, tolerance).describe('A pattern (RE2) that every value has to match somewhere, or a list of which it has to match one; anchor it with ^ and $'),
    'not-regex': about(Patterns, tolerance).describe('A pattern (RE2), or a list of them, that no value may match anywhere'),
    length: schemas/* union */.KCZ([limits_Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined })), Length])
        .optional()
        .describe('Characters of the text: exactly, or min and max'),
    'date-format': about(DateFormat, tolerance).describe('The strptime format that every value is written in, such as %Y-%m-%d'),
    json: strictness_asked(tolerance).describe('true: every value can be read as JSON'),
    unique: about(schemas/* literal */.euz(true), tolerance).describe('No value occurs twice'),
    increasing: strictness_asked(order).describe('true: no value is smaller than the one before'),
    decreasing: strictness_asked(order).describe('true: no value is larger than the one before'),
    'z-score': about(schemas/* number */.aig().gt(0).max(1000), tolerance).describe('How many standard deviations (of a sample) a value may lie from the mean, such as 3'),
    iqr: about(schemas/* number */.aig().gt(0).max(1000), tolerance).describe('How many interquartile ranges a value may lie beyond the quartiles, such as 1.5')
};

;// CONCATENATED MODULE: ./packages/validation/src/suite/column-checks.ts





const LOGICAL = ['integer', 'decimal', 'float', 'number', 'string', 'boolean', 'date', 'timestamp', 'time'];
/** The checks of one column. How each is computed stands in `checks/column/planners.ts`, under the same key. */
const columnChecks = {
    type: aboutShape(schemas/* enum */.k5n(LOGICAL)).describe('What the column holds; "number" is any of integer, decimal and float'),
    ...valueChecks,
    ...statisticChecks
};
const Given = schemas/* strictObject */.rej({
    severity: severity.describe('Of those checks of this column that name none themselves'),
    optional: schemas/* literal */.euz(true).optional().describe('The column may be absent: its checks are then left out, and said to be'),
    ...columnChecks
});
const ColumnChecks = Given.refine(({ severity: _severity, optional: _optional, nullable, ...checks }) => nullable?.value === false || holdsSome({ ...checks, nullable: undefined }), 'holds no check (nullable: true allows everything)').superRefine((given, context) => {
    for (const { key, problem } of contradictions(given))
        context.addIssue({ code: 'custom', path: [key], message: problem });
});

;// CONCATENATED MODULE: ./packages/validation/src/suite/condition.ts


/** How the author calls a check that has no name of its own. */
const CheckId = schemas/* string */.YjP()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'expected letters, digits, dots, dashes and underscores')
    .optional();
/** A row condition in SQL. */
const Condition = schemas/* strictObject */.rej({
    sql: schemas/* string */.YjP().min(1).max(2000).describe('An SQL expression that is true for every row, such as: distance > 0'),
    id: CheckId,
    title: schemas/* string */.YjP().min(1).max(200).optional(),
    severity: severity,
    where: where,
    ...tolerance
});

;// CONCATENATED MODULE: ./packages/validation/src/suite/custom-checks.ts




/** A module of the author's own, whose default export receives a sample of the rows as a danfojs DataFrame. */
const CustomModule = schemas/* strictObject */.rej({
    module: schemas/* string */.YjP()
        .min(1)
        .max(500)
        .describe('Path of a JavaScript or TypeScript module: export default async function checks(df, api), which returns a list of checks'),
    id: CheckId.describe('Stands in the ids of its checks: custom.<id>.<check>. The name of the file where it is left out'),
    'sample-rows': schemas/* int */.Whr()
        .min(1)
        .max(1_000_000)
        .default(100_000)
        .describe('At most so many rows are handed over, spread over the whole data'),
    timeout: (0,src/* quantity */.au)(src/* parse.duration */.qg.duration).default(60_000).describe('It is stopped after this time, such as 60s or 5m'),
    'memory-limit': (0,src/* quantity */.au)(src/* parse.byteSize */.qg.byteSize).default(2e9).describe('It is stopped when its process takes more, such as 2GB'),
    severity: severity.describe('Of those of its checks that name none themselves')
});
const CustomChecks = schemas/* array */.YOg(CustomModule)
    .max(100)
    .refine(modules => modules.length > 0, 'holds no check');

;// CONCATENATED MODULE: ./packages/validation/src/suite/drift-checks.ts




const DRIFT_METHODS = ['auto', 'ks', 'psi', 'wasserstein', 'js', 'chi-square', 'l-infinity'];
const Names = schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).max(10_000);
/** What decides whether one column drifted. */
const rule = {
    method: schemas/* enum */.k5n(DRIFT_METHODS)
        .optional()
        .describe('The statistic that decides; auto (the default) is ks for numbers and dates, js for categories'),
    threshold: schemas/* number */.aig()
        .min(0)
        .optional()
        .describe('The effect (value of the statistic) above which a column may have drifted; 0.1 by default'),
    alpha: schemas/* number */.aig()
        .gt(0)
        .lt(1)
        .optional()
        .describe('The largest p value (after the correction) that counts as significant; 0.01 by default'),
    'min-rows': limits_Count.min(1).optional().describe('Fewer values than this on either side are inconclusive; 30 by default'),
    'missing-change': Share.optional().describe('How far the share of missing values may move, as a difference of shares; 2% by default'),
    'new-categories': Share.optional().describe('The largest share of rows in categories that the reference does not have; 1% by default'),
    'lost-categories': Share.optional().describe('The largest share of reference rows in categories that are gone; 1% by default')
};
const ofColumn = {
    ...rule,
    as: schemas/* enum */.k5n(['numeric', 'categorical', 'text'])
        .optional()
        .describe('What the column is compared as, where its type does not say it: codes that are numbers, for instance, are categorical'),
    severity: severity
};
const Ratio = schemas/* strictObject */.rej({ min: schemas/* number */.aig().min(0).optional(), max: schemas/* number */.aig().gt(0).optional(), severity: severity })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');
/** How the data may differ from the reference. */
const DriftChecks = schemas/* strictObject */.rej({
    columns: Names.optional().describe('The columns to compare; all that both sides have where nothing is said'),
    exclude: Names.optional().describe('Columns that are not compared, such as ids and time stamps'),
    ...rule,
    correction: schemas/* enum */.k5n(['benjamini-hochberg', 'none'])
        .optional()
        .describe('Of the p values, for the number of comparisons; with none, alpha or threshold alone decides, whichever is given'),
    numeric: schemas/* strictObject */.rej(rule).optional().describe('For columns of numbers, dates and times'),
    categorical: schemas/* strictObject */.rej(rule).optional().describe('For columns of categories'),
    text: schemas/* strictObject */.rej(rule).optional().describe('For columns of free text, whose lengths and kinds of characters are compared'),
    overrides: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej(ofColumn)).optional().describe('For single columns, by name'),
    'max-share': about(Share).describe('The largest share of compared columns that may drift; each of them is then a warning'),
    'max-score': about(Share).describe('The largest drift score (mean Jensen-Shannon distance, 0 to 1); a drifted column is then a warning'),
    volume: Ratio.optional().describe('Rows as a ratio of the rows of the reference'),
    severity: severity.describe('Of the checks of the columns')
})
    .refine(({ columns, exclude }) => columns === undefined || exclude === undefined, 'has both "columns" and "exclude"; give one')
    .refine(({ correction, alpha, threshold }) => correction !== 'none' || alpha !== undefined || threshold !== undefined, '"correction: none" needs "alpha" (then p values decide), "threshold" (then the effect decides), or both');

;// CONCATENATED MODULE: ./packages/validation/src/suite/missing-rows.ts

/**
 * Which rows a check of several columns leaves out because values are missing: those where `all` the columns are missing, those where
 * `any` of them is, or `none`. A row that is not left out and lacks a value is not as expected.
 */
const MissingRows = schemas/* enum */.k5n(['all', 'any', 'none'])
    .describe('Which rows are left out: those where all of the columns are missing, those where any is, or none');
const ColumnName = schemas/* string */.YjP().min(1).max(1000);
/** Columns that belong together, each named once. */
const ColumnNames = schemas/* array */.YOg(ColumnName)
    .min(1)
    .max(10_000)
    .refine(names => new Set(names).size === names.length, 'names a column twice');

;// CONCATENATED MODULE: ./packages/validation/src/suite/time-span.ts

const UNITS = {
    ms: 1,
    millisecond: 1,
    s: 1000,
    sec: 1000,
    second: 1000,
    min: 60_000,
    minute: 60_000,
    h: 3_600_000,
    hour: 3_600_000,
    d: 86_400_000,
    day: 86_400_000,
    w: 604_800_000,
    week: 604_800_000
};
/** A thousand years: longer spans are slips. */
const LONGEST = 1000 * 366 * 86_400_000;
/**
 * A length of time in milliseconds: `90 seconds`, `1.5 hours`, `1 day 12 hours`, `36h`, or ISO 8601 such as `P2D` and `PT36H`.
 * Undefined for other text, and for years and months, which are not of one length.
 */
function parseTimeSpan(text) {
    const given = text.trim();
    const span = /^P/i.test(given) ? time_span_iso(given) : time_span_words(given);
    return span !== undefined && span <= LONGEST ? span : undefined;
}
/** A length of time, in milliseconds. */
const TimeSpan = schemas/* string */.YjP()
    .max(100)
    .transform((given, context) => {
    const span = parseTimeSpan(given);
    if (span !== undefined)
        return span;
    const allowed = 'a length of time such as "36 hours", "2 days" or "P2DT12H" (in weeks, days, hours, minutes and seconds)';
    context.addIssue({ code: 'custom', message: `is ${JSON.stringify(given.slice(0, 100))}; expected ${allowed}` });
    return core/* NEVER */.tm;
});
const WORD = /^(\d{1,12}(?:\.\d{1,9})?)\s*([a-z]+)(?:\s*,?\s+|\s*(?=\d)|$)/i;
function time_span_words(text) {
    let total;
    let rest = text;
    while (rest !== '') {
        const [part, amount, unit = ''] = WORD.exec(rest) ?? [];
        const length = UNITS[unit.toLowerCase()] ?? UNITS[unit.toLowerCase().replace(/s$/, '')];
        if (part === undefined || length === undefined || (unit.length === 2 && /^[^m]s$/i.test(unit)))
            return undefined;
        total = (total ?? 0) + Number(amount) * length;
        rest = rest.slice(part.length);
    }
    return total;
}
const NUMBER = '(\\d{1,12}(?:[.,]\\d{1,9})?)';
const ISO = new RegExp(`^P(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`, 'i');
function time_span_iso(text) {
    const parts = ISO.exec(text)?.slice(1);
    if (parts === undefined || /T$/i.test(text) || parts.every(part => part === undefined))
        return undefined;
    const lengths = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000];
    return parts.reduce((sum, part, index) => sum + Number((part ?? '0').replace(',', '.')) * (lengths[index] ?? 0), 0);
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/freshness.ts




const TimeZone = schemas/* string */.YjP().refine(isTimeZone, 'is no time zone; expected a name such as UTC or Europe/Berlin');
/** How old the newest row may be. */
const Freshness = schemas/* strictObject */.rej({
    column: ColumnName.describe('A column of dates or timestamps'),
    'max-age': TimeSpan.describe('How old the newest row may be, such as 36 hours, 2 days or P2D'),
    'max-future': TimeSpan.optional().describe('How far in the future a row may be; not at all where it is left out'),
    'time-zone': TimeZone.optional().describe('Of dates, and of timestamps that name no time zone; UTC where it is left out'),
    severity: severity,
    where: where
});
function isTimeZone(name) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/one-or-many.ts

function oneOrMany(item) {
    const one = item.transform((given) => ({ items: [given], single: true }));
    const many = schemas/* array */.YOg(item)
        .max(1000)
        .transform((items) => ({ items, single: false }));
    return schemas/* union */.KCZ([one, many]).refine(({ items }) => items.length > 0, 'holds no check');
}
/** A list of checks, at least one. */
function one_or_many_listOf(item) {
    return schemas/* array */.YOg(item)
        .max(1000)
        .refine(items => items.length > 0, 'holds no check');
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/tables.ts

/** What SQL and checks call a table. */
const TableName = schemas/* string */.YjP()
    .regex(/^[A-Za-z_][A-Za-z0-9_]{0,62}$/, 'expected a table name: at most 63 letters, digits and underscores, no digit first');
const Path = schemas/* string */.YjP().min(1).max(4000);
/** Further tables, by their names: the paths or patterns of their files. */
const MoreTables = schemas/* record */.g1P(TableName, schemas/* union */.KCZ([Path.transform(path => [path]), schemas/* array */.YOg(Path).min(1).max(1000)]))
    .refine(tables => Object.keys(tables).length <= 50, 'names more than 50 tables')
    .refine(tables => !Object.keys(tables).some(name => name.toLowerCase() === 'data'), 'calls a table "data", which is the table that is judged');
/** The tables that a suite brings along beside the one that is judged: by name, the paths or patterns as they were written. */
function tablesOf(suite) {
    return new Map(Object.entries(suite.tables ?? {}));
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/integrity.ts






const label = ColumnName.describe('The column that a model is to predict');
const options = { severity: severity, where: where };
const some = {
    columns: ColumnNames.optional().describe('The columns to look at; all that can be where it is left out'),
    except: ColumnNames.optional().describe('Columns that are not looked at')
};
const LabelBalance = schemas/* strictObject */.rej({ label, min: Share.optional(), max: Share.optional(), ...options })
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');
const Overlap = schemas/* strictObject */.rej({
    with: TableName.default('reference').describe('The other part of the data, by the name of its table'),
    id: ColumnNames.optional().describe('Columns that tell one case from another: no case may be in both parts'),
    rows: schemas/* union */.KCZ([schemas/* literal */.euz(true), ColumnNames])
        .optional()
        .describe('true: no row may be in both parts, compared in all columns that both have, but those of "id"; or the columns to compare'),
    time: ColumnName.optional().describe('The time of a row: the test data begin after the training data end'),
    'data-is': schemas/* enum */.k5n(['test', 'train']).default('test').describe('Which part the judged data are'),
    max: Share.default(0).describe('The largest share of rows of the judged data that may overlap'),
    ...options
})
    .refine(({ id, rows, time }) => id !== undefined || rows !== undefined || time !== undefined, 'needs "id", "rows" or "time"');
const ConflictingLabels = schemas/* strictObject */.rej({
    label,
    features: ColumnNames.optional().describe('The columns that a model sees; all but the label where it is left out'),
    except: ColumnNames.optional().describe('Columns that are no features, such as an id'),
    max: Share.default(0).describe('The largest share of rows whose features occur with another label too'),
    ...options
});
const prediction = {
    'min-rows': schemas/* int */.Whr().min(40).max(1_000_000).default(200).describe('Fewer rows than this say nothing'),
    sample: schemas/* int */.Whr().min(1000).max(10_000_000).default(100_000).describe('Of more rows than this, so many are drawn')
};
const Leakage = schemas/* strictObject */.rej({
    label,
    ...some,
    max: Share.default(0.8).describe('How much of the label one feature alone may explain (0: nothing, 1: all of it)'),
    ...prediction,
    ...options
});
const OrderLeakage = schemas/* strictObject */.rej({
    label,
    columns: ColumnNames.optional().describe('Ids, dates and the like, by which the label must not be sorted'),
    'row-order': schemas/* boolean */.zMY().default(true).describe('Whether the order of the rows is looked at, too'),
    max: Share.default(0.1).describe('How much of the label the order may explain (0: nothing, 1: all of it)'),
    ...prediction,
    ...options
});
const ConstantColumns = schemas/* strictObject */.rej({
    ...some,
    max: Share.optional().describe('The largest share of one value among the values of a column; below 100% where it is left out'),
    ...options
});
const MixedNulls = schemas/* strictObject */.rej({
    ...some,
    spellings: schemas/* array */.YOg(schemas/* string */.YjP().max(100))
        .min(1)
        .max(200)
        .optional()
        .describe('Texts that stand for a missing value, whatever their case; the usual ones where it is left out'),
    max: schemas/* int */.Whr().min(0).default(1).describe('How many ways to say "missing" a column may have, a missing value itself being one'),
    ...options
});
const CategoryVariants = schemas/* strictObject */.rej({
    ...some,
    max: Share.default(0).describe('The largest share of values that are spelled otherwise than most of their category'),
    'most-categories': schemas/* int */.Whr().min(2).max(1_000_000).default(1000).describe('Columns with more different values are no categories'),
    ...options
});
/** What makes data unfit to learn from, though each value is as it should be. */
const integrityChecks = {
    'label-balance': oneOrMany(LabelBalance).optional().describe('Each class of a label has at least and at most such a share of the rows'),
    overlap: oneOrMany(Overlap).optional().describe('Training and test data have nothing in common'),
    'conflicting-labels': oneOrMany(ConflictingLabels).optional().describe('Rows with the same features have the same label'),
    leakage: oneOrMany(Leakage).optional().describe('No single feature gives the label away'),
    'order-leakage': oneOrMany(OrderLeakage).optional().describe('Neither an id nor a date nor the order of the rows gives the label away'),
    'constant-columns': ConstantColumns.optional().describe('No column holds (almost) one value only'),
    'mixed-nulls': MixedNulls.optional().describe('Missing values are spelled in one way'),
    'category-variants': CategoryVariants.optional().describe('No category is spelled in several ways (case, spaces, punctuation, accents)')
};
const IntegrityChecks = schemas/* strictObject */.rej(integrityChecks).refine(holdsSome, 'holds no check');

;// CONCATENATED MODULE: ./packages/validation/src/suite/lineage.ts


const lineage_Path = schemas/* string */.YjP().min(1).max(4000);
const Sha256 = schemas/* string */.YjP().regex(/^[0-9a-fA-F]{64}$/, 'expected the 64 hexadecimal digits of a SHA-256');
/** Which bytes the data are to be. */
const Lineage = schemas/* strictObject */.rej({
    sha256: schemas/* union */.KCZ([Sha256, schemas/* record */.g1P(lineage_Path, Sha256)])
        .optional()
        .describe('The SHA-256 of the data: of the one file, the output data-digest of several, or by the path of each file'),
    dvc: schemas/* union */.KCZ([lineage_Path, schemas/* array */.YOg(lineage_Path).min(1).max(1000)])
        .transform(given => (typeof given === 'string' ? [given] : given))
        .optional()
        .describe('.dvc files, or a dvc.lock, that say what the data are'),
    severity: severity
})
    .refine(({ sha256, dvc }) => sha256 !== undefined || dvc !== undefined, 'needs "sha256" or "dvc"');

;// CONCATENATED MODULE: ./packages/validation/src/suite/queries.ts




/** An SQL query that returns the rows that should not be. */
const Query = schemas/* strictObject */.rej({
    sql: schemas/* string */.YjP()
        .min(1)
        .max(10_000)
        .describe('One SELECT statement about "data" (and other tables by their names) that returns no row when all is well'),
    id: CheckId,
    title: schemas/* string */.YjP().min(1).max(200).optional(),
    severity: severity,
    'max-unexpected': schemas/* int */.Whr().min(0).optional().describe('The most rows that it may return'),
    timeout: (0,src/* quantity */.au)(src/* parse.duration */.qg.duration).default(300_000).describe('It is stopped after this time, such as 30s or 10m')
});

;// CONCATENATED MODULE: ./packages/validation/src/suite/rows.ts




/** The number of rows: exactly, between `min` and `max`, and as many as another table has. */
const RowCount = schemas/* union */.KCZ([
    limits_Count.transform(exactly => ({ min: exactly, max: exactly, severity: undefined, 'equal-to': undefined })),
    schemas/* strictObject */.rej({
        min: limits_Count.optional(),
        max: limits_Count.optional(),
        'equal-to': TableName.optional().describe('Another table that has as many rows'),
        severity: severity,
        where: where
    })
        .refine(({ min, max, 'equal-to': other }) => min !== undefined || max !== undefined || other !== undefined, 'needs "min", "max" or "equal-to"')
        .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"')
]);

;// CONCATENATED MODULE: ./packages/validation/src/suite/schema-diff.ts



/** Every kind of change of a schema, in the order they are told. */
const SCHEMA_CHANGES = [
    'removed',
    'renamed',
    'added',
    'narrowed',
    'widened',
    'retyped',
    'became-nullable',
    'became-not-null',
    'reordered'
];
const SchemaChangeKind = schemas/* enum */.k5n(SCHEMA_CHANGES);
/** The schema, against that of an earlier state of the data. */
const SchemaDiff = schemas/* strictObject */.rej({
    against: TableName.default('reference').describe('What to compare with: "reference", "base", or another table by its name'),
    allow: schemas/* array */.YOg(SchemaChangeKind).optional().describe('Kinds of change that may occur; those that break nothing where it is left out'),
    severity: severity
});

;// CONCATENATED MODULE: ./packages/validation/src/suite/schema-checks.ts





const schema_checks_Names = schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).max(10_000);
/** Which columns a table has. */
const SchemaChecks = schemas/* strictObject */.rej({
    required: aboutShape(schema_checks_Names).describe('Columns that have to be there, among others'),
    exact: aboutShape(schema_checks_Names).describe('The columns that have to be there, and no others'),
    forbidden: aboutShape(schema_checks_Names).describe('Columns that must not be there; * stands for any text, ? for one character'),
    ordered: aboutShape(schemas/* literal */.euz(true)).describe('The columns of "exact" (or else of "required", or of "types") stand in the order they are listed in'),
    count: CountLimits.refine(given => !('where' in given), '"where" chooses rows, which all have the same columns')
        .optional()
        .describe('How many columns there are'),
    types: aboutShape(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(LOGICAL)).refine(types => Object.keys(types).length > 0, 'names no column')).describe('What columns hold, by their names'),
    nullable: about(schemas/* array */.YOg(schemas/* string */.YjP().min(1)).max(10_000)).describe('The columns that may have missing values; no others may'),
    diff: SchemaDiff.optional().describe('What may have changed since an earlier state of the data')
})
    .refine(({ ordered, exact, required, types }) => ordered === undefined || (exact ?? required ?? types) !== undefined, '"ordered" needs "exact", "required" or "types"')
    .refine(holdsSome, 'holds no check');

;// CONCATENATED MODULE: ./packages/validation/src/suite/table-checks.ts








const named = { id: CheckId.describe('How the check is called; its number in the list where it has no name'), severity: severity, where: where };
const DuplicateRows = schemas/* strictObject */.rej({
    max: Share.optional(),
    'max-unexpected': limits_Count.optional().describe('The most rows that may repeat another'),
    severity: severity,
    where: where
})
    .refine(given => given.max !== undefined || given['max-unexpected'] !== undefined, 'needs "max" or "max-unexpected"');
/** Columns whose values, taken together, tell one row from another. */
const Key = ColumnNames.refine(names => names.length > 1, 'needs two columns or more; of one column, say "unique: true" under "columns"');
const UniqueTogether = schemas/* union */.KCZ([
    Key.transform(columns => ({ columns, 'ignore-missing': 'all', id: undefined, severity: undefined })),
    schemas/* strictObject */.rej({ columns: Key, 'ignore-missing': MissingRows.default('all'), ...named, ...tolerance })
]);
const RELATIONS = ['less-than', 'at-most', 'equal', 'different', 'at-least', 'greater-than'];
const sides = { left: ColumnName, right: ColumnName };
const pairOptions = {
    'ignore-missing': MissingRows.default('all').describe('Which rows are left out: where both are missing (all), where either is (any), or none'),
    ...named,
    ...tolerance
};
/** Two columns of a row: how the left one compares with the right one, or which pairs of values may occur. */
const Pair = schemas/* strictObject */.rej({
    ...sides,
    is: schemas/* enum */.k5n(RELATIONS).optional().describe('How the left value compares with the right one'),
    'in-set': schemas/* array */.YOg(schemas/* tuple */.PVZ([SetItem, SetItem]))
        .min(1)
        .max(1000)
        .optional()
        .describe('The pairs of values that may occur'),
    ...pairOptions
})
    .refine(given => (given.is === undefined) !== (given['in-set'] === undefined), 'needs either "is" or "in-set"')
    .refine(given => given.left !== given.right, 'compares a column with itself');
/** The sum of several columns of a row. */
const RowSum = schemas/* strictObject */.rej({
    columns: ColumnNames,
    equals: schemas/* union */.KCZ([schemas/* number */.aig(), ColumnName]).optional().describe('A number, or the column that holds the sum'),
    min: schemas/* number */.aig().optional(),
    max: schemas/* number */.aig().optional(),
    tolerance: schemas/* number */.aig().min(0).optional().describe('How far the sum may be off; rounding errors are let through where it is left out'),
    'ignore-missing': MissingRows.default('all'),
    ...named,
    ...tolerance
})
    .refine(({ equals, min, max }) => equals !== undefined || min !== undefined || max !== undefined, 'needs "equals", "min" or "max"')
    .refine(({ equals, min, max }) => equals === undefined || (min === undefined && max === undefined), 'has "equals" beside a bound')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');
/** Columns whose values are those of another table's columns. */
const ForeignKey = schemas/* strictObject */.rej({
    columns: ColumnNames,
    table: TableName.describe('The other table, by its name under "tables"'),
    to: ColumnNames.optional().describe('Its columns, in the same order; columns of the same names where it is left out'),
    'ignore-missing': MissingRows.default('any').describe('Which rows are left out: those where any of the columns is missing, all are, or none'),
    ...named,
    ...tolerance
})
    .refine(({ columns, to }) => to === undefined || to.length === columns.length, '"columns" and "to" are not of the same length');

;// CONCATENATED MODULE: ./packages/validation/src/suite/volume.ts




/** A multiple of something, written `1.5` or `150%`. */
const volume_Ratio = (0,src/* shareWhere */.db)(ratio => ratio >= 0 && ratio <= 1e9, 'a multiple such as 1.5 or 150%');
/** The number of rows, against those of a reference. */
const Volume = schemas/* strictObject */.rej({
    min: volume_Ratio.optional().describe('The least number of rows, as a multiple of those of the reference, such as 50%'),
    max: volume_Ratio.optional().describe('The largest number of rows, as a multiple of those of the reference, such as 200%'),
    against: TableName.default('reference').describe('The table to compare with; "reference" may also be a stored profile'),
    severity: severity,
    where: where
})
    .refine(({ min, max }) => min !== undefined || max !== undefined, 'needs "min" or "max"')
    .refine(({ min, max }) => min === undefined || max === undefined || min <= max, '"min" is larger than "max"');

;// CONCATENATED MODULE: ./packages/validation/src/suite/suite.ts

















/** The sections of a checks file. How each is computed stands in `plan/sections.ts`, under the same key. */
const sections = {
    rows: RowCount.optional().describe('How many rows there are: a number, min and max, or equal-to another table. At least 1 where nothing is said'),
    schema: SchemaChecks.optional().describe('Which columns there are'),
    missing: MostShare.optional().describe('The largest share of missing values in the whole table'),
    'duplicate-rows': DuplicateRows.optional().describe('How many rows may repeat an earlier row in every column'),
    'unique-together': one_or_many_listOf(UniqueTogether).optional().describe('Columns of which no two rows have the same values'),
    columns: schemas/* record */.g1P(schemas/* string */.YjP(), ColumnChecks)
        .refine(holdsSome, 'holds no check')
        .optional()
        .describe('Checks of columns, by the name of the column'),
    'every-column': ColumnChecks.optional().describe('Checks of every column there is; what a column has under "columns" itself replaces them, kind by kind'),
    conditions: schemas/* array */.YOg(Condition)
        .max(1000)
        .refine(conditions => conditions.length > 0, 'holds no check')
        .optional()
        .describe('Conditions that every row has to meet; a row for which one is NULL does not meet it'),
    pairs: one_or_many_listOf(Pair).optional().describe('How two columns of a row compare, or which pairs of values occur'),
    sums: one_or_many_listOf(RowSum).optional().describe('What the sum of several columns of a row is'),
    queries: one_or_many_listOf(Query).optional().describe('SQL queries that return no rows when all is well'),
    'foreign-keys': one_or_many_listOf(ForeignKey).optional().describe('Columns whose values occur in another table'),
    freshness: oneOrMany(Freshness).optional().describe('How old the newest row may be'),
    volume: oneOrMany(Volume).optional().describe('How many rows there are, against those of a reference'),
    lineage: Lineage.optional().describe('Which bytes the data are to be'),
    integrity: IntegrityChecks.optional().describe('What makes data unfit to learn from, though each value is as it should be'),
    drift: DriftChecks.optional().describe('How far the data may be from the reference; {} compares every column by the defaults'),
    custom: CustomChecks.optional().describe("Modules of the author's own, which receive a sample of the rows as a danfojs DataFrame")
};
/** A checks file: what a table has to be like. */
const Suite = schemas/* strictObject */.rej({
    severity: severity.describe('Of those checks that name none themselves'),
    'min-rows': limits_Count.min(1).optional().describe('With fewer rows than this (of those a check is about) nothing passes: inconclusive'),
    tables: MoreTables.optional().describe('Other tables that checks speak of, by name: paths or patterns of their files'),
    ...sections
})
    .refine(({ severity: _severity, 'min-rows': _least, tables: _tables, ...checks }) => holdsSome(checks), 'holds no check');

;// CONCATENATED MODULE: ./packages/validation/src/gx/suite.ts


const Fields = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
const Item = schemas/* looseObject */._H3({
    type: schemas/* string */.YjP().min(1).max(200).optional(),
    expectation_type: schemas/* string */.YjP().min(1).max(200).optional(),
    kwargs: Fields.nullish(),
    meta: Fields.nullish(),
    description: schemas/* string */.YjP().nullish(),
    severity: src/* Severity */.AI.nullish()
})
    .refine(({ type, expectation_type: old }) => (type ?? old) !== undefined && (type === undefined || old === undefined || type === old), 'needs one "type" (or "expectation_type")');
/** The keys of an item that are read, or that only Great Expectations' own pages and servers look at. */
const ITEM_KEYS = new Set([
    'type',
    'expectation_type',
    'kwargs',
    'meta',
    'notes',
    'description',
    'severity',
    'id',
    'ge_cloud_id',
    'expectation_context',
    'rendered_content',
    'success_on_last_run',
    'windows'
]);
const GxSuite = schemas/* looseObject */._H3({
    name: schemas/* string */.YjP().nullish(),
    expectation_suite_name: schemas/* string */.YjP().nullish(),
    expectations: schemas/* array */.YOg(Item).max(10_000),
    suite_parameters: Fields.nullish(),
    evaluation_parameters: Fields.nullish(),
    meta: Fields.nullish()
})
    .refine(({ expectations }) => expectations.length > 0, 'holds no expectation')
    .transform((given) => ({
    name: given.name ?? given.expectation_suite_name ?? undefined,
    expectations: given.expectations.map(expectationOf),
    parameters: { ...given.evaluation_parameters, ...given.suite_parameters },
    meta: given.meta ?? {}
}));
function expectationOf(item) {
    const inMeta = src/* Severity */.AI.safeParse(item.meta?.severity);
    return {
        type: item.type ?? item.expectation_type ?? '',
        kwargs: item.kwargs ?? {},
        severity: item.severity ?? (inMeta.success ? inMeta.data : 'critical'),
        title: item.description === null || item.description === '' ? undefined : item.description,
        written: item,
        strangers: Object.keys(item).filter(key => !ITEM_KEYS.has(key))
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/read-checks.ts




/** Reads the checks and tells by their content which of the two they are: a Great Expectations suite has `expectations`. */
async function readChecks(given, roots) {
    const { value } = await (0,src/* readConfig */.Xg)(given, schemas/* unknown */.L5J(), roots);
    return isGxSuite(value)
        ? { kind: 'gx', suite: await (0,src/* readConfig */.Xg)(given, GxSuite, roots) }
        : { kind: 'suite', suite: await (0,src/* readConfig */.Xg)(given, Suite, roots) };
}
/** Our own schema is closed and has no such key. */
function isGxSuite(content) {
    return typeof content === 'object' && content !== null && 'expectations' in content;
}

;// CONCATENATED MODULE: ./packages/validation/src/base/compared.ts

/** Rows of the table of evidence. */
const MOST_SHOWN = 500;
function standingOf({ id, outcome }, { outcomes }) {
    const before = outcomes.get(id);
    if (outcome === 'pass')
        return before === 'fail' ? 'fixed' : undefined;
    if (outcome === 'inconclusive')
        return undefined;
    if (before === undefined)
        return 'not asked of the base';
    return { pass: 'new failure', fail: 'failing on the base too', inconclusive: 'not judged on the base' }[before];
}
/** The checks, with what they are against the base in their messages. Outcomes stay: an old failure is one. Pure. */
function markAgainstBase(checks, base) {
    return checks.map(check => {
        const standing = standingOf(check, base);
        return standing === undefined ? check : { ...check, message: (0,src/* cut */.Jj)(`${check.message} ${SENTENCES[standing]}`, 4000) };
    });
}
/** How many failures are new and how many are gone, and which. */
function baseEvidence(checks, base) {
    const standings = checks.flatMap(check => {
        const standing = standingOf(check, base);
        return standing === undefined ? [] : [{ check, standing }];
    });
    const count = (wanted) => standings.filter(({ standing }) => standing === wanted).length;
    const inOrder = ORDER.flatMap(wanted => standings.filter(({ standing }) => standing === wanted));
    return {
        figures: [
            {
                id: 'new-failures',
                title: `New failures against ${(0,src/* plain */.pj)(base.name, 100)}`,
                value: count('new failure'),
                better: 'lower',
                unit: 'count'
            },
            { id: 'fixed', title: `Fixed against ${(0,src/* plain */.pj)(base.name, 100)}`, value: count('fixed'), unit: 'count' }
        ],
        tables: inOrder.length === 0
            ? []
            : [
                {
                    id: 'base',
                    title: `Against the base (${(0,src/* plain */.pj)(base.name, 200)})`,
                    columns: [
                        { title: 'Check', align: 'left' },
                        { title: 'What', align: 'left' },
                        { title: 'Observed', align: 'left' }
                    ],
                    rows: inOrder.slice(0, MOST_SHOWN).map(({ check, standing }) => [check.id, standing, (0,src/* plain */.pj)(check.observed, 300)])
                }
            ]
    };
}
const ORDER = ['new failure', 'fixed', 'failing on the base too', 'not judged on the base', 'not asked of the base'];
const SENTENCES = {
    'new failure': 'New failure: it passes on the base.',
    'failing on the base too': 'It fails on the base too.',
    fixed: 'Fixed: it fails on the base.',
    'not judged on the base': 'On the base it could not be judged.',
    'not asked of the base': 'The base was not asked this.'
};

;// CONCATENATED MODULE: ./packages/validation/src/explain/keys.ts


const MOST_KEYS = 3;
/** Throws where a column that is to tell rows apart is not there. */
function refuseUnknownIds(idColumns, table) {
    const names = table.columns.map(column => column.name);
    const unknown = idColumns.find(name => !names.includes(name));
    if (unknown === undefined)
        return;
    throw new src/* InputError */.dz('id-columns', `names the column "${(0,src/* plain */.pj)(unknown, 200)}", which the data does not have.${(0,src/* suggestion */.h)(unknown, names)}`);
}
/** The keys of the first unexpected rows, as `id=17, id=23`. */
async function firstKeys(table, { unexpected }, idColumns) {
    if (idColumns.length === 0)
        return undefined;
    const { dialect } = table;
    const list = idColumns.map((name, index) => `${dialect.asText(dialect.identifier(name))} AS k${index}`).join(', ');
    const query = `SELECT ${list} FROM ${unexpected.from ?? tables_src/* TABLE */.Bt} WHERE ${unexpected.condition} LIMIT ${MOST_KEYS}`;
    const rows = await table.rows(query, MOST_KEYS);
    if (rows.length === 0)
        return undefined;
    const shown = rows.map(row => idColumns.map((name, index) => `${(0,src/* plain */.pj)(name, 60)}=${keyText(row[`k${index}`] ?? null)}`).join(' '));
    return shown.join(', ');
}
function keyText(value) {
    return value === null ? '(missing)' : (0,src/* plain */.pj)(String(value), 60);
}

;// CONCATENATED MODULE: ./packages/validation/src/explain/samples.ts


const MOST_SAMPLES = 5;
/** The commonest unexpected values of a failed check that looks at one column. */
async function sampleValues(table, { unexpected }) {
    const [column, ...others] = unexpected.columns;
    if (column === undefined || others.length > 0)
        return undefined;
    const value = table.dialect.asText(table.dialect.identifier(column));
    const query = `SELECT ${value} AS value, count(*) AS n FROM ${unexpected.from ?? tables_src/* TABLE */.Bt} WHERE ${unexpected.condition} GROUP BY 1 ORDER BY n DESC, value LIMIT ${MOST_SAMPLES}`;
    const rows = await table.rows(query, MOST_SAMPLES);
    if (rows.every(row => row.value === null))
        return undefined;
    return rows
        .map(row => `${row.value === null ? 'missing' : `"${(0,src/* plain */.pj)(String(row.value), 80)}"`} (${(0,src/* formatNumber */.ZV)(Number(row.n))})`)
        .join(', ');
}

;// CONCATENATED MODULE: ./packages/validation/src/explain/share.ts


/** Fewer unexpected rows than this have something in common by chance. */
const LEAST_ROWS = 10;
/** Columns searched, and unexpected rows looked at: what bounds the cost of an explanation. */
const share_MOST_COLUMNS = 40;
const share_MOST_ROWS = 50_000;
/** One value has to cover most unexpected rows, and clearly more of them than of all rows. */
const LEAST_SHARE = 0.6;
const LEAST_LIFT = 0.2;
/** The commonest value of each column among the unexpected rows of one check, where one value covers most of them. */
async function commonValues(table, { check, unexpected, finding }) {
    if ((finding.tally?.unexpected ?? 0) < LEAST_ROWS)
        return [];
    const columns = candidates(table.columns, [...unexpected.columns, ...(check.scope?.columns ?? [])]);
    if (columns.length === 0)
        return [];
    const { dialect } = table;
    const list = columns.map(({ name }) => dialect.identifier(name)).join(', ');
    const bad = `WITH bad AS MATERIALIZED (SELECT ${list} FROM ${unexpected.from ?? tables_src/* TABLE */.Bt} WHERE ${unexpected.condition} LIMIT ${share_MOST_ROWS})`;
    const each = columns.map(({ name }, index) => {
        const id = dialect.identifier(name);
        return `(SELECT ${index} AS place, ${dialect.asText(id)} AS value, count(*) AS n FROM bad GROUP BY ${id} ORDER BY n DESC, value LIMIT 1)`;
    });
    const query = `${bad}\nSELECT *, (SELECT count(*) FROM bad) AS total FROM (${each.join('\nUNION ALL ')})`;
    const rows = await table.rows(query, columns.length);
    return rows.flatMap(({ place, value = null, n, total }) => {
        const column = columns[Number(place)];
        const share = Number(n) / Number(total);
        if (column === undefined || !(share >= LEAST_SHARE))
            return [];
        return [{ column: column.name, value: value === null ? null : String(value), ofUnexpected: share, ofAll: Number.NaN }];
    });
}
/** Of what was found for several checks, the best of each: how common a value is among all rows takes one more scan, for all together. */
async function explanations(table, common) {
    const asked = [...common].flatMap(([id, found]) => found.map((explanation, index) => ({ key: `${id}/common ${index}`, id, explanation })));
    if (asked.length === 0)
        return new Map();
    const values = await table.scan(() => [
        { key: 'rows', sql: 'count(*)' },
        ...asked.map(({ key, explanation }) => ({ key, sql: table.dialect.countIf(hasValue(table, explanation)) }))
    ]);
    const best = new Map();
    for (const { key, id, explanation } of asked) {
        const complete = { ...explanation, ofAll: share(values.get(key), values.get('rows')) };
        const lift = complete.ofUnexpected - complete.ofAll;
        const known = best.get(id);
        if (lift >= LEAST_LIFT && (known === undefined || lift > known.ofUnexpected - known.ofAll))
            best.set(id, complete);
    }
    return best;
}
/** `94% of the bad rows have source "eu-3" (12% of all rows)`; without values, which column it is. */
function explanationWords({ column, value, ofUnexpected, ofAll }, showValues) {
    const name = (0,src/* plain */.pj)(column, 100);
    const all = (0,src/* formatShare */.T1)(ofAll);
    if (value === null)
        return `${(0,src/* formatShare */.T1)(ofUnexpected)} of the bad rows have no ${name} (${all} of all rows)`;
    return showValues
        ? `${(0,src/* formatShare */.T1)(ofUnexpected)} of the bad rows have ${name} "${(0,src/* plain */.pj)(value, 80)}" (${all} of all rows)`
        : `${(0,src/* formatShare */.T1)(ofUnexpected)} of the bad rows share one value of ${name} (${all} of all rows have it)`;
}
/** Columns that can explain: not those the check looks at, nor those that say which rows it is about, and nothing that is measured rather than named. */
function candidates(columns, looked) {
    return columns
        .filter(({ name, type }) => !looked.includes(name) && ['string', 'boolean', 'integer', 'date'].includes(type))
        .slice(0, share_MOST_COLUMNS);
}
function hasValue(table, { column, value }) {
    const { dialect } = table;
    const id = dialect.identifier(column);
    return value === null ? `${id} IS NULL` : `${dialect.asText(id)} = ${dialect.text(value)}`;
}
function share(count, rows) {
    return Number(count) / Number(rows);
}

;// CONCATENATED MODULE: ./packages/validation/src/explain/remarks.ts




/** Failed checks that are looked into. Each costs queries of its own, and nobody reads a hundred explanations. */
const MOST_CHECKS = 20;
/** Looks into the failed checks, by id: a bounded number of bounded queries, and one scan for all. */
async function gatherRemarks(table, gathered, { showValues, idColumns }) {
    const failed = failedChecks(gathered).slice(0, MOST_CHECKS);
    const common = new Map();
    const remarks = new Map();
    for (const one of failed) {
        const values = showValues ? await sampleValues(table, one) : undefined;
        const keys = await firstKeys(table, one, idColumns);
        common.set(one.check.id, await commonValues(table, one));
        remarks.set(one.check.id, { ...(values === undefined ? {} : { values }), ...(keys === undefined ? {} : { keys }) });
    }
    for (const [id, explanation] of await explanations(table, common))
        remarks.set(id, { ...remarks.get(id), mostly: explanationWords(explanation, showValues) });
    return remarks;
}
/** The remarks as sentences that follow the message. */
function remarkSentences({ values, keys, mostly }) {
    return [
        values === undefined ? '' : `Values: ${values}.`,
        mostly === undefined ? '' : `${mostly}.`,
        keys === undefined ? '' : `First rows: ${keys}.`
    ]
        .filter(sentence => sentence !== '')
        .join(' ');
}

;// CONCATENATED MODULE: ./packages/validation/src/judge.ts

/** Judges every planned check by what was found. Pure. `remarks` are sentences that follow the message of a failed check, by its id. */
function judgeSuite(planned, found, remarks = new Map()) {
    return planned.map(check => {
        const { outcome, observed, value, message } = check.judge(found);
        const remark = outcome === 'fail' ? (remarks.get(check.id) ?? '') : '';
        return {
            id: check.id,
            title: (0,src/* plain */.pj)(check.title, 300),
            severity: check.severity,
            outcome,
            observed: (0,src/* plain */.pj)(observed, 1000),
            expected: (0,src/* plain */.pj)(check.expected, 2000),
            ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
            message: (0,src/* plain */.pj)(`${message}${/[.?]$/.test(message) ? '' : '.'}${remark === '' ? '' : ` ${remark}`}`),
            ...(check.location === undefined ? {} : { location: check.location }),
            ...(check.reproduce === undefined || outcome === 'pass' ? {} : { reproduce: check.reproduce })
        };
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/least-rows.ts

/**
 * A check that is inconclusive where it is about fewer rows than `least`. What stays a failure is a value (or row) that may not be
 * there at all: more rows would not make it right.
 */
function withLeastRows(check, least) {
    const { scope } = check;
    if (scope === undefined || check.lost !== undefined || (check.aggregates.length === 0 && check.queries === undefined))
        return check;
    return {
        ...check,
        aggregates: [scope.rows, ...check.aggregates],
        judge: found => {
            const finding = check.judge(found);
            const rows = found.count(scope.rows.key);
            if (rows >= least || (finding.outcome === 'fail' && finding.tally !== undefined && (check.mostly ?? 1) === 1))
                return finding;
            return { outcome: 'inconclusive', observed: (0,src/* counted */.hS)(rows, 'row'), message: fewRows(check.id, rows, least, scope.words) };
        }
    };
}
/** The checks of a stage, of which none passes with fewer rows than `least`. A failure stays one. */
function nonePassed(checks, rows, least = 0) {
    return checks.map(check => {
        if (rows >= least || check.outcome !== 'pass')
            return { ...check };
        return { ...check, outcome: 'inconclusive', observed: (0,src/* counted */.hS)(rows, 'row'), message: `${fewRows(check.id, rows, least, '')}.` };
    });
}
function fewRows(id, rows, least, words) {
    const there = `there ${rows === 1 ? 'is' : 'are'} ${(0,src/* formatNumber */.ZV)(rows)}${words}`;
    return `${id} cannot be judged: "min-rows" asks for at least ${(0,src/* counted */.hS)(least, 'row')}, and ${there}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/custom/judge.ts

/** What an author's module came to, as checks. A module that gave no answer could not be judged by, which is never a pass. Pure. */
function judgeCustom(run, asked) {
    const { shown, rows, name } = asked;
    if (run.kind === 'checks')
        return run.checks.map(check => ofAuthor(check, run.sampledRows, asked));
    const { id, severity, location } = name('run');
    const reason = run.kind === 'nothing' ? 'the data has no rows' : run.reason;
    return [
        {
            id,
            title: `Runs ${shown}`,
            severity,
            outcome: 'inconclusive',
            observed: (0,src/* plain */.pj)(reason, 1000),
            expected: 'a list of checks',
            message: (0,src/* plain */.pj)(`${shown} gave no checks for ${(0,src/* formatNumber */.ZV)(rows)} rows: ${reason}.`, 3000),
            ...(location === undefined ? {} : { location })
        }
    ];
}
function ofAuthor(check, sampledRows, { rows, name }) {
    const { id, severity, location } = name(check.id, check.severity);
    const outcome = check.outcome ?? (check.passed === true ? 'pass' : 'fail');
    const observed = said(check.observed) ?? outcome;
    const expected = said(check.expected) ?? 'as the module asks';
    const title = check.title ?? check.id;
    const sample = sampledRows < rows ? ` (in a sample of ${(0,src/* formatNumber */.ZV)(sampledRows)} of ${(0,src/* formatNumber */.ZV)(rows)} rows)` : '';
    const message = (check.message ?? `${title}: found ${observed}; expected ${expected}`).replace(/\.$/, '');
    return {
        id,
        title: (0,src/* plain */.pj)(title, 300),
        severity,
        outcome,
        observed: (0,src/* plain */.pj)(observed, 1000),
        expected: (0,src/* plain */.pj)(expected, 2000),
        ...(typeof check.observed === 'number' && Number.isFinite(check.observed) ? { value: check.observed } : {}),
        message: (0,src/* plain */.pj)(`${message}${sample}.`, 3500),
        ...(location === undefined ? {} : { location })
    };
}
function said(value) {
    return typeof value === 'number' ? (0,src/* formatNumber */.ZV)(value, 6) : value === undefined ? undefined : String(value);
}

;// CONCATENATED MODULE: ./packages/validation/src/custom/answer.ts



const Shown = schemas/* union */.KCZ([schemas/* string */.YjP().max(2000), schemas/* number */.aig(), schemas/* boolean */.zMY()]);
/** One check as an author's function returns it. */
const CustomCheck = schemas/* strictObject */.rej({
    id: CheckId.unwrap(),
    title: schemas/* string */.YjP().min(1).max(300).optional(),
    passed: schemas/* boolean */.zMY().optional(),
    outcome: src/* Outcome */.Pi.optional(),
    observed: Shown.optional(),
    expected: Shown.optional(),
    message: schemas/* string */.YjP().min(1).max(3000).optional(),
    severity: src/* Severity */.AI.optional()
})
    .refine(({ passed, outcome }) => (passed === undefined) !== (outcome === undefined), 'needs "passed" (true or false) or "outcome", not both');
/** What a run of an author's module came to. */
const Answer = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('checks'),
        checks: schemas/* array */.YOg(CustomCheck)
            .min(1, 'is empty: no check was made')
            .max(1000)
            .refine(checks => new Set(checks.map(({ id }) => id)).size === checks.length, 'has an id twice')
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('threw'), message: schemas/* string */.YjP(), where: schemas/* string */.YjP().optional() })
]);

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./packages/validation/src/custom/frame-file.ts




/**
 * Writes a sample of the rows for another process, a batch of columns a line, and answers how many rows it is.
 *
 * Rows are taken by a hash of their number, in their order, so that the same data give the same sample on every machine, and no
 * rhythm in the data can hide between the rows that are taken.
 */
async function writeFrame(path, table, header, most, signal) {
    const file = (0,external_node_fs_.createWriteStream)(path, { mode: 0o600 });
    // Listened to from the start: a disk that is full says so between two writes.
    const written = (0,external_node_stream_promises_.finished)(file);
    let rows = 0;
    try {
        file.write(`${JSON.stringify(header)}\n`);
        for await (const batch of table.batches(sampleOf(table, header, most))) {
            signal?.throwIfAborted();
            rows += batch[0]?.length ?? 0;
            const line = `${JSON.stringify(batch.map(values => values.map(portable)))}\n`;
            if (!file.write(line))
                await Promise.race([(0,external_node_events_.once)(file, 'drain'), written]);
        }
    }
    finally {
        file.end();
        await written;
    }
    return rows;
}
function sampleOf(table, { columns, rows }, most) {
    const { identifier } = table.dialect;
    const names = columns.map(({ name }) => identifier(name)).join(', ');
    if (rows <= most)
        return `SELECT ${names} FROM ${tables_src/* TABLE */.Bt}`;
    const number = identifier(unusedName(columns.map(({ name }) => name)));
    const numbered = `SELECT *, row_number() OVER () AS ${number} FROM ${tables_src/* TABLE */.Bt}`;
    const threshold = (BigInt(most) * 2n ** 64n) / BigInt(rows);
    return `SELECT ${names} FROM (${numbered}) WHERE hash(${number}) < ${threshold} LIMIT ${most}`;
}
function unusedName(names) {
    let name = 'row_number';
    while (names.some(taken => taken.toLowerCase() === name))
        name = `_${name}`;
    return name;
}
/** JSON has no integers beyond 2^53: they travel as their digits. NaN and infinities become null, which is what a gap is. */
function portable(value) {
    return typeof value === 'bigint' ? String(value) : value;
}

// EXTERNAL MODULE: ./packages/validation/src/custom/memory-guard.ts
var memory_guard = __webpack_require__(53722);
;// CONCATENATED MODULE: ./packages/validation/src/custom/run-module.ts







const MOST_ANSWER_BYTES = 16 * 1024 * 1024;
/** Lines of the author's own that go to the step's log. */
const MOST_SAID = 200;
/** Hands a sample of the rows to an author's module, in a process with limits, and reads its answer. */
async function runModule(given, module, run) {
    const { context, found, options, tables } = run;
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.roots.temp, 'gauntlet-custom-'));
    const [frame, answer] = [(0,external_node_path_.join)(folder, 'frame.ndjson'), (0,external_node_path_.join)(folder, 'answer.json')];
    try {
        const header = { columns: context.columns.map(column => facts(column, found)), rows: found.count('rows') };
        const sampledRows = await writeFrame(frame, tables.data, header, given['sample-rows'], options.signal);
        const reason = await runLimited([frame, answer, module], given, run);
        if (reason !== undefined)
            return { kind: 'broken', reason };
        const text = await (0,src/* readCapped */.EF)(answer, MOST_ANSWER_BYTES).catch(() => undefined);
        if (text === undefined)
            return { kind: 'broken', reason: 'it ended without an answer' };
        const parsed = Answer.safeParse(parsedJson(text));
        if (!parsed.success)
            return { kind: 'broken', reason: `what it returned is no list of checks: ${fault(parsed.error.issues)}` };
        if (parsed.data.kind === 'checks')
            return { ...parsed.data, sampledRows };
        const where = parsed.data.where === undefined ? '' : ` (line ${parsed.data.where})`;
        return { kind: 'broken', reason: `it threw${where} ${(0,src/* plain */.pj)(parsed.data.message, 500)}` };
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Why the process did not end well, or `undefined`. */
async function runLimited(args, given, { options }) {
    const memoryLimit = given['memory-limit'];
    const heap = `--max-old-space-size=${Math.ceil(memoryLimit / 2 ** 20)}`;
    let said = 0;
    let errors = '';
    const finished = await (0,src/* runProgram */.mB)({
        command: [process.execPath, heap, '--no-warnings', options.customProgram, ...args, String(memoryLimit)],
        cwd: options.roots.workspace,
        timeoutMs: given.timeout,
        maxOutputBytes: 0,
        ...(options.signal === undefined ? {} : { signal: options.signal }),
        onOutput: (chunk, stream) => {
            if (stream === 'stderr')
                errors = `${errors}${chunk}`.slice(-4000);
            for (const line of String(chunk).split('\n'))
                if (line.trim() !== '' && said++ < MOST_SAID)
                    (0,src/* say */.cv)(`${given.module}: ${(0,src/* cut */.Jj)(line, 500)}`);
        }
    }).catch(src/* messageOf */.bD);
    options.signal?.throwIfAborted();
    if (typeof finished === 'string') {
        const late = finished.includes('still running after');
        return late ? `it was still running after ${given.timeout / 1000} s` : (0,src/* plain */.pj)(finished, 500);
    }
    if (errors.includes(memory_guard/* OUT_OF_MEMORY */.T) || /heap out of memory|heap limit/.test(errors))
        return `it took more memory than its limit of ${Math.round(memoryLimit / 1e6)} MB`;
    if (finished.exitCode === 0)
        return undefined;
    const how = finished.exitCode === undefined ? `was ended by ${finished.signal}` : `ended with exit code ${finished.exitCode}`;
    const why = lastWords(errors);
    return `its process ${how}${why === '' ? '' : `: ${(0,src/* plain */.pj)(why, 300)}`}`;
}
/** The line that says what went wrong: Node ends its report of an error with a stack and its own version. */
function lastWords(errors) {
    const lines = errors.split('\n').map(line => line.trim());
    return lines.findLast(namesError) ?? lines.findLast(line => line !== '') ?? '';
}
/** Such as `TypeError [ERR_X]: …`. */
function namesError(line) {
    const [kind = '', message] = line.split(':', 2);
    return message !== undefined && /(?:Error|Exception)\b/.test(kind);
}
/** Undefined where it is no JSON: a module can write what it likes. */
function parsedJson(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function facts(column, found) {
    const value = (name) => (found.has(`${name} ${column.name}`) ? found.value(`${name} ${column.name}`) : null);
    const shown = (name) => {
        const given = value(name);
        return typeof given === 'bigint' ? String(given) : typeof given === 'boolean' ? null : given;
    };
    const missing = found.count('rows') - found.count(`present ${column.name}`);
    const text = column.type === 'string';
    return {
        name: column.name,
        type: column.type,
        missing,
        min: text ? null : shown('min'),
        max: text ? null : shown('max'),
        mean: (0,tables_src/* approximately */.YY)(value('mean')) ?? null
    };
}
function fault([first]) {
    const at = first?.path.filter(step => step !== 'checks').map(String) ?? [];
    return (0,src/* plain */.pj)(`${at.length === 0 ? '' : `item ${at.join('.')}: `}${first?.message ?? ''}`, 500);
}

;// CONCATENATED MODULE: ./packages/validation/src/custom/stage.ts




/** The checks of the author's own modules, one module after the other. */
const customStage = async (run) => {
    const checks = [];
    for (const [index, given] of (run.suite.custom ?? []).entries())
        checks.push(...(await ofModule(given, index, run)));
    return { checks: nonePassed(checks, run.found.count('rows'), run.suite['min-rows']) };
};
async function ofModule(given, index, run) {
    const { options, written, found } = run;
    const prefix = `custom.${given.id ?? stem(given.module)}`;
    const path = ['custom', index];
    const name = (id, severity = given.severity) => written((0,src/* cut */.Jj)(`${prefix}.${id}`, 200), path, { severity });
    const rows = found.count('rows');
    const shown = (0,src/* plain */.pj)(given.module, 200);
    if (rows === 0)
        return judgeCustom({ kind: 'nothing' }, { shown, rows, name });
    const module = await (0,src/* existingFile */._h)(options.input, given.module, options.roots);
    return judgeCustom(await runModule(given, module, run), { shown, rows, name });
}
/** `checks/income.mjs` as `income`. */
function stem(path) {
    const file = path.split(/[\\/]/).at(-1) ?? path;
    return file.replace(/\.[^.]*$/, '').replace(/[^A-Za-z0-9._-]+/g, '-') || 'module';
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/measures.ts

/** Bins of the PSI and of the other statistics over shares: deciles of the reference. */
const BINS = 10;
/** Categories that either side is expected to have fewer rows of are pooled before the chi-square test (Cochran 1954). */
const LEAST_EXPECTED = 5;
/** Of numbers. What is missing is a bin of its own for PSI, Jensen-Shannon, L-infinity and chi-square; the others see values alone. */
function numberMeasures(numbers, missing) {
    const values = {
        reference: total(numbers.bins.map(bin => bin.reference)),
        current: total(numbers.bins.map(bin => bin.current)) + numbers.below + numbers.above
    };
    const shares = overShares([...deciles(numbers), missing]);
    return {
        effects: new Map([['ks', numbers.distance], ['wasserstein', numbers.wasserstein], ...shares.effects]),
        ksP: (0,stats_src/* kolmogorovSmirnovP */.S6)(numbers.distance, values.reference, values.current),
        chiSquareP: shares.p,
        values,
        exact: numbers.exact
    };
}
/** Of categories. What is missing is a category of its own. */
function categoryMeasures({ categories, others }, missing) {
    const all = [...categories, others];
    const { effects, p } = overShares([...all, missing]);
    return {
        effects: new Map(effects),
        ksP: undefined,
        chiSquareP: p,
        values: { reference: total(all.map(pair => pair.reference)), current: total(all.map(pair => pair.current)) },
        exact: true
    };
}
/** What a statistic is judged by: its p value, where it has one of its own, else that of a test of the same question. */
function pOf(statistic, { ksP, chiSquareP }) {
    return (statistic === 'ks' || statistic === 'wasserstein') && ksP !== undefined ? ksP : chiSquareP;
}
/**
 * The fine bins as at most ten of about equal counts in the reference. What lies beyond the reference joins the first and the last,
 * unless that is a single value: nothing else belongs to it.
 */
function deciles({ bins, below, above }) {
    const groups = (0,stats_src/* quantileGroups */.ei)(bins.map(bin => bin.reference), BINS);
    const pairs = [];
    const sizes = [];
    for (const [index, { reference, current }] of bins.entries()) {
        const group = groups[index] ?? 0;
        const pair = pairs[group] ?? { reference: 0, current: 0 };
        pairs[group] = { reference: pair.reference + reference, current: pair.current + current };
        sizes[group] = (sizes[group] ?? 0) + 1;
    }
    const beyond = (current, end) => {
        const pair = pairs[end];
        if (pair === undefined || sizes[end] === 1)
            return [{ reference: 0, current }];
        pair.current += current;
        return [];
    };
    const outer = [...beyond(below, 0), ...beyond(above, pairs.length - 1)];
    return [...pairs, ...outer];
}
function overShares(pairs) {
    const seen = pairs.filter(({ reference, current }) => reference + current > 0);
    const [reference, current] = [seen.map(pair => pair.reference), seen.map(pair => pair.current)];
    const { cramersV, p } = (0,stats_src/* homogeneity */.wW)(reference, current, LEAST_EXPECTED);
    return {
        effects: [
            ['psi', (0,stats_src/* populationStabilityIndex */.V5)(reference, current)],
            ['js', (0,stats_src/* jensenShannonDistance */.M$)(reference, current)],
            ['chi-square', cramersV],
            ['l-infinity', (0,stats_src/* lInfinityDistance */.C)(reference, current)]
        ],
        p
    };
}
function total(counts) {
    return counts.reduce((sum, count) => sum + count, 0);
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/rule.ts
const DEFAULTS = {
    threshold: 0.1,
    alpha: 0.01,
    'min-rows': 30,
    'missing-change': 0.02,
    'new-categories': 0.01,
    'lost-categories': 0.01
};
/**
 * The rule of a column: what is said about the column, else about its kind, else about all. A layer that names a method does not take
 * over the threshold of another.
 *
 * With a correction an effect above its threshold has to be significant too. Without one, `threshold` or `alpha` alone decides,
 * whichever is written, and both where both are.
 */
function rule_ruleOf(checks, column, kind) {
    const ofKind = kind === 'numeric' || kind === 'categorical' || kind === 'text' ? checks[kind] : undefined;
    const layers = [checks, ofKind ?? {}, checks.overrides?.[column] ?? {}];
    let merged = {};
    for (const layer of layers) {
        const threshold = layer.threshold ?? (layer.method === undefined ? merged.threshold : undefined);
        merged = { ...merged, ...written(layer), threshold };
    }
    const isPlain = checks.correction === 'none';
    const said = (key) => merged[key] ?? DEFAULTS[key];
    return {
        method: merged.method ?? 'auto',
        threshold: merged.threshold,
        alpha: said('alpha'),
        minRows: said('min-rows'),
        missingChange: said('missing-change'),
        newCategories: said('new-categories'),
        lostCategories: said('lost-categories'),
        byEffect: !isPlain || merged.threshold !== undefined,
        bySignificance: !isPlain || merged.alpha !== undefined || merged.threshold === undefined
    };
}
function written(layer) {
    return Object.fromEntries(Object.entries(layer).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/comparisons.ts



/** All comparisons of a column. Pure. */
function comparisonsOf({ column, measures }, rule) {
    if (column.values.kind === 'apart')
        return [];
    const base = { column: column.name, rule };
    const distribution = measures.map(({ aspect, found }) => ({ ...base, aspect, ...decisive(found, rule), measures: found }));
    const { values } = column;
    const ofCategories = values.kind === 'categorical' ? [appeared(values.categories, rule), vanished(values.categories, rule)] : [];
    return [...distribution, missingOf(column, rule), ...ofCategories.map(found => ({ ...base, ...found }))];
}
/** The statistic that decides: the one asked for where it exists for these values, else KS of numbers and Jensen-Shannon of categories. */
function decisive(measures, { method, threshold }) {
    const asked = method === 'auto' ? undefined : method;
    const isThere = asked !== undefined && measures.effects.has(asked);
    const statistic = asked !== undefined && isThere ? asked : measures.ksP === undefined ? 'js' : 'ks';
    return {
        statistic,
        effect: measures.effects.get(statistic) ?? Number.NaN,
        threshold: (asked === undefined || isThere ? threshold : undefined) ?? DEFAULTS.threshold,
        p: pOf(statistic, measures),
        counts: measures.values
    };
}
function missingOf({ name, rows, missing }, rule) {
    return {
        column: name,
        aspect: 'missing',
        statistic: 'change',
        effect: Math.abs(missing.current / rows.current - missing.reference / rows.reference),
        threshold: rule.missingChange,
        p: (0,stats_src/* fisherExact */.Rr)(missing.reference, rows.reference, missing.current, rows.current),
        counts: rows,
        rule
    };
}
/** New ones are known where every category of the reference is. */
function appeared(counted, rule) {
    const { categories, others, complete } = counted;
    const isKnown = complete.reference && others.reference === 0;
    const unsure = isKnown ? 0 : others.current;
    const beyond = isKnown ? others.current : 0;
    return {
        aspect: 'new-categories',
        threshold: rule.newCategories,
        rule,
        ...oneSided('current', categories, others, { unsure, beyond })
    };
}
function vanished(counted, rule) {
    const { categories, others, complete } = counted;
    const isKnown = complete.current && others.current === 0;
    // What is not among the counted categories of the data may be among those that were too many to count.
    const doubtful = complete.current ? 0 : categories.filter(isGone).reduce((sum, { reference }) => sum + reference, 0);
    const unsure = isKnown ? 0 : others.reference + doubtful;
    const beyond = isKnown ? others.reference : 0;
    const told = complete.current ? categories : categories.filter(category => !isGone(category));
    return {
        aspect: 'lost-categories',
        threshold: rule.lostCategories,
        rule,
        ...oneSided('reference', told, others, { unsure, beyond })
    };
}
function isGone({ reference, current }) {
    return reference > 0 && current === 0;
}
/**
 * The share of rows in categories that only one side has, and how surprising it is among all there are. `beyond` are rows of such
 * categories that are not listed; `unsure` are rows that may be in such categories: where those decide, the share is not known.
 */
function oneSided(side, categories, others, { unsure, beyond }) {
    const other = side === 'current' ? 'reference' : 'current';
    const counts = [...categories, others].reduce((sum, pair) => ({ reference: sum.reference + pair.reference, current: sum.current + pair.current }), { reference: 0, current: 0 });
    const alone = categories.filter(pair => pair[other] === 0 && pair[side] > 0);
    const sorted = alone.map(pair => ({ name: pair.name, rows: pair[side] })).sort((a, b) => b.rows - a.rows);
    const rows = sorted.reduce((sum, category) => sum + category.rows, beyond);
    return {
        statistic: 'share',
        effect: rows / counts[side],
        unknown: unsure / counts[side],
        p: (0,stats_src/* aloneP */.oH)([...categories, others].map(pair => ({ here: pair[side], there: pair[other] }))),
        counts,
        categories: sorted
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/decide.ts

/**
 * Decides all comparisons together. Pure. Those with too few rows are inconclusive and do not count among the others: too few are
 * fewer than `min-rows`, and fewer than it takes to call a change of everything significant. What is not a number is inconclusive.
 */
function decide(comparisons, correction) {
    const tests = correction === 'none' ? 1 : comparisons.length;
    const needs = comparisons.map(comparison => neededFor(comparison, tests));
    const isWeighed = (comparison, index) => least(comparison) >= (needs[index] ?? 0) && !Number.isNaN(comparison.effect) && !Number.isNaN(comparison.p);
    const weighed = comparisons.filter(isWeighed);
    const p = weighed.map(comparison => comparison.p);
    const adjusted = correction === 'none' ? p : (0,stats_src/* benjaminiHochberg */.Uh)(p);
    const qOf = new Map(weighed.map((comparison, index) => [comparison, adjusted[index] ?? 1]));
    return comparisons.map((comparison, index) => {
        const q = qOf.get(comparison);
        const needed = needs[index] ?? 0;
        if (q === undefined)
            return { ...comparison, outcome: 'inconclusive', q: Number.NaN, ...(least(comparison) < needed ? { needed } : {}) };
        const { effect, threshold, rule } = comparison;
        const isDrift = (!rule.byEffect || effect > threshold) && (!rule.bySignificance || q <= rule.alpha);
        if (isDrift)
            return { ...comparison, outcome: 'fail', q };
        const reason = blindness(comparison);
        return reason === undefined ? { ...comparison, outcome: 'pass', q } : { ...comparison, outcome: 'inconclusive', q, reason };
    });
}
/**
 * What does not count as drift may still be none that was seen: sides without anything in common, which chance explains among so many
 * different values, and categories that were too many to count.
 */
function blindness({ effect, unknown = 0, statistic, threshold, rule }) {
    if (effect <= threshold && effect + unknown > threshold)
        return 'too many';
    return rule.bySignificance && effect >= 1 && statistic !== 'psi' && statistic !== 'wasserstein' ? 'nothing in common' : undefined;
}
/** The smallest distance between distribution functions that these rows could show among so many comparisons (Smirnov 1939). */
function leastVisible({ counts, rule }, tests) {
    const together = (counts.reference * counts.current) / (counts.reference + counts.current);
    return Math.min(1, Math.sqrt(Math.log((2 * tests) / rule.alpha) / (2 * together)));
}
function least({ counts }) {
    return Math.min(counts.reference, counts.current);
}
function neededFor({ rule }, tests) {
    if (!rule.bySignificance)
        return rule.minRows;
    let rows = rule.minRows;
    while ((0,stats_src/* kolmogorovSmirnovP */.S6)(1, rows, rows) > rule.alpha / tests)
        rows++;
    return rows;
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/verdicts.ts



const DISTRIBUTION = ['values', 'length', 'characters'];
/** Judges what was measured. Pure. */
function driftVerdict(columns, checks) {
    const correction = checks.correction ?? 'benjamini-hochberg';
    const comparisons = columns.flatMap(one => comparisonsOf(one, rule_ruleOf(checks, one.column.name, one.column.values.kind)));
    const decided = decide(comparisons, correction);
    const verdicts = columns.map(({ column }) => columnVerdict(column, decided.filter(one => one.column === column.name)));
    const drifted = verdicts.filter(({ outcome }) => outcome === 'fail');
    const compared = verdicts.filter(({ outcome, score }) => outcome === 'fail' || score !== undefined);
    const measuredScores = verdicts.flatMap(({ score }) => (score === undefined ? [] : [score]));
    // Nothing is further from the reference than what is no longer there.
    const lost = verdicts.filter(({ column }) => isLost(column.values)).map(() => 1);
    const scores = measuredScores.length === 0 ? [] : [...measuredScores, ...lost];
    return {
        columns: verdicts,
        summary: {
            compared: compared.length,
            drifted: drifted.map(({ column }) => column.name),
            share: compared.length === 0 ? null : drifted.length / compared.length,
            score: scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length,
            scored: scores.length,
            open: verdicts.filter(({ outcome, column }) => outcome === 'inconclusive' && !isExtra(column)).length
        },
        tests: comparisons.length,
        isCorrected: correction !== 'none'
    };
}
function columnVerdict(column, decided) {
    const distribution = decided.filter(({ aspect }) => DISTRIBUTION.includes(aspect));
    const others = decided.filter(({ aspect }) => !DISTRIBUTION.includes(aspect));
    const isWhole = distribution.length > 0 && distribution.every(({ outcome }) => outcome !== 'inconclusive');
    const scores = distribution.map(({ measures }) => measures?.effects.get('js') ?? Number.NaN);
    const hasFailed = decided.some(({ outcome }) => outcome === 'fail') || isLost(column.values);
    return {
        column,
        distribution,
        others,
        outcome: hasFailed ? 'fail' : isWhole ? 'pass' : 'inconclusive',
        score: isWhole ? Math.max(...scores) : undefined
    };
}
/** What nobody asked for: a column that only the data has, and one of nested values. */
function isExtra({ values }) {
    return values.kind === 'other' || (values.kind === 'apart' && values.why === 'new');
}
/** Whether there is a column in the reference that the data does not have as it was. */
function isLost(values) {
    return values.kind === 'apart' && (values.why === 'lost' || values.why === 'type');
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/words.ts


const STATISTICS = {
    ks: 'KS distance',
    psi: 'PSI',
    wasserstein: 'Wasserstein distance (in standard deviations)',
    js: 'Jensen-Shannon distance',
    'chi-square': "Cramér's V (chi-square)",
    'l-infinity': 'L-infinity distance'
};
const MOST_NAMED = 5;
const WAY_OUT = 'Compare the column "as: text", or list it under "exclude"';
const words_LONGEST_NAME = 60;
/** What a comparison expects. */
function words_expectation({ aspect, statistic, threshold, rule }, isCorrected) {
    const what = statistic === 'change' || statistic === 'share' ? SHARES[aspect] : STATISTICS[statistic];
    return `${what} ${limits({ statistic, threshold, rule }, isCorrected)}`;
}
function limits({ statistic, threshold, rule }, isCorrected) {
    const limit = statistic === 'change' || statistic === 'share' ? (0,src/* formatShare */.T1)(threshold) : (0,src/* formatNumber */.ZV)(threshold);
    const significance = `${isCorrected ? 'q' : 'p'} above ${(0,src/* formatNumber */.ZV)(rule.alpha)}`;
    if (!rule.byEffect)
        return `with ${significance}`;
    return `at most ${limit}${rule.bySignificance ? `, or ${significance}` : ''}`;
}
/** What was found, in a few words: `KS distance 0.21, q 0.0003`, `1.2% of rows in new categories, q 0.0003`. */
function observation(decided, isCorrected) {
    const { aspect, statistic, effect, needed } = decided;
    if (needed !== undefined)
        return `${(0,src/* counted */.hS)(leastOf(decided), 'value')} of ${(0,src/* formatNumber */.ZV)(needed)} needed`;
    const isShare = statistic === 'change' || statistic === 'share';
    const value = isShare ? OBSERVED[aspect]((0,src/* formatShare */.T1)(effect)) : `${STATISTICS[statistic]} ${(0,src/* formatNumber */.ZV)(effect)}`;
    return `${value}${significance(decided, isCorrected)}`;
}
function significance({ q, rule }, isCorrected) {
    return rule.bySignificance && !Number.isNaN(q) ? `, ${isCorrected ? 'q' : 'p'} ${probability(q)}` : '';
}
/** One sentence without its full stop. */
function sentence(decided, isCorrected, tests) {
    const name = (0,src/* plain */.pj)(decided.column, 100);
    const { needed, counts, outcome, effect, reason } = decided;
    if (needed !== undefined) {
        const has = `${(0,src/* formatNumber */.ZV)(counts.current)} in the data, ${(0,src/* formatNumber */.ZV)(counts.reference)} in the reference`;
        return `${name}: too few ${decided.aspect === 'missing' ? 'rows' : 'values'} to compare (${has}); at least ${(0,src/* formatNumber */.ZV)(needed)} are needed on either side`;
    }
    if (reason === 'too many')
        return `${name}: the ${SUBJECTS[decided.aspect]} cannot be judged: there are more categories than are counted. ${WAY_OUT}`;
    if (reason !== undefined)
        return `${name}: the ${SUBJECTS[decided.aspect]} cannot be judged: the data and the reference have nothing in common (${observation(decided, isCorrected)}), which may be chance among so many different values. ${WAY_OUT}`;
    if (outcome === 'inconclusive')
        return `${name}: the ${SUBJECTS[decided.aspect]} cannot be compared, its measure is ${effect}`;
    const expected = `expected ${limits(decided, isCorrected)}`;
    if (decided.statistic === 'change' || decided.statistic === 'share') {
        const { length } = decided.categories ?? [];
        const categories = length === 0 ? 'categories' : (0,src/* counted */.hS)(length, 'category', 'categories');
        const told = significance(decided, isCorrected).replace(/^, (.*)$/, ' ($1)');
        return `${name}: ${FOUND[decided.aspect]((0,src/* formatShare */.T1)(effect), categories)}${told}; ${expected}`;
    }
    const verb = outcome === 'fail' ? 'drifted' : 'did not drift';
    return `${name}: the ${SUBJECTS[decided.aspect]} ${verb} (${observation(decided, isCorrected)}; ${expected})${words_blindness(decided, tests)}`;
}
/** The categories themselves, which are values of the data. */
function namedCategories({ categories = [] }) {
    const shown = categories.slice(0, MOST_NAMED).map(({ name, rows }) => `"${(0,src/* plain */.pj)(name, words_LONGEST_NAME)}" (${(0,src/* formatNumber */.ZV)(rows)})`);
    const more = categories.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${(0,src/* formatNumber */.ZV)(more)} more` : ''}`;
}
/** A pass says what it could not have seen. */
function words_blindness(decided, tests) {
    const { statistic, threshold, outcome, rule } = decided;
    if (outcome !== 'pass' || statistic !== 'ks' || !rule.bySignificance || !rule.byEffect)
        return '';
    const visible = leastVisible(decided, tests);
    if (visible <= threshold)
        return '';
    const [far] = (0,src/* formatApart */.Wq)(Math.ceil(visible * 100) / 100, threshold);
    return `; with ${(0,src/* counted */.hS)(leastOf(decided), 'value')} a distance below ${far} would hardly be noticed`;
}
function probability(value) {
    return value < 1e-12 ? 'below 1e-12' : (0,src/* formatNumber */.ZV)(value, 2);
}
function leastOf({ counts }) {
    return Math.min(counts.reference, counts.current);
}
const SHARES = {
    values: '',
    length: '',
    characters: '',
    missing: 'change of the missing share',
    'new-categories': 'rows in categories that the reference does not have',
    'lost-categories': 'reference rows in categories that the data does not have'
};
const SUBJECTS = {
    values: 'distribution',
    length: 'length of the text',
    characters: 'kinds of characters',
    missing: 'share of missing values',
    'new-categories': 'share of new categories',
    'lost-categories': 'share of lost categories'
};
const itself = (share) => share;
/** A share as it is observed. */
const OBSERVED = {
    values: itself,
    length: itself,
    characters: itself,
    missing: share => `share of missing values moved by ${share}`,
    'new-categories': share => `${share} of rows in new categories`,
    'lost-categories': share => `${share} of reference rows in lost categories`
};
/** A share in a sentence. */
const FOUND = {
    ...OBSERVED,
    missing: share => `the share of missing values moved by ${share}`,
    'new-categories': (share, categories) => `${share} of the rows are in ${categories} that the reference does not have`,
    'lost-categories': (share, categories) => `${share} of the reference's rows are in ${categories} that the data does not have`
};

;// CONCATENATED MODULE: ./packages/validation/src/drift/checks.ts



/** Every column's distribution, missing values and categories as checks of their own, and those of the table. Pure. */
function driftChecks(verdict, rows, reporting) {
    return [
        ...verdict.columns.flatMap(column => checks_columnChecks(column, verdict, reporting)),
        ...shareCheck(verdict, reporting),
        ...scoreCheck(verdict, reporting),
        ...volumeCheck(rows, reporting)
    ];
}
function checks_columnChecks(column, { isCorrected, tests }, reporting) {
    const { column: pair, distribution, others } = column;
    const check = (id, title, expected, finding, severity) => {
        const { name } = pair;
        const { checks, written } = reporting;
        const path = checks.overrides?.[name] === undefined ? ['drift'] : ['drift', 'overrides', name];
        const isOfTable = checks['max-share'] !== undefined || checks['max-score'] !== undefined;
        const weight = checks.overrides?.[name]?.severity ?? severity ?? checks.severity ?? (isOfTable ? 'warning' : undefined);
        const here = written(`drift.${(0,src/* plain */.pj)(name, 100)}${id}`, path, { severity: weight });
        const reproduce = finding.outcome === 'pass' ? undefined : reporting.reproduce(pair);
        return assembled(here, title, expected, { ...finding, ...(reproduce === undefined ? {} : { reproduce }) });
    };
    const expected = (some) => some.map(one => words_expectation(one, isCorrected)).join('; ');
    const ofDistribution = distribution.length > 0
        ? check('', 'Same distribution as the reference', expected(distribution), checks_together(distribution, isCorrected, tests))
        : incomparable(pair, (finding, severity) => check('', 'Same distribution as the reference', 'a column that can be compared', finding, severity));
    const ofOthers = others.map(one => check(`.${one.aspect}`, TITLES[one.aspect], words_expectation(one, isCorrected), {
        ...checks_together([one], isCorrected, tests),
        message: `${sentence(one, isCorrected, tests)}${reporting.showValues && (one.categories ?? []).length > 0 ? `: ${namedCategories(one)}` : ''}`
    }));
    return [ofDistribution, ...ofOthers];
    function incomparable(of, make) {
        // Nobody asked for a column that only the data has, nor for one of nested values.
        const isAsked = reporting.checks.columns !== undefined || reporting.checks.overrides?.[of.name] !== undefined;
        return make({ outcome: isLost(of.values) ? 'fail' : 'inconclusive', ...incomparableWords(of) }, isAsked || !isExtra(of) ? undefined : 'info');
    }
}
function checks_together(decided, isCorrected, tests) {
    const outcomes = decided.map(({ outcome }) => outcome);
    const excess = ({ effect, threshold }) => effect / Math.max(threshold, Number.MIN_VALUE);
    const worst = [...decided].sort((a, b) => excess(b) - excess(a))[0];
    return {
        outcome: outcomes.includes('fail') ? 'fail' : outcomes.includes('inconclusive') ? 'inconclusive' : 'pass',
        observed: decided.map(one => observation(one, isCorrected)).join('; '),
        ...(worst === undefined ? {} : { value: worst.effect }),
        message: decided.map(one => sentence(one, isCorrected, tests)).join('; ')
    };
}
function incomparableWords({ name, values, rows, missing }) {
    const column = (0,src/* plain */.pj)(name, 100);
    if (values.kind === 'apart')
        return { observed: (0,src/* plain */.pj)(values.words, 200), message: `${column} cannot be compared: ${(0,src/* plain */.pj)(values.words, 500)}` };
    if (values.kind === 'other')
        return { observed: 'nested values', message: `${column} holds nested values, of which only what is missing is compared` };
    const sides = [
        ...(rows.reference === missing.reference ? ['the reference'] : []),
        ...(rows.current === missing.current ? ['the data'] : [])
    ];
    const message = `${column} cannot be compared: it has no value in ${sides.join(' nor in ')}. List it under "exclude" where that is as it should be`;
    return { observed: 'no values', message };
}
function shareCheck({ summary }, { checks, written }) {
    const limit = checks['max-share'];
    if (limit === undefined)
        return [];
    const { share, drifted, compared, open } = summary;
    const expected = `at most ${(0,src/* formatShare */.T1)(limit.value)} of the columns`;
    const finding = share === null
        ? {
            outcome: 'inconclusive',
            observed: 'no column compared',
            message: 'The share of drifted columns cannot be judged: no column was compared'
        }
        : {
            outcome: withOpen(share > limit.value, (drifted.length + open) / (compared + open) > limit.value),
            observed: (0,src/* formatShare */.T1)(share),
            value: share,
            message: `${(0,src/* formatNumber */.ZV)(drifted.length)} of ${(0,src/* counted */.hS)(compared, 'column')} drifted (${(0,src/* formatShare */.T1)(share)})${openWords(open)}; expected ${expected}`
        };
    return [assembled(written('drift.share', ['drift', 'max-share'], limit), 'Share of drifted columns', expected, finding)];
}
function scoreCheck({ summary }, { checks, written }) {
    const limit = checks['max-score'];
    if (limit === undefined)
        return [];
    const { score, scored, open } = summary;
    const expected = `a drift score of at most ${(0,src/* formatNumber */.ZV)(limit.value)}`;
    const finding = score === null
        ? { outcome: 'inconclusive', observed: 'no column compared', message: 'The drift score cannot be judged: no column was compared' }
        : {
            outcome: withOpen(score > limit.value, (score * scored + open) / (scored + open) > limit.value),
            observed: (0,src/* formatNumber */.ZV)(score),
            value: score,
            message: `The drift score (mean Jensen-Shannon distance of ${(0,src/* counted */.hS)(scored, 'column')}) is ${(0,src/* formatNumber */.ZV)(score)}${openWords(open)}; expected ${expected}`
        };
    return [assembled(written('drift.score', ['drift', 'max-score'], limit), 'Drift score', expected, finding)];
}
/** Columns that could not be compared may have drifted: where they could decide, nothing is decided. */
function withOpen(isBeyond, couldBe) {
    return isBeyond ? 'fail' : couldBe ? 'inconclusive' : 'pass';
}
function openWords(open) {
    return open === 0 ? '' : `, and ${(0,src/* counted */.hS)(open, 'column')} could not be compared`;
}
function volumeCheck(rows, { checks, written }) {
    const { volume } = checks;
    if (volume === undefined)
        return [];
    const { min = 0, max = Number.POSITIVE_INFINITY } = volume;
    const parts = [...(min > 0 ? [`at least ${(0,src/* formatNumber */.ZV)(min)}`] : []), ...(Number.isFinite(max) ? [`at most ${(0,src/* formatNumber */.ZV)(max)}`] : [])];
    const expected = `${parts.join(' and ')} times the rows of the reference`;
    const ratio = rows.current / rows.reference;
    const sizes = `${(0,src/* counted */.hS)(rows.current, 'row')} against ${(0,src/* formatNumber */.ZV)(rows.reference)} in the reference`;
    const finding = rows.reference === 0
        ? { outcome: 'inconclusive', observed: 'no rows', message: 'The volume cannot be judged: the reference has no rows' }
        : {
            outcome: ratio < min || ratio > max ? 'fail' : rows.current === 0 ? 'inconclusive' : 'pass',
            observed: `${(0,src/* formatNumber */.ZV)(ratio)} times`,
            value: ratio,
            message: `The data has ${sizes} (${(0,src/* formatNumber */.ZV)(ratio)} times); expected ${expected}`
        };
    return [assembled(written('drift.volume', ['drift', 'volume'], volume), 'Rows against the reference', expected, finding)];
}
function assembled({ id, severity, location }, title, expected, { outcome, observed, value, message, reproduce }) {
    return {
        id,
        title,
        severity,
        outcome,
        observed: (0,src/* plain */.pj)(observed, 1000),
        expected: (0,src/* plain */.pj)(expected, 2000),
        ...(value === undefined || !Number.isFinite(value) ? {} : { value }),
        message: (0,src/* plain */.pj)(`${message}.`),
        ...(location === undefined ? {} : { location }),
        ...(reproduce === undefined ? {} : { reproduce })
    };
}
const TITLES = {
    values: '',
    length: '',
    characters: '',
    missing: 'Same share of missing values as the reference',
    'new-categories': 'No new categories',
    'lost-categories': 'No lost categories'
};

;// CONCATENATED MODULE: ./packages/validation/src/drift/evidence.ts


const evidence_MOST_ROWS = 500;
const MOST_BARS = 50;
/** The columns beside each other: what decided, and every other statistic for those who know it. No value of the data is in it. */
function driftEvidence({ columns, summary, isCorrected }, rows) {
    const sorted = [...columns].sort((a, b) => evidence_ORDER[a.outcome] - evidence_ORDER[b.outcome] || (b.score ?? 0) - (a.score ?? 0));
    const drifted = sorted.filter(({ outcome, score }) => outcome === 'fail' && score !== undefined);
    const list = sorted.flatMap(column => [...column.distribution, ...column.others.filter(isWorthShowing)].map(one => tableRow(column, one)));
    return src/* Evidence */.of.parse({
        figures: [
            { id: 'reference-rows', title: 'Rows of the reference', value: rows.reference, unit: 'count' },
            { id: 'drift-score', title: 'Drift score', value: summary.score, better: 'lower' },
            { id: 'drift-share', title: 'Drifted columns', value: summary.share, unit: 'share', better: 'lower' }
        ],
        tables: list.length === 0
            ? []
            : [
                {
                    id: 'drift',
                    title: list.length > evidence_MOST_ROWS ? `Drift, the first ${evidence_MOST_ROWS} comparisons` : 'Drift against the reference',
                    columns: [
                        { title: 'Column' },
                        { title: 'Compared' },
                        { title: 'Verdict' },
                        { title: 'Decided by' },
                        ...['Effect', 'Threshold', 'p', isCorrected ? 'q (after Benjamini-Hochberg)' : 'q (no correction)'].map(right),
                        ...SHOWN.map(([, title]) => right(title)),
                        ...['Missing before (%)', 'Missing now (%)'].map(right)
                    ],
                    rows: list.slice(0, evidence_MOST_ROWS)
                }
            ],
        charts: drifted.length === 0
            ? []
            : [
                {
                    id: 'drifted-columns',
                    title: drifted.length > MOST_BARS ? `The ${MOST_BARS} columns that drifted most` : 'Drifted columns',
                    kind: 'bar',
                    x: { title: 'Column', type: 'category' },
                    y: { title: 'Jensen-Shannon distance', type: 'number' },
                    series: [
                        {
                            name: 'Drifted',
                            points: drifted.slice(0, MOST_BARS).map(({ column, score }) => ({ x: (0,src/* plain */.pj)(column.name, 200), y: score ?? null }))
                        }
                    ]
                }
            ]
    });
}
const evidence_ORDER = { fail: 0, inconclusive: 1, pass: 2 };
const VERDICTS = { fail: 'drifted', inconclusive: 'cannot tell', pass: 'no drift' };
const SHOWN = [
    ['ks', 'KS'],
    ['psi', 'PSI'],
    ['wasserstein', 'Wasserstein / std'],
    ['js', 'Jensen-Shannon'],
    ['chi-square', "Cramér's V"],
    ['l-infinity', 'L-infinity']
];
function isWorthShowing({ outcome }) {
    return outcome !== 'pass';
}
function tableRow({ column }, one) {
    const { aspect, statistic, outcome, effect, threshold, p, q, measures } = one;
    const missing = (side) => finite((100 * column.missing[side]) / column.rows[side]);
    return [
        (0,src/* plain */.pj)(column.name, 200),
        aspect.replace('-', ' '),
        VERDICTS[outcome],
        statistic === 'change' || statistic === 'share' ? `${statistic} of rows` : STATISTICS[statistic],
        finite(effect),
        threshold,
        finite(p),
        finite(q),
        ...SHOWN.map(([name]) => finite(measures?.effects.get(name))),
        missing('reference'),
        missing('current')
    ];
}
function right(title) {
    return { title, align: 'right' };
}
function finite(value) {
    return value === undefined || !Number.isFinite(value) ? null : value;
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/gather-stored.ts







/** Counts the data in the bins and categories of stored distributions: one scan for every 32 columns of numbers. */
async function gatherAgainstStored({ table, rows, present }, stored) {
    await table.settle();
    const ready = new Map();
    const open = new Map();
    for (const [name, distribution] of stored) {
        const column = table.columns.find(other => other.name === name);
        if (column === undefined)
            continue;
        const isEmpty = distribution.kind === 'empty' || present(name) === 0;
        const decided = isEmpty ? { kind: 'empty' } : apartFromStored(distribution, column);
        if (decided === undefined)
            open.set(name, { distribution, column });
        else
            ready.set(name, decided);
    }
    const numeric = [...open].flatMap(([name, { distribution, column }]) => {
        if (distribution.kind === 'numeric')
            return [{ name, bins: distribution.bins, sql: asNumber(column, table.dialect) }];
        return distribution.kind === 'text' ? [{ name, bins: distribution.length, sql: asLength(column, table.dialect) }] : [];
    });
    const numbers = await countNumbers(table, numeric);
    const categorical = [...open].flatMap(([name, { distribution, column }]) => {
        if (distribution.kind === 'categorical')
            return [{ name, counts: distribution.categories, sql: asCategory(column, table.dialect) }];
        return distribution.kind === 'text' ? [{ name, counts: distribution.characters, sql: asCharacters(column, table.dialect) }] : [];
    });
    const categories = await countCategories(table, categorical, rows);
    for (const [name, { distribution }] of open)
        ready.set(name, valuesOf(distribution.kind, numbers.get(name), categories.get(name)));
    return [...ready].map(([name, values]) => {
        const before = stored.get(name);
        return {
            name,
            rows: { reference: before?.rows ?? 0, current: rows },
            missing: { reference: before?.missing ?? 0, current: rows - present(name) },
            values
        };
    });
}
/** What was counted in the bins of each, by name. */
async function countNumbers(table, asked) {
    const counts = await countBetween(table, asked);
    return new Map(asked.map(({ name, bins }, index) => [name, storedNumbers(bins, counts[index] ?? [])]));
}
async function countCategories(table, asked, rows) {
    const answers = await batched(table, asked, rows, batch => categoriesOfOneSideQuery(batch.map(({ sql }) => sql), table.name, MOST_CATEGORIES));
    return new Map(asked.map(({ name, counts }, index) => [name, storedCategories(counts, answers[index] ?? [])]));
}
function valuesOf(kind, numbers, categories) {
    if (kind === 'numeric' && numbers !== undefined)
        return { kind: 'numeric', numbers };
    if (kind === 'categorical' && categories !== undefined)
        return { kind: 'categorical', categories };
    if (numbers !== undefined && categories !== undefined)
        return { kind: 'text', length: numbers, characters: categories };
    return { kind: 'other' };
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/gather.ts










/** Counts columns in the data and in the tables of the reference, each named column that the reference has. Memory is the engine's. */
async function gatherPairs({ table: data, rows, present }, reference, names, wanted) {
    const known = await referenceColumns(reference, names, wanted);
    const total = { reference: [...known.values()][0]?.rows ?? 0, current: rows };
    const ready = new Map();
    const candidates = [];
    for (const [name, one] of known) {
        const current = data.columns.find(column => column.name === name);
        const isEmpty = one.rows === one.missing || (current !== undefined && present(name) === 0);
        const decided = current === undefined ? undefined : isEmpty ? { kind: 'empty' } : apart(one, current);
        if (decided !== undefined)
            ready.set(name, decided);
        else if (current !== undefined)
            candidates.push({ reference: one, current });
    }
    const counted = new gather_Counts(candidates, data, reference, total);
    await counted.count();
    for (const { reference: one } of candidates)
        ready.set(one.column.name, counted.of(one));
    return [...ready].map(([name, values]) => ({
        name,
        rows: total,
        missing: { reference: known.get(name)?.missing ?? 0, current: rows - present(name) },
        values
    }));
}
/** The counts of all candidates, asked together: every scan serves as many columns as memory allows. */
class gather_Counts {
    #candidates;
    #data;
    #reference;
    #rows;
    #numbers = new Map();
    #categories = new Map();
    constructor(candidates, data, reference, rows) {
        this.#candidates = candidates;
        this.#data = data;
        this.#reference = reference;
        this.#rows = rows;
    }
    async count() {
        const rows = this.#rows.reference + this.#rows.current;
        const tables = { reference: this.#reference.name, current: this.#data.name };
        const numeric = this.#asked({ numeric: asNumber, text: asLength });
        if (rows > 2 * MOST_SORTED)
            await this.#countInBins(numeric);
        else {
            const answers = await batched(this.#data, numeric, rows, batch => bothSidesQuery(batch, tables));
            for (const [index, { name, std }] of numeric.entries())
                this.#numbers.set(name, pairedNumbers(answers[index] ?? [], std));
        }
        const categorical = this.#asked({ categorical: asCategory, text: asCharacters });
        const counts = await batched(this.#data, categorical, rows, batch => categoriesQuery(batch, tables));
        for (const [index, { name }] of categorical.entries())
            this.#categories.set(name, pairedCategories(counts[index] ?? []));
    }
    /** Like a stored reference: sorting every value would take too long. */
    async #countInBins(numeric) {
        const asked = numeric.map(({ reference, std }) => ({ sql: reference, std }));
        const bins = await binsOf(this.#reference, asked, this.#rows.reference);
        const there = numeric.flatMap(({ name, current }, index) => {
            const found = bins[index];
            return found === undefined ? [] : [{ name, sql: current, bins: found }];
        });
        for (const [name, numbers] of await countNumbers(this.#data, there))
            this.#numbers.set(name, numbers);
    }
    of({ as, column: { name } }) {
        const numbers = this.#numbers.get(name);
        const categories = this.#categories.get(name);
        if (as === 'numeric' && numbers !== undefined)
            return { kind: 'numeric', numbers };
        if (as === 'categorical' && categories !== undefined)
            return { kind: 'categorical', categories };
        if (numbers !== undefined && categories !== undefined)
            return { kind: 'text', length: numbers, characters: categories };
        return { kind: 'other' };
    }
    #asked(makers) {
        return this.#candidates.flatMap(({ reference, current }) => {
            const make = makers[reference.as];
            if (make === undefined)
                return [];
            const { name } = reference.column;
            const { dialect } = this.#data;
            return [{ name, std: reference.std, reference: make(reference.column, dialect), current: make(current, dialect) }];
        });
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/measured.ts

/** Measures a column, whatever rule is to judge it. Pure. */
function measured(column) {
    const { values, missing } = column;
    if (values.kind === 'numeric')
        return { column, measures: [{ aspect: 'values', found: numberMeasures(values.numbers, missing) }] };
    if (values.kind === 'categorical')
        return { column, measures: [{ aspect: 'values', found: categoryMeasures(values.categories, missing) }] };
    if (values.kind !== 'text')
        return { column, measures: [] };
    return {
        column,
        measures: [
            { aspect: 'length', found: numberMeasures(values.length, missing) },
            { aspect: 'characters', found: categoryMeasures(values.characters, missing) }
        ]
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/stage.ts










/** The section `drift`: the data against the reference. */
const driftStage = async ({ suite, written, context, tables, options, found }) => {
    const checks = suite.drift;
    if (checks === undefined)
        return { checks: [] };
    const reference = referenceOf(tables.get('reference'), options.reference);
    const current = { table: tables.data, rows: found.count('rows'), present: column => found.count(`present ${column}`) };
    const { rows, columns } = await gatherDrift(current, reference, checks, context);
    const verdict = driftVerdict(columns.map(measured), checks);
    const shown = 'table' in reference ? reference.table : undefined;
    const judged = driftChecks(verdict, rows, {
        written,
        checks,
        showValues: options.showValues,
        reproduce: column => (shown === undefined ? undefined : sideBySide(column, shown, tables.data))
    });
    return {
        checks: nonePassed(judged, rows.current, suite['min-rows']),
        evidence: driftEvidence(verdict, rows),
        drift: driftFound(verdict)
    };
};
/** The columns that could be compared, and those that are lost. */
function driftFound({ columns, summary, isCorrected }) {
    const compared = columns.filter(({ outcome, score }) => outcome === 'fail' || score !== undefined);
    return {
        share: summary.share,
        score: summary.score,
        columns: compared.map(({ column, outcome, distribution, others }) => {
            const told = [...distribution, ...others.filter(one => one.outcome === 'fail')].map(one => observation(one, isCorrected));
            return {
                name: column.name,
                drifted: outcome === 'fail',
                words: column.values.kind === 'apart' ? column.values.words : told.join('; ')
            };
        })
    };
}
/** Both sides counted, column by column; a column that one side does not have is told apart. */
async function gatherDrift(current, reference, checks, context) {
    const before = 'table' in reference ? await columnsOf(reference.table) : reference.names;
    const now = current.table.columns.map(({ name }) => name);
    refuseUnknown(checks, [...before, ...now], context);
    const names = [...new Set([...before, ...now])].filter(name => (checks.columns?.includes(name) ?? true) && !(checks.exclude?.includes(name) ?? false));
    if (names.length === 0 && checks.volume === undefined)
        throw configError(context, context.locate(['drift', 'exclude']), '"exclude" leaves no column to compare');
    const wanted = new Map(Object.entries(checks.overrides ?? {}).flatMap(([name, { as }]) => (as === undefined ? [] : [[name, as]])));
    const both = names.filter(name => before.includes(name) && now.includes(name));
    const counted = await count(current, reference, both, wanted);
    const referenceRows = 'table' in reference ? await rowsOf(reference.table) : reference.rows;
    const rows = { reference: referenceRows, current: current.rows };
    const columns = names.map(name => counted.find(column => column.name === name) ?? uncounted(name, before.includes(name), now.includes(name), rows));
    return { rows, columns };
}
function referenceOf(table, profile) {
    if (table !== undefined)
        return { table };
    if (profile === undefined)
        throw new src/* InputError */.dz('reference', 'is empty, but the checks have a section "drift". Give the data (or the stored profile) to compare with.');
    const distributions = new Map(profile.columns.flatMap(({ name, distribution }) => (distribution === undefined ? [] : [[name, distribution]])));
    return { rows: profile.rows, distributions, names: profile.columns.map(({ name }) => name) };
}
async function count(current, reference, names, wanted) {
    if ('table' in reference)
        return gatherPairs(current, reference.table, names, wanted);
    return gatherAgainstStored(current, new Map([...reference.distributions].filter(([name]) => names.includes(name))));
}
async function columnsOf(table) {
    await table.settle();
    return table.columns.map(({ name }) => name);
}
async function rowsOf(table) {
    const found = await table.scan(() => [{ key: 'rows', sql: 'count(*)' }]);
    return Number(found.get('rows'));
}
function uncounted(name, isBefore, isNow, rows) {
    const apart = (why, words) => ({
        name,
        rows,
        missing: { reference: isBefore ? 0 : rows.reference, current: isNow ? 0 : rows.current },
        values: { kind: 'apart', why, words }
    });
    if (isBefore && isNow)
        return apart('unknown', 'the stored reference does not say how it was distributed');
    return isBefore ? apart('lost', 'the reference has it and the data does not') : apart('new', 'the data has it and the reference does not');
}
function refuseUnknown({ columns = [], exclude = [], overrides = {} }, known, context) {
    const named = [
        ...columns.map((name, index) => ({ name, path: ['drift', 'columns', index] })),
        ...exclude.map((name, index) => ({ name, path: ['drift', 'exclude', index] })),
        ...Object.keys(overrides).map(name => ({ name, path: ['drift', 'overrides', name] }))
    ];
    const wrong = named.find(({ name }) => !known.includes(name));
    if (wrong === undefined)
        return;
    const message = `neither the data nor the reference has a column "${(0,src/* plain */.pj)(wrong.name, 100)}".${(0,src/* suggestion */.h)(wrong.name, known)}`;
    throw configError(context, context.locate(wrong.path), message);
}
/** What a person would look at first. */
function sideBySide({ name, values }, reference, data) {
    if (values.kind === 'apart')
        return undefined;
    const column = data.dialect.identifier(name);
    const numbers = values.kind === 'numeric' ? `, min(${column}), quantile_disc(${column}, [0.1, 0.25, 0.5, 0.75, 0.9]), max(${column})` : '';
    const counts = (side, table) => values.kind === 'categorical'
        ? `SELECT '${side}' AS side, ${column} AS category, count(*) AS n FROM ${table.shown([name])} GROUP BY ALL`
        : `SELECT '${side}' AS side, count(*) AS n, count(${column}) AS present${numbers} FROM ${table.shown([name])}`;
    const order = values.kind === 'categorical' ? ' ORDER BY n DESC' : '';
    return whole(`${counts('reference', reference)} UNION ALL ${counts('data', data)}${order}`);
}

;// CONCATENATED MODULE: ./packages/validation/src/lineage/digests.ts



/** Reads each file once, one after the other, in bounded memory. */
async function digestFiles(files, roots, names = new Map()) {
    const digests = [];
    for (const path of files)
        digests.push({ path, shown: names.get(path) ?? (0,src/* shownPath */.pS)(path, roots), ...(await digestsOf(path)) });
    return digests;
}
async function digestsOf(path) {
    const [sha256, md5, unix] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('md5'), (0,external_node_crypto_.createHash)('md5')];
    let bytes = 0;
    let heldBack = false;
    for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1 << 20 })) {
        const piece = Buffer.from(chunk);
        sha256.update(piece);
        md5.update(piece);
        bytes += piece.length;
        // A carriage return at the end of a chunk may belong to a line feed at the start of the next one.
        const whole = heldBack ? Buffer.concat([RETURN, piece]) : piece;
        heldBack = whole.at(-1) === RETURN[0];
        unix.update(withoutReturns(heldBack ? whole.subarray(0, -1) : whole));
    }
    if (heldBack)
        unix.update(RETURN);
    return { bytes, sha256: sha256.digest('hex'), md5: md5.digest('hex'), unixMd5: unix.digest('hex') };
}
const RETURN = Buffer.from('\r');
function withoutReturns(bytes) {
    if (!bytes.includes('\r\n'))
        return bytes;
    return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/validation/src/lineage/dvc-file.ts




const MOST_BYTES = 16 * 1024 * 1024;
const Out = schemas/* object */.Ikc({
    path: schemas/* string */.YjP().max(10_000),
    md5: schemas/* string */.YjP().max(100).optional(),
    hash: schemas/* string */.YjP().max(100).optional(),
    size: schemas/* string */.YjP().max(100).optional()
});
const DvcFile = schemas/* object */.Ikc({ outs: schemas/* array */.YOg(Out).max(100_000), wdir: schemas/* string */.YjP().max(10_000).optional() });
const Outs = schemas/* array */.YOg(Out).max(100_000).default([]);
const DvcLock = schemas/* object */.Ikc({ stages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ outs: Outs, deps: Outs })) });
const Pipeline = schemas/* object */.Ikc({ stages: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ wdir: schemas/* string */.YjP().optional() })).default({}) });
/** The outputs (of a `dvc.lock` also the dependencies) that a file of DVC describes. */
async function readDvc(path, input, roots) {
    const real = await (0,src/* existingFile */._h)(input, path, roots);
    const from = (0,src/* shownPath */.pS)(real, roots);
    const folder = (0,external_node_path_.dirname)(real);
    const entry = (out, wdir) => ({
        from,
        folder,
        path: (0,external_node_path_.resolve)(folder, wdir, out.path),
        md5: out.md5?.toLowerCase(),
        size: numberOf(out.size),
        legacy: out.hash === undefined
    });
    const content = await readYaml(real, from, input);
    const file = DvcFile.safeParse(content);
    if (file.success)
        return file.data.outs.map(out => entry(out, file.data.wdir ?? '.'));
    const lock = DvcLock.safeParse(content);
    if (!lock.success)
        throw new src/* InputError */.dz(input, `names "${from}" under "lineage", which is neither a .dvc file nor a dvc.lock`);
    const folders = await workingFolders(folder, input, roots);
    return Object.entries(lock.data.stages).flatMap(([name, { outs, deps }]) => [...outs, ...deps].filter(out => out.md5 !== undefined).map(out => entry(out, folders.get(name.replace(/@.*$/s, '')) ?? '.')));
}
/** Paths in a dvc.lock are those of the stage, relative to the folder it works in, which the dvc.yaml beside it says. */
async function workingFolders(folder, input, roots) {
    const real = await (0,src/* existingFile */._h)(input, (0,external_node_path_.join)(folder, 'dvc.yaml'), roots).catch(() => undefined);
    if (real === undefined)
        return new Map();
    const pipeline = Pipeline.safeParse(await readYaml(real, (0,src/* shownPath */.pS)(real, roots), input));
    if (!pipeline.success)
        return new Map();
    return new Map(Object.entries(pipeline.data.stages).map(([name, { wdir }]) => [name, wdir ?? '.']));
}
/** Every scalar as text: of a digest such as 1234…e12 other schemas make a number. */
async function readYaml(path, shown, input) {
    try {
        const document = (0,dist/* parseDocument */.Tp)((await (0,src/* readCapped */.EF)(path, MOST_BYTES)).toString('utf8'), {
            schema: 'failsafe',
            uniqueKeys: true,
            prettyErrors: false
        });
        const [problem] = document.errors;
        if (problem !== undefined)
            throw new Error(problem.message);
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new src/* InputError */.dz(input, `names "${shown}" under "lineage", which cannot be read`, { cause });
    }
}
function numberOf(size) {
    return size !== undefined && /^\d{1,15}$/.test(size) ? Number(size) : undefined;
}

;// CONCATENATED MODULE: ./packages/validation/src/lineage/dvc-folder.ts





const dvc_folder_MOST_BYTES = 64 * 1024 * 1024;
const Listing = schemas/* array */.YOg(schemas/* object */.Ikc({ md5: schemas/* string */.YjP().max(100), relpath: schemas/* string */.YjP().max(10_000) })).max(1_000_000);
/**
 * The files of a folder that DVC tracks as one. Its `.dvc` file has only the digest of the list of its files; the list itself lies in
 * DVC's cache (`.dvc/cache`), under that digest. Undefined where it is not there.
 */
async function filesOfFolder(entry, input, roots) {
    const digest = entry.md5?.replace(/\.dir$/, '') ?? '';
    if (!/^[0-9a-f]{32}$/.test(digest))
        return undefined;
    const name = (0,external_node_path_.join)(digest.slice(0, 2), `${digest.slice(2)}.dir`);
    const root = await dvcRoot(entry.folder, roots);
    if (root === undefined)
        return undefined;
    for (const cache of [(0,external_node_path_.join)('cache', 'files', 'md5'), 'cache']) {
        const real = await (0,src/* existingFile */._h)(input, (0,external_node_path_.join)(root, '.dvc', cache, name), roots).catch(() => undefined);
        if (real === undefined)
            continue;
        const bytes = await (0,src/* readCapped */.EF)(real, dvc_folder_MOST_BYTES);
        const listing = Listing.safeParse(parsed(bytes));
        if ((0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex') !== digest || !listing.success) {
            throw new src/* InputError */.dz(input, `names "${entry.from}" under "lineage", whose list of files in .dvc/cache is damaged. Run "dvc fetch" again.`);
        }
        return listing.data.map(({ md5, relpath }) => ({ ...entry, path: (0,external_node_path_.join)(entry.path, relpath), md5: md5.toLowerCase(), size: undefined }));
    }
    return undefined;
}
/** The nearest folder above that has a folder `.dvc`, no higher than the workspace. */
async function dvcRoot(folder, { workspace }) {
    for (let here = folder;; here = (0,external_node_path_.dirname)(here)) {
        const found = await (0,promises_.access)((0,external_node_path_.join)(here, '.dvc')).then(() => true, () => false);
        if (found)
            return here;
        if (here === workspace || here === (0,external_node_path_.dirname)(here))
            return undefined;
    }
}
function parsed(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/lineage/judge.ts

/** The data are the bytes that a digest says: one digest of all files together, or one for each by its path. */
function sha256Check(files, together, wanted, written) {
    if (typeof wanted === 'string') {
        const expected = wanted.toLowerCase();
        const same = together === expected;
        const what = files.length === 1 ? (0,src/* plain */.pj)(files[0]?.shown ?? '', 200) : `the digest of ${(0,src/* counted */.hS)(files.length, 'file')}`;
        const message = same ? `The SHA-256 of ${what} is ${together}` : `The SHA-256 of ${what} is ${together}; expected ${expected}`;
        return lineageCheck('SHA-256 of the data', expected, written, { outcome: same ? 'pass' : 'fail', observed: together, message });
    }
    const known = new Map(files.map(file => [file.shown, file]));
    const problems = [
        ...Object.entries(wanted).flatMap(([path, digest]) => {
            const file = known.get(path.replace(/^\.\//, ''));
            if (file === undefined)
                return [`${(0,src/* plain */.pj)(path, 200)} is not among the data`];
            return file.sha256 === digest.toLowerCase()
                ? []
                : [`the SHA-256 of ${(0,src/* plain */.pj)(path, 200)} is ${file.sha256}, expected ${digest.toLowerCase()}`];
        }),
        ...files
            .filter(file => !Object.keys(wanted).some(path => path.replace(/^\.\//, '') === file.shown))
            .map(file => `${(0,src/* plain */.pj)(file.shown, 200)} has no SHA-256 in the checks`)
    ];
    const expected = `the SHA-256 of ${(0,src/* counted */.hS)(Object.keys(wanted).length, 'file')}`;
    return lineageCheck('SHA-256 of the data', expected, written, ofProblems(problems, `${(0,src/* counted */.hS)(files.length, 'file')} as expected`));
}
/** The data are the bytes that files of DVC describe. Pure. */
function dvcCheck(said, sources, written) {
    const expected = `the data that ${sources.map(source => (0,src/* plain */.pj)(source, 200)).join(', ')} ${sources.length === 1 ? 'describes' : 'describe'}`;
    const title = 'Data as tracked by DVC';
    const unknown = said.flatMap(({ digests, entries }) => entries.flatMap(entry => untold(digests, entry)));
    const problems = said.flatMap(({ digests, entries }) => {
        if (entries.length === 0)
            return [`${(0,src/* plain */.pj)(digests.shown, 200)} is tracked by none of them`];
        return entries.flatMap(entry => mismatch(digests, entry));
    });
    if (problems.length === 0 && unknown.length > 0) {
        return lineageCheck(title, expected, written, { outcome: 'inconclusive', observed: 'not known', message: list(unknown) });
    }
    return lineageCheck(title, expected, written, ofProblems(problems, `${(0,src/* counted */.hS)(said.length, 'file')} as tracked`));
}
/** Why it cannot be told whether a file is what DVC says. */
function untold({ shown }, { from, md5, unlisted }) {
    if (unlisted === true) {
        const wayOut = 'Run "dvc fetch" before, or track single files';
        return [`${(0,src/* plain */.pj)(from, 200)} tracks a folder with ${(0,src/* plain */.pj)(shown, 200)}, and the list of its files is not in .dvc/cache. ${wayOut}`];
    }
    return md5 === undefined ? [`${(0,src/* plain */.pj)(from, 200)} has no md5 of ${(0,src/* plain */.pj)(shown, 200)}`] : [];
}
function mismatch({ shown, md5, unixMd5, bytes }, entry) {
    if (entry.md5 === undefined || entry.unlisted === true)
        return [];
    const name = (0,src/* plain */.pj)(shown, 200);
    const from = (0,src/* plain */.pj)(entry.from, 200);
    if (entry.md5 !== md5 && !(entry.legacy && entry.md5 === unixMd5))
        return [`the MD5 of ${name} is ${md5}, that in ${from} is ${(0,src/* plain */.pj)(entry.md5, 50)}`];
    if (entry.size === undefined || entry.size === bytes)
        return [];
    return [`${name} has ${(0,src/* formatNumber */.ZV)(bytes)} bytes, in ${from} it has ${(0,src/* formatNumber */.ZV)(entry.size)}`];
}
function ofProblems(problems, fine) {
    if (problems.length === 0)
        return { outcome: 'pass', observed: fine, value: 0, message: `Lineage: ${fine}` };
    return {
        outcome: 'fail',
        observed: (0,src/* counted */.hS)(problems.length, 'difference'),
        value: problems.length,
        message: `Lineage: ${list(problems)}`
    };
}
function list(problems) {
    return `${problems.slice(0, 5).join('; ')}${problems.length > 5 ? `; and ${problems.length - 5} more` : ''}`;
}
function lineageCheck(title, expected, written, finding) {
    return { ...written, title, expected, aggregates: [], judge: () => finding };
}

;// CONCATENATED MODULE: ./packages/validation/src/lineage/stage.ts









/** Whether the data are the bytes they are said to be. */
const lineageStage = async ({ suite, written, options, found }) => {
    const { lineage } = suite;
    if (lineage === undefined || options.ofBase === true)
        return { checks: [] };
    const { files, roots, input } = options;
    const digests = await digestFiles(files, roots, options.fileNames);
    const at = (key) => written(`lineage.${key}`, ['lineage', key], strictnessOf(lineage));
    const together = (0,src/* combinedDigest */.KF)(digests.map(({ shown, sha256, bytes }) => ({ input, path: shown, sha256, bytes })));
    const said = lineage.dvc === undefined ? [] : await saidByDvc(digests, lineage.dvc, input, roots);
    const checks = [
        ...(lineage.sha256 === undefined ? [] : [sha256Check(digests, together, lineage.sha256, at('sha256'))]),
        ...(lineage.dvc === undefined ? [] : [dvcCheck(said, lineage.dvc, at('dvc'))])
    ];
    return { checks: judgeSuite(checks, found) };
};
async function saidByDvc(files, sources, input, roots) {
    const entries = [];
    for (const source of sources) {
        for (const entry of await readDvc(source, input, roots)) {
            const isFolder = entry.md5?.endsWith('.dir') === true;
            const listed = isFolder ? await filesOfFolder(entry, input, roots) : [entry];
            entries.push(...(listed ?? [{ ...entry, unlisted: true }]));
        }
    }
    // DVC may put a link to its cache in the place of a file, and the data were named by what the link leads to.
    const places = new Map();
    for (const { path } of entries)
        if (!places.has(path))
            places.set(path, await (0,promises_.realpath)(path).catch(() => path));
    const isOf = ({ path, unlisted }, file) => {
        const here = [path, places.get(path) ?? path];
        return unlisted === true ? here.some(folder => file.startsWith(folder + external_node_path_.sep)) : here.includes(file);
    };
    return files.map(digests => ({ digests, entries: entries.filter(entry => isOf(entry, digests.path)).map(asSaid) }));
}
function asSaid({ from, md5, size, legacy, unlisted }) {
    return { from, md5, size, legacy, ...(unlisted === undefined ? {} : { unlisted }) };
}

;// CONCATENATED MODULE: ./packages/validation/src/patterns.ts


/** The keys of checks that hold patterns, wherever they stand. */
const KEYS = new Set(['regex', 'not-regex']);
/** Every pattern of a suite. */
function authoredPatterns(suite) {
    return patterns(suite, []);
}
/** A pattern that the engine cannot read is a mistake in the config, whatever the data are. */
async function refusePatterns(table, { value: suite, locate }, input) {
    for (const { pattern, path } of authoredPatterns(suite)) {
        const problem = await table.patternProblem(pattern);
        if (problem === undefined)
            continue;
        const of = typeof path[1] === 'string' && path[0] === 'columns' ? ` of "${(0,src/* plain */.pj)(path[1], 100)}"` : '';
        const wayOut = 'Patterns are those of RE2: no look-around and no back-references.';
        throw configError({ input }, locate(path), `the pattern "${(0,src/* plain */.pj)(pattern, 200)}"${of} cannot be used: ${(0,src/* plain */.pj)(problem, 200)}. ${wayOut}`);
    }
}
function patterns(part, path) {
    if (typeof part !== 'object' || part === null)
        return [];
    return Object.entries(part).flatMap(([key, value]) => {
        const here = [...path, Array.isArray(part) ? Number(key) : key];
        // A column or a class may be called "regex"; what stands under it is then no list of patterns.
        const own = KEYS.has(key) && typeof value === 'object' && value !== null && 'value' in value ? value.value : undefined;
        return Array.isArray(own) ? own.map(pattern => ({ pattern: String(pattern), path: here })) : patterns(value, here);
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/table-checks.ts



function rowCountCheck(limits, written, context) {
    const expected = `${limitWords(limits, 'row')}${written.scope.words}`;
    return {
        ...written,
        title: 'Number of rows',
        expected,
        aggregates: [written.scope.rows],
        reproduce: whole(`SELECT count(*) FROM ${written.scope.of(context.shown(written.scope.columns))}`),
        judge: found => {
            const rows = found.count(written.scope.rows.key);
            const message = `The data has ${rows === 0 ? 'no rows' : (0,src/* counted */.hS)(rows, 'row')}; expected ${expected}`;
            return { outcome: within(rows, limits) ? 'pass' : 'fail', observed: (0,src/* formatNumber */.ZV)(rows), value: rows, message };
        }
    };
}
function columnCountCheck(limits, written, context) {
    const count = context.columns.length;
    const expected = limitWords(limits, 'column');
    return shape(written, context, 'Number of columns', expected, {
        fits: within(count, limits),
        observed: (0,src/* formatNumber */.ZV)(count),
        value: count,
        message: `The data has ${(0,src/* counted */.hS)(count, 'column')}; expected ${expected}`
    });
}
/** All of these columns are there; with `exact`, no others. */
function columnsCheck(names, exact, written, context) {
    const there = context.columns.map(column => column.name);
    const missing = names.filter(name => !there.includes(name));
    const extra = exact ? there.filter(name => !names.includes(name)) : [];
    const strangers = there.filter(name => !names.includes(name));
    const problems = [
        missing.length === 0
            ? ''
            : `missing ${missing
                .slice(0, 20)
                .map(name => `${table_checks_quoted(name)}${strangers.length > 0 && strangers.length <= 200 ? nearestOf(name, strangers) : ''}`)
                .join(', ')}${rest(missing.length)}`,
        extra.length === 0 ? '' : `unexpected ${extra.slice(0, 20).map(table_checks_quoted).join(', ')}${rest(extra.length)}`
    ].filter(problem => problem !== '');
    const expected = `${exact ? 'exactly ' : ''}${(0,src/* counted */.hS)(names.length, 'column')}: ${table_checks_list(names)}`;
    return shape(written, context, exact ? 'These columns and no others' : 'Required columns', expected, {
        fits: problems.length === 0,
        observed: problems.length === 0 ? 'all there' : problems.join('; '),
        value: missing.length + extra.length,
        message: problems.length === 0
            ? names.length === 1
                ? 'The column is there'
                : `All ${(0,src/* formatNumber */.ZV)(names.length)} columns are there`
            : `Columns: ${problems.join('; ')}`
    });
}
/** The listed columns, as far as they are there, stand in the order of the list. */
function orderCheck(names, written, context) {
    const found = context.columns.map(column => column.name).filter(name => names.includes(name));
    const wanted = names.filter(name => found.includes(name));
    const at = wanted.findIndex((name, index) => found[index] !== name);
    return shape(written, context, 'Order of the columns', table_checks_list(names), {
        fits: at === -1,
        observed: table_checks_list(found),
        message: at === -1
            ? 'The columns stand in the expected order'
            : `Columns: ${table_checks_quoted(found[at] ?? '')} stands where ${table_checks_quoted(wanted[at] ?? '')} is expected (place ${at + 1} of those listed)`
    });
}
/** Rows that repeat an earlier one in every column: at most such a share, and at most so many. */
function duplicateRowsCheck(given, written, context) {
    const { max, 'max-unexpected': most } = given;
    const limits = [max === undefined ? '' : `at most ${(0,src/* formatShare */.T1)(max)}`, most === undefined ? '' : `at most ${(0,src/* formatNumber */.ZV)(most)}`];
    const words = limits.filter(limit => limit !== '').join(' and ');
    const { scope } = written;
    const expected = `${max === 0 || most === 0 ? 'no duplicate rows' : `${words} duplicate rows`}${scope.words}`;
    const { dialect } = context;
    const names = context.columns.map(column => column.name);
    const earlier = dialect.identifier('gauntlet earlier');
    const ids = names.map(name => dialect.identifier(name)).join(', ');
    return {
        ...written,
        title: 'Duplicate rows',
        expected,
        aggregates: [scope.rows],
        queries: [dialect.repeated(scope.relation, context.columns)],
        unexpected: {
            from: `(SELECT *, row_number() OVER (PARTITION BY ${ids}) - 1 AS ${earlier} FROM ${scope.relation})`,
            condition: `${earlier} > 0`,
            columns: names
        },
        reproduce: whole(`SELECT *, count(*) AS n FROM ${scope.of(context.shown(names))} GROUP BY ALL HAVING count(*) > 1 ORDER BY n DESC`),
        judge: found => {
            const rows = found.count(scope.rows.key);
            if (rows === 0)
                return nothingToJudge('The share of duplicate rows', 0, scope.words);
            const extra = found.count(`${written.id}/extra`);
            const message = `${ofTotal(extra, rows, 'rows')} repeat an earlier row (${(0,src/* formatShare */.T1)(extra / rows)}); expected ${expected}`;
            const tally = { total: rows, unexpected: extra };
            const fits = (max === undefined || extra / rows <= max) && (most === undefined || extra <= most);
            return { outcome: fits ? 'pass' : 'fail', observed: (0,src/* formatNumber */.ZV)(extra), value: extra, tally, message };
        }
    };
}
/** A check that the names of the columns decide, before any row is read. */
function shape(written, context, title, expected, { fits, ...found }) {
    const reproduce = whole(`DESCRIBE SELECT * FROM ${context.shown([])}`);
    return { ...written, title, expected, aggregates: [], reproduce, judge: () => ({ outcome: fits ? 'pass' : 'fail', ...found }) };
}
function within(count, { min = 0, max = Number.POSITIVE_INFINITY }) {
    return count >= min && count <= max;
}
function limitWords({ min, max }, noun) {
    if (min !== undefined && min === max)
        return `exactly ${(0,src/* counted */.hS)(min, noun)}`;
    const parts = [min === undefined ? '' : `at least ${(0,src/* counted */.hS)(min, noun)}`, max === undefined ? '' : `at most ${(0,src/* counted */.hS)(max, noun)}`];
    return parts.filter(part => part !== '').join(' and ');
}
function nearestOf(name, others) {
    const said = (0,src/* suggestion */.h)(name, others);
    return said.startsWith(' Did') ? ` (${said.trim().replace('Did', 'did')})` : '';
}
function table_checks_list(names) {
    return `${names
        .slice(0, 30)
        .map(name => (0,src/* plain */.pj)(name, 100))
        .join(', ')}${names.length > 30 ? ` and ${names.length - 30} more` : ''}`;
}
function rest(length) {
    return length > 20 ? ` and ${length - 20} more` : '';
}
function table_checks_quoted(name) {
    return `"${(0,src/* plain */.pj)(name, 100)}"`;
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/own-session.ts


/**
 * SQL for a person's own session where an author's condition asks tables by their names, such as
 * `price > (SELECT avg(price) FROM data)`: there they are files, so each gets its name first.
 */
function inOwnSession(check, context) {
    const { reproduce } = check;
    if (reproduce === undefined)
        return check;
    const names = [tables_src/* TABLE */.Bt, ...context.others.keys()].filter(name => new RegExp(`\\b(FROM|JOIN)\\s+"?${name}\\b`, 'i').test(reproduce) && !isNamed(name, reproduce, context));
    const tables = names.flatMap(name => {
        const shown = name === tables_src/* TABLE */.Bt ? context.shown(context.columns.map(column => column.name)) : context.shownOther(name);
        return shown === undefined ? [] : [`${context.dialect.identifier(name)} AS (SELECT * FROM ${shown})`];
    });
    if (tables.length === 0)
        return check;
    const named = `WITH ${tables.join(', ')}`;
    return { ...check, reproduce: whole(reproduce.startsWith('WITH ') ? reproduce.replace(/^WITH/, `${named},`) : `${named} ${reproduce}`) };
}
function isNamed(name, sql, { dialect }) {
    return [name, dialect.identifier(name)].some(written => sql.includes(`${written} AS (SELECT * FROM `));
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/missing.ts



/** `nullable: false`. A NaN is missing too, and so is an empty field of a CSV file. */
function notNullCheck(column, written, context) {
    const expected = expectation('no missing value', written, 'rows');
    return missingCheck(column, written, context, {
        title: 'No value is missing',
        expected,
        fits: (unexpected, total) => tolerated({ total, unexpected }, written)
    });
}
function missingShareCheck(most, column, written, context) {
    const expected = `at most ${(0,src/* formatShare */.T1)(most)} missing${written.scope.words}`;
    return missingCheck(column, written, context, {
        title: 'Missing values',
        expected,
        mostly: 1 - most,
        fits: (missing, total) => missing / total <= most
    });
}
/** Of all cells of the table. */
function tableMissingCheck(most, written, { columns }) {
    const { scope } = written;
    const counts = columns.map(column => scope.present(column.name));
    const expected = `at most ${(0,src/* formatShare */.T1)(most)} of all values missing${scope.words}`;
    return {
        ...written,
        title: 'Missing values in the table',
        expected,
        aggregates: [scope.rows, ...counts],
        judge: found => {
            const rows = found.count(scope.rows.key);
            const cells = rows * columns.length;
            if (cells === 0)
                return nothingToJudge('The share of missing values', 0, scope.words);
            const missing = cells - counts.reduce((sum, { key }) => sum + found.count(key), 0);
            const share = missing / cells;
            const message = `${ofTotal(missing, cells, 'values')} of the table are missing (${(0,src/* formatShare */.T1)(share)}); expected ${expected}`;
            return { outcome: share <= most ? 'pass' : 'fail', observed: (0,src/* formatShare */.T1)(share), value: share, message };
        }
    };
}
function missingCheck(column, written, context, { title, expected, mostly = written.mostly, fits }) {
    const { scope } = written;
    const values = scope.present(column.name);
    const absent = `${context.dialect.identifier(column.name)} IS NULL`;
    const name = (0,src/* plain */.pj)(column.name, 200);
    return {
        ...written,
        mostly,
        title,
        expected,
        aggregates: [scope.rows, values],
        reproduce: whole(`SELECT * FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${absent}`),
        unexpected: { condition: scope.and(absent), columns: [column.name] },
        judge: found => {
            const total = found.count(scope.rows.key);
            if (total === 0)
                return nothingToJudge(name, 0, scope.words);
            const missing = total - found.count(values.key);
            const message = `${name}: ${ofTotal(missing, total, 'values')} are missing (${(0,src/* formatShare */.T1)(missing / total)}); expected ${expected}`;
            const tally = { total, unexpected: missing };
            return {
                outcome: fits(missing, total) ? 'pass' : 'fail',
                observed: `${(0,src/* formatNumber */.ZV)(missing)} missing`,
                value: missing,
                tally,
                message
            };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/bound.ts

/** Text that is an integer, of as many digits as the largest integer type of an engine holds. */
function isDigits(text) {
    return /^-?\d{1,38}$/.test(text);
}
/** Whether values of a type can be compared with a bound. */
function isComparable(type, bound) {
    if (typeof bound === 'number')
        return (0,tables_src/* isNumeric */.kf)(type);
    return type === 'string' || (0,tables_src/* isTemporal */.jG)(type) || ((0,tables_src/* isNumeric */.kf)(type) && isDigits(bound));
}
/** A date, a time or both, as a column of the type takes it for a bound. */
function isMoment(text, type) {
    const date = /^\d{4}-\d\d-\d\d$/.test(text);
    if (type === 'time')
        return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(text);
    const shape = date || (type === 'timestamp' && /^\d{4}-\d\d-\d\d[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?Z?$/.test(text));
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
    // A day that there is not becomes one of the next month, and a month that there is not no date at all.
    return shape && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}
/** What a bound of a column of dates or times looks like. */
function momentExample(type) {
    if (type === 'time')
        return 'a time such as 12:00:00';
    return type === 'date' ? 'a date such as 2026-01-31' : 'a date and time such as 2026-01-31T12:00:00';
}
/** How a least value stands to a largest one: below zero, zero, or above it where it is larger. Of a number and a text nothing can be said. */
function compareBounds(min, max, type) {
    const [least, largest] = [min, max].map(bound => ordered(bound, type));
    if (least === undefined || largest === undefined || (typeof least === 'string') !== (typeof largest === 'string'))
        return undefined;
    if (least < largest)
        return -1;
    return least > largest ? 1 : 0;
}
/** Numbers as numbers, without loss; dates and times in one spelling; everything else as text. */
function ordered(bound, type) {
    if (typeof bound === 'number' || type === undefined)
        return bound;
    if ((0,tables_src/* isNumeric */.kf)(type) && isDigits(bound))
        return BigInt(bound);
    return (0,tables_src/* isTemporal */.jG)(type) ? spelledOut(bound) : bound;
}
/** `2026-01-31` and `2026-01-31 00:00Z` as `2026-01-31T00:00:00`. */
function spelledOut(moment) {
    return moment
        .replace(/Z$/, '')
        .replace(' ', 'T')
        .replace(/^\d{4}-\d\d-\d\d$/, '$&T00:00')
        .replace(/(^|T)\d\d:\d\d$/, '$&:00')
        .replace(/\.?0+$/, zeros => (zeros.startsWith('.') ? '' : zeros));
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/row-tests.ts


/** Below a least value, or above a largest one. The bound has to suit the type: `isComparable`. */
function beyond({ side, bound, strict }, column, dialect) {
    return `${dialect.identifier(column.name)} ${beyondOperator({ side, strict })} ${dialect.literal(bound, column.type)}`;
}
function beyondOperator({ side, strict }) {
    return `${side === 'min' ? '<' : '>'}${strict === true ? '=' : ''}`;
}
/** None of the items. Numbers compare as numbers, dates as dates, and everything else as the text it is printed as. */
function notInSet(items, column, dialect) {
    return `NOT (${inSet(items, column, dialect)})`;
}
/** One of the items. */
function inSet(items, column, dialect) {
    const name = dialect.identifier(column.name);
    const asNumbers = (0,tables_src/* isNumeric */.kf)(column.type) ? items.map(row_tests_asNumber).filter(item => item !== undefined) : [];
    if (asNumbers.length === items.length)
        return `${name} IN (${asNumbers.map(item => dialect.literal(item, column.type)).join(', ')})`;
    const texts = items.map(item => spelled(String(item), column.type));
    // One moment is written in many ways, of which an engine prints one.
    const moments = (0,tables_src/* isTemporal */.jG)(column.type) ? texts.filter(text => isMoment(text, column.type)) : [];
    const others = texts.filter(text => !moments.includes(text));
    const parts = [
        ...(moments.length === 0 ? [] : [`${name} IN (${moments.map(moment => dialect.literal(moment, column.type)).join(', ')})`]),
        ...(others.length === 0 ? [] : [`${row_tests_textOf(column, dialect)} IN (${others.map(item => dialect.text(item)).join(', ')})`])
    ];
    return parts.length === 1 ? parts.join('') : `(${parts.join(' OR ')})`;
}
/** An item as values of the type are printed. */
function spelled(item, type) {
    if (type === 'boolean')
        return /^(true|false)$/i.test(item) ? item.toLowerCase() : item;
    if (type === 'date')
        return item.replace(/[T ]00:00(:00(\.0{1,9})?)?Z?$/, '');
    return type === 'timestamp' ? item.replace('T', ' ') : item;
}
/** No match of any of the patterns, anywhere in the text. */
function matchesNone(patterns, column, dialect) {
    return `NOT (${matchesSome(patterns, column, dialect)})`;
}
/** A match of one of the patterns or more. */
function matchesSome(patterns, column, dialect) {
    return patterns.map(pattern => dialect.matches(row_tests_textOf(column, dialect), pattern)).join(' OR ');
}
/** Like none of the patterns of SQL's LIKE, in which % is any text and _ any character. Nothing escapes them. */
function likeNone(patterns, column, dialect) {
    return `NOT (${likeSome(patterns, column, dialect)})`;
}
function likeSome(patterns, column, dialect) {
    return patterns.map(pattern => `${row_tests_textOf(column, dialect)} LIKE ${dialect.text(pattern)}`).join(' OR ');
}
/** Fewer characters than `min`, or more than `max`. */
function lengthOutside({ min, max }, column, dialect) {
    const length = dialect.characters(row_tests_textOf(column, dialect));
    return [min === undefined ? [] : [`${length} < ${min}`], max === undefined ? [] : [`${length} > ${max}`]].flat().join(' OR ');
}
/** Text that cannot be read as JSON (RFC 8259). */
function notJson(column, dialect) {
    return `NOT (${dialect.isJson(row_tests_textOf(column, dialect))})`;
}
/** Text that is not a date or time of the format. Zeros in front may be left out, as in Python. */
function notDate(format, column, dialect) {
    return `NOT (${dialect.isDate(row_tests_textOf(column, dialect), format)})`;
}
/** The values as text. */
function row_tests_textOf(column, dialect) {
    const name = dialect.identifier(column.name);
    return column.type === 'string' ? name : dialect.asText(name);
}
/** What a number's literal is made of: digits stay text, as a JavaScript number would round the longest. */
function row_tests_asNumber(item) {
    if (typeof item !== 'string')
        return typeof item === 'number' ? item : undefined;
    if (isDigits(item))
        return item;
    return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(item) ? Number(item) : undefined;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/class-share.ts




/** The share of one class among the values of a column, which are not missing. */
function classShareCheck(label, { min, max }, column, written, context) {
    const { dialect } = context;
    const { scope } = written;
    const values = scope.present(column.name);
    const members = scope.count(`${written.id}/members`, inSet([label], column, dialect));
    const bounds = [min === undefined ? [] : [`at least ${(0,src/* formatShare */.T1)(min)}`], max === undefined ? [] : [`at most ${(0,src/* formatShare */.T1)(max)}`]];
    const expected = `${bounds.flat().join(' and ')}${scope.words}`;
    const name = (0,src/* plain */.pj)(column.name, 200);
    const id = dialect.identifier(column.name);
    return {
        ...written,
        title: `Share of ${(0,src/* plain */.pj)(label, 100)}`,
        expected,
        aggregates: [scope.rows, values, members],
        reproduce: whole(`SELECT ${id}, count(*) AS n, count(*) / sum(count(*)) OVER () AS share FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NOT NULL GROUP BY ${id} ORDER BY n DESC`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            const share = found.count(members.key) / total;
            const fits = (min === undefined || share >= min) && (max === undefined || share <= max);
            const message = `${name}: ${ofTotal(found.count(members.key), total, 'values')} are ${(0,src/* plain */.pj)(label, 100)} (${(0,src/* formatShare */.T1)(share)}); expected ${expected}`;
            return { outcome: fits ? 'pass' : 'fail', observed: (0,src/* formatShare */.T1)(share), value: share, message };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/statistic.ts






/** The absolute value from which on numbers cannot be squared and added up any more. */
const statistic_LARGEST = '1e150';
/** A figure between bounds. Too few values, or ones that cannot be computed with, are inconclusive. */
function statisticCheck(statistic, limits, column, written, context) {
    const { title, noun } = statistic;
    const { scope } = written;
    const expected = `${statistic_limitWords(limits)}${scope.words}`;
    const name = (0,src/* plain */.pj)(column.name, 200);
    if (!(0,tables_src/* isNumeric */.kf)(column.type)) {
        return unsuited(column, written, { title, expected, message: `${name} is ${describeType(column)}, which has no ${noun}` });
    }
    const values = scope.present(column.name);
    const huge = statistic.sums === true ? hugeValues(column, scope, context) : undefined;
    const least = limits['min-values'] ?? statistic.least;
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, values, ...(huge === undefined ? [] : [huge]), ...(statistic.aggregates ?? [])],
        ...(statistic.queries === undefined ? {} : { queries: statistic.queries }),
        reproduce: whole(`SELECT ${statistic.sql} FROM ${scope.of(context.shown([column.name, ...scope.columns]))}`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            if (total < least)
                return tooFew(name, `the ${noun}`, least, total, scope.words);
            const beyond = huge === undefined ? 0 : found.count(huge.key);
            if (beyond > 0)
                return beyondNumbers(name, noun, beyond);
            const value = statistic.read(found);
            const number = (0,tables_src/* approximately */.YY)(value);
            if (number === undefined || !Number.isFinite(number)) {
                const message = `${name} cannot be judged: its ${noun} is ${number === undefined ? 'no number' : (0,src/* formatNumber */.ZV)(number)}`;
                return { outcome: 'inconclusive', observed: (0,src/* plain */.pj)(String(value), 100), message };
            }
            const shown = shownApart(number, limits);
            const outcome = isWithin(typeof value === 'bigint' ? value : number, limits) ? 'pass' : 'fail';
            return { outcome, observed: shown, value: number, message: `${name}: the ${noun} is ${shown}; expected ${expected}` };
        }
    };
}
/** Number of values that are infinite or nearly so. */
function hugeValues(column, scope, { dialect }) {
    if (column.type !== 'float')
        return undefined;
    const condition = `abs(${dialect.identifier(column.name)}) >= ${statistic_LARGEST}`;
    return scope.count(scope.key(`huge ${column.name}`), condition);
}
/** The standard deviation, which engines refuse to compute with what is infinite: such values are left out, and counted by `hugeValues`. */
function statistic_deviation(column, { dialect }) {
    const id = dialect.identifier(column.name);
    return dialect.stddev(column.type === 'float' ? `CASE WHEN abs(${id}) < ${statistic_LARGEST} THEN ${id} END` : id);
}
function beyondNumbers(name, noun, count) {
    const message = `${name} cannot be judged: ${(0,src/* counted */.hS)(count, 'value is', 'values are')} infinite or beyond ${statistic_LARGEST}, with which the ${noun} cannot be computed`;
    return { outcome: 'inconclusive', observed: (0,src/* counted */.hS)(count, 'infinite value'), message };
}
/** Whether a figure keeps its limits. A `bigint` compares with them exactly. */
function isWithin(value, { min, max, strict }) {
    const above = min === undefined || value > min || (strict !== true && strict !== 'min' && value >= min);
    const below = max === undefined || value < max || (strict !== true && strict !== 'max' && value <= max);
    return above && below;
}
/** `at least 5 and below 10`. */
function statistic_limitWords({ min, max, strict }, shown = bound => (0,src/* formatNumber */.ZV)(bound, 15)) {
    if (min !== undefined && min === max)
        return `exactly ${shown(min)}`;
    const least = strict === true || strict === 'min' ? 'above' : 'at least';
    const most = strict === true || strict === 'max' ? 'below' : 'at most';
    return [min === undefined ? [] : [`${least} ${shown(min)}`], max === undefined ? [] : [`${most} ${shown(max)}`]].flat().join(' and ');
}
/** As many digits as it takes to tell the figure from the bound it is nearest to. */
function shownApart(value, { min, max }) {
    const bounds = [min, max].filter(bound => bound !== undefined).sort((a, b) => Math.abs(a - value) - Math.abs(b - value));
    return (0,src/* formatApart */.Wq)(value, bounds[0] ?? value)[0];
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/distinct.ts




/** Number of different values. Exact: grouped on disk where memory ends. */
function distinctCheck(limits, column, written, context) {
    const bounds = statistic_limitWords(limits, src/* formatNumber */.ZV);
    return different(limits, column, written, context, {
        title: 'Different values',
        expected: bounds,
        find: (count, total, name, expected) => ({
            outcome: isWithin(count, limits) ? 'pass' : 'fail',
            observed: (0,src/* formatNumber */.ZV)(count),
            value: count,
            message: `${name} has ${(0,src/* counted */.hS)(count, 'different value')} among ${(0,src/* formatNumber */.ZV)(total)}; expected ${expected}`
        })
    });
}
/** Different values as a share of the values: 1 where each occurs once. */
function distinctShareCheck(limits, column, written, context) {
    return different(limits, column, written, context, {
        title: 'Share of different values',
        expected: statistic_limitWords(limits, src/* formatShare */.T1),
        find: (count, total, name, expected) => ({
            outcome: isWithin(count / total, limits) ? 'pass' : 'fail',
            observed: (0,src/* formatShare */.T1)(count / total),
            value: count / total,
            message: `${name} has ${(0,src/* counted */.hS)(count, 'different value')} among ${(0,src/* formatNumber */.ZV)(total)} (${(0,src/* formatShare */.T1)(count / total)}); expected ${expected}`
        })
    });
}
function different(limits, column, written, context, wanted) {
    const { dialect } = context;
    const { scope } = written;
    const values = scope.present(column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    const id = dialect.identifier(column.name);
    const expected = `${wanted.expected}${scope.words}`;
    const least = limits['min-values'] ?? 1;
    return {
        ...written,
        title: wanted.title,
        expected,
        aggregates: [scope.rows, values],
        queries: [dialect.distinct(scope.relation, id)],
        reproduce: whole(`SELECT count(DISTINCT ${id}) FROM ${scope.of(context.shown([column.name, ...scope.columns]))}`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            if (total < least)
                return tooFew(name, 'the number of different values', least, total, scope.words);
            return wanted.find(found.count(`${written.id}/different`), total, name, expected);
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/moments.ts

const meanCheck = aggregateCheck('mean', 'Mean', 'avg');
/** Exact for integers and decimals. */
const sumCheck = aggregateCheck('sum', 'Sum', 'sum');
/** A check of what one function of the engine gives for a column. */
function aggregateCheck(noun, title, aggregate) {
    return (limits, column, written, context) => {
        const sql = `${aggregate}(${context.dialect.identifier(column.name)})`;
        const key = written.scope.key(`${noun} ${column.name}`);
        const aggregates = [{ key, sql: written.scope.over(sql) }];
        const statistic = { title, noun, least: 1, sums: true, aggregates, read: (found) => found.value(key), sql };
        return statisticCheck(statistic, limits, column, written, context);
    };
}
/** The standard deviation of a sample, which a single value does not have. */
function deviationCheck(limits, column, written, context) {
    const sql = statistic_deviation(column, context);
    const key = written.scope.key(`std ${column.name}`);
    const aggregates = [{ key, sql: written.scope.over(sql) }];
    const least = Math.max(2, limits['min-values'] ?? 2);
    return statisticCheck({ title: 'Standard deviation', noun: 'standard deviation', least, sums: true, aggregates, read: found => found.value(key), sql }, { ...limits, 'min-values': least }, column, written, context);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/sets.ts



/** Members of a set that a message lists before it counts the rest. */
const sets_MOST_SHOWN = 5;
function inSetCheck(items, column, written, context) {
    return rowWise(written, context, {
        column,
        title: `One of ${(0,src/* counted */.hS)(items.length, 'value')}`,
        expected: `one of ${sets_listed(items)}`,
        unexpected: notInSet(items, column, context.dialect),
        says: 'are not in the set'
    });
}
function notInSetCheck(items, column, written, context) {
    return rowWise(written, context, {
        column,
        title: `None of ${(0,src/* counted */.hS)(items.length, 'value')}`,
        expected: `none of ${sets_listed(items)}`,
        unexpected: inSet(items, column, context.dialect),
        says: 'are values that may not occur'
    });
}
/** `AA, DL, UA, B6, WN and 3 more`. */
function sets_listed(items) {
    const shown = items
        .slice(0, sets_MOST_SHOWN)
        .map(item => (0,src/* plain */.pj)(String(item), 50))
        .join(', ');
    return `${shown}${items.length > sets_MOST_SHOWN ? ` and ${(0,src/* formatNumber */.ZV)(items.length - sets_MOST_SHOWN)} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/most-common.ts





/**
 * The most common value is one of a set. Of several equally common ones every one has to be: which of them an engine names first is
 * chance. Those in the set are named; others are values of rows, which are shown only when the author asks for values.
 */
function mostCommonCheck(items, column, written, context) {
    const { dialect } = context;
    const { scope } = written;
    const id = dialect.identifier(column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    const values = scope.present(column.name);
    const expected = `${items.length === 1 ? '' : 'one of '}${sets_listed(items)}${scope.words}`;
    // Names of their own: a column may be called n.
    const groups = `SELECT ${id} AS v, count(*) AS times FROM ${scope.relation} AS counted WHERE ${id} IS NOT NULL GROUP BY ${id}`;
    const top = `SELECT v FROM (${groups}) AS top WHERE times = (SELECT max(times) FROM (${groups}) AS largest)`;
    const group = { name: 'v', type: column.type };
    return {
        ...written,
        title: 'Most common value',
        expected,
        aggregates: [scope.rows, values],
        queries: [
            `WITH counts AS (${groups}), top AS (SELECT * FROM counts WHERE times = (SELECT max(times) FROM counts))
SELECT count(*) AS ties, coalesce(max(times), 0) AS most, ${dialect.countIf(notInSet(items, group, dialect))} AS others,
${items.map((item, index) => `${dialect.countIf(inSet([item], group, dialect))} AS i${index}`).join(', ')} FROM top`
        ],
        unexpected: { condition: scope.and(`${id} IN (${top}) AND ${notInSet(items, column, dialect)}`), columns: [column.name] },
        reproduce: whole(`SELECT ${id}, count(*) AS n FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NOT NULL GROUP BY ${id} ORDER BY n DESC LIMIT 10`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            const at = (key) => found.count(`${written.id}/${key}`);
            const named = items.filter((_, index) => at(`i${index}`) > 0);
            const others = at('others');
            const strangers = others === 0 ? [] : [named.length === 0 ? `${(0,src/* formatNumber */.ZV)(others)} not among them` : `${(0,src/* formatNumber */.ZV)(others)} more`];
            const observed = [...(named.length === 0 ? [] : [sets_listed(named)]), ...strangers].join(' and ');
            const ties = at('ties');
            const often = `${(0,src/* formatNumber */.ZV)(at('most'))} of ${(0,src/* formatNumber */.ZV)(total)}, ${(0,src/* formatShare */.T1)(at('most') / total)}`;
            const said = ties === 1
                ? `the most common value (${often}) is ${others === 0 ? sets_listed(named) : 'another one'}`
                : `${(0,src/* counted */.hS)(ties, 'value')} are equally common (${often} each): ${observed}`;
            return {
                outcome: others === 0 ? 'pass' : 'fail',
                observed: ties === 1 && others === 1 ? 'another value' : observed,
                message: `${name}: ${said}; expected ${expected}`
            };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/order.ts






/**
 * Each value against the one before it, missing ones left out. Values whose `by` is missing have no place, so they are unexpected;
 * values of one `by` are taken in the order that suits the direction, as no other is known.
 */
function order_orderCheck({ direction, strict, by }, column, written, context) {
    const { dialect } = context;
    const { scope } = written;
    const name = (0,src/* plain */.pj)(column.name, 200);
    const title = `${strict === true ? 'Strictly ' : ''}${direction}`.replace(/^./, letter => letter.toUpperCase());
    const order = by === undefined ? 'in the order of the rows' : `by ${(0,src/* plain */.pj)(by.name, 100)}`;
    const expected = expectation(`${strict === true ? 'strictly ' : ''}${direction} ${order}`, written, 'values');
    if (column.type === 'other' && context.typed)
        return unsuited(column, written, { title, expected, message: `${name} is ${describeType(column)}, which has no order` });
    if (by === undefined && dialect.position === undefined)
        throw configError(context, written.location, `"${written.id}" needs "by": the rows of a table in ${dialect.name} have no order`);
    const values = scope.present(column.name);
    const id = dialect.identifier(column.name);
    const previous = unused('previous', context);
    const wrong = `${direction === 'increasing' ? '<' : '>'}${strict === true ? '=' : ''}`;
    const unexpected = `${id} ${wrong} ${previous}${by === undefined ? '' : ` OR ${dialect.identifier(by.name)} IS NULL`}`;
    const from = (relation) => {
        const given = `FROM ${relation} AS ${tables_src/* TABLE */.Bt} WHERE ${scope.and(`${id} IS NOT NULL`)}`;
        // An engine that keeps rows in their order looks back in that order, row by row: nothing is sorted, and nothing held.
        if (by === undefined)
            return `(SELECT *, lag(${id}) OVER () AS ${previous} ${given}) AS ordered`;
        const key = dialect.identifier(by.name);
        const ties = `${id}${direction === 'increasing' ? '' : ' DESC'}`;
        return `(SELECT *, lag(${id}) OVER (PARTITION BY ${key} IS NULL ORDER BY ${key}, ${ties}) AS ${previous} ${given}) AS ordered`;
    };
    const shownNames = [column.name, ...(by === undefined ? [] : [by.name]), ...scope.columns];
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, values],
        queries: [`SELECT ${dialect.countIf(unexpected)} AS unexpected FROM ${from(tables_src/* TABLE */.Bt)}`],
        unexpected: { from: from(tables_src/* TABLE */.Bt), condition: unexpected, columns: [column.name] },
        reproduce: whole(`SELECT * FROM ${from(context.shown(shownNames))} WHERE ${unexpected}`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            if (total < 2)
                return tooFew(name, 'an order', 2, total, scope.words);
            const count = found.count(`${written.id}/unexpected`);
            const tally = { total, unexpected: count };
            const than = `${direction === 'increasing' ? 'smaller than' : 'larger than'}${strict === true ? ' or equal to' : ''} the one before`;
            const message = count === 0
                ? `${name}: all values are as expected (${expected})`
                : `${name}: ${ofTotal(count, total, 'values')} are ${than}${by === undefined ? '' : ` or have no ${(0,src/* plain */.pj)(by.name, 100)}`}; expected ${expected}`;
            return {
                outcome: tolerated(tally, written) ? 'pass' : 'fail',
                observed: `${(0,src/* formatNumber */.ZV)(count)} out of order`,
                value: count,
                tally,
                message
            };
        }
    };
}
/** A name that no column has. SQL knows no case. */
function unused(name, { columns }) {
    let free = name;
    while (columns.some(column => column.name.toLowerCase() === free))
        free = `_${free}`;
    return free;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/outliers.ts







/**
 * No value lies more than so many standard deviations (of a sample) from the mean. Among n values none can lie further than
 * (n - 1) / sqrt(n) (Shiffler, "Maximum Z Scores and Outliers", The American Statistician 42, 1988): fewer than it takes to lie
 * beyond `most` are inconclusive.
 */
function zScoreCheck(most, column, written, context) {
    const { dialect } = context;
    const { scope } = written;
    const id = dialect.identifier(column.name);
    const mean = { key: scope.key(`mean ${column.name}`), sql: scope.over(`avg(${id})`) };
    const std = { key: scope.key(`std ${column.name}`), sql: scope.over(statistic_deviation(column, context)) };
    const counting = (found) => {
        const [center, spread] = [mean, std].map(({ key }) => (0,tables_src/* approximately */.YY)(found.value(key)) ?? Number.NaN);
        if (center === undefined || spread === undefined || !Number.isFinite(center) || !(spread > 0))
            return undefined;
        const distance = `abs(${id} - ${dialect.literal(center, 'float')})`;
        return scope.count(`${written.id}/unexpected`, `${distance} > ${dialect.literal(most * spread, 'float')}`);
    };
    const beyond = (relation) => `abs(${id} - (SELECT avg(${id}) FROM ${relation} AS mean)) > ${most} * (SELECT nullif(${statistic_deviation(column, context)}, 0) FROM ${relation} AS spread)`;
    return outlierCheck(column, written, context, {
        title: `Within ${(0,src/* formatNumber */.ZV)(most, 15)} standard deviations`,
        expected: `at most ${(0,src/* formatNumber */.ZV)(most, 15)} standard deviations from the mean`,
        noun: 'standard deviation',
        needed: fewestBeyond(most),
        aggregates: [mean, std],
        followUp: found => {
            const count = counting(found);
            return count === undefined ? [] : [count];
        },
        beyond: beyond(scope.relation),
        shownBeyond: beyond,
        says: found => `lie further from the mean (${shown(found.value(mean.key))}, standard deviation ${shown(found.value(std.key))})`,
        count: found => {
            if (counting(found) !== undefined)
                return found.count(`${written.id}/unexpected`);
            // Of values that are all the same, none is an outlier.
            return found.value(std.key) === 0 ? 0 : Number.NaN;
        }
    });
}
/** The fewest values of which one or more always can lie beyond the quartiles however wide the fence is. */
const LEAST_QUARTILES = 5;
/** No value lies more than so many interquartile ranges below the first quartile or above the third (Tukey's fences). */
function interquartileCheck(most, column, written, context) {
    const { dialect } = context;
    const { scope } = written;
    const id = dialect.identifier(column.name);
    const outside = `v < low - ${most} * (high - low) OR v > high + ${most} * (high - low)`;
    const quartiles = (relation) => dialect.quantiles(relation, id, [0.25, 0.75], 'linear');
    const fence = (side) => `(SELECT ${side} FROM (${quartiles(scope.relation)}) AS quartiles)`;
    const [first, third] = [0.25, 0.75].map(share => `quantile_cont(${id}, ${share})`);
    const shownFence = (relation, side) => `(SELECT ${side} FROM ${relation} AS quartiles)`;
    return outlierCheck(column, written, context, {
        title: `Within ${(0,src/* formatNumber */.ZV)(most, 15)} interquartile ranges`,
        expected: `at most ${(0,src/* formatNumber */.ZV)(most, 15)} interquartile ranges beyond the quartiles`,
        noun: 'interquartile range',
        needed: LEAST_QUARTILES,
        // Names of their own: a column may be called q0.
        queries: [
            `SELECT ${dialect.countIf(outside)} AS unexpected, min(low) AS q0, min(high) AS q1
FROM (SELECT ${id} AS v FROM ${scope.relation}) AS given CROSS JOIN (SELECT q0 AS low, q1 AS high FROM (${quartiles(scope.relation)}) AS quartiles) AS fence`
        ],
        beyond: `${id} < ${fence(`q0 - ${most} * (q1 - q0)`)} OR ${id} > ${fence(`q1 + ${most} * (q1 - q0)`)}`,
        shownBeyond: relation => `${id} < ${shownFence(relation, `${first} - ${most} * (${third} - ${first})`)} OR ${id} > ${shownFence(relation, `${third} + ${most} * (${third} - ${first})`)}`,
        says: found => `lie beyond (quartiles ${shown(found.value(`${written.id}/q0`))} and ${shown(found.value(`${written.id}/q1`))})`,
        count: found => found.count(`${written.id}/unexpected`)
    });
}
function outlierCheck(column, written, context, check) {
    const { scope } = written;
    const { title, noun, needed } = check;
    const name = (0,src/* plain */.pj)(column.name, 200);
    const expected = expectation(check.expected, written, 'values');
    if (!(0,tables_src/* isNumeric */.kf)(column.type)) {
        return unsuited(column, written, { title, expected, message: `${name} is ${describeType(column)}, which has no ${noun}` });
    }
    const values = scope.present(column.name);
    const huge = hugeValues(column, scope, context);
    const shownFrom = scope.of(context.shown([column.name, ...scope.columns]));
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, values, ...(huge === undefined ? [] : [huge]), ...(check.aggregates ?? [])],
        ...(check.queries === undefined ? {} : { queries: check.queries }),
        ...(check.followUp === undefined ? {} : { followUp: check.followUp }),
        unexpected: { condition: scope.and(check.beyond), columns: [column.name] },
        reproduce: whole(`SELECT * FROM ${shownFrom} WHERE ${check.shownBeyond(shownFrom)}`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            if (total < needed)
                return tooFew(name, 'an outlier', needed, total, scope.words);
            const beyond = huge === undefined ? 0 : found.count(huge.key);
            if (beyond > 0)
                return beyondNumbers(name, noun, beyond);
            const unexpected = check.count(found);
            if (Number.isNaN(unexpected))
                return { outcome: 'inconclusive', observed: 'not computed', message: `${name} cannot be judged: its ${noun} cannot be computed` };
            const tally = { total, unexpected };
            const message = unexpected === 0
                ? `${name}: all values are as expected (${expected})`
                : `${name}: ${ofTotal(unexpected, total, 'values')} ${check.says(found)}; expected ${expected}`;
            return {
                outcome: tolerated(tally, written) ? 'pass' : 'fail',
                observed: `${(0,src/* formatNumber */.ZV)(unexpected)} beyond`,
                value: unexpected,
                tally,
                message
            };
        }
    };
}
/** The least n with (n - 1) / sqrt(n) > most. */
function fewestBeyond(most) {
    let n = Math.max(2, Math.floor(((most + Math.sqrt(most * most + 4)) / 2) ** 2) - 1);
    while ((n - 1) / Math.sqrt(n) <= most)
        n++;
    return n;
}
function shown(value) {
    const number = (0,tables_src/* approximately */.YY)(value);
    return number === undefined ? String(value) : (0,src/* formatNumber */.ZV)(number);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/planner.ts
/** The planner of a kind that is one check under its own key. */
function one(key, title, make) {
    return (given, context) => [
        {
            path: [key],
            strictness: given,
            title: typeof title === 'string' ? title : title(given),
            make: (column, written) => make(given, column, written, context)
        }
    ];
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/quantiles.ts

/** A quantile between bounds, interpolated linearly between neighbours. Sorted on disk where memory ends, and exact. */
function quantileCheck(quantile, limits, column, written, context) {
    const { dialect } = context;
    const { share, title, noun, together } = quantile;
    const id = dialect.identifier(column.name);
    return statisticCheck({
        title,
        noun,
        least: fewestFor(share),
        queries: [dialect.quantiles(written.scope.relation, id, together, 'linear')],
        read: found => found.value(`${written.id}/q${together.indexOf(share)}`),
        sql: `quantile_cont(${id}, ${share})`
    }, limits, column, written, context);
}
/** As many values that one is expected beyond the quantile: 2 for the median, 100 for the 99th percentile. */
function fewestFor(share) {
    const beyond = Math.min(share, 1 - share);
    // 1 / 0.01 is what 1 / (1 - 0.99) is not, for want of binary digits.
    return beyond === 0 ? 1 : Math.ceil(Number((1 / beyond).toPrecision(12)));
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/range.ts







/**
 * `min` and `max`. The column's extremes are computed once for all its range checks; the values beyond a bound are counted only when
 * an extreme is beyond it.
 */
function rangeCheck(bounded, column, written, context) {
    const { side, bound } = bounded;
    const words = wordsOf(bounded);
    const shownBound = typeof bound === 'number' ? (0,src/* formatNumber */.ZV)(bound, 15) : `"${(0,src/* plain */.pj)(bound, 100)}"`;
    const title = `${words.title} ${shownBound}`;
    const expected = `${words.expected} ${shownBound}`;
    if (!isComparable(column.type, bound)) {
        const kind = typeof bound === 'number' ? 'the number' : 'the text';
        const message = `${(0,src/* plain */.pj)(column.name, 200)} is ${describeType(column)}, which cannot be compared with ${kind} ${shownBound}`;
        return unsuited(column, written, { title, expected, message });
    }
    if ((0,tables_src/* isTemporal */.jG)(column.type) && !isMoment(String(bound), column.type)) {
        throw configError(context, written.location, `"${written.id}" is "${(0,src/* plain */.pj)(String(bound), 100)}"; expected ${momentExample(column.type)}, as the column is a ${column.type}`);
    }
    const { dialect } = context;
    const name = dialect.identifier(column.name);
    const literal = dialect.literal(bound, column.type);
    const comparison = beyondOperator(bounded);
    const { scope } = written;
    const extreme = { key: scope.key(`${side} ${column.name}`), sql: scope.over(`${side}(${name})`) };
    return rowWise(written, context, {
        column,
        title,
        expected,
        unexpected: beyond(bounded, column, dialect),
        violated: `${extreme.sql} ${comparison} ${literal}`,
        // A text column's extremes are values of rows, which are shown only when the author asks for values.
        aggregates: column.type === 'string' ? [] : [extreme],
        says: found => `are ${words.beyond} ${shownBound}${column.type === 'string' ? '' : ` (${words.extreme} ${shownExtreme(found, extreme.key, bound)})`}`
    });
}
function wordsOf({ side, strict }) {
    if (side === 'min')
        return strict === true
            ? { title: 'Above', expected: 'above', beyond: 'not above', extreme: 'least' }
            : { title: 'At least', expected: 'at least', beyond: 'below', extreme: 'least' };
    return strict === true
        ? { title: 'Below', expected: 'below', beyond: 'not below', extreme: 'largest' }
        : { title: 'At most', expected: 'at most', beyond: 'above', extreme: 'largest' };
}
function shownExtreme(found, key, bound) {
    const value = found.value(key);
    const number = (0,tables_src/* approximately */.YY)(value);
    // Beyond 2^53 the digits tell a value from its bound, and a rounded one does not.
    if (typeof value === 'bigint' && number !== undefined && !Number.isSafeInteger(number))
        return String(value);
    if (typeof bound === 'number' && typeof value === 'number')
        return (0,src/* formatApart */.Wq)(value, bound)[0];
    return number === undefined ? String(value) : (0,src/* formatNumber */.ZV)(number, 15);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/texts.ts






function regexCheck(patterns, column, written, context) {
    const [first = ''] = patterns;
    const one = patterns.length === 1;
    return rowWise(written, context, {
        column,
        title: one ? `Matches ${(0,src/* plain */.pj)(first, 200)}` : `Matches one of ${patterns.length} patterns`,
        expected: one ? `a match of ${(0,src/* plain */.pj)(first, 200)}` : `a match of one of ${sets_listed(patterns)}`,
        unexpected: matchesNone(patterns, column, context.dialect),
        says: 'do not match'
    });
}
function notRegexCheck(patterns, column, written, context) {
    const [first = ''] = patterns;
    const one = patterns.length === 1;
    return rowWise(written, context, {
        column,
        title: one ? `Does not match ${(0,src/* plain */.pj)(first, 200)}` : `Matches none of ${patterns.length} patterns`,
        expected: one ? `no match of ${(0,src/* plain */.pj)(first, 200)}` : `no match of ${sets_listed(patterns)}`,
        unexpected: matchesSome(patterns, column, context.dialect),
        says: 'match'
    });
}
/** Length in characters (code points), of anything but text as it is printed. */
function lengthCheck({ min, max }, column, written, context) {
    const bounds = [
        min === undefined ? [] : [`at least ${(0,src/* counted */.hS)(min, 'character')}`],
        max === undefined ? [] : [`at most ${(0,src/* counted */.hS)(max, 'character')}`]
    ];
    const expected = min !== undefined && min === max ? `exactly ${(0,src/* counted */.hS)(min, 'character')}` : bounds.flat().join(' and ');
    return rowWise(written, context, {
        column,
        title: 'Length',
        expected,
        unexpected: lengthOutside({ min, max }, column, context.dialect),
        says: 'are of another length'
    });
}
function dateFormatCheck(format, column, written, context) {
    const parts = (0,tables_src/* parseDateFormat */.xF)(format);
    if ('unknown' in parts)
        throw new RangeError(`"${parts.unknown}" is no part of a date format`);
    const shown = (0,src/* plain */.pj)(format, 100);
    const title = `Written as ${shown}`;
    const expected = `a date or time written as ${shown}`;
    if ((0,tables_src/* isTemporal */.jG)(column.type)) {
        // The digits in the file are gone; those of a cast would be the engine's own.
        const message = `${(0,src/* plain */.pj)(column.name, 200)} is ${describeType(column)}, and not text, so it is written in no format of its own; expected ${expected}`;
        return unsuited(column, written, { title, expected, message });
    }
    return rowWise(written, context, { column, title, expected, unexpected: notDate(parts, column, context.dialect), says: 'are not' });
}
function jsonCheck(column, written, context) {
    return rowWise(written, context, {
        column,
        title: 'JSON',
        expected: 'JSON',
        unexpected: notJson(column, context.dialect),
        says: 'cannot be read as JSON'
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/unique.ts



/** Every copy of a value that occurs more than once is unexpected, the first one too. */
function uniqueCheck(column, written, context) {
    const { dialect } = context;
    const id = dialect.identifier(column.name);
    const { scope } = written;
    const values = scope.present(column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    const expected = expectation('no value twice', written, 'values');
    const repeated = `SELECT ${id} FROM ${scope.relation} AS repeated WHERE ${id} IS NOT NULL GROUP BY ${id} HAVING count(*) > 1`;
    return {
        ...written,
        title: 'Unique',
        expected,
        aggregates: [scope.rows, values],
        queries: [dialect.repeated(scope.relation, [column], `${id} IS NOT NULL`)],
        unexpected: { condition: scope.and(`${id} IN (${repeated})`), columns: [column.name] },
        reproduce: whole(`SELECT ${id}, count(*) AS n FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NOT NULL GROUP BY ${id} HAVING count(*) > 1 ORDER BY n DESC`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            const unexpected = found.count(`${written.id}/copies`);
            const groups = unexpected - found.count(`${written.id}/extra`);
            const message = unexpected === 0
                ? `${name}: no value occurs twice${scope.words}`
                : `${name}: ${ofTotal(unexpected, total, 'values')} occur more than once (${(0,src/* counted */.hS)(groups, 'different one', 'different ones')}); expected ${expected}`;
            const tally = { total, unexpected };
            return {
                outcome: tolerated(tally, written) ? 'pass' : 'fail',
                observed: `${(0,src/* formatNumber */.ZV)(unexpected)} repeated`,
                value: unexpected,
                tally,
                message
            };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/planners.ts




















/** Every kind of check of a column, in the order of the reference in `docs/checks.md`. */
const planners = {
    type: one('type', given => `Holds ${given.value}`, ({ value }, column, written, context) => typeCheck(value, column, written, context)),
    nullable: (given, context) => given.value
        ? []
        : one('nullable', 'No value is missing', (_, column, written) => notNullCheck(column, written, context))(given, context),
    missing: one('missing', 'Missing values', ({ max }, column, written, context) => missingShareCheck(max, column, written, context)),
    min: (given, context) => {
        refuseCrossed(context);
        return one('min', 'Least value', (_, column, written) => rangeCheck({ side: 'min', bound: given.value, strict: strictOf(given) }, column, written, context))(given, context);
    },
    max: one('max', 'Largest value', (given, column, written, context) => rangeCheck({ side: 'max', bound: given.value, strict: strictOf(given) }, column, written, context)),
    'in-set': one('in-set', 'Values in a set', ({ value }, column, written, context) => inSetCheck(value, column, written, context)),
    'not-in-set': one('not-in-set', 'Values not in a set', ({ value }, column, written, context) => notInSetCheck(value, column, written, context)),
    regex: one('regex', 'Matches a pattern', ({ value }, column, written, context) => regexCheck(value, column, written, context)),
    'not-regex': one('not-regex', 'Matches no pattern', ({ value }, column, written, context) => notRegexCheck(value, column, written, context)),
    length: one('length', 'Length', lengthCheck),
    'date-format': one('date-format', 'Date format', ({ value }, column, written, context) => dateFormatCheck(value, column, written, context)),
    json: one('json', 'JSON', (_, column, written, context) => jsonCheck(column, written, context)),
    unique: one('unique', 'Unique', (_, column, written, context) => uniqueCheck(column, written, context)),
    increasing: planners_order('increasing'),
    decreasing: planners_order('decreasing'),
    'z-score': one('z-score', 'No outlier', ({ value }, column, written, context) => zScoreCheck(value, column, written, context)),
    iqr: one('iqr', 'No outlier', ({ value }, column, written, context) => interquartileCheck(value, column, written, context)),
    distinct: one('distinct', 'Different values', distinctCheck),
    'distinct-share': one('distinct-share', 'Share of different values', distinctShareCheck),
    mean: one('mean', 'Mean', meanCheck),
    median: one('median', 'Median', (given, column, written, context) => {
        const quantile = { share: 0.5, title: 'Median', noun: 'median', together: sharesAsked(given.where, context.checks) };
        return quantileCheck(quantile, given, column, written, context);
    }),
    std: one('std', 'Standard deviation', deviationCheck),
    sum: one('sum', 'Sum', sumCheck),
    quantiles: (quantiles, context) => Object.entries(quantiles).map(([named, given]) => {
        const noun = `${(0,src/* plain */.pj)(named, 20)} quantile`;
        const quantile = {
            share: shareOf(named),
            title: `Quantile ${(0,src/* plain */.pj)(named, 20)}`,
            noun,
            together: sharesAsked(given.where, context.checks)
        };
        return {
            path: ['quantiles', named],
            strictness: given,
            title: quantile.title,
            make: (column, written) => quantileCheck(quantile, given, column, written, context)
        };
    }),
    'most-common': one('most-common', 'Most common value', ({ value }, column, written, context) => mostCommonCheck(value, column, written, context)),
    'class-share': (shares, context) => Object.entries(shares).map(([label, share]) => ({
        path: ['class-share', label],
        strictness: share,
        title: `Share of ${(0,src/* plain */.pj)(label, 100)}`,
        make: (column, written) => classShareCheck(label, share, column, written, context)
    }))
};
/** The checks of one column, whatever is asked of it. */
function planColumnChecks(context) {
    return Object.keys(planners)
        .filter((key) => key in planners)
        .flatMap(key => planKind(key, context));
}
function planKind(key, context) {
    const given = context.checks[key];
    return given === undefined ? [] : planners[key](given, context);
}
function planners_order(direction) {
    return one(direction, direction === 'increasing' ? 'Increasing' : 'Decreasing', (given, column, written, context) => {
        const { by: name, strict } = given;
        const by = context.columns.find(candidate => candidate.name === name);
        if (name === undefined || by !== undefined)
            return order_orderCheck({ direction, strict, by }, column, written, context);
        const names = context.columns.map(candidate => candidate.name);
        const message = `There is no column "${(0,src/* plain */.pj)(name, 100)}" to order the rows by.${(0,src/* suggestion */.h)(name, names)}`;
        return decided(written, direction, `${direction} by ${(0,src/* plain */.pj)(name, 100)}`, 'no such column', message.replace(/\.$/, ''));
    });
}
/** All quantiles that a column's checks ask of the same rows. */
function sharesAsked(where, { median, quantiles = {} }) {
    const named = Object.entries(quantiles).filter(([, given]) => sameRows(given, { where }));
    const shares = [...(median !== undefined && sameRows(median, { where }) ? [0.5] : []), ...named.map(([written]) => shareOf(written))];
    return [...new Set(shares)].sort((a, b) => a - b);
}
function shareOf(written) {
    return quantileShare(written) ?? Number.NaN;
}
function strictOf(given) {
    return 'strict' in given && given.strict === true;
}
function refuseCrossed(context) {
    const { name, column, locate } = context;
    const { min, max } = context.checks;
    if (min === undefined || max === undefined || !sameRows(min, max))
        return;
    const order = compareBounds(min.value, max.value, column?.type);
    const isStrict = strictOf(min) || strictOf(max);
    if (order === undefined || order < 0 || (order === 0 && !isStrict))
        return;
    const problem = order > 0 ? 'is larger than its "max"' : 'equals its "max", which "strict" forbids';
    throw configError(context, locate(['columns', name, 'min']), `"${(0,src/* plain */.pj)(name, 100)}.min" ${problem}, so no value could pass`);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/column/plan-column.ts



/** The checks of one column by its name, whether or not it is there. `section` is where they stand in the config. */
function planColumn(name, checks, written, context, section = ['columns', name]) {
    const column = context.columns.find(candidate => candidate.name === name);
    const asked = planColumnChecks({ ...context, name, checks, column });
    if (column === undefined && checks.optional === true) {
        return [absent(name, asked.length, written(`${(0,src/* plain */.pj)(name, 100)}.optional`, section, { severity: 'info' }), context)];
    }
    return asked.map(({ path, strictness, title, make }) => {
        const id = [(0,src/* plain */.pj)(name, 100), ...path.map(step => (0,src/* plain */.pj)(step, 60))].join('.');
        const here = written(id, [...section, ...path], strictness, checks.severity);
        return column === undefined ? noSuchColumn(name, title, here, context) : make(column, here);
    });
}
/**
 * One note in place of the checks of a column that may be absent. For information, so that it never counts; and not passed, as nothing
 * was judged: reports list it, and say how many checks were left out.
 */
function absent(name, checks, written, { columns }) {
    const names = columns.map(column => column.name);
    const nearest = (0,src/* suggestion */.h)(name, names);
    const instead = nearest.startsWith(' Did') ? nearest : '';
    const asked = `${(0,src/* counted */.hS)(checks, 'check')} of it ${checks === 1 ? 'was' : 'were'} not asked`;
    return {
        ...written,
        title: `Optional column ${(0,src/* plain */.pj)(name, 100)}`,
        expected: `a column "${(0,src/* plain */.pj)(name, 100)}", or none`,
        aggregates: [],
        judge: () => ({
            outcome: 'inconclusive',
            observed: 'not there',
            message: `There is no column "${(0,src/* plain */.pj)(name, 100)}", which may be absent: ${asked}.${instead}`
        })
    };
}
function noSuchColumn(name, title, written, { columns }) {
    const message = `There is no column "${(0,src/* plain */.pj)(name, 100)}".${(0,src/* suggestion */.h)(name, columns.map(column => column.name))}`;
    return decided(written, title, `a column "${(0,src/* plain */.pj)(name, 100)}"`, 'no such column', message.replace(/\.$/, ''));
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/column-there.ts


/** The columns of these names, in their order. `of` is the table in words. */
function columnsThere(names, there, of = 'The data') {
    const columns = names.map(name => there.find(column => column.name === name));
    const at = columns.indexOf(undefined);
    if (at === -1)
        return { columns: columns.filter(column => column !== undefined) };
    const name = names[at] ?? '';
    const known = there.map(column => column.name);
    return {
        lacking: `${of} has no column "${(0,src/* plain */.pj)(name, 100)}".${(0,src/* suggestion */.h)(name, known)}`.replace(/\.$/, '')
    };
}
/** A check of columns of which one is not there: it fails. */
function lackingCheck(written, title, expected, lacking) {
    return decided(written, title, expected, 'no such column', lacking);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/folded-text.ts
/**
 * SQL that gives the same text for spellings of one category: without case, accents of Latin letters, and spaces and punctuation
 * between letters. Text with a digit keeps its punctuation, which may be a decimal point or a sign, and so does text that is nothing
 * else; `<`, `>`, `+` and the like are never dropped: `<=50K` and `>50K` are two categories.
 */
function foldedText(text, dialect) {
    const plain = dialect.replaceMatches(`translate(lower(trim(${text})), ${dialect.text(ACCENTED)}, ${dialect.text(BASES)})`, MARKS, '');
    const spaced = dialect.replaceMatches(plain, '\\s+', ' ');
    const bare = dialect.replaceMatches(plain, DROPPED, '');
    return `CASE WHEN ${dialect.matches(text, '[0-9]')} OR ${bare} = '' THEN ${spaced} ELSE ${bare} END`;
}
/** Combining marks, which decomposed text has in place of accented letters. */
const MARKS = '[\\x{0300}-\\x{036f}]+';
const DROPPED = '[\\s_.,;:!/\\\\()\\[\\]\'"`´‘’“”–—-]+';
const [ACCENTED, BASES] = accents();
/** The lower-case Latin letters with accents, and the letters they are without: what engines call `translate` takes both. */
function accents() {
    const pairs = [];
    for (const [from, to] of [
        [0xdf, 0x24f],
        [0x1e00, 0x1eff]
    ]) {
        for (let point = from; point <= to; point++) {
            const letter = String.fromCodePoint(point);
            const [base = '', ...marks] = letter.normalize('NFD');
            if (letter === letter.toLowerCase() && marks.length > 0 && /^[a-z]$/.test(base))
                pairs.push([letter, base]);
        }
    }
    pairs.push(['ø', 'o'], ['đ', 'd'], ['ł', 'l'], ['ı', 'i']);
    return [pairs.map(([letter]) => letter).join(''), pairs.map(([, base]) => base).join('')];
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/offenders.ts

const offenders_MOST_NAMED = 10;
/** What is wrong with which column, the worst first: `id (100%), day (97.5%) and 3 more`. */
function offenderList(offenders) {
    const shown = offenders.slice(0, offenders_MOST_NAMED).map(({ name, says }) => `${(0,src/* plain */.pj)(name, 100)} (${says})`);
    const left = offenders.length - shown.length;
    return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/some-columns.ts

/** The columns that a check of the whole table looks at: those that are named, or all that can be looked at. */
function someColumns({ columns, except = [] }, there, can = () => true) {
    const left = columnsThere(except, there);
    if (left.lacking !== undefined)
        return left;
    if (columns !== undefined)
        return columnsThere(columns.filter(name => !except.includes(name)), there);
    return { columns: there.filter(column => !except.includes(column.name) && can(column)) };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/category-variants.ts







/**
 * No category is spelled in several ways. Of the spellings that fold to the same text, all but the commonest are unexpected. Columns
 * with more than `most-categories` different values are left out, unless they are named.
 */
function categoryVariantsCheck(given, written, context) {
    const { max, 'most-categories': most } = given;
    const title = 'Spellings of categories';
    const expected = `${max === 0 ? 'one spelling for each category' : `at most ${(0,src/* formatShare */.T1)(max)} of the values spelled otherwise than most of their category`}${written.scope.words}`;
    const there = someColumns(given, context.columns, column => column.type === 'string');
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const { scope } = written;
    const columns = there.columns.filter(column => column.type === 'string');
    const key = (name, index) => `${written.id}/${name}${index}`;
    const first = columns[0];
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, ...columns.map(column => scope.present(column.name))],
        queries: columns.map((column, index) => variantsQuery(column, index, scope.relation, given.columns === undefined ? most : undefined, context.dialect)),
        reproduce: first === undefined || columns.length > 1
            ? undefined
            : whole(formsQuery(first, scope.of(context.shown([first.name, ...scope.columns])), context.dialect)),
        judge: found => {
            if (found.count(scope.rows.key) === 0)
                return nothingToJudge(title, 0, scope.words);
            const looked = columns.map((column, index) => ({
                name: column.name,
                values: found.count(scope.present(column.name).key),
                different: found.count(key('different', index)),
                variants: found.count(key('variants', index)),
                odd: found.count(key('odd', index))
            }));
            const categories = looked.filter(({ different }) => given.columns !== undefined || different <= most);
            if (categories.length === 0)
                return noColumns(title, looked.length === 0 ? 'text column' : `column with at most ${(0,src/* formatNumber */.ZV)(most)} different values`);
            const offenders = categories
                .filter(({ values, odd }) => values > 0 && odd / values > max)
                .sort((a, b) => b.odd / b.values - a.odd / a.values)
                .map(({ name, variants, odd }) => ({
                name,
                says: `${(0,src/* counted */.hS)(variants, 'category', 'categories')}, ${(0,src/* counted */.hS)(odd, 'value')} spelled otherwise`
            }));
            const left = looked.length - categories.length;
            const leftOut = left === 0 ? '' : `; ${(0,src/* counted */.hS)(left, 'column')} with more than ${(0,src/* formatNumber */.ZV)(most)} different values left out`;
            const message = offenders.length === 0
                ? `Each category is spelled in one way${leftOut}`
                : `${offenderList(offenders)}; expected ${expected}${leftOut}`;
            const observed = offenders.length === 0 ? 'none' : (0,src/* counted */.hS)(offenders.length, 'column');
            return { outcome: offenders.length === 0 ? 'pass' : 'fail', observed, value: offenders.length, message };
        }
    };
}
/**
 * One row: how many different values there are, how many categories are spelled in several ways, and how many values are odd. Of a
 * column with more than `most` different values one more is looked at, which tells that it is left out.
 */
function variantsQuery(column, index, from, most, dialect) {
    const forms = `SELECT count(*) AS spellings, sum(n) AS n, max(n) AS most FROM (${spellingsQuery(column, from, dialect, most)}) AS spelled GROUP BY form`;
    return `SELECT coalesce(sum(spellings), 0) AS different${index}, count(CASE WHEN spellings > 1 THEN 1 END) AS variants${index}, coalesce(sum(n - most), 0) AS odd${index} FROM (${forms}) AS forms`;
}
function formsQuery(column, from, dialect) {
    return `SELECT value, n, form FROM (SELECT *, count(*) OVER (PARTITION BY form) AS spellings FROM (${spellingsQuery(column, from, dialect)}) AS spelled) AS forms WHERE spellings > 1 ORDER BY form, n DESC`;
}
function spellingsQuery(column, from, dialect, most) {
    const id = dialect.identifier(column.name);
    const groups = `SELECT ${id} AS value, count(*) AS n FROM ${from} WHERE ${id} IS NOT NULL GROUP BY ${id}${most === undefined ? '' : ` LIMIT ${most + 1}`}`;
    return `SELECT value, n, ${foldedText('value', dialect)} AS form FROM (${groups}) AS groups`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/conflicting-labels.ts





/** A column beside those of the table, which is not likely to have one of this name. */
const CONFLICT = 'gauntlet conflict';
/**
 * Rows with the same features have the same label. Every row of a group with two labels or more counts. Rows without a label are left
 * out; two missing features are the same.
 */
function conflictingLabelsCheck(given, written, context) {
    const { label, features, except = [], max } = given;
    const name = (0,src/* plain */.pj)(label, 100);
    const title = `Conflicting labels of ${name}`;
    const expected = `${max === 0 ? 'one label for the same features' : `at most ${(0,src/* formatShare */.T1)(max)} of the rows with another label for the same features`}${written.scope.words}`;
    const labelled = columnsThere([label], context.columns);
    if (labelled.lacking !== undefined)
        return lackingCheck(written, title, expected, labelled.lacking);
    const there = someColumns({ columns: features, except: [label, ...except] }, context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    if (there.columns.length === 0)
        return lackingCheck(written, title, expected, 'The data has no feature beside the label');
    const { dialect } = context;
    const { scope } = written;
    const id = dialect.identifier(label);
    const names = there.columns.map(column => column.name);
    const keys = names.map(feature => dialect.identifier(feature)).join(', ');
    const values = scope.present(label);
    const groups = (from) => `SELECT ${keys}, count(*) AS n FROM ${from} WHERE ${id} IS NOT NULL GROUP BY ${keys} HAVING min(${id}) <> max(${id})`;
    const window = `OVER (PARTITION BY ${keys})`;
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, values],
        queries: [`SELECT coalesce(sum(n), 0) AS conflicting, count(*) AS groups FROM (${groups(scope.relation)}) AS conflicts`],
        unexpected: {
            from: `(SELECT *, min(${id}) ${window} <> max(${id}) ${window} AS ${dialect.identifier(CONFLICT)} FROM ${scope.relation} WHERE ${id} IS NOT NULL)`,
            condition: dialect.identifier(CONFLICT),
            columns: [...names, label]
        },
        reproduce: whole(`${groups(scope.of(context.shown([...names, label, ...scope.columns])))} ORDER BY n DESC`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            const unexpected = found.count(`${written.id}/conflicting`);
            const share = unexpected / total;
            const groups = (0,src/* counted */.hS)(found.count(`${written.id}/groups`), 'group');
            const message = unexpected === 0
                ? `${name}: rows with the same features have the same label`
                : `${name}: ${ofTotal(unexpected, total, 'rows')} have the features of a row with another label (${(0,src/* formatShare */.T1)(share)}, ${groups}); expected ${expected}`;
            const tally = { total, unexpected };
            return { outcome: share <= max ? 'pass' : 'fail', observed: `${(0,src/* formatShare */.T1)(share)} conflicting`, value: share, tally, message };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/constant-columns.ts





/**
 * No column holds one value only, or one value in more than a share of its values. Missing values are left out; a column without any
 * value holds nothing to learn from, and counts as constant. A table of one row says nothing.
 */
function constantColumnsCheck(given, written, context) {
    const { max } = given;
    const title = max === undefined ? 'Constant columns' : 'Constant and almost constant columns';
    const expected = `${max === undefined ? 'two values or more in every column' : `at most ${(0,src/* formatShare */.T1)(max)} of the values of a column the same`}${written.scope.words}`;
    const there = someColumns(given, context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const { scope } = written;
    const { columns } = there;
    const { aggregates, queries, shareOf } = max === undefined ? byExtremes(columns, written, context) : byCommonest(columns, written, context);
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, ...columns.map(column => scope.present(column.name)), ...aggregates],
        queries,
        judge: found => {
            if (found.count(scope.rows.key) < 2) {
                const rows = found.count(scope.rows.key);
                return rows === 0
                    ? nothingToJudge(title, 0, scope.words)
                    : { outcome: 'inconclusive', observed: '1 row', message: `${title} cannot be judged by one row` };
            }
            if (columns.length === 0)
                return noColumns(title, 'column');
            const shares = columns.map((column, index) => {
                const values = found.count(scope.present(column.name).key);
                return { name: column.name, empty: values === 0, share: values === 0 ? 1 : shareOf(found, column, index, values) };
            });
            const offenders = shares
                .filter(({ share }) => (max === undefined ? share === 1 : share > max))
                .sort((a, b) => b.share - a.share)
                .map(({ name, empty, share }) => ({ name, says: empty ? 'no values' : (0,src/* formatShare */.T1)(share) }));
            const list = offenderList(offenders);
            const message = offenders.length === 0 ? `No column is constant (${expected})` : `One value fills ${list}; expected ${expected}`;
            const observed = offenders.length === 0 ? 'none' : (0,src/* counted */.hS)(offenders.length, 'column');
            return { outcome: offenders.length === 0 ? 'pass' : 'fail', observed, value: offenders.length, message };
        }
    };
}
/** Whether the least value is the largest: two aggregates of the one scan, which a profile asks for anyway. */
function byExtremes(columns, { id, scope }, { dialect }) {
    const key = (index) => `${id}/same${index}`;
    return {
        aggregates: columns.map((column, index) => {
            const name = dialect.identifier(column.name);
            return { key: key(index), sql: `${scope.over(`min(${name})`)} = ${scope.over(`max(${name})`)}` };
        }),
        queries: [],
        shareOf: (found, _, index) => (found.flag(key(index)) ? 1 : 0)
    };
}
/** How often the commonest value occurs: one query a column. */
function byCommonest(columns, { id, scope }, { dialect }) {
    return {
        aggregates: [],
        queries: columns.map((column, index) => `SELECT most AS most${index} FROM (${dialect.distinct(scope.relation, dialect.identifier(column.name))}) AS counted`),
        shareOf: (found, _, index, values) => found.count(`${id}/most${index}`) / values
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/label-balance.ts




/** Each class has at least and at most such a share of the rows with a label. A label of one class only is not balanced. */
function labelBalanceCheck(given, written, context) {
    const { label, min = 0, max = 1 } = given;
    const name = (0,src/* plain */.pj)(label, 100);
    const title = `Balance of ${name}`;
    const bounds = [
        given.min === undefined ? '' : `at least ${(0,src/* formatShare */.T1)(min)}`,
        given.max === undefined ? '' : `at most ${(0,src/* formatShare */.T1)(max)}`
    ];
    const expected = `each class with ${bounds.filter(bound => bound !== '').join(' and ')} of the rows${written.scope.words}`;
    const there = columnsThere([label], context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const { scope } = written;
    const id = context.dialect.identifier(label);
    const values = scope.present(label);
    const groups = (from) => `SELECT ${id}, count(*) AS n FROM ${from} WHERE ${id} IS NOT NULL GROUP BY ${id}`;
    const share = `n * 1.0 / sum(n) OVER ()`;
    const outside = `SELECT ${id} FROM (SELECT ${id}, ${share} AS share FROM (${groups(scope.relation)}) AS groups) AS shares WHERE share < ${min} OR share > ${max}`;
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, values],
        queries: [
            `SELECT count(*) AS classes, coalesce(min(n), 0) AS rarest, coalesce(max(n), 0) AS commonest FROM (${groups(scope.relation)}) AS groups`
        ],
        unexpected: { condition: scope.and(`${id} IN (${outside})`), columns: [label] },
        reproduce: whole(`SELECT *, ${share} AS share FROM (${groups(scope.of(context.shown([label, ...scope.columns])))}) AS groups ORDER BY n DESC`),
        judge: found => {
            const total = found.count(values.key);
            if (total === 0)
                return nothingToJudge(name, found.count(scope.rows.key), scope.words);
            const [classes, rarest, commonest] = [
                found.count(`${written.id}/classes`),
                found.count(`${written.id}/rarest`),
                found.count(`${written.id}/commonest`)
            ];
            const observed = `${(0,src/* counted */.hS)(classes, 'class', 'classes')}, ${(0,src/* formatShare */.T1)(rarest / total)} to ${(0,src/* formatShare */.T1)(commonest / total)}`;
            const fits = classes > 1 && rarest / total >= min && commonest / total <= max;
            const said = classes === 1
                ? 'all rows are of one class'
                : `of ${(0,src/* counted */.hS)(classes, 'class', 'classes')} the rarest has ${(0,src/* formatShare */.T1)(rarest / total)} of the rows and the commonest ${(0,src/* formatShare */.T1)(commonest / total)}`;
            return { outcome: fits ? 'pass' : 'fail', observed, value: rarest / total, message: `${name}: ${said}; expected ${expected}` };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/predictive-power.ts

/** More bins than this tell no more. */
const MOST_BINS = 256;
/** Rows in a bin, on average, at the least: fewer say more about chance than about the label. */
const ROWS_IN_BIN = 40;
/**
 * One query of one row about how well each predictor alone foretells a label: `n`, the number of rows looked at, and `p0`, `p1`, …
 *
 * The number is the share of the label's variance that the predictor explains, on rows it has not seen: rows are dealt into two halves,
 * the mean label of each bin of one half foretells that bin's rows of the other half, and the squared errors are held against those of
 * always foretelling the half's mean: 1 − errors / errors of the mean. 1 is certainty; 0, or a little less, is what chance gives,
 * whatever the number of bins. Of a numeric or temporal label it is computed on the label's ranks (the correlation ratio η², which no
 * outlier dominates); of any other on the shares of its classes (Goodman and Kruskal's τ, 1954). The mean of a bin counts the mean of
 * the half as one row more, so that bins of few rows foretell little. NULL where the label has one value only.
 *
 * Memory is bounded by the sample; `from` is read once.
 */
function powerQuery(from, label, predictors, { sample, first = 0 }, dialect) {
    const { identifier: id, asNumber } = dialect;
    const y = id(label.name);
    const numeric = (0,tables_src/* isNumeric */.kf)(label.type) || (0,tables_src/* isTemporal */.jG)(label.type);
    const names = predictors.map((predictor, index) => `${id(predictor.name)} AS x${index}`);
    const target = numeric ? `percent_rank() OVER (ORDER BY ${y})` : dialect.asText(y);
    const labelled = dialect.sample(`(SELECT * FROM ${from} AS every WHERE ${y} IS NOT NULL)`, sample);
    const place = dialect.position ?? `row_number() OVER (ORDER BY ${y})`;
    const powers = predictors.map(({ ranked }, index) => {
        const binned = `SELECT ${ranked ? rankBin(`x${index}`) : `coalesce(${dialect.asText(`x${index}`)}, '')`} AS bin, x${index} IS NULL AS lacks, y, half FROM drawn`;
        return `(${numeric ? ofNumbers(binned, asNumber) : ofClasses(binned, asNumber)}) AS p${first + index}`;
    });
    return `WITH placed AS (SELECT ${[...names, `${target} AS y`, `${place} + 1000 AS place`].join(', ')} FROM ${labelled} AS sampled),
drawn AS (SELECT *, ${HALF} AS half FROM placed)
SELECT ${ROWS} AS n,
${powers.join(',\n')}`;
}
/** 0 or 1, by the place of a row alone, in no pattern that data could have: the carry of a quadratic residue. */
const HALF = '((place * place * 31 + place * 17) % 65537) % 2';
const ROWS = '(SELECT count(*) FROM drawn)';
function rankBin(x) {
    const bins = `greatest(2, least(${MOST_BINS}, floor(${ROWS} / ${ROWS_IN_BIN}.0)))`;
    return `floor((rank() OVER (ORDER BY ${x}) - 1) * ${bins} / ${ROWS})`;
}
const inHalf = (half, value) => `sum(CASE WHEN half = ${half} THEN ${value} ELSE 0 END)`;
function ofNumbers(binned, double) {
    const sums = [0, 1].flatMap(half => [
        `${double(inHalf(half, '1'))} AS n${half}`,
        `${inHalf(half, 'y')} AS s${half}`,
        `${inHalf(half, 'y * y')} AS q${half}`
    ]);
    const means = [0, 1].map(half => `sum(s${half}) OVER () / nullif(sum(n${half}) OVER (), 0) AS m${half}`);
    const off = (half, guess) => `q${half} - 2 * ${guess} * s${half} + n${half} * ${guess} * ${guess}`;
    const errors = [0, 1].map(half => off(half, `((s${1 - half} + m${1 - half}) / (n${1 - half} + 1))`));
    const base = [0, 1].map(half => off(half, `m${1 - half}`));
    return `SELECT 1 - sum(${errors.join(' + ')}) / nullif(sum(${base.join(' + ')}), 0)
FROM (SELECT *, ${means.join(', ')} FROM (SELECT ${sums.join(', ')} FROM (${binned}) AS binned GROUP BY bin, lacks) AS bins) AS guessed`;
}
function ofClasses(binned, double) {
    const counts = [0, 1].map(half => `${double(inHalf(half, '1'))} AS c${half}`);
    const cells = `SELECT bin, lacks, y, ${counts.join(', ')} FROM (${binned}) AS binned GROUP BY bin, lacks, y`;
    const shares = [0, 1].flatMap(half => [
        `sum(c${half}) OVER (PARTITION BY bin, lacks) AS n${half}`,
        `sum(c${half}) OVER (PARTITION BY y) / nullif(sum(c${half}) OVER (), 0) AS a${half}`
    ]);
    const all = [0, 1].map(half => `(SELECT sum(a * a) FROM (SELECT ${double(inHalf(half, '1'))} / nullif(${double(`(SELECT ${inHalf(half, '1')} FROM drawn)`)}, 0) AS a FROM drawn GROUP BY y) AS classes)`);
    // What a bin foretells of a class that it has not: the share of the class everywhere, counted as one row.
    const errors = [0, 1].map(half => {
        const other = 1 - half;
        const guess = `((c${other} + a${other}) / (n${other} + 1))`;
        const absent = `(${all[other]} - sum(a${other} * a${other})) / ((max(n${other}) + 1) * (max(n${other}) + 1))`;
        return `max(n${half}) * (1 + sum(${guess} * ${guess}) + ${absent}) - 2 * sum(c${half} * ${guess})`;
    });
    const base = [0, 1].map(half => `max(n${half}) * (1 + ${all[1 - half]}) - 2 * sum(c${half} * a${1 - half})`);
    return `SELECT 1 - sum(error) / CASE WHEN sum(base) > 1e-9 THEN sum(base) END FROM (SELECT ${errors.join(' + ')} AS error, ${base.join(' + ')} AS base
FROM (SELECT *, ${shares.join(', ')} FROM (${cells}) AS cells) AS guessed GROUP BY bin, lacks) AS bins`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/leakage.ts







/** Columns asked about in one query: more make it long, fewer read the data more often. */
const MOST_IN_QUERY = 25;
/** A column beside those of the table, which is not likely to have one of this name. */
const leakage_ORDER = 'gauntlet order';
/** No single column explains more of the label than `max`. */
function leakageCheck(given, written, context) {
    const { label, max } = given;
    const title = `Leakage of ${(0,src/* plain */.pj)(label, 100)}`;
    const expected = `no column that alone explains more than ${(0,src/* formatShare */.T1)(max)} of it`;
    const there = someColumns({ columns: given.columns, except: [label, ...(given.except ?? [])] }, context.columns, canForetell);
    const predictors = there.lacking === undefined ? there.columns.map(column => ({ name: column.name, ranked: isOrdered(column) })) : [];
    const asked = { ...given, title, expected, predictors, lacking: there.lacking, from: written.scope.relation, names: nameOf };
    return powerCheck(asked, written, context);
}
/** Neither an id nor a date nor the order of the rows explains more of the label than `max`. */
function orderLeakageCheck(given, written, context) {
    const { label, max, columns = [] } = given;
    const title = `Order of ${(0,src/* plain */.pj)(label, 100)}`;
    const expected = `no order that explains more than ${(0,src/* formatShare */.T1)(max)} of it`;
    const { position, identifier } = context.dialect;
    const there = columnsThere(columns, context.columns);
    const ordered = columns.map(name => ({ name, ranked: true }));
    const withOrder = given['row-order'] && position !== undefined;
    const predictors = withOrder ? [...ordered, { name: leakage_ORDER, ranked: true }] : ordered;
    const from = withOrder ? written.scope.of(`(SELECT *, ${position} AS ${identifier(leakage_ORDER)} FROM ${tables_src/* TABLE */.Bt})`) : written.scope.relation;
    const names = (predictor) => (predictor.name === leakage_ORDER ? 'the order of the rows' : predictor.name);
    return powerCheck({ ...given, title, expected, predictors, lacking: there.lacking, from, names }, written, context);
}
function powerCheck(asked, written, context) {
    const { label, title, expected, predictors, from, sample } = asked;
    const there = columnsThere([label], context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    if (asked.lacking !== undefined)
        return lackingCheck(written, title, expected, asked.lacking);
    const [column] = there.columns;
    if (column === undefined || predictors.length === 0)
        return lackingCheck(written, title, expected, 'The data has no column beside the label');
    const { scope } = written;
    const values = scope.present(label);
    const queries = [];
    for (let first = 0; first < predictors.length; first += MOST_IN_QUERY)
        queries.push(powerQuery(from, column, predictors.slice(first, first + MOST_IN_QUERY), { sample, first }, context.dialect));
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, values],
        queries,
        judge: found => {
            const rows = found.count(values.key);
            if (rows === 0)
                return nothingToJudge((0,src/* plain */.pj)(label, 100), found.count(scope.rows.key), scope.words);
            return judgePowers(asked, written.id, rows, found);
        }
    };
}
function judgePowers(asked, id, rows, found) {
    const { label, max, expected, predictors, sample, names } = asked;
    const name = (0,src/* plain */.pj)(label, 100);
    const inconclusive = (observed, message) => ({ outcome: 'inconclusive', observed, message });
    if (rows < asked['min-rows']) {
        return inconclusive((0,src/* counted */.hS)(rows, 'row'), `${name} cannot be judged by ${(0,src/* counted */.hS)(rows, 'row')} with a label; it takes ${(0,src/* formatNumber */.ZV)(asked['min-rows'])}`);
    }
    const powers = predictors.map((predictor, index) => ({ name: names(predictor), power: found.value(`${id}/p${index}`) }));
    const known = powers.flatMap(({ name, power }) => (typeof power === 'number' && Number.isFinite(power) ? [{ name, power }] : []));
    if (known.length < powers.length)
        return inconclusive('one label', `${name} cannot be judged: all its labels are the same`);
    const sorted = known.sort((a, b) => b.power - a.power);
    const most = sorted[0]?.power ?? 0;
    const offenders = sorted.filter(({ power }) => power > max).map(({ name, power }) => ({ name, says: (0,src/* formatShare */.T1)(power) }));
    const drawn = rows > sample ? `, by a sample of ${(0,src/* counted */.hS)(sample, 'row')}` : '';
    const message = offenders.length === 0
        ? `${name}: ${(0,src/* plain */.pj)(sorted[0]?.name ?? '', 100)} explains most of it, ${(0,src/* formatShare */.T1)(Math.max(0, most))}${drawn}; expected ${expected}`
        : `${name} is explained by ${offenderList(offenders)}${drawn}; expected ${expected}`;
    return {
        outcome: offenders.length === 0 ? 'pass' : 'fail',
        observed: (0,src/* formatShare */.T1)(Math.max(0, most)),
        value: most,
        message
    };
}
/** Lists and other nested values are left out. */
function canForetell(column) {
    return column.type !== 'other';
}
function isOrdered(column) {
    return (0,tables_src/* isNumeric */.kf)(column.type) || (0,tables_src/* isTemporal */.jG)(column.type);
}
function nameOf({ name }) {
    return name;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/mixed-nulls.ts






/** Texts that stand for a missing value in files that people and programs write. Case and spaces around them do not matter. */
const NULL_SPELLINGS = [
    '',
    'na',
    'n/a',
    'n.a.',
    '#n/a',
    '#na',
    '<na>',
    'nan',
    'nat',
    'null',
    '(null)',
    '<null>',
    'nil',
    'none',
    'undefined',
    'missing',
    'empty',
    '\\n',
    '-',
    '--',
    '---',
    '?',
    '.'
];
/** The text columns spell a missing value in at most so many ways; a value that is missing is one way, and each spelling another. */
function mixedNullsCheck(given, written, context) {
    const { max, spellings = NULL_SPELLINGS } = given;
    const title = 'Spellings of missing values';
    const expected = `${max === 0 ? 'no missing value, however it is spelled' : `at most ${(0,src/* counted */.hS)(max, 'way')} to say that a value is missing`}${written.scope.words}`;
    const there = someColumns(given, context.columns, column => column.type === 'string');
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const { dialect } = context;
    const { scope } = written;
    const { columns } = there;
    const list = [...new Set(spellings.map(spelling => spelling.trim().toLowerCase()))].map(spelling => dialect.text(spelling)).join(', ');
    // A number or a date is no spelling of a missing value, but it can be missing.
    const isSpelling = (column) => column.type === 'string' ? `lower(trim(${dialect.identifier(column.name)})) IN (${list})` : 'FALSE';
    const asked = columns.map((column, index) => ({
        column,
        present: scope.present(column.name),
        rows: scope.count(`${written.id}/rows${index}`, isSpelling(column)),
        kinds: {
            key: `${written.id}/kinds${index}`,
            sql: `count(DISTINCT CASE WHEN ${scope.and(isSpelling(column))} THEN ${dialect.identifier(column.name)} END)`
        }
    }));
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, ...asked.flatMap(({ present, rows, kinds }) => [present, rows, kinds])],
        reproduce: reproduction(columns.length === 1 && columns[0]?.type === 'string' ? columns[0] : undefined, list, written, context),
        judge: found => {
            const rows = found.count(scope.rows.key);
            if (rows === 0)
                return nothingToJudge(title, 0, scope.words);
            if (columns.length === 0)
                return noColumns(title, 'text column');
            const offenders = asked
                .map(({ column, present, rows: spelled, kinds }) => {
                const missing = rows - found.count(present.key);
                const ways = found.count(kinds.key) + (missing > 0 ? 1 : 0);
                return { name: column.name, ways, missing, spelled: found.count(spelled.key), kinds: found.count(kinds.key) };
            })
                .filter(({ ways }) => ways > max)
                .sort((a, b) => b.ways - a.ways)
                .map(({ name, missing, spelled, kinds }) => {
                const told = `${(0,src/* counted */.hS)(spelled, 'value')} in ${(0,src/* counted */.hS)(kinds, 'spelling')}`;
                return { name, says: missing > 0 ? `${told}, ${(0,src/* formatNumber */.ZV)(missing)} missing` : told };
            });
            const message = offenders.length === 0 ? `No column has more (${expected})` : `${offenderList(offenders)}; expected ${expected}`;
            const observed = offenders.length === 0 ? 'none mixed' : (0,src/* counted */.hS)(offenders.length, 'column');
            return { outcome: offenders.length === 0 ? 'pass' : 'fail', observed, value: offenders.length, message };
        }
    };
}
function reproduction(column, list, { scope }, context) {
    if (column === undefined)
        return undefined;
    const id = context.dialect.identifier(column.name);
    return whole(`SELECT ${id}, count(*) AS n FROM ${scope.of(context.shown([column.name, ...scope.columns]))} WHERE ${id} IS NULL OR lower(trim(${id})) IN (${list}) GROUP BY ${id} ORDER BY n DESC`);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/comparable.ts




/** Whether values of the two columns can be told to be less, equal or greater. */
function areComparable(one, other) {
    if ((0,tables_src/* isNumeric */.kf)(one.type) && (0,tables_src/* isNumeric */.kf)(other.type))
        return true;
    const days = ['date', 'timestamp'];
    if (days.includes(one.type) && days.includes(other.type))
        return true;
    return one.type === other.type && (one.type !== 'other' || one.engineType === other.engineType);
}
/** True where two expressions hold the same value; as the text they are printed as where their types do not compare. NULL for NULL. */
function sameValue(one, other, dialect) {
    const [left, right] = comparable_sides(one, other, dialect);
    return `${left} = ${right}`;
}
/** The same, where two missing values are the same value. Never NULL. */
function sameOrMissing(one, other, dialect) {
    const [left, right] = comparable_sides(one, other, dialect);
    return `${left} IS NOT DISTINCT FROM ${right}`;
}
/** ` (as text: origin is string, code is integer)` where columns are compared as text; else empty. */
function asTextWords(one, other) {
    if (areComparable(one, other))
        return '';
    return ` (compared as text: ${(0,src/* plain */.pj)(one.name, 60)} is ${describeType(one)}, ${(0,src/* plain */.pj)(other.name, 60)} is ${describeType(other)})`;
}
/** A check of columns that do not compare: it fails, unless one of them has no value that could have a type. */
function incomparable(left, right, written, context, { title, expected }) {
    const { scope } = written;
    const values = [left, right].map(column => scope.present(column.name));
    const message = `${(0,src/* plain */.pj)(left.name, 100)} is ${describeType(left)} and ${(0,src/* plain */.pj)(right.name, 100)} is ${describeType(right)}, which do not compare`;
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, ...values],
        judge: found => {
            const empty = values.some(({ key }) => found.count(key) === 0);
            if (!context.typed && empty)
                return nothingToJudge(`${(0,src/* plain */.pj)(left.name, 100)} and ${(0,src/* plain */.pj)(right.name, 100)}`, found.count(scope.rows.key), scope.words);
            return { outcome: 'fail', observed: `${left.type} and ${right.type}`, message };
        }
    };
}
function comparable_sides([left, one], [right, other], dialect) {
    return areComparable(one, other) ? [left, right] : [dialect.asText(left), dialect.asText(right)];
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/missing-rows.ts

/** True for the rows that a check of these columns looks at; undefined where it looks at all of them. */
function lookedAt(columns, left, dialect) {
    if (left === 'none')
        return undefined;
    const present = columns.map(column => `${dialect.identifier(column.name)} IS NOT NULL`);
    return `(${present.join(left === 'all' ? ' OR ' : ' AND ')})`;
}
/** Names of columns in a message: `origin, date and 3 more`. */
function columnList(names, most = 10) {
    const shown = names.slice(0, most).map(name => (0,src/* plain */.pj)(name, 100));
    const left = names.length - shown.length;
    if (left > 0)
        return `${shown.join(', ')} and ${left} more`;
    return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/other-table.ts


/** The table of a name. One that is not there is a mistake in the config, which names those there are. */
function otherTable(name, written, context) {
    const found = [...context.others].find(([known]) => known.toLowerCase() === name.toLowerCase());
    const known = [...context.others.keys()].filter(other => context.shownOther(other) !== undefined);
    if (found === undefined)
        throw configError(context, written.location, noSuchTable(name, written.id, known));
    if (context.shownOther(found[0]) !== undefined)
        return { name: found[0], columns: found[1] };
    const problem = `"${(0,src/* plain */.pj)(written.id, 100)}" needs the rows of the table "${(0,src/* plain */.pj)(name, 60)}", of which there is a stored profile only`;
    throw configError(context, written.location, `${problem}. Name the data themselves.`);
}
/** What is wrong with the name of a table that is not there, and the way out. */
function noSuchTable(name, id, known) {
    const wayOut = name.toLowerCase() === 'reference' || name.toLowerCase() === 'base'
        ? `Name it with the input "${name.toLowerCase()}".`
        : `Name its file under "tables", such as tables: { ${(0,src/* plain */.pj)(name, 60)}: ${(0,src/* plain */.pj)(name, 60)}.csv }.`;
    return `"${(0,src/* plain */.pj)(id, 100)}" speaks of the table "${(0,src/* plain */.pj)(name, 60)}", which is not there.${(0,src/* suggestion */.h)(name, known)} ${wayOut}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/overlap.ts










/** No case of the data is in the other part too. A row that lacks a part of its id is left out. */
function overlapByIdCheck(id, given, written, context) {
    const other = otherTable(given.with, written, context);
    const title = `Overlap with ${(0,src/* plain */.pj)(other.name, 63)} by ${columnList(id)}`;
    const expected = shareWords(given.max, other);
    const [ours, theirs] = [columnsThere(id, context.columns), columnsThere(id, other.columns, `The table ${(0,src/* plain */.pj)(other.name, 63)}`)];
    if (ours.lacking !== undefined)
        return lackingCheck(written, title, expected, ours.lacking);
    if (theirs.lacking !== undefined)
        return lackingCheck(written, title, expected, theirs.lacking);
    const same = paired(ours.columns, theirs.columns, (one, two) => sameValue(one, two, context.dialect), context);
    const seen = lookedAt(ours.columns, 'any', context.dialect);
    const says = `have an id that ${(0,src/* plain */.pj)(other.name, 63)} has too${ours.columns.map((column, index) => asTextWords(column, theirs.columns[index] ?? column)).join('')}`;
    return overlapCheck({ title, expected, says, max: given.max, other, columns: ours.columns, seen, met: exists(other, same, context) }, written, context);
}
/** No row of the data is in the other part too, compared in the given columns, or in all that both have but those of the id. */
function overlapByRowsCheck(rows, given, written, context) {
    const other = otherTable(given.with, written, context);
    const title = `Rows that ${(0,src/* plain */.pj)(other.name, 63)} has too`;
    const expected = shareWords(given.max, other);
    const both = context.columns.map(column => column.name).filter(name => other.columns.some(column => column.name === name));
    const names = rows === true ? both.filter(name => given.id?.includes(name) !== true) : rows;
    if (names.length === 0)
        return lackingCheck(written, title, expected, `The data and ${(0,src/* plain */.pj)(other.name, 63)} have no column in common that could be compared`);
    const [ours, theirs] = [columnsThere(names, context.columns), columnsThere(names, other.columns, `The table ${(0,src/* plain */.pj)(other.name, 63)}`)];
    if (ours.lacking !== undefined)
        return lackingCheck(written, title, expected, ours.lacking);
    if (theirs.lacking !== undefined)
        return lackingCheck(written, title, expected, theirs.lacking);
    const same = paired(ours.columns, theirs.columns, (one, two) => sameOrMissing(one, two, context.dialect), context);
    const says = `are rows of ${(0,src/* plain */.pj)(other.name, 63)} too`;
    return overlapCheck({ title, expected, says, max: given.max, other, columns: ours.columns, seen: undefined, met: exists(other, same, context) }, written, context);
}
/** The test data begin after the training data end. A row without a time is left out. */
function overlapByTimeCheck(time, given, written, context) {
    const other = otherTable(given.with, written, context);
    const isTest = given['data-is'] === 'test';
    const title = `${isTest ? 'Later' : 'Earlier'} than ${(0,src/* plain */.pj)(other.name, 63)} by ${(0,src/* plain */.pj)(time, 100)}`;
    const expected = `${given.max === 0 ? 'all rows' : `all but ${(0,src/* formatShare */.T1)(given.max)} of the rows`} ${isTest ? 'after the last' : 'before the first'} of ${(0,src/* plain */.pj)(other.name, 63)}`;
    const [ours, theirs] = [columnsThere([time], context.columns), columnsThere([time], other.columns, `The table ${(0,src/* plain */.pj)(other.name, 63)}`)];
    if (ours.lacking !== undefined)
        return lackingCheck(written, title, expected, ours.lacking);
    if (theirs.lacking !== undefined)
        return lackingCheck(written, title, expected, theirs.lacking);
    const [column] = ours.columns;
    const [their] = theirs.columns;
    if (column === undefined || their === undefined || !areComparable(column, their)) {
        const types = [column, their].map(one => (one === undefined ? 'missing' : describeType(one)));
        const message = `${(0,src/* plain */.pj)(time, 100)} is ${types[0]}, and in ${(0,src/* plain */.pj)(other.name, 63)} it is ${types[1]}, which do not compare`;
        return decided(written, title, expected, types.join(' and '), message);
    }
    const { dialect } = context;
    const name = dialect.identifier(time);
    const edge = `(SELECT ${isTest ? 'max' : 'min'}(${name}) FROM ${dialect.identifier(other.name)})`;
    const met = `${tables_src/* TABLE */.Bt}.${name} ${isTest ? '<=' : '>='} ${edge}`;
    const says = `are not ${isTest ? 'after the last' : 'before the first'} of ${(0,src/* plain */.pj)(other.name, 63)}`;
    return overlapCheck({ title, expected, says, max: given.max, other, columns: [column], seen: lookedAt([column], 'any', dialect), met, needs: time }, written, context);
}
function overlapCheck(question, written, context) {
    const { title, expected, says, max, other, columns, seen, met, needs } = question;
    const { dialect } = context;
    const { scope } = written;
    const condition = seen === undefined ? met : `${seen} AND ${met}`;
    const total = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen);
    const names = columns.map(column => column.name);
    const from = dialect.identifier(other.name);
    const theirs = context.shownOther(other.name);
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, total],
        queries: [
            `SELECT count(*) AS overlapping FROM ${scope.relation} AS ${tables_src/* TABLE */.Bt} WHERE ${condition}`,
            `SELECT ${needs === undefined ? 'count(*)' : `count(${dialect.identifier(needs)})`} AS others FROM ${from}`
        ],
        unexpected: { from: `${scope.relation} AS ${tables_src/* TABLE */.Bt}`, condition, columns: names },
        reproduce: theirs === undefined
            ? undefined
            : whole(`WITH ${from} AS (SELECT * FROM ${theirs}) SELECT * FROM ${scope.of(context.shown([...names, ...scope.columns]))} AS ${tables_src/* TABLE */.Bt} WHERE ${condition}`),
        judge: found => {
            const rows = found.count(total.key);
            const subject = `The overlap with ${(0,src/* plain */.pj)(other.name, 63)}`;
            if (rows === 0)
                return nothingToJudge(subject, found.count(scope.rows.key), scope.words);
            if (found.count(`${written.id}/others`) === 0) {
                return {
                    outcome: 'inconclusive',
                    observed: 'nothing to compare with',
                    message: `${subject} cannot be judged: it has no rows to compare with`
                };
            }
            const unexpected = found.count(`${written.id}/overlapping`);
            const share = unexpected / rows;
            const message = `${ofTotal(unexpected, rows, 'rows')}${scope.words} ${says} (${(0,src/* formatShare */.T1)(share)}); expected ${expected}`;
            return {
                outcome: share <= max ? 'pass' : 'fail',
                observed: `${(0,src/* formatShare */.T1)(share)} overlap`,
                value: share,
                tally: { total: rows, unexpected },
                message
            };
        }
    };
}
function exists({ name }, same, { dialect }) {
    return `EXISTS (SELECT 1 FROM ${dialect.identifier(name)} AS target WHERE ${same.join(' AND ')})`;
}
function paired(ours, theirs, compared, { dialect }) {
    return ours.map((column, index) => {
        const other = theirs[index] ?? column;
        return compared([`${tables_src/* TABLE */.Bt}.${dialect.identifier(column.name)}`, column], [`target.${dialect.identifier(other.name)}`, other]);
    });
}
function shareWords(max, { name }) {
    return max === 0
        ? `no row in common with ${(0,src/* plain */.pj)(name, 63)}`
        : `at most ${(0,src/* formatShare */.T1)(max)} of the rows in common with ${(0,src/* plain */.pj)(name, 63)}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/integrity/planners.ts








/** Every kind of check under `integrity`, in the order of `docs/checks.md`. */
const planners_planners = {
    'label-balance': each(labelBalanceCheck),
    overlap: (given, key, written, context) => places(given, key).flatMap(({ item, id, path }) => {
        const at = (part) => written(`${id}.${part}`, [...path, part], strictnessOf(item));
        return [
            ...(item.id === undefined ? [] : [overlapByIdCheck(item.id, item, at('id'), context)]),
            ...(item.rows === undefined ? [] : [overlapByRowsCheck(item.rows, item, at('rows'), context)]),
            ...(item.time === undefined ? [] : [overlapByTimeCheck(item.time, item, at('time'), context)])
        ];
    }),
    'conflicting-labels': each(conflictingLabelsCheck),
    leakage: each(leakageCheck),
    'order-leakage': each(orderLeakageCheck),
    'constant-columns': once(constantColumnsCheck),
    'mixed-nulls': once(mixedNullsCheck),
    'category-variants': once(categoryVariantsCheck)
};
function planIntegrity(given, written, context) {
    return Object.keys(planners_planners)
        .filter((key) => key in planners_planners)
        .flatMap(key => planners_planKind(key, given, written, context));
}
function planners_planKind(key, given, written, context) {
    const part = given[key];
    return part === undefined ? [] : planners_planners[key](part, key, written, context);
}
function once(make) {
    return (given, key, written, context) => [make(given, written(`integrity.${key}`, ['integrity', key], strictnessOf(given)), context)];
}
function each(make) {
    return (given, key, written, context) => places(given, key).map(({ item, id, path }) => make(item, written(id, path, strictnessOf(item)), context));
}
function places({ items, single }, key) {
    return items.map((item, index) => ({
        item,
        id: single ? `integrity.${key}` : `integrity.${key}.${index + 1}`,
        path: single ? ['integrity', key] : ['integrity', key, index]
    }));
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/row-check.ts



function rowCheck(written, context, check) {
    const { scope } = written;
    const { subject, seen } = check;
    const looked = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen);
    const condition = seen === undefined ? check.unexpected : `${seen} AND ${check.unexpected}`;
    const failures = scope.count(`${written.id}/unexpected`, condition);
    const expected = expectation(check.expected, written, 'rows');
    const columns = check.columns.map(column => column.name);
    return {
        ...written,
        title: check.title,
        expected,
        aggregates: [scope.rows, looked, failures],
        reproduce: whole(`SELECT * FROM ${context.shown([...columns, ...scope.columns])} AS ${tables_src/* TABLE */.Bt} WHERE ${scope.and(condition)}`),
        unexpected: { condition: scope.and(condition), columns },
        judge: found => {
            const total = found.count(looked.key);
            if (total === 0)
                return nothingToJudge(subject, found.count(scope.rows.key), scope.words);
            return rowFinding({ total, unexpected: found.count(failures.key) }, written, { subject, expected, says: check.says });
        }
    };
}
/** What is found of rows of which some are unexpected. */
function rowFinding(tally, written, { subject, expected, says }) {
    const { total, unexpected } = tally;
    const observed = unexpected === 0 ? 'all rows' : `${ofTotal(unexpected, total, 'rows')} not`;
    const message = unexpected === 0
        ? `${subject}: all rows are as expected (${expected})`
        : `${subject}: ${ofTotal(unexpected, total, 'rows')} ${says}; expected ${expected}`;
    return { outcome: tolerated(tally, written) ? 'pass' : 'fail', observed, value: unexpected, tally, message };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/foreign-keys.ts









/** Every key of the data occurs in the other table. A missing part of a key that is not left out occurs nowhere. */
function foreignKeyCheck(key, written, context) {
    const { name, columns: theirs } = otherTable(key.table, written, context);
    const to = key.to ?? key.columns;
    const subject = columnList(key.columns);
    const title = `${subject} in ${(0,src/* plain */.pj)(name, 63)}`;
    const expected = expectation(`a row of ${(0,src/* plain */.pj)(name, 63)} with the same ${columnList(to)}`, written, 'rows');
    const ours = columnsThere(key.columns, context.columns);
    if (ours.lacking !== undefined)
        return lackingCheck(written, title, expected, ours.lacking);
    const others = columnsThere(to, theirs, `The table ${(0,src/* plain */.pj)(name, 63)}`);
    if (others.lacking !== undefined)
        return lackingCheck(written, title, expected, others.lacking);
    const { dialect } = context;
    const { scope } = written;
    const seen = lookedAt(ours.columns, key['ignore-missing'], dialect);
    const total = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen);
    const strange = foreign_keys_absent(name, ours.columns, others.columns, context);
    const condition = seen === undefined ? strange : `${seen} AND ${strange}`;
    const words = ours.columns.map((column, index) => asTextWords(column, others.columns[index] ?? column)).join('');
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, total],
        queries: [`SELECT count(*) AS unexpected FROM ${scope.relation} AS ${tables_src/* TABLE */.Bt} WHERE ${condition}`],
        unexpected: { from: `${scope.relation} AS ${tables_src/* TABLE */.Bt}`, condition, columns: key.columns },
        reproduce: foreign_keys_reproduction(name, condition, ours.columns, written, context),
        judge: found => {
            const rows = found.count(total.key);
            if (rows === 0)
                return nothingToJudge(subject, found.count(scope.rows.key), scope.words);
            const tally = { total: rows, unexpected: found.count(`${written.id}/unexpected`) };
            return rowFinding(tally, written, { subject, expected, says: `have no match in ${(0,src/* plain */.pj)(name, 63)}${words}` });
        }
    };
}
/** True for a row of the data whose key is not in the other table. Never NULL. */
function foreign_keys_absent(name, ours, theirs, { dialect }) {
    const id = dialect.identifier;
    const same = ours.map((column, index) => {
        const other = theirs[index] ?? column;
        return sameValue([`${tables_src/* TABLE */.Bt}.${id(column.name)}`, column], [`target.${id(other.name)}`, other], dialect);
    });
    return `NOT EXISTS (SELECT 1 FROM ${id(name)} AS target WHERE ${same.join(' AND ')})`;
}
/** SQL of a person's own session, in which the other table is one of its files. */
function foreign_keys_reproduction(name, condition, columns, { scope }, context) {
    const shown = context.shownOther(name);
    const from = `${scope.of(context.shown([...columns.map(column => column.name), ...scope.columns]))} AS ${tables_src/* TABLE */.Bt}`;
    const sql = `SELECT * FROM ${from} WHERE ${condition}`;
    return shown === undefined ? undefined : whole(`WITH ${context.dialect.identifier(name)} AS (SELECT * FROM ${shown}) ${sql}`);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/time-zone.ts
/**
 * The instant at which clocks of a time zone show a moment. Both in milliseconds since 1970, the moment as though it were of UTC.
 *
 * A moment that clocks skip is taken an hour later, one that they show twice is taken the first time.
 */
function instantOf(moment, zone) {
    if (zone === 'UTC')
        return moment;
    // Twice, as the difference at the first guess may be that of the other side of a change of clocks.
    const guess = moment - differenceAt(moment, zone);
    const candidates = [moment - differenceAt(guess - 86_400_000, zone), moment - differenceAt(guess + 86_400_000, zone)];
    const exact = candidates.filter(candidate => candidate + differenceAt(candidate, zone) === moment);
    return exact.length > 0 ? Math.min(...exact) : moment - differenceAt(guess - 86_400_000, zone);
}
/** What clocks of the zone show at an instant, less what those of UTC show. */
function differenceAt(instant, zone) {
    const format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        hourCycle: 'h23'
    });
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const part = (name) => Number(parts.get(name));
    const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year');
    const shown = new Date(Date.UTC(2000, part('month') - 1, part('day'), part('hour'), part('minute'), part('second')));
    shown.setUTCFullYear(year);
    return shown.getTime() - Math.floor(instant / 1000) * 1000;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/freshness.ts







const DAY = 86_400_000;
/**
 * The age of the newest row, against the moment of the run. A timestamp without a zone is one of `time-zone`. A date stands for the
 * whole of its day there: it ages from the day's end, and is in the future before the day begins.
 */
function freshnessCheck({ column: name, ...limits }, written, context) {
    const shown = (0,src/* plain */.pj)(name, 100);
    const title = `Freshness of ${shown}`;
    const future = limits['max-future'] === undefined ? 'not in the future' : `at most ${spanWords(limits['max-future'])} in the future`;
    const expected = `at most ${spanWords(limits['max-age'])} old, and ${future}`;
    const there = columnsThere([name], context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const [column] = there.columns;
    if (column === undefined || (column.type !== 'date' && column.type !== 'timestamp')) {
        const message = `${shown} is ${column === undefined ? 'missing' : describeType(column)}, which has no age; expected dates or timestamps`;
        return column === undefined ? lackingCheck(written, title, expected, message) : unsuited(column, written, { title, expected, message });
    }
    const { dialect } = context;
    const { scope } = written;
    const values = scope.present(name);
    const newest = `max(${dialect.identifier(name)})`;
    const seconds = { key: `${written.id}/newest`, sql: dialect.epoch(scope.over(newest)) };
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, values, seconds],
        reproduce: whole(`SELECT ${newest} FROM ${scope.of(context.shown([name, ...scope.columns]))}`),
        judge: found => {
            if (found.count(values.key) === 0)
                return nothingToJudge(shown, found.count(scope.rows.key), scope.words);
            const given = found.value(seconds.key);
            return judgeAge(agesOf(given, column, limits['time-zone'] ?? 'UTC', context.now), {
                shown: `${shown}${scope.words}`,
                expected,
                limits
            });
        }
    };
}
/** Undefined where the newest value is no moment, such as DuckDB's infinity. */
function agesOf(seconds, column, zone, now) {
    if (typeof seconds !== 'number' || !Number.isFinite(seconds) || Math.abs(seconds) > 8.64e12 - 1e6)
        return undefined;
    const written = seconds * 1000;
    if (column.type === 'date') {
        const [start, end] = [instantOf(written, zone), instantOf(written + DAY, zone)];
        return { age: Math.max(0, now - end), ahead: start - now, moment: new Date(written).toISOString().slice(0, 10) };
    }
    const instant = /WITH TIME ZONE/i.test(column.engineType) ? written : instantOf(written, zone);
    return { age: Math.max(0, now - instant), ahead: instant - now, moment: new Date(instant).toISOString().replace('.000Z', 'Z') };
}
function judgeAge(ages, { shown, expected, limits }) {
    if (ages === undefined) {
        return {
            outcome: 'fail',
            observed: 'no moment',
            message: `${shown}: the newest value is not a moment that can be told; expected ${expected}`
        };
    }
    const { age, ahead, moment } = ages;
    if (ahead > (limits['max-future'] ?? 0)) {
        const observed = `${spanWords(ahead)} in the future`;
        return {
            outcome: 'fail',
            observed,
            value: -ahead / 1000,
            message: `${shown}: the newest row is of ${moment}, ${observed}; expected ${expected}`
        };
    }
    const observed = `${spanWords(age)} old`;
    const message = `${shown}: the newest row is of ${moment}, ${observed}; expected ${expected}`;
    return { outcome: age <= limits['max-age'] ? 'pass' : 'fail', observed, value: age / 1000, message };
}
/** `2 days 3 hours`: the two largest units that there are. */
function spanWords(milliseconds) {
    const units = [
        ['day', DAY],
        ['hour', 3_600_000],
        ['minute', 60_000],
        ['second', 1000]
    ];
    const first = units.findIndex(([, length]) => milliseconds >= length);
    if (first === -1)
        return milliseconds === 0 ? '0 seconds' : 'less than a second';
    let rest = milliseconds;
    return units
        .slice(first, first + 2)
        .map(([unit, length]) => {
        const count = Math.floor(rest / length);
        rest -= count * length;
        return count === 0 ? '' : `${(0,src/* formatNumber */.ZV)(count)} ${unit}${count === 1 ? '' : 's'}`;
    })
        .filter(part => part !== '')
        .join(' ');
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/pairs.ts






const OPERATORS = {
    'less-than': ['<', 'less than'],
    'at-most': ['<=', 'at most'],
    equal: ['=', 'equal to'],
    different: ['<>', 'different from'],
    'at-least': ['>=', 'at least'],
    'greater-than': ['>', 'greater than']
};
function pairCheck(pair, written, context) {
    const { left, right, is, 'in-set': set, 'ignore-missing': leftOut } = pair;
    return set === undefined
        ? relationCheck({ left, right, is: is ?? 'equal', leftOut }, written, context)
        : pairSetCheck({ left, right, set, leftOut }, written, context);
}
/** How the left value of a row compares with its right one. A row that lacks one of them, and is not left out, is unexpected. */
function relationCheck(given, written, context) {
    const { left, right, is, leftOut } = given;
    const [operator, words] = OPERATORS[is];
    const expected = `${(0,src/* plain */.pj)(left, 100)} ${words} ${(0,src/* plain */.pj)(right, 100)}`;
    return ofPair(given, { title: `${(0,src/* plain */.pj)(left, 100)} is ${words} ${(0,src/* plain */.pj)(right, 100)}`, expected }, written, context, ([one, other]) => {
        if (!areComparable(one, other))
            return undefined;
        const { dialect } = context;
        const holds = `${dialect.identifier(one.name)} ${operator} ${dialect.identifier(other.name)}`;
        return { says: `are not`, unexpected: `NOT coalesce(${holds}, false)`, seen: lookedAt([one, other], leftOut, dialect) };
    });
}
/** Which pairs of values occur together. A row that lacks one of them, and is not left out, is unexpected. */
function pairSetCheck(given, written, context) {
    const { left, right, set, leftOut } = given;
    const shown = set
        .slice(0, 3)
        .map(pair => `(${pair.map(item => (0,src/* plain */.pj)(String(item), 50)).join(', ')})`)
        .join(', ');
    const expected = `one of ${shown}${set.length > 3 ? ` and ${(0,src/* formatNumber */.ZV)(set.length - 3)} more` : ''}`;
    const title = `Pairs of ${(0,src/* plain */.pj)(left, 100)} and ${(0,src/* plain */.pj)(right, 100)} in a set`;
    return ofPair(given, { title, expected }, written, context, ([one, other]) => {
        const member = set.map(([a, b]) => `(${inSet([a], one, context.dialect)} AND ${inSet([b], other, context.dialect)})`).join(' OR ');
        return {
            says: 'are not in the set',
            unexpected: `NOT coalesce(${member}, false)`,
            seen: lookedAt([one, other], leftOut, context.dialect)
        };
    });
}
function ofPair({ left, right }, { title, expected }, written, context, asked) {
    const there = columnsThere([left, right], context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const [one, other] = there.columns;
    if (one === undefined || other === undefined)
        throw new Error('Could not plan a check of a pair of columns');
    const question = asked([one, other]);
    if (question === undefined)
        return incomparable(one, other, written, context, { title, expected });
    return rowCheck(written, context, {
        ...question,
        title,
        expected,
        subject: `${(0,src/* plain */.pj)(left, 100)} and ${(0,src/* plain */.pj)(right, 100)}`,
        columns: [one, other]
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/schema.ts




/** No column has one of these names. `*` stands for any text, also none, and `?` for one character. */
function forbiddenColumnsCheck(patterns, written, context) {
    const forbidden = context.columns.map(column => column.name).filter(name => patterns.some(pattern => isLike(name, pattern)));
    const expected = `no column named ${columnList(patterns, 30)}`;
    const none = forbidden.length === 0;
    return {
        ...written,
        title: 'Forbidden columns',
        expected,
        aggregates: [],
        reproduce: whole(`DESCRIBE SELECT * FROM ${context.shown([])}`),
        judge: () => ({
            outcome: none ? 'pass' : 'fail',
            observed: none ? 'none there' : columnList(forbidden, 20),
            value: forbidden.length,
            message: none ? 'There is no forbidden column' : `Columns: ${columnList(forbidden, 20)} must not be there; expected ${expected}`
        })
    };
}
/** Only these columns have missing values. */
function nullableColumnsCheck(nullable, written, context) {
    const { scope } = written;
    const others = context.columns.filter(column => !nullable.includes(column.name));
    const counts = others.map(column => ({ name: column.name, ...scope.present(column.name) }));
    const expected = `${nullable.length === 0 ? 'no missing value in any column' : `missing values in ${columnList(nullable, 30)} only`}${scope.words}`;
    return {
        ...written,
        title: 'Columns that may have missing values',
        expected,
        aggregates: [scope.rows, ...counts.map(({ key, sql }) => ({ key, sql }))],
        judge: found => {
            const rows = found.count(scope.rows.key);
            if (rows === 0)
                return nothingToJudge('Which columns have missing values', 0, scope.words);
            const gaps = counts.map(({ name, key }) => ({ name, missing: rows - found.count(key) })).filter(({ missing }) => missing > 0);
            const shown = gaps.slice(0, 20).map(({ name, missing }) => `${(0,src/* plain */.pj)(name, 100)} (${(0,src/* formatNumber */.ZV)(missing)})`);
            const list = `${shown.join(', ')}${gaps.length > 20 ? ` and ${gaps.length - 20} more` : ''}`;
            const message = gaps.length === 0
                ? 'No other column has missing values'
                : `Missing values of ${(0,src/* formatNumber */.ZV)(rows)} rows: ${list}; expected ${expected}`;
            return { outcome: gaps.length === 0 ? 'pass' : 'fail', observed: gaps.length === 0 ? 'no others' : list, value: gaps.length, message };
        }
    };
}
/** Whether a name is what a pattern with `*` and `?` says, whatever the case. Linear in the name for each star. */
function isLike(name, pattern) {
    const [text, wanted] = [[...name.toLowerCase()], [...pattern.toLowerCase()]];
    let at = 0;
    let star = -1;
    let resume = 0;
    let place = 0;
    while (at < text.length) {
        if (wanted[place] === '*') {
            star = place++;
            resume = at;
        }
        else if (wanted[place] === '?' || (place < wanted.length && wanted[place] === text[at])) {
            place++;
            at++;
        }
        else if (star >= 0) {
            place = star + 1;
            at = ++resume;
        }
        else
            return false;
    }
    return wanted.slice(place).every(character => character === '*');
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/planners.ts






/** The planner of a section that is a list: each check goes by its own id, or by its number. */
function planners_listed(key, make) {
    return (items, written, context) => items.map((given, index) => make(given, written(`${key}.${given.id ?? index + 1}`, [key, index], strictnessOf(given)), context));
}
/** The planner of a section that is one check, or a list of them. */
function oneOrEach(key, make) {
    return ({ items, single }, written, context) => items.map((given, index) => make(given, single ? written(key, [key], strictnessOf(given)) : written(`${key}.${index + 1}`, [key, index], strictnessOf(given)), context));
}
/** Which columns there are, and what they hold. The difference to an earlier schema is a stage of its own. */
function planSchema(given, written, context) {
    const { required, exact, forbidden, ordered, count, types, nullable } = given;
    const at = (key, strictness) => written(`schema.${key}`, ['schema', key], strictnessOf(strictness));
    return [
        ...(required === undefined ? [] : [columnsCheck(required.value, false, at('required', required), context)]),
        ...(exact === undefined ? [] : [columnsCheck(exact.value, true, at('exact', exact), context)]),
        ...(forbidden === undefined ? [] : [forbiddenColumnsCheck(forbidden.value, at('forbidden', forbidden), context)]),
        ...(ordered === undefined
            ? []
            : [orderCheck((exact ?? required)?.value ?? Object.keys(types?.value ?? {}), at('ordered', ordered), context)]),
        ...(count === undefined ? [] : [columnCountCheck(count, at('count', count), context)]),
        ...(types === undefined ? [] : planTypes(types, written, context)),
        ...(nullable === undefined ? [] : [nullableColumnsCheck(nullable.value, at('nullable', nullable), context)])
    ];
}
function planTypes(types, written, context) {
    return Object.entries(types.value).map(([name, type]) => {
        const shown = (0,src/* plain */.pj)(name, 100);
        const here = written(`schema.types.${shown}`, ['schema', 'types', name], strictnessOf(types));
        const there = columnsThere([name], context.columns);
        const [column] = there.columns ?? [];
        if (there.lacking !== undefined || column === undefined)
            return lackingCheck(here, `Holds ${type}`, type, there.lacking ?? '');
        return typeCheck(type, column, here, context);
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/queries.ts






/** An author's query returns no row, or no more than `max-unexpected`. Without rows of data it finds nothing, which is no pass. */
function queryCheck(query, written, context) {
    const { sql, timeout } = query;
    const most = query['max-unexpected'] ?? 0;
    const shown = (0,src/* plain */.pj)(sql.trim(), 300);
    const subject = `The query ${shown}`;
    const title = query.title ?? shown;
    const expected = most === 0 ? 'no row' : `at most ${(0,src/* counted */.hS)(most, 'row')}`;
    const problem = context.problems.get(sql);
    if (problem?.missingColumn !== undefined) {
        const names = context.columns.map(column => column.name);
        const message = `${subject} names the column "${(0,src/* plain */.pj)(problem.missingColumn, 100)}", which there is not.${(0,src/* suggestion */.h)(problem.missingColumn, names)}`;
        return decided(written, title, expected, 'no such column', message.replace(/\.$/, ''));
    }
    const named = context.columns.filter(column => sql.toLowerCase().includes(column.name.toLowerCase()));
    if (problem !== undefined)
        return uncomputed(withKnownTables(problem.message, context), named, { subject, written, title, expected }, context);
    const { scope } = written;
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows],
        queries: [`SELECT count(*) AS n FROM ${(0,tables_src/* subquery */.lL)(sql)} AS answer`],
        authored: {
            timeout,
            refusal: reason => configError(context, written.location, `the query "${shown}" cannot be computed: ${reason}.`)
        },
        reproduce: queries_reproduction(sql, context),
        judge: found => {
            if (found.count(scope.rows.key) === 0)
                return nothingToJudge(subject, 0);
            const rows = found.count(`${written.id}/n`);
            const message = `${subject} returns ${rows === 0 ? 'no row' : (0,src/* counted */.hS)(rows, 'row')}; expected ${expected}`;
            return { outcome: rows <= most ? 'pass' : 'fail', observed: (0,src/* counted */.hS)(rows, 'row'), value: rows, message };
        }
    };
}
/** Of a table that is not there the engine says no more than that. */
function withKnownTables(problem, context) {
    const [, missing] = /Table with name (\S+) does not exist/.exec(problem) ?? [];
    if (missing === undefined)
        return problem;
    const known = [tables_src/* TABLE */.Bt, ...[...context.others.keys()].filter(name => context.shownOther(name) !== undefined)];
    return `there is no table "${missing}".${(0,src/* suggestion */.h)(missing, known)}`;
}
/** The query in a person's own session, where the names of the tables are those of their files. */
function queries_reproduction(sql, context) {
    const { dialect } = context;
    const mentioned = [...context.others.keys()].filter(name => sql.toLowerCase().includes(name.toLowerCase()));
    const others = mentioned.flatMap(name => {
        const shown = context.shownOther(name);
        return shown === undefined ? [] : [`${dialect.identifier(name)} AS (SELECT * FROM ${shown})`];
    });
    const data = `${tables_src/* TABLE */.Bt} AS (SELECT * FROM ${context.shown(context.columns.map(column => column.name))})`;
    return whole(`WITH ${[data, ...others].join(', ')} SELECT * FROM ${(0,tables_src/* subquery */.lL)(sql)} AS answer`);
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/row-count-equal.ts



/** As many rows as another table has. Two tables without rows are no pass: nothing was compared. */
function rowCountEqualCheck(table, written, context) {
    const { name } = otherTable(table, written, context);
    const { scope } = written;
    const shown = (0,src/* plain */.pj)(name, 63);
    const theirs = context.shownOther(name);
    const from = context.dialect.identifier(name);
    return {
        ...written,
        title: `As many rows as ${shown}`,
        expected: `as many rows as ${shown}`,
        aggregates: [scope.rows],
        queries: [`SELECT count(*) AS others FROM ${from}`],
        reproduce: theirs === undefined
            ? undefined
            : whole(`SELECT (SELECT count(*) FROM ${scope.of(context.shown(scope.columns))}) AS data, (SELECT count(*) FROM ${theirs}) AS ${from}`),
        judge: found => {
            const [ours, others] = [found.count(scope.rows.key), found.count(`${written.id}/others`)];
            const message = `The data has ${(0,src/* counted */.hS)(ours, 'row')}${scope.words} and ${shown} has ${(0,src/* formatNumber */.ZV)(others)}; expected as many`;
            const outcome = ours !== others ? 'fail' : ours === 0 ? 'inconclusive' : 'pass';
            return { outcome, observed: `${(0,src/* formatNumber */.ZV)(ours)} and ${(0,src/* formatNumber */.ZV)(others)}`, value: ours - others, message };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/sums.ts







/** Share of a sum by which fractions may be off where no tolerance is said: what is lost by adding doubles, and no more. */
const ROUNDING = 1e-9;
/**
 * The sum of several columns of a row, computed in doubles: exact as far as 2^53. A row that lacks one of the numbers, and is not left
 * out, is unexpected.
 */
function sums_sumCheck(sum, written, context) {
    const { columns: names, equals } = sum;
    const title = `Sum of ${columnList(names)}`;
    const expected = expectedWords(sum);
    const there = columnsThere(typeof equals === 'string' ? [...names, equals] : names, context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const { columns } = there;
    const text = columns.find(column => !(0,tables_src/* isNumeric */.kf)(column.type));
    if (text !== undefined) {
        const message = `${(0,src/* plain */.pj)(text.name, 100)} is ${describeType(text)}, which has no sum`;
        return unsuited(text, written, { title, expected, message });
    }
    const { dialect } = context;
    const number = (column) => dialect.asNumber(dialect.identifier(column.name));
    const total = columns.slice(0, names.length).map(number).join(' + ');
    const goal = columns[names.length];
    const whole = columns.every(column => column.type === 'integer');
    const fits = conditions(sum, total, goal === undefined ? undefined : number(goal), whole).join(' AND ');
    return rowCheck(written, context, {
        title,
        expected,
        subject: title,
        columns,
        seen: lookedAt(columns, sum['ignore-missing'], dialect),
        unexpected: `NOT coalesce(${fits}, false)`,
        says: 'have another sum'
    });
}
function conditions({ equals, min, max, tolerance }, total, goal, whole) {
    const off = (bound) => (tolerance !== undefined ? literal(tolerance) : whole ? '0' : `${ROUNDING} * greatest(abs(${bound}), 1)`);
    const number = goal ?? (typeof equals === 'number' ? literal(equals) : undefined);
    if (number !== undefined)
        return [`abs(${total} - ${number}) <= ${off(number)}`];
    return [
        ...(min === undefined ? [] : [`${total} >= ${literal(min)} - ${off(literal(min))}`]),
        ...(max === undefined ? [] : [`${total} <= ${literal(max)} + ${off(literal(max))}`])
    ];
}
/** As a double, so that nothing is rounded to the digits of a decimal. */
function literal(value) {
    return value.toExponential();
}
function expectedWords({ equals, min, max, tolerance }) {
    const parts = [
        equals === undefined ? '' : typeof equals === 'number' ? (0,src/* formatNumber */.ZV)(equals, 15) : (0,src/* plain */.pj)(equals, 100),
        min === undefined ? '' : `at least ${(0,src/* formatNumber */.ZV)(min, 15)}`,
        max === undefined ? '' : `at most ${(0,src/* formatNumber */.ZV)(max, 15)}`
    ].filter(part => part !== '');
    return `${parts.join(' and ')}${tolerance === undefined || tolerance === 0 ? '' : `, give or take ${(0,src/* formatNumber */.ZV)(tolerance)}`}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/unique-together.ts





/**
 * No two rows agree in all of the columns. Every row that has an equal is unexpected, the first one too. Two missing values are the
 * same value, in the rows that are not left out.
 */
function uniqueTogetherCheck({ columns: names, 'ignore-missing': left }, written, context) {
    const subject = columnList(names);
    const title = `Unique together: ${subject}`;
    const expected = expectation('no two rows with the same values', written, 'rows');
    const there = columnsThere(names, context.columns);
    if (there.lacking !== undefined)
        return lackingCheck(written, title, expected, there.lacking);
    const { dialect } = context;
    const { scope } = written;
    const { columns } = there;
    const seen = lookedAt(columns, left, dialect);
    const total = seen === undefined ? scope.rows : scope.count(`${written.id}/seen`, seen);
    const ids = columns.map(column => dialect.identifier(column.name)).join(', ');
    const filter = seen === undefined ? '' : ` WHERE ${seen}`;
    const copies = `(SELECT *, count(*) OVER (PARTITION BY ${ids}) AS ${dialect.identifier(COPIES)} FROM ${scope.relation}${filter})`;
    return {
        ...written,
        title,
        expected,
        aggregates: [scope.rows, total],
        queries: [dialect.repeated(scope.relation, columns, seen)],
        unexpected: { from: copies, condition: `${dialect.identifier(COPIES)} > 1`, columns: names },
        reproduce: whole(`SELECT ${ids}, count(*) AS n FROM ${scope.of(context.shown([...names, ...scope.columns]))}${filter} GROUP BY ${ids} HAVING count(*) > 1 ORDER BY n DESC`),
        judge: found => {
            const rows = found.count(total.key);
            if (rows === 0)
                return nothingToJudge(subject, found.count(scope.rows.key), scope.words);
            const unexpected = found.count(`${written.id}/copies`);
            const groups = unexpected - found.count(`${written.id}/extra`);
            const message = unexpected === 0
                ? `${subject}: no two rows${scope.words} have the same values`
                : `${subject}: ${ofTotal(unexpected, rows, 'rows')} share their values with another (${(0,src/* counted */.hS)(groups, 'group')}); expected ${expected}`;
            const tally = { total: rows, unexpected };
            const outcome = tolerated(tally, written) ? 'pass' : 'fail';
            return { outcome, observed: `${(0,src/* formatNumber */.ZV)(unexpected)} repeated`, value: unexpected, tally, message };
        }
    };
}
/** A column beside those of the table, which is not likely to have one of this name. */
const COPIES = 'gauntlet copies';

;// CONCATENATED MODULE: ./packages/validation/src/checks/table/volume.ts


/** The number of rows, as a multiple of those of a reference: a table, or a stored profile. */
function volume_volumeCheck(volume, written, context) {
    const { min, max, against } = volume;
    const stored = context.storedRows.get(against);
    const { scope } = written;
    const name = stored === undefined ? otherTable(against, written, context).name : against;
    const shown = (0,src/* plain */.pj)(name, 63);
    const key = `${written.id}/others`;
    const parts = [min === undefined ? '' : `at least ${(0,src/* formatShare */.T1)(min)}`, max === undefined ? '' : `at most ${(0,src/* formatShare */.T1)(max)}`];
    const expected = `${parts.filter(part => part !== '').join(' and ')} of the rows of ${shown}`;
    const before = (found) => stored ?? found.count(key);
    return {
        ...written,
        title: `Volume against ${shown}`,
        expected,
        aggregates: [scope.rows],
        ...(stored === undefined ? { queries: [`SELECT count(*) AS others FROM ${context.dialect.identifier(name)}`] } : {}),
        judge: found => {
            const [ours, others] = [found.count(scope.rows.key), before(found)];
            if (others === 0)
                return { outcome: 'inconclusive', observed: 'no rows to compare with', message: `${shown} has no rows to compare with` };
            const ratio = ours / others;
            const fits = (min === undefined || ratio >= min) && (max === undefined || ratio <= max);
            const message = `The data has ${(0,src/* counted */.hS)(ours, 'row')}${scope.words}, ${(0,src/* formatShare */.T1)(ratio)} of the ${(0,src/* formatNumber */.ZV)(others)} of ${shown}; expected ${expected}`;
            return { outcome: !fits ? 'fail' : ours === 0 ? 'inconclusive' : 'pass', observed: (0,src/* formatShare */.T1)(ratio), value: ratio, message };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/sections.ts
















const planVolume = oneOrEach('volume', volume_volumeCheck);
/** Every section, in the order of the reference in the README. */
const sections_planners = {
    // Asked in `plan.ts` whether or not it is written down.
    rows: (given, written, context) => given['equal-to'] === undefined
        ? []
        : [rowCountEqualCheck(given['equal-to'], written('rows.equal-to', ['rows', 'equal-to'], strictnessOf(given)), context)],
    schema: planSchema,
    missing: (given, written, context) => [tableMissingCheck(given.max, written('missing', ['missing'], given), context)],
    'duplicate-rows': (given, written, context) => [
        duplicateRowsCheck(given, written('duplicate-rows', ['duplicate-rows'], strictnessOf(given)), context)
    ],
    'unique-together': planners_listed('unique-together', uniqueTogetherCheck),
    columns: (columns, written, context) => Object.entries(columns).flatMap(([name, checks]) => planColumn(name, checks, written, context)),
    'every-column': (checks, written, context, { columns }) => context.columns.flatMap(({ name }) => planColumn(name, { ...checks, ...replaced(columns?.[name]) }, written, context, ['every-column'])),
    conditions: (conditions, written, context) => conditions.map((condition, index) => conditionCheck(condition, written(`conditions.${condition.id ?? index + 1}`, ['conditions', index], condition), context)),
    pairs: planners_listed('pairs', pairCheck),
    sums: planners_listed('sums', sums_sumCheck),
    queries: planners_listed('queries', queryCheck),
    'foreign-keys': planners_listed('foreign-keys', foreignKeyCheck),
    freshness: oneOrEach('freshness', freshnessCheck),
    volume: (given, written, context) => planVolume({ ...given, items: given.items.filter(({ against }) => context.ofBase !== true || against !== 'base') }, written, context),
    integrity: planIntegrity,
    // A stage of its own.
    lineage: () => [],
    // A stage of its own.
    drift: () => [],
    custom: () => []
};
/** Sections whose checks are about the table itself, and mean the same however few rows it has. */
const OF_ANY_SIZE = ['rows', 'schema', 'volume'];
/** The checks of all sections that are written down. */
function planSections(suite, written, context) {
    return Object.keys(sections_planners)
        .filter((name) => name in sections_planners)
        .flatMap(name => planSection(name, suite, written, context));
}
function planSection(name, suite, written, context) {
    const given = suite[name];
    const least = suite['min-rows'];
    if (given === undefined)
        return [];
    const checks = sections_planners[name](given, written, context, suite);
    return least === undefined || OF_ANY_SIZE.includes(name) ? checks : checks.map(check => withLeastRows(check, least));
}
/** The kinds of check that a column has of its own, as absent: they are asked there. */
function replaced(own = {}) {
    return Object.fromEntries(Object.keys(own).map(kind => [kind, undefined]));
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/plan.ts






/** As many checks as a verdict holds. */
const plan_MOST_CHECKS = 10_000;
/** A suite and the columns of a table, as the checks to be computed and judged. Pure. */
function planSuite(suite, written, context) {
    const checks = [...planRows(suite, written, context), ...planSections(suite, written, context)].map(check => inOwnSession(withoutRows(check, context), context));
    if (checks.length > plan_MOST_CHECKS)
        throw configError(context, undefined, `it holds ${checks.length} checks; a verdict holds at most ${plan_MOST_CHECKS}`);
    return checks;
}
/**
 * Data without rows would otherwise pass every check on its shape. What an author says of the number of rows replaces this where it
 * is a promise that there are some (`min`), or says of all rows that there may be none (`min: 0`, `max: 0`).
 */
function planRows({ rows, severity }, written, context) {
    const isLimited = rows?.min !== undefined || rows?.max !== undefined;
    const some = { min: 1, severity: 'critical' };
    if (rows === undefined || !isLimited)
        return [rowCountCheck(some, written('rows', [], some), context)];
    const asked = rowCountCheck(rows, written('rows', ['rows'], strictnessOf(rows)), context);
    const isOfAll = !('where' in rows) || rows.where === undefined;
    const isPromised = (rows.min ?? 0) > 0 && (rows.severity ?? severity ?? 'critical') === 'critical';
    const isAllowed = isOfAll && (rows.min === 0 || rows.max === 0);
    return isPromised || isAllowed ? [asked] : [asked, rowCountCheck(some, written('rows.any', ['rows'], some), context)];
}
/** A check of rows that cannot be told fails, as one of a column that is not there. */
function withoutRows(check, { columns }) {
    const { lost, unscoped, id, title, severity, expected, location } = check;
    if (lost === undefined && unscoped === undefined)
        return check;
    const names = columns.map(column => column.name);
    const said = lost === undefined
        ? `Its "where" cannot be computed: ${unscoped}`
        : `Its "where" names the column "${(0,src/* plain */.pj)(lost, 100)}", which the data does not have.${(0,src/* suggestion */.h)(lost, names)}`;
    const observed = lost === undefined ? 'not computed' : 'no such column';
    const finding = { outcome: 'fail', observed, message: said.replace(/\.$/, '') };
    return { id, title, severity, expected, location, aggregates: [], judge: () => finding };
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/names.ts
/** Ids are unique within a verdict, also where a column is called "schema". */
class names_Names {
    #taken = new Set();
    unique(id) {
        let name = id;
        for (let copy = 2; this.#taken.has(name); copy++)
            name = `${id}.${copy}`;
        this.#taken.add(name);
        return name;
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/row-filter.ts





/** Rows for which something cannot be told, as a value is missing, do not meet the filter, unless it asks for missing values. */
function rowFilter({ anyOf }, context) {
    const filters = anyOf.map(one => allOf(one, context));
    const lost = filters.find(filter => filter.lost !== undefined)?.lost;
    const problem = filters.find(filter => filter.problem !== undefined)?.problem;
    return {
        sql: filters.map(({ sql }) => (filters.length === 1 ? sql : `(${sql})`)).join(' OR '),
        words: filters.map(({ words }) => words).join(', or '),
        columns: [...new Set(filters.flatMap(({ columns }) => columns))],
        ...(lost === undefined ? {} : { lost }),
        ...(problem === undefined ? {} : { problem })
    };
}
function allOf(filter, context) {
    const names = Object.keys(filter);
    const clauses = [];
    for (const name of names) {
        const column = context.columns.find(candidate => candidate.name === name);
        if (column === undefined)
            return { sql: '', words: '', columns: [], lost: name };
        clauses.push(...clausesOf(filter[name] ?? {}, column, context));
    }
    const problem = clauses.find(clause => clause.problem !== undefined)?.problem;
    return {
        sql: clauses.map(({ sql }) => sql).join(' AND '),
        words: clauses.map(({ words }) => words).join(' and '),
        columns: names,
        ...(problem === undefined ? {} : { problem })
    };
}
/** Members of a set that are named before the rest is counted. */
const row_filter_MOST_SHOWN = 5;
function clausesOf(filter, column, context) {
    const { dialect } = context;
    const { equals, 'in-set': allowed, 'not-in-set': refused, min, max, missing } = filter;
    const name = (0,src/* plain */.pj)(column.name, 60);
    const list = (items) => `${items
        .slice(0, row_filter_MOST_SHOWN)
        .map(item => (0,src/* plain */.pj)(String(item), 50))
        .join(', ')}${items.length > row_filter_MOST_SHOWN ? ' …' : ''}`;
    const id = dialect.identifier(column.name);
    return [
        ...(equals === undefined ? [] : [{ sql: inSet([equals], column, dialect), words: `${name} is ${list([equals])}` }]),
        ...(allowed === undefined ? [] : [{ sql: inSet(allowed, column, dialect), words: `${name} is one of ${list(allowed)}` }]),
        ...(refused === undefined ? [] : [{ sql: notInSet(refused, column, dialect), words: `${name} is none of ${list(refused)}` }]),
        ...(min === undefined ? [] : [bounded('min', min, column, context)]),
        ...(max === undefined ? [] : [bounded('max', max, column, context)]),
        ...(missing === undefined
            ? []
            : [missing ? { sql: `${id} IS NULL`, words: `${name} is missing` } : { sql: `${id} IS NOT NULL`, words: `${name} is there` }])
    ];
}
function bounded(side, bound, column, { dialect, typed }) {
    const name = (0,src/* plain */.pj)(column.name, 60);
    const shown = (0,src/* plain */.pj)(String(bound), 50);
    const words = `${name} is at ${side === 'min' ? 'least' : 'most'} ${shown}`;
    // Text without a single value has no type, and no row that could be meant.
    if (column.type === 'other' && !typed)
        return { sql: 'FALSE', words };
    if (!isComparable(column.type, bound))
        return { sql: 'FALSE', words, problem: `${(0,src/* plain */.pj)(column.name, 100)} is ${describeType(column)}, which cannot be compared with ${shown}` };
    if ((0,tables_src/* isTemporal */.jG)(column.type) && !isMoment(String(bound), column.type))
        return { sql: 'FALSE', words, problem: `${shown} is no ${column.type}, as ${(0,src/* plain */.pj)(column.name, 100)} holds` };
    return { sql: `NOT (${beyond({ side, bound }, column, dialect)})`, words };
}

;// CONCATENATED MODULE: ./packages/validation/src/plan/writing.ts






/** How the checks of a suite are named, weighed and located. Each id is given once. */
function writing(suite, context) {
    const names = new names_Names();
    return (id, path, strictness, severity) => {
        const location = context.locate(path);
        return {
            ...strictness,
            id: names.unique(id),
            severity: strictness.severity ?? severity ?? suite.severity ?? 'critical',
            location,
            ...writing_rowsOf(strictness, location, context)
        };
    };
}
/** The rows that a check is about, or why they cannot be told. */
function writing_rowsOf({ where }, location, context) {
    const { dialect, columns, typed } = context;
    const everywhere = scopeOf(undefined, dialect);
    if (where === undefined)
        return { scope: everywhere };
    if (typeof where !== 'string') {
        const { sql, words, columns, lost, problem } = rowFilter(where, context);
        if (lost !== undefined)
            return { scope: everywhere, lost };
        return problem === undefined ? { scope: scopeOf(sql, dialect, { words, columns }) } : { scope: everywhere, unscoped: problem };
    }
    const problem = context.problems.get(where);
    const named = columns.filter(column => where.toLowerCase().includes(column.name.toLowerCase()));
    if (problem === undefined)
        return { scope: scopeOf(where, dialect, { words: (0,src/* plain */.pj)(where, 300), columns: named.map(column => column.name) }) };
    if (problem.missingColumn !== undefined)
        return { scope: everywhere, lost: problem.missingColumn };
    // Text without a single value has no type, and no row that could be meant.
    if (!typed && named.some(column => column.type === 'other'))
        return { scope: scopeOf('FALSE', dialect, { words: (0,src/* plain */.pj)(where, 300), columns: named.map(column => column.name) }) };
    // Text that did not fit its column's type made the column something else than the author had reason to expect.
    const misread = named.find(column => column.misread !== undefined);
    if (misread !== undefined)
        return { scope: everywhere, unscoped: `${(0,src/* plain */.pj)(misread.name, 100)} is ${describeType(misread)}` };
    throw configError(context, location, `the "where" ${(0,src/* plain */.pj)(where, 300)} cannot be computed: ${(0,src/* plain */.pj)(problem.message, 500)}`);
}

;// CONCATENATED MODULE: ./packages/validation/src/schema-diff/column-shape.ts
/** The shapes of a table's columns. `present` is the number of values of a column that are not missing. */
function column_shape_shapesOf(columns, rows, present) {
    return columns.map(({ name, type, engineType }) => ({ name, type, engineType, nullable: rows === 0 ? undefined : present(name) < rows }));
}
/** The shapes of the columns of a table of which there is a stored profile. */
function profiledShapes({ columns, rows }) {
    return columns.map(({ name, type, engineType, missing }) => ({ name, type, engineType, nullable: rows === 0 ? undefined : missing > 0 }));
}

;// CONCATENATED MODULE: ./packages/validation/src/schema-diff/moved.ts
/** Of names in an old and in a new order, the fewest that have to move to get from one to the other. Both hold the same names. */
function movedNames(before, after) {
    const place = new Map(before.map((name, index) => [name, index]));
    const places = after.map(name => place.get(name) ?? 0);
    const staying = longestIncreasing(places);
    return after.filter((_, index) => !staying.has(index));
}
/** The positions of a longest increasing subsequence, by patience sorting. */
function longestIncreasing(values) {
    const ends = [];
    const previous = [];
    for (const [index, value] of values.entries()) {
        let [low, high] = [0, ends.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((values[ends[middle] ?? 0] ?? 0) < value)
                low = middle + 1;
            else
                high = middle;
        }
        previous.push(low === 0 ? undefined : ends[low - 1]);
        ends[low] = index;
    }
    const staying = new Set();
    for (let at = ends.at(-1); at !== undefined; at = previous[at])
        staying.add(at);
    return staying;
}

;// CONCATENATED MODULE: ./packages/validation/src/schema-diff/type-change.ts
/**
 * How a type changed: `widened` where every value that fitted before still does, `narrowed` where every value that fits now did before,
 * `retyped` otherwise, undefined where the type is the same, or where a column of text without a value had none.
 */
function typeChange(before, after) {
    if (isUnseen(before) || isUnseen(after))
        return undefined;
    if (before.engineType === after.engineType || (before.type === 'string' && after.type === 'string'))
        return undefined;
    const [forth, back] = [holdsAll(after, before), holdsAll(before, after)];
    if (forth && back)
        return undefined;
    return forth ? 'widened' : back ? 'narrowed' : 'retyped';
}
/** A column of a text file in which no value has been seen. */
function isUnseen({ type, engineType }) {
    return type === 'other' && engineType === 'VARCHAR';
}
/** Whether a value of the one type is one of the other, too. */
function holdsAll(wide, narrow) {
    const [most, least] = [digitsOf(wide), digitsOf(narrow)];
    if (most !== undefined && least !== undefined) {
        return most.negative >= least.negative && most.whole >= least.whole && most.fraction >= least.fraction;
    }
    const [fine, coarse] = [precisionOf(wide), precisionOf(narrow)];
    return fine !== undefined && coarse !== undefined && fine.zoned === coarse.zoned && fine.precision >= coarse.precision;
}
const BITS = { TINYINT: 8, SMALLINT: 16, INTEGER: 32, BIGINT: 64, HUGEINT: 128 };
const BITS_OF_DIGIT = Math.log2(10);
function digitsOf({ engineType }) {
    const signed = BITS[engineType];
    if (signed !== undefined)
        return { negative: signed - 1, whole: signed - 1, fraction: 0 };
    const unsigned = BITS[engineType.replace(/^U/, '')];
    if (unsigned !== undefined)
        return { negative: 0, whole: unsigned, fraction: 0 };
    const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(engineType) ?? [];
    if (precision !== undefined && scale !== undefined) {
        const whole = (Number(precision) - Number(scale)) * BITS_OF_DIGIT;
        return { negative: whole, whole, fraction: Number(scale) };
    }
    // Of doubles the range counts, as in the promotions of Avro and Iceberg; what they round is told by no type.
    if (engineType === 'FLOAT')
        return { negative: 1e3, whole: 1e3, fraction: 1e3 };
    return engineType === 'DOUBLE' ? { negative: 1e4, whole: 1e4, fraction: 1e4 } : undefined;
}
const PRECISIONS = { DATE: 0, TIMESTAMP_S: 1, TIMESTAMP_MS: 2, TIMESTAMP: 3, TIMESTAMP_NS: 4 };
function precisionOf({ engineType }) {
    if (engineType === 'TIMESTAMP WITH TIME ZONE')
        return { precision: 3, zoned: true };
    const precision = PRECISIONS[engineType];
    return precision === undefined ? undefined : { precision, zoned: false };
}

;// CONCATENATED MODULE: ./packages/validation/src/schema-diff/renamed.ts

/** More columns than this that came or went are a new table, of which nobody could say what was renamed. */
const MOST_COMPARED = 300;
/** A name so much like the other is enough; one less like it has to stand in the same place, too. */
const ALIKE = 0.6;
const ALIKE_IN_PLACE = 0.3;
/**
 * Which of the lost columns are likely to have become which of the new ones: of the same type, with a name that is like the other, or
 * with one that is somewhat like it, in the same place. Each column stands in one pair at most.
 */
function likelyRenamed(before, after) {
    const lost = before.filter(column => !after.some(({ name }) => name === column.name));
    const found = after.filter(column => !before.some(({ name }) => name === column.name));
    if (lost.length > MOST_COMPARED || found.length > MOST_COMPARED)
        return [];
    const pairs = lost
        .flatMap(one => found.map(other => ({ one, other, score: score(one, other, before, after) })))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score);
    const taken = new Set();
    return pairs.flatMap(({ one, other }) => {
        if (taken.has(one) || taken.has(other))
            return [];
        taken.add(one).add(other);
        return [[one, other]];
    });
}
function score(one, other, before, after) {
    if (one.type !== other.type || typeChange(one, other) !== undefined)
        return 0;
    const alike = similarity(one.name, other.name);
    const place = inPlace(one, other, before, after);
    return alike >= ALIKE || (place && alike >= ALIKE_IN_PLACE) ? alike + (place ? 0.25 : 0) : 0;
}
/** Whether the columns before or after them are the same. */
function inPlace(one, other, before, after) {
    const [at, there] = [before.indexOf(one), after.indexOf(other)];
    return [-1, 1].some(step => before[at + step]?.name === after[there + step]?.name);
}
/** Dice's coefficient of the pairs of neighbouring letters and digits (1945): 1 for names that differ in case and signs alone, 0 for none in common. */
function similarity(a, b) {
    const [one, other] = [a, b].map(bare);
    if (one === undefined || other === undefined || one === '' || other === '')
        return 0;
    if (one === other)
        return 1;
    const counts = new Map();
    for (const pair of pairsOf(one))
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
    let common = 0;
    for (const pair of pairsOf(other)) {
        const left = counts.get(pair) ?? 0;
        if (left === 0)
            continue;
        counts.set(pair, left - 1);
        common++;
    }
    return (2 * common) / Math.max(1, one.length + other.length - 2);
}
function bare(name) {
    return name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(0, 200);
}
function pairsOf(text) {
    return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}

;// CONCATENATED MODULE: ./packages/validation/src/schema-diff/schema-diff.ts



/** Whether a kind of change breaks what reads the data, and why. The rules are those of schema evolution in Avro and Iceberg. */
const CONSEQUENCES = {
    removed: { breaking: true, reason: 'what reads the column finds nothing' },
    renamed: { breaking: true, reason: 'what reads the column finds nothing under its old name' },
    added: { breaking: false, reason: 'what reads columns by their names does not see it' },
    narrowed: { breaking: true, reason: 'values that fitted before do not fit any more' },
    widened: { breaking: false, reason: 'every value that fitted before still does' },
    retyped: { breaking: true, reason: 'values of the one type are none of the other' },
    'became-nullable': { breaking: true, reason: 'what reads the column may not expect missing values' },
    'became-not-null': { breaking: false, reason: 'there are fewer missing values than before' },
    reordered: { breaking: false, reason: 'what reads columns by their names does not see it; what reads them by their places does' }
};
/**
 * What changed from one schema to another: the kinds in the order of `SCHEMA_CHANGES`, and of each kind the columns in their order. A
 * column that is likely renamed is not told as removed and added, too, but what else changed of it is. Pure.
 */
function schemaDiff(before, after) {
    const renamed = likelyRenamed(before, after);
    const renamedTo = new Map(renamed.map(([lost, found]) => [lost.name, found]));
    const isNewName = new Set(renamed.map(([, found]) => found.name));
    const now = new Map(after.map(column => [column.name, column]));
    const then = new Map(before.map(column => [column.name, column]));
    const kept = before.flatMap(one => {
        const other = renamedTo.get(one.name) ?? now.get(one.name);
        return other === undefined ? [] : [{ one, other }];
    });
    const removed = before.filter(({ name }) => !now.has(name) && !renamedTo.has(name));
    const added = after.filter(({ name }) => !then.has(name) && !isNewName.has(name));
    const types = kept.flatMap(({ one, other }) => {
        const kind = typeChange(one, other);
        return kind === undefined ? [] : [change(kind, one.name, typeName(one, other), typeName(other, one))];
    });
    return [
        ...removed.map(column => change('removed', column.name, typeName(column), '')),
        ...renamed.map(([lost, found]) => change('renamed', lost.name, lost.name, found.name)),
        ...added.map(column => change('added', column.name, '', typeName(column))),
        ...['narrowed', 'widened', 'retyped'].flatMap(kind => types.filter(change => change.kind === kind)),
        ...kept
            .filter(({ one, other }) => one.nullable === false && other.nullable === true)
            .map(({ one }) => change('became-nullable', one.name, 'no missing values', 'missing values')),
        ...kept
            .filter(({ one, other }) => one.nullable === true && other.nullable === false)
            .map(({ one }) => change('became-not-null', one.name, 'missing values', 'no missing values')),
        ...moves(kept, before, after)
    ];
}
function moves(kept, before, after) {
    const oldName = new Map(kept.map(({ one, other }) => [other.name, one.name]));
    const order = after.flatMap(({ name }) => oldName.get(name) ?? []);
    const place = (columns, name) => `place ${columns.findIndex(column => column.name === name) + 1}`;
    const newName = new Map([...oldName].map(([now, then]) => [then, now]));
    return movedNames(kept.map(({ one }) => one.name), order).map(name => change('reordered', name, place(before, name), place(after, newName.get(name))));
}
function change(kind, column, before, after) {
    return { kind, column, before, after, ...CONSEQUENCES[kind] };
}
/** The type in words; the engine's own word where the other type would be called the same. */
function typeName({ type, engineType }, other) {
    return type === 'other' || type === other?.type ? engineType : type;
}

;// CONCATENATED MODULE: ./packages/validation/src/schema-diff/judge.ts



const MOST_TOLD = 10;
const judge_MOST_ROWS = 1000;
/** What changed, against what may. Pure. */
function schemaDiffCheck(changes, { allow, against }, written) {
    const allowed = allow ?? SCHEMA_CHANGES.filter(kind => !CONSEQUENCES[kind].breaking);
    const refused = changes.filter(({ kind }) => !allowed.includes(kind));
    const expected = allowed.length === 0 ? 'the same schema' : `no change but ${allowed.map(kind => judge_WORDS[kind]).join(', ')}`;
    const shown = (0,src/* plain */.pj)(against, 63);
    const others = changes.length - refused.length;
    const also = others === 0 ? '' : `; ${(0,src/* counted */.hS)(others, 'other change')} may be`;
    const message = changes.length === 0
        ? `The schema is that of ${shown}`
        : refused.length === 0
            ? `The schema differs from that of ${shown} as it may: ${told(changes)}`
            : `The schema differs from that of ${shown}: ${told(refused)}${also}; expected ${expected}`;
    return {
        ...written,
        title: `Schema against ${shown}`,
        expected,
        aggregates: [],
        judge: () => ({
            outcome: refused.length === 0 ? 'pass' : 'fail',
            observed: changes.length === 0 ? 'the same' : (0,src/* counted */.hS)(changes.length, 'change'),
            value: refused.length,
            message
        })
    };
}
/** Every change, as a table. */
function schemaDiffEvidence(changes, against) {
    if (changes.length === 0)
        return {};
    const left = changes.length - judge_MOST_ROWS;
    return {
        tables: [
            {
                id: 'schema-diff',
                title: `Schema against ${(0,src/* plain */.pj)(against, 63)}${left > 0 ? `: the first ${judge_MOST_ROWS} of ${changes.length} changes` : ''}`,
                columns: ['Column', 'Change', 'Before', 'Now', 'Breaking', 'Why'].map(title => ({ title, align: 'left' })),
                rows: changes
                    .slice(0, judge_MOST_ROWS)
                    .map(({ column, kind, before, after, breaking, reason }) => [
                    (0,src/* plain */.pj)(column, 200),
                    judge_WORDS[kind],
                    (0,src/* plain */.pj)(before, 200),
                    (0,src/* plain */.pj)(after, 200),
                    breaking ? 'yes' : 'no',
                    reason
                ])
            }
        ]
    };
}
const judge_WORDS = {
    removed: 'removed',
    renamed: 'likely renamed',
    added: 'added',
    narrowed: 'type narrowed',
    widened: 'type widened',
    retyped: 'type changed',
    'became-nullable': 'became nullable',
    'became-not-null': 'became not null',
    reordered: 'reordered'
};
function told(changes) {
    const shown = changes.slice(0, MOST_TOLD).map(({ column, kind, before, after, breaking }) => {
        const from = [before, after].filter(part => part !== '').map(part => (0,src/* plain */.pj)(part, 60));
        return `"${(0,src/* plain */.pj)(column, 60)}" ${judge_WORDS[kind]} (${[from.join(' to '), breaking ? 'breaking' : ''].filter(part => part !== '').join(', ')})`;
    });
    const left = changes.length - shown.length;
    return (0,src/* cut */.Jj)(`${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`, 2500);
}

;// CONCATENATED MODULE: ./packages/validation/src/schema-diff/stage.ts







/** The schema, against that of another table, a stored profile, or the base. */
const schemaDiffStage = async (run) => {
    const diff = run.suite.schema?.diff;
    if (diff === undefined || (run.options.ofBase === true && diff.against === 'base'))
        return { checks: [] };
    const { context, found } = run;
    const now = column_shape_shapesOf(context.columns, found.count('rows'), name => found.count(`present ${name}`));
    const changes = schemaDiff(await earlierShapes(diff, run), now);
    const written = run.written('schema.diff', ['schema', 'diff'], strictnessOf(diff));
    return { checks: judgeSuite([schemaDiffCheck(changes, diff, written)], found), evidence: schemaDiffEvidence(changes, diff.against) };
};
async function earlierShapes({ against }, { tables, options, context }) {
    const table = tables.get(against);
    if (table !== undefined)
        return tableShapes(table);
    if (against === 'reference' && options.reference !== undefined)
        return profiledShapes(options.reference);
    if (against === 'base' && options.base !== undefined)
        return baseShapes(options.base);
    const known = tables.names.filter(name => name !== tables.data.name);
    throw configError(context, context.locate(['schema', 'diff']), noSuchTable(against, 'schema.diff', known));
}
async function tableShapes(table) {
    const values = await table.scan(columns => [
        { key: 'rows', sql: 'count(*)' },
        ...columns.map(({ name }) => ({ key: `present ${name}`, sql: `count(${table.dialect.identifier(name)})` }))
    ]);
    return column_shape_shapesOf(table.columns, Number(values.get('rows')), name => Number(values.get(`present ${name}`)));
}
function baseShapes({ columns, nullable }) {
    return columns.map(({ name, type, engineType }) => ({ name, type, engineType, nullable: nullable?.has(name) }));
}

;// CONCATENATED MODULE: ./packages/validation/src/validate.ts
















/** What is asked beside the scan of the table, in this order. */
const STAGES = [lineageStage, schemaDiffStage, driftStage, customStage];
/** Computes and judges a suite on a table. Gathering is here; what is asked and how it is judged is pure, in `planSuite` and `judgeSuite`. */
async function validateTable(tables, suite, options) {
    refuseUnknownIds(options.idColumns, tables.data);
    await refusePatterns(tables.data, suite, options.input);
    const text = JSON.stringify(suite.value).toLowerCase();
    // Of the last plan: types may settle while the table is scanned, and every plan gives its ids anew.
    let written;
    const gathered = await gatherChecks(tables, {
        input: options.input,
        locate: suite.locate,
        authored: authoredConditions(suite.value),
        now: options.now,
        others: storedColumns(options),
        storedRows: storedRows(options),
        ofBase: options.ofBase === true,
        speaksOf: name => text.includes(name.toLowerCase()),
        plan: context => {
            written = writing(suite.value, context);
            return planSuite(suite.value, written, context);
        }
    });
    const { planned, found, context } = gathered;
    const remarks = await gatherRemarks(tables.data, gathered, options);
    const staged = [];
    for (const stage of STAGES)
        if (written !== undefined)
            staged.push(await stage({ suite: suite.value, written, context, tables, options, found }));
    const sentences = new Map([...remarks].map(([id, remark]) => [id, remarkSentences(remark)]));
    const judged = [...judgeSuite(planned, found, sentences), ...staged.flatMap(stage => stage.checks)];
    const checks = options.base === undefined ? judged : markAgainstBase(judged, options.base);
    const against = options.base === undefined ? [] : [baseEvidence(judged, options.base)];
    const drift = staged.find(stage => stage.drift !== undefined)?.drift;
    return {
        ...(drift === undefined ? {} : { drift }),
        checks,
        evidence: mergedEvidence([...against, profileEvidence(context.columns, found), ...staged.map(stage => stage.evidence ?? {})]),
        rowCount: found.count('rows'),
        gathered
    };
}
/** How many rows those have. */
function storedRows({ reference, base }) {
    return new Map([
        ...(reference === undefined ? [] : [['reference', reference.rows]]),
        ...(base?.rows === undefined ? [] : [['base', base.rows]])
    ]);
}
/** The columns of tables that are known without their rows. */
function storedColumns({ reference, base }) {
    return new Map([
        ...(reference === undefined ? [] : [['reference', profiledColumns(reference)]]),
        ...(base === undefined ? [] : [['base', base.columns]])
    ]);
}
/** What a verdict on data shows, all of it as such. */
function mergedEvidence(evidence) {
    const all = {
        figures: evidence.flatMap(({ figures = [] }) => figures),
        tables: evidence.flatMap(({ tables = [] }) => tables),
        charts: evidence.flatMap(({ charts = [] }) => charts)
    };
    return src/* Evidence */.of.parse((0,src/* onTopic */.ll)('data', all));
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/problem.ts
/** Why an expectation cannot be judged as it is written. Caught where one expectation is planned; the others go on. */
class ExpectationProblem extends Error {
    constructor(message) {
        super(message);
        this.name = 'ExpectationProblem';
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/queries.ts






/** Rows of a query that a result lists, as there. */
const MOST_LISTED = 200;
/** A query of the table, as one that counts the rows of its answer. `{batch}` stands for the table. */
function countingQuery(query) {
    return `SELECT count(*) AS n FROM (\n${ofTable(query)}\n) AS answer`;
}
/** Rows of each answer, and how many of them the other one has too: equal rows as often as both have them. */
function comparingQuery(base, comparison) {
    return `WITH base AS (\n${ofTable(base)}\n), comparison AS (\n${ofTable(comparison)}\n)
SELECT (SELECT count(*) FROM base) AS base, (SELECT count(*) FROM comparison) AS comparison,
(SELECT count(*) FROM (SELECT * FROM base INTERSECT ALL SELECT * FROM comparison)) AS same`;
}
/** `unexpected_rows_expectation`: a query that answers no row. */
const queries_unexpectedRows = (kwargs, written, context) => {
    const query = kwargs.text('unexpected_rows_query');
    const row = answerTo(countingQuery(query), context);
    const rows = Number(row.n);
    const found = (0,src/* counted */.hS)(rows, 'unexpected row');
    const expected = 'a query that answers no row';
    return {
        ...probed(written, {
            title: (0,src/* plain */.pj)(written.id, 200),
            expected,
            reproduce: whole(`WITH ${tables_src/* TABLE */.Bt} AS (SELECT * FROM ${context.shown(context.columns.map(column => column.name))}) ${ofTable(query)}`),
            fits: rows === 0,
            observed: found,
            value: rows,
            judge: {
                kind: 'observed',
                success: rows === 0,
                result: { observed_value: `${rows} unexpected ${rows === 1 ? 'row' : 'rows'}` },
                holdsValues: false
            }
        }),
        shown: {
            sql: `SELECT * FROM (\n${ofTable(query)}\n) AS answer`,
            most: MOST_LISTED,
            asResult: given => ({
                details: {
                    unexpected_rows: given.map(one => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, jsonValue(value)])))
                }
            })
        }
    };
};
/** `expect_query_results_to_match_comparison`: both queries are run here, on the tables that there are. */
const queryComparison = (kwargs, written, context) => {
    const mostly = kwargs.share('mostly');
    kwargs.raw('comparison_data_source_name');
    const row = answerTo(comparingQuery(kwargs.text('base_query'), kwargs.text('comparison_query')), context);
    const total = Math.max(Number(row.base), Number(row.comparison));
    const unexpected = total - Number(row.same);
    const share = total === 0 ? 0 : unexpected / total;
    const fits = total === 0 || tolerated({ total, unexpected }, mostly === 1 ? {} : { mostly });
    return probed(written, {
        title: 'Two queries with the same answer',
        expected: 'the rows of the comparison query',
        reproduce: undefined,
        fits,
        // No rows on either side is no proof of anything.
        ...(total === 0 ? { nothing: true } : {}),
        observed: `${(0,src/* counted */.hS)(unexpected, 'row')} differ (${(0,src/* formatShare */.T1)(share)})`,
        value: unexpected,
        judge: {
            kind: 'observed',
            success: fits,
            result: { unexpected_count: unexpected, unexpected_percent: share * 100 },
            holdsValues: false
        }
    });
};
/** The query that has to be asked before such an expectation can be planned. Throws an `ExpectationProblem`. */
function queryToProbe(type, kwargs) {
    if (type === 'unexpected_rows_expectation')
        return countingQuery(kwargs.text('unexpected_rows_query'));
    if (type !== 'expect_query_results_to_match_comparison')
        return undefined;
    return comparingQuery(kwargs.text('base_query'), kwargs.text('comparison_query'));
}
function ofTable(query) {
    let end = query.length;
    while (/[\s;]/.test(query.charAt(end - 1)))
        end--;
    return query.slice(0, end).replaceAll('{batch}', tables_src/* TABLE */.Bt);
}
function answerTo(query, { probes }) {
    const probe = probes.queries.get(query);
    if (probe === undefined)
        throw new ExpectationProblem('its query was not run');
    if ('problem' in probe)
        throw new ExpectationProblem(`its query cannot be run: ${(0,src/* plain */.pj)(probe.problem, 500)}`);
    return probe.row;
}
function probed(written, { title, expected, reproduce, fits, nothing, observed, value, judge }) {
    const outcome = nothing === true ? 'inconclusive' : fits ? 'pass' : 'fail';
    return {
        planned: {
            ...written,
            title,
            expected,
            reproduce,
            aggregates: [written.scope.rows],
            judge: found => found.count(written.scope.rows.key) === 0
                ? { outcome: 'inconclusive', observed: 'no rows', message: `${title}: the data has no rows` }
                : { outcome, observed, value, message: `${title}: ${observed}; expected ${expected}` }
        },
        judge: () => judge
    };
}

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2019.js
var _2019 = __webpack_require__(60878);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(52210);
;// CONCATENATED MODULE: ./packages/validation/src/gx/date-places.ts
/** Which of up to three numbers is the year, the month, the day. */
function ymdOf(places, today) {
    const named = places.findIndex(({ kind }) => kind === 'month');
    const numbers = places.filter(({ kind }) => kind !== 'month');
    const month = places[named]?.value;
    const [a, b, c] = numbers;
    const isYear = (place) => place !== undefined && (place.kind === 'year' || place.value > 31);
    const full = (place) => (place.kind === 'year' ? place.value : century(place.value, today));
    if (a === undefined)
        return month === undefined ? {} : { month };
    if (month !== undefined) {
        if (b === undefined)
            return isYear(a) ? { month, year: full(a) } : { month, day: a.value };
        // A year is the one that can be no day; else the one that comes last.
        if (isYear(a) || (named === 1 && a.kind === 'year'))
            return { month, year: full(a), day: b.value };
        return { month, day: a.value, year: full(b) };
    }
    if (b === undefined)
        return isYear(a) ? { year: full(a) } : { day: a.value };
    if (c === undefined) {
        if (isYear(a))
            return { year: full(a), month: b.value };
        if (isYear(b))
            return { month: a.value, year: full(b) };
        return { month: a.value, day: b.value };
    }
    if (isYear(a))
        return { year: full(a), month: b.value, day: c.value };
    return a.value > 12 ? { day: a.value, month: b.value, year: full(c) } : { month: a.value, day: b.value, year: full(c) };
}
/** Within fifty years of now. */
function century(year, today) {
    const now = today.getUTCFullYear();
    const here = Math.floor(now / 100) * 100 + year;
    if (here >= now + 50)
        return here - 100;
    return here < now - 50 ? here + 100 : here;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/date-words.ts
/** The words of dates, in English, as dateutil knows them. */
function monthOf(text) {
    const word = text.toLowerCase();
    const place = word === 'sept' ? 8 : Math.max(MONTHS.indexOf(word), FULL_MONTHS.indexOf(word));
    return place === -1 ? undefined : place + 1;
}
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december'
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** Words and signs that say nothing. */
const FILLERS = new Set(['.', ',', ';', '-', '/', "'", 'at', 'on', 'and', 'ad', 'm', 't', 'of', 'st', 'nd', 'rd', 'th']);
const date_words_UNITS = {
    h: 'hour',
    hour: 'hour',
    hours: 'hour',
    m: 'minute',
    minute: 'minute',
    minutes: 'minute',
    s: 'second',
    second: 'second',
    seconds: 'second'
};

;// CONCATENATED MODULE: ./packages/validation/src/gx/date-text.ts



/**
 * Text as the date and time that Python's `dateutil.parser.parse` finds in it: month before day, two-digit years in the century around
 * now, what is not said taken from `today`. Undefined where it finds none, or where there is no such day. A zone is applied.
 *
 * Written after the documented behaviour of dateutil, for what people put into data: ISO 8601, dates with - / . or blanks, month names,
 * weekdays, 12-hour clocks, offsets.
 */
function parseDateText(text, today = new Date()) {
    if (text.length > 200)
        return undefined;
    const tokens = text.match(/\d+|[A-Za-z]+|\s+|[^\dA-Za-z\s]/g);
    if (tokens === null)
        return undefined;
    const reader = new Reader(tokens, today);
    return reader.read();
}
class Reader {
    #tokens;
    #today;
    #date = [];
    #at = 0;
    #hour;
    #minute;
    #second;
    #micros;
    #offset = 0;
    #weekday;
    #afternoon;
    #found = false;
    constructor(tokens, today) {
        this.#tokens = tokens;
        this.#today = today;
    }
    read() {
        while (this.#at < this.#tokens.length) {
            const token = this.#tokens[this.#at] ?? '';
            const understood = /^\d/.test(token) ? this.#number(token) : /^[A-Za-z]/.test(token) ? this.#word(token) : this.#sign(token);
            if (!understood)
                return undefined;
        }
        return this.#found ? this.#moment() : undefined;
    }
    #peek(ahead) {
        return this.#tokens[this.#at + ahead] ?? '';
    }
    #number(digits) {
        this.#found = true;
        if (this.#peek(1) === ':')
            return this.#clock(digits);
        if (this.#compact(digits))
            return true;
        const fraction = this.#fraction(1);
        const unit = this.#unitAfter(fraction === undefined ? 1 : 3);
        if (unit !== undefined)
            return this.#withUnit(Number(digits), fraction, unit);
        const separator = this.#peek(1);
        if (['-', '/', '.'].includes(separator) && this.#startsDate())
            return this.#separated(digits, separator);
        const half = this.#halfAfter(1);
        this.#at++;
        if (half === undefined || this.#hour !== undefined || Number(digits) > 12)
            return this.#push(digits);
        this.#hour = Number(digits);
        this.#afternoon = half.afternoon;
        this.#at += half.length;
        return true;
    }
    /** Digits behind a point or comma, so many tokens ahead. */
    #fraction(ahead) {
        return /^[.,]$/.test(this.#peek(ahead)) && /^\d/.test(this.#peek(ahead + 1)) ? this.#peek(ahead + 1) : undefined;
    }
    /** `10:30`, `10:30:15`, `10:30:15.25`. */
    #clock(hour) {
        const minute = this.#peek(2);
        if (hour.length > 2 || this.#hour !== undefined || !/^\d{1,2}$/.test(minute))
            return false;
        this.#hour = Number(hour);
        this.#minute = Number(minute);
        this.#at += 3;
        if (this.#peek(0) !== ':')
            return true;
        const second = this.#peek(1);
        if (!/^\d{1,2}$/.test(second))
            return false;
        const fraction = this.#fraction(2);
        this.#second = Number(second);
        this.#micros = microsOf(fraction);
        this.#at += fraction === undefined ? 2 : 4;
        return true;
    }
    /** Digits alone: `20190401`, `201904011230`, `20190401123059`, and after a date `1230` or `123059`. */
    #compact(digits) {
        const dated = this.#date.length === 3;
        const pairs = digits.match(/\d\d/g)?.map(Number) ?? [];
        const fraction = digits.length === 6 || digits.length === 14 ? this.#fraction(1) : undefined;
        const clock = (from) => {
            ;
            [this.#hour, this.#minute, this.#second] = pairs.slice(from, from + 3);
            this.#micros = microsOf(fraction);
            this.#at += fraction === undefined ? 1 : 3;
        };
        if (dated && this.#hour === undefined && (digits.length === 4 || digits.length === 6))
            clock(0);
        else if (this.#date.length === 0 && digits.length === 6 && fraction === undefined) {
            this.#date.push(...pairs.map(value => ({ value, kind: 'number' })));
            this.#at++;
        }
        else if (this.#date.length === 0 && [8, 12, 14].includes(digits.length)) {
            this.#date.push({ value: Number(digits.slice(0, 4)), kind: 'year' });
            this.#date.push({ value: Number(digits.slice(4, 6)), kind: 'month' }, { value: Number(digits.slice(6, 8)), kind: 'number' });
            if (digits.length > 8)
                clock(4);
            else
                this.#at++;
        }
        else
            return false;
        return true;
    }
    #unitAfter(ahead) {
        const gap = /^\s+$/.test(this.#peek(ahead)) ? 1 : 0;
        const word = this.#peek(ahead + gap).toLowerCase();
        const unit = Object.hasOwn(date_words_UNITS, word) ? date_words_UNITS[word] : undefined;
        return unit === undefined ? undefined : { unit, length: ahead + gap };
    }
    #withUnit(value, fraction, { unit, length }) {
        const rest = fraction === undefined ? undefined : Number(`0.${fraction}`);
        if (unit === 'hour') {
            this.#hour = value;
            if (rest !== undefined)
                this.#minute = Math.trunc(60 * rest);
        }
        else if (unit === 'minute') {
            this.#minute = value;
            if (rest !== undefined)
                this.#second = Math.trunc(60 * rest);
        }
        else {
            this.#second = value;
            this.#micros = microsOf(fraction);
        }
        this.#at += length + 1;
        return true;
    }
    #startsDate() {
        return /^\d/.test(this.#peek(2)) || monthOf(this.#peek(2)) !== undefined;
    }
    /** `2019-04-01`, `1/4/2019`, `01.04.2019`, `01-Apr-19`. */
    #separated(first, separator) {
        if (!this.#push(first))
            return false;
        this.#at += 2;
        const second = this.#peek(0);
        const month = monthOf(second);
        if (month !== undefined)
            this.#date.push({ value: month, kind: 'month' });
        else if (!this.#push(second))
            return false;
        this.#at++;
        if (this.#peek(0) !== separator)
            return true;
        const third = this.#peek(1);
        const monthLast = monthOf(third);
        if (monthLast !== undefined)
            this.#date.push({ value: monthLast, kind: 'month' });
        else if (/^\d/.test(third)) {
            if (!this.#push(third))
                return false;
        }
        else
            return true;
        this.#at += 2;
        return true;
    }
    #push(text) {
        if (!/^\d+$/.test(text) || this.#date.length >= 3)
            return false;
        const value = Number(text);
        this.#date.push({ value, kind: text.length > 2 || value > 99 ? 'year' : 'number' });
        return true;
    }
    #word(token) {
        const word = token.toLowerCase();
        this.#at++;
        const month = monthOf(word);
        if (month !== undefined) {
            this.#found = true;
            if (this.#date.length >= 3 || this.#date.some(({ kind }) => kind === 'month'))
                return false;
            this.#date.push({ value: month, kind: 'month' });
            return true;
        }
        const weekday = WEEKDAYS.findIndex(day => word === day || word === day.slice(0, 3));
        if (weekday !== -1) {
            this.#weekday = weekday;
            this.#found = true;
            return true;
        }
        if (/^[ap]m?$/.test(word) && this.#hour !== undefined && this.#afternoon === undefined) {
            if (this.#hour > 12)
                return false;
            this.#afternoon = word.startsWith('p');
            return true;
        }
        if (FILLERS.has(word))
            return true;
        // The name of a zone: five capitals at most, after the time.
        return this.#hour !== undefined && (/^[A-Z]{1,5}$/.test(token) || word === 'utc' || word === 'z') && token.length <= 5;
    }
    #sign(token) {
        this.#at++;
        if ((token === '+' || token === '-') && this.#hour !== undefined && /^\d/.test(this.#peek(0)))
            return this.#zone(token);
        return /^\s+$/.test(token) || FILLERS.has(token) || token === '(' || token === ')';
    }
    #zone(sign) {
        const digits = this.#peek(0);
        if (!/^\d{1,4}$/.test(digits))
            return false;
        this.#at++;
        let minutes = digits.length <= 2 ? Number(digits) * 60 : Number(digits.slice(0, -2)) * 60 + Number(digits.slice(-2));
        if (digits.length <= 2 && this.#peek(0) === ':' && /^\d{2}$/.test(this.#peek(1))) {
            minutes += Number(this.#peek(1));
            this.#at += 2;
        }
        this.#offset = sign === '+' ? minutes : -minutes;
        return minutes < 24 * 60;
    }
    #halfAfter(from) {
        const gap = /^\s+$/.test(this.#peek(from)) ? 1 : 0;
        const word = this.#peek(from + gap).toLowerCase();
        return /^[ap]m?$/.test(word) ? { afternoon: word.startsWith('p'), length: gap + 1 } : undefined;
    }
    #moment() {
        const parts = ymdOf(this.#date, this.#today);
        if (parts === undefined)
            return undefined;
        const year = parts.year ?? this.#today.getUTCFullYear();
        const month = parts.month ?? this.#today.getUTCMonth() + 1;
        // A day that is not said is today's, or the last one of a shorter month.
        const day = parts.day ?? Math.min(this.#today.getUTCDate(), daysOf(year, month));
        const hour = this.#clockHour();
        if (hour === undefined)
            return undefined;
        const moment = Moment.of({
            year,
            month,
            day,
            hour,
            minute: this.#minute ?? 0,
            second: this.#second ?? 0,
            micros: this.#micros ?? 0
        });
        const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
        const wait = this.#weekday === undefined || parts.day !== undefined ? 0 : (this.#weekday - weekday + 7) % 7;
        try {
            return moment?.plus(BigInt(wait * 1440 - this.#offset) * 60000000n);
        }
        catch {
            return undefined;
        }
    }
    #clockHour() {
        const hour = this.#hour ?? 0;
        if (this.#afternoon === undefined)
            return hour;
        if (hour > 12)
            return undefined;
        return (hour % 12) + (this.#afternoon ? 12 : 0);
    }
}
function microsOf(fraction) {
    return fraction === undefined ? 0 : Number(fraction.slice(0, 6).padEnd(6, '0'));
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/strptime.ts



/** Reads a format such as `%Y-%m-%d`. Throws an `ExpectationProblem` for a directive that Python's `strptime` does not have. */
function dateFormat(format) {
    const seen = new Set();
    const pattern = new RegExp(`^(?:${patternOf(format, seen, format)})$`, 'i');
    return text => {
        const groups = pattern.exec(text)?.groups;
        return groups !== undefined ? isDate(groups) : pattern.test(text);
    };
}
const strptime_MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** What each directive reads. Where Python forgives a missing zero, so does this. */
const DIRECTIVES = {
    d: '3[01]|[12]\\d|0[1-9]|[1-9]| [1-9]',
    f: '\\d{1,6}',
    H: '2[0-3]|[01]\\d|\\d',
    I: '1[0-2]|0[1-9]|[1-9]',
    j: '36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]',
    m: '1[0-2]|0[1-9]|[1-9]',
    M: '[0-5]\\d|\\d',
    S: '6[01]|[0-5]\\d|\\d',
    U: '5[0-3]|[0-4]\\d|\\d',
    W: '5[0-3]|[0-4]\\d|\\d',
    V: '5[0-3]|0[1-9]|[1-4]\\d|\\d',
    w: '[0-6]',
    u: '[1-7]',
    y: '\\d\\d',
    Y: '\\d{4}',
    G: '\\d{4}',
    z: '[+-]\\d\\d:?[0-5]\\d(?::?[0-5]\\d(?:\\.\\d{1,6})?)?|Z',
    Z: 'utc|gmt|',
    p: 'am|pm',
    A: DAYS,
    a: DAYS.replace(/(\w{3})\w*/g, '$1'),
    B: strptime_MONTHS,
    b: strptime_MONTHS.replace(/(\w{3})\w*/g, '$1')
};
/** Directives that stand for others, in the C locale. */
const SHORTHANDS = { c: '%a %b %d %H:%M:%S %Y', x: '%m/%d/%y', X: '%H:%M:%S' };
function patternOf(format, seen, whole) {
    let pattern = '';
    for (const [piece, letter, gap] of format.matchAll(/%(.|$)|(\s+)|[^%\s]+/gsu)) {
        if (gap !== undefined)
            pattern += '\\s+';
        else if (letter === undefined)
            pattern += piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
        else if (letter === '%')
            pattern += '%';
        else if (Object.hasOwn(SHORTHANDS, letter))
            pattern += patternOf(SHORTHANDS[letter] ?? '', seen, whole);
        else {
            const reads = Object.hasOwn(DIRECTIVES, letter) ? DIRECTIVES[letter] : undefined;
            if (reads === undefined || seen.has(letter))
                throw new ExpectationProblem(`the format "${(0,src/* plain */.pj)(whole, 100)}" holds "${(0,src/* plain */.pj)(piece, 10)}", ${reads === undefined ? "which Python's strptime does not know" : 'twice'}`);
            seen.add(letter);
            pattern += `(?<${letter}>${reads})`;
        }
    }
    return pattern;
}
/** Whether there is such a day and time. */
function isDate(groups) {
    const number = (letter) => (groups[letter] === undefined ? undefined : Number(groups[letter]));
    const full = number('Y') ?? number('G');
    const short = number('y');
    const year = full ?? (short === undefined ? 1900 : short < 69 ? 2000 + short : 1900 + short);
    if (year < 1)
        return false;
    const month = number('m') ?? strptime_monthOf(groups.B ?? groups.b) ?? 1;
    // Without a year Python takes 29 February for one of a leap year; a datetime of 1900 then cannot be made of it.
    if ((number('d') ?? 1) > daysOf(year, month))
        return false;
    if ((number('j') ?? 1) > (daysOf(year, 2) === 29 ? 366 : 365))
        return false;
    return (number('S') ?? 0) < 60;
}
function strptime_monthOf(name) {
    if (name === undefined)
        return undefined;
    const place = strptime_MONTHS.split('|').findIndex(month => month.startsWith(name.toLowerCase()));
    return place === -1 ? undefined : place + 1;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/text-tests.ts







/** Expectations that only a program can judge, one different text after the other. */
const TEXT_TESTS = {
    expect_column_values_to_match_strftime_format: kwargs => dateFormat(kwargs.text('strftime_format')),
    expect_column_values_to_be_dateutil_parseable: (_, now) => text => parseDateText(text, now) !== undefined,
    expect_column_values_to_be_json_parseable: () => text => text_tests_parsed(text) !== undefined,
    expect_column_values_to_match_json_schema: kwargs => schemaTest(kwargs.raw('json_schema'))
};
function text_tests_parsed(text) {
    try {
        return { value: JSON.parse(text) };
    }
    catch {
        // Python also reads bare NaN and infinities, but neither comments nor trailing commas.
        const bare = text.replace(/"(?:[^"\\]|\\(?:[\s\S]|$))*(?:"|$)|-?\b(?:NaN|Infinity)\b/g, found => found.startsWith('"') ? found : 'null');
        try {
            JSON.parse(bare);
            return { value: (0,src/* parseLenientJson */.Ri)(text) };
        }
        catch {
            return undefined;
        }
    }
}
function schemaTest(schema) {
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
        throw new ExpectationProblem('"json_schema" is no JSON schema');
    const validate = compiled(schema);
    return text => {
        const json = text_tests_parsed(text);
        if (json === undefined)
            throw new ExpectationProblem('some value is no JSON, of which a JSON schema says nothing');
        return validate(json.value);
    };
}
function compiled(schema) {
    const version = new Map(Object.entries(schema)).get('$schema');
    const Reader = /2019-09/.test(String(version)) ? _2019.Ajv2019 : /2020-12/.test(String(version)) ? _2020.Ajv2020 : ajv.Ajv;
    // Formats are notes to Python's jsonschema too, unless somebody asks for them. Drafts 4 and 6 are read as 7.
    const reader = new Reader({ strict: false, validateFormats: false, validateSchema: false, logger: false });
    const { $schema: _, ...rest } = Object.fromEntries(Object.entries(schema));
    try {
        const validate = reader.compile(rest);
        return value => validate(value) === true;
    }
    catch (thrown) {
        throw new ExpectationProblem(`"json_schema" cannot be used: ${(0,src/* plain */.pj)(thrown instanceof Error ? thrown.message : String(thrown), 200)}`);
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/operand.ts




/**
 * How a value of a suite compares with those of a column: numbers with numbers and with true and false, text with text, dates and
 * times with dates in whatever words. Undefined where they are of different kinds: never equal, and never one before the other.
 */
function comparable(column, value, dialect) {
    const name = dialect.identifier(column.name);
    if (typeof value === 'number') {
        if ((0,tables_src/* isNumeric */.kf)(column.type))
            return { column: name, value: dialect.literal(value, column.type) };
        return column.type === 'boolean' ? { column: `CAST(${name} AS INTEGER)`, value: dialect.literal(value, 'integer') } : undefined;
    }
    if (typeof value === 'boolean') {
        if (column.type === 'boolean')
            return { column: name, value: dialect.literal(value, 'boolean') };
        return (0,tables_src/* isNumeric */.kf)(column.type) ? { column: name, value: value ? '1' : '0' } : undefined;
    }
    if (typeof value === 'string' && column.type === 'string')
        return { column: name, value: dialect.text(value) };
    if (typeof value === 'string' && column.type === 'time') {
        return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(value)
            ? { column: name, value: dialect.literal(value, 'time') }
            : undefined;
    }
    if (!(0,tables_src/* isTemporal */.jG)(column.type) || column.type === 'time')
        return undefined;
    const moment = value instanceof Moment ? value : typeof value === 'string' ? parseDateText(value) : undefined;
    return moment === undefined ? undefined : { column: name, value: dialect.literal(moment.iso.replace('T', ' '), 'timestamp') };
}
/** SQL, true for a value that is one of these and NULL only for a missing one. Values of another kind are never equal. */
function isOneOf(column, values, dialect) {
    const name = dialect.identifier(column.name);
    if (column.engineType === 'JSON')
        return isOneOfJson(name, values, dialect);
    const sides = new Map();
    for (const value of values) {
        const pair = comparable(column, value, dialect);
        if (pair !== undefined)
            sides.set(pair.column, [...(sides.get(pair.column) ?? []), pair.value]);
    }
    const parts = [...sides].map(([side, literals]) => `${side} IN (${[...new Set(literals)].join(', ')})`);
    return parts.length === 0 ? `(CASE WHEN ${name} IS NOT NULL THEN FALSE END)` : `(${parts.join(' OR ')})`;
}
/** Values of several kinds, each as JSON writes it. */
function isOneOfJson(name, values, dialect) {
    const texts = values.filter(value => value !== null && !(value instanceof Moment)).map(value => dialect.text(JSON.stringify(value)));
    return texts.length === 0 ? `(CASE WHEN ${name} IS NOT NULL THEN FALSE END)` : `(${dialect.asText(name)} IN (${texts.join(', ')}))`;
}
/** How people read a value of a suite. */
function shownValue(value) {
    if (value instanceof Moment)
        return value.iso;
    return (0,src/* plain */.pj)(typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value)), 100);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/bounds.ts




/** Throws an `ExpectationProblem` where nothing is bounded, or where no value could be between the bounds. */
function boundsOf(kwargs) {
    const [min, max] = [kwargs.bound('min_value'), kwargs.bound('max_value')];
    if (min === undefined && max === undefined)
        throw new ExpectationProblem('"min_value" and "max_value" are both missing');
    if (min !== undefined && max !== undefined && isLarger(min, max))
        throw new ExpectationProblem('"min_value" is larger than "max_value"');
    return { min, max, strictMin: kwargs.flag('strict_min'), strictMax: kwargs.flag('strict_max') };
}
/** The same where the bounds have to be whole numbers. */
function countBoundsOf(kwargs) {
    for (const name of ['min_value', 'max_value']) {
        const bound = kwargs.raw(name);
        if (bound !== undefined && !Number.isInteger(bound))
            throw new ExpectationProblem(`"${name}" is ${shownValue(bound)}; bounds must be integers`);
    }
    return boundsOf(kwargs);
}
/** The same where the bounds have to be numbers. */
function numberBoundsOf(kwargs) {
    kwargs.optionalNumber('min_value');
    kwargs.optionalNumber('max_value');
    return boundsOf(kwargs);
}
function boundWords({ min, max, strictMin, strictMax }) {
    const parts = [
        min === undefined ? '' : `${strictMin ? 'above' : 'at least'} ${shownValue(min)}`,
        max === undefined ? '' : `${strictMax ? 'below' : 'at most'} ${shownValue(max)}`
    ];
    return parts.filter(part => part !== '').join(' and ');
}
/** Whether a number lies within. */
function holds({ min, max, strictMin, strictMax }, value) {
    const above = min === undefined || (strictMin ? value > Number(min) : value >= Number(min));
    return above && (max === undefined || (strictMax ? value < Number(max) : value <= Number(max)));
}
function isLarger(min, max) {
    if (typeof min === 'number' && typeof max === 'number')
        return min > max;
    if (typeof min === 'string' && typeof max === 'string') {
        const [from, to] = [parseDateText(min), parseDateText(max)];
        // Texts of dates are compared as dates where the column holds dates, and then again by the column's own order.
        return from !== undefined && to !== undefined ? from.micros > to.micros && min > max : min > max;
    }
    return min instanceof Moment && max instanceof Moment && min.micros > max.micros;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/refused.ts




/** An expectation that cannot be judged: inconclusive here, an exception there. */
function refused(written, title, problem) {
    const message = `This expectation cannot be judged: ${problem}`;
    return {
        planned: {
            ...written,
            title,
            expected: 'an expectation that can be judged',
            aggregates: [],
            judge: () => ({ outcome: 'inconclusive', observed: 'not judged', message })
        },
        judge: () => ({ kind: 'error', message: problem })
    };
}
/** An expectation about a column that is not there: a failure here, an exception there. */
function refused_noSuchColumn(written, title, problem) {
    return {
        planned: decided(written, title, 'columns that are there', 'no such column', problem),
        judge: () => ({ kind: 'error', message: problem })
    };
}
/**
 * An expectation that cannot be asked of a column of this type: a failure here and an exception there, unless the column has no value
 * that could have a type: then inconclusive here, and a success there.
 */
function unsuitedColumn(column, written, title, expected, mostly) {
    const values = written.scope.present(column.name);
    const name = (0,src/* plain */.pj)(column.name, 200);
    const message = `${name} is ${describeType(column)}; expected ${expected}`;
    return {
        planned: {
            ...written,
            title,
            expected,
            aggregates: [written.scope.rows, values],
            judge: found => found.count(values.key) === 0
                ? nothingToJudge(name, found.count(written.scope.rows.key))
                : { outcome: 'fail', observed: column.type === 'other' ? (0,src/* plain */.pj)(column.engineType, 200) : column.type, message }
        },
        judge: found => {
            if (found.count(values.key) > 0)
                return { kind: 'error', message };
            if (!mostly)
                return { kind: 'observed', success: false, result: { observed_value: null }, holdsValues: false };
            return { kind: 'map', success: true, counts: { elements: found.count(written.scope.rows.key), considered: 0, unexpected: 0 } };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/map-check.ts




/** Both judgements of such an expectation, from the same three counts. */
function mapCheck(check, mostly, written, context) {
    const { scope, id } = written;
    const strict = { ...written, ...(mostly === 1 ? {} : { mostly }) };
    const judgedKey = `${id}/judged`;
    const unexpectedKey = `${id}/unexpected`;
    const shown = context.shown([...new Set([...check.columns, ...context.conditionColumns])]);
    const within = typeof check.unexpected === 'string' ? undefined : check.unexpected(scope.relation);
    const shownWithin = typeof check.unexpected === 'string' ? undefined : check.unexpected(scope.of(shown));
    const own = within?.unexpected ?? String(check.unexpected);
    const condition = check.judged === undefined ? own : `(${check.judged}) AND (${own})`;
    const judged = check.judged === undefined ? undefined : check.of === undefined ? scope.count(judgedKey, check.judged) : scope.present(check.of);
    const counted = check.known === undefined && within === undefined ? [scope.count(unexpectedKey, condition)] : [];
    const counts = (found) => {
        const elements = found.count(scope.rows.key);
        const considered = judged === undefined ? undefined : found.count(judged.key);
        const unexpected = check.known === undefined ? found.count(unexpectedKey) : check.known.unexpected;
        return { elements, considered, unexpected };
    };
    const expected = `${check.expected}${toleranceWords(strict, check.noun)}`;
    const rows = check.known?.listable === false
        ? undefined
        : within === undefined
            ? { condition: scope.and(condition), columns: check.columns }
            : { from: within.from, condition: within.unexpected, columns: check.columns };
    // A list of values that a program found would put values of the data into the verdict.
    const reproduce = check.known !== undefined
        ? undefined
        : whole(shownWithin === undefined
            ? `SELECT * FROM ${shown} AS ${tables_src/* TABLE */.Bt} WHERE ${scope.and(condition)}`
            : `SELECT * FROM ${shownWithin.from} AS judged WHERE ${shownWithin.unexpected}`);
    return {
        planned: {
            ...strict,
            title: check.title,
            expected,
            aggregates: [scope.rows, ...(judged === undefined ? [] : [judged]), ...counted],
            ...(within === undefined
                ? {}
                : { queries: [`SELECT count(*) AS unexpected FROM ${within.from} AS judged WHERE ${within.unexpected}`] }),
            ...(rows === undefined ? {} : { unexpected: rows }),
            reproduce,
            judge: found => {
                const { elements, considered, unexpected } = counts(found);
                const total = considered ?? elements;
                if (total === 0)
                    return nothingToJudge(check.subject, elements);
                const tally = { total, unexpected };
                const observed = unexpected === 0 ? `all ${check.noun}` : `${ofTotal(unexpected, total, check.noun)} not`;
                const message = unexpected === 0
                    ? `${check.subject}: all ${check.noun} are as expected (${expected})`
                    : `${check.subject}: ${ofTotal(unexpected, total, check.noun)} ${check.says}; expected ${expected}`;
                return { outcome: tolerated(tally, strict) ? 'pass' : 'fail', observed, value: unexpected, tally, message };
            }
        },
        judge: found => {
            const found3 = counts(found);
            const total = found3.considered ?? found3.elements;
            // Nothing to judge is a success there.
            const success = total === 0 || (total - found3.unexpected) / total >= mostly;
            return { kind: 'map', success, counts: found3 };
        },
        ...(rows === undefined ? {} : { listed: { rows, columns: check.columns, shape: check.shape } })
    };
}
/** The subject of a message about a column. */
function subjectOf(column) {
    return (0,src/* plain */.pj)(column.name, 200);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/column-values.ts


function columnValues(test, kwargs, column, written, context) {
    const name = context.dialect.identifier(column.name);
    const check = {
        ...test,
        title: `${(0,src/* plain */.pj)(column.name, 100)}: ${test.title}`,
        noun: 'values',
        subject: subjectOf(column),
        columns: [column.name],
        shape: 'value',
        judged: `${name} IS NOT NULL`,
        of: column.name
    };
    return mapCheck(check, kwargs.share('mostly'), written, context);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/between.ts




/** `expect_column_values_to_be_between`. */
const between_between = (kwargs, column, written, context) => {
    const bounds = boundsOf(kwargs);
    const expected = boundWords(bounds);
    const sides = [
        { bound: bounds.min, beyond: bounds.strictMin ? '<=' : '<' },
        { bound: bounds.max, beyond: bounds.strictMax ? '>=' : '>' }
    ];
    const tests = [];
    for (const { bound, beyond } of sides) {
        if (bound === undefined)
            continue;
        const pair = comparable(column, bound, context.dialect);
        // Neither above nor below: text and numbers have no common order.
        if (pair === undefined)
            return unsuitedColumn(column, written, `${column.name}: values ${expected}`, `values ${expected}`, true);
        tests.push(`${pair.column} ${beyond} ${pair.value}`);
    }
    const test = {
        title: `values ${expected}`,
        expected: `values ${expected}`,
        says: 'are not in that range',
        unexpected: tests.join(' OR ')
    };
    return columnValues(test, kwargs, column, written, context);
};

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/sets.ts




/** Members of a set that a message lists before it counts the rest. */
const kinds_sets_MOST_SHOWN = 5;
/** `expect_column_values_to_be_in_set` and `…_to_not_be_in_set`. Of an empty set every value is out. */
function sets_inSet(wanted) {
    return (kwargs, column, written, context) => {
        const values = kwargs.optionalList('value_set');
        if (values === undefined)
            throw new ExpectationProblem('"value_set" is missing');
        const found = isOneOf(column, values, context.dialect);
        const expected = `${wanted ? 'one of' : 'none of'} ${setWords(values)}`;
        const says = wanted ? 'are not in the set' : 'are in the set';
        const test = { title: expected, expected, says, unexpected: wanted ? `NOT ${found}` : found };
        return columnValues(test, kwargs, column, written, context);
    };
}
function setWords(values) {
    const shown = values.slice(0, kinds_sets_MOST_SHOWN).map(shownValue).join(', ');
    if (values.length === 0)
        return 'no value';
    return values.length > kinds_sets_MOST_SHOWN ? `${shown} and ${(0,src/* counted */.hS)(values.length - kinds_sets_MOST_SHOWN, 'more', 'more')}` : shown;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/distinct-sets.ts






/** Different values that a result lists. */
const distinct_sets_MOST_LISTED = 1000;
/** `expect_column_distinct_values_to_be_in_set`, `…_to_contain_set`, `…_to_equal_set`. */
function distinctValues(relation) {
    return (kwargs, column, written, context) => {
        const given = kwargs.optionalList('value_set');
        if (given === undefined && relation !== 'in')
            throw new ExpectationProblem('"value_set" is missing');
        // A null never occurs among the values: missing ones are left out.
        const members = given ?? [];
        const { scope, id } = written;
        const { dialect } = context;
        const name = dialect.identifier(column.name);
        const compared = members.map(value => comparable(column, value, dialect));
        // Of another kind than the column, a member can never occur.
        const foreign = compared.filter(pair => pair === undefined).length;
        const wanted = new Set(compared.map(pair => pair?.value)).size - (foreign > 0 ? 1 : 0);
        const inside = isOneOf(column, members, dialect);
        const expected = `different values ${{ in: 'among', contain: 'that include', equal: 'equal to' }[relation]} ${setWords(given ?? [])}`;
        const query = `SELECT count(*) AS different, coalesce(sum(CASE WHEN ${inside} THEN 1 ELSE 0 END), 0) AS inside FROM (SELECT DISTINCT ${name} FROM ${scope.relation} AS scoped WHERE ${name} IS NOT NULL) AS different_ones`;
        return observedCheck({
            title: `${(0,src/* plain */.pj)(column.name, 100)}: ${expected}`,
            expected,
            subject: (0,src/* plain */.pj)(column.name, 200),
            aggregates: [],
            queries: [query],
            values: scope.present(column.name),
            reproduce: whole(`SELECT ${name}, count(*) AS times FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))} WHERE NOT ${inside} GROUP BY 1 ORDER BY times DESC`),
            observe: found => {
                const different = found.count(`${id}/different`);
                const among = found.count(`${id}/inside`);
                const lacking = wanted + foreign - among;
                const more = different - among;
                const success = relation === 'in' ? members.length === 0 || more === 0 : lacking === 0 && (relation === 'contain' || more === 0);
                const parts = [
                    relation === 'in' || lacking === 0 ? '' : `${(0,src/* counted */.hS)(lacking, 'member')} of the set does not occur`,
                    relation === 'contain' || more === 0 ? '' : `${(0,src/* counted */.hS)(more, 'different value')} not in the set`
                ].filter(part => part !== '');
                return { success, result: {}, words: parts.length === 0 ? (0,src/* counted */.hS)(different, 'different value') : parts.join(', ') };
            },
            shown: listing(scope.relation, name)
        }, written);
    };
}
/** `expect_column_most_common_value_to_be_in_set`. */
const mostCommon = (kwargs, column, written, context) => {
    const members = kwargs.optionalList('value_set') ?? [];
    const tiesOkay = kwargs.flag('ties_okay');
    const { scope, id } = written;
    const name = context.dialect.identifier(column.name);
    const inside = isOneOf(column, members, context.dialect);
    const expected = `a most common value among ${setWords(members)}`;
    const groups = `SELECT ${name} AS gauntlet_value, count(*) AS gauntlet_n FROM ${scope.relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY ${name}`;
    const modes = `WITH groups AS (${groups}) SELECT gauntlet_value AS ${name} FROM groups WHERE gauntlet_n = (SELECT max(gauntlet_n) FROM groups)`;
    return observedCheck({
        title: `${(0,src/* plain */.pj)(column.name, 100)}: ${expected}`,
        expected,
        subject: (0,src/* plain */.pj)(column.name, 200),
        aggregates: [],
        queries: [`SELECT count(*) AS modes, coalesce(sum(CASE WHEN ${inside} THEN 1 ELSE 0 END), 0) AS inside FROM (${modes}) AS modes`],
        values: scope.present(column.name),
        reproduce: whole(`SELECT ${name}, count(*) AS times FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))} WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY times DESC`),
        observe: found => {
            const [count, among] = [found.count(`${id}/modes`), found.count(`${id}/inside`)];
            const success = tiesOkay ? among > 0 : count === 1 && among === 1;
            return {
                success,
                result: {},
                words: count === 1 ? `the most common value ${among === 1 ? 'is' : 'is not'} in the set` : `${count} values are equally common`
            };
        },
        shown: {
            sql: `SELECT ${name} AS value FROM (${modes}) AS modes ORDER BY 1`,
            most: distinct_sets_MOST_LISTED,
            asResult: rows => ({ observed_value: rows.map(row => jsonValue(row.value ?? null)) })
        }
    }, written);
};
function listing(relation, name) {
    return {
        sql: `SELECT ${name} AS value, count(*) AS n FROM ${relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY 1`,
        most: distinct_sets_MOST_LISTED,
        asResult: (rows) => ({
            observed_value: rows.map(row => jsonValue(row.value ?? null)),
            details: { value_counts: rows.map(row => ({ value: jsonValue(row.value ?? null), count: Number(row.n) })) }
        })
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/figures.ts







/** `expect_column_min_to_be_between` and `…_max_…`: of numbers, texts, dates and times. */
function extreme(side) {
    return (kwargs, column, written, context) => {
        const bounds = boundsOf(kwargs);
        const name = side === 'min' ? 'least value' : 'largest value';
        const expected = `${name} ${boundWords(bounds)}`;
        const { scope } = written;
        const id = context.dialect.identifier(column.name);
        const sides = [
            { name: 'above', bound: bounds.min, operator: bounds.strictMin ? '>' : '>=' },
            { name: 'below', bound: bounds.max, operator: bounds.strictMax ? '<' : '<=' }
        ];
        const tests = [];
        for (const { name: key, bound, operator } of sides) {
            if (bound === undefined)
                continue;
            const pair = comparable(column, bound, context.dialect);
            if (pair === undefined)
                return unsuitedColumn(column, written, `${column.name}: ${expected}`, expected, false);
            tests.push({ key: `${written.id}/${key}`, sql: `${scope.over(`${side}(${pair.column})`)} ${operator} ${pair.value}` });
        }
        const key = scope.key(`${side} ${column.name}`);
        const aggregate = { key, sql: scope.over(`${side}(${id})`) };
        return observedCheck({
            title: `${(0,src/* plain */.pj)(column.name, 100)}: ${expected}`,
            expected,
            subject: (0,src/* plain */.pj)(column.name, 200),
            aggregates: [aggregate, ...tests],
            values: scope.present(column.name),
            reproduce: whole(`SELECT ${side}(${id}) FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))}`),
            observe: found => {
                const value = found.value(key);
                if (value === null)
                    return undefined;
                const observed = jsonValue(value);
                const success = tests.every(test => found.flag(test.key));
                const said = column.type === 'string' ? 'another one' : words(value);
                return { success, result: { observed_value: observed }, words: success ? said : `the ${name} is ${said}`, ...figures_number(observed) };
            },
            holdsValues: column.type === 'string'
        }, written);
    };
}
/** Mean, median, sum and standard deviation (of a sample). */
function statistic(which) {
    return (kwargs, column, written, context) => {
        const bounds = numberBoundsOf(kwargs);
        const label = { mean: 'mean', median: 'median', sum: 'sum', stdev: 'standard deviation' }[which];
        const expected = `${label} ${boundWords(bounds)}`;
        if (!(0,tables_src/* isNumeric */.kf)(column.type) && column.type !== 'boolean')
            return unsuitedColumn(column, written, `${column.name}: ${expected}`, `numbers with a ${expected}`, false);
        const { dialect } = context;
        const { scope, id } = written;
        const name = dialect.identifier(column.name);
        const value = column.type === 'boolean' ? `CAST(${name} AS INTEGER)` : name;
        const sql = { mean: `avg(${value})`, sum: `sum(${value})`, stdev: dialect.stddev(dialect.asNumber(value)), median: '' }[which];
        const key = which === 'median' ? `${id}/q0` : scope.key(`${which} ${column.name}`);
        return figure({
            label,
            expected,
            bounds,
            aggregates: which === 'median' ? [] : [{ key, sql: scope.over(sql) }],
            ...(which === 'median' ? { queries: [dialect.quantiles(scope.relation, value, [0.5], 'linear')] } : {}),
            observe: found => (0,tables_src/* approximately */.YY)(found.value(key))
        }, column, written, context);
    };
}
/** Number and share of different values, and share of values that are there. */
function figures_share(which) {
    return (kwargs, column, written, context) => {
        const bounds = numberBoundsOf(kwargs);
        const label = {
            'unique count': 'number of different values',
            'unique share': 'share of different values',
            'present share': 'share of values that are there'
        }[which];
        const { scope, id } = written;
        const values = scope.present(column.name);
        const name = context.dialect.identifier(column.name);
        const parts = { label, expected: `${label} ${boundWords(bounds)}`, bounds, aggregates: [values] };
        if (which === 'present share')
            return figure({ ...parts, ofRows: true, observe: found => found.count(values.key) / found.count(scope.rows.key) }, column, written, context);
        const different = (found) => found.count(`${id}/different`);
        const observe = (found) => {
            const total = found.count(values.key);
            if (which === 'unique count')
                return different(found);
            return total === 0 ? 0 : different(found) / total;
        };
        return figure({ ...parts, queries: [context.dialect.distinct(scope.relation, name)], observe, always: true }, column, written, context);
    };
}
function figure(parts, column, written, context) {
    const { label, expected, bounds, aggregates, queries, ofRows } = parts;
    const { scope } = written;
    const shown = context.shown([column.name, ...context.conditionColumns]);
    return observedCheck({
        title: `${(0,src/* plain */.pj)(column.name, 100)}: ${expected}`,
        expected,
        subject: (0,src/* plain */.pj)(column.name, 200),
        aggregates,
        ...(queries === undefined ? {} : { queries }),
        ...(ofRows === true ? {} : { values: scope.present(column.name) }),
        reproduce: whole(`SELECT ${context.dialect.identifier(column.name)} FROM ${scope.of(shown)}`),
        observe: found => {
            const value = parts.observe(found);
            if (value === undefined || Number.isNaN(value))
                return undefined;
            return observedNumber(value, label, bounds);
        }
    }, written);
}
function observedNumber(value, label, bounds) {
    const observed = Number.isFinite(value) ? value : null;
    return { success: holds(bounds, value), result: { observed_value: observed }, words: `the ${label} is ${words(value)}`, value };
}
function figures_number(value) {
    return typeof value === 'number' ? { value } : {};
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/divergence.ts
/** Σ p ln(p / q), both scaled to sum up to one. Infinite where something occurs that was given no weight. */
function divergence(observed, expected) {
    const [p, q] = [observed, expected].map(weights => weights.reduce((sum, weight) => sum + weight, 0));
    if (p === undefined || q === undefined || p === 0 || q === 0)
        return Number.NaN;
    return observed.reduce((sum, weight, index) => {
        const share = weight / p;
        const other = (expected[index] ?? 0) / q;
        return share === 0 ? sum : other === 0 ? Infinity : sum + share * Math.log(share / other);
    }, 0);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/partition.ts


/** Python writes infinities bare, and YAML reads them as text. */
const Edge = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* literal */.euz('Infinity').transform(() => Infinity), schemas/* literal */.euz('-Infinity').transform(() => -Infinity)]);
const Weight = schemas/* number */.aig().min(0);
const partition_Given = schemas/* union */.KCZ([
    schemas/* strictObject */.rej({
        values: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()]))
            .min(1)
            .max(10_000),
        weights: schemas/* array */.YOg(Weight)
    }),
    schemas/* strictObject */.rej({ bins: schemas/* array */.YOg(Edge).min(2).max(10_000), weights: schemas/* array */.YOg(Weight), tail_weights: schemas/* tuple */.PVZ([Weight, Weight]).optional() })
]);
/** `partition_object`: values or bins with weights that sum up to one. Throws an `ExpectationProblem`. */
function partitionOf(kwargs) {
    const parsed = partition_Given.safeParse(kwargs.raw('partition_object'));
    if (!parsed.success)
        throw invalid('needs "values" or "bins", and "weights"');
    const given = parsed.data;
    const tails = 'bins' in given ? (given.tail_weights ?? []) : [];
    const total = [...given.weights, ...tails].reduce((sum, weight) => sum + weight, 0);
    if (Math.abs(total - 1) > 1e-5)
        throw invalid(`has weights that sum up to ${total}, not to 1`);
    if ('values' in given) {
        if (given.values.length !== given.weights.length)
            throw invalid('has not as many weights as values');
        return { kind: 'values', ...given };
    }
    if (given.bins.length !== given.weights.length + 1)
        throw invalid('needs one bin more than weights');
    if (given.bins.some((edge, index) => index > 0 && edge <= (given.bins[index - 1] ?? edge)))
        throw invalid('has bins that do not ascend');
    return { kind: 'bins', bins: given.bins, weights: given.weights, tailWeights: given.tail_weights };
}
function invalid(problem) {
    return new ExpectationProblem(`"partition_object" ${problem}`);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/kl-divergence.ts









/** `expect_column_kl_divergence_to_be_less_than`: Kullback–Leibler divergence of the column's shares from those of a partition, in nats. */
const klDivergence = (kwargs, column, written, context) => {
    const partition = partitionOf(kwargs);
    const held = {
        threshold: kwargs.optionalNumber('threshold'),
        tail: held0to1(kwargs, 'tail_weight_holdout'),
        internal: held0to1(kwargs, 'internal_weight_holdout')
    };
    if (held.threshold !== undefined && held.threshold < 0)
        throw new ExpectationProblem('"threshold" is below zero');
    if (partition.kind === 'values') {
        if (held.internal > 0)
            throw new ExpectationProblem('"internal_weight_holdout" cannot be used with "values"');
        return categorical(partition, held, column, written, context);
    }
    if (held.tail > 0 && partition.tailWeights !== undefined)
        throw new ExpectationProblem('"tail_weight_holdout" cannot be used with "tail_weights"');
    if (!kwargs.flag('bucketize_data', true))
        throw new ExpectationProblem('"bucketize_data" cannot be false with "bins"');
    const [first, last] = [partition.bins[0], partition.bins.at(-1)];
    if (partition.tailWeights !== undefined && (first === -Infinity || last === Infinity))
        throw new ExpectationProblem('"tail_weights" cannot be used with bins that reach to infinity');
    if (held.tail > 0 && first === -Infinity && last === Infinity)
        throw new ExpectationProblem('"tail_weight_holdout" cannot be used with bins that reach to infinity on both sides');
    if (!(0,tables_src/* isNumeric */.kf)(column.type))
        return unsuitedColumn(column, written, `${column.name}: distribution`, 'numbers for bins', false);
    return continuous(partition, held, column, written, context);
};
function held0to1(kwargs, name) {
    const value = kwargs.optionalNumber(name) ?? 0;
    if (!(value >= 0 && value <= 1))
        throw new ExpectationProblem(`"${name}" is ${value}; expected a number from 0 to 1`);
    return value;
}
/**
 * Values that the partition does not name share what is held back for them. As all of them get the same weight, their part of the sum
 * needs only how many they are, how often they occur, and Σ n ln n.
 */
function categorical(partition, held, column, written, context) {
    const { scope, id } = written;
    const name = context.dialect.identifier(column.name);
    const tests = partition.values.map(value => isOneOf(column, [value], context.dialect));
    const other = `NOT ${isOneOf(column, partition.values, context.dialect)}`;
    const groups = `SELECT ${name} AS gauntlet_value, count(*) AS gauntlet_n FROM ${scope.relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY ${name}`;
    const query = `SELECT ${tests.map((test, index) => `coalesce(sum(CASE WHEN ${test} THEN gauntlet_n END), 0) AS c${index}`).join(', ')},
count(CASE WHEN ${other} THEN 1 END) AS others, coalesce(sum(CASE WHEN ${other} THEN gauntlet_n END), 0) AS rest,
coalesce(sum(CASE WHEN ${other} THEN gauntlet_n * ln(gauntlet_n) END), 0) AS weighted
FROM (SELECT gauntlet_value AS ${name}, gauntlet_n FROM (${groups}) AS grouped) AS groups`;
    return check([], [query], found => {
        const total = found.count(scope.present(column.name).key);
        if (total === 0)
            return undefined;
        const counts = partition.values.map((_, index) => found.count(`${id}/c${index}`));
        const others = found.count(`${id}/others`);
        const rest = found.count(`${id}/rest`);
        const expected = partition.weights.map(weight => (others > 0 ? weight * (1 - held.tail) : weight));
        const [holdout, p, q] = [
            others > 0 ? held.tail / others : 0,
            total,
            expected.reduce((sum, weight) => sum + weight, 0) + (others > 0 ? held.tail : 0)
        ];
        const known = counts.reduce((sum, count, index) => {
            const weight = (expected[index] ?? 0) / q;
            return count === 0 ? sum : weight === 0 ? Infinity : sum + (count / p) * Math.log(count / p / weight);
        }, 0);
        const strange = rest === 0 ? 0 : holdout === 0 ? Infinity : (found.count(`${id}/weighted`) - rest * Math.log((p * holdout) / q)) / p;
        const weights = counts.map(count => count / total);
        return {
            divergence: known + strange,
            details: {
                observed_partition: { values: partition.values, weights },
                expected_partition: { values: partition.values, weights: expected }
            }
        };
    }, held, column, written, context);
}
/** Bins hold their lower edge; the last one both. What lies outside is compared with the weights of the tails. */
function continuous(partition, held, column, written, context) {
    const { scope, id } = written;
    const { dialect } = context;
    const value = dialect.asNumber(dialect.identifier(column.name));
    const { bins } = partition;
    const literal = (edge) => dialect.asNumber(dialect.literal(edge, 'float'));
    const within = bins.slice(1).map((edge, index) => {
        const low = bins[index] ?? -Infinity;
        const tests = [
            low === -Infinity ? '' : `${value} >= ${literal(low)}`,
            edge === Infinity ? '' : `${value} ${index === bins.length - 2 ? '<=' : '<'} ${literal(edge)}`
        ];
        return tests.filter(test => test !== '').join(' AND ') || `${value} IS NOT NULL`;
    });
    const [first = -Infinity, last = Infinity] = [bins[0], bins.at(-1)];
    const outside = [
        first === -Infinity ? 'FALSE' : `${value} < ${literal(first)}`,
        last === Infinity ? 'FALSE' : `${value} > ${literal(last)}`
    ];
    const aggregates = [...within, ...outside].map((condition, index) => scope.count(`${id}/bin ${index}`, condition));
    return check(aggregates, [], found => {
        const total = found.count(scope.present(column.name).key);
        if (total === 0)
            return undefined;
        const counts = aggregates.map(({ key }) => found.count(key) / total);
        const observed = counts.slice(0, -2);
        const [below = 0, above = 0] = counts.slice(-2);
        const scaled = partition.weights.map(weight => weight * (1 - held.tail - held.internal));
        const empty = scaled.filter(weight => weight === 0).length;
        const expected = scaled.map(weight => (weight === 0 && held.internal > 0 ? held.internal / empty : weight));
        const left = first === -Infinity ? undefined : [below, partition.tailWeights?.[0] ?? (last === Infinity ? held.tail : held.tail / 2)];
        const right = last === Infinity ? undefined : [above, partition.tailWeights?.[1] ?? (first === -Infinity ? held.tail : held.tail / 2)];
        const all = (side, inner) => [
            ...(left === undefined ? [] : [left[side] ?? 0]),
            ...inner,
            ...(right === undefined ? [] : [right[side] ?? 0])
        ];
        const split = (side, inner) => {
            const whole = all(side, inner);
            return { bins: bins.filter(Number.isFinite), weights: whole.slice(1, -1), tail_weights: [whole[0] ?? 0, whole.at(-1) ?? 0] };
        };
        return {
            divergence: divergence(all(0, observed), all(1, expected)),
            details: { observed_partition: split(0, observed), expected_partition: split(1, expected) }
        };
    }, held, column, written, context);
}
function check(aggregates, queries, compare, { threshold }, column, written, context) {
    const expected = `a divergence from the partition of ${threshold === undefined ? 'any size' : `at most ${threshold}`}`;
    const name = context.dialect.identifier(column.name);
    const shown = context.shown([column.name, ...context.conditionColumns]);
    return observedCheck({
        title: `${(0,src/* plain */.pj)(column.name, 100)}: spread as expected`,
        expected,
        subject: (0,src/* plain */.pj)(column.name, 200),
        aggregates,
        ...(queries.length === 0 ? {} : { queries }),
        values: written.scope.present(column.name),
        reproduce: whole(`SELECT ${name}, count(*) AS times FROM ${written.scope.of(shown)} GROUP BY 1 ORDER BY times DESC`),
        observe: found => {
            const compared = compare(found);
            if (compared === undefined)
                return undefined;
            const finite = Number.isFinite(compared.divergence);
            return {
                success: threshold === undefined || compared.divergence <= threshold,
                result: { observed_value: finite ? compared.divergence : null, details: compared.details },
                words: finite ? `the divergence is ${(0,src/* formatNumber */.ZV)(compared.divergence)}` : 'there are values where the partition has no weight',
                ...(finite ? { value: compared.divergence } : {})
            };
        }
    }, written);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/lengths.ts




/** `expect_column_value_lengths_to_equal`: in characters. */
const lengthEqual = (kwargs, column, written, context) => {
    const value = kwargs.optionalCount('value');
    if (value === undefined)
        throw new ExpectationProblem('"value" is missing');
    return lengths({ min: value, max: value, strictMin: false, strictMax: false }, `exactly ${value} characters`)(kwargs, column, written, context);
};
/** `expect_column_value_lengths_to_be_between`. */
const lengthBetween = (kwargs, column, written, context) => {
    const bounds = countBoundsOf(kwargs);
    return lengths(bounds, `${boundWords(bounds)} characters`)(kwargs, column, written, context);
};
function lengths({ min, max, strictMin, strictMax }, expected) {
    return (kwargs, column, written, context) => {
        if (column.type !== 'string')
            return unsuitedColumn(column, written, `${column.name}: lengths`, `text of ${expected}`, true);
        const length = context.dialect.characters(context.dialect.identifier(column.name));
        const tests = [
            min === undefined ? '' : `${length} ${strictMin ? '<=' : '<'} ${Number(min)}`,
            max === undefined ? '' : `${length} ${strictMax ? '>=' : '>'} ${Number(max)}`
        ].filter(test => test !== '');
        const test = {
            title: `text of ${expected}`,
            expected: `text of ${expected}`,
            says: 'are longer or shorter',
            unexpected: tests.join(' OR ')
        };
        return columnValues(test, kwargs, column, written, context);
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/multicolumn.ts




/** `expect_compound_columns_to_be_unique`: every row of a group of equal ones is unexpected; missing values are equal to each other. */
const compoundUnique = (kwargs, columns, written, context) => {
    const names = columns.map(column => context.dialect.identifier(column.name));
    const copies = context.dialect.identifier('gauntlet copies');
    const judged = judgedRows(kwargs, columns, context);
    return rows({
        expected: `no combination of ${multicolumn_list(columns)} twice`,
        says: 'occur more than once',
        unexpected: relation => ({
            from: `(SELECT *, count(*) OVER (PARTITION BY ${names.join(', ')}) AS ${copies} FROM ${relation} AS scoped WHERE ${judged})`,
            unexpected: `${copies} > 1`
        })
    }, kwargs, columns, written, context);
};
/** `expect_select_column_values_to_be_unique_within_record`. */
const uniqueWithinRecord = (kwargs, columns, written, context) => {
    const names = columns.map(column => context.dialect.identifier(column.name));
    const pairs = columns.flatMap((a, index) => columns.slice(index + 1).map((b, further) => equal(a, b, names[index] ?? '', names[index + 1 + further] ?? '', context)));
    return rows({
        expected: `different values in ${multicolumn_list(columns)}`,
        says: 'hold the same value twice',
        unexpected: pairs.length === 0 ? 'FALSE' : pairs.join(' OR ')
    }, kwargs, columns, written, context);
};
/** `expect_multicolumn_values_to_be_equal`: a missing value is equal to another missing one. */
const allEqual = (kwargs, columns, written, context) => {
    const names = columns.map(column => context.dialect.identifier(column.name));
    const [first] = columns;
    const pairs = columns.slice(1).map((column, index) => {
        const same = first === undefined ? 'TRUE' : equal(first, column, names[0] ?? '', names[index + 1] ?? '', context);
        return `NOT (${same})`;
    });
    return rows({ expected: `the same value in ${multicolumn_list(columns)}`, says: 'do not', unexpected: pairs.length === 0 ? 'FALSE' : pairs.join(' OR ') }, kwargs, columns, written, context);
};
/** `expect_multicolumn_sum_to_equal`: a row with a missing value has no sum, and is unexpected. */
const sumEqual = (kwargs, columns, written, context) => {
    const total = kwargs.number('sum_total');
    const other = columns.find(column => !(0,tables_src/* isNumeric */.kf)(column.type) && column.type !== 'boolean');
    if (other !== undefined)
        throw new ExpectationProblem(`${(0,src/* plain */.pj)(other.name, 100)} is ${other.type}, of which there is no sum`);
    const { dialect } = context;
    // Floating-point numbers hold every integer to 2^53, and no sum of theirs is out of range.
    const parts = columns.map(({ name, type }) => {
        const id = dialect.identifier(name);
        return dialect.asNumber(type === 'boolean' ? `CAST(${id} AS INTEGER)` : id);
    });
    const met = `${parts.join(' + ')} = ${dialect.asNumber(dialect.literal(total, 'float'))}`;
    return rows({ expected: `${multicolumn_list(columns)} that sum up to ${total}`, says: 'do not', unexpected: `NOT coalesce(${met}, FALSE)` }, kwargs, columns, written, context);
};
function rows(test, kwargs, columns, written, context) {
    const check = {
        ...test,
        title: test.expected,
        noun: 'rows',
        subject: multicolumn_list(columns),
        columns: columns.map(column => column.name),
        shape: 'record',
        judged: judgedRows(kwargs, columns, context)
    };
    return mapCheck(check, kwargs.share('mostly'), written, context);
}
function judgedRows(kwargs, columns, { dialect }) {
    const ignore = kwargs.oneOf('ignore_row_if', ['all_values_are_missing', 'any_value_is_missing', 'never'], 'all_values_are_missing');
    const present = columns.map(column => `${dialect.identifier(column.name)} IS NOT NULL`);
    if (ignore === 'never')
        return 'TRUE';
    return `(${present.join(ignore === 'any_value_is_missing' ? ' AND ' : ' OR ')})`;
}
/** Values of different kinds are never equal. */
function equal(a, b, left, right, { dialect }) {
    const alike = a.type === b.type || ((0,tables_src/* isNumeric */.kf)(a.type) && (0,tables_src/* isNumeric */.kf)(b.type));
    if (alike)
        return `${left} IS NOT DISTINCT FROM ${right}`;
    return `${dialect.asText(left)} IS NOT DISTINCT FROM ${dialect.asText(right)}`;
}
function multicolumn_list(columns) {
    return columns.map(column => (0,src/* plain */.pj)(column.name, 60)).join(', ');
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/nullness.ts


/** `expect_column_values_to_be_null` and `…_to_not_be_null`: of all rows, so that no row is called missing. */
function nullness(missing) {
    return (kwargs, column, written, context) => {
        const name = context.dialect.identifier(column.name);
        return mapCheck({
            title: `${(0,src/* plain */.pj)(column.name, 100)}: ${missing ? 'no value' : 'no missing value'}`,
            expected: missing ? 'all values missing' : 'no missing value',
            says: missing ? 'are there' : 'are missing',
            noun: 'values',
            subject: subjectOf(column),
            columns: [column.name],
            shape: 'value',
            judged: undefined,
            unexpected: missing ? `${name} IS NOT NULL` : `${name} IS NULL`
        }, kwargs.share('mostly'), written, context);
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/order.ts



/**
 * `expect_column_values_to_be_increasing` and `…_decreasing`: each value against the one before it, missing ones left out. The first
 * is always as expected.
 */
function order_order(increasing) {
    return (kwargs, column, written, context) => {
        const strictly = kwargs.flag('strictly');
        const expected = `values that ${strictly ? '' : 'never '}${increasing === strictly ? 'increase' : 'decrease'} from row to row`;
        // Great Expectations takes differences, and text has none.
        if (!(0,tables_src/* isNumeric */.kf)(column.type) && !(0,tables_src/* isTemporal */.jG)(column.type) && column.type !== 'boolean')
            return unsuitedColumn(column, written, `${column.name}: ${expected}`, 'numbers, dates or times in order', true);
        const name = context.dialect.identifier(column.name);
        const { position } = context.dialect;
        const place = context.dialect.identifier('gauntlet place');
        const before = context.dialect.identifier('gauntlet before');
        const placed = (relation) => `(SELECT *, ${position ?? 'row_number() OVER ()'} AS ${place} FROM ${relation} AS scoped)`;
        const against = increasing ? (strictly ? '<=' : '<') : strictly ? '>=' : '>';
        const test = {
            title: expected,
            expected,
            says: 'are not, against the one before them',
            unexpected: relation => ({
                from: `(SELECT *, lag(${name}) OVER (ORDER BY ${place}) AS ${before} FROM ${placed(relation)} AS placed WHERE ${name} IS NOT NULL)`,
                unexpected: `${name} ${against} ${before}`
            })
        };
        return columnValues(test, kwargs, column, written, context);
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/pairs.ts





/** `expect_column_pair_values_to_be_equal`. */
const pairEqual = (kwargs, columns, written, context) => {
    const [a, b] = both(columns);
    const [left, right] = pairs_sides(a, b, context);
    return pair({ expected: `${pairs_shown(a)} equal to ${pairs_shown(b)}`, says: 'differ', met: `${left} = ${right}` }, kwargs, columns, written, context);
};
/** `expect_column_pair_values_a_to_be_greater_than_b`. */
const pairGreater = (kwargs, columns, written, context) => {
    const [a, b] = both(columns);
    const orEqual = kwargs.flag('or_equal');
    const [left, right] = pairs_sides(a, b, context);
    const expected = `${pairs_shown(a)} ${orEqual ? 'at least' : 'greater than'} ${pairs_shown(b)}`;
    if (!isAlike(a, b))
        return withoutOrder(expected, kwargs, columns, written, context);
    return pair({ expected, says: 'are not', met: `${left} ${orEqual ? '>=' : '>'} ${right}` }, kwargs, columns, written, context);
};
/** `expect_column_pair_values_to_be_in_set`: a missing value is one of its own. */
const pairInSet = (kwargs, columns, written, context) => {
    const [a, b] = both(columns);
    const pairs = kwargs.list('value_pairs_set').map(item => {
        if (!Array.isArray(item) || item.length !== 2)
            throw new ExpectationProblem('"value_pairs_set" holds what is no pair');
        const parts = [is(a, item[0], context), is(b, item[1], context)];
        return `(${parts.join(' AND ')})`;
    });
    const expected = `one of ${pairs.length} pairs of ${pairs_shown(a)} and ${pairs_shown(b)}`;
    const met = pairs.length === 0 ? 'FALSE' : pairs.join(' OR ');
    return pair({ expected, says: 'are not in the set', met }, kwargs, columns, written, context);
};
/** Text and numbers have no common order: an error there, where any row has both. */
function withoutOrder(expected, kwargs, columns, written, context) {
    const check = pair({ expected, says: 'have no common order', met: 'FALSE' }, kwargs, columns, written, context);
    const present = columns.map(column => `${context.dialect.identifier(column.name)} IS NOT NULL`);
    const both = written.scope.count(`${written.id}/both`, present.join(' AND '));
    const message = `${columns.map(column => `${pairs_shown(column)} is ${column.type}`).join(' and ')}, which have no common order`;
    return {
        ...check,
        planned: { ...check.planned, aggregates: [...check.planned.aggregates, both] },
        judge: found => (found.count(both.key) > 0 ? { kind: 'error', message } : check.judge(found))
    };
}
function pair({ expected, says, met }, kwargs, columns, written, context) {
    const ignore = kwargs.oneOf('ignore_row_if', ['both_values_are_missing', 'either_value_is_missing', 'neither', 'never'], 'both_values_are_missing');
    const present = columns.map(column => `${context.dialect.identifier(column.name)} IS NOT NULL`);
    const judged = { both_values_are_missing: `(${present.join(' OR ')})`, either_value_is_missing: `(${present.join(' AND ')})` };
    return mapCheck({
        title: expected,
        expected,
        says,
        noun: 'rows',
        subject: columns.map(pairs_shown).join(' and '),
        columns: columns.map(column => column.name),
        shape: 'pair',
        judged: ignore === 'neither' || ignore === 'never' ? 'TRUE' : judged[ignore],
        // A comparison with a missing value is neither true nor false, and so not met.
        unexpected: `NOT coalesce(${met}, FALSE)`
    }, kwargs.share('mostly'), written, context);
}
function both(columns) {
    const [a, b] = columns;
    if (a === undefined || b === undefined)
        throw new ExpectationProblem('it needs "column_A" and "column_B"');
    return [a, b];
}
/** Both columns as what compares: text where only one of them is text. */
function pairs_sides(a, b, { dialect }) {
    const [left, right] = [dialect.identifier(a.name), dialect.identifier(b.name)];
    // True and false are 1 and 0 beside a number.
    const number = (column, id) => (column.type === 'boolean' && a.type !== b.type ? `CAST(${id} AS INTEGER)` : id);
    if (isAlike(a, b))
        return [number(a, left), number(b, right)];
    return [dialect.asText(left), dialect.asText(right)];
}
function isAlike(a, b) {
    return a.type === b.type || (isNumber(a) && isNumber(b)) || (pairs_isDate(a) && pairs_isDate(b));
}
function isNumber({ type }) {
    return (0,tables_src/* isNumeric */.kf)(type) || type === 'boolean';
}
function pairs_isDate({ type }) {
    return (0,tables_src/* isTemporal */.jG)(type) && type !== 'time';
}
function is(column, value, { dialect }) {
    const name = dialect.identifier(column.name);
    if (value === null)
        return `${name} IS NULL`;
    const pair = comparable(column, value, dialect);
    return pair === undefined ? 'FALSE' : `coalesce(${pair.column} = ${pair.value}, FALSE)`;
}
function pairs_shown(column) {
    return (0,src/* plain */.pj)(column.name, 100);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/patterns.ts



/** `expect_column_values_to_match_regex` and `…_to_not_match_regex`: a match anywhere in the text. */
function regex(wanted) {
    return (kwargs, column, written, context) => patternTest([kwargs.anyText('regex')], wanted, 'any', looksFor(context))(kwargs, column, written, context);
}
/** `expect_column_values_to_match_regex_list` and `…_to_not_match_regex_list`. */
function regexList(wanted) {
    return (kwargs, column, written, context) => {
        const matchOn = wanted ? kwargs.oneOf('match_on', ['any', 'all'], 'any') : 'any';
        return patternTest(patterns_some(kwargs.texts('regex_list')), wanted, matchOn, looksFor(context))(kwargs, column, written, context);
    };
}
/** `expect_column_values_to_match_like_pattern` and `…_to_not_match_like_pattern`: `%` is any text, `_` any character; case matters. */
function like(wanted) {
    return (kwargs, column, written, context) => patternTest([kwargs.anyText('like_pattern')], wanted, 'any', patterns_isLike)(kwargs, column, written, context);
}
/** `expect_column_values_to_match_like_pattern_list` and `…_to_not_match_like_pattern_list`. */
function likeList(wanted) {
    return (kwargs, column, written, context) => {
        const matchOn = wanted ? kwargs.oneOf('match_on', ['any', 'all'], 'any') : 'any';
        return patternTest(patterns_some(kwargs.texts('like_pattern_list')), wanted, matchOn, patterns_isLike)(kwargs, column, written, context);
    };
}
/** A column as the text that Python makes of its values. */
function asPythonText(column, dialect) {
    const name = dialect.identifier(column.name);
    if (column.type === 'string')
        return name;
    if (column.type === 'boolean')
        return `CASE WHEN ${name} THEN 'True' WHEN NOT ${name} THEN 'False' END`;
    return dialect.asText(name);
}
function looksFor({ probes }) {
    return (text, pattern, dialect) => {
        const problem = probes.patterns.get(pattern);
        if (problem === undefined)
            return dialect.matches(text, pattern);
        throw new ExpectationProblem(`the pattern "${(0,src/* plain */.pj)(pattern, 200)}" cannot be used: ${(0,src/* plain */.pj)(problem, 200)}. Patterns are those of RE2: no look-around and no back-references`);
    };
}
const patterns_isLike = (text, pattern, dialect) => {
    // A backslash escapes where it stands before a character, as in PostgreSQL.
    const escapes = /\\/.test(pattern) && /^(?:[^\\]|\\.)*$/s.test(pattern);
    return `${text} LIKE ${dialect.text(pattern)}${escapes ? " ESCAPE '\\'" : ''}`;
};
function patternTest(patterns, wanted, matchOn, matches) {
    return (kwargs, column, written, context) => {
        const text = asPythonText(column, context.dialect);
        const parts = patterns.map(pattern => matches(text, pattern, context.dialect));
        const found = `(${parts.join(matchOn === 'any' ? ' OR ' : ' AND ')})`;
        const shown = patterns.map(pattern => (0,src/* plain */.pj)(pattern, 100)).join(matchOn === 'any' ? ' or ' : ' and ');
        const expected = `${wanted ? 'a match of' : 'no match of'} ${(0,src/* plain */.pj)(shown, 300)}`;
        const says = wanted ? 'do not match' : 'match';
        return columnValues({ title: expected, expected, says, unexpected: wanted ? `NOT ${found}` : found }, kwargs, column, written, context);
    };
}
function patterns_some(patterns) {
    if (patterns.length === 0)
        throw new ExpectationProblem('the list of patterns is empty');
    return patterns;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/quantiles.ts







const Ranges = schemas/* strictObject */.rej({
    quantiles: schemas/* array */.YOg(schemas/* number */.aig().min(0).max(1)).min(1).max(1000),
    value_ranges: schemas/* array */.YOg(schemas/* tuple */.PVZ([schemas/* number */.aig().nullable(), schemas/* number */.aig().nullable()])).min(1)
});
/** How far a value may be from a bound and still be taken for it, relative to the bound. */
const CLOSE = 1e-4;
/** `expect_column_quantile_values_to_be_between`: by the nearest value, unless `allow_relative_error` names an interpolation. */
const quantileValues = (kwargs, column, written, context) => {
    const ranges = Ranges.safeParse(kwargs.raw('quantile_ranges'));
    if (!ranges.success)
        throw new ExpectationProblem('"quantile_ranges" needs "quantiles" from 0 to 1 and "value_ranges" of [least, largest]');
    const { quantiles, value_ranges: bounds } = ranges.data;
    if (quantiles.length !== bounds.length)
        throw new ExpectationProblem('"quantile_ranges" has not as many ranges as quantiles');
    if (bounds.some(([low, high]) => low !== null && high !== null && low > high))
        throw new ExpectationProblem('"quantile_ranges" must consist of ordered pairs');
    const how = kwargs.raw('allow_relative_error');
    // SQL engines of Great Expectations take true or false, or how far off the answer may be: the exact value is always near enough.
    const interpolation = typeof how === 'string' ? INTERPOLATIONS.find(known => known === how) : 'nearest';
    if (interpolation === undefined)
        throw new ExpectationProblem(`"allow_relative_error" is "${(0,src/* plain */.pj)(String(how), 50)}"; expected one of ${INTERPOLATIONS.join(', ')}`);
    const expected = quantiles.map((share, index) => `${share} quantile ${rangeWords(bounds[index])}`).join(', ');
    const title = `${(0,src/* plain */.pj)(column.name, 100)}: quantiles in their ranges`;
    if (!(0,tables_src/* isNumeric */.kf)(column.type))
        return unsuitedColumn(column, written, title, 'numbers with quantiles', false);
    const { scope, id } = written;
    const name = context.dialect.identifier(column.name);
    return observedCheck({
        title,
        expected: (0,src/* plain */.pj)(expected, 1000),
        subject: (0,src/* plain */.pj)(column.name, 200),
        aggregates: [],
        queries: [quantileQuery(scope.relation, name, quantiles, interpolation, context.dialect)],
        values: scope.present(column.name),
        reproduce: whole(`SELECT quantile_disc(${name}, [${quantiles.join(', ')}]) FROM ${scope.of(context.shown([column.name, ...context.conditionColumns]))}`),
        observe: found => {
            const values = quantiles.map((_, index) => (0,tables_src/* approximately */.YY)(found.value(`${id}/q${index}`)));
            if (values.some(value => value === undefined))
                return undefined;
            const known = values.map(Number);
            const details = known.map((value, index) => quantiles_isWithin(value, bounds[index] ?? [null, null]));
            const out = known.filter((_, index) => details[index] === false);
            return {
                success: out.length === 0,
                result: { observed_value: { quantiles, values: known }, details: { success_details: details } },
                words: `${quantiles.map((share, index) => `${share} quantile is ${(0,src/* formatNumber */.ZV)(known[index] ?? Number.NaN, 6)}`).join(', ')}`
            };
        },
        vacuous: { success: false, result: { observed_value: { quantiles, values: quantiles.map(() => null) } }, words: '' }
    }, written);
};
/** The ways of pandas to answer where a quantile lies between two values. */
const INTERPOLATIONS = ['nearest', 'linear', 'lower', 'higher', 'midpoint'];
/** Columns `q0`, `q1`, … of one row. */
function quantileQuery(relation, name, shares, interpolation, dialect) {
    if (interpolation === 'nearest' || interpolation === 'linear')
        return dialect.quantiles(relation, name, shares, interpolation);
    const at = (share, round) => `CAST(${round}(${dialect.asNumber(String(share))} * (n - 1)) AS BIGINT)`;
    const value = (share, round) => `max(CASE WHEN place = ${at(share, round)} THEN v END)`;
    const answers = shares.map((share, index) => {
        const [low, high] = [value(share, 'floor'), value(share, 'ceil')];
        const answer = interpolation === 'lower' ? low : interpolation === 'higher' ? high : `(${low} + ${high}) / 2`;
        return `${answer} AS q${index}`;
    });
    return `WITH placed AS (SELECT v, row_number() OVER (ORDER BY v) - 1 AS place FROM (SELECT ${dialect.asNumber(name)} AS v FROM ${relation} AS scoped) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed) SELECT ${answers.join(', ')} FROM placed CROSS JOIN size`;
}
function quantiles_isWithin(value, [low, high]) {
    return (low === null || value >= low || isClose(value, low)) && (high === null || value <= high || isClose(value, high));
}
function isClose(value, bound) {
    return Math.abs(value - bound) <= 1e-8 + CLOSE * Math.abs(bound);
}
function rangeWords(range) {
    const [low, high] = range ?? [null, null];
    if (low !== null && high !== null)
        return `between ${low} and ${high}`;
    if (low !== null)
        return `at least ${low}`;
    return high === null ? 'of any size' : `at most ${high}`;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/table-shape.ts




/** `expect_column_to_exist`. */
const columnToExist = (kwargs, written, context) => {
    const name = kwargs.text('column');
    const index = kwargs.optionalNumber('column_index');
    if (index !== undefined && !Number.isInteger(index))
        throw new ExpectationProblem('"column_index" must be an integer');
    const names = namesOf(context);
    const at = index === undefined ? undefined : names.at(index);
    const shown = (0,src/* plain */.pj)(name, 100);
    // As there, the first place (0) is no place at all.
    const there = index === undefined || index === 0 ? names.includes(name) : at === name;
    const fits = index === 0 ? names[0] === name : there;
    return table_shape_shape(written, context, {
        title: `${shown}: there${index === undefined ? '' : ` as column ${index}`}`,
        expected: `a column "${shown}"${index === undefined ? '' : ` at place ${index}, counted from 0`}`,
        fits,
        success: there,
        observed: fits ? 'there' : names.includes(name) ? `at place ${names.indexOf(name)}` : `no such column.${(0,src/* suggestion */.h)(name, names)}`,
        result: {}
    });
};
/** `expect_table_columns_to_match_ordered_list`. */
const columnsInOrder = (kwargs, written, context) => {
    const wanted = kwargs.raw('column_list') === undefined ? undefined : kwargs.texts('column_list');
    const names = namesOf(context);
    const length = Math.max(names.length, wanted?.length ?? 0);
    const mismatched = Array.from({ length }, (_, index) => ({
        'Expected Column Position': index,
        Expected: wanted?.[index] ?? null,
        Found: names[index] ?? null
    })).filter(({ Expected, Found }) => wanted !== undefined && Expected !== Found);
    const [first] = mismatched;
    return table_shape_shape(written, context, {
        title: 'Columns in this order',
        expected: table_shape_list(wanted ?? []),
        fits: first === undefined,
        observed: first === undefined
            ? 'these columns'
            : `place ${first['Expected Column Position']} holds ${table_shape_quoted(first.Found)}, where ${table_shape_quoted(first.Expected)} is expected`,
        result: { observed_value: names, ...(first === undefined ? {} : { details: { mismatched } }) }
    });
};
/** `expect_table_columns_to_match_set`. */
const columnsAsSet = (kwargs, written, context) => {
    const wanted = kwargs.raw('column_set') === undefined ? [] : kwargs.texts('column_set');
    const exact = kwargs.flag('exact_match', true);
    const names = namesOf(context);
    const unexpected = names.filter(name => !wanted.includes(name)).sort();
    const missing = [...new Set(wanted.filter(name => !names.includes(name)))].sort();
    const same = unexpected.length === 0 && missing.length === 0;
    const mismatched = { ...(unexpected.length === 0 ? {} : { unexpected }), ...(missing.length === 0 ? {} : { missing }) };
    const said = [missing.length === 0 ? '' : `missing ${table_shape_list(missing)}`, unexpected.length === 0 ? '' : `unexpected ${table_shape_list(unexpected)}`];
    return table_shape_shape(written, context, {
        title: exact ? 'These columns and no others' : 'These columns, among others',
        expected: `${exact ? 'exactly ' : ''}${table_shape_list(wanted)}`,
        fits: same || (!exact && missing.length === 0),
        observed: same ? 'these columns' : said.filter(part => part !== '').join(', '),
        result: same ? { observed_value: names } : { observed_value: [...names].sort(), details: { mismatched } }
    });
};
/** `expect_table_column_count_to_equal` and `…_to_be_between`. */
function columnCount(exactly) {
    return (kwargs, written, context) => {
        const { fits, expected } = countTest(exactly, kwargs);
        const count = context.columns.length;
        return table_shape_shape(written, context, {
            title: 'Number of columns',
            expected: `${expected} columns`,
            fits: fits(count),
            observed: (0,src/* counted */.hS)(count, 'column'),
            value: count,
            result: { observed_value: count }
        });
    };
}
/** What `value`, or `min_value` and `max_value`, say of a count. */
function countTest(exactly, kwargs) {
    if (!exactly) {
        const bounds = countBoundsOf(kwargs);
        return { fits: count => holds(bounds, count), expected: boundWords(bounds) };
    }
    const value = kwargs.optionalCount('value');
    if (value === undefined)
        throw new ExpectationProblem('"value" is missing; expected an integer');
    return { fits: count => count === value, expected: `exactly ${value}` };
}
function table_shape_shape(written, context, { title, expected, fits, success, observed, value, result }) {
    return {
        planned: {
            ...written,
            title,
            expected,
            aggregates: [],
            reproduce: whole(`DESCRIBE SELECT * FROM ${context.shown([])}`),
            judge: () => ({
                outcome: fits ? 'pass' : 'fail',
                observed: (0,src/* plain */.pj)(observed, 500),
                ...(value === undefined ? {} : { value }),
                message: `${title}: ${(0,src/* plain */.pj)(observed, 1000)}; expected ${(0,src/* plain */.pj)(expected, 1000)}`
            })
        },
        judge: () => ({ kind: 'observed', success: success ?? fits, result, holdsValues: false })
    };
}
function namesOf({ columns }) {
    return columns.map(column => column.name);
}
function table_shape_list(names) {
    const shown = names.slice(0, 30).map(name => (0,src/* plain */.pj)(name, 100));
    return `${shown.join(', ')}${names.length > 30 ? ` and ${names.length - 30} more` : ''}`;
}
function table_shape_quoted(name) {
    return name === null ? 'nothing' : `"${(0,src/* plain */.pj)(name, 100)}"`;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/rows.ts




/** `expect_table_row_count_to_equal` and `…_to_be_between`. */
function rowCount(exactly) {
    return (kwargs, written, context) => {
        const { fits, expected } = countTest(exactly, kwargs);
        const { rows } = written.scope;
        return counts(written, context, {
            expected: `${expected} rows${(0,src/* plain */.pj)(written.scope.words, 300)}`,
            judge: found => ({ fits: fits(found.count(rows.key)), observed: found.count(rows.key), words: (0,src/* counted */.hS)(found.count(rows.key), 'row') })
        });
    };
}
/** `expect_table_row_count_to_equal_other_table`: a table that the input `tables` names. */
const rowCountOfOther = (kwargs, written, context) => {
    const other = kwargs.text('other_table_name');
    const name = [...context.others.keys()].find(candidate => candidate.toLowerCase() === other.toLowerCase());
    if (name === undefined)
        throw new ExpectationProblem(`there is no table "${(0,src/* plain */.pj)(other, 100)}"; name its files in the input "tables"`);
    const key = `${written.id}/other`;
    return counts(written, context, {
        expected: `as many rows as ${(0,src/* plain */.pj)(name, 100)}`,
        queries: [`SELECT count(*) AS other FROM ${context.dialect.identifier(name)}`],
        judge: found => {
            const [self, others] = [found.count(written.scope.rows.key), found.count(key)];
            const words = `${(0,src/* counted */.hS)(self, 'row')}, ${(0,src/* plain */.pj)(name, 100)} has ${(0,src/* counted */.hS)(others, 'row')}`;
            return { fits: self === others, observed: { self, other: others }, words };
        }
    });
};
function counts(written, context, { expected, queries, judge }) {
    return {
        planned: {
            ...written,
            title: `Number of rows: ${expected}`,
            expected,
            aggregates: [written.scope.rows],
            ...(queries === undefined ? {} : { queries }),
            reproduce: whole(`SELECT count(*) FROM ${written.scope.of(context.shown(context.conditionColumns))}`),
            judge: found => {
                const { fits, words } = judge(found);
                const rows = found.count(written.scope.rows.key);
                return { outcome: fits ? 'pass' : 'fail', observed: words, value: rows, message: `The data has ${words}; expected ${expected}` };
            }
        },
        judge: found => {
            const { fits, observed } = judge(found);
            return { kind: 'observed', success: fits, result: { observed_value: observed }, holdsValues: false };
        }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/spread.ts



/**
 * `expect_column_value_z_scores_to_be_less_than`: z = (value − mean) / standard deviation of the sample. Where all values are the
 * same there is no z, and every value is unexpected.
 */
const zScores = (kwargs, column, written, context) => {
    const threshold = kwargs.number('threshold');
    const double = kwargs.flag('double_sided', true);
    const expected = `z-scores ${double ? 'between' : 'below'} ${double ? `-${Math.abs(threshold)} and ${Math.abs(threshold)}` : threshold}`;
    if (!isMeasurable(column))
        return unsuitedColumn(column, written, `${column.name}: ${expected}`, 'numbers', true);
    const { value, mean, deviation, within } = moments(column, context);
    const z = `(${value} - ${mean}) / nullif(${deviation}, 0)`;
    const fits = double ? `abs(${z}) < ${Math.abs(threshold)}` : `${z} < ${threshold}`;
    const unexpected = within(`NOT coalesce(${fits}, FALSE)`);
    return columnValues({ title: expected, expected, says: 'are further from the mean', unexpected }, kwargs, column, written, context);
};
/**
 * `expect_column_values_to_not_be_outliers`: by `iqr`, outside the quartiles by more than `multiplier` times their distance; by `std`,
 * `multiplier` or more standard deviations from the mean. Without a spread nothing is an outlier.
 */
const outliers = (kwargs, column, written, context) => {
    const method = kwargs.oneOf('method', ['iqr', 'std'], 'iqr');
    const multiplier = kwargs.optionalNumber('multiplier') ?? 1.5;
    const expected = method === 'iqr' ? `values within ${multiplier} quartile distances` : `values within ${multiplier} standard deviations`;
    if (!(0,tables_src/* isNumeric */.kf)(column.type))
        return unsuitedColumn(column, written, `${column.name}: ${expected}`, 'numbers', true);
    const says = 'are outliers';
    if (method === 'std') {
        const { value, mean, deviation, within } = moments(column, context);
        const most = `${deviation} * ${multiplier}`;
        const beyond = `CASE WHEN ${most} <= 0 THEN ${value} <> ${mean} ELSE abs(${value} - ${mean}) >= ${most} END`;
        return columnValues({ title: expected, expected, says, unexpected: within(`coalesce(${beyond}, FALSE)`) }, kwargs, column, written, context);
    }
    const { dialect } = context;
    const name = dialect.identifier(column.name);
    const value = dialect.asNumber(name);
    const [low, high] = ['gauntlet low', 'gauntlet high'].map(given => dialect.identifier(given));
    const unexpected = (relation) => {
        const quartiles = dialect.quantiles(relation, name, [0.25, 0.75], 'linear');
        return {
            from: `(SELECT given.*, quartiles.q0 AS ${low}, quartiles.q1 AS ${high} FROM ${relation} AS given CROSS JOIN (${quartiles}) AS quartiles WHERE given.${name} IS NOT NULL)`,
            unexpected: `coalesce(${value} < ${low} - ${multiplier} * (${high} - ${low}) OR ${value} > ${high} + ${multiplier} * (${high} - ${low}), FALSE)`
        };
    };
    return columnValues({ title: expected, expected, says, unexpected }, kwargs, column, written, context);
};
function isMeasurable({ type }) {
    return (0,tables_src/* isNumeric */.kf)(type) || type === 'boolean' || type === 'date' || type === 'timestamp';
}
/** The mean and the standard deviation of a sample, beside each row. */
function moments({ name: column, type }, { dialect }) {
    const name = dialect.identifier(column);
    const value = (0,tables_src/* isTemporal */.jG)(type) ? dialect.epoch(name) : dialect.asNumber(type === 'boolean' ? `CAST(${name} AS INTEGER)` : name);
    const [mean = '', deviation = ''] = ['gauntlet mean', 'gauntlet deviation'].map(given => dialect.identifier(given));
    const within = (unexpected) => (relation) => ({
        from: `(SELECT given.*, spread.* FROM ${relation} AS given CROSS JOIN (SELECT avg(${value}) AS ${mean}, ${dialect.stddev(value)} AS ${deviation} FROM ${relation} AS measured) AS spread WHERE given.${name} IS NOT NULL)`,
        unexpected
    });
    return { value, mean, deviation, within };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/probes.ts
/** Different unexpected texts that are kept, so that rows can be found by them. */
const probes_MOST_TEXTS = 10_000;

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/texts.ts




const EXPECTED = {
    expect_column_values_to_match_strftime_format: 'text in the date format',
    expect_column_values_to_be_dateutil_parseable: 'text that can be read as a date',
    expect_column_values_to_be_json_parseable: 'JSON',
    expect_column_values_to_match_json_schema: 'JSON that meets the schema'
};
/** What a program found out about the different texts of a column, as counts of rows. */
const texts = (kwargs, column, written, context) => {
    const expected = `${EXPECTED[context.type] ?? 'text'}${format(kwargs.raw('strftime_format'))}`;
    const json = context.type === 'expect_column_values_to_be_json_parseable';
    if (column.type !== 'string' && !json)
        return unsuitedColumn(column, written, `${column.name}: ${expected}`, expected, true);
    // Python's reader takes text alone: a number is no JSON to it.
    if (json && column.type !== 'string' && column.type !== 'other')
        return columnValues({ title: expected, expected, says: 'are no text', unexpected: 'TRUE' }, kwargs, column, written, context);
    const probed = context.probes.texts.get(context.key);
    if (probed === undefined)
        throw new ExpectationProblem('its values were not looked at');
    if (probed.problem !== undefined)
        throw new ExpectationProblem(probed.problem);
    const name = context.dialect.identifier(column.name);
    const text = column.type === 'string' ? name : context.dialect.asText(name);
    const list = probed.values.map(value => context.dialect.text(value)).join(', ');
    const test = {
        title: expected,
        expected,
        says: `are not${probed.whole ? '' : ` (more than ${probes_MOST_TEXTS} different ones)`}`,
        unexpected: probed.values.length === 0 ? 'FALSE' : `${text} IN (${list})`,
        known: { unexpected: probed.unexpected, listable: probed.whole }
    };
    return columnValues(test, kwargs, column, written, context);
};
function format(given) {
    return typeof given === 'string' ? ` ${given}` : '';
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/types.ts





/** `expect_column_values_to_be_of_type` and `expect_column_type_to_be`: by the name that any engine has for the type. */
const types_ofType = (kwargs, column, written, context) => {
    const wanted = kwargs.optionalText('type_');
    return typeTest(wanted === undefined ? undefined : [wanted], kwargs, column, written, context);
};
/** `expect_column_values_to_be_in_type_list`. */
const inTypeList = (kwargs, column, written, context) => typeTest(kwargs.raw('type_list') === undefined ? undefined : kwargs.texts('type_list'), kwargs, column, written, context);
const FAMILIES = [
    {
        types: ['integer'],
        names: types_words('int int8 int16 int32 int64 uint8 uint16 uint32 uint64 int_ int8dtype int16dtype int32dtype int64dtype uint8dtype uint16dtype uint32dtype uint64dtype long integer smallint bigint tinyint mediumint hugeint byteint number int2 int4 int8 integertype longtype shorttype bytetype'),
        called: { python: 'int64', sql: 'INTEGER', spark: 'IntegerType' }
    },
    {
        types: ['float'],
        names: types_words('float float16 float32 float64 float_ double float32dtype float64dtype double_precision double precision real float4 float8 numeric decimal number floattype doubletype'),
        called: { python: 'float64', sql: 'FLOAT', spark: 'DoubleType' }
    },
    {
        types: ['decimal'],
        names: types_words('decimal numeric number decimaltype bignumeric'),
        called: { python: 'object_', sql: 'NUMERIC', spark: 'DecimalType' }
    },
    {
        types: ['string'],
        names: types_words('str string unicode object object_ o str_ stringdtype categoricaldtype category categoricaldtypetype varchar text char nvarchar nchar ntext clob character character_varying longtext mediumtext tinytext uuid stringtype varchartype chartype'),
        called: { python: 'object_', sql: 'VARCHAR', spark: 'StringType' }
    },
    {
        types: ['boolean'],
        names: types_words('bool boolean bool_ booleandtype bit tinyint booleantype'),
        called: { python: 'bool_', sql: 'BOOLEAN', spark: 'BooleanType' }
    },
    {
        types: ['timestamp'],
        names: types_words('datetime datetime64 datetime64[ns] datetime64[us] datetime64[ms] datetime64[s] <m8[ns] m8[ns] timestamp datetimetzdtype datetime2 datetimeoffset timestamptz timestamp_ntz timestamp_ltz timestamp_tz timestamp_s timestamp_ms timestamp_ns smalldatetime timestamptype timestampntztype'),
        called: { python: 'datetime64', sql: 'TIMESTAMP', spark: 'TimestampType' }
    },
    { types: ['date'], names: types_words('date date32 date64 datetype'), called: { python: 'date', sql: 'DATE', spark: 'DateType' } },
    { types: ['time'], names: types_words('time timetz'), called: { python: 'time', sql: 'TIME', spark: 'StringType' } }
];
function typeTest(wanted, kwargs, column, written, context) {
    const known = (wanted ?? []).filter(name => isKnown(name, column));
    if (wanted !== undefined && known.length === 0) {
        const problem = `${wanted.map(name => `"${(0,src/* plain */.pj)(name, 50)}"`).join(', ')} ${wanted.length === 1 ? 'is no type' : 'are no types'} known here`;
        if (column.type === 'string')
            throw new ExpectationProblem(problem);
        // There, a type of no known name is one that a column of numbers is not of.
        const result = { observed_value: calledIn(undefined, column) };
        return {
            ...refused(written, (0,src/* plain */.pj)(column.name, 100), problem),
            judge: () => ({ kind: 'observed', success: false, result, holdsValues: false })
        };
    }
    const matching = known.find(name => isOf(column, name));
    const success = wanted === undefined || matching !== undefined;
    const observed = calledIn(matching ?? known[0], column);
    const expected = wanted === undefined ? 'any type' : `${known.length === 1 ? '' : 'one of '}${(0,src/* plain */.pj)(known.join(', '), 300)}`;
    const name = (0,src/* plain */.pj)(column.name, 100);
    // A column of text is one of Python objects there, each of which is asked for its class.
    if (column.type === 'string' && context.type !== 'expect_column_type_to_be' && known.length > 0 && known.every(isClass)) {
        const says = 'are of another type';
        return columnValues({ title: expected, expected, says, unexpected: success ? 'FALSE' : 'TRUE' }, kwargs, column, written, context);
    }
    return {
        planned: {
            ...written,
            title: `${name}: ${expected}`,
            expected,
            aggregates: [],
            reproduce: whole(`DESCRIBE SELECT ${context.dialect.identifier(column.name)} FROM ${context.shown([])}`),
            judge: () => ({
                outcome: success ? 'pass' : 'fail',
                observed: (0,src/* plain */.pj)(column.engineType, 200),
                message: `${name} is ${(0,src/* plain */.pj)(column.engineType, 200)}; expected ${expected}`
            })
        },
        judge: () => ({ kind: 'observed', success, result: { observed_value: observed }, holdsValues: false })
    };
}
/** A name of Python, other than that of any object. */
function isClass(name) {
    return !/Type$/.test(name) && name !== name.toUpperCase() && !/^object_?$/.test(name);
}
function isKnown(name, column) {
    return isEngineName(name, column) || FAMILIES.some(family => family.names.includes(simple(name)));
}
function isOf(column, name) {
    return isEngineName(name, column) || FAMILIES.some(({ types, names }) => types.includes(column.type) && names.includes(simple(name)));
}
function isEngineName(name, column) {
    return name.toUpperCase() === column.engineType.toUpperCase();
}
/** The column's type in the words of whoever wrote the expectation. */
function calledIn(name, column) {
    const family = FAMILIES.find(({ types }) => types.includes(column.type));
    if (family === undefined || name === undefined || isEngineName(name, column))
        return (0,src/* plain */.pj)(column.engineType, 200);
    if (/Type$/.test(name))
        return family.called.spark;
    return name === name.toUpperCase() ? family.called.sql : family.called.python;
}
/** Without length, precision or scale, in lower case. */
function simple(name) {
    return (name.split('(')[0] ?? '').trim().toLowerCase();
}
function types_words(list) {
    return list.split(' ');
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds/unique.ts

/** `expect_column_values_to_be_unique`: every copy of a value that occurs more than once is unexpected, the first one too. */
const unique = (kwargs, column, written, context) => {
    const name = context.dialect.identifier(column.name);
    const repeated = (relation) => `SELECT ${name} FROM ${relation} AS copies WHERE ${name} IS NOT NULL GROUP BY ${name} HAVING count(*) > 1`;
    const test = {
        title: 'no value twice',
        expected: 'no value twice',
        says: 'occur more than once',
        unexpected: relation => ({
            from: `(SELECT * FROM ${relation} AS scoped WHERE ${name} IS NOT NULL)`,
            unexpected: `${name} IN (${repeated(relation)})`
        })
    };
    return columnValues(test, kwargs, column, written, context);
};

;// CONCATENATED MODULE: ./packages/validation/src/gx/kinds.ts



















/** Keyword arguments that every expectation may have. */
const COMMON = [
    'result_format',
    'include_config',
    'catch_exceptions',
    'meta',
    'batch_id',
    'row_condition',
    'condition_parser',
    // Of 0.x: how dates stand in data that is text. Columns of dates are compared as dates in any case.
    'parse_strings_as_datetimes',
    'output_strftime_format',
    // What a profiler of 0.x left behind.
    'auto',
    'profiler_config',
    'allow_cross_type_comparisons'
];
const BOUNDS = ['min_value', 'max_value', 'strict_min', 'strict_max'];
function map(plan, ...own) {
    return { about: 'column', own: ['mostly', ...own], plan };
}
function kinds_figure(plan, ...own) {
    return { about: 'column', own, plan };
}
function kinds_pair(plan, ...own) {
    return { about: 'pair', own: ['mostly', 'ignore_row_if', ...own], plan };
}
function columns(plan, ...own) {
    return { about: 'columns', own: ['mostly', 'ignore_row_if', ...own], plan };
}
function table(plan, ...own) {
    return { about: 'table', own, plan };
}
/** Every expectation that is judged, by its name. */
const kinds_KINDS = new Map([
    ['expect_column_values_to_be_null', map(nullness(true))],
    ['expect_column_values_to_not_be_null', map(nullness(false))],
    ['expect_column_values_to_be_in_set', map(sets_inSet(true), 'value_set')],
    ['expect_column_values_to_not_be_in_set', map(sets_inSet(false), 'value_set')],
    ['expect_column_values_to_be_between', map(between_between, ...BOUNDS)],
    ['expect_column_values_to_be_unique', map(unique)],
    ['expect_column_values_to_match_regex', map(regex(true), 'regex')],
    ['expect_column_values_to_not_match_regex', map(regex(false), 'regex')],
    ['expect_column_values_to_match_regex_list', map(regexList(true), 'regex_list', 'match_on')],
    ['expect_column_values_to_not_match_regex_list', map(regexList(false), 'regex_list')],
    ['expect_column_values_to_match_like_pattern', map(like(true), 'like_pattern')],
    ['expect_column_values_to_not_match_like_pattern', map(like(false), 'like_pattern')],
    ['expect_column_values_to_match_like_pattern_list', map(likeList(true), 'like_pattern_list', 'match_on')],
    ['expect_column_values_to_not_match_like_pattern_list', map(likeList(false), 'like_pattern_list')],
    ['expect_column_value_lengths_to_equal', map(lengthEqual, 'value')],
    ['expect_column_value_lengths_to_be_between', map(lengthBetween, ...BOUNDS)],
    ['expect_column_value_z_scores_to_be_less_than', map(zScores, 'threshold', 'double_sided')],
    ['expect_column_values_to_not_be_outliers', map(outliers, 'method', 'multiplier')],
    ['expect_column_values_to_match_strftime_format', map(texts, 'strftime_format')],
    ['expect_column_values_to_be_dateutil_parseable', map(texts)],
    ['expect_column_values_to_be_json_parseable', map(texts)],
    ['expect_column_values_to_match_json_schema', map(texts, 'json_schema')],
    ['expect_column_values_to_be_increasing', map(order_order(true), 'strictly')],
    ['expect_column_values_to_be_decreasing', map(order_order(false), 'strictly')],
    ['expect_column_values_to_be_of_type', map(types_ofType, 'type_')],
    ['expect_column_values_to_be_in_type_list', map(inTypeList, 'type_list')],
    ['expect_column_type_to_be', kinds_figure(types_ofType, 'type_')],
    ['expect_column_min_to_be_between', kinds_figure(extreme('min'), ...BOUNDS)],
    ['expect_column_max_to_be_between', kinds_figure(extreme('max'), ...BOUNDS)],
    ['expect_column_mean_to_be_between', kinds_figure(statistic('mean'), ...BOUNDS)],
    ['expect_column_median_to_be_between', kinds_figure(statistic('median'), ...BOUNDS)],
    ['expect_column_sum_to_be_between', kinds_figure(statistic('sum'), ...BOUNDS)],
    ['expect_column_stdev_to_be_between', kinds_figure(statistic('stdev'), ...BOUNDS)],
    ['expect_column_unique_value_count_to_be_between', kinds_figure(figures_share('unique count'), ...BOUNDS)],
    ['expect_column_proportion_of_unique_values_to_be_between', kinds_figure(figures_share('unique share'), ...BOUNDS)],
    ['expect_column_proportion_of_non_null_values_to_be_between', kinds_figure(figures_share('present share'), ...BOUNDS)],
    ['expect_column_distinct_values_to_be_in_set', kinds_figure(distinctValues('in'), 'value_set')],
    ['expect_column_distinct_values_to_contain_set', kinds_figure(distinctValues('contain'), 'value_set')],
    ['expect_column_distinct_values_to_equal_set', kinds_figure(distinctValues('equal'), 'value_set')],
    ['expect_column_most_common_value_to_be_in_set', kinds_figure(mostCommon, 'value_set', 'ties_okay')],
    ['expect_column_quantile_values_to_be_between', kinds_figure(quantileValues, 'quantile_ranges', 'allow_relative_error')],
    [
        'expect_column_kl_divergence_to_be_less_than',
        kinds_figure(klDivergence, 'partition_object', 'threshold', 'tail_weight_holdout', 'internal_weight_holdout', 'bucketize_data')
    ],
    ['expect_column_pair_values_to_be_equal', kinds_pair(pairEqual)],
    ['expect_column_pair_values_a_to_be_greater_than_b', kinds_pair(pairGreater, 'or_equal')],
    ['expect_column_pair_values_to_be_in_set', kinds_pair(pairInSet, 'value_pairs_set')],
    ['expect_compound_columns_to_be_unique', columns(compoundUnique)],
    ['expect_select_column_values_to_be_unique_within_record', columns(uniqueWithinRecord)],
    ['expect_multicolumn_values_to_be_unique', columns(uniqueWithinRecord)],
    ['expect_multicolumn_values_to_be_equal', columns(allEqual)],
    ['expect_multicolumn_sum_to_equal', columns(sumEqual, 'sum_total')],
    ['expect_column_to_exist', table(columnToExist, 'column', 'column_index')],
    ['expect_table_columns_to_match_ordered_list', table(columnsInOrder, 'column_list')],
    ['expect_table_columns_to_match_set', table(columnsAsSet, 'column_set', 'exact_match')],
    ['expect_table_column_count_to_equal', table(columnCount(true), 'value')],
    ['expect_table_column_count_to_be_between', table(columnCount(false), ...BOUNDS)],
    ['expect_table_row_count_to_equal', table(rowCount(true), 'value')],
    ['expect_table_row_count_to_be_between', table(rowCount(false), ...BOUNDS)],
    ['expect_table_row_count_to_equal_other_table', table(rowCountOfOther, 'other_table_name')],
    ['unexpected_rows_expectation', table(queries_unexpectedRows, 'unexpected_rows_query')],
    [
        'expect_query_results_to_match_comparison',
        table(queryComparison, 'base_query', 'comparison_data_source_name', 'comparison_query', 'mostly')
    ]
]);

;// CONCATENATED MODULE: ./packages/validation/src/gx/kwargs.ts



/** The keyword arguments of one expectation, parameters filled in. Reading what does not fit throws an `ExpectationProblem`. */
class Kwargs {
    #given;
    constructor(given) {
        this.#given = given;
    }
    get names() {
        return Object.keys(this.#given);
    }
    /** As written; undefined where it is absent or null. */
    raw(name) {
        return (Object.hasOwn(this.#given, name) ? this.#given[name] : undefined) ?? undefined;
    }
    text(name) {
        const value = this.raw(name);
        if (typeof value !== 'string' || value === '')
            throw this.#refuse(name, 'a text');
        return value;
    }
    optionalText(name) {
        return this.raw(name) === undefined ? undefined : this.text(name);
    }
    /** An empty text too. */
    anyText(name) {
        const value = this.raw(name);
        if (typeof value !== 'string')
            throw this.#refuse(name, 'a text');
        return value;
    }
    flag(name, otherwise = false) {
        const value = this.raw(name);
        if (value === undefined)
            return otherwise;
        if (typeof value !== 'boolean')
            throw this.#refuse(name, 'true or false');
        return value;
    }
    number(name) {
        const value = this.optionalNumber(name);
        if (value === undefined)
            throw this.#refuse(name, 'a number');
        return value;
    }
    optionalNumber(name) {
        const value = this.raw(name);
        if (value === undefined)
            return undefined;
        if (typeof value !== 'number' || Number.isNaN(value))
            throw this.#refuse(name, 'a number');
        return value;
    }
    /** Whole and not negative. */
    optionalCount(name) {
        const value = this.optionalNumber(name);
        if (value !== undefined && (!Number.isInteger(value) || value < 0))
            throw this.#refuse(name, 'a whole number of at least 0');
        return value;
    }
    /** A share of rows; 1 where it is absent. */
    share(name) {
        const value = this.optionalNumber(name);
        if (value === undefined)
            return 1;
        if (!(value >= 0 && value <= 1))
            throw this.#refuse(name, 'a number from 0 to 1');
        return value;
    }
    list(name) {
        const value = this.optionalList(name);
        if (value === undefined)
            throw this.#refuse(name, 'a list');
        return value;
    }
    optionalList(name) {
        const value = this.raw(name);
        if (value !== undefined && !Array.isArray(value))
            throw this.#refuse(name, 'a list');
        return value;
    }
    texts(name) {
        return this.list(name).map(item => {
            if (typeof item !== 'string')
                throw this.#refuse(name, 'a list of texts');
            return item;
        });
    }
    bound(name) {
        const value = this.raw(name);
        if (value === undefined || typeof value === 'string' || typeof value === 'boolean' || value instanceof Moment)
            return value;
        if (typeof value === 'number' && !Number.isNaN(value))
            return value;
        throw this.#refuse(name, 'a number, a text or a date');
    }
    oneOf(name, choices, otherwise) {
        const value = this.raw(name);
        if (value === undefined)
            return otherwise;
        const choice = choices.find(candidate => candidate === value);
        if (choice === undefined)
            throw this.#refuse(name, `one of ${choices.join(', ')}`);
        return choice;
    }
    #refuse(name, wanted) {
        const value = this.raw(name);
        const found = value === undefined ? 'is missing' : `is ${(0,src/* plain */.pj)(JSON.stringify(value) ?? String(value), 100)}`;
        return new ExpectationProblem(`"${name}" ${found}; expected ${wanted}`);
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/compile.ts





/** Throws an `ExpectationProblem` for a comparison that cannot be made of columns of these types. */
function compileCondition(condition, columns, dialect) {
    const names = [...new Set(namesIn(condition.tree))];
    const lost = names.find(name => !columns.some(column => column.name === name));
    if (lost !== undefined)
        return { sql: 'FALSE', columns: [], lost };
    const compiler = new Compiler(new Map(columns.map(column => [column.name, column])), dialect, condition);
    return { sql: compiler.tree(condition.tree), columns: names };
}
function lostColumn(name, columns) {
    return `its row_condition names the column "${(0,src/* plain */.pj)(name, 100)}", which the data does not have.${(0,src/* suggestion */.h)(name, columns.map(column => column.name))}`.replace(/\.$/, '');
}
class Compiler {
    #columns;
    #dialect;
    #condition;
    constructor(columns, dialect, condition) {
        this.#columns = columns;
        this.#dialect = dialect;
        this.#condition = condition;
    }
    tree(tree) {
        if (tree.kind === 'all' || tree.kind === 'any')
            return `(${tree.of.map(part => this.tree(part)).join(tree.kind === 'all' ? ' AND ' : ' OR ')})`;
        if (tree.kind === 'not')
            return `(NOT ${this.tree(tree.of)})`;
        if (tree.kind === 'missing')
            return `(${this.#value(tree.of)} IS NULL)`;
        if (tree.kind === 'in')
            return this.#in(tree.of, tree.values);
        if (tree.kind === 'matches')
            return this.#settled(this.#matches(tree.how, this.#text(tree.of), tree.text));
        if (tree.kind === 'true')
            return this.#settled(this.#flag(tree.of));
        return this.#compare(tree.operator, tree.left, tree.right);
    }
    /** With two-valued logic, what is said of a missing value is false. */
    #settled(sql) {
        return this.#condition.values === 'two' ? `coalesce(${sql}, FALSE)` : `(${sql})`;
    }
    #compare(operator, left, right) {
        const sides = this.#sides(left, right);
        const equality = operator === '==' || operator === '!=';
        if (sides === undefined) {
            // Of different kinds: not equal, and in no order.
            if (!equality)
                throw this.#refuse(`compares ${this.#kind(left)} with ${this.#kind(right)}`);
            if (this.#condition.values === 'two')
                return operator === '==' ? 'FALSE' : 'TRUE';
            throw this.#refuse(`compares ${this.#kind(left)} with ${this.#kind(right)}`);
        }
        const [a, b] = sides;
        if (operator === '!=' && this.#condition.values === 'two')
            return `coalesce(${a} <> ${b}, TRUE)`;
        return this.#settled(`${a} ${operator === '==' ? '=' : operator === '!=' ? '<>' : operator} ${b}`);
    }
    #sides(left, right) {
        if (left.kind === 'column' && right.kind === 'constant')
            return this.#columnAndConstant(this.#column(left.name), right.value);
        if (left.kind === 'constant' && right.kind === 'column') {
            const sides = this.#columnAndConstant(this.#column(right.name), left.value);
            return sides === undefined ? undefined : [sides[1], sides[0]];
        }
        const [a, b] = [this.#kind(left), this.#kind(right)];
        return a === b && a !== 'nothing' ? [this.#value(left), this.#value(right)] : undefined;
    }
    #columnAndConstant(column, value) {
        const sides = comparable(column, value, this.#dialect);
        return sides === undefined ? undefined : [sides.column, sides.value];
    }
    #in(of, values) {
        if (of.kind !== 'column')
            throw this.#refuse('looks for a sum in a list');
        const column = this.#column(of.name);
        const known = values.filter(value => value !== null);
        const found = isOneOf(column, known, this.#dialect);
        // pandas finds a missing value in a list that holds one; SQL never does.
        const missing = this.#dialect.identifier(column.name);
        if (this.#condition.values === 'two')
            return `(coalesce(${found}, FALSE)${known.length < values.length ? ` OR ${missing} IS NULL` : ''})`;
        return known.length < values.length ? `(${found} OR NULL)` : found;
    }
    #matches(how, text, pattern) {
        if (how === 'regex')
            return this.#dialect.matches(text, pattern);
        if (how === 'like')
            return `${text} LIKE ${this.#dialect.text(pattern)}`;
        const length = [...pattern].length;
        const part = how === 'starts' ? `substr(${text}, 1, ${length})` : `substr(${text}, length(${text}) - ${length - 1}, ${length})`;
        return length === 0 ? `${text} IS NOT NULL` : `${part} = ${this.#dialect.text(pattern)}`;
    }
    #text(of) {
        if (this.#kind(of) !== 'text')
            throw this.#refuse('looks for a pattern in what is no text');
        return this.#value(of);
    }
    #flag(of) {
        if (this.#kind(of) !== 'true or false')
            throw this.#refuse('takes what is not true or false for a condition');
        return this.#value(of);
    }
    #value(of) {
        if (of.kind === 'column')
            return this.#dialect.identifier(this.#column(of.name).name);
        if (of.kind === 'arithmetic') {
            if (this.#kind(of.left) !== 'a number' || this.#kind(of.right) !== 'a number')
                throw this.#refuse('calculates with what is no number');
            // No product of floating-point numbers is out of range, as one of integers can be.
            return arithmetic(of.operator, this.#dialect.asNumber(this.#value(of.left)), this.#dialect.asNumber(this.#value(of.right)));
        }
        const { value } = of;
        if (value === null)
            return 'NULL';
        if (value instanceof Moment)
            return this.#dialect.literal(value.iso.replace('T', ' '), 'timestamp');
        return typeof value === 'string'
            ? this.#dialect.text(value)
            : this.#dialect.literal(value, typeof value === 'number' ? 'float' : 'boolean');
    }
    #kind(of) {
        if (of.kind === 'arithmetic')
            return 'a number';
        if (of.kind === 'column')
            return kindOfColumn(this.#column(of.name));
        if (of.value === null)
            return 'nothing';
        if (of.value instanceof Moment)
            return 'a date or time';
        return { number: 'a number', string: 'text', boolean: 'true or false' }[typeof of.value];
    }
    #column(name) {
        const column = this.#columns.get(name);
        if (column === undefined)
            throw this.#refuse(`names the column "${(0,src/* plain */.pj)(name, 100)}", which the data does not have`);
        return column;
    }
    #refuse(problem) {
        return new ExpectationProblem(`its row_condition "${(0,src/* plain */.pj)(this.#condition.text, 300)}" ${problem}`);
    }
}
function arithmetic(operator, left, right) {
    const quotient = `${left} / nullif(${right}, 0)`;
    if (operator === '/')
        return `(${quotient})`;
    if (operator === '//')
        return `floor(${quotient})`;
    if (operator === '%')
        return `(${left} - floor(${quotient}) * ${right})`;
    return operator === '**' ? `power(${left}, ${right})` : `(${left} ${operator} ${right})`;
}
function kindOfColumn({ type, engineType }) {
    if ((0,tables_src/* isNumeric */.kf)(type))
        return 'a number';
    if ((0,tables_src/* isTemporal */.jG)(type))
        return 'a date or time';
    if (type === 'string')
        return 'text';
    return type === 'boolean' ? 'true or false' : (0,src/* plain */.pj)(engineType, 50);
}
function namesIn(tree) {
    if (tree.kind === 'all' || tree.kind === 'any')
        return tree.of.flatMap(namesIn);
    if (tree.kind === 'not')
        return namesIn(tree.of);
    if (tree.kind === 'compare')
        return [...compile_namesOf(tree.left), ...compile_namesOf(tree.right)];
    return compile_namesOf(tree.of);
}
function compile_namesOf(operand) {
    if (operand.kind === 'column')
        return [operand.name];
    return operand.kind === 'arithmetic' ? [...compile_namesOf(operand.left), ...compile_namesOf(operand.right)] : [];
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/tokens.ts


const tokens_LONGEST = 10_000;
const LEXEME = /\s*(?:((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w.])|`((?:[^`]|``)*)`|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([\p{L}_][\p{L}\p{N}_]*)|(<=>|==|!=|<>|<=|>=|\*\*|\/\/|[-+*/%<>=&|~!(),.[\]@{}])|(\S))/suy;
/** A condition as numbers, texts, names and signs. Throws an `ExpectationProblem` that names what is none of them. */
function conditionTokens(condition) {
    if (condition.length > tokens_LONGEST)
        throw new ExpectationProblem(`its row_condition has ${condition.length} characters; at most ${tokens_LONGEST} are read`);
    const tokens = [];
    const lexeme = new RegExp(LEXEME);
    for (;;) {
        const match = lexeme.exec(condition);
        if (match === null)
            return [...tokens, { kind: 'end', text: '' }];
        const [, number, backticks, text, name, sign, stranger] = match;
        if (stranger !== undefined)
            throw notUnderstood(condition, stranger);
        if (number !== undefined)
            tokens.push({ kind: 'number', text: number });
        else if (backticks !== undefined)
            tokens.push({ kind: 'name', text: backticks.replaceAll('``', '`'), quoted: true });
        else if (text !== undefined)
            tokens.push({ kind: 'text', text: unescaped(text, condition) });
        else if (name !== undefined)
            tokens.push({ kind: 'name', text: name });
        else
            tokens.push({ kind: 'sign', text: sign ?? '' });
    }
}
function notUnderstood(condition, at) {
    const where = at === '' ? 'its end' : `"${(0,src/* plain */.pj)(at, 50)}"`;
    return new ExpectationProblem(`its row_condition "${(0,src/* plain */.pj)(condition, 300)}" is not understood at ${where}`);
}
const ESCAPES = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };
function unescaped(quoted, condition) {
    return quoted.slice(1, -1).replace(/\\(.)/gs, (whole, letter) => {
        const meant = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
        if (meant === undefined)
            throw notUnderstood(condition, whole);
        return meant;
    });
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/tree.ts
const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>=']);

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/col.ts



/**
 * Parses a condition in Great Expectations' own words: `col("x") > 5`, `col("x") == 'a'`, `col("x") < date("2020-01-01")`,
 * `col("x").notNull()`, and several of them joined by `and`. Great Expectations reads the first and forgets the rest; here the whole is
 * read or refused by an `ExpectationProblem`.
 */
function parseCol(text) {
    const tokens = conditionTokens(text);
    let at = 0;
    const peek = (ahead = 0) => tokens[at + ahead] ?? { kind: 'end', text: '' };
    const fail = () => notUnderstood(text, peek().text);
    const take = (kind, word) => {
        const token = peek();
        if (token.kind !== kind || (word !== undefined && token.text.toLowerCase() !== word))
            throw fail();
        at++;
        return token.text;
    };
    const constant = () => {
        if (peek().kind === 'text')
            return take('text');
        const sign = peek().text === '-' || peek().text === '+' ? take('sign') : '';
        if (peek().kind === 'number')
            return Number(`${sign}${take('number')}`);
        if (sign !== '')
            throw fail();
        take('name', 'date');
        take('sign', '(');
        const moment = parseDateText(peek().text);
        if (moment === undefined)
            throw fail();
        take('text');
        take('sign', ')');
        return moment;
    };
    const one = () => {
        take('name', 'col');
        take('sign', '(');
        const of = { kind: 'column', name: take('text') };
        take('sign', ')');
        if (peek().text === '.') {
            take('sign');
            const method = take('name').toLowerCase();
            take('sign', '(');
            take('sign', ')');
            if (method === 'notnull')
                return { kind: 'not', of: { kind: 'missing', of } };
            if (method === 'isnull')
                return { kind: 'missing', of };
            throw notUnderstood(text, method);
        }
        const operator = peek().text;
        if (!isComparison(operator))
            throw fail();
        take('sign');
        return { kind: 'compare', operator, left: of, right: { kind: 'constant', value: constant() } };
    };
    const parts = [one()];
    while (peek().kind === 'name' && peek().text.toLowerCase() === 'and') {
        at++;
        parts.push(one());
    }
    if (peek().kind !== 'end')
        throw fail();
    const [only, ...more] = parts;
    return only !== undefined && more.length === 0 ? only : { kind: 'all', of: parts };
}
function isComparison(text) {
    return COMPARISONS.has(text);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/query-cursor.ts

const DEEPEST = 60;
/** Where a parser stands in the tokens of a condition. */
class QueryCursor {
    text;
    language;
    tokens;
    at = 0;
    depth = 0;
    constructor(text, language) {
        this.text = text;
        this.language = language;
        this.tokens = conditionTokens(text);
    }
    /** Counts nesting, so that no condition exhausts the stack. */
    deeper(parse) {
        if (++this.depth > DEEPEST)
            throw this.fail();
        const parsed = parse();
        this.depth--;
        return parsed;
    }
    peek(ahead = 0) {
        return this.tokens[this.at + ahead] ?? { kind: 'end', text: '' };
    }
    isSign(text) {
        const token = this.peek();
        return token.kind === 'sign' && token.text === text;
    }
    isWord(word, ahead = 0) {
        const { kind, text, quoted } = this.peek(ahead);
        return kind === 'name' && quoted !== true && (this.language === 'spark' ? text.toLowerCase() : text) === word;
    }
    expect(sign) {
        if (!this.isSign(sign))
            throw this.fail();
        this.at++;
    }
    refuse() {
        throw this.fail();
    }
    fail() {
        return notUnderstood(this.text, this.peek().text);
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/query-operands.ts

/** Reads what stands on the sides of comparisons: columns, constants, sums of them, lists. */
class OperandParser extends QueryCursor {
    sum() {
        return this.leftToRight(() => this.leftToRight(() => this.signed(), '*', '/', ...(this.language === 'spark' ? [] : ['//', '%'])), '+', '-');
    }
    leftToRight(part, ...operators) {
        let left = part();
        for (;;) {
            const operator = operators.find(candidate => this.isSign(candidate));
            if (operator === undefined)
                return left;
            this.at++;
            left = { kind: 'arithmetic', operator, left, right: part() };
        }
    }
    signed() {
        if (!this.isSign('-') && !this.isSign('+'))
            return this.power();
        const negative = this.isSign('-');
        this.at++;
        const of = this.deeper(() => this.signed());
        if (!negative)
            return of;
        if (of.kind === 'constant' && typeof of.value === 'number')
            return { kind: 'constant', value: -of.value };
        return { kind: 'arithmetic', operator: '-', left: { kind: 'constant', value: 0 }, right: of };
    }
    /** Binds closer than a sign before it, and to the right. */
    power() {
        const left = this.primary();
        if (!this.isSign('**') || this.language === 'spark')
            return left;
        this.at++;
        const right = this.deeper(() => this.signed());
        return { kind: 'arithmetic', operator: '**', left, right };
    }
    primary() {
        const { kind, text } = this.peek();
        if (this.isSign('(')) {
            this.at++;
            const inner = this.deeper(() => this.sum());
            this.expect(')');
            return inner;
        }
        if (kind === 'number' || kind === 'text')
            return { kind: 'constant', value: this.constant() };
        if (kind !== 'name')
            throw this.fail();
        const constant = this.keyword();
        if (constant !== undefined)
            return { kind: 'constant', value: constant.value };
        if (this.peek().quoted !== true && /^(and|or|not|in|is|like|between)$/i.test(text))
            throw this.fail();
        this.at++;
        return { kind: 'column', name: text };
    }
    /** `True`, `None` and the like; in Spark whatever their case. */
    keyword() {
        const { text, quoted } = this.peek();
        if (quoted === true)
            return undefined;
        const words = this.language === 'spark' ? { true: true, false: false, null: null } : { True: true, False: false, None: null };
        const word = this.language === 'spark' ? text.toLowerCase() : text;
        if (!Object.hasOwn(words, word))
            return undefined;
        this.at++;
        return { value: words[word] ?? null };
    }
    constant() {
        const negative = this.isSign('-');
        if (negative)
            this.at++;
        const { kind, text } = this.peek();
        if (kind === 'number') {
            this.at++;
            return negative ? -Number(text) : Number(text);
        }
        if (negative)
            throw this.fail();
        if (kind === 'text') {
            this.at++;
            return text;
        }
        const keyword = kind === 'name' ? this.keyword() : undefined;
        if (keyword === undefined)
            throw this.fail();
        return keyword.value;
    }
    string() {
        const value = this.constant();
        if (typeof value !== 'string')
            throw this.fail();
        return value;
    }
    list(open, close) {
        if (!this.isSign(open))
            return undefined;
        this.at++;
        const values = [];
        while (!this.isSign(close)) {
            if (values.length > 0)
                this.expect(',');
            if (this.isSign(close))
                break;
            values.push(this.constant());
        }
        this.at++;
        return values;
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/query.ts


/**
 * Parses the whole of a condition: comparisons (chained in pandas), `and or not & | ~`, parentheses, `in` lists, names in backticks,
 * `+ - * / // % **`, `.isnull()`, `.notnull()`, `.isin([…])`, `.between(…)`, `.str.contains(…)`, `IS NULL`, `BETWEEN`, `LIKE`. What it does not
 * know is refused by an `ExpectationProblem`, never passed over.
 */
function parseQuery(text, language) {
    return new QueryParser(text, language).whole();
}
const TEXT_METHODS = new Map([
    ['str.startswith', 'starts'],
    ['str.endswith', 'ends'],
    ['str.contains', 'regex']
]);
class QueryParser extends OperandParser {
    whole() {
        const tree = this.any();
        if (this.peek().kind !== 'end')
            throw this.fail();
        return tree;
    }
    any() {
        return this.deeper(() => this.joined('any', () => this.all(), 'or', '|'));
    }
    all() {
        return this.joined('all', () => this.not(), 'and', '&');
    }
    joined(kind, part, word, sign) {
        const first = this.at;
        const parts = [part()];
        for (;;) {
            const bySign = this.language !== 'spark' && this.isSign(sign);
            if (!bySign && !this.isWord(word))
                return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind, of: parts };
            // In Python `&` binds closer than `==`: only between parentheses does it mean what it seems to.
            if (bySign && this.language === 'python' && !this.parenthesised(first))
                throw this.fail();
            this.at++;
            const second = this.at;
            parts.push(part());
            if (bySign && this.language === 'python' && !this.parenthesised(second))
                throw this.fail();
        }
    }
    /** Whether what was read since is in parentheses, or a negation of such. */
    parenthesised(from) {
        const opening = this.tokens[from]?.text === '~' ? from + 1 : from;
        return this.tokens[opening]?.text === '(' && this.tokens[this.at - 1]?.text === ')';
    }
    not() {
        if (this.isWord('not') || (this.language !== 'spark' && this.isSign('~')) || (this.language === 'spark' && this.isSign('!'))) {
            const tilde = this.isSign('~');
            this.at++;
            // `~` binds closer than a comparison, `not` does not.
            const of = this.deeper(() => (tilde ? this.negatable() : this.not()));
            return { kind: 'not', of };
        }
        return this.comparison();
    }
    negatable() {
        if (this.isSign('~'))
            return this.not();
        if (this.isSign('('))
            return this.group();
        const operand = this.primary();
        const called = this.method(operand);
        return called ?? { kind: 'true', of: operand };
    }
    group() {
        this.at++;
        const tree = this.any();
        this.expect(')');
        return tree;
    }
    comparison() {
        // A parenthesis opens a condition or a sum; which one shows at its end.
        if (this.isSign('(')) {
            const from = this.at;
            const depth = this.depth;
            const asSum = this.attempt(() => this.compared());
            if (asSum !== undefined)
                return asSum;
            this.at = from;
            this.depth = depth;
            return this.group();
        }
        return this.compared();
    }
    /** Undefined where a condition, not a sum, stands in the parentheses. Each parenthesis is tried so once at every depth. */
    attempt(parse) {
        if (!this.holdsSum())
            return undefined;
        return parse();
    }
    /** Looks to the parenthesis that closes this one: behind a sum an operator of sums or comparisons follows, and none stands inside. */
    holdsSum() {
        let open = 0;
        for (let at = this.at; at < this.tokens.length; at++) {
            const { kind, text, quoted } = this.tokens[at] ?? { kind: 'end', text: '' };
            if (kind === 'sign' && (text === '(' || text === '['))
                open++;
            if (kind === 'sign' && (text === ')' || text === ']'))
                open--;
            if (open === 0)
                return true;
            if (kind === 'sign' && (COMPARISONS.has(text) || ['&', '|', '~', '=', '<>', '<=>', '!'].includes(text)))
                return false;
            if (kind === 'name' && quoted !== true && /^(and|or|not|in|is|like|between)$/i.test(text))
                return false;
            if (kind === 'sign' && text === '.')
                return false;
        }
        return false;
    }
    compared() {
        const first = this.sum();
        const called = this.method(first);
        if (called !== undefined)
            return called;
        if (this.language === 'spark')
            return this.sparkTail(first);
        const negated = this.isWord('not') && this.isWord('in', 1);
        if (negated || this.isWord('in')) {
            this.at += negated ? 2 : 1;
            const tree = { kind: 'in', of: first, values: this.list('[', ']') ?? this.list('(', ')') ?? this.refuse() };
            return negated ? { kind: 'not', of: tree } : tree;
        }
        const parts = [];
        let left = first;
        for (let operator = this.operator(); operator !== undefined; operator = this.operator()) {
            const list = parts.length === 0 && (operator === '==' || operator === '!=') ? this.list('[', ']') : undefined;
            if (list !== undefined) {
                const tree = { kind: 'in', of: left, values: list };
                return operator === '==' ? tree : { kind: 'not', of: tree };
            }
            const right = this.sum();
            parts.push({ kind: 'compare', operator, left, right });
            left = right;
        }
        const [only, ...more] = parts;
        if (only === undefined)
            return { kind: 'true', of: first };
        return more.length === 0 ? only : { kind: 'all', of: parts };
    }
    sparkTail(first) {
        const negated = this.isWord('not');
        const wrap = (tree) => (negated ? { kind: 'not', of: tree } : tree);
        if (this.isWord('is')) {
            this.at++;
            const not = this.isWord('not');
            if (not)
                this.at++;
            if (!this.isWord('null'))
                throw this.fail();
            this.at++;
            const tree = { kind: 'missing', of: first };
            return not ? { kind: 'not', of: tree } : tree;
        }
        const ahead = negated ? 1 : 0;
        if (this.isWord('in', ahead)) {
            this.at += ahead + 1;
            return wrap({ kind: 'in', of: first, values: this.list('(', ')') ?? this.refuse() });
        }
        if (this.isWord('between', ahead)) {
            this.at += ahead + 1;
            const low = this.sum();
            if (!this.isWord('and'))
                throw this.fail();
            this.at++;
            const high = this.sum();
            return wrap({
                kind: 'all',
                of: [
                    { kind: 'compare', operator: '>=', left: first, right: low },
                    { kind: 'compare', operator: '<=', left: first, right: high }
                ]
            });
        }
        if (this.isWord('like', ahead)) {
            this.at += ahead + 1;
            return wrap({ kind: 'matches', how: 'like', of: first, text: this.string() });
        }
        if (negated)
            throw this.fail();
        const operator = this.operator();
        return operator === undefined ? { kind: 'true', of: first } : { kind: 'compare', operator, left: first, right: this.sum() };
    }
    operator() {
        const { kind, text } = this.peek();
        if (kind !== 'sign')
            return undefined;
        const spark = { '=': '==', '<>': '!=' };
        const operator = this.language === 'spark' && Object.hasOwn(spark, text) ? spark[text] : query_isComparison(text) ? text : undefined;
        if (operator !== undefined)
            this.at++;
        return operator;
    }
    /** A method of pandas that says yes or no. */
    method(of) {
        if (!this.isSign('.') || of.kind !== 'column' || this.language === 'spark')
            return undefined;
        const path = [];
        while (this.isSign('.')) {
            this.at++;
            path.push(this.peek().text);
            this.at++;
        }
        this.expect('(');
        const method = path.join('.').toLowerCase();
        const tree = this.called(method, of);
        this.expect(')');
        return tree;
    }
    called(method, of) {
        if (method === 'isnull' || method === 'isna')
            return { kind: 'missing', of };
        if (method === 'notnull' || method === 'notna')
            return { kind: 'not', of: { kind: 'missing', of } };
        if (method === 'isin')
            return { kind: 'in', of, values: this.list('[', ']') ?? this.list('(', ')') ?? this.refuse() };
        if (method === 'between') {
            const low = this.constant();
            this.expect(',');
            const high = this.constant();
            return {
                kind: 'all',
                of: [
                    { kind: 'compare', operator: '>=', left: of, right: { kind: 'constant', value: low } },
                    { kind: 'compare', operator: '<=', left: of, right: { kind: 'constant', value: high } }
                ]
            };
        }
        const how = TEXT_METHODS.get(method);
        if (how === undefined)
            throw this.fail();
        return { kind: 'matches', how, of, text: this.string() };
    }
}
function query_isComparison(text) {
    return COMPARISONS.has(text);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/objects.ts





const Parts = schemas/* array */.YOg(schemas/* unknown */.L5J()).min(1).max(100);
const Named = schemas/* strictObject */.rej({ name: schemas/* string */.YjP().min(1) });
/** The conditions that Great Expectations writes from 1.9 on, told apart by `type`. */
const objects_Condition = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz('nullity'), column: Named, is_null: schemas/* boolean */.zMY() }),
    schemas/* strictObject */.rej({
        type: schemas/* literal */.euz('comparison'),
        column: Named,
        operator: schemas/* enum */.k5n(['==', '!=', '<', '<=', '>', '>=', 'IN', 'NOT_IN']),
        parameter: schemas/* unknown */.L5J()
    }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz('and'), conditions: Parts }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz('or'), conditions: Parts }),
    schemas/* strictObject */.rej({ type: schemas/* literal */.euz('pass_through'), pass_through_filter: schemas/* string */.YjP() })
]);
const objects_DEEPEST = 20;
/** Reads such an object whole, or refuses it by an `ExpectationProblem`. */
function parseConditionObject(given, depth = 0) {
    const parsed = objects_Condition.safeParse(given);
    if (!parsed.success || depth > objects_DEEPEST)
        throw new ExpectationProblem(`its row_condition ${(0,src/* plain */.pj)(JSON.stringify(given) ?? '', 300)} is not understood`);
    const condition = parsed.data;
    if (condition.type === 'pass_through')
        return parseQuery(condition.pass_through_filter, 'pandas');
    if (condition.type === 'and' || condition.type === 'or') {
        const of = condition.conditions.map(part => parseConditionObject(part, depth + 1));
        return { kind: condition.type === 'and' ? 'all' : 'any', of };
    }
    const column = { kind: 'column', name: condition.column.name };
    if (condition.type === 'nullity') {
        const missing = { kind: 'missing', of: column };
        return condition.is_null ? missing : { kind: 'not', of: missing };
    }
    const { operator, parameter } = condition;
    if (operator === 'IN' || operator === 'NOT_IN') {
        if (!Array.isArray(parameter))
            throw new ExpectationProblem(`its row_condition has ${operator} without a list`);
        const tree = { kind: 'in', of: column, values: parameter.map(constantOf) };
        return operator === 'IN' ? tree : { kind: 'not', of: tree };
    }
    return compared(column.name, operator, constantOf(parameter));
}
function compared(name, operator, value) {
    return { kind: 'compare', operator, left: { kind: 'column', name }, right: { kind: 'constant', value } };
}
function constantOf(value) {
    if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' || value instanceof Moment)
        return value;
    throw new ExpectationProblem('its row_condition compares with what is neither a number, a text nor a date');
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/condition/row-condition.ts





/**
 * `row_condition` and `condition_parser` of an expectation, read whole or refused by an `ExpectationProblem`. Undefined where there is
 * no condition.
 */
function rowCondition(condition, parser) {
    if (condition === undefined || condition === null || condition === '')
        return undefined;
    if (typeof condition === 'object')
        return { tree: parseConditionObject(condition), values: 'two', text: JSON.stringify(condition) };
    if (typeof condition !== 'string')
        throw new ExpectationProblem('its row_condition is no text');
    if (parser === 'great_expectations' || parser === 'great_expectations__experimental__')
        return { tree: parseCol(condition), values: 'three', text: condition };
    const language = LANGUAGES.get(parser);
    if (language === undefined) {
        const found = parser === undefined || parser === null ? 'none' : `"${(0,src/* plain */.pj)(String(parser), 50)}"`;
        throw new ExpectationProblem(`its condition_parser is ${found}; a row_condition needs pandas, python, spark or great_expectations`);
    }
    return { tree: parseQuery(condition, language), values: language === 'spark' ? 'three' : 'two', text: condition };
}
const LANGUAGES = new Map([
    ['pandas', 'pandas'],
    ['python', 'python'],
    ['spark', 'spark'],
    ['spark_sql', 'spark']
]);

;// CONCATENATED MODULE: ./packages/validation/src/gx/parameters/tokens.ts


const tokens_LEXEME = /\s*(?:((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z][A-Za-z0-9_$]*)|([-+*/^(),=])|(\S))/y;
/** A parameter expression as numbers, names and operators. Throws an `ExpectationProblem` that names what is none of them. */
function parameterTokens(expression) {
    const tokens = [];
    const lexeme = new RegExp(tokens_LEXEME);
    for (;;) {
        const at = lexeme.lastIndex;
        const match = lexeme.exec(expression);
        if (match === null)
            return [...tokens, { kind: 'end', text: '', at: expression.length }];
        const [, number, name, operator, stranger] = match;
        if (stranger !== undefined) {
            throw new ExpectationProblem(`the parameter expression "${(0,src/* plain */.pj)(expression, 200)}" holds "${(0,src/* plain */.pj)(stranger, 10)}", which is no part of the language`);
        }
        if (number !== undefined)
            tokens.push({ kind: 'number', text: number, at });
        else if (name !== undefined)
            tokens.push({ kind: 'name', text: name, at });
        else
            tokens.push({ kind: 'operator', text: operator ?? '', at });
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/parameters/expression.ts



const expression_DEEPEST = 100;
const expression_LONGEST = 2000;
/**
 * Parses the whole of an expression: `+ - * / ^`, parentheses, numbers, names, and calls such as `timedelta(weeks=52)`. A sign binds
 * closer than `^`, as in Great Expectations: `-2^2` is 4. Throws an `ExpectationProblem`.
 */
function parseExpression(text) {
    if (text.length > expression_LONGEST)
        throw new ExpectationProblem(`a parameter expression has ${text.length} characters; at most ${expression_LONGEST} are read`);
    const tokens = parameterTokens(text);
    let next = 0;
    let depth = 0;
    const peek = (ahead = 0) => tokens[Math.min(next + ahead, tokens.length - 1)] ?? { kind: 'end', text: '', at: text.length };
    const take = () => {
        const token = peek();
        next++;
        return token;
    };
    const isOperator = (...texts) => peek().kind === 'operator' && texts.includes(peek().text);
    const fail = () => {
        const { kind, text: found } = peek();
        const where = kind === 'end' ? 'ends too early' : `is not understood at "${(0,src/* plain */.pj)(found, 50)}"`;
        throw new ExpectationProblem(`the parameter expression "${(0,src/* plain */.pj)(text, 200)}" ${where}`);
    };
    const deeper = (parse) => {
        if (++depth > expression_DEEPEST)
            throw new ExpectationProblem(`the parameter expression "${(0,src/* plain */.pj)(text, 200)}" is nested too deeply`);
        const parsed = parse();
        depth--;
        return parsed;
    };
    const sum = () => deeper(() => leftToRight(product, '+', '-'));
    const product = () => leftToRight(power, '*', '/');
    const leftToRight = (part, ...operators) => {
        let left = part();
        for (;;) {
            const operator = operators.find(candidate => isOperator(candidate));
            if (operator === undefined)
                return left;
            take();
            left = { kind: 'operation', operator, left, right: part() };
        }
    };
    const power = () => {
        const left = signed();
        if (!isOperator('^'))
            return left;
        take();
        return { kind: 'operation', operator: '^', left, right: deeper(power) };
    };
    const signed = () => {
        if (!isOperator('+', '-'))
            return atom();
        const sign = take().text;
        const of = deeper(signed);
        return sign === '-' ? { kind: 'negated', of } : of;
    };
    const atom = () => {
        if (isOperator('(')) {
            take();
            const inner = sum();
            if (!isOperator(')'))
                fail();
            take();
            return inner;
        }
        if (peek().kind === 'number')
            return { kind: 'number', text: take().text };
        if (peek().kind !== 'name')
            return fail();
        const name = take().text;
        return isOperator('(') ? { kind: 'call', name, given: given() } : { kind: 'name', name };
    };
    const given = () => {
        take();
        const values = [];
        while (!isOperator(')')) {
            if (values.length > 0) {
                if (!isOperator(','))
                    fail();
                take();
            }
            const named = peek().kind === 'name' && peek(1).kind === 'operator' && peek(1).text === '=';
            if (!named)
                values.push({ value: sum() });
            else {
                const name = take().text;
                take();
                values.push({ name, value: sum() });
            }
        }
        take();
        return values;
    };
    const parsed = sum();
    if (peek().kind !== 'end')
        fail();
    return parsed;
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/parameters/evaluate.ts





/**
 * The value of a parameter expression. A name alone stands for its parameter, whatever that is; in an expression for a number or a
 * date. Throws an `ExpectationProblem` for what has no value.
 */
function evaluateParameter(text, scope) {
    const tree = parseExpression(text);
    if (tree.kind === 'name' && Object.hasOwn(scope.parameters, tree.name))
        return scope.parameters[tree.name];
    const value = evaluate(tree, scope);
    if (typeof value === 'number' && !Number.isFinite(value))
        throw new ExpectationProblem(`the parameter expression "${(0,src/* plain */.pj)(text, 200)}" is ${String(value)}`);
    return value;
}
function evaluate(tree, scope) {
    if (tree.kind === 'number')
        return Number(tree.text);
    if (tree.kind === 'name')
        return evaluate_named(tree.name, scope);
    if (tree.kind === 'call')
        return called(tree.name, tree.given, scope);
    if (tree.kind === 'negated') {
        const of = evaluate(tree.of, scope);
        if (typeof of === 'number')
            return -of;
        if (of instanceof Span)
            return new Span(-of.micros);
        throw new ExpectationProblem('a parameter expression negates a date');
    }
    return operated(tree.operator, evaluate(tree.left, scope), evaluate(tree.right, scope));
}
function evaluate_named(name, { parameters }) {
    if (Object.hasOwn(parameters, name)) {
        const value = parameters[name];
        if (typeof value === 'number')
            return value;
        if (value instanceof Moment || value instanceof Span)
            return value;
        const text = String(value);
        const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(text.trim()) ? Number(text) : undefined;
        const known = number ?? parseDateText(text);
        if (known !== undefined)
            return known;
        throw new ExpectationProblem(`the parameter "${(0,src/* plain */.pj)(name, 100)}" is neither a number nor a date, so it cannot be reckoned with`);
    }
    if (/^pi$/i.test(name))
        return Math.PI;
    if (/^e$/i.test(name))
        return Math.E;
    throw new ExpectationProblem(`the suite gives no value for the parameter "${(0,src/* plain */.pj)(name, 100)}"`);
}
function operated(operator, left, right) {
    if (typeof left === 'number' && typeof right === 'number')
        return evaluate_arithmetic(operator, left, right);
    const shifted = () => {
        if (operator === '+' && left instanceof Moment && right instanceof Span)
            return left.plus(right.micros);
        if (operator === '+' && left instanceof Span && right instanceof Moment)
            return right.plus(left.micros);
        if (operator === '-' && left instanceof Moment && right instanceof Span)
            return left.plus(-right.micros);
        if (operator === '-' && left instanceof Moment && right instanceof Moment)
            return new Span(left.micros - right.micros);
        if (left instanceof Span && right instanceof Span && (operator === '+' || operator === '-'))
            return new Span(operator === '+' ? left.micros + right.micros : left.micros - right.micros);
        if (left instanceof Span && typeof right === 'number' && (operator === '*' || operator === '/'))
            return scaled(left, operator === '*' ? right : 1 / right);
        if (typeof left === 'number' && right instanceof Span && operator === '*')
            return scaled(right, left);
        return undefined;
    };
    const result = ranged(shifted);
    if (result === undefined)
        throw new ExpectationProblem(`a parameter expression has "${operator}" between what it cannot stand between`);
    return result;
}
function evaluate_arithmetic(operator, left, right) {
    if (operator === '+')
        return left + right;
    if (operator === '-')
        return left - right;
    if (operator === '*')
        return left * right;
    if (operator === '^')
        return left ** right;
    if (right === 0)
        throw new ExpectationProblem('a parameter expression divides by zero');
    return left / right;
}
const FUNCTIONS = {
    sin: Math.sin,
    cos: Math.cos,
    tan: Math.tan,
    exp: Math.exp,
    abs: Math.abs,
    trunc: Math.trunc,
    sgn: x => (x < -1e-12 ? -1 : x > 1e-12 ? 1 : 0)
};
const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond'];
const SPAN_UNITS = ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'];
const MICROS = {
    days: 86_400_000_000,
    seconds: 1_000_000,
    microseconds: 1,
    milliseconds: 1000,
    minutes: 60_000_000,
    hours: 3_600_000_000,
    weeks: 604_800_000_000
};
function called(name, given, scope) {
    if (name === 'now') {
        if (given.length > 0)
            throw new ExpectationProblem('now() takes nothing in a parameter expression');
        return scope.now;
    }
    const values = given.map(argument => ({ name: argument.name, value: evaluate(argument.value, scope) }));
    if (name === 'datetime')
        return dateOf(numbersOf(name, DATE_PARTS, values));
    if (name === 'timedelta') {
        const parts = numbersOf(name, SPAN_UNITS, values);
        const micros = SPAN_UNITS.reduce((sum, unit) => sum + MICROS[unit] * (parts.get(unit) ?? 0), 0);
        if (!Number.isFinite(micros))
            throw new ExpectationProblem('a timedelta of a parameter expression is too long');
        return new Span(BigInt(Math.round(micros)));
    }
    const [first, second, ...more] = values;
    const own = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (first === undefined || more.length > 0 || values.some(value => typeof value.value !== 'number' || value.name !== undefined))
        throw new ExpectationProblem(`${(0,src/* plain */.pj)(name, 50)}(…) of a parameter expression does not take what it is given`);
    if (name === 'round')
        return rounded(Number(first.value), second === undefined ? 0 : Number(second.value));
    if (own === undefined || second !== undefined)
        throw new ExpectationProblem(`there is no function ${(0,src/* plain */.pj)(name, 50)}(…) of so many values in parameter expressions`);
    return own(Number(first.value));
}
function numbersOf(name, order, values) {
    const numbers = new Map();
    values.forEach(({ name: given, value }, place) => {
        const key = given ?? order[place];
        if (key === undefined || !order.includes(key) || numbers.has(key) || typeof value !== 'number')
            throw new ExpectationProblem(`${name}(…) of a parameter expression does not take ${(0,src/* plain */.pj)(given ?? `a value ${place + 1}`, 50)}`);
        numbers.set(key, value);
    });
    return numbers;
}
function dateOf(parts) {
    const part = (name, otherwise) => parts.get(name) ?? otherwise;
    const moment = [...parts.values()].every(Number.isInteger)
        ? Moment.of({
            year: part('year', 0),
            month: part('month', 0),
            day: part('day', 0),
            hour: part('hour', 0),
            minute: part('minute', 0),
            second: part('second', 0),
            micros: part('microsecond', 0)
        })
        : undefined;
    if (moment === undefined)
        throw new ExpectationProblem('datetime(…) of a parameter expression needs the year, month and day of a date that there is');
    return moment;
}
function scaled({ micros }, by) {
    if (!Number.isFinite(by))
        throw new ExpectationProblem('a parameter expression divides a timedelta by zero');
    return new Span(BigInt(Math.round(Number(micros) * by)));
}
/** Of two equally near numbers the even one, as Python rounds. */
function rounded(value, digits) {
    if (!Number.isInteger(digits) || Math.abs(digits) > 15)
        throw new ExpectationProblem('round(…) of a parameter expression takes whole digits');
    const scale = 10 ** digits;
    const shifted = value * scale;
    const down = Math.floor(shifted);
    const rest = shifted - down;
    if (rest !== 0.5)
        return Math.round(shifted) / scale;
    return (down % 2 === 0 ? down : down + 1) / scale;
}
function ranged(work) {
    try {
        return work();
    }
    catch (thrown) {
        if (thrown instanceof RangeError)
            throw new ExpectationProblem('a parameter expression gives a date outside the years 1 to 9999');
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/parameters/fill-in.ts


/** Keyword arguments with the value of every `{"$PARAMETER": "…"}` in its place, however deep it stands. */
function fillIn(kwargs, scope) {
    return Object.fromEntries(Object.entries(kwargs).map(([name, value]) => [name, filled(value, scope)]));
}
function filled(value, scope) {
    if (Array.isArray(value))
        return value.map(item => filled(item, scope));
    if (typeof value !== 'object' || value === null)
        return value;
    if (!('$PARAMETER' in value))
        return fillIn({ ...value }, scope);
    const { $PARAMETER: expression, ...rest } = value;
    if (typeof expression !== 'string')
        throw new ExpectationProblem('a "$PARAMETER" is not text');
    // A value that was given when the suite was edited stands beside the expression.
    const noted = `$PARAMETER.${expression}`;
    if (noted in rest)
        return new Map(Object.entries(rest)).get(noted);
    if (Object.keys(rest).length > 0)
        throw new ExpectationProblem('a "$PARAMETER" stands beside other keys');
    return evaluateParameter(expression, scope);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/result-format.ts



const LEVELS = ['BOOLEAN_ONLY', 'BASIC', 'SUMMARY', 'COMPLETE'];
const Level = schemas/* enum */.k5n(LEVELS);
const result_format_Given = schemas/* union */.KCZ([
    Level.transform(level => ({ result_format: level })),
    schemas/* strictObject */.rej({
        result_format: Level.default('BASIC'),
        partial_unexpected_count: schemas/* int */.Whr().min(0).max(10_000).optional(),
        unexpected_index_column_names: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).max(100).optional(),
        return_unexpected_index_query: schemas/* boolean */.zMY().optional(),
        include_unexpected_rows: schemas/* boolean */.zMY().optional(),
        exclude_unexpected_values: schemas/* boolean */.zMY().optional()
    })
]);
/** `SUMMARY`, as a checkpoint of Great Expectations has it where nothing is said. Throws an `ExpectationProblem`. */
function resultFormat(given, idColumns) {
    const parsed = result_format_Given.safeParse(given ?? 'SUMMARY');
    if (!parsed.success)
        throw new ExpectationProblem(`"result_format" is ${(0,src/* plain */.pj)(JSON.stringify(given) ?? '', 200)}; expected one of ${LEVELS.join(', ')}`);
    const said = parsed.data;
    return {
        level: said.result_format,
        partial: said.partial_unexpected_count ?? 20,
        indexColumns: said.unexpected_index_column_names ?? idColumns,
        includeRows: said.include_unexpected_rows ?? false,
        excludeValues: said.exclude_unexpected_values ?? false
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/plan-gx.ts














/** As many checks as a verdict holds, one of them ours. */
const MOST_EXPECTATIONS = 9_999;
/** A suite and the columns of a table, as expectations to be computed and judged. Pure. */
function planGx(suite, probes, idColumns, context) {
    if (suite.expectations.length > MOST_EXPECTATIONS)
        throw configError(context, undefined, `it holds ${suite.expectations.length} expectations; a verdict holds at most ${MOST_EXPECTATIONS}`);
    const names = new names_Names();
    const whole = scopeOf(undefined, context.dialect);
    const rows = { id: names.unique('rows'), severity: 'critical', location: undefined, scope: whole };
    return {
        rows: rowCountCheck({ min: 1 }, rows, context),
        expectations: suite.expectations.map((expectation, index) => {
            const location = context.locate(['expectations', index]);
            const written = { id: names.unique(idOf(expectation)), severity: expectation.severity, location, scope: whole };
            return planOne(expectation, index, suite, written, { context, probes, idColumns });
        })
    };
}
/** The keyword arguments of an expectation with its parameters filled in. Throws an `ExpectationProblem`. */
function kwargsOf(expectation, suite, now) {
    const kwargs = fillIn(expectation.kwargs, { parameters: suite.parameters, now: new Moment(BigInt(Math.trunc(now)) * 1000n) });
    refuseRounded(kwargs);
    return kwargs;
}
/** What its `row_condition` is in SQL of these columns. Throws an `ExpectationProblem`. */
function conditionOf(kwargs, context) {
    const condition = rowCondition(kwargs.raw('row_condition'), kwargs.raw('condition_parser'));
    return condition === undefined ? undefined : compileCondition(condition, context.columns, context.dialect);
}
function planOne(expectation, index, suite, written, planning) {
    const { context, idColumns } = planning;
    let kwargs = expectation.kwargs;
    let format = resultFormat(undefined, idColumns);
    try {
        kwargs = kwargsOf(expectation, suite, context.now);
        format = resultFormat(kwargs.result_format, idColumns);
        const check = planned(expectation, String(index), new Kwargs(kwargs), written, planning);
        return { ...titled(check, expectation), expectation, kwargs, format };
    }
    catch (thrown) {
        if (!(thrown instanceof ExpectationProblem))
            throw thrown;
        return { ...refused(written, titleOf(expectation), thrown.message), expectation, kwargs, format };
    }
}
function planned(expectation, key, kwargs, written, { context, probes }) {
    const title = titleOf(expectation);
    const kind = kinds_KINDS.get(expectation.type);
    if (kind === undefined) {
        throw new ExpectationProblem(`the expectation "${(0,src/* plain */.pj)(expectation.type, 200)}" is not known here${meant(expectation.type, [...kinds_KINDS.keys()])}`);
    }
    refuseStrangers(expectation, kwargs, kind);
    const condition = conditionOf(kwargs, context);
    if (condition?.lost !== undefined)
        return refused_noSuchColumn(written, title, lostColumn(condition.lost, context.columns));
    const scope = scopeOf(condition?.sql, context.dialect);
    const scoped = { ...written, scope };
    const gx = { ...context, probes, type: expectation.type, key, conditionColumns: condition?.columns ?? [] };
    if (kind.about === 'table')
        return kind.plan(kwargs, scoped, gx);
    const named = plan_gx_namesOf(kind, kwargs);
    const missing = named.find(name => !context.columns.some(column => column.name === name));
    if (missing !== undefined)
        return refused_noSuchColumn(written, title, missingColumn(missing, context.columns));
    const columns = named.flatMap(name => context.columns.find(column => column.name === name) ?? []);
    const [first] = columns;
    if (kind.about !== 'column')
        return kind.plan(kwargs, columns, scoped, gx);
    if (first === undefined)
        throw new ExpectationProblem('"column" is missing');
    return kind.plan(kwargs, first, scoped, gx);
}
function plan_gx_namesOf(kind, kwargs) {
    if (kind.about === 'column')
        return [kwargs.text('column')];
    if (kind.about === 'pair')
        return [kwargs.text('column_A'), kwargs.text('column_B')];
    const names = kwargs.texts('column_list');
    if (names.length < 2)
        throw new ExpectationProblem('"column_list" needs two columns or more');
    return names;
}
const ABOUT = { column: ['column'], pair: ['column_A', 'column_B'], columns: ['column_list'], table: [] };
function refuseStrangers(expectation, kwargs, kind) {
    const known = [...COMMON, ...ABOUT[kind.about], ...kind.own];
    const stranger = [...kwargs.names.filter(name => !known.includes(name)), ...expectation.strangers][0];
    if (stranger === undefined)
        return;
    throw new ExpectationProblem(`it has "${(0,src/* plain */.pj)(stranger, 100)}", of which nothing is known here${meant(stranger, known)}`);
}
/** `. Did you mean …?`, where something is near; a list of sixty names helps nobody. */
function meant(name, known) {
    const said = (0,src/* suggestion */.h)(name, known);
    return said.startsWith(' Did') ? `.${said}` : '';
}
function missingColumn(name, columns) {
    const names = columns.map(column => column.name);
    return `There is no column "${(0,src/* plain */.pj)(name, 100)}".${(0,src/* suggestion */.h)(name, names)}`.replace(/\.$/, '');
}
function titled(check, { title }) {
    return title === undefined ? check : { ...check, planned: { ...check.planned, title: (0,src/* plain */.pj)(title, 300) } };
}
function titleOf({ title, type, kwargs }) {
    const { column } = kwargs;
    return (0,src/* plain */.pj)(title ?? `${typeof column === 'string' ? `${(0,src/* plain */.pj)(column, 100)}: ` : ''}${type}`, 300);
}
/** `delay.expect_column_values_to_be_between`. */
function idOf({ type, kwargs }) {
    const { column } = kwargs;
    return `${typeof column === 'string' && column !== '' ? `${(0,src/* plain */.pj)(column, 100)}.` : ''}${(0,src/* plain */.pj)(type, 100)}`;
}
/** JSON's numbers lose digits beyond 2^53, and a set of rounded ids would say nothing about the ids. */
function refuseRounded(value) {
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21)
        throw new ExpectationProblem('it holds an integer beyond 2^53, which is rounded when it is read');
    if (value instanceof Moment || typeof value !== 'object' || value === null)
        return;
    for (const part of Object.values(value))
        refuseRounded(part);
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/gather-probes.ts










/** How long a query may take that somebody else wrote. */
const LONGEST_QUERY = 120_000;
/** Asks what has to be known before expectations are planned: patterns, texts that only a program can judge, queries of authors. */
async function gatherProbes(table, suite, now) {
    const patterns = new Map();
    const texts = new Map();
    const queries = new Map();
    for (const [index, expectation] of suite.expectations.entries()) {
        const kwargs = readable(expectation, suite, now);
        if (kwargs === undefined || !kinds_KINDS.has(expectation.type))
            continue;
        for (const pattern of patternsOf(kwargs)) {
            const problem = patterns.has(pattern) ? undefined : await table.patternProblem(pattern);
            if (problem !== undefined)
                patterns.set(pattern, problem);
        }
        const probed = await probedTexts(table, expectation.type, kwargs, now);
        if (probed !== undefined)
            texts.set(String(index), probed);
        const query = quietly(() => queryToProbe(expectation.type, kwargs));
        if (query !== undefined && !queries.has(query))
            queries.set(query, await probedQuery(table, query));
    }
    return { patterns, texts, queries };
}
function readable(expectation, suite, now) {
    return quietly(() => new Kwargs(kwargsOf(expectation, suite, now)));
}
/** Undefined where there is a problem: planning meets it again, and says so. */
function quietly(work) {
    try {
        return work();
    }
    catch (thrown) {
        if (thrown instanceof ExpectationProblem)
            return undefined;
        throw thrown;
    }
}
function patternsOf(kwargs) {
    const list = kwargs.raw('regex_list');
    return [kwargs.raw('regex'), ...(Array.isArray(list) ? list : [])].filter(pattern => typeof pattern === 'string');
}
async function probedTexts(table, type, kwargs, now) {
    const make = Object.hasOwn(TEXT_TESTS, type) ? TEXT_TESTS[type] : undefined;
    if (make === undefined)
        return undefined;
    try {
        const test = make(kwargs, new Date(now));
        await table.settle();
        const column = table.columns.find(candidate => candidate.name === kwargs.raw('column'));
        const condition = conditionOf(kwargs, table);
        if (column === undefined || condition?.lost !== undefined)
            return undefined;
        const { relation } = scopeOf(condition?.sql, table.dialect);
        const name = table.dialect.identifier(column.name);
        const text = column.type === 'string' ? name : table.dialect.asText(name);
        const query = `SELECT ${text} AS value, count(*) AS n FROM ${relation} AS scoped WHERE ${name} IS NOT NULL GROUP BY 1`;
        return await judgedTexts(table, query, test);
    }
    catch (thrown) {
        if (!(thrown instanceof ExpectationProblem))
            throw thrown;
        return { unexpected: 0, values: [], whole: true, problem: thrown.message };
    }
}
/** Each different text once, in the batches that the engine answers. */
async function judgedTexts(table, query, test) {
    const values = [];
    let unexpected = 0;
    let different = 0;
    for await (const [texts = [], counts = []] of table.batches(query)) {
        for (const [index, text] of texts.entries()) {
            if (typeof text !== 'string' || test(text))
                continue;
            unexpected += Number(counts[index]);
            different++;
            if (values.length < probes_MOST_TEXTS)
                values.push(text);
        }
    }
    return { unexpected, values: values.sort(), whole: different <= probes_MOST_TEXTS };
}
async function probedQuery(table, query) {
    const problem = await table.queryProblem(query);
    if (problem !== undefined)
        return { problem: problem.message };
    const limit = AbortSignal.timeout(LONGEST_QUERY);
    try {
        const [row = {}] = await table.rows(query, 1, limit);
        return { row };
    }
    catch (thrown) {
        if (limit.aborted)
            return { problem: `it takes longer than ${LONGEST_QUERY / 1000} s` };
        // The engine quotes values; only the kind of its error is told.
        const kind = /^([A-Z][A-Za-z ]{1,40}) Error:/.exec((0,src/* messageOf */.bD)(thrown))?.[1];
        if (kind === undefined)
            throw thrown;
        return { problem: `${(0,src/* plain */.pj)(kind, 50)} error of the engine on some row of "${tables_src/* TABLE */.Bt}"` };
    }
}

;// CONCATENATED MODULE: ./packages/validation/src/gx/validate-gx.ts









/** Computes and judges a Great Expectations suite on a table: one check for each expectation, and one that there are rows. */
async function validateGx(tables, suite, options) {
    refuseUnknownIds(options.idColumns, tables.data);
    const probes = await gatherProbes(tables.data, suite.value, options.now);
    // Of the last plan: types may settle while the table is scanned.
    let plan;
    const gathered = await gatherChecks(tables, {
        input: options.input,
        locate: suite.locate,
        authored: [],
        now: options.now,
        plan: context => {
            plan = planGx(suite.value, probes, options.idColumns, context);
            return [plan.rows, ...plan.expectations.map(({ planned }) => planned)];
        }
    });
    const { planned, found, context } = gathered;
    const remarks = await gatherRemarks(tables.data, gathered, options);
    const sentences = new Map([...remarks].map(([id, remark]) => [id, remarkSentences(remark)]));
    const judged = judgeSuite(planned, found, sentences);
    const evidence = [...(options.base === undefined ? [] : [baseEvidence(judged, options.base)]), profileEvidence(context.columns, found)];
    return {
        checks: options.base === undefined ? judged : markAgainstBase(judged, options.base),
        evidence: mergedEvidence(evidence),
        rowCount: found.count('rows'),
        gathered,
        gx: { suite: suite.value, expectations: plan?.expectations ?? [], found }
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/checked-columns.ts

/** The columns that each check looks at, by its id: those of its unexpected rows, or the one whose name its id begins with. */
function checkedColumns({ planned, context }, checks) {
    const looked = new Map(planned.map(({ id, unexpected }) => [id, unexpected?.columns ?? []]));
    const named = context.columns.map(({ name }) => ({ name, prefix: `${(0,src/* plain */.pj)(name, 100)}.` }));
    return new Map(checks.map(({ id }) => {
        const own = looked.get(id) ?? [];
        if (own.length > 0)
            return [id, own];
        // Of "a" and "a.b", the longer name is meant by "a.b.min".
        const [longest] = named.filter(({ prefix }) => id.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length);
        return [id, longest === undefined ? [] : [longest.name]];
    }));
}

;// CONCATENATED MODULE: ./packages/validation/src/drift/value-counts.ts


/** Columns of more different values are asked row by row. */
const FEW_VALUES = 10_000;
/** Rows that are looked at to tell whether a column has few values. A wrong guess costs time, never exactness. */
const PROBED_ROWS = 20_000;
const ROWS_A_VALUE = 4;
/** More of a value than is ever shown. */
const LONGEST_TEXT = 250;
/**
 * All different values of those columns that seem to have few, each with its number of rows, one column at a time. What is then computed
 * of the values is exact, and costs the less the more rows share one.
 */
async function* valueCounts(table, columns) {
    await table.settle();
    const few = await withFewValues(table, columns.filter(({ type }) => COUNTED.has(type)));
    for (const column of few) {
        const counts = await countValues(table, column);
        if (counts !== undefined)
            yield [column, counts];
    }
}
// Times and moments are hardly ever the same in many rows.
const COUNTED = new Set(['integer', 'decimal', 'float', 'string', 'boolean', 'date']);
/** The columns at once that share a probe. */
const MOST_PROBED = 100;
async function withFewValues(table, columns) {
    const few = [];
    for (let from = 0; from < columns.length; from += MOST_PROBED) {
        const probed = columns.slice(from, from + MOST_PROBED);
        const names = probed.map(({ name }) => table.dialect.identifier(name));
        const distinct = names.map((name, index) => `${table.dialect.approximateDistinct(name)} AS n${index}`);
        const [row] = await table.rows(`SELECT count(*) AS n, ${distinct.join(', ')} FROM (SELECT ${names.join(', ')} FROM ${table.name} LIMIT ${PROBED_ROWS})`, 1);
        few.push(...probed.filter((_, index) => Number(row?.[`n${index}`]) * ROWS_A_VALUE <= Number(row?.n)));
    }
    return few;
}
/**
 * One value more than a column may have tells that it has too many. Each column is grouped by itself: an engine does that faster than
 * several grouping sets, in particular for small numbers. And not all in one query: DuckDB 1.5 can wait for itself without end where it
 * streams a UNION ALL of groups.
 */
async function countValues(table, column) {
    const id = table.dialect.identifier(column.name);
    const most = FEW_VALUES + 2;
    const counts = `SELECT ${id} AS v, count(*) AS n FROM ${table.name} GROUP BY ${id} LIMIT ${most}`;
    const cells = cellsOf({ ...column, name: 'v' }, table.dialect).map((cell, index) => `${cell} AS c${index}`);
    const rows = (await table.rows(`SELECT n, ${cells.join(', ')} FROM (${counts})`, most)).map(row => Object.values(row));
    const values = rows.flatMap(row => (row[1] === null ? [] : [value_counts_counted(row)]));
    const missing = rows.reduce((sum, row) => (row[1] === null ? sum + Number(row[0]) : sum), 0);
    return values.length > FEW_VALUES || !values.every(value => isUsable(column, value)) ? undefined : { values, missing };
}
/** What is asked of a value: as `CountedValue` has it, from `text` on. The category is NULL where it is the text. */
function cellsOf(value, dialect) {
    const text = `left(${dialect.asText(value.name)}, ${LONGEST_TEXT})`;
    const nothing = 'NULL';
    if (value.type === 'string')
        return [
            text,
            `nullif(${asCategory(value, dialect)}, ${text})`,
            nothing,
            nothing,
            asLength(value, dialect),
            asCharacters(value, dialect)
        ];
    if (value.type === 'boolean')
        return [text, nothing, nothing, nothing, nothing, nothing];
    const finite = (0,tables_src/* isNumeric */.kf)(value.type) ? `CAST(${asFinite(value, dialect)} AS DOUBLE)` : nothing;
    return [text, nothing, asNumber(value, dialect), finite, nothing, nothing];
}
function value_counts_counted([rows, text, category, number, finite, length, characters]) {
    return {
        rows: Number(rows),
        text: String(text),
        category: String(category ?? text),
        number: typeof number === 'number' ? number : Number.NaN,
        finite: typeof finite === 'number' ? finite : null,
        length: Number(length),
        characters: String(characters)
    };
}
/** NaN and infinite dates have no place among numbers: a column that holds one is asked row by row. */
function isUsable({ type }, { number }) {
    return type === 'string' || type === 'boolean' || !Number.isNaN(number);
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/column-aggregates.ts


/** Shares whose quantiles a profile tells. */
const QUANTILES = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
/** Everything that one scan can tell of a column, under `<what> of <column>`. */
function columnAggregates(column, dialect) {
    const id = dialect.identifier(column.name);
    const key = (what) => `${what} of ${column.name}`;
    const present = { key: key('present'), sql: `count(${id})` };
    if (column.type === 'other')
        return [present];
    const distinct = { key: key('distinct'), sql: dialect.approximateDistinct(id) };
    if ((0,tables_src/* isNumeric */.kf)(column.type))
        return [present, distinct, ...numberAggregates(column, dialect, key)];
    if ((0,tables_src/* isTemporal */.jG)(column.type))
        return [present, distinct, ...momentAggregates(column, dialect, key)];
    if (column.type !== 'string')
        return [present, distinct];
    const length = dialect.characters(id);
    return [present, distinct, ...['min', 'avg', 'max'].map(side => ({ key: key(`${side} length`), sql: `${side}(${length})` }))];
}
function numberAggregates(column, dialect, key) {
    const id = dialect.identifier(column.name);
    const finite = asFinite(column, dialect);
    return [
        { key: key('min'), sql: `min(${finite})` },
        { key: key('max'), sql: `max(${finite})` },
        { key: key('mean'), sql: `avg(${finite})` },
        // Squares beyond the largest number are an error to the engine; `numbersOf` then tells no deviation.
        { key: key('std'), sql: dialect.filtered(dialect.stddev(finite), `abs(${finite}) < ${LARGEST_SQUARED.toExponential()}`) },
        ...dialect.approximateQuantiles(finite, QUANTILES).map((sql, index) => ({ key: key(`quantile ${QUANTILES[index]}`), sql })),
        { key: key('zeros'), sql: dialect.countIf(`${id} = 0`) },
        { key: key('negative'), sql: dialect.countIf(`${id} < 0`) },
        { key: key('infinite'), sql: column.type === 'float' ? dialect.countIf(dialect.isInfinite(id)) : '0' }
    ];
}
function momentAggregates(column, dialect, key) {
    const id = dialect.identifier(column.name);
    const seconds = asSeconds(column, dialect);
    return ['min', 'max'].flatMap(side => [
        { key: key(side), sql: `${side}(${id})` },
        { key: key(`${side} seconds`), sql: `${side}(${seconds})` }
    ]);
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/histograms.ts



const histograms_BINS = 24;
/** Columns that are binned in one scan: the SQL names every edge. */
const histograms_MOST_AT_ONCE = 32;
/** Bins of equal width from the least to the largest value, by column: one scan for 32 columns. */
async function gatherHistograms(table, ranges) {
    const found = new Map();
    for (let from = 0; from < ranges.length; from += histograms_MOST_AT_ONCE) {
        const batch = ranges.slice(from, from + histograms_MOST_AT_ONCE).map(range => ({ ...range, edges: histograms_edgesOf(range) }));
        const values = await table.scan(() => batch.map(({ column, edges }) => ({ key: column.name, sql: countsInBins(expression(column, table), edges.slice(1, -1)) })));
        for (const { column, edges } of batch) {
            const counts = histograms_listOf(values.get(column.name));
            if (counts.length === edges.length - 1)
                found.set(column.name, { of: (0,tables_src/* isNumeric */.kf)(column.type) ? 'numbers' : 'moments', edges, counts });
        }
    }
    return found;
}
/** The same of different numbers (of moments as seconds), in order, each with its number of rows. */
function histogramOf(range, sorted) {
    const edges = histograms_edgesOf(range);
    const counts = edges.slice(1).map(() => 0);
    let bin = 0;
    for (const { of, rows } of sorted) {
        while (bin < counts.length - 1 && of > (edges[bin + 1] ?? of))
            bin++;
        counts[bin] = (counts[bin] ?? 0) + rows;
    }
    return { of: (0,tables_src/* isNumeric */.kf)(range.column.type) ? 'numbers' : 'moments', edges, counts };
}
/**
 * Of whole numbers and days a bin holds a whole number of values, from half a unit below the least to half a unit above the largest:
 * otherwise every so many bins would be higher than their neighbours by arithmetic alone. The last bin may be narrower.
 */
function histograms_edgesOf({ column: { type }, min, max }) {
    const unit = type === 'integer' ? 1 : type === 'date' ? 86_400 : 0;
    const [start, end] = [min - unit / 2, max + unit / 2];
    const step = unit === 0 ? (end - start) / histograms_BINS : unit * Math.ceil(Math.round((end - start) / unit) / histograms_BINS);
    const bins = unit === 0 ? histograms_BINS : Math.ceil(Math.round((end - start) / unit) / (step / unit));
    const edges = Array.from({ length: bins + 1 }, (_, index) => (index === bins ? end : start + index * step));
    // Beyond 2^53 neighbours may be the same number.
    return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge)) ? edges : [min, max];
}
function expression(column, table) {
    return (0,tables_src/* isNumeric */.kf)(column.type) ? asFinite(column, table.dialect) : asSeconds(column, table.dialect);
}
/** A JSON list of counts; of no value there is none. */
function histograms_listOf(value) {
    if (value === null || value === undefined)
        return [];
    const list = JSON.parse(String(value));
    return Array.isArray(list) ? list.map(Number) : [];
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/top-values.ts


const MOST_VALUES = 10;
/** What has values that are called something, rather than measured. */
function top_values_isNamed({ type }) {
    return type === 'string' || type === 'boolean' || type === 'integer';
}
/** The commonest values of columns that have few different ones, by column: exact, one value a group. */
async function gatherTopValues(table, columns, rows, most = MOST_VALUES) {
    const { dialect } = table;
    const answers = await batched(table, columns, rows, batch => categoriesOfOneSideQuery(batch.map(({ name }) => dialect.asText(dialect.identifier(name))), table.name, most));
    return new Map(columns.map((column, index) => [
        column.name,
        // The last row of an answer counts what is beyond, and has no value.
        (answers[index] ?? []).flatMap(([, value, , count]) => value === null || value === undefined ? [] : [{ value: String(value), count: Number(count) }])
    ]));
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/values-profile.ts





function valuesProfile(column, counts, { showValues, withDistributions }) {
    const { values, missing } = counts;
    const present = values.reduce((sum, { rows }) => sum + rows, 0);
    const sorted = values.flatMap(({ finite, rows }) => (finite === null ? [] : [{ of: finite, rows }])).sort((a, b) => a.of - b.of);
    const [first, last] = [sorted[0], sorted.at(-1)];
    const days = column.type === 'date' ? values.toSorted((a, b) => a.number - b.number) : [];
    const ends = column.type === 'date' ? [days[0]?.number, days.at(-1)?.number] : [first?.of, last?.of];
    const numbers = column.type === 'date' ? days.map(({ number, rows }) => ({ of: number, rows })) : sorted;
    const [min, max] = ends;
    const isSpread = min !== undefined && max !== undefined && min < max && Number.isFinite(max - min);
    const histogram = isSpread ? histogramOf({ column, min, max }, numbers) : undefined;
    return {
        figures: new Map([
            ['present', present],
            ['distinct', values.length],
            ...((0,tables_src/* isNumeric */.kf)(column.type) ? numberFigures(values, sorted) : []),
            ...(column.type === 'date'
                ? [
                    ['min', days[0]?.text ?? null],
                    ['max', days.at(-1)?.text ?? null],
                    ['min seconds', min ?? null],
                    ['max seconds', max ?? null]
                ]
                : []),
            ...(column.type === 'string' ? lengthFigures(values) : [])
        ]),
        rows: present + missing,
        histogram,
        top: top_values_isNamed(column) && present > 0 ? topOf(values) : undefined,
        distribution: withDistributions ? distributionOfValues(column, counts, showValues) : undefined
    };
}
function numberFigures(values, sorted) {
    const count = sorted.reduce((sum, { rows }) => sum + rows, 0);
    const mean = count === 0 ? null : sorted.reduce((sum, { of, rows }) => sum + (of / count) * rows, 0);
    const rowsOf = (is) => values.reduce((sum, value) => (is(value) ? sum + value.rows : sum), 0);
    return [
        ['min', sorted[0]?.of ?? null],
        ['max', sorted.at(-1)?.of ?? null],
        ['mean', mean],
        ['std', deviation(sorted)],
        ...QUANTILES.map((share) => [`quantile ${share}`, quantileOf(sorted, count, share)]),
        ['zeros', rowsOf(({ number }) => number === 0)],
        ['negative', rowsOf(({ number }) => number < 0)],
        ['infinite', rowsOf(({ finite }) => finite === null)]
    ];
}
/** Between the two nearest values in proportion, as the checks of quantiles have it. */
function quantileOf(sorted, count, share) {
    const place = share * (count - 1);
    const below = values_profile_valueAt(sorted, Math.floor(place));
    const above = values_profile_valueAt(sorted, Math.ceil(place));
    if (below === undefined || above === undefined)
        return null;
    return below + (above - below) * (place - Math.floor(place));
}
/** The value of the row at a place, from 0, where rows are in the order of their values. */
function values_profile_valueAt(sorted, place) {
    let before = 0;
    return sorted.find(({ rows }) => {
        before += rows;
        return before > place;
    })?.of;
}
function lengthFigures(values) {
    const present = values.reduce((sum, { rows }) => sum + rows, 0);
    if (present === 0)
        return [];
    const lengths = values.map(({ length }) => length);
    return [
        ['min length', lengths.reduce((least, length) => Math.min(least, length))],
        ['avg length', values.reduce((sum, { length, rows }) => sum + length * rows, 0) / present],
        ['max length', lengths.reduce((most, length) => Math.max(most, length))]
    ];
}
function topOf(values) {
    return values
        .toSorted((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1))
        .slice(0, MOST_VALUES)
        .map(({ text, rows }) => ({ value: text, count: rows }));
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/gather-profile.ts











/** Columns that are looked into. Of those beyond, a profile tells name, type and missing values. */
const gather_profile_MOST_COLUMNS = 500;
/** The time that an engine needs to plan a SELECT grows with the square of its columns. */
const COLUMNS_AT_ONCE = 50;
/**
 * A profile of a table, in bounded memory. Columns of few different values are counted by value, and all else is computed from that. Of
 * the others: a scan for the numbers of every 50 columns, one for the histograms of every 32, and what it takes to hold later data
 * against it.
 */
async function gatherProfile(table, options) {
    await table.settle();
    const { columns } = table;
    const shown = columns.slice(0, gather_profile_MOST_COLUMNS);
    const known = await gatherValues(table, shown, options);
    const open = shown.filter(({ name }) => !known.has(name));
    const values = await gatherNumbers(table, open, columns.slice(gather_profile_MOST_COLUMNS));
    const [rows = Number(values.get('rows') ?? 0)] = [...known.values()].map(one => one.rows);
    const count = (what, column) => Number(values.get(`${what} of ${column.name}`) ?? 0);
    const histograms = await gatherHistograms(table, ranges(open, values));
    const named = open.filter(column => top_values_isNamed(column) && count('distinct', column) > 0 && count('distinct', column) <= FEW_VALUES);
    const top = await gatherTopValues(table, named, rows);
    const distributions = options.withDistributions === false
        ? new Map()
        : await distributionsOf(table, {
            showValues: options.showValues,
            columns: open.map(column => column.name),
            texts: open
                .filter(column => column.type === 'string' && comparedAs(column, count('distinct', column), count('present', column)) === 'text')
                .map(column => ({ column, different: count('distinct', column), rows }))
        });
    for (const [name, one] of known)
        addTo({ values, histograms, top, distributions }, name, one);
    const parts = { values, rows, histograms, top, distributions, showValues: options.showValues };
    return {
        kind: 'gauntlet-profile',
        version: PROFILE_VERSION,
        title: (0,src/* plain */.pj)(options.title, 1000),
        createdAt: options.createdAt.toISOString(),
        ...(options.digest === undefined ? {} : { digest: options.digest }),
        rows,
        columns: columns.slice(0, 10_000).map(column => columnProfile(column, parts)),
        valuesShown: options.showValues,
        checks: options.checks.map(({ id, title, severity, outcome }) => ({ id: (0,src/* cut */.Jj)(id, 1000), title: (0,src/* cut */.Jj)(title, 1000), severity, outcome }))
    };
}
/** What can be told of columns by their different values, because those are few. */
async function gatherValues(table, columns, options) {
    const known = new Map();
    const { showValues, withDistributions = true } = options;
    for await (const [column, counts] of valueCounts(table, columns))
        known.set(column.name, valuesProfile(column, counts, { showValues, withDistributions }));
    return known;
}
async function gatherNumbers(table, shown, others) {
    const values = new Map();
    const columns = [...shown, ...others];
    for (let from = 0; from < columns.length; from += COLUMNS_AT_ONCE) {
        const batch = columns.slice(from, from + COLUMNS_AT_ONCE);
        const ofBatch = await table.scan(() => [
            { key: 'rows', sql: 'count(*)' },
            ...batch.flatMap((column, index) => {
                const all = columnAggregates(column, table.dialect);
                return from + index < shown.length ? all : all.slice(0, 1);
            })
        ]);
        for (const [key, value] of ofBatch)
            values.set(key, value);
    }
    return values;
}
function addTo(into, name, { figures, histogram, top, distribution }) {
    for (const [what, value] of figures)
        into.values.set(`${what} of ${name}`, value);
    into.values.set(`exact of ${name}`, true);
    if (histogram !== undefined)
        into.histograms.set(name, histogram);
    if (top !== undefined)
        into.top.set(name, top);
    if (distribution !== undefined)
        into.distributions.set(name, distribution);
}
function columnProfile(column, { values, rows, histograms, top, distributions, showValues }) {
    const value = (what) => values.get(`${what} of ${column.name}`) ?? null;
    const histogram = histograms.get(column.name);
    const commonest = top.get(column.name);
    const distribution = distributions.get(column.name);
    const present = Number(value('present'));
    const isShort = value('avg length') !== null;
    return {
        name: (0,src/* cut */.Jj)(column.name, 10_000),
        type: column.type,
        engineType: (0,src/* plain */.pj)(column.engineType, 1000),
        missing: rows - present,
        ...(value('distinct') === null ? {} : { distinct: distinctOf(Number(value('distinct')), present, commonest, value('exact') === true) }),
        ...((0,tables_src/* isNumeric */.kf)(column.type) && value('zeros') !== null ? { numbers: gather_profile_numbersOf(value) } : {}),
        ...((0,tables_src/* isTemporal */.jG)(column.type) && value('min seconds') !== null ? { moments: { min: gather_profile_text(value('min')), max: gather_profile_text(value('max')) } } : {}),
        ...(isShort
            ? { lengths: { min: Number(value('min length')), mean: Number(value('avg length')), max: Number(value('max length')) } }
            : {}),
        ...(histogram === undefined ? {} : { histogram }),
        ...(commonest === undefined
            ? {}
            : { top: commonest.map(({ value: shown, count }) => ({ value: showValues ? (0,src/* plain */.pj)(shown, 200) : null, count })) }),
        ...(distribution === undefined ? {} : { distribution })
    };
}
/** Where all values are among the commonest, their number is exact; otherwise it is an estimate, of at most as many as there are. */
function distinctOf(estimate, present, top, isExact) {
    if (isExact)
        return { count: estimate, exact: true };
    const listed = top?.reduce((sum, { count }) => sum + count, 0);
    if (top !== undefined && listed === present)
        return { count: top.length, exact: true };
    return { count: Math.min(estimate, present), exact: false };
}
function gather_profile_numbersOf(value) {
    const [min, max] = [gather_profile_figure(value('min')), gather_profile_figure(value('max'))];
    const isHuge = [min, max].some(end => end !== null && Math.abs(end) >= LARGEST_SQUARED);
    return {
        min,
        max,
        mean: gather_profile_figure(value('mean')),
        std: isHuge ? null : gather_profile_figure(value('std')),
        quantiles: QUANTILES.map(share => ({ share, value: gather_profile_figure(value(`quantile ${share}`)) })),
        exact: value('exact') === true,
        zeros: Number(value('zeros')),
        negative: Number(value('negative')),
        infinite: Number(value('infinite'))
    };
}
function ranges(columns, values) {
    return columns.flatMap(column => {
        const suffix = (0,tables_src/* isTemporal */.jG)(column.type) ? ' seconds' : '';
        const [min, max] = ['min', 'max'].map(side => gather_profile_figure(values.get(`${side}${suffix} of ${column.name}`) ?? null));
        if (!((0,tables_src/* isNumeric */.kf)(column.type) || (0,tables_src/* isTemporal */.jG)(column.type)) || min === undefined || min === null || max === undefined || max === null)
            return [];
        return min < max && Number.isFinite(max - min) ? [{ column, min, max }] : [];
    });
}
function gather_profile_figure(value) {
    const number = (0,tables_src/* approximately */.YY)(value);
    return number === undefined || !Number.isFinite(number) ? null : number;
}
function gather_profile_text(value) {
    return value === null ? null : (0,src/* plain */.pj)(String(value), 100);
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/stored.ts


/** A profile of 500 columns with all that is kept of them has about 20 MB. */
const stored_MOST_BYTES = 64e6;
/**
 * The profile in a file, or `undefined` where the file is data: told apart by what is in it. A profile that cannot be used is an
 * `InputError`; `shown` is how the file is named there.
 */
async function readStoredProfile(input, path, shown) {
    if (!/\.json$/i.test(path))
        return undefined;
    const bytes = await (0,src/* readCapped */.EF)(path, stored_MOST_BYTES).catch(() => undefined);
    // Data is an array, or objects one a line; this way a large file of data is not parsed in vain.
    if (bytes === undefined || !/^\s*\{\s*"/.test(bytes.subarray(0, 200).toString('utf8')))
        return undefined;
    const parsed = stored_parsedJson(bytes);
    if (!isRecord(parsed) || parsed.kind !== 'gauntlet-profile')
        return undefined;
    if (parsed.version !== PROFILE_VERSION) {
        throw new src/* InputError */.dz(input, `names "${shown}", a profile of version ${(0,src/* plain */.pj)(String(parsed.version), 20)}; this release reads version ${PROFILE_VERSION}. Write it anew with "profile:".`);
    }
    const profile = Profile.safeParse(parsed);
    if (profile.success)
        return profile.data;
    const [issue] = profile.error.issues;
    throw new src/* InputError */.dz(input, `names "${shown}", a profile that is damaged: "${(0,src/* plain */.pj)(issue?.path.map(String).join('.') ?? '', 200)}" ${(0,src/* plain */.pj)(issue?.message ?? 'is not as it should be', 200)}. Write it anew with "profile:".`);
}
function stored_parsedJson(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./packages/validation/src/profile/write-profile.ts

/** Writes the page, and the profile as JSON beside it under the same name. */
async function writeProfile(path, page) {
    // Pages and pictures are a large part of the bundle; nobody else should wait for them to load.
    const { renderProfilePage } = await Promise.all(/* import() */[__webpack_require__.e(8452), __webpack_require__.e(851)]).then(__webpack_require__.bind(__webpack_require__, 93232));
    await (0,src/* writeAtomically */.vK)(jsonPathOf(path), `${JSON.stringify(page.profile)}\n`);
    await (0,src/* writeAtomically */.vK)(path, renderProfilePage(page));
}
/** `profile.html` has its JSON in `profile.json`. */
function jsonPathOf(page) {
    return page.replace(/\.html$/i, '.json');
}

;// CONCATENATED MODULE: ./packages/validation/src/suggest/slack.ts
/** A tenth of the range on either side. What was never below zero stays so, and shares stay between 0 and 1. */
function rangeWithSlack({ min, max }, isWhole) {
    if (!(min <= max) || ![min, max].every(Number.isFinite))
        return undefined;
    if (isWhole && ![min, max].every(Number.isSafeInteger))
        return undefined;
    if (!isWhole && min >= 0 && max <= 1 && max > 0)
        return { min: 0, max: 1 };
    const width = max - min || Math.abs(max) || 1;
    if (!Number.isFinite(width))
        return undefined;
    const exponent = Math.floor(Math.log10(width)) - 1;
    const step = isWhole ? Math.max(1, 10 ** exponent) : 10 ** exponent;
    const least = outward(min - width / 10, step, Math.floor);
    const largest = outward(max + width / 10, step, Math.ceil);
    const bounds = { min: min >= 0 ? Math.max(0, least) : least, max: max <= 0 ? Math.min(0, largest) : largest };
    // A config may hold no integer that is rounded when it is read.
    const isSafe = (bound) => Number.isSafeInteger(bound) || (!isWhole && Number.isFinite(bound) && !isRounded(bound));
    const fits = bounds.min <= min && bounds.max >= max && [bounds.min, bounds.max].every(isSafe);
    return fits ? bounds : undefined;
}
function isRounded(bound) {
    return Number.isInteger(bound) && !Number.isSafeInteger(bound) && Math.abs(bound) < 1e38;
}
/**
 * Half as many again and one point more, but no further than half the way to everything, in whole tenths of a percent: `2.3%`. Undefined
 * where that is everything, which no data could fail.
 */
function shareWithSlack(share) {
    const most = Math.min(share * 1.5 + 0.01, (1 + share) / 2);
    const percent = Math.ceil(Number((most * 1000).toFixed(6))) / 10;
    return percent >= 100 ? undefined : `${Number(percent.toFixed(1))}%`;
}
/** From half of what was seen to twice as much, of two digits. */
function countWithSlack(count) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 1);
    return { min: Math.max(1, Math.floor(count / 2 / step) * step), max: Math.ceil((count * 2) / step) * step };
}
/** Without the digits that arithmetic on floating-point numbers leaves behind. */
function outward(value, step, round) {
    return Number((round(value / step) * step).toPrecision(12));
}

;// CONCATENATED MODULE: ./packages/validation/src/suggest/column.ts



/** Values longer than this, all together, are no set that anybody reads. */
const MOST_CHARACTERS = 1000;
/** What so many values have in common is hardly chance. */
const MANY_VALUES = 20;
/** First checks of a column. None of a column without values, about which nothing can be said. */
function suggestColumn(facts, rows) {
    const { column, isUnique, values, shape } = facts;
    const present = rows - column.missing;
    if (present <= 0)
        return [];
    return [
        ...(column.type === 'other' ? [] : [{ key: 'type', value: column.type }]),
        ...missing(column, rows),
        ...(isUnique ? [{ key: 'unique', value: true, comment: `all ${(0,src/* formatNumber */.ZV)(present)} values are different` }] : []),
        ...numbers(column),
        ...column_moments(column),
        ...column_texts(column, values, shape, present)
    ];
}
function missing({ missing: count }, rows) {
    if (count === 0)
        return [{ key: 'nullable', value: false, comment: 'none was missing' }];
    const max = shareWithSlack(count / rows);
    return max === undefined ? [] : [{ key: 'missing', value: { max }, comment: `${(0,src/* formatShare */.T1)(count / rows)} were missing` }];
}
function numbers({ type, numbers: seen }) {
    if (!(0,tables_src/* isNumeric */.kf)(type) || seen === undefined || seen.min === null || seen.max === null || seen.infinite > 0)
        return [];
    const range = rangeWithSlack({ min: seen.min, max: seen.max }, type === 'integer');
    if (range === undefined)
        return [];
    return [
        { key: 'min', value: range.min, comment: `the least was ${(0,src/* formatNumber */.ZV)(seen.min, 6)}` },
        { key: 'max', value: range.max, comment: `the largest was ${(0,src/* formatNumber */.ZV)(seen.max, 6)}` }
    ];
}
/** Later data go on in time, so only the beginning is a bound. */
function column_moments({ type, moments: seen }) {
    if (seen === undefined || seen.min === null || (type !== 'date' && type !== 'timestamp'))
        return [];
    const [, day, time = ''] = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)?/.exec(seen.min) ?? [];
    if (day === undefined)
        return [];
    return [{ key: 'min', value: type === 'date' ? day : `${day}${time || 'T00:00:00'}`, comment: `the first was ${(0,src/* plain */.pj)(seen.min, 40)}` }];
}
function column_texts({ type, lengths }, values, shape, present) {
    if (type !== 'string' || lengths === undefined)
        return [];
    const isReadable = values?.every(value => value.length <= 100) === true && values.join('').length <= MOST_CHARACTERS;
    if (values !== undefined && isReadable)
        return [{ key: 'in-set', value: [...values].sort(), comment: `all ${values.length} values that occurred` }];
    if (shape !== undefined)
        return [{ key: 'regex', value: shape.pattern, comment: `all values were ${shape.name}` }];
    if (lengths.min === lengths.max && lengths.min > 0 && present >= MANY_VALUES)
        return [{ key: 'length', value: lengths.min, comment: `all had ${(0,src/* counted */.hS)(lengths.min, 'character')}` }];
    const length = { ...(lengths.min > 0 ? { min: 1 } : {}), max: Math.ceil(lengths.max * 1.5) };
    return [{ key: 'length', value: length, comment: `${(0,src/* formatNumber */.ZV)(lengths.min)} to ${(0,src/* formatNumber */.ZV)(lengths.max)} characters` }];
}

;// CONCATENATED MODULE: ./packages/validation/src/suggest/shapes.ts
/** The narrow ones first: the first that all values match is taken. */
const SHAPES = [
    { name: 'UUIDs', pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$' },
    { name: 'e-mail addresses', pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$' },
    { name: 'addresses of the web', pattern: '^https?://[^\\s]+$' },
    { name: 'IPv4 addresses', pattern: '^[0-9]{1,3}(\\.[0-9]{1,3}){3}$' },
    { name: 'dates', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
];
/** The shapes that the values of a column could have, by their lengths. */
function shapesFor({ lengths }) {
    if (lengths === undefined || lengths.max === 0)
        return [];
    const { min, max } = lengths;
    const times = min === max ? `{${min}}` : '+';
    const size = min === max ? ` of ${min} characters` : '';
    return [
        ...SHAPES,
        { name: `digits${size}`, pattern: `^[0-9]${times}$` },
        { name: `capital letters${size}`, pattern: `^[A-Z]${times}$` },
        { name: `capital letters and digits${size}`, pattern: `^[A-Z0-9]${times}$` },
        ...(min === max && min >= 16 ? [{ name: `hexadecimal digits${size}`, pattern: `^[0-9A-Fa-f]{${min}}$` }] : [])
    ];
}

;// CONCATENATED MODULE: ./packages/validation/src/suggest/facts.ts



/** Columns that are suggested something. */
const facts_MOST_COLUMNS = 500;
const facts_MOST_COMPARED = 200;
/** So many different values are a set, if each stands for at least ten rows. */
const facts_FEW_VALUES = 20;
const facts_ROWS_A_VALUE = 10;
/** Gathers what first checks are made of: a profile, and what only an exact query can tell. */
async function gatherFacts(table) {
    const profile = await gatherProfile(table, {
        title: table.name,
        createdAt: new Date(0),
        showValues: true,
        withDistributions: false,
        checks: []
    });
    const { rows } = profile;
    const columns = profile.columns.slice(0, facts_MOST_COLUMNS);
    const values = await fewValues(table, columns, rows);
    const shapes = await gatherShapes(table, columns, rows);
    const facts = [];
    for (const column of columns) {
        const shape = shapes.get(column.name);
        const few = values.get(column.name);
        facts.push({
            column,
            isUnique: await isUnique(table, column, rows),
            ...(few === undefined ? {} : { values: few }),
            ...(shape === undefined ? {} : { shape })
        });
    }
    return { rows, columns: facts, duplicates: await duplicates(table) };
}
async function fewValues(table, columns, rows) {
    const few = columns.filter(({ type, distinct }) => type === 'string' && distinct !== undefined && distinct.count <= 2 * facts_FEW_VALUES);
    const top = await gatherTopValues(table, few.map(asColumn), rows, facts_FEW_VALUES + 1);
    return new Map(few.flatMap(({ name, missing }) => {
        const found = top.get(name) ?? [];
        const isSet = found.length > 0 && found.length <= facts_FEW_VALUES && (rows - missing) / found.length >= facts_ROWS_A_VALUE;
        return isSet ? [[name, found.map(({ value }) => value)]] : [];
    }));
}
/** Which patterns all values of a text column match: one scan for all columns. */
async function gatherShapes(table, columns, rows) {
    const { dialect } = table;
    const asked = columns
        .filter(({ type, missing }) => type === 'string' && missing < rows)
        .flatMap(column => shapesFor(column).map(shape => ({ column, shape })));
    const found = new Map();
    if (asked.length === 0)
        return found;
    const counts = await table.scan(() => asked.map(({ column: { name }, shape }, index) => ({
        key: `misfits ${index}`,
        sql: dialect.countIf(`NOT ${dialect.matches(dialect.identifier(name), shape.pattern)}`)
    })));
    for (const [index, { column, shape }] of asked.entries())
        if (counts.get(`misfits ${index}`) === 0 && !found.has(column.name))
            found.set(column.name, shape);
    return found;
}
async function isUnique(table, { name, type, distinct, missing }, rows) {
    // What tells rows apart has every row: amounts of which many are missing are different by chance.
    const mayBe = ['string', 'integer'].includes(type) && missing === 0 && rows >= 20 && (distinct?.count ?? 0) >= 0.9 * rows;
    if (!mayBe)
        return false;
    const { dialect } = table;
    const id = dialect.identifier(name);
    const [row] = await table.rows(dialect.repeated(table.name, [{ name }], `${id} IS NOT NULL`), 1);
    return Number(row?.extra) === 0;
}
async function duplicates(table) {
    if (table.columns.length === 0 || table.columns.length > facts_MOST_COMPARED)
        return undefined;
    const [row] = await table.rows(table.dialect.repeated(table.name, table.columns), 1);
    return Number(row?.extra);
}
function asColumn({ name, type, engineType }) {
    return { name, type, engineType };
}

;// CONCATENATED MODULE: ./packages/validation/src/suggest/suggest.ts






const suggest_DAY = 86_400_000;
/** Data whose newest row is older than this are not meant to be fresh. */
const FRESH_DAYS = 60;
/** Names that no config may have as a key. */
const REFUSED = ['__proto__', 'constructor', 'prototype'];
/** First checks for data like these, as YAML with comments. They pass on the table they are made from. */
async function suggestChecks(table, options) {
    const facts = await gatherFacts(table);
    if (facts.rows === 0)
        throw new src/* InputError */.dz('suggest', 'has nothing to suggest from: the data has no rows');
    const text = suggestionText(facts, options);
    // What is written must be what is read.
    (0,src/* parseConfig */.o4)('suggest', text, Suite);
    return text;
}
/** Pure. */
function suggestionText(facts, { title, now }) {
    const document = new dist/* Document */.yo(new dist/* YAMLMap */.CA());
    const { rows, columns } = facts;
    document.commentBefore = [
        ' yaml-language-server: $schema=https://raw.githubusercontent.com/gauntlet-ml/gauntlet/v1/schemas/checks.schema.json',
        ` First checks, made from ${(0,src/* plain */.pj)(title, 200)}: ${(0,src/* counted */.hS)(rows, 'row')}, ${(0,src/* counted */.hS)(columns.length, 'column')}.`,
        ' They say what these data were like, not what data have to be like: read them, and change what is not so.'
    ].join('\n');
    const { min, max } = countWithSlack(rows);
    document.add(suggest_pair(document, { key: 'rows', value: { min, max }, comment: `there were ${(0,src/* formatNumber */.ZV)(rows)}` }));
    const names = columns.map(({ column }) => column.name).filter(name => name !== '');
    if (names.length > 0)
        document.add(suggest_pair(document, { key: 'schema', value: { required: names } }));
    const repeated = suggest_duplicates(facts);
    if (repeated !== undefined)
        document.add(suggest_pair(document, repeated));
    const fresh = freshness(columns, now);
    if (fresh !== undefined)
        document.add(suggest_pair(document, fresh));
    const map = new dist/* YAMLMap */.CA();
    for (const { name, checks } of suggestedColumns(facts))
        map.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5(name), columnMap(document, checks)));
    if (map.items.length > 0)
        document.add(new dist/* Pair */.Rm(new dist/* Scalar */.X5('columns'), map));
    return document.toString({ lineWidth: 0 });
}
function suggestedColumns({ columns, rows }) {
    return columns
        .filter(({ column }) => !REFUSED.includes(column.name))
        .map(facts => ({ name: facts.column.name, checks: suggestColumn(facts, rows) }))
        .filter(({ checks }) => checks.length > 0);
}
function columnMap(document, checks) {
    const map = new dist/* YAMLMap */.CA();
    for (const check of checks)
        map.add(suggest_pair(document, check));
    return map;
}
/** A key with its value on one line, and the comment after it. */
function suggest_pair(document, { key, value, comment }) {
    const node = document.createNode(value, { flow: true });
    if (comment !== undefined)
        node.comment = ` ${(0,src/* plain */.pj)(comment, 200)}`;
    if ((0,dist/* isScalar */.jn)(node) && typeof node.value === 'string' && key === 'regex')
        node.type = 'QUOTE_SINGLE';
    return new dist/* Pair */.Rm(new dist/* Scalar */.X5(key), node);
}
function suggest_duplicates({ duplicates: count, rows }) {
    if (count === undefined || rows === 0)
        return undefined;
    const comment = count === 0 ? 'there were none' : `there were ${(0,src/* formatNumber */.ZV)(count)}`;
    const max = count === 0 ? 0 : shareWithSlack(count / rows);
    return max === undefined ? undefined : { key: 'duplicate-rows', value: { max }, comment };
}
/** Of the column with the newest moment: twice its age, in whole days. Nothing where moments lie in the future or long ago. */
function freshness(columns, now) {
    const newest = columns
        .flatMap(({ column: { name, type, moments } }) => {
        const at = moments?.max === undefined || moments.max === null || type === 'time' ? Number.NaN : momentOf(moments.max);
        return Number.isNaN(at) || name === '' ? [] : [{ name, age: (now - at) / suggest_DAY }];
    })
        .sort((a, b) => a.age - b.age)[0];
    if (newest === undefined || newest.age < 0 || newest.age > FRESH_DAYS)
        return undefined;
    const value = { column: newest.name, 'max-age': (0,src/* counted */.hS)(Math.ceil(newest.age * 2) + 1, 'day') };
    return { key: 'freshness', value, comment: `the newest was ${(0,src/* counted */.hS)(Math.floor(newest.age), 'day')} old` };
}
/** Times without a zone are of UTC, as everywhere. */
function momentOf(text) {
    return Date.parse(!text.includes('T') || /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`);
}

;// CONCATENATED MODULE: ./packages/validation/src/suite/declared.ts
/**
 * The types that a suite expects of columns: what text formats are tried as. "number" is left to what the values are, so that
 * integers stay exact.
 *
 * A column that is only ever asked about its text stays text: of the field `1.50`, a number would keep `1.5`.
 */
function declaredTypes(suite) {
    const types = new Map();
    for (const [name, type] of Object.entries(suite.schema?.types?.value ?? {}))
        if (type !== 'number')
            types.set(name, type);
    for (const [name, checks] of Object.entries(suite.columns ?? {})) {
        const { type } = checks;
        if (type === undefined && suite.schema?.types?.value[name] !== undefined)
            continue;
        if (type === undefined ? declared_isText(name, checks, suite) : type.value === 'string')
            types.set(name, 'string');
        else if (type !== undefined && type.value !== 'number')
            types.set(name, type.value);
    }
    return types;
}
/** Checks that look at how a value is written. */
const OF_TEXT = ['regex', 'not-regex', 'length', 'date-format'];
/** Checks that mean the same whatever a column holds. */
const OF_ANYTHING = [
    ...OF_TEXT,
    'severity',
    'optional',
    'nullable',
    'missing',
    'json',
    'unique',
    'distinct',
    'distinct-share'
];
function declared_isText(name, checks, suite) {
    const asked = Object.entries(checks).flatMap(([key, value]) => (value === undefined ? [] : [key]));
    if (!OF_TEXT.some(key => asked.includes(key)) || asked.some(key => !OF_ANYTHING.includes(key)))
        return false;
    const { schema: _, columns, ...rest } = suite;
    return !speaksOf(name.toLowerCase(), [rest, Object.values(columns ?? {})]);
}
/** Whether a part of a suite names the column, in SQL or as a key or item. */
function speaksOf(name, part) {
    if (typeof part === 'string')
        return isWordOf(name, part.toLowerCase());
    if (typeof part !== 'object' || part === null)
        return false;
    return Object.entries(part).some(([key, value]) => (!Array.isArray(part) && key.toLowerCase() === name) || speaksOf(name, value));
}
function isWordOf(name, text) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        const [before = '', after = ''] = [text[at - 1], text[at + name.length]];
        if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./packages/validation/src/warning-budget.ts

/**
 * The budget of warnings as one more check, critical, with the id `max-warnings`: more failed warnings than `most` fail it. Warnings
 * that could not be judged might be failures, so with them among it the budget is inconclusive once they could exceed it. Pure.
 */
function warningBudget(checks, most) {
    const warnings = checks.filter(({ severity }) => severity === 'warning');
    const count = (outcome) => warnings.filter(check => check.outcome === outcome).length;
    const [failed, open] = [count('fail'), count('inconclusive')];
    const unjudged = open === 0 ? '' : ` and ${(0,src/* formatNumber */.ZV)(open)} could not be judged`;
    const outcome = failed > most ? 'fail' : failed + open > most ? 'inconclusive' : 'pass';
    const expected = `at most ${(0,src/* formatNumber */.ZV)(most)} failed`;
    return {
        id: 'max-warnings',
        title: 'Budget of warnings',
        severity: 'critical',
        outcome,
        observed: `${(0,src/* formatNumber */.ZV)(failed)} failed${unjudged}`,
        expected,
        value: failed,
        message: `${(0,src/* formatNumber */.ZV)(failed)} of ${(0,src/* counted */.hS)(warnings.length, 'check')} of severity warning failed${unjudged}; expected ${expected}.`
    };
}

;// CONCATENATED MODULE: ./packages/validation/src/index.ts

































/***/ })

};
