import { type Cell, type Chart, cut, type Evidence, type Table } from '@gauntlet/core'
import type { Sliced, SlicesFound } from './found.ts'
import { resultsOf } from './results.ts'
import { BOUNDS, type SliceRule, type WrittenSlices } from './schema.ts'

/** Columns that a reader still can take in. */
const MOST_METRICS = 8
const MOST_SMALL = 100
const MOST_BARS = 40

/** Every slice with every metric, against all rows; and the first metrics as bars. */
export function presentSlices(written: WrittenSlices, found: SlicesFound): Partial<Evidence> {
  if ('obstacle' in found) return {}
  return { tables: [sliceTable(written, found)], charts: written.metrics.slice(0, 2).flatMap(rule => barChart(rule, found)) }
}

function sliceTable(written: WrittenSlices, found: Sliced): Table {
  const metrics = written.metrics.slice(0, MOST_METRICS)
  const results = resultsOf(written, found)
  const rows = found.slices.map((slice): Cell[] => {
    const open = results.filter(result => result.slice === slice && result.outcome !== 'pass')
    const verdict = open.map(({ rule, bound, outcome }) => `${rule.key} ${bound}: ${outcome}`).join(', ')
    const cells = metrics.flatMap(rule => {
      const value = slice.metrics.get(rule.key)?.value
      const all = found.all.get(rule.key)?.value
      return [shown(value), value === undefined || all === undefined ? '–' : signed(value - all)]
    })
    return [slice.name, slice.rows, ...cells, verdict === '' ? 'pass' : verdict]
  })
  const all: Cell[] = ['all rows', found.rows, ...metrics.flatMap(rule => [shown(found.all.get(rule.key)?.value), '']), '']
  const small = found.small
    .slice(0, MOST_SMALL)
    .map(({ name, rows: size }): Cell[] => [name, size, ...metrics.flatMap(() => ['–', '–']), 'too small'])
  return {
    id: 'slices',
    title: 'Slices, against all rows',
    columns: [
      { title: 'slice', align: 'left' },
      { title: 'rows', align: 'right' },
      ...metrics.flatMap(({ key }) => [
        { title: key, align: 'right' as const },
        { title: 'against all', align: 'right' as const }
      ]),
      { title: 'verdict', align: 'left' }
    ],
    rows: [all, ...rows, ...small]
  }
}

function barChart(rule: SliceRule, found: Sliced): Chart[] {
  const bars = found.slices.flatMap(({ name, metrics }) => {
    const value = metrics.get(rule.key)?.value
    return value === undefined ? [] : [{ x: cut(name, 200), y: value }]
  })
  if (bars.length < 2 || bars.length > MOST_BARS) return []
  const all = found.all.get(rule.key)?.value
  const limits = BOUNDS.flatMap(bound => {
    const at = bound === 'max-drop' ? undefined : rule[bound]
    return at === undefined ? [] : [{ axis: 'y' as const, value: at, title: bound }]
  })
  return [
    {
      id: `slices-${rule.key}`,
      title: `${rule.key} by slice`,
      kind: 'bar',
      x: { title: 'slice', type: 'category' },
      y: { title: rule.key, type: 'number' },
      series: [{ name: rule.key, points: bars }],
      rules: [...limits, ...(all === undefined ? [] : [{ axis: 'y' as const, value: all, title: 'all rows' }])]
    }
  ]
}

function shown(value: number | undefined): Cell {
  return value === undefined ? 'undefined' : Number(value.toPrecision(5))
}

function signed(value: number): string {
  const digits = Number(value.toPrecision(3))
  return digits > 0 ? `+${digits}` : String(digits).replace('-', '−')
}
