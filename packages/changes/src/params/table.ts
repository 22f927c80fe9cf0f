import { cut, type Table } from '@gauntlet/core'
import { changesTable } from '../changes-table.ts'
import type { Value } from '../documents/leaves.ts'
import type { Compared, Comparison } from '../metrics/comparison.ts'
import { namesOf } from '../metrics/named.ts'

const SHAPE = { id: 'params', title: 'Parameters that changed', columns: ['Parameter', 'Base', 'Now'], mostRows: 300 } as const

/** The parameters that differ. */
export interface ParamChanges {
  readonly table: Table | undefined
  readonly names: readonly string[]
}

export function paramChanges({ pairs, base, unread }: Comparison, lists: readonly Compared[] = []): ParamChanges {
  if (base === undefined) return { table: undefined, names: [] }
  const all = [...pairs, ...lists]
  const names = namesOf(all)
  // What cannot be read on one side is no change; it is said elsewhere.
  const known = all.filter(({ path }) => !unread.some(file => file.path === path))
  const changed = known.filter(({ before, now }) => shown(before) !== shown(now))
  const rows = changed.map(pair => [names.get(pair) ?? pair.key, shown(pair.before) ?? 'not there', shown(pair.now) ?? 'not there'])
  return { table: changesTable(SHAPE, rows), names: changed.map(pair => names.get(pair) ?? pair.key) }
}

/** As it is written: `1` and `1.0` are one number, `"1"` is a text. Undefined where it is not there. */
function shown(value: Value | undefined): string | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'string') return value === '' ? '""' : cut(value, 300)
  return cut(Array.isArray(value) ? `[${value.join(', ')}]` : String(value), 300)
}
