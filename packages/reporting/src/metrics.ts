import { type Evidence, type Figure, formatChange, type Topic } from '@gauntlet/core'
import { figureBehind } from './deciding.ts'
import { gateOf } from './gate.ts'
import { inPipelineOrder } from './pipeline-order.ts'
import type { Deciding, Entry, Metric, Report } from './report.ts'
import { topicOf } from './topic.ts'

/**
 * All figures, those of one metric in one row, the most telling first: the one that decided, those that got worse, those that changed,
 * the rest; those that tell as much in the order of the gates.
 *
 * One metric is what two different actions found to have the same name and the same value: the gate compares it with the base, the
 * comparison with the champion. The same action twice is two models.
 */
export function metricsOf(entries: readonly Entry[], deciding: Deciding | undefined, changes?: Evidence): Metric[] {
  const rows = rowsOf(foundIn(entries, changes))
  // The same for both: metrics of the gate that comes first in the report come first.
  const places = new Map(entries.map(({ file }, index) => [file.id, index]))
  const place = ({ verdictId }: Found) => places.get(verdictId ?? '') ?? entries.length
  rows.sort(([a], [b]) => place(a) - place(b))
  return ranked(
    rows.map(row => {
      const first = row.find(({ figure }) => figure === deciding?.figure) ?? row.find(({ figure }) => isCompared(figure)) ?? row[0]
      return {
        figure: first.figure,
        verdictId: first.verdictId,
        others: row.filter(other => other !== first && !isRepeated(other, row)).map(({ figure }) => figure)
      }
    }),
    entries,
    deciding
  )
}

/** The most telling first. Metrics that tell as much keep their order. */
export function ranked(metrics: readonly Metric[], entries: readonly Entry[], deciding: Deciding | undefined): Metric[] {
  const failed = failedFigures(entries)
  const rank = ({ figure, others }: Metric) => {
    const all = [figure, ...others]
    if (deciding?.figure !== undefined && all.includes(deciding.figure)) return 0
    if (all.some(other => failed.has(other))) return 1
    const directions = all.map(other => changeOf(other).direction)
    if (figure.value === null || directions.includes('worse')) return 2
    if (directions.some(direction => direction !== undefined && direction !== 'none')) return 3
    return isCompared(figure) ? 4 : 5
  }
  return [...metrics].sort((a, b) => rank(a) - rank(b))
}

/** What stands in the metric table: the metrics of models, or the first other kind of number where there are none of those. */
export function headMetrics(report: Numbers): Metric[] {
  const { metrics, deciding } = report
  const first = metrics.find(metric => metricTopic(metric, report) === 'metrics') ?? metrics[0]
  if (first === undefined) return []
  const topic = metricTopic(first, report)
  return metrics.filter(metric => metricTopic(metric, report) === topic || metric.figure === deciding?.figure)
}

/** The metrics that are shown with this part of the report, and not in the metric table. */
export function metricsOfTopic(report: Numbers, topic: Topic): Metric[] {
  const shown = new Set(headMetrics(report))
  return report.metrics.filter(metric => !shown.has(metric) && metricTopic(metric, report) === topic)
}

type Numbers = Pick<Report, 'metrics' | 'deciding' | 'entries'>

/** How many of the first metrics stand in the open: at most `most`, and none without a change beside some that have one. */
export function openMetrics(metrics: readonly Metric[], most: number): number {
  if (!metrics.some(({ figure }) => isCompared(figure))) return Math.min(most, metrics.length)
  return Math.min(most, metrics.filter(({ figure }) => isCompared(figure) || figure.value === null).length)
}

/** The metric's name, with its gate's where another gate has one of the same name. */
export function metricName(metric: Metric, report: Pick<Report, 'metrics' | 'entries'>): string {
  const { title } = metric.figure
  const isShared = report.metrics.some(other => other !== metric && other.figure.title === title)
  return isShared && metric.verdictId !== undefined ? `${gateOf(report, metric.verdictId)}: ${title}` : title
}

/** The figures that tell what the metric was elsewhere. */
export function comparedOf({ figure, others }: Pick<Metric, 'figure' | 'others'>): Figure[] {
  return [figure, ...others].filter(isCompared)
}

/** How a figure moved. `direction` is undefined where there is nothing to compare with. */
export interface Change {
  readonly amount: number | undefined
  /** `noise` where the interval of the change holds zero: then nobody knows whether it moved at all. */
  readonly direction: 'better' | 'worse' | 'changed' | 'noise' | 'none' | undefined
}

export function changeOf({ value, previous, better, interval }: Figure): Change {
  if (value === null || previous === null || previous === undefined) return { amount: undefined, direction: undefined }
  const amount = value - previous
  if (amount === 0) return { amount, direction: 'none' }
  if (interval !== undefined && interval.low <= 0 && interval.high >= 0) return { amount, direction: 'noise' }
  if (better === undefined) return { amount, direction: 'changed' }
  return { amount, direction: (better === 'higher') === amount > 0 ? 'better' : 'worse' }
}

/** The change in words: `−0.0122, worse`, `+0.003, within noise`, `none`. Empty where there is nothing to compare with. */
export function changeWords(figure: Figure): string {
  const { amount, direction } = changeOf(figure)
  if (amount === undefined || direction === undefined || direction === 'none') return formatChange(figure)
  const words = { better: ', better', worse: ', worse', changed: '', noise: ', within noise' }[direction]
  const isTolerated = direction === 'worse' && figure.tolerance !== undefined && Math.abs(amount) <= figure.tolerance
  return `${formatAmount(figure, amount)}${words}${isTolerated ? ', tolerated' : ''}`
}

/** A difference in the unit of the figure, with its sign. */
export function formatAmount({ unit, id, title }: Figure, amount: number): string {
  const words = formatChange({ id, title, unit, value: amount, previous: 0 })
  return words === 'none' ? '0' : words
}

/** The numbers that a failed check is about. */
function failedFigures(entries: readonly Entry[]): Set<Figure> {
  const failed = entries.flatMap(({ file }) => {
    if (file.kind === 'error') return []
    const { figures } = file.evidence
    return file.checks
      .filter(({ outcome, severity }) => outcome === 'fail' && severity !== 'info')
      .flatMap(check => figureBehind(check, figures) ?? [])
  })
  return new Set(failed)
}

interface Found {
  readonly figure: Figure
  readonly verdictId: string | undefined
  readonly action: string | undefined
  readonly matrix: string | undefined
}

type Row = [Found, ...Found[]]

function foundIn(entries: readonly Entry[], changes: Evidence | undefined): Found[] {
  const judged = inPipelineOrder(entries).flatMap(({ file }) =>
    file.kind === 'error'
      ? []
      : file.evidence.figures.map(figure => ({
          figure,
          verdictId: file.id,
          action: file.action,
          matrix: file.provenance.matrix
        }))
  )
  const gathered = (changes?.figures ?? []).map(figure => ({ figure, verdictId: undefined, action: undefined, matrix: undefined }))
  return [...judged, ...gathered]
}

/** What is of one metric, together. There can be thousands of figures, so that each looks only at those of its name and value. */
function rowsOf(all: readonly Found[]): Row[] {
  const alike = new Map<string, Row[]>()
  const rows: Row[] = []
  for (const found of all) {
    const { id, unit, value } = found.figure
    const key = JSON.stringify([id, unit, value])
    const candidates = alike.get(key) ?? []
    const row = candidates.find(row => belongs(row, found))
    if (row !== undefined) {
      row.push(found)
      continue
    }
    const begun: Row = [found]
    rows.push(begun)
    alike.set(key, [...candidates, begun])
  }
  return rows
}

/** Of a figure of the same name, unit and value: whether it is of the same metric. */
function belongs(row: Row, { figure, action, matrix }: Found): boolean {
  const [first] = row
  if (first.matrix !== undefined && matrix !== undefined && first.matrix !== matrix) return false
  return row.every(
    other => other.action !== action && (!isCompared(figure) || !isCompared(other.figure) || isOtherComparison(figure, other.figure))
  )
}

/** With something else, or the very same one that two sources tell of. */
function isOtherComparison(a: Figure, b: Figure): boolean {
  return a.against !== b.against || (a.against !== undefined && a.previous === b.previous)
}

/** Read from git what a gate has told already: from where the metric moved, and no more. */
function isRepeated({ verdictId, figure }: Found, row: Row): boolean {
  if (verdictId !== undefined || figure.interval !== undefined) return false
  return row.some(other => other.figure !== figure && other.figure.against === figure.against && other.figure.previous === figure.previous)
}

function isCompared({ previous }: Figure): boolean {
  return previous !== undefined
}

function metricTopic({ figure, verdictId }: Metric, { entries }: Numbers): Topic {
  return topicOf(figure, entries.find(({ file }) => file.id === verdictId)?.file.action)
}
