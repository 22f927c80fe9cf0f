export const id = 8734;
export const ids = [8734];
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

/***/ 18734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stageExcel: () => (/* binding */ stageExcel)
});

// EXTERNAL MODULE: ./node_modules/@e965/xlsx/xlsx.mjs
var xlsx = __webpack_require__(20660);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/tables/src/csv/csv-header.ts
var csv_header = __webpack_require__(56276);
// EXTERNAL MODULE: ./packages/tables/src/engine/duckdb.ts
var engine_duckdb = __webpack_require__(4607);
// EXTERNAL MODULE: ./packages/tables/src/source.ts
var source = __webpack_require__(10242);
// EXTERNAL MODULE: ./packages/tables/src/staged/attached.ts
var attached = __webpack_require__(43872);
// EXTERNAL MODULE: ./packages/tables/src/staged/cell-types.ts
var cell_types = __webpack_require__(76484);
// EXTERNAL MODULE: ./packages/tables/src/staged/choose-name.ts
var choose_name = __webpack_require__(84025);
;// CONCATENATED MODULE: ./packages/tables/src/staged/excel-cells.ts
const DAY_MS = 86_400_000;
/** Serial numbers of days, by the two calendars: what has to be added to get days since 1970. */
const SINCE_1900 = -25_569;
const SINCE_1904 = -24_107;
/** Excel takes 1900 for a leap year: until its 29th of February, day 60, numbers are one too small. */
const LEAP_DAY_1900 = 60;
/**
 * A cell as what a person sees in it. Dates and times are numbers with a format that shows them so; what shows an error, such as #N/A,
 * is that text, for it is no number and not missing either. A cell that shows nothing is missing.
 */
function excelCell(cell, is1904) {
    if (cell === null || cell === undefined)
        return null;
    const { t, v } = cell;
    if (t === 'e')
        return { kind: 'string', value: ERRORS[Number(v)] ?? '#ERROR!' };
    if (typeof v === 'boolean')
        return { kind: 'boolean', value: v };
    if (typeof v === 'string')
        return v === '' ? null : { kind: 'string', value: v };
    if (typeof v !== 'number')
        return null;
    return temporal(v, typeof cell.z === 'string' ? cell.z : '', is1904) ?? numeric(v);
}
function numeric(value) {
    return Number.isSafeInteger(value) ? { kind: 'integer', value: BigInt(value) } : { kind: 'float', value };
}
function temporal(serial, format, is1904) {
    const { hasDate, hasTime } = partsOf(format);
    if (serial < 0 || !(hasDate || hasTime))
        return undefined;
    // To the millisecond, which is as far as a spreadsheet counts.
    const ms = Math.round(serial * DAY_MS);
    const days = Math.floor(ms / DAY_MS);
    const micros = BigInt(ms - days * DAY_MS) * 1000n;
    if (!hasDate)
        return days === 0 ? { kind: 'time', value: micros } : undefined;
    const since1970 = days + (is1904 ? SINCE_1904 : days <= LEAP_DAY_1900 ? SINCE_1900 + 1 : SINCE_1900);
    return hasTime || micros !== 0n
        ? { kind: 'timestamp', value: BigInt(since1970) * BigInt(DAY_MS) * 1000n + micros }
        : { kind: 'date', value: since1970 };
}
/** Whether a number format shows a date, a time of day, both or none. Elapsed time, such as [h]:mm, stays a number. */
function partsOf(format) {
    const [positive = ''] = format.split(';');
    const codes = positive
        .replace(/"[^"]*"|\\.|_.|\*./g, '')
        .replace(/AM\/PM|A\/P/gi, 'h')
        .replace(/\[[^[\]]*\]/g, part => (/^\[[hms]+\]$/i.test(part) ? part : ''));
    if (/\[[hms]+\]/i.test(codes) || /General/i.test(codes) || /[0#?@]/.test(codes.replace(/s[.,]0+/gi, 's')))
        return { hasDate: false, hasTime: false };
    return { hasDate: /[yd]|mmm/i.test(codes), hasTime: /[hs]/i.test(codes) };
}
const ERRORS = {
    0: '#NULL!',
    7: '#DIV/0!',
    15: '#VALUE!',
    23: '#REF!',
    29: '#NAME?',
    36: '#NUM!',
    42: '#N/A',
    43: '#GETTING_DATA'
};

;// CONCATENATED MODULE: ./packages/tables/src/staged/sheet-warnings.ts
/** More cells than a file of the largest size that is read can hold, were they not written as repetitions of a few. */
const MOST_CELLS = 20_000_000;
/** Formulas in a sheet of Excel with nothing behind them, or an empty value. */
const WITHOUT_RESULT = ['</f></c>', '</f><v></v>', '</f><v/>', '</f><v />'].map(text => Buffer.from(text));
const LONGEST_TAG = 100_000;
const TAG = /<(\/?)(?:[\w.-]+:)?(table-row|table-cell)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^<>"'])*)>/g;
/**
 * Looks at the parts of a spreadsheet, as they are unpacked, for what the library overlooks: a few cells of LibreOffice that stand for
 * billions, which it would write out one by one, and formulas that nobody has computed yet, which it takes for cells without a value.
 */
class SheetWarnings {
    mayHoldUncomputed = false;
    #name = '';
    #rest = Buffer.alloc(0);
    #cells = 0;
    #inRow = 0;
    #rowRepeated = 1;
    see(name, chunk) {
        if (name !== this.#name)
            this.#rest = Buffer.alloc(0);
        this.#name = name;
        const text = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
        if (/^xl[\\/].*\.xml$/i.test(name)) {
            this.mayHoldUncomputed ||= WITHOUT_RESULT.some(ending => text.includes(ending));
            this.#rest = Buffer.from(text.subarray(-20));
        }
        else if (/(^|[\\/])content\.xml$/i.test(name)) {
            const end = text.lastIndexOf(0x3e) + 1;
            this.#count(text.toString('latin1', 0, end));
            this.#rest = Buffer.from(text.subarray(Math.max(end, text.length - LONGEST_TAG)));
        }
    }
    #count(text) {
        for (const [, closing, tag, attributes = ''] of text.matchAll(TAG)) {
            const repeated = Math.max(1, Number(/number-(?:rows|columns)-repeated\s*=\s*["'](\d+)/.exec(attributes)?.[1] ?? 1));
            const isEmpty = attributes.endsWith('/');
            if (tag === 'table-cell') {
                if (closing === '' && !isEmpty)
                    this.#inRow += repeated;
                continue;
            }
            this.#cells += this.#inRow * this.#rowRepeated;
            this.#inRow = 0;
            this.#rowRepeated = closing === '' ? repeated : 1;
            if (this.#cells > MOST_CELLS)
                throw new TooManyCells();
        }
    }
}
class TooManyCells extends Error {
    constructor() {
        super(`it holds more than ${MOST_CELLS} cells`);
    }
}

// EXTERNAL MODULE: ./packages/tables/src/staged/staging.ts
var staging = __webpack_require__(96859);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/tables/src/staged/zip-size.ts

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const MOST_ENTRIES = 10_000;
/**
 * Unpacks every entry of a zip archive and keeps nothing of it, so that what cannot be unpacked, or fills the memory, is known before
 * it does. `see` is shown all of it. Throws where all entries together are larger than `mostBytes`, whatever they claim to be.
 */
async function refuseZipBomb(archive, mostBytes, see) {
    let left = mostBytes;
    for (const { name, data, method } of entries(archive)) {
        if (method !== STORED)
            left -= await inflatedBytes(data, left, chunk => see(name, chunk));
        else {
            left -= data.length;
            see(name, data);
        }
        if (left < 0)
            throw new ZipTooLarge(mostBytes);
    }
}
class ZipTooLarge extends Error {
    constructor(mostBytes) {
        super(`it unpacks to more than ${mostBytes} bytes`);
    }
}
function* entries(archive) {
    const end = endOf(archive);
    const count = archive.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES)
        throw new Error(`it has ${count} entries; at most ${MOST_ENTRIES} are read`);
    let at = archive.readUInt32LE(end + 16);
    for (let index = 0; index < count; index++) {
        if (archive.readUInt32LE(at) !== ENTRY_MARK)
            throw new Error('its list of entries is damaged');
        const method = archive.readUInt16LE(at + 10);
        if ((archive.readUInt16LE(at + 8) & ENCRYPTED) !== 0)
            throw new Error('it is encrypted');
        if (method !== STORED && method !== DEFLATED)
            throw new Error(`an entry is packed by a method (${method}) that is not read`);
        const size = archive.readUInt32LE(at + 20);
        const local = archive.readUInt32LE(at + 42);
        if (archive.readUInt32LE(local) !== LOCAL_MARK)
            throw new Error('an entry is not where it should be');
        const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
        if (from + size > archive.length)
            throw new Error('an entry ends early');
        const nameLength = archive.readUInt16LE(at + 28);
        const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
        yield { name, data: archive.subarray(from, from + size), method };
        at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
}
function endOf(archive) {
    const first = Math.max(0, archive.length - END_BYTES - LONGEST_COMMENT);
    for (let at = archive.length - END_BYTES; at >= first; at--)
        if (archive.readUInt32LE(at) === END_MARK)
            return at;
    throw new Error('its end is missing');
}
/** Stops as soon as there is more than may be. */
async function inflatedBytes(data, most, see) {
    const inflate = (0,external_node_zlib_.createInflateRaw)({ chunkSize: 1 << 18 });
    inflate.end(data);
    let bytes = 0;
    for await (const chunk of inflate) {
        bytes += chunk.length;
        // Leaving the loop ends the stream.
        if (bytes > most)
            break;
        see(chunk);
    }
    return bytes;
}

;// CONCATENATED MODULE: ./packages/tables/src/staged/excel.ts












/** A sheet is read whole, and takes many times its size in memory. */
const MOST_BYTES = 100e6;
const MOST_UNPACKED = 500e6;
const MOST_COLUMNS = 10_000;
const ZIP_MAGIC = 'PK\x03\x04';
/** Files of Excel 97 to 2003, and encrypted ones of any year. */
const OLD_MAGIC = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** Takes over one sheet of a spreadsheet. */
async function stageExcel(table, file, begin, { signal }) {
    const where = `"${(0,source/* shownFile */.G)(table, file)}"`;
    const warnings = new SheetWarnings();
    const content = await contentOf(table.input, where, file, warnings);
    const { name, rows } = told(table.input, where, () => sheetRows(table, where, content));
    if (warnings.mayHoldUncomputed)
        told(table.input, where, () => refuseUncomputed(table.input, where, content, name));
    const sheet = tableOf(table.input, where, name, rows);
    const duckdb = await (0,engine_duckdb/* loadDuckDB */.G)();
    const columns = sheet.columns.map(({ name: column, at }) => ({
        at,
        name: column,
        ...(0,cell_types/* columnOf */.uV)(duckdb, countKinds(sheet.rows, at), table.declared?.get(column))
    }));
    const staged = await begin({ columns, part: name });
    for (let from = 0; from < sheet.rows.length; from += staging/* CHUNK_ROWS */.iT) {
        signal?.throwIfAborted();
        const chunk = sheet.rows.slice(from, from + staging/* CHUNK_ROWS */.iT);
        staged.append(columns.map(({ at, kind }) => chunk.map(row => (0,cell_types/* columnValue */.m0)(duckdb, row[at] ?? null, kind))));
    }
    staged.finish();
}
/** The library would take any text for a table, and unpack whatever there is. */
async function contentOf(input, where, file, warnings) {
    let content;
    try {
        content = await (0,src/* readCapped */.EF)(file, MOST_BYTES);
    }
    catch (cause) {
        throw new src/* InputError */.dz(input, `names ${where}, a spreadsheet that cannot be read: ${(0,src/* messageOf */.bD)(cause)}. Export the sheet as CSV or Parquet.`, { cause });
    }
    if (content.subarray(0, OLD_MAGIC.length).equals(OLD_MAGIC))
        return content;
    if (content.subarray(0, ZIP_MAGIC.length).toString('latin1') !== ZIP_MAGIC)
        throw new src/* InputError */.dz(input, `names ${where}, which is no spreadsheet of Excel or LibreOffice, whatever its name ends in. Is it text? Then call it .csv.`);
    try {
        await refuseZipBomb(content, MOST_UNPACKED, (name, chunk) => warnings.see(name, chunk));
    }
    catch (cause) {
        if (cause instanceof TooManyCells)
            throw new src/* InputError */.dz(input, `names ${where}, a spreadsheet too large to be read: ${cause.message}. Export the sheet as CSV or Parquet.`);
        if (cause instanceof ZipTooLarge)
            throw new src/* InputError */.dz(input, `names ${where}, a spreadsheet that unpacks to more than ${(0,src/* formatBytes */.z3)(MOST_UNPACKED)}. Export the sheet as CSV or Parquet.`);
        throw new src/* InputError */.dz(input, `names ${where}, which is damaged: ${(0,src/* plain */.pj)((0,src/* messageOf */.bD)(cause), 200)}. Write or download it again.`, { cause });
    }
    return content;
}
const OPTIONS = { dense: true, cellNF: true, cellText: false, cellHTML: false, cellFormula: false };
/** The cells of the sheet that is named, or of the only one with something in it that is not hidden. */
function sheetRows(table, where, content) {
    const { SheetNames: all } = (0,xlsx/* read */.LF)(content, { bookSheets: true });
    const wanted = table.read?.sheet;
    const candidates = wanted === undefined && all.length > 1 ? shownSheets((0,xlsx/* read */.LF)(content, OPTIONS)) : all;
    const name = (0,choose_name/* chooseName */.x)('sheet', table.input, where, candidates.length === 0 ? all : candidates, wanted);
    const book = (0,xlsx/* read */.LF)(content, { ...OPTIONS, sheets: name });
    const is1904 = book.Workbook?.WBProps?.date1904 === true;
    const raw = cellsOf(book, name);
    return { name, rows: Array.from(raw, row => cellsOfRow(row, is1904)) };
}
/** With holes where there is no cell: a row may have one in its first column and one in its 16,384th. */
function cellsOfRow(row, is1904) {
    const cells = [];
    eachCell(row ?? [], (raw, at) => {
        const cell = excelCell(raw, is1904);
        if (cell !== null)
            cells[at] = cell;
    });
    return cells;
}
/** Holes take as long as cells, unless only what is there is listed. */
function eachCell(row, see) {
    if (row.length < 1000)
        row.forEach(see);
    else
        for (const at of Object.keys(row).map(Number))
            see(row[at], at);
}
/** A program that writes formulas without computing them leaves no values: Excel shows some, and here they would be missing. */
function refuseUncomputed(input, where, content, name) {
    const book = (0,xlsx/* read */.LF)(content, { ...OPTIONS, cellFormula: true, sheetStubs: true, sheets: name });
    const at = cellsOf(book, name).findIndex(row => row?.some(cell => cell?.t === 'z' && cell.f !== undefined));
    if (at === -1)
        return;
    throw new src/* InputError */.dz(input, `names ${where}, whose sheet "${(0,src/* plain */.pj)(name, 100)}" holds formulas that were never computed (row ${at + 1}). Open and save it in Excel or LibreOffice, or write values.`);
}
function shownSheets(book) {
    const hidden = new Set((book.Workbook?.Sheets ?? []).flatMap(({ name, Hidden }) => (Hidden !== undefined && Hidden > 0 ? [name] : [])));
    return book.SheetNames.filter(name => !hidden.has(name) && cellsOf(book, name).some(row => row?.some(cell => cell !== undefined)));
}
function cellsOf(book, name) {
    return book.Sheets[name]?.['!data'] ?? [];
}
/** The first row with anything in it names the columns; rows behind the last value, and columns without a name or a value, are none. */
function tableOf(input, where, sheet, rows) {
    const hasValue = (row) => row.length > 0;
    const first = rows.findIndex(hasValue);
    const place = `${where}, whose sheet "${(0,src/* plain */.pj)(sheet, 100)}"`;
    if (first === -1)
        throw new src/* InputError */.dz(input, `names ${place} is empty: not even a header. Did the step that writes it fail?`);
    const header = rows[first] ?? [];
    const body = rows.slice(first + 1, rows.findLastIndex(hasValue) + 1);
    const filled = new Set();
    for (const row of [header, ...body])
        eachCell(row, (_, at) => filled.add(at));
    const at = [...filled].sort((one, other) => one - other);
    if (at.length > MOST_COLUMNS)
        throw new src/* InputError */.dz(input, `names ${place} has ${at.length} columns; at most ${MOST_COLUMNS} are read`);
    if (at.every(column => header[column]?.kind === 'integer' || header[column]?.kind === 'float'))
        throw new src/* InputError */.dz(input, `names ${place} begins with a row that looks like data (${at.length} numbers). A sheet needs a first row with the names of its columns.`);
    const names = (0,csv_header/* nameColumns */.Ni)(at.map(column => headerText(header[column] ?? null)));
    (0,attached/* refuseNames */.d3)(input, where, names);
    return { columns: at.map((column, index) => ({ at: column, name: names[index] ?? '' })), rows: body };
}
function headerText(cell) {
    if (cell === null)
        return '';
    if (cell.kind === 'date')
        return new Date(cell.value * 86_400_000).toISOString().slice(0, 10);
    return String(cell.value);
}
function countKinds(rows, at) {
    const counts = new Map();
    for (const row of rows) {
        const cell = row[at] ?? null;
        if (cell !== null)
            counts.set(cell.kind, (counts.get(cell.kind) ?? 0) + 1);
    }
    return counts;
}
/** The library throws at what it does not understand, in words of its own. */
function told(input, where, work) {
    try {
        return work();
    }
    catch (cause) {
        if ((0,src/* isInputError */.BT)(cause))
            throw cause;
        const said = (0,src/* messageOf */.bD)(cause);
        if (/password|encrypt/i.test(said))
            throw new src/* InputError */.dz(input, `names ${where}, which is protected by a password. Save it without one, or export the sheet as CSV.`, {
                cause
            });
        throw new src/* InputError */.dz(input, `names ${where}, which is damaged or of an unknown kind: ${(0,src/* plain */.pj)(said, 200)}. Save it again, or export the sheet as CSV.`, { cause });
    }
}


/***/ })

};
