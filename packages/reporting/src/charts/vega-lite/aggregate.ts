import { type Datum, fieldOf, mapOf, numberOf } from './reading.ts'

/** One row for each group, with what its rows come to. Undefined for an operation that is not known here. */
export function aggregated(
  rows: readonly Datum[],
  operations: readonly unknown[],
  groupBy: readonly unknown[]
): readonly Datum[] | undefined {
  const fields = groupBy.filter(field => typeof field === 'string')
  const wanted = operations.map(mapOf).map(({ op, field, as }) => ({ op, field, as }))
  if (fields.length !== groupBy.length) return undefined
  const groups = new Map<string, Datum[]>()
  for (const row of rows) {
    const key = JSON.stringify(fields.map(field => fieldOf(row, field) ?? null))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const found: Datum[] = []
  for (const group of groups.values()) {
    const result: Record<string, unknown> = {}
    for (const field of fields) result[field] = group[0] === undefined ? undefined : fieldOf(group[0], field)
    for (const { op, field, as } of wanted) {
      const value = summaryOf(op, group, field)
      if (value === undefined || typeof as !== 'string') return undefined
      result[as] = value
    }
    found.push(result)
  }
  return found
}

/** Undefined for an operation that is not known here; NaN of no values. */
export function summaryOf(operation: unknown, rows: readonly Datum[], field: unknown): number | undefined {
  if (operation === 'count') return rows.length
  if (typeof field !== 'string' || typeof operation !== 'string') return undefined
  const values = rows.flatMap(row => numberOf(fieldOf(row, field)) ?? [])
  const sum = values.reduce((total, value) => total + value, 0)
  switch (operation) {
    case 'sum':
      return sum
    case 'mean':
    case 'average':
      return sum / values.length
    case 'min':
      return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
    case 'max':
      return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
    case 'median':
      return medianOf(values.sort((a, b) => a - b))
    default:
      return undefined
  }
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2
}
