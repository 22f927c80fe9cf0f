import { type Cell, type Evidence, formatNumber, plain, type Table } from '@gauntlet/core'
import { CRITERIA } from './criteria.ts'
import type { DivisionFound, Estimate, FairnessFound, GroupRates, GroupsFound } from './found.ts'
import { RATES, type RateName } from './rates.ts'

const SHOWN: readonly RateName[] = ['base', 'selection', 'truePositive', 'falsePositive', 'precision', 'accuracy']

/** The rates of every group, and every criterion with its groups. */
export function presentFairness(found: FairnessFound): Partial<Evidence> {
  if ('obstacle' in found) return {}
  return { tables: [...found.divisions.map(division => groupTable(division, found)), ...disparityTables(found)] }
}

function groupTable({ by, groups, overall, small }: DivisionFound, { positive, weighted }: GroupsFound): Table {
  const rates = positive === undefined ? (['accuracy'] as const) : SHOWN
  const cells = (of: GroupRates): Cell[] => rates.map(rate => shown(of[rate]))
  const rows = groups.reduce((total, group) => total + group.rows, 0) + small.reduce((total, group) => total + group.rows, 0)
  const of = positive === undefined ? '' : `, positive class ${positive}`
  return {
    id: plain(`fairness-${by}`, 200),
    title: plain(`Groups by ${by}${of}${weighted ? '; rates are weighted' : ''}`, 1000),
    columns: [
      { title: 'group', align: 'left' },
      { title: 'rows', align: 'right' },
      ...rates.map(rate => ({ title: RATES[rate].title, align: 'right' as const }))
    ],
    rows: [
      ...groups.map(group => [group.name, group.rows, ...cells(group.rates)]),
      ...small.slice(0, MOST_SMALL).map(group => [`${group.name} (too small)`, group.rows, ...rates.map(() => '–')]),
      ['all rows', rows, ...cells(overall)]
    ]
  }
}

const MOST_SMALL = 50

function disparityTables({ divisions, confidence, resamples, clustered }: GroupsFound): Table[] {
  const rows = divisions.flatMap(({ by, criteria }) =>
    criteria.map(({ name, method, aggregate, difference, ratio, extremes, change }): Cell[] => [
      name === 'equalized-odds' ? `${CRITERIA[name].title} (${aggregate})` : CRITERIA[name].title,
      by,
      method,
      estimated(difference),
      estimated(ratio),
      extremes === undefined ? '–' : `${extremes.low.name} (${formatNumber(extremes.low.value)})`,
      extremes === undefined ? '–' : `${extremes.high.name} (${formatNumber(extremes.high.value)})`,
      change === undefined ? '–' : estimated(change)
    ])
  )
  if (rows.length === 0) return []
  const how = `${formatNumber(confidence * 100)}% intervals: bootstrap of ${formatNumber(resamples)} resamples within each group`
  const caveat = clustered ? '; rows are taken as independent, though a cluster column is given' : ''
  return [
    {
      id: 'fairness-criteria',
      title: `Fairness criteria (${how}${caveat})`,
      columns: ['criterion', 'by', 'method', 'difference', 'ratio', 'lowest', 'highest', 'more than the champion'].map((title, index) => ({
        title,
        align: index === 3 || index === 4 || index === 7 ? ('right' as const) : ('left' as const)
      })),
      rows: rows.slice(0, 5000)
    }
  ]
}

function estimated({ value, interval }: Estimate): string {
  if (Number.isNaN(value)) return 'undefined'
  return interval === undefined
    ? formatNumber(value)
    : `${formatNumber(value)} (${formatNumber(interval.low, 3)} to ${formatNumber(interval.high, 3)})`
}

function shown(rate: number): Cell {
  return Number.isNaN(rate) ? 'undefined' : Number(rate.toPrecision(4))
}
