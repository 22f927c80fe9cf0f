import type { ColumnFindings } from './column-card.ts'

/** Columns with failed checks first, then drifted ones, then new ones and those with missing values; otherwise as in the table. */
export function byWeight(columns: readonly ColumnFindings[]): ColumnFindings[] {
  return columns
    .map((found, place) => ({ found, place, weight: weightOf(found) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .map(({ found }) => found)
}

function weightOf({ open, drift, isNew, column }: ColumnFindings): number {
  const critical = open.filter(({ severity }) => severity === 'critical').length
  if (critical > 0) return 4000 + critical
  if (open.length > 0) return 3000 + open.length
  if (drift?.drifted === true) return 2000
  if (isNew) return 1000
  return column.missing > 0 ? 1 : 0
}
