import { formatNumber, plain, type Table } from '@gauntlet/core'
import type { ComparisonSettings } from '../settings.ts'
import type { JudgedSlice } from '../slices/judge-slices.ts'
import { signed } from '../wording.ts'

const MOST_SHOWN = 200

/** Slices by how much worse they are, those that cannot be told last. */
export function sliceTable({ metric }: ComparisonSettings, judged: readonly JudgedSlice[]): Table {
  const right = (title: string) => ({ title, align: 'right' as const })
  const left = (title: string) => ({ title, align: 'left' as const })
  const shown = worstFirst(judged).slice(0, MOST_SHOWN)
  const more = judged.length > shown.length ? `, the ${shown.length} worst of ${formatNumber(judged.length)}` : ''
  return {
    id: 'slice-differences',
    topic: 'slices',
    title: `${metric.key} by slice, candidate minus production${more}`,
    columns: [
      left('slice'),
      ...['rows', 'candidate', 'production', 'difference', 'from', 'to', 'adjusted p'].map(right),
      left('finding'),
      left('method')
    ],
    rows: shown.map(({ name, rows, metric: { candidate, production, difference, uncertainty }, adjustedP, finding }) => [
      plain(name, 200),
      rows,
      candidate.value ?? null,
      production.value ?? null,
      difference === undefined ? null : signed(difference),
      uncertainty === undefined ? null : signed(uncertainty.interval.low),
      uncertainty === undefined ? null : signed(uncertainty.interval.high),
      adjustedP === undefined ? null : formatNumber(adjustedP, 2),
      finding,
      uncertainty?.method ?? 'none'
    ])
  }
}

export function worstFirst(judged: readonly JudgedSlice[]): JudgedSlice[] {
  const order = ({ verdict: { gain } }: JudgedSlice) => (Number.isNaN(gain) ? Number.POSITIVE_INFINITY : gain)
  return judged.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)))
}
