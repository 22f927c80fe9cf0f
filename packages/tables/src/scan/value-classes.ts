import { type Column, isNumeric } from '../column.ts'
import type { Bound } from './one-column.ts'

/** More bounds than this make a deeper expression than is worth its time. */
const MOST_BOUNDS = 2000

/**
 * An expression that puts the numbers of a column into classes, so that all numbers of a class compare alike with every bound: equal
 * to one, or between the same two neighbours. NULL is a class of its own. `undefined` where the engine might compare in ways that
 * leave the order of the bounds open, such as a FLOAT with decimals of more digits than it holds.
 */
export function valueClasses(expression: string, column: Column, bounds: readonly Bound[]): string | undefined {
  if (!isNumeric(column.type) || bounds.length === 0 || bounds.length > MOST_BOUNDS) return undefined
  if (!inOneOrder(column, bounds)) return undefined
  const sorted = [...bounds].sort((a, b) => a.value - b.value).map(literalOf)
  return `CASE WHEN ${expression} IS NOT NULL THEN ${place(expression, [...new Set(sorted)])} END`
}

/** Whether the engine compares this column with all the bounds as their values say. */
function inOneOrder(column: Column, bounds: readonly Bound[]): boolean {
  const one = (kind: Bound['kind']) => bounds.every(bound => bound.kind === kind)
  // Everything becomes a DOUBLE.
  if (column.engineType === 'DOUBLE') return true
  // Exact, or as DOUBLE, which is exact where bounds of another kind could be near.
  if (column.type === 'integer') return bounds.every(({ value }) => Math.abs(value) < 2 ** 52)
  if (column.type === 'decimal') return one('double') || !bounds.some(({ kind }) => kind === 'double')
  // FLOAT: as FLOAT, or as DOUBLE.
  return one('double') || (one('integer') && bounds.every(({ value }) => Math.abs(value) <= 2 ** 24))
}

/** The place of a number among sorted bounds, found by halving: even between two of them, odd where it equals one. */
function place(expression: string, bounds: readonly string[], from = 0, to = bounds.length): string {
  const middle = Math.floor((from + to) / 2)
  const bound = bounds[middle]
  if (from === to || bound === undefined) return String(2 * from)
  const below = place(expression, bounds, from, middle)
  const above = place(expression, bounds, middle + 1, to)
  return `CASE WHEN ${expression} < ${bound} THEN ${below} WHEN ${expression} = ${bound} THEN ${2 * middle + 1} ELSE ${above} END`
}

function literalOf({ kind, value }: Bound): string {
  return kind === 'double' ? value.toExponential() : String(value)
}
