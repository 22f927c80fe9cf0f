import { holm } from '@gauntlet/stats'
import { worstAllowed } from '../../metrics/drop.ts'
import type { Column } from '../../predictions/column.ts'
import { numbersAt } from '../../predictions/examples.ts'
import type { GateData } from '../section.ts'
import { against } from '../section-check.ts'
import type { SegmentFound, SegmentsFound } from './found.ts'
import { outcomesOf, type RowOutcomes } from './outcomes.ts'
import { type Parts, partsOf } from './parts.ts'
import type { WrittenWeakSegments } from './schema.ts'
import { type Segment, search } from './search.ts'
import { methodOf } from './segment-test.ts'

const SHOWN = 10

/** Looks at every segment of one and two columns that is large enough. */
export async function measureSegments(written: WrittenWeakSegments, { model, signal }: GateData): Promise<SegmentsFound> {
  if (model === undefined) return { obstacle: 'there are no predictions by row' }
  const found = outcomesOf(written.metric, model.examples)
  if (found === undefined) return { obstacle: `${written.metric.key} cannot be computed of the columns that there are` }
  const { dimensions, origin, leftOut } = model.predictions
  const wanted = written.columns ?? [...dimensions.keys()]
  const there = wanted.filter(name => dimensions.has(name))
  const searched = there.slice(0, written['column-limit'])
  const beyond = there.slice(written['column-limit']).map(column => ({ column, why: `beyond the first ${written['column-limit']}` }))
  const [outcomes, rows] = existing(found)
  const leastRows = Math.max(written['min-rows'], Math.ceil(written['min-share'] * outcomes.values.length))
  const parts: Parts[] = []
  const empty: { column: string; why: string }[] = []
  for (const name of searched) {
    const column = dimensions.get(name)
    const own = column && partsOf(rows === undefined ? column : columnAt(column, rows), name, written.bins, leastRows, origin)
    if (own === undefined) empty.push({ column: name, why: 'no value has enough rows, or all rows have the same one' })
    else parts.push(own)
  }
  const segments = await search(parts, outcomes, { least: leastRows, pairs: written['max-columns'] === 2, signal })
  const judged = judgedSegments(written, outcomes, segments)
  return {
    rows: outcomes.values.length,
    tested: segments.length,
    worst: judged.slice(0, SHOWN),
    failing: judged.filter(({ fails }) => fails).length,
    columns: parts.map(({ column }) => column),
    leftOut: [...empty, ...beyond, ...(written.columns === undefined ? [...leftOut].map(([column, why]) => ({ column, why })) : [])],
    absent: wanted.filter(name => !dimensions.has(name)),
    method: methodOf(outcomes),
    leastRows
  }
}

/** The worst first: those that fail, and then by how surely they are worse than the rest. */
function judgedSegments(written: WrittenWeakSegments, { finish, better }: RowOutcomes, segments: readonly Segment[]): SegmentFound[] {
  const adjusted = holm(segments.map(({ p }) => p))
  return segments
    .map(({ name, rows, mean, rest }, index): SegmentFound => {
      const [value, others] = [finish(mean), finish(rest)]
      const limit = { at: worstAllowed({ better }, others, written['max-drop']), side: better === 'higher' ? 'least' : 'most' } as const
      const p = adjusted[index] ?? 1
      return { name, rows, value, rest: others, p, fails: p <= written.alpha && !against(value, limit).holds }
    })
    .sort((a, b) => Number(b.fails) - Number(a.fails) || a.p - b.p || b.rows - a.rows || (a.name < b.name ? -1 : 1))
}

/** Without rows for which the metric does not exist; and which rows these are, where there are such. */
function existing(outcomes: RowOutcomes): [RowOutcomes, Int32Array | undefined] {
  const { values, weight } = outcomes
  let count = 0
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) count++
  if (count === values.length) return [outcomes, undefined]
  const rows = new Int32Array(count)
  let next = 0
  for (let row = 0; row < values.length; row++) if (!Number.isNaN(values[row])) rows[next++] = row
  return [{ ...outcomes, values: numbersAt(values, rows), weight: weight && numbersAt(weight, rows) }, rows]
}

function columnAt(column: Column, rows: Int32Array): Column {
  if (column.kind === 'number') return { ...column, values: numbersAt(column.values, rows) }
  return { ...column, codes: rows.map(row => column.codes[row] ?? -1) }
}
