export const id = 6715;
export const ids = [6715];
export const modules = {

/***/ 16715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stageArrow: () => (/* binding */ stageArrow)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/src/index.ts + 69 modules
var src = __webpack_require__(21651);
// EXTERNAL MODULE: ./packages/tables/src/engine/duckdb.ts
var engine_duckdb = __webpack_require__(4607);
// EXTERNAL MODULE: ./packages/tables/src/source.ts
var source = __webpack_require__(10242);
// EXTERNAL MODULE: ./node_modules/apache-arrow/ipc/reader.mjs + 59 modules
var ipc_reader = __webpack_require__(1769);
;// CONCATENATED MODULE: ./packages/tables/src/staged/arrow-batches.ts

/**
 * The batches of an Arrow file or stream. The library takes what it does not understand for the end, or reads it again for ever; here
 * every batch that a file lists has to be there, and a stream has to be read to the end of its file.
 */
async function readBatches(handle) {
    const { size } = await handle.stat();
    let farthest = 0;
    const watched = watching(handle, end => {
        farthest = Math.max(farthest, end);
    });
    const reader = await (await ipc_reader/* RecordBatchReader */.hb.from(watched)).open();
    async function* batches() {
        if (reader.isFile()) {
            for (let index = 0; index < reader.numRecordBatches; index++) {
                const batch = await reader.readRecordBatch(index);
                if (batch === null)
                    throw new Error(`batch ${index + 1} of ${reader.numRecordBatches} is not where the file says`);
                yield batch;
            }
            return;
        }
        for (;;) {
            const { done, value } = await reader.next();
            if (done === true)
                break;
            yield value;
        }
        if (farthest < size)
            throw new Error(`the stream ends after ${farthest} of ${size} bytes`);
    }
    return { schema: reader.schema, batches: batches() };
}
/** The handle, with somebody told how far it was read. */
function watching(handle, see) {
    const read = async (buffer, offset, length, position) => {
        const answer = await handle.read(buffer, offset, length, position);
        see(position + answer.bytesRead);
        return answer;
    };
    return new Proxy(handle, {
        get: (target, name) => {
            if (name === 'read')
                return read;
            const own = Reflect.get(target, name, target);
            return typeof own === 'function' ? own.bind(target) : own;
        }
    });
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/apache-arrow/ipc/compression/registry.mjs + 1 modules
var registry = __webpack_require__(42798);
// EXTERNAL MODULE: ./node_modules/apache-arrow/fb/compression-type.mjs
var compression_type = __webpack_require__(40264);
;// CONCATENATED MODULE: ./packages/tables/src/staged/lz4-frame.ts
const MAGIC = 0x184d2204;
const VERSION_BITS = 0b1100_0000;
const VERSION = 0b0100_0000;
const BLOCK_CHECKSUM = 0b0001_0000;
const CONTENT_SIZE = 0b0000_1000;
const DICTIONARY = 0b0000_0001;
const UNCOMPRESSED = 0x8000_0000;
/**
 * The content of an LZ4 frame (format 1.6.x), which has to be of exactly this many bytes. Throws where the frame breaks the format
 * anywhere, ends early or holds more or less. Checksums are passed over: the lengths all fit, or it throws.
 */
function decodeLz4Frame(frame, length) {
    const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
    const content = new Uint8Array(length);
    if (view.getUint32(0, true) !== MAGIC)
        throw new Error('it is no LZ4 frame');
    const flags = view.getUint8(4);
    if ((flags & VERSION_BITS) !== VERSION || (flags & DICTIONARY) !== 0)
        throw new Error('it is an LZ4 frame of an unknown kind');
    // Flags, block size, perhaps the size of the content, and a checksum of these.
    let at = 6 + ((flags & CONTENT_SIZE) === 0 ? 0 : 8) + 1;
    let written = 0;
    for (;;) {
        const size = view.getUint32(at, true);
        at += 4;
        if (size === 0)
            break;
        const bytes = size & ~UNCOMPRESSED;
        const end = at + bytes;
        if (end > frame.length)
            throw new Error('an LZ4 block ends early');
        if ((size & UNCOMPRESSED) !== 0) {
            if (written + bytes > length)
                throw tooMuch();
            content.set(frame.subarray(at, end), written);
            written += bytes;
        }
        else {
            written = decodeBlock(frame, at, end, content, written);
        }
        at = end + ((flags & BLOCK_CHECKSUM) === 0 ? 0 : 4);
    }
    if (written !== length)
        throw new Error(`an LZ4 frame holds ${written} bytes where ${length} were announced`);
    return content;
}
/** Decodes a block behind what is there already, which it may repeat. Answers with the new end. */
function decodeBlock(source, start, end, content, written) {
    let at = start;
    let out = written;
    const byte = () => {
        if (at >= end)
            throw new Error('an LZ4 block ends early');
        return source[at++] ?? 0;
    };
    const lengthFrom = (nibble) => {
        let total = nibble;
        if (nibble !== 15)
            return total;
        for (;;) {
            const more = byte();
            total += more;
            if (more !== 255)
                return total;
        }
    };
    while (at < end) {
        const token = byte();
        const literals = lengthFrom(token >> 4);
        if (at + literals > end)
            throw new Error('an LZ4 block ends early');
        if (out + literals > content.length)
            throw tooMuch();
        content.set(source.subarray(at, at + literals), out);
        at += literals;
        out += literals;
        // The last sequence of a block has literals only.
        if (at === end)
            return out;
        const distance = byte() | (byte() << 8);
        const matched = lengthFrom(token & 15) + 4;
        if (distance === 0 || distance > out)
            throw new Error('an LZ4 block refers to what is not there');
        if (out + matched > content.length)
            throw tooMuch();
        if (distance >= matched)
            content.copyWithin(out, out - distance, out - distance + matched);
        // What is repeated overlaps what is written: byte by byte.
        else
            for (let index = 0; index < matched; index++)
                content[out + index] = content[out + index - distance] ?? 0;
        out += matched;
    }
    return out;
}
function tooMuch() {
    return new Error('an LZ4 frame holds more bytes than were announced');
}

;// CONCATENATED MODULE: ./packages/tables/src/staged/arrow-codecs.ts



/** A compressed buffer says in the eight bytes before it how large its content is. */
const LENGTH_BYTES = 8;
/** What one buffer of one batch may unpack to: more is a mistake, or meant to fill the memory. */
const MOST_BYTES = 2 ** 31;
/** Lets the Arrow library read buffers that are compressed, as those of Feather files are by default. */
function registerCodecs() {
    registry/* compressionRegistry */.g.set(compression_type/* CompressionType */.j.LZ4_FRAME, { decode: frame => decodeLz4Frame(frame, announced(frame)) });
    registry/* compressionRegistry */.g.set(compression_type/* CompressionType */.j.ZSTD, { decode: decodeZstd });
}
function decodeZstd(frame) {
    // Node 22.15 is the first with Zstandard.
    if (typeof external_node_zlib_.zstdDecompressSync !== 'function')
        throw new Error(`this Node (${process.version}) cannot read Zstandard; use Node 24`);
    const length = announced(frame);
    const content = external_node_zlib_.zstdDecompressSync(frame, { maxOutputLength: Math.max(1, length) });
    if (content.length !== length)
        throw new Error(`a Zstandard frame holds ${content.length} bytes where ${length} were announced`);
    return content;
}
/**
 * The library hands over the frame alone, and does not hold its length against what was announced; but the frame is a view into the
 * message, so the number stands right before it.
 */
function announced(frame) {
    const length = new DataView(frame.buffer, frame.byteOffset - LENGTH_BYTES, LENGTH_BYTES).getBigInt64(0, true);
    if (length < 0n || length > BigInt(MOST_BYTES))
        throw new Error(`a compressed buffer announces ${length} bytes; at most ${MOST_BYTES} are read`);
    return Number(length);
}

// EXTERNAL MODULE: ./node_modules/apache-arrow/type.mjs
var apache_arrow_type = __webpack_require__(44772);
// EXTERNAL MODULE: ./node_modules/apache-arrow/fb/precision.mjs
var precision = __webpack_require__(45233);
// EXTERNAL MODULE: ./node_modules/apache-arrow/fb/time-unit.mjs
var time_unit = __webpack_require__(87043);
// EXTERNAL MODULE: ./packages/tables/src/csv/csv-header.ts
var csv_header = __webpack_require__(56276);
;// CONCATENATED MODULE: ./packages/tables/src/staged/arrow-types.ts


/** The engine's type for an Arrow type, which holds every value of it. `undefined` where there is none. */
function duckdbType(duckdb, type) {
    if (apache_arrow_type/* DataType */.pe.isDictionary(type))
        return duckdbType(duckdb, type.dictionary);
    if (apache_arrow_type/* DataType */.pe.isInt(type))
        return integerType(duckdb, type.bitWidth, type.isSigned);
    if (apache_arrow_type/* DataType */.pe.isFloat(type))
        return type.precision === precision/* Precision */.j.DOUBLE ? duckdb.DOUBLE : duckdb.FLOAT;
    if (apache_arrow_type/* DataType */.pe.isBool(type))
        return duckdb.BOOLEAN;
    if (apache_arrow_type/* DataType */.pe.isUtf8(type) || apache_arrow_type/* DataType */.pe.isLargeUtf8(type) || apache_arrow_type/* DataType */.pe.isUtf8View(type) || apache_arrow_type/* DataType */.pe.isNull(type))
        return duckdb.VARCHAR;
    if (apache_arrow_type/* DataType */.pe.isBinary(type) || apache_arrow_type/* DataType */.pe.isLargeBinary(type) || apache_arrow_type/* DataType */.pe.isBinaryView(type) || apache_arrow_type/* DataType */.pe.isFixedSizeBinary(type))
        return duckdb.BLOB;
    if (apache_arrow_type/* DataType */.pe.isDecimal(type))
        return decimalType(duckdb, type.precision, type.scale);
    if (apache_arrow_type/* DataType */.pe.isDate(type))
        return duckdb.DATE;
    if (apache_arrow_type/* DataType */.pe.isTime(type))
        return duckdb.TIME;
    if (apache_arrow_type/* DataType */.pe.isTimestamp(type))
        return timestampType(duckdb, type.unit, type.timezone);
    if (apache_arrow_type/* DataType */.pe.isDuration(type))
        return duckdb.INTERVAL;
    return nestedType(duckdb, type);
}
function integerType(duckdb, bits, isSigned) {
    const { TINYINT, SMALLINT, INTEGER, BIGINT, UTINYINT, USMALLINT, UINTEGER, UBIGINT } = duckdb;
    if (bits === 8)
        return isSigned ? TINYINT : UTINYINT;
    if (bits === 16)
        return isSigned ? SMALLINT : USMALLINT;
    if (bits === 32)
        return isSigned ? INTEGER : UINTEGER;
    return isSigned ? BIGINT : UBIGINT;
}
function decimalType(duckdb, precision, scale) {
    return precision >= 1 && precision <= 38 && scale >= 0 && scale <= precision ? duckdb.DECIMAL(precision, scale) : undefined;
}
/** An instant with a time zone is kept to the microsecond. */
function timestampType(duckdb, unit, timezone) {
    if (timezone !== null && timezone !== undefined && timezone !== '')
        return duckdb.TIMESTAMPTZ;
    if (unit === time_unit/* TimeUnit */.y.SECOND)
        return duckdb.TIMESTAMP_S;
    if (unit === time_unit/* TimeUnit */.y.MILLISECOND)
        return duckdb.TIMESTAMP_MS;
    return unit === time_unit/* TimeUnit */.y.NANOSECOND ? duckdb.TIMESTAMP_NS : duckdb.TIMESTAMP;
}
function nestedType(duckdb, type) {
    if (apache_arrow_type/* DataType */.pe.isList(type) || apache_arrow_type/* DataType */.pe.isLargeList(type) || apache_arrow_type/* DataType */.pe.isFixedSizeList(type)) {
        const item = duckdbType(duckdb, type.valueType);
        return item === undefined ? undefined : duckdb.LIST(item);
    }
    if (apache_arrow_type/* DataType */.pe.isStruct(type)) {
        const parts = type.children.map(({ name, type: part }) => [name, duckdbType(duckdb, part)]);
        const known = parts.flatMap(([name, part]) => (part === undefined ? [] : [[name, part]]));
        const isDouble = (0,csv_header/* firstDouble */.ag)(known.map(([name]) => name)) !== undefined;
        return known.length === 0 || known.length < parts.length || isDouble ? undefined : duckdb.STRUCT(Object.fromEntries(known));
    }
    return undefined;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/apache-arrow/vector.mjs
var apache_arrow_vector = __webpack_require__(23649);
;// CONCATENATED MODULE: ./packages/tables/src/staged/arrow-values.ts


/**
 * The values of one column of one batch as the engine takes them. The Arrow library checks no lengths, and reads beyond the end of a
 * buffer as nothing, zero or false; here that is an error.
 */
function cellsOf(duckdb, data) {
    const read = valuesOf(duckdb, data);
    if (apache_arrow_type/* DataType */.pe.isNull(data.type))
        return () => null;
    if (data.nullCount === 0)
        return read;
    const { nullBitmap, offset } = data;
    if (nullBitmap.length * 8 < offset + data.length)
        throw arrow_values_short();
    return row => {
        const at = offset + row;
        return ((nullBitmap[at >> 3] ?? 0) & (1 << (at & 7))) === 0 ? null : read(row);
    };
}
function valuesOf(duckdb, data) {
    const { type } = data;
    if (apache_arrow_type/* DataType */.pe.isNull(type))
        return () => null;
    if (apache_arrow_type/* DataType */.pe.isDictionary(type))
        return dictionaryValues(duckdb, data);
    if (apache_arrow_type/* DataType */.pe.isUtf8(type) || apache_arrow_type/* DataType */.pe.isLargeUtf8(type))
        return textValues(data);
    if (apache_arrow_type/* DataType */.pe.isBinary(type) || apache_arrow_type/* DataType */.pe.isLargeBinary(type)) {
        const { values } = data;
        const range = ranges(data, values.length);
        return row => new duckdb.DuckDBBlobValue(values.subarray(...range(row)));
    }
    if (apache_arrow_type/* DataType */.pe.isUtf8View(type) || apache_arrow_type/* DataType */.pe.isBinaryView(type))
        return viewValues(duckdb, data);
    if (apache_arrow_type/* DataType */.pe.isList(type) || apache_arrow_type/* DataType */.pe.isLargeList(type) || apache_arrow_type/* DataType */.pe.isFixedSizeList(type))
        return listValues(duckdb, data);
    if (apache_arrow_type/* DataType */.pe.isStruct(type))
        return structValues(duckdb, data);
    if (apache_arrow_type/* DataType */.pe.isBool(type)) {
        const { values, offset } = data;
        if (values.length * 8 < offset + data.length)
            throw arrow_values_short();
        return row => ((values[(offset + row) >> 3] ?? 0) & (1 << ((offset + row) & 7))) !== 0;
    }
    return fixedValues(duckdb, data);
}
/** Values of a fixed number of bytes. */
function fixedValues(duckdb, data) {
    const { type, values, length } = data;
    const width = apache_arrow_type/* DataType */.pe.isFixedSizeBinary(type) ? type.byteWidth : apache_arrow_type/* DataType */.pe.isDecimal(type) ? type.bitWidth / 32 : 1;
    if (values.length < length * width)
        throw arrow_values_short();
    if (apache_arrow_type/* DataType */.pe.isFixedSizeBinary(type))
        return row => new duckdb.DuckDBBlobValue(values.subarray(row * width, (row + 1) * width));
    if (apache_arrow_type/* DataType */.pe.isDecimal(type)) {
        const { precision, scale } = type;
        return row => new duckdb.DuckDBDecimalValue(wholeNumber(values, row * width, width), precision, scale);
    }
    if (apache_arrow_type/* DataType */.pe.isInt(type))
        return row => values[row];
    if (apache_arrow_type/* DataType */.pe.isFloat(type) && type.precision !== precision/* Precision */.j.HALF)
        return row => values[row];
    if (apache_arrow_type/* DataType */.pe.isFloat(type)) {
        const vector = new apache_arrow_vector/* Vector */.M([data]);
        return row => vector.get(row);
    }
    const unit = (row) => BigInt(values[row]);
    if (apache_arrow_type/* DataType */.pe.isDate(type)) {
        const isDays = values instanceof Int32Array;
        return row => new duckdb.DuckDBDateValue(isDays ? Number(values[row]) : Math.floor(Number(values[row]) / 86_400_000));
    }
    if (apache_arrow_type/* DataType */.pe.isTime(type))
        return row => new duckdb.DuckDBTimeValue(micros(unit(row), type.unit));
    if (apache_arrow_type/* DataType */.pe.isDuration(type))
        return row => new duckdb.DuckDBIntervalValue(0, 0, micros(unit(row), type.unit));
    if (!apache_arrow_type/* DataType */.pe.isTimestamp(type))
        throw new Error(`it holds values of the type ${type}`);
    if (type.timezone !== null && type.timezone !== undefined && type.timezone !== '')
        return row => new duckdb.DuckDBTimestampTZValue(micros(unit(row), type.unit));
    if (type.unit === time_unit/* TimeUnit */.y.SECOND)
        return row => new duckdb.DuckDBTimestampSecondsValue(unit(row));
    if (type.unit === time_unit/* TimeUnit */.y.MILLISECOND)
        return row => new duckdb.DuckDBTimestampMillisecondsValue(unit(row));
    if (type.unit === time_unit/* TimeUnit */.y.NANOSECOND)
        return row => new duckdb.DuckDBTimestampNanosecondsValue(unit(row));
    return row => new duckdb.DuckDBTimestampValue(unit(row));
}
function textValues(data) {
    const bytes = Buffer.from(data.values.buffer, data.values.byteOffset, data.values.byteLength);
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        throw new Error('it holds text that is not UTF-8');
    const range = ranges(data, bytes.length);
    return row => bytes.toString('utf8', ...range(row));
}
/** Where the bytes or items of a row begin and end. */
function ranges({ valueOffsets, length }, end) {
    if (length > 0 && valueOffsets.length < length + 1)
        throw arrow_values_short();
    return row => {
        const from = Number(valueOffsets[row]);
        const to = Number(valueOffsets[row + 1]);
        if (!(from >= 0 && from <= to && to <= end))
            throw arrow_values_short();
        return [from, to];
    };
}
function viewValues(duckdb, data) {
    const vector = new apache_arrow_vector/* Vector */.M([data]);
    if (apache_arrow_type/* DataType */.pe.isUtf8View(data.type))
        return row => present(vector.get(row));
    return row => new duckdb.DuckDBBlobValue(present(vector.get(row)));
}
function listValues(duckdb, data) {
    const [child] = data.children;
    if (child === undefined)
        throw arrow_values_short();
    const item = cellsOf(duckdb, child);
    const { type } = data;
    const range = apache_arrow_type/* DataType */.pe.isFixedSizeList(type)
        ? (row) => [row * type.listSize, (row + 1) * type.listSize]
        : ranges(data, child.length);
    return row => {
        const [from, to] = range(row);
        if (to > child.length)
            throw arrow_values_short();
        return new duckdb.DuckDBListValue(Array.from({ length: to - from }, (_, index) => item(from + index)));
    };
}
function structValues(duckdb, data) {
    const parts = data.type.children.map(({ name }, index) => {
        const child = data.children[index];
        if (child === undefined || child.length < data.length)
            throw arrow_values_short();
        return [name, cellsOf(duckdb, child)];
    });
    return row => new duckdb.DuckDBStructValue(Object.fromEntries(parts.map(([name, cell]) => [name, cell(row)])));
}
/** A dictionary is shared by the batches that use it, and read once. */
const dictionaries = new WeakMap();
function dictionaryValues(duckdb, { values, length, dictionary }) {
    if (dictionary === undefined || values.length < length)
        throw arrow_values_short();
    const known = dictionaries.get(dictionary) ??
        dictionary.data.flatMap(part => {
            const cell = cellsOf(duckdb, part);
            return Array.from({ length: part.length }, (_, row) => cell(row));
        });
    dictionaries.set(dictionary, known);
    return row => {
        const value = known[Number(values[row])];
        if (value === undefined)
            throw arrow_values_short();
        return value;
    };
}
/** A two's complement number of 32-bit words, the lowest first. */
function wholeNumber(words, at, count) {
    let number = 0n;
    for (let index = count - 1; index >= 0; index--)
        number = (number << 32n) | BigInt(words[at + index] ?? 0);
    return BigInt.asIntN(32 * count, number);
}
function micros(value, unit) {
    if (unit === time_unit/* TimeUnit */.y.SECOND)
        return value * 1000000n;
    if (unit === time_unit/* TimeUnit */.y.MILLISECOND)
        return value * 1000n;
    if (unit === time_unit/* TimeUnit */.y.MICROSECOND)
        return value;
    // Rounded down, also before 1970.
    return (value - (((value % 1000n) + 1000n) % 1000n)) / 1000n;
}
function present(value) {
    if (value === undefined || value === null)
        throw arrow_values_short();
    return value;
}
function arrow_values_short() {
    return new Error('a buffer ends before its values do');
}

// EXTERNAL MODULE: ./packages/tables/src/staged/attached.ts
var attached = __webpack_require__(43872);
// EXTERNAL MODULE: ./packages/tables/src/staged/staging.ts
var staging = __webpack_require__(96859);
;// CONCATENATED MODULE: ./packages/tables/src/staged/arrow.ts










const FILE_MAGIC = 'ARROW1';
const FEATHER_1_MAGIC = 'FEA1';
/** What ends a stream: the mark of a message, and a length of 0. */
const STREAM_END = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);
/** Takes over an Arrow file (Feather V2) or stream, one batch after the other. */
async function stageArrow(table, file, begin, { signal }) {
    registerCodecs();
    const where = `"${(0,source/* shownFile */.G)(table, file)}"`;
    const reading = (work) => told(table.input, where, work);
    const duckdb = await (0,engine_duckdb/* loadDuckDB */.G)();
    const handle = await (0,promises_.open)(file);
    try {
        await refuseOtherKinds(table.input, where, handle);
        const { schema, batches } = await reading(() => readBatches(handle));
        const rows = await begin({ columns: await reading(async () => columnsOf(duckdb, table.input, where, schema)) });
        for (;;) {
            const { done, value: batch } = await reading(() => batches.next());
            if (done === true)
                break;
            const cells = await reading(async () => cellsOfBatch(duckdb, batch));
            for (let from = 0; from < batch.numRows; from += staging/* CHUNK_ROWS */.iT) {
                signal?.throwIfAborted();
                const length = Math.min(staging/* CHUNK_ROWS */.iT, batch.numRows - from);
                const chunk = await reading(async () => cells.map(cell => Array.from({ length }, (_, row) => cell(from + row))));
                rows.append(chunk);
            }
        }
        rows.finish();
    }
    finally {
        await handle.close().catch(() => { });
    }
}
/** The library takes anything for a stream, and the end of a stream that was cut off for its end. */
async function refuseOtherKinds(input, where, handle) {
    const { size } = await handle.stat();
    const first = await bytesAt(handle, 0, 8);
    if (first.subarray(0, 4).toString('latin1') === FEATHER_1_MAGIC)
        throw new src/* InputError */.dz(input, `names ${where}, which is a Feather file of version 1. Write it as version 2, which pandas and pyarrow do by default.`);
    if (first.subarray(0, FILE_MAGIC.length).toString('latin1') === FILE_MAGIC) {
        const last = await bytesAt(handle, Math.max(0, size - FILE_MAGIC.length), FILE_MAGIC.length);
        if (last.toString('latin1') === FILE_MAGIC)
            return;
        throw new src/* InputError */.dz(input, `names ${where}, which is an Arrow file without its end. Is it cut off, or still being written?`);
    }
    if (first.readUInt32LE(0) !== 0xffffffff)
        throw new src/* InputError */.dz(input, `names ${where}, which is no Arrow file or stream: it begins with something else.`);
    const last = await bytesAt(handle, Math.max(0, size - STREAM_END.length), STREAM_END.length);
    if (last.equals(STREAM_END))
        return;
    throw new src/* InputError */.dz(input, `names ${where}, which is an Arrow stream without its end. Is it cut off? Close the writer, so that it writes the end.`);
}
async function bytesAt(handle, position, length) {
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer;
}
function columnsOf(duckdb, input, where, schema) {
    (0,attached/* refuseNames */.d3)(input, where, schema.fields.map(field => field.name));
    return schema.fields.map(({ name, type }) => {
        const found = duckdbType(duckdb, type);
        if (found !== undefined)
            return { name, type: found };
        throw new src/* InputError */.dz(input, `names ${where}, whose column "${(0,src/* plain */.pj)(name, 100)}" has the Arrow type ${(0,src/* plain */.pj)(String(type), 100)}, which is not read. Cast the column, or leave it out.`);
    });
}
function cellsOfBatch(duckdb, batch) {
    return batch.data.children.map(data => {
        if (data.length < batch.numRows)
            throw new Error('a column has fewer rows than its batch');
        return cellsOf(duckdb, data);
    });
}
/** What goes wrong while the file itself is read is the file's fault. */
async function told(input, where, work) {
    try {
        return await work();
    }
    catch (cause) {
        if ((0,src/* isInputError */.BT)(cause))
            throw cause;
        throw new src/* InputError */.dz(input, `names ${where}, which is damaged or no Arrow file: ${(0,src/* plain */.pj)((0,src/* messageOf */.bD)(cause), 200)}. Write or download it again.`, { cause });
    }
}


/***/ })

};
