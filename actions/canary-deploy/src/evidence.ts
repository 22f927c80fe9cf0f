import { type Chart, type Evidence, type Figure, plain, type Table } from '@gauntlet/core'
import type { RolloutReport } from '@gauntlet/rollout'
import { badShareChart, evidenceChart } from './judge-charts.ts'
import { thinned } from './thinned.ts'

const MOST_ROWS = 200

/** What is worth showing of a rollout: weights, rates, evidence and the timeline. */
export function evidenceOf(report: RolloutReport): Evidence {
  const judged = report.standings.filter(({ evidence }) => evidence.length > 0)
  return {
    figures: [...judged.map(rateFigure), ...durationFigure(report)],
    tables: [timelineTable(report), ...(report.looks.length === 0 ? [] : [lookTable(report)])],
    charts: [
      ...weightChart(report),
      ...judged.flatMap(({ metric, evidence }) => [badShareChart(metric, evidence), evidenceChart(metric, evidence)])
    ]
  }
}

function rateFigure({ metric, evidence }: RolloutReport['standings'][number]): Figure {
  const last = evidence.at(-1)
  const rate = (arm: { total: number; bad: number } | undefined) => (arm === undefined || arm.total === 0 ? null : arm.bad / arm.total)
  return {
    id: `rate-${metric}`,
    title: `${metric}, canary against stable`,
    value: rate(last?.canary),
    previous: rate(last?.stable),
    against: 'champion',
    better: 'lower',
    unit: 'share'
  }
}

function durationFigure({ timeline }: RolloutReport): Figure[] {
  const [first, last] = [timeline[0], timeline.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ id: 'duration', title: 'duration', value: Date.parse(last.at) - Date.parse(first.at), unit: 'milliseconds' }]
}

function timelineTable({ timeline }: RolloutReport): Table {
  return {
    id: 'timeline',
    title: 'Timeline',
    columns: [
      { title: 'time', align: 'left' },
      { title: 'what', align: 'left' },
      { title: 'weight', align: 'right' },
      { title: 'detail', align: 'left' }
    ],
    rows: thinned(timeline, MOST_ROWS).map(({ at, what, weight, detail }) => [
      at,
      plain(what, 200),
      weight === undefined ? '' : `${weight}%`,
      plain(detail ?? '', 1000)
    ])
  }
}

function lookTable({ looks }: RolloutReport): Table {
  const shown = thinned(looks, MOST_ROWS)
  const names = ['look', 'time', 'stage', 'weight', 'metric', 'canary requests', 'canary bad', 'stable requests', 'stable bad']
  return {
    id: 'looks',
    title: shown.length < looks.length ? `Looks (${shown.length} of ${looks.length})` : 'Looks',
    columns: names.map(title => ({ title, align: title === 'time' || title === 'metric' ? 'left' : 'right' })),
    rows: shown.flatMap(({ number, at, stage, weight, counts }) =>
      [...counts].map(([metric, { canary, stable }]) => [
        number,
        at,
        stage,
        `${weight}%`,
        metric,
        canary.total,
        canary.bad,
        stable.total,
        stable.bad
      ])
    )
  }
}

/** A step from each weight to the next: a weight holds until it is changed. */
function weightChart({ timeline, target }: RolloutReport): Chart[] {
  const known = timeline.flatMap(({ at, weight, what }) =>
    weight === undefined || what === 'shifting' || what === 'promoting' ? [] : [{ at, weight }]
  )
  if (known.length < 2) return []
  const points = known.flatMap(({ at, weight }, index) => {
    const before = known[index - 1]
    return before === undefined
      ? [{ x: at, y: weight }]
      : [
          { x: at, y: before.weight },
          { x: at, y: weight }
        ]
  })
  return [
    {
      id: 'weight',
      title: `Share of the traffic of ${target}`,
      kind: 'line',
      x: { title: 'time', type: 'time' },
      y: { title: 'percent of the traffic', type: 'number' },
      series: [{ name: target.slice(0, 200), points: points.slice(-2000) }],
      rules: []
    }
  ]
}
