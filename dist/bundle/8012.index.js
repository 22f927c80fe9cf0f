export const id = 8012;
export const ids = [8012];
export const modules = {

/***/ 39405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jG: () => (/* binding */ isTemporal),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   ur: () => (/* binding */ LOGICAL_TYPES)
/* harmony export */ });
/** What a column holds, in the words of checks, whatever an engine calls it. */
const LOGICAL_TYPES = ['integer', 'decimal', 'float', 'string', 'boolean', 'date', 'timestamp', 'time', 'other'];
function isNumeric(type) {
    return type === 'integer' || type === 'decimal' || type === 'float';
}
function isTemporal(type) {
    return type === 'date' || type === 'timestamp' || type === 'time';
}


/***/ }),

/***/ 56276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ splitHeader),
/* harmony export */   Ni: () => (/* binding */ nameColumns),
/* harmony export */   ag: () => (/* binding */ firstDouble)
/* harmony export */ });
/**
 * The fields of a CSV header line, read as RFC 4180 says. Throws where a quote is not closed.
 *
 * The engine would rename doubles and skip a line it does not like; the names must be those in the file.
 */
function splitHeader(line, { delimiter, quote, quoteEscape }) {
    const names = [];
    let rest = line;
    for (;;) {
        const isQuoted = quote !== '' && rest.startsWith(quote);
        const { name, length } = isQuoted ? quotedField(rest, quote, quoteEscape) : plainField(rest, delimiter);
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
function quotedField(text, quote, quoteEscape) {
    let name = '';
    for (let at = 1; at < text.length; at++) {
        if (text[at] === quoteEscape && (text[at + 1] === quote || text[at + 1] === quoteEscape)) {
            name += text[at + 1];
            at++;
        }
        else if (text[at] !== quote) {
            name += text[at];
        }
        else {
            return { name, length: at + 1 };
        }
    }
    throw new Error('the header has an opening quote that is never closed');
}


/***/ }),

/***/ 4607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ loadDuckDB),
/* harmony export */   z: () => (/* binding */ loadBindings)
/* harmony export */ });
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_module__WEBPACK_IMPORTED_MODULE_0__);

/** Platforms whose native library a release carries. */
const RELEASED = ['linux-x64', 'linux-arm64'];
/**
 * The engine, loaded when the first table is opened: its native library is 70 MB, and an action that reads no table must not pay.
 *
 * The library is not part of a checkout. It lies beside the bundles of a release, or in `node_modules` after `npm ci`.
 */
async function loadDuckDB(load = () => __webpack_require__.e(/* import() */ 5229).then(__webpack_require__.t.bind(__webpack_require__, 15229, 23)), platform = `${process.platform}-${process.arch}`) {
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
/** Once the engine is loaded. By require: the bundler would turn an import into one that every action begins with. */
function loadBindings() {
    return (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(import.meta.url)('@duckdb/node-bindings');
}


/***/ }),

/***/ 49110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ inOurTypes),
/* harmony export */   u: () => (/* binding */ logicalType)
/* harmony export */ });
/* harmony import */ var _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43198);

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
        const id = _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_0__/* .duckdbDialect */ .Q.identifier(name);
        if (type === 'float')
            return [`nullif(${id}, 'NaN') AS ${id}`];
        return engineType === 'UUID' ? [`CAST(${id} AS VARCHAR) AS ${id}`] : [];
    });
    return replaced.length === 0 ? from : `(SELECT * REPLACE (${replaced.join(', ')}) FROM ${from})`;
}


/***/ }),

/***/ 46757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WV: () => (/* binding */ partitionFolders),
/* harmony export */   _B: () => (/* binding */ withPartitions),
/* harmony export */   al: () => (/* binding */ hiveOf),
/* harmony export */   bD: () => (/* binding */ partitionList),
/* harmony export */   es: () => (/* binding */ refuseDoubledKeys)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _engine_engine_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49110);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10242);
/* harmony import */ var _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43198);





/** What writers call the folder of rows without a value. */
const NO_VALUE = '__HIVE_DEFAULT_PARTITION__';
/** The columns that the folders of the files make, as `read.hive` says, and by themselves where all files have the same keys. */
function hiveOf(table) {
    const { input, files, read, declared } = table;
    const wanted = read?.hive ?? 'auto';
    const [first = '', ...others] = files;
    const keys = partitionFolders(table, first).map(keyOf);
    const shown = (file) => `"${(0,_source_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFile */ .G)(table, file)}"`;
    const listed = (names) => (names.length === 0 ? 'none' : names.map(name => `"${name}"`).join(', '));
    if (wanted === false)
        return { columns: [], options: 'hive_partitioning = false' };
    for (const file of others) {
        const found = partitionFolders(table, file).map(keyOf);
        if (found.join('/') === keys.join('/'))
            continue;
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names ${shown(file)}, whose folders name the keys ${listed(found)}, where those of ${shown(first)} name ${listed(keys)}. Files that make up one table have the same keys; "hive: false" in "read" takes folders for mere folders.`);
    }
    if (keys.length === 0 && wanted === true)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz('read', `says "hive: true", and ${shown(first)} lies in no folder such as year=2026. Leave it out.`);
    if (keys.length === 0)
        return { columns: [], options: 'hive_partitioning = false' };
    refuseDoubles(table, keys);
    const columns = keys.map((name, at) => {
        const values = files.map(file => partitionValue(partitionFolders(table, file)[at] ?? ''));
        const engineType = declared?.get(name) === 'string' ? 'VARCHAR' : typeOf(values.filter(value => value !== NO_VALUE));
        return { name, type: (0,_engine_engine_types_js__WEBPACK_IMPORTED_MODULE_2__/* .logicalType */ .u)(engineType), engineType };
    });
    const types = columns.map(({ name, engineType }) => `${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.identifier(name)}: ${engineType}`).join(', ');
    return { columns, options: `hive_partitioning = true, hive_types = {${types}}` };
}
/** The relation with the columns of the files and those of the folders, and no more. */
function withPartitions(from, columns, hive) {
    if (hive.columns.length === 0)
        return from;
    return `(SELECT ${[...columns, ...hive.columns].map(({ name }) => _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.identifier(name)).join(', ')} FROM ${from})`;
}
/** What a file's own folders say, as a list for SELECT; empty where folders are not columns. For files that are not read from their folders. */
function partitionList(table, hive, file) {
    const folders = partitionFolders(table, file);
    return hive.columns
        .map(({ name, engineType }, at) => {
        const value = partitionValue(folders[at] ?? '');
        return `, CAST(${value === NO_VALUE ? 'NULL' : _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.text(value)} AS ${engineType}) AS ${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.identifier(name)}`;
    })
        .join('');
}
/** A key that the files themselves have as a column: the engine would take the folder's value and say nothing. */
function refuseDoubledKeys({ input }, hive, names) {
    const doubled = hive.columns.find(({ name }) => names.some(other => other.toLowerCase() === name.toLowerCase()));
    if (doubled === undefined)
        return;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `holds files with a column "${doubled.name}" in folders that name a "${doubled.name}" too. Leave it out of the files, or say "hive: false" in "read" to take the files alone.`);
}
/** The folders `key=value` that a file lies in, within the workspace. Outside of it, all of them. */
function partitionFolders({ workspace }, file) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, file);
    const folders = (inside.startsWith('..') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside) ? file : inside).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).slice(0, -1);
    return folders.filter(folder => /^[^=]+=[^=]*$/.test(folder));
}
function refuseDoubles({ input, files }, keys) {
    for (const file of files) {
        const all = file.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).map(folder => (folder.includes('=') ? keyOf(folder).toLowerCase() : ''));
        const double = keys.find(key => all.filter(other => other === key.toLowerCase()).length > 1);
        if (double === undefined)
            continue;
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names a file in two folders that name a "${double}". Rename one, or say "hive: false" in "read".`);
    }
}
function keyOf(folder) {
    return folder.slice(0, folder.indexOf('='));
}
function partitionValue(folder) {
    const written = folder.slice(folder.indexOf('=') + 1);
    try {
        return decodeURIComponent(written);
    }
    catch {
        return written;
    }
}
/** As Spark and the engine itself take them: `month=01` is the integer 1. */
function typeOf(values) {
    if (values.length === 0)
        return 'VARCHAR';
    if (values.every(value => /^-?\d{1,18}$/.test(value)))
        return 'BIGINT';
    return values.every(isDate) ? 'DATE' : 'VARCHAR';
}
function isDate(value) {
    const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}


/***/ }),

/***/ 38012:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ur: () => (/* reexport */ src_column/* LOGICAL_TYPES */.ur),
  hm: () => (/* reexport */ ReadOptions),
  dI: () => (/* reexport */ SHORT_BYTES),
  Bt: () => (/* reexport */ TABLE),
  YY: () => (/* reexport */ approximately),
  PW: () => (/* reexport */ remote_location/* isAddress */.PW),
  kf: () => (/* reexport */ src_column/* isNumeric */.kf),
  jG: () => (/* reexport */ src_column/* isTemporal */.jG),
  XY: () => (/* reexport */ judgedFiles),
  Jd: () => (/* reexport */ localFiles),
  RT: () => (/* reexport */ openTable),
  W4: () => (/* reexport */ openTables),
  xF: () => (/* reexport */ date_format/* parseDateFormat */.xF),
  dT: () => (/* reexport */ refuseChanged),
  lL: () => (/* reexport */ subquery),
  NT: () => (/* reexport */ watchFiles),
  yI: () => (/* reexport */ writeParquet)
});

// UNUSED EXPORTS: DATE_DIRECTIVES, METRICS, dataFiles, duckdbDialect, parseLocation, postgresDialect, shownLocation, sparkDialect, trinoDialect

// EXTERNAL MODULE: ./packages/tables/src/column.ts
var src_column = __webpack_require__(39405);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/tables/src/sql/duckdb-dialect.ts
var duckdb_dialect = __webpack_require__(43198);
;// CONCATENATED MODULE: ./packages/tables/src/engine/syntax-tree.ts
/** Whether the engine's syntax tree holds a node of a type. */
function holds(tree, type) {
    if (Array.isArray(tree))
        return tree.some(item => holds(item, type));
    return record(tree).type === type || Object.values(record(tree)).some(part => holds(part, type));
}
/** What the engine says, in one line and without the name of its kind of error. */
function firstLine(message) {
    return (message.split('\n')[0] ?? '').replace(/^[A-Z]\w+ Error: /, '');
}
function record(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./packages/tables/src/engine/query.ts



/** How the engine refuses statements that do something. */
const ONLY_SELECT = 'Only SELECT statements can be serialized';
/** The query as it can stand in parentheses: without the semicolon at its end. The line breaks end a comment in it. */
function subquery(sql) {
    return `(\n${sql.trim().replace(/;\s*$/, '')}\n)`;
}
/**
 * What is wrong with a query that an author wrote, found without reading a row. It is put into a larger query, so the engine's own
 * parser has to find one SELECT statement in it and no more.
 */
async function queryProblem(engine, sql) {
    const inner = subquery(sql).slice(1, -1);
    const [row] = await engine.rows(`SELECT json_serialize_sql(${duckdb_dialect/* duckdbDialect */.Q.text(inner)}) AS tree`, 1);
    const tree = record(JSON.parse(String(row?.tree)));
    if (tree.error === true) {
        const message = firstLine(String(tree.error_message));
        return { message: message.includes(ONLY_SELECT) ? 'it is no SELECT statement' : message };
    }
    if (list(tree.statements).length !== 1)
        return { message: `it is ${list(tree.statements).length} statements; expected one SELECT` };
    if (holds(tree, 'VALUE_PARAMETER'))
        return { message: 'it has a parameter (such as ? or $1), for which there is no value' };
    try {
        await engine.typeOf(`SELECT count(*) FROM ${subquery(sql)} AS answer`);
        return undefined;
    }
    catch (thrown) {
        const message = firstLine((0,src/* messageOf */.bD)(thrown));
        const missingColumn = /Referenced column "([^"]{1,500})" (?:not found|was not found)/.exec(message)?.[1];
        return missingColumn === undefined ? { message } : { message, missingColumn };
    }
}

;// CONCATENATED MODULE: ./packages/tables/src/engine/vector-batch.ts
/** The most bytes that a value of `shortBytes` may have: those the engine keeps in place. */
const SHORT_BYTES = 12;
/**
 * Rows of an answer as the engine holds them, without a JavaScript value for each. Only for columns that hold no NULL; what stands in
 * place of one is anything. What is returned lives until the next batch is asked for: copy it.
 */
class VectorBatch {
    rows;
    #chunk;
    #types;
    #bindings;
    constructor(chunk, types, bindings) {
        this.rows = chunk.rowCount;
        this.#chunk = chunk;
        this.#types = types;
        this.#bindings = bindings;
    }
    /** Of a column of type DOUBLE. */
    doubles(column) {
        const { buffer, byteOffset } = this.#data(column, 'DOUBLE', 8);
        return new Float64Array(buffer, byteOffset, this.rows);
    }
    /** Of a column of type INTEGER. */
    integers(column) {
        const { buffer, byteOffset } = this.#data(column, 'INTEGER', 4);
        return new Int32Array(buffer, byteOffset, this.rows);
    }
    /** Of a column of type UTINYINT. */
    bytes(column) {
        return this.#data(column, 'UTINYINT', 1);
    }
    /** Of a column of type BLOB, 16 bytes a row: the length as a little-endian number of 4 bytes, and at most 12 bytes of a value. */
    shortBytes(column) {
        return this.#data(column, 'BLOB', 16);
    }
    #data(column, type, size) {
        if (this.#types[column] !== type)
            throw new Error(`Could not read column ${column} as ${type}: it is ${this.#types[column]}`);
        return this.#bindings.vector_get_data(this.#bindings.data_chunk_get_vector(this.#chunk.chunk, column), size * this.rows);
    }
}

// EXTERNAL MODULE: ./packages/tables/src/engine/duckdb.ts
var duckdb = __webpack_require__(4607);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/tables/src/engine/spill-folder.ts



/**
 * Where one engine puts what does not fit into memory. Each has a folder of its own, which it makes when memory ends: two
 * engines with the same folder write into each other's files.
 */
async function spillFolder(temp) {
    const folder = (0,external_node_path_.join)(temp, 'gauntlet', 'duckdb', (0,external_node_crypto_.randomUUID)());
    // The engine makes the last folder of the path alone.
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    return folder;
}

;// CONCATENATED MODULE: ./packages/tables/src/engine/write-parquet.ts



/**
 * Makes a Parquet file of a CSV file that we wrote ourselves: with a header, every value in double quotes, a missing one as nothing at
 * all. In an engine of its own that sees nothing but these two files and no SQL of anybody else, in bounded memory.
 */
async function writeParquet(csv, columns, target, options) {
    const { DuckDBInstance } = await (0,duckdb/* loadDuckDB */.G)();
    const { identifier, text } = duckdb_dialect/* duckdbDialect */.Q;
    const instance = await DuckDBInstance.create(':memory:', {
        autoinstall_known_extensions: 'false',
        autoload_known_extensions: 'false',
        threads: '1',
        memory_limit: `${options.memoryLimit}B`,
        temp_directory: await spillFolder(options.temp)
    });
    const connection = await instance.connect();
    try {
        const struct = columns.map(({ name }) => `${text(name)}: 'VARCHAR'`).join(', ');
        const typed = columns.map(({ name, engineType }) => `CAST(${identifier(name)} AS ${engineType}) AS ${identifier(name)}`).join(', ');
        const read = `read_csv(${text(csv)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true, nullstr = '', allow_quoted_nulls = false, columns = {${struct}})`;
        await connection.run("SET TimeZone = 'UTC'");
        await connection.run(`COPY (SELECT ${typed} FROM ${read}) TO ${text(target)} (FORMAT parquet)`);
    }
    finally {
        connection.closeSync();
        instance.closeSync();
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/tables/src/read-options.ts

/** The kinds of file that are read, in the words of `format`. How each is read stands in `readers.ts`, under the same key. */
const FORMATS = ['csv', 'json', 'parquet', 'arrow', 'excel', 'sqlite', 'duckdb'];
const Character = schemas/* string */.YjP().refine(text => /^[\x20-\x7e\t]?$/.test(text), 'expected one ASCII character, or "" for none');
const Delimiter = schemas/* string */.YjP()
    .refine(text => /^[^\r\n\0"]{1,4}$/.test(text) && Buffer.byteLength(text) <= 4, 'expected 1 to 4 characters, such as ";" or "\\t"');
const TimeFormat = schemas/* string */.YjP()
    .min(2)
    .max(100)
    .refine(text => text.includes('%'), 'expected a strptime format such as "%d.%m.%Y"');
/** How files are to be read where they do not say it themselves. */
const ReadOptions = schemas/* strictObject */.rej({
    format: schemas/* enum */.k5n(FORMATS).describe('What the files are, whatever their names end in'),
    delimiter: Delimiter.describe('CSV: what stands between fields. Found in the header where it is left out: , ; tab or |'),
    quote: Character.describe('CSV: what stands around fields that hold a delimiter. "" where nothing does'),
    escape: Character.describe('CSV: what stands before a quote within quotes; the quote itself where it is left out'),
    header: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).max(10_000)])
        .describe('CSV: whether the first line names the columns (true), or the names of the columns of files without such a line'),
    'null-strings': schemas/* array */.YOg(schemas/* string */.YjP().max(100))
        .max(100)
        .describe('CSV: texts that stand for a missing value, such as "NA". An empty field always does'),
    encoding: schemas/* string */.YjP().min(1).max(40).describe('CSV: the encoding of the text, such as utf-16, latin-1 or windows-1252'),
    decimal: schemas/* enum */.k5n(['.', ',']).describe('CSV: what stands between the digits of a number and its fraction'),
    'date-format': TimeFormat.describe('CSV: how dates are written, such as "%d.%m.%Y"'),
    'timestamp-format': TimeFormat.describe('CSV: how times with a date are written, such as "%d.%m.%Y %H:%M"'),
    table: schemas/* string */.YjP().min(1).max(200).describe('SQLite and DuckDB: the table or view to read, where the file holds several'),
    sheet: schemas/* string */.YjP().min(1).max(200).describe('Excel: the sheet to read, where the file holds several'),
    hive: schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* literal */.euz('auto')])
        .describe('Whether folders such as year=2026 are columns. auto, the default: where all files have the same ones')
})
    .partial();

// EXTERNAL MODULE: ./packages/tables/src/source.ts
var source = __webpack_require__(10242);
;// CONCATENATED MODULE: ./packages/tables/src/files/format.ts



const ENDINGS = {
    csv: /\.(csv|tsv)(\.(gz|zst))?$/i,
    parquet: /\.(parquet|pq)$/i,
    json: /\.(jsonl|ndjson|json)(\.(gz|zst))?$/i,
    arrow: /\.(arrow|arrows|feather|ipc)$/i,
    excel: /\.(xlsx|xlsm|xlsb|xls|ods)$/i,
    // What ends in .db may be of DuckDB as well: its content says so.
    sqlite: /\.(sqlite|sqlite3|db|db3)$/i,
    duckdb: /\.(duckdb|ddb)$/i
};
/** The one format of all the files: the one that the author names, or else the one that their endings say. */
function formatOf(table) {
    const { input, files, read } = table;
    if (read?.format !== undefined)
        return read.format;
    const shown = (file) => (0,source/* shownFile */.G)(table, file);
    const [first = '', ...others] = files;
    const format = formatOfFile(input, shown(first));
    const other = others.find(file => formatOfFile(input, shown(file)) !== format);
    if (other === undefined)
        return format;
    throw new src/* InputError */.dz(input, `mixes ${format} ("${shown(first)}") and ${formatOfFile(input, shown(other))} ("${shown(other)}"); files that make up one table are all of one kind`);
}
function formatOfFile(input, file) {
    const format = formatByEnding(file);
    if (format !== undefined)
        return format;
    throw new src/* InputError */.dz(input, `names "${file}", whose ending says nothing of its format; expected .csv, .tsv, .jsonl, .ndjson or .json (also as .gz or .zst), .parquet, .arrow, .feather, .xlsx, .xls, .ods, .sqlite, .db or .duckdb. Or say what it is with "format" in "read".`);
}
/** The format that a file's ending says. */
function formatByEnding(file) {
    return FORMATS.find(format => ENDINGS[format].test(file));
}

;// CONCATENATED MODULE: ./packages/tables/src/files/data-files.ts




const MOST_FILES = 10_000;
/**
 * All files named by paths, patterns and folders, as real paths, sorted and without doubles. A folder stands for all files in it whose
 * ending says a format, at any depth; where the author names the format, for all files. What begins with `.` or `_` is not data but
 * what writers leave beside it (`_SUCCESS`, `.part-0.crc`). A link that leads out of the workspace is refused, never passed over.
 */
async function dataFiles(input, patterns, roots, format) {
    const named = [];
    for (const pattern of patterns) {
        const folder = await folderOf(input, pattern, roots);
        if (folder === undefined)
            named.push(pattern);
        else
            named.push(...(await filesIn(input, pattern, folder, roots, format)));
    }
    return (0,src/* existingFiles */.$6)(input, named, roots);
}
async function folderOf(input, pattern, roots) {
    const found = await (0,promises_.stat)((0,external_node_path_.join)(roots.workspace, pattern)).catch(() => (0,promises_.stat)(pattern).catch(() => undefined));
    return found?.isDirectory() === true ? (0,src/* existingPath */.Jf)(input, pattern, roots) : undefined;
}
async function filesIn(input, named, folder, roots, format) {
    const files = [];
    const folders = [folder];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
        for (const entry of await (0,promises_.readdir)(next, { withFileTypes: true })) {
            if (/^[._]/.test(entry.name))
                continue;
            const path = (0,external_node_path_.join)(next, entry.name);
            if (entry.isDirectory())
                folders.push(path);
            else if (entry.isSymbolicLink() && (await isFolder(path)))
                await refuseLinkedFolder(input, path, roots);
            else if (format !== undefined || formatByEnding(entry.name) !== undefined)
                files.push(shownIn(path, folder, named));
            if (files.length > MOST_FILES)
                throw new src/* InputError */.dz(input, `names the folder "${named}", which holds more than ${MOST_FILES} files. Name the part that is meant.`);
        }
    }
    if (files.length === 0)
        throw new src/* InputError */.dz(input, `names the folder "${named}", which holds no file of a known format. Did the step that writes it fail, or do the names have other endings?`);
    return files;
}
/** Its files could be read twice, or never end. */
async function refuseLinkedFolder(input, path, roots) {
    const shown = (0,external_node_path_.relative)(roots.workspace, path);
    await (0,src/* existingPath */.Jf)(input, shown, roots);
    throw new src/* InputError */.dz(input, `names a folder in which "${shown}" is a link to a folder. Name that folder itself, beside this one.`);
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then(found => found.isDirectory(), () => false);
}
/** A file as the author would have named it. */
function shownIn(path, folder, named) {
    return (0,external_node_path_.join)(named, (0,external_node_path_.relative)(folder, path));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/tables/src/csv/csv-extra-fields.ts
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** As long as a line may be. */
const LONGEST_LINE = 2 ** 21;
/**
 * Whether any line could have more fields than there are columns, the last of them missing values: the engine drops those and says
 * nothing. Only lines that end in a missing value are looked at, without regard to quotes, so that `true` is a suspicion and `false`
 * is certain.
 */
class ExtraFieldSuspicion {
    #endings;
    #delimiter;
    #columns;
    #rest = Buffer.alloc(0);
    found = false;
    constructor(layout) {
        this.#columns = layout.columns.length;
        this.#delimiter = Buffer.from(layout.delimiter).at(-1) ?? 0;
        const quotes = [...new Set(['', layout.quote])];
        const fields = layout.nulls.flatMap(value => quotes.map(quote => `${layout.delimiter}${quote}${value}${quote}`));
        this.#endings = fields.flatMap(field => ['\n', '\r'].map(end => Buffer.from(field + end)));
    }
    see(chunk) {
        if (this.found)
            return;
        const text = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        this.#look(text);
        const lineStart = Math.max(text.lastIndexOf(LINE_FEED), text.lastIndexOf(CARRIAGE_RETURN)) + 1;
        this.#rest = Buffer.from(text.subarray(Math.max(lineStart, text.length - LONGEST_LINE)));
    }
    end() {
        if (!this.found && this.#rest.length > 0)
            this.#look(Buffer.concat([this.#rest, Buffer.from('\n')]));
    }
    #look(text) {
        for (const ending of this.#endings) {
            if (!ending.every(byte => text.includes(byte)))
                continue;
            // Backwards a search begins with the end of a line, which is rarer than a delimiter: several times as fast.
            for (let at = text.lastIndexOf(ending); at !== -1; at = at === 0 ? -1 : text.lastIndexOf(ending, at - 1)) {
                if (!this.#hasMany(text, at))
                    continue;
                this.found = true;
                return;
            }
        }
    }
    /** Whether there are as many delimiters as columns in the line that ends there, or more. */
    #hasMany(text, lastDelimiter) {
        let delimiters = 1;
        for (let at = lastDelimiter - 1; at >= 0 && delimiters < this.#columns; at--) {
            const byte = text[at];
            if (byte === LINE_FEED || byte === CARRIAGE_RETURN)
                return false;
            if (byte === this.#delimiter)
                delimiters++;
        }
        return delimiters >= this.#columns;
    }
}
/** The first line, counted from 1, of the first record with more fields than there are columns. Undefined where there is none. */
async function lineWithExtraField(chunks, layout) {
    const counter = new FieldCounter(layout);
    for await (const chunk of chunks) {
        const line = counter.see(chunk);
        if (line !== undefined)
            return line;
    }
    return undefined;
}
/** Counts the fields of each record, byte by byte, as RFC 4180 tells them apart. */
class FieldCounter {
    #delimiter;
    #quote;
    #escape;
    #columns;
    #line = 1;
    #recordLine = 1;
    #fields = 1;
    /** How many bytes of a delimiter were just seen. */
    #matched = 0;
    #state = 'start';
    constructor({ delimiter, quote, quoteEscape, columns }) {
        this.#delimiter = Buffer.from(delimiter);
        this.#quote = quote === '' ? undefined : quote.charCodeAt(0);
        this.#escape = quoteEscape === '' || quoteEscape === quote ? undefined : quoteEscape.charCodeAt(0);
        this.#columns = columns.length;
    }
    see(chunk) {
        for (const byte of chunk) {
            if (byte === LINE_FEED)
                this.#line++;
            if (this.#state === 'quoted') {
                if (byte === this.#escape)
                    this.#state = 'escaped';
                else if (byte === this.#quote)
                    this.#state = 'closed';
            }
            else if (this.#state === 'escaped') {
                this.#state = 'quoted';
            }
            else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
                this.#fields = 1;
                this.#matched = 0;
                this.#state = 'start';
                this.#recordLine = this.#line;
            }
            else if (byte === this.#quote && (this.#state === 'start' || this.#state === 'closed')) {
                // A second quote after a closing one stands for a quote within the field.
                this.#state = 'quoted';
            }
            else {
                this.#matched = byte === this.#delimiter[this.#matched] ? this.#matched + 1 : byte === this.#delimiter[0] ? 1 : 0;
                this.#state = 'plain';
                if (this.#matched < this.#delimiter.length)
                    continue;
                this.#matched = 0;
                this.#state = 'start';
                this.#fields++;
                if (this.#fields > this.#columns)
                    return this.#recordLine;
            }
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/tables/src/files/inspected.ts






const OPENING = 0x5b;
const CLOSING = 0x5d;
const BLANKS = [0x20, 0x09, 0x0a, 0x0d];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/**
 * A NUL byte, which the engine takes for a character like any other; text with NULs is most often UTF-16 or damaged. A JSON array
 * without its closing bracket, which the engine takes for complete when it is cut after a comma. And a CSV line with more fields than
 * there are columns, of which the engine drops those that are missing values.
 */
function textInspection(inspected) {
    const { input, file, shown, layout } = inspected;
    const isJson = inspected.isJson && !/\.(jsonl|ndjson)(\.|$)/i.test(file);
    const extra = layout === undefined ? undefined : new ExtraFieldSuspicion(layout);
    let first;
    let last;
    return {
        see: (chunk, offset) => {
            const at = chunk.indexOf(0);
            if (at !== -1)
                throw new src/* InputError */.dz(input, `names "${shown}", which holds a NUL byte (at byte ${offset + at}). Is it UTF-16, or damaged?`);
            extra?.see(chunk);
            if (!isJson)
                return;
            first ??= chunk.find(byte => !BLANKS.includes(byte) && !BYTE_ORDER_MARK.includes(byte));
            last = chunk.findLast(byte => !BLANKS.includes(byte)) ?? last;
        },
        end: async () => {
            extra?.end();
            if (extra?.found === true && layout !== undefined)
                await refuseExtraField(inspected, layout);
            if (first !== OPENING || last === CLOSING)
                return;
            throw new src/* InputError */.dz(input, `names "${shown}", which is a JSON array without its closing bracket. Is the file cut off?`);
        }
    };
}
async function refuseExtraField({ input, file, shown }, layout) {
    const stream = (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 });
    const chunks = /\.(gz|zst)$/i.test(file) ? stream.pipe(unpacking(input, file, shown)) : stream;
    const line = await lineWithExtraField(chunks, layout);
    if (line === undefined)
        return;
    const { length } = layout.columns;
    throw new src/* InputError */.dz(input, `names "${shown}", which has a line with more than ${length} fields where it has ${length} columns (line ${line}). Is a separator not quoted, or one too many at the end of the line?`);
}
/** Shows a file to `inspection` to its end. */
async function inspectAgain({ file }, { see, end }) {
    let offset = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 })) {
        see(chunk, offset);
        offset += chunk.length;
    }
    await end();
}
/**
 * Unpacks a compressed file to its end, in bounded memory, and shows it to `inspection`. The engine takes the end of a stream that was
 * cut off for the end of the file, and checks no checksum.
 */
async function inspectCompressed({ input, file, shown }, { see, end }) {
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
        throw cutOff(input, shown);
    }
    await end();
}
function cutOff(input, shown) {
    return new src/* InputError */.dz(input, `names "${shown}", which is cut off or damaged: it cannot be unpacked to its end. Write or download it again.`);
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

;// CONCATENATED MODULE: ./packages/tables/src/files/judged-files.ts




/**
 * The digests of the files, one after the other, so that hashing takes one core at most while the engine scans.
 *
 * On the way, text files are looked at for what the engine overlooks (`textInspection`), compressed ones unpacked to their end. Given
 * the table that was opened of them, lines with more fields than there are columns are found as well.
 */
async function judgedFiles(input, files, { workspace }, table) {
    const given = table?.files ?? { input, files, paths: files, workspace };
    const judged = [];
    for (const [index, file] of files.entries()) {
        const shown = (0,source/* shownFile */.G)(given, file);
        const format = table?.format ?? formatByEnding(file);
        const isText = format === 'csv' || format === 'json';
        const read = given.paths[index] ?? file;
        const inspected = { input, file: read, shown, isJson: format === 'json', layout: table?.layout };
        const inspection = isText ? textInspection(inspected) : undefined;
        const isPacked = /\.(gz|zst)$/i.test(read);
        // A file that was written anew for the engine is inspected in that form: there it is UTF-8.
        const isCopy = read !== file;
        if (inspection !== undefined && isCopy)
            await inspectAgain(inspected, inspection);
        if (inspection !== undefined && isPacked)
            await inspectCompressed(inspected, inspection);
        const see = inspection === undefined || isCopy || isPacked ? undefined : inspection.see;
        const { sha256, bytes, path } = await (0,src/* judgedFile */.ip)(input, file, workspace, see);
        if (see !== undefined)
            await inspection?.end();
        judged.push({ input, path: given.names?.get(file) ?? path, sha256, bytes });
    }
    return judged;
}

;// CONCATENATED MODULE: ./packages/tables/src/files/unchanged.ts


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
async function fingerprint(path) {
    const { size, mtimeMs } = await (0,promises_.stat)(path);
    return { path, bytes: size, changedMs: mtimeMs };
}

// EXTERNAL MODULE: ./packages/tables/src/remote/fetching.ts
var fetching = __webpack_require__(4912);
// EXTERNAL MODULE: ./packages/tables/src/remote/key-pattern.ts
var key_pattern = __webpack_require__(17734);
// EXTERNAL MODULE: ./packages/tables/src/remote/location.ts
var remote_location = __webpack_require__(38515);
;// CONCATENATED MODULE: ./packages/tables/src/remote/cloud-command.ts






/** For all files of one address. */
const TIMEOUT_MS = 60 * 60_000;
const MOST_OUTPUT_BYTES = 10_000_000;
/** How often the folder is looked at for being larger than it may. */
const WATCH_MS = 2000;
const COMMANDS = {
    gs: {
        program: 'gcloud',
        wayOut: 'Hosted runners of GitHub have it; sign in with google-github-actions/auth, and install it with google-github-actions/setup-gcloud',
        permission: 'storage.objects.get, and storage.objects.list for a pattern'
    },
    az: {
        program: 'az',
        wayOut: 'Hosted runners of GitHub have it; sign in with azure/login and set AZURE_STORAGE_ACCOUNT',
        permission: 'the role Storage Blob Data Reader'
    }
};
/**
 * Fetches an object, or those of a pattern, with the command of the cloud: it knows every way to sign in, and nobody wants them all in a
 * bundle. Patterns stand in the last part of the path.
 */
async function fetchByCommand(input, location, folder, maxBytes, environment, options) {
    const { kind, key } = location;
    const shown = (0,remote_location/* shownLocation */.RI)(location);
    if ((0,key_pattern/* isKeyPattern */.s8)(key.split('/').slice(0, -1).join('/')))
        throw new src/* InputError */.dz(input, `names "${shown}"; with ${kind}://, a pattern stands in the last part of the path only`);
    const isPattern = (0,key_pattern/* isKeyPattern */.s8)(key);
    const parent = key.slice(0, key.lastIndexOf('/') + 1);
    // Files lie below the folders of their keys: az makes those of a pattern itself.
    const place = isPattern ? `${location.bucket}/${kind === 'gs' ? parent : ''}all` : `${location.bucket}/${key}`;
    const target = await folder.placeFor(place);
    const into = isPattern ? (0,external_node_path_.join)(target, '..') : target;
    const command = kind === 'gs' ? gcloudCommand(location, into) : azCommand(location, into, environment);
    await run(input, shown, kind, command, into, maxBytes, environment, options);
    const paths = isPattern ? await cloud_command_filesIn(into) : [target];
    const found = [];
    for (const path of paths) {
        const own = `${kind === 'gs' ? parent : ''}${(0,external_node_path_.relative)(into, path)}`;
        if (isPattern && !(0,key_pattern/* matchesKey */.vV)(key, own)) {
            await (0,promises_.rm)(path);
            continue;
        }
        found.push({ path, name: isPattern ? (0,remote_location/* shownLocation */.RI)(location, own) : shown, bytes: (await (0,promises_.stat)(path)).size });
    }
    if (found.length === 0)
        throw new src/* InputError */.dz(input, `is "${shown}", which matches no object. Is an earlier step meant to write it?`);
    if (found.length > fetching/* MOST_FILES */.Q)
        throw new src/* InputError */.dz(input, `matches more than ${fetching/* MOST_FILES */.Q} objects; narrow the pattern "${shown}"`);
    return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}
function gcloudCommand({ bucket, key }, into) {
    return ['gcloud', 'storage', 'cp', '--quiet', '--no-user-output-enabled', `gs://${bucket}/${key}`, into];
}
/** Values stand in the same word as their flag, so that none can be taken for a flag. */
function azCommand({ bucket, key }, into, environment) {
    const isKeyed = ['AZURE_STORAGE_KEY', 'AZURE_STORAGE_CONNECTION_STRING', 'AZURE_STORAGE_SAS_TOKEN'].some(name => (environment[name] ?? '') !== '');
    const common = [...(isKeyed ? [] : ['--auth-mode=login']), '--no-progress', '--only-show-errors', '--output=none'];
    return (0,key_pattern/* isKeyPattern */.s8)(key)
        ? ['az', 'storage', 'blob', 'download-batch', `--source=${bucket}`, `--pattern=${key}`, `--destination=${into}`, ...common]
        : ['az', 'storage', 'blob', 'download', `--container-name=${bucket}`, `--name=${key}`, `--file=${into}`, ...common];
}
async function run(input, shown, kind, command, watched, maxBytes, env, { signal }) {
    const { program, wayOut, permission } = COMMANDS[kind];
    const tooLarge = new AbortController();
    let watching = Promise.resolve();
    const watch = setInterval(() => {
        watching = bytesIn(watched).then(bytes => (bytes > maxBytes ? tooLarge.abort() : undefined));
    }, WATCH_MS);
    try {
        const ended = signal === undefined ? tooLarge.signal : AbortSignal.any([tooLarge.signal, signal]);
        const finished = await (0,src/* runProgram */.mB)({ command, env, timeoutMs: TIMEOUT_MS, maxOutputBytes: MOST_OUTPUT_BYTES, signal: ended });
        if (finished.exitCode !== 0)
            throw refusal(input, shown, program, permission, finished.stderr);
    }
    catch (cause) {
        if (tooLarge.signal.aborted)
            throw refusedAsTooLarge(input, shown, maxBytes);
        if (/ENOENT/.test((0,src/* messageOf */.bD)(cause)))
            throw new src/* InputError */.dz(input, `names "${shown}", which is fetched by the command ${program}, and that is not installed here. ${wayOut}.`);
        throw cause;
    }
    finally {
        clearInterval(watch);
        await watching;
    }
    if ((await bytesIn(watched)) > maxBytes)
        throw refusedAsTooLarge(input, shown, maxBytes);
}
function refusal(input, shown, program, permission, stderr) {
    const said = (0,src/* plain */.pj)((0,src/* redact */.E$)(withoutQueries(stderr.trim().split('\n').at(-1) ?? '')), 300);
    const hint = /403|denied|permission|not authorized|AuthorizationFailure|AuthorizationPermissionMismatch/i.test(stderr)
        ? ` It needs ${permission}.`
        : /login|credential|authenticat/i.test(stderr)
            ? ' Sign in before this step.'
            : '';
    return new src/* InputError */.dz(input, `names "${shown}", which ${program} could not fetch${said === '' ? '' : `: ${said}`}.${hint}`);
}
/** Signed addresses carry their key in the query. */
function withoutQueries(text) {
    const words = text.split(' ').map(word => (word.includes('://') ? (word.split('?')[0] ?? '') : word));
    return words.join(' ');
}
function refusedAsTooLarge(input, shown, maxBytes) {
    return new src/* InputError */.dz(input, `names "${shown}", which is larger than the ${maxBytes} bytes that are fetched. Narrow the pattern.`);
}
async function cloud_command_filesIn(folder) {
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries.filter(entry => entry.isFile()).map(entry => (0,external_node_path_.join)(entry.parentPath, entry.name));
}
async function bytesIn(path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found?.isFile() === true)
        return found.size;
    const sizes = await Promise.all((await cloud_command_filesIn(path)).map(file => (0,promises_.stat)(file).then(({ size }) => size, () => 0)));
    return sizes.reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./packages/tables/src/remote/fetched-folder.ts



async function makeFetchedFolder(temp) {
    const parent = (0,external_node_path_.join)(temp, 'gauntlet');
    await (0,promises_.mkdir)(parent, { recursive: true });
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'fetched-'));
    const taken = new Set();
    const placeFor = async (key) => {
        const parts = key
            .split('/')
            .filter(part => part !== '')
            .map((part, at, all) => (at < all.length - 1 && part.includes('=') ? safeFolder(part) : safeName(part)));
        let place = (0,external_node_path_.join)(path, ...parts);
        for (let number = 2; taken.has(place.toLowerCase()); number++)
            place = (0,external_node_path_.join)(path, String(number), ...parts);
        taken.add(place.toLowerCase());
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
        return place;
    };
    return { path, placeFor, remove: () => (0,external_node_fs_.rmSync)(path, { recursive: true, force: true }) };
}
/** A folder that is a value of a column: written as Spark writes it, so that `city=New York` is read as that and nothing else. */
function safeFolder(part) {
    return part.replace(/[^\w.=+%-]/gu, character => [...Buffer.from(character)].map(byte => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
}
/** Long names keep their end, which says the format. */
function safeName(part) {
    const name = part.replace(/[^\w.=+-]/g, '_').slice(-150);
    return /^\.+$/.test(name) ? '_' : name;
}

;// CONCATENATED MODULE: ./packages/tables/src/remote/https.ts


/** Downloads one file. What the server refuses is the author's to mend; a network that fails is not. */
async function fetchHttps(input, url, folder, maxBytes, { allowPrivateNetwork, signal }) {
    const name = (0,remote_location/* shownLocation */.RI)({ kind: 'https', url });
    if (/[*[\]{}]/.test(url.split('?')[0] ?? ''))
        throw new src/* InputError */.dz(input, `names "${name}"; an https:// address names one file, for nothing lists a web server. Name each file in a line of its own.`);
    const path = await folder.placeFor(nameOf(url));
    try {
        const bytes = await (0,src/* download */.RG)({ url, to: path, goal: 'download the data' }, { maxBytes, allowPrivateNetwork, ...(signal === undefined ? {} : { signal }) });
        return { path, name, bytes };
    }
    catch (thrown) {
        if (!(thrown instanceof src/* HttpError */.j$))
            throw thrown;
        if (thrown.problem === 'address')
            throw new src/* InputError */.dz(input, `names ${(0,src/* shownAddress */.Uk)(url)}, which is not asked: ${thrown.message}`);
        if (thrown.status === 404 || thrown.status === 410)
            throw new src/* InputError */.dz(input, `names ${(0,src/* shownAddress */.Uk)(url)}, which does not exist (${thrown.status}). Is an earlier step meant to publish it?`);
        if (thrown.status === 401 || thrown.status === 403)
            throw new src/* InputError */.dz(input, `names ${(0,src/* shownAddress */.Uk)(url)}, which may not be read (${thrown.status}). Is a signed address expired? Tokens are not sent: sign the address, or download it in a step before.`);
        throw thrown;
    }
}
function nameOf(url) {
    const last = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
    try {
        return decodeURIComponent(last) || 'data';
    }
    catch {
        return last || 'data';
    }
}

;// CONCATENATED MODULE: ./packages/tables/src/remote/local-files.ts







/**
 * The files of paths, patterns and addresses (`https://`, `s3://`, `gs://`, `az://`). What lies elsewhere is fetched into the temp
 * folder first, all of it or nothing: on any problem what was fetched is removed. What the author can mend is an `InputError` that
 * shows no query of an address.
 */
async function localFiles(input, locations, options) {
    const paths = locations.filter(location => !(0,remote_location/* isAddress */.PW)(location));
    const addresses = locations.filter(remote_location/* isAddress */.PW).map(address => (0,remote_location/* parseLocation */.zS)(input, address));
    const files = paths.length === 0 ? [] : await dataFiles(input, paths, options.roots);
    if (addresses.length === 0)
        return { files, names: new Map(), dispose: () => { } };
    const folder = await makeFetchedFolder(options.roots.temp);
    try {
        const fetched = await fetchAll(input, addresses, folder, options);
        if (files.length + fetched.length > fetching/* MOST_FILES */.Q)
            throw new src/* InputError */.dz(input, `names more than ${fetching/* MOST_FILES */.Q} files; narrow the patterns`);
        return {
            files: [...files, ...fetched.map(({ path }) => path)],
            names: new Map(fetched.map(({ path, name }) => [path, name])),
            dispose: folder.remove
        };
    }
    catch (thrown) {
        folder.remove();
        throw thrown;
    }
}
async function fetchAll(input, addresses, folder, options) {
    const { maxBytes = fetching/* MOST_BYTES */.u, cloud = (0,src/* readCloudEnvironment */.xF)() } = options;
    const fetched = new Map();
    let left = maxBytes;
    for (const location of addresses) {
        for (const one of await fetchOne(location)) {
            left -= one.bytes;
            // Two addresses may differ in their queries alone; an object may be matched twice.
            fetched.set(location.kind === 'https' ? location.url : one.name, one);
        }
    }
    return [...fetched.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
    async function fetchOne(location) {
        if (location.kind === 'https')
            return [await fetchHttps(input, location.url, folder, left, options)];
        if (location.kind === 's3') {
            const { fetchS3 } = await Promise.all(/* import() */[__webpack_require__.e(3711), __webpack_require__.e(3087)]).then(__webpack_require__.bind(__webpack_require__, 33087));
            return fetchS3(input, location, folder, left, cloud.aws, options);
        }
        const { kind } = location;
        return fetchByCommand(input, { ...location, kind }, folder, left, kind === 'gs' ? cloud.gcloud : cloud.azure, options);
    }
}

// EXTERNAL MODULE: ./packages/tables/src/sql/date-format.ts
var date_format = __webpack_require__(68784);
// EXTERNAL MODULE: ./packages/tables/src/sql/distribution-queries.ts
var distribution_queries = __webpack_require__(36037);
// EXTERNAL MODULE: ./packages/tables/src/sql/sql-text.ts
var sql_text = __webpack_require__(33130);
;// CONCATENATED MODULE: ./packages/tables/src/sql/postgres-dialect.ts



/** PostgreSQL 16 and later. Everything is exact. */
const postgresDialect = {
    name: 'PostgreSQL',
    exact: {
        counts: true,
        'mean and spread': true,
        quantiles: true,
        'distinct values': true,
        'approximate quantiles': true,
        'approximate distinct values': true
    },
    identifier: sql_text/* doubleQuoted */.UN,
    text: quoted,
    literal: (value, type) => (0,sql_text/* literalIn */.rG)(LITERALS, value, type),
    asText: expression => `CAST(${expression} AS TEXT)`,
    asNumber,
    tryCast: (text, type) => type === 'integer'
        ? `CASE WHEN ${text} ~ '^\\s*[+-]?[0-9]+\\s*$' THEN CAST(${text} AS NUMERIC) END`
        : `CASE WHEN pg_input_is_valid(${text}, '${TYPES[type]}') THEN CAST(${text} AS ${TYPES[type]}) END`,
    matches: (text, pattern) => `(${text} ~ ${quoted(ofPostgres(pattern))})`,
    replaceMatches: (text, pattern, by) => `regexp_replace(${text}, ${quoted(ofPostgres(pattern))}, ${quoted(by.replaceAll('\\', '\\\\'))}, 'g')`,
    characters: text => `char_length(${text})`,
    isJson: text => `(${text} IS JSON)`,
    isDate,
    isNaN: number => `(${asNumber(number)} = 'NaN')`,
    isInfinite: number => `(abs(${asNumber(number)}) = 'Infinity')`,
    epoch: moment => asNumber(`extract(epoch FROM ${moment})`),
    datePart: (part, moment) => `CAST(floor(extract(${part === 'weekday' ? 'dow' : part} FROM ${moment})) AS BIGINT)`,
    countIf: condition => `count(*) FILTER (WHERE ${condition})`,
    filtered: (aggregate, condition) => `${aggregate} FILTER (WHERE ${condition})`,
    stddev: number => `stddev_samp(${number})`,
    approximateQuantiles: (number, shares) => shares.map(share => `percentile_cont(${share}) WITHIN GROUP (ORDER BY ${number})`),
    approximateDistinct: expression => `count(DISTINCT ${expression})`,
    quantiles: (from, number, shares, interpolation) => (0,distribution_queries/* quantileQuery */.kz)(postgresDialect, from, number, shares, interpolation, 'MATERIALIZED '),
    distinct: distribution_queries/* distinctQuery */.LQ,
    repeated: (from, columns, where) => (0,distribution_queries/* repeatedQuery */.vj)(from, columns.map(({ name }) => (0,sql_text/* doubleQuoted */.UN)(name)), where),
    sample: (from, rows) => `(SELECT * FROM ${from} ORDER BY random() LIMIT ${rows})`,
    position: undefined
};
const TYPES = { float: 'DOUBLE PRECISION', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' };
const LITERALS = {
    text: quoted,
    infinity: (negative) => `CAST('${negative ? '-' : ''}Infinity' AS DOUBLE PRECISION)`,
    longInteger: (digits) => digits,
    timestamp: (iso) => iso
};
function asNumber(expression) {
    return `CAST(${expression} AS DOUBLE PRECISION)`;
}
function quoted(text) {
    if (text.includes('\0'))
        throw new RangeError('PostgreSQL holds no text with a NUL in it');
    return (0,sql_text/* singleQuoted */.f3)(text);
}
/** PostgreSQL's own way to write a character by its number. */
function ofPostgres(pattern) {
    return pattern.replace(/\\x\{([0-9A-Fa-f]{1,4})\}/g, (_, digits) => `\\u${digits.padStart(4, '0')}`);
}
/** By its shape, and where year, month and day are in it, by whether there is such a day. */
function isDate(text, format) {
    const pattern = quoted((0,date_format/* dateFormatPattern */.UL)(format));
    const groups = format.flatMap(part => ('directive' in part ? [part.directive] : []));
    const [year, month, day] = ['Y', 'm', 'd'].map(directive => groups.indexOf(directive) + 1);
    const shape = `${text} ~ ${pattern}`;
    if (year === 0 || month === 0 || day === 0)
        return `(${shape})`;
    return `CASE WHEN ${shape} THEN pg_input_is_valid(regexp_replace(${text}, ${pattern}, '\\${year}-\\${month}-\\${day}'), 'date') ELSE ${shape} END`;
}

;// CONCATENATED MODULE: ./packages/tables/src/sql/spark-dialect.ts



/** Spark SQL 4.0 and later. Everything is exact but what is called approximate. */
const sparkDialect = {
    name: 'Spark SQL',
    exact: {
        counts: true,
        'mean and spread': true,
        quantiles: true,
        'distinct values': true,
        'approximate quantiles': false,
        'approximate distinct values': false
    },
    identifier,
    text: spark_dialect_quoted,
    literal: (value, type) => (0,sql_text/* literalIn */.rG)(spark_dialect_LITERALS, value, type),
    asText: expression => `CAST(${expression} AS STRING)`,
    asNumber: spark_dialect_asNumber,
    tryCast: (text, type) => type === 'integer'
        ? `CASE WHEN regexp_like(${text}, ${spark_dialect_quoted('^\\s*[+-]?[0-9]+\\s*$')}) THEN TRY_CAST(trim(${text}) AS DECIMAL(38, 0)) END`
        : `TRY_CAST(${text} AS ${spark_dialect_TYPES[type]})`,
    matches: (text, pattern) => `regexp_like(${text}, ${spark_dialect_quoted(pattern)})`,
    replaceMatches: (text, pattern, by) => `regexp_replace(${text}, ${spark_dialect_quoted(pattern)}, ${spark_dialect_quoted(by.replace(/[\\$]/g, '\\$&'))})`,
    characters: text => `char_length(${text})`,
    isJson: text => `CASE WHEN ${text} IS NOT NULL THEN try_parse_json(${text}) IS NOT NULL END`,
    isDate: (text, format) => `CASE WHEN ${text} IS NOT NULL THEN try_to_timestamp(${text}, ${spark_dialect_quoted((0,date_format/* javaDateFormat */.YW)(format))}) IS NOT NULL END`,
    isNaN: number => `isnan(${number})`,
    isInfinite: number => `(abs(${spark_dialect_asNumber(number)}) = CAST('Infinity' AS DOUBLE))`,
    epoch: moment => `(unix_micros(CAST(${moment} AS TIMESTAMP)) / 1e6)`,
    datePart: (part, moment) => part === 'weekday' ? `(dayofweek(${moment}) - 1)` : `CAST(floor(extract(${part.toUpperCase()} FROM ${moment})) AS BIGINT)`,
    countIf: condition => `count_if(${condition})`,
    filtered: (aggregate, condition) => `${aggregate} FILTER (WHERE ${condition})`,
    stddev: number => `stddev_samp(${number})`,
    approximateQuantiles: (number, shares) => shares.map(share => `approx_percentile(${number}, ${share})`),
    approximateDistinct: expression => `approx_count_distinct(${expression})`,
    quantiles: (from, number, shares, interpolation) => {
        if (interpolation === 'nearest')
            return (0,distribution_queries/* quantileQuery */.kz)(sparkDialect, from, number, shares, interpolation);
        const quantiles = shares.map((share, index) => `percentile(v, ${share}) AS q${index}`);
        return `SELECT count(v) AS n, ${quantiles.join(', ')} FROM (SELECT ${spark_dialect_asNumber(number)} AS v FROM ${from}) AS given`;
    },
    distinct: distribution_queries/* distinctQuery */.LQ,
    repeated: (from, columns, where) => (0,distribution_queries/* repeatedQuery */.vj)(from, columns.map(({ name }) => identifier(name)), where),
    sample: (from, rows) => `(SELECT * FROM ${from} ORDER BY rand(42) LIMIT ${rows})`,
    position: undefined
};
const spark_dialect_TYPES = { float: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' };
const spark_dialect_LITERALS = {
    text: spark_dialect_quoted,
    infinity: (negative) => `CAST('${negative ? '-' : ''}Infinity' AS DOUBLE)`,
    longInteger: (digits) => digits,
    timestamp: (iso) => iso
};
function identifier(name) {
    return `\`${name.replaceAll('`', '``')}\``;
}
function spark_dialect_asNumber(expression) {
    return `CAST(${expression} AS DOUBLE)`;
}
/** A backslash escapes in Spark's text. */
function spark_dialect_quoted(text) {
    return `'${text.replace(/[\\']/g, '\\$&').replaceAll('\0', '\\0')}'`;
}

;// CONCATENATED MODULE: ./packages/tables/src/sql/trino-dialect.ts



/** Trino. It computes quantiles approximately alone; everything else is exact but what is called approximate. */
const trinoDialect = {
    name: 'Trino',
    exact: {
        counts: true,
        'mean and spread': true,
        quantiles: false,
        'distinct values': true,
        'approximate quantiles': false,
        'approximate distinct values': false
    },
    identifier: sql_text/* doubleQuoted */.UN,
    text: sql_text/* singleQuoted */.f3,
    literal: (value, type) => (0,sql_text/* literalIn */.rG)(trino_dialect_LITERALS, value, type),
    asText: expression => `CAST(${expression} AS VARCHAR)`,
    asNumber: trino_dialect_asNumber,
    tryCast: (text, type) => type === 'integer'
        ? `CASE WHEN regexp_like(${text}, '^\\s*[+-]?[0-9]+\\s*$') THEN TRY_CAST(trim(${text}) AS DECIMAL(38, 0)) END`
        : `TRY_CAST(${text} AS ${trino_dialect_TYPES[type]})`,
    matches: (text, pattern) => `regexp_like(${text}, ${(0,sql_text/* singleQuoted */.f3)(pattern)})`,
    replaceMatches: (text, pattern, by) => `regexp_replace(${text}, ${(0,sql_text/* singleQuoted */.f3)(pattern)}, ${(0,sql_text/* singleQuoted */.f3)(by.replace(/[\\$]/g, '\\$&'))})`,
    characters: text => `length(${text})`,
    isJson: text => `CASE WHEN ${text} IS NOT NULL THEN try(json_parse(${text})) IS NOT NULL END`,
    isDate: (text, format) => `CASE WHEN ${text} IS NOT NULL THEN try(parse_datetime(${text}, ${(0,sql_text/* singleQuoted */.f3)((0,date_format/* javaDateFormat */.YW)(format))})) IS NOT NULL END`,
    isNaN: number => `is_nan(${trino_dialect_asNumber(number)})`,
    isInfinite: number => `is_infinite(${trino_dialect_asNumber(number)})`,
    epoch: moment => `to_unixtime(CAST(${moment} AS TIMESTAMP(6) WITH TIME ZONE))`,
    datePart: (part, moment) => (part === 'weekday' ? `(day_of_week(${moment}) % 7)` : `extract(${part.toUpperCase()} FROM ${moment})`),
    countIf: condition => `count_if(${condition})`,
    filtered: (aggregate, condition) => `${aggregate} FILTER (WHERE ${condition})`,
    stddev: number => `stddev_samp(${number})`,
    approximateQuantiles: (number, shares) => shares.map(share => `approx_percentile(${number}, ${share})`),
    approximateDistinct: expression => `approx_distinct(${expression})`,
    quantiles: (from, number, shares) => {
        const quantiles = shares.map((share, index) => `approx_percentile(v, ${share}) AS q${index}`);
        return `SELECT count(v) AS n, ${quantiles.join(', ')} FROM (SELECT ${trino_dialect_asNumber(number)} AS v FROM ${from}) AS given`;
    },
    distinct: distribution_queries/* distinctQuery */.LQ,
    repeated: (from, columns, where) => (0,distribution_queries/* repeatedQuery */.vj)(from, columns.map(({ name }) => (0,sql_text/* doubleQuoted */.UN)(name)), where),
    sample: (from, rows) => `(SELECT * FROM ${from} ORDER BY random() LIMIT ${rows})`,
    position: undefined
};
const trino_dialect_TYPES = { float: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' };
const trino_dialect_LITERALS = {
    text: sql_text/* singleQuoted */.f3,
    infinity: (negative) => (negative ? '-infinity()' : 'infinity()'),
    longInteger: (digits) => `DECIMAL '${digits}'`,
    timestamp: (iso) => iso.replace('T', ' ')
};
function trino_dialect_asNumber(expression) {
    return `CAST(${expression} AS DOUBLE)`;
}

;// CONCATENATED MODULE: ./packages/tables/src/table-name.ts

/** What SQL calls the table that is judged, also in conditions that authors write. */
const TABLE = 'data';
/** Throws for a name that SQL could not use without quotes. Words that the engine keeps for itself are asked of the engine. */
async function refuseTableNames(engine, given) {
    const rows = await engine.rows("SELECT keyword_name FROM duckdb_keywords() WHERE keyword_category IN ('reserved', 'type_function')", Number.MAX_SAFE_INTEGER);
    const reserved = new Set(rows.map(row => row.keyword_name));
    const seen = new Map();
    for (const [name, { input }] of given) {
        if (!/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(name))
            throw new src/* InputError */.dz(input, `calls a table "${name}"; the name of a table is made of at most 63 letters, digits and underscores`);
        if (reserved.has(name.toLowerCase()))
            throw new src/* InputError */.dz(input, `calls a table "${name}", which is a word of SQL. Choose another name.`);
        const twin = seen.get(name.toLowerCase());
        if (twin !== undefined)
            throw new src/* InputError */.dz(input, `calls tables "${twin}" and "${name}", which SQL cannot tell apart. Rename one.`);
        seen.set(name.toLowerCase(), name);
    }
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
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

;// CONCATENATED MODULE: ./packages/tables/src/engine/duckdb-value.ts

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
/** To the millisecond, and where there is more to the microsecond. */
function instant(micros, otherwise) {
    const rest = ((micros % 1000n) + 1000n) % 1000n;
    const date = new Date(Number((micros - rest) / 1000n));
    if (Number.isNaN(date.getTime()))
        return otherwise;
    return rest === 0n ? date.toISOString() : date.toISOString().replace('Z', `${String(rest).padStart(3, '0')}Z`);
}

;// CONCATENATED MODULE: ./packages/tables/src/engine/progress.ts
/** What the engine needs in order to know how far it is, without writing it anywhere. */
const PROGRESS_SETTINGS = ['SET enable_progress_bar = true', 'SET enable_progress_bar_print = false', 'SET progress_bar_time = 0'];
const FIRST_MS = 1000;
const THEN_MS = 500;
/**
 * Tells of a query that runs for longer than a second how far it is, twice a second, never less than before. Returns what ends that.
 * Nothing waits for it: a process may end meanwhile.
 */
function tellProgress(connection, tell) {
    let most = 0;
    let timer = setTimeout(next, FIRST_MS).unref();
    return () => clearTimeout(timer);
    function next() {
        timer = setTimeout(next, THEN_MS).unref();
        const share = connection.progress.percentage / 100;
        // -1 where the engine does not know.
        if (!(share >= most))
            return;
        most = Math.min(share, 1);
        tell(most);
    }
}

;// CONCATENATED MODULE: ./packages/tables/src/engine/engine.ts






/** Bytes that the engine may hold where nobody says otherwise. */
const DEFAULT_MEMORY = 2e9;
/** Every thread holds buffers of its own; more of them than this cost memory and save little. */
const MOST_THREADS = 8;
/** A DuckDB in memory that can read the given files and nothing else, whatever SQL it is handed. */
class Engine {
    #instance;
    #connection;
    #signal;
    #onProgress;
    #streaming = false;
    version;
    constructor(instance, connection, version, { signal, onProgress }) {
        this.#instance = instance;
        this.#connection = connection;
        this.version = version;
        this.#signal = signal;
        this.#onProgress = onProgress;
    }
    static async open(files, options, setUp = []) {
        const { DuckDBInstance, version } = await (0,duckdb/* loadDuckDB */.G)();
        const instance = await DuckDBInstance.create(':memory:', {
            // At once: an unknown function would otherwise start a download.
            autoinstall_known_extensions: 'false',
            autoload_known_extensions: 'false',
            threads: String(options.threads ?? Math.min(MOST_THREADS, (0,external_node_os_.availableParallelism)())),
            memory_limit: `${options.memoryLimit ?? DEFAULT_MEMORY}B`,
            temp_directory: await spillFolder(options.temp)
        });
        const engine = new Engine(instance, await instance.connect(), version().replace(/^v/, ''), options);
        const allowed = files.map(file => `'${file.replaceAll("'", "''")}'`).join(', ');
        // In this order: the allowed paths can only be set while access is open, and nothing can be set once the configuration is locked.
        for (const setting of [
            ...setUp,
            ...(options.onProgress === undefined ? [] : PROGRESS_SETTINGS),
            `SET allowed_paths = [${allowed}]`,
            "SET TimeZone = 'UTC'",
            'SET enable_external_access = false',
            'SET lock_configuration = true'
        ]) {
            await engine.rows(setting, 0);
        }
        return engine;
    }
    /** The first `most` rows of a query's answer. `until` stops this query alone. */
    async rows(sql, most, until) {
        const signals = [this.#signal, until].filter(signal => signal !== undefined);
        return this.#interruptible(signals, async (connection) => {
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
        for await (const { chunk } of this.#chunks(sql))
            yield chunk.getColumns().map(column => column.map(value));
    }
    /** The same as the engine holds them, for columns of numbers and of short bytes: a hundred times as fast. */
    async *vectors(sql) {
        const bindings = (0,duckdb/* loadBindings */.z)();
        let types;
        for await (const { chunk, result } of this.#chunks(sql)) {
            types ??= result.columnTypes().map(String);
            yield new VectorBatch(chunk, types, bindings);
        }
    }
    async *#chunks(sql) {
        const signals = this.#signal === undefined ? [] : [this.#signal];
        const result = await this.#interruptible(signals, connection => connection.stream(sql));
        this.#streaming = true;
        try {
            for (;;) {
                const chunk = await this.#interruptible(signals, () => result.fetchChunk(), true);
                if (chunk === null || chunk.rowCount === 0)
                    return;
                yield { chunk, result };
            }
        }
        finally {
            this.#streaming = false;
        }
    }
    /** Binds a query without running it: the type of its one column. Throws the engine's message where a name or a type does not fit. */
    async typeOf(sql) {
        const types = await this.typesOf(sql);
        const [type] = types;
        if (type === undefined || types.length > 1)
            throw new Error(`it has ${types.length} values a row, not one`);
        return type;
    }
    /** The same of a query of several columns. */
    async typesOf(sql) {
        const prepared = await this.#connection.prepare(sql);
        try {
            return Array.from({ length: prepared.columnCount }, (_, index) => prepared.columnType(index).toString());
        }
        finally {
            prepared.destroySync();
        }
    }
    close() {
        this.#connection.closeSync();
        this.#instance.closeSync();
    }
    async #interruptible(signals, work, ofStream = false) {
        // The engine would end the stream early, without an error: rows would be lost in silence.
        if (this.#streaming && !ofStream)
            throw new Error('Could not query the data while its rows are being read');
        const interrupt = () => this.#connection.interrupt();
        const refuseStopped = () => {
            for (const signal of signals)
                signal.throwIfAborted();
        };
        refuseStopped();
        for (const signal of signals)
            signal.addEventListener('abort', interrupt, { once: true });
        const told = this.#onProgress === undefined || ofStream ? undefined : tellProgress(this.#connection, this.#onProgress);
        try {
            return await work(this.#connection);
        }
        catch (cause) {
            refuseStopped();
            throw cause;
        }
        finally {
            told?.();
            for (const signal of signals)
                signal.removeEventListener('abort', interrupt);
        }
    }
}
function value(raw) {
    return fromDuckDB(raw ?? null);
}

// EXTERNAL MODULE: ./packages/tables/src/files/hive.ts
var files_hive = __webpack_require__(46757);
;// CONCATENATED MODULE: ./packages/tables/src/files/temporary-copies.ts




/**
 * Makes another file of each of the files, in the temp folder, and names them for the engine. A copy lies below the same `key=value`
 * folders as its file, so that they are columns of it as well. `make` writes the file `to`; when it throws, nothing is left behind.
 */
async function temporaryCopies(table, temp, ending, make) {
    const parent = (0,external_node_path_.join)(temp, 'gauntlet');
    await (0,promises_.mkdir)(parent, { recursive: true });
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'copies-'));
    const dispose = () => (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    try {
        const paths = [];
        for (const [index, file] of table.files.entries()) {
            const own = (0,external_node_path_.join)(folder, String(index), ...(0,files_hive/* partitionFolders */.WV)(table, file));
            await (0,promises_.mkdir)(own, { recursive: true });
            const copy = (0,external_node_path_.join)(own, `${(0,external_node_path_.basename)(file)
                .replace(/[^\w.-]/g, '_')
                .slice(0, 100)}${ending}`);
            await make(file, copy);
            paths.push(copy);
        }
        return { paths, dispose };
    }
    catch (thrown) {
        dispose();
        throw thrown;
    }
}

// EXTERNAL MODULE: ./packages/tables/src/engine/engine-types.ts
var engine_types = __webpack_require__(49110);
;// CONCATENATED MODULE: ./packages/tables/src/files/shown-files.ts


const MOST_SHOWN = 10;
/** The argument of `read_…` as a person would write it in the workspace. Of many files, the first ones. */
function shownFiles(table) {
    const [first = '', ...others] = table.files.map(file => duckdb_dialect/* duckdbDialect */.Q.text((0,source/* shownFile */.G)(table, file)));
    if (others.length === 0)
        return first;
    const left = others.length + 1 - MOST_SHOWN;
    return `[${[first, ...others].slice(0, MOST_SHOWN).join(', ')}${left > 0 ? ` /* and ${left} more files */` : ''}]`;
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/csv-types.ts

const cast = (type) => (raw) => `TRY_CAST(${raw} AS ${type})`;
/** A CASE, because both sides of an AND are computed for every row, and a cast that fails is slow. */
const castWhere = (type, shape) => (raw) => `CASE WHEN ${shape(raw)} THEN TRY_CAST(${raw} AS ${type}) IS NOT NULL ELSE false END`;
const like = (pattern) => (raw) => `${raw} LIKE '${pattern}'`;
/** Text that an integer would be printed as: `007`, `1.0` and `+1` are text or floats, or reading them would lose something. */
const whole = (type) => ({
    type: 'integer',
    engineType: type,
    read: cast(type),
    // What begins with a letter is no integer, and a cast that fails is slow. Only what differs from its number is trimmed, for the same reason.
    fits: raw => {
        const printed = `CAST(TRY_CAST(${raw} AS ${type}) AS VARCHAR)`;
        return `CASE WHEN ${raw} >= ':' THEN false WHEN ${printed} = ${raw} THEN true ELSE coalesce(${printed} = trim(${raw}), false) END`;
    }
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
const DATE = {
    type: 'date',
    engineType: 'DATE',
    read: cast('DATE'),
    fits: castWhere('DATE', like('____-__-__'))
};
/**
 * Clocks and calendars as ISO 8601 writes them. Shapes are asked first, the usual ones by the faster LIKE, for the engine's casts lose
 * something: that to TIMESTAMP leaves out `+02:00`, and the digits after the microseconds.
 */
const shaped = (usual, pattern) => (raw) => `CASE WHEN ${usual.map(shape => like(shape)(raw)).join(' OR ')} THEN true ELSE regexp_full_match(${raw}, '${pattern}') END`;
const temporal = (type, engineType, usual, pattern) => ({
    type,
    engineType,
    read: cast(engineType),
    fits: castWhere(engineType, shaped(usual, pattern))
});
const DAY_AND_CLOCK = '.{4}-.{2}-.{2}[ T][0-9:]+';
const OFFSET = '(Z| ?UTC|[+-](0[0-9]|1[0-8])(:?[0-5][0-9])?)';
/** With an offset a time is an instant. A column that mixes both is text: nobody knows where the clocks of the others stand. */
const TIMES = [
    temporal('timestamp', 'TIMESTAMP', ['____-__-_____:__:__', '____-__-__'], `${DAY_AND_CLOCK}([.][0-9]{1,6})?`),
    temporal('timestamp', 'TIMESTAMP_NS', ['____-__-_____:__:__', '____-__-__'], `${DAY_AND_CLOCK}([.][0-9]{1,9})?`),
    temporal('timestamp', 'TIMESTAMP WITH TIME ZONE', ['____-__-_____:__:__Z'], `${DAY_AND_CLOCK}([.][0-9]{1,9})?${OFFSET}`)
];
const TIME = temporal('time', 'TIME', ['__:__:__', '__:__'], '[0-9]{2}:[0-9:]+([.][0-9]{1,6})?');
/** The types that text can have in this style, from the narrowest to the one that everything is. */
function textTypes(style) {
    const dates = style['date-format'];
    const timestamps = style['timestamp-format'];
    return [
        { type: 'boolean', engineType: 'BOOLEAN', read: cast('BOOLEAN'), fits: raw => `lower(${raw}) IN ('true', 'false')` },
        whole('BIGINT'),
        whole('HUGEINT'),
        style.decimal === ',' ? withComma : FLOAT,
        dates === undefined ? DATE : formatted('date', 'DATE', dates),
        ...(timestamps === undefined ? TIMES : [formatted('timestamp', 'TIMESTAMP', timestamps)]),
        TIME,
        STRING
    ];
}
/** A number with a comma before its fraction. One with a point is none: the point would stand for thousands. */
const withComma = {
    ...FLOAT,
    read: raw => FLOAT.read(`replace(${raw}, ',', '.')`),
    fits: raw => `NOT contains(${raw}, '.') AND ${FLOAT.fits(`replace(${raw}, ',', '.')`)}`
};
function formatted(type, engineType, format) {
    const parsed = (raw) => `try_strptime(${raw}, ${duckdb_dialect/* duckdbDialect */.Q.text(format)})`;
    return { type, engineType, read: raw => `CAST(${parsed(raw)} AS ${engineType})`, fits: raw => `${parsed(raw)} IS NOT NULL` };
}
/** Dates and times in text that is quoted, and so is nothing else. */
const TEMPORAL_TYPES = [DATE, ...TIMES, TIME, STRING];
/** The types that a column can turn out to have which is declared to have one; all where nothing is declared. */
function typesFor(declared, types) {
    return declared === undefined ? types : types.filter(candidate => candidate.type === typeOfText(declared));
}
/** The type a declared column is tried as: of several, such as times with and without an offset, the one that was `found` first. */
function textTypeFor(declared, found, types) {
    return found.type === typeOfText(declared) ? found : (typesFor(declared, types)[0] ?? STRING);
}
/** Text has no decimals of its own. */
function typeOfText(declared) {
    return declared === 'decimal' ? 'float' : declared;
}
/** One aggregate for each type: how many values do not fit. And one for how many there are. */
function fitAggregates(name, prefix, types) {
    const raw = duckdb_dialect/* duckdbDialect */.Q.identifier(name);
    const misfits = types
        .filter(candidate => candidate !== STRING)
        .map(({ engineType, fits }) => ({
        key: `${prefix}${engineType}`,
        sql: duckdb_dialect/* duckdbDialect */.Q.countIf(`${raw} IS NOT NULL AND NOT (${fits(raw)})`)
    }));
    return [{ key: `${prefix}values`, sql: `count(${raw})` }, ...misfits];
}
/** The narrowest type that all values have. */
function narrowest(count, prefix, types) {
    if (count(`${prefix}values`) === 0)
        return UNSEEN;
    return types.find(candidate => candidate === STRING || count(`${prefix}${candidate.engineType}`) === 0) ?? STRING;
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/count-fits.ts


/** How many values of each column do not fit each type: for `narrowest`, with the place of the column and a colon before each key. */
async function countFits(engine, columns, from) {
    const counts = new Map();
    // In one SELECT, the time that many columns take grows with their square. As rows of one column it does not.
    if (columns.length > 50) {
        const aggregates = fitAggregates('value', '', [...new Set(columns.flatMap(({ types }) => types))]);
        const names = columns.map(({ name }) => duckdb_dialect/* duckdbDialect */.Q.identifier(name));
        const turned = `SELECT unnest(range(${names.length})) AS place, unnest([${names.join(', ')}]) AS value FROM ${from}`;
        const list = aggregates.map(({ sql }, index) => `${sql} AS a${index}`).join(', ');
        for (const row of await engine.rows(`SELECT place, ${list} FROM (${turned}) GROUP BY place`, names.length))
            for (const [index, { key }] of aggregates.entries())
                counts.set(`${row.place}:${key}`, Number(row[`a${index}`]));
        // Without rows there is no group.
        return key => counts.get(key) ?? 0;
    }
    const aggregates = columns.flatMap(({ name, types }, index) => fitAggregates(name, `${index}:`, types));
    const list = aggregates.map(({ sql }, index) => `${sql} AS a${index}`).join(', ');
    const [row] = await engine.rows(`SELECT ${list} FROM ${from}`, 1);
    for (const [index, { key }] of aggregates.entries())
        counts.set(key, Number(row?.[`a${index}`] ?? Number.NaN));
    return key => counts.get(key) ?? Number.NaN;
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/csv-dialect.ts


/** As many as the engine's sniffer looks at. */
const PROBED_ROWS = 20_480;
const DELIMITERS = [',', ';', '\t', '|'];
/**
 * As the author says, and where nothing is said what the engine's sniffer makes of the first rows, as far as the first line bears it
 * out. A delimiter that the first line does not have, beside another that it has, is refused: the file would pass as one wide column.
 */
async function csvDialect(engine, file, firstLine, shown, read) {
    const { delimiter, quote, escape: quoteEscape } = read;
    const sniffed = delimiter === undefined || quote === undefined ? await sniff(engine, file, firstLine) : undefined;
    const chosen = {
        delimiter: delimiter ?? sniffed?.delimiter ?? mostFrequent(firstLine),
        quote: quote ?? sniffed?.quote ?? '"',
        quoteEscape: quoteEscape ?? (quote === undefined ? (sniffed?.quoteEscape ?? '"') : quote)
    };
    const problem = clash(chosen, read['null-strings'] ?? []);
    if (problem !== undefined)
        throw new src/* InputError */.dz('read', problem);
    // Names for the columns say how many there are, and are held against the line.
    if (delimiter !== undefined && !Array.isArray(read.header) && !firstLine.includes(delimiter)) {
        const other = DELIMITERS.find(candidate => firstLine.includes(candidate));
        if (other !== undefined)
            throw new src/* InputError */.dz('read', `has the delimiter ${said(delimiter)}, and the first line of ${shown} has none, but ${said(other)}`);
    }
    return chosen;
}
/**
 * Only a delimiter and an unusual quote or escape are taken from the sniffer; `(empty)` is its word for a quote it has not seen, or has
 * not understood.
 */
async function sniff(engine, file, firstLine) {
    const fallback = { delimiter: mostFrequent(firstLine), quote: '"', quoteEscape: '"' };
    const sniffed = await engine.rows(`SELECT Delimiter, Quote, Escape FROM sniff_csv(${duckdb_dialect/* duckdbDialect */.Q.text(file)})`, 1).catch(() => []);
    const [row] = sniffed;
    if (row === undefined)
        return fallback;
    const found = String(row.Delimiter);
    const delimiter = DELIMITERS.includes(found) && firstLine.includes(found) ? found : fallback.delimiter;
    const isSingle = row.Quote === "'" && !(await fitsDoubleQuote(engine, file, firstLine, delimiter));
    const quote = isSingle ? "'" : '"';
    return { delimiter, quote, quoteEscape: row.Escape === '\\' && isSingle === (row.Quote === "'") ? '\\' : quote };
}
/**
 * Whether the first rows have as many fields as the first line where only double quotes are quotes. Then an apostrophe is one: taken for
 * a quote, those of `'90s` in one row and `the boys'` in another would make all rows between them one field, and nobody would know.
 */
async function fitsDoubleQuote(engine, file, firstLine, delimiter) {
    const fields = firstLine.split(delimiter);
    if (fields.some(field => /^'.*'$/.test(field.trim())))
        return false;
    const columns = fields.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
    const options = `auto_detect = false, header = false, delim = ${duckdb_dialect/* duckdbDialect */.Q.text(delimiter)}, quote = '"', escape = '"', strict_mode = true`;
    const rows = `SELECT count(*) FROM (FROM read_csv(${duckdb_dialect/* duckdbDialect */.Q.text(file)}, ${options}, columns = {${columns}}) LIMIT ${PROBED_ROWS})`;
    return engine.rows(rows, 1).then(() => true, () => false);
}
function mostFrequent(line) {
    const count = (delimiter) => line.split(delimiter).length;
    return DELIMITERS.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}
function clash({ delimiter, quote, quoteEscape }, nulls) {
    const taken = [delimiter, quote, quoteEscape].filter(mark => mark !== '');
    const odd = nulls.find(value => taken.some(mark => value.includes(mark)));
    if (odd !== undefined)
        return `has the null string ${said(odd)}, which holds the delimiter, the quote or the escape`;
    if (quote !== '' && delimiter.includes(quote))
        return `has the quote ${said(quote)}, which is in the delimiter ${said(delimiter)}`;
    if (quoteEscape !== '' && delimiter.includes(quoteEscape))
        return `has the escape ${said(quoteEscape)}, which is in the delimiter ${said(delimiter)}`;
    if (quote === '' && quoteEscape !== '')
        return `has the escape ${said(quoteEscape)}, which means nothing without a quote`;
    return undefined;
}
function said(characters) {
    return JSON.stringify(characters);
}

// EXTERNAL MODULE: ./packages/tables/src/csv/csv-header.ts
var csv_header = __webpack_require__(56276);
;// CONCATENATED MODULE: ./packages/tables/src/csv/first-line.ts



const LONGEST = 2_000_000;
/**
 * The first line of a text file in UTF-8, without its line ending and a byte order mark; `undefined` where there is none. Blank lines
 * before it are an error: the engine would take one for the header. Other problems are told as the engine tells them.
 *
 * Not read by the engine, which must not be told of quotes here and then takes a line break within them for another line ending.
 */
async function first_line_firstLine(input, file, shown) {
    const bytes = await beginning(input, file, shown);
    // A byte is a character here, and line endings are the same bytes in UTF-8.
    const found = /^(?:\xef\xbb\xbf)?([\r\n]*)([^\r\n]*)/.exec(bytes.toString('latin1'));
    const [, blank = '', line = ''] = found ?? [];
    if (line === '')
        return undefined;
    if (blank !== '')
        throw new src/* InputError */.dz(input, `names "${shown}", whose first line is empty. Remove the lines before the first one with text.`);
    if (line.length >= LONGEST)
        throw new Error(`Could not read ${file}: Maximum line size`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    }
    catch {
        throw new Error(`Could not read ${file}: not utf-8 encoded, in line 1`);
    }
}
/** The bytes up to the first line ending after a line with text, or more. */
async function beginning(input, file, shown) {
    const source = (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 16 });
    const isPacked = /\.(gz|zst)$/i.test(file);
    const text = isPacked ? source.pipe(unpacking(input, file, shown)) : source;
    let bytes = Buffer.alloc(0);
    try {
        for await (const chunk of text) {
            bytes = Buffer.concat([bytes, chunk]);
            if (bytes.length >= LONGEST || /[^\r\n][\r\n]/.test(bytes.toString('latin1')))
                break;
        }
    }
    catch (cause) {
        if (isZlibError(cause))
            throw cutOff(input, shown);
        throw cause;
    }
    finally {
        source.destroy();
    }
    return bytes;
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/csv-columns.ts





const MOST_COLUMNS = 10_000;
/** The dialect of the first file and its columns, and proof that all files have its header. */
async function csvLayout(engine, table) {
    const { paths, read = {} } = table;
    const [first = '', ...others] = paths;
    const named = (path) => (0,source/* shownFile */.G)(table, table.files[paths.indexOf(path)] ?? path);
    const shown = (path) => `"${named(path)}"`;
    const line = await lineOf(table, first, named(first));
    const dialect = await csvDialect(engine, first, line, shown(first), read);
    const nulls = [...new Set(['', ...(read['null-strings'] ?? [])])];
    const found = fieldsOf(table, line, dialect, shown(first));
    if (Array.isArray(read.header))
        return { ...dialect, nulls, header: false, columns: givenNames(table, read.header, found, shown(first)) };
    if (read.header === false)
        return { ...dialect, nulls, header: false, columns: found.map((_, index) => `column${index}`) };
    const columns = headed(table, found, shown(first));
    refuseNoHeader(table, columns, dialect, shown(first));
    for (const path of others) {
        const line = await lineOf(table, path, named(path));
        const theirs = headed(table, fieldsOf(table, line, dialect, shown(path)), shown(path));
        const at = Math.max(columns.findIndex((name, index) => theirs[index] !== name), theirs.length > columns.length ? columns.length : -1);
        if (at === -1)
            continue;
        const quoted = (name) => (name === undefined ? 'missing' : `"${name}"`);
        throw new src/* InputError */.dz(table.input, `names ${shown(path)}, whose header is not that of ${shown(first)}: column ${at + 1} is ${quoted(theirs[at])} where the first file has ${quoted(columns[at])}. Files that make up one table have the same columns in the same order.`);
    }
    return { ...dialect, nulls, header: true, columns };
}
async function lineOf({ input, read }, path, shown) {
    const line = await first_line_firstLine(input, path, shown);
    const wanted = read?.header === undefined || read.header === true;
    if (line === undefined)
        throw new src/* InputError */.dz(input, `names "${shown}", which is empty${wanted ? ': not even a header' : ''}. Did the step that writes it fail?`);
    const what = wanted ? ' A CSV file needs a first line with the names of its columns.' : '';
    if (line.trim() === '')
        throw new src/* InputError */.dz(input, `names "${shown}", whose first line is empty.${what}`);
    if (line.includes('\0'))
        throw new src/* InputError */.dz(input, `names "${shown}", which holds NUL bytes. Is it UTF-16, or damaged?`);
    return line;
}
function fieldsOf({ input }, line, dialect, shown) {
    try {
        const fields = (0,csv_header/* splitHeader */.GP)(line, dialect);
        if (fields.length <= MOST_COLUMNS)
            return fields;
        throw new src/* InputError */.dz(input, `names ${shown}, which has ${fields.length} columns; at most ${MOST_COLUMNS} are read`);
    }
    catch (cause) {
        if (cause instanceof src/* InputError */.dz)
            throw cause;
        throw new src/* InputError */.dz(input, `names ${shown}, which has a problem in line 1: ${(0,src/* messageOf */.bD)(cause)}`);
    }
}
function headed({ input }, fields, shown) {
    const names = (0,csv_header/* nameColumns */.Ni)(fields);
    const double = (0,csv_header/* firstDouble */.ag)(names);
    if (double === undefined)
        return names;
    throw new src/* InputError */.dz(input, `names ${shown}, whose header has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`);
}
function givenNames({ input }, names, found, shown) {
    const double = (0,csv_header/* firstDouble */.ag)(names);
    if (double !== undefined)
        throw new src/* InputError */.dz('read', `has a header with the names "${double[0]}" and "${double[1]}", which cannot be told apart`);
    if (found.length === names.length)
        return names;
    throw new src/* InputError */.dz(input, `names ${shown}, whose first line has ${found.length} fields where the header in "read" has ${names.length} names. Is the delimiter another one?`);
}
/** A first line that is not what a header looks like: numbers alone, or names in quotes that the dialect does not know. */
function refuseNoHeader({ input, read }, columns, { quote }, shown) {
    const quoted = columns.find(name => /^(["']).*\1$/s.test(name) && name.length > 1 && !name.startsWith(quote === '' ? '\0' : quote));
    if (quoted !== undefined && read?.quote !== undefined)
        throw new src/* InputError */.dz('read', `has the quote ${JSON.stringify(quote)}, and ${shown} has a column called ${quoted}, quotes and all`);
    if (read?.header !== undefined || !columns.every(name => /^-?\d+([.,]\d+)?$/.test(name)))
        return;
    throw new src/* InputError */.dz(input, `names ${shown}, whose first line looks like data (${columns.length} numbers). A CSV file needs a first line with the names of its columns.`);
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/csv-time-formats.ts


/** Throws for a format of dates or timestamps that the engine cannot read. */
async function refuseTimeFormats(engine, { read }) {
    for (const key of ['date-format', 'timestamp-format']) {
        const format = read?.[key];
        if (format === undefined)
            continue;
        if (key === 'date-format' && /%-?[HIMSfgnpzZcX]/.test(format))
            throw new src/* InputError */.dz('read', `has the date-format "${format}", which reads a time that a date would lose. Call it timestamp-format.`);
        await engine.rows(`SELECT try_strptime('', ${duckdb_dialect/* duckdbDialect */.Q.text(format)})`, 1).catch(thrown => {
            const said = ((0,src/* messageOf */.bD)(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, '');
            throw new src/* InputError */.dz('read', `has the ${key} "${format}", which cannot be used: ${said}. Expected one such as "%d.%m.%Y".`);
        });
    }
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/text-encoding.ts





/**
 * Writes a text file anew in UTF-8, in bounded memory, unpacked where it is compressed. Bytes that the encoding does not have are
 * refused, never replaced.
 *
 * The engine's own decoder is not used: it reads big-endian UTF-16 as no rows at all and says nothing.
 */
async function decodeFile(input, from, to, shown, encoding) {
    const packed = /\.(gz|zst)$/i.test(from);
    const decoded = decoding(input, shown, encoding);
    const source = (0,external_node_fs_.createReadStream)(from, { highWaterMark: 1 << 20 });
    const target = (0,external_node_fs_.createWriteStream)(to, { mode: 0o600 });
    try {
        if (packed)
            await (0,external_node_stream_promises_.pipeline)(source, unpacking(input, from, shown), decoded, target);
        else
            await (0,external_node_stream_promises_.pipeline)(source, decoded, target);
    }
    catch (cause) {
        if ((0,src/* isInputError */.BT)(cause))
            throw cause;
        if (isZlibError(cause))
            throw cutOff(input, shown);
        throw new Error(`Could not decode ${shown}`, { cause });
    }
}
/** Whether the engine reads this encoding as it is. Throws for a name that is no encoding. */
function isUtf8(encoding) {
    if (isLatin1(encoding) || /^utf[-_]?16$/i.test(encoding))
        return false;
    try {
        return new TextDecoder(encoding).encoding === 'utf-8';
    }
    catch {
        throw new src/* InputError */.dz('read', `has the encoding "${encoding}", which is unknown; expected a name such as utf-8, utf-16, latin-1, windows-1252 or shift_jis`);
    }
}
/** The name that DuckDB has for an encoding, built in or in its extension `encodings`. */
function engineEncoding(encoding) {
    if (isLatin1(encoding))
        return 'latin-1';
    if (/^utf[-_]?16(le)?$/i.test(encoding))
        return 'utf-16';
    return encoding.replace(/^windows-(125\d)$/i, 'CP$1');
}
/** Browsers read what calls itself Latin-1 as windows-1252, and so does `TextDecoder`. Here it is ISO 8859-1. */
function isLatin1(encoding) {
    return /^(latin-?1|iso[-_]?8859[-_]?1|l1)$/i.test(encoding);
}
function decoding(input, shown, encoding) {
    let decoder;
    let before = 0;
    const refused = (problem) => new src/* InputError */.dz(input, `names "${shown}", which ${problem}`);
    const decoded = (decode) => {
        let text;
        try {
            text = decode();
        }
        catch {
            const hint = isLatin1(encoding) ? ' Is it windows-1252?' : '';
            throw refused(`is not ${encoding}, as "read" says: it holds bytes that ${encoding} does not have, after byte ${before}.${hint}`);
        }
        if (text.includes('\0'))
            throw refused(`holds a NUL character when read as ${encoding}. Is that its encoding, or is it damaged?`);
        return text;
    };
    return new external_node_stream_.Transform({
        transform: (chunk, _, done) => {
            if (decoder === undefined && /^utf[-_]?16/i.test(encoding) && !chunk.subarray(0, 1 << 16).includes(0)) {
                // Without one there is neither a line break nor a delimiter in it.
                done(refused(`is not ${encoding}, as "read" says: its first characters are none of UTF-16`));
                return;
            }
            decoder ??= decoderOf(encoding, chunk);
            const { decode } = decoder;
            settle(done, () => decoded(() => decode(chunk)));
            before += chunk.length;
        },
        flush: done => settle(done, () => decoded(() => decoder?.end() ?? ''))
    });
}
function settle(done, work) {
    let text;
    try {
        text = work();
    }
    catch (thrown) {
        done(thrown instanceof Error ? thrown : new Error('Could not decode', { cause: thrown }));
        return;
    }
    done(null, text);
}
function decoderOf(encoding, first) {
    if (isLatin1(encoding))
        return { decode: latin1, end: () => '' };
    const label = /^utf[-_]?16$/i.test(encoding) ? (first[0] === 0xfe && first[1] === 0xff ? 'utf-16be' : 'utf-16le') : encoding;
    const decoder = new TextDecoder(label, { fatal: true });
    return { decode: chunk => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
}
/** The control characters from 0x80 to 0x9f are never meant: text that holds such bytes is windows-1252. */
function latin1(chunk) {
    const text = chunk.toString('latin1');
    if (/[\x80-\x9f]/.test(text))
        throw new Error('Could not decode: a byte is no character of Latin-1');
    return text;
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/csv.ts









/** Rows by which a column without a declared type is first judged. What comes later is held against it in the scan itself. */
const SAMPLE_ROWS = 20_480;
/** CSV files as one table: every field is read as text, and converted where nothing of it is lost. */
async function openCsv(engine, table) {
    await refuseTimeFormats(engine, table);
    const hive = (0,files_hive/* hiveOf */.al)(table);
    const layout = await csvLayout(engine, table);
    (0,files_hive/* refuseDoubledKeys */.es)(table, hive, layout.columns);
    const types = textTypes(table.read ?? {});
    const files = { engine, table, layout, types, hive, raw: readCsv(table, layout, hive) };
    const untyped = layout.columns.map(name => ({ name, types: typesFor(table.declared?.get(name), types) }));
    const counts = await countFits(engine, untyped, `(SELECT * FROM ${files.raw} LIMIT ${SAMPLE_ROWS})`);
    const columns = untyped.map(({ name, types: possible }, index) => {
        const declared = table.declared?.get(name);
        const found = narrowest(counts, `${index}:`, possible);
        return { name, textType: declared === undefined ? found : textTypeFor(declared, found, types) };
    });
    return sourceOf(files, columns);
}
function sourceOf(files, columns) {
    const { engine, hive, raw, types } = files;
    const typed = [
        ...columns.map(({ name, textType }) => (textType === STRING ? id(name) : `${textType.read(id(name))} AS ${id(name)}`)),
        ...hive.columns.map(({ name }) => id(name))
    ].join(', ');
    const prefix = unusedPrefix([...columns, ...hive.columns].map(column => column.name));
    const guarded = columns.flatMap(({ name, textType }, index) => {
        const fits = textType.fits(id(name));
        return fits === 'true' ? [] : [{ column: name, flag: `${prefix}${index}`, condition: `${id(name)} IS NOT NULL AND NOT (${fits})` }];
    });
    const flags = guarded.map(({ flag, condition }) => `, (${condition}) AS ${id(flag)}`).join('');
    const settle = async (misread) => {
        const names = columns.filter(column => misread.has(column.name)).map(column => column.name);
        const counts = await countFits(engine, names.map(name => ({ name, types })), raw);
        const settled = columns.map(column => {
            const values = misread.get(column.name);
            if (values === undefined)
                return column;
            const textType = narrowest(counts, `${names.indexOf(column.name)}:`, types);
            const isExpected = column.textType === UNSEEN || column.textType.type === textType.type;
            return { name: column.name, textType, ...(isExpected ? {} : { misread: { type: column.textType.type, values } }) };
        });
        return sourceOf(files, settled);
    };
    return {
        columns: [
            ...columns.map(({ name, textType, misread }) => ({
                name,
                type: textType.type,
                engineType: textType.engineType,
                ...(misread === undefined ? {} : { misread })
            })),
            ...hive.columns
        ],
        from: `(SELECT ${typed} FROM ${raw})`,
        shown: names => {
            const used = columns.filter(column => names.includes(column.name));
            return (0,engine_types/* inOurTypes */.f)(shownCsv(files, used), used.map(({ name, textType }) => ({ name, ...textType })));
        },
        guard: guarded.length === 0 ? undefined : { from: `(SELECT ${typed}${flags} FROM ${raw})`, columns: guarded, settle },
        layout: files.layout
    };
}
/** What no column's name begins with. SQL knows no case. */
function unusedPrefix(names) {
    let prefix = '__misread_';
    while (names.some(name => name.toLowerCase().startsWith(prefix)))
        prefix = `_${prefix}`;
    return prefix;
}
/**
 * Nothing is left to the engine's sniffer: given a free hand it takes a file whose one quote is not closed for one without quotes,
 * skips lines whose fields do not fit, and drops a header it does not like.
 */
function readCsv({ paths }, layout, hive) {
    const struct = layout.columns.map(name => `${csv_text(name)}: 'VARCHAR'`).join(', ');
    const options = [
        'auto_detect = false',
        `header = ${layout.header}`,
        ...dialectOptions(layout),
        'strict_mode = true',
        'skip = 0',
        "comment = ''",
        `nullstr = [${layout.nulls.map(csv_text).join(', ')}]`,
        `columns = {${struct}}`,
        hive.options
    ];
    return `read_csv([${paths.map(csv_text).join(', ')}], ${options.join(', ')})`;
}
function shownCsv({ table, layout, hive }, columns) {
    const { read = {} } = table;
    const types = columns.filter(({ textType }) => textType !== UNSEEN).map(({ name, textType }) => `${csv_text(name)}: '${textType.engineType}'`);
    const options = [
        layout.header ? 'header = true' : `header = false, names = [${layout.columns.map(csv_text).join(', ')}]`,
        ...dialectOptions(layout),
        ...(layout.nulls.length === 1 ? [] : [`nullstr = [${layout.nulls.map(csv_text).join(', ')}]`]),
        ...(read.encoding === undefined ? [] : [`encoding = ${csv_text(engineEncoding(read.encoding))}`]),
        ...(read.decimal === ',' ? ["decimal_separator = ','"] : []),
        ...(read['date-format'] === undefined ? [] : [`dateformat = ${csv_text(read['date-format'])}`]),
        ...(read['timestamp-format'] === undefined ? [] : [`timestampformat = ${csv_text(read['timestamp-format'])}`]),
        ...(hive.columns.length === 0 ? [] : [hive.options]),
        ...(types.length === 0 ? [] : [`types = {${types.join(', ')}}`])
    ];
    return `read_csv(${shownFiles(table)}, ${options.join(', ')})`;
}
function dialectOptions({ delimiter, quote, quoteEscape }) {
    return [`delim = ${csv_text(delimiter)}`, `quote = ${csv_text(quote)}`, `escape = ${csv_text(quoteEscape)}`];
}
const id = duckdb_dialect/* duckdbDialect */.Q.identifier;
const csv_text = duckdb_dialect/* duckdbDialect */.Q.text;

;// CONCATENATED MODULE: ./packages/tables/src/csv/peek-text.ts



const PEEKED = 1 << 16;
/**
 * Looks at both ends of text files for what says at once that they are no UTF-8: a byte order mark of UTF-16, and NUL bytes, which
 * a writer that died leaves at the end. The engine would read gigabytes of them as one line. Compressed files are not looked into.
 */
async function peekText(table) {
    for (const file of table.files) {
        if (/\.(gz|zst)$/i.test(file))
            continue;
        const handle = await (0,promises_.open)(file);
        try {
            const { size } = await handle.stat();
            for (const at of size <= PEEKED ? [0] : [0, size - PEEKED]) {
                const { buffer, bytesRead } = await handle.read(Buffer.alloc(PEEKED), 0, PEEKED, at);
                refuseStrange(table, file, buffer.subarray(0, bytesRead), at);
            }
        }
        finally {
            await handle.close();
        }
    }
}
function refuseStrange(table, file, bytes, at) {
    const shown = (0,source/* shownFile */.G)(table, file);
    const mark = at === 0 && bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
    if (mark === 0xfffe || mark === 0xfeff) {
        const wayOut = table.read === undefined ? 'Convert it first' : 'Say "encoding: utf-16" in "read", or convert it';
        throw new src/* InputError */.dz(table.input, `names "${shown}", which is UTF-16. ${wayOut}: iconv -f UTF-16 -t UTF-8 in.csv > out.csv`);
    }
    const nul = bytes.indexOf(0);
    if (nul !== -1)
        throw new src/* InputError */.dz(table.input, `names "${shown}", which holds a NUL byte (at byte ${at + nul}). Is it UTF-16, or damaged?`);
}

;// CONCATENATED MODULE: ./packages/tables/src/csv/csv-reader.ts





/** Text in columns. What is not UTF-8 is first written anew. */
const csvReader = {
    typed: false,
    options: ['delimiter', 'quote', 'escape', 'header', 'null-strings', 'encoding', 'decimal', 'date-format', 'timestamp-format', 'hive'],
    prepare: async (table, { temp }) => {
        const encoding = table.read?.encoding;
        if (encoding !== undefined && !isUtf8(encoding))
            return temporaryCopies(table, temp, '.csv', (from, to) => decodeFile(table.input, from, to, (0,source/* shownFile */.G)(table, from), encoding));
        await peekText(table);
        return { paths: table.files };
    },
    open: openCsv
};

;// CONCATENATED MODULE: ./packages/tables/src/json.ts








/** JSON is always UTF-8. */
const jsonReader = {
    typed: false,
    options: ['hive'],
    prepare: async (table) => {
        // Without options: there is none for the encoding.
        await peekText({
            input: table.input,
            files: table.files,
            workspace: table.workspace,
            ...(table.names === undefined ? {} : { names: table.names })
        });
        return { paths: table.files };
    },
    open: openJson
};
/**
 * JSON lines, or arrays of objects, as one table. The columns are all keys of all objects, so everything is read once to know them:
 * from its usual sample, the engine would not see a key that first appears in row 20,481, nor a value that does not fit there.
 */
async function openJson(engine, table) {
    const list = `[${table.paths.map(duckdb_dialect/* duckdbDialect */.Q.text).join(', ')}]`;
    const format = table.files.every(file => /\.(jsonl|ndjson)(\.|$)/i.test(file)) ? 'newline_delimited' : 'auto';
    const hive = (0,files_hive/* hiveOf */.al)(table);
    const read = `format = '${format}', records = true`;
    // The last three keep sparse keys columns, where the engine would turn them into one MAP.
    const wholly = `sample_size = -1, maximum_sample_files = ${2 ** 31 - 1}, map_inference_threshold = -1, field_appearance_threshold = 0`;
    const described = await engine.rows(`DESCRIBE SELECT * FROM read_json(${list}, ${read}, hive_partitioning = false, ${wholly})`, 10_000);
    const inferred = described.map(({ column_name, column_type }) => {
        const name = String(column_name);
        const type = String(column_type);
        // Text that looks like a date is a date unless the author says it is text. Numbers and booleans are never text.
        const isText = type === 'UUID' || (table.declared?.get(name) === 'string' && TEMPORAL.test(type));
        const engineType = isText ? 'VARCHAR' : withoutTimes(type);
        return { name, type: (0,engine_types/* logicalType */.u)(engineType), engineType };
    });
    const columns = await withOwnTimes(engine, inferred, names => `read_json(${list}, ${read}, columns = {${asText(names)}})`);
    await refuseRenamed(engine, table, columns, list, format);
    (0,files_hive/* refuseDoubledKeys */.es)(table, hive, columns.map(column => column.name));
    const readAs = struct(columns.map(column => (TEMPORAL.test(column.engineType) ? { ...column, engineType: 'VARCHAR' } : column)));
    const plain = `read_json(${list}, ${read}, ${hive.options}, columns = {${readAs}})`;
    return {
        columns: [...columns, ...hive.columns],
        from: (0,engine_types/* inOurTypes */.f)((0,files_hive/* withPartitions */._B)(castTimes(plain, columns), columns, hive), columns),
        shown: names => {
            // The engine leaves out what is not listed, and a row is found again by its other columns.
            const used = columns.filter(column => names.includes(column.name));
            const listed = used.length > 0 && columns.length <= json_MOST_SHOWN ? columns : used;
            const options = [
                ...(listed.length === 0 ? [] : [`columns = {${struct(listed)}}`]),
                ...(table.read?.format === undefined ? [] : [`format = '${format}'`]),
                ...(hive.columns.length === 0 ? [] : [hive.options])
            ];
            return (0,engine_types/* inOurTypes */.f)(`read_json(${[shownFiles(table), ...options].join(', ')})`, used);
        },
        guard: undefined
    };
}
/** Columns that a query names which is about some of them. */
const json_MOST_SHOWN = 30;
const TEMPORAL = /^(DATE|TIME[A-Z_ ]*)$/;
/** The engine takes `01-02-2024` for a date and cannot read it, `24-01-02` for one of the year 24, and leaves out offsets. */
function withoutTimes(type) {
    if (TEMPORAL.test(type))
        return type;
    // Within a type a name or `, ` comes before; names that could be mistaken for a type are quoted, or followed by one.
    return type.replace(/"(?:[^"]|"")*"|(^| )(?:DATE|TIMESTAMP|TIME)(?=[,)[])/g, (part, before) => before === undefined ? part : `${before}VARCHAR`);
}
/** The columns with those that the engine takes for dates and times as what all their values are. */
async function withOwnTimes(engine, columns, read) {
    const names = columns.filter(({ engineType }) => TEMPORAL.test(engineType)).map(({ name }) => name);
    if (names.length === 0)
        return columns;
    const untyped = names.map(name => ({ name, types: TEMPORAL_TYPES }));
    const counts = await countFits(engine, untyped, read(names));
    return columns.map(column => {
        const at = names.indexOf(column.name);
        if (at === -1)
            return column;
        const { type, engineType } = narrowest(counts, `${at}:`, TEMPORAL_TYPES);
        return { name: column.name, type, engineType };
    });
}
function castTimes(from, columns) {
    const casts = columns.flatMap(({ name, engineType }) => {
        const id = duckdb_dialect/* duckdbDialect */.Q.identifier(name);
        return TEMPORAL.test(engineType) ? [`CAST(${id} AS ${engineType}) AS ${id}`] : [];
    });
    return casts.length === 0 ? from : `(SELECT * REPLACE (${casts.join(', ')}) FROM ${from})`;
}
function struct(columns) {
    return columns.map(({ name, engineType }) => `${duckdb_dialect/* duckdbDialect */.Q.text(name)}: ${duckdb_dialect/* duckdbDialect */.Q.text(engineType)}`).join(', ');
}
function asText(names) {
    return struct(names.map(name => ({ name, engineType: 'VARCHAR' })));
}
/**
 * Of keys that differ only in case, the engine renames the second (`A` to `A_1`), and an empty key to `C0`: it would then look for a
 * key of that name, and find nothing.
 */
async function refuseRenamed(engine, { input }, columns, list, format) {
    for (const { name } of columns) {
        if (name.includes('\0'))
            throw new src/* InputError */.dz(input, 'holds objects with a NUL in a key. Rename it.');
        const twin = columns.find(other => isRenamedTwin(name, other.name));
        if (twin === undefined && !/^C\d+$/.test(name))
            continue;
        const path = duckdb_dialect/* duckdbDialect */.Q.text(`/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
        const [row] = await engine.rows(`SELECT count(*) AS n FROM read_json_objects(${list}, format = '${format}') WHERE json_exists(json, ${path})`, 1);
        if (row?.n !== 0)
            continue;
        if (twin === undefined)
            throw new src/* InputError */.dz(input, 'holds objects with an empty key. Give it a name.');
        const own = name.slice(0, twin.name.length);
        throw new src/* InputError */.dz(input, `holds objects with the keys "${twin.name}" and "${own}", which cannot be told apart. Rename one.`);
    }
}
/** Whether a name could be that of another column in another case, and a number, or several where the first was taken. */
function isRenamedTwin(name, other) {
    const own = name.slice(0, other.length);
    return own !== other && own.toLowerCase() === other.toLowerCase() && /^(_\d+)+$/.test(name.slice(other.length));
}

;// CONCATENATED MODULE: ./packages/tables/src/parquet.ts







/** Parquet files as one table, with the names and types of their own footers. */
async function openParquet(engine, table) {
    const list = `[${table.paths.map(duckdb_dialect/* duckdbDialect */.Q.text).join(', ')}]`;
    await refuseDifferentColumns(engine, table, list);
    // By name: the same columns may stand in another order. Types that differ are widened, never narrowed to those of the first file.
    const hive = (0,files_hive/* hiveOf */.al)(table);
    const union = `union_by_name = ${table.files.length > 1}`;
    const described = await engine.rows(`DESCRIBE SELECT * FROM read_parquet(${list}, ${union}, hive_partitioning = false)`, 10_000);
    const columns = described.map(({ column_name, column_type }) => ({
        name: String(column_name),
        type: (0,engine_types/* logicalType */.u)(String(column_type)),
        engineType: String(column_type)
    }));
    (0,files_hive/* refuseDoubledKeys */.es)(table, hive, columns.map(column => column.name));
    const shownOptions = [...(table.files.length > 1 ? [union] : []), ...(hive.columns.length === 0 ? [] : [hive.options])];
    return {
        columns: [...columns, ...hive.columns],
        from: (0,engine_types/* inOurTypes */.f)((0,files_hive/* withPartitions */._B)(`read_parquet(${list}, ${union}, ${hive.options})`, columns, hive), columns),
        shown: names => (0,engine_types/* inOurTypes */.f)(`read_parquet(${[shownFiles(table), ...shownOptions].join(', ')})`, columns.filter(column => names.includes(column.name))),
        guard: undefined
    };
}
/** A column that one of the files lacks would read as NULL, and a check on its presence would pass. */
async function refuseDifferentColumns(engine, table, list) {
    const { input, paths } = table;
    const rows = await engine.rows(`SELECT file_name, name, num_children FROM parquet_schema(${list})`, Number.MAX_SAFE_INTEGER);
    const byFile = new Map();
    for (const row of rows) {
        const file = String(row.file_name);
        byFile.set(file, [...(byFile.get(file) ?? []), row]);
    }
    const [first = '', ...others] = paths;
    const expected = topLevel(byFile.get(first) ?? []);
    const shown = (path) => `"${(0,source/* shownFile */.G)(table, table.files[paths.indexOf(path)] ?? path)}"`;
    const double = (0,csv_header/* firstDouble */.ag)(expected);
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

// EXTERNAL MODULE: ./packages/tables/src/staged/attached.ts
var attached = __webpack_require__(43872);
// EXTERNAL MODULE: ./packages/tables/src/staged/duckdb-file.ts
var duckdb_file = __webpack_require__(58854);
// EXTERNAL MODULE: ./packages/tables/src/staged/staging.ts
var staged_staging = __webpack_require__(96859);
;// CONCATENATED MODULE: ./packages/tables/src/staged/stage-files.ts


/** Takes over one file after the other with `stage` into one database. On a problem, nothing of it is left. */
async function stageFiles(table, options, stage) {
    options.signal?.throwIfAborted();
    const staging = await staged_staging/* Staging */.CP.begin(options);
    try {
        for (const [index, file] of table.files.entries()) {
            options.signal?.throwIfAborted();
            await stage(file, columns => staging.table(index, columns));
        }
    }
    catch (thrown) {
        staging.discard();
        throw thrown;
    }
    staging.finish();
    const { path } = staging;
    return { paths: table.files.map(() => path), setUp: [(0,attached/* attach */.K0)(path)], dispose: async () => (0,staged_staging/* removeStaged */.FF)(path) };
}

;// CONCATENATED MODULE: ./packages/tables/src/staged/readers.ts



/**
 * Readers of files that the engine does not read by itself. The library of each is loaded with the first such file: an action that
 * reads CSV does not pay for it.
 */
const arrowReader = {
    typed: true,
    options: ['hive'],
    prepare: async (table, options) => {
        const { stageArrow } = await Promise.all(/* import() */[__webpack_require__.e(1769), __webpack_require__.e(6715)]).then(__webpack_require__.bind(__webpack_require__, 16715));
        return stageFiles(table, options, (file, begin) => stageArrow(table, file, begin, options));
    },
    open: (engine, table) => (0,attached/* openStaged */.XA)(engine, table, file => `read_arrow(${file}) /* after: INSTALL nanoarrow FROM community; LOAD nanoarrow */`)
};
const excelReader = {
    typed: true,
    options: ['sheet', 'hive'],
    prepare: async (table, options) => {
        const { stageExcel } = await Promise.all(/* import() */[__webpack_require__.e(660), __webpack_require__.e(8734)]).then(__webpack_require__.bind(__webpack_require__, 18734));
        return stageFiles(table, options, (file, begin) => stageExcel(table, file, begin, options));
    },
    open: (engine, table) => (0,attached/* openStaged */.XA)(engine, table, (file, sheet) => `read_xlsx(${file}, sheet = ${sheet})`)
};
const duckdbReader = { typed: true, options: ['table', 'hive'], prepare: duckdb_file/* prepareDuckDB */.Xe, open: duckdb_file/* openDuckDB */.C1 };
/** Also for files that end in .db, which may be of DuckDB. */
const sqliteReader = {
    typed: true,
    options: ['table', 'hive'],
    prepare: async (table, options) => {
        if (await allDuckDB(table.files))
            return (0,duckdb_file/* prepareDuckDB */.Xe)(table);
        const { stageSQLite } = await __webpack_require__.e(/* import() */ 2708).then(__webpack_require__.bind(__webpack_require__, 82708));
        return stageFiles(table, options, (file, begin) => stageSQLite(table, file, begin, options));
    },
    open: async (engine, table) => table.paths.every((path, index) => path === table.files[index])
        ? (0,duckdb_file/* openDuckDB */.C1)(engine, table)
        : (0,attached/* openStaged */.XA)(engine, table, (file, name) => `sqlite_scan(${file}, ${name})`)
};
async function allDuckDB(files) {
    for (const file of files)
        if (!(await (0,duckdb_file/* isDuckDB */.gG)(file)))
            return false;
    return true;
}

;// CONCATENATED MODULE: ./packages/tables/src/readers.ts




const readers = {
    csv: csvReader,
    json: jsonReader,
    parquet: { typed: true, options: ['hive'], open: openParquet },
    arrow: arrowReader,
    excel: excelReader,
    sqlite: sqliteReader,
    duckdb: duckdbReader
};

;// CONCATENATED MODULE: ./packages/tables/src/files/options-used.ts



/** Throws for an option that changes nothing of any table it is given for: it was meant for other files, or is a mistake. */
function refuseUnusedOptions(tables) {
    for (const { table } of tables)
        for (const key of Object.keys(table.read ?? {}).filter(isOption)) {
            if (key === 'format' || table.read?.[key] === undefined)
                continue;
            const given = tables.filter(other => other.table.read?.[key] !== undefined);
            if (given.some(({ format }) => readers[format].options.includes(key)))
                continue;
            const formats = [...new Set(given.map(({ format }) => format))].join(' and ');
            const uses = Object.entries(readers).filter(([, { options }]) => options.includes(key));
            throw new src/* InputError */.dz('read', `has "${key}", which is about ${uses.map(([format]) => format).join(', ')} files, and the files are ${formats}. Leave it out.`);
        }
}
function isOption(key) {
    return key in ReadOptions.shape;
}

;// CONCATENATED MODULE: ./packages/tables/src/loaded/row-store.ts






/** How many bytes of rows in memory a byte of text becomes, and how many bytes of text a byte of a compressed file: as a rule, at most. */
const MOST_GROWTH = { inMemory: 4, decompressed: 10 };
/**
 * A store in memory where the rows take at most half of what the engine may hold, and else one in a file of the temp folder, which is
 * slower to fill. `undefined` where the disk has no room for it: the files are then read again by every scan.
 */
async function rowStore({ paths }, { temp, memoryLimit = DEFAULT_MEMORY }) {
    const text = await bytesOfText(paths);
    const name = `rows_${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
    if (text * MOST_GROWTH.inMemory <= memoryLimit / 2)
        return { ...storeAt(':memory:', name), overhead: 0, dispose: () => undefined };
    const path = (0,external_node_path_.join)(temp, 'gauntlet', 'rows', `${name}.duckdb`);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const { bavail, bsize } = await (0,promises_.statfs)((0,external_node_path_.dirname)(path));
    if (text > (bavail * bsize) / 2)
        return undefined;
    return { ...storeAt(path, name), overhead: memoryLimit / 3, dispose: () => (0,staged_staging/* removeStaged */.FF)(path) };
}
async function bytesOfText(paths) {
    let bytes = 0;
    for (const path of paths)
        bytes += (await (0,promises_.stat)(path)).size * (/\.(gz|zst)$/i.test(path) ? MOST_GROWTH.decompressed : 1);
    return bytes;
}
function storeAt(location, name) {
    const rows = `${name}.main.rows`;
    return {
        setUp: `ATTACH ${duckdb_dialect/* duckdbDialect */.Q.text(location)} AS ${name}`,
        load: async (engine, { guard, ...source }) => {
            await engine.rows(`CREATE OR REPLACE TABLE ${rows} AS SELECT * FROM ${guard?.from ?? source.from}`, 0);
            const columns = source.columns.map(({ name }) => duckdb_dialect/* duckdbDialect */.Q.identifier(name)).join(', ');
            return { ...source, from: `(SELECT ${columns} FROM ${rows})`, guard: guard === undefined ? undefined : { ...guard, from: rows } };
        }
    };
}

;// CONCATENATED MODULE: ./packages/tables/src/files/prepare.ts






/** Looks at the files of one table and makes of them what the engine can read. */
async function prepare(files, options) {
    const format = formatOf(files);
    for (const file of files.files) {
        const { size } = await (0,promises_.stat)(file);
        if (size === 0)
            throw new src/* InputError */.dz(files.input, `names "${(0,source/* shownFile */.G)(files, file)}", which is empty (0 bytes). Did the step that writes it fail?`);
    }
    const { paths, ...prepared } = (await readers[format].prepare?.(files, options)) ?? { paths: files.files };
    for (const [index, path] of paths.entries()) {
        // The engine would take the name for a pattern, and might read another file.
        if (!/[*?[\]]/.test(path))
            continue;
        prepared.dispose?.();
        const shown = (0,source/* shownFile */.G)(files, files.files[index] ?? path);
        throw new src/* InputError */.dz(files.input, `names "${shown}"; a path with *, ?, [ or ] cannot be read. Rename it.`);
    }
    const table = { ...files, paths };
    return { ...prepared, format, table, store: readers[format].typed ? undefined : await rowStore(table, options) };
}

;// CONCATENATED MODULE: ./packages/tables/src/read-error.ts


/**
 * An engine's complaint about a file, in words for the person who can mend it. The engine's own text quotes lines of the data, which
 * may be private, and proposes switches that we do not offer. Where it names no file, `own` is the table that was asked.
 */
function readError(thrown, own, all) {
    if ((0,src/* isInputError */.BT)(thrown))
        return thrown;
    const message = (0,src/* messageOf */.bD)(thrown);
    // Of the engine's words the kind alone: what it proposes cannot be done here.
    if (message.startsWith('Out of Memory Error'))
        return new Error('Out of Memory Error: the engine needs more memory than it may use. Give it more.');
    const known = PROBLEMS.find(({ pattern }) => pattern.test(message));
    if (known === undefined)
        return thrown;
    const { table, shown } = blamed(message, own, all);
    const named = shown === undefined ? 'a file' : `"${shown}"`;
    const line = /(?:CSV Error on Line: |in line )(\d+)/.exec(message)?.[1];
    const where = line === undefined ? '' : ` (line ${line})`;
    return new src/* InputError */.dz(table.input, `names ${named}, which ${known.say(message, table)}${where}. ${wayOut(known, table)}`);
}
/** The file that a message names: of paths that begin alike, the longest. */
function blamed(message, own, all) {
    let length = 0;
    let found;
    for (const table of all)
        for (const [index, path] of table.paths.entries()) {
            if (path.length <= length || !message.includes(path))
                continue;
            length = path.length;
            found = { table, shown: (0,source/* shownFile */.G)(table, table.files[index] ?? path) };
        }
    const [only, ...others] = own.files;
    return found ?? { table: own, shown: only !== undefined && others.length === 0 ? (0,source/* shownFile */.G)(own, only) : undefined };
}
function wayOut(problem, table) {
    return typeof problem.wayOut === 'string' ? problem.wayOut : problem.wayOut(table);
}
const REWRITE = 'Write the file again, or mend that line.';
const PROBLEMS = [
    { pattern: /unterminated quote/, say: () => 'has a quote that is never closed, or text after a closing one', wayOut: REWRITE },
    {
        pattern: /Expected Number of Columns: (\d+) Found: (\d+)/,
        say: (message, { read }) => {
            const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? [];
            const hasHeader = read?.header === undefined || read.header === true;
            return `has a line with ${found} fields where ${hasHeader ? `its header has ${expected}` : `it has ${expected} columns`}`;
        },
        wayOut: 'Is the file cut off, or a separator not quoted?'
    },
    {
        pattern: /not utf-8 encoded|Invalid unicode|invalid UTF-?8/i,
        say: () => 'is not UTF-8',
        wayOut: ({ read }) => `${read === undefined ? 'Convert it first' : 'Say its encoding in "read", such as "encoding: windows-1252", or convert it'}: iconv -f WINDOWS-1252 -t UTF-8 in.csv > out.csv`
    },
    { pattern: /Maximum line size/, say: () => 'has a line longer than 2 MB', wayOut: 'Is a quote not closed, or is it no CSV file?' },
    {
        pattern: /state machine reached an invalid state/,
        say: () => 'mixes line endings, or breaks the quoting rules of CSV',
        wayOut: 'Write it again with one kind of line ending, and with quotes around fields that hold quotes.'
    },
    {
        pattern: /duplicate column name|Duplicate name /,
        say: () => 'has objects with keys that differ only in case, or with an empty one',
        wayOut: 'Rename one.'
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

;// CONCATENATED MODULE: ./packages/tables/src/engine/condition.ts



/** Conditions that are bound at once: the time that an engine needs to plan a SELECT grows with the square of its columns. */
const MOST_AT_ONCE = 50;
/** What is wrong with each of some conditions, found without reading a row: together, and one by one where that does not work. */
async function conditionProblems(engine, table, conditions) {
    const problems = [];
    for (let from = 0; from < conditions.length; from += MOST_AT_ONCE) {
        const batch = conditions.slice(from, from + MOST_AT_ONCE);
        const shapes = await shapeProblems(engine, batch);
        const whole = batch.filter((_, index) => shapes[index] === undefined);
        const areFine = whole.length > 1 && (await canBeBound(engine, table, whole));
        for (const [index, condition] of batch.entries()) {
            const message = shapes[index];
            if (message !== undefined)
                problems.push({ message });
            else
                problems.push(areFine ? undefined : await bindingProblem(engine, table, condition));
        }
    }
    return problems;
}
async function canBeBound(engine, table, conditions) {
    try {
        const types = await engine.typesOf(`SELECT ${conditions.map(condition => `(\n${condition}\n)`).join(', ')} FROM ${table}`);
        if (types.length !== conditions.length || types.some(type => type !== 'BOOLEAN'))
            return false;
        await engine.typesOf(`SELECT ${conditions.map(counted).join(', ')} FROM ${table}`);
        return true;
    }
    catch {
        return false;
    }
}
/** What the engine has against one expression. */
async function bindingProblem(engine, table, condition) {
    try {
        const type = await engine.typeOf(`SELECT (\n${condition}\n) FROM ${table}`);
        if (type !== 'BOOLEAN')
            return { message: `it is ${type}, not true or false` };
        // Bound once more as it will be used, where neither an aggregate nor a window function may stand.
        await engine.typeOf(`SELECT ${counted(condition)} FROM ${table}`);
        return undefined;
    }
    catch (thrown) {
        const message = firstLine((0,src/* messageOf */.bD)(thrown));
        const missingColumn = /Referenced column "([^"]{1,500})" (?:not found|was not found)/.exec(message)?.[1];
        return missingColumn === undefined ? { message } : { message, missingColumn };
    }
}
function counted(condition) {
    return duckdb_dialect/* duckdbDialect */.Q.countIf(`NOT coalesce((\n${condition}\n), false)`);
}
/**
 * A condition is put into a larger query, so it has to be one expression and no more: `true) FROM data; COPY …` or `true --` would
 * otherwise change what is asked. The engine's own parser says what it is.
 */
async function shapeProblems(engine, conditions) {
    const trees = conditions.map((condition, index) => `json_serialize_sql(${duckdb_dialect/* duckdbDialect */.Q.text(`SELECT ${condition}`)}) AS t${index}`);
    const [row] = await engine.rows(`SELECT ${trees.join(', ')}`, 1);
    return conditions.map((_, index) => shapeProblem(record(JSON.parse(String(row?.[`t${index}`])))));
}
function shapeProblem(tree) {
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

;// CONCATENATED MODULE: ./packages/tables/src/scan/aggregates.ts
/** Every expression holds a value of a few thousand rows in memory while a scan runs. */
const aggregates_MOST_AT_ONCE = 1000;
/** As few SELECTs as compute all aggregates, a scan each; most often it is one. Equal expressions are computed once. */
function selectAll(aggregates, from) {
    const keys = [...Map.groupBy(aggregates, ({ sql }) => sql)];
    const scans = Math.max(1, Math.ceil(keys.length / aggregates_MOST_AT_ONCE));
    return Array.from({ length: scans }, (_, scan) => aggregates_select(keys.slice(scan * aggregates_MOST_AT_ONCE, (scan + 1) * aggregates_MOST_AT_ONCE), from));
}
function aggregates_select(expressions, from) {
    const list = expressions.map(([sql], index) => `${sql} AS a${index}`);
    const alias = expressions.flatMap(([, aggregates], index) => aggregates.map(({ key }) => [key, `a${index}`]));
    return { sql: `SELECT ${list.length === 0 ? '1' : list.join(',\n  ')}\nFROM ${from}`, alias: new Map(alias) };
}

;// CONCATENATED MODULE: ./packages/tables/src/scan/expression-tree.ts


/** The trees of expressions, one each; `undefined` where the engine cannot parse them, or not as one expression each. */
async function parseExpressions(engine, expressions) {
    // The line breaks end a comment in an author's SQL.
    const query = `SELECT ${expressions.map(expression => `(\n${expression}\n)`).join(', ')}`;
    const [row] = await engine.rows(`SELECT json_serialize_sql(${duckdb_dialect/* duckdbDialect */.Q.text(query)}) AS tree`, 1);
    const parsed = record(JSON.parse(String(row?.tree)));
    const [statement, ...others] = trees(parsed.statements);
    const found = trees(record(record(statement).node).select_list);
    return parsed.error === true || others.length > 0 || found.length !== expressions.length ? undefined : found;
}
function trees(value) {
    return list(value).map(record);
}

;// CONCATENATED MODULE: ./packages/tables/src/scan/one-column.ts


/** `undefined` where the condition looks at several columns, at other rows, at a clock or at chance. */
function oneColumn(condition, table) {
    const seen = { columns: new Set(), bounds: [], onlyBounds: true };
    if (!look(condition, table, seen))
        return undefined;
    const [column, ...others] = seen.columns;
    if (column === undefined || others.length > 0)
        return undefined;
    return { column, bounds: seen.onlyBounds ? seen.bounds : undefined };
}
/** Whether this part of a condition gives the same for equal values of its columns. What is not known to do so does not. */
function look(node, table, seen) {
    const type = String(node.type);
    switch (node.class) {
        case 'CONJUNCTION':
            return trees(node.children).every(child => look(child, table, seen));
        case 'OPERATOR':
            return lookAtOperator(node, type, table, seen);
        case 'COMPARISON':
            return record(node.right).class === 'COLUMN_REF'
                ? compared(record(node.right), [record(node.left)], table, seen)
                : compared(record(node.left), [record(node.right)], table, seen);
        case 'BETWEEN':
            return compared(record(node.input), [record(node.lower), record(node.upper)], table, seen);
        case 'CONSTANT':
            return true;
        case 'CAST':
            // The parser writes true and false as casts of text.
            return constantOf(node) !== undefined || (asked(seen) && look(record(node.child), table, seen));
        case 'COLUMN_REF':
            return asked(seen) && named(node, table, seen);
        case 'FUNCTION':
            return asked(seen) && PURE.has(String(node.function_name)) && trees(node.children).every(child => look(child, table, seen));
        case 'CASE':
            return (asked(seen) &&
                [...trees(node.case_checks).flatMap(check => [record(check.when_expr), record(check.then_expr)]), record(node.else_expr)].every(part => look(part, table, seen)));
        default:
            return false;
    }
}
function lookAtOperator(node, type, table, seen) {
    const children = trees(node.children);
    const [first, ...others] = children;
    if (first === undefined)
        return false;
    if (type === 'COMPARE_IN' || type === 'COMPARE_NOT_IN')
        return compared(first, others, table, seen);
    if (type === 'OPERATOR_NOT' || type === 'OPERATOR_COALESCE')
        return children.every(child => look(child, table, seen));
    if (type === 'OPERATOR_IS_NULL' || type === 'OPERATOR_IS_NOT_NULL')
        return first.class === 'COLUMN_REF' ? named(first, table, seen) : look(first, table, seen);
    return false;
}
/** A column beside numbers, or else whatever both sides are. */
function compared(side, others, table, seen) {
    const bounds = others.map(boundOf);
    if (side.class === 'COLUMN_REF' && bounds.every(bound => bound !== undefined)) {
        seen.bounds.push(...bounds);
        return named(side, table, seen);
    }
    return asked(seen) && [side, ...others].every(part => look(part, table, seen));
}
/** More is asked of the column than how it compares with numbers. */
function asked(seen) {
    seen.onlyBounds = false;
    return true;
}
function named(node, table, seen) {
    const names = Array.isArray(node.column_names) ? node.column_names.map(String) : [];
    const [first, second, ...others] = names;
    // `data.x`, or the field x of a column called data: then the table has such a column, and the name is not found to be one of its own.
    const name = second === undefined ? first : others.length === 0 && first?.toLowerCase() === table ? second : undefined;
    if (name === undefined)
        return false;
    seen.columns.add(name.toLowerCase());
    return true;
}
function boundOf(node) {
    const constant = record(node.value);
    const { id, type_info: info } = record(constant.type);
    const value = constant.value;
    if (node.class !== 'CONSTANT' || constant.is_null === true || typeof value !== 'number')
        return undefined;
    if (id === 'DOUBLE')
        return { kind: 'double', value };
    // Larger integers are rounded by now. The engine itself compares these exactly with whatever number a column holds.
    if (!Number.isSafeInteger(value))
        return undefined;
    if (id === 'INTEGER' || id === 'BIGINT')
        return { kind: 'integer', value };
    const scale = record(info).scale;
    return id === 'DECIMAL' && typeof scale === 'number' && Math.abs(value) < 1e15
        ? { kind: 'decimal', value: Number(`${value}e-${scale}`) }
        : undefined;
}
function constantOf(node) {
    const child = record(node.child);
    return child.class === 'CONSTANT' ? record(child.value).value : undefined;
}
/** Functions that give the same for the same, whatever the time, the rows before or chance. Of text and numbers, most asked first. */
const PURE = new Set(('regexp_matches regexp_full_match regexp_replace regexp_extract ~~ !~~ ~~* !~~* like_escape contains prefix suffix starts_with ends_with ' +
    'length strlen char_length lower upper trim ltrim rtrim replace substr substring left right reverse concat || lpad rpad strip_accents ' +
    '+ - * / // % abs round floor ceil trunc sign sqrt ln log log10 log2 exp pow power greatest least mod isnan isinf isfinite ' +
    'json_valid try_strptime strptime strftime epoch date_part year month day hour minute second dayofweek isodow date_trunc').split(' '));

;// CONCATENATED MODULE: ./packages/tables/src/scan/value-classes.ts

/** More bounds than this make a deeper expression than is worth its time. */
const MOST_BOUNDS = 2000;
/**
 * An expression that puts the numbers of a column into classes, so that all numbers of a class compare alike with every bound: equal
 * to one, or between the same two neighbours. NULL is a class of its own. `undefined` where the engine might compare in ways that
 * leave the order of the bounds open, such as a FLOAT with decimals of more digits than it holds.
 */
function valueClasses(expression, column, bounds) {
    if (!(0,src_column/* isNumeric */.kf)(column.type) || bounds.length === 0 || bounds.length > MOST_BOUNDS)
        return undefined;
    if (!inOneOrder(column, bounds))
        return undefined;
    const sorted = [...bounds].sort((a, b) => a.value - b.value).map(literalOf);
    return `CASE WHEN ${expression} IS NOT NULL THEN ${place(expression, [...new Set(sorted)])} END`;
}
/** Whether the engine compares this column with all the bounds as their values say. */
function inOneOrder(column, bounds) {
    const one = (kind) => bounds.every(bound => bound.kind === kind);
    // Everything becomes a DOUBLE.
    if (column.engineType === 'DOUBLE')
        return true;
    // Exact, or as DOUBLE, which is exact where bounds of another kind could be near.
    if (column.type === 'integer')
        return bounds.every(({ value }) => Math.abs(value) < 2 ** 52);
    if (column.type === 'decimal')
        return one('double') || !bounds.some(({ kind }) => kind === 'double');
    // FLOAT: as FLOAT, or as DOUBLE.
    return one('double') || (one('integer') && bounds.every(({ value }) => Math.abs(value) <= 2 ** 24));
}
/** The place of a number among sorted bounds, found by halving: even between two of them, odd where it equals one. */
function place(expression, bounds, from = 0, to = bounds.length) {
    const middle = Math.floor((from + to) / 2);
    const bound = bounds[middle];
    if (from === to || bound === undefined)
        return String(2 * from);
    const below = place(expression, bounds, from, middle);
    const above = place(expression, bounds, middle + 1, to);
    return `CASE WHEN ${expression} < ${bound} THEN ${below} WHEN ${expression} = ${bound} THEN ${2 * middle + 1} ELSE ${above} END`;
}
function literalOf({ kind, value }) {
    return kind === 'double' ? value.toExponential() : String(value);
}

;// CONCATENATED MODULE: ./packages/tables/src/scan/grouped-counts.ts




/** How much counting makes up for one more scan, in comparisons with a number. */
const WORTH_A_SCAN = { columnar: 10, text: 60 };
/** A pattern or a function costs about as much as so many comparisons. */
const PATTERN_COST = 10;
/** Rows that are looked at to tell whether a column has few values. A wrong guess costs time, never memory or exactness. */
const grouped_counts_PROBED_ROWS = 20_000;
/** A column has few values when they have so many rows each. */
const ROWS_A_VALUE = 4;
/**
 * Takes counts of rows that look at one column alone out of the aggregates: 200 checks of a column then cost little more than one.
 *
 * Where a column has few values, each is asked once. Where it is only compared with numbers, values that compare alike with all of
 * them are put together and asked once, however many there are. Both are exact.
 */
async function groupCounts(engine, aggregates, scanned) {
    const worth = scanned.columnar ? WORTH_A_SCAN.columnar : WORTH_A_SCAN.text;
    const counts = aggregates.flatMap(aggregate => aggregate.counts === undefined ? [] : [{ aggregate, condition: aggregate.counts.condition }]);
    if (counts.length * PATTERN_COST < worth)
        return { direct: aggregates, groups: [] };
    const columns = byColumn(await lookAt(engine, counts, scanned)).filter(({ counts }) => costOf(counts) >= worth);
    const ofFewValues = await withFewValues(engine, columns, scanned);
    const taken = columns.flatMap(asked => {
        const few = ofFewValues.has(asked.column);
        const counts = few ? asked.counts : asked.counts.filter(({ bounds }) => bounds !== undefined);
        const id = duckdb_dialect/* duckdbDialect */.Q.identifier(asked.column.name);
        const by = few
            ? id
            : valueClasses(id, asked.column, counts.flatMap(({ bounds }) => bounds ?? []));
        return by === undefined || costOf(counts) < worth ? [] : [{ counts, group: ofValues(asked.column, by, counts, scanned) }];
    });
    const grouped = new Set(taken.flatMap(({ counts }) => counts.map(({ aggregate }) => aggregate)));
    return { direct: aggregates.filter(aggregate => !grouped.has(aggregate)), groups: taken.map(({ group }) => group) };
}
/** The counts that look at one column, and which. */
async function lookAt(engine, counts, { table, columns }) {
    const trees = await parseExpressions(engine, counts.map(({ condition }) => condition));
    return counts.flatMap((count, index) => {
        const tree = trees?.[index];
        const looked = tree === undefined ? undefined : oneColumn(tree, table);
        const [column, ...others] = columns.filter(({ name }) => name.toLowerCase() === looked?.column);
        return looked === undefined || column === undefined || others.length > 0 ? [] : [{ ...count, column, bounds: looked.bounds }];
    });
}
function byColumn(counts) {
    return [...Map.groupBy(counts, ({ column }) => column)].map(([column, counts]) => ({ column, counts }));
}
function costOf(counts) {
    return counts.reduce((sum, { bounds }) => sum + (bounds === undefined ? PATTERN_COST : 1), 0);
}
/** Those of the columns whose first rows have few values. */
async function withFewValues(engine, asked, { table, from }) {
    const columns = asked.filter(({ column, counts }) => isGroupable(column) || counts.every(({ bounds }) => bounds !== undefined));
    if (columns.length === 0)
        return new Set();
    const names = columns.map(({ column }) => duckdb_dialect/* duckdbDialect */.Q.identifier(column.name));
    const distinct = names.map((name, index) => `approx_count_distinct(${name}) AS n${index}`);
    const query = `SELECT count(*) AS n, ${distinct.join(', ')} FROM (SELECT ${names.join(', ')} FROM ${from} AS ${table} LIMIT ${grouped_counts_PROBED_ROWS})`;
    const [row] = await engine.rows(query, 1);
    const few = columns.filter((_, index) => Number(row?.[`n${index}`]) * ROWS_A_VALUE <= Number(row?.n));
    return new Set(few.map(({ column }) => column));
}
/** Whether any condition is the same for values that the engine takes for equal. Of floats, 0 and -0 are, and their texts differ. */
function isGroupable({ type }) {
    return type !== 'float' && type !== 'time' && type !== 'other';
}
function ofValues({ name }, by, counts, { table, from }) {
    const id = duckdb_dialect/* duckdbDialect */.Q.identifier(name);
    const rows = name.toLowerCase() === 'n' ? 'm' : 'n';
    return {
        aggregates: counts.map(({ aggregate, condition }) => ({
            key: aggregate.key,
            sql: `coalesce(sum(CASE WHEN (\n${condition}\n) THEN ${rows} END), 0)`
        })),
        from: `(SELECT ${by === id ? id : `min(${id}) AS ${id}`}, count(*) AS ${rows} FROM ${from} AS ${table} GROUP BY ${by === id ? id : `(${by})`}) AS ${table}`
    };
}

;// CONCATENATED MODULE: ./packages/tables/src/table.ts







/** One for the first rows' types, one for those of all rows, and one to spare. */
const MOST_ROUNDS = 3;
/** Files as one table, to be scanned and asked. SQL of one table may name the others that were opened with it. */
class Table {
    name;
    format;
    typed;
    files;
    dialect = duckdb_dialect/* duckdbDialect */.Q;
    #engine;
    #parts;
    #source;
    /** The source that is kept in the store. */
    #loaded;
    /** The source that the view shows. */
    #viewed;
    #settled = false;
    constructor(engine, parts) {
        this.#engine = engine;
        this.#parts = parts;
        this.name = parts.name;
        this.format = parts.format;
        this.typed = parts.typed;
        this.files = parts.files;
        this.#source = parts.source;
    }
    /** A table that SQL can name. */
    static async open(engine, parts) {
        const table = new Table(engine, parts);
        await table.#inUse();
        return table;
    }
    /** The columns that the files have. Of a text format, types are final after the first scan. */
    get columns() {
        return this.#source.columns;
    }
    /** Of CSV files: how their text becomes fields. */
    get layout() {
        return this.#source.layout;
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
     * Computes aggregates over all rows, one key each: in one scan, or one more for a column of which very much is counted.
     *
     * `plan` is asked again when a text file turns out to hold values that its first rows gave no reason to expect: the columns are
     * then what all values are, and the scan is repeated.
     */
    async scan(plan) {
        for (let round = 1; round <= MOST_ROUNDS; round++) {
            await this.#load();
            const source = await this.#inUse();
            const aggregates = await plan(source.columns);
            for (const { sql } of aggregates)
                await this.#parts.settleOthers(sql);
            const guard = this.#settled ? undefined : source.guard;
            const guarding = (guard?.columns ?? []).map(({ column, flag }) => ({
                key: misreadKey(column),
                sql: this.dialect.countIf(this.dialect.identifier(flag))
            }));
            const from = guard?.from ?? source.from;
            const scanned = { table: this.name, columns: source.columns, from, columnar: this.typed || this.#loaded !== undefined };
            const { direct, groups } = await this.#told(() => groupCounts(this.#engine, [...aggregates, ...guarding], scanned));
            const values = await this.#computed(direct, `${from} AS ${this.name}`);
            const misread = new Map((guard?.columns ?? [])
                .map(({ column }) => [column, Number(values.get(misreadKey(column)))])
                .filter(([, count]) => count > 0));
            if (guard === undefined || misread.size === 0) {
                this.#settled = true;
                for (const group of groups)
                    for (const [key, value] of await this.#computed(group.aggregates, group.from))
                        values.set(key, value);
                return values;
            }
            this.#source = await this.#told(() => guard.settle(misread));
            this.#viewed = undefined;
        }
        throw new Error(`Could not scan the data: its columns are not what they were found to be, ${MOST_ROUNDS} times over`);
    }
    /** The first `most` rows of a query. One that a signal stops throws the signal's reason. */
    async rows(sql, most, signal) {
        await this.#settleAll(sql);
        return this.#told(() => this.#engine.rows(sql, most, signal));
    }
    /** All rows of a query, in batches, each as one array a column. */
    async *batches(sql) {
        await this.#settleAll(sql);
        try {
            yield* this.#engine.batches(sql);
        }
        catch (thrown) {
            throw this.#parts.explain(thrown);
        }
    }
    /** The same as the engine holds them, without a JavaScript value for each: for columns without NULL. */
    async *vectors(sql) {
        await this.#settleAll(sql);
        try {
            yield* this.#engine.vectors(sql);
        }
        catch (thrown) {
            throw this.#parts.explain(thrown);
        }
    }
    /** The columns of a relation: what can follow FROM. */
    async columnsOf(from) {
        const rows = await this.rows(`DESCRIBE SELECT * FROM ${from}`, Number.MAX_SAFE_INTEGER);
        return rows.map(({ column_name, column_type }) => ({
            name: String(column_name),
            type: (0,engine_types/* logicalType */.u)(String(column_type)),
            engineType: String(column_type)
        }));
    }
    /** What is wrong with a condition on the rows of this table, or `undefined` where it can be computed. */
    async conditionProblem(condition) {
        const [problem] = await this.conditionProblems([condition]);
        return problem;
    }
    /** The same of each of several conditions, which together take little longer than one. `from`: what they are asked of. */
    async conditionProblems(conditions, from = this.name) {
        await this.#inUse();
        for (const condition of conditions)
            await this.#parts.settleOthers(condition);
        return conditionProblems(this.#engine, from, conditions);
    }
    /** What is wrong with a query that an author wrote, or `undefined` where it can be asked: it is one SELECT statement and no more. */
    async queryProblem(sql) {
        await this.#inUse();
        await this.#parts.settleOthers(sql);
        return queryProblem(this.#engine, sql);
    }
    /** Reads all rows, where that was not done yet, so that types are final. Cheap where the files have types of their own. */
    async settle() {
        if (this.#settled)
            return;
        await this.#load();
        if (this.#source.guard === undefined)
            this.#settled = true;
        else
            await this.scan(() => []);
    }
    /** What is wrong with a pattern, or `undefined` where the engine can look for it. */
    async patternProblem(pattern) {
        return this.#engine.rows(`SELECT ${this.dialect.matches("''", pattern)}`, 1).then(() => undefined, thrown => ((0,src/* messageOf */.bD)(thrown).split('\n')[0] ?? '').replace(/^[\w ]+ Error: /, ''));
    }
    close() {
        this.#parts.close();
    }
    async #computed(aggregates, from) {
        const values = new Map();
        for (const { sql, alias } of selectAll(aggregates, from)) {
            const [row] = await this.#told(() => this.#engine.rows(sql, 1));
            for (const [key, name] of alias)
                values.set(key, row?.[name] ?? null);
        }
        return values;
    }
    async #settleAll(sql) {
        await this.settle();
        await this.#parts.settleOthers(sql);
    }
    /** Takes the text of the files apart, where their rows can be kept. */
    async #load() {
        const { store } = this.#parts;
        if (store === undefined || this.#source === this.#loaded)
            return;
        this.#loaded = await this.#told(() => store.load(this.#engine, this.#source));
        this.#source = this.#loaded;
    }
    /** The source, with a view of it for queries and for subqueries of conditions. */
    async #inUse() {
        const source = this.#source;
        if (this.#viewed !== source)
            await this.#told(() => this.#engine.rows(`CREATE OR REPLACE VIEW ${this.name} AS SELECT * FROM ${source.from}`, 0));
        this.#viewed = source;
        return source;
    }
    async #told(work) {
        try {
            return await work();
        }
        catch (thrown) {
            throw this.#parts.explain(thrown);
        }
    }
}
function misreadKey(column) {
    return `misread ${column}`;
}

;// CONCATENATED MODULE: ./packages/tables/src/tables.ts







/**
 * Opens tables in one engine, one of them called `data`, so that SQL about one may name the others. Every problem with a file, and
 * every name that SQL could not use, is an `InputError`.
 */
async function openTables(given, options) {
    const ready = new Map();
    const opened = [];
    let engine;
    let closed = false;
    const close = () => {
        if (closed)
            return;
        closed = true;
        engine?.close();
        for (const { dispose, store } of ready.values()) {
            dispose?.();
            store?.dispose();
        }
    };
    const settleOthers = async (sql, self) => {
        for (const table of opened)
            if (table.name !== self && mentions(sql, table.name))
                await table.settle();
    };
    try {
        for (const [name, files] of given)
            ready.set(name, await prepare(files, options));
        const all = [...ready.values()];
        refuseUnusedOptions(all);
        const stores = all.flatMap(({ store }) => store ?? []);
        const { memoryLimit = DEFAULT_MEMORY } = options;
        engine = await Engine.open(all.flatMap(({ table }) => table.paths), { ...options, memoryLimit: memoryLimit - Math.max(0, ...stores.map(({ overhead }) => overhead)) }, [...all.flatMap(({ setUp = [] }) => setUp), ...stores.map(({ setUp }) => setUp)]);
        await refuseTableNames(engine, given);
        for (const [name, { format, table, store }] of ready) {
            const explain = (thrown) => readError(thrown, table, all.map(one => one.table));
            const { open, typed } = readers[format];
            const source = await open(engine, table).catch(thrown => {
                throw explain(thrown);
            });
            const parts = {
                name,
                files: table,
                format,
                typed,
                source,
                store,
                explain,
                close,
                settleOthers: (sql) => settleOthers(sql, name)
            };
            opened.push(await Table.open(engine, parts));
        }
    }
    catch (thrown) {
        close();
        throw thrown;
    }
    const get = (name) => opened.find(table => table.name.toLowerCase() === name.toLowerCase());
    const data = get(TABLE);
    if (data !== undefined)
        return { data, get, names: [...given.keys()], close };
    close();
    throw new Error(`Could not open tables: none of them is called ${TABLE}`);
}
/** Opens one or many files of one format as the table `data`, alone in its engine. */
async function openTable(files, options) {
    return (await openTables(new Map([[TABLE, files]]), options)).data;
}
/** Whether SQL could mean a table: its name stands in it, in any case. It is made of letters, digits and underscores, so no quoting hides it. */
function mentions(sql, name) {
    return sql.toLowerCase().includes(name.toLowerCase());
}

;// CONCATENATED MODULE: ./packages/tables/src/index.ts





















/***/ }),

/***/ 4912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ MOST_FILES),
/* harmony export */   u: () => (/* binding */ MOST_BYTES)
/* harmony export */ });
/** For all files of an input: what a hosted runner's disk can hold, and more than one step should move. */
const MOST_BYTES = 50e9;
/** More objects than this are a mistake in the pattern, more often than a data set. */
const MOST_FILES = 10_000;


/***/ }),

/***/ 17734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j9: () => (/* binding */ fixedPrefix),
/* harmony export */   s8: () => (/* binding */ isKeyPattern),
/* harmony export */   vV: () => (/* binding */ matchesKey)
/* harmony export */ });
/** Whether a key of an object is a pattern for several. */
function isKeyPattern(key) {
    return /[*?[]/.test(key);
}
/** What all keys of a pattern begin with. */
function fixedPrefix(pattern) {
    return pattern.slice(0, pattern.search(/[*?[]|$/));
}
/**
 * Whether a key is as the pattern says: `*` and `?` stand for anything but a slash, `[a-z]` for one of these characters, and `**` as
 * a whole part of the path for any number of parts.
 */
function matchesKey(pattern, key) {
    return matchesParts(pattern.split('/'), key.split('/'));
}
function matchesParts(patterns, parts) {
    // Which parts may be next, after the patterns so far: never more work than patterns times parts.
    let reached = new Set([0]);
    for (const pattern of patterns) {
        const next = new Set();
        if (pattern === '**')
            for (let at = Math.min(...reached); at <= parts.length; at++)
                next.add(at);
        else
            for (const at of reached)
                if (at < parts.length && matchesPart(pattern, parts[at] ?? ''))
                    next.add(at + 1);
        reached = next;
    }
    return reached.has(parts.length);
}
/** Goes back to the last `*` only, which is enough, and bounds the work. */
function matchesPart(pattern, text) {
    const tokens = pattern.match(/\[!?\]?[^\]]*\]|[\s\S]/g) ?? [];
    let token = 0;
    let at = 0;
    let star;
    while (at < text.length) {
        const wanted = tokens[token];
        if (wanted === '*') {
            star = { token, at };
            token++;
        }
        else if (wanted !== undefined && matchesOne(wanted, text[at] ?? '')) {
            token++;
            at++;
        }
        else if (star !== undefined) {
            star.at++;
            at = star.at;
            token = star.token + 1;
        }
        else {
            return false;
        }
    }
    while (tokens[token] === '*')
        token++;
    return token === tokens.length;
}
function matchesOne(token, character) {
    if (token === '?')
        return true;
    if (token.length < 3 || !token.startsWith('['))
        return token === character;
    const isNot = token[1] === '!';
    const set = token.slice(isNot ? 2 : 1, -1);
    for (let at = 0; at < set.length; at++) {
        const from = set[at] ?? '';
        const isRange = set[at + 1] === '-' && at + 2 < set.length;
        const to = isRange ? (set[at + 2] ?? '') : from;
        if (character >= from && character <= to)
            return !isNot;
        if (isRange)
            at += 2;
    }
    return isNot;
}


/***/ }),

/***/ 38515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   RI: () => (/* binding */ shownLocation),
/* harmony export */   zS: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

const KINDS = ['https', 's3', 'gs', 'az'];
/** Whether text is an address such as `s3://bucket/key`, and not a path or a pattern of paths. */
function isAddress(text) {
    return /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(text);
}
/** Reads an address. Its query stays with `https://` alone, and is never shown. */
function parseLocation(input, address) {
    const scheme = address.slice(0, address.indexOf(':')).toLowerCase();
    if (scheme === 'http' || scheme === 'https')
        return { kind: 'https', url: address };
    const kind = KINDS.find(known => known === scheme);
    if (kind === undefined || kind === 'https')
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, `names "${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(address.split('?')[0] ?? '', 200)}"; data is fetched from https://, s3://, gs:// and az://, nothing else`);
    const [, bucket = '', key = ''] = /^[^/]*\/\/([^/]*)\/?(.*)$/s.exec(address) ?? [];
    if (!/^[a-z0-9][a-z0-9._-]{1,250}$/i.test(bucket) || key === '' || key.endsWith('/'))
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, `names "${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(address, 200)}"; expected ${kind}://${kind === 'az' ? 'container' : 'bucket'}/path/to/file, or a pattern such as ${kind}://name/path/*.parquet`);
    return { kind, bucket, key };
}
/** An address as it may be printed. */
function shownLocation(location, key = location.kind === 'https' ? '' : location.key) {
    if (location.kind !== 'https')
        return `${location.kind}://${location.bucket}/${key}`;
    const url = URL.parse(location.url);
    return url === null ? 'an address' : `${url.protocol}//${url.host}${url.pathname}`;
}


/***/ }),

/***/ 10242:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ shownFile)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

/** A file of the table as people read it. */
function shownFile({ names, workspace }, file) {
    return names?.get(file) ?? (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(file, { workspace });
}


/***/ }),

/***/ 68784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UL: () => (/* binding */ dateFormatPattern),
/* harmony export */   YW: () => (/* binding */ javaDateFormat),
/* harmony export */   xF: () => (/* binding */ parseDateFormat)
/* harmony export */ });
/* unused harmony export DATE_DIRECTIVES */
/** The directives of strftime that every engine can read, with a pattern of the text that each stands for. As in Python, zeros in front may be left out. */
const DATE_DIRECTIVES = {
    Y: '[0-9]{4}',
    m: '(?:1[0-2]|0?[1-9])',
    d: '(?:3[01]|[12][0-9]|0?[1-9])',
    H: '(?:2[0-3]|[01]?[0-9])',
    I: '(?:1[0-2]|0?[1-9])',
    M: '[0-5]?[0-9]',
    S: '[0-5]?[0-9]',
    f: '[0-9]{1,6}',
    p: '(?:AM|PM|am|pm)',
    b: '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)',
    B: '(?:January|February|March|April|May|June|July|August|September|October|November|December)',
    y: '[0-9]{2}',
    j: '(?:36[0-6]|3[0-5][0-9]|[12][0-9]{2}|0?[1-9][0-9]|0{0,2}[1-9])',
    z: '[+-][0-9]{2}:?[0-9]{2}'
};
/** A format such as `%Y-%m-%d` in its parts; the first directive that is unknown, where there is one. */
function parseDateFormat(format) {
    const parts = [];
    for (const [piece, letter] of format.matchAll(/%(.|$)|[^%]+/gsu)) {
        if (!piece.startsWith('%'))
            parts.push({ text: piece });
        else if (letter === '%')
            parts.push({ text: '%' });
        else if (letter !== undefined && isDirective(letter))
            parts.push({ directive: letter });
        else
            return { unknown: piece };
    }
    return parts;
}
/** The format as Java's DateTimeFormatter and Joda-Time write it: Spark and Trino. */
function javaDateFormat(format) {
    return format.map(part => ('text' in part ? part.text.replace(/[A-Za-z'[\]{}#]+/g, quotedForJava) : JAVA[part.directive])).join('');
}
/** A pattern for the whole of a text in the format, each directive a group. */
function dateFormatPattern(format) {
    return `^${format.map(part => ('text' in part ? part.text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : `(${DATE_DIRECTIVES[part.directive]})`)).join('')}$`;
}
const JAVA = {
    Y: 'yyyy',
    m: 'MM',
    d: 'dd',
    H: 'HH',
    I: 'hh',
    M: 'mm',
    S: 'ss',
    f: 'SSSSSS',
    p: 'a',
    b: 'MMM',
    B: 'MMMM',
    y: 'yy',
    j: 'DDD',
    z: 'Z'
};
function quotedForJava(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
function isDirective(letter) {
    return Object.hasOwn(DATE_DIRECTIVES, letter);
}


/***/ }),

/***/ 36037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LQ: () => (/* binding */ distinctQuery),
/* harmony export */   kz: () => (/* binding */ quantileQuery),
/* harmony export */   vj: () => (/* binding */ repeatedQuery)
/* harmony export */ });
/**
 * Quantiles by one sort for all shares: each value gets its place, and those at the wanted places are picked. Engines sort on disk
 * where memory ends. The place of a share among n values is share × (n − 1), counted from 0, as NumPy has it.
 *
 * `materialized` is the engine's word for a part of a query that is to be computed once, where it has one.
 */
function quantileQuery({ asNumber }, from, number, shares, interpolation, materialized = '') {
    const outside = shares.find(share => !(share >= 0 && share <= 1));
    if (outside !== undefined)
        throw new RangeError(`${outside} is no share of values: it is not between 0 and 1`);
    // The digits alone would be an exact decimal, whose product is another place than floating-point numbers give.
    const wanted = shares.map(share => placed(`${asNumber(String(share))} * (n - 1)`, interpolation));
    const places = [...new Set(wanted.flatMap(({ below, above }) => [below, above]))];
    return `WITH placed AS ${materialized}(SELECT v, row_number() OVER (ORDER BY v) - 1 AS place
FROM (SELECT ${interpolation === 'nearest' ? number : asNumber(number)} AS v FROM ${from}) AS given WHERE v IS NOT NULL),
size AS (SELECT count(*) AS n FROM placed),
picked AS (SELECT v, place, n FROM placed CROSS JOIN size WHERE place IN (${places.join(', ')}))
SELECT (SELECT n FROM size) AS n, ${wanted.map((places, index) => `${quantile(places)} AS q${index}`).join(',\n  ')} FROM picked`;
}
/** How many values there are, how many different ones, and how often they occur: one group a value. Engines group on disk where memory ends. */
function distinctQuery(from, expression) {
    return `SELECT coalesce(sum(n), 0) AS n, count(*) AS different, count(CASE WHEN n = 1 THEN 1 END) AS once, coalesce(max(n), 0) AS most
FROM (SELECT v, count(*) AS n FROM (SELECT ${expression} AS v FROM ${from}) AS given WHERE v IS NOT NULL GROUP BY v) AS groups`;
}
/** One row about rows that are equal in all the columns: those beyond the first of each group, and all that have an equal. */
function repeatedQuery(from, columns, where) {
    const filter = where === undefined ? '' : ` WHERE ${where}`;
    return `SELECT coalesce(sum(n - 1), 0) AS extra, coalesce(sum(n), 0) AS copies
FROM (SELECT count(*) AS n FROM ${from}${filter} GROUP BY ${columns.join(', ')} HAVING count(*) > 1) AS groups`;
}
function placed(at, interpolation) {
    const below = `CAST(floor(${at}) AS BIGINT)`;
    if (interpolation === 'linear')
        return { below, above: `CAST(ceil(${at}) AS BIGINT)`, way: `max(${at} - floor(${at}))` };
    const rest = `${at} - floor(${at})`;
    const nearest = `${below} + CASE WHEN ${rest} > 0.5 OR (${rest} = 0.5 AND ${below} % 2 = 1) THEN 1 ELSE 0 END`;
    return { below: nearest, above: nearest };
}
/** NumPy's way from a value to the next, which gives both of them exactly. */
function quantile({ below, above, way }) {
    const [a, b] = [below, above].map(place => `max(CASE WHEN place = ${place} THEN v END)`);
    return way === undefined
        ? `${a}`
        : `CASE WHEN ${way} < 0.5 THEN ${a} + (${b} - ${a}) * ${way} ELSE ${b} - (${b} - ${a}) * (1 - ${way}) END`;
}


/***/ }),

/***/ 43198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ duckdbDialect)
/* harmony export */ });
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68784);
/* harmony import */ var _distribution_queries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36037);
/* harmony import */ var _sql_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33130);



/** DuckDB 1.5. Everything is exact but what is called approximate. */
const duckdbDialect = {
    name: 'DuckDB',
    exact: {
        counts: true,
        'mean and spread': true,
        quantiles: true,
        'distinct values': true,
        'approximate quantiles': false,
        'approximate distinct values': false
    },
    identifier: _sql_text_js__WEBPACK_IMPORTED_MODULE_1__/* .doubleQuoted */ .UN,
    text: quoted,
    literal: (value, type) => (0,_sql_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalIn */ .rG)(LITERALS, value, type),
    asText: expression => `CAST(${expression} AS VARCHAR)`,
    asNumber: expression => `CAST(${expression} AS DOUBLE)`,
    tryCast: (text, type) => 
    // The engine would round 1.5 to an integer.
    type === 'integer'
        ? `CASE WHEN regexp_full_match(${text}, '\\s*[+-]?[0-9]+\\s*') THEN TRY_CAST(${text} AS HUGEINT) END`
        : `TRY_CAST(${text} AS ${TYPES[type]})`,
    matches: (text, pattern) => `regexp_matches(${text}, ${quoted(pattern)})`,
    replaceMatches: (text, pattern, by) => `regexp_replace(${text}, ${quoted(pattern)}, ${quoted(by.replaceAll('\\', '\\\\'))}, 'g')`,
    characters: text => `length(${text})`,
    // The engine's own parser also takes NaN, Infinity, and a comma after the last item.
    isJson: text => `(json_valid(${text}) AND NOT ${duckdbDialect.matches(duckdbDialect.replaceMatches(text, JSON_STRING, '""'), LENIENT_JSON)})`,
    // The engine also takes blanks around a date, and two digits for a year of four.
    isDate: (text, format) => `CASE WHEN ${text} IS NOT NULL THEN ${duckdbDialect.matches(text, (0,_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .dateFormatPattern */ .UL)(format))} AND try_strptime(${text}, ${quoted(strftime(format))}) IS NOT NULL END`,
    isNaN: number => `isnan(${number})`,
    isInfinite: number => `isinf(${number})`,
    epoch: moment => `epoch(${moment})`,
    datePart: (part, moment) => `extract(${part === 'weekday' ? 'dow' : part} FROM ${moment})`,
    // Not count(*) FILTER, of which each takes the longer the more there are: 320 of them took seven times as long as this.
    countIf: condition => `coalesce(count_if(${condition}), 0)`,
    filtered: (aggregate, condition) => `${aggregate} FILTER (WHERE ${condition})`,
    stddev: number => `stddev_samp(${number})`,
    // Of one list, so that equal aggregates are one and the values are put in order once.
    approximateQuantiles: (number, shares) => shares.map((_, index) => `approx_quantile(${number}, [${shares.join(', ')}])[${index + 1}]`),
    approximateDistinct: expression => `approx_count_distinct(${expression})`,
    // Not quantile_cont, which holds all values whatever the memory limit is; a window sorts on disk.
    quantiles: (from, number, shares, interpolation) => (0,_distribution_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .quantileQuery */ .kz)(duckdbDialect, from, number, shares, interpolation, 'MATERIALIZED '),
    distinct: _distribution_queries_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctQuery */ .LQ,
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
    },
    sample: (from, rows) => `(SELECT * FROM ${from} USING SAMPLE reservoir(${rows} ROWS) REPEATABLE (42))`,
    position: 'row_number() OVER ()'
};
const JSON_STRING = '"([^"\\\\]|\\\\.)*"';
/** Outside of strings; `true`, `false` and `null` hold none of it. */
const LENIENT_JSON = '(?i)nan|inf|,\\s*[\\]}]';
const TYPES = { float: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', timestamp: 'TIMESTAMP', time: 'TIME' };
const LITERALS = {
    text: quoted,
    infinity: (negative) => `'${negative ? '-' : ''}Infinity'::DOUBLE`,
    longInteger: (digits) => digits,
    timestamp: (iso) => iso
};
/** A NUL would end the statement early. */
function quoted(value) {
    if (!value.includes('\0'))
        return (0,_sql_text_js__WEBPACK_IMPORTED_MODULE_1__/* .singleQuoted */ .f3)(value);
    return `(${value
        .split('\0')
        .map(part => quoted(part))
        .join(' || chr(0) || ')})`;
}
function strftime(format) {
    return format.map(part => ('text' in part ? part.text.replaceAll('%', '%%') : `%${part.directive}`)).join('');
}


/***/ }),

/***/ 33130:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UN: () => (/* binding */ doubleQuoted),
/* harmony export */   f3: () => (/* binding */ singleQuoted),
/* harmony export */   rG: () => (/* binding */ literalIn)
/* harmony export */ });
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39405);

/** A name in double quotes, as the SQL standard has it. */
function doubleQuoted(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** Text in single quotes, in which a backslash means nothing. */
function singleQuoted(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/**
 * A literal that compares with a column of a type. Whole numbers are written as they are, so that they compare exactly with the largest
 * integers; others with an exponent, so that every engine takes them for floating-point numbers.
 */
function literalIn(writer, value, type) {
    if (typeof value === 'boolean')
        return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'number') {
        if (!Number.isFinite(value))
            return writer.infinity(value < 0);
        return Number.isInteger(value) && Math.abs(value) < 1e38 ? integer(BigInt(value), writer) : value.toExponential();
    }
    if ((0,_column_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumeric */ .kf)(type) && /^-?\d+$/.test(value))
        return integer(BigInt(value), writer);
    if (type === 'timestamp')
        return `TIMESTAMP ${writer.text(writer.timestamp(value))}`;
    return type === 'date' || type === 'time' ? `${type.toUpperCase()} ${writer.text(value)}` : writer.text(value);
}
function integer(value, { longInteger }) {
    return value >= -(2n ** 63n) && value < 2n ** 63n ? String(value) : longInteger(String(value));
}


/***/ }),

/***/ 43872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ openAttached),
/* harmony export */   K0: () => (/* binding */ attach),
/* harmony export */   XA: () => (/* binding */ openStaged),
/* harmony export */   d3: () => (/* binding */ refuseNames),
/* harmony export */   nK: () => (/* binding */ alias)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _column_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39405);
/* harmony import */ var _csv_csv_header_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56276);
/* harmony import */ var _engine_engine_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49110);
/* harmony import */ var _files_hive_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46757);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10242);
/* harmony import */ var _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43198);
/* harmony import */ var _staging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96859);









const id = _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .duckdbDialect */ .Q.identifier;
const MOST_COLUMNS = 10_000;
/** SQL that lets the engine read a database file, and nothing else beside it. The same file may be attached for several tables. */
function attach(path) {
    return `ATTACH IF NOT EXISTS ${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .duckdbDialect */ .Q.text(path)} AS ${id(alias(path))} (READ_ONLY)`;
}
/** What the database file is called within the engine. */
function alias(path) {
    return `file_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(path).digest('hex').slice(0, 16)}`;
}
/** Tables of database files as one table, in the order of the files. */
async function openAttached(engine, table, tables) {
    // One after the other: a connection does one thing at a time.
    const found = [];
    for (const { name } of tables)
        found.push(await describe(engine, `SELECT * FROM ${name}`));
    const names = (found[0] ?? []).map(column => column.name);
    for (const [index, columns] of found.entries())
        refuseOther(table, index, names, columns.map(column => column.name));
    const hive = (0,_files_hive_js__WEBPACK_IMPORTED_MODULE_3__/* .hiveOf */ .al)(table);
    (0,_files_hive_js__WEBPACK_IMPORTED_MODULE_3__/* .refuseDoubledKeys */ .es)(table, hive, names);
    const list = names.map(id).join(', ');
    const union = (parts) => {
        if (parts.length === 1 && parts[0] !== undefined && hive.columns.length === 0)
            return parts[0];
        const selects = parts.map((part, index) => `SELECT ${list}${(0,_files_hive_js__WEBPACK_IMPORTED_MODULE_3__/* .partitionList */ .bD)(table, hive, table.files[index] ?? '')} FROM ${part}`);
        return `(${selects.join(' UNION ALL ')})`;
    };
    const from = union(tables.map(({ name }) => name));
    const columns = await describe(engine, `SELECT * FROM ${from}`);
    return {
        columns,
        from: (0,_engine_engine_types_js__WEBPACK_IMPORTED_MODULE_2__/* .inOurTypes */ .f)(from, columns),
        shown: wanted => (0,_engine_engine_types_js__WEBPACK_IMPORTED_MODULE_2__/* .inOurTypes */ .f)(union(tables.map(({ shown }) => shown)), columns.filter(column => wanted.includes(column.name))),
        guard: undefined
    };
}
/** Staged files as one table. What they say of values that did not fit is added up. */
async function openStaged(engine, table, shown) {
    const [path = ''] = table.paths;
    const database = `${id(alias(path))}.main`;
    const parts = await engine.rows(`SELECT name FROM ${database}.${_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .STAGED */ .hh.part} ORDER BY file`, table.files.length);
    const staged = table.files.map((file, index) => ({
        name: `${database}.${(0,_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .stagedRows */ .qB)(index)}`,
        shown: shown(_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .duckdbDialect */ .Q.text((0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .shownFile */ .G)(table, file)), _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .duckdbDialect */ .Q.text(String(parts[index]?.name)))
    }));
    const source = await openAttached(engine, table, staged);
    const summed = `SELECT name, any_value(type) AS type, sum(misfits)::BIGINT AS misfits FROM ${database}.${_staging_js__WEBPACK_IMPORTED_MODULE_6__/* .STAGED */ .hh.misread} GROUP BY name`;
    const rows = await engine.rows(summed, MOST_COLUMNS);
    const misreadOf = (name) => {
        const row = rows.find(candidate => candidate.name === name);
        const type = _column_js__WEBPACK_IMPORTED_MODULE_7__/* .LOGICAL_TYPES */ .ur.find(known => known === row?.type);
        return type === undefined ? {} : { misread: { type, values: Number(row?.misfits) } };
    };
    return { ...source, columns: source.columns.map(column => ({ ...column, ...misreadOf(column.name) })) };
}
async function describe(engine, query) {
    const rows = await engine.rows(`DESCRIBE ${query}`, MOST_COLUMNS + 1);
    return rows.map(({ column_name, column_type }) => ({
        name: String(column_name),
        type: (0,_engine_engine_types_js__WEBPACK_IMPORTED_MODULE_2__/* .logicalType */ .u)(String(column_type)),
        engineType: String(column_type)
    }));
}
/** A column that one of the files lacks would read as NULL, and a check on its presence would pass. */
function refuseOther(table, index, expected, names) {
    const [first = ''] = table.files;
    const shown = (file) => `"${(0,_source_js__WEBPACK_IMPORTED_MODULE_4__/* .shownFile */ .G)(table, file)}"`;
    const where = shown(table.files[index] ?? '');
    if (names.length > MOST_COLUMNS)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(table.input, `names ${where}, which has more than ${MOST_COLUMNS} columns`);
    const missing = expected.find(name => !names.includes(name));
    const extra = names.find(name => !expected.includes(name));
    if (missing === undefined && extra === undefined)
        return;
    const difference = missing === undefined ? `has a column "${extra}" more than ${shown(first)}` : `has no column "${missing}", as ${shown(first)} has`;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(table.input, `names ${where}, which ${difference}. Files that make up one table have the same columns.`);
}
/** Names of which no table can be made, refused before one is. */
function refuseNames(input, where, names) {
    if (names.length === 0)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names ${where}, which has no columns`);
    if (names.length > MOST_COLUMNS)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names ${where}, which has ${names.length} columns; at most ${MOST_COLUMNS} are read`);
    const nameless = names.findIndex(name => name === '' || name.includes('\0'));
    if (nameless !== -1)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names ${where}, whose column ${nameless + 1} has no name, or one with a NUL in it. Rename it.`);
    const double = (0,_csv_csv_header_js__WEBPACK_IMPORTED_MODULE_8__/* .firstDouble */ .ag)(names);
    if (double === undefined)
        return;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names ${where}, which has the columns "${double[0]}" and "${double[1]}", which cannot be told apart. Rename one.`);
}


/***/ }),

/***/ 84025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ chooseName)
/* harmony export */ });
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21651);

const MOST_LISTED = 20;
/** The table or sheet that the author names, or the only one there is. Every refusal names those that are there. */
function chooseName(word, input, where, names, wanted) {
    const listed = names.slice(0, MOST_LISTED).map(quoted);
    const there = `${listed.join(', ')}${names.length > listed.length ? ` and ${names.length - listed.length} more` : ''}`;
    const [only, ...others] = names;
    if (only === undefined)
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, `names ${where}, which holds no ${word}`);
    if (wanted === undefined) {
        if (others.length === 0)
            return only;
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, `names ${where}, which holds several ${word}s: ${there}. Name one with "${word}" in "read".`);
    }
    const found = names.find(name => name === wanted) ?? names.find(name => name.toLowerCase() === wanted.toLowerCase());
    if (found !== undefined)
        return found;
    const near = (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(wanted, names);
    const meant = near === undefined ? '' : `. Did you mean ${quoted(near)}?`;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, `names ${where}, which holds no ${word} ${quoted(wanted)}; it holds ${there}${meant}`);
}
function quoted(name) {
    return `"${(0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(name, 100)}"`;
}


/***/ }),

/***/ 58854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ openDuckDB),
/* harmony export */   Xe: () => (/* binding */ prepareDuckDB),
/* harmony export */   bZ: () => (/* binding */ refuseLog),
/* harmony export */   gG: () => (/* binding */ isDuckDB)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21651);
/* harmony import */ var _engine_duckdb_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4607);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10242);
/* harmony import */ var _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43198);
/* harmony import */ var _attached_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43872);
/* harmony import */ var _choose_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(84025);







const MAGIC_AT = 8;
const MAGIC = 'DUCK';
const MOST_TABLES = 10_000;
/** A database file of DuckDB itself is read where it lies. */
async function prepareDuckDB(table) {
    for (const file of table.files) {
        const where = `"${(0,_source_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFile */ .G)(table, file)}"`;
        if (!(await isDuckDB(file)))
            throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(table.input, `names ${where}, which is no DuckDB file (or an encrypted one). Is it SQLite? Then say so with "format: sqlite" in "read".`);
        await refuseLog(table.input, where, `${file}.wal`);
        await refuseUnreadable(table.input, where, file);
    }
    return { paths: table.files, setUp: table.files.map(_attached_js__WEBPACK_IMPORTED_MODULE_5__/* .attach */ .K0) };
}
async function openDuckDB(engine, table) {
    const tables = [];
    for (const [index, path] of table.paths.entries())
        tables.push(await chosenTable(engine, table, table.files[index] ?? path, path));
    return (0,_attached_js__WEBPACK_IMPORTED_MODULE_5__/* .openAttached */ .H$)(engine, table, tables);
}
async function isDuckDB(file) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, MAGIC_AT);
        return bytesRead === MAGIC.length && buffer.toString('latin1') === MAGIC;
    }
    finally {
        await handle.close();
    }
}
/** Tried by itself, so that the message can name the file. */
async function refuseUnreadable(input, where, file) {
    const { DuckDBInstance } = await (0,_engine_duckdb_js__WEBPACK_IMPORTED_MODULE_2__/* .loadDuckDB */ .G)();
    const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
    const connection = await instance.connect();
    try {
        await connection.run((0,_attached_js__WEBPACK_IMPORTED_MODULE_5__/* .attach */ .K0)(file));
    }
    catch (cause) {
        const said = (0,_gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause);
        const problem = PROBLEMS.find(({ pattern }) => pattern.test(said))?.problem ?? 'is a DuckDB file that cannot be opened: it is damaged';
        throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names ${where}, which ${problem}.`, { cause });
    }
    finally {
        connection.closeSync();
        instance.closeSync();
    }
}
const PROBLEMS = [
    { pattern: /encrypt/i, problem: 'is an encrypted DuckDB file. Write it without encryption, or export the table as Parquet' },
    { pattern: /version number/i, problem: 'was written by a newer DuckDB than the one that reads it. Export the table as Parquet' },
    { pattern: /could not set lock/i, problem: 'is open in a process that writes to it. Let that end first' }
];
/** Rows that are in a log beside the file are not part of what is hashed, and may still change. */
async function refuseLog(input, where, log) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(log).catch(() => undefined);
    if (found === undefined || found.size === 0)
        return;
    throw new _gauntlet_core__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(input, `names ${where}, beside which lies a log of changes that are not in it yet. Close what writes it first (CHECKPOINT).`);
}
async function chosenTable(engine, table, file, path) {
    const rows = await engine.rows(`SELECT schema, name FROM (SHOW ALL TABLES) WHERE database = ${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.text((0,_attached_js__WEBPACK_IMPORTED_MODULE_5__/* .alias */ .nK)(path))} ORDER BY schema <> 'main', schema, name`, MOST_TABLES);
    const found = new Map(rows.map(({ schema, name }) => [schema === 'main' ? String(name) : `${schema}.${name}`, [String(schema), String(name)]]));
    const shown = (0,_source_js__WEBPACK_IMPORTED_MODULE_3__/* .shownFile */ .G)(table, file);
    const chosen = (0,_choose_name_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseName */ .x)('table', table.input, `"${shown}"`, [...found.keys()], table.read?.table);
    const qualified = (found.get(chosen) ?? ['main', chosen]).map(_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.identifier).join('.');
    const stem = shown
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') ?? 'source';
    const comment = `ATTACH ${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.text(shown)} AS ${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.identifier(stem)} (READ_ONLY)`.replaceAll('*/', '* /');
    return {
        name: `${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.identifier((0,_attached_js__WEBPACK_IMPORTED_MODULE_5__/* .alias */ .nK)(path))}.${qualified}`,
        shown: `${_sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_4__/* .duckdbDialect */ .Q.identifier(stem)}.${qualified} /* after: ${comment} */`
    };
}


/***/ }),

/***/ 96859:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ Staging),
/* harmony export */   FF: () => (/* binding */ removeStaged),
/* harmony export */   hh: () => (/* binding */ STAGED),
/* harmony export */   iT: () => (/* binding */ CHUNK_ROWS),
/* harmony export */   qB: () => (/* binding */ stagedRows)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _engine_duckdb_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4607);
/* harmony import */ var _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43198);






/** The tables of a staged database: which values of a file's columns did not fit their type, and what part of each file it was. */
const STAGED = { misread: 'misread', part: 'part' };
/** And the rows of each file, by its place among the files. */
const stagedRows = (file) => `rows_${file}`;
/** Rows that the engine takes at a time. */
const CHUNK_ROWS = 2048;
/** Rows are written out as they come, so little is held. */
const MEMORY = 256e6;
/**
 * A database in the temp folder that takes over rows which the engine cannot read from their files by itself. They keep their order,
 * and their types to the last digit; a Parquet file would turn integers of more than 64 bits into floats.
 */
class Staging {
    path;
    #instance;
    #connection;
    constructor(path, instance, connection) {
        this.path = path;
        this.#instance = instance;
        this.#connection = connection;
    }
    static async begin(options) {
        const { DuckDBInstance } = await (0,_engine_duckdb_js__WEBPACK_IMPORTED_MODULE_4__/* .loadDuckDB */ .G)();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.temp, 'gauntlet', 'staged', `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.duckdb`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
        const instance = await DuckDBInstance.create(path, {
            autoinstall_known_extensions: 'false',
            autoload_known_extensions: 'false',
            threads: '1',
            memory_limit: `${MEMORY}B`
        });
        const staging = new Staging(path, instance, await instance.connect());
        try {
            await staging.#run(`CREATE TABLE ${STAGED.misread} (name VARCHAR, type VARCHAR, misfits BIGINT)`);
            await staging.#run(`CREATE TABLE ${STAGED.part} (file INTEGER, name VARCHAR)`);
            return staging;
        }
        catch (thrown) {
            staging.discard();
            throw thrown;
        }
    }
    /** Begins with the rows of the next file. */
    async table(file, { columns, part = '' }) {
        const { DuckDBDataChunk } = await (0,_engine_duckdb_js__WEBPACK_IMPORTED_MODULE_4__/* .loadDuckDB */ .G)();
        const { identifier, text } = _sql_duckdb_dialect_js__WEBPACK_IMPORTED_MODULE_5__/* .duckdbDialect */ .Q;
        const list = columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ');
        await this.#run(`CREATE TABLE ${stagedRows(file)} (${list})`);
        await this.#run(`INSERT INTO ${STAGED.part} VALUES (${file}, ${text(part)})`);
        for (const { name, misread } of columns)
            if (misread !== undefined)
                await this.#run(`INSERT INTO ${STAGED.misread} VALUES (${text(name)}, ${text(misread.type)}, ${misread.values})`);
        const types = columns.map(column => column.type);
        const appender = await this.#connection.createAppender(stagedRows(file));
        return {
            append: values => {
                const chunk = DuckDBDataChunk.create(types, values[0]?.length ?? 0);
                chunk.setColumns(values);
                appender.appendDataChunk(chunk);
            },
            finish: () => appender.closeSync()
        };
    }
    /** Writes everything out, and leaves a file for the engine. */
    finish() {
        this.#connection.closeSync();
        this.#instance.closeSync();
    }
    discard() {
        this.finish();
        removeStaged(this.path);
    }
    async #run(statement) {
        await this.#connection.run(statement);
    }
}
/** At once: a process that ends now has no time for promises. */
function removeStaged(path) {
    for (const file of [path, `${path}.wal`, `${path}.tmp`])
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(file, { recursive: true, force: true });
}


/***/ })

};
