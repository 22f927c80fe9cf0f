import { formatNumber, plain } from '@gauntlet/core'
import { groupingBy } from '../../groups/grouping.ts'
import type { Examples } from '../../predictions/examples.ts'
import type { RowIds } from '../../predictions/row-ids.ts'
import type { GateData } from '../section.ts'
import { CHANGE, changesOf } from './changes.ts'
import type { FlipCounts, FlipGroup, FlippedRow, FlipsFound } from './found.ts'
import type { WrittenFlips } from './schema.ts'

/** Rows that are shown by their number alone. */
const SHOWN_ROWS = 20

/** More groups than this are shown by none: they are for reading. */
const MOST_GROUPS = 100

/** Counts the rows that only one of the two models had right. */
export function measureFlips(written: WrittenFlips, { model, champion }: GateData): FlipsFound {
  if (model === undefined) return { obstacle: 'there are no predictions by row' }
  if (champion === undefined) return { obstacle: 'there are no predictions of the model in production for the same rows' }
  const changes = changesOf(model.examples, champion.examples, written.tolerance, model.predictions.origin.config)
  const { weight } = model.examples.of
  const absent: { by: string; column: string }[] = []
  const divisions = written.by.flatMap(columns => {
    const by = columns.join(' × ')
    const column = columns.find(name => !model.predictions.dimensions.has(name))
    if (written.optional && column !== undefined) {
      absent.push({ by, column })
      return []
    }
    const { codes, names } = groupingBy(model.predictions, columns, 'flips.by')
    const counted = countsOf(changes, codes, names.length, weight, written.of)
    const groups = counted.map((counts, code): FlipGroup => ({ name: names[code] ?? '', ...counts }))
    return [{ by, groups: groups.sort((a, b) => b.negative - a.negative).slice(0, MOST_GROUPS) }]
  })
  const [all] = countsOf(changes, undefined, 1, weight, written.of)
  if (all === undefined) throw new Error('Could not count rows')
  return {
    kind: model.examples.kind,
    all,
    first: firstRows(changes, Math.max(SHOWN_ROWS, written.ids)).map((row, index) =>
      shownRow(row, index < written.ids ? model.predictions.ids : undefined, model.examples, champion.examples)
    ),
    divisions,
    absent,
    hasIds: model.predictions.ids !== undefined,
    weighted: weight !== undefined
  }
}

function countsOf(
  changes: Uint8Array,
  codes: Int32Array | undefined,
  groups: number,
  weight: Float64Array | undefined,
  of: WrittenFlips['of']
): FlipCounts[] {
  const zeros = () => new Float64Array(groups)
  const [rows, negative, positive, right, trials, hits, squares] = [zeros(), zeros(), zeros(), zeros(), zeros(), zeros(), zeros()]
  const add = (counts: Float64Array, group: number, amount: number) => {
    counts[group] = (counts[group] ?? 0) + amount
  }
  for (let row = 0; row < changes.length; row++) {
    const group = codes === undefined ? 0 : (codes[row] ?? 0)
    const change = changes[row] ?? 0
    const own = weight === undefined ? 1 : (weight[row] ?? 0)
    add(rows, group, 1)
    if ((change & CHANGE.positive) !== 0) add(positive, group, 1)
    if ((change & CHANGE.negative) !== 0) {
      add(negative, group, 1)
      add(hits, group, own)
    }
    const isRight = (change & CHANGE.championRight) !== 0
    if (isRight) add(right, group, 1)
    if (of === 'champion-right' && !isRight) continue
    add(trials, group, own)
    add(squares, group, own * own)
  }
  return Array.from(rows, (count, group): FlipCounts => {
    const [all, square] = [trials[group] ?? 0, squares[group] ?? 0]
    return {
      rows: count,
      negative: negative[group] ?? 0,
      positive: positive[group] ?? 0,
      championRight: right[group] ?? 0,
      trials: all,
      hits: hits[group] ?? 0,
      // Kish's effective sample size: so many rows of equal weight are as certain.
      effective: square === 0 ? 0 : (all * all) / square
    }
  })
}

function firstRows(changes: Uint8Array, most: number): number[] {
  const rows: number[] = []
  for (let row = 0; row < changes.length && rows.length < most; row++) if (((changes[row] ?? 0) & CHANGE.negative) !== 0) rows.push(row)
  return rows
}

function shownRow(row: number, ids: RowIds | undefined, model: Examples, champion: Examples): FlippedRow {
  return {
    number: row + 1,
    id: ids && idOf(ids, row),
    label: valueAt(model, row, 'actual'),
    before: valueAt(champion, row, 'predicted'),
    now: valueAt(model, row, 'predicted')
  }
}

function valueAt(examples: Examples, row: number, which: 'actual' | 'predicted'): string {
  if (examples.kind === 'regression') return formatNumber(examples.of[which][row] ?? Number.NaN)
  return plain(String(examples.of.classes[examples.of[which]?.[row] ?? -1] ?? ''), 100)
}

function idOf(ids: RowIds, row: number): string {
  return plain(ids.text(row), 200)
}
