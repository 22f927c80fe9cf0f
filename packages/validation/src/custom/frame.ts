import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { isNumeric } from '@gauntlet/tables'
import type { DataFrame } from 'danfojs-node'
import type { ColumnFacts } from './api.ts'
import type { FrameHeader } from './frame-file.ts'

type Cell = string | number | boolean | null
type Danfo = typeof import('danfojs-node')

/** Reads a frame file as a DataFrame. */
export async function readFrame(path: string, danfo: Danfo): Promise<{ readonly header: FrameHeader; readonly frame: DataFrame }> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]()
  const first = await lines.next()
  if (first.done === true) throw new Error('the sample of the data is empty')
  const header: FrameHeader = JSON.parse(first.value)
  const columns = header.columns.map((): Cell[] => [])
  for (let line = await lines.next(); line.done !== true; line = await lines.next()) {
    const batch: Cell[][] = JSON.parse(line.value)
    for (const [index, values] of batch.entries()) for (const value of values) columns[index]?.push(value)
  }
  const shaped = header.columns.map((facts, index) => shape(facts, columns[index] ?? []))
  const data = Object.fromEntries(header.columns.map(({ name }, index) => [name, shaped[index]?.values ?? []]))
  return { header, frame: new danfo.DataFrame(data, { dtypes: shaped.map(({ dtype }) => dtype) }) }
}

interface Shaped {
  readonly values: Cell[]
  readonly dtype: 'float32' | 'int32' | 'string' | 'boolean'
}

/**
 * A column as danfojs takes it without tripping: a gap among numbers is NaN (`describe()` throws at null, and `add()` takes it for 0),
 * booleans with gaps are 1, 0 and NaN, integers beyond 2^53 stay the text of their digits. Its dtypes say how a column behaves, not how
 * exact its numbers are: values are kept as JavaScript numbers.
 */
function shape({ type }: ColumnFacts, values: Cell[]): Shaped {
  if (isNumeric(type)) {
    if (values.some(value => typeof value === 'string')) return { values, dtype: 'string' }
    const gaps = values.includes(null)
    return { values: values.map(value => value ?? Number.NaN), dtype: type === 'integer' && !gaps ? 'int32' : 'float32' }
  }
  if (type === 'boolean') {
    if (!values.includes(null)) return { values, dtype: 'boolean' }
    return { values: values.map(value => (value === null ? Number.NaN : Number(value))), dtype: 'float32' }
  }
  return { values, dtype: 'string' }
}
