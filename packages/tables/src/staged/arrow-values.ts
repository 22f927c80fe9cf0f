import { isUtf8 } from 'node:buffer'
import type { DuckDBValue } from '@duckdb/node-api'
import { type Data, DataType, Precision, TimeUnit, Vector } from 'apache-arrow'
import type { DuckDB } from '../engine/duckdb.ts'

/** The value at a row, or `null`. Throws where the buffers do not hold it. */
export type Cells = (row: number) => DuckDBValue

/**
 * The values of one column of one batch as the engine takes them. The Arrow library checks no lengths, and reads beyond the end of a
 * buffer as nothing, zero or false; here that is an error.
 */
export function cellsOf(duckdb: DuckDB, data: Data): Cells {
  const read = valuesOf(duckdb, data)
  if (DataType.isNull(data.type)) return () => null
  if (data.nullCount === 0) return read
  const { nullBitmap, offset } = data
  if (nullBitmap.length * 8 < offset + data.length) throw short()
  return row => {
    const at = offset + row
    return ((nullBitmap[at >> 3] ?? 0) & (1 << (at & 7))) === 0 ? null : read(row)
  }
}

function valuesOf(duckdb: DuckDB, data: Data): Cells {
  const { type } = data
  if (DataType.isNull(type)) return () => null
  if (DataType.isDictionary(type)) return dictionaryValues(duckdb, data)
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return textValues(data)
  if (DataType.isBinary(type) || DataType.isLargeBinary(type)) {
    const { values } = data
    const range = ranges(data, values.length)
    return row => new duckdb.DuckDBBlobValue(values.subarray(...range(row)))
  }
  if (DataType.isUtf8View(type) || DataType.isBinaryView(type)) return viewValues(duckdb, data)
  if (DataType.isList(type) || DataType.isLargeList(type) || DataType.isFixedSizeList(type)) return listValues(duckdb, data)
  if (DataType.isStruct(type)) return structValues(duckdb, data)
  if (DataType.isBool(type)) {
    const { values, offset } = data
    if (values.length * 8 < offset + data.length) throw short()
    return row => ((values[(offset + row) >> 3] ?? 0) & (1 << ((offset + row) & 7))) !== 0
  }
  return fixedValues(duckdb, data)
}

/** Values of a fixed number of bytes. */
function fixedValues(duckdb: DuckDB, data: Data): Cells {
  const { type, values, length } = data
  const width = DataType.isFixedSizeBinary(type) ? type.byteWidth : DataType.isDecimal(type) ? type.bitWidth / 32 : 1
  if (values.length < length * width) throw short()
  if (DataType.isFixedSizeBinary(type)) return row => new duckdb.DuckDBBlobValue(values.subarray(row * width, (row + 1) * width))
  if (DataType.isDecimal(type)) {
    const { precision, scale } = type
    return row => new duckdb.DuckDBDecimalValue(wholeNumber(values, row * width, width), precision, scale)
  }
  if (DataType.isInt(type)) return row => values[row]
  if (DataType.isFloat(type) && type.precision !== Precision.HALF) return row => values[row]
  if (DataType.isFloat(type)) {
    const vector = new Vector([data])
    return row => vector.get(row)
  }
  const unit = (row: number) => BigInt(values[row])
  if (DataType.isDate(type)) {
    const isDays = values instanceof Int32Array
    return row => new duckdb.DuckDBDateValue(isDays ? Number(values[row]) : Math.floor(Number(values[row]) / 86_400_000))
  }
  if (DataType.isTime(type)) return row => new duckdb.DuckDBTimeValue(micros(unit(row), type.unit))
  if (DataType.isDuration(type)) return row => new duckdb.DuckDBIntervalValue(0, 0, micros(unit(row), type.unit))
  if (!DataType.isTimestamp(type)) throw new Error(`it holds values of the type ${type}`)
  if (type.timezone !== null && type.timezone !== undefined && type.timezone !== '')
    return row => new duckdb.DuckDBTimestampTZValue(micros(unit(row), type.unit))
  if (type.unit === TimeUnit.SECOND) return row => new duckdb.DuckDBTimestampSecondsValue(unit(row))
  if (type.unit === TimeUnit.MILLISECOND) return row => new duckdb.DuckDBTimestampMillisecondsValue(unit(row))
  if (type.unit === TimeUnit.NANOSECOND) return row => new duckdb.DuckDBTimestampNanosecondsValue(unit(row))
  return row => new duckdb.DuckDBTimestampValue(unit(row))
}

function textValues(data: Data): Cells {
  const bytes = Buffer.from(data.values.buffer, data.values.byteOffset, data.values.byteLength)
  if (!isUtf8(bytes)) throw new Error('it holds text that is not UTF-8')
  const range = ranges(data, bytes.length)
  return row => bytes.toString('utf8', ...range(row))
}

/** Where the bytes or items of a row begin and end. */
function ranges({ valueOffsets, length }: Data, end: number): (row: number) => readonly [number, number] {
  if (length > 0 && valueOffsets.length < length + 1) throw short()
  return row => {
    const from = Number(valueOffsets[row])
    const to = Number(valueOffsets[row + 1])
    if (!(from >= 0 && from <= to && to <= end)) throw short()
    return [from, to]
  }
}

function viewValues(duckdb: DuckDB, data: Data): Cells {
  const vector = new Vector([data])
  if (DataType.isUtf8View(data.type)) return row => present(vector.get(row))
  return row => new duckdb.DuckDBBlobValue(present(vector.get(row)))
}

function listValues(duckdb: DuckDB, data: Data): Cells {
  const [child] = data.children
  if (child === undefined) throw short()
  const item = cellsOf(duckdb, child)
  const { type } = data
  const range = DataType.isFixedSizeList(type)
    ? (row: number) => [row * type.listSize, (row + 1) * type.listSize] as const
    : ranges(data, child.length)
  return row => {
    const [from, to] = range(row)
    if (to > child.length) throw short()
    return new duckdb.DuckDBListValue(Array.from({ length: to - from }, (_, index) => item(from + index)))
  }
}

function structValues(duckdb: DuckDB, data: Data): Cells {
  const parts = data.type.children.map(({ name }, index) => {
    const child = data.children[index]
    if (child === undefined || child.length < data.length) throw short()
    return [name, cellsOf(duckdb, child)] as const
  })
  return row => new duckdb.DuckDBStructValue(Object.fromEntries(parts.map(([name, cell]) => [name, cell(row)])))
}

/** A dictionary is shared by the batches that use it, and read once. */
const dictionaries = new WeakMap<Vector, readonly DuckDBValue[]>()

function dictionaryValues(duckdb: DuckDB, { values, length, dictionary }: Data): Cells {
  if (dictionary === undefined || values.length < length) throw short()
  const known =
    dictionaries.get(dictionary) ??
    dictionary.data.flatMap(part => {
      const cell = cellsOf(duckdb, part)
      return Array.from({ length: part.length }, (_, row) => cell(row))
    })
  dictionaries.set(dictionary, known)
  return row => {
    const value = known[Number(values[row])]
    if (value === undefined) throw short()
    return value
  }
}

/** A two's complement number of 32-bit words, the lowest first. */
function wholeNumber(words: Uint32Array, at: number, count: number): bigint {
  let number = 0n
  for (let index = count - 1; index >= 0; index--) number = (number << 32n) | BigInt(words[at + index] ?? 0)
  return BigInt.asIntN(32 * count, number)
}

function micros(value: bigint, unit: TimeUnit): bigint {
  if (unit === TimeUnit.SECOND) return value * 1_000_000n
  if (unit === TimeUnit.MILLISECOND) return value * 1000n
  if (unit === TimeUnit.MICROSECOND) return value
  // Rounded down, also before 1970.
  return (value - (((value % 1000n) + 1000n) % 1000n)) / 1000n
}

function present<Value>(value: Value | null | undefined): Value {
  if (value === undefined || value === null) throw short()
  return value
}

function short(): Error {
  return new Error('a buffer ends before its values do')
}
