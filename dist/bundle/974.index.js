export const id = 974;
export const ids = [974];
export const modules = {

/***/ 91974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bt: () => (/* reexport */ TABLE),
  YY: () => (/* reexport */ approximately),
  kf: () => (/* reexport */ isNumeric),
  jG: () => (/* reexport */ isTemporal),
  XY: () => (/* reexport */ judgedFiles),
  RT: () => (/* reexport */ openTable),
  dT: () => (/* reexport */ refuseChanged),
  NT: () => (/* reexport */ watchFiles)
});

// UNUSED EXPORTS: LOGICAL_TYPES, duckdbDialect

;// CONCATENATED MODULE: ./packages/tables/src/column.ts
/** What a column holds, in the words of checks, whatever an engine calls it. */
const LOGICAL_TYPES = (/* unused pure expression or super */ null && (['integer', 'decimal', 'float', 'string', 'boolean', 'date', 'timestamp', 'time', 'other']));
function isNumeric(type) {
    return type === 'integer' || type === 'decimal' || type === 'float';
}
function isTemporal(type) {
    return type === 'date' || type === 'timestamp' || type === 'time';
}

;// CONCATENATED MODULE: ./packages/tables/src/duckdb-dialect.ts

const duckdbDialect = {
    name: 'DuckDB',
    identifier: name => `"${name.replaceAll('"', '""')}"`,
    text: quoted,
    literal,
    asText: expression => `CAST(${expression} AS VARCHAR)`,
    matches: (expression, pattern) => `regexp_matches(${expression}, ${quoted(pattern)})`,
    countIf: condition => `count(*) FILTER (WHERE ${condition})`,
    quantile: (expression, share) => `quantile_cont(${expression}, ${share})`,
    repeated: (from, columns, where) => {
        const names = columns.map(column => duckdbDialect.identifier(column.name)).join(', ');
        const filter = where === undefined ? '' : ` WHERE ${where}`;
        // Sorting one hash a row finds the suspects in less than half the time and a third of the memory of grouping by the columns
        // (3 million flights: 226 ms and 181 MB against 507 ms and 508 MB); only suspects are then grouped, so the answer is exact.
        return `WITH hashes AS (SELECT hash(${names}) AS h FROM ${from}${filter}),
suspects AS MATERIALIZED (SELECT DISTINCT h FROM (SELECT h, lag(h) OVER (ORDER BY h) AS previous FROM hashes) WHERE h = previous)
SELECT coalesce(sum(n - 1), 0) AS extra, coalesce(sum(n), 0) AS copies FROM (
SELECT count(*) AS n FROM ${from} WHERE hash(${names}) IN (SELECT h FROM suspects)${where === undefined ? '' : ` AND (${where})`}
GROUP BY ${names} HAVING count(*) > 1)`;
    }
};
/** A string literal. Only the quote needs care: a backslash means nothing in one. A NUL would end the statement early. */
function quoted(value) {
    if (!value.includes('\0'))
        return `'${value.replaceAll("'", "''")}'`;
    return `(${value
        .split('\0')
        .map(part => quoted(part))
        .join(' || chr(0) || ')})`;
}
/**
 * Whole numbers are written as they are, so that they compare exactly with the largest integers; others as DOUBLE, which every
 * numeric type compares with.
 */
function literal(value, type) {
    if (typeof value === 'boolean')
        return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            return `'${value}'::DOUBLE`;
        return Number.isInteger(value) && Math.abs(value) < 1e38 ? String(BigInt(value)) : value.toExponential();
    }
    if (isNumeric(type) && /^-?\d+$/.test(value))
        return String(BigInt(value));
    const kind = { date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' }[type];
    return kind === undefined ? quoted(value) : `${kind} ${quoted(value)}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 47 modules
var src = __webpack_require__(42624);
;// CONCATENATED MODULE: ./packages/tables/src/aggregates.ts
/** One SELECT that computes all aggregates in one scan. Equal expressions are computed once. */
function selectAll(aggregates, from) {
    const aliasOf = new Map();
    const alias = new Map();
    for (const { key, sql } of aggregates) {
        const known = aliasOf.get(sql) ?? `a${aliasOf.size}`;
        aliasOf.set(sql, known);
        alias.set(key, known);
    }
    const list = [...aliasOf].map(([sql, name]) => `${sql} AS ${name}`);
    return { sql: `SELECT ${list.length === 0 ? '1' : list.join(',\n  ')}\nFROM ${from}`, alias };
}

;// CONCATENATED MODULE: ./packages/tables/src/condition.ts


/** What is wrong with a condition, found without reading a row. */
async function conditionProblem(engine, table, condition) {
    const notOne = await shapeProblem(engine, condition);
    if (notOne !== undefined)
        return { message: notOne };
    try {
        const type = await engine.typeOf(`SELECT (\n${condition}\n) FROM ${table}`);
        if (type !== 'BOOLEAN')
            return { message: `it is ${type}, not true or false` };
        // Bound once more as it will be used, where neither an aggregate nor a window function may stand.
        await engine.typeOf(`SELECT ${duckdbDialect.countIf(`NOT coalesce((\n${condition}\n), false)`)} FROM ${table}`);
        return undefined;
    }
    catch (thrown) {
        const message = firstLine((0,src/* messageOf */.bD)(thrown));
        const missingColumn = /Referenced column "([^"]{1,500})" (?:not found|was not found)/.exec(message)?.[1];
        return missingColumn === undefined ? { message } : { message, missingColumn };
    }
}
/**
 * A condition is put into a larger query, so it has to be one expression and no more: `true) FROM data; COPY …` or `true --` would
 * otherwise change what is asked. The engine's own parser says what it is.
 */
async function shapeProblem(engine, condition) {
    const [row] = await engine.rows(`SELECT json_serialize_sql(${duckdbDialect.text(`SELECT ${condition}`)}) AS tree`, 1);
    const tree = record(JSON.parse(String(row?.tree)));
    if (tree.error === true)
        return firstLine(String(tree.error_message));
    const [statement, ...more] = list(tree.statements);
    const node = record(record(statement).node);
    const [expression, ...others] = list(node.select_list);
    const isExpression = more.length === 0 &&
        node.type === 'SELECT_NODE' &&
        others.length === 0 &&
        record(expression).alias === '' &&
        record(node.from_table).type === 'EMPTY' &&
        list(node.modifiers).length === 0 &&
        [node.where_clause, node.having, node.qualify, node.sample].every(part => part === null || part === undefined) &&
        list(node.group_expressions).length === 0;
    if (!isExpression)
        return 'it is not one expression that is true or false for a row';
    if (holds(expression, 'VALUE_PARAMETER'))
        return 'it has a parameter (such as ? or $1), for which there is no value';
    // The engine would make one column of each, and only one of them would be judged.
    if (holds(expression, 'STAR'))
        return 'it has a * or COLUMNS(…); name the columns';
    return undefined;
}
/** Whether a tree holds a node of a type. */
function holds(tree, type) {
    if (Array.isArray(tree))
        return tree.some(item => holds(item, type));
    return record(tree).type === type || Object.values(record(tree)).some(part => holds(part, type));
}
function firstLine(message) {
    return (message.split('\n')[0] ?? '').replace(/^[A-Z]\w+ Error: /, '');
}
function record(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./packages/tables/src/csv-header.ts
/**
 * The fields of a CSV header line, read as RFC 4180 says. Throws where a quote is not closed.
 *
 * The engine would rename doubles and skip a line it does not like; the names must be those in the file.
 */
function splitHeader(line, delimiter, quote) {
    const names = [];
    let rest = line;
    for (;;) {
        const { name, length } = rest.startsWith(quote) ? quotedField(rest, quote) : plainField(rest, delimiter);
        names.push(name);
        if (length === rest.length)
            return names;
        if (!rest.startsWith(delimiter, length))
            throw new Error(`the header has text after a closing quote (column ${names.length})`);
        rest = rest.slice(length + delimiter.length);
    }
}
/** A column without a name is called by its position, counted from 0, as DuckDB does; pandas writes its index so. */
function nameColumns(names) {
    return names.map((name, index) => (name.trim() === '' ? `column${index}` : name.trim()));
}
/** A name that stands twice, also in another case: SQL could not tell them apart. */
function firstDouble(names) {
    const seen = new Map();
    for (const name of names) {
        const earlier = seen.get(name.toLowerCase());
        if (earlier !== undefined)
            return [earlier, name];
        seen.set(name.toLowerCase(), name);
    }
    return undefined;
}
function plainField(text, delimiter) {
    const end = text.indexOf(delimiter);
    const name = end === -1 ? text : text.slice(0, end);
    return { name, length: name.length };
}
function quotedField(text, quote) {
    let name = '';
    for (let at = 1; at < text.length; at++) {
        if (text[at] !== quote) {
            name += text[at];
        }
        else if (text[at + 1] === quote) {
            name += quote;
            at++;
        }
        else {
            return { name, length: at + 1 };
        }
    }
    throw new Error('the header has an opening quote that is never closed');
}

;// CONCATENATED MODULE: ./packages/tables/src/csv-dialect.ts



const DELIMITERS = [',', ';', '\t', '|'];
const MOST_COLUMNS = 10_000;
/** The dialect of the first file, and proof that all files have its header. */
async function csvDialect(engine, { input, files, workspace }) {
    const [first = ''] = files;
    const shown = (file) => `"${(0,src/* shownPath */.pS)(file, { workspace })}"`;
    const header = await headerLine(engine, input, first, shown(first));
    const { delimiter, quote, quoteEscape } = await sniff(engine, first, header);
    const columns = columnsOf(header, input, shown(first));
    if (columns.every(name => /^-?\d+([.,]\d+)?$/.test(name))) {
        throw new src/* InputError */.dz(input, `names ${shown(first)}, whose first line looks like data (${columns.length} numbers). A CSV file needs a first line with the names of its columns.`);
    }
    for (const file of files.slice(1)) {
        const others = columnsOf(await headerLine(engine, input, file, shown(file)), input, shown(file));
        const at = Math.max(columns.findIndex((name, index) => others[index] !== name), others.length > columns.length ? columns.length : -1);
        if (at === -1)
            continue;
        throw new src/* InputError */.dz(input, `names ${shown(file)}, whose header is not that of ${shown(first)}: column ${at + 1} is ${named(others[at])} where the first file has ${named(columns[at])}. Files that make up one table have the same columns in the same order.`);
    }
    return { delimiter, quote, quoteEscape, columns };
    function columnsOf(line, of, where) {
        let names;
        try {
            names = nameColumns(splitHeader(line, delimiter, quote));
        }
        catch (cause) {
            throw new src/* InputError */.dz(of, `names ${where}, which has a problem in line 1: ${(0,src/* messageOf */.bD)(cause)}`);
        }
        if (names.length > MOST_COLUMNS)
            throw new src/* InputError */.dz(of, `names ${where}, which has ${names.length} columns; at most ${MOST_COLUMNS} are read`);
        const double = firstDouble(names);
        if (double === undefined)
            return names;
        throw new src/* InputError */.dz(of, `names ${where}, whose header has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`);
    }
}
/** The first line as it stands in the file: read as a single field, with a delimiter that no text file holds. */
async function headerLine(engine, input, file, shown) {
    const options = "auto_detect = false, header = false, delim = chr(31), quote = '', escape = '', nullstr = chr(30), columns = {'line': 'VARCHAR'}";
    const [row] = await engine.rows(`SELECT line FROM read_csv(${duckdbDialect.text(file)}, ${options}) LIMIT 1`, 1);
    if (row === undefined)
        throw new src/* InputError */.dz(input, `names ${shown}, which is empty: not even a header. Did the step that writes it fail?`);
    const line = String(row.line ?? '');
    if (line.trim() === '')
        throw new src/* InputError */.dz(input, `names ${shown}, whose first line is empty. A CSV file needs a first line with the names of its columns.`);
    if (line.includes('\0'))
        throw new src/* InputError */.dz(input, `names ${shown}, which holds NUL bytes. Is it UTF-16? Convert it to UTF-8 first.`);
    return line;
}
/**
 * What the engine's sniffer makes of the first rows, as far as the header bears it out. Only a delimiter and an unusual quote or
 * escape are taken from it; `(empty)` is its word for a quote it has not seen, or has not understood.
 */
async function sniff(engine, file, header) {
    const fallback = { delimiter: mostFrequent(header), quote: '"', quoteEscape: '"' };
    const sniffed = await engine.rows(`SELECT Delimiter, Quote, Escape FROM sniff_csv(${duckdbDialect.text(file)})`, 1).catch(() => []);
    const [row] = sniffed;
    if (row === undefined)
        return fallback;
    const delimiter = String(row.Delimiter);
    const quote = row.Quote === "'" ? "'" : '"';
    return {
        delimiter: DELIMITERS.includes(delimiter) && header.includes(delimiter) ? delimiter : fallback.delimiter,
        quote,
        quoteEscape: row.Escape === '\\' ? '\\' : quote
    };
}
function mostFrequent(header) {
    const count = (delimiter) => header.split(delimiter).length;
    return DELIMITERS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}
function named(column) {
    return column === undefined ? 'missing' : `"${column}"`;
}

;// CONCATENATED MODULE: ./packages/tables/src/csv-types.ts

const cast = (type) => (raw) => `TRY_CAST(${raw} AS ${type})`;
const castWhere = (type, pattern) => (raw) => `${raw} LIKE '${pattern}' AND TRY_CAST(${raw} AS ${type}) IS NOT NULL`;
/** Text that an integer would be printed as: `007`, `1.0` and `+1` are text or floats, or reading them would lose something. */
const whole = (type) => ({
    type: 'integer',
    engineType: type,
    read: cast(type),
    fits: raw => `coalesce(CAST(TRY_CAST(${raw} AS ${type}) AS VARCHAR) = trim(${raw}), false)`
});
const STRING = { type: 'string', engineType: 'VARCHAR', read: raw => raw, fits: () => 'true' };
const FLOAT = {
    type: 'float',
    engineType: 'DOUBLE',
    read: raw => `nullif(TRY_CAST(${raw} AS DOUBLE), 'NaN'::DOUBLE)`,
    // The range holds what begins with a zero and a digit: a postcode, not a number. The engine reads 1_000 as 1000. Forty digits are an
    // identifier: integers up to 38 are of another type, and a double would take different ones for equal.
    fits: raw => `TRY_CAST(${raw} AS DOUBLE) IS NOT NULL AND NOT (${raw} >= '00' AND ${raw} < '0:') AND NOT contains(${raw}, '_') AND NOT (length(${raw}) > 15 AND regexp_full_match(${raw}, '[+-]?[0-9]{16,}'))`
};
/** A column in which no value has been seen yet: the first one to come says what it is. */
const UNSEEN = { type: 'other', engineType: 'VARCHAR', read: raw => raw, fits: () => 'false' };
/** From the narrowest to the one that everything is. */
const TEXT_TYPES = [
    { type: 'boolean', engineType: 'BOOLEAN', read: cast('BOOLEAN'), fits: raw => `lower(${raw}) IN ('true', 'false')` },
    whole('BIGINT'),
    whole('HUGEINT'),
    FLOAT,
    { type: 'date', engineType: 'DATE', read: cast('DATE'), fits: raw => `length(${raw}) = 10 AND ${castWhere('DATE', '____-__-__')(raw)}` },
    { type: 'timestamp', engineType: 'TIMESTAMP', read: cast('TIMESTAMP'), fits: castWhere('TIMESTAMP', '____-__-__%') },
    { type: 'time', engineType: 'TIME', read: cast('TIME'), fits: castWhere('TIME', '__:__%') },
    STRING
];
/** The type a declared column is tried as. */
function textTypeFor(declared) {
    if (declared === 'decimal')
        return FLOAT;
    return TEXT_TYPES.find(candidate => candidate.type === declared) ?? STRING;
}
/** One aggregate for each type: how many values do not fit. And one for how many there are. */
function fitAggregates(name, prefix) {
    const raw = duckdbDialect.identifier(name);
    const misfits = TEXT_TYPES.slice(0, -1).map(({ engineType, fits }) => ({
        key: `${prefix}${engineType}`,
        sql: `count(*) FILTER (WHERE ${raw} IS NOT NULL AND NOT (${fits(raw)}))`
    }));
    return [{ key: `${prefix}values`, sql: `count(${raw})` }, ...misfits];
}
/** The narrowest type that all values have. */
function narrowest(count, prefix) {
    if (count(`${prefix}values`) === 0)
        return UNSEEN;
    return TEXT_TYPES.find(candidate => candidate === STRING || count(`${prefix}${candidate.engineType}`) === 0) ?? STRING;
}

;// CONCATENATED MODULE: ./packages/tables/src/shown-files.ts


const MOST_SHOWN = 10;
/** The argument of `read_…` as a person would write it in the workspace. Of many files, the first ones. */
function shownFiles({ files, workspace }) {
    const [first = '', ...others] = files.map(file => duckdbDialect.text((0,src/* shownPath */.pS)(file, { workspace })));
    if (others.length === 0)
        return first;
    const left = others.length + 1 - MOST_SHOWN;
    return `[${[first, ...others].slice(0, MOST_SHOWN).join(', ')}${left > 0 ? ` /* and ${left} more files */` : ''}]`;
}

;// CONCATENATED MODULE: ./packages/tables/src/csv.ts




/** Rows by which a column without a declared type is first judged. What comes later is held against it in the scan itself. */
const SAMPLE_ROWS = 20_480;
/** CSV files as one table: every field is read as text, and converted where nothing of it is lost. */
async function openCsv(engine, table) {
    const dialect = await csvDialect(engine, table);
    const raw = readCsv(table.files, dialect);
    const counts = await countFits(engine, dialect.columns, `(SELECT * FROM ${raw} LIMIT ${SAMPLE_ROWS})`);
    const columns = dialect.columns.map((name, index) => {
        const declared = table.declared?.get(name);
        return { name, textType: declared === undefined ? narrowest(counts, `${index}:`) : textTypeFor(declared) };
    });
    return sourceOf(engine, table, dialect, columns);
}
function sourceOf(engine, table, dialect, columns) {
    const raw = readCsv(table.files, dialect);
    const typed = columns.map(({ name, textType }) => `${textType.read(id(name))} AS ${id(name)}`).join(', ');
    const prefix = unusedPrefix(columns.map(column => column.name));
    const guarded = columns.flatMap(({ name, textType }, index) => {
        const fits = textType.fits(id(name));
        return fits === 'true' ? [] : [{ column: name, flag: `${prefix}${index}`, condition: `${id(name)} IS NOT NULL AND NOT (${fits})` }];
    });
    const flags = guarded.map(({ flag, condition }) => `, (${condition}) AS ${id(flag)}`).join('');
    const settle = async (misread) => {
        const names = columns.filter(column => misread.has(column.name)).map(column => column.name);
        const counts = await countFits(engine, names, raw);
        const settled = columns.map(column => {
            const values = misread.get(column.name);
            if (values === undefined)
                return column;
            const textType = narrowest(counts, `${names.indexOf(column.name)}:`);
            return { name: column.name, textType, ...(column.textType === UNSEEN ? {} : { misread: { type: column.textType.type, values } }) };
        });
        return sourceOf(engine, table, dialect, settled);
    };
    return {
        columns: columns.map(({ name, textType, misread }) => ({
            name,
            type: textType.type,
            engineType: textType.engineType,
            ...(misread === undefined ? {} : { misread })
        })),
        from: `(SELECT ${typed} FROM ${raw})`,
        shown: names => shownCsv(table, dialect, columns.filter(column => names.includes(column.name))),
        guard: guarded.length === 0 ? undefined : { from: `(SELECT ${typed}${flags} FROM ${raw})`, columns: guarded, settle }
    };
}
/** What no column's name begins with. SQL knows no case. */
function unusedPrefix(names) {
    let prefix = '__misread_';
    while (names.some(name => name.toLowerCase().startsWith(prefix)))
        prefix = `_${prefix}`;
    return prefix;
}
/** The time that the engine needs to plan a SELECT grows with the square of its columns. */
const COLUMNS_AT_ONCE = 50;
async function countFits(engine, names, from) {
    const counts = new Map();
    for (let start = 0; start < names.length; start += COLUMNS_AT_ONCE) {
        const aggregates = names.slice(start, start + COLUMNS_AT_ONCE).flatMap((name, index) => fitAggregates(name, `${start + index}:`));
        const list = aggregates.map(({ sql }, index) => `${sql} AS a${index}`).join(', ');
        const [row] = await engine.rows(`SELECT ${list} FROM ${from}`, 1);
        for (const [index, { key }] of aggregates.entries())
            counts.set(key, Number(row?.[`a${index}`] ?? Number.NaN));
    }
    return key => counts.get(key) ?? Number.NaN;
}
/**
 * Nothing is left to the engine's sniffer: given a free hand it takes a file whose one quote is not closed for one without quotes,
 * skips lines whose fields do not fit, and drops a header it does not like.
 */
function readCsv(files, { delimiter, quote, quoteEscape, columns }) {
    const struct = columns.map(name => `${csv_text(name)}: 'VARCHAR'`).join(', ');
    return `read_csv([${files.map(csv_text).join(', ')}], auto_detect = false, header = true, delim = ${csv_text(delimiter)}, quote = ${csv_text(quote)}, escape = ${csv_text(quoteEscape)}, strict_mode = true, skip = 0, comment = '', nullstr = '', columns = {${struct}}, hive_partitioning = false)`;
}
function shownCsv(table, { delimiter, quote, quoteEscape }, columns) {
    const types = columns.filter(({ textType }) => textType !== UNSEEN).map(({ name, textType }) => `${csv_text(name)}: '${textType.engineType}'`);
    const options = ['header = true', `delim = ${csv_text(delimiter)}`, `quote = ${csv_text(quote)}`, `escape = ${csv_text(quoteEscape)}`];
    return `read_csv(${shownFiles(table)}, ${[...options, ...(types.length === 0 ? [] : [`types = {${types.join(', ')}}`])].join(', ')})`;
}
const id = duckdbDialect.identifier;
const csv_text = duckdbDialect.text;

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/tables/src/duckdb.ts
/** Platforms whose native library a release carries. */
const RELEASED = ['linux-x64', 'linux-arm64'];
/**
 * The engine, loaded when the first table is opened: its native library is 70 MB, and an action that reads no table must not pay.
 *
 * The library is not part of a checkout. It lies beside the bundles of a release, or in `node_modules` after `npm ci`.
 */
async function loadDuckDB(load = () => __webpack_require__.e(/* import() */ 229).then(__webpack_require__.t.bind(__webpack_require__, 15229, 23)), platform = `${process.platform}-${process.arch}`) {
    try {
        return await load();
    }
    catch (cause) {
        const wayOut = RELEASED.includes(platform)
            ? 'Use a released version of the action (a tag such as @v1: a branch such as @main does not carry the library), or run "npm ci" in a checkout.'
            : `Releases carry it for ${RELEASED.join(' and ')}. Run this step on such a runner, or run the command line in a checkout after "npm ci".`;
        throw new Error(`Could not load the data engine DuckDB for ${platform}, its native library is not there. ${wayOut}`, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/tables/src/value.ts
function fromInteger(value) {
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
/** A decimal as a number where that says the same digits, else as the digits. */
function fromDecimal(digits) {
    const short = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
    return String(Number(short)) === short ? Number(short) : digits;
}
/** The nearest JavaScript number, or `undefined` for what is no number. For showing and for programs, never for judging. */
function approximately(value) {
    if (typeof value === 'number')
        return value;
    if (typeof value === 'bigint')
        return Number(value);
    return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./packages/tables/src/duckdb-value.ts

/** A value of DuckDB's Node client as one of ours. */
function fromDuckDB(value) {
    if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
        return value;
    if (typeof value === 'bigint')
        return fromInteger(value);
    if ('scale' in value)
        return fromDecimal(value.toString());
    // The client writes an instant in the machine's time zone; a verdict must be the same on every machine.
    if (value.constructor.name === 'DuckDBTimestampTZValue' && 'micros' in value)
        return instant(value.micros, value.toString());
    if ('micros' in value || 'days' in value || 'seconds' in value || 'millis' in value || 'nanos' in value)
        return isoText(value.toString());
    return value.toString();
}
/** `2024-01-02 10:00:00` as `2024-01-02T10:00:00`; text of any other shape (infinities, intervals) as it is. */
function isoText(text) {
    return text.replace(/^(\d{4,}-\d\d-\d\d) (\d\d:)/, '$1T$2');
}
function instant(micros, otherwise) {
    const date = new Date(Number(micros / 1000n));
    return Number.isNaN(date.getTime()) ? otherwise : date.toISOString();
}

;// CONCATENATED MODULE: ./packages/tables/src/engine.ts




const DEFAULT_MEMORY = 2e9;
/** Every thread holds buffers of its own; more of them than this cost memory and save little. */
const MOST_THREADS = 8;
/** A DuckDB in memory that can read the given files and nothing else, whatever SQL it is handed. */
class Engine {
    #instance;
    #connection;
    #signal;
    #streaming = false;
    version;
    constructor(instance, connection, version, signal) {
        this.#instance = instance;
        this.#connection = connection;
        this.version = version;
        this.#signal = signal;
    }
    static async open(files, options) {
        const { DuckDBInstance, version } = await loadDuckDB();
        const instance = await DuckDBInstance.create(':memory:', {
            // At once: an unknown function would otherwise start a download.
            autoinstall_known_extensions: 'false',
            autoload_known_extensions: 'false',
            threads: String(options.threads ?? Math.min(MOST_THREADS, (0,external_node_os_.availableParallelism)())),
            memory_limit: `${options.memoryLimit ?? DEFAULT_MEMORY}B`,
            temp_directory: (0,external_node_path_.join)(options.temp, 'gauntlet', 'duckdb')
        });
        const engine = new Engine(instance, await instance.connect(), version().replace(/^v/, ''), options.signal);
        const allowed = files.map(file => `'${file.replaceAll("'", "''")}'`).join(', ');
        // In this order: the allowed paths can only be set while access is open, and nothing can be set once the configuration is locked.
        for (const setting of [
            `SET allowed_paths = [${allowed}]`,
            "SET TimeZone = 'UTC'",
            'SET enable_external_access = false',
            'SET lock_configuration = true'
        ]) {
            await engine.rows(setting, 0);
        }
        return engine;
    }
    /** The first `most` rows of a query's answer. */
    async rows(sql, most) {
        return this.#interruptible(async (connection) => {
            const reader = await connection.streamAndReadUntil(sql, most);
            const names = reader.columnNames();
            if (new Set(names).size < names.length)
                throw new Error('Could not tell the columns of an answer apart: a name stands twice');
            return reader
                .getRows()
                .slice(0, most)
                .map(row => Object.fromEntries(names.map((name, index) => [name, value(row[index])])));
        });
    }
    /** All rows of a query's answer, in batches of at most a few thousand, each as one array a column. Nothing else may be asked meanwhile. */
    async *batches(sql) {
        const result = await this.#interruptible(connection => connection.stream(sql));
        this.#streaming = true;
        try {
            for (;;) {
                const chunk = await this.#interruptible(() => result.fetchChunk(), true);
                if (chunk === null || chunk.rowCount === 0)
                    return;
                yield chunk.getColumns().map(column => column.map(value));
            }
        }
        finally {
            this.#streaming = false;
        }
    }
    /** Binds a query without running it: the type of its one column. Throws the engine's message where a name or a type does not fit. */
    async typeOf(sql) {
        const prepared = await this.#connection.prepare(sql);
        try {
            if (prepared.columnCount !== 1)
                throw new Error(`it has ${prepared.columnCount} values a row, not one`);
            return prepared.columnType(0).toString();
        }
        finally {
            prepared.destroySync();
        }
    }
    close() {
        this.#connection.closeSync();
        this.#instance.closeSync();
    }
    async #interruptible(work, ofStream = false) {
        // The engine would end the stream early, without an error: rows would be lost in silence.
        if (this.#streaming && !ofStream)
            throw new Error('Could not query the data while its rows are being read');
        const signal = this.#signal;
        const interrupt = () => this.#connection.interrupt();
        signal?.throwIfAborted();
        signal?.addEventListener('abort', interrupt, { once: true });
        try {
            return await work(this.#connection);
        }
        catch (cause) {
            signal?.throwIfAborted();
            throw cause;
        }
        finally {
            signal?.removeEventListener('abort', interrupt);
        }
    }
}
function value(raw) {
    return fromDuckDB(raw ?? null);
}

;// CONCATENATED MODULE: ./packages/tables/src/format.ts

const ENDINGS = {
    csv: /\.(csv|tsv)(\.(gz|zst))?$/i,
    parquet: /\.(parquet|pq)$/i,
    json: /\.(jsonl|ndjson|json)(\.(gz|zst))?$/i
};
/** The one format of all the files, by their endings. */
function formatOf({ input, files, workspace }) {
    const shown = (file) => (0,src/* shownPath */.pS)(file, { workspace });
    const [first = '', ...others] = files;
    const format = formatOfFile(input, shown(first));
    const other = others.find(file => formatOfFile(input, shown(file)) !== format);
    if (other === undefined)
        return format;
    throw new src/* InputError */.dz(input, `mixes ${format} ("${shown(first)}") and ${formatOfFile(input, shown(other))} ("${shown(other)}"); files that make up one table are all of one kind`);
}
function formatOfFile(input, file) {
    for (const format of ['csv', 'parquet', 'json'])
        if (ENDINGS[format].test(file))
            return format;
    throw new src/* InputError */.dz(input, `names "${file}", whose ending says nothing of its format; expected .csv, .tsv, .parquet, .jsonl, .ndjson or .json (text also as .gz or .zst)`);
}

;// CONCATENATED MODULE: ./packages/tables/src/engine-types.ts

/** What DuckDB calls a type, as what it holds. */
function logicalType(engineType) {
    if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(engineType))
        return 'integer';
    if (engineType.startsWith('DECIMAL') && !engineType.endsWith(']'))
        return /,0\)$/.test(engineType) ? 'integer' : 'decimal';
    if (engineType === 'DOUBLE' || engineType === 'FLOAT')
        return 'float';
    if (engineType === 'VARCHAR' || engineType === 'UUID' || (engineType.startsWith('ENUM(') && !engineType.endsWith(']')))
        return 'string';
    if (engineType === 'BOOLEAN')
        return 'boolean';
    if (engineType === 'DATE')
        return 'date';
    if (/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/.test(engineType))
        return 'timestamp';
    return /^TIME( WITH TIME ZONE|_NS)?$/.test(engineType) ? 'time' : 'other';
}
/**
 * The relation with NaN as NULL: a float that is not a number is a missing value in every check and every condition. DuckDB itself
 * takes NaN for larger than everything. And with UUIDs as the text they are: patterns and sets of text do not fit its own type.
 */
function inOurTypes(from, columns) {
    const replaced = columns.flatMap(({ name, type, engineType }) => {
        const id = duckdbDialect.identifier(name);
        if (type === 'float')
            return [`nullif(${id}, 'NaN') AS ${id}`];
        return engineType === 'UUID' ? [`CAST(${id} AS VARCHAR) AS ${id}`] : [];
    });
    return replaced.length === 0 ? from : `(SELECT * REPLACE (${replaced.join(', ')}) FROM ${from})`;
}

;// CONCATENATED MODULE: ./packages/tables/src/json.ts




/**
 * JSON lines, or arrays of objects, as one table. The columns are all keys of all objects, so everything is read once to know them:
 * from its usual sample, the engine would not see a key that first appears in row 20,481, nor a value that does not fit there.
 */
async function openJson(engine, table) {
    const list = `[${table.files.map(duckdbDialect.text).join(', ')}]`;
    const format = table.files.every(file => /\.(jsonl|ndjson)(\.|$)/i.test(file)) ? 'newline_delimited' : 'auto';
    const read = `format = '${format}', records = true, hive_partitioning = false`;
    // The last three keep sparse keys columns, where the engine would turn them into one MAP.
    const wholly = `sample_size = -1, maximum_sample_files = ${2 ** 31 - 1}, map_inference_threshold = -1, field_appearance_threshold = 0`;
    const described = await engine.rows(`DESCRIBE SELECT * FROM read_json(${list}, ${read}, ${wholly})`, 10_000);
    const columns = described.map(({ column_name, column_type }) => {
        const name = String(column_name);
        const inferred = String(column_type);
        // Text that looks like a date is a date unless the author says it is text. Numbers and booleans are never text.
        const isText = inferred === 'UUID' || (table.declared?.get(name) === 'string' && /^(DATE|TIME[A-Z_ ]*)$/.test(inferred));
        const engineType = isText ? 'VARCHAR' : inferred;
        return { name, type: logicalType(engineType), engineType };
    });
    await refuseRenamed(engine, table, columns, list, format);
    const struct = (of) => of.map(({ name, engineType }) => `${duckdbDialect.text(name)}: ${duckdbDialect.text(engineType)}`).join(', ');
    return {
        columns,
        from: inOurTypes(`read_json(${list}, ${read}, columns = {${struct(columns)}})`, columns),
        shown: names => {
            const used = columns.filter(column => names.includes(column.name));
            return inOurTypes(used.length === 0 ? `read_json(${shownFiles(table)})` : `read_json(${shownFiles(table)}, columns = {${struct(used)}})`, used);
        },
        guard: undefined
    };
}
/**
 * Of keys that differ only in case, the engine renames the second (`A` to `A_1`), and would then look for a key of that name.
 */
async function refuseRenamed(engine, { input }, columns, list, format) {
    for (const { name } of columns) {
        const base = /^(.+)_\d+$/.exec(name)?.[1];
        const twin = columns.find(other => other.name !== name && other.name.toLowerCase() === base?.toLowerCase());
        if (base === undefined || twin === undefined || twin.name === base)
            continue;
        const path = duckdbDialect.text(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
        const [row] = await engine.rows(`SELECT count(*) AS n FROM read_json_objects(${list}, format = '${format}') WHERE json_exists(json, ${path})`, 1);
        if (row?.n !== 0)
            continue;
        throw new src/* InputError */.dz(input, `holds objects with the keys "${twin.name}" and "${base}", which cannot be told apart. Rename one.`);
    }
}

;// CONCATENATED MODULE: ./packages/tables/src/parquet.ts





/** Parquet files as one table, with the names and types of their own footers. */
async function openParquet(engine, table) {
    const list = `[${table.files.map(duckdbDialect.text).join(', ')}]`;
    await refuseDifferentColumns(engine, table, list);
    // By name: the same columns may stand in another order. Types that differ are widened, never narrowed to those of the first file.
    const read = `read_parquet(${list}, union_by_name = ${table.files.length > 1}, hive_partitioning = false)`;
    const described = await engine.rows(`DESCRIBE SELECT * FROM ${read}`, 10_000);
    const columns = described.map(({ column_name, column_type }) => ({
        name: String(column_name),
        type: logicalType(String(column_type)),
        engineType: String(column_type)
    }));
    return {
        columns,
        from: inOurTypes(read, columns),
        shown: names => inOurTypes(`read_parquet(${shownFiles(table)}${table.files.length > 1 ? ', union_by_name = true' : ''})`, columns.filter(column => names.includes(column.name))),
        guard: undefined
    };
}
/** A column that one of the files lacks would read as NULL, and a check on its presence would pass. */
async function refuseDifferentColumns(engine, { input, files, workspace }, list) {
    const rows = await engine.rows(`SELECT file_name, name, num_children FROM parquet_schema(${list})`, Number.MAX_SAFE_INTEGER);
    const byFile = new Map();
    for (const row of rows) {
        const file = String(row.file_name);
        byFile.set(file, [...(byFile.get(file) ?? []), row]);
    }
    const [first = '', ...others] = files;
    const expected = topLevel(byFile.get(first) ?? []);
    const shown = (file) => `"${(0,src/* shownPath */.pS)(file, { workspace })}"`;
    const double = firstDouble(expected);
    if (double !== undefined) {
        throw new src/* InputError */.dz(input, `names ${shown(first)}, which has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`);
    }
    for (const file of others) {
        const found = topLevel(byFile.get(file) ?? []);
        const missing = expected.find(name => !found.includes(name));
        const extra = found.find(name => !expected.includes(name));
        if (missing === undefined && extra === undefined)
            continue;
        const difference = missing === undefined ? `has a column "${extra}" more than ${shown(first)}` : `has no column "${missing}", as ${shown(first)} has`;
        throw new src/* InputError */.dz(input, `names ${shown(file)}, which ${difference}. Files that make up one table have the same columns.`);
    }
}
/** `parquet_schema` lists the tree of columns in depth-first order, root first; only the root's own children are columns. */
function topLevel(rows) {
    const names = [];
    let at = 1;
    const skip = () => {
        const children = Number(rows[at]?.num_children ?? 0);
        at++;
        for (let child = 0; child < children; child++)
            skip();
    };
    while (at < rows.length) {
        names.push(String(rows[at]?.name));
        skip();
    }
    return names;
}

;// CONCATENATED MODULE: ./packages/tables/src/read-error.ts

/**
 * An engine's complaint about a file, in words for the person who can mend it. The engine's own text quotes lines of the data, which
 * may be private, and proposes switches that we do not offer.
 */
function readError(input, thrown, files, workspace) {
    if ((0,src/* isInputError */.BT)(thrown))
        return thrown;
    const message = (0,src/* messageOf */.bD)(thrown);
    const known = PROBLEMS.find(({ pattern }) => pattern.test(message));
    if (known === undefined)
        return thrown;
    const file = files.find(path => message.includes(path)) ?? (files.length === 1 ? files[0] : undefined);
    const named = file === undefined ? 'a file' : `"${(0,src/* shownPath */.pS)(file, { workspace })}"`;
    const line = /(?:CSV Error on Line: |in line )(\d+)/.exec(message)?.[1];
    const where = line === undefined ? '' : ` (line ${line})`;
    return new src/* InputError */.dz(input, `names ${named}, which ${known.say(message)}${where}. ${known.wayOut}`);
}
const REWRITE = 'Write the file again, or mend that line.';
const PROBLEMS = [
    { pattern: /unterminated quote/, say: () => 'has a quote that is never closed, or text after a closing one', wayOut: REWRITE },
    {
        pattern: /Expected Number of Columns: (\d+) Found: (\d+)/,
        say: message => {
            const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? [];
            return `has a line with ${found} fields where its header has ${expected}`;
        },
        wayOut: 'Is the file cut off, or a separator not quoted?'
    },
    {
        pattern: /not utf-8 encoded|Invalid unicode|invalid UTF-?8/i,
        say: () => 'is not UTF-8',
        wayOut: 'Convert it first, such as with: iconv -f LATIN1 -t UTF-8 in.csv > out.csv'
    },
    { pattern: /Maximum line size/, say: () => 'has a line longer than 2 MB', wayOut: 'Is a quote not closed, or is it no CSV file?' },
    {
        pattern: /state machine reached an invalid state/,
        say: () => 'mixes line endings, or breaks the quoting rules of CSV',
        wayOut: 'Write it again with one kind of line ending, and with quotes around fields that hold quotes.'
    },
    { pattern: /duplicate key/, say: () => 'has an object that names a key twice', wayOut: REWRITE },
    {
        pattern: /byte order mark/,
        say: () => 'begins with a byte order mark, which JSON has not',
        wayOut: 'Write it as UTF-8 without one.'
    },
    {
        pattern: /Malformed JSON|Missing closing brace/,
        say: () => 'holds something that is not JSON',
        wayOut: 'Is the file cut off? Every line has to be one JSON object (.jsonl), or the file one array of them (.json).'
    },
    { pattern: /expected records/, say: () => 'does not hold JSON objects', wayOut: 'Every row has to be an object: {"column": value, …}.' },
    {
        pattern: /maximum_object_size/,
        say: () => 'has a JSON object larger than 16 MB',
        wayOut: 'Is a bracket missing, or the whole file one object?'
    },
    {
        pattern: /No magic bytes|too small to be a Parquet|magic bytes/i,
        say: () => 'is not a complete Parquet file',
        wayOut: 'Is it cut off, or still being written or downloaded? Is it stored with Git LFS and not fetched?'
    },
    {
        pattern: /^(?!Binder|Parser|Catalog|Conversion|Permission)[\s\S]*(parquet|thrift|snappy|zstd|gzip|don't know what type|out of buffer|decompress|TProtocolException|corrupt)/i,
        say: () => 'is damaged: its content does not fit its own description',
        wayOut: 'Write or download it again.'
    },
    {
        pattern: /Could not set lock|No such file|Cannot open file|IO Error/,
        say: () => 'cannot be read',
        wayOut: 'Is it still there, and may this user read it?'
    }
];

;// CONCATENATED MODULE: ./packages/tables/src/table.ts











/** What SQL calls the table, also in conditions that authors write. */
const TABLE = 'data';
/** One for the first rows' types, one for those of all rows, and one to spare. */
const MOST_ROUNDS = 3;
/** Opens one or many files of one format as one table. Every problem with a file is an `InputError` that names it. */
async function openTable(files, options) {
    const format = formatOf(files);
    for (const file of files.files) {
        // The engine would take the name for a pattern, and might read another file.
        if (/[*?[\]]/.test(file))
            throw new src/* InputError */.dz(files.input, `names "${(0,src/* shownPath */.pS)(file, files)}"; a path with *, ?, [ or ] cannot be read. Rename it.`);
        const { size } = await (0,promises_.stat)(file);
        if (size === 0)
            throw new src/* InputError */.dz(files.input, `names "${(0,src/* shownPath */.pS)(file, files)}", which is empty (0 bytes). Did the step that writes it fail?`);
    }
    const engine = await Engine.open(files.files, options);
    try {
        const open = { csv: openCsv, parquet: openParquet, json: openJson }[format];
        return new Table(engine, files, format, await open(engine, files));
    }
    catch (thrown) {
        engine.close();
        throw readError(files.input, thrown, files.files, files.workspace);
    }
}
/** Files as one table, to be scanned and asked. */
class Table {
    format;
    dialect = duckdbDialect;
    #engine;
    #files;
    #source;
    /** The source that the view shows. */
    #viewed;
    #settled = false;
    constructor(engine, files, format, source) {
        this.#engine = engine;
        this.#files = files;
        this.format = format;
        this.#source = source;
    }
    /** The columns that the files have. Of a text format, types are final after the first scan. */
    get columns() {
        return this.#source.columns;
    }
    /** Name and version of the engine that reads the table. */
    get engine() {
        return { duckdb: this.#engine.version };
    }
    /** What follows FROM where a person reads these columns of the same files, in the workspace. */
    shown(columns) {
        return this.#source.shown(columns);
    }
    /**
     * Computes aggregates over all rows in one scan, one key each.
     *
     * `plan` is asked again when a text file turns out to hold values that its first rows gave no reason to expect: the columns are
     * then what all values are, and the scan is repeated.
     */
    async scan(plan) {
        for (let round = 1; round <= MOST_ROUNDS; round++) {
            const source = await this.#inUse();
            const guard = this.#settled ? undefined : source.guard;
            const guarding = (guard?.columns ?? []).map(({ column, flag }) => ({
                key: misreadKey(column),
                sql: this.dialect.countIf(this.dialect.identifier(flag))
            }));
            const { sql, alias } = selectAll([...(await plan(source.columns)), ...guarding], `${guard?.from ?? source.from} AS ${TABLE}`);
            const [row] = await this.#told(() => this.#engine.rows(sql, 1));
            const values = new Map([...alias].map(([key, name]) => [key, row?.[name] ?? null]));
            const misread = new Map((guard?.columns ?? [])
                .map(({ column }) => [column, Number(values.get(misreadKey(column)))])
                .filter(([, count]) => count > 0));
            if (guard === undefined || misread.size === 0) {
                this.#settled = true;
                return values;
            }
            this.#source = await this.#told(() => guard.settle(misread));
            this.#viewed = undefined;
        }
        throw new Error(`Could not scan the data: its columns are not what they were found to be, ${MOST_ROUNDS} times over`);
    }
    /** The first `most` rows of a query about `data`. */
    async rows(sql, most) {
        await this.#settleFirst();
        return this.#told(() => this.#engine.rows(sql, most));
    }
    /** All rows of a query about `data`, in batches, each as one array a column. */
    async *batches(sql) {
        await this.#settleFirst();
        try {
            yield* this.#engine.batches(sql);
        }
        catch (thrown) {
            throw readError(this.#files.input, thrown, this.#files.files, this.#files.workspace);
        }
    }
    /** What is wrong with a condition on the rows of `data`, or `undefined` where it can be computed. */
    async conditionProblem(condition) {
        await this.#inUse();
        return conditionProblem(this.#engine, TABLE, condition);
    }
    /** What is wrong with a pattern, or `undefined` where the engine can look for it. */
    async patternProblem(pattern) {
        return this.#engine.rows(`SELECT ${this.dialect.matches("''", pattern)}`, 1).then(() => undefined, thrown => ((0,src/* messageOf */.bD)(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, ''));
    }
    close() {
        this.#engine.close();
    }
    async #settleFirst() {
        if (!this.#settled)
            await this.scan(() => []);
    }
    /** The source, with a view of it for queries and for subqueries of conditions. */
    async #inUse() {
        const source = this.#source;
        if (this.#viewed !== source)
            await this.#told(() => this.#engine.rows(`CREATE OR REPLACE VIEW ${TABLE} AS SELECT * FROM ${source.from}`, 0));
        this.#viewed = source;
        return source;
    }
    async #told(work) {
        try {
            return await work();
        }
        catch (thrown) {
            throw readError(this.#files.input, thrown, this.#files.files, this.#files.workspace);
        }
    }
}
function misreadKey(column) {
    return `misread ${column}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/tables/src/inspected.ts





const OPENING = 0x5b;
const CLOSING = 0x5d;
const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/**
 * A NUL byte, which the engine takes for a character like any other; text with NULs is most often UTF-16 or damaged. And a JSON array
 * without its closing bracket, which the engine takes for complete when it is cut after a comma.
 */
function textInspection(input, file, shown) {
    const isJson = /\.json(\.(gz|zst))?$/i.test(file);
    let first;
    let last;
    return {
        see: (chunk, offset) => {
            const at = chunk.indexOf(0);
            if (at !== -1) {
                const found = `holds a NUL byte (at byte ${offset + at})`;
                throw new src/* InputError */.dz(input, `names "${shown}", which ${found}. Is it UTF-16, or damaged? Convert it to UTF-8 first.`);
            }
            if (!isJson)
                return;
            first ??= chunk.find(byte => !BLANKS.includes(byte) && !BYTE_ORDER_MARK.includes(byte));
            last = chunk.findLast(byte => !BLANKS.includes(byte)) ?? last;
        },
        end: () => {
            if (first !== OPENING || last === CLOSING)
                return;
            throw new src/* InputError */.dz(input, `names "${shown}", which is a JSON array without its closing bracket. Is the file cut off?`);
        }
    };
}
/**
 * Unpacks a compressed file to its end, in bounded memory, and shows it to `inspection`. The engine takes the end of a stream that was
 * cut off for the end of the file, and checks no checksum.
 */
async function inspectCompressed(input, file, shown, { see, end }) {
    let offset = 0;
    const seen = new external_node_stream_.Writable({
        write: (chunk, _, done) => {
            try {
                see(chunk, offset);
                offset += chunk.length;
                done();
            }
            catch (thrown) {
                done(thrown instanceof Error ? thrown : new Error('Could not inspect', { cause: thrown }));
            }
        }
    });
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 }), unpacking(input, file, shown), seen);
    }
    catch (cause) {
        if ((0,src/* isInputError */.BT)(cause))
            throw cause;
        if (!isZlibError(cause))
            throw new Error(`Could not read ${shown}`, { cause });
        throw new src/* InputError */.dz(input, `names "${shown}", which is cut off or damaged: it cannot be unpacked to its end. Write or download it again.`);
    }
    end();
}
function unpacking(input, file, shown) {
    const options = { chunkSize: 1 << 18 };
    if (!/\.zst$/i.test(file))
        return external_node_zlib_.createGunzip(options);
    // Node 22.15 is the first with Zstandard.
    if (typeof external_node_zlib_.createZstdDecompress === 'function')
        return external_node_zlib_.createZstdDecompress(options);
    throw new src/* InputError */.dz(input, `names "${shown}", which this Node (${process.version}) cannot check for being whole. Use Node 24, or compress it as .gz.`);
}
function isZlibError(thrown) {
    return thrown instanceof Error && 'code' in thrown && /^(Z_|ZSTD_|ERR_ZSTD|ERR_ZLIB)/.test(String(thrown.code));
}

;// CONCATENATED MODULE: ./packages/tables/src/unchanged.ts



async function watchFiles(files) {
    return { files: await Promise.all(files.map(fingerprint)) };
}
/** Throws where a file is not what it was when reading began: a verdict must speak of bytes that somebody can look at again. */
async function refuseChanged(watched, roots) {
    for (const before of watched.files) {
        const after = await fingerprint(before.path).catch(() => undefined);
        if (after?.bytes === before.bytes && after.changedMs === before.changedMs)
            continue;
        throw new Error(`Could not judge ${(0,src/* shownPath */.pS)(before.path, roots)}: it changed while it was read. Let the step that writes it finish first.`);
    }
}
/**
 * The digests of the files, one after the other, so that hashing takes one core at most while the engine scans.
 *
 * On the way, text files are looked at for what the engine overlooks (`textInspection`), compressed ones unpacked to their end.
 */
async function judgedFiles(input, files, roots) {
    const judged = [];
    for (const file of files) {
        const shown = (0,src/* shownPath */.pS)(file, roots);
        const inspection = textInspection(input, file, shown);
        if (/\.(gz|zst)$/i.test(file))
            await inspectCompressed(input, file, shown, inspection);
        const isText = /\.(csv|tsv|json|jsonl|ndjson)$/i.test(file);
        judged.push(await (0,src/* judgedFile */.ip)(input, file, roots.workspace, isText ? inspection.see : undefined));
        if (isText)
            inspection.end();
    }
    return judged;
}
async function fingerprint(path) {
    const { size, mtimeMs } = await (0,promises_.stat)(path);
    return { path, bytes: size, changedMs: mtimeMs };
}

;// CONCATENATED MODULE: ./packages/tables/src/index.ts







/***/ })

};
