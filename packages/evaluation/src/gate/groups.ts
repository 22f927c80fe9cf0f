import { formatNumber, plain, type Table } from '@gauntlet/core'
import type { Categories } from '../column.ts'
import { type Examples, examplesAt, measureAll } from './measure.ts'
import { rulesOf } from './rules.ts'
import type { Gate } from './schema.ts'

/** More groups than this do not make a table that anybody reads. */
const MOST_GROUPS = 50

/** The gate's metrics on the rows of each group, the largest groups first. For reading: groups are not judged. */
export function groupTable(gate: Gate, examples: Examples, group: Categories): Table {
  const { groups, total } = largestGroups(group, MOST_GROUPS)
  const names = rulesOf(gate).map(({ name }) => name)
  return {
    id: 'groups',
    title: total > groups.length ? `Metrics by group (the largest ${groups.length} of ${formatNumber(total)})` : 'Metrics by group',
    columns: [
      { title: 'group', align: 'left' },
      { title: 'rows', align: 'right' },
      ...names.map(title => ({ title, align: 'right' as const }))
    ],
    rows: groups.map(({ name, rows }) => {
      const metrics = measureAll(gate, examplesAt(examples, rows))
      return [plain(name, 200), rows.length, ...names.map(metric => metrics.get(metric)?.value ?? 'undefined')]
    })
  }
}

/** The rows of the groups that have most of them. Rows without a group make one of their own. */
function largestGroups(
  { codes, categories }: Categories,
  most: number
): { readonly groups: readonly { readonly name: string; readonly rows: Int32Array }[]; readonly total: number } {
  const counts = new Int32Array(categories.length + 1)
  for (const code of codes) counts[code + 1] = (counts[code + 1] ?? 0) + 1
  const occurring = Array.from(counts.keys()).filter(place => (counts[place] ?? 0) > 0)
  const largest = occurring.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, most)
  const groups = new Map(
    largest.map(place => [
      place - 1,
      { name: place === 0 ? '(none)' : String(categories[place - 1]), rows: new Int32Array(counts[place] ?? 0), filled: 0 }
    ])
  )
  for (const [row, code] of codes.entries()) {
    const group = groups.get(code)
    if (group !== undefined) group.rows[group.filled++] = row
  }
  return { groups: [...groups.values()], total: occurring.length }
}
