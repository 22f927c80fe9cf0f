import type { LogicalType } from '@gauntlet/tables'
import type { FeatureRows } from './protocols.ts'
import type { Endpoint } from './schema.ts'

/** The body of a request of the Open Inference Protocol: one input a feature, or all of them in one. */
export function tensorsOf({ features, tensor }: Pick<Endpoint, 'features' | 'tensor'>, rows: FeatureRows, types: readonly LogicalType[]) {
  if (tensor !== undefined) return { inputs: [{ ...tensor, shape: [rows.length, features.length], data: rows.flat() }] }
  return {
    inputs: features.map((name, index) => {
      const data = rows.map(row => row[index] ?? null)
      return { name, shape: [rows.length], datatype: datatypeOf(types[index]), data }
    })
  }
}

/** The outputs by name, each as one item a row. An output that is no such tensor is left out. */
export function readTensors(answer: unknown): unknown {
  const outputs =
    typeof answer === 'object' && answer !== null && 'outputs' in answer && Array.isArray(answer.outputs) ? answer.outputs : []
  return Object.fromEntries(
    outputs.flatMap((output: unknown) => {
      if (typeof output !== 'object' || output === null || !('name' in output) || !('data' in output)) return []
      const rows = inRows(output.data, 'shape' in output ? output.shape : undefined)
      return typeof output.name === 'string' && rows !== undefined ? [[output.name, rows]] : []
    })
  )
}

/** Data come flat, row after row, or nested. */
function inRows(data: unknown, shape: unknown): unknown[] | undefined {
  if (!Array.isArray(data)) return undefined
  const [rows = data.length, ...others] = Array.isArray(shape) ? shape.map(Number) : []
  const width = others.reduce((product, size) => product * size, 1)
  if (data.length === rows && Array.isArray(data[0])) return data.map(row => (Array.isArray(row) && row.length === 1 ? row[0] : row))
  if (data.length !== rows * width) return undefined
  return width === 1 ? data : Array.from({ length: rows }, (_, row) => data.slice(row * width, (row + 1) * width))
}

function datatypeOf(type: LogicalType | undefined): string {
  if (type === 'boolean') return 'BOOL'
  if (type === 'integer') return 'INT64'
  return type === 'decimal' || type === 'float' ? 'FP64' : 'BYTES'
}
