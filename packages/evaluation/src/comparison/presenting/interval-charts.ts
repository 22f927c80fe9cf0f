import { type Chart, plain } from '@gauntlet/core'
import type { Compared, ComparedMetric } from '../compared.ts'
import type { ComparisonSettings } from '../settings.ts'
import type { JudgedSlice } from '../slices/judge-slices.ts'
import { requirementOf, verdictOf } from '../verdict.ts'
import { worstFirst } from './slice-table.ts'

/** A chart with more lines is no chart. */
const MOST_LINES = 20

/** Intervals as lines over the differences, of the metrics that share the scale of the one that decides. */
export function differenceChart(settings: ComparisonSettings, { metrics }: Compared): Chart | undefined {
  const [deciding] = metrics
  if (deciding?.uncertainty === undefined) return undefined
  const [least, most] = deciding.metric.range
  const alike = metrics.filter(({ key, metric: { range }, uncertainty }) => {
    const sameScale = Number.isFinite(most - least) && range[0] === least && range[1] === most
    return uncertainty !== undefined && (key === deciding.key || sameScale)
  })
  return {
    id: 'differences',
    topic: 'metrics',
    title: 'Candidate minus production, with intervals',
    kind: 'line',
    x: { title: 'difference', type: 'number' },
    y: { title: 'metric', type: 'category' },
    series: alike.slice(0, MOST_LINES).map(metric => lineOf(metric.key, metric)),
    rules: rulesFor(deciding, verdictOf(requirementOf(settings), deciding).margin)
  }
}

/** The same of the deciding metric on the slices that are worst. */
export function sliceChart(settings: ComparisonSettings, judged: readonly JudgedSlice[]): Chart | undefined {
  const shown = worstFirst(judged.filter(({ metric }) => metric.uncertainty !== undefined)).slice(0, MOST_LINES)
  const [first] = shown
  if (first === undefined) return undefined
  const margins = new Set(shown.map(({ verdict }) => verdict.margin))
  return {
    id: 'slice-differences',
    topic: 'slices',
    title: `Candidate minus production by slice: ${settings.metric.key}, with intervals`,
    kind: 'line',
    x: { title: 'difference', type: 'number' },
    y: { title: 'slice', type: 'category' },
    series: shown.map(({ name, metric }) => lineOf(plain(name, 100), metric)),
    // A margin in per cent is another one on each slice.
    rules: rulesFor(first.metric, margins.size === 1 ? first.verdict.margin : 0)
  }
}

function lineOf(name: string, { difference, uncertainty }: ComparedMetric): Chart['series'][number] {
  const xs = [uncertainty?.interval.low, difference, uncertainty?.interval.high]
  return { name, points: xs.filter(x => x !== undefined).map(x => ({ x, y: name })) }
}

function rulesFor({ metric }: ComparedMetric, margin: number): Chart['rules'] {
  const limit = metric.better === 'higher' ? -margin : margin
  return [
    { axis: 'x', value: 0, title: 'no difference' },
    ...(margin === 0 || !Number.isFinite(margin) ? [] : [{ axis: 'x' as const, value: limit, title: 'margin' }])
  ]
}
