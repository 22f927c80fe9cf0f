import { cut, type Table } from '@gauntlet/core'
import { changesTable } from '../changes-table.ts'
import type { Value } from '../documents/leaves.ts'
import type { Comparison } from './comparison.ts'
import { measuredOf } from './measured.ts'
import { namesOf } from './named.ts'

const SHAPE = { id: 'metric-texts', title: 'Other values in files of metrics', columns: ['Value', 'Base', 'Now'], mostRows: 200 } as const

/** What files of metrics hold beside numbers and is another than in the base: texts, true and false. Undefined where that is nothing. */
export function textsTable(comparison: Comparison): Table | undefined {
  if (comparison.base === undefined) return undefined
  const names = namesOf(comparison.pairs)
  const rows = comparison.pairs.flatMap(pair => {
    const isNumber = [pair.before, pair.now].every(value => value === undefined || measuredOf(value) !== undefined)
    if (isNumber || shown(pair.before) === shown(pair.now)) return []
    return [[names.get(pair) ?? pair.key, shown(pair.before), shown(pair.now)]]
  })
  return changesTable(SHAPE, rows)
}

function shown(value: Value | undefined): string {
  if (value === undefined) return 'not there'
  return typeof value === 'string' ? cut(value, 300) : Array.isArray(value) ? `a list of ${value.length} numbers` : String(value)
}
