import { type Chart, cut, formatNumber, type Table } from '@gauntlet/core'
import type { Row } from '../documents/csv-objects.ts'
import { numberIn } from './columns.ts'
import { coordinateOf, type Drawing, type SideRows, seriesName } from './drawable.ts'

/** A larger matrix is one that nobody reads. */
const MOST_CLASSES = 20

/**
 * A confusion matrix of each side, and by how much the cells differ; one matrix where they do not. Rows are single examples, or counts in
 * a column `count`.
 */
export function confusionOf(id: string, title: string, sides: readonly SideRows[], actual: string, predicted: string): Drawing {
  const all = sides.map(({ side, rows }) => ({ side, counts: countsOf(rows, actual, predicted) }))
  const classes = [...new Set(all.flatMap(({ counts }) => [...counts.keys()].flatMap(key => namesIn(key))))].sort(byName)
  if (classes.length === 0) return refused('it has no rows')
  if (classes.length > MOST_CLASSES)
    return refused(`it has ${classes.length} classes; a confusion matrix of more than ${MOST_CLASSES} is not shown`)
  const [now, before] = all
  if (now === undefined) return refused('it has no rows')
  if (all.length === 2 && before !== undefined) {
    const table = changeTable(id, title, classes, now.counts, before.counts)
    if (table === undefined) return { charts: [matrixOf(id, `${title} (the same in ${before.side})`, classes, now.counts)], tables: [] }
    return { charts: chartsOf(id, title, classes, all), tables: [table] }
  }
  return { charts: chartsOf(id, title, classes, all), tables: [] }
}

function refused(problem: string): Drawing {
  return { charts: [], tables: [], problem }
}

function chartsOf(
  id: string,
  title: string,
  classes: readonly string[],
  all: readonly { readonly side: string; readonly counts: Counts }[]
): Chart[] {
  return all.map(({ side, counts }, place) =>
    matrixOf(place === 0 ? id : cut(`${id} in ${side}`, 200), seriesName(title, side), classes, counts)
  )
}

function matrixOf(id: string, title: string, classes: readonly string[], counts: Counts): Chart {
  const points = classes.flatMap(row => classes.map(column => ({ x: column, y: row, value: counts.get(keyOf(row, column)) ?? 0 })))
  return {
    id,
    title,
    topic: 'metrics',
    kind: 'heatmap',
    x: { title: 'predicted', type: 'category' },
    y: { title: 'actual', type: 'category' },
    series: [{ name: 'rows', points }],
    rules: []
  }
}

/** Undefined where nothing differs. */
function changeTable(id: string, title: string, classes: readonly string[], now: Counts, before: Counts): Table | undefined {
  const change = (row: string, column: string) => (now.get(keyOf(row, column)) ?? 0) - (before.get(keyOf(row, column)) ?? 0)
  if (classes.every(row => classes.every(column => change(row, column) === 0))) return undefined
  return {
    id: cut(`${id} change`, 200),
    title: `${title}: how many rows more or fewer than in the base (rows by actual class, columns by predicted class)`,
    topic: 'metrics',
    columns: [{ title: 'actual', align: 'left' }, ...classes.map(name => ({ title: name, align: 'right' as const }))],
    rows: classes.map(row => [row, ...classes.map(column => signed(change(row, column)))])
  }
}

type Counts = ReadonlyMap<string, number>

function countsOf(rows: readonly Row[], actual: string, predicted: string): Counts {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const [one, other] = [coordinateOf(row[actual]), coordinateOf(row[predicted])]
    if (one === undefined || other === undefined) continue
    const key = keyOf(String(one), String(other))
    const times = numberIn(row.count) ?? 1
    counts.set(key, (counts.get(key) ?? 0) + times)
  }
  return counts
}

function keyOf(actual: string, predicted: string): string {
  return `${actual}\u0000${predicted}`
}

function namesIn(key: string): string[] {
  return key.split('\u0000')
}

function signed(value: number): string {
  return value === 0 ? '0' : value > 0 ? `+${formatNumber(value)}` : `−${formatNumber(-value)}`
}

function byName(a: string, b: string): number {
  const difference = Number(a) - Number(b)
  return Number.isNaN(difference) || difference === 0 ? (a < b ? -1 : a > b ? 1 : 0) : difference
}
