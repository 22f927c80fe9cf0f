export const id = 2708;
export const ids = [2708];
export const modules = {

/***/ 76484:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ logicalOf),
/* harmony export */   m0: () => (/* binding */ columnValue),
/* harmony export */   uV: () => (/* binding */ columnOf)
/* harmony export */ });
/**
 * What a column is, by how many of its cells are of each kind: the narrowest type that holds every cell. Where there is none but text,
 * the column is text, every cell is kept as it would be read, and the cells that are not of the type that was declared, or that most
 * of the others have, are counted.
 */
function columnOf(duckdb, counts, declared) {
    const kind = narrowest(counts, declared);
    const type = duckdbTypes(duckdb)[kind];
    const others = [...counts].filter(([found, count]) => count > 0 && found !== 'string');
    if (kind !== 'string' || others.length === 0 || declared === 'string')
        return { kind, type };
    const [most] = others.sort(([, one], [, other]) => other - one);
    const expected = declared ?? logicalOf(most?.[0] ?? 'string');
    const fitting = others.filter(([found]) => fits(found, expected)).reduce((sum, [, count]) => sum + count, 0);
    const values = [...counts.values()].reduce((sum, count) => sum + count, 0) - fitting;
    return { kind, type, misread: { type: expected, values } };
}
/** A cell as a value of its column. */
function columnValue(duckdb, cell, column) {
    if (cell === null)
        return null;
    if (column === 'string')
        return textOf(duckdb, cell);
    switch (cell.kind) {
        case 'date':
            return column === 'date' ? new duckdb.DuckDBDateValue(cell.value) : new duckdb.DuckDBTimestampValue(BigInt(cell.value) * DAY);
        case 'timestamp':
            return new duckdb.DuckDBTimestampValue(cell.value);
        case 'time':
            return new duckdb.DuckDBTimeValue(cell.value);
        case 'bytes':
            return new duckdb.DuckDBBlobValue(cell.value);
        case 'integer':
            return column === 'float' ? Number(cell.value) : cell.value;
        default:
            return cell.value;
    }
}
const DAY = 86400000000n;
function narrowest(counts, declared) {
    const kinds = [...counts].flatMap(([kind, count]) => (count > 0 ? [kind] : []));
    const only = (...allowed) => kinds.every(kind => allowed.includes(kind));
    if (kinds.length === 0)
        return declared === undefined ? 'string' : (KIND_OF[declared] ?? 'string');
    if (only('integer'))
        return declared === 'float' || declared === 'decimal' ? 'float' : 'integer';
    if (only('integer', 'float'))
        return 'float';
    if (only('date'))
        return declared === 'timestamp' ? 'timestamp' : 'date';
    if (only('date', 'timestamp'))
        return 'timestamp';
    const [first = 'string', ...more] = kinds;
    return more.length === 0 ? first : 'string';
}
const KIND_OF = {
    integer: 'integer',
    decimal: 'float',
    float: 'float',
    boolean: 'boolean',
    date: 'date',
    timestamp: 'timestamp',
    time: 'time',
    other: 'bytes'
};
function duckdbTypes({ BIGINT, DOUBLE, BOOLEAN, DATE, TIMESTAMP, TIME, VARCHAR, BLOB }) {
    return {
        integer: BIGINT,
        float: DOUBLE,
        boolean: BOOLEAN,
        date: DATE,
        timestamp: TIMESTAMP,
        time: TIME,
        string: VARCHAR,
        bytes: BLOB
    };
}
function logicalOf(kind) {
    return kind === 'bytes' ? 'other' : kind;
}
function fits(kind, expected) {
    if (expected === 'float' || expected === 'decimal')
        return kind === 'integer' || kind === 'float';
    if (expected === 'timestamp')
        return kind === 'date' || kind === 'timestamp';
    return logicalOf(kind) === expected;
}
function textOf(duckdb, cell) {
    if (cell.kind === 'date')
        return new duckdb.DuckDBDateValue(cell.value).toString();
    if (cell.kind === 'timestamp')
        return new duckdb.DuckDBTimestampValue(cell.value).toString();
    if (cell.kind === 'time')
        return new duckdb.DuckDBTimeValue(cell.value).toString();
    if (cell.kind === 'bytes')
        return Buffer.from(cell.value).toString('hex');
    return String(cell.value);
}


/***/ }),

/***/ 82708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stageSQLite: () => (/* binding */ stageSQLite)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/tables/src/engine/duckdb.ts
var engine_duckdb = __webpack_require__(4607);
// EXTERNAL MODULE: ./packages/tables/src/source.ts
var source = __webpack_require__(10242);
// EXTERNAL MODULE: ./packages/tables/src/sql/duckdb-dialect.ts
var duckdb_dialect = __webpack_require__(43198);
// EXTERNAL MODULE: ./packages/tables/src/staged/attached.ts
var attached = __webpack_require__(43872);
// EXTERNAL MODULE: ./packages/tables/src/staged/cell-types.ts
var cell_types = __webpack_require__(76484);
// EXTERNAL MODULE: ./packages/tables/src/staged/choose-name.ts
var choose_name = __webpack_require__(84025);
// EXTERNAL MODULE: ./packages/tables/src/staged/duckdb-file.ts
var duckdb_file = __webpack_require__(58854);
;// CONCATENATED MODULE: ./packages/tables/src/staged/sqlite-types.ts
/**
 * What a column that was declared with this type is meant to hold, after SQLite's own rules of affinity; and dates, times and booleans,
 * which SQLite knows only as text and numbers. `undefined` where the declaration says nothing.
 */
function declaredKind(declaration) {
    const type = (declaration ?? '').toUpperCase();
    if (type.includes('BOOL'))
        return 'boolean';
    if (type.includes('DATETIME') || type.includes('TIMESTAMP'))
        return 'timestamp';
    if (type.includes('DATE'))
        return 'date';
    if (type.startsWith('TIME'))
        return 'time';
    if (type.includes('INT'))
        return 'integer';
    if (/CHAR|CLOB|TEXT/.test(type))
        return 'string';
    if (type.includes('BLOB'))
        return 'bytes';
    return /REAL|FLOA|DOUB|NUMERIC|DECIMAL/.test(type) ? 'float' : undefined;
}
/** A value as the cell it is meant to be. What does not fit the declaration stays what it is. */
function sqliteCell(value, declared) {
    if (value === null || value === undefined)
        return null;
    if (typeof value === 'bigint') {
        return declared === 'boolean' && (value === 0n || value === 1n) ? { kind: 'boolean', value: value === 1n } : { kind: 'integer', value };
    }
    if (typeof value === 'number')
        return { kind: 'float', value };
    if (typeof value !== 'string')
        return { kind: 'bytes', value };
    const isTemporal = declared === 'date' || declared === 'timestamp' || declared === 'time';
    return (isTemporal ? temporal(value) : undefined) ?? { kind: 'string', value };
}
const TEMPORAL = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|[ T])(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?$/;
function temporal(text) {
    const found = TEMPORAL.exec(text);
    if (found === null || text === '')
        return undefined;
    const [, year, month = '', day = '', hours, minutes = '0', seconds = '0', fraction = ''] = found;
    const micros = hours === undefined ? undefined : microsOfDay(Number(hours), Number(minutes), Number(seconds), fraction);
    if (hours !== undefined && micros === undefined)
        return undefined;
    if (year === undefined)
        return micros === undefined ? undefined : { kind: 'time', value: micros };
    const midnight = new Date(`${year}-${month}-${day}T00:00:00Z`);
    // The 30th of February would become the 2nd of March.
    if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(`${year}-${month}-${day}`))
        return undefined;
    const days = midnight.getTime() / 86_400_000;
    return micros === undefined ? { kind: 'date', value: days } : { kind: 'timestamp', value: BigInt(days) * 86400000000n + micros };
}
function microsOfDay(hours, minutes, seconds, fraction) {
    if (hours > 23 || minutes > 59 || seconds > 59)
        return undefined;
    return BigInt((hours * 60 + minutes) * 60 + seconds) * 1000000n + BigInt(fraction.padEnd(6, '0'));
}

// EXTERNAL MODULE: ./packages/tables/src/staged/staging.ts
var staging = __webpack_require__(96859);
;// CONCATENATED MODULE: ./packages/tables/src/staged/sqlite.ts












const MAGIC = 'SQLite format 3\0';
/**
 * Takes over a table or view of an SQLite file. It is read twice: first to know of what types its values are, which SQLite leaves open
 * whatever a column was declared as.
 */
async function stageSQLite(table, file, begin, { signal }) {
    const where = `"${(0,source/* shownFile */.G)(table, file)}"`;
    const telling = (work) => told(table.input, where, work);
    await refuseOtherKinds(table.input, where, file);
    const { DatabaseSync } = await loadSQLite(table.input, where);
    const duckdb = await (0,engine_duckdb/* loadDuckDB */.G)();
    // Nothing writes to it while we read, so SQLite needs no lock, and leaves no file beside it.
    const address = (0,external_node_url_.pathToFileURL)(file);
    address.searchParams.set('immutable', '1');
    const database = await telling(() => new DatabaseSync(address, { readOnly: true }));
    try {
        const name = await telling(() => chosenTable(table, where, database));
        const source = await telling(() => reading(database, name));
        (0,attached/* refuseNames */.d3)(table.input, where, source.names);
        const counts = await telling(() => countKinds(source, signal));
        const columns = source.names.map((column, index) => {
            const declared = table.declared?.get(column) ?? (0,cell_types/* logicalOf */.NS)(source.declared[index]);
            return { name: column, ...(0,cell_types/* columnOf */.uV)(duckdb, counts[index] ?? new Map(), declared) };
        });
        const staged = await begin({ columns, part: name });
        const rows = source.rows();
        for (;;) {
            signal?.throwIfAborted();
            const chunk = await telling(() => take(rows));
            if (chunk.length > 0)
                staged.append(columns.map(({ kind }, index) => chunk.map(row => (0,cell_types/* columnValue */.m0)(duckdb, row[index] ?? null, kind))));
            if (chunk.length < staging/* CHUNK_ROWS */.iT)
                break;
            await otherWork();
        }
        staged.finish();
    }
    finally {
        database.close();
    }
}
async function refuseOtherKinds(input, where, file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0);
        if (buffer.toString('latin1') !== MAGIC)
            throw new src/* InputError */.dz(input, `names ${where}, which is no SQLite file (or an encrypted one). Was it written and downloaded to its end?`);
    }
    finally {
        await handle.close();
    }
    for (const ending of ['-wal', '-journal'])
        await (0,duckdb_file/* refuseLog */.bZ)(input, where, `${file}${ending}`);
}
async function loadSQLite(input, where) {
    // Node 22.16 is the first that hands rows over as arrays; a name that stands twice would otherwise be lost.
    const sqlite = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 80099, 23)).catch(() => undefined);
    if (sqlite !== undefined && 'setReturnArrays' in sqlite.StatementSync.prototype)
        return sqlite;
    throw new src/* InputError */.dz(input, `names ${where}, an SQLite file, which this Node (${process.version}) cannot read. Use Node 24, or export the table as CSV or Parquet.`);
}
function chosenTable(table, where, database) {
    const found = database
        .prepare(`SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`)
        .all();
    const names = found.map(({ name }) => String(name));
    return (0,choose_name/* chooseName */.x)('table', table.input, where, names, table.read?.table);
}
/** The names of the columns, what each is declared to hold, and its rows one by one. */
function reading(database, name) {
    const statement = database.prepare(`SELECT * FROM ${duckdb_dialect/* duckdbDialect */.Q.identifier(name)}`);
    statement.setReadBigInts(true);
    statement.setReturnArrays(true);
    const columns = statement.columns();
    const declared = columns.map(({ type }) => declaredKind(type));
    function* rows() {
        for (const row of statement.iterate())
            yield Object.values(row).map((value, index) => sqliteCell(value, declared[index]));
    }
    return { names: columns.map(column => column.name), declared, rows };
}
/** How many values of each kind a column has; of a column without values, the kind it was declared to have. */
async function countKinds(source, signal) {
    const counts = source.names.map(() => new Map());
    const rows = source.rows();
    for (;;) {
        signal?.throwIfAborted();
        const chunk = take(rows);
        for (const row of chunk) {
            for (const [index, cell] of row.entries()) {
                const count = counts[index];
                if (cell !== null)
                    count?.set(cell.kind, (count.get(cell.kind) ?? 0) + 1);
            }
        }
        if (chunk.length < staging/* CHUNK_ROWS */.iT)
            return counts;
        await otherWork();
    }
}
function take(rows) {
    const taken = [];
    while (taken.length < staging/* CHUNK_ROWS */.iT) {
        const { done, value } = rows.next();
        if (done === true)
            break;
        taken.push(value);
    }
    return taken;
}
/** SQLite reads without a pause, and a signal could not come through. */
function otherWork() {
    return new Promise(resolve => setImmediate(resolve));
}
/** What SQLite says goes wrong with the file, or with a view in it. */
async function told(input, where, work) {
    try {
        return await work();
    }
    catch (cause) {
        if ((0,src/* isInputError */.BT)(cause) || !isSQLiteError(cause))
            throw cause;
        const isDamaged = /malformed|not a database|corrupt/i.test((0,src/* messageOf */.bD)(cause));
        const problem = isDamaged ? 'is damaged' : 'cannot be read';
        throw new src/* InputError */.dz(input, `names ${where}, which ${problem}: ${(0,src/* plain */.pj)((0,src/* messageOf */.bD)(cause), 200)}. Write or download it again.`, { cause });
    }
}
function isSQLiteError(thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_SQLITE_ERROR';
}


/***/ })

};
