import type { Figure } from '@gauntlet/core'
import type { Deciding, Entry, Metric } from './report.ts'

/** All figures, the most telling first: the one that decided, those that got worse, those that changed, the rest as they came. */
export function metricsOf(entries: readonly Entry[], deciding: Deciding | undefined): Metric[] {
  const all = entries.flatMap(({ file }) =>
    file.kind === 'error' ? [] : file.evidence.figures.map(figure => ({ figure, verdictId: file.id }))
  )
  const rank = ({ figure }: Metric) => {
    if (figure === deciding?.figure) return 0
    const { direction } = changeOf(figure)
    if (figure.value === null || direction === 'worse') return 1
    if (direction !== undefined && direction !== 'none') return 2
    return figure.previous === undefined ? 4 : 3
  }
  return all.sort((a, b) => rank(a) - rank(b))
}

/** How many of the first metrics stand in the open: at most `most`, and none without a change beside some that have one. */
export function openMetrics(metrics: readonly Metric[], most: number): number {
  const compared = metrics.filter(({ figure }) => figure.previous !== undefined || figure.value === null).length
  return Math.min(most, compared === 0 ? metrics.length : compared)
}

/** How a figure moved. `direction` is undefined where there is nothing to compare with. */
export interface Change {
  readonly amount: number | undefined
  readonly direction: 'better' | 'worse' | 'changed' | 'none' | undefined
}

export function changeOf({ value, previous, better }: Figure): Change {
  if (value === null || previous === null || previous === undefined) return { amount: undefined, direction: undefined }
  const amount = value - previous
  if (amount === 0) return { amount, direction: 'none' }
  if (better === undefined) return { amount, direction: 'changed' }
  return { amount, direction: (better === 'higher') === amount > 0 ? 'better' : 'worse' }
}
